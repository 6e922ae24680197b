package intake

import "strings"

// A cell is one cell of a table as a format gives it.
type cell struct {
	text          string // line breaks as \n
	columns, rows int    // that it covers; 0 counts as 1
}

// spanLimit is the largest number of cells that spans may add to one table:
// a gazette's widest tables have some thirty columns, but a damaged file may ask for billions.
const spanLimit = 1 << 16

// table writes rows of cells as lines with tabs. A cell over several columns gives its text once and then blank cells,
// one over several rows blank cells below.
func (s *sheet) table(rows [][]cell) {
	left := spanLimit
	var below []int // for each column, how many rows a cell from above still covers
	for _, row := range rows {
		var line []string
		for _, c := range row {
			line, below = skipCovered(line, below)
			columns, down := clip(c.columns, left), clip(c.rows, left)
			left -= (columns - 1) + (down - 1)
			for range columns {
				below = cover(below, len(line), down-1)
				line = append(line, "")
			}
			line[len(line)-columns] = c.text
		}
		line, below = skipCovered(line, below)
		s.row(line)
	}
}

// skipCovered adds the blank cells that lie under cells of the rows above.
func skipCovered(line []string, below []int) ([]string, []int) {
	for len(line) < len(below) && below[len(line)] > 0 {
		below[len(line)]--
		line = append(line, "")
	}
	return line, below
}

func cover(below []int, column, rows int) []int {
	for len(below) <= column {
		below = append(below, 0)
	}
	below[column] = rows
	return below
}

func clip(n, limit int) int { return min(max(n, 1), max(limit, 1)) }

// row writes one row. A row of one cell is a plain line.
func (s *sheet) row(cells []string) {
	if len(cells) == 0 {
		return
	}
	s.release()
	s.startLine()
	for i, c := range cells {
		if i > 0 {
			s.text.WriteByte('\t')
		}
		s.text.WriteString(cellText(c))
	}
	s.text.WriteByte('\n')
}

// cellText puts <br> for the line breaks in a cell, and spaces for its tabs.
func cellText(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(strings.ReplaceAll(line, "\t", " ")); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "<br>")
}
