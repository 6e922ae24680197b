package intake

import "slices"

// A grid gathers cells that say in which row and column they stand, in any order.
type grid struct{ cells []gridCell }

type gridCell struct {
	row, column int
	text        string
}

// put sets the text of one cell; rows and columns count from 0.
func (g *grid) put(row, column int, text string) {
	g.cells = append(g.cells, gridCell{min(max(row, 0), spanLimit), min(max(column, 0), spanLimit), text})
}

// writeTo writes the rows that have cells; what no cell covers is blank.
func (g *grid) writeTo(s *sheet) {
	slices.SortStableFunc(g.cells, func(a, b gridCell) int {
		if a.row != b.row {
			return a.row - b.row
		}
		return a.column - b.column
	})
	width, blanks := g.width(), spanLimit
	for start := 0; start < len(g.cells); {
		end := start
		for end < len(g.cells) && g.cells[end].row == g.cells[start].row {
			end++
		}
		line := spread(g.cells[start:end], min(width, end-start+blanks))
		blanks -= len(line) - (end - start)
		s.row(line)
		start = end
	}
}

func (g *grid) width() int {
	n := 0
	for _, c := range g.cells {
		n = max(n, c.column+1)
	}
	return n
}

// spread puts the cells of a row into their columns, or side by side where there is no room for so many.
func spread(row []gridCell, width int) []string {
	line := make([]string, 0, width)
	for _, c := range row {
		for len(line) < min(c.column, width-1) {
			line = append(line, "")
		}
		line = append(line, c.text)
	}
	for len(line) < width {
		line = append(line, "")
	}
	return line
}
