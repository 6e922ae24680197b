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
	m = readNumber(s[:m.end], spaces(s, e)) // without what stands behind it
	by := 0
	for v := n.v.coef; v > 1 && v%10 == 0; v /= 10 {
		by++
	}
	v, ok := m.v.shift(2 - by)
	if n.v.scale > 0 || by < 2 || n.v != Int(tens[by]) || m.end == 0 || m.section || !ok || m.v == (Number{}) || m.bare && m.v != Int(100) {
		return max(e, m.end)
	}
	f := figure{start: i, end: m.end, lo: v, hi: v, first: &m, unit: percentUnit}
	if c := rangeMark(s, m.end); c > 0 {
		if again := has(s, c, s[i:e]); again > 0 {
			c = again
		}
		if k := readNumber(s, spaces(s, c)); k.end > 0 {
			if hi, ok := k.v.shift(2 - by); ok && v.Compare(hi) < 0 {
				f.hi, f.end, f.ranged = hi, k.end, true
			}
		}
	}
	return sc.amount(i, &f, Percent, "%")
}

var percentUnit = unitOf(Unit{Word: "%", Kind: Percent, Code: "%"})

// isBoundedTenths reports whether 成 before next is that of tenths, which a bound or a figure shows: 约7成出口增量, 3成首付; but 一成不变,
// 5成员单位.
func (sc *scan) isBoundedTenths(i int, n *printedNumber, next rune) bool {
	if strings.ContainsRune("立员員功果都本品年熟长長效份交型就绩績人套不语語因分组組", next) {
		return false
	}
	_, _, ok := boundBefore(sc.s, i, sc.floor)
	return ok || n.arabic
}

// tenths reads 三成, 七成六 and 半成.
func (sc *scan) tenths(i int, n *printedNumber) int {
	e := has(sc.s, spaces(sc.s, n.end), "成")
	if e == 0 || n.v.Compare(Int(10)) > 0 || n.myriad || n.bare || n.v == (Number{}) || n.v.scale > 1 {
		return 0
	}
	v, _ := n.v.shift(1)
	if d, size := numeralAt(sc.s, spaces(sc.s, e)); d.Family() == familyHan && d.Value() > 0 {
		if next, _ := char(sc.s, spaces(sc.s, e)+size); !isHan(next) || hasAny(sc.s, spaces(sc.s, e)+size, "以", "左") > 0 {
			v, _ = v.Add(Int(d.Value()))
			e = spaces(sc.s, e) + size
		}
	} else if d.Family() == familyArabic && d.Value() > 0 {
		v, _ = v.Add(Int(d.Value()))
		e = spaces(sc.s, e) + size
	} else if next, _ := char(sc.s, e); isHan(next) && hasAny(sc.s, e, "以", "左", "多", "的", "是", "为", "和", "至", "到", "股", "半") == 0 && !sc.isBoundedTenths(i, n, next) {
		return 0
	}
	f := figure{start: i, end: e, lo: v, hi: v, first: n, unit: percentUnit}
	if r, size := char(sc.s, e); isMore(r) { // 两成多
		n.about, f.end = true, e+size
	}
	return sc.amount(i, &f, Percent, "%")
}
