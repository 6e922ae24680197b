package synth

import (
	"strings"
	"unicode/utf8"
)

// A phrase is printed text with the values that were planted in it.
type phrase struct {
	text  string
	marks []mark
}

// A mark says where in a phrase a value stands.
type mark struct {
	Span
	value *Value
}

// text makes a phrase without values.
func text(s string) phrase { return phrase{text: s} }

// planted makes a phrase that is wholly one value.
func planted(s string, v Value) phrase {
	return phrase{s, []mark{{Span{0, len(s)}, &v}}}
}

// join puts phrases one after the other.
func join(pieces ...phrase) phrase {
	var p phrase
	for _, q := range pieces {
		for _, m := range q.marks {
			p.marks = append(p.marks, mark{Span{m.Start + len(p.text), m.End + len(p.text)}, m.value})
		}
		p.text += q.text
	}
	return p
}

// again is the same text printed a second time: its values are others at another place.
func (p phrase) again() phrase {
	q := phrase{text: p.text, marks: make([]mark, len(p.marks))}
	for i, m := range p.marks {
		v := *m.value
		q.marks[i] = mark{m.Span, &v}
	}
	return q
}

// length is the number of characters of p.
func (p phrase) length() int { return utf8.RuneCountInString(p.text) }

// An edit rewrites a text character by character and knows where each byte went.
type edit struct {
	out        strings.Builder
	start, end []int // for each byte of the old text: where its character now starts and ends
}

// put writes what the next character of the old text becomes: before is new text that is not part of it.
func (e *edit) put(old rune, before, becomes string) {
	e.out.WriteString(before)
	from := e.out.Len()
	e.out.WriteString(becomes)
	for range utf8.RuneLen(old) {
		e.start = append(e.start, from)
		e.end = append(e.end, e.out.Len())
	}
}

// moved says where a span of the old text stands in the new one.
func (e *edit) moved(s Span) Span {
	if s.Start >= len(e.start) {
		return Span{e.out.Len(), e.out.Len()}
	}
	if s.End <= s.Start {
		return Span{e.start[s.Start], e.start[s.Start]}
	}
	return Span{e.start[s.Start], e.end[s.End-1]}
}

// rewritten gives p after each character was replaced by what becomes says about it and its neighbours.
func (p phrase) rewritten(becomes func(prev, r, next rune) (before, now string)) phrase {
	var e edit
	runes := []rune(p.text)
	for i, r := range runes {
		var prev, next rune
		if i > 0 {
			prev = runes[i-1]
		}
		if i+1 < len(runes) {
			next = runes[i+1]
		}
		before, now := becomes(prev, r, next)
		e.put(r, before, now)
	}
	q := phrase{text: e.out.String()}
	for _, m := range p.marks {
		q.marks = append(q.marks, mark{e.moved(m.Span), m.value})
	}
	return q
}

// spaced puts a space between a Chinese character and a figure, as many OCR programs do: “第 3 条”.
func (p phrase) spaced() phrase {
	return p.rewritten(func(prev, r, _ rune) (string, string) {
		if isFigure(prev) && isHan(r) || isHan(prev) && isFigure(r) {
			return " ", string(r)
		}
		return "", string(r)
	})
}

// narrowed prints parentheses in half width, as “(一)” for “（一）”.
func (p phrase) narrowed() phrase {
	return p.rewritten(func(_, r, _ rune) (string, string) {
		switch r {
		case '（':
			return "", "("
		case '）':
			return "", ")"
		}
		return "", string(r)
	})
}

func isFigure(r rune) bool {
	return r >= '0' && r <= '9' || r == '%'
}

func isHan(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }
