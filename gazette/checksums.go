package gazette

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// subtotals proves the sums of groups of rows (小计), which stand below or above their rows.
func (c *checker) subtotals(t *Table) {
	good, bad := 0, []int{}
	for r := range t.Rows {
		if !t.kind(r).isOf(subtotalRow) {
			continue
		}
		switch t.proveSubtotal(r) {
		case Proved:
			good++
		case Broken:
			bad = append(bad, r)
		}
	}
	if good > 0 && len(bad) == 0 {
		c.add(CheckTotals, Proved, fmt.Sprintf("%d sums of groups of rows in %s hold", good, tableName(t)), t.Spans...)
	}
	for _, r := range bad {
		status := Broken
		if good == 0 {
			status = Unprovable // which rows the sums are of is not known
		}
		c.add(CheckTotals, status, fmt.Sprintf("the sums “%s” in %s are not those of the rows beside it", strings.Join(t.Rows[r], " "), tableName(t)), t.spansOf(len(t.Header)+r)...)
	}
}

// proveSubtotal compares row r with the rows above it, and with those below it, up to the next label or sum.
func (t *Table) proveSubtotal(r int) string {
	from, to := r, r+1
	for from > 0 && !t.isGroup(from-1) && t.kind(from-1).isPlain() {
		from--
	}
	for to < len(t.Rows) && !t.isGroup(to) && t.kind(to).isPlain() {
		to++
	}
	above, below := t.proveRange(r, from, r), t.proveRange(r, r+1, to)
	switch {
	case above == Proved || below == Proved:
		return Proved
	case above == Broken || below == Broken:
		return Broken
	}
	return Unprovable
}

// proveRange compares row r with the sums of rows [from, to).
func (t *Table) proveRange(r, from, to int) string {
	proved := Unprovable
	for c, cell := range t.Rows[r] {
		want, ok := figure(cell)
		if !ok || t.isNoSum(c) {
			continue
		}
		var s columnSum
		for _, row := range t.Rows[from:to] {
			if c < len(row) && !isNothing(row[c]) {
				v, ok := figure(row[c])
				s.unread = s.unread || !ok || !s.add(v)
			}
		}
		switch {
		case s.is(want):
			proved = Proved
		case !s.unread && !s.isMean(want):
			return Broken
		}
	}
	return proved
}

// maxSums is how many columns of sums a table may have for them to be tried with each other.
const maxSums = 12

// rowTotals proves the sums across, of each column that is headed so: 合计 of a row against other figures of the row. Where most rows
// agree, those that do not are broken; where few agree, the column means something else.
func (c *checker) rowTotals(t *Table) {
	cols := t.sumColumns()
	if len(cols) == 0 || len(cols) > maxSums {
		return
	}
	read := t.readFigures()
	good, tried, bad := 0, false, map[int]int{}
	for i := range cols {
		hits, misses := t.bestAcross(read, cols, i)
		tried = tried || hits > 0 || len(misses) > 0
		if hits == 0 || len(misses)*3 > hits {
			continue
		}
		good += hits
		for _, r := range misses {
			bad[r] = cols[i]
		}
	}
	switch {
	case good == 0 && tried:
		c.add(CheckRowTotals, Unprovable, "the sums across of "+tableName(t)+" cannot be tied to columns", t.Spans[0])
	case good > 0 && len(bad) == 0:
		c.add(CheckRowTotals, Proved, fmt.Sprintf("the sums across of %s hold in %d rows", tableName(t), good), t.Spans...)
	}
	for r := range t.Rows {
		if col, ok := bad[r]; ok {
			c.add(CheckRowTotals, Broken, fmt.Sprintf("the sum %s of the row “%s” in %s is not that of its figures", t.Rows[r][col], strings.Join(t.Rows[r], " "), tableName(t)), t.spansOf(len(t.Header)+r)...)
		}
	}
}

// sumColumns returns the columns that are headed 合计, 小计 and the like.
func (t *Table) sumColumns() []int {
	var cols []int
	for c := range t.Columns {
		for _, row := range t.Header {
			if i := c - t.lost(row); i >= 0 && i < len(row) && isSumName(han.Key(row[i])) {
				cols = append(cols, c)
				break
			}
		}
	}
	return cols
}

// lost returns how many cells a row of the header has lost before its names: it is counted from the right.
func (t *Table) lost(row []string) int {
	if len(row) > 1 && row[0] == "" {
		return max(0, t.Columns-len(row))
	}
	return 0
}

// isSumName reports whether the key k heads a column of sums.
func isSumName(k string) bool {
	k, _, _ = strings.Cut(k, "(") // 合计（万元）
	return lexicon.Is(k, lexicon.SumColumn)
}

// bestAcross tries which columns the sums in column cols[i] are of: those after it up to the next sums, those before it, all after
// it, all before it, or the other sums. It returns in how many rows the best of these agree, and the rows in which they do not.
func (t *Table) bestAcross(read [][]readFigure, cols []int, i int) (hits int, misses []int) {
	before, after := 0, t.Columns
	if i > 0 {
		before = cols[i-1] + 1
	}
	if i+1 < len(cols) {
		after = cols[i+1]
	}
	col := cols[i]
	tries := [][]int{t.figures(cols, col+1, after), t.figures(cols, before, col), t.figures(cols, col+1, t.Columns), t.figures(cols, 0, col)}
	if len(cols) > 2 {
		tries = append(tries, slices.Concat(cols[:i], cols[i+1:]))
	}
	for _, try := range tries {
		h, m := t.across(read, col, try)
		if h > hits || h == hits && (len(misses) == 0 || len(m) < len(misses)) {
			hits, misses = h, m
		}
	}
	return hits, misses
}

// figures returns the columns [from, to) that may be added up and are no sums themselves.
func (t *Table) figures(sums []int, from, to int) []int {
	var out []int
	for c := from; c < to; c++ {
		if !t.isNoSum(c) && !slices.Contains(sums, c) {
			out = append(out, c)
		}
	}
	return out
}

// across compares column col with the sums of the columns in each row.
func (t *Table) across(read [][]readFigure, col int, columns []int) (hits int, misses []int) {
	for r := range t.Rows {
		switch t.proveRow(read, r, col, columns) {
		case Proved:
			hits++
		case Broken:
			misses = append(misses, r)
		}
	}
	return hits, misses
}

// A readFigure is the figure of a cell.
type readFigure struct {
	v      parse.Number
	ok     bool // it is one
	looked bool // it was read
}

// readFigures returns a place for the figure of each cell, which is read when it is asked for.
func (t *Table) readFigures() [][]readFigure {
	read := make([][]readFigure, len(t.Rows))
	for r, row := range t.Rows {
		read[r] = make([]readFigure, len(row))
	}
	return read
}

// of returns the figure of the cell s.
func (f *readFigure) of(s string) (parse.Number, bool) {
	if !f.looked {
		f.v, f.ok = figure(s)
		f.looked = true
	}
	return f.v, f.ok
}

// proveRow adds up the figures of row r in the columns. What is no figure, such as a remark, is passed over.
func (t *Table) proveRow(read [][]readFigure, r, col int, columns []int) string {
	row := t.Rows[r]
	if col >= len(row) || t.isGroup(r) {
		return Unprovable
	}
	want, ok := read[r][col].of(row[col])
	if !ok {
		return Unprovable
	}
	sum, n := parse.Int(0), 0
	for _, i := range columns {
		if i >= len(row) {
			break
		}
		v, ok := read[r][i].of(row[i])
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
