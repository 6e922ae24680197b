package gazette

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/segment"
)

// known are the cases that are read wrong, and what is wrong. A case listed here that passes breaks the build.
var known = map[string]string{}

// outputs are what a case may ask for.
var outputs = map[string]func(*strings.Builder, *Issue){
	"checks":    showChecks,
	"problems":  showProblems,
	"issue":     showIssue,
	"documents": showDocuments,
	"nodes":     showNodes,
	"table":     showTables,
	"citations": showCitations,
	"people":    showPeople,
	"aliases":   showAliases,
	"values":    showValues,
}

// formats are the formats of inputs by their names.
var formats = map[string]string{"input": "text", "input.md": "markdown"}

func TestCases(t *testing.T) {
	cases.Suite{
		Pattern: "testdata/*.txtar", Known: known, Outputs: slices.Sorted(maps.Keys(outputs)),
		Read: func(t *testing.T, inputs []txtar.File) func(string) string {
			text := strings.ReplaceAll(string(inputs[0].Data), "⇥", "\t")
			is := Parse(&segment.Source{Name: t.Name(), Format: formats[inputs[0].Name], Text: text})
			return func(output string) string {
				var b strings.Builder
				outputs[output](&b, is)
				return b.String()
			}
		},
	}.Run(t)
}

// showChecks prints the checks but for those that need no words: that a document closes its brackets.
func showChecks(b *strings.Builder, is *Issue) {
	for i := range is.Checks {
		c := &is.Checks[i]
		if c.Code == CheckBrackets && c.Status == Proved {
			continue
		}
		fmt.Fprintf(b, "%s %s: %s\n", c.Code, c.Status, c.Message)
		for _, s := range c.Spans {
			fmt.Fprintf(b, "  %s\n", cut(strings.ReplaceAll(is.Text(s), "\n", "⏎")))
		}
	}
}

func showProblems(b *strings.Builder, is *Issue) {
	for i := range is.Problems {
		p := &is.Problems[i]
		fmt.Fprintf(b, "%s: %s\n", p.Code, p.Message)
		for _, s := range p.Spans {
			fmt.Fprintf(b, "  %s\n", cut(is.Text(s)))
		}
	}
}

// field prints what is not empty.
func field(b *strings.Builder, name string, v any) {
	if s := fmt.Sprint(v); s != "" && s != "0" && s != "[]" {
		fmt.Fprintf(b, "%s: %s\n", name, s)
	}
}

// showValues prints the days of each date and the figures of each amount.
func showValues(b *strings.Builder, is *Issue) {
	for i := range is.Documents {
		d := &is.Documents[i]
		for _, v := range d.Dates {
			fmt.Fprintf(b, "%s %s: %s %s\n", v.EID, v.Text, v.EDTF, v.Inferred)
		}
		for _, v := range d.Amounts {
			fmt.Fprintf(b, "%s %s: %s–%s %s %s %s\n", v.EID, v.Text, v.Min, v.Max, v.Unit, v.Bound, v.Inferred)
		}
	}
}

// showIssue prints cover, contents and colophon.
func showIssue(b *strings.Builder, is *Issue) {
	field(b, "name", is.Name)
	field(b, "latin name", is.LatinName)
	field(b, "year", is.Year)
	field(b, "number", is.Number)
	field(b, "total number", is.TotalNumber)
	field(b, "sponsor", is.Sponsor)
	for _, e := range is.Contents {
		document := "none"
		if e.Document != nil {
			document = fmt.Sprint(*e.Document)
		}
		fmt.Fprintf(b, "entry: %s | %s | page %d | document %s\n", e.Column, e.Title, e.Page, document)
	}
	if c := is.Colophon; c != nil {
		field(b, "colophon", c.Title)
		field(b, "publisher", c.Publisher)
		field(b, "address", c.Address)
		field(b, "postcode", c.Postcode)
		field(b, "phone", c.Phone)
		field(b, "website", c.Website)
	}
}

// showDocuments prints the fields of each document that are not empty, and its parts.
func showDocuments(b *strings.Builder, is *Issue) {
	for i := range is.Documents {
		d := &is.Documents[i]
		fmt.Fprintf(b, "id: %s\n", d.ID)
		field(b, "column", d.Column)
		field(b, "masthead", d.Masthead)
		if d.Number != nil {
			field(b, "number", strings.TrimSpace(fmt.Sprint(d.Number.Agency, " ", d.Number.Year, " ", d.Number.Serial, " ", d.Number.Inferred)))
		}
		if d.TotalNumber > 0 {
			fmt.Fprintf(b, "total number: %d\n", d.TotalNumber)
		}
		field(b, "copy number", d.CopyNumber)
		field(b, "secrecy", d.Secrecy)
		field(b, "urgency", d.Urgency)
		field(b, "approved by", strings.Join(d.ApprovedBy, " | "))
		field(b, "title", d.Title)
		field(b, "kind", d.Kind)
		field(b, "issuers", strings.Join(d.Issuers, " | "))
		field(b, "recipients", strings.Join(d.Recipients, " | "))
		field(b, "signers", strings.Join(d.Signers, " | "))
		field(b, "date", d.Date)
		field(b, "notes", strings.Join(d.Notes, " | "))
		for _, x := range d.Listed {
			part := "none"
			if x.Part != nil {
				part = fmt.Sprint(*x.Part)
			}
			fmt.Fprintf(b, "listed: %d %s, part %s\n", x.Number, x.Title, part)
		}
		field(b, "copies to", strings.Join(d.CopiesTo, " | "))
		field(b, "printed", strings.TrimSpace(string(d.PrintedBy+" "+d.PrintedOn)))
		if d.FirstPage > 0 {
			fmt.Fprintf(b, "pages: %d to %d\n", d.FirstPage, d.LastPage)
		}
		for _, e := range d.History {
			number := ""
			if e.Number != nil {
				number = e.Number.Text
			}
			fmt.Fprintf(b, "%s %s by %s %s\n", e.Event, e.Date, e.By, number)
		}
		if e := d.Effect; e != nil {
			fmt.Fprintf(b, "effect: from %q until %q term %q inferred %q: %s\n", e.From, e.Until, e.Term, e.Inferred, e.Text)
		}
		for _, p := range d.Parts {
			parent := ""
			if p.Parent != nil {
				parent = fmt.Sprintf(" of part %d", *p.Parent)
			}
			fmt.Fprintf(b, "%s: %s\n", p.Role, p.Label+p.Title+parent)
		}
	}
}

// showNodes prints address, label, heading and text of each node.
func showNodes(b *strings.Builder, is *Issue) {
	for _, n := range is.Nodes() {
		fmt.Fprintf(b, "%s", strings.TrimSpace(n.EID+" "+n.Label))
		if n.Inferred {
			b.WriteString(" (inferred)")
		}
		if n.Heading != "" {
			fmt.Fprintf(b, " [%s]", n.Heading)
		}
		fmt.Fprintf(b, " %s\n", cut(n.Text))
	}
}

// showTables prints each table: caption, header, rows, filled rows and sums.
func showTables(b *strings.Builder, is *Issue) {
	for _, n := range is.Nodes() {
		t := n.Table
		if t == nil {
			continue
		}
		fmt.Fprintf(b, "caption: %s, %d columns, %d pieces\n", t.Caption, t.Columns, t.Pieces)
		if t.Unit != "" {
			fmt.Fprintf(b, "unit: %s\n", t.Unit)
		}
		for _, rows := range []struct {
			name string
			rows [][]string
		}{{"header", t.Header}, {"row", t.Rows}, {"filled", t.Filled}} {
			for _, row := range rows.rows {
				fmt.Fprintf(b, "%s | %s\n", rows.name, strings.ReplaceAll(strings.Join(row, " | "), "\n", "⏎"))
			}
		}
		if t.Total != nil {
			fmt.Fprintf(b, "sums in row %d: %s\n", t.Total.Row, t.Total.Status)
		}
	}
}

// showCitations prints what each citation names.
func showCitations(b *strings.Builder, is *Issue) {
	for i := range is.Documents {
		for j := range is.Documents[i].Citations {
			c := &is.Documents[i].Citations[j]
			fmt.Fprintf(b, "%s %s: %s", c.EID, c.Relation, c.Text)
			if c.Title != "" {
				fmt.Fprintf(b, " = 《%s》", c.Title)
			}
			if c.Full != "" {
				fmt.Fprintf(b, " short for 《%s》", c.Full)
			}
			if c.Document != nil {
				fmt.Fprintf(b, " → document %d", *c.Document)
			}
			for _, eid := range c.Targets {
				fmt.Fprintf(b, " → %s", eid)
			}
			if c.Citation.Inferred != 0 {
				fmt.Fprintf(b, " inferred %s", c.Citation.Inferred)
			}
			b.WriteString("\n")
		}
	}
}

func showPeople(b *strings.Builder, is *Issue) {
	for i := range is.Documents {
		for _, p := range is.Documents[i].People {
			fmt.Fprintf(b, "%s: role %q, post %q, unit %q, phone %q: %s\n", p.Name, p.Role, p.Post, p.Unit, p.Phone, p.Text)
		}
	}
}

// showAliases prints the short names and what they stand for.
func showAliases(b *strings.Builder, is *Issue) {
	for i := range is.Documents {
		for _, a := range is.Documents[i].Aliases {
			fmt.Fprintf(b, "%s %s for %s: %s\n", a.EID, a.Name, a.For, a.Text)
		}
	}
}
