package parse

import "github.com/gongbao/gongbao/internal/lexicon"

// A numberRow is a list of numbers whose unit is printed once, after the last one: 10、8、5 of 10、8、5 万元, 一、二 of 一、二季度,
// 五、六 of 第五、六条. One reader takes them for all kinds of values; the kind decides which unit may follow.
type numberRow struct {
	items [16]rowItem
	n     int // how many numbers, at least two; 0 if no list was read
	end   int // of the last number
}

type rowItem struct {
	start int
	n     printedNumber
}

// readRow reads the numbers after first, which stands at i. Where each has the sign of an ordinal before it, as those of 第一、第二
// have, prefix is that sign. A list that is longer than the row is none.
func (row *numberRow) readRow(s string, i int, first printedNumber, prefix string) bool {
	row.n, row.end = 1, first.end
	row.items[0] = rowItem{i, first}
	for next := listMark(s, row.end, prefix); next > 0; next = listMark(s, row.end, prefix) {
		n := readNumber(s, next)
		if row.n == len(row.items) || n.end == 0 || n.section || n.bare {
			row.n = 0
			return false
		}
		row.items[row.n] = rowItem{next, n}
		row.n, row.end = row.n+1, n.end
	}
	return row.n > 1
}

// last returns the last number of the row.
func (row *numberRow) last() *rowItem { return &row.items[row.n-1] }

// listJoins stand between two members of a list, of whatever kind they are.
var listJoins = anyOf(lexicon.Joins()...)

// joinAt returns the end of the mark or the word at s[i:] that joins two members of a list, 0 if there is none.
func joinAt(s string, i int) int { return listJoins.at(s, i) }

// joinBefore returns where the mark or the word begins that joins two members of a list and ends at s[:i], -1 if there is none.
func joinBefore(s string, i int) int { return listJoins.endingAt(s, i) }

// maxJoin is how many bytes lie between two members of a list at most: a join of two characters with a blank on each side.
const maxJoin = len("以及") + 2

// isJoin reports whether s, what stands between two values, only joins two members of a list.
func isJoin(s string) bool {
	s = trim(s)
	return s != "" && joinAt(s, 0) == len(s)
}

// listMark returns where the next number of a list begins after s[i:], 0 if no list goes on there. The number may have the prefix
// of the first one before it.
func listMark(s string, i int, prefix string) int {
	e := joinAt(s, spaces(s, i))
	if e == 0 {
		return 0
	}
	e = spaces(s, e)
	if prefix != "" {
		e = spaces(s, max(e, has(s, e, prefix)))
	}
	if n, _ := numeralAt(s, e); n == 0 {
		return 0
	}
	return e
}

// ordered are what a list of ordinals counts.
var ordered = wordsOf(lexicon.Ordered)

// ordinalList returns the end of 、二、三条 after the 一 of 第一、二、三条, the number n at i; 0 if there is no such list.
func ordinalList(s string, i int, n *printedNumber) int {
	if listMark(s, n.end, "第") == 0 {
		return 0
	}
	var row numberRow
	if !row.readRow(s, i, *n, "第") || row.last().n.v.scale > 0 {
		return 0
	}
	return ordered.at(s, spaces(s, row.end))
}
