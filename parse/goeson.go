package parse

import "strings"

// yearAt returns the year that a date at i without one belongs to: that of the context, or behind 同年 and 次年 that of the last
// date of the text and the one after it, and behind 上年 the one before that of the context.
func (sc *scan) yearAt(i int) int {
	j := spacesBefore(sc.s, i)
	if r, _ := before(sc.s, j); r != '年' && r != '度' {
		return sc.year
	}
	last := 0
	if n := len(sc.out.Dates); n > 0 && sc.out.Dates[n-1].End <= i {
		last = sc.out.Dates[n-1].Value.To.Year
	}
	switch {
	case endsAny(sc.s, j, "同年") >= 0 && last != 0:
		return last
	case endsAny(sc.s, j, "次年", "翌年") >= 0:
		if last != 0 {
			last++
		}
		return last // the year after none that is known is not known
	case endsAny(sc.s, j, "上年", "上一年", "上年度", "上一年度") >= 0 && sc.year != 0:
		return sc.year - 1
	}
	return sc.year
}

// yearGoesOn returns the year of d, which is printed at i without one, if the sentence has named a day or a month of a later
// year than the context's before: 期限自2024年3月1日至4月30日，其中3月1日至15日签约的. It returns 0 if d stays as it is.
func (sc *scan) yearGoesOn(i int, d *Date) int {
	n := len(sc.out.Dates)
	if n == 0 || d.Inferred&InferredYear == 0 && !strings.HasPrefix(d.EDTF, "XXXX-") || d.Precision == PrecisionYear {
		return 0
	}
	last := &sc.out.Dates[n-1]
	y := last.Value.From.Year
	if y <= sc.year || last.End > i || i-last.End > 200 || last.Value.Inferred&InferredYear != 0 && sc.carried != n || len(firstOf(last.Value.EDTF)) < len("2024-03") && last.Value.Bound == Exact {
		return 0
	}
	if strings.ContainsAny(sc.s[last.End:i], "。；;\n") || endsAny(sc.s, spacesBefore(sc.s, i), "年", "年度") >= 0 {
		return 0
	}
	if moved, _ := sc.reader(y).read(i); moved.To.Compare(last.Value.From) < 0 {
		return 0
	}
	return y
}

// firstQuarters reads 前三季度 at i, without a year.
func (sc *scan) firstQuarters(i int) int {
	p := readYearPart(sc.s, i)
	if p.end == 0 {
		return 0
	}
	var d Date
	sc.reader(sc.yearAt(i)).date(&d, &p, &p, false)
	sc.recurring(i, &d)
	return sc.keepDate(i, p.end, &d)
}

// dateList reads the dates of 2022年7月、8月, 9月10日、11日 and 每年5月、10月: they inherit what the first one has.
func (sc *scan) dateList(end int) int {
	for {
		last := &sc.out.Dates[len(sc.out.Dates)-1].Value
		from := end
		if last.Recurring != "" && len(last.Qualifier) > 0 && last.Bound == Before {
			from = max(end, last.Qualifier[0].End) // 每年3月15日前、9月15日前
		}
		e := 0
		switch r, n := char(sc.s, spaces(sc.s, from)); r {
		case '、', '和', '及', '或':
			e = spaces(sc.s, from) + n
		default:
			return end
		}
		if last.From.IsZero() && last.Recurring == "" || last.Precision != PrecisionDay && last.Precision != PrecisionMonth && (last.Recurring == "" || last.Precision != PrecisionDekad) {
			return end
		}
		at := spaces(sc.s, e)
		r := sc.reader(last.To.Year)
		left, right := r.points(at, readDateNumber(sc.s, at))
		if left.end == 0 || left.year != 0 || right.year != 0 || left.quarter != 0 || left.half != 0 || left.month == 0 && last.Precision != PrecisionDay {
			return end
		}
		if left.month == 0 {
			left.month = last.month()
			if right.end > 0 && right.month == 0 {
				right.month = left.month
			}
		} else if last.Recurring == "monthly" {
			return end
		}
		var d Date
		next := left.end
		if right.end > 0 {
			next = right.end
			inherit(&left, &right, r.year)
			r.date(&d, &left, &right, true)
		} else {
			r.date(&d, &left, &left, false)
		}
		if d.Recurring = last.Recurring; d.Recurring == "" {
			d.Inferred |= InferredYear
		}
		end = sc.keepDate(at, next, &d)
	}
}

// month returns the month of the last day of d, 0 of a day of each month.
func (d *Date) month() int {
	if d.Recurring != "yearly" {
		return d.To.Month
	}
	const noYear = "XXXX-"
	month, _ := Integer(d.EDTF[strings.LastIndex(d.EDTF, noYear)+len(noYear):])
	return month
}
