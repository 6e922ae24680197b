package segment

import (
	"slices"
	"unicode/utf8"
)

// A field is what stands between two gaps of a line.
type field struct {
	s        string
	at       Span // in the source
	from, to int  // in half-width cells from the left
	gap      int  // the width of the gap before it
}

// fields returns the fields of line i.
func (t *spacedTable) fields(i int) []field {
	l := &t.lines[i]
	return fieldsOf(t.text, l.Span.Start, l.Print)
}

// fieldsOf returns the fields of the print of a line that begins at start.
func fieldsOf(text string, start int, print Span) []field {
	var out []field
	s := text[print.Start:print.End]
	column := cells(text[start:print.Start])
	for _, c := range splitGaps(s) {
		from := column + cells(s[:c.Start])
		f := field{s: s[c.Start:c.End], at: Span{print.Start + c.Start, print.Start + c.End}, from: from}
		f.to = from + cells(f.s)
		if len(out) > 0 {
			f.gap = f.from - out[len(out)-1].to
		}
		out = append(out, f)
	}
	return out
}

// splitGaps returns where the fields of s stand: between two or more spaces. One ideographic space is none, it parts the halves of a name.
func splitGaps(s string) []Span {
	var out []Span
	start, end, spaces := 0, 0, 0
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		switch r, size = utf8.DecodeRuneInString(s[i:]); {
		case r == ' ' || r == 0xA0:
			spaces++
			continue
		case r == '\u3000':
			if spaces += 2; spaces == 2 {
				spaces = 1
			}
			continue
		case end == 0:
			start = i
		case spaces >= 2:
			out = append(out, Span{start, end})
			start = i
		}
		spaces, end = 0, i+size
	}
	return append(out, Span{start, end})
}

// fit returns n fields, if it takes no more than to join the halves of words of two characters for that: 序  号, 张  三. The closest are
// joined first.
func fit(f []field, n int) []field {
	for len(f) > n {
		best := -1
		for i := 1; i < len(f); i++ {
			if f[i].isSingle() && f[i-1].isSingle() && f[i].gap <= maxHalves && (best < 0 || f[i].gap < f[best].gap) {
				best = i
			}
		}
		if best < 0 {
			return f
		}
		joined := f[best-1]
		joined.s, joined.at.End, joined.to = joined.s+f[best].s, f[best].at.End, f[best].to
		f = slices.Concat(f[:best-1], []field{joined}, f[best+1:])
	}
	return f
}

// maxHalves is how far the halves of a word stand from each other, in half-width cells.
const maxHalves = 6

// isSingle reports whether f is one Chinese character.
func (f *field) isSingle() bool {
	return len(f.s) <= 4 && isHan(first(f.s)) && utf8.RuneCountInString(f.s) == 1
}

// words returns how many fields there are when the halves of words are joined.
func words(f []field) int {
	n := len(f)
	for i := 1; i < len(f); i++ {
		if f[i].isSingle() && f[i-1].isSingle() && f[i].gap <= maxHalves {
			n--
			i++
		}
	}
	return n
}
