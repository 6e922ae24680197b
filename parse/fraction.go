package parse

import "strings"

// fraction reads 百分之三点五, 千分之五, 百万分之一, whose denominator n stands at i; a common
// fraction such as 三分之一 is passed over.
func (sc *scan) fraction(i int, n *printedNumber) int {
	s := sc.s
	e := 0
	if n.end > 0 {
		e = has(s, n.end, "分之")
	}
	if e == 0 {
		return 0
	}
	m := readNumber(s, spaces(s, e))
	m = readNumber(s[:m.end], spaces(s, e)) // without what stands after it
	by := 0
	for v := n.v.coef; v > 1 && v%10 == 0; v /= 10 {
		by++
	}
	v, ok := m.v.shift(2 - by)
	hi := v
	if m.about && m.hi != (Number{}) { // 百分之十五六
		hi, _ = m.hi.shift(2 - by)
	}
	if n.v.scale > 0 || by < 2 || n.v != Int(tens[by]) || m.end == 0 || m.section || !ok || m.v == (Number{}) || m.bare && m.v != Int(100) {
		return max(e, m.end)
	}
	f := figure{start: i, end: m.end, lo: v, hi: hi, first: &m, unit: percentUnit}
	if c := rangeMark(s, m.end); c > 0 && hi == v {
		if again := has(s, c, s[i:e]); again > 0 {
			c = again
		}
		if k := readNumber(s, spaces(s, c)); k.end > 0 {
			if hi, ok := k.v.shift(2 - by); ok && v.Compare(hi) < 0 {
				f.hi, f.end, f.ranged = hi, k.end, true
			}
		}
	}
	listed := !f.ranged && hi == v && listMark(s, m.end, "") > 0
	end := sc.amount(i, &f, Percent, "%")
	if !listed {
		return end
	}
	return max(end, sc.partsBehind(numeralStart(s, m.end), m, 2-by))
}

// partsBehind keeps the numbers of a row of parts after its first one, n at i: 八 and 十 of 百分之五、八、十. by is the power of ten that makes percents
// of them.
func (sc *scan) partsBehind(i int, n printedNumber, by int) (end int) {
	var row numberRow
	if !row.readRow(sc.s, i, n, "") || !sc.isRowOfParts(&row) {
		return 0
	}
	for k := 1; k < row.n; k++ {
		item := &row.items[k]
		v, _ := item.n.v.shift(by)
		f := figure{start: item.start, end: item.n.end, lo: v, hi: v, first: &item.n, unit: percentUnit}
		end = sc.amount(f.start, &f, Percent, "%")
		sc.out.Amounts[len(sc.out.Amounts)-1].Value.Inferred |= InferredUnit
	}
	first := len(sc.out.Amounts) - row.n
	if last := &sc.out.Amounts[first+row.n-1]; len(last.Value.Qualifier) > 0 && last.Value.Qualifier[0].Start >= last.End { // 百分之五、八以上
		for k := first; k < first+row.n-1; k++ {
			if a := &sc.out.Amounts[k].Value; a.Bound == Exact {
				a.Bound, a.Exclusive, a.Qualifier = last.Value.Bound, last.Value.Exclusive, last.Value.Qualifier
			}
		}
	}
	return end
}

// isRowOfParts reports whether the numbers of row are parts of what stands before the first one, 百分之: nothing is counted with the last one, and it
// begins no heading.
func (sc *scan) isRowOfParts(row *numberRow) bool {
	for k := range row.items[:row.n] {
		if n := &row.items[k].n; n.v == (Number{}) || n.myriad || n.about || n.v.scale > 6 {
			return false
		}
	}
	last := &row.last().n
	if u, _ := sc.unitBehind(last, last.end); u.row != nil || joinAt(sc.s, spaces(sc.s, last.end)) > 0 {
		return false
	}
	next, _ := char(sc.s, last.end)
	if !isHan(next) {
		return next < 0 || strings.ContainsRune("，,；;。）)", next)
	}
	if b, found := amountBoundBehind(sc.s, last.end); found && b.bound != "" {
		return true
	}
	return partsGoOn.at(sc.s, last.end) > 0
}

// partsGoOn stand after the last of a row of parts: 按百分之五、八、十的比例.
var partsGoOn = anyOf("的", "等", "比例", "計", "计", "給", "给")

// tenthUnit is the unit of tenths, 成, in a row.
var tenthUnit = unitOf(Unit{Word: "%", Kind: Percent, Code: "%", Shift: 1})

var percentUnit = unitOf(Unit{Word: "%", Kind: Percent, Code: "%"})

// tenthsAt reads 成 after the number n, with what follows it: 三成, 七成六. alone reports whether other words may follow it right away, as after the
// upper end of a range. The end is 0 if n counts no tenths.
func (sc *scan) tenthsAt(n *printedNumber, alone bool) (lo, hi Number, end int) {
	e := has(sc.s, spaces(sc.s, n.end), "成")
	if e == 0 || n.v.Compare(Int(10)) > 0 || n.myriad || n.bare || n.section || n.v == (Number{}) || n.v.scale > 1 {
		return lo, hi, 0
	}
	lo, _ = n.v.shift(1)
	hi = lo
	if n.about && n.hi != (Number{}) { // 两三成
		hi, _ = n.hi.shift(1)
		return lo, hi, e
	}
	at := spaces(sc.s, e)
	d, size := numeralAt(sc.s, at)
	if family := d.Family(); d.Value() > 0 && (family == familyHan || family == familyArabic) {
		if next, _ := char(sc.s, at+size); family == familyArabic || !isHan(next) || hasAny(sc.s, at+size, "以", "左") > 0 {
			lo, _ = lo.Add(Int(d.Value()))
			return lo, lo, at + size
		}
	} else if next, _ := char(sc.s, e); isHan(next) && rangeMark(sc.s, e) == 0 && joinAt(sc.s, e) == 0 && hasAny(sc.s, e, "以", "左", "多", "的", "是", "为", "股", "半") == 0 {
		if strings.ContainsRune(notTenths, next) || !alone && !n.arabic && !sc.isBounded(numeralStart(sc.s, n.end)) {
			return lo, hi, 0
		}
	}
	return lo, hi, e
}

// notTenths are characters that make another word of 成: 一成不变, 5成员单位.
const notTenths = "立员員功果都本品年熟长長效份交型就绩績人套不语語因分组組"

// isBounded reports whether a bound stands before the figure at i: 约七成出口增量.
func (sc *scan) isBounded(i int) bool {
	_, _, ok := boundBefore(sc.s, i, sc.floor)
	return ok
}

// tenths reads 三成, 七成六 and a range of them, 三成至五成.
func (sc *scan) tenths(i int, n *printedNumber) int {
	lo, hi, e := sc.tenthsAt(n, false)
	if e == 0 {
		return 0
	}
	f := figure{start: i, end: e, lo: lo, hi: hi, first: n, unit: percentUnit}
	if r, size := char(sc.s, e); isMore(r) { // 两成多
		n.about, f.end = true, e+size
	} else if lo == hi {
		sc.tenthsTo(&f)
	}
	return sc.amount(i, &f, Percent, "%")
}

// tenthsTo makes a range of f where an upper end in tenths stands after it: 三 of 三至五成, 三成 of 三成至五成.
func (sc *scan) tenthsTo(f *figure) bool {
	c := rangeMark(sc.s, f.end)
	if c == 0 {
		return false
	}
	b := readNumber(sc.s, c)
	if b.end == 0 || b.about {
		return false
	}
	hi, _, e := sc.tenthsAt(&b, true)
	if e == 0 || f.lo.Compare(hi) >= 0 {
		return false
	}
	f.hi, f.end, f.unit, f.ranged = hi, e, percentUnit, true
	return true
}

// tenthsUnder reads 三至五成, whose lower end n stands at i and has no 成.
func (sc *scan) tenthsUnder(i int, n *printedNumber) int {
	lo, ok := n.v.shift(1)
	if !ok || n.about || n.bare || n.myriad || n.v == (Number{}) {
		return 0
	}
	f := figure{start: i, end: n.end, lo: lo, hi: lo, first: n}
	if !sc.tenthsTo(&f) {
		return 0
	}
	return sc.amount(i, &f, Percent, "%")
}
