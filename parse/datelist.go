package parse

import "strings"

// dateRow reads the dates of a list whose unit is printed once, after its last number: 一、二季度, 7、8月, 5、6日, 第一、第二季度,
// 2020、2021年. The row stands at i; it lies in the year, the month and the inferred parts of head, which the text prints from start
// on. 0 if there is no such list.
func (sc *scan) dateRow(start, i int, head point, recurring string) int {
	at, prefix := i, ""
	if first, _ := numeralAt(sc.s, i); first == 0 {
		e := has(sc.s, i, "第")
		if e == 0 {
			return 0
		}
		at, prefix = spaces(sc.s, e), "第"
	}
	n := readNumber(sc.s, at)
	if n.end == 0 || listMark(sc.s, n.end, prefix) == 0 {
		return 0
	}
	var row numberRow
	if !row.readRow(sc.s, at, n, prefix) {
		return 0
	}
	tail, part := sc.rowTail(&row, head, recurring)
	if tail.end == 0 || prefix != "" && part == nil {
		return 0
	}
	if tail.year != 0 && head.year == 0 {
		if e := sc.partsOfYears(start, &row); e > 0 {
			return e
		}
	}
	return sc.emitRow(start, &row, head, tail, part, recurring)
}

// partsOfYears keeps the years of a row with what stands after the last one, which all have: 2022、2023年上半年, 2022、2023年1至3月. Where that begins a range of
// years, 2020、2022年至2023年, it is the last one's alone. 0 if nothing stands there.
func (sc *scan) partsOfYears(start int, row *numberRow) int {
	r := sc.reader(0)
	last := row.last()
	var left, right point
	r.points(last.start, readDateNumber(sc.s, last.start), &left, &right)
	if left.year == 0 || right.end == 0 && left.month == 0 && !left.isPart() && left.first == 0 {
		return 0
	}
	end := max(left.end, right.end)
	if right.year == left.year { // it has the year from the left end: 1至3月
		right.year = 0
	}
	for k := range row.items[:row.n] {
		item := &row.items[k]
		l, x, from, to := left, right, item.start, end
		if k == 0 {
			from = start
		}
		if k < row.n-1 {
			if right.year != 0 {
				l, x = point{}, point{}
			}
			l.year, to = int(item.n.v.coef), item.n.end
			l.inferred |= InferredUnit
		}
		var d Date
		if x.end == 0 {
			x = l
		} else {
			inherit(&l, &x, 0)
		}
		r.date(&d, &l, &x, x.end != l.end)
		sc.dateBound(from, end, &d)
		sc.out.Dates = append(sc.out.Dates, Match[Date]{from, to, d})
		sc.valueEnds(to)
	}
	return sc.dateList(end)
}

// rowTail reads the unit after a row and what follows it as one point with the last number of the row: 12月底 of 6、12月底; of
// a part of a year also its form. All numbers must fit the unit; its end is 0 if they do not.
func (sc *scan) rowTail(row *numberRow, head point, recurring string) (p point, part *yearPart) {
	s := sc.s
	p = head
	v := int(row.last().n.v.coef)
	unit := spaces(s, row.end)
	r, size := char(s, unit)
	low, high := 1, 0
	y, e := partUnit(s, unit, ordinalMark(endsAny(s, row.items[0].start, "第") >= 0), placeBehind(head.year != 0 && head.inferred&InferredYear == 0))
	switch {
	case head.month == 0 && y != nil:
		p.take(y, v, e)
		part, high = y, y.most
	case head.month == 0 && r == '月':
		p.month, p.end, high = v, unit+size, 12
		if p.afterMonth(s); p.day != 0 {
			return point{}, nil // 1、2月5日
		}
	case (head.month != 0 || recurring == "monthly") && dayMark(s, unit) > 0:
		p.day, p.end, high = v, dayMark(s, unit), 31
	case head.year == 0 && recurring == "" && r == '年' && has(s, unit, "年代") == 0:
		p.year, p.end, low, high = v, unit+size, 1900, 2100
	}
	for k := range row.items[:row.n] {
		if n := &row.items[k].n; n.v.scale > 0 || n.about || n.myriad || n.v.coef < int64(low) || n.v.coef > int64(high) {
			return point{}, nil
		}
	}
	return p, part
}

// emitRow keeps the dates of a row: the first is printed from start on, the last to the end of tail. What tail has after the unit,
// 底 or 前, all have.
func (sc *scan) emitRow(start int, row *numberRow, head, tail point, part *yearPart, recurring string) int {
	r := sc.reader(head.year)
	from, last := start, 0
	for k := range row.items[:row.n] {
		item := &row.items[k]
		p, v := tail, int(item.n.v.coef)
		switch {
		case tail.day != 0:
			p.day = v
		case part != nil:
			p.take(part, v, p.end)
		case tail.month != 0:
			p.month = v
		default:
			p.year = v
		}
		if p.year = max(p.year, last); last != 0 && v < int(row.items[k-1].n.v.coef) && tail.day == 0 && head.year != 0 {
			p.year++ // 2021年11、12、1月
		}
		end := item.n.end
		if k > 0 {
			if from = item.start; endsAny(sc.s, from, "第") >= 0 {
				from -= len("第") // 第二季度 of 第一、第二季度
			}
			p.inferred |= InferredYear
		}
		if k == row.n-1 {
			end = tail.end
		} else {
			p.inferred |= InferredUnit
		}
		if head.year != 0 {
			last = p.year
		}
		sc.keepListed(r, from, end, tail.end, &p, recurring)
	}
	if tail.year != 0 && head.year == 0 { // 2022、2023年一、二季度: quarters of the last one
		k := len(sc.out.Dates) - 1
		year := sc.out.Dates[k]
		sc.out.Dates = sc.out.Dates[:k]
		if e := sc.rowBehind(year.Start, year.End, &year.Value); e > 0 {
			return e
		}
		sc.out.Dates = append(sc.out.Dates, year)
	}
	return sc.dateList(tail.end)
}

// keepListed keeps one date of a list; the words that bound it stand after bound, where the list ends.
func (sc *scan) keepListed(r dateReader, start, end, bound int, p *point, recurring string) {
	if p.year == 0 || !p.isPart() && p.month == 0 {
		p.inferred &^= InferredYear // no year belongs to it, or its own is printed
	}
	var d Date
	r.date(&d, p, p, false)
	d.Recurring = recurring
	sc.dateBound(start, bound, &d)
	sc.out.Dates = append(sc.out.Dates, Match[Date]{start, end, d})
	sc.valueEnds(end)
}

// rowBehind reads the row after the date d at s[start:end], a year or a month that its dates lie in: 2022年 of 2022年一、二季度.
func (sc *scan) rowBehind(start, end int, d *Date) int {
	if d.From.IsZero() || d.Precision != PrecisionYear && d.Precision != PrecisionMonth {
		return 0
	}
	switch r, _ := before(sc.s, end); r {
	case '份', '底', '末', '初':
		return 0
	}
	head, recurring := point{year: d.From.Year, inferred: d.Inferred}, ""
	if d.Precision == PrecisionMonth {
		head.month = d.From.Month
	}
	if d.Inferred&InferredYear != 0 && yearlyWords.endingAt(sc.s, spacesBefore(sc.s, start)) >= 0 {
		head.year, head.inferred, recurring = 0, 0, "yearly"
	}
	at := spaces(sc.s, end)
	if e := sc.dateRow(start, at, head, recurring); e > 0 {
		return e
	}
	return sc.partRow(start, at, head)
}

// partRow reads the parts of a year or a month whose last characters are printed once: 上、下半年, 上、中旬, 上、中、下旬.
func (sc *scan) partRow(start, i int, head point) int {
	var at [2]int // where the parts before the last one stand
	n := 0
	for ; n < len(at); n++ {
		part, size := char(sc.s, i)
		next := joinAt(sc.s, spaces(sc.s, i+size))
		if part != '上' && part != '中' || next == 0 {
			break
		}
		at[n], i = i, spaces(sc.s, next)
	}
	if n == 0 {
		return 0
	}
	last := head.partIn(sc.s, i)
	if last.end == 0 {
		return 0
	}
	r := sc.reader(head.year)
	var parts [len(at)]point
	tail := sc.s[i+len("上") : last.end]
	for k, a := range at[:n] {
		parts[k] = head.partIn(sc.s[a:a+len("上")]+tail, 0)
		if parts[k].end == 0 || parts[k].half >= last.half && parts[k].dekad >= last.dekad || k > 0 && parts[k].dekad <= parts[k-1].dekad {
			return 0
		}
		parts[k].inferred |= InferredUnit
	}
	for k, from := 0, start; k < n; k++ {
		if k > 0 {
			from = at[k]
			parts[k].inferred |= InferredYear
		}
		sc.keepListed(r, from, at[k]+len("上"), last.end, &parts[k], "")
	}
	last.inferred |= InferredYear
	sc.keepListed(r, i, last.end, last.end, &last, "")
	return sc.dateList(last.end)
}

// partIn reads a half of the year that p is, or a part of the month, at s[i:] after it: 下半年, 中旬.
func (p point) partIn(s string, i int) point {
	p.end = 0
	if p.month != 0 {
		if p.readDekad(s, i); p.dekad == dekadNone {
			return point{}
		}
		return p
	}
	part := readYearPart(s, i, partListed)
	p.half, p.end = part.half, part.end
	if part.half == 0 {
		return point{}
	}
	return p
}

// bareRow reads a row that no year and no month stands before: 7、8月, 一、二季度, 每月5、15日. After the start of a line or the end
// of a sentence its first number is that of a heading, 三、八月底前完成, and after 第 an ordinal.
func (sc *scan) bareRow(i int) int {
	prev, _ := before(sc.s, spacesBefore(sc.s, i))
	if prev < 0 || !isHan(prev) && !strings.ContainsRune("，,（(", prev) && !(strings.ContainsRune("；;。", prev) && sc.threeInRow(i)) || strings.ContainsRune("第前后近约共逾超", prev) {
		return 0
	}
	head, recurring := point{}, ""
	switch j := spacesBefore(sc.s, i); {
	case yearlyWords.endingAt(sc.s, j) >= 0:
		recurring = "yearly"
	case monthlyWords.endingAt(sc.s, j) >= 0:
		recurring = "monthly"
	default:
		if head.year = sc.yearAt(i); head.year != 0 {
			head.inferred = InferredYear
		}
	}
	return sc.dateRow(i, i, head, recurring)
}

// threeInRow reports whether three numbers and more of which each follows on the one before stand at s[i:]: 七、八、九月, the first of which is
// that of no heading.
func (sc *scan) threeInRow(i int) bool {
	n := readNumber(sc.s, i)
	var row numberRow
	if n.end == 0 || listMark(sc.s, n.end, "") == 0 || !row.readRow(sc.s, i, n, "") || row.n < 3 {
		return false
	}
	for k := 1; k < row.n; k++ {
		if row.items[k].n.v.coef != row.items[k-1].n.v.coef+1 {
			return false
		}
	}
	return true
}

// mayBeQuarter reports whether r after the first number of an ordinal may make a part of a year of it: 第三季度, 第一至第三季度, 第一、第二季度.
func mayBeQuarter(r rune) bool {
	if uint32(r) >= 1<<16 {
		return false
	}
	return unitHeads.Has(r) || beginsNumber(r) || followers[r]&(followList|followRange) != 0
}

// quarterAt reads 第三季度, 第一至第三季度 and 第一、二季度, whose 第 stands at i and whose first number at at.
func (sc *scan) quarterAt(i, at int) int {
	r := sc.reader(sc.yearAt(i))
	var d Date
	if p := readYearPart(sc.s, i, partAlone); p.end > 0 {
		r.date(&d, &p, &p, false)
		return sc.keepDate(i, p.end, &d)
	}
	var left, right point
	if r.points(at, readDateNumber(sc.s, at), &left, &right); right.isPart() {
		inherit(&left, &right, r.year)
		r.date(&d, &left, &right, true)
		return sc.keepDate(i, right.end, &d)
	}
	head := point{year: r.year}
	if head.year != 0 {
		head.inferred = InferredYear
	}
	return sc.dateRow(i, i, head, "")
}

// yearRow reads 2020、2021年, whose first number n stands at i.
func (sc *scan) yearRow(i int, n *printedNumber) int {
	if n.digits != 4 || n.v.scale > 0 {
		return 0
	}
	return sc.dateRow(i, i, point{}, "")
}

// quartersFromStart reads 前三季度 at i, without a year.
func (sc *scan) quartersFromStart(i int) int {
	p := readYearPart(sc.s, i, partAlone)
	if p.end == 0 {
		return 0
	}
	var d Date
	sc.reader(sc.yearAt(i)).date(&d, &p, &p, false)
	sc.recurring(i, &d)
	return sc.keepDate(i, p.end, &d)
}

// dateList reads the dates after the one that ends at end in a list where each has its own unit: 2022年7月、8月, 9月10日、11日,
// 2022年一季度、二季度, 每年5月、10月. They inherit what the first one has.
func (sc *scan) dateList(end int) int {
	for {
		last := &sc.out.Dates[len(sc.out.Dates)-1].Value
		from := end
		if last.Recurring != "" && len(last.Qualifier) > 0 && last.Bound == Before {
			from = max(end, last.Qualifier[0].End) // 每年3月15日前、9月15日前
		}
		e := joinAt(sc.s, spaces(sc.s, from))
		if e == 0 || last.From.IsZero() && last.Recurring == "" {
			return end
		}
		at := spaces(sc.s, e)
		r := sc.reader(last.To.Year)
		var left, right point
		r.points(at, readDateNumber(sc.s, at), &left, &right)
		if left.end == 0 {
			left = r.partOf(at, last)
		}
		if left.end == 0 || left.year != 0 || right.year != 0 || !last.listsOn(&left) {
			return end
		}
		if left.month == 0 && left.day != 0 || left.dekad != 0 && left.month == 0 {
			left.month = last.month()
			if right.end > 0 && right.month == 0 {
				right.month = left.month
			}
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

// partOf reads a part of the year or of the month of last at i, which begins with no number: 下半年, 第三季度, Q2, 中旬.
func (r dateReader) partOf(i int, last *Date) point {
	p := r.word(i)
	if p.end == 0 && last.Precision == PrecisionDekad {
		if p.readDekad(r.s, i); p.end > 0 && !strings.HasSuffix(r.s[:p.end], "旬") {
			return point{}
		}
	}
	return p
}

// listsOn reports whether p can be the next date of a list whose last one is d: a day after days, a month or a part of a year after
// any part of one.
func (d *Date) listsOn(p *point) bool {
	switch {
	case d.Precision == PrecisionYear:
		return false
	case p.month == 0 && p.day != 0:
		return d.Precision == PrecisionDay || d.Precision == PrecisionMulti && hasDays(d)
	case p.dekad != 0 && p.month == 0:
		return d.Precision == PrecisionDekad && d.Recurring == ""
	case p.isPart() || p.first != 0:
		return d.Recurring == ""
	case p.month != 0:
		return d.Recurring != "monthly" && (d.Precision != PrecisionDekad || d.Recurring != "")
	}
	return false
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
