package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// An Amount is a printed figure with its unit, such as 4000 万元, 50%, 400m², 30-100 亿元 or 120 人.
type Amount struct {
	Kind Kind     `json:"kind"`           // money, percent, measure or count
	Min  Number   `json:"min"`            // in the base unit: yuan, %, the printed measure
	Max  Number   `json:"max"`            // equal to Min unless a range is printed
	Unit string   `json:"unit"`           // "CNY", "%", "百分点", "m²", "人"
	Code string   `json:"code,omitempty"` // of a measure in UCUM: m2 for 平方米, m², ㎡ and 平米
	Per  []string `json:"per"`            // 套 and 月 of 500 元/套/月

	Bound     Bound    `json:"bound"`               // exact, at_most, at_least or about
	Exclusive bool     `json:"exclusive,omitempty"` // the figure itself is outside: 超过, 低于, 不满, 以外
	Qualifier []Phrase `json:"qualifier,omitempty"` // the words that gave the bound
	Inferred  Inferred `json:"inferred,omitzero"`   // "unit" of 10 万 in 10 万、8 万元

	// Words is the same sum in words, 贰万元整 in ¥20000.00（大写：贰万元整）, and Differs says that it is another sum.
	Words   Number `json:"words,omitzero"`
	Differs bool   `json:"differs,omitempty"`
}

var noUnits = []string{}

// Amounts finds every amount of text: money, percentages, measures and counts. ctx may be nil; where it is known, 120 in the column
// 金额（万元） is 1200000 CNY.
func Amounts(text string, ctx *Context) []Match[Amount] { return valuesOf(text, ctx).Amounts }

// ParseAmount reads an amount and nothing else: 4000 万元, ¥1,000.00, 30-100 亿元, 150万 (of yuan).
func ParseAmount(s string) (Amount, error) {
	i := spaces(s, 0)
	for _, m := range alone(s).Amounts {
		if m.Start == i && spaces(s, m.End) == len(s) {
			return m.Value, nil
		}
	}
	if n := readNumber(s, i); n.end > 0 && n.myriad && spaces(s, n.end) == len(s) {
		return Amount{Kind: Money, Min: n.v, Max: n.v, Unit: "CNY", Per: noUnits, Bound: Exact, Inferred: InferredUnit}, nil
	}
	if n := readNumber(s, i); n.end > 0 && spaces(s, has(s, n.end, "分")) == len(s) && has(s, n.end, "分") > 0 {
		if v, ok := n.v.shift(-2); ok {
			return Amount{Kind: Money, Min: v, Max: v, Unit: "CNY", Per: noUnits, Bound: Exact}, nil
		}
	}
	return Amount{}, errNo("amount", s)
}

// A figure is a number or a range of two as it stands before a unit.
type figure struct {
	start, end int
	lo, hi     Number
	first      printedNumber
	ranged     bool
	unit       *Unit // printed behind it, nil if none
}

// figureAt reads a figure and its unit at i: 4000 万元, 1-5 万元, 30(含)-100亿元, 1万-5万元, 5%至10%.
// Its first number is a; behind says what may follow that.
func (sc *scan) figureAt(i int, a *printedNumber, behind uint16) figure {
	if behind&followUnit == 0 {
		return sc.figureWith(i, a, behind, nil, a.end)
	}
	u, end := sc.unitBehind(a, a.end)
	return sc.figureWith(i, a, behind, u, end)
}

// figureWith is figureAt where the unit u, which ends at end, was read behind a: nil if none stands there.
func (sc *scan) figureWith(i int, a *printedNumber, behind uint16, u *Unit, end int) figure {
	f := figure{start: i, end: end, lo: a.v, hi: a.v, first: *a, unit: u}
	if a.about && a.hi != (Number{}) {
		f.hi = a.hi
	}
	if u != nil {
		behind = sc.follower(end)
	}
	if behind&(followRange|followIncluded) != 0 || f.unit != nil && slash(sc.s, f.end) {
		sc.rangeBehind(&f)
	}
	return f
}

// rangeBehind makes f a range if its upper end follows.
func (sc *scan) rangeBehind(f *figure) {
	s, a := sc.s, &f.first
	c, per := rangeMark(s, max(f.end, includedAt(s, f.end))), ""
	if c == 0 && f.unit != nil && slash(s, f.end) { // 0.3 m³/min～0.5 m³/min
		_, e := sc.perBehind(f.end)
		c, per = rangeMark(s, e), s[f.end:e]
	}
	if c == 0 || a.digits > 1 && beginsWithZero(s[f.start:]) { // 027-8484866 is a telephone number
		return
	}
	b := readNumber(s, c)
	if b.end == 0 || b.section || b.bare && !b.myriad {
		return
	}
	u, end := sc.unitBehind(&b, b.end)
	if u == nil || u.Kind == duration && b.digits == 4 || f.unit != nil && !f.unit.same(u) || !strings.HasPrefix(s[end:], per) {
		return
	}
	lo := a.v
	if f.unit == nil {
		lo = u.base(scaleLike(a, &b))
	} else {
		lo = f.unit.base(lo)
	}
	hi := u.base(b.v)
	if lo.Compare(hi) >= 0 {
		return
	}
	f.lo, f.hi, f.end, f.unit, f.ranged = lo, hi, end, u, true
}

// scaleLike gives the lower end of 30-100 亿元 and of 5—8千元 the magnitude of the upper one: all of it, 五百万 of 三至五百万元, or
// where the end would not be the lower one only its 万 and 亿, as in 三十至一百亿元.
func scaleLike(a, b *printedNumber) Number {
	for _, power := range []int{b.shared(), b.shared() / 4 * 4} {
		if v, ok := sharedScale(a, power); ok && v.Compare(b.v) < 0 {
			return v
		}
	}
	return a.v
}

// sharedScale gives a, which has no magnitude, one that is printed at another number only; 十 and 百 are none.
func sharedScale(a *printedNumber, power int) (Number, bool) {
	if power < 3 || a.myriad || a.shared() > 0 {
		return a.v, false
	}
	return a.v.shift(power)
}

// includedAt returns the end of （含） or （含本数） at s[i:], and of 及以上 or （含）以上 before the mark of a range: 1000万元及以上至2000万元.
// 0 if there is none.
func includedAt(s string, i int) int {
	i = spaces(s, i)
	note := noteOfBound(s, i)
	if e, _, _ := inclusiveNote(s, i); note == 0 && e > 0 && rangeMark(s, e) > 0 { // 33600元（不含33600元）至42000元
		return e
	}
	if e := orMore.at(s, spaces(s, max(i, note))); e > 0 && rangeMark(s, e) > 0 {
		return e
	}
	return note
}

// orMore stand behind the lower end of a range, inclusionNotes behind either: 1000万元及以上至2000万元, 30（含）-100亿元.
var (
	orMore         = wordsOf(lexicon.OrMore)
	inclusionNotes = wordsOf(lexicon.InclusionNote)
)

// noteOfBound returns the end of （含） or （含本数） at s[i:], 0 if there is none.
func noteOfBound(s string, i int) int {
	if r, _ := char(s, i); r != '(' && r != '（' {
		return 0
	}
	return inclusionNotes.at(s, i)
}

// code is the unit's name in the value: CNY, %, or the word itself.
func (u *Unit) code() string {
	if u.Code != "" {
		return u.Code
	}
	return u.Word
}

// same reports whether two printed words are one unit: 100平方米至200㎡.
func (u *Unit) same(v *Unit) bool {
	return u.Kind == v.Kind && (u.code() == v.code() || u.UCUM != "" && u.UCUM == v.UCUM)
}

// base brings a figure to the base unit.
func (u *Unit) base(n Number) Number {
	if u.Shift != 0 {
		if v, ok := n.shift(u.Shift); ok {
			n = v
		}
	}
	if u.Times != 0 {
		if v, ok := n.Mul(Int(int64(u.Times))); ok {
			n = v
		}
	}
	return n
}

// unitBehind returns the unit behind the number that ends at i, and the end of the two.
func (sc *scan) unitBehind(n *printedNumber, i int) (*Unit, int) {
	j := spaces(sc.s, i)
	r, size := char(sc.s, j)
	if uint32(r) >= 1<<16 || sc.units.bucket[r] == 0 {
		return nil, i
	}
	b := &sc.units.units[sc.units.bucket[r]]
	u := b.longest(sc.s, j, size)
	e := j
	if u != nil {
		e += len(u.Word)
	}
	if w, end := b.spaced(sc.s, j, r, size); w != nil && (u == nil || len(w.Word) > len(u.Word)) {
		u, e = w, end
	}
	if u == nil {
		return nil, i
	}
	if !sc.unitFits(n, u, e) {
		return nil, i
	}
	return u, e
}

// unitFits reports whether u behind n, ending at e, is a unit and not the start of another word.
func (sc *scan) unitFits(n *printedNumber, u *Unit, e int) bool {
	next, _ := char(sc.s, e)
	if isLatin(rune(u.Word[0])) && !n.arabic {
		return false
	}
	switch u.Kind {
	case Money:
		return moneyFits(sc.s, n, u, next, e)
	case Measure:
		if isLatin(rune(u.Word[0])) && len(u.Word) == 1 && isCoordinate(sc.s, n, e) {
			return false
		}
		if (u.Word == "两" || u.Word == "担" || u.Word == "擔") && !n.arabic && n.v.Compare(Int(10)) < 0 {
			return false
		}
		if !n.arabic && !n.about && strings.Contains("里顷坪寸丈尺立方安伏帕平方", u.Word) {
			return false
		}
		if u.Word == "方" && !n.myriad && (isHan(next) || n.v.Compare(Int(10)) < 0) { // 3方协议, but 土石方500方
			return false
		}
		return notWord(u.Word, next)
	case Count:
		return (countFits(sc.s, n, u, next) || sc.isBoundedOne(n, u) || sc.isLoneAverage(n, u)) && !(isOrdinalNoun(sc.s, u, e) && !n.arabic) && !(n.v == (Number{}) && !n.arabic)
	case duration:
		return timeFits(sc.s, n, u, next, e)
	}
	return true
}

// isBoundedOne reports whether n, which u follows, is 一 behind a bound: 不少于一次, 至少一名. Without one 一 counts nothing.
func (sc *scan) isBoundedOne(n *printedNumber, u *Unit) bool {
	if n.v != Int(1) || n.arabic || n.about || n.end < len("一") {
		return false
	}
	k, _ := boundTable.EndsAt(sc.s, spacesBefore(sc.s, n.end-len("一")))
	return sc.alone && n.end == len("一") || k >= 0 && u.Word != "步" && boundWords[k].bound != About
}

// A count with decimals is an average, which a word stands right before: 床位由6.4张增至7.6张, 人均预期寿命达79.4岁. A number of the
// outline begins its line (2.1 人员配备) or stands before what an outline numbers: 按3.2条办理.
const numberedParts = "条條项項章节節款部分类類组組期页頁卷册本单單"

// isAverage reports whether the number n with decimals, which word follows, is one.
func isAverage(s string, n *printedNumber, word string) bool {
	if strings.ContainsRune(numberedParts, han.First(word)) {
		return false
	}
	at := n.end
	for at > 0 && (isDigit(s, at-1) || s[at-1] == '.' || s[at-1] == ',') {
		at--
	}
	r, _ := before(s, at)
	return at < n.end && isHan(r) && !strings.ContainsRune("第表图圖附件号號见見按照条條款章节節", r)
}

// isLoneAverage reports whether the text is a count with decimals and nothing else: 1.5户, which stands behind 近 in a sentence.
func (sc *scan) isLoneAverage(n *printedNumber, u *Unit) bool {
	return sc.alone && n.arabic && n.v.scale > 0 && !strings.ContainsRune(numberedParts, han.First(u.Word))
}

// isCoordinate reports whether a letter that ends at e goes on with a figure: L of L-96.753 is no litre.
func isCoordinate(s string, n *printedNumber, e int) bool {
	r, size := char(s, e)
	return (r == '-' || r == '=' || r == '－') && zeroToNine(s, e+size)
}

// What 次 and 部 stand before where a Chinese figure names rather than counts: 四次会议 is the fourth, 二次供水 a kind, 两部分 parts.
var (
	namedTimes = wordsOf(lexicon.NamedTime)
	namedParts = wordsOf(lexicon.NamedPart)
)

func isOrdinalNoun(s string, u *Unit, e int) bool {
	switch u.Word {
	case "次":
		return namedTimes.at(s, e) > 0
	case "部":
		return namedParts.at(s, e) > 0
	case "人":
		return has(s, e, "间") > 0
	case "条":
		return endsAny(s, e-len("两条"), "收支") >= 0 // 收支两条线
	}
	return false
}

// moneyFits tells 三元 from 二元结构, 元旦 and 元素, and 五角 from 三角形.
func moneyFits(s string, n *printedNumber, u *Unit, next rune, e int) bool {
	switch u.Word {
	case "人民币", "人民幣":
		return n.arabic || n.myriad || n.v.Compare(Int(100)) >= 0 // 李四人民币账户
	case "元":
		switch next {
		case '旦', '宵', '素', '件', '器', '宇', '首', '朝', '帅', '月', '老', '凶', '级':
			return false
		case '化', '结', '里', '次', '论', '制', '一':
			return n.arabic || n.myriad
		}
	case "角":
		if c := rangeMark(s, e); c > 0 { // 五角至十元
			top := readNumber(s, c)
			return top.end > 0 && hasAny(s, spaces(s, top.end), "角", "元") > 0
		}
		return n.arabic && next != '形' && next != '度' || next == '整' || next == '正' || next < 0 || !isHan(next) || next < 1<<16 && han.Numerals[next].Family() == familyHan
	case "圆", "圓":
		return next <= 0 || next == '整' || next == '正' || next < 1<<16 && han.Numerals[next] != 0 || n.myriad || n.v.Compare(Int(10)) >= 0 && !isHan(next)
	}
	return has(s, e, "级") == 0
}

// notWord keeps a unit apart from longer words: 升 from 升级, 米 from 米粉.
func notWord(word string, next rune) bool {
	if word == "升" && next > 0 && next < 1<<16 && han.Numerals[next].Family() == familyHan { // 四升三降
		return false
	}
	if word == "两" {
		return !isHan(next) || next == '半'
	}
	return len(word) > len("升") || next < 0 || !strings.ContainsRune(lexicon.UnitNot[han.First(word)], next)
}

// longerWords are the characters that make of a classifier another word: 组 in 2 组织体系, 部 in 4部门.
var longerWords = map[string]string{
	"单": "元位价", "匹": "配敌", "顶": "层楼替格峰岗", "趟": "趟", "组": "织建长员合", "組": "織建長員合", "项": "目", "項": "目", "部": "门委署門", "户": "籍", "戶": "籍", "批": "准复示判", "级": "别", "类": "别型", "名": "称单录词誉胜", "台": "账风湾", "场": "地所景馆",
	"股": "份东权票", "支": "持付出撑援", "点": "位评", "位": "置于", "件": "数套", "次": "序要", "期": "限间货", "家": "庭长属具", "人": "员才事大类民", "座": "谈", "条": "例件款文", "处": "罚分置理以长室级方", "章": "程节", "套": "餐",
	"块": "状", "张": "力", "所": "有在属", "个": "性体人", "起": "草诉步点", "篇": "章幅", "份": "额", "间": "隔距", "本": "级市省县区次办条", "层": "级次", "轮": "候换岗", "道": "路德理教士具闸口歉观場场", "门": "户槛诊", "片": "区", "线": "路上下", "站": "点", "包": "括含装裝裹干袱容", "束": "缚", "具": "有体備备", "列": "入为出举支席车", "眼": "镜界科睛看光前下",
	"面": "积積向对對临臨貌料粉部试試签議议包", "首": "都先要次席届屆批府相家付期", "则": "不应應为為可视按由须须需无無予将",
	"段": "位落考式", "穴": "位", "村": "民委道级庄寨居", "县": "道级市域城委长内乡外处局政直属办", "款": "项項规規所第之和的中内及或与與、", "朵": "拉", "盆": "地", "丛": "书林",
	"节": "能約约日点假水电气育目省庆庄气", "档": "案次位期", "排": "放查水污名列气练序", "串": "联聯", "杯": "水"}

// longerTails are all characters that make of some classifier another word.
var longerTails = func() *han.Set {
	set := han.NewSet("文之第草诉步民大例门委罚分置理以长室级方")
	for _, tails := range longerWords {
		for _, r := range tails {
			set.Add(r)
		}
	}
	return set
}()

// isLonger reports whether next, one of longerTails, makes another word of the classifier behind n.
func isLonger(n *printedNumber, word string, next rune) bool {
	switch {
	case (word == "条" || word == "條") && (next == '文' || next == '之' || next == '第'),
		word == "起" && (next == '草' || next == '诉' || next == '步'),
		word == "人" && (next == '民' || next == '大') || word == "条" && next == '例' || word == "部" && (next == '门' || next == '委') && !n.arabic,
		word == "处" && strings.ContainsRune("罚分置理以长室级方", next):
		return true
	}
	return word != "分" && strings.ContainsRune(longerWords[word], next)
}

// countFits tells 两家 and 300 人 from words that only look so: 一个, 三门, 第三部.
func countFits(s string, n *printedNumber, u *Unit, next rune) bool {
	if longerTails.Has(next) && isLonger(n, u.Word, next) {
		return false
	}
	if u.Word == "分" { // of an examination: 满分100分
		return n.arabic && (!isHan(next) || strings.ContainsRune("以的至到及和者左不或", next) || next == '为' && n.v.Compare(Int(10)) >= 0)
	}
	if n.arabic {
		return n.v.scale == 0 || n.myriad || u.Word == "倍" || u.Word == "个" || u.Word == "课时" || isAverage(s, n, u.Word) ||
			strings.Contains("件册张名床", u.Word) && (!isHan(next) || next == '以' || next == '左') // of averages: 每千人执业医师3.2名
	}
	if n.v == Int(1) && !n.about && u.Word != "倍" || n.bare {
		return n.bare && n.about
	}
	return hanCounts.Has(han.First(u.Word)) || n.digits == 0 && n.v.Compare(Int(10)) > 0
}
