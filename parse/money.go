package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

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

// signTails end the signs and names of currencies, minusTails what makes a figure one below zero or a tolerance; signTail and minusTail have
// their last bytes.
const signTails, minusTails = "￥¥$＄€£BYDPRFW币幣元金镑鎊圆圓", "负負下-－−±"

var (
	signTail  = tailBytes(signTails)
	minusTail = tailBytes(minusTails)
)

// signBefore returns the currency sign or word before i and where it starts; i and "" if there is none.
func (sc *scan) signBefore(i int) (int, string) {
	j := spacesBefore(sc.s, i)
	if j == 0 || !signTail[sc.s[j-1]] {
		return i, ""
	}
	r, n := before(sc.s, j)
	switch r {
	case '￥', '¥', '$', '＄':
		return sc.signNamed(i, j-n, r)
	case '€', '£', 'B', 'Y', 'D', 'P', 'R', 'F', 'W', '币', '幣', '元', '金', '镑', '鎊', '圆', '圓':
		k, at := currencyTails.EndsAt(sc.s, j)
		if k < 0 {
			return i, ""
		}
		if at >= sc.floor {
			return at, currencySigns[k].code.String()
		}
		for _, c := range currencySigns[k:] { // one that is shorter may stand after the floor
			if at := c.sign.Before(sc.s, j); at >= sc.floor {
				return at, c.code.String()
			}
		}
	}
	return i, ""
}

// signNamed reads the sign r at at, which is that of several currencies, with the name before it: HK$, 港幣$, A$, JP¥. It is no sign
// where letters stand before it that name no currency.
func (sc *scan) signNamed(i, at int, r rune) (int, string) {
	k := spacesBefore(sc.s, at)
	dollar := r == '$' || r == '＄'
	for _, c := range signNames {
		if from := endsAny(sc.s, k, c.sign); from >= sc.floor && c.dollar == dollar {
			if prev, _ := before(sc.s, from); !isLatin(prev) || !isLatin(han.First(c.sign)) {
				return from, c.code
			}
		}
	}
	switch prev, _ := before(sc.s, at); {
	case at < sc.floor || isLatin(prev):
		return i, ""
	case dollar:
		return at, "USD"
	}
	return at, "CNY"
}

// wholeWords end a sum in words.
var wholeWords = anyOf("整", "正")

// money emits a sum with what may follow it: 角 and 分, 整, /套/月, and the same sum in words.
func (sc *scan) money(start int, f *figure, code string) int {
	if !f.ranged {
		f.lo = f.unit.base(f.lo)
		f.hi = f.unit.base(f.hi)
		if f.unit.word() != "" {
			sc.jiaoFen(f)
			sc.upperSum(f)
		}
	} else if f.unit.word() != "" { // 二元至三元五角
		top := figure{end: f.end, lo: f.hi, unit: f.unit}
		sc.jiaoFen(&top)
		f.hi, f.end = top.lo, top.end
	}
	if e := wholeWords.at(sc.s, f.end); e > 0 && hasAny(sc.s, f.end, "整个", "正式", "整体", "整治", "正常") == 0 {
		f.end = e
	}
	if f.unit.currency() != "" && (code == "" || f.unit.currency() != "CNY") {
		code = f.unit.currency()
	}
	inferred := Inferred(0)
	if f.unit.word() == "元" && code == "CNY" {
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
	switch between := trim(sc.s[last.End:start]); {
	case between == "以上", between == "至", between == "以下", between == "以上、", isJoin(between):
		if last.Value.Kind == Money && last.Value.Unit != "CNY" {
			return last.Value.Unit
		}
	}
	return ""
}

// jiaoFen adds 一角七分 to the 元 before it.
func (sc *scan) jiaoFen(f *figure) {
	at, shift := f.end, -1
	if f.unit.word() == "角" {
		shift = -2
	}
	for ; shift >= -2; shift-- {
		n, size := numeralAt(sc.s, at)
		if n == familyHan { // 零
			at += size
			n, size = numeralAt(sc.s, at)
		}
		if fam := n.Family(); fam != familyHan && fam != familyArabic || n.Value() == 0 {
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
		part, _ := Int(n.Value()).shift(w)
		if sum, ok := f.lo.Add(part); ok {
			f.lo, f.hi = sum, sum
		}
		f.end, at = e, e
		if w == -2 {
			return
		}
	}
}

// upperSum makes a range of f where a larger sum follows that is printed with other units, or with more of them: 一元一角至一元三角, 五角至一元.
func (sc *scan) upperSum(f *figure) {
	c := rangeMark(sc.s, f.end)
	if c == 0 {
		return
	}
	b := readNumber(sc.s, c)
	if b.end == 0 || b.section || b.bare && !b.myriad {
		return
	}
	u, end := sc.unitBehind(&b, b.end)
	if u.row == nil || u.word() == "" || u.kind() != f.unit.kind() || u.currency() != f.unit.currency() {
		return
	}
	top := figure{end: end, lo: u.base(b.v), unit: u}
	if sc.jiaoFen(&top); f.lo.Compare(top.lo) < 0 {
		f.hi, f.end, f.unit, f.ranged = top.lo, top.end, u, true
	}
}

// currencyOf returns the code of a currency that is named before a figure, "" if word names none.
func currencyOf(word string) string {
	for _, c := range currencySigns {
		if c.sign.String() == word {
			return c.code.String()
		}
	}
	return ""
}

// sumNotes begin a note that prints a sum again: （大写：贰万元整）.
var sumNotes = anyOf(append(lexicon.Words(lexicon.SumNote), "¥", "￥")...)

// inWords joins a sum with the same sum in words: ¥20000.00（大写：贰万元整）, 贰万元整（¥20000.00）.
func (sc *scan) inWords(start int, f *figure, a *Amount) {
	s := sc.s
	i := spaces(s, f.end)
	r, n := char(s, i)
	if r != '（' && r != '(' {
		return
	}
	j := spaces(s, i+n)
	label := sumNotes.at(s, j)
	if label == 0 {
		sc.sameSum(start, f, a, j)
		return
	}
	code := currencyOf(s[j:label])
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
	g := figure{start: j, end: b.end, lo: b.v, hi: b.v, first: &b}
	if u, e := sc.unitBehind(&b, b.end); u.row != nil && u.kind() == ofMoney {
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
		if code != "" && a.Unit == "USD" && !strings.Contains(s[start:f.start], "U") {
			a.Unit = code // $500.00（澳門幣伍佰圓）
		}
	}
}

// sameSum joins a sum with the same sum in brackets whose content begins at s[j:] with no label before it: $50,000.00（伍萬元）,
// 一萬元（$10,000.00）, 伍万元整（50000元）. Another sum in brackets is one of its own.
func (sc *scan) sameSum(start int, f *figure, a *Amount, j int) {
	s := sc.s
	r, n := char(s, j)
	if isSign(r) {
		j += n
	} else if d, _ := numeralAt(s, j); d == 0 || d.Family() == familyArabic && f.first.arabic {
		return // 5万元（5户）
	}
	b := readNumber(s, j)
	g := figure{start: j, end: b.end, lo: b.v, hi: b.v, first: &b}
	if b.end == 0 || b.arabic == f.first.arabic {
		return
	}
	if u, e := sc.unitBehind(&b, b.end); u.row != nil && u.currency() == "CNY" && u.row.shift == 0 {
		g.unit, g.end = u, e
		sc.jiaoFen(&g)
		g.end = max(g.end, wholeWords.at(s, g.end))
	} else if !isSign(r) {
		return
	}
	close := spaces(s, g.end)
	if r, n := char(s, close); (r == '）' || r == ')') && g.lo == a.Min && a.Min == a.Max {
		a.Words, f.end = g.lo, close+n
	}
}
