package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// list reads the numbers of a list whose unit is printed once, after its last number, such as 10 万 and
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
	u, end := sc.unitBehind(last, last.end)
	if u.row == nil && sc.behind(last.end)&followRange != 0 { // 300、400至500人
		f := sc.figureAt(row.last().start, last, followRange)
		if u, end = f.unit, f.end; f.ranged {
			*last = readNumber(sc.s, rangeMark(sc.s, last.end)) // whose magnitude all share
		}
	}
	if u.row == nil {
		if _, _, e := sc.tenthsAt(last, true); e > 0 {
			return sc.listedTenths(i, &row)
		}
		sc.unitlessTo = row.end // nor has a shorter row that ends there a unit
		return 0
	}
	if !sc.listFits(i, &row, u) {
		return 0
	}
	if u.kind() == ofTime {
		return sc.emitDurations(&row, u)
	}
	return sc.emitList(&row, u, end)
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
	if u.kind() != ofCount && own == 0 && sc.isJoinedByWord(i, row) {
		return true
	}
	if u.kind() == ofTime {
		return before[0].n.arabic && before[0].n.digits < 4 && (sc.followsWord(i) || len(before) > 1) || sc.isDistributed(j)
	}
	if u.kind() == ofCount {
		return sc.countsFit(i, row, u) || sc.isDistributed(j)
	}
	if first := &before[0].n; len(before) == 1 && (first.digits >= 2 || first.v.scale > 0) && first.arabic {
		if sc.opensRow(i, row) {
			return true // 分别增加70、100立方米, 提高2.16和1.66个百分点
		}
	}
	if last := &row.last().n; !before[0].n.arabic && last.shared() >= 4 && u.kind() == ofMoney && sc.followsWord(i) {
		return true // 奖励三十、二十、十万元
	}
	return len(before) >= 2 && before[0].n.arabic || sc.isDistributed(j)
}

// isJoinedByWord reports whether a word joins the first two numbers of the row at i, as no number of an entry is joined: 5或8元, 为三或五年. Chinese
// numerals end words as well, so that one of these must stand before them.
func (sc *scan) isJoinedByWord(i int, row *numberRow) bool {
	first := &row.items[0].n
	if has(sc.s, spaces(sc.s, first.end), "、") > 0 || first.about || first.bare {
		return false
	}
	if first.arabic {
		return first.digits < 4 && sc.followsWord(i)
	}
	r, _ := before(sc.s, i)
	return first.v.Compare(Int(1)) > 0 && r > 0 && strings.ContainsRune("为為满滿达達按每各", r)
}

// opensRow reports whether a row begins at i, and not the number of an entry or a part: it stands after a word, a comma, a colon or a bracket, a word
// joins its numbers, or they are round hundreds.
func (sc *scan) opensRow(i int, row *numberRow) bool {
	if sc.followsWord(i) {
		return true
	}
	if r, _ := before(sc.s, spacesBefore(sc.s, i)); r > 0 && r != '\n' {
		return strings.ContainsRune("，,：:（(", r)
	}
	if has(sc.s, spaces(sc.s, row.items[0].n.end), "、") == 0 {
		return true
	}
	for k := range row.items[:row.n] {
		if v := row.items[k].n.v; v.scale > 0 || v.coef == 0 || v.coef%100 != 0 {
			return false
		}
	}
	return true
}

// numberless are the first characters of what is counted and has no number of its own: 300、400人, but 301、302室.
const numberless = "人名户戶个個家岁歲周台辆輛头頭株棵倍"

// countsFit reports whether the numbers of a row each count: they have two digits at least, and do not follow one on the other as the numbers of
// doors or groups do; ages may.
func (sc *scan) countsFit(i int, row *numberRow, u printedUnit) bool {
	first := han.First(u.word())
	if !strings.ContainsRune(numberless, first) || !sc.opensRow(i, row) {
		return false
	}
	for k := range row.items[:row.n] {
		n := &row.items[k].n
		if !n.arabic || n.digits < 2 || n.about || n.v.scale > 0 {
			return false
		}
		if last := &row.items[max(k, 1)-1].n; k > 0 && n.v.coef == last.v.coef+1 && !strings.ContainsRune("岁歲周", first) {
			return false
		}
	}
	return true
}

// listedTenths keeps the numbers of a row of tenths but the last, which is left to be read as it stands: 二 of 二、三成.
func (sc *scan) listedTenths(i int, row *numberRow) int {
	for k := range row.items[:row.n] {
		if n := &row.items[k].n; n.about || n.bare || n.myriad || n.v == (Number{}) || n.v.Compare(Int(10)) > 0 {
			return 0
		}
	}
	if next, _ := char(sc.s, spaces(sc.s, row.end)+len("成")); !sc.opensRow(i, row) && (i > 0 || isHan(next)) {
		return 0 // 二、三成以上
	}
	return sc.emitList(row, tenthUnit, spaces(sc.s, row.end)+len("成"))
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

// emitList keeps the figures of a row but the last, whose unit u ends at unit: what bounds the last one there bounds all.
func (sc *scan) emitList(row *numberRow, u printedUnit, unit int) int {
	last := &row.last().n
	var shared boundHit
	if sc.behind(unit)&followBound != 0 {
		if hit, ok := amountBoundBehind(sc.s, unit); ok && hit.bound != Exact {
			shared = hit
		}
	}
	end := 0
	for k := range row.items[:row.n-1] {
		item := &row.items[k]
		f := figure{start: item.start, end: item.n.end, first: &item.n, unit: u}
		f.lo = listScale(f.first, last)
		f.hi = f.lo
		a := Amount{Kind: unitKinds[u.kind()], Min: u.base(f.lo), Max: u.base(f.lo), Unit: u.code(), Code: u.ucum(), Per: noUnits, Bound: Exact, Inferred: InferredUnit}
		sc.bound(f.start, f.end, sc.behind(f.end), &f, &a)
		if shared.bound != "" && a.Bound == Exact { // 300、400人以上
			a.Bound, a.Exclusive, a.Qualifier = shared.bound, shared.exclusive, sc.phrase(shared.at)
		}
		sc.out.Amounts = append(sc.out.Amounts, Match[Amount]{f.start, f.end, a})
		sc.valueEnds(f.end)
		end = f.end
	}
	return end
}

// columnAmount reads a table cell that is a bare figure under a heading with a unit, such as 金额（万元）: 120, -0.4, 401～1200, 1200以上, ≥1.2.
func (sc *scan) columnAmount() {
	sc.floor, sc.below = 0, 0 // a 文号 that was read ends after the figure: 3000云政发〔2031〕5号
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
