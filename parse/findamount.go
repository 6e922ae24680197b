package parse

import "strings"

// amountAt reads what is measured, counted or timed with the number n at i, and returns its end, 0 if it is nothing;
// behind is what follows n.
func (sc *scan) amountAt(i int, n *printedNumber, behind uint16) int {
	if n.end == 0 {
		return 0
	}
	if behind&followFraction != 0 {
		if e := sc.fraction(i, n); e != 0 {
			return e
		}
	}
	if sc.isNoFigure(i, n, behind) {
		return 0
	}
	at := i
	if !n.arabic {
		if k := someBefore(sc.s, i); k >= sc.floor && k < i {
			at, n.about, n.bare = k, true, false
		}
	}
	f := sc.figureAt(i, n, behind)
	f.start = at
	start, code := at, ""
	if !n.bare {
		start, code = sc.signBefore(at)
	}
	if f.unit == nil {
		if code != "" && !n.confused && n.arabic && !beginsWithZero(sc.s[i:n.end]) {
			f.unit = &Unit{Kind: Money, Code: code}
			return sc.money(start, &f, code)
		}
		return sc.unitless(i, n, behind)
	}
	if r, _ := before(sc.s, spacesBefore(sc.s, i)); f.unit.Kind != Money && isSign(r) {
		return 0 // $5个
	}
	return sc.measured(i, start, &f, code)
}

// isNoFigure reports whether the number n at i measures nothing: 1.2.3, 0271234567, and 一 of 一新, where only the first character
// of a unit follows.
func (sc *scan) isNoFigure(i int, n *printedNumber, behind uint16) bool {
	if n.section || n.digits >= 7 && beginsWithZero(sc.s[i:n.end]) {
		return true
	}
	if n.arabic || behind != followUnit {
		return false
	}
	u, _ := sc.unitBehind(n, n.end)
	return u == nil
}

// measured emits the figure f at i, whose unit is printed; code is the currency of the sign at start.
func (sc *scan) measured(i, start int, f *figure, code string) int {
	n := &f.first
	if at := toleranceBefore(sc.s, i); at >= sc.floor && at < i && f.unit.Kind != duration && !f.ranged {
		f.hi = f.unit.base(f.hi)
		f.lo, f.start, f.ranged = f.hi, at, true
		f.lo.coef = -f.lo.coef
		start = min(start, at)
	} else if at, ok := minusBefore(sc.s, i); ok && at >= sc.floor && f.unit.Kind != duration && !f.ranged {
		f.lo.coef, f.hi.coef, f.start = -f.lo.coef, -f.hi.coef, at
		start = min(start, at)
	}
	switch f.unit.Kind {
	case duration:
		return sc.durationAt(f)
	case Money:
		if n.bare && !sc.boundedBare(f) || f.unit.Word == "角" && !n.arabic && isTriangle(sc.s, i) {
			return 0
		}
		if code == "" || code == f.unit.Code || f.unit.Code == "CNY" {
			return sc.money(start, f, code)
		}
		return sc.money(i, f, "")
	}
	if n.bare && !n.about || f.unit.Kind == Count && !n.arabic && sc.quotedBefore(i) {
		return 0 // “四个意识” is a slogan
	}
	if f.unit.Word == "分" && isTimeBefore(sc.s, i) {
		return 0
	}
	return sc.amount(f.start, f, f.unit.Kind, f.unit.code())
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

// unitless reads what needs no unit behind its number: 三成, and 10 in 10、8 万元.
func (sc *scan) unitless(i int, n *printedNumber, behind uint16) int {
	switch {
	case behind&followTenth != 0:
		return sc.tenths(i, n)
	case behind&followList != 0:
		return sc.list(i, n)
	}
	return 0
}

// someBefore returns where 数 or 几 stands before a power of ten at s[i:], as in 数十亿元; i if it does not.
func someBefore(s string, i int) int {
	if n, _ := numeralAt(s, i); n.family() != familyPower {
		return i
	}
	switch r, n := before(s, i); r {
	case '数', '數', '几', '幾':
		return i - n
	}
	return i
}

// boundedBare reports whether a figure of magnitudes only, 亿元 or 百万元, is a quantity: 超亿元, 百万元以上.
func (sc *scan) boundedBare(f *figure) bool {
	if f.first.about || f.ranged || sc.alone {
		return true
	}
	b, _, _ := boundBefore(sc.s, f.start, sc.floor)
	if b.bound != "" {
		return true
	}
	b, _ = amountBoundBehind(sc.s, f.end)
	return b.bound != ""
}

// signTail and minusTail have the last bytes of signs of currencies and of a minus.
var (
	signTail  = tailBytes("￥¥$＄€£BYDP币幣元金R")
	minusTail = tailBytes("负負-－−")
)

func tailBytes(chars string) (t [256]bool) {
	for _, r := range chars {
		w := string(r)
		t[w[len(w)-1]] = true
	}
	return t
}

// signBefore returns the currency sign or word before i and where it starts; i and "" if there is none.
func (sc *scan) signBefore(i int) (int, string) {
	j := spacesBefore(sc.s, i)
	if j == 0 || !signTail[sc.s[j-1]] {
		return i, ""
	}
	r, _ := before(sc.s, j)
	switch r {
	case '￥', '¥', '$', '＄', '€', '£', 'B', 'Y', 'D', 'P', 'R', '币', '幣', '元', '金':
		for _, c := range currencySigns {
			if k := endsAny(sc.s, j, c.sign); k >= sc.floor {
				return k, c.code
			}
		}
	}
	return i, ""
}

// wholeWords end a sum in words.
var wholeWords = anyOf("整", "正")

// money emits a sum with what may follow it: 角 and 分, 整, /套/月, and the same sum in words.
func (sc *scan) money(start int, f *figure, code string) int {
	if !f.ranged {
		f.lo = f.unit.base(f.lo)
		f.hi = f.unit.base(f.hi)
		if f.unit.Word != "" {
			sc.jiaoFen(f)
		}
	}
	if e := wholeWords.at(sc.s, f.end); e > 0 && hasAny(sc.s, f.end, "整个", "正式", "整体", "整治", "正常") == 0 {
		f.end = e
	}
	if f.unit.Code != "" && (code == "" || f.unit.Code != "CNY") {
		code = f.unit.Code
	}
	inferred := Inferred(0)
	if f.unit.Word == "元" && code == "CNY" {
		if other := sc.currencyGoesOn(start); other != "" {
			code, inferred = other, InferredUnit
		}
	}
	end := sc.amountDone(start, f, Money, code)
	sc.out.Amounts[len(sc.out.Amounts)-1].Value.Inferred |= inferred
	return end
}

// currencyGoesOn returns the currency of the sum right before start, for 新臺幣二萬元以上二十萬元以下.
func (sc *scan) currencyGoesOn(start int) string {
	n := len(sc.out.Amounts)
	if n == 0 || start-sc.out.Amounts[n-1].End > 12 || start < sc.out.Amounts[n-1].End {
		return ""
	}
	last := &sc.out.Amounts[n-1]
	switch trim(sc.s[last.End:start]) {
	case "以上", "至", "、", "或", "以下", "以上、":
		if last.Value.Kind == Money && last.Value.Unit != "CNY" {
			return last.Value.Unit
		}
	}
	return ""
}

// jiaoFen adds 一角七分 to the 元 before it.
func (sc *scan) jiaoFen(f *figure) {
	at, shift := f.end, -1
	if f.unit.Word == "角" {
		shift = -2
	}
	for ; shift >= -2; shift-- {
		n, size := numeralAt(sc.s, at)
		if n == familyHan { // 零
			at += size
			n, size = numeralAt(sc.s, at)
		}
		if fam := n.family(); fam != familyHan && fam != familyArabic || n.value() == 0 {
			return
		}
		word, w := "角", shift
		e := has(sc.s, at+size, word)
		if e == 0 || shift == -2 {
			w = -2
			e = has(sc.s, at+size, "分")
		}
		if e == 0 || has(sc.s, e, "之") > 0 || has(sc.s, e, "钟") > 0 {
			return
		}
		part, _ := Int(n.value()).shift(w)
		if sum, ok := f.lo.Add(part); ok {
			f.lo, f.hi = sum, sum
		}
		f.end, at = e, e
		if w == -2 {
			return
		}
	}
}

// amount emits a percentage, a measure or a count.
func (sc *scan) amount(start int, f *figure, kind Kind, code string) int {
	if !f.ranged {
		f.lo, f.hi = f.unit.base(f.lo), f.unit.base(f.hi)
	}
	if e := has(sc.s, f.end, "半"); e > 0 && kind == Measure && f.lo == f.hi && f.lo.scale == 0 {
		if next, _ := char(sc.s, e); !isHan(next) { // 两米半
			f.lo, _ = f.lo.Add(decimal(5, 1))
			f.hi, f.end = f.lo, e
		}
	}
	return sc.amountDone(start, f, kind, code)
}

// amountDone reads the words around a figure and keeps the amount.
func (sc *scan) amountDone(start int, f *figure, kind Kind, code string) int {
	a := Amount{Kind: kind, Min: f.lo, Max: f.hi, Unit: code, Per: noUnits, Bound: Exact}
	if kind != Percent && kind != Count || kind == Count && slash(sc.s, f.end) {
		a.Per, f.end = sc.perBehind(f.end)
	}
	if kind == Money {
		sc.inWords(start, f, &a)
	}
	sc.bound(start, f.end, f, &a)
	if f.first.confused {
		a.Inferred |= InferredDigit
	}
	sc.out.Amounts = append(sc.out.Amounts, Match[Amount]{start, f.end, a})
	sc.valueEnds(f.end)
	return f.end
}

// valueEnds notes that the text before end is used up.
func (sc *scan) valueEnds(end int) { sc.floor, sc.below = end, sc.floor }

func slash(s string, i int) bool {
	r, _ := char(s, i)
	return r == '/' || r == '／'
}

// perBehind reads the units that a price is for: /套/月, /平方米·月, 每平方米.
func (sc *scan) perBehind(i int) ([]string, int) {
	per := noUnits
	for range 3 {
		at := spaces(sc.s, i)
		r, n := char(sc.s, at)
		switch {
		case r == '/' || r == '／' || (r == '·' || r == '•' || r == '.' || r == '、' && false) && len(per) > 0:
			at = spaces(sc.s, at+n)
		case r == '每':
			at = spaces(sc.s, at+n)
			if u := sc.units.at(sc.s, at); len(per) == 0 && (u == nil || hasAny(sc.s, at, "年", "个") > 0) {
				return per, i
			}
		default:
			return per, i
		}
		e := sc.perWord(at)
		if e == 0 {
			return per, i
		}
		per = append(per[:len(per):len(per)], sc.s[at:e])
		i = e
	}
	return per, i
}

// perNouns are what prices are for besides units and classifiers.
var perNouns = []string{"学期", "学年", "年度", "季度", "季", "月", "年", "日", "天", "小时", "时", "床位", "车位", "泊位", "机组", "企业", "学生", "生", "车", "人", "户", "次", "吨", "公里", "只", "亩", "例", "项目", "班", "课时", "标段", "袋", "公斤", "斤", "kWh", "h", "s", "d", "分", "分钟", "秒", "科次", "科", "证", "度", "餐", "晚"}

// perWord returns the end of the unit that a price at i is for, also of several, 100毫升 of 80毫克/100毫升; 0 if none is printed.
func (sc *scan) perWord(i int) int {
	if _, digits, e := arabicRun(sc.s, i); digits > 0 && digits <= 4 {
		i = e
	}
	end := hasAny(sc.s, i, perNouns...)
	if u := sc.units.at(sc.s, i); u != nil && u.Kind != Percent && u.Kind != Money {
		end = max(end, i+len(u.Word))
	}
	return end
}

// inWords joins a sum with the same sum in words: ¥20000.00（大写：贰万元整）, 贰万元整（¥20000.00）.
func (sc *scan) inWords(start int, f *figure, a *Amount) {
	s := sc.s
	i := spaces(s, f.end)
	r, n := char(s, i)
	if r != '（' && r != '(' {
		return
	}
	j := spaces(s, i+n)
	label := hasAny(s, j, "大写", "小写", "人民币大写", "金额大写", "¥", "￥", "人民币")
	if label == 0 {
		return
	}
	j = spaces(s, label)
	for range 2 {
		if e := hasAny(s, j, "：", ":", "金额", "人民币", "¥", "￥"); e > 0 {
			j = spaces(s, e)
		}
	}
	b := readNumber(s, j)
	if b.end == 0 {
		return
	}
	g := figure{start: j, end: b.end, lo: b.v, hi: b.v, first: b}
	if u, e := sc.unitBehind(&b, b.end); u != nil && u.Kind == Money {
		g.unit, g.end = u, e
		sc.jiaoFen(&g)
		if e := hasAny(s, g.end, "整", "正"); e > 0 {
			g.end = e
		}
	}
	close := spaces(s, g.end)
	if r, n := char(s, close); r == '）' || r == ')' {
		a.Words, a.Differs = g.lo, g.lo != a.Min
		f.end = close + n
	}
}

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
	f := figure{start: i, end: m.end, lo: v, hi: v, first: m, unit: &percentUnit}
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

var percentUnit = Unit{Word: "%", Kind: Percent, Code: "%"}

// tenths reads 三成, 七成六 and 半成.
func (sc *scan) tenths(i int, n *printedNumber) int {
	e := has(sc.s, spaces(sc.s, n.end), "成")
	if e == 0 || n.v.Compare(Int(10)) > 0 || n.myriad || n.bare || n.v == (Number{}) || n.v.scale > 1 {
		return 0
	}
	v, _ := n.v.shift(1)
	if d, size := numeralAt(sc.s, spaces(sc.s, e)); d.family() == familyHan && d.value() > 0 {
		if next, _ := char(sc.s, spaces(sc.s, e)+size); !isHan(next) || hasAny(sc.s, spaces(sc.s, e)+size, "以", "左") > 0 {
			v, _ = v.Add(Int(d.value()))
			e = spaces(sc.s, e) + size
		}
	} else if d.family() == familyArabic && d.value() > 0 {
		v, _ = v.Add(Int(d.value()))
		e = spaces(sc.s, e) + size
	} else if next, _ := char(sc.s, e); isHan(next) && hasAny(sc.s, e, "以", "左", "多", "的", "是", "为", "和", "至", "到", "股", "半") == 0 {
		return 0
	}
	f := figure{start: i, end: e, lo: v, hi: v, first: *n, unit: &percentUnit}
	if r, size := char(sc.s, e); isMore(r) { // 两成多
		f.first.about, f.end = true, e+size
	}
	return sc.amount(i, &f, Percent, "%")
}

// beginsWithZero reports whether s is a row of figures behind a 0, as in phones and codes: no sum is printed so.
func beginsWithZero(s string) bool {
	r, n := char(s, 0)
	if r != '0' && r != '０' {
		return false
	}
	r, _ = char(s, n)
	return r >= '0' && r <= '9' || r >= '０' && r <= '９'
}
