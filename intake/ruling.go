package intake

import (
	"slices"

	"github.com/gongbao/gongbao/intake/internal/ruled"
)

// OCR programs give the printed lines around the cells of a table as separators. They tell which cell each word stands in, and
// which cells are blank, where the places of the words alone tell neither: a form to be filled in is mostly blank.

// ruling notes the place of a printed line, level or upright, on the open page.
func (s *sheet) ruling(b box) {
	if len(s.rulings) < maxRulings {
		s.rulings = append(s.rulings, b)
	}
}

// maxRulings is more than a page has.
const maxRulings = 1 << 12

// A ruling is as long as one and a half characters at least, and not thicker than half of one: scans stand askew.
const (
	longRuling  = 1.5
	thickRuling = 0.6
)

// rules returns the rulings in units of a tenth of em.
func (s *sheet) rules(em float64) []ruled.Rule {
	var rules []ruled.Rule
	unit := em / 10
	for _, b := range s.rulings {
		w, h := b[2]-b[0], b[3]-b[1]
		if max(w, h) >= longRuling*em && min(w, h) <= thickRuling*em && min(w, h) >= 0 {
			rules = append(rules, ruled.Rule{Left: b[0] / unit, Top: b[1] / unit, Right: b[2] / unit, Bottom: b[3] / unit})
		}
	}
	return rules
}

// A heldWord is a word of the line held back at that place.
type heldWord struct {
	word
	line int
}

// tables takes the words that stand in ruled tables out of lines and puts rows of cells in their place.
func (s *sheet) tables(lines []wordLine) []wordLine {
	em := usualSize(lines)
	if len(s.rulings) == 0 || em <= 0 {
		return lines
	}
	var words []heldWord
	for i, l := range lines {
		for _, w := range l.words {
			words = append(words, heldWord{w, i})
		}
	}
	rowsAt := map[int][]wordLine{} // rows of tables by the first line that they have words of
	for _, g := range ruled.Grids(s.rules(em)) {
		var rows []ruled.Row[heldWord]
		rows, words = ruled.Take(g, words, func(w heldWord) (x, y float64) {
			return 5 * (w.box[0] + w.box[2]) / em, 5 * (w.box[1] + w.box[3]) / em
		})
		if len(rows) > 0 {
			first := firstLine(rows)
			rowsAt[first] = append(rowsAt[first], rowLines(rows, em)...)
		}
	}
	return withRows(lines, words, rowsAt)
}

// usualSize returns the middle size of the lines.
func usualSize(lines []wordLine) float64 {
	sizes := make([]float64, 0, len(lines))
	for _, l := range lines {
		sizes = append(sizes, l.em)
	}
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// firstLine returns the first line that words of the rows stood on.
func firstLine(rows []ruled.Row[heldWord]) int {
	first := -1
	for _, r := range rows {
		for _, cell := range r.Cells {
			if len(cell) > 0 && (first < 0 || cell[0].line < first) {
				first = cell[0].line
			}
		}
	}
	return first
}

// rowLines makes each row of a table one line of cells.
func rowLines(rows []ruled.Row[heldWord], em float64) []wordLine {
	var out []wordLine
	for i, r := range rows {
		l := wordLine{em: em, apart: i == 0}
		for _, cell := range r.Cells {
			var lines [][]word
			for k, w := range cell {
				if k == 0 || w.line != cell[k-1].line {
					lines = append(lines, nil)
				}
				lines[len(lines)-1] = append(lines[len(lines)-1], w.word)
			}
			l.cells = append(l.cells, lines)
		}
		out = append(out, l)
	}
	return out
}

// withRows returns the lines with the words that are left, and before the line at which a table begins its rows.
func withRows(lines []wordLine, left []heldWord, rowsAt map[int][]wordLine) []wordLine {
	var out []wordLine
	apart := false
	for i, l := range lines {
		if rows := rowsAt[i]; rows != nil {
			out = append(out, rows...)
			apart = true
		}
		n := 0
		for n < len(left) && left[n].line == i {
			n++
		}
		if n == 0 {
			continue
		}
		kept := wordLine{em: l.em, apart: l.apart || apart}
		for _, w := range left[:n] {
			kept.words = append(kept.words, w.word)
		}
		out, left, apart = append(out, kept), left[n:], false
	}
	return out
}

// cellLine writes a row of a ruled table: a tab before each cell but the first, <br> between the lines of a cell.
func (s *sheet) cellLine(row wordLine) {
	s.startLine()
	for i, cell := range row.cells {
		if i > 0 {
			s.text.WriteByte('\t')
		}
		for k, words := range cell {
			if k > 0 {
				s.text.WriteString("<br>")
			}
			s.spaced(words, row.em)
		}
	}
	s.text.WriteByte('\n')
}
