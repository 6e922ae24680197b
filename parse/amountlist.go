package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// list reads the numbers of a list whose unit is printed once, behind its last number, such as 10 万 and
// 8 万 in 10 万、8 万、5 万元, or 5 and 10 in 分别为 5、10、20 万元. The last number is left to be read as it stands.
func (sc *scan) list(i int, n *printedNumber) int {
	if i < sc.unitlessTo || listMark(sc.s, n.end, "") == 0 {
		return 0
	}
	var row numberRow
	if !row.readRow(sc.s, i, *n, "") {
		return 0
	}
	last := &row.last().n
	u, _ := sc.unitBehind(last, last.end)
	if u.row == nil {
		sc.unitlessTo = row.end // nor has a shorter row that ends there a unit
		return 0
	}
	if !sc.listFits(i, &row, u) {
		return 0
	}
	if u.kind() == ofTime {
		return sc.emitDurations(&row, u)
	}
	return sc.emitList(&row, u)
}

// listFits reports whether the numbers share the unit of the last one: all have their own 万, or none has
// and there are several, or 分别 announces them.
func (sc *scan) listFits(i int, row *numberRow, u printedUnit) bool {
	own, before := 0, row.items[:row.n-1]
	for k := range before {
		if before[k].n.myriad {
			own++
		}
	}
	if own == len(before) {
		return u.kind() == ofMoney || u.kind() == ofMeasure
	}
	if own > 0 {
		return false
	}
	j := spacesBefore(sc.s, i)
	if u.kind() == ofTime {
		return before[0].n.arabic && before[0].n.digits < 4 && (sc.followsWord(i) || len(before) > 1) || sc.isDistributed(j)
	}
	if first := &before[0].n; len(before) == 1 && u.kind() != ofCount && (first.digits >= 2 || first.v.scale > 0) && first.arabic {
		if sc.followsWord(i) {
			return true // 分别增加70、100立方米, 提高2.16和1.66个百分点
		}
	}
	if last := &row.last().n; !before[0].n.arabic && last.shared() >= 4 && u.kind() == ofMoney && sc.followsWord(i) {
		return true // 奖励三十、二十、十万元
	}
	return len(before) >= 2 && before[0].n.arabic && u.kind() != ofCount || sc.isDistributed(j)
}

// eachWords stand before a list whose members belong to several things: 分别为 5、10、20 万元.
var eachWords = anyOf("分别为", "分别", "分别是", "分别按", "分别达", "分别达到", "依次为")

// isDistributed reports whether one of them ends at i.
func (sc *scan) isDistributed(i int) bool { return eachWords.endingAt(sc.s, i) >= 0 }

// emitDurations keeps the times of a list but the last: 3 of 满3、5年.
func (sc *scan) emitDurations(row *numberRow, u printedUnit) int {
	end := 0
	for k := range row.items[:row.n-1] {
		item := &row.items[k]
		f := figure{start: item.start, end: item.n.end, lo: item.n.v, hi: item.n.v, first: &item.n, unit: u}
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

func (sc *scan) emitList(row *numberRow, u printedUnit) int {
	last := &row.last().n
	end := 0
	for k := range row.items[:row.n-1] {
		item := &row.items[k]
		f := figure{start: item.start, end: item.n.end, first: &item.n, unit: u}
		f.lo = listScale(f.first, last)
		f.hi = f.lo
		a := Amount{Kind: unitKinds[u.kind()], Min: u.base(f.lo), Max: u.base(f.lo), Unit: u.code(), Code: u.ucum(), Per: noUnits, Bound: Exact, Inferred: InferredUnit}
		sc.bound(f.start, f.end, sc.behind(f.end), &f, &a)
		sc.out.Amounts = append(sc.out.Amounts, Match[Amount]{f.start, f.end, a})
		sc.valueEnds(f.end)
		end = f.end
	}
	return end
}

// columnAmount reads a table cell that is a bare figure under a heading with a unit, such as 金额（万元）: 120, -0.4, 401～1200, 1200以上, ≥1.2.
func (sc *scan) columnAmount() {
	sc.floor, sc.below = 0, 0 // a 文号 that was read ends behind the figure: 3000云政发〔2031〕5号
	i := spaces(sc.s, 0)
	r, size := char(sc.s, i)
	at, minus := i, isMinus(r)
	switch {
	case minus || compares.Has(r):
		at = i + size
	case isPlus(r): // +2.4 of a growth
		i += size
		at = i
	}
	n := readNumber(sc.s, at)
	u, by, per := sc.columnUnit()
	if n.end == 0 || n.section || n.bare || u.row == nil {
		return
	}
	f := figure{start: at, end: n.end, lo: n.v, hi: n.v, first: &n, unit: u}
	if minus {
		f.start, f.lo.coef, f.hi.coef = i, -n.v.coef, -n.v.coef
	} else if c := rangeMark(sc.s, n.end); c > 0 {
		if top := readNumber(sc.s, c); top.end > 0 && !top.section && !top.bare && n.v.Compare(top.v) < 0 {
			f.hi, f.end, f.ranged = top.v, top.end, true
		}
	}
	lo, fits := f.lo.shift(by)
	hi, fit := f.hi.shift(by)
	if !fits || !fit {
		return
	}
	a := Amount{Kind: unitKinds[u.kind()], Min: u.base(lo), Max: u.base(hi), Unit: u.code(), Code: u.ucum(), Per: per, Bound: Exact, Inferred: InferredUnit}
	end := f.end
	if bounded := at > i && !minus; bounded || spaces(sc.s, end) != len(sc.s) {
		sc.bound(f.start, f.end, sc.behind(f.end), &f, &a)
		if len(a.Qualifier) != 1 || bounded != (a.Qualifier[0].End <= f.start) {
			return
		}
		end = max(end, a.Qualifier[0].End)
	}
	if spaces(sc.s, end) == len(sc.s) {
		sc.out.Amounts = append(sc.out.Amounts, Match[Amount]{f.start, f.end, a})
	}
}

// compares are the signs before the figure of a cell that is a limit.
var compares = han.NewSet("≥≤＞＜><≧≦")

func isPlus(r rune) bool { return r == '+' || r == '＋' }

// isMinus reports whether r before a figure makes it less than nothing.
func isMinus(r rune) bool { return r == '负' || r == '負' || r == '-' || r == '－' || r == '−' }
