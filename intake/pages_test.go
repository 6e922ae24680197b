package intake_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/segment"
)

// TestPages reads whole web pages and compares what the model says about their documents.
func TestPages(t *testing.T) {
	cases.Suite{
		Pattern: "testdata/pages/*.txtar", Outputs: []string{"documents"},
		Read: func(t *testing.T, inputs []txtar.File) func(string) string {
			src, err := intake.Read(bytes.NewReader(inputs[0].Data), "page.html")
			if err != nil {
				t.Fatal(err)
			}
			shown := showPage(gazette.Parse(src))
			return func(string) string { return shown }
		},
	}.Run(t)
}

// showPage prints the fields of each document, the lines of its notice and the titles of its other parts, and the problems.
func showPage(is *gazette.Issue) string {
	var b strings.Builder
	for i := range is.Documents {
		d := &is.Documents[i]
		fmt.Fprintf(&b, "document: %s\n", d.Title)
		field := func(name, s string) {
			if s != "" {
				fmt.Fprintf(&b, "  %s: %s\n", name, s)
			}
		}
		if d.Number != nil {
			field("number", d.Number.Text)
		}
		field("recipients", strings.Join(d.Recipients, " | "))
		field("signers", strings.Join(d.Signers, " | "))
		field("date", d.Date)
		for p := range d.Parts {
			part := &d.Parts[p]
			if p > 0 {
				field(part.Role, part.Title)
			}
			for _, n := range part.Body {
				text := []rune(n.Label + n.Text)
				if n.Type == segment.TypeTable {
					text = []rune(fmt.Sprint(n.Table.Rows))
				}
				fmt.Fprintf(&b, "    %s: %s\n", n.Type, string(text[:min(len(text), 24)]))
			}
		}
	}
	for i := range is.Problems {
		fmt.Fprintf(&b, "problem: %s\n", is.Problems[i].Code)
	}
	return b.String()
}
