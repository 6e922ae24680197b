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
		Example: "  gongbao show testdata/gazette.txt",
		RunE: func(_ *cobra.Command, args []string) error {
			b, err := a.batchToShow(args)
			if err != nil {
				return err
			}
			first := true
			return each(a, b, a.parseIssue, func(is issue) error {
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
	src     *segment.Source
	remarks []remark // on its corrections
}

func (a *app) parseIssue(src *segment.Source) (issue, error) {
	return issue{a.known.parse(src), src, nil}, nil
}

// parseCorrected is parseIssue with the corrections that were asked for.
func (a *app) parseCorrected(c *correcting) func(*segment.Source) (issue, error) {
	return func(src *segment.Source) (is issue, err error) {
		is = issue{a.known.parse(src), src, nil}
		is.remarks, err = c.correct(src, is.Issue)
		return is, err
	}
}

// show prints one overview.
func (a *app) show(is issue) error {
	a.out.WriteString(a.paint.bold(printable(headline(is.Issue))) + "\n")
	fmt.Fprintf(a.out, "%s: %s, %s", printable(is.src.Name), is.src.Format, count{len(is.src.Text), "byte"})
	if n := len(is.src.Pages); n > 0 {
		fmt.Fprintf(a.out, ", %s", count{n, "page"})
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
	parts, n := 0, map[string]int{}
	for i := range is.Documents {
		parts += len(is.Documents[i].Parts)
	}
	for _, node := range is.Nodes() {
		n[node.Type]++
	}
	return fmt.Sprint(count{len(is.Documents), "document"}, ", ", count{parts, "part"}, ", ",
		count{n["table"], "table"}, ", ", count{n["article"], "article"})
}

// showDocument prints a document and its parts.
func (a *app) showDocument(i int, d *gazette.Document) {
	fmt.Fprintf(a.out, "\n%s\n", a.documentLine(i, d))
	for _, facts := range []string{facts(d), values(d)} {
		if facts != "" {
			a.out.WriteString("   " + printable(facts) + "\n")
		}
	}
	g := grid{indent: "   "}
	for p := range d.Parts {
		part := &d.Parts[p]
		g.add(partName(part), holds(part), partTitle(p, part))
	}
	g.fit(a.columns())
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
	if effect := inForce(d.Effect); effect != "" {
		out = append(out, effect)
	}
	return strings.Join(out, ", ")
}

// inForce says from when until when a document is in force; as it is printed where no day is known.
func inForce(e *gazette.Effect) string {
	switch {
	case e == nil:
		return ""
	case e.From.IsZero():
		return e.Text
	case e.Until.IsZero():
		return fmt.Sprintf("in force from %s", e.From)
	}
	return fmt.Sprintf("in force from %s to %s", e.From, e.Until)
}

// values counts the values of a document, such as "3 amounts, 12 dates".
func values(d *gazette.Document) string {
	return tally([]count{{len(d.Amounts), "amount"}, {len(d.Dates), "date"}, {len(d.Durations), "duration"},
		{len(d.Citations), "citation"}, {len(d.Contacts), "contact"}, {len(d.People), "named person"}})
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

// holds counts what is in a part, such as "23 articles, 1 table".
func holds(p *gazette.Part) string {
	n := map[string]int{}
	for node := range p.Nodes() {
		n[node.Type]++
	}
	return tally([]count{{n["article"], "article"}, {n["heading"], "heading"}, {n["table"], "table"}})
}

// A count is a number of things.
type count struct {
	n    int
	noun string
}

// String returns the number and the noun, such as "1 table" and "3 tables".
func (c count) String() string {
	if c.n == 1 {
		return "1 " + c.noun
	}
	return fmt.Sprintf("%d %ss", c.n, c.noun)
}

// tally lists what there is at least one of.
func tally(list []count) string {
	var out []string
	for _, c := range list {
		if c.n > 0 {
			out = append(out, c.String())
		}
	}
	return strings.Join(out, ", ")
}

// showFindings counts the checks and lists what is broken and the problems.
func (a *app) showFindings(is issue) {
	r := newReport(is)
	fmt.Fprintf(a.out, "\n%s\n", r.summary())
	g := grid{indent: "   "}
	for _, c := range r.Checks {
		if c.Status == gazette.Broken {
			g.add(c.Status, c.Places[0].String(), string(c.Code), c.Message)
		}
	}
	for _, p := range r.Problems {
		g.add("problem", p.Places[0].String(), string(p.Code), p.Message)
	}
	g.fit(a.columns())
	g.print(a.out, func(_, column int, s string) string {
		if column == 0 {
			return a.paint.status(s)
		}
		return s
	})
}
