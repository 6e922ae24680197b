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
	if u == nil || !sc.listFits(i, &row, u) {
		return 0
	}
	if u.Kind == duration {
		return sc.emitDurations(&row, u)
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
	if u.Kind == duration {
		return before[0].n.arabic && before[0].n.digits < 4 && (sc.followsWord(i) || len(before) > 1) || sc.isDistributed(j)
	}
	if first := &before[0].n; len(before) == 1 && u.Kind != Count && (first.digits >= 2 || first.v.scale > 0) && first.arabic {
		if sc.followsWord(i) {
			return true // 分别增加70、100立方米, 提高2.16和1.66个百分点
		}
	}
	if last := &row.last().n; !before[0].n.arabic && last.shared() >= 4 && u.Kind == Money && sc.followsWord(i) {
		return true // 奖励三十、二十、十万元
	}
	return len(before) >= 2 && before[0].n.arabic && u.Kind != Count || sc.isDistributed(j)
}

// eachWords stand before a list whose members belong to several things: 分别为 5、10、20 万元.
var eachWords = anyOf("分别为", "分别", "分别是", "分别按", "分别达", "分别达到", "依次为")

// isDistributed reports whether one of them ends at i.
func (sc *scan) isDistributed(i int) bool { return eachWords.endingAt(sc.s, i) >= 0 }

// emitDurations keeps the times of a list but the last: 3 of 满3、5年.
func (sc *scan) emitDurations(row *numberRow, u *Unit) int {
	end := 0
	for k := range row.items[:row.n-1] {
		item := &row.items[k]
		f := figure{start: item.start, end: item.n.end, lo: item.n.v, hi: item.n.v, first: item.n, unit: u}
		d, e := sc.readDuration(&f)
		if e == 0 {
			break
		}
		d.Inferred = InferredUnit
		end = sc.duration(f.start, e, &f, d)
	}
	return end
}

// followsWord reports whether a word that counts nothing stands right before i: not 第, 表 or 图.
func (sc *scan) followsWord(i int) bool {
	r, _ := before(sc.s, i)
	return isHan(r) && !strings.ContainsRune("第表图件号页项款条章节组类级期批年月日路", r)
}

// ownScale is where a number of a list has a size of its own: 奖励5000、1万元 are 5000 and 10000, 30、20、10万元 share the 万.
const ownScale = 1000

// listScale gives a number of a list the magnitude of the last one.
func listScale(a, last *printedNumber) Number {
	if v, ok := sharedScale(a, last.shared()); ok && a.v.Compare(Int(ownScale)) < 0 {
		return v
	}
	return a.v
}

func (sc *scan) emitList(row *numberRow, u *Unit) int {
	last := &row.last().n
	end := 0
	for k := range row.items[:row.n-1] {
		item := &row.items[k]
		f := figure{start: item.start, end: item.n.end, first: item.n, unit: u}
		f.lo = listScale(&f.first, last)
		f.hi = f.lo
		a := Amount{Kind: u.Kind, Min: u.base(f.lo), Max: u.base(f.lo), Unit: u.code(), Code: u.UCUM, Per: noUnits, Bound: Exact, Inferred: InferredUnit}
		sc.bound(f.start, f.end, &f, &a)
		sc.out.Amounts = append(sc.out.Amounts, Match[Amount]{f.start, f.end, a})
		sc.valueEnds(f.end)
		end = f.end
	}
	return end
}

// columnAmount reads a table cell that is a bare number under a heading with a unit, such as 金额（万元）.
func (sc *scan) columnAmount() {
	i := spaces(sc.s, 0)
	n := readNumber(sc.s, i)
	if n.end == 0 || spaces(sc.s, n.end) != len(sc.s) || n.section || n.bare {
		return
	}
	u, by := sc.columnUnit(sc.ctx.Column)
	if u == nil {
		return
	}
	v, ok := n.v.shift(by)
	if !ok {
		return
	}
	v = u.base(v)
	a := Amount{Kind: u.Kind, Min: v, Max: v, Unit: u.code(), Code: u.UCUM, Per: noUnits, Bound: Exact, Inferred: InferredUnit}
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
