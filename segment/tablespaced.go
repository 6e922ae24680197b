package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// Plain text and some OCR programs part the cells of a row by spaces:
//
//	序号    单位        长度
//	1       云州水厂    120
//	2       北山水厂     80
//
// Lists of people and signatures have such gaps too. A table has names above its columns, as many as its rows have cells, and in one
// column nothing but figures.

// maxSpacedColumns is how many columns such a table may have.
const maxSpacedColumns = 16

// markSpacedTables gives the lines of such tables the kind of rows.
func markSpacedTables(text string, lines []Line) {
	for i := 0; i < len(lines); i++ {
		if l := &lines[i]; !hasGap(text, l) || nameless.Stand(l.text(text)) {
			continue
		}
		t := spacedTable{text: text, lines: lines}
		if t.read(i) {
			for k, at := range t.at {
				l := &lines[at]
				l.spaced, l.spacedOn = true, k > 0
				l.claim(KindRow, "cells between wide spaces, below names")
			}
			i = t.at[len(t.at)-1]
		}
	}
}

// hasGap reports whether l is a line of text with a wide space in it.
func hasGap(text string, l *Line) bool {
	if l.Kind != KindText && l.Kind != KindMarker && l.Kind != KindDate && l.Kind != KindNumber || l.Print.Len() > 600 || !l.may(han.WithSpace) {
		return false
	}
	s := l.text(text)
	if l.behind != 0 && !l.behind.May(han.WithSpace) {
		at := min(len(s), max(0, l.Span.Start+int(l.label)-l.Print.Start))
		s = s[:len(s)-len(han.TrimLeft(s[at:]))] // all white space stands after the marker
	}
	return strings.Contains(s, "  ") || l.may(han.WithWide) && strings.Contains(s, "\u3000\u3000")
}

// nameless are the marks that stand in no name of a column: most lines with spaces have one soon.
var nameless = han.NewMarks(namelessMarks)

const namelessMarks = "：:，。"

// A spacedTable is a table whose cells are parted by spaces.
type spacedTable struct {
	text  string
	lines []Line
	at    []int // its lines
	wide  int   // how many columns it has
}

// read reads the table that begins on line i, and reports whether there is one.
func (t *spacedTable) read(i int) bool {
	if !isNames(t.fields(i)) {
		return false
	}
	t.at = []int{i}
	row := t.next(i)
	if row >= 0 && isNames(t.fields(row)) { // a header of two lines
		t.at = append(t.at, row)
		row = t.next(row)
	}
	if row < 0 {
		return false
	}
	if t.wide = t.width(row); t.wide == 0 {
		return false
	}
	head := len(t.at)
	if full := t.rows(row, maxTrial); len(full) < 2 || !t.hasFigures(full) {
		return false
	}
	t.at = t.at[:head]
	t.rows(row, len(t.lines))
	return true
}

// width returns how many columns the table has whose first row is on the given line: as many as the last line of the header names.
func (t *spacedTable) width(row int) int {
	head, below := t.fields(t.at[len(t.at)-1]), t.fields(row)
	for _, n := range []int{len(below), words(below), words(head)} {
		if n >= 3 && n <= maxSpacedColumns && (len(t.at) == 2 || len(fit(head, n)) == n) && len(fit(below, n)) == n {
			return n
		}
	}
	return 0
}

// The first lines of a table show that it is one; so many lines in a row may go on with cells above.
const (
	maxTrial   = 12
	maxPartial = 8
)

// rows gathers at most limit lines from row on that belong to the table, and returns those with all cells.
func (t *spacedTable) rows(row, limit int) (full []int) {
	end, part := len(t.at), 0
	for i := row; i >= 0 && limit > 0; i, limit = t.next(i), limit-1 {
		f := fit(t.fields(i), t.wide)
		switch {
		case len(f) == t.wide:
			full, part = append(full, i), 0
		case len(f) > t.wide || part == maxPartial:
			t.at = t.at[:end]
			return full
		default:
			part++
		}
		if t.at = append(t.at, i); len(f) == t.wide || hasSumLabel(f) || len(f) > 2 && isNumeral(f[0].s) {
			end = len(t.at)
		}
	}
	t.at = t.at[:end]
	return full
}

// hasSumLabel reports whether the first field is 合计, or its two halves are the first two.
func hasSumLabel(f []field) bool {
	return isSumLabel(han.Key(f[0].s)) || len(f) > 1 && isSumLabel(han.Key(f[0].s+f[1].s))
}

// next returns the next line of the table after line i: one with a gap, or one that a blank line does not part from it and that stands
// further right than where a paragraph begins. -1 if there is none.
func (t *spacedTable) next(i int) int {
	blank, label := 0, false
	for i++; i < len(t.lines); i++ {
		switch l := &t.lines[i]; {
		case l.Kind == KindRule:
		case l.Kind == KindPageNumber || l.Kind == KindStamp || l.Kind == KindText && isHeadShape(l.text(t.text)):
			blank = 0 // the table goes on on the next page
		case l.Kind == KindMarker && !label && !hasGap(t.text, l) && hasLabelMark(l.text(t.text)):
			label, blank = true, 0
		case l.Kind == KindBlank:
			if blank++; blank > 1 {
				return -1
			}
		case hasGap(t.text, l):
			return i
		case l.Kind == KindText && blank == 0 && l.Indent > 4 && cells(l.text(t.text)) < maxStackedName:
			return i
		default:
			return -1
		}
	}
	return -1
}

// hasFigures reports whether one column has a figure in every full row.
func (t *spacedTable) hasFigures(full []int) bool {
	for c := range t.wide {
		all := true
		for _, i := range full {
			k := classOf(fit(t.fields(i), t.wide)[c].s)
			all = all && (k == numberCell || k == percentCell || k == dateCell || k == phoneCell)
		}
		if all {
			return true
		}
	}
	return false
}

// isNames reports whether the fields can be names of columns: two at least, short, without figures or colons.
func isNames(f []field) bool {
	if len(f) < 2 || len(f) > 2*maxSpacedColumns {
		return false
	}
	for _, x := range f {
		if len(x.s) > 90 || isFigure(x.s) && !isPeriod(x.s) || isEnd(last(x.s)) || nameless.Stand(x.s) || !strings.ContainsFunc(x.s, isHan) {
			return false
		}
	}
	return true
}
