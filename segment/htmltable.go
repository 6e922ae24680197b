package segment

import "strings"

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
		if !open && strings.HasPrefix(strings.ToLower(s[:min(6, len(s))]), "<table") {
			open = true
		}
		if !open {
			continue
		}
		l.Kind, l.Why, l.HTML = KindRow, "inside <table> and </table>", true
		if strings.Contains(strings.ToLower(s), "</table") {
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
}

// htmlTable reads the rows of a table that is printed as HTML on the given lines: one blank cell if there are none.
func htmlTable(text string, lines []Line, at []int) [][]Cell {
	var h htmlRows
	for _, i := range at {
		h.line(text, lines[i].Print)
	}
	h.endCell()
	if len(h.rows) == 0 {
		return [][]Cell{{{}}}
	}
	return h.rows
}

// line reads the tags and the text of one line.
func (h *htmlRows) line(text string, print Span) {
	for at := print.Start; at < print.End; {
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
	at := strings.Index(strings.ToLower(tag), name)
	if at < 0 {
		return 1
	}
	n := 0
	for _, r := range strings.TrimLeft(tag[at+len(name):], "= \"'") {
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
	for k := range h.span[0] {
		c := Cell{}
		if k == 0 {
			c = *h.cell
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
	for len(*row) < len(h.down) && h.down[len(*row)] > 0 {
		h.down[len(*row)]--
		*row = append(*row, Cell{})
	}
}
