package gazette

import (
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// tables proves the tables of the document: serial numbers, sums down and sums across.
func (c *checker) tables() {
	doc := &c.is.Documents[c.doc]
	for n := range doc.Tables() {
		c.serials(n.Table)
		c.groups(n.Table)
		c.totals(n.Table)
		c.subtotals(n.Table)
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
			key := han.Key(cell)
			for _, k := range keys {
				if key == k {
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

// serials proves 序号 1…n. Blank cells of merged rows are passed over; codes such as VII—6 or 1002, 1021 are no count, and a table that
// begins with 15 is the rest of another.
func (c *checker) serials(t *Table) {
	col := t.serialColumn()
	if col < 0 {
		if col = t.column("顺序号", "编号"); col < 0 {
			return
		}
	}
	last, counted := 0, 0
	fresh, grouped, rest := true, t.countsGroups(col), false
	for r, row := range t.Rows {
		if t.isGroup(r) || grouped && t.kind(r).isOf(topRow) {
			fresh = true // the numbers may begin anew below a label
			continue
		}
		if col >= len(row) || row[col] == "" || t.kind(r).isOf(totalRow|subtotalRow) {
			continue
		}
		n, size := parse.Integer(row[col])
		if size != len(row[col]) || size == 0 {
			if counted == 0 {
				return
			}
			continue
		}
		if counted == 0 && n > firstSerial {
			if !t.countsOn(r, col, n) {
				return
			}
			rest, last = true, n-1
		}
		if n != last+1 && (n != 1 || last < 2 && !fresh) {
			c.add(CheckSerials, Broken, fmt.Sprintf("number %d comes after %d in %s", n, last, tableName(t)), t.spansOf(len(t.Header)+r)...)
			return
		}
		last, fresh = n, false
		counted++
	}
	switch {
	case counted < 2: // one row proves nothing
	case rest:
		c.add(CheckSerials, Unprovable, fmt.Sprintf("the rows of %s are numbered on to %d, from a table that is not printed here", tableName(t), last), t.Spans...)
	case counted == last:
		c.add(CheckSerials, Proved, fmt.Sprintf("the rows of %s are numbered 1 to %d", tableName(t), last), t.Spans...)
	default:
		c.add(CheckSerials, Proved, fmt.Sprintf("the %d rows of %s are numbered, more than once from 1", counted, tableName(t)), t.Spans...)
	}
}

// firstSerial is the number of the first row up to which rows before it were lost; with a larger one a table goes on.
const firstSerial = 4

// countsOn reports whether the row after row r has the next number.
func (t *Table) countsOn(r, col, n int) bool {
	if r+1 >= len(t.Rows) || col >= len(t.Rows[r+1]) {
		return false
	}
	next, size := parse.Integer(t.Rows[r+1][col])
	return size > 0 && next == n+1
}

// countsGroups reports whether column col has numbers in figures, so that 一 and 二 beside them count groups of rows.
func (t *Table) countsGroups(col int) bool {
	for _, row := range t.Rows {
		if col < len(row) && row[col] != "" && row[col][0] < 0x80 {
			return true
		}
	}
	return false
}

// groups proves the counts that labels declare: （共5项） of 一、市本级（共5项）, against the rows below them.
func (c *checker) groups(t *Table) {
	c.labels(t)
	serial := t.serialColumn()
	for i, g := range t.Groups {
		label := firstPrinted(t.Rows[g])
		count, ok := declaredCount(label)
		if !ok {
			continue
		}
		end := len(t.Rows)
		if i+1 < len(t.Groups) {
			end = t.Groups[i+1]
		}
		spans := t.spansOf(len(t.Header) + g)
		switch found := t.items(g+1, end, serial); {
		case found == 0:
			c.add(CheckCounts, Unprovable, fmt.Sprintf("“%s” declares %d, and no rows stand below it", label, count), spans...)
		case found == count:
			c.add(CheckCounts, Proved, fmt.Sprintf("“%s” declares %d, and %d rows follow", label, count, found), spans...)
		default:
			c.add(CheckCounts, Broken, fmt.Sprintf("“%s” declares %d, and %d rows follow", label, count, found), spans...)
		}
	}
}

// labels proves that the labels of a table, 一、市本级 and 二、临江区, count on.
func (c *checker) labels(t *Table) {
	last, counted := 0, 0
	var spans []Span
	for _, g := range t.Groups {
		label := firstPrinted(t.Rows[g])
		n, size := parse.Integer(label)
		if size == 0 || !strings.HasPrefix(label[size:], "、") {
			continue
		}
		spans = append(spans, t.spansOf(len(t.Header)+g)...)
		if n != last+1 {
			c.add(CheckHeadings, Broken, fmt.Sprintf("the label “%s” comes after number %d in %s", label, last, tableName(t)), spans[max(0, len(spans)-2):]...)
			return
		}
		last, counted = n, counted+1
	}
	if counted > 1 {
		c.add(CheckHeadings, Proved, fmt.Sprintf("%d labels of %s count on without a gap", counted, tableName(t)), spans...)
	}
}

// serialColumn returns the column that counts the rows, -1 if none says so.
func (t *Table) serialColumn() int { return t.column("序号", "序號") }

// items returns how many things the rows [from, to) list: labels and sums are none, nor, where the rows are numbered, is a row
// without a number in column col.
func (t *Table) items(from, to, col int) int {
	n, numbered := 0, 0
	for r := from; r < to; r++ {
		row := t.Rows[r]
		if t.isGroup(r) || !t.kind(r).isPlain() {
			continue
		}
		if n++; col >= 0 && col < len(row) && row[col] != "" {
			numbered++
		}
	}
	if numbered > 0 {
		return numbered
	}
	return n
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
				c.add(CheckTotals, Broken, fmt.Sprintf("%s prints the sum %s in column %d, its rows give %s", tableName(t), t.Rows[t.Total.Row][col], col+1, t.sum(col)), t.sides(col)...)
			}
		}
	default:
		c.add(CheckTotals, Unprovable, "the rows of "+tableName(t)+" hold more than figures", spans...)
	}
}

// sides returns where the sum of column col stands, and then each of its addends.
func (t *Table) sides(col int) []Span {
	head := len(t.Header)
	out := t.cellSpans(head+t.Total.Row, col)
	for _, at := range t.reaching(col) {
		if r := int(at); r != t.Total.Row && !isNothing(t.Rows[r][col]) && !t.isGroup(r) && t.kind(r).isPlain() {
			out = append(out, t.cellSpans(head+r, col)...)
		}
	}
	return out
}

// cellSpans returns where one cell stands.
func (t *Table) cellSpans(r, col int) []Span {
	if r >= len(t.Cells) || col >= len(t.Cells[r]) {
		return nil
	}
	return t.Cells[r][col].Spans
}

// sum returns the sum of column col but for the row of sums.
func (t *Table) sum(col int) string {
	return t.add(t.Total.Row, col, rowKind.isPlain).sum.String()
}
