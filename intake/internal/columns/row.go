package columns

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Thresholds of rows, in ems.
const (
	sameRow = 0.5 // between the middles of prints of one printed line
	joinGap = 0.9 // prints nearer than this are one piece
)

// A piece is prints of one row that stand together.
type piece struct {
	box     [4]float64
	squares float64
	indices []int // of its prints
	table   bool
}

// size is the side of the characters of a piece.
func (p piece) size() float64 { return (p.box[2] - p.box[0]) / max(1, p.squares) }

// A row is the pieces of one printed line over the whole page, from left to right.
type row struct{ pieces []piece }

// prints returns the prints of a row from left to right.
func (r row) prints() []int {
	var all []int
	for _, p := range r.pieces {
		all = append(all, p.indices...)
	}
	return all
}

// box returns the box around a row.
func (r row) box() [4]float64 {
	b := r.pieces[0].box
	for _, p := range r.pieces {
		b = union(b, p.box)
	}
	return b
}

// ink is how wide the pieces are without the gaps between them.
func (r row) ink() (width float64) {
	for _, p := range r.pieces {
		width += p.box[2] - p.box[0]
	}
	return width
}

// isTable reports whether the row is a table or one of its rows.
func (r row) isTable() bool { return r.pieces[0].table }

func middle(b [4]float64) float64 { return (b[1] + b[3]) / 2 }

// union returns the smallest box around a and b.
func union(a, b [4]float64) [4]float64 {
	return [4]float64{min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])}
}

// rowsOf clusters prints into printed rows across the page, from top to bottom. A table is a row of its own.
func rowsOf(prints []Print, em float64) []row {
	var order []int
	for i, p := range prints {
		if p.Squares > 0 || p.Table {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(middle(prints[a].Box), middle(prints[b].Box))
	})
	var rows []row
	for len(order) > 0 {
		n := rowLength(prints, order, em)
		rows = append(rows, newRow(prints, order[:n], em))
		order = order[n:]
	}
	return rows
}

// rowLength returns how many of the prints, which stand in order of their middles, are the first row.
func rowLength(prints []Print, order []int, em float64) int {
	y := middle(prints[order[0]].Box)
	n := 1
	for n < len(order) && !prints[order[n-1]].Table && !prints[order[n]].Table {
		d := middle(prints[order[n]].Box) - y
		if d >= sameRow*em {
			break
		}
		n++
		y += d / float64(n)
	}
	return n
}

// newRow joins the prints of a row into pieces.
func newRow(prints []Print, indices []int, em float64) row {
	slices.SortStableFunc(indices, func(a, b int) int { return cmp.Compare(prints[a].Box[0], prints[b].Box[0]) })
	var r row
	for _, i := range indices {
		p := prints[i]
		n := len(r.pieces) - 1
		if n >= 0 && p.Box[0]-r.pieces[n].box[2] < joinGap*em {
			last := &r.pieces[n]
			last.box, last.squares, last.indices = union(last.box, p.Box), last.squares+p.Squares, append(last.indices, i)
			continue
		}
		r.pieces = append(r.pieces, piece{p.Box, p.Squares, []int{i}, p.Table})
	}
	return r
}

// mostGrown is how much longer the pitch of characters may be than the ink of the words tells: the box of a
// word in an OCR is the box of its ink, 23 pixels where the pitch is 27.
const mostGrown = 1.3

// characterSide returns the side of a character of the body: words tell it roughly, the long pieces
// made of them exactly. Heights tell nothing: the boxes of some fonts are more than twice as high as the type.
func characterSide(prints []Print) float64 {
	var words, any []float64
	for _, p := range prints {
		width := p.Box[2] - p.Box[0]
		if p.Wide && p.Squares >= 2 {
			words = append(words, times(width/p.Squares, p.Squares)...)
		} else if p.Squares > 0 {
			any = append(any, times(width/p.Squares, p.Squares)...)
		}
	}
	rough := median(words)
	if rough <= 0 {
		rough = median(any)
	}
	if rough <= 0 {
		return 0
	}
	var long []float64
	for _, r := range rowsOf(prints, rough) {
		for _, p := range r.pieces {
			if p.squares >= 8 {
				long = append(long, times(p.size(), p.squares)...)
			}
		}
	}
	return min(max(median(long), rough), mostGrown*rough)
}

// times counts a side as often as there are characters, up to a long line.
func times(side, squares float64) []float64 {
	return slices.Repeat([]float64{side}, min(max(1, int(squares)), 64))
}

// median returns the middle value, 0 of none.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// The furniture of a page stands apart from its text, as measured in the pitch of its rows.
const (
	farHead    = 1.5
	farFoot    = 1.2
	headPart   = 0.98 // of the width of the text, which a running head does not fill
	footPart   = 0.25 // a page number is narrower than this
	leastParts = 6    // rows of a page that has furniture
)

// furniture takes off the running head and the foot. A head that is set at the outer edge does not reach over
// the gutter, and would be read within a column; so would a page number at the outer edge below the left one.
func furniture(prints []Print, rows []row, em float64) (head, body, foot []row) {
	if len(rows) < leastParts {
		return nil, rows, nil
	}
	pitch := make([]float64, 0, len(rows))
	text := rows[0].box()
	for i, r := range rows[1:] {
		pitch = append(pitch, middle(r.box())-middle(rows[i].box()))
		text = union(text, r.box())
	}
	usual := max(median(slices.Clone(pitch)), farFoot*em)
	part := func(r row) float64 { return (r.box()[2] - r.box()[0]) / (text[2] - text[0]) }
	first, last := 0, len(rows)
	if pitch[0] > farHead*usual && part(rows[0]) < headPart {
		first = 1
	}
	end := rows[last-1]
	if part(end) < footPart && (pitch[len(pitch)-1] > farFoot*usual || isPageMark(end.text(prints))) {
		last--
	}
	return rows[:first], rows[first:last], rows[last:]
}

// text returns the characters of a row.
func (r row) text(prints []Print) string {
	var b strings.Builder
	for _, i := range r.prints() {
		b.WriteString(prints[i].Text)
	}
	return b.String()
}

// pageMarks stand beside the number of a page, as in — 26 — and ·3·.
const pageMarks = "-‐–—―－─·•‧・~～"

// isPageMark reports whether text is the number of a page between marks.
func isPageMark(text string) bool {
	text = strings.Join(strings.Fields(text), "")
	number := strings.Trim(text, pageMarks)
	return number != "" && len(number) < len(text) && len([]rune(number)) <= 4 &&
		strings.IndexFunc(number, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}
