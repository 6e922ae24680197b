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
	return l.explain(at, line), nil
}

// Explanations yields the explanation of every line in order; the pieces of a line that was cut have one number.
func Explanations(l *Layout) iter.Seq[Explanation] {
	return func(yield func(Explanation) bool) {
		line := 0
		for i := range l.Lines {
			if start := l.Lines[i].Span.Start; start == 0 || endsLine(l.Source.Text[:start]) {
				line++
			}
			if !yield(l.explain(&l.Lines[i], line)) {
				return
			}
		}
	}
}

// explain explains a line of which the number is known.
func (l *Layout) explain(at *Line, line int) Explanation {
	text := l.Source.Text
	e := Explanation{Line: line, Text: at.text(text), Span: at.Span, Role: at.Role, Kind: at.Kind, Why: at.Why, Past: at.History(), Own: l.ownIn(at.Span)}
	if l.twin != "" {
		text = l.twin
	}
	for _, v := range verdicts(text, at) {
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
