package pdf

import (
	"slices"
	"strings"
)

// take reads the glyphs inside the grid as rows, and returns the glyphs outside it. Rows are nil
// where the grid is only a frame around text.
func (g grid) take(glyphs []glyph) (rows []line, rest []glyph) {
	owner := g.merged()
	columns := len(g.xs) - 1
	cells := make([][]glyph, columns*(len(g.ys)-1))
	for _, gl := range glyphs {
		column, row := between(g.xs, gl.x+gl.width/2), between(g.ys, gl.y-0.35*gl.size)
		if column < 0 || row < 0 {
			rest = append(rest, gl)
			continue
		}
		cell := owner[row*columns+column]
		cells[cell] = append(cells[cell], gl)
	}
	if !sideBySide(cells, columns) {
		return nil, glyphs
	}
	for row := range len(g.ys) - 1 {
		l := tableRow(cells[row*columns : (row+1)*columns])
		if high := g.ys[row+1] - g.ys[row]; l.size == 0 && (high < 6 || g.inside(owner, row)) {
			continue
		}
		l.box = [4]float64{g.xs[0], g.ys[row], g.xs[columns], g.ys[row+1]}
		rows = append(rows, l)
	}
	return rows, rest
}

// inside reports whether every cell of the row is part of one that began above it.
func (g grid) inside(owner []int, row int) bool {
	columns := len(g.xs) - 1
	for i := row * columns; i < (row+1)*columns; i++ {
		if owner[i] >= row*columns {
			return false
		}
	}
	return true
}

// sideBySide reports whether two filled cells stand in one row.
func sideBySide(cells [][]glyph, columns int) bool {
	for row := range slices.Chunk(cells, columns) {
		filled := 0
		for _, c := range row {
			if len(c) > 0 {
				filled++
			}
		}
		if filled > 1 {
			return true
		}
	}
	return false
}

// between returns the index of the gap between two lines that v falls into, -1 if none.
func between(lines []float64, v float64) int {
	if v < lines[0] || v >= lines[len(lines)-1] {
		return -1
	}
	i, exact := slices.BinarySearch(lines, v)
	if !exact {
		i--
	}
	return min(i, len(lines)-2)
}

// merged returns for each cell the first cell of the merged one it is part of:
// cells are one where no ruling is drawn between them.
func (g grid) merged() []int {
	columns, rows := len(g.xs)-1, len(g.ys)-1
	owner := make([]int, columns*rows)
	for i := range owner {
		owner[i] = i
	}
	join := func(a, b int) {
		from, to := max(owner[a], owner[b]), min(owner[a], owner[b])
		for i := range owner {
			if owner[i] == from {
				owner[i] = to
			}
		}
	}
	for row := range rows {
		for column := range columns {
			at := row*columns + column
			x, y := (g.xs[column]+g.xs[column+1])/2, (g.ys[row]+g.ys[row+1])/2
			if column+1 < columns && !drawnAt(g.risers, g.xs[column+1], y) {
				join(at, at+1)
			}
			if row+1 < rows && !drawnAcross(g.levels, x, g.ys[row+1]) {
				join(at, at+columns)
			}
		}
	}
	return owner
}

// drawnAt reports whether an upright ruling at x passes y.
func drawnAt(risers []rule, x, y float64) bool {
	return slices.ContainsFunc(risers, func(r rule) bool {
		return r.x0 > x-touching-0.5 && r.x0 < x+touching+0.5 && r.y0 <= y && y <= r.y1
	})
}

// drawnAcross reports whether a level ruling at y passes x.
func drawnAcross(levels []rule, x, y float64) bool {
	return slices.ContainsFunc(levels, func(r rule) bool {
		return r.y0 > y-touching-0.5 && r.y0 < y+touching+0.5 && r.x0 <= x && x <= r.x1
	})
}

// tableRow writes cells as one line: a tab before each but the first, <br> between the lines of a cell.
func tableRow(cells [][]glyph) line {
	var parts []part
	for i, cell := range cells {
		before := "\t"
		if i == 0 {
			before = ""
		}
		for _, printed := range baselines(cell) {
			for k, p := range write(printed) {
				if k == 0 {
					p.before = before
				} else {
					p.before = " "
				}
				p.text = strings.TrimSpace(p.text)
				parts = append(parts, p)
				before = "<br>"
			}
		}
		if before == "\t" || before == "" {
			parts = append(parts, part{before: before})
		}
	}
	l := lineOf(parts)
	l.row = true
	return l
}
