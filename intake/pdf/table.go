package pdf

import (
	"strings"

	"github.com/gongbao/gongbao/intake/internal/ruled"
)

// takeTable reads the glyphs inside the grid as rows, and returns the glyphs outside it. Rows are nil
// where the grid is only a frame around text.
func takeTable(g ruled.Grid, glyphs []glyph) (lines []line, rest []glyph) {
	rows, rest := ruled.Take(g, glyphs, func(gl glyph) (x, y float64) { return gl.x + gl.width/2, gl.y - 0.35*gl.size })
	for _, r := range rows {
		l := tableRow(r.Cells)
		l.box = r.Box
		lines = append(lines, l)
	}
	return lines, rest
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
