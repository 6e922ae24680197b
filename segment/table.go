package segment

import "strings"

// A Table is a printed table. A table that was broken over pages is one table.
type Table struct {
	Header [][]Cell
	Rows   [][]Cell
	Pieces int    // printed pieces that were joined
	Spans  []Span // of its rows
}

// A Cell is where the print of one cell stands; no pieces for a blank cell.
type Cell struct{ Pieces []Span }

// Text returns what is printed in the cell.
func (c *Cell) Text(src string) string {
	b := Block{Pieces: c.Pieces}
	return b.Text(src)
}

// sameTable reports whether row i belongs to the table of block b: it stands right below it,
// or after a page break that no other text interrupts and with the same columns.
func sameTable(text string, lines []Line, b *Block, i int) bool {
	prev := b.Lines[len(b.Lines)-1]
	blank, furniture := gapBetween(lines, prev, i)
	if lines[i].HTML || lines[prev].HTML {
		return lines[i].HTML && lines[prev].HTML && !opensTable(lines[i].text(text))
	}
	if !blank && !furniture {
		return true
	}
	head := lines[b.Lines[0]].text(text)
	next := lines[i].text(text)
	if Key(head) == Key(next) {
		return true
	}
	cellsHere, cellsThere := len(splitRow(next)), len(splitRow(lines[prev].text(text)))
	if furniture {
		return cellsHere == cellsThere || cellsHere == len(splitRow(head))
	}
	return cellsHere == cellsThere && (countsOn(lines[prev].text(text), next) || isForm(text, lines, b) || !looksLikeHeader(next))
}

// isForm reports whether the first row of a table has blank cells: a form to be filled in has no header.
func isForm(text string, lines []Line, b *Block) bool {
	l := &lines[b.Lines[0]]
	return hasBlank(rowCells(l.text(text), 0))
}

// looksLikeHeader reports whether a row could be the header of another table.
func looksLikeHeader(row string) bool {
	cells := rowCells(row, 0)
	return !hasBlank(cells) && isHeaderRow(row, cells, false)
}

// opensTable reports whether s begins a table in HTML.
func opensTable(s string) bool {
	return strings.HasPrefix(strings.ToLower(s[:min(6, len(s))]), "<table")
}

// gapBetween says what stands between two lines.
func gapBetween(lines []Line, from, to int) (blank, furniture bool) {
	for i := from + 1; i < to; i++ {
		switch {
		case lines[i].Kind == KindRule:
		case lines[i].Role == Furniture:
			furniture = true
		default:
			blank = true
		}
	}
	return blank, furniture
}

// countsOn reports whether row b has the serial number after that of row a, or a blank one.
func countsOn(a, b string) bool {
	x, y := strings.TrimSpace(firstCell(a)), strings.TrimSpace(firstCell(b))
	if y == "" {
		return true
	}
	return isNumeral(x) && isNumeral(y) && numeral(y) == numeral(x)+1
}

func firstCell(row string) string {
	s := splitRow(row)[0]
	return row[s.Start:s.End]
}

// splitRow returns where the cells of a row stand in s: between tabs, or between pipes.
func splitRow(s string) []Span {
	sep := byte('\t')
	from, to := 0, len(s)
	if body := strings.TrimLeft(s, " \t"); strings.HasPrefix(body, "|") && strings.Count(s, "|") > 1 {
		sep = '|'
		from = len(s) - len(body) + 1
		if t := strings.TrimRight(s, " \t"); strings.HasSuffix(t, "|") && len(t) > from {
			to = len(t) - 1
		}
	}
	var out []Span
	start := from
	for i := from; i <= to; i++ {
		if i < to && s[i] != sep {
			continue
		}
		t, skip := trim(s[start:i])
		out = append(out, Span{start + skip, start + skip + len(t)})
		start = i + 1
	}
	return out
}

// NewTable reads the rows of a table block: which are its header, and which repeat it after a page break.
func NewTable(src string, lines []Line, b *Block) *Table {
	t := &Table{Pieces: 1}
	var rows [][]Cell
	for n, i := range b.Lines {
		l := &lines[i]
		if n > 0 {
			if blank, furniture := gapBetween(lines, b.Lines[n-1], i); blank || furniture {
				t.Pieces++
			}
		}
		t.Spans = append(t.Spans, l.Print)
		if l.HTML {
			continue
		}
		if l.Kind != KindRow {
			tailOfCell(rows, l.Print)
			continue
		}
		if l.Tail && len(rows) > 0 {
			rows[len(rows)-1] = mendRow(rows[len(rows)-1], l.text(src), l.Print.Start)
			continue
		}
		rows = append(rows, rowCells(l.text(src), l.Print.Start))
	}
	if lines[b.Lines[0]].HTML {
		rows = htmlTable(src, lines, b.Lines)
	}
	rows = withoutBlankEnd(mendRows(src, rows))
	n := headerRows(src, rows)
	t.Header = rows[:n]
	t.Rows = withoutHeaders(src, rows, n)
	return t
}

// withoutBlankEnd drops a last column that is blank in every row, below a first row without other blanks: some programs end
// each row with a tab. The blank cells of a form stay.
func withoutBlankEnd(rows [][]Cell) [][]Cell {
	if len(rows) < 2 || len(rows[0]) < 3 || hasBlank(rows[0][:len(rows[0])-1]) {
		return rows
	}
	for _, row := range rows {
		if len(row) < 3 || len(row) != len(rows[0]) || len(row[len(row)-1].Pieces) > 0 {
			return rows
		}
	}
	for i := range rows {
		rows[i] = rows[i][:len(rows[i])-1]
	}
	return rows
}

// mendRow joins the rest of a broken pipe row to its beginning.
func mendRow(row []Cell, s string, offset int) []Cell {
	rest := rowCells("|"+s, offset-1)
	c := &row[len(row)-1]
	if len(rest) > 0 {
		c.Pieces = append(c.Pieces, rest[0].Pieces...)
		row = append(row, rest[1:]...)
	}
	return row
}

// rowCells returns the cells of the row s that begins at offset.
func rowCells(s string, offset int) []Cell {
	var row []Cell
	for _, c := range splitRow(s) {
		var cell Cell
		if c.Len() > 0 {
			cell.Pieces = []Span{{offset + c.Start, offset + c.End}}
		}
		row = append(row, cell)
	}
	return row
}

// tailOfCell gives a line without cells to the last cell above it.
func tailOfCell(rows [][]Cell, print Span) {
	if len(rows) == 0 {
		return
	}
	row := rows[len(rows)-1]
	c := &row[len(row)-1]
	c.Pieces = append(c.Pieces, print)
}

// mendRows joins a row that was broken into two lines: each half has too few cells, and together they
// have as many as the other rows, the cell at the break counted once.
func mendRows(src string, rows [][]Cell) [][]Cell {
	columns := usualColumns(rows)
	if columns < 3 || len(rows) < 3 {
		return rows
	}
	var out [][]Cell
	for i := 0; i < len(rows); i++ {
		row := rows[i]
		if i+1 < len(rows) && len(row) < columns && len(rows[i+1]) < columns && len(row)+len(rows[i+1])-1 == columns && i > 0 {
			row = append([]Cell{}, row...)
			c := &row[len(row)-1]
			c.Pieces = append(append([]Span{}, c.Pieces...), rows[i+1][0].Pieces...)
			row = append(row, rows[i+1][1:]...)
			i++
		}
		out = append(out, row)
	}
	return out
}

// usualColumns returns how many cells most rows have; 0 if fewer than two thirds agree.
func usualColumns(rows [][]Cell) int {
	count := map[int]int{}
	best := 0
	for _, r := range rows {
		count[len(r)]++
		if c := count[len(r)]; c > count[best] || c == count[best] && len(r) > best {
			best = len(r)
		}
	}
	if count[best]*3 < len(rows)*2 {
		return 0
	}
	return best
}

// headerRows returns how many rows at the top are the header: none of a form, one, or two where cells
// of the first span several columns.
func headerRows(src string, rows [][]Cell) int {
	if len(rows) < 2 || len(rows[0]) < 2 || !isHeaderRow(src, rows[0], true) {
		return 0
	}
	if len(rows) > 2 && hasBlank(rows[0]) {
		if len(rows[1][0].Pieces) == 0 && isHeaderRow(src, rows[1], true) && (len(rows[2][0].Pieces) > 0) {
			return 2
		}
		return 0
	}
	if hasBlank(rows[0]) {
		return 0
	}
	return 1
}

func hasBlank(row []Cell) bool {
	for _, c := range row {
		if len(c.Pieces) == 0 {
			return true
		}
	}
	return false
}

// isHeaderRow reports whether the cells of a row are names of columns: short, without figures or the end of a sentence,
// each other than the rest.
func isHeaderRow(src string, row []Cell, blanks bool) bool {
	seen := map[string]bool{}
	named := 0
	for _, c := range row {
		s := c.Text(src)
		if s == "" {
			if !blanks {
				return false
			}
			continue
		}
		k := Key(s)
		if seen[k] || cells(s) > 60 || isEnd(last(s)) || isFigure(s) || strings.HasSuffix(s, "：") {
			return false
		}
		seen[k] = true
		named++
	}
	return named*2 > len(row) || blanks && named >= 1 && len(row) > 3
}

// isFigure reports whether s is a number, an amount or a telephone number rather than a name.
func isFigure(s string) bool {
	digits, others := 0, 0
	for _, r := range s {
		switch {
		case isDigit(r):
			digits++
		case isHan(r):
			others++
		}
	}
	return digits > 0 && others <= 1
}

// withoutHeaders returns the body rows: what repeats the header after a page break is no row.
func withoutHeaders(src string, rows [][]Cell, n int) [][]Cell {
	out := make([][]Cell, 0, len(rows)-n)
	for i := n; i < len(rows); i++ {
		if n > 0 && i+n <= len(rows) && rowsEqual(src, rows[:n], rows[i:i+n]) {
			i += n - 1
			continue
		}
		out = append(out, rows[i])
	}
	return out
}

func rowsEqual(src string, a, b [][]Cell) bool {
	for i := range a {
		if len(a[i]) != len(b[i]) {
			return false
		}
		for j := range a[i] {
			if Key(a[i][j].Text(src)) != Key(b[i][j].Text(src)) {
				return false
			}
		}
	}
	return true
}
