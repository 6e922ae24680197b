package intake

import "strings"

// A cell is one cell of a table as a format gives it.
type cell struct {
	text          string // line breaks as \n
	columns, rows int    // that it covers; 0 counts as 1
}

// spanLimit is the largest number of blank cells that places of cells may add to one table: a damaged file may ask for billions.
const spanLimit = 1 << 16

// A gridRoom counts the blank cells that spans add to the tables of a file. The widest tables of gazettes have some thirty columns; a damaged or a
// hostile file asks for a hundred blank cells below and beside each of its own.
type gridRoom struct{ rows, cells, blank int }

func (r *gridRoom) takes() bool {
	r.blank++
	return r.blank <= 1024+64*r.rows+16*r.cells
}

// table writes rows of cells as lines with tabs. A cell over several columns gives its text once and then blank cells,
// one over several rows blank cells below.
func (s *sheet) table(rows [][]cell) {
	room := &s.room
	var below []int // for each column, how many rows a cell from above still covers
	for _, row := range rows {
		room.rows++
		var line []string
		for _, c := range row {
			room.cells++
			line, below = skipCovered(line, below, room)
			at := len(line)
			for k := range max(c.columns, 1) {
				if k > 0 && !room.takes() {
					break
				}
				below = cover(below, len(line), max(c.rows, 1)-1)
				line = append(line, "")
			}
			line[at] = c.text
		}
		line, below = skipCovered(line, below, room)
		s.row(line)
	}
}

// skipCovered adds the blank cells that lie under cells of the rows above.
func skipCovered(line []string, below []int, room *gridRoom) ([]string, []int) {
	for len(line) < len(below) && below[len(line)] > 0 && room.takes() {
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
