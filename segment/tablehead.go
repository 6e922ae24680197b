package segment

import (
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// The header of a table is one row of names, or two where a name above spans columns that are named below.

// headerRows returns how many rows at the top are the header: none of a form, one, or two or three where cells
// of the first span several columns.
func headerRows(src string, rows [][]Cell) int {
	if len(rows) < 2 || len(rows[0]) < 2 || !isHeaderRow(src, rows[0], true) || periodsBelow(src, rows) {
		return 0
	}
	if hasBlank(rows[0]) {
		if n := spannedHeader(src, rows); n > 0 {
			return n
		}
		if spansAlone(rows) || isPrintedAgain(src, rows) {
			return 1
		}
		return 0
	}
	if isGroupedHeader(src, rows) {
		return 2
	}
	return 1
}

// maxHeader is how many rows a header has at most.
const maxHeader = 3

// spannedHeader returns how many rows the header has whose first row has names above several columns: those below it name these, and have
// no name in the first column. 0 if it is no such header.
func spannedHeader(src string, rows [][]Cell) int {
	for n := 1; n < min(maxHeader, len(rows)-1); n++ {
		if len(rows[n]) == 0 || len(rows[n][0].Pieces) > 0 || !isSecondRow(src, rows[n]) {
			return 0
		}
		if next := rows[n+1]; len(next) > 0 && (len(next[0].Pieces) > 0 || anyFigure(src, next)) {
			return n + 1
		}
	}
	return 0
}

// spansAlone reports whether the first row is a header of one row, in which a name spans columns that have none of their own: each blank
// cell is merged with the one at its left, and the row below has print in its first column.
func spansAlone(rows [][]Cell) bool {
	for _, c := range rows[0] {
		if len(c.Pieces) == 0 && !c.merged {
			return false
		}
	}
	return len(rows) > 2 && len(rows[1]) > 0 && len(rows[1][0].Pieces) > 0
}

// isPrintedAgain reports whether the first row comes again below, as the header of a table does on each page.
func isPrintedAgain(src string, rows [][]Cell) bool {
	for i := 2; i < len(rows); i++ {
		if rowsEqual(src, rows[:1], rows[i:i+1]) {
			return true
		}
	}
	return false
}

// nameWidth is how wide the name of a column, or the label of a group of rows, is at most, in half-width cells: thirty characters, such as
// 单位产品能耗（千克标准煤/吨）及其比上年增减（%）. A longer cell is a sentence.
const nameWidth = 60

// isSecondRow reports whether the cells of a row are names below the heads of groups of columns. They may repeat: 数量 金额 数量 金额.
func isSecondRow(src string, row []Cell) bool {
	named := 0
	for _, c := range row {
		s := c.Text(src)
		if s == "" {
			continue
		}
		if cells(s) > nameWidth || isEnd(last(s)) || isFigure(s) && !isPeriod(s) {
			return false
		}
		named++
	}
	return named > 0
}

// isGroupedHeader reports whether the first two rows are a header in which cells above span cells below, and are printed once:
//
//	省   招生数   分年度任务
//	2031年   2032年   2033年
//
// Together they have one name for each column of the rows below, which hold figures.
func isGroupedHeader(src string, rows [][]Cell) bool {
	if len(rows) < 4 || hasBlank(rows[1]) || len(rows[1]) < 2 || !isSecondRow(src, rows[1]) {
		return false
	}
	columns := usualColumns(rows[2:])
	spans := len(rows[0]) + len(rows[1]) - columns
	if columns <= len(rows[0]) || spans < 1 || spans > len(rows[0]) || len(rows[1])%spans != 0 || len(rows[1]) == spans {
		return false
	}
	return anyFigure(src, rows[2])
}

// anyFigure reports whether a cell of a row is a figure.
func anyFigure(src string, row []Cell) bool {
	for _, c := range row {
		if isFigure(c.Text(src)) {
			return true
		}
	}
	return false
}

// spreadHeader gives the two rows of a header as many cells as the table has columns: a blank one below each name that spans
// both rows, and blank ones after each that spans columns.
func spreadHeader(src string, header [][]Cell, columns int) {
	top, below := header[0], header[1]
	spans := len(top) + len(below) - columns
	if len(top) >= columns || spans < 1 || spans > len(top) || len(below)%spans != 0 {
		return
	}
	from := spanStart(src, top, spans)
	var a, b []Cell
	for i, c := range top {
		if i < from || i >= from+spans {
			a, b = append(a, c), append(b, Cell{})
			continue
		}
		wide := len(below) / spans
		at := (i - from) * wide
		a = append(append(a, c), make([]Cell, wide-1)...)
		b = append(b, below[at:at+wide]...)
	}
	header[0], header[1] = a, b
}

// spanStart returns which of the names in the first row are the first to span columns: those that are periods, 2031年 2032年, else the
// last before 备注 and sums.
func spanStart(src string, top []Cell, spans int) int {
	for i := 0; i+spans <= len(top); i++ {
		n := 0
		for n < spans && isPeriod(top[i+n].Text(src)) {
			n++
		}
		if n == spans {
			return i
		}
	}
	end := len(top)
	for end > spans && isSingle(han.Key(top[end-1].Text(src))) {
		end--
	}
	return end - spans
}

// isSingle reports whether the key k names a column that has no columns below it.
func isSingle(k string) bool {
	return lexicon.Is(k, lexicon.SumColumn+lexicon.NoteColumn) || k == "说明"
}

// isPeriod reports whether s is a year, a month or the like, as columns are headed: 2031年, 2031年度, 1月, 第一季度.
func isPeriod(s string) bool {
	units := 0
	for _, r := range s {
		switch {
		case isDigit(r), isSpace(r), in("第一二三四上下半度-—至", r):
		case r == '年' || r == '月' || r == '季':
			units++
		default:
			return false
		}
	}
	return units > 0 && units < 3
}

// periodsBelow reports whether a period in the first row stands above one in the second: then they are values, no names.
func periodsBelow(src string, rows [][]Cell) bool {
	for i, c := range rows[0] {
		if i < len(rows[1]) && isPeriod(c.Text(src)) && len(rows[0]) == len(rows[1]) && isPeriod(rows[1][i].Text(src)) {
			return true
		}
	}
	return false
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
// each other than the rest, or the same again and again: 姓名 电话 姓名 电话.
func isHeaderRow(src string, row []Cell, blanks bool) bool {
	seen := map[string]bool{}
	named := 0
	again := isRepeated(src, row)
	for _, c := range row {
		s := c.Text(src)
		if s == "" {
			if !blanks {
				return false
			}
			continue
		}
		k := han.Key(s)
		if seen[k] && !again || cells(s) > nameWidth || isEnd(last(s)) && k != "其中:" || isFigure(s) && !isPeriod(s) {
			return false
		}
		seen[k] = true
		named++
	}
	return named*2 > len(row) || blanks && named >= 1 && len(row) > 3
}

// isRepeated reports whether the second half of a row repeats the first: two columns of names and phones side by side.
func isRepeated(src string, row []Cell) bool {
	half := len(row) / 2
	if half < 2 || len(row)%2 != 0 {
		return false
	}
	for i := range half {
		if s := row[i].Text(src); s == "" || han.Key(s) != han.Key(row[half+i].Text(src)) {
			return false
		}
	}
	return han.Key(row[0].Text(src)) != han.Key(row[1].Text(src))
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

// sameKey reports whether a and b have one key. Most texts that have not begin otherwise.
func sameKey(a, b string) bool {
	return a == b || fold(first(han.TrimLeft(a))) == fold(first(han.TrimLeft(b))) && han.Key(a) == han.Key(b)
}

// rowsEqual reports whether rows print the same.
func rowsEqual(src string, a, b [][]Cell) bool {
	for i := range a {
		if len(a[i]) != len(b[i]) {
			return false
		}
		for j := range a[i] {
			if !sameKey(a[i][j].Text(src), b[i][j].Text(src)) {
				return false
			}
		}
	}
	return true
}
