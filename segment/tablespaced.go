package segment

import (
	"slices"
	"strings"
	"unicode/utf8"
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
		if !hasGap(text, &lines[i]) {
			continue
		}
		t := spacedTable{text: text, lines: lines}
		if t.read(i) {
			for _, at := range t.at {
				l := &lines[at]
				l.Kind, l.spaced, l.Why = KindRow, true, "cells between wide spaces, below names"
			}
			i = t.at[len(t.at)-1]
		}
	}
}

// hasGap reports whether l is a line of text with a wide space in it.
func hasGap(text string, l *Line) bool {
	if l.Kind != KindText && l.Kind != KindMarker && l.Kind != KindDate && l.Kind != KindNumber || l.Print.Len() > 600 {
		return false
	}
	s := l.text(text)
	return strings.Contains(s, "  ") || strings.Contains(s, "\u3000\u3000")
}

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
	return isSumLabel(Key(f[0].s)) || len(f) > 1 && isSumLabel(Key(f[0].s+f[1].s))
}

// next returns the next line of the table behind line i: one with a gap, or one that a blank line does not part from it and that stands
// further right than where a paragraph begins. -1 if there is none.
func (t *spacedTable) next(i int) int {
	blank, label := 0, false
	for i++; i < len(t.lines); i++ {
		switch l := &t.lines[i]; {
		case l.Kind == KindPageNumber || l.Kind == KindRule:
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

// A field is what stands between two gaps of a line.
type field struct {
	s        string
	at       Span // in the source
	from, to int  // in half-width cells from the left
	gap      int  // the width of the gap before it
}

// fields returns the fields of line i.
func (t *spacedTable) fields(i int) []field {
	l := &t.lines[i]
	return fieldsOf(t.text, l.Span.Start, l.Print)
}

// fieldsOf returns the fields of the print of a line that begins at start.
func fieldsOf(text string, start int, print Span) []field {
	var out []field
	s := text[print.Start:print.End]
	column := cells(text[start:print.Start])
	for _, c := range splitGaps(s) {
		from := column + cells(s[:c.Start])
		f := field{s: s[c.Start:c.End], at: Span{print.Start + c.Start, print.Start + c.End}, from: from}
		f.to = from + cells(f.s)
		if len(out) > 0 {
			f.gap = f.from - out[len(out)-1].to
		}
		out = append(out, f)
	}
	return out
}

// splitGaps returns where the fields of s stand: between two or more spaces. One ideographic space is none, it parts the halves of a name.
func splitGaps(s string) []Span {
	var out []Span
	start, end, spaces := 0, 0, 0
	for i, size := 0, 0; i < len(s); i += size {
		var r rune
		switch r, size = utf8.DecodeRuneInString(s[i:]); {
		case r == ' ' || r == 0xA0:
			spaces++
			continue
		case r == '\u3000':
			if spaces += 2; spaces == 2 {
				spaces = 1
			}
			continue
		case end == 0:
			start = i
		case spaces >= 2:
			out = append(out, Span{start, end})
			start = i
		}
		spaces, end = 0, i+size
	}
	return append(out, Span{start, end})
}

// fit returns n fields, if it takes no more than to join the halves of words of two characters for that: 序  号, 张  三. The closest are
// joined first.
func fit(f []field, n int) []field {
	for len(f) > n {
		best := -1
		for i := 1; i < len(f); i++ {
			if f[i].isSingle() && f[i-1].isSingle() && f[i].gap <= maxHalves && (best < 0 || f[i].gap < f[best].gap) {
				best = i
			}
		}
		if best < 0 {
			return f
		}
		joined := f[best-1]
		joined.s, joined.at.End, joined.to = joined.s+f[best].s, f[best].at.End, f[best].to
		f = slices.Concat(f[:best-1], []field{joined}, f[best+1:])
	}
	return f
}

// maxHalves is how far the halves of a word stand from each other, in half-width cells.
const maxHalves = 6

// isSingle reports whether f is one Chinese character.
func (f *field) isSingle() bool {
	return len(f.s) <= 4 && isHan(first(f.s)) && utf8.RuneCountInString(f.s) == 1
}

// words returns how many fields there are when the halves of words are joined.
func words(f []field) int {
	n := len(f)
	for i := 1; i < len(f); i++ {
		if f[i].isSingle() && f[i-1].isSingle() && f[i].gap <= maxHalves {
			n--
			i++
		}
	}
	return n
}

// isNames reports whether the fields can be names of columns: two at least, short, without figures or colons.
func isNames(f []field) bool {
	if len(f) < 2 || len(f) > 2*maxSpacedColumns {
		return false
	}
	for _, x := range f {
		if len(x.s) > 90 || isFigure(x.s) && !isPeriod(x.s) || isEnd(last(x.s)) || strings.ContainsAny(x.s, "：:，。") || !strings.ContainsFunc(x.s, isHan) {
			return false
		}
	}
	return true
}

// spacedRows returns the rows of a table whose cells are parted by spaces. Those with fewer cells have them in the columns below or above
// which they are printed, if the full rows stand so; what stands below a cell, in a line without figures, goes on with it.
func spacedRows(text string, lines []Line, at []int) [][]Cell {
	var all [][]field
	wide := 0
	count := map[int]int{}
	for _, i := range at {
		f := fieldsOf(text, lines[i].Span.Start, lines[i].Print)
		if lines[i].Label {
			f = f[:1]
			f[0].at = lines[i].Print
		}
		all = append(all, f)
		if n := words(f); n > 1 {
			if count[n]++; count[n] > count[wide] || count[n] == count[wide] && n > wide {
				wide = n
			}
		}
	}
	g := spacedGrid{columns: make([]interval, wide), figures: make([]int, wide)}
	for n := range all {
		all[n] = fit(all[n], wide)
		g.learn(all[n])
	}
	var rows [][]Cell
	for n, f := range all {
		rows = g.add(rows, f, lines[at[n]].Label)
	}
	return rows
}

// An interval is where a column stands, in half-width cells from the left.
type interval struct{ from, to int }

// overlap returns how many cells f and v share, less than 0 if they stand apart.
func (v interval) overlap(f *field) int { return min(v.to, f.to) - max(v.from, f.from) }

// A spacedGrid knows where the columns stand.
type spacedGrid struct {
	columns []interval
	figures []int // how many figures each column has
	full    int   // rows with all cells
	crossed int   // of these, how many have a cell that stands below another column
}

// learn takes in where the cells of a full row stand.
func (g *spacedGrid) learn(f []field) {
	if len(f) != len(g.columns) {
		return
	}
	crossed := false
	for j := range f {
		c := &g.columns[j]
		if g.full > 0 && c.overlap(&f[j]) < 0 {
			crossed = true
		}
		if g.full == 0 {
			*c = interval{f[j].from, f[j].to}
		} else if !crossed {
			*c = interval{min(c.from, f[j].from), max(c.to, f[j].to)}
		}
		if classOf(f[j].s) < wordCell {
			g.figures[j]++
		}
	}
	g.full++
	if crossed {
		g.crossed++
	}
}

// isAligned reports whether the columns stand below each other.
func (g *spacedGrid) isAligned() bool { return g.full > 1 && g.crossed*4 <= g.full }

// add adds a line to the rows.
func (g *spacedGrid) add(rows [][]Cell, f []field, label bool) [][]Cell {
	if label || len(f) >= len(g.columns) || !g.isAligned() {
		row := make([]Cell, len(f))
		for j := range f {
			row[j].Pieces = []Span{f[j].at}
		}
		return append(rows, row)
	}
	row := make([]Cell, len(g.columns))
	goesOn := len(rows) > 0
	for j := range f {
		c := g.columnOf(&f[j])
		row[c].Pieces = append(row[c].Pieces, f[j].at)
		goesOn = goesOn && c > 0 && g.figures[c]*2 < g.full
	}
	if !goesOn || len(rows[len(rows)-1]) != len(row) || g.full > 0 && len(rows) == 1 {
		return append(rows, row)
	}
	above := rows[len(rows)-1]
	for c := range row {
		if len(row[c].Pieces) > 0 && len(above[c].Pieces) == 0 {
			return append(rows, row)
		}
	}
	for c := range row {
		above[c].Pieces = append(above[c].Pieces, row[c].Pieces...)
	}
	return rows
}

// columnOf returns the column that f stands in, or is nearest to.
func (g *spacedGrid) columnOf(f *field) int {
	best := 0
	for c := range g.columns {
		if g.columns[c].overlap(f) > g.columns[best].overlap(f) {
			best = c
		}
	}
	return best
}
