package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// An evidence says what stands after a figure.
type evidence uint8

const (
	nothing   evidence = iota
	anOrdinal          // 年, 月, 日, 号, 〕
	aTime              // 个工作日, 小时
	aCount             // 座, 条
	aQuantity          // 元, %, 平方米, 万
)

// ordinalMarks stand after the number of a year, a day, a text or a provision.
const ordinalMarks = "年月日号號季届屆条條章节節款项項页頁期楼樓"

// behind says what stands after f.
func (m *mender) behind(f *figureApart) evidence {
	j := spaces(m.s, f.end)
	r, n := char(m.s, j)
	if isMore(r) {
		j = spaces(m.s, j+n)
		r, _ = char(m.s, j)
	}
	if k, _ := numeralAt(m.s, j); k.Family() == familyMyriad || k.Family() == familyPower {
		return aQuantity
	}
	if r == '年' && f.digits == 4 {
		return anOrdinal
	}
	if u, _ := m.sc.unitBehind(&printedNumber{v: Int(f.value), arabic: true, digits: f.digits}, j); u.row != nil {
		return u.evidence()
	}
	switch {
	case closes(r) && m.isBracketed(f), r > 0 && strings.ContainsRune(ordinalMarks, r):
		return anOrdinal
	}
	return m.furtherOn(f)
}

func (u printedUnit) evidence() evidence {
	switch u.kind() {
	case ofTime:
		return aTime
	case ofCount:
		return aCount
	}
	return aQuantity
}

// furtherOn says what stands after the last member of the list or the range that f begins: 2 0 - 30 %, 1 0、15 万元.
func (m *mender) furtherOn(f *figureApart) evidence {
	next := max(rangeMark(m.s, f.end), listMark(m.s, f.end, ""))
	if next == 0 {
		return nothing
	}
	v, digits, end := arabicRun(m.s, next)
	if digits == 0 || isApart(m.s, end) {
		return nothing
	}
	n := arabicNumber(m.s, v, digits, end, false, pieces)
	if n.myriad {
		return aQuantity
	}
	if u, _ := m.sc.unitBehind(&n, n.end); u.row != nil {
		return u.evidence()
	}
	return nothing
}

// isBracketed reports whether f is a year in the brackets of a document number: 〔 2 0 3 2 〕.
func (m *mender) isBracketed(f *figureApart) bool {
	r, _ := before(m.s, spacesBefore(m.s, f.start))
	return f.isYear() && strings.ContainsRune("〔[［【（(〈《", r)
}

func (f *figureApart) isYear() bool {
	return f.digits == 4 && f.points == 0 && f.groups == 0 && f.value >= 1900 && f.value <= 2100
}

// isDay reports whether f is a day such as 2032. 5. 10, whose points stand apart from its figures.
func (m *mender) isDay(f *figureApart) bool {
	var room [32]byte
	b := room[:0]
	for i := f.start; i < f.end; {
		r, n := char(m.s, i)
		if d, _ := numeralAt(m.s, i); d.Family() == familyArabic {
			b = append(b, byte('0'+d.Value()))
		} else if !isSpace(r) {
			b = append(b, '.')
		}
		i += n
	}
	s := string(b)
	p := readNumeric(s, 0)
	return p.end == len(s) && p.month > 0 && p.day > 0
}

// judge says what f is by what stands around it.
func (m *mender) judge(f *figureApart) verdict {
	if f.digits > 18 {
		return asPrinted
	}
	if f.points == 2 {
		if f.whole == 4 && m.isDay(f) {
			return together
		}
		return asPrinted
	}
	e := m.behind(f)
	v := m.judgeBlanks(f, e)
	if v == together && e >= aCount && f.whole > 1 && zeroAt(m.s, f.start) {
		return barred // 不超过06 900元: no sum begins with 0
	}
	return v
}

// judgeBlanks is judge by where the blanks of f stand, before what e says.
func (m *mender) judgeBlanks(f *figureApart, e evidence) verdict {
	switch {
	case f.split == 0:
		return m.judgeSigns(f, e)
	case f.solid:
		return m.judgeUneven(f, e)
	}
	return m.judgeSpaced(f, e)
}

// judgeSigns says what a figure is whose blanks stand only beside its point and its commas: 3, 200 万元, 12 .5 %.
func (m *mender) judgeSigns(f *figureApart, e evidence) verdict {
	if r, _ := before(m.s, spacesBefore(m.s, f.start)); isSign(r) && f.looseComma == 1 {
		return together // ¥68, 500.00
	}
	switch {
	case f.looseComma > 0 && (e < aCount || m.isMarker(f) && !m.sc.alone && !m.isFirst(f)):
		return asPrinted
	case f.looseComma > 1 && f.points == 0: // 1, 234, 567 元: one sum, or the last of three numbers
		return barred
	case f.looseComma > 0 || f.loosePoint && e > nothing, e == aQuantity:
		return together
	}
	return asPrinted
}

// isFirst reports whether nothing stands before f, or a mark after which a figure begins: （3, 200 万元）.
func (m *mender) isFirst(f *figureApart) bool {
	r, _ := before(m.s, spacesBefore(m.s, f.start))
	return r < 0 || strings.ContainsRune("\n，、：:（(；", r)
}

// judgeUneven says what a figure is of which some digits stand together, as in 20 32 年 and 1 50 户. The second may be two columns.
func (m *mender) judgeUneven(f *figureApart, e evidence) verdict {
	switch r, _ := before(m.s, spacesBefore(m.s, f.start)); {
	case f.isYear() && e == anOrdinal:
		return together
	case f.groups == 0 && m.isGrouped(f):
		if e >= aCount && (m.hasEmptyGroup(f) || isHan(r) && !m.isMarker(f) && !m.isRow(f)) {
			return together
		}
		return asPrinted
	case e == nothing, !isHan(r), m.isRow(f):
		return asPrinted
	}
	return barred
}

// hasEmptyGroup reports whether a group of f after a blank begins with 0, as no figure of its own does: 12 050 吨.
func (m *mender) hasEmptyGroup(f *figureApart) bool {
	for _, c := range m.cuts[f.cutFrom:f.cutTo] {
		if n, _ := numeralAt(m.s, c.End); n == familyArabic && zeroToNine(m.s, c.Start-1) {
			return true
		}
	}
	return false
}

// isGrouped reports whether the whole digits of f stand in groups of three, as those of 12 000 do.
func (m *mender) isGrouped(f *figureApart) bool {
	from := f.start + f.wholeEnd
	for k := f.cutTo - 1; k >= f.cutFrom; k-- {
		if m.cuts[k].Start >= from {
			continue // beside the point
		}
		if from-m.cuts[k].End != 3 {
			return false
		}
		from = m.cuts[k].Start
	}
	return from-f.start <= 3
}

// judgeSpaced says what a figure is whose digits all stand apart: 2 6 座, 1 3 9 1 2 3 4 5 6 7 8, or the columns 1 2 3.
func (m *mender) judgeSpaced(f *figureApart, e evidence) verdict {
	named := m.isNamed(f)
	switch {
	case f.mixed:
		return m.judgeUneven(f, e)
	case m.sc.alone, named, m.fillsColumn(f), f.isYear() && e == anOrdinal:
		return together
	case f.isYear() && m.isDashed(f):
		return together
	case e == nothing && f.digits >= 7 && !f.climbs:
		return together
	case e == nothing:
		return likeOthers
	case f.digits == 2 && !m.isWide(f) && (m.isHead(f) || m.isRow(f)):
		return doubtful // the first may be the number of the row: 1 5人
	}
	return together
}

// isWide reports whether the blank between the digits of f parts it from its unit too: 2 6 座.
func (m *mender) isWide(f *figureApart) bool {
	r, _ := char(m.s, f.end)
	return oneBlank(m.s, f.end) > f.end && r == f.blank
}

// isDashed reports whether the year f is the first part of a day: 2 0 3 2 - 0 5 - 1 0.
func (m *mender) isDashed(f *figureApart) bool {
	j := spaces(m.s, f.end)
	r, n := char(m.s, j)
	return (r == '-' || r == '/' || r == '－' || r == '／') && zeroToNine(m.s, spaces(m.s, j+n))
}

// postLabels stand before a postal code.
var postLabels = wordsOf(lexicon.PostcodeLabel + lexicon.PostcodeAbroad)

// isNamed reports whether what stands before f says that one number follows: 第, the sign of a currency, 电话, 邮编.
func (m *mender) isNamed(f *figureApart) bool {
	j := spacesBefore(m.s, f.start)
	r, n := before(m.s, j)
	if r == '第' || isSign(r) || (closes(r) || r == '年' && m.opensNumber(j-n)) && m.behind(f) == anOrdinal || m.sc.phoneIsMeant(f.start) { // 第 1 2 条, 〕 1 6 号
		return true
	}
	if r == '：' || r == ':' {
		j = spacesBefore(m.s, j-n)
	}
	return postLabels.endingAt(m.s, j) >= 0
}

// opensNumber reports whether the year that ends at i stands after the bracket of a 文号 whose other bracket was lost: 〔2031 of 〔2031年1 6号.
func (m *mender) opensNumber(i int) bool {
	year := i - len("2031")
	if year < 0 || !allDigits(m.s[year:i]) {
		return false
	}
	r, _ := before(m.s, spacesBefore(m.s, year))
	return r == '〔' || r == '［' || r == '['
}

// fillsColumn reports whether f is all of a cell below a heading with a unit, such as 金额（万元）.
func (m *mender) fillsColumn(f *figureApart) bool {
	if m.sc.ctx == nil || m.sc.ctx.Column == "" || spaces(m.s, 0) != f.start || spaces(m.s, f.end) != len(m.s) {
		return false
	}
	u, _, _ := m.sc.columnUnit()
	return u.row != nil
}

// isHead reports whether f stands first on its line.
func (m *mender) isHead(f *figureApart) bool {
	i := spacesBefore(m.s, f.start)
	return i == 0 || m.s[i-1] == '\n'
}

// isRow reports whether the line of f may be a row of a table that was printed with single blanks: it has no mark of prose, and
// what f counts does not go on with words.
func (m *mender) isRow(f *figureApart) bool {
	from := strings.LastIndexByte(m.s[max(0, f.start-rowReach):f.start], '\n')
	to := strings.IndexByte(m.s[f.end:min(len(m.s), f.end+rowReach)], '\n')
	line := m.s[max(0, f.start-rowReach):min(len(m.s), f.end+rowReach)]
	at := f.start - max(0, f.start-rowReach)
	if to >= 0 {
		line = line[:at+f.end-f.start+to]
	}
	if from >= 0 {
		line = line[from+1:]
	}
	if holdsAny(line, []string{"，", "。", "；", "、"}) {
		return false
	}
	n := printedNumber{v: Int(f.value), arabic: true, digits: f.digits}
	_, e := m.sc.unitBehind(&n, f.end)
	r, _ := char(m.s, e)
	return !isHan(r) || e == f.end
}

// rowReach is how far a row is looked at, in bytes: longer ones are prose.
const rowReach = 300

// compare settles what stood open: a figure is one if another of the text that is set alike is one.
func (m *mender) compare() {
	blank := rune(0)
	for i := range m.figures {
		if f := &m.figures[i]; f.verdict == together && f.split > 0 && blank == 0 {
			blank = f.blank
		}
	}
	for i := range m.figures {
		switch f := &m.figures[i]; {
		case f.verdict == likeOthers && f.blank == blank && (!f.climbs || f.digits < 3), f.verdict == doubtful && f.blank == blank:
			f.verdict = together
		case f.verdict == likeOthers:
			f.verdict = asPrinted
		case f.verdict == doubtful:
			f.verdict = barred
		}
	}
}
