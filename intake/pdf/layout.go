package pdf

import (
	"cmp"
	"slices"
	"strings"
)

// An item is what stands in one place of a page: a piece of a line without a wide gap, or a table.
type item struct {
	box    [4]float64
	glyphs []glyph // of a piece
	row    int     // which of the page's lines the piece belongs to, from the top
	table  []line  // of a table
}

// layout arranges the glyphs of an upright page.
func (c *columnizer) layout(glyphs []glyph, grids []grid) []line {
	var items []item
	for _, g := range grids {
		var rows []line
		if rows, glyphs = g.take(glyphs); rows != nil {
			items = append(items, item{box: g.box(), table: rows})
		}
	}
	printedLines := baselines(glyphs)
	for i := range items {
		items[i].row = rowsAbove(printedLines, items[i].box[1])
	}
	for row, glyphs := range printedLines {
		items = append(items, pieces(glyphs, row)...)
	}
	slices.SortStableFunc(items, func(a, b item) int {
		return cmp.Or(a.row-b.row, len(b.table)-len(a.table), cmp.Compare(a.box[0], b.box[0]))
	})
	var lines []line
	for _, r := range c.columns(items) {
		next := r.lines()
		if len(next) > 0 && len(lines) > 0 {
			above := lines[len(lines)-1]
			next[0].gap = next[0].box[1]-above.box[3] > 0.8*above.size
		}
		lines = append(lines, next...)
	}
	return lines
}

// rowsAbove counts the printed lines whose baseline lies above y.
func rowsAbove(lines [][]glyph, y float64) int {
	n := 0
	for n < len(lines) && lines[n][0].y < y {
		n++
	}
	return n
}

// pieces cuts a line where a gap is wider than an em and a bit.
func pieces(glyphs []glyph, row int) []item {
	var list []item
	for _, g := range glyphs {
		if n := len(list); n > 0 && g.x-list[n-1].box[2] < 1.2*g.size {
			list[n-1].glyphs = append(list[n-1].glyphs, g)
			list[n-1].box = union(list[n-1].box, g.box())
			continue
		}
		if g.s != " " {
			list = append(list, item{box: g.box(), row: row, glyphs: []glyph{g}})
		}
	}
	return list
}

// A region is the items of one column, or of the whole width of a page between columns.
type region []item

// lines returns the region's lines from top to bottom.
func (r region) lines() []line {
	var lines []line
	rows := r.rows()
	for i := 0; i < len(rows); {
		if table := rows[i][0].table; table != nil {
			table[0].gap = true
			lines = append(lines, table...)
			i++
		} else if n := aligned(rows[i:]); n > 0 {
			lines = append(lines, alignedRows(rows[i:i+n])...)
			i += n
		} else {
			lines = append(lines, printed(rows[i]))
			i++
		}
	}
	lines = slices.DeleteFunc(lines, func(l line) bool { return len(l.parts) == 0 })
	indent(lines)
	space(lines)
	return lines
}

// rows groups the items by printed line; a table is a row of its own.
func (r region) rows() [][]item {
	var rows [][]item
	for _, it := range r {
		if n := len(rows); n > 0 && it.table == nil && rows[n-1][0].table == nil && rows[n-1][0].row == it.row {
			rows[n-1] = append(rows[n-1], it)
		} else {
			rows = append(rows, []item{it})
		}
	}
	return rows
}

// printed writes the pieces of one printed line.
func printed(row []item) line {
	var glyphs []glyph
	for _, it := range row {
		glyphs = append(glyphs, it.glyphs...)
	}
	return lineOf(write(glyphs))
}

// lineOf makes a line of parts.
func lineOf(parts []part) line {
	l := line{parts: parts}
	first := true
	for _, p := range parts {
		if p.text == "" {
			continue
		}
		if first {
			l.box, first = p.box, false
		}
		l.box, l.size = union(l.box, p.box), max(l.size, p.size)
	}
	return l
}

// indentMark is written for the first-line indent of a paragraph, as Chinese text files do.
const indentMark = "\u3000\u3000"

// indent marks the lines of body type that begin about two ems to the right of the region's left edge.
func indent(lines []line) {
	left, n := leftEdge(lines)
	if n < 2 {
		return
	}
	body := bodySize(lines)
	for i := range lines {
		l := &lines[i]
		if l.row || l.size > 1.2*body || l.size < 0.8*body {
			continue
		}
		if ems := (l.box[0] - left) / body; ems > 1.5 && ems < 2.6 && !strings.HasPrefix(l.parts[0].text, "\u3000") {
			l.parts[0].before = indentMark
		}
	}
}

// bodySize returns the size of type that most lines have.
func bodySize(lines []line) float64 {
	var sizes []float64
	for _, l := range lines {
		if !l.row {
			sizes = append(sizes, l.size)
		}
	}
	if len(sizes) == 0 {
		return 1
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// leftEdge returns the leftmost place where several lines of running text begin, and how many do.
func leftEdge(lines []line) (left float64, n int) {
	var starts []float64
	for _, l := range lines {
		if !l.row {
			starts = append(starts, l.box[0])
		}
	}
	slices.Sort(starts)
	enough := max(2, len(starts)/5+1)
	for i := range starts {
		k := i
		for k < len(starts) && starts[k]-starts[i] < 4 {
			k++
		}
		if k-i >= enough {
			return starts[i], k - i
		}
	}
	return 0, 0
}

// space marks the lines that stand further below the one before than lines usually do.
func space(lines []line) {
	var pitches []float64
	for i := 1; i < len(lines); i++ {
		if d := lines[i].box[3] - lines[i-1].box[3]; !lines[i].row && !lines[i-1].row && d > 0 {
			pitches = append(pitches, d)
		}
	}
	slices.Sort(pitches)
	for i := range lines {
		switch {
		case i == 0:
		case lines[i].row != lines[i-1].row:
			lines[i].gap = true
		case lines[i].row: // a table begins with a gap already
		case len(pitches) > 0:
			usual := min(pitches[len(pitches)*2/5], 2.5*lines[i-1].size)
			d := lines[i].box[3] - lines[i-1].box[3]
			lines[i].gap = d < 0 || d > 1.55*usual && d-usual > 0.5*lines[i].size
		}
	}
}
