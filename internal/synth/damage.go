package synth

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// gazette is what the program read, with the truth moved along.
func (s *scanner) gazette() *Gazette {
	out := &Gazette{Text: s.out.String(), blocks: s.g.blocks, habit: s.g.habit, head: s.g.head}
	out.Truth = s.g.Truth.moved(s.moved)
	out.Truth.Joins = append(out.Truth.Joins, s.broken...)
	slices.SortFunc(out.Truth.Joins, func(a, b Join) int { return cmp.Compare(a.At.Start, b.At.Start) })
	for _, l := range s.g.lines {
		l.Span = s.moved(l.Span)
		out.lines = append(out.lines, l)
	}
	s.mark(&out.Truth)
	out.Truth.locate(out.Text)
	return out
}

// hurt reports whether a span of the old text holds a character that nobody could read back.
func (s *scanner) hurt(at Span) bool {
	i := sort.SearchInts(s.damage, at.Start)
	return i < len(s.damage) && s.damage[i] < at.End
}

// mark says in the moved truth which fields are damaged; the places to look at are those of the old truth.
func (s *scanner) mark(t *Truth) {
	old := s.g.Truth
	for i, e := range old.Structure.Contents {
		t.Structure.Contents[i].Damaged = s.hurt(e.At)
	}
	for i, d := range old.Structure.Documents {
		s.markDocument(&t.Structure.Documents[i], d)
	}
	for i, x := range old.Structure.Tables {
		t.Structure.Tables[i].Damaged = s.hurtCells(x)
	}
	for i, n := range old.Outline {
		t.Outline[i].Ambiguous = n.Ambiguous || s.hurt(headingSpan(n, s.g.Text))
	}
	phones := map[string]bool{}
	for i, v := range old.Values {
		t.Values[i].Damaged = s.hurtValue(v)
		phones[v.Text] = phones[v.Text] || t.Values[i].Damaged
	}
	for i, p := range old.People {
		t.People[i].Damaged = s.hurt(p.At) || phones[p.Phone]
	}
}

// markDocument names the fields of a document that are damaged.
func (s *scanner) markDocument(d *Document, old Document) {
	for _, f := range []struct {
		name string
		at   Span
	}{{"title", old.TitleAt}, {"masthead", old.MastheadAt}, {"recipients", old.RecipientsAt}, {"signer", old.SignerAt}} {
		if s.hurt(f.at) {
			d.Damaged = append(d.Damaged, f.name)
		}
	}
	for i, p := range old.Parts {
		d.Parts[i].Damaged = s.hurt(p.TitleAt) || s.hurt(p.LabelAt)
	}
}

// hurtCells are the cells of a table that are damaged.
func (s *scanner) hurtCells(t Table) [][2]int {
	var out [][2]int
	for i, row := range t.cells {
		for j, c := range row {
			if s.hurt(c) {
				out = append(out, [2]int{i, j})
			}
		}
	}
	return out
}

// headingSpan is where the marker's heading stands in its paragraph.
func headingSpan(n Node, text string) Span {
	if n.Heading == nil {
		return Span{}
	}
	line := text[n.At.Start:n.At.End]
	if i := strings.Index(line, "。"); i >= 0 {
		return Span{n.At.Start, n.At.Start + i}
	}
	return n.At
}

// hurtValue reports whether a value can no longer be read. Figures can: no number holds an O or an l. A phone is
// compared as it is printed, so it cannot.
func (s *scanner) hurtValue(v Value) bool { return v.Kind == Phone && s.hurt(v.At) }
