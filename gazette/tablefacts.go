package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// tableFacts are what is known of the rows and the columns of a table. Sums are tried over and over, and each is asked once.
type tableFacts struct {
	rows   []rowKind
	noSums []answer   // of each column, whether its name says that its figures are not added up
	reach  [][]int32  // the indexes of the rows that have each column; made when one is asked for
	scaled answer     // the table prints a unit that does more than count
	unit   parse.Kind // of that unit
}

// An answer is that to a question about a table.
type answer int8

const (
	unasked answer = iota
	no
	yes
)

// answered returns the answer that says whether something is so.
func answered(so bool) answer {
	if so {
		return yes
	}
	return no
}

// facts returns what is known of the table.
func (t *Table) facts() *tableFacts {
	if t.known == nil {
		t.known = &tableFacts{rows: make([]rowKind, len(t.Rows)), noSums: make([]answer, t.Columns)}
		for r, row := range t.Rows {
			t.known.rows[r] = kindOfRow(row)
		}
	}
	return t.known
}

// reaching returns the indexes of the rows that have column c: one wide row among many narrow ones asks each of them once.
func (t *Table) reaching(c int) []int32 {
	f := t.facts()
	if f.reach == nil {
		width := 0
		for _, row := range t.Rows {
			width = max(width, len(row))
		}
		f.reach = make([][]int32, width)
		for r, row := range t.Rows {
			for c := range row {
				f.reach[c] = append(f.reach[c], int32(r))
			}
		}
	}
	if c >= len(f.reach) {
		return nil
	}
	return f.reach[c]
}

// kind returns the kind of row r.
func (t *Table) kind(r int) rowKind { return t.facts().rows[r] }

// A rowKind says what a row counts as in sums, one bit each.
type rowKind uint8

const (
	totalRow    rowKind = 1 << iota // 合计
	subtotalRow                     // 小计, the sums of some rows
	includedRow                     // 其中：新建, which repeats a part of the figures above it
	topRow                          // 一、市本级, 一: counts a group of those below it
)

// isOf reports whether a row is of one of some kinds.
func (k rowKind) isOf(kinds rowKind) bool { return k&kinds != 0 }

// isPlain reports whether the figures of a row are counted nowhere else.
func (k rowKind) isPlain() bool { return !k.isOf(totalRow | subtotalRow | includedRow) }

// kindOfRow returns the kind of a row.
func kindOfRow(row []string) (kind rowKind) {
	label, first := rowLabel(row), firstPrinted(row)
	if isTotalLabel(label) {
		kind |= totalRow
	}
	if partSums.Stand(label) {
		kind |= subtotalRow
	}
	if strings.HasPrefix(first, "其中") {
		kind |= includedRow
	}
	if _, size := parse.Integer(first); size > 0 && first[0] >= 0x80 && first[0] != 0xEF && (size == len(first) || strings.HasPrefix(first[size:], "、")) {
		kind |= topRow
	}
	return kind
}

// isTotalLabel reports whether the label of a row says 合计.
func isTotalLabel(label string) bool {
	k, _, _ := strings.Cut(han.Key(label), "(")          // 合计（万元）
	if rest, ok := strings.CutPrefix(k, wholeArea); ok { // 全市合计
		_, n := han.Char(rest, 0)
		k = rest[n:]
	}
	return lexicon.Is(k, lexicon.SumRow)
}

// wholeArea begins the name of what the sums are of: 全省, 全市, 全县.
const wholeArea = "全"

var partSums = lexicon.ListOf(lexicon.PartSum)

// labelColumns is how many columns at the left may name a row.
const labelColumns = 3

// rowLabel returns the cell that names a row: the first with print that is no number, 合计 of 3 | 合计 | 5000.
func rowLabel(row []string) string {
	for _, c := range row[:min(len(row), labelColumns)] {
		if _, n := parse.Integer(c); c != "" && n < len(c) {
			return c
		}
	}
	return firstPrinted(row)
}

// firstPrinted returns the first cell with print.
func firstPrinted(row []string) string {
	for _, c := range row {
		if c != "" {
			return c
		}
	}
	return ""
}

// isNoSum reports whether the name of column c says that its figures are not added up: serial numbers, shares, rates, means.
func (t *Table) isNoSum(c int) bool {
	list := t.facts().noSums
	if c >= len(list) {
		return t.namesNoSum(c)
	}
	if list[c] == unasked {
		list[c] = answered(t.namesNoSum(c))
	}
	return list[c] == yes
}
