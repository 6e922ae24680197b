package synth

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A ruler measures places of a text in lines and characters.
type ruler struct {
	text   string
	starts []int // of the lines
}

func newRuler(text string) ruler {
	r := ruler{text, []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			r.starts = append(r.starts, i+1)
		}
	}
	return r
}

// line is the line of a byte, counted from 1, and the characters before it in that line.
func (r ruler) line(at int) (line, start int) {
	i, found := slices.BinarySearch(r.starts, at)
	if !found {
		i--
	}
	return i + 1, utf8.RuneCountInString(r.text[r.starts[i]:at])
}

// lines are the first and the last line of a span.
func (r ruler) lines(s Span) (first, last int) {
	first, _ = r.line(s.Start)
	last, _ = r.line(max(s.Start, s.End-1))
	return first, last
}

// locate fills in the lines and the characters of all places.
func (t *Truth) locate(text string) {
	r := newRuler(text)
	s := &t.Structure
	for i := range s.Contents {
		s.Contents[i].Line, _ = r.lines(s.Contents[i].At)
	}
	for i := range s.Columns {
		s.Columns[i].Line, _ = r.lines(s.Columns[i].At)
	}
	for i := range s.Documents {
		d := &s.Documents[i]
		d.FirstLine, d.LastLine = r.lines(d.At)
		d.Line, _ = r.lines(d.TitleAt)
		if d.NumberAt != (Span{}) {
			d.Line, _ = r.lines(d.NumberAt)
		}
		d.Lists = [][2]int{}
		for _, at := range d.ListsAt {
			first, last := r.lines(at)
			d.Lists = append(d.Lists, [2]int{first, last})
		}
		for j := range d.Parts {
			d.Parts[j].Line, d.Parts[j].LastLine = r.lines(d.Parts[j].At)
			d.Parts[j].Line, _ = r.lines(d.Parts[j].TitleAt)
		}
	}
	for i := range s.Tables {
		s.Tables[i].FirstLine, s.Tables[i].LastLine = r.lines(s.Tables[i].At)
	}
	for i := range t.Outline {
		t.Outline[i].Line, _ = r.lines(t.Outline[i].At)
	}
	for i := range t.Values {
		v := &t.Values[i]
		v.Line, v.Start = r.line(v.At.Start)
		v.Raw = text[v.At.Start:v.At.End]
	}
	for i := range t.Joins {
		t.Joins[i].measure(r)
	}
	for i := range t.People {
		t.People[i].Line, t.People[i].Start = r.line(t.People[i].At.Start)
	}
}

// measure finds the two lines of a join and what stands around it.
func (j *Join) measure(r ruler) {
	j.FirstLine, _ = r.line(max(0, j.At.Start-1))
	j.NextLine, _ = r.line(j.At.End)
	before, after := r.text[:j.At.Start], r.text[j.At.End:]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	after, _, _ = strings.Cut(after, "\n")
	runes := []rune(before)
	j.Around = string(runes[max(0, len(runes)-6):]) + "|" + firstRunes(after, 6)
}

// moved is the truth after the text was rewritten: every place goes to where its characters went.
func (t Truth) moved(to func(Span) Span) Truth {
	n := t
	s := &n.Structure
	s.Issue.Colophon = to(s.Issue.Colophon)
	s.Contents = eachMoved(s.Contents, func(e *Entry) { e.At = to(e.At) })
	s.Columns = eachMoved(s.Columns, func(c *Column) { c.At = to(c.At) })
	s.Documents = eachMoved(s.Documents, func(d *Document) { d.move(to) })
	s.Tables = eachMoved(s.Tables, func(t *Table) {
		t.At = to(t.At)
		t.cells = eachMoved(t.cells, func(row *[]Span) {
			*row = eachMoved(*row, func(c *Span) { *c = to(*c) })
		})
	})
	n.Outline = eachMoved(n.Outline, func(x *Node) { x.At = to(x.At) })
	n.Values = eachMoved(n.Values, func(v *Value) { v.At = to(v.At) })
	n.Joins = eachMoved(n.Joins, func(j *Join) { j.At = to(j.At) })
	n.People = eachMoved(n.People, func(p *Person) { p.At = to(p.At) })
	return n
}

// move moves all places of a document.
func (d *Document) move(to func(Span) Span) {
	for _, s := range []*Span{&d.At, &d.NumberAt, &d.TitleAt, &d.MastheadAt, &d.RecipientsAt, &d.SignerAt, &d.DateAt} {
		if *s != (Span{}) {
			*s = to(*s)
		}
	}
	d.ListsAt = eachMoved(d.ListsAt, func(s *Span) { *s = to(*s) })
	d.Parts = eachMoved(d.Parts, func(p *Part) {
		for _, s := range []*Span{&p.At, &p.LabelAt, &p.TitleAt} {
			if *s != (Span{}) {
				*s = to(*s)
			}
		}
	})
}

// eachMoved copies a list and lets move change each copy.
func eachMoved[T any](list []T, move func(*T)) []T {
	out := slices.Clone(list)
	for i := range out {
		move(&out[i])
	}
	return out
}
