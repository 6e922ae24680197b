package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// Plans for emergencies, technical rules and their annexes count 1, 1.1, 1.1.1 (某市各部门编写灯塔事故应急预案的指南,
// GB/T 1.1-2020, 7.2 to 7.4):
//
//	1 总则
//	1.1 编制目的
//	2．组织体系
//	2.1市防汛指挥部
//
// A figure alone says nothing: 2 辆消防车, 1.5 万户. The run does: 2 comes after 1.x, and 2.1 below it.

// A decimal is what a line begins with that can be such a number.
type decimal struct {
	line   int
	path   []int
	end    int  // where its label ends
	bare   bool // one figure and no dot: 2 组织体系
	listed bool // one figure and a dot, as the members of lists have: 2．组织体系
	unit   bool // a unit follows at once: 1.5万户
	figure bool // its text begins with a figure: 3.1 2026年3月召开
}

// maxFigures is how many figures such a number has at most.
const maxFigures = 6

// decimalAt reads the number at the start of s.
func decimalAt(s string) (d decimal, ok bool) {
	c := cursor{s: s}
	path, figures := [maxFigures]int{}, 0
	for figures < maxFigures && isDigit(c.peek()) {
		n := c.integer()
		if n < 0 || n > 99 || n == 0 && figures != 1 {
			return d, false
		}
		path[figures] = n
		figures++
		d.end = c.at
		if r := c.peek(); r != '.' && r != '．' && (r != '、' || figures > 1) {
			break
		}
		c.next()
		d.end = c.at
		d.listed = figures == 1
	}
	rest := s[d.end:]
	t := han.TrimLeft(rest)
	if figures == 0 || t == "" {
		return d, false
	}
	d.path = append(d.path, path[:figures]...)
	d.listed = d.listed && figures == 1
	d.bare = figures == 1 && !d.listed
	r := first(t)
	d.unit = len(t) == len(rest) && in("万亿元米吨倍户人名个公千百年月日时点分秒%％‰℃号次天条届期岁", r)
	d.figure = isDigit(r) && figures > 1 && len(t) < len(rest) && strings.ContainsFunc(t, isHan)
	return d, (d.figure || isHan(r) || in("《（(“【「", r) && r != 0 || r >= 'A' && r <= 'Z' || r >= 'Ⅰ' && r <= 'Ⅻ') && !(d.bare && d.unit)
}

// follows reports whether a counts on from b: 1.2 after 1.1 or 1.1.4, 1.1.1 or 1.0.1 after 1.1 or 1. After the parts of chapter 1 may
// come 2.1, if the line of 2 is lost.
func (a *decimal) follows(b []int) bool {
	n := 0
	for n < len(a.path) && n < len(b) && a.path[n] == b[n] {
		n++
	}
	switch {
	case n == len(b):
		return len(a.path) > n && areFirst(a.path[n:])
	case n == len(a.path) || a.path[n] != b[n]+1:
		return false
	}
	return len(a.path) == n+1 || n == 0 && areFirst(a.path[1:])
}

// areFirst reports whether figures begin a count: 1, 0.1, 1.1.
func areFirst(figures []int) bool {
	for i, n := range figures {
		if n != 1 && !(n == 0 && i+1 < len(figures)) {
			return false
		}
	}
	return true
}

// markDecimals gives the lines that begin with a number of a decimal outline the kind of markers.
func markDecimals(text string, lines []Line) {
	r := decimalReader{text: text, lines: lines}
	r.gather()
	for i := range r.found {
		r.read(i)
	}
}

// A decimalReader follows the run of decimal numbers through a source.
type decimalReader struct {
	text  string
	lines []Line
	found []decimal
	open  []int // the last number of the run; nil outside of one
	list  int   // the last number of a list 1. 2. 3. inside
	above []int // the lines of this list, as long as it has run from 1 at the top
}

// gather finds the lines that can begin with such a number, and the lines at which a run ends, which have no path.
func (r *decimalReader) gather() {
	for i := range r.lines {
		l := &r.lines[i]
		if l.Role != Body {
			continue
		}
		switch l.Kind {
		case KindAttachment, KindNumber, KindDate, KindMasthead:
			r.found = append(r.found, decimal{line: i})
		case KindText, KindMarker:
			if s := l.text(r.text); s != "" && isDigit(first(s)) {
				if d, ok := decimalAt(s); ok {
					d.line = i
					r.found = append(r.found, d)
				}
			}
		}
	}
}

// decimalsAhead is how many numbers below one the next of the run is looked for: 1. 2. 3. of a list may stand between.
const decimalsAhead = 24

// next returns the number that counts on from path, below number i of the list; nil if none does.
func (r *decimalReader) next(i int, path []int) *decimal {
	for j := i + 1; j < min(len(r.found), i+decimalsAhead); j++ {
		d := &r.found[j]
		if d.path == nil {
			return nil
		}
		if d.follows(path) && !(d.bare || d.listed) {
			return d
		}
		if len(d.path) == 1 && len(path) == 1 && (d.path[0] == path[0]+1 || d.path[0] == path[0]) {
			return nil // 2 comes before 1.1
		}
	}
	return nil
}

// read accepts number i if the run proves it.
func (r *decimalReader) read(i int) {
	d := &r.found[i]
	switch {
	case d.path == nil:
		r.open, r.list, r.above = nil, 0, nil
	case r.isOfRun(i, d):
		r.accept(d)
	case d.listed:
		r.listed(d)
	case len(d.path) == 2 && d.unit && (r.list > 0 && d.path[0] == r.list+1 || r.goesOn(i)):
		r.acceptGlued(d)
	}
}

// listed notes a member of a list.
func (r *decimalReader) listed(d *decimal) {
	r.list = d.path[0]
	switch {
	case d.path[0] == 1:
		r.above = append(r.above[:0], d.line)
	case len(r.above) == d.path[0]-1 && len(r.above) > 0:
		r.above = append(r.above, d.line)
	default:
		r.above = nil
	}
}

// goesOn reports whether the number below d counts on from it as the members of a list do: 3.2人户 below 2.3人户.
func (r *decimalReader) goesOn(i int) bool {
	d := &r.found[i]
	if i+1 == len(r.found) {
		return false
	}
	next := &r.found[i+1]
	return next.path != nil && next.path[0] == d.path[0]+1 && (next.listed || len(next.path) == 2 && next.unit)
}

// acceptGlued makes a member of a list of the line of d, whose text begins with a figure: 2. and 2人户 of 2.2人户.
func (r *decimalReader) acceptGlued(d *decimal) {
	l := &r.lines[d.line]
	l.claim(KindMarker, "a member of a list that begins with a figure, proved by its run")
	s := l.text(r.text)
	c := cursor{s: s}
	c.integer()
	c.next()
	l.Marker = Marker{Style: ArabicMark, Number: d.path[0], strong: true, Label: Span{l.Print.Start, l.Print.Start + c.at}}
	r.list = d.path[0]
}

// isOfRun reports whether d counts on in the open run, or opens one.
func (r *decimalReader) isOfRun(i int, d *decimal) bool {
	if d.figure {
		return r.open != nil && d.follows(r.open)
	}
	if len(d.path) > 1 {
		return r.open != nil && d.follows(r.open) && !d.unit || r.next(i, d.path) != nil && (!d.unit || d.follows(r.open)) && r.begins(d)
	}
	below := r.next(i, d.path)
	if below != nil && len(below.path) > 1 && below.path[0] == d.path[0] {
		return d.path[0] == 1 || d.follows(r.open) || r.open == nil
	}
	// a chapter without parts: 4 附则
	return r.open != nil && d.follows(r.open) && !(d.listed && r.list == d.path[0]-1) && r.isName(d)
}

// begins reports whether d can be the first of a run, or goes on after numbers that were lost.
func (r *decimalReader) begins(d *decimal) bool {
	return r.open == nil || areFirst(d.path) || len(d.path) <= len(r.open)+1 && d.path[0] >= r.open[0] && d.path[0] <= r.open[0]+1
}

// isName reports whether the line of d is a heading: a few words, no sentence.
func (r *decimalReader) isName(d *decimal) bool {
	s := r.lines[d.line].text(r.text)[d.end:]
	return cells(s) <= longHeading && !isEnd(last(s)) && !holds(s, "，", "。", "；")
}

// longHeading is how wide the name of a chapter is at most, in half-width cells.
const longHeading = 48

// accept makes a marker of the line of d, and of those of 1. to 3. above 4. if 4.1 is the first number below any of them.
func (r *decimalReader) accept(d *decimal) {
	if d.listed && r.open == nil && len(r.above) == d.path[0]-1 {
		for k, i := range r.above {
			if l := &r.lines[i]; l.Kind == KindMarker && l.Marker.Style == ArabicMark && l.Marker.Number == k+1 {
				l.Marker.Style, l.Marker.figs = DecimalMark, 1
			}
		}
	}
	r.above = nil
	l := &r.lines[d.line]
	l.claim(KindMarker, "a number of a decimal outline, proved by its run")
	l.Marker = Marker{
		Style: DecimalMark, Number: d.path[len(d.path)-1], figs: uint32(len(d.path)), strong: true,
		Label: Span{l.Print.Start, l.Print.Start + d.end},
	}
	r.open, r.list = d.path, 0
}
