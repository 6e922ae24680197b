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
	first      *printedNumber // the number that it begins with
	ranged     bool
	unit       printedUnit // printed after it, if any
	below      bool        // the lower end of a range has its minus already: -5℃至10℃
	unclear    bool        // nothing says whether the upper end is below zero as well: 零下5至10℃
}

// noNumber is the first number of a figure that has none: 半.
var noNumber printedNumber

// figureAt reads a figure and its unit at i: 4000 万元, 1-5 万元, 30(含)-100亿元, 1万-5万元, 5%至10%.
// Its first number is a; after says what may follow that.
func (sc *scan) figureAt(i int, a *printedNumber, behind uint16) figure {
	var u printedUnit
	end := a.end
	if behind&followUnit != 0 {
		u, end = sc.unitBehind(a, a.end)
	}
	return sc.figureWith(i, a, behind, u, end)
}

// figureWith is figureAt where the unit u, which ends at end, was read after a: none if none stands there.
func (sc *scan) figureWith(i int, a *printedNumber, behind uint16, u printedUnit, end int) (f figure) {
	f.start, f.end, f.lo, f.hi, f.first, f.unit = i, end, a.v, a.v, a, u
	if a.about && a.hi != (Number{}) {
		f.hi = a.hi
	}
	if u.row != nil {
		behind = followersAt(sc.s, spaces(sc.s, end))
	}
	if behind&(followRange|followIncluded) != 0 || f.unit.row != nil && slash(sc.s, f.end) {
		sc.rangeBehind(&f)
	}
	return f
}

// rangeBehind makes f a range if its upper end follows.
func (sc *scan) rangeBehind(f *figure) {
	s, a := sc.s, f.first
	c, per := rangeMark(s, max(f.end, includedAt(s, f.end))), ""
	if c == 0 && f.unit.row != nil && slash(s, f.end) { // 0.3 m³/min～0.5 m³/min
		_, e := sc.perBehind(f.end)
		c, per = rangeMark(s, e), s[f.end:e]
	}
	if c == 0 || a.digits > 1 && beginsWithZero(s[f.start:]) { // 027-8484866 is a telephone number
		return
	}
	b := readNumber(s, c)
	sign := int64(0) // of the upper end, where one is printed
	if b.end == 0 || b.v == (Number{}) {
		if c, sign = signAt(s, c); sign != 0 {
			b = readNumber(s, c)
		}
	}
	if b.end == 0 || b.section || b.bare && !b.myriad {
		return
	}
	u, end := sc.unitBehind(&b, b.end)
	if u.row == nil || u.kind() == ofTime && b.digits == 4 || f.unit.row != nil && !f.unit.same(u) || !strings.HasPrefix(s[end:], per) {
		return
	}
	f.below = sc.isBelow(f.start, u)
	lo := a.v
	if f.unit.row == nil {
		lo = u.base(scaleLike(a, &b))
	} else {
		lo = f.unit.base(lo)
	}
	hi := u.base(b.v)
	if sign < 0 {
		hi.coef = -hi.coef
	}
	if f.below {
		lo.coef = -lo.coef
		f.unclear = sign == 0 && endsAny(s, spacesBefore(s, f.start), "下") >= 0
	}
	if lo.Compare(hi) >= 0 {
		f.below, f.unclear = false, false
		return
	}
	f.lo, f.hi, f.end, f.unit, f.ranged = lo, hi, end, u, true
}

// signAt reads the sign of the upper end of a range at s[i:], 零下, 零上 or a minus: where the figure after it begins, and -1 or 1; 0 if none stands there.
func signAt(s string, i int) (figure int, sign int64) {
	if e := has(s, i, "零下"); e > 0 {
		return spaces(s, e), -1
	}
	if e := has(s, i, "零上"); e > 0 {
		return spaces(s, e), 1
	}
	if r, n := char(s, i); isMinus(r) {
		return i + n, -1
	}
	return i, 0
}

// isBelow reports whether the lower end of a range at i, whose unit is u, is below zero: a share or a measure after a minus.
func (sc *scan) isBelow(i int, u printedUnit) bool {
	if k := u.kind(); k != ofPercent && k != ofMeasure || endsOf(sc.s, spacesBefore(sc.s, i))&endsMinus == 0 {
		return false
	}
	at, ok := sc.minusOfUnit(i, u)
	return ok && at >= sc.floor
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

// orMore stand after the lower end of a range, inclusionNotes after either: 1000万元及以上至2000万元, 30（含）-100亿元.
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
func (u printedUnit) code() string {
	if u.currency() != "" {
		return u.currency()
	}
	return u.word()
}

// same reports whether two printed words are one unit: 100平方米至200㎡.
func (u printedUnit) same(v printedUnit) bool {
	return u.kind() == v.kind() && (u.code() == v.code() || u.ucum() != "" && u.ucum() == v.ucum())
}

// base brings a figure to the base unit.
func (u printedUnit) base(n Number) Number {
	if u.row.shift != 0 {
		if v, ok := n.shift(int(u.row.shift)); ok {
			n = v
		}
	}
	if u.row.times != 0 {
		if v, ok := n.Mul(Int(int64(u.row.times))); ok {
			n = v
		}
	}
	return n
}

// unitBehind returns the unit after the number that ends at i, and the end of the two.
func (sc *scan) unitBehind(n *printedNumber, i int) (printedUnit, int) {
	j := spaces(sc.s, i)
	r, size := char(sc.s, j)
	if uint32(r) >= 1<<16 || sc.units.bucket[r] == 0 {
		return printedUnit{}, i
	}
	b := &sc.units.buckets[sc.units.bucket[r]]
	u := sc.units.longest(b, sc.s, j, size)
	e := j
	if u.row != nil {
		e += len(u.word())
	}
	if mayBeSpaced(sc.s, j, size) && isHan(r) {
		if w, end := sc.units.spaced(b, sc.s, j, size); w.row != nil && (u.row == nil || len(w.word()) > len(u.word())) {
			u, e = w, end
		}
	}
	if u.row == nil {
		return printedUnit{}, i
	}
	if e < len(sc.s)-2 && sc.s[e] == ' ' && sc.s[e+1] == 0xC2 {
		u, e = sc.units.raised(b, sc.s, u, e)
	}
	if !sc.unitFits(n, u, e) {
		return printedUnit{}, i
	}
	return u, e
}

// unitFits reports whether u after n, ending at e, is a unit and not the start of another word.
func (sc *scan) unitFits(n *printedNumber, u printedUnit, e int) bool {
	next, _ := char(sc.s, e)
	word := u.word()
	if isLatin(rune(word[0])) && !n.arabic {
		return false
	}
	switch u.kind() {
	case ofMoney:
		return moneyFits(sc.s, n, u, next, e)
	case ofMeasure:
		if isLatin(rune(word[0])) && (len(word) == 1 && isCoordinate(sc.s, n, e) || n.digits >= codeDigits) {
			return false
		}
		if (word == "两" || word == "担" || word == "擔") && !n.arabic && n.v.Compare(Int(10)) < 0 {
			return false
		}
		if !n.arabic && !n.about && strings.Contains("里顷坪寸丈尺立方安伏帕平方", word) {
			return false
		}
		if word == "方" && !n.myriad && (isHan(next) || n.v.Compare(Int(10)) < 0) { // 3方协议, but 土石方500方
			return false
		}
		return notWord(word, next)
	case ofCount:
		if sc.listsProvisions(n.end, word) {
			return false
		}
		return (countFits(sc.s, n, u, next) || sc.isBoundedOne(n, u) || sc.isLoneAverage(n, u)) && !(isOrdinalNoun(sc.s, u, e) && !n.arabic) && !(n.v == (Number{}) && !n.arabic)
	case ofTime:
		return timeFits(sc.s, n, u, next, e)
	}
	return true
}

// codeDigits is how many digits a code has at least that ends with a letter: 统一社会信用代码：91310000768782097N is no force.
const codeDigits = 15

// A listedNumber is the last number of which it was asked whether it goes on with a list of provisions, so that no list is gone through for each
// of its numbers.
type listedNumber struct {
	start int
	unit  string
	lists bool
}

// listsProvisions reports whether the number that ends at end, with the unit after it, goes on with a list of provisions: 四十三条 of
// 第四十二条、四十三条.
func (sc *scan) listsProvisions(end int, unit string) bool {
	if unit != "条" && unit != "條" && unit != "款" {
		return false
	}
	start := numeralStart(sc.s, end)
	sc.numbered = listedNumber{start, unit, sc.listedBefore(start, unit)}
	return sc.numbered.lists
}

// listedBefore reports whether a list of provisions goes on at i with a number that has the unit.
func (sc *scan) listedBefore(i int, unit string) bool {
	for at := i; ; {
		if at = joinBefore(sc.s, at); at < 0 {
			return false
		}
		if endsAny(sc.s, at, unit) < 0 {
			return false
		}
		at = numeralStart(sc.s, at-len(unit))
		if endsAny(sc.s, at, "第") >= 0 {
			return true
		}
		if at == sc.numbered.start && unit == sc.numbered.unit {
			return sc.numbered.lists
		}
	}
}

// numeralStart returns where the numerals begin that end at s[:at].
func numeralStart(s string, at int) int {
	for {
		r, size := before(s, at)
		if size == 0 || uint32(r) >= 1<<16 || han.Numerals[r] == 0 {
			return at
		}
		at -= size
	}
}

// isBoundedOne reports whether n, which u follows, is 一 after a bound: 不少于一次, 至少一名. Without one 一 counts nothing.
func (sc *scan) isBoundedOne(n *printedNumber, u printedUnit) bool {
	if n.v != Int(1) || n.arabic || n.about || n.end < len("一") {
		return false
	}
	k, _ := boundTable.EndsAt(sc.s, spacesBefore(sc.s, n.end-len("一")))
	return sc.alone && n.end == len("一") || k >= 0 && u.word() != "步" && boundWords[k].bound() != About
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

// isLoneAverage reports whether the text is a count with decimals and nothing else: 1.5户, which stands after 近 in a sentence.
func (sc *scan) isLoneAverage(n *printedNumber, u printedUnit) bool {
	return sc.alone && n.arabic && n.v.scale > 0 && !strings.ContainsRune(numberedParts, han.First(u.word()))
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

func isOrdinalNoun(s string, u printedUnit, e int) bool {
	switch u.word() {
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
func moneyFits(s string, n *printedNumber, u printedUnit, next rune, e int) bool {
	switch u.word() {
	case "人民币", "人民幣":
		return n.arabic || n.myriad || n.v.Compare(Int(100)) >= 0 // 李四人民币账户
	case "元":
		switch next {
		case '旦', '宵', '素', '件', '器', '宇', '首', '朝', '帅', '月', '老', '凶', '级':
			return false
		case '一':
			return n.arabic || n.myriad || hasAny(s, e, "一角", "一分") > 0 // 一元一角, but 一元一次
		case '化', '结', '里', '次', '论', '制':
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

// longerWords are the characters that make of a classifier, which they stand after here, another word: 组 in 2 组织体系, 部 in 4部门.
const longerWords = `
单元位价 匹配敌 顶层楼替格峰岗 趟趟 组织建长员合 組織建長員合 项目 項目 部门委署門 户籍 戶籍 批准复示判 级别 类别型 名称单录词誉胜
台账风湾 场地所景馆 股份东权票 支持付出撑援 点位评 位置于 件数套 次序要 期限间货 家庭长属具 人员才事大类民 座谈 条例件款文
处罚分置理以长室级方 章程节 套餐 块状 张力 所有在属 个性体人 起草诉步点 篇章幅 份额 间隔距 本级市省县区次办条 层级次 轮候换岗
道路德理教士具闸口歉观場场 门户槛诊 片区 线路上下 站点 包括含装裝裹干袱容 束缚 具有体備备 列入为出举支席车 眼镜界科睛看光前下
面积積向对對临臨貌料粉部试試签議议包 首都先要次席届屆批府相家付期 则不应應为為可视按由须须需无無予将 段位落考式 穴位 村民委道级庄寨居
县道级市域城委长内乡外处局政直属办 款项項规規所第之和的中内及或与與、 朵拉 盆地 丛书林 节能約约日点假水电气育目省庆庄气 档案次位期
排放查水污名列气练序 串联聯 杯水`

// longerHeads are these classifiers, longerRows what stands after each of them, and longerTails all characters that make of some classifier
// another word.
var longerHeads, longerRows, longerTails = func() (*lexicon.Set, lexicon.List, *han.Set) {
	var heads, rows []string
	set := han.NewSet("文之第草诉步民大例门委罚分置理以长室级方")
	for row := range strings.FieldsSeq(longerWords) {
		n := han.CharLen(row, 0)
		heads, rows = append(heads, row[:n]), append(rows, row[n:])
		for _, r := range row[n:] {
			set.Add(r)
		}
	}
	return lexicon.NewSet(heads), lexicon.NewList(rows...), set
}()

// isLonger reports whether next, one of longerTails, makes another word of the classifier after n.
func isLonger(n *printedNumber, word string, next rune) bool {
	switch {
	case (word == "条" || word == "條") && (next == '文' || next == '之' || next == '第'),
		word == "起" && (next == '草' || next == '诉' || next == '步'),
		word == "人" && (next == '民' || next == '大') || word == "条" && next == '例' || word == "部" && (next == '门' || next == '委') && !n.arabic,
		word == "处" && strings.ContainsRune("罚分置理以长室级方", next):
		return true
	}
	k := longerHeads.Index(word)
	return k >= 0 && strings.ContainsRune(longerRows.Kept()[k].String(), next)
}

// countFits tells 两家 and 300 人 from words that only look so: 一个, 三门, 第三部.
func countFits(s string, n *printedNumber, u printedUnit, next rune) bool {
	if longerTails.Has(next) && isLonger(n, u.word(), next) {
		return false
	}
	if u.word() == "分" { // of an examination: 满分100分
		return n.arabic && (!isHan(next) || strings.ContainsRune("以的至到及和者左不或", next) || next == '为' && n.v.Compare(Int(10)) >= 0)
	}
	if n.arabic {
		return n.v.scale == 0 || n.myriad || u.word() == "倍" || u.word() == "个" || u.word() == "课时" || isAverage(s, n, u.word()) ||
			strings.Contains("件册张名床", u.word()) && (!isHan(next) || next == '以' || next == '左') // of averages: 每千人执业医师3.2名
	}
	if n.v == Int(1) && !n.about && u.word() != "倍" || n.bare {
		return n.bare && n.about
	}
	return hanCounts.Has(han.First(u.word())) || n.digits == 0 && n.v.Compare(Int(10)) > 0
}
