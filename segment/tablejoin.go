package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// sameTable reports whether row i belongs to the table of block b: it stands right below it,
// or after a page break that no other text interrupts and with the same columns.
func (j *joint) sameTable(b *Block, i int) bool {
	text, lines := j.text, j.lines
	prev := b.lastRow(lines)
	blank, furniture := gapBetween(lines, b.Lines[len(b.Lines)-1], i)
	if lines[i].stacked > 0 || lines[prev].stacked > 0 {
		return lines[i].stacked > 0 && lines[prev].stacked > 0
	}
	if lines[i].spaced != lines[prev].spaced {
		return false
	}
	if lines[i].spacedOn {
		return true // 项　目 looks like two cells, and a blank line may stand below it
	}
	if lines[i].HTML || lines[prev].HTML {
		return lines[i].HTML && lines[prev].HTML && (!opensTable(lines[i].text(text)) || (blank || furniture) && goesOnInHTML(text, lines, b, i, furniture))
	}
	if !blank && !furniture {
		return !opensOther(text, lines, prev, i)
	}
	next := lines[i].text(text)
	if han.SameKey(lines[b.Lines[0]].text(text), next) {
		return true
	}
	head := j.firstRow(b)
	cellsHere, cellsThere := cellCount(next), cellCount(lines[prev].text(text))
	if furniture {
		return cellsHere == cellsThere || cellsHere == head.cells
	}
	return cellsHere == cellsThere && (countsOn(lines[prev].text(text), next) || head.form || !looksLikeHeader(next))
}

// opensOther reports whether row i is the header of another table right below row prev: names below figures, as many as the next row has
// cells, and row prev has not.
func opensOther(text string, lines []Line, prev, i int) bool {
	if i+1 == len(lines) || lines[i+1].Kind != KindRow || lines[i].Label || lines[i+1].Label {
		return false
	}
	above, row, below := lines[prev].text(text), lines[i].text(text), lines[i+1].text(text)
	n := cellCount(row)
	return n > 1 && n != cellCount(above) && n == cellCount(below) && hasFigure(above) && !hasFigure(row) && hasFigure(below) && looksLikeHeader(row)
}

// hasFigure reports whether a cell of a row is a figure.
func hasFigure(row string) bool {
	for _, c := range splitRow(row) {
		if isFigure(row[c.Start:c.End]) {
			return true
		}
	}
	return false
}

// lastRow returns the last row of b that has cells, or its first row.
func (b *Block) lastRow(lines []Line) int {
	for n := len(b.Lines) - 1; n > 0; n-- {
		if l := &lines[b.Lines[n]]; l.Kind == KindRow && !l.Label {
			return b.Lines[n]
		}
	}
	return b.Lines[0]
}

// A tableHead is what rows after a gap ask of the first row of their table, each of them: it is counted once.
type tableHead struct {
	line  int  // where it stands
	cells int  // how many it has, 0 before they are counted
	form  bool // one is blank: a form to be filled in has no header
}

// firstRow returns what is asked of the first row of a table.
func (j *joint) firstRow(b *Block) tableHead {
	if i := b.Lines[0]; j.head.cells == 0 || j.head.line != i {
		s := j.lines[i].text(j.text)
		j.head = tableHead{i, cellCount(s), hasBlank(rowCells(s, 0))}
	}
	return j.head
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

// closesTable reports whether a table in HTML ends on s.
func closesTable(s string) bool { return strings.Contains(strings.ToLower(s), "</table") }

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
	return isNextSerial(strings.TrimSpace(firstCell(a)), strings.TrimSpace(firstCell(b)))
}

// isNextSerial reports whether y is the serial number after x, or blank.
func isNextSerial(x, y string) bool {
	if y == "" {
		return true
	}
	return isNumeral(x) && isNumeral(y) && numeral(y) == numeral(x)+1
}

func firstCell(row string) string {
	s := splitRow(row)[0]
	return row[s.Start:s.End]
}

// Between the rows of a table stand lines without cells: a label over the full width, 一、市本级, and where the table goes on
// on the next page 续表, its caption or its unit once more. They are found before documents and outlines are, which would take
// them for headings.

// markTableLines gives such lines their kind: a label is a row, the others are captions.
func markTableLines(text string, lines []Line) {
	t := tableAt{text: text, lines: lines, head: -1, row: -1}
	t.first.line = -1
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		switch {
		case l.Kind == KindRow:
			if t.head < 0 || l.HTML {
				t.head = i
			}
			t.row = i
		case l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture:
		case t.head >= 0 && t.hasBelow(i):
			i = t.below - 1
		default:
			t.above, t.head, t.row = t.head < 0 && l.Kind == KindText, -1, -1
			t.title = i
		}
	}
}

// A tableAt is the table that stands above a line, and the row below it.
type tableAt struct {
	text  string
	lines []Line
	head  int  // its first row
	row   int  // its last row so far
	title int  // the last line above it
	above bool // title is a line of text
	below int  // the row below the lines in question
	first struct {
		line int    // head, when it was asked for its first cell
		cell string // which that is
	}
}

// betweenRows is how many lines with print may stand between two rows of one table.
const betweenRows = 4

// hasBelow marks the lines from i to the next row if they belong to the table, and reports whether they do.
func (t *tableAt) hasBelow(i int) bool {
	var between []int
	for ; i < len(t.lines) && t.lines[i].Kind != KindRow; i++ {
		switch l := &t.lines[i]; {
		case l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture:
			continue
		case len(between) == betweenRows || l.Role != Body || l.Kind != KindText && l.Kind != KindMarker && l.Kind != KindAttachment:
			return false
		}
		between = append(between, i)
	}
	if t.below = i; i == len(t.lines) || t.lines[i].HTML || t.lines[t.row].HTML || t.lines[i].stacked > 0 && t.lines[t.row].stacked == 0 {
		return false
	}
	if t.goesOn(between) {
		for _, j := range between {
			t.lines[j].claim(KindCaption, "between the pieces of a table that goes on")
		}
		return true
	}
	if !t.areLabels(between) {
		return false
	}
	for _, j := range between {
		t.lines[j].Label = true
		t.lines[j].claim(KindRow, "one label over the full width of a table")
	}
	return true
}

// goesOn reports whether the lines between two pieces of a table say that it goes on: 续表; or its caption or its unit above its
// header, once more.
func (t *tableAt) goesOn(between []int) bool {
	said := t.row != t.head && han.SameKey(t.str(t.below), t.str(t.head))
	for _, i := range between {
		switch s := t.str(i); {
		case isContinued(s):
			said = true
		case isUnit(s) || t.above && han.SameKey(s, t.str(t.title)):
		default:
			return false
		}
	}
	return said
}

// isContinued reports whether s says that a table of the page before goes on: 续表, （续上表）, 表3（续）.
func isContinued(s string) bool {
	if len(s) > 120 || !strings.Contains(s, "续") && !strings.Contains(s, "接上表") && !strings.Contains(s, "續") {
		return false
	}
	k := strings.ReplaceAll(han.Key(s), "續", "续")
	bare := strings.Trim(k, "()")
	return strings.HasPrefix(bare, "续表") || strings.HasPrefix(bare, "续上表") || strings.HasPrefix(bare, "接上表") ||
		strings.HasSuffix(k, "(续)") || strings.HasSuffix(k, "(续表)") || strings.HasSuffix(k, "表续")
}

// isUnit reports whether s gives the unit of a table's figures, as it stands above the table: 单位：万元, （计量单位：亩）.
func isUnit(s string) bool { return wording.Unit(s) != "" }

// areLabels reports whether the lines between two rows are labels over the full width, each above rows of its own.
func (t *tableAt) areLabels(between []int) bool {
	above, below := t.str(t.row), t.str(t.below)
	width := len(splitRow(below))
	if width < 3 || firstCell(below) == "" || t.isHeaderBelow(above, below) {
		return false
	}
	if t.row+len(between)+1 != t.below && t.row != t.head && !(countsOn(above, below) || firstCell(below) == "1" && isNumeral(firstCell(above))) {
		return false // blank lines, and nothing says that the table goes on after them
	}
	for _, i := range between {
		if !t.isLabel(i, above) {
			return false
		}
	}
	return true
}

// isHeaderBelow reports whether the row below is the header of another table: it begins like the header above, or has names alone
// where the row above has figures.
func (t *tableAt) isHeaderBelow(above, below string) bool {
	if t.row == t.head {
		return false
	}
	if t.first.line != t.head {
		t.first.line, t.first.cell = t.head, firstCell(t.str(t.head))
	}
	return han.SameKey(firstCell(below), t.first.cell) || looksLikeHeader(below) && !looksLikeHeader(above)
}

// isLabel reports whether line i can be a label: it has a marker, or the row above it cannot go on with it.
func (t *tableAt) isLabel(i int, above string) bool {
	l, s := &t.lines[i], t.str(i)
	if cells(s) > nameWidth || isEnd(last(s)) || fold(last(s)) == ':' || last(s) == '，' || isUnit(s) {
		return false
	}
	end := lastCell(above)
	if l.Kind == KindMarker {
		m, ok := markerAt(end, 0)
		return (l.Marker.Style == HanMark || l.Marker.Style == HanParen) && !(ok && m.Style == l.Marker.Style) && !isEnd(last(end))
	}
	if hanCount(s) < 2 || l.Kind != KindText || fold(first(s)) == '(' {
		return false
	}
	return end == "" || isFigure(end) && !isFigure(s) && strings.IndexFunc(s, isDigit) < 0 || l.Indent >= t.lines[t.row].Indent+8
}

func (t *tableAt) str(i int) string { return t.lines[i].text(t.text) }

// lastCell returns the last cell of a row.
func lastCell(row string) string {
	all := splitRow(row)
	s := all[len(all)-1]
	return row[s.Start:s.End]
}
