package main

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
	"github.com/spf13/cobra"
)

func newExplain(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "explain [FILE] LINE",
		Short: "Say what a line was taken for, and why",
		Long: `Explain prints the role and the kind of one line, counted from 1, with the evidence that decided, what each stage of
the reading took it for where they differ, the kinds that its shape would also allow, and the document and the address that the
line went to.
In a file with pages the lines are those of its text, as check counts them.`,
		Example: "  gongbao explain testdata/gazette.txt 22",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 2 {
				return misuse(cmd, "name a file and the number of a line in it")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			file, number := args[:len(args)-1], args[len(args)-1]
			line, err := strconv.Atoi(number)
			if err != nil {
				return misuse(cmd, fmt.Sprintf("%q is not the number of a line", number))
			}
			return a.explain(file, line)
		},
	}
}

// explain prints what one line was taken for.
func (a *app) explain(file []string, line int) error {
	src, err := a.one(file)
	if src == nil || err != nil {
		return err
	}
	e, err := segment.Explain(a.known.parser().Segmenting().Read(src), line)
	if err != nil {
		return fmt.Errorf("%s: %w", src.Name, err)
	}
	fmt.Fprintf(a.out, "%s:%d: %s\n", printable(src.Name), e.Line, printable(e.Text))
	g := grid{indent: "  "}
	g.add("role", e.Role.String(), "")
	g.add("kind", e.Kind.String(), e.Why)
	if e.Heading != "" {
		g.add("heading", e.Heading, "")
	}
	for i, c := range e.Past {
		if len(e.Past) > 1 {
			g.add(pastHeading(i), c.Kind.String(), fmt.Sprintf("%s: %s", c.Stage, pastWhy(c)))
		}
	}
	for _, w := range e.Own {
		g.add("yours", w.Word, w.What+", by your registry")
	}
	for _, v := range e.Lost {
		g.add("not", v.Kind.String(), v.Why)
	}
	if document, eid := standsIn(a.known.parse(src), e.Span); document > 0 {
		g.add("in", fmt.Sprintf("document %d", document), eid)
	}
	g.fit(a.columns())
	g.print(a.out, func(row, column int, s string) string {
		switch {
		case column == 0:
			return a.paint.dim(s)
		case column == 1 && row < 2:
			return a.paint.bold(s)
		}
		return s
	})
	return a.flush()
}

// pastHeading stands before the first of the claims on a line.
func pastHeading(i int) string {
	if i == 0 {
		return "past"
	}
	return ""
}

// pastWhy says why a claim was made, and which role it gave where that is not the body.
func pastWhy(c segment.Claim) string {
	if c.Role == segment.Body {
		return c.Why
	}
	return fmt.Sprintf("%s, %s", c.Role, c.Why)
}

// standsIn returns the document, counted from 1, and the address of the node that print at span belongs to, such as
// 2 and p1__art_3; 0 where it belongs to none.
func standsIn(is *gazette.Issue, span gazette.Span) (document int, eid string) {
	for i := range is.Documents {
		for _, n := range is.Documents[i].Nodes() {
			if slices.ContainsFunc(n.Spans, func(s gazette.Span) bool { return s.Start < span.End && span.Start < s.End }) {
				return i + 1, n.EID
			}
		}
	}
	return 0, ""
}
