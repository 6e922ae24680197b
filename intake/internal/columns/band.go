package columns

import (
	"math"
	"slices"
)

// A band is a stretch of rows that all keep to the columns, or one of rows that do not.
type band struct {
	rows   []row
	across bool
}

// bands cuts the rows at the pieces that reach over a gutter, and at the rows of a table.
func (f Frame) bands(rows []row) []band {
	var bands []band
	table := f.tableRows(rows)
	for i, r := range rows {
		over := table[i] || slices.ContainsFunc(r.pieces, func(p piece) bool { return f.column(p.box) < 0 })
		if n := len(bands); n == 0 || bands[n-1].across != over {
			bands = append(bands, band{across: over})
		}
		n := len(bands) - 1
		bands[n].rows = append(bands[n].rows, r)
	}
	return bands
}

// A table without rulings over all columns has cells where no line of a paragraph begins.
const (
	cellGap     = 1.5 // ems before a cell
	centred     = 1.4 // ems by which twice the middle of a centred line may be off
	leastTable  = 3   // rows
	tableStep   = 4   // rows from one with a cell to the next
	mostCells   = 64  // in a row: more tell nothing
	fullPart    = 0.8 // of its column, that a full line takes
	largeType   = 1.4 // ems of a title, which is no full line
	firstIndent = 2.0 // ems of a paragraph's first line
)

// cells is what a row has that no paragraph has.
type cells struct {
	all   []float64 // where cells begin, and their middles
	right []float64 // of these, what stands right of a gutter with text on its left
	full  bool      // a column of it is filled by one line
}

// tableRows marks the rows of tables over the columns: three rows and more with cells at the same place, two of them on the right,
// none with a full line; and the rows next to them with cells there.
func (f Frame) tableRows(rows []row) []bool {
	marked := make([]bool, len(rows))
	all := make([]cells, len(rows))
	for i, r := range rows {
		all[i] = f.cells(r)
	}
	for i := 0; i < len(rows); i++ {
		n, last := f.sameCells(all, i)
		if n < leastTable || !f.twice(all[i:last+1]) {
			continue
		}
		first, end := i, last
		like := func(k int) bool {
			return k >= 0 && k < len(rows) && !all[k].full && (f.share(all[k], all[i]) || f.share(all[k], all[end]))
		}
		for like(first - 1) {
			first--
		}
		for like(last + 1) {
			last++
		}
		for k := first; k <= last; k++ {
			marked[k] = true
		}
		i = last
	}
	return marked
}

// sameCells returns how many rows from i on have a cell where row i has one, and the last of them.
func (f Frame) sameCells(all []cells, i int) (n, last int) {
	n, last = 1, i
	if len(all[i].all) == 0 {
		return n, last
	}
	for k := i + 1; k < len(all) && k < last+tableStep && !all[k].full; k++ {
		if f.share(all[i], all[k]) {
			n, last = n+1, k
		}
	}
	return n, last
}

// twice reports whether two rows have a cell on the right at the same place.
func (f Frame) twice(rows []cells) bool {
	var places []float64
	for _, r := range rows {
		for _, x := range r.right {
			if slices.ContainsFunc(places, func(y float64) bool { return math.Abs(x-y) < nearEdge*f.em }) {
				return true
			}
		}
		if len(places) < 8*mostCells {
			places = append(places, r.right...)
		}
	}
	return false
}

// share reports whether two rows have a cell at the same place.
func (f Frame) share(a, b cells) bool {
	for _, x := range a.all {
		if slices.ContainsFunc(b.all, func(y float64) bool { return math.Abs(x-y) < nearEdge*f.em }) {
			return true
		}
	}
	return false
}

// cells returns the cells of a row: what stands after a wide gap in its column, or begins in a right column where
// neither a paragraph nor a centred line does.
func (f Frame) cells(r row) cells {
	var c cells
	if r.isTable() {
		return c
	}
	hasLeft := len(f.part(r, 0).pieces) > 0
	for n := range len(f.gutters) + 1 {
		part := f.part(r, n)
		left, right := f.bounds(n)
		parted := false
		for i, p := range part.pieces {
			far := i > 0 && p.box[0]-part.pieces[i-1].box[2] > cellGap*f.em
			parted = parted || far
			if (far || n > 0 && i == 0 && !f.begins(part.box(), left, right)) && len(c.all) < mostCells {
				c.all = append(c.all, p.box[0], (p.box[0]+p.box[2])/2)
				if n > 0 && hasLeft {
					c.right = append(c.right, p.box[0], (p.box[0]+p.box[2])/2)
				}
			}
		}
		c.full = c.full || !parted && part.ink() > fullPart*(right-left)
	}
	return c
}

// begins reports whether a line begins as those of a column do: at its edge, indented, or so that it stands in the middle.
func (f Frame) begins(b [4]float64, left, right float64) bool {
	d := b[0] - left
	return d > -nearEdge*f.em && d < (firstIndent+nearEdge)*f.em || math.Abs(b[0]+b[2]-left-right) < centred*f.em
}

// A tally counts the lines of one column of a band.
type tally struct {
	rows, full     int
	flush, indents int // that begin at the edge, and that are indented by up to four characters
	begin          int // that begin as lines of a column do
}

// tally counts the lines of a column down to a place of the page.
func (f Frame) tally(rows []row, c int, lowest float64) tally {
	var t tally
	left, right := f.bounds(c)
	for _, r := range rows {
		part := f.part(r, c)
		if len(part.pieces) == 0 || part.isTable() || middle(part.box()) > lowest {
			continue
		}
		t.rows++
		if part.ink() > fullPart*(right-left) && part.pieces[0].size() < largeType*f.em {
			t.full++
		}
		switch d := part.box()[0] - left; {
		case math.Abs(d) < nearEdge*f.em:
			t.flush++
		case d > 0 && d < (2*firstIndent+nearEdge)*f.em:
			t.indents++
		}
		if f.begins(part.box(), left, right) {
			t.begin++
		}
	}
	return t
}

// lowest returns how far down the left column of a band reaches. What stands below it on the right,
// a signature, proves nothing.
func (f Frame) lowest(rows []row) float64 {
	y := math.Inf(-1)
	for _, r := range rows {
		if part := f.part(r, 0); len(part.pieces) > 0 && !part.isTable() {
			y = middle(part.box()) + 0.5*f.em
		}
	}
	return y
}

// The proof of a band.
const (
	leastRows  = 3 // in the first two columns
	leastFull  = 4 // full lines
	beginParts = 7 // of ten rows on the right begin as lines do
)

// proof returns how many full lines show that a band is columns of running text, 0 if it is none: a list of amendments side by side
// has lines that are flush and none that are indented, a roster has no full ones. Once the
// columns of a document are known, two rows will do.
func (f Frame) proof(b band, known bool) float64 {
	if b.across || len(b.rows) < 2 { // one row is a line with a blank in it
		return 0
	}
	var sum tally
	lowest := f.lowest(b.rows)
	sides, least, prose, shaped := 0, math.MaxInt, false, false
	for c := range len(f.gutters) + 1 {
		t := f.tally(b.rows, c, lowest)
		if !known && c < 2 && t.rows < leastRows {
			return 0
		}
		if t.rows > 0 {
			sides++
		}
		sum.full, least = sum.full+t.full, min(least, t.full)
		prose = prose || 3*t.full >= t.rows && t.full > 1
		shaped = shaped || t.flush > 1 && t.indents > 1
		if c > 0 {
			sum.rows, sum.begin = sum.rows+t.rows, sum.begin+t.begin
		}
	}
	switch {
	case sides < 2 || 10*sum.begin < beginParts*sum.rows:
		return 0
	case known:
		return float64(sum.full)
	case sum.full < leastFull || !shaped || !prose && least < 2:
		return 0
	}
	return float64(sum.full)
}
