package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// findTotal finds the row of sums of a table (合计, 总计) and proves it against the rows above.
func (t *Table) findTotal() {
	for i := len(t.Rows) - 1; i >= 0 && i >= len(t.Rows)-3; i-- {
		if isTotalRow(t.Rows[i]) {
			t.Total = &Total{Row: i, Status: t.prove(i)}
			return
		}
	}
}

// isTotalRow reports whether the first cell with print says 合计.
func isTotalRow(row []string) bool {
	for _, c := range row {
		if c == "" {
			continue
		}
		switch k := segment.Key(c); {
		case k == "合计" || k == "总计" || k == "共计" || k == "总和" || k == "合計" || k == "總計":
			return true
		case strings.HasPrefix(k, "合计(") || strings.HasPrefix(k, "总计("):
			return true
		}
		return false
	}
	return false
}

// prove compares the sums of row total with the rows above, column by column.
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

// proveColumn adds up column c above row total.
func (t *Table) proveColumn(total, c int) string {
	want, ok := figure(t.Rows[total][c])
	if !ok || t.isSerial(c) {
		return Unprovable
	}
	sum, n := t.add(total, c)
	switch {
	case n == 0:
		return Unprovable
	case sum.Compare(want) == 0:
		return Proved
	}
	return Broken
}

// add returns the sum of column c above row total, and of how many figures; of none where a cell is no figure.
func (t *Table) add(total, c int) (parse.Number, int) {
	sum, n := parse.Int(0), 0
	for r := 0; r < total; r++ {
		if c >= len(t.Rows[r]) || t.Rows[r][c] == "" || isSubtotal(t.Rows[r]) {
			continue
		}
		v, ok := figure(t.Rows[r][c])
		if !ok {
			return sum, 0
		}
		if sum, ok = sum.Add(v); !ok {
			return sum, 0
		}
		n++
	}
	return sum, n
}

func isSubtotal(row []string) bool {
	for _, c := range row {
		if c != "" {
			return strings.Contains(c, "小计")
		}
	}
	return false
}

// isSerial reports whether column c counts the rows (序号).
func (t *Table) isSerial(c int) bool {
	for _, row := range t.Header {
		if c < len(row) && (segment.Key(row[c]) == "序号" || segment.Key(row[c]) == "序號") {
			return true
		}
	}
	return false
}

// figure reads a cell that is one number.
func figure(s string) (parse.Number, bool) {
	n, err := parse.ParseNumber(strings.TrimSpace(s))
	return n, err == nil
}
