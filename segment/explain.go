package segment

import (
	"fmt"
	"iter"
)

// An Explanation says what a line was taken for, from which evidence, and what it was not taken for.
type Explanation struct {
	Line int    // counted from 1
	Text string // what is printed
	Span Span
	Role Role
	Kind Kind
	Why  string
	Past []Claim   // what the stages took it for, one after the other; the last is what it is
	Lost []Verdict // what its shape alone would also allow
	Own  []OwnWord // words of the user's registry that stand on it

	Heading string // the form of the heading that stands after the marker on it: "the first sentence"; "" where none does
}

// A Verdict is a kind that a line could have had.
type Verdict struct {
	Kind Kind
	Why  string
}

// Explain explains line number line, counted from 1, such as line 61: "number, a 文号 below a masthead".
// The error says which lines there are.
func Explain(l *Layout, line int) (Explanation, error) {
	at, count := l.printedLine(line)
	if at == nil {
		return Explanation{}, fmt.Errorf("line %d: the source has lines 1 to %d", line, count)
	}
	return l.explain(at, line, l.headings()), nil
}

// Explanations yields the explanation of every line in order; the pieces of a line that was cut have one number.
func Explanations(l *Layout) iter.Seq[Explanation] {
	return func(yield func(Explanation) bool) {
		line, headings := 0, l.headings()
		for i := range l.Lines {
			if start := l.Lines[i].Span.Start; start == 0 || endsLine(l.Source.Text[:start]) {
				line++
			}
			if !yield(l.explain(&l.Lines[i], line, headings)) {
				return
			}
		}
	}
}

// headings returns the forms of the headings after markers, by where the lines begin on which they stand.
func (l *Layout) headings() map[int]string {
	forms, text := map[int]string{}, l.stagesText()
	for d := range l.Documents {
		for p := range l.Documents[d].Parts {
			Outline(text, l.Documents[d].Parts[p].Blocks).eachHeading(text, func(n *Node, form *headingForm) {
				forms[n.Block.Pieces[0].Start] = form.name
			})
		}
	}
	return forms
}

// eachHeading calls do for each node below n with a heading after its marker.
func (n *Node) eachHeading(text string, do func(n *Node, form *headingForm)) {
	for _, c := range n.Children {
		if b := c.Block; b.Kind == KindMarker {
			if form, _ := c.heading(b.Rest(text)); form != nil {
				do(c, form)
			}
		}
		c.eachHeading(text, do)
	}
}

// stagesText is the text that the stages read: where words of the user's registry stand in it, its twin.
func (l *Layout) stagesText() string {
	if l.twin != "" {
		return l.twin
	}
	return l.Source.Text
}

// explain explains a line of which the number is known.
func (l *Layout) explain(at *Line, line int, headings map[int]string) Explanation {
	e := Explanation{Line: line, Text: at.text(l.Source.Text), Span: at.Span, Role: at.Role, Kind: at.Kind, Why: at.Why(), Past: at.History(), Own: l.ownIn(at.Span)}
	if at.Kind == KindMarker {
		e.Heading = headings[at.Print.Start]
	}
	for _, v := range verdicts(l.stagesText(), at) {
		if v.Kind != at.Kind {
			e.Lost = append(e.Lost, v)
		}
	}
	return e
}

// printedLine returns line number line of the source, counted from 1; of one that was cut, its first piece. It is nil where the source has
// no such line, and count is how many it has, up to that line.
func (l *Layout) printedLine(line int) (at *Line, count int) {
	for i := range l.Lines {
		if start := l.Lines[i].Span.Start; start == 0 || endsLine(l.Source.Text[:start]) {
			if count++; count == line {
				return &l.Lines[i], count
			}
		}
	}
	return nil, count
}

// verdicts returns every kind that fits the shape of a line.
func verdicts(text string, l *Line) []Verdict {
	s := l.text(text)
	if s == "" {
		return nil
	}
	var out []Verdict
	if isTableRow(text[l.Span.Start:l.Span.End]) {
		out = append(out, Verdict{KindRow, "cells between tabs or pipes"})
	}
	if _, ok := markerAt(s, 0); ok {
		out = append(out, Verdict{KindMarker, "begins like a marker"})
	}
	for _, sh := range shapes {
		if sh.is(s) {
			out = append(out, Verdict{sh.kind, sh.why})
		}
	}
	if isTitleLike(s) {
		out = append(out, Verdict{KindTitle, "words without the end of a sentence"})
	}
	return append(out, Verdict{KindText, "any line can be text"})
}
