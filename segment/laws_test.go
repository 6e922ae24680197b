package segment

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/synth"
	"golang.org/x/tools/txtar"
)

// samples are the inputs of the cases.
func samples(t testing.TB) map[string]string {
	out := map[string]string{}
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(file)] = fromVisible.Replace(string(archive.Files[0].Data))
	}
	return out
}

// shared returns real texts, where they lie beside the repository.
func shared(patterns ...string) map[string]string {
	out := map[string]string{}
	for _, p := range patterns {
		files, _ := filepath.Glob("../../shared/" + p)
		for _, file := range files {
			if data, err := os.ReadFile(file); err == nil {
				out[strings.TrimPrefix(file, "../../shared/")] = string(data)
			}
		}
	}
	return out
}

func TestLawsOnCases(t *testing.T) {
	for name, text := range samples(t) {
		checkLayout(t, name, text)
	}
}

func TestLawsOnRealTexts(t *testing.T) {
	texts := shared("seed/*.txt", "real/*/*.txt", "real/*/*.md", "ocr/*.txt")
	if len(texts) == 0 {
		t.Skip("no real texts in ../shared")
	}
	for name, text := range texts {
		checkLayout(t, name, text)
	}
}

// scrambled is how many scrambled texts the laws are held against; GONGBAO_LONG takes a hundred times as many.
const scrambled = 20_000

// TestLawsOnScrambledLines checks the laws on the lines of the cases, put together anew at random. The same number gives the same text.
func TestLawsOnScrambledLines(t *testing.T) {
	n := scrambled
	if os.Getenv("GONGBAO_LONG") != "" {
		n *= 100
	}
	if testing.Short() {
		n /= 20
	}
	pool := append([]string{}, tagLines...)
	inputs := samples(t)
	for _, name := range slices.Sorted(maps.Keys(inputs)) {
		pool = append(pool, strings.SplitAfter(inputs[name], "\n")...)
	}
	for i := range n {
		if checkLayout(t, fmt.Sprintf("text %d", i), synth.Scramble(rand.New(rand.NewPCG(uint64(i), 7)), pool)); t.Failed() {
			return
		}
	}
}

// tagLines are lines that no case has: tables in HTML, broken off anywhere, and bare breaks.
var tagLines = []string{"<table>\n", "</table>\n", "<table><tr><td>供水</td></tr>\n", "<tr><td rowspan=2>供水<td>检查</tr>\n", "<caption>表1</caption>", "\n", "\f", "　　\n"}

// FuzzLayout checks the laws on any bytes.
func FuzzLayout(f *testing.F) {
	for _, text := range samples(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 1<<14 {
			checkLayout(t, "the text", text)
		}
	})
}

// checkLayout checks what holds for the layout of any text.
func checkLayout(t testing.TB, name, text string) {
	t.Helper()
	l := Read(&Source{Name: name, Text: text})
	checkLines(t, name, l)
	at := 0
	for d := range l.Documents {
		doc := &l.Documents[d]
		if doc.From < at || doc.To <= doc.From || doc.To > len(l.Lines) || doc.Anchor < doc.From || doc.Anchor >= doc.To {
			t.Errorf("%s: document %d has lines %d to %d and anchor %d, after line %d", name, d, doc.From, doc.To, doc.Anchor, at)
			return
		}
		at = doc.To
		checkClaims(t, name, l, doc)
		checkParts(t, name, l, doc)
	}
}

// checkLines checks that the lines are the text, and that each has a role, a kind and a print inside it.
func checkLines(t testing.TB, name string, l *Layout) {
	t.Helper()
	text, at := l.Source.Text, 0
	valid := utf8.ValidString(text)
	for i := range l.Lines {
		line := &l.Lines[i]
		if line.Span.Start != at || line.Span.End <= at || line.Print.Start < line.Span.Start || line.Print.End > line.Span.End || line.Print.Len() < 0 {
			t.Fatalf("%s: line %d has the span %v and the print %v after byte %d", name, i+1, line.Span, line.Print, at)
		}
		at = line.Span.End
		switch line.Role {
		case Cover, Contents, Column, Furniture, Body, Colophon, Blank:
		default:
			t.Errorf("%s: line %d has the role %q", name, i+1, line.Role)
		}
		if (line.Role == Blank) != (line.Print.Len() == 0) || line.Kind == 0 {
			t.Errorf("%s: line %d has role %q, kind %q and prints %q", name, i+1, line.Role, line.Kind, line.text(text))
		}
		if valid && !utf8.ValidString(line.text(text)) {
			t.Errorf("%s: line %d is cut inside a character: %q", name, i+1, line.text(text))
		}
	}
	if at != len(text) {
		t.Errorf("%s: the lines end at byte %d of %d", name, at, len(text))
	}
}

// partsLine reports whether block b begins in the middle of the line on which block a ends, with nothing but white space between.
func partsLine(l *Layout, a, b *Block) bool {
	from, to := a.Pieces[len(a.Pieces)-1].End, b.Pieces[0].Start
	return a.Lines[len(a.Lines)-1] == b.Lines[0] && from <= to && strings.TrimFunc(l.Source.Text[from:to], isSpace) == ""
}

// checkClaims checks that nothing printed in a document is lost: each line is in its head, in a title or label, or in one block.
func checkClaims(t testing.TB, name string, l *Layout, doc *Document) {
	t.Helper()
	claims := map[int]int{}
	for _, lines := range [][]int{doc.Head.Masthead, doc.Head.Number, doc.Head.Title, doc.Head.Recipients, doc.Head.DayLines, doc.Head.Stamps} {
		for _, i := range lines {
			claims[i]++
		}
	}
	for p := range doc.Parts {
		for b := range doc.Parts[p].Blocks {
			for n, i := range doc.Parts[p].Blocks[b].Lines {
				if n > 0 || b == 0 || !partsLine(l, &doc.Parts[p].Blocks[b-1], &doc.Parts[p].Blocks[b]) {
					claims[i] += 10
				}
			}
		}
	}
	titles := titleLines(l, doc)
	for i := doc.From; i < doc.To; i++ {
		line := &l.Lines[i]
		if line.Role != Body || line.Kind == KindRule || line.Kind == KindElement && !doc.Elements.isEmpty() {
			continue
		}
		if n := claims[i]; n == 0 && !titles[i] {
			t.Errorf("%s: line %d, %s, is lost: %q", name, i+1, line.Kind, line.text(l.Source.Text))
		} else if n > 10 {
			t.Errorf("%s: line %d is claimed %d times: %q", name, i+1, n, line.text(l.Source.Text))
		}
	}
}

// titleLines returns the lines with the label or the title of a part.
func titleLines(l *Layout, doc *Document) map[int]bool {
	out := map[int]bool{}
	for p := range doc.Parts {
		for i := doc.From; i < doc.To; i++ {
			print := l.Lines[i].Print
			for _, s := range append(doc.Parts[p].Title, doc.Parts[p].Label) {
				if s.Len() > 0 && s.Start < print.End && s.End > print.Start {
					out[i] = true
				}
			}
		}
	}
	return out
}

// checkParts checks that blocks keep their places in order, and that the outline and the tables hold each of them once.
func checkParts(t testing.TB, name string, l *Layout, doc *Document) {
	t.Helper()
	for p := range doc.Parts {
		part := &doc.Parts[p]
		if part.Parent >= p || part.Parent < -1 {
			t.Errorf("%s: part %d belongs to part %d", name, p, part.Parent)
		}
		at := 0
		for b := range part.Blocks {
			blk := &part.Blocks[b]
			if len(blk.Pieces) != len(blk.Lines) || len(blk.Lines) == 0 {
				t.Errorf("%s: a block has %d lines and %d pieces", name, len(blk.Lines), len(blk.Pieces))
			}
			for _, s := range blk.Pieces {
				if s.Start < at || s.Len() <= 0 {
					t.Errorf("%s: a piece %v stands after byte %d", name, s, at)
				}
				at = s.End
			}
			if blk.Kind == KindRow {
				checkTable(t, name, l, blk)
			}
		}
		seen := map[*Block]bool{}
		checkNodes(t, name, Outline(l.Source.Text, part.Blocks).Children, seen)
		if len(seen) != len(part.Blocks) {
			t.Errorf("%s: the outline holds %d of %d blocks", name, len(seen), len(part.Blocks))
		}
	}
}

func checkNodes(t testing.TB, name string, nodes []*Node, seen map[*Block]bool) {
	for _, n := range nodes {
		if n.Block == nil || seen[n.Block] {
			t.Errorf("%s: a node without a block, or a block in two nodes", name)
			return
		}
		seen[n.Block] = true
		checkNodes(t, name, n.Children, seen)
	}
}

// checkTable checks that the cells of a table stand in its rows, in order.
func checkTable(t testing.TB, name string, l *Layout, blk *Block) {
	t.Helper()
	table := NewTable(l.Source.Text, l.Lines, blk)
	if len(table.Header)+len(table.Rows) == 0 || table.Pieces < 1 {
		t.Errorf("%s: a table of %d pieces has no rows", name, table.Pieces)
	}
	var all []Span
	for _, row := range append(append([][]Cell{}, table.Header...), table.Rows...) {
		for _, c := range row {
			at := blk.Pieces[0].Start
			for _, s := range c.Pieces {
				if s.Start < at || s.Len() <= 0 || s.End > blk.Pieces[len(blk.Pieces)-1].End {
					t.Errorf("%s: a piece %v of a cell stands after byte %d", name, s, at)
				}
				at = s.End
			}
			all = append(all, c.Pieces...)
		}
	}
	slices.SortFunc(all, func(a, b Span) int { return a.Start - b.Start })
	for i := range all {
		if i > 0 && all[i].Start < all[i-1].End {
			t.Errorf("%s: two cells have %v and %v", name, all[i-1], all[i])
		}
	}
}
