package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// Dates finds every date of text: 2022年6月7日, 2022年7—9月, 每年9月中旬, “十四五”期间. ctx may be nil.
func Dates(text string, ctx *Context) []Match[Date] {
	return valuesOf(text, ctx).Dates
}

// reader returns the reader of dates whose year, where none is printed, is year.
func (sc *scan) reader(year int) dateReader {
	return dateReader{s: sc.s, year: year, republic: sc.ctx != nil && sc.ctx.Republic, made: sc.made()}
}

// dateAt reads the date whose first number n stands at s[i:number] and returns its end, 0 if there is none.
func (sc *scan) dateAt(i, number int, n dateNumber) int {
	j := spacesBefore(sc.s, i)
	tail, _ := before(sc.s, j)
	if e := sc.lunarAt(i, j, tail); e > 0 {
		return e
	}
	if eraTails.Has(tail) {
		if e := sc.eraDate(i, j, n); e > 0 {
			return e
		}
	}
	if e, known := sc.byMark(i, spaces(sc.s, number), number, n); known {
		return e
	}
	return sc.plainDate(i, n, tail)
}

// plainDate reads the date of our calendar whose first number n stands at s[i:] and returns its end, 0 if there is none. Where the year is not
// printed with it, it is read again in the year that what stands round it proves. tail is the last character before it.
func (sc *scan) plainDate(i int, n dateNumber, tail rune) int {
	r := sc.reader(sc.year())
	if tellsYear(tail) {
		r.year = sc.yearAt(i)
	}
	d := &room(&sc.out.Dates).Value // where it stays; no other date is kept before it
	*d = Date{}
	end := r.readFrom(i, n, d)
	if end == 0 || isAge(sc.s, end) { // 3-12月龄婴儿
		return 0
	}
	if y := sc.yearGoesOn(i, d); y != 0 {
		*d = Date{}
		end = sc.reader(y).readFrom(i, n, d)
		sc.carried = len(sc.out.Dates) + 1
	}
	start := i
	if endsEra(tail) {
		start, end = sc.eraBefore(i, end, r, d)
	}
	if d.Precision == PrecisionDay && strings.HasPrefix(d.EDTF, "XXXX-XX-") && !sc.monthly(i) {
		return sc.sameMonth(i, end, n.v) // 15日: a length of time, unless 每月 or 同月 stands before it
	}
	if sc.isMonths(i, end, d) {
		return sc.monthsAt(i, end)
	}
	if d.Inferred&InferredYear != 0 || sc.year() == 0 && d.From.IsZero() {
		if y := sc.toldYear(i, end, d); y != r.year && y != sc.year() {
			end = r.readIn(y, i, n, d)
		}
	}
	if e := sc.rowBehind(start, end, d); e > 0 {
		return e
	}
	if y := sc.stillThisYear(i, end, d); y > 0 {
		end = r.readIn(y, i, n, d)
	}
	if y := sc.printedYear(end, d); y > 0 {
		end = r.readIn(y, i, n, d)
	} else if y < 0 {
		d.Differs = true
	}
	if mayRecur(tail) {
		sc.recurring(i, d)
	} else {
		sc.comesAgain(i, d)
	}
	if d.Precision == PrecisionYear && sc.isFromFeast(end) {
		return end
	}
	end = sc.keepDate(start, end, d)
	return sc.dateList(end)
}

// feasts may begin a range after their year.
var feasts = wordsOf(lexicon.Feast)

// isFromFeast reports whether a range that begins with a feast stands at s[i:] after a year, 2031年元旦至春节: it is not all of the year.
func (sc *scan) isFromFeast(i int) bool {
	e := feasts.at(sc.s, spaces(sc.s, i))
	return e > 0 && rangeMark(sc.s, e) > 0
}

// isAge reports whether what stands at s[i:] makes an age of the months before it: 3-12月龄.
func isAge(s string, i int) bool {
	r, _ := char(s, i)
	return r == '龄' || r == '齡'
}

// readIn reads the date at s[i:] anew, in another year.
func (r *dateReader) readIn(year, i int, n dateNumber, d *Date) int {
	r.year, *d = year, Date{}
	return r.readFrom(i, n, d)
}

// stillThisYear returns the year of the document's date for the date d at s[i:end] of a text about the next year, if it has none and
// is still to come in the old one, 请于12月20日前报送 of 4 December, and of a text about the year before, if it is still to come: 请于4月20日前整改
// of a report of March on what has been. 0 if it stays as it is.
func (sc *scan) stillThisYear(i, end int, d *Date) int {
	if sc.ctx == nil || d.Inferred&InferredYear == 0 || d.From.Year != sc.ctx.Year {
		return 0
	}
	if sc.ctx.Year == sc.ctx.Date.Year-1 && monthDay(d.To) >= monthDay(sc.ctx.Date) && sc.ctx.Date.Month < d.From.Month+6 && sc.isPlanned(i, end) {
		return sc.ctx.Date.Year
	}
	if sc.ctx.Year != sc.ctx.Date.Year+1 {
		return 0
	}
	if monthDay(d.From) <= monthDay(sc.ctx.Date) || sc.ctx.Date.Month < 10 && !sc.isPlanned(i, end) {
		return 0
	}
	return sc.ctx.Date.Year
}

// printedYear returns the year of the date d, which has none, that what stands after it at s[end:] proves: the number of a text
// (第85/84/M號) or a day of the week. It is 0 if nothing does, and -1 if the day of the week is not that of the date.
func (sc *scan) printedYear(end int, d *Date) int {
	y := 0
	if d.Inferred&InferredYear != 0 {
		y = yearOfNumber(sc.s, end)
	}
	if y == 0 {
		y = sc.yearOfWeekday(end, d)
	}
	if y > 0 && y == d.From.Year {
		return 0
	}
	return y
}

// byMark reads what the mark after the number n at s[i:number] makes other than a date that dateAt reads: it stands at unit.
// Where it is known, end is 0 if there is nothing to read.
func (sc *scan) byMark(i, unit, number int, n dateNumber) (end int, known bool) {
	mark, _ := char(sc.s, unit)
	switch {
	case (mark == '季' || mark == '月') && oneOfMany(sc.s, i):
		return 0, true // 上一季度
	case mark == '季' && endsAny(sc.s, i, "前") >= sc.floor:
		return sc.quartersFromStart(i - len("前")), true
	case mark == '世' || mark == '年' && has(sc.s, unit, "年代") > 0:
		end = sc.centuryAt(i)
		return end, end > 0
	case n.arabic && (mark == '学' || mark == '學' || mark == '/' || mark == '至' || isDash(mark)):
		end = sc.schoolYear(i, n)
		return end, end > 0
	case mark == '年' && n.digits == 1 && n.arabic && !sc.afterEra(i):
		return 0, true // 3年 is a length of time
	case number == i+3 && isLiang(sc.s, i) && has(sc.s, unit, "月") > 0:
		return sc.monthsAt(i, has(sc.s, unit, "月")), true
	case (mark == '日' || mark == '号' || mark == '號') && endsDay(sc.s, unit+len("日")) && !sc.monthly(i):
		return sc.sameMonth(i, unit+len("日"), n.v), true
	}
	return 0, false
}

// eraBefore reads 中華民國 before the date d at s[i:end] with it, after the character that [endsEra] knows, and returns where the date begins
// and ends.
func (sc *scan) eraBefore(i, end int, r dateReader, d *Date) (from, to int) {
	e := republicEndingAt(sc.s, spacesBefore(sc.s, i))
	if e < sc.floor || e < 0 {
		return i, end
	}
	if era, eraEnd := r.read(e); eraEnd >= end {
		*d = era
		return e, eraEnd
	}
	return i, end
}

// isMonths reports whether the words around the month d at s[i:end], in no year, make it a length of time: 不得逾三月, 六月以上.
func (sc *scan) isMonths(i, end int, d *Date) bool {
	if d.Precision != PrecisionMonth || d.Inferred&InferredYear == 0 && !strings.HasPrefix(d.EDTF, "XXXX") {
		return false
	}
	if hit, _, _ := boundBefore(sc.s, i, sc.floor); hit.bound != "" || sc.alone {
		return true
	}
	j := spacesBefore(sc.s, i)
	if r, _ := before(sc.s, j); r == '÷' || r == '×' || penaltyTerms.endingAt(sc.s, j) >= 0 { // 年租金÷12月
		return true
	}
	return monthsGoOn.at(sc.s, end) > 0 && has(sc.s, end-3, "月") > 0
}

// penaltyTerms stand before months that are a length of time: 处有期徒刑拾月.
var penaltyTerms = wordsOf(lexicon.PenaltyTerm)

// monthsGoOn stand after months that are a length of time: 六月以上.
var monthsGoOn = wordsOf(lexicon.MonthsGoOn)

// afterEra reports whether the last character of 民國 stands before i.
func (sc *scan) afterEra(i int) bool {
	prev, _ := before(sc.s, spacesBefore(sc.s, i))
	return endsEra(prev)
}

// endsEra reports whether r is the last character of 民國.
func endsEra(r rune) bool { return r == '國' || r == '国' }

// endsDay reports whether no range, no hour and no other number can follow after the 日 before s[i:]:
// 3号 in 3号建议 can be a date only if 每月 stands before it.
func endsDay(s string, i int) bool {
	switch r, _ := char(s, i); r {
	case '起', '至', '到', '上', '中', '下', '-', '－', '—', '–', '~', '～', '（', '(':
		return false
	default:
		return !isSpace(r) && (uint32(r) >= 1<<16 || han.Numerals[r] == 0)
	}
}

// monthsAt reads 六月以上 and 不得逾三月, lengths of time in the language of the penal law.
func (sc *scan) monthsAt(i, end int) int {
	n := readNumber(sc.s, i)
	if n.end == 0 || has(sc.s, spaces(sc.s, n.end), "月") != end {
		return 0
	}
	f := figure{start: i, end: end, lo: n.v, hi: n.v, first: &n, unit: printedMonth}
	return sc.durationAt(&f)
}

// printedMonth is 月 as a length of time.
var printedMonth = unitOf(Unit{Word: "月", Kind: duration, Code: "M"})

// keepDate keeps a date with the words that bound it.
func (sc *scan) keepDate(start, end int, d *Date) int {
	sc.dateBound(start, end, d)
	m := room(&sc.out.Dates)
	if m.Start, m.End = start, end; d != &m.Value {
		m.Value = *d
	}
	sc.out.Dates = sc.out.Dates[:len(sc.out.Dates)+1]
	sc.valueEnds(end)
	if e := repeatedDay(sc.s, end); e > 0 {
		sc.floor = e
		return e
	}
	return end
}

// repeatedDay returns the end of a note after a day that says once more whether the day itself is meant, 2031年7月之前（含7月）: it is no second
// day. 0 if no such note stands at s[i:].
func repeatedDay(s string, i int) int {
	i = spaces(s, i)
	if e := beforeAfters.at(s, i); e > 0 {
		i = spaces(s, max(e, beforeAfters.at(s, e)))
	}
	r, n := char(s, i)
	if r != '（' && r != '(' {
		return 0
	}
	e := includes.at(s, spaces(s, i+n))
	if e == 0 {
		return 0
	}
	for from := e; e < len(s) && e-from < 48; {
		r, n := char(s, e)
		e += n
		digit, _ := numeralAt(s, e-n)
		switch {
		case r == '）' || r == ')':
			return e
		case digit == 0 && !isSpace(r) && r != '年' && r != '月' && r != '日':
			return 0
		}
	}
	return 0
}

// beforeAfters stand after a day that they bound.
var beforeAfters = wordsOf(lexicon.BeforeAfter + lexicon.AfterAfter)

// monthWords stand before a day of a month in no year: 每月15日.
var monthWords = anyOf(append(lexicon.Words(lexicon.MonthWord), "每 月")...)

// monthly reports whether the words before i make a bare 15日 a day of a month.
func (sc *scan) monthly(i int) bool {
	return monthWords.endingAt(sc.s, spacesBefore(sc.s, i)) >= 0
}

// The words around a date: the day itself is meant too, what begins a force, and what closes a range.
var (
	includedDay = wordsOf(lexicon.IncludedDay)
	fromWords   = wordsOf(lexicon.FromWord)
	forceBegins = wordsOf(lexicon.ForceBegins)
	rangeEnds   = wordsOf(lexicon.RangeEnd)
	rangeBegins = wordsOf(lexicon.RangeBegin)
)

// dateBound reads the words around a date that say on which side of it the meant day lies.
func (sc *scan) dateBound(start, end int, d *Date) {
	i := end
	if d.Precision == PrecisionDay || d.Precision == PrecisionMulti {
		i = dayTail(sc.s, end)
	}
	i = spaces(sc.s, i)
	if r, _ := char(sc.s, i); r == '（' || r == '(' {
		i = max(i, includedDay.at(sc.s, i))
	}
	b, e := boundBehind(sc.s, i)
	from := spacesBefore(sc.s, start)
	if b == "" {
		if k, at := beforeTable.EndsAt(sc.s, from); k >= 0 {
			b, i, e = Before, at, from
		}
	}
	if b == "" && d.Precision != PrecisionMulti && fromWords.endingAt(sc.s, from) >= 0 {
		if k := forceBegins.at(sc.s, i); k > 0 {
			b, e = After, k
		}
	}
	if d.Precision == PrecisionMulti && (rangeEnds.at(sc.s, i) > 0 || b == After && rangeBegins.at(sc.s, i) > 0) {
		b = "" // 止 closes the range that is printed
	}
	if b != "" {
		d.Bound, d.EDTF = b, sc.made().bounded(d.EDTF, b)
		d.Qualifier = sc.phrase(Range{i, e})
	}
	d.Role = dateRole(sc.s, from, i, e, d.Bound)
	if d.Role == RoleMention && (isDeadlineLabel(sc.s, from) || sc.ctx != nil && deadlineLabels.endingAt(sc.ctx.Column, len(sc.ctx.Column)) >= 0) {
		d.Role = RoleDeadline
	}
	if d.Role == RoleDeadline && sc.ctx != nil && !d.To.IsZero() && d.To.Compare(sc.ctx.Date) < 0 {
		d.Role = RoleMention // 2012年5月1日前已经建成: of a time that was over when this was written
	}
}

// deadlineLabels stand before the day, or over the column of days, until which something is to be done.
var deadlineLabels = wordsOf(lexicon.DeadlineLabel)

// isDeadlineLabel reports whether one of them ends at s[:i], with a colon or without.
func isDeadlineLabel(s string, i int) bool {
	if r, n := before(s, i); r == '：' || r == ':' {
		i = spacesBefore(s, i-n)
	}
	return deadlineLabels.endingAt(s, i) >= 0
}

// beforeWords stand before a date that something must not pass.
var beforeWords = lexicon.ListOf(lexicon.UntilWord)

var beforeTable = lexicon.NewTails(beforeWords.Words())

// boundsBehind stand after a date; notBehind are words that only begin like one of them.
var (
	boundsBehind = boundsByHead(boundsOf(lexicon.BeforeAfter + lexicon.AfterAfter))
	notBehind    = wordsOf(lexicon.NotBound)
)

// boundBehind reads a bound right after a date.
func boundBehind(s string, i int) (Bound, int) {
	r, _ := char(s, i)
	switch r {
	case '前', '后', '後', '起', '之', '以', '及', '或', '止', '截', '为', '开', '開', '始':
	default:
		return "", 0
	}
	if notBehind.at(s, i) > 0 {
		return "", 0
	}
	words := wordsFrom(boundsBehind, r)
	for k := range words {
		w := &words[k]
		if e := w.word.At(s, i); e > 0 {
			return w.bound(), e
		}
	}
	return "", 0
}

// The words around the day on which something ends, and around the one from which it is in force.
var (
	lapseWords  = wordsOf(lexicon.LapseWord)
	expiryWords = wordsOf(lexicon.ExpiryWord)
	forceWords  = wordsOf(lexicon.ForceWord)
	forceEnds   = wordsOf(lexicon.ForceEnd) // of a bound that names the force itself: 起施行
	sinceWords  = wordsOf(lexicon.SinceWord)
)

// dateRole tells from the words around a date what it is for.
func dateRole(s string, from, i, e int, bound Bound) Role {
	j := spaces(s, max(i, e))
	if has(s, j, "正式") > 0 {
		j += len("正式")
	}
	switch {
	case lapseWords.at(s, j) > 0 || expiryWords.endingAt(s, from) >= 0:
		return RoleExpiry
	case forceWords.at(s, j) > 0 && sinceWords.endingAt(s, from) >= 0,
		e >= j && forceEnds.endingAt(s, e) >= 0:
		return RoleEffective
	case bound == Before:
		return RoleDeadline
	}
	return RoleMention
}
