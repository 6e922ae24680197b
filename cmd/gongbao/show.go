package main

import (
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

func newShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show [FILE…|FOLDER|-]",
		Short: "Print an overview of an issue for people",
		Long: `Show prints the issue, its documents with their parts, what the checks say, and each check that is broken
and each problem with its line and column.`,
		Example: "  gongbao show 2022-02.txt",
		RunE: func(_ *cobra.Command, args []string) error {
			b, err := a.batch(args)
			if err != nil {
				return err
			}
			first := true
			return each(a, b, parseIssue, func(is issue) error {
				if !first {
					a.out.WriteString("\n")
				}
				first = false
				return a.show(is)
			})
		},
	}
}

// An issue is one that was read, with the text that it was read from.
type issue struct {
	*gazette.Issue
	src *segment.Source
}

func parseIssue(src *segment.Source) (issue, error) { return issue{gazette.Parse(src), src}, nil }

// show prints one overview.
func (a *app) show(is issue) error {
	a.out.WriteString(a.paint.bold(printable(headline(is.Issue))) + "\n")
	fmt.Fprintf(a.out, "%s: %s, %s", printable(is.src.Name), is.src.Format, counted(len(is.src.Text), "byte"))
	if n := len(is.src.Pages); n > 0 {
		fmt.Fprintf(a.out, ", %s", counted(n, "page"))
	}
	fmt.Fprintf(a.out, "\n%s\n", size(is.Issue))
	for i := range is.Documents {
		a.showDocument(i, &is.Documents[i])
	}
	a.showFindings(is)
	return a.flush()
}

// headline names an issue, such as 云州市人民政府公报 2022年第2期（总第3期）.
func headline(is *gazette.Issue) string {
	name := is.Name
	if name == "" {
		name = "(the text names no gazette)"
	}
	if is.Year > 0 {
		name += fmt.Sprintf(" %d年", is.Year)
	}
	if is.Number > 0 {
		name += fmt.Sprintf("第%d期", is.Number)
	}
	if is.TotalNumber > 0 {
		name += fmt.Sprintf("（总第%d期）", is.TotalNumber)
	}
	return name
}

// size counts what is in an issue, such as "3 documents, 5 parts, 1 table, 21 articles".
func size(is *gazette.Issue) string {
	parts, tables, articles := 0, 0, 0
	for i := range is.Documents {
		parts += len(is.Documents[i].Parts)
	}
	for _, n := range is.Nodes() {
		switch n.Type {
		case "table":
			tables++
		case "article":
			articles++
		}
	}
	return strings.Join([]string{counted(len(is.Documents), "document"), counted(parts, "part"),
		counted(tables, "table"), counted(articles, "article")}, ", ")
}

// showDocument prints a document and its parts.
func (a *app) showDocument(i int, d *gazette.Document) {
	fmt.Fprintf(a.out, "\n%s\n", a.documentLine(i, d))
	if facts := facts(d); facts != "" {
		a.out.WriteString("   " + printable(facts) + "\n")
	}
	g := grid{indent: "   "}
	for p := range d.Parts {
		part := &d.Parts[p]
		g.add(partName(part), strings.Join(holds(part), ", "), partTitle(p, part))
	}
	g.print(a.out, func(_, column int, s string) string {
		if column < 2 {
			return a.paint.dim(s)
		}
		return s
	})
}

// documentLine names a document, such as "1  云政规〔2022〕3号  云州市人民政府关于…的通知". The first is 1.
func (a *app) documentLine(i int, d *gazette.Document) string {
	number, title := "(no number)", d.Title
	if d.Number != nil {
		number = d.Number.Text
	}
	if title == "" {
		title = "(no title)"
	}
	return fmt.Sprintf("%d  %s  %s", i+1, a.paint.bold(printable(number)), printable(title))
}

// facts returns what the head and the end of a document say, such as "2022-06-07, 规范性文件, pages 1–4".
func facts(d *gazette.Document) string {
	var out []string
	for _, s := range []string{d.Date, d.Kind, d.Column} {
		if s != "" {
			out = append(out, s)
		}
	}
	switch {
	case d.FirstPage > 0 && d.LastPage > d.FirstPage:
		out = append(out, fmt.Sprintf("pages %d–%d", d.FirstPage, d.LastPage))
	case d.FirstPage > 0:
		out = append(out, fmt.Sprintf("page %d", d.FirstPage))
	}
	if d.Effect != nil && d.Effect.Text != "" {
		out = append(out, d.Effect.Text)
	}
	return strings.Join(out, ", ")
}

// partName returns the label of a part where one is printed, or else its role.
func partName(p *gazette.Part) string {
	if p.Label != "" {
		return p.Label
	}
	return p.Role
}

// partTitle returns the title of part p. That of the notice stands above already.
func partTitle(p int, part *gazette.Part) string {
	if p == 0 {
		return ""
	}
	return part.Title
}

// holds counts what is in a part.
func holds(p *gazette.Part) []string {
	articles, tables, headings := 0, 0, 0
	for n := range p.Nodes() {
		switch n.Type {
		case "article":
			articles++
		case "table":
			tables++
		case "heading":
			headings++
		}
	}
	var out []string
	for _, c := range []struct {
		n    int
		noun string
	}{{articles, "article"}, {headings, "heading"}, {tables, "table"}} {
		if c.n > 0 {
			out = append(out, counted(c.n, c.noun))
		}
	}
	return out
}

// showFindings counts the checks and lists what is broken and the problems.
func (a *app) showFindings(is issue) {
	r := newReport(is)
	fmt.Fprintf(a.out, "\n%s\n", r.summary())
	g := grid{indent: "   "}
	for _, c := range r.Checks {
		if c.Status == gazette.Broken {
			g.add(c.Status, c.Places[0].String(), c.Code, c.Message)
		}
	}
	for _, p := range r.Problems {
		g.add("problem", p.Places[0].String(), p.Code, p.Message)
	}
	g.print(a.out, func(_, column int, s string) string {
		if column == 0 {
			return a.paint.status(s)
		}
		return s
	})
}
