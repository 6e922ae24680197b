package parse

// monthReach is how far behind a date, in bytes, 同月 still means its month: a sentence.
const monthReach = 300

// sameMonth reads the day d of 同月29日, whose figure stands at s[i:end], in the month of the last date before it; it returns 0 if
// 同月 does not stand there, or no date does.
func (sc *scan) sameMonth(i, end, day int) int {
	n := len(sc.out.Dates)
	if n == 0 || endsAny(sc.s, spacesBefore(sc.s, i), "同月", "当月") < 0 {
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
