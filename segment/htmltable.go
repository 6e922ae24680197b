package segment

import (
	"slices"
	"strings"
)

// Some OCR programs write tables into Markdown as HTML, on one line or on several:
//
//	<table><tr><td>序号</td><td>单位</td></tr><tr><td>1</td><td>市水务局</td></tr></table>
//
// Such lines are rows of one table; what stands between the tags are its cells.

// markHTMLTables gives the lines from <table to </table> the kind of rows.
func markHTMLTables(text string, lines []Line) {
	open := false
	for i := range lines {
		l := &lines[i]
		if l.Kind == KindBlank {
			continue
		}
		s := l.text(text)
		if !open && strings.HasPrefix(s, "<") && strings.EqualFold(s[:min(6, len(s))], "<table") {
			open = true
		}
		if !open {
			continue
		}
		l.HTML = true
		l.claim(KindRow, "inside <table> and </table>")
		if closesTable(s) {
			open = false
		}
	}
}

// An htmlRows reader turns tags into rows. A cell that spans columns is followed by blank cells, one that spans rows
// has blank cells below it.
type htmlRows struct {
	rows [][]Cell
	down []int // for each column, how many rows below are still taken from above
	cell *Cell // the open cell
	span [2]int

	limit int // of rows to read; 0 for all

	printed, blank int // cells that are printed, and those that only spans add
}

// hasRoom reports whether spans may add another blank cell. The widest tables of gazettes have some thirty columns; a damaged or a
// hostile file asks for a hundred blank cells below and beside each of its own.
func (h *htmlRows) hasRoom() bool { return h.blank < 1024+16*len(h.rows)+4*h.printed }

// htmlTable reads the rows of a table that is printed as HTML on the given lines: one blank cell if there are none.
func htmlTable(text string, lines []Line, at []int) [][]Cell {
	var h htmlRows
	for _, i := range at {
		h.line(text, lines[i].Print)
	}
	h.endCell()
	rows := slices.DeleteFunc(h.rows, func(row []Cell) bool { return len(row) == 0 })
	if len(rows) == 0 {
		return [][]Cell{{{}}}
	}
	return rows
}

// goesOnInHTML reports whether the table that opens on line i goes on with that of block b, which a page break cut off: it repeats
// the header, or its first row has as many cells and is no header.
func goesOnInHTML(text string, lines []Line, b *Block, i int, furniture bool) bool {
	first := slices.IndexFunc(b.Lines, func(j int) bool { return lines[j].HTML }) // a label may stand above it
	head, next := firstRow(text, lines, b.Lines[first]), firstRow(text, lines, i)
	if rowsEqual(text, [][]Cell{head}, [][]Cell{next}) {
		return true
	}
	last := lastRow(text, lines, b.Lines)
	if len(next) != len(head) && len(next) != len(last) {
		return false
	}
	return furniture || isNextSerial(last[0].Text(text), next[0].Text(text)) || hasBlank(head) || hasBlank(next) || !isHeaderRow(text, next, false)
}

// A row that is compared is read from no more lines and bytes of a line than these: no header is longer.
const (
	rowLines = 100
	rowBytes = 1 << 13
)

// firstRow returns the first row of the table that opens on line i.
func firstRow(text string, lines []Line, i int) []Cell {
	h := htmlRows{limit: 1}
	for end := i + rowLines; i < min(end, len(lines)) && lines[i].HTML && len(h.rows) < 2; i++ {
		print := lines[i].Print
		print.End = min(print.End, print.Start+rowBytes)
		h.line(text, print)
		if len(h.rows) > 0 && closesTable(text[print.Start:print.End]) {
			break
		}
	}
	h.endCell()
	return h.row(0)
}

// lastRow returns the last row of a table on the given lines, without what spans it from above.
func lastRow(text string, lines []Line, at []int) []Cell {
	n := len(at) - 1
	for n > 0 && !(lines[at[n]].HTML && strings.Contains(lines[at[n]].text(text), "<tr")) && len(at)-n < rowLines {
		n--
	}
	var h htmlRows
	print := lines[at[n]].Print
	print.Start += max(0, strings.LastIndex(text[print.Start:print.End], "<tr"))
	h.line(text, print)
	for _, i := range at[n+1:] {
		if lines[i].HTML {
			h.line(text, lines[i].Print)
		}
	}
	h.endCell()
	return h.row(len(h.rows) - 1)
}

// row returns row n, one blank cell where there is none.
func (h *htmlRows) row(n int) []Cell {
	if n < 0 || n >= len(h.rows) || len(h.rows[n]) == 0 {
		return []Cell{{}}
	}
	return h.rows[n]
}

// line reads the tags and the text of one line.
func (h *htmlRows) line(text string, print Span) {
	for at := print.Start; at < print.End && (h.limit == 0 || len(h.rows) <= h.limit); {
		s := text[at:print.End]
		open := strings.IndexByte(s, '<')
		if open < 0 {
			h.print(text, at, print.End)
			return
		}
		end := strings.IndexByte(s[open:], '>')
		name := ""
		if end > 0 {
			name = tagName(s[open+1 : open+end])
		}
		switch name {
		case "table", "tr", "td", "th", "thead", "tbody", "tfoot", "html", "body", "caption":
			h.print(text, at, at+open)
			h.tag(name, s[open+1:open+end])
			at += open + end + 1
		default: // <br>, <p> and the like stay in the cell
			skip := open + 1
			if end > 0 {
				skip = open + end + 1
			}
			h.print(text, at, at+skip)
			at += skip
		}
	}
}

// tagName returns the name of a tag in small letters, for a closing tag too.
func tagName(s string) string {
	s = strings.TrimLeft(s, "/ ")
	if i := strings.IndexAny(s, " \t/>"); i >= 0 {
		s = s[:i]
	}
	return strings.ToLower(s)
}

// tag opens or closes a row or a cell.
func (h *htmlRows) tag(name, tag string) {
	closing := strings.HasPrefix(tag, "/")
	switch {
	case name == "table" && !closing && h.cell == nil:
		h.down = nil
	case name == "tr" && !closing:
		h.endCell()
		h.rows = append(h.rows, nil)
		h.fillDown()
	case (name == "td" || name == "th") && !closing:
		h.endCell()
		if len(h.rows) == 0 {
			h.rows = append(h.rows, nil)
		}
		h.cell = &Cell{}
		h.span = [2]int{attribute(tag, "colspan"), attribute(tag, "rowspan")}
	default:
		h.endCell()
	}
}

// attribute reads a number such as colspan="2" from a tag; 1 if there is none. It is at most 100.
func attribute(tag, name string) int {
	_, value, found := strings.Cut(strings.ToLower(tag), name)
	if !found {
		return 1
	}
	n := 0
	for _, r := range strings.TrimLeft(value, "= \"'") {
		if r < '0' || r > '9' || n > 100 {
			break
		}
		n = n*10 + int(r-'0')
	}
	return min(max(n, 1), 100)
}

// print gives a text to the open cell. A text outside of all cells, such as a caption, is a row of its own.
func (h *htmlRows) print(text string, from, to int) {
	t, skip := trim(text[from:to])
	if t == "" {
		return
	}
	piece := Span{from + skip, from + skip + len(t)}
	if h.cell == nil {
		h.rows = append(h.rows, []Cell{{Pieces: []Span{piece}}})
		return
	}
	h.cell.Pieces = append(h.cell.Pieces, piece)
}

// endCell closes the open cell and puts it into the last row.
func (h *htmlRows) endCell() {
	if h.cell == nil {
		return
	}
	row := &h.rows[len(h.rows)-1]
	h.printed++
	for k := range h.span[0] {
		c := Cell{merged: true}
		if k == 0 {
			c = *h.cell
		} else if h.blank++; !h.hasRoom() {
			break
		}
		for len(h.down) <= len(*row) {
			h.down = append(h.down, 0)
		}
		h.down[len(*row)] = h.span[1] - 1
		*row = append(*row, c)
	}
	h.cell = nil
	h.fillDown()
}

// fillDown puts blank cells where a cell above spans this row.
func (h *htmlRows) fillDown() {
	row := &h.rows[len(h.rows)-1]
	for len(*row) < len(h.down) && h.down[len(*row)] > 0 && h.hasRoom() {
		h.down[len(*row)]--
		h.blank++
		*row = append(*row, Cell{merged: true})
	}
}
