package parse

import "strings"

// A Provision is a place within a text by its printed ordinals, such as 第三条第二款第（一）项; 0 stands for "not named".
type Provision struct {
	Part      int `json:"part,omitempty"`       // 编
	Chapter   int `json:"chapter,omitempty"`    // 章
	Section   int `json:"section,omitempty"`    // 节
	Article   int `json:"article,omitempty"`    // 条
	Sub       int `json:"sub,omitempty"`        // 之一 of 第十七条之一
	ArticleTo int `json:"article_to,omitempty"` // 七 of 第五至七条
	Paragraph int `json:"paragraph,omitempty"`  // 款
	ParaTo    int `json:"paragraph_to,omitempty"`
	Item      int `json:"item,omitempty"` // 项
	ItemTo    int `json:"item_to,omitempty"`
	Subitem   int `json:"subitem,omitempty"` // 目
	SubitemTo int `json:"subitem_to,omitempty"`
	Preceding int `json:"preceding,omitempty"` // 1 of 前款, 2 of 前两款
}

// IsZero reports whether p names no place.
func (p Provision) IsZero() bool { return p == Provision{} }

// field returns where the numbers of a unit are kept.
func (p *Provision) field(unit rune) (from, to *int) {
	var none int
	switch unit {
	case '编', '編':
		return &p.Part, &none
	case '章':
		return &p.Chapter, &none
	case '节', '節':
		return &p.Section, &none
	case '条', '條':
		return &p.Article, &p.ArticleTo
	case '款':
		return &p.Paragraph, &p.ParaTo
	case '项', '項':
		return &p.Item, &p.ItemTo
	case '目':
		return &p.Subitem, &p.SubitemTo
	}
	return nil, nil
}

// level orders the units: a pinpoint goes from the larger to the smaller.
func level(unit rune) int {
	switch unit {
	case '编', '編':
		return 1
	case '章':
		return 2
	case '节', '節':
		return 3
	case '条', '條':
		return 4
	case '款':
		return 5
	case '项', '項':
		return 6
	case '目':
		return 7
	}
	return 0
}

// A step is one 第…条 of a pinpoint.
type step struct {
	from, to, sub int
	unit          rune
	bracketed     bool // 第（一）项
	end           int
}

// stepAt reads 第三条, 第五至七条, 第（一）项, 第3-1條, 第十七条之一 at s[i:].
func stepAt(s string, i int) step {
	e := has(s, i, "第")
	if e == 0 {
		return step{}
	}
	e = spaces(s, e)
	r, n := char(s, e)
	bracketed := r == '（' || r == '('
	if bracketed {
		e = spaces(s, e+n)
	}
	v, end := integerAt(s, e)
	return stepBehind(s, v, end, bracketed)
}

// stepBehind reads the rest of a step whose first number v ends at e, 0 if there is no number.
func stepBehind(s string, v int64, e int, bracketed bool) step {
	if e == 0 || v < 1 || v > 9999 {
		return step{}
	}
	st := step{from: int(v), bracketed: bracketed}
	if st.bracketed {
		r, n := char(s, spaces(s, e))
		if !closes(r) {
			return step{}
		}
		e = spaces(s, e) + n
	}
	if next := rangeOfOrdinals(s, e, st.bracketed); next > 0 {
		if v, end := integerAt(s, next); end > 0 && v > int64(st.from) && v <= 9999 {
			if closed := closeOf(s, end, st.bracketed); unitOfProvision(s, closed) != 0 && !(has(s, e, "-") > 0 && has(s, closed, "條") > 0) {
				st.to, e = int(v), closed
			}
		}
	}
	if e2, sub := dashed(s, e); e2 > 0 && st.to == 0 {
		st.sub, e = sub, e2
	}
	e = spaces(s, e)
	st.unit = unitOfProvision(s, e)
	if st.unit == 0 {
		return step{}
	}
	st.end = e + 3
	if z := has(s, st.end, "之"); z > 0 && st.unit != '款' {
		if v, end := integerAt(s, spaces(s, z)); end > 0 && v < 100 && has(s, end, "款") == 0 {
			st.sub, st.end = int(v), end
		}
	}
	return st
}

// dashed reads -1 of 第3-1條.
func dashed(s string, i int) (end, sub int) {
	r, n := char(s, i)
	if r != '-' && r != '－' && r != '之' {
		return 0, 0
	}
	v, e := integerAt(s, i+n)
	if e == 0 || v > 99 || level(unitOfProvision(s, spaces(s, e))) != 4 || r != '之' && has(s, spaces(s, e), "條") == 0 {
		return 0, 0 // 第5-7条 is a range, 第3-1條 an inserted article
	}
	return e, int(v)
}

// rangeOfOrdinals returns where the second ordinal of 第五至七条 or 第（一）至（三）项 begins.
func rangeOfOrdinals(s string, i int, bracketed bool) int {
	e := spaces(s, i)
	r, n := char(s, e)
	switch r {
	case '至', '到', '—', '－', '-', '~':
		e = spaces(s, e+n)
	default:
		return 0
	}
	if k := has(s, e, "第"); k > 0 {
		e = spaces(s, k)
	}
	if r, n := char(s, e); bracketed && (r == '（' || r == '(') {
		e = spaces(s, e+n)
	}
	return e
}

// closeOf skips the bracket that closes an ordinal.
func closeOf(s string, i int, bracketed bool) int {
	if r, n := char(s, spaces(s, i)); bracketed && closes(r) {
		return spaces(s, i) + n
	}
	return spaces(s, i)
}

func unitOfProvision(s string, i int) rune {
	r, _ := char(s, i)
	if level(r) == 0 {
		return 0
	}
	return r
}

// provisionAt reads a whole pinpoint at s[i:]: 第三条第二款第（一）项; to ranges of articles: 第五条至第七条.
func provisionAt(s string, i int) (p Provision, first step, end int) {
	return provisionFrom(s, stepAt(s, i))
}

// provisionFrom is provisionAt where the first step has been read.
func provisionFrom(s string, st step) (p Provision, first step, end int) {
	last := 0
	for ; st.end > 0 && level(st.unit) > last; st = stepAt(s, end) {
		if last == 0 {
			first = st
		}
		last = level(st.unit)
		from, to := p.field(st.unit)
		*from, *to = st.from, st.to
		if last == 4 {
			p.Sub = st.sub
		}
		end = st.end
		if c := rangeOfOrdinals(s, end, false); c > 0 && st.to == 0 {
			if k := stepAt(s, c-len("第")); k.end > 0 && has(s, c-len("第"), "第") > 0 && k.unit == st.unit && k.from > st.from {
				*to, end = k.from, k.end
			}
		}
	}
	return p, first, end
}

// pinpoint reads the provision behind a title or a number: 《行政许可法》第三条第一款.
func (sc *scan) pinpoint(c *Citation, end int) int {
	i := spaces(sc.s, end)
	if e := has(sc.s, i, "的"); e > 0 {
		i = spaces(sc.s, e)
	}
	if e := has(sc.s, i, "中"); e > 0 {
		i = spaces(sc.s, e)
	}
	p, _, e := provisionAt(sc.s, i)
	if e == 0 {
		return end
	}
	c.Provision, c.Pinpoint, c.PinpointAt = p, sc.s[i:e], Range{i, e}
	sc.pinned = e
	return e
}

// provision reads a pinpoint that stands on its own at 第, whose first step is st: 本办法第十条, 刑法第133条, 第二款, and 第584条 behind another.
func (sc *scan) provision(i int, st step) int {
	p, first, end := provisionFrom(sc.s, st)
	if end == 0 || i < sc.pinned {
		return end
	}
	if !sc.inline && heads(sc.s, i, end, p) {
		return end
	}
	c := Citation{Kind: Other, Provision: p, Pinpoint: sc.s[i:end], PinpointAt: Range{i, end}}
	start := sc.target(i, &c)
	if start == i && !sc.inheritTitle(i, &c) || c.unnamed() {
		switch {
		case first.unit == '条' || first.unit == '條' || first.unit == '款':
		case first.bracketed && (first.unit == '项' || first.unit == '項'):
		default:
			return end
		}
		if r, _ := char(sc.s, end); r == '线' || r == '道' || r == '规' && has(sc.s, end, "规律") > 0 || first.unit == '款' && r == '项' {
			return end
		}
	}
	c.Relation = sc.relation(start, end)
	sc.cite(start, end, &c)
	sc.pinned = end
	return end
}

// headGoesOn follow on a provision that a sentence begins with.
var headGoesOn = anyOf("规定", "的", "和", "、", "及", "所", "中", "与", "至", "，", "规")

// heads reports whether a provision is no citation but the marker that a line begins with: 第九条 发布公告.
func heads(s string, i, end int, p Provision) bool {
	r, _ := before(s, spacesBefore(s, i))
	if r >= 0 && r != '\n' && r != '\t' && r != '#' && r != '*' || p.Paragraph != 0 || p.Item != 0 {
		return false
	}
	if e := headGoesOn.at(s, end); e > 0 {
		return false
	}
	return true
}

// target finds what a pinpoint points into, right before it: 本办法, 该条例, 中华人民共和国刑法, 民法典.
func (sc *scan) target(i int, c *Citation) int {
	end := spacesBefore(sc.s, i)
	start := hanRunBefore(sc.s, end, max(sc.pinned, sc.titleEnd), 30)
	run := sc.s[start:end]
	if !hasRuleEnd(run) {
		return i
	}
	for _, w := range []string{"本", "该", "該"} {
		if k := strings.LastIndex(run, w); k >= 0 && len(run)-k <= 8*3 && len(run)-k >= 2*3 {
			c.Target, c.Kind = run[k:], titleKind(run[k:])
			return start + k
		}
	}
	if k := strings.LastIndex(run, "中华人民共和国"); k >= 0 {
		c.Title, c.Kind, c.TitleAt = run[k:], titleKind(run), Range{start + k, end}
		return start + k
	}
	cut := lawBreaks.last(sc.s, start, end) - start
	if k := strings.LastIndex(run, "第"); k >= cut { // 第五条法: no name has an ordinal
		return i
	}
	name := run[cut:]
	if name == "" || len(name) > 14*3 || titleKind(name) != Law || len(name) < 2*3 {
		return i
	}
	c.Title, c.Kind, c.TitleAt = name, Law, Range{start + cut, end}
	return start + cut
}

// ruleEnds end the names of rules.
var ruleEnds = anyOf("法", "法典", "条例", "條例", "规定", "办法", "规则", "细则", "决定", "解释", "通知", "意见", "公告", "章程", "措施", "方案", "規定", "辦法", "規則", "公约", "纲要", "标准", "制度")

// hasRuleEnd reports whether run ends with the name of a kind of rule.
func hasRuleEnd(run string) bool {
	return ruleEnds.endingAt(run, len(run)) >= 0
}

// lawBreaks are words of running text before the bare name of a law.
var lawBreaks = newTailTable([]string{"遵守", "包括", "较", "較", "应当", "應當", "根据", "依据", "依照", "按照", "参照", "违反", "适用", "符合", "关于", "以及", "或者", "同时", "按", "依", "和", "与", "及", "的", "是", "由", "经", "以", "在", "据", "即", "受", "向", "为", "于", "了", "规定", "触犯", "犯", "经过", "經過", "準用", "适用", "適用", "根據", "依據", "或", "對", "对", "其", "有"})

// unnamed reports whether nothing says what c points into.
func (c *Citation) unnamed() bool { return c.Title == "" && c.Target == "" && c.Number.IsZero() }

// inheritTitle gives 第584条 the title of the citation before it: 《民法典》第五百七十七条与第584条.
func (sc *scan) inheritTitle(i int, c *Citation) bool {
	n := len(sc.out.Citations)
	if n == 0 {
		return false
	}
	last := &sc.out.Citations[n-1]
	if last.End > i || last.Value.Pinpoint == "" || last.Value.Provision.Preceding != 0 || !isListMark(sc.s[last.End:i]) {
		return false
	}
	v := &last.Value
	c.Title, c.Kind, c.Target, c.Number = v.Title, v.Kind, v.Target, v.Number
	if v.Title != "" || !v.Number.IsZero() {
		c.Inferred = InferredTitle
	}
	if c.Provision.Article == 0 && v.Provision.Article != 0 && c.Provision.Chapter == 0 && c.Provision.Section == 0 && c.Provision.Part == 0 {
		c.Provision.Article, c.Provision.Sub = v.Provision.Article, v.Provision.Sub // 第四条第二款、第三款
		if c.Provision.Paragraph == 0 {
			c.Provision.Paragraph = v.Provision.Paragraph
		}
	}
	return true
}

// precedingAt reads 前款, 前两款, 前条 and 前项 at i.
func (sc *scan) precedingAt(i int) int {
	s := sc.s
	at, n := i+len("前"), 1
	if e := hasAny(s, at, "两", "二"); e > 0 {
		at, n = e, 2
	} else if e := has(s, at, "三"); e > 0 {
		at, n = e, 3
	}
	unit, size := char(s, at)
	switch unit {
	case '款', '条', '條', '项', '項':
	default:
		return 0
	}
	end := at + size
	if r, _ := char(s, end); r == '目' || r == '件' || unit == '条' && r == '例' {
		return 0
	}
	p, _, e := provisionAt(s, end)
	c := Citation{Kind: Other, Target: s[i:end], Provision: p}
	if e > 0 {
		end = e
	}
	c.Provision.Preceding = n
	c.Pinpoint, c.PinpointAt = s[i:end], Range{i, end}
	c.Relation = sc.relation(i, end)
	sc.cite(i, end, &c)
	sc.pinned = end
	return end
}
