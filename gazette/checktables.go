package gazette

import (
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// tables proves the tables of the document: serial numbers, sums down and sums across.
func (c *checker) tables() {
	doc := &c.is.Documents[c.doc]
	for n := range doc.Tables() {
		c.serials(n.Table)
		c.totals(n.Table)
		c.rowTotals(n.Table)
	}
}

// tableName names a table in a message.
func tableName(t *Table) string {
	if t.Caption == "" {
		return "the table"
	}
	return "the table 《" + t.Caption + "》"
}

// spansOf returns the print of row r, counted over header and rows.
func (t *Table) spansOf(r int) []Span {
	var out []Span
	for _, c := range t.Cells[r] {
		out = append(out, c.Spans...)
	}
	return out
}

// column returns the column whose heading is one of the keys, and -1 if none is. A header row that lost cells
// is counted from the right.
func (t *Table) column(keys ...string) int {
	for _, row := range t.Header {
		for i, cell := range row {
			for _, k := range keys {
				if segment.Key(cell) == k {
					if i > 0 && row[0] == "" && len(row) < t.Columns {
						return i + t.Columns - len(row)
					}
					return i
				}
			}
		}
	}
	return -1
}

// serials proves 序号 1…n. Blank cells of merged rows are passed over.
func (c *checker) serials(t *Table) {
	col := t.column("序号", "序號", "编号")
	if col < 0 {
		return
	}
	last, counted := 0, 0
	for r, row := range t.Rows {
		if col >= len(row) || row[col] == "" || t.Total != nil && t.Total.Row == r {
			continue
		}
		n, size := parse.Integer(row[col])
		if size != len(row[col]) || size == 0 {
			if counted == 0 {
				return // codes such as VII—6, no count
			}
			continue
		}
		if n != last+1 && (n != 1 || counted == 0) {
			c.add(CheckSerials, Broken, fmt.Sprintf("number %d comes after %d in %s", n, last, tableName(t)), t.spansOf(len(t.Header)+r)...)
			return
		}
		last = n
		counted++
	}
	if counted > 1 { // one row proves nothing
		c.add(CheckSerials, Proved, fmt.Sprintf("the rows of %s are numbered 1 to %d", tableName(t), last), t.Spans...)
	}
}

// totals proves the row of sums, column by column.
func (c *checker) totals(t *Table) {
	if t.Total == nil {
		return
	}
	spans := t.spansOf(len(t.Header) + t.Total.Row)
	switch t.Total.Status {
	case Proved:
		c.add(CheckTotals, Proved, "the sums of "+tableName(t)+" are those of its rows", spans...)
	case Broken:
		for col := range t.Rows[t.Total.Row] {
			if t.proveColumn(t.Total.Row, col) == Broken {
				c.add(CheckTotals, Broken, fmt.Sprintf("%s prints the sum %s in column %d, its rows give %s", tableName(t), t.Rows[t.Total.Row][col], col+1, t.sum(col)), spans...)
			}
		}
	default:
		c.add(CheckTotals, Unprovable, "the rows of "+tableName(t)+" hold more than figures", spans...)
	}
}

// sum returns the sum of column col above the row of sums.
func (t *Table) sum(col int) string {
	sum, _ := t.add(t.Total.Row, col)
	return sum.String()
}

// rowTotals proves the sums across: 总计 of a row against its other figures. Where most rows agree, those that
// do not are broken; where few agree, the column means something else.
func (c *checker) rowTotals(t *Table) {
	col := t.column("总计", "合计", "小计", "共计", "總計", "合計")
	if col < 0 {
		return
	}
	good, bad := 0, []int{}
	for r := range t.Rows {
		switch t.proveRow(r, col) {
		case Proved:
			good++
		case Broken:
			bad = append(bad, r)
		}
	}
	switch {
	case good == 0 || len(bad)*3 > good:
		c.add(CheckRowTotals, Unprovable, "the sums across of "+tableName(t)+" cannot be tied to columns", t.Spans[0])
	case len(bad) == 0:
		c.add(CheckRowTotals, Proved, fmt.Sprintf("the sums across of %s hold in %d rows", tableName(t), good), t.Spans...)
	}
	if good > 0 && len(bad)*3 <= good {
		for _, r := range bad {
			c.add(CheckRowTotals, Broken, fmt.Sprintf("the sum %s of the row “%s” in %s is not that of its figures", t.Rows[r][col], strings.Join(t.Rows[r], " "), tableName(t)), t.spansOf(len(t.Header)+r)...)
		}
	}
}

// proveRow adds up the figures of row r beside column col: those after it, or, if it is the last, those before it.
func (t *Table) proveRow(r, col int) string {
	row := t.Rows[r]
	if col >= len(row) {
		return Unprovable
	}
	want, ok := figure(row[col])
	if !ok {
		return Unprovable
	}
	from, to := col+1, len(row)
	if col == t.Columns-1 {
		from, to = 0, col
	}
	sum, n := parse.Int(0), 0
	for i := from; i < to; i++ {
		if row[i] == "" || t.isSerial(i) {
			continue
		}
		v, ok := figure(row[i])
		if !ok {
			continue
		}
		if sum, ok = sum.Add(v); !ok {
			return Unprovable
		}
		n++
	}
	switch {
	case n == 0:
		return Unprovable
	case sum.Compare(want) == 0:
		return Proved
	}
	return Broken
}
