package gazette

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// findTotal finds the row of sums of a table (合计, 总计), one of its last rows or the first, and proves it against the others.
func (t *Table) findTotal() {
	for i := len(t.Rows) - 1; i >= 0 && i >= len(t.Rows)-3; i-- {
		if t.kind(i).isOf(totalRow) {
			t.Total = &Total{Row: i, Status: t.prove(i)}
			return
		}
	}
	for i := range t.Rows {
		if t.isGroup(i) {
			continue
		}
		if t.kind(i).isOf(totalRow) {
			t.Total = &Total{Row: i, Status: t.prove(i)}
		}
		return
	}
}

// proveAgain proves the row of sums anew after cells were corrected; a row whose 合计 was put right is found.
func (t *Table) proveAgain() {
	t.known = nil
	switch {
	case t.Total == nil:
		t.findTotal()
	case t.Total.Row < len(t.Rows):
		t.Total.Status = t.prove(t.Total.Row)
	}
}

// prove compares the sums of row total with the other rows, column by column.
func (t *Table) prove(total int) string {
	proved := false
	for c := range t.Rows[total] {
		switch t.proveColumn(total, c) {
		case Broken:
			return Broken
		case Proved:
			proved = true
		}
	}
	if proved {
		return Proved
	}
	return Unprovable
}

// proveColumn adds up column c. Where the table has sums of groups too, they or the other rows may give the sum.
func (t *Table) proveColumn(total, c int) string {
	want, ok := figure(t.Rows[total][c])
	if !ok || t.isNoSum(c) {
		return Unprovable
	}
	sum := t.add(total, c, rowKind.isPlain)
	if sum.is(want) {
		return Proved
	}
	groups := t.add(total, c, func(k rowKind) bool { return k.isOf(subtotalRow) })
	tops := t.add(total, c, func(k rowKind) bool { return k.isOf(topRow) })
	switch {
	case groups.rows > 1 && groups.is(want) || tops.rows > 1 && tops.is(want):
		return Proved
	case sum.rows == 0 || sum.unread || t.hasParts(total, c) || sum.isMean(want):
		return Unprovable
	}
	return Broken
}

// hasParts reports whether column c has figures in rows that say they are parts of others, 其中, or above those of their group, 一、市本级.
func (t *Table) hasParts(total, c int) bool {
	for _, r := range t.reaching(c) {
		if int(r) == total || t.Rows[r][c] == "" {
			continue
		}
		if t.kind(int(r)).isOf(includedRow | topRow) {
			return true
		}
	}
	return false
}

// A columnSum is what the figures of one column give together.
type columnSum struct {
	sum, least, most parse.Number
	rows             int
	unread           bool // a cell is no figure
	broken           bool // a figure is no whole number
}

// add returns the sum of column c over the rows that count, but for the row of sums.
func (t *Table) add(total, c int, counts func(rowKind) bool) columnSum {
	var s columnSum
	for _, at := range t.reaching(c) {
		r := int(at)
		cell := t.Rows[r][c]
		if r == total || !counts(t.kind(r)) || t.isGroup(r) || isNothing(cell) {
			continue
		}
		v, ok := figure(cell)
		if ok {
			ok = s.add(v)
		}
		s.unread = s.unread || !ok
	}
	return s
}

// add adds one figure, and reports whether the sum can be held.
func (s *columnSum) add(v parse.Number) bool {
	if s.rows == 0 || v.Compare(s.least) < 0 {
		s.least = v
	}
	if s.rows == 0 || v.Compare(s.most) > 0 {
		s.most = v
	}
	_, whole := v.Int64()
	s.broken = s.broken || !whole
	s.rows++
	sum, ok := s.sum.Add(v)
	if ok {
		s.sum = sum
	}
	return ok
}

// is reports whether all figures were read and give want.
func (s *columnSum) is(want parse.Number) bool {
	return s.rows > 0 && !s.unread && s.sum.Compare(want) == 0
}

// isMean reports whether want can be the mean of figures with decimals rather than their sum.
func (s *columnSum) isMean(want parse.Number) bool {
	return s.broken && s.rows > 1 && s.least.Compare(want) <= 0 && s.most.Compare(want) >= 0
}

// isGroup reports whether row r is one label over the full width.
func (t *Table) isGroup(r int) bool {
	_, ok := slices.BinarySearch(t.Groups, r)
	return ok
}

// isSerial reports whether column c counts the rows (序号).
func (t *Table) isSerial(c int) bool {
	for _, row := range t.Header {
		if c < len(row) && (han.Key(row[c]) == "序号" || han.Key(row[c]) == "序號") {
			return true
		}
	}
	return false
}

// noSums are the words in the names of columns whose figures nobody adds up.
var noSums = lexicon.ListOf(lexicon.NoSum, "%")

// namesNoSum is isNoSum, asked of the header.
func (t *Table) namesNoSum(c int) bool {
	if t.isSerial(c) {
		return true
	}
	name := t.columnName(c)
	for _, w := range noSums.Kept() {
		if strings.Contains(name, w.String()) {
			return true
		}
	}
	return false
}

// columnName returns the name of column c with that of its group: 2031年 占比.
func (t *Table) columnName(c int) string {
	name := ""
	for h, row := range t.Header {
		for i := min(c, len(row)-1); i >= 0; i-- {
			if row[i] != "" || h == len(t.Header)-1 {
				name += " " + han.Key(row[i])
				break
			}
		}
	}
	return name
}

// isNothing reports whether a cell is blank, or has a dash or a stroke that says so.
func isNothing(s string) bool { return strings.Trim(s, "-—－–/／ ") == "" }

// figure reads a cell that is one number, perhaps with a note in brackets: 120, 1,005, 45（扩招）.
func figure(s string) (parse.Number, bool) {
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, "）") || strings.HasSuffix(s, ")") {
		if at := strings.IndexAny(s, "（("); at > 0 {
			s = strings.TrimSpace(s[:at])
		}
	}
	if !mayBeFigure(s) {
		return parse.Number{}, false
	}
	n, err := parse.ParseNumber(s)
	return n, err == nil
}

// mayBeFigure reports whether a number may begin s: a numeral, a minus, or a letter that an OCR took for a figure. Most cells hold words.
func mayBeFigure(s string) bool {
	r, _ := han.Char(s, 0)
	switch r {
	case '负', '負', '-', '－', '−', 'l', 'I', '|':
		return true
	}
	return uint32(r) < 1<<16 && (han.Numerals[r] != 0 || han.IsBlank(r))
}
