package parse

// Schools count their years from September to August, those of Taiwan from August to July: 2031—2032学年, 2031/32學年, 2031学年第一学期,
// 120學年度.

// schoolYear reads the year of schools whose first number n stands at i. It returns its end, 0 if it is none.
func (sc *scan) schoolYear(i int, n dateNumber) int {
	year := n.v
	last, end := secondYear(sc.s, n)
	end = hasAny(sc.s, spaces(sc.s, end), "学年度", "学年", "學年度", "學年")
	from, to := point{year: year, month: 9}, point{year: last, month: 8}
	switch {
	case end == 0:
		return 0
	case n.digits == 3 && endsAny(sc.s, end, "學年度", "學年") >= 0, n.digits == 2 && endsAny(sc.s, end, "學年度") >= 0:
		from, to = point{year: 1911 + year, month: 8, inferred: InferredEra}, point{year: 1912 + year, month: 7}
	case n.digits != 4 || year < 1900 || year > 2100:
		return 0
	}
	var d Date
	sc.reader(0).date(&d, &from, &to, true)
	return sc.keepDate(i, end, &d)
}

// secondYear returns the year in which 2031—2032, 2031—2034 or 2031/32 ends, and where; the year after n, and its end, if no other stands
// after it.
func secondYear(s string, n dateNumber) (year, end int) {
	r, size := char(s, n.end)
	at := rangeMark(s, n.end)
	if r == '/' || r == '／' {
		at = n.end + size
	}
	v, digits, end := arabicRun(s, at)
	switch {
	case at == 0 || n.digits != 4:
	case digits == 4 && int(v) > n.v && int(v) < n.v+10:
		return int(v), end
	case digits == 2 && int(v) == (n.v+1)%100:
		return n.v + 1, end
	}
	return n.v + 1, n.end
}
