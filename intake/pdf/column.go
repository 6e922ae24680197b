package pdf

import (
	"math"
	"slices"
)

const (
	minColumnRows = 5    // printed lines in each of two columns
	minGoingOn    = 2    // printed lines where the page before has columns too
	minColumnPart = 0.25 // of the width of the text, for each column
)

// A columnizer cuts pages into columns. It remembers the pages before: their columns may
// go on for a few lines only, and their left edges tell what is indented.
type columnizer struct {
	before float64   // where the right column of the page before begins, 0 if it has none
	now    float64   // the same of this page
	edges  []float64 // left edges of the last regions
}

// nextPage forgets the page before the last.
func (c *columnizer) nextPage() { c.before, c.now = c.now, 0 }

// minRows returns how many lines make columns whose right one begins at x.
func (c *columnizer) minRows(x float64) int {
	if math.Abs(x-c.before) < 4 {
		return minGoingOn
	}
	return minColumnRows
}

// columns cuts a page into regions in reading order. Where two columns of running text stand side by
// side, the left one comes before the right one; what reaches over both comes between them
// and the columns below it.
func (c *columnizer) columns(items []item) []region {
	x, ok := c.gutter(items)
	if !ok {
		return []region{items}
	}
	c.now = x
	var regions []region
	var across region
	flush := func() {
		if len(across) > 0 {
			regions = append(regions, across)
			across = nil
		}
	}
	for _, band := range c.bands(items, x) {
		if !band.inColumns {
			across = append(across, band.items...)
			continue
		}
		flush()
		left, right := band.split(x)
		regions = append(append(regions, c.columns(left)...), c.columns(right)...)
	}
	flush()
	return regions
}

// A band is a stretch of printed lines that all respect a gutter, or of lines that do not.
type band struct {
	items     []item
	inColumns bool
}

// split returns the items left and right of x.
func (b band) split(x float64) (left, right []item) {
	for _, it := range b.items {
		if it.box[0] < x-1 {
			left = append(left, it)
		} else {
			right = append(right, it)
		}
	}
	return left, right
}

// gutter looks for the x where the right one of two columns begins.
func (c *columnizer) gutter(items []item) (x float64, ok bool) {
	width := extent(items)
	best := 0
	for _, start := range c.starts(items) {
		n := 0
		for _, b := range c.bands(items, start) {
			if b.inColumns {
				n += len(b.items)
			}
		}
		if start-width[0] > minColumnPart*(width[2]-width[0]) && n > best {
			best, x, ok = n, start, true
		}
	}
	return x, ok
}

// extent returns the box around items.
func extent(items []item) [4]float64 {
	var box [4]float64
	for i, it := range items {
		if i == 0 {
			box = it.box
		}
		box = union(box, it.box)
	}
	return box
}

// starts returns the places where enough pieces begin, each the leftmost of its cluster.
func (c *columnizer) starts(items []item) []float64 {
	var xs []float64
	for _, it := range items {
		if it.table == nil {
			xs = append(xs, it.box[0])
		}
	}
	slices.Sort(xs)
	var found []float64
	for i := 0; i < len(xs); {
		k := i
		for k < len(xs) && xs[k]-xs[i] < 4 {
			k++
		}
		if k-i >= c.minRows(xs[i]) {
			found = append(found, xs[i])
			i = k
		} else {
			i++
		}
	}
	return found
}

// bands cuts items, which stand in order of their lines, where something reaches over x.
func (c *columnizer) bands(items []item, x float64) []band {
	var list []band
	for i := 0; i < len(items); {
		k := i
		for k < len(items) && items[k].row == items[i].row {
			k++
		}
		over := slices.ContainsFunc(items[i:k], func(it item) bool {
			return it.table != nil || it.box[0] < x-1 && it.box[2] > x-2
		})
		if n := len(list); n > 0 && list[n-1].inColumns == !over {
			list[n-1].items = append(list[n-1].items, items[i:k]...)
		} else {
			list = append(list, band{slices.Clone(items[i:k]), !over})
		}
		i = k
	}
	return c.joined(list, x)
}

// joined judges each band that respects the gutter, and joins those that are no columns with their neighbours.
func (c *columnizer) joined(list []band, x float64) []band {
	sure := slices.ContainsFunc(list, func(b band) bool {
		_, columns, _ := b.trim(x)
		return b.inColumns && columns.isProse(x, c.minRows(x))
	})
	var result []band
	for _, b := range list {
		before, body, after := band{items: b.items}, band{}, band{}
		if b.inColumns {
			if head, columns, tail := b.trim(x); columns.isProse(x, c.minRows(x)) || sure && columns.goesOn(x) {
				before, body, after = head, columns, tail
				if columns, below := columns.untied(x); len(below) > 0 {
					body, after.items = columns, append(below, after.items...)
				}
			}
		}
		for _, part := range []band{before, body, after} {
			if n := len(result); len(part.items) == 0 {
				continue
			} else if n > 0 && !result[n-1].inColumns && !part.inColumns {
				result[n-1].items = append(result[n-1].items, part.items...)
			} else {
				result = append(result, part)
			}
		}
	}
	return result
}

// trim takes off a band what is no column: running heads and page numbers, which stand far from
// the other lines, and a signature at the right below the left column.
func (b band) trim(x float64) (before, body, after band) {
	rows := region(b.items).rows()
	signature := len(rows)
	for signature > 0 && len(rows)-signature < minColumnRows && rows[signature-1][0].box[0] > x+40 {
		signature--
	}
	var pitches []float64
	for i := 1; i < len(rows); i++ {
		pitches = append(pitches, rows[i][0].box[3]-rows[i-1][0].box[3])
	}
	if len(pitches) < 3 {
		return band{}, b, band{}
	}
	usual := slices.Sorted(slices.Values(pitches))[len(pitches)/2]
	far := 1.8*usual + 4
	first, last := 0, signature
	for i := 0; i < min(2, len(pitches)); i++ {
		if pitches[i] > far {
			first = i + 1
		}
		if pitches[len(pitches)-1-i] > far {
			last = min(last, len(rows)-1-i)
		}
	}
	if first >= last {
		return band{}, b, band{}
	}
	return band{slices.Concat(rows[:first]...), false}, band{slices.Concat(rows[first:last]...), true}, band{slices.Concat(rows[last:]...), false}
}

// isProse reports whether both sides of x are columns of running text: enough lines on each side, a
// third of which fill their column. A list with aligned entries is none.
func (b band) isProse(x float64, minRows int) bool {
	left, right := b.split(x)
	box := extent(b.items)
	return fills(left, box[0], x, minRows) && fills(right, x, box[2], minRows)
}

// goesOn reports whether a few lines stand in the columns that others on the page have: each piece on the right begins
// where those do, or is indented, and one stands beside a line on the left that fills its column.
func (b band) goesOn(x float64) bool {
	left := extent(b.items)[0]
	beside := false
	for _, row := range region(b.items).rows() {
		last := row[len(row)-1]
		if last.box[0] < x-1 { // nothing on the right
			continue
		}
		if len(row) > 2 || last.box[0] > x+2.6*last.size() {
			return false
		}
		beside = beside || len(row) == 2 && row[0].box[2]-left > 0.75*(x-left)
	}
	return beside
}

// untied parts columns from the text that stands right below them: short lines, two or three, on the left only. Balanced columns
// end side by side, and what goes on in the left one alone for more than a line fills it.
func (b band) untied(x float64) (columns band, below []item) {
	rows := region(b.items).rows()
	left, _ := b.split(x)
	edge := extent(left)[2]
	n := len(rows)
	for n > 0 && rows[n-1][len(rows[n-1])-1].box[2] < edge-rows[n-1][0].size() {
		n--
	}
	if t := len(rows) - n; t < 2 || t > 3 || n == 0 {
		return b, nil
	}
	return band{slices.Concat(rows[:n]...), true}, slices.Concat(rows[n:]...)
}

// size returns the size of the type of a piece.
func (it item) size() float64 {
	if len(it.glyphs) == 0 {
		return 0
	}
	return it.glyphs[0].size
}

// fills reports whether enough lines of items take up most of the way from x0 to x1. Columns
// that go on from the page before need one such line.
func fills(items []item, x0, x1 float64, minRows int) bool {
	rows := region(items).rows()
	full := 0
	for _, row := range rows {
		if row[len(row)-1].box[2]-row[0].box[0] > 0.75*(x1-x0) && len(row) == 1 {
			full++
		}
	}
	if minRows == minGoingOn {
		return len(rows) >= minRows && full > 0
	}
	return len(rows) >= minRows && 3*full >= len(rows)
}
