package segment

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/cases"
	"golang.org/x/tools/txtar"
)

// known are the cases that are read wrong, and what is wrong. A case listed here that passes breaks the build.
var known = map[string]string{}

// stages are the outputs that a case may ask for.
var stages = map[string]func(*strings.Builder, *Layout){
	"lines":     showLines,
	"front":     showFront,
	"documents": showDocuments,
	"blocks":    showBlocks,
	"outline":   showOutlines,
	"table":     showTables,
}

// formats are the formats of inputs by their names.
var formats = map[string]string{"input": "text", "input.md": "markdown"}

func TestCases(t *testing.T) {
	cases.Suite{
		Pattern: "testdata/*.txtar", Known: known, Outputs: slices.Sorted(maps.Keys(stages)),
		Read: func(t *testing.T, inputs []txtar.File) func(string) string {
			l := Read(&Source{Name: t.Name(), Format: formats[inputs[0].Name], Text: fromVisible.Replace(string(inputs[0].Data))})
			return func(stage string) string {
				var b strings.Builder
				stages[stage](&b, l)
				return toVisible.Replace(b.String())
			}
		},
	}.Run(t)
}

// What cannot be seen in a text is written with these signs.
var (
	fromVisible = strings.NewReplacer("⇥", "\t", "␌\n", "\f", "␍\n", "\r\n")
	toVisible   = strings.NewReplacer("\t", "⇥", "\f", "␌", "\r", "␍")
)

// showLines prints role and kind of each line, and the beginning of its print.
func showLines(b *strings.Builder, l *Layout) {
	for i := range l.Lines {
		line := &l.Lines[i]
		if line.Role == Blank {
			continue
		}
		fmt.Fprintf(b, "%s %s: %s\n", line.Role, line.Kind, short(line.text(l.Source.Text), 24))
	}
}

// showFront prints cover and contents.
func showFront(b *strings.Builder, l *Layout) {
	f, src := l.Front, l.Source.Text
	for _, x := range []struct {
		name string
		line int
	}{{"name", f.Name}, {"latin", f.LatinName}, {"year", f.Year}, {"sponsor", f.Sponsor}} {
		if x.line >= 0 {
			fmt.Fprintf(b, "%s: %s\n", x.name, l.Lines[x.line].text(src))
		}
	}
	for _, i := range f.Count {
		fmt.Fprintf(b, "count: %s\n", l.Lines[i].text(src))
	}
	for i := range f.Entries {
		e := &f.Entries[i]
		fmt.Fprintf(b, "entry: %s | %s | %d\n", e.Column, pieces(src, e.Pieces), e.Page)
	}
}

// showDocuments prints head, signature and parts of each document.
func showDocuments(b *strings.Builder, l *Layout) {
	src := l.Source.Text
	for d := range l.Documents {
		doc := &l.Documents[d]
		fmt.Fprintf(b, "document: %s\n", doc.Why)
		field := func(name, s string) {
			if s != "" {
				fmt.Fprintf(b, "  %s: %s\n", name, s)
			}
		}
		if doc.Column >= 0 {
			field("column", l.Front.ColumnName(l.Lines[doc.Column].text(src)))
		}
		field("masthead", linesOf(l, doc.Head.Masthead))
		field("number", pieces(src, doc.Head.NumberSpans))
		field("title", pieces(src, doc.Head.TitleSpans))
		field("recipients", linesOf(l, doc.Head.Recipients))
		for i := range doc.Signers {
			field("signer", doc.Signers[i].Text(src))
		}
		field("date", pieces(src, doc.Date))
		if doc.Entry >= 0 {
			field("entry", fmt.Sprint(doc.Entry))
		}
		for p := range doc.Parts {
			showPart(b, src, &doc.Parts[p])
		}
	}
	if l.Colophon.From >= 0 {
		fmt.Fprintf(b, "colophon: line %d\n", l.Colophon.From+1)
	}
}

func showPart(b *strings.Builder, src string, p *Part) {
	if p.Role == Notice {
		return
	}
	fmt.Fprintf(b, "  %s: %s%s", p.Role, src[p.Label.Start:p.Label.End], pieces(src, p.Title))
	if p.Inferred {
		b.WriteString(" (title from the list)")
	}
	if p.Parent >= 0 {
		fmt.Fprintf(b, " (of part %d)", p.Parent)
	}
	b.WriteString("\n")
}

// showBlocks prints the blocks of every part; │ stands where lines were joined.
func showBlocks(b *strings.Builder, l *Layout) {
	for d := range l.Documents {
		for p := range l.Documents[d].Parts {
			for i := range l.Documents[d].Parts[p].Blocks {
				blk := &l.Documents[d].Parts[p].Blocks[i]
				fmt.Fprintf(b, "%s: %s\n", blk.Kind, pieces(l.Source.Text, blk.Pieces))
			}
		}
	}
}

// showOutlines prints the tree of every part: type, level, number, heading and the beginning of the text.
func showOutlines(b *strings.Builder, l *Layout) {
	for d := range l.Documents {
		for p := range l.Documents[d].Parts {
			part := &l.Documents[d].Parts[p]
			if len(part.Blocks) == 0 {
				continue
			}
			fmt.Fprintf(b, "%s\n", part.Role)
			showNodes(b, l.Source, Outline(l.Source.Text, part.Blocks).Children, "  ")
		}
	}
}

func showNodes(b *strings.Builder, src *Source, nodes []*Node, indent string) {
	for _, n := range nodes {
		b.WriteString(indent + n.Type)
		if n.Level > 0 {
			fmt.Fprintf(b, " %d", n.Level)
		}
		s := n.Block.Text(src.Text)
		if m := n.Block.Marker; n.Block.Kind == KindMarker {
			fmt.Fprintf(b, " %d", m.Number)
			if m.Suffix > 0 {
				fmt.Fprintf(b, "-%d", m.Suffix)
			}
			if m.Spoilt {
				b.WriteString(" spoilt")
			}
			s = n.Block.Rest(src.Text)
			if h := n.Heading(s); h != "" {
				fmt.Fprintf(b, " [%s]", src.Reading(h))
			}
		}
		fmt.Fprintf(b, ": %s\n", short(src.Reading(s), 16))
		showNodes(b, src, n.Children, indent+"  ")
	}
}

// showTables prints every table: its header rows, its rows, and of how many pieces it was joined.
func showTables(b *strings.Builder, l *Layout) {
	for d := range l.Documents {
		for p := range l.Documents[d].Parts {
			for i := range l.Documents[d].Parts[p].Blocks {
				if blk := &l.Documents[d].Parts[p].Blocks[i]; blk.Kind == KindRow {
					showTable(b, l.Source.Text, NewTable(l.Source.Text, l.Lines, blk))
				}
			}
		}
	}
}

func showTable(b *strings.Builder, src string, t *Table) {
	fmt.Fprintf(b, "table of %d pieces\n", t.Pieces)
	row := func(name string, cells []Cell) {
		b.WriteString(name)
		for i := range cells {
			b.WriteString(" | " + pieces(src, cells[i].Pieces))
		}
		b.WriteString("\n")
	}
	for _, r := range t.Header {
		row("header", r)
	}
	for i, r := range t.Rows {
		switch {
		case slices.Contains(t.Groups, i):
			row("label", r)
		case slices.Contains(t.Placed, i):
			row("placed", r)
		case slices.Contains(t.Unsure, i):
			row("unsure", r)
		default:
			row("row", r)
		}
	}
}

// pieces is what stands at spans, with │ between them.
func pieces(src string, spans []Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, src[s.Start:s.End])
	}
	return strings.Join(out, "│")
}

func linesOf(l *Layout, at []int) string {
	var out []string
	for _, i := range at {
		out = append(out, l.Lines[i].text(l.Source.Text))
	}
	return strings.Join(out, "│")
}

// short is the beginning of a long text.
func short(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
