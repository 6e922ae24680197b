package parse

// monthReach is how far behind a date, in bytes, 同月 still means its month: a sentence.
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
	if has(sc.s, end-len("日"), "日") == 0 || day < 1 || timeOfDay(sc.s, end) == end {
		return 0
	}
	var month Day
	if n := len(sc.out.Dates); n > 0 && i-sc.out.Dates[n-1].End <= monthReach && sc.out.Dates[n-1].Value.hasDay() {
		month = sc.out.Dates[n-1].Value.To
	} else if sc.ctx != nil {
		month = sc.ctx.Date
		if month.Day < day { // of the month before
			if month.Month--; month.Month == 0 {
				month.Year, month.Month = month.Year-1, 12
			}
		}
	}
	if month.Year == 0 || month.Month == 0 || day > daysIn(month.Year, month.Month) {
		return 0
	}
	at := Day{month.Year, month.Month, day}
	d := Date{From: at, To: at, Precision: PrecisionDay, Bound: Exact, Role: RoleMention, Inferred: InferredYear}
	d.EDTF = at.String()
	return sc.keepDate(i, end, &d)
}

// hasDay reports whether d is a day, or days on end, of a known year.
func (d *Date) hasDay() bool {
	return !d.To.IsZero() && (d.Precision == PrecisionDay || d.Precision == PrecisionMulti && hasDays(d))
}
