package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// monthReach is how far after a date, in bytes, 同月 still means its month: a sentence.
const monthReach = 300

// sameMonth reads the day d of 同月29日, whose figure stands at s[i:end], in the month of the last date before it; it returns 0 if
// 同月 does not stand there, or no date does.
func (sc *scan) sameMonth(i, end, day int) int {
	n := len(sc.out.Dates)
	j := spacesBefore(sc.s, i)
	if r, _ := before(sc.s, j); r != '月' || endsAny(sc.s, j, "同月", "当月") < 0 {
		return sc.dayOfReport(i, end, day)
	}
	if n == 0 {
		return 0
	}
	last := &sc.out.Dates[n-1]
	to := last.Value.To
	if last.End > i || i-last.End > monthReach || to.IsZero() || last.Value.Precision != PrecisionDay || day < 1 || day > daysIn(to.Year, to.Month) {
		return 0
	}
	at := Day{to.Year, to.Month, day}
	d := Date{From: at, To: at, Precision: PrecisionDay, Bound: Exact, Role: RoleMention, Inferred: InferredYear}
	d.EDTF = at.String()
	return sc.keepDate(i, end, &d)
}

// dayOfReport reads the day d of a bulletin, 9日6时, whose figure stands at s[i:end] and which an hour follows: of the month of the last date
// before it, or else of that of the document, whose last such day it is.
func (sc *scan) dayOfReport(i, end, day int) int {
	if has(sc.s, end-len("日"), "日") == 0 || day < 1 {
		return 0
	}
	due := sc.isDueOn(i, end)
	if !due && timeOfDay(sc.s, end) == end {
		return 0
	}
	var month Day
	if n := len(sc.out.Dates); n > 0 && i-sc.out.Dates[n-1].End <= monthReach && sc.out.Dates[n-1].Value.hasDay() {
		month = sc.out.Dates[n-1].Value.To
	} else if sc.ctx != nil {
		month = sc.ctx.Date.monthOf(day, due || sc.isForecast(i))
	}
	if month.Year == 0 || month.Month == 0 || day > daysIn(month.Year, month.Month) {
		return 0
	}
	last, to := sc.lastOfReport(end)
	if last > 0 && to == 0 { // 2日9:00至6月5日: of the month before the one that is printed, or of that
		return 0
	}
	at := Day{month.Year, month.Month, day}
	d := Date{From: at, To: at, Precision: PrecisionDay, Bound: Exact, Role: RoleMention, Inferred: InferredYear}
	d.EDTF = at.String()
	if last > day && last <= daysIn(month.Year, month.Month) { // 12日晚间至14日
		d.To.Day, d.Precision, end = last, PrecisionMulti, to
		d.EDTF = at.String() + "/" + d.To.String()
	}
	return sc.keepDate(i, end, &d)
}

// isDueOn reports whether the day at s[i:end] is that until which something is asked for, 请于15日前报送, and no length of time, as laws have it:
// 应于七日前送达. One of 每月 comes again.
func (sc *scan) isDueOn(i, end int) bool {
	if endsAny(sc.s, spacesBefore(sc.s, i), "请于", "請於", "請于") < 0 || hasAny(sc.s, end, "前", "之前", "以前") == 0 || sc.ctx == nil || sc.ctx.Date.Month == 0 {
		return false
	}
	from := max(0, i-60)
	return !strings.ContainsAny(sc.s[from:i], "每旬周")
}

// lastOfReport reads the last day of 12日晚间至14日, the first of which ends at s[:end], and returns its end. The day is 0 if there is none, the
// end if its number is that of something else, such as the month of 2日9:00至6月5日.
func (sc *scan) lastOfReport(end int) (day, to int) {
	at := rangeMark(sc.s, timeOfDay(sc.s, end))
	if at == 0 {
		return 0, 0
	}
	d, e := integerAt(sc.s, at)
	if e == 0 || d < 1 || d > 31 {
		return 0, 0
	}
	return int(d), has(sc.s, e, "日")
}

// forecasts stand in a sentence before days to come: 据预报，12日夜间有雨.
var forecasts = lexicon.ListOf(lexicon.Forecast)

// isForecast reports whether the sentence that holds s[i:] speaks of days to come.
func (sc *scan) isForecast(i int) bool {
	from := max(sc.floor-monthReach, 0, i-monthReach)
	for from < i && !utf8.RuneStart(sc.s[from]) {
		from++
	}
	s := sc.s[from:i]
	if at := strings.LastIndex(s, "。"); at >= 0 {
		s = s[at:]
	}
	for w := range forecasts.All {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// monthOf returns the month of the day of a text made out on d: that of the last such day, or of the next one where the text speaks of days to come.
func (d Day) monthOf(day int, ahead bool) Day {
	switch {
	case d.Month == 0 || d.Day == day:
	case ahead && d.Day > day:
		if d.Month++; d.Month > 12 {
			d.Year, d.Month = d.Year+1, 1
		}
	case !ahead && d.Day < day:
		if d.Month--; d.Month == 0 {
			d.Year, d.Month = d.Year-1, 12
		}
	}
	return d
}

// hasDay reports whether d is a day, or days on end, of a known year.
func (d *Date) hasDay() bool {
	return !d.To.IsZero() && (d.Precision == PrecisionDay || d.Precision == PrecisionMulti && hasDays(d))
}
