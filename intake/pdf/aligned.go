package pdf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

const (
	minAlignedRows    = 3
	minAlignedColumns = 3
)

// aligned returns how many of the first rows are a table without rulings: at least three lines
// whose pieces stand below each other in at least three columns. Two columns are not enough:
// a form or a list of names and posts looks the same as spaced text.
func aligned(rows [][]item) int {
	n := 0
	for n < len(rows) && rows[n][0].table == nil && len(rows[n]) > 1 && len(channels(rows[:n+1])) >= minAlignedColumns-1 {
		n++
	}
	if n < minAlignedRows || isContents(rows[:n]) || mostlySingle(rows[:n]) {
		return 0
	}
	return n
}

// channels returns the middles of the gaps that run through all rows.
func channels(rows [][]item) []float64 {
	var boxes [][4]float64
	for _, row := range rows {
		for _, it := range row {
			boxes = append(boxes, it.box)
		}
	}
	slices.SortFunc(boxes, func(a, b [4]float64) int { return cmp.Compare(a[0], b[0]) })
	var gaps []float64
	right := boxes[0][2]
	for _, b := range boxes[1:] {
		if b[0] > right+1.2*(b[3]-b[1]) {
			gaps = append(gaps, (b[0]+right)/2)
		}
		right = max(right, b[2])
	}
	return gaps
}

// isContents reports whether the rows end in page numbers that never fall: a table of contents.
func isContents(rows [][]item) bool {
	last := 0
	for _, row := range rows {
		n, err := strconv.Atoi(printed(row[len(row)-1:]).String())
		if err != nil || n < last {
			return false
		}
		last = n
	}
	_, err := strconv.Atoi(printed(rows[0][:1]).String())
	return err != nil
}

// mostlySingle reports whether most pieces are one character: letter-spaced lines.
func mostlySingle(rows [][]item) bool {
	single, all := 0, 0
	for _, row := range rows {
		for _, it := range row {
			if all++; len(it.glyphs) == 1 {
				single++
			}
		}
	}
	return 2*single > all
}

// alignedRows writes rows as lines with tabs.
func alignedRows(rows [][]item) []line {
	gaps := channels(rows)
	var lines []line
	for _, row := range rows {
		cells := make([][]glyph, len(gaps)+1)
		for _, it := range row {
			column, _ := slices.BinarySearch(gaps, it.box[0])
			cells[column] = append(cells[column], it.glyphs...)
		}
		l := tableRow(cells)
		for i := range l.parts {
			l.parts[i].before = strings.ReplaceAll(l.parts[i].before, "<br>", " ")
		}
		lines = append(lines, l)
	}
	return lines
}
