package pdf

import (
	"math"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/intake/internal/columns"
	"github.com/gongbao/gongbao/intake/internal/ruled"
)

// An item is what stands in one place of a page: a piece of a line without a wide gap, or a table.
type item struct {
	box    [4]float64
	glyphs []glyph // of a piece
	row    int     // which of the page's lines the piece belongs to, from the top
	table  []line  // of a table
}

// itemsOf parts the glyphs of an upright page into tables and pieces of lines.
func itemsOf(glyphs []glyph, grids []ruled.Grid) []item {
	var items []item
	for _, g := range grids {
		var rows []line
		if rows, glyphs = takeTable(g, glyphs); rows != nil {
			items = append(items, item{box: g.Box(), table: rows})
		}
	}
	printedLines := baselines(glyphs)
	for i := range items {
		items[i].row = rowsAbove(printedLines, items[i].box[1])
	}
	for row, glyphs := range printedLines {
		items = append(items, pieces(glyphs, row)...)
	}
	slices.SortStableFunc(items, inRows)
	return items
}

// layout arranges the items of an upright page.
func (c *columnizer) layout(items []item, page *columns.Page) []line {
	var lines []line
	for _, r := range c.regions(items, page) {
		next := c.lines(r)
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

// pieces cuts a line where a gap is nearly an em wide: columns stand no further apart where a
// bracket ends the left one.
func pieces(glyphs []glyph, row int) []item {
	var list []item
	for _, g := range glyphs {
		if n := len(list); n > 0 && g.x-list[n-1].box[2] < 0.85*g.size {
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

// lines returns a region's lines from top to bottom.
func (c *columnizer) lines(r region) []line {
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
	c.indent(lines)
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
func (c *columnizer) indent(lines []line) {
	body := bodySize(lines)
	left, ok := c.leftEdge(lines)
	if !ok {
		return
	}
	for i := range lines {
		l := &lines[i]
		if l.row || l.size > 1.2*body || l.size < 0.8*body {
			continue
		}
		if ems := (l.box[0] - left) / body; ems > 1.5 && ems < 2.6 && !strings.HasPrefix(l.parts[0].text, ideographicSpace) {
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

// leftEdge returns the leftmost place where several lines of running text begin. A single line is enough
// where earlier pages had that edge: on a page of short items nearly every line is indented.
// The first and the last line do not count: running heads and page numbers have an edge of their own.
func (c *columnizer) leftEdge(lines []line) (left float64, ok bool) {
	var starts []float64
	for i, l := range lines {
		if !l.row && i > 0 && i < len(lines)-1 {
			starts = append(starts, l.box[0])
		}
	}
	slices.Sort(starts)
	enough := max(2, len(starts)/10+1)
	for i := range starts {
		k := i
		for k < len(starts) && starts[k]-starts[i] < 4 {
			k++
		}
		if k-i >= enough || c.isEdge(starts[i]) {
			c.edges = append(c.edges[max(0, len(c.edges)-7):], starts[i])
			return starts[i], true
		}
	}
	return 0, false
}

// isEdge reports whether several of the last regions had their left edge at x.
func (c *columnizer) isEdge(x float64) bool {
	n := 0
	for _, e := range c.edges {
		if math.Abs(e-x) < 3 {
			n++
		}
	}
	return n >= 2
}

// space marks the lines that stand further below the one before than lines usually do, the first and
// last of a table or of a title in larger type, and those of a signature at the right.
func space(lines []line) {
	var pitches []float64
	for i := 1; i < len(lines); i++ {
		if d := lines[i].box[3] - lines[i-1].box[3]; !lines[i].row && !lines[i-1].row && d > 0 {
			pitches = append(pitches, d)
		}
	}
	slices.Sort(pitches)
	box, body := linesBox(lines), bodySize(lines)
	for i := 1; i < len(lines); i++ {
		before, l := lines[i-1], &lines[i]
		switch {
		case l.row && before.row: // a table begins with a gap already
		case l.row != before.row, l.isLarge(body) != before.isLarge(body), l.isSignature(box) != before.isSignature(box):
			l.gap = true
		case len(pitches) > 0:
			usual := min(pitches[len(pitches)*2/5], 2.5*before.size)
			d := l.box[3] - before.box[3]
			l.gap = d < 0 || d > 1.55*usual && d-usual > 0.5*l.size
		}
	}
}

// linesBox returns the box around lines.
func linesBox(lines []line) (box [4]float64) {
	for i, l := range lines {
		if i == 0 {
			box = l.box
		}
		box = union(box, l.box)
	}
	return box
}

// isLarge reports whether l is set in larger type than the body.
func (l line) isLarge(body float64) bool { return !l.row && l.size > 1.15*body }

// isSignature reports whether l stands at the right: a 署名, or the date below it.
func (l line) isSignature(box [4]float64) bool {
	width := box[2] - box[0]
	return !l.row && l.box[0]-box[0] > 0.45*width && box[2]-l.box[2] < 0.25*width
}
