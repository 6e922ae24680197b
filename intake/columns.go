package intake

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/segment"
)

// A wordLine is a printed line that is not written yet, for it may be a row of a table.
type wordLine struct {
	words []word
	cells [][][]word // of a row of a ruled table: the lines of each cell
	em    float64
	apart bool // a blank line stands before it
}

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")

// words takes a printed line. Lines are held back until the page ends or something else is written.
func (s *sheet) words(line []word) {
	kept := make([]word, 0, len(line))
	for _, w := range line {
		if w.text = oneLine.Replace(strings.TrimSpace(w.text)); w.text != "" {
			kept = append(kept, w)
		}
	}
	if len(kept) > 0 {
		s.held = append(s.held, wordLine{words: kept, em: lineSize(kept), apart: s.apart})
		s.apart = false
	}
}

// writeLines writes lines, those in columns as rows of tables.
func (s *sheet) writeLines(held []wordLine) {
	apart := s.apart
	for len(held) > 0 {
		if held[0].cells != nil {
			s.apart = held[0].apart || s.apart
			s.cellLine(held[0])
			held = held[1:]
			continue
		}
		n, columns := tableLines(held)
		for _, line := range held[:n] {
			s.apart = line.apart && columns == nil || s.apart
			s.wordLine(line, columns)
		}
		s.apart = columns != nil // after a table
		held = held[n:]
	}
	s.apart = s.apart || apart
}

// wordLine writes one line, with tabs between columns and spaces between its words where the print has them.
func (s *sheet) wordLine(line wordLine, columns []strip) {
	s.startLine()
	at := 0
	for i, w := range line.words {
		if column := columnOf(columns, w.box); column > at {
			s.text.WriteString(strings.Repeat("\t", column-at))
			at = column
		} else if i > 0 && isGap(line.words[i-1], w, line.em) {
			s.text.WriteByte(' ')
		}
		s.word(w)
	}
	s.text.WriteString(strings.Repeat("\t", max(0, len(columns)-1-at)))
	s.text.WriteByte('\n')
}

// spaced writes the words of a line, with spaces between them where the print has them.
func (s *sheet) spaced(words []word, em float64) {
	for i, w := range words {
		if i > 0 && isGap(words[i-1], w, em) {
			s.text.WriteByte(' ')
		}
		s.word(w)
	}
}

// word writes a word and notes its place.
func (s *sheet) word(w word) {
	start := s.text.Len()
	s.text.WriteString(w.text)
	s.place(segment.Span{Start: start, End: s.text.Len()}, w.box, w.size, w.confidence)
}

// A strip is the width that a column, or a piece of a line, takes of the page.
type strip struct{ left, right float64 }

// The least table without rulings that is told from spaced text: three lines in three columns.
const (
	leastRows    = 3
	leastColumns = 3
	mostColumns  = 100
)

// tableLines returns how many of the first lines are a table, and its columns: lines whose pieces stand below each other,
// with white strips between the columns through all of them. Without columns the lines, one at least, are no table.
func tableLines(lines []wordLine) (n int, columns []strip) {
	for n < len(lines) {
		pieces := lines[n].pieces() // none of a row of a ruled table
		wider := columns
		for _, p := range pieces {
			wider = withStrip(wider, p, lines[n].em/2)
		}
		if len(pieces) < 2 || len(wider) < leastColumns || len(wider) > mostColumns {
			break
		}
		columns = wider
		n++
	}
	switch {
	case n < leastRows:
		return 1, nil
	case isSpaced(lines[:n]) || isContents(lines[:n]):
		return n, nil
	}
	return n, columns
}

// pieces returns what of a line stands together: gaps of one and a half characters and more part it.
// A line in more pieces than a table has columns is given as none.
func (l wordLine) pieces() []strip {
	var pieces []strip
	for _, w := range l.words {
		last := len(pieces) - 1
		switch {
		case w.box.isZero() || len(pieces) > mostColumns:
			return nil
		case last >= 0 && w.box[0]-pieces[last].right < 1.5*l.em:
			pieces[last].right = max(pieces[last].right, w.box[2])
		default:
			pieces = append(pieces, strip{w.box[0], w.box[2]})
		}
	}
	return pieces
}

// withStrip adds a piece to columns, and joins the columns that lie under it or closer to it than near.
func withStrip(columns []strip, p strip, near float64) []strip {
	var out []strip
	for _, c := range columns {
		if c.right+near < p.left || p.right+near < c.left {
			out = append(out, c)
		} else {
			p = strip{min(c.left, p.left), max(c.right, p.right)}
		}
	}
	i, _ := slices.BinarySearchFunc(out, p, func(a, b strip) int {
		if a.left < b.left {
			return -1
		}
		return 1
	})
	return slices.Insert(out, i, p)
}

func columnOf(columns []strip, b box) int {
	for i, c := range columns {
		if b[0] < c.right {
			return i
		}
	}
	return max(0, len(columns)-1)
}

// isSpaced reports whether most pieces of the lines are one character: titles in spaced letters.
func isSpaced(lines []wordLine) bool {
	single, all := 0, 0
	for _, l := range lines {
		pieces := l.pieces()
		all += len(pieces)
		for _, w := range l.words {
			if utf8.RuneCountInString(w.text) == 1 && len(pieces) == len(l.words) {
				single++
			}
		}
	}
	return 2*single > all
}

// isContents reports whether the lines end in page numbers that never fall, and do not begin with numbers.
func isContents(lines []wordLine) bool {
	last := 0
	for _, l := range lines {
		n, err := strconv.Atoi(l.words[len(l.words)-1].text)
		if err != nil || n < last {
			return false
		}
		last = n
	}
	_, err := strconv.Atoi(lines[0].words[0].text)
	return err != nil
}
