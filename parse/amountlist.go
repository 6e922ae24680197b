package parse

import "strings"

// list reads the numbers of a list whose unit is printed once, behind its last number, such as 10 万 and
// 8 万 in 10 万、8 万、5 万元, or 5 and 10 in 分别为 5、10、20 万元. The last number is left to be read as it stands.
func (sc *scan) list(i int, n *printedNumber) int {
	var row numberRow
	if listMark(sc.s, n.end, "") == 0 || !row.readRow(sc.s, i, *n, "") {
		return 0
	}
	last := &row.last().n
	u, _ := sc.unitBehind(last, last.end)
	if u == nil || u.Kind == duration || !sc.listFits(i, &row, u) {
		return 0
	}
	return sc.emitList(&row, u)
}

// listFits reports whether the numbers share the unit of the last one: all have their own 万, or none has
// and there are several, or 分别 announces them.
func (sc *scan) listFits(i int, row *numberRow, u *Unit) bool {
	own, before := 0, row.items[:row.n-1]
	for k := range before {
		if before[k].n.myriad {
			own++
		}
	}
	if own == len(before) {
		return u.Kind == Money || u.Kind == Measure
	}
	if own > 0 {
		return false
	}
	j := spacesBefore(sc.s, i)
	if first := &before[0].n; len(before) == 1 && first.arabic && first.digits >= 2 && (u.Kind == Money || u.Kind == Measure) {
		if sc.followsWord(i) {
			return true // 分别增加70、100立方米
		}
	}
	return len(before) >= 2 && before[0].n.arabic && u.Kind != Count || endsAny(sc.s, j, "分别为", "分别", "分别是", "分别按", "分别达", "分别达到", "依次为") >= 0
}

// followsWord reports whether a word that counts nothing stands right before i: not 第, 表 or 图.
func (sc *scan) followsWord(i int) bool {
	r, _ := before(sc.s, i)
	return isHan(r) && !strings.ContainsRune("第表图件号页项款条章节组类级期批年月日路", r)
}

func (sc *scan) emitList(row *numberRow, u *Unit) int {
	last := &row.last().n
	end := 0
	for k := range row.items[:row.n-1] {
		item := &row.items[k]
		f := figure{start: item.start, end: item.n.end, first: item.n, unit: u}
		f.lo = scaleLike(&f.first, last)
		f.hi = f.lo
		a := Amount{Kind: u.Kind, Min: u.base(f.lo), Max: u.base(f.lo), Unit: u.code(), Per: noUnits, Bound: Exact, Inferred: InferredUnit}
		sc.bound(f.start, f.end, &f, &a)
		sc.out.Amounts = append(sc.out.Amounts, Match[Amount]{f.start, f.end, a})
		sc.valueEnds(f.end)
		end = f.end
	}
	return end
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
