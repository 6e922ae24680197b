package segment

import "strings"

// A Table is a printed table. A table that was broken over pages is one table.
type Table struct {
	Title  Cell // the one cell of a first row above the header: 表1 供水管网长度
	Header [][]Cell
	Rows   [][]Cell
	Groups []int  // the rows that are one label over the full width, 一、市本级
	Placed []int  // the rows with too few or too many cells that were placed by what stands in the columns
	Unsure []int  // the rows with too few cells, of which nothing says in which columns they stand
	Pieces int    // printed pieces that were joined
	Spans  []Span // of its rows
}

// A Cell is where the print of one cell stands; no pieces for a blank cell.
type Cell struct {
	Pieces []Span

	merged bool // blank, because a cell at its left or above spans it
}

// Text returns what is printed in the cell.
func (c *Cell) Text(src string) string {
	b := Block{Pieces: c.Pieces}
	return b.Text(src)
}

// splitRow returns where the cells of a row stand in s: between tabs, pipes or wide spaces.
func splitRow(s string) []Span {
	sep, from, to := rowSign(s)
	switch sep {
	case drawnSign:
		return splitDrawn(s)
	case noSign:
		return splitGaps(s)
	}
	out := make([]Span, 0, strings.Count(s[from:to], string(sep))+1)
	for start := from; start <= to; {
		end := to
		if n := strings.IndexByte(s[start:to], sep); n >= 0 {
			end = start + n
		}
		t, skip := trim(s[start:end])
		out = append(out, Span{start + skip, start + skip + len(t)})
		start = end + 1
	}
	return out
}

// cellCount returns how many cells splitRow finds.
func cellCount(s string) int {
	sep, from, to := rowSign(s)
	if sep == drawnSign || sep == noSign {
		return len(splitRow(s))
	}
	return strings.Count(s[from:to], string(sep)) + 1
}

// What parts the cells of a row, besides tabs and pipes.
const (
	drawnSign = 'd' // the sides of a drawn table
	noSign    = ' ' // wide spaces
)

// rowSign returns what parts the cells of a row, and what of it are cells.
func rowSign(s string) (sep byte, from, to int) {
	if body := strings.TrimLeft(s, " \t"); strings.HasPrefix(body, "|") && strings.Count(s, "|") > 1 {
		from, to = len(s)-len(body)+1, len(s)
		if t := strings.TrimRight(s, " \t"); strings.HasSuffix(t, "|") && len(t) > from {
			to = len(t) - 1
		}
		return '|', from, to
	}
	switch {
	case isDrawnRow(s):
		return drawnSign, 0, len(s)
	case strings.IndexByte(s, '\t') < 0 && strings.IndexByte(s, '|') < 0:
		return noSign, 0, len(s)
	}
	return '\t', 0, len(s)
}

// NewTable reads the rows of a table block: which are its header, and which repeat it after a page break.
func NewTable(src string, lines []Line, b *Block) *Table {
	t := &Table{}
	rows := t.print(src, lines, b)
	rows = withoutBlankEnd(mendRows(src, t.title(src, rows)))
	n := headerRows(src, rows)
	t.Header = rows[:n]
	if n == 2 {
		spreadHeader(src, t.Header, usualColumns(rows[2:]))
	}
	t.Rows = withoutHeaders(src, rows, n)
	t.place(src)
	t.label(src)
	return t
}

// print returns the rows of b as they are printed, and counts the pieces that it was printed in.
func (t *Table) print(src string, lines []Line, b *Block) [][]Cell {
	rows := make([][]Cell, 0, len(b.Lines))
	t.Pieces, t.Spans = 1, make([]Span, 0, len(b.Lines))
	apart := false
	for n, i := range b.Lines {
		l := &lines[i]
		if n > 0 {
			blank, furniture := gapBetween(lines, b.Lines[n-1], i)
			apart = apart || blank && l.stacked == 0 || furniture || l.Kind == KindCaption
		}
		t.Spans = append(t.Spans, l.Print)
		if l.Kind == KindCaption {
			continue
		}
		if apart && (!l.HTML || opensTable(l.text(src))) {
			t.Pieces++
		}
		if apart = false; l.HTML {
			continue
		}
		switch {
		case l.stacked > 0:
			rows = stack(rows, l)
		case l.Label:
			rows = append(rows, []Cell{{Pieces: []Span{l.Print}}})
		case l.Kind != KindRow:
			tailOfCell(rows, l.Print)
		case l.Tail && len(rows) > 0:
			rows[len(rows)-1] = mendRow(rows[len(rows)-1], l.text(src), l.Print.Start)
		default:
			rows = append(rows, rowCells(l.text(src), l.Print.Start))
		}
	}
	switch l := &lines[b.Lines[0]]; {
	case l.HTML:
		return htmlTable(src, lines, b.Lines)
	case l.spaced:
		return spacedRows(src, lines, withoutCaptions(lines, b.Lines))
	}
	return rows
}

// title takes a first row with one cell alone, above a header, for the title of the table, and returns the other rows.
func (t *Table) title(src string, rows [][]Cell) [][]Cell {
	if len(rows) < 3 || len(rows[1]) < 2 || !isLone(rows[0]) || hasLabelMark(rows[0][0].Text(src)) || headerRows(src, rows[1:]) == 0 {
		return rows
	}
	t.Title = rows[0][0]
	return rows[1:]
}

// withoutCaptions returns the lines of a table that are rows.
func withoutCaptions(lines []Line, at []int) []int {
	var rows []int
	for _, i := range at {
		if lines[i].Kind != KindCaption {
			rows = append(rows, i)
		}
	}
	return rows
}

// stack adds a line with one cell to the rows.
func stack(rows [][]Cell, l *Line) [][]Cell {
	if l.stacked == stackedRow || len(rows) == 0 {
		return append(rows, []Cell{{Pieces: []Span{l.Print}}})
	}
	n := len(rows) - 1
	if l.stacked == stackedTail {
		tailOfCell(rows, l.Print)
	} else {
		rows[n] = append(rows[n], Cell{Pieces: []Span{l.Print}})
	}
	return rows
}

// label finds the rows that are one label over the full width, and gives them blank cells for the other columns.
func (t *Table) label(src string) {
	columns := 0
	for _, row := range append(t.Header, t.Rows...) {
		columns = max(columns, len(row))
	}
	if columns < 3 || len(t.Header) == 0 {
		return
	}
	for i, row := range t.Rows {
		if len(row) == 0 || len(row) > 1 && (!isLone(row) || !isLabelled(row[0].Text(src)) && !hasLabelMark(row[0].Text(src))) {
			continue
		}
		t.Groups = append(t.Groups, i)
		t.Rows[i] = append(row[:len(row):len(row)], make([]Cell, columns-len(row))...)
	}
}

// isLone reports whether only the first cell of a row has print.
func isLone(row []Cell) bool {
	for i, c := range row {
		if (len(c.Pieces) > 0) != (i == 0) {
			return false
		}
	}
	return len(row) > 0
}

// hasLabelMark reports whether s counts a group of rows: 一、市本级, （一）教育类.
func hasLabelMark(s string) bool {
	m, ok := markerAt(s, 0)
	return ok && (m.Style == HanMark || m.Style == HanParen) && !endsSentence(s)
}

// withoutBlankEnd drops a last column that is blank in every row, the last perhaps without it, below a first row without other
// blanks: some programs end each row with a tab. The blank cells of a form stay.
func withoutBlankEnd(rows [][]Cell) [][]Cell {
	if len(rows) < 2 || len(rows[0]) < 3 || hasBlank(rows[0][:len(rows[0])-1]) {
		return rows
	}
	ragged := false
	for i, row := range rows {
		ragged = ragged || len(row) != len(rows[0])
		if len(row) > 1 && len(row[len(row)-1].Pieces) > 0 && (i == 0 || i < len(rows)-1 || len(row) < len(rows[i-1])-1) {
			return rows
		}
	}
	if ragged && len(rows) < 4 {
		return rows
	}
	for i, row := range rows {
		if len(row) > 1 && len(row[len(row)-1].Pieces) == 0 {
			rows[i] = row[:len(row)-1]
		}
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
	at := splitRow(s)
	row := make([]Cell, len(at))
	for k := range at {
		if at[k].Len() > 0 {
			at[k] = Span{offset + at[k].Start, offset + at[k].End}
			row[k].Pieces = at[k : k+1 : k+1] // in one piece of memory
		}
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
