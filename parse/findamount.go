package parse

import "strings"

// amountAt reads what is measured, counted or timed with the number n at i, and returns its end, 0 if it is nothing;
// after is what follows n.
func (sc *scan) amountAt(i int, n *printedNumber, behind uint16) int {
	if n.end == 0 || n.bare && i > 0 && sc.s[i-1] == '/' { // 亿元 of 人/亿元
		return 0
	}
	if behind&followFraction != 0 {
		if e := sc.fraction(i, n); e != 0 {
			return e
		}
	}
	at := i
	if !n.arabic {
		if k := someBefore(sc.s, i); k >= sc.floor && k < i {
			at, n.about, n.bare = k, true, false
		}
	}
	if i > 0 && (sc.s[i-1] == '^' || sc.s[i-1] == '+' && isStake(sc.s, i)) || n.section || n.digits >= 7 && beginsWithZero(sc.s[i:n.end]) {
		return 0 // 2×10^8立方米 is not 8立方米, 1.2.3 and 0271234567 are no amounts
	}
	var u printedUnit
	e := n.end
	if behind&followUnit != 0 {
		if u, e = sc.unitBehind(n, n.end); u.row == nil && behind == followUnit && !n.arabic {
			return 0 // 一 of 一新, where only the first character of a unit follows
		}
	}
	f := sc.figureWith(i, n, behind, u, e)
	f.start = at
	start, code := at, ""
	left := endsOf(sc.s, spacesBefore(sc.s, i))
	if !n.bare && (left&endsSign != 0 || at < i) {
		start, code = sc.signBefore(at)
	}
	if f.unit.row == nil {
		if code != "" && !n.confused && n.arabic && !beginsWithZero(sc.s[i:n.end]) {
			f.unit = unitOf(Unit{Kind: Money, Code: code})
			return sc.money(start, &f, code)
		}
		if !n.myriad || n.bare || behind&followList != 0 || !sc.crowd(n, &f) {
			return sc.unitless(i, n, behind)
		}
	}
	if left&endsSign != 0 && f.unit.kind() != ofMoney && sc.isBehindSign(i) {
		return 0 // $5个
	}
	if left&endsMinus != 0 {
		if f.unclear {
			return f.end
		}
		start = sc.signed(i, start, &f)
	}
	return sc.measured(i, start, &f, code)
}

// isBehindSign reports whether the sign of a currency stands before the number at i.
func (sc *scan) isBehindSign(i int) bool {
	r, _ := before(sc.s, spacesBefore(sc.s, i))
	return isSign(r)
}

// crowd gives the figure of n the people that stand after it without a unit, 3万困难群众.
func (sc *scan) crowd(n *printedNumber, f *figure) bool {
	at := crowdBehind(sc.s, n.end)
	if at.End == 0 {
		return false
	}
	f.unit, f.end = unitOf(Unit{Kind: Count, Word: at.in(sc.s)}), at.End
	return true
}

// isStake reports whether the number at s[i:] is the second part of a mark along a road, and counts nothing: 500 of K15+500段.
func isStake(s string, i int) bool {
	if i < 3 || s[i-1] != '+' || !isDigit(s, i-2) {
		return false
	}
	for i -= 2; i > 0 && isDigit(s, i-1); {
		i--
	}
	return i > 0 && (s[i-1] == 'K' || s[i-1] == 'k')
}

// signed reads a minus or a tolerance before the figure f at i, which begins at start, and returns where the figure with it begins.
func (sc *scan) signed(i, start int, f *figure) int {
	if f.below {
		at, _ := sc.minusOfUnit(i, f.unit)
		f.start = at
		return min(start, at)
	}
	if f.ranged || f.unit.kind() == ofTime {
		return start
	}
	if at := toleranceBefore(sc.s, i); at >= sc.floor && at < i {
		f.hi = f.unit.base(f.hi)
		f.lo, f.start, f.ranged = f.hi, at, true
		f.lo.coef = -f.lo.coef
		return min(start, at)
	}
	if at, ok := sc.minusOfUnit(i, f.unit); ok && at >= sc.floor {
		f.lo.coef, f.hi.coef, f.start = -f.lo.coef, -f.hi.coef, at
		return min(start, at)
	}
	return start
}

// measured emits the figure f at i, whose unit is printed; code is the currency of the sign at start.
func (sc *scan) measured(i, start int, f *figure, code string) int {
	n, kind, word := f.first, f.unit.kind(), f.unit.word()
	switch kind {
	case ofTime:
		return sc.durationAt(f)
	case ofMoney:
		if n.bare && !sc.boundedBare(f) || word == "角" && !n.arabic && isTriangle(sc.s, i) {
			return 0
		}
		if code == "" || code == f.unit.currency() || f.unit.currency() == "CNY" {
			return sc.money(start, f, code)
		}
		return sc.money(i, f, "")
	}
	if n.bare && !n.about || kind == ofCount && !n.arabic && quotedBefore(sc.s, i) {
		return 0 // “四个意识” is a slogan
	}
	if kind == ofCount && sc.isRowSerial(i, f) {
		return 0 // 1 双河水厂 云州区 运行, a row of a table without rules
	}
	if len(word) <= len("次") && sc.namesPlace(i, f, word) {
		return 0
	}
	if kind == ofMeasure && i > 0 && isFactor(sc.s, i) && isArea(f.unit) {
		return f.end
	}
	return sc.amount(f.start, f, unitKinds[kind], f.unit.code())
}

// isFactor reports whether a figure and the sign of a product stand before the one at i.
func isFactor(s string, i int) bool {
	k := spacesBefore(s, i)
	r, n := before(s, k)
	if r != '×' && r != '*' && r != '＊' && r != '✕' && r != '╳' {
		return false
	}
	k = spacesBefore(s, k-n)
	return k > 0 && isDigit(s, k-1)
}

// isArea reports whether u measures areas or volumes: 100×200平方米 is neither 200 nor, for all that is printed, 20000 of them.
func isArea(u printedUnit) bool {
	code := u.ucum()
	return code != "" && (code[len(code)-1] == '2' || code[len(code)-1] == '3') || strings.ContainsAny(u.word(), "亩畝顷頃")
}

// namesPlace reports whether the figure f at i, which a word of one character stands after, counts nothing: it names one of a row.
func (sc *scan) namesPlace(i int, f *figure, word string) bool {
	switch word {
	case "次":
		return endsAny(sc.s, i, "届", "屆") >= 0 // 云州市人民政府第六届61次常务会议
	case "组":
		return endsAny(sc.s, i, "村", "社区", "屯", "寨") >= 0 // 河口村3组
	case "分":
		return isTimeBefore(sc.s, i)
	case "°":
		return isDigit(sc.s, spaces(sc.s, f.end)) // 东经120°30′
	}
	next, _ := char(sc.s, f.end)
	return next >= '0' && next <= '9' && isHouseUnit(word) && isRoom(sc.s, f.end) // 锦绣花园3幢1单元1502室
}

// isHouseUnit reports whether a classifier of houses also numbers them in addresses.
func isHouseUnit(word string) bool {
	switch word {
	case "幢", "栋", "棟", "座", "层", "層":
		return true
	}
	return false
}

// isRoom reports whether the number at s[i:] is that of a room or a part of a house, and counts nothing: 1单元 and 1502室, but 桥梁8座36孔.
func isRoom(s string, i int) bool {
	n := readNumber(s, i)
	j := spaces(s, n.end)
	u := units.at(s, j)
	return u.row == nil || isHouseUnit(u.word()) || hasAny(s, j, "单元", "單元", "室") > 0
}

// toleranceBefore returns where ± or +/- begins before i, so that ±3% reaches from -3 to 3; i if neither stands there.
func toleranceBefore(s string, i int) int {
	if i < 2 || s[i-1] != 0xB1 && s[i-1] != '-' {
		return i
	}
	if at := endsAny(s, i, "±", "+/-"); at >= 0 {
		return at
	}
	return i
}

// isTimeBefore reports whether an hour or a degree stands before the minutes at i: 8时30分, 东经120度30分.
func isTimeBefore(s string, i int) bool {
	r, _ := before(s, spacesBefore(s, i))
	switch r {
	case '时', '時', '点', '點', '度', '°', ':', '：', '角', '元':
		return true
	}
	return false
}

// isTriangle reports whether 三 at i belongs to the name of a region: 珠三角, 长三角.
func isTriangle(s string, i int) bool {
	r, _ := before(s, i)
	return has(s, i, "三") > 0 && r > 0 && strings.ContainsRune("珠长長闽金铁", r)
}

// unitless reads what needs no unit after its number: 三成, and 10 in 10、8 万元.
func (sc *scan) unitless(i int, n *printedNumber, behind uint16) int {
	switch {
	case behind&followTenth != 0:
		return sc.tenths(i, n)
	case behind&followRange != 0:
		return sc.tenthsUnder(i, n)
	case behind&followList != 0:
		if e := sc.yearRow(i, n); e > 0 {
			return e
		}
		if e := sc.bareRow(i); e > 0 {
			return e
		}
		return sc.list(i, n)
	}
	return 0
}

// someBefore returns where 数 or 几 stands before a power of ten at s[i:], as in 数十亿元; i if it does not.
func someBefore(s string, i int) int {
	if n, _ := numeralAt(s, i); n.Family() != familyPower && n.Family() != familyMyriad {
		return i
	}
	switch r, n := before(s, i); r {
	case '几', '幾':
		if at := endsAny(s, i-n, "好"); at >= 0 { // 好几万人
			return at
		}
		return i - n
	case '数', '數':
		return i - n
	case '上': // 上百家, but 以上百分之五十
		if prev, _ := before(s, i-n); has(s, i, "百分") == 0 && !strings.ContainsRune(aboveTails, prev) {
			return i - n
		}
	}
	return i
}

// aboveTails are the characters before 上 that make it a word of place or time: 路上, 晚上, 以上.
const aboveTails = "以网網路早晚线線会會海马馬之身地桌车車船市场場历歷史天山江河湖街手村乡鄉纸紙书書原基实實事物道理加向往送献獻跟赶追爬升"

// amount emits a percentage, a measure or a count.
func (sc *scan) amount(start int, f *figure, kind Kind, code string) int {
	if !f.ranged {
		f.lo, f.hi = f.unit.base(f.lo), f.unit.base(f.hi)
		sc.lesserUnit(f)
	}
	if e := has(sc.s, f.end, "半"); e > 0 && kind == Measure && f.lo == f.hi && f.lo.scale == 0 {
		if next, _ := char(sc.s, e); !isHan(next) { // 两米半
			f.lo, _ = f.lo.Add(decimal(5, 1))
			f.hi, f.end = f.lo, e
		}
	}
	return sc.amountDone(start, f, kind, code)
}

// lesserUnit adds 六两 to the 三十六斤 before it: of the market units each is ten of the next.
func (sc *scan) lesserUnit(f *figure) {
	lesser := ""
	switch f.unit.word() {
	case "斤":
		lesser = "两"
	case "丈":
		lesser = "尺"
	case "尺":
		lesser = "寸"
	case "亩":
		lesser = "分"
	default:
		return
	}
	d, size := numeralAt(sc.s, f.end)
	if size == 0 || d.Value() <= 0 || d.Value() > 9 {
		return
	}
	e := has(sc.s, f.end+size, lesser)
	if e == 0 || lesser == "分" && hasAny(sc.s, e, "之", "钟", "级", "类") > 0 || f.lo.scale != 0 {
		return
	}
	part, _ := Int(d.Value()).shift(-1)
	if sum, ok := f.lo.Add(part); ok {
		f.lo, f.hi, f.end = sum, sum, e
	}
}

// amountDone reads the words around a figure and keeps the amount.
func (sc *scan) amountDone(start int, f *figure, kind Kind, code string) int {
	m := room(&sc.out.Amounts)
	a := &m.Value
	*a = Amount{}
	a.Kind, a.Min, a.Max, a.Unit, a.Code, a.Per, a.Bound = kind, f.lo, f.hi, code, f.unit.ucum(), noUnits, Exact
	behind := sc.behind(f.end)
	if behind&followPer != 0 && kind != Percent && (kind != Count || slash(sc.s, f.end)) {
		a.Per, f.end = sc.perBehind(f.end)
		behind = sc.behind(f.end)
	}
	if behind&followNote != 0 && kind == Money {
		sc.inWords(start, f, a)
		behind = sc.behind(f.end)
	}
	sc.bound(start, f.end, behind, f, a)
	if kind == Measure && a.Bound == AtMost && isReached(sc.s, start) {
		a.Bound, a.Qualifier = Exact, nil
	}
	if f.first.confused {
		a.Inferred |= InferredDigit
	}
	m.Start, m.End, sc.out.Amounts = start, f.end, sc.out.Amounts[:len(sc.out.Amounts)+1]
	sc.valueEnds(f.end)
	if behind&followNote == 0 {
		return f.end
	}
	if e := sc.repeatedIn(f.end, a); e > 0 && (!f.ranged || strings.ContainsAny(sc.s[start:f.end], "（(")) { // both ends have a note
		sc.floor = e
		return e
	}
	return f.end
}

// isReached reports whether the figure at s[i:] was measured, and is no limit: 小时均值最高达385mg/m³.
func isReached(s string, i int) bool {
	k := endsAny(s, spacesBefore(s, i), "达到", "达", "達到", "達")
	return k >= 0 && superlatives.endingAt(s, k) >= 0
}

// repeatedIn returns the end of a note at s[i:] that says once more whether the figure itself is meant, （含1亿元）: it is no second
// amount. 0 if no such note stands there.
func (sc *scan) repeatedIn(i int, a *Amount) int {
	i = spaces(sc.s, i)
	if r, _ := char(sc.s, i); r != '（' && r != '(' && r != '〈' {
		return 0
	}
	e, _, _ := inclusiveNote(sc.s, i)
	if e == 0 {
		return 0
	}
	_, n := char(sc.s, i)
	at := spaces(sc.s, i+n)
	at = spaces(sc.s, hasAny(sc.s, at, "不含", "含"))
	if m := readNumber(sc.s, at); m.end > 0 && m.end < e {
		if u, _ := sc.unitBehind(&m, m.end); u.row != nil && (u.base(m.v) == a.Min || u.base(m.v) == a.Max) {
			return e
		}
	}
	return 0
}

// valueEnds notes that the text before end is used up.
func (sc *scan) valueEnds(end int) { sc.floor, sc.below = end, sc.floor }

// beginsWithZero reports whether s is a row of figures after a 0, as in phones and codes: no sum is printed so.
func beginsWithZero(s string) bool {
	r, n := char(s, 0)
	if r != '0' && r != '０' {
		return false
	}
	r, _ = char(s, n)
	return r >= '0' && r <= '9' || r >= '０' && r <= '９'
}
