package main

import (
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/spf13/cobra"
)

// excerptCells is how much of a provision without a heading the outline gives, in columns of a terminal.
const excerptCells = 48

func newOutline(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "outline [FILE…|FOLDER|-]",
		Short: "Print the outline of each document",
		Long: `Outline prints chapters, articles, headings and items of each part, indented as they stand in each other, with
their labels as printed and their headings; of what has none, the first words. Plain paragraphs are left out.
A label that was spoilt and read by its place in the sequence is followed by its number, such as 《六) (6).`,
		Example: "  gongbao outline testdata/gazette.txt",
		RunE: func(_ *cobra.Command, args []string) error {
			b, err := a.batch(args)
			if err != nil {
				return err
			}
			return each(a, b, a.parseIssue, a.outline)
		},
	}
}

// outline prints the documents of one issue.
func (a *app) outline(is issue) error {
	a.out.WriteString(a.paint.bold(printable(headline(is.Issue))) + "\n")
	for i := range is.Documents {
		d := &is.Documents[i]
		fmt.Fprintf(a.out, "\n%s\n", a.documentLine(i, d))
		for p := range d.Parts {
			part := &d.Parts[p]
			a.out.WriteString(strings.TrimRight("   "+a.paint.dim(printable(partName(part)))+"  "+printable(partTitle(p, part)), " ") + "\n")
			a.outlineNodes(part.Body, "     ")
		}
	}
	return a.flush()
}

// outlineNodes prints nodes, and what is in them further to the right.
func (a *app) outlineNodes(nodes []gazette.Node, indent string) {
	for i := range nodes {
		n := &nodes[i]
		if line := a.outlineLine(n); line != "" {
			a.out.WriteString(indent + line + "\n")
		}
		a.outlineNodes(n.Children, indent+"  ")
	}
}

// outlineLine returns the line of one node, such as "第五条  发布公告"; "" for a plain paragraph.
func (a *app) outlineLine(n *gazette.Node) string {
	switch {
	case n.Table != nil:
		return a.paint.dim(strings.TrimSpace("table  " + tableSize(n.Table)))
	case n.Label == "":
		return ""
	}
	label, text := a.paint.bold(printable(n.Label)), printable(n.Heading)
	if n.Inferred {
		label += fmt.Sprintf(" (%d)", n.Number)
	}
	if text == "" {
		text = a.paint.dim(cut(printable(n.Text), excerptCells))
	}
	return strings.TrimSpace(label + "  " + text)
}

// tableSize says how large a table is, such as "34 rows of 5 cells".
func tableSize(t *gazette.Table) string {
	s := count{len(t.Rows), "row"}.String() + " of " + count{t.Columns, "cell"}.String()
	if t.Pieces > 1 {
		s += fmt.Sprintf(", printed in %d pieces", t.Pieces)
	}
	return s
}
