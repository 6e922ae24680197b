package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// pinpoint reads the provision after a title or a number: 《行政许可法》第三条第一款.
func (sc *scan) pinpoint(c *Citation, end int) int {
	i := spaces(sc.s, end)
	if e := has(sc.s, i, "的"); e > 0 {
		i = spaces(sc.s, e)
	}
	if e := has(sc.s, i, "中"); e > 0 {
		i = spaces(sc.s, e)
	}
	if has(sc.s, i, "第") == 0 { // a pinpoint begins with no other character
		return end
	}
	p, e := provisionAt(sc.s, i)
	if e == 0 {
		return end
	}
	c.Provision, c.Pinpoint, c.PinpointAt, c.republic = p, sc.s[i:e], Range{i, e}, p.isRepublican(sc.s[i:e])
	sc.pinned = e
	return e
}

// provision reads a pinpoint that stands on its own at 第, whose first step has been read: 本办法第十条, 刑法第133条, 第二款, and 第584条 after another.
func (sc *scan) provision(i int, first *step) int {
	var p Provision
	end := p.read(sc.s, first, 0)
	if end == 0 || i < sc.pinned {
		return end
	}
	if !sc.inline && heads(sc.s, i, end, &p) {
		return end
	}
	c := &room(&sc.out.Citations).Value // where it stays
	*c = Citation{}
	c.Kind, c.Provision, c.Pinpoint, c.PinpointAt, c.republic = Other, p, sc.s[i:end], Range{i, end}, p.isRepublican(sc.s[i:end])
	start := sc.sameArticle(i, c)
	if start == i {
		start = sc.target(i, c)
	}
	listed := start == i && (sc.inheritTitle(i, c) || sc.carryTitle(i, c))
	if start == i && !listed || c.unnamed() {
		switch {
		case listed && level(first.unit) >= levelItem && has(sc.s, end, "目") == 0:
		case first.unit == '条' || first.unit == '條' || first.unit == '款':
		case first.bracketed && (first.unit == '项' || first.unit == '項'):
		case first.isRepublican(sc.s, 0):
		case first.unit == '項' && (republicGoesOn.at(sc.s, end) > 0 || sc.inline):
			c.Provision, c.republic = c.Provision.republican(), true
		case sc.inline && level(first.unit) >= levelItem:
		default:
			return end
		}
		if r, _ := char(sc.s, end); r == '线' || r == '道' || r == '规' && has(sc.s, end, "规律") > 0 || first.unit == '款' && r == '项' {
			return end
		}
	}
	c.Relation = sc.relation(start, end)
	sc.cite(start, end, c)
	sc.pinned = end
	return end
}

// republicGoesOn follow on a 項 that is no item but a paragraph as Taiwan counts: 第一項規定.
var republicGoesOn = anyOf(append(lexicon.Words(lexicon.ParagraphGoesOn), "、第")...)

// republican returns p with what was read as 款 and 项 in the other order, that of Taiwan.
func (p Provision) republican() Provision {
	p.Paragraph, p.ParaTo, p.Item, p.ItemTo = p.Item, p.ItemTo, p.Paragraph, p.ParaTo
	return p
}

// headGoesOn follow on a provision that a sentence begins with.
var headGoesOn = anyOf(append(lexicon.Words(lexicon.HeadGoesOn), "、", "，")...)

// heads reports whether a provision is no citation but the marker that a line begins with: 第九条 发布公告.
func heads(s string, i, end int, p *Provision) bool {
	r, _ := before(s, spacesBefore(s, i))
	if r >= 0 && r != '\n' && r != '\t' && r != '#' && r != '*' || p.Paragraph != 0 || p.Item != 0 {
		return false
	}
	if e := headGoesOn.at(s, end); e > 0 {
		return false
	}
	return true
}

// targetWords begin the name of a text that the reader knows: 本办法.
var targetWords = lexicon.ListOf(lexicon.TargetWord)

// target finds what a pinpoint points into, right before it: 本办法, 该条例, 中华人民共和国刑法, 民法典, and a short form such as 水价规定.
func (sc *scan) target(i int, c *Citation) int {
	if start := sc.ordinance(i, c); start < i {
		return start
	}
	end := spacesBefore(sc.s, i)
	floor := max(sc.pinned, sc.titleEnd)
	if n := len(sc.out.Citations); n > 0 {
		floor = max(floor, sc.out.Citations[n-1].End)
	}
	start := hanRunBefore(sc.s, end, floor, 30)
	run := sc.s[start:end]
	if !hasRuleEnd(run) {
		return i
	}
	if k := lastTargetWord(run); k >= 0 {
		c.Target, c.Kind = run[k:], titleKind(run[k:])
		return start + k
	}
	if k := sameLaw.endingAt(run, len(run)); k == 0 || k > 0 && lawBreaks.Last(sc.s, start, start+k+1) == start+k {
		if c.Kind = Law; !sc.lawBefore(start+k, c) {
			c.Target = run[k:]
		}
		return start + k
	}
	if k := wholeLaws.endingAt(run, len(run)); k >= 0 && !strings.Contains(run, "中华人民共和国") {
		c.Title, c.Kind, c.TitleAt = run[k:], Law, Range{start + k, end}
		return start + k
	}
	if k := strings.LastIndex(run, "中华人民共和国"); k >= 0 {
		c.Title, c.Kind, c.TitleAt = run[k:], titleKind(run), Range{start + k, end}
		return start + k
	}
	cut := nameOfLaw(sc.s, start, end) - start
	if k := strings.LastIndex(run, "第"); k >= cut { // 第五条法: no name has an ordinal
		return i
	}
	if most := lawLength(cut) * len("法"); len(run)-cut > most {
		return i
	}
	return sc.bareTarget(i, floor, Range{start + cut, end}, c)
}

// The shortest name that a pinpoint points into, in bytes, 水法, and the longest of 本办法 and the like.
const (
	leastName     = 2 * len("法")
	mostTargetRef = 8 * len("法")
)

// lastTargetWord returns where the name of a text that the reader knows begins in run, at whose end it stands: 本办法. -1 if it ends with none.
func lastTargetWord(run string) int {
	for w := range targetWords.All {
		if k := strings.LastIndex(run, w); k >= 0 && len(run)-k <= mostTargetRef && len(run)-k >= leastName {
			return k
		}
	}
	return -1
}

// bareTarget takes the bare name at, of a law, 民法典, or a short form, 水价规定, as what a pinpoint at i points into, and returns where it
// begins; i if it is none.
func (sc *scan) bareTarget(i, floor int, at Range, c *Citation) int {
	name := at.in(sc.s)
	if len(name) < leastName {
		return i
	}
	if strings.HasPrefix(name, "号") { // 1号公告, a short form too
		from := at.Start
		for from > floor && isDigit(sc.s, from-1) {
			from--
		}
		if from == at.Start {
			return i
		}
		c.Target, c.Kind = sc.s[from:at.End], titleKind(name)
		return from
	}
	if titleKind(name) != Law { // 水价规定, a short form that a later step binds
		if len(name) == leastName && kindNouns.at(name, 0) == 0 {
			return i
		}
		c.Target, c.Kind = name, titleKind(name)
		return at.Start
	}
	c.Title, c.Kind, c.TitleAt = name, Law, at
	return at.Start
}

// lawLength is how many characters the bare name of a law has at most: more, where a word of running text stands before it.
func lawLength(cut int) int {
	if cut > 0 {
		return 24 // 地方各级人民代表大会和地方各级人民政府组织法
	}
	return 14
}

// sameLaw name the law that was named last, wholeLaws are names of laws that end no longer one.
var (
	sameLaw   = wordsOf(lexicon.SameLaw)
	wholeLaws = wordsOf(lexicon.WholeLaw)
)

// A lawSeen is the last law that a text cited, so that it is looked for once among the citations.
type lawSeen struct {
	among int // the first so many citations
	place int // after that of the law; 0 where none of them is one
}

// lawBefore gives c the law that the text before at named last: 依同法第七十六條. It returns false if it named none.
func (sc *scan) lawBefore(at int, c *Citation) bool {
	list := sc.out.Citations
	for len(list) > 0 && list[len(list)-1].End > at {
		list = list[:len(list)-1]
	}
	seen := &sc.law
	if len(list) < seen.among {
		*seen = lawSeen{}
	}
	place := seen.place
	for n := len(list); n > seen.among; n-- {
		if v := &list[n-1].Value; v.Kind == Law && v.Title != "" {
			place = n
			break
		}
	}
	if n := len(list) - 1; place <= n { // more may still be read of the last one
		*seen = lawSeen{max(n, 0), place}
	}
	if place == 0 {
		return false
	}
	c.Title, c.Kind, c.Inferred = list[place-1].Value.Title, Law, InferredTitle
	return true
}

// ordinance takes the number of an ordinance of Hong Kong that stands right before a pinpoint at i, 1998年第26號第2條, and returns where it
// begins; i if none does.
func (sc *scan) ordinance(i int, c *Citation) int {
	end := spacesBefore(sc.s, i)
	sign := end - len("號")
	if sign < 0 || sc.s[sign:end] != "號" && sc.s[sign:end] != "号" {
		return i
	}
	digits := sign
	for digits > 0 && sc.s[digits-1] >= '0' && sc.s[digits-1] <= '9' {
		digits--
	}
	year := digits - len("年第")
	if digits == sign || sign-digits > 4 || year < 4 || sc.s[year:digits] != "年第" || year-4 < max(sc.pinned, sc.titleEnd) {
		return i
	}
	y, n, _ := arabicRun(sc.s, year-4)
	if n != 4 || y < 1800 || y > 2199 || isDigit(sc.s, year-5) {
		return i
	}
	serial, _, _ := arabicRun(sc.s, digits)
	c.Number = DocNumber{Text: sc.s[year-4 : end], Year: int(y), Serial: serial}
	c.NumberAt, c.Kind = Range{year - 4, end}, Law
	return year - 4
}

// ruleEnds end the names of rules, kindNouns those of rules whose kind is no verb as well.
var (
	ruleEnds  = wordsOf(lexicon.RuleKind)
	kindNouns = wordsOf(lexicon.NounKind)
)

// hasRuleEnd reports whether run ends with the name of a kind of rule.
func hasRuleEnd(run string) bool {
	return ruleEnds.endingAt(run, len(run)) >= 0
}

// lawBreaks are words of running text before the bare name of a law.
var lawBreaks = lexicon.NewTails(lexicon.Words(lexicon.LawBreak))

// lawJoins are those of them that stand between the parts of one name too, lawNouns stand before them where they join: 法律和刑法第五条.
var (
	lawJoins = wordsOf(lexicon.LawJoin)
	lawNouns = wordsOf(lexicon.JoinedLaw)
)

// notBreaks only hold one of them.
var notBreaks = anyOf(lexicon.Not(lexicon.LawBreak)...)

// lawVerbs are those of them that stand in the names of rules too.
var lawVerbs = wordsOf(lexicon.LawVerb)

// nameOfLaw returns where the bare name of a law that ends at end begins, after the last word of running text from start on: 刑法 of
// 实施刑法, and 供水法实施细则, where no more than the kind follows the verb.
func nameOfLaw(s string, start, end int) int {
	at := lastLawBreak(s, start, end)
	for at > start && ruleEnds.at(s[at:end], 0) == end-at {
		verb := lawVerbs.endingAt(s, at)
		if verb < start {
			break
		}
		at = lastLawBreak(s, start, verb)
	}
	return at
}

// lastLawBreak returns where the last word of running text before end ends, start if there is none. 云州市公有林地管理条例, 数据安全法 and
// 人口与计划生育法 only hold its characters.
func lastLawBreak(s string, start, end int) int {
	for {
		at := lawBreaks.Last(s, start, end)
		if at == start {
			return at
		}
		w := wordAround(s, start, at, &notBreaks)
		if w < 0 {
			if w = lawJoins.endingAt(s, at); w <= start || joinsLaws(s[start:w]) || lawBreaks.Ends(s[start:w]) {
				return at
			}
		}
		_, n := char(s, w)
		end = w + n // so that a word that ends right before is found
	}
}

// joinsLaws reports whether 和 after s joins what s ends with to a law: a rule, or a provision of one. 人口 goes on with 与计划生育法.
func joinsLaws(s string) bool {
	return hasRuleEnd(s) || lawNouns.endingAt(s, len(s)) >= 0
}

// unnamed reports whether nothing says what c points into.
func (c *Citation) unnamed() bool { return c.Title == "" && c.Target == "" && c.Number.IsZero() }

// inheritTitle gives 第584条 the title of the citation before it: 《民法典》第五百七十七条与第584条.
func (sc *scan) inheritTitle(i int, c *Citation) bool {
	n := len(sc.out.Citations)
	if n == 0 {
		return false
	}
	last := &sc.out.Citations[n-1]
	v := &last.Value
	if r, size := before(sc.s, i); n > 1 && (r == '）' || r == ')') && last.End == i-size {
		// 《中华人民共和国供水法》（以下简称《供水法》）第五条
		if law := &sc.out.Citations[n-2].Value; law.Title != "" && law.Alias == v.Title && v.Title != "" {
			c.Title, c.Kind, c.Inferred = law.Title, law.Kind, InferredTitle
			return true
		}
	}
	if last.End > i || v.Pinpoint == "" || v.Provision.Preceding != 0 && (v.Pinpoint == v.Target || c.Provision.Article != 0) || !isListMark(sc.s[last.End:i]) {
		return false
	}
	c.Title, c.Kind, c.Target, c.Number = v.Title, v.Kind, v.Target, v.Number
	if v.Title != "" || !v.Number.IsZero() {
		c.Inferred = InferredTitle
	}
	if v.republic && !c.republic && c.Provision.Article == 0 {
		c.Provision, c.republic = c.Provision.republican(), true
	}
	c.Provision.below(v.Provision)
	return true
}

// ownWords stand before the provision of a law's own, which has no name: 準用第三條.
var ownWords = wordsOf(lexicon.OwnWord)

// carryTitle gives 第九十條 the law that the paragraph named before it and no other, as codes of Taiwan print it:
// 依刑法第八十六條免其處分之執行，第九十條許可延長處分. Where the law speaks of itself, 本法, or takes up a rule, 準用第三條, nothing is carried.
func (sc *scan) carryTitle(i int, c *Citation) bool {
	n := len(sc.out.Citations)
	if n == 0 || !strings.Contains(c.Pinpoint, "條") || ownWords.endingAt(sc.s, spacesBefore(sc.s, i)) >= 0 {
		return false
	}
	last := &sc.out.Citations[n-1]
	v := &last.Value
	if last.End > i || i-last.End > 360 || v.Title == "" || v.Kind != Law || v.Pinpoint == "" {
		return false
	}
	between := sc.s[last.End:i]
	if strings.Contains(between, "\n") || strings.Contains(between, "本法") || strings.Contains(between, "本條例") {
		return false
	}
	c.Title, c.Kind, c.Inferred = v.Title, v.Kind, InferredTitle
	return true
}

// below completes p, which names no article, from the provision before it: 第四条第二款、第三款; 前款第一项、第二项.
func (p *Provision) below(last Provision) {
	if p.Article != 0 || last.Article == 0 && last.Paragraph == 0 && last.Preceding == 0 || p.Chapter != 0 || p.Section != 0 || p.Part != 0 {
		return
	}
	p.Article, p.Sub, p.Preceding = last.Article, last.Sub, last.Preceding
	if p.Paragraph == 0 && last.ParaTo == 0 {
		p.Paragraph = last.Paragraph
		if p.Item == 0 && last.ItemTo == 0 {
			p.Item = last.Item
		}
	}
}
