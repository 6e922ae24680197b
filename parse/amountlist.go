package parse

import "strings"

// list reads the numbers of a list whose unit is printed once, behind its last number, such as 10 万 and
// 8 万 in 10 万、8 万、5 万元, or 5 and 10 in 分别为 5、10、20 万元. The last number is left to be read as it stands.
func (sc *scan) list(i int, n *printedNumber) int {
	if listMark(sc.s, n.end) == 0 {
		return 0
	}
	var room [8]figure
	items := append(room[:0], figure{start: i, end: n.end, first: *n})
	last := *n
	for len(items) < cap(room) {
		next := listMark(sc.s, last.end)
		if next == 0 {
			return 0
		}
		last = readNumber(sc.s, next)
		if last.end == 0 || last.section || last.bare {
			return 0
		}
		u, _ := sc.unitBehind(&last, last.end)
		if u == nil {
			items = append(items, figure{start: next, end: last.end, first: last})
			continue
		}
		if u.Kind == duration || !sc.listFits(i, items, u) {
			return 0
		}
		return sc.emitList(items, &last, u)
	}
	return 0
}

// listFits reports whether the numbers share the unit of the last one: all have their own 万, or none has
// and there are several, or 分别 announces them.
func (sc *scan) listFits(i int, items []figure, u *Unit) bool {
	own := 0
	for _, f := range items {
		if f.first.myriad {
			own++
		}
	}
	if own == len(items) {
		return u.Kind == Money || u.Kind == Measure
	}
	if own > 0 {
		return false
	}
	j := spacesBefore(sc.s, i)
	if first := &items[0].first; len(items) == 1 && first.arabic && first.digits >= 2 && (u.Kind == Money || u.Kind == Measure) {
		if r, _ := before(sc.s, j); isHan(r) && j == i && !strings.ContainsRune("第表图件号页项款条章节组类级期批年月日路", r) {
			return true // 分别增加70、100立方米
		}
	}
	return len(items) >= 2 && items[0].first.arabic && u.Kind != Count || endsAny(sc.s, j, "分别为", "分别", "分别是", "分别按", "分别达", "分别达到", "依次为") >= 0
}

func (sc *scan) emitList(items []figure, last *printedNumber, u *Unit) int {
	for k := range items {
		f := &items[k]
		f.lo = scaleLike(&f.first, last)
		f.hi, f.unit = f.lo, u
		a := Amount{Kind: u.Kind, Min: u.base(f.lo), Max: u.base(f.lo), Unit: u.code(), Per: noUnits, Bound: Exact, Inferred: InferredUnit}
		sc.bound(f.start, f.end, f, &a)
		sc.out.Amounts = append(sc.out.Amounts, Match[Amount]{f.start, f.end, a})
		sc.valueEnds(f.end)
	}
	return items[len(items)-1].end
}

// listMark returns where the next number of a list begins behind s[i:], 0 if no list goes on there.
func listMark(s string, i int) int {
	i = spaces(s, i)
	r, n := char(s, i)
	switch r {
	case '、', '和', '及':
	case '或':
		if e := has(s, i, "或者"); e > 0 {
			n = e - i
		}
	default:
		return 0
	}
	e := spaces(s, i+n)
	if n, _ := numeralAt(s, e); n == 0 {
		return 0
	}
	return e
}

// columnAmount reads a table cell that is a bare number under a heading with a unit, such as 金额（万元）.
func (sc *scan) columnAmount() {
	u, by := sc.columnUnit(sc.ctx.Column)
	i := spaces(sc.s, 0)
	n := readNumber(sc.s, i)
	if u == nil || n.end == 0 || spaces(sc.s, n.end) != len(sc.s) || n.section || n.bare {
		return
	}
	v, ok := n.v.shift(by)
	if !ok {
		return
	}
	v = u.base(v)
	a := Amount{Kind: u.Kind, Min: v, Max: v, Unit: u.code(), Per: noUnits, Bound: Exact, Inferred: InferredUnit}
	sc.out.Amounts = append(sc.out.Amounts, Match[Amount]{i, n.end, a})
}

// columnUnit reads the unit of a column heading: （万元）, (亩), 单位：元.
func (sc *scan) columnUnit(heading string) (*Unit, int) {
	for i := 0; i < len(heading); {
		r, n := char(heading, i)
		i += n
		if r != '（' && r != '(' && r != '：' && r != ':' && r != '/' {
			continue
		}
		at, by := spaces(heading, i), 0
		for {
			m, size := numeralAt(heading, at)
			if f := m.Family(); f != familyPower && f != familyMyriad {
				break
			}
			by, at = by+int(m.Value()), at+size
		}
		u := sc.units.at(heading, at)
		if u == nil || u.Kind == duration {
			continue
		}
		if next, _ := char(heading, spaces(heading, at+len(u.Word))); next < 0 || closes(next) || next == '/' {
			return u, by
		}
	}
	return nil, 0
}
