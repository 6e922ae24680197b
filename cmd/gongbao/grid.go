package main

import (
	"bufio"
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
