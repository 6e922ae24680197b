package main

import (
	"bufio"
	"slices"
	"strings"
)

// A grid is text in columns.
type grid struct {
	indent string
	rows   [][]string
}

// add adds a row. Its cells are made printable; colours go on by style when the grid is printed.
func (g *grid) add(cells ...string) {
	row := make([]string, len(cells))
	for i, c := range cells {
		row[i] = printable(c)
	}
	g.rows = append(g.rows, row)
}

// leastCells is how narrow a column may become to fit into a terminal.
const leastCells = 6

// fit cuts the cells of the widest columns, so that the rows fit into so many columns of a terminal; 0 is none.
func (g *grid) fit(columns int) {
	widths := g.widths()
	most := mostCells(widths, columns-cells(g.indent))
	if columns == 0 || most >= slices.Max(append(widths, 0)) {
		return
	}
	for _, row := range g.rows {
		for c := range row {
			row[c] = cut(row[c], most)
		}
	}
}

// mostCells returns how wide a column may be, so that columns of these widths fit into room with two spaces between them.
func mostCells(widths []int, room int) int {
	most := slices.Max(append(widths, leastCells))
	for ; most > leastCells; most-- {
		sum := 2 * (len(widths) - 1)
		for _, w := range widths {
			sum += min(w, most)
		}
		if sum <= room {
			break
		}
	}
	return most
}

// print prints the rows with their columns aligned, two spaces between them and none at the end of a line.
// style, which may be nil, colours a cell.
func (g *grid) print(out *bufio.Writer, style func(row, column int, s string) string) {
	widths := g.widths()
	for r, row := range g.rows {
		var line strings.Builder
		for c, s := range row {
			if c > 0 {
				line.WriteString("  ")
			}
			gap := strings.Repeat(" ", widths[c]-cells(s))
			if style != nil {
				s = style(r, c, s)
			}
			line.WriteString(s + gap)
		}
		out.WriteString(strings.TrimRight(g.indent+line.String(), " ") + "\n")
	}
}

func (g *grid) widths() []int {
	var widths []int
	for _, row := range g.rows {
		for c, s := range row {
			if c == len(widths) {
				widths = append(widths, 0)
			}
			widths[c] = max(widths[c], cells(s))
		}
	}
	return widths
}
