package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// Letter-spacing and OCR set the characters of a figure apart: 2 6 座, 3, 200 万元, 1 2 . 5 %, 2 0 3 2 年 5 月. Chinese prose never has
// two figures side by side with nothing but a blank between them, but tables and lists do: 1 2 3. So what stands around a figure
// decides whether it is one, and where nothing does its digits are no value, least of all the last one of them.

// A figureApart is a figure with blanks between its digits or beside its point and commas.
type figureApart struct {
	start, end     int
	digits, whole  int  // how many; of them before the point
	groups         int  // of three digits after a comma
	points         int  // 2 in 2032. 5. 10
	split          int  // blanks between two digits
	solid          bool // two digits stand together, as in 1 50
	loosePoint     bool // a blank stands before a point: 12 .5
	looseComma     int  // commas with a blank beside them
	blank          rune // the first of those between two digits
	mixed, climbs  bool // blanks of several kinds; each digit is one more than that before it, as in 1 2 3
	value, last    int64
	wholeEnd       int // where the digits before the point end, from start on
	verdict        verdict
	cutFrom, cutTo int // its blanks among those of the text
}

// A verdict says what a figure with blanks inside is.
type verdict uint8

const (
	asPrinted  verdict = iota // columns of a table, numbers of a list: read as it stands
	likeOthers                // nothing follows it: one figure if another one of the text, set alike, is one
	doubtful                  // a unit follows, and it may be two figures: one if another one of the text is, else no value
	together                  // one figure
	barred                    // no value
)

// A mender looks for the figures of a text whose characters stand apart.
type mender struct {
	sc *scan
	s  string
	*figuresApart
}

// figuresApart are those figures. They lie apart from the scan, which so needs no memory of its own where there are none.
type figuresApart struct {
	figures []figureApart
	cuts    []Range // the blanks inside of figures
}

// apartLead has the bytes that what parts two pieces of one figure begins with: white space, a point or a comma.
var apartLead = [256]bool{' ': true, '.': true, ',': true, 0xC2: true, 0xE2: true, 0xE3: true, 0xEF: true}

// mayBeApart is what [isApart] asks first.
func mayBeApart(s string, i int) bool { return i < len(s) && apartLead[s[i]] }

// isApart reports whether the figure that ends at s[:i] may go on after a blank: 2 6, 3, 200, 12 .5.
func isApart(s string, i int) bool {
	if i+1 >= len(s) {
		return false
	}
	switch c := s[i]; {
	case c == ' ':
		d := s[i+1]
		return d-'0' <= 9 || d == '.' || d == ',' || d == 0xEF && zeroToNine(s, i+1)
	case c == '.' || c == ',':
		return s[i+1] == ' ' && zeroToNine(s, i+2)
	case c == 0xE3 && s[i+1] == 0x80 && i+2 < len(s) && s[i+2] != 0x80, c == 0xEF && s[i+1] != 0xBB: // 、 and ，
		return false
	case (c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF) && spaceAt(s, i):
		e := oneBlank(s, i)
		return e > i && zeroToNine(s, e)
	}
	return false
}

// oneBlank returns the end of the one blank at s[i:]; i if none or several stand there. Several part two columns.
func oneBlank(s string, i int) int {
	if i >= len(s) || !han.MayBeBlank(s[i]) {
		return i
	}
	r, n := char(s, i)
	if !isSpace(r) {
		return i
	}
	if next, _ := char(s, i+n); isSpace(next) || next == '\t' {
		return i
	}
	return i + n
}

// look finds the figures of the text and judges them.
func (m *mender) look() {
	for i := 0; i < len(m.s); {
		if m.s[i]-'0' > 9 && m.s[i] != 0xEF || !zeroToNine(m.s, i) {
			_, n := char(m.s, i)
			i += n
			continue
		}
		f := m.figure(i)
		if r, _ := before(m.s, i); f.cutTo > f.cutFrom && !isLatin(r) {
			f.verdict = m.judge(&f)
			m.figures = append(m.figures, f)
		} else {
			m.cuts = m.cuts[:f.cutFrom]
		}
		i = f.end
	}
	m.compare()
}

// figure reads the figure at i with the blanks inside of it.
func (m *mender) figure(i int) figureApart {
	s := m.s
	f := figureApart{start: i, climbs: true, last: -1, cutFrom: len(m.cuts)}
	for alone := true; ; {
		n, size := numeralAt(s, i)
		f.digit(n.Value(), alone)
		i += size
		f.end, f.cutTo = i, len(m.cuts)
		if f.points == 0 {
			f.wholeEnd = i - f.start
		}
		if zeroToNine(s, i) {
			alone = false
			continue
		}
		alone = true
		if i = m.joint(&f, i); i == 0 {
			m.cuts = m.cuts[:f.cutTo]
			return f
		}
	}
}

// digit adds a digit; alone says that none stands right before it.
func (f *figureApart) digit(v int64, alone bool) {
	if f.digits++; f.digits <= 18 {
		f.value = f.value*10 + v
	}
	if f.points == 0 {
		f.whole++
	}
	f.solid = f.solid || !alone
	f.climbs = f.climbs && (f.last < 0 || v == f.last+1)
	f.last = v
}

// joint returns where the figure goes on after its digit before s[i:]: after a blank, a point or a comma; 0 if it ends there.
func (m *mender) joint(f *figureApart, i int) int {
	s := m.s
	at := oneBlank(s, i)
	if at > i && f.solid && f.digits == 2 && endsNumericDay(s, i) {
		return 0 // 2033/04/15 2 双河水厂, the number of the next row
	}
	if at > i && zeroToNine(s, at) {
		r, _ := char(s, i)
		if f.split++; f.split == 1 {
			f.blank = r
		}
		f.mixed = f.mixed || r != f.blank
		m.cuts = append(m.cuts, Range{i, at})
		return at
	}
	r, n := char(s, at)
	if r != '.' && r != '．' && r != ',' {
		return 0
	}
	next := oneBlank(s, at+n)
	if !zeroToNine(s, next) {
		return 0
	}
	loose := at > i || next > at+n
	switch {
	case r == ',':
		if f.points > 0 || !threeDigits(s, next) || f.groups == 0 && f.digits > 3 {
			return 0
		}
		if f.groups++; loose {
			f.looseComma++
		}
	case f.points == 2 || loose && at == i && f.points == 0 && f.digits < 4 && !m.sc.alone && m.isMarker(f):
		return 0
	default:
		f.points++
		f.loosePoint = f.loosePoint || at > i
	}
	if at > i {
		m.cuts = append(m.cuts, Range{i, at})
	}
	if next > at+n {
		m.cuts = append(m.cuts, Range{at + n, next})
	}
	return next
}

// threeDigits reports whether a group of three digits stands at s[i:]: 200, 2 0 0.
func threeDigits(s string, i int) bool {
	n, apart := 0, false
	for zeroToNine(s, i) && n < 4 {
		_, size := numeralAt(s, i)
		n++
		i += size
		if j := oneBlank(s, i); j > i && zeroToNine(s, j) && (n < 3 || apart) {
			i, apart = j, true
		}
	}
	return n == 3 && !zeroToNine(s, i)
}

// isMarker reports whether the digits of f are the number of an entry, so that the point after them is none of a figure: the 1 of
// 1. 5名专家 stands at the head of a line or after a mark, that of 附件1. 3年规划 after a word that is counted.
func (m *mender) isMarker(f *figureApart) bool {
	r, _ := before(m.s, spacesBefore(m.s, f.start))
	return r < 0 || !isHan(r) && !isSign(r) || strings.ContainsRune("件表图圖第注例之", r)
}
