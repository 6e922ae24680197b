package dataset

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
)

// longestContext is how many characters a record has at most of the sentence, the row or the title that it stands in. Each value of a sentence
// repeats it, so that one without end would be written as often as it has values. The whole stands in the provision, the table or the document.
const longestContext = 1000

// cutMark stands where a text was cut.
const cutMark = "…"

// excerpt returns the bounds of what is kept of length characters around the one at index i.
func excerpt(i, length int) (from, to int) {
	if length <= longestContext {
		return 0, length
	}
	from = min(max(0, i-longestContext/2), length-longestContext)
	return from, from + longestContext
}

// beginning returns s, or its first characters where it is long.
func beginning(s string) string {
	if len(s) <= longestContext {
		return s
	}
	n := 0
	for i := range s {
		if n++; n > longestContext {
			return s[:i] + cutMark
		}
	}
	return s
}

// A rowLine is a row of a table as a sentence, which is made once for all values of the row.
type rowLine struct {
	table *gazette.Table
	row   int
	text  string
	cells []int // where each column begins in text
	long  bool  // it has more characters than a record has of it
}

// around returns the row, or what stands around a column where it is long.
func (l *rowLine) around(column int) string {
	if !l.long {
		return l.text
	}
	at := len(l.text)
	if column < len(l.cells) {
		at = l.cells[column]
	}
	const reach = longestContext * len("字") / 2
	from, to := max(0, at-reach), min(len(l.text), at+reach)
	for from > 0 && !utf8.RuneStart(l.text[from]) {
		from--
	}
	for to < len(l.text) && !utf8.RuneStart(l.text[to]) {
		to++
	}
	out := l.text[from:to]
	if from > 0 {
		out = cutMark + out
	}
	if to < len(l.text) {
		out += cutMark
	}
	return strings.TrimSpace(out)
}

// rowSentence returns the row of a cell as a sentence.
func (v *view) rowSentence(t *gazette.Table, cell [2]int) string {
	if v.row.table != t || v.row.row != cell[0] {
		v.row = newRowLine(t, cell[0])
	}
	return v.row.around(cell[1])
}
