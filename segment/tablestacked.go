package segment

import (
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// Some OCR programs print a table as one cell on each line, row after row:
//
//	序号
//	单位
//	长度
//	1
//	云州水厂
//	120
//	2
//	…
//
// The serial numbers show where the rows begin, and how many names stand before the first of them.

// The places of a line in such a table.
const (
	stackedRow  uint8 = iota + 1 // the first cell of a row
	stackedCell                  // a further cell
	stackedTail                  // the rest of the cell above
)

// The bounds of such a table: of its columns, of the width of a name, and of a cell of its last row.
const (
	maxStackedColumns = 12
	maxStackedName    = 40
	maxStackedCell    = 80
)

// markStackedTables gives the lines of such tables the kind of rows.
func markStackedTables(text string, lines []Line) {
	for i := range lines {
		if l := &lines[i]; l.Kind == KindText && l.stacked == 0 && l.Print.Len() < 24 && isSerialName(l.text(text)) {
			if t := (stacked{text: text, lines: lines}); t.header(i) && t.sure() {
				t.mark()
			}
		}
	}
}

// isSerialName reports whether s heads the column that counts the rows.
func isSerialName(s string) bool {
	k := han.Key(s)
	return k == "序号" || k == "序號" || k == "编号"
}

// A stacked table is read line by line.
type stacked struct {
	text  string
	lines []Line
	cells []int // the lines of the header, and of the rows so far
	tails []int // the lines of the header that go on with the name above
	first int   // the line with number 1
	model []int // the lines of a row with a cell in each column
	wide  int   // how many columns the header names
}

// next returns the next line with print after line i; -1 where a line cannot be a cell.
func (t *stacked) next(i int) int {
	for i++; i < len(t.lines); i++ {
		switch l := &t.lines[i]; l.Kind {
		case KindBlank, KindPageNumber, KindStamp, KindRule:
		case KindText, KindMarker, KindDate, KindNumber:
			if s := l.text(t.text); isContinued(s) || isHeadShape(s) {
				continue
			}
			return i
		default:
			return -1
		}
	}
	return -1
}

// header reads the names from line i on, up to number 1.
func (t *stacked) header(i int) bool {
	for n := 0; i >= 0 && n <= maxStackedColumns+4; n++ {
		s := t.lines[i].text(t.text)
		switch {
		case n > 0 && isNumeral(s) && numeral(s) == 1:
			t.first = i
			return t.wide >= 2 && t.wide <= maxStackedColumns
		case cells(s) > maxStackedName || isEnd(last(s)) || isFigure(s) && !isPeriod(s) || t.lines[i].Kind != KindText:
			return false
		case n > 0 && fold(first(s)) == '(':
			t.tails = append(t.tails, i) // （联系电话） below 责任人
		default:
			t.wide++
		}
		t.cells = append(t.cells, i)
		i = t.next(i)
	}
	return false
}

// sure reports whether the first two rows are as wide as the header.
func (t *stacked) sure() bool {
	row, exact := t.first, 0
	for n := 2; n <= 3; n++ {
		at, count := t.findNumber(row, n)
		if at < 0 {
			break
		}
		if count == t.wide {
			exact++
		}
		row = at
	}
	return exact > 0
}

// findNumber looks for the row with number n after the row that begins on line row: as far away as the header is wide, or else as near to that
// as can be. It returns its line and how many cells stand before it.
func (t *stacked) findNumber(row, n int) (at, count int) {
	at = -1
	i := row
	for c := 1; c <= 2*t.wide; c++ {
		if i = t.next(i); i < 0 {
			break
		}
		if s := t.lines[i].text(t.text); c > 1 && isNumeral(s) && numeral(s) == n && (at < 0 || distance(c, t.wide) < distance(count, t.wide)) {
			at, count = i, c
		}
	}
	return at, count
}

func distance(a, b int) int { return max(a-b, b-a) }

// mark gives the lines of the table their places.
func (t *stacked) mark() {
	for n, i := range t.cells {
		t.put(i, n == 0)
	}
	for _, i := range t.tails {
		t.lines[i].stacked = stackedTail
	}
	row := t.first
	for n := 2; ; n++ {
		at, count := t.findNumber(row, n)
		if at < 0 {
			break
		}
		t.row(row, at, count)
		row = at
	}
	t.end(row)
}

// row marks the lines from one number to the next: a row, and perhaps the header once more.
func (t *stacked) row(from, to, count int) {
	header := false
	for i := from; i != to; i = t.next(i) {
		s := t.lines[i].text(t.text)
		opens := i > from && isSerialName(s)
		t.put(i, i == from || opens)
		if header = header || opens; header && fold(first(s)) == '(' {
			t.lines[i].stacked = stackedTail
		}
		if count == t.wide && len(t.model) < t.wide {
			t.model = append(t.model, i)
		}
	}
}

// end marks the last row, and the row of sums below it.
func (t *stacked) end(row int) {
	i, above := row, row
	for n := 0; n < t.wide && i >= 0; n++ {
		if s := t.lines[i].text(t.text); isSumLabel(han.Key(s)) || n > 0 && !t.isCell(above, i, n) {
			break
		}
		t.put(i, n == 0)
		above, i = i, t.next(i)
	}
	if i < 0 || !isSumLabel(han.Key(t.lines[i].text(t.text))) {
		return
	}
	t.put(i, true)
	for n := 1; n < t.wide; n++ {
		if i = t.next(i); i < 0 || !isFigure(t.lines[i].text(t.text)) {
			return
		}
		t.put(i, false)
	}
}

// isCell reports whether line i can be cell n of the last row: it looks like that of a full row, and as many blank lines part it
// from the cell above.
func (t *stacked) isCell(above, i, n int) bool {
	l, s := &t.lines[i], t.lines[i].text(t.text)
	if l.Kind == KindNumber || l.Kind == KindMarker && l.Marker.Style < ArabicMark || n >= len(t.model) {
		return false
	}
	model := t.lines[t.model[n]].text(t.text)
	blank, _ := gapBetween(t.lines, above, i)
	spaced, _ := gapBetween(t.lines, t.model[n-1], t.model[n])
	return blank == spaced && isEnd(last(s)) == isEnd(last(model)) && likeClass(classOf(s), classOf(model)) && cells(s) <= max(maxStackedCell, 2*cells(model))
}

// likeClass reports whether cells of both classes can stand in one column: a sentence and a word may, a word and a figure not.
func likeClass(a, b class) bool {
	text := func(c class) bool { return c == wordCell || c == proseCell || c >= markedCell }
	return a == b || text(a) && text(b)
}

// isSumLabel reports whether the key k begins a row of sums.
func isSumLabel(k string) bool {
	return lexicon.Is(k, lexicon.SumRow)
}

// put marks line i as a cell.
func (t *stacked) put(i int, opens bool) {
	l := &t.lines[i]
	l.stacked = stackedCell
	l.claim(KindRow, "a cell of a table with one cell on each line")
	if opens {
		l.stacked = stackedRow
	}
}
