package gazette

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// pinpoint finds the provisions that pinpoints name: 本办法第十条 in the text that says so, 前款 in the article it stands in.
func (r *resolver) pinpoint() {
	taiwan := r.isRepublican()
	for i := range r.doc.Citations {
		c := &r.doc.Citations[i]
		if c.Pinpoint == "" {
			continue
		}
		if p := &c.Provision; taiwan && p.Paragraph > 0 && p.Item == 0 && strings.Contains(c.Pinpoint, "款") {
			p.Paragraph, p.ParaTo, p.Item, p.ItemTo = 0, 0, p.Paragraph, p.ParaTo // 第三條第二款: 款 is the item there
		}
		part := r.partOf(c)
		if part == nil {
			continue
		}
		l := locator{plan: r.planOf(part), c: c}
		c.Targets = l.targets()
		if c.Targets == nil && c.Provision.Article > 0 && (c.Document != nil && *c.Document == r.at || strings.HasPrefix(c.Target, "本")) && len(l.plan.articles) > 0 && !l.doubtful {
			r.is.Problems = append(r.is.Problems, Problem{
				Code: ProblemPinpoint, Message: "the provision " + c.Text + " is not in the text that it names", Document: &r.at, Spans: c.Spans,
			})
		}
	}
}

// isRepublican reports whether the document names provisions as Taiwan does: 條, 項 for the paragraph, 款 for the item.
func (r *resolver) isRepublican() bool {
	for i := range r.doc.Citations {
		c := &r.doc.Citations[i]
		at := strings.Index(c.Pinpoint, "項")
		if at > 0 && strings.Contains(c.Pinpoint[:at], "條") && !strings.Contains(c.Pinpoint[:at], "款") && c.Provision.Paragraph > 0 {
			return true
		}
	}
	return false
}

// planOf returns the plan of a part, made once.
func (r *resolver) planOf(part *Part) *plan {
	p := r.plans[part]
	if p == nil {
		p = newPlan(part)
		if r.plans == nil {
			r.plans = map[*Part]*plan{}
		}
		r.plans[part] = p
	}
	return p
}

// partOf returns the part that the pinpoint of c names: its own for 本办法, another for 《…》 of this issue; nil if it is not here.
func (r *resolver) partOf(c *Citation) *Part {
	if title := c.full(); title != "" || c.Number != nil {
		if c.Document == nil || title == "" {
			return nil
		}
		doc := &r.is.Documents[*c.Document]
		for p := range doc.Parts {
			if han.Key(doc.Parts[p].Title) == han.Key(title) {
				return &doc.Parts[p]
			}
		}
		return nil
	}
	if !strings.HasPrefix(c.Target, "本") && !strings.HasPrefix(c.Target, "前") && !strings.HasPrefix(c.Target, "同") && c.Target != "" {
		return nil
	}
	at, _, _ := strings.Cut(strings.TrimPrefix(c.EID, "p"), "__")
	p, err := strconv.Atoi(at)
	if err != nil || p >= len(r.doc.Parts) {
		return nil
	}
	return &r.doc.Parts[p]
}

// A locator finds the provisions of one part that one citation names.
type locator struct {
	plan     *plan
	c        *Citation
	doubtful bool // more than one provision could be meant
}

// targets returns the addresses of the provisions, nil if there are none.
func (l *locator) targets() []string {
	var out []string
	for _, p := range l.c.Provision.Each() {
		out = append(out, l.targetsOf(p)...)
	}
	return out
}

// targetsOf returns the addresses of what p names.
func (l *locator) targetsOf(p parse.Provision) []string {
	switch {
	case p.Preceding > 0:
		return l.preceding()
	case p.Article > 0:
		return l.numbered(p)
	case p.Chapter > 0 || p.Section > 0 || p.Part > 0:
		return l.division(p)
	case l.c.full() != "" || l.c.Number != nil:
		return nil
	case p.IsZero():
		return l.own()
	}
	if article := l.plan.around(l.c.EID, "article"); article != nil {
		return l.inside(article, p) // 第二款 and 本条第二款
	}
	return nil
}

// numbered returns the articles that p names, or what it names in them.
func (l *locator) numbered(p parse.Provision) []string {
	var out []string
	for number := p.Article; number <= min(max(p.Article, p.ArticleTo), p.Article+200); number++ {
		for _, n := range l.plan.numbered[number] {
			if p.Sub > 0 && n.Suffix != p.Sub || p.Sub == 0 && p.ArticleTo == 0 && n.Suffix > 0 {
				continue
			}
			out = append(out, l.inside(n, p)...)
		}
	}
	return out
}

// division returns the address of a part, chapter or section: 第三章第二节; 第二节 alone is one of its own chapter.
func (l *locator) division(p parse.Provision) []string {
	for _, n := range l.plan.divisions {
		if n.Number != p.Part && n.Number != p.Chapter && n.Number != p.Section {
			continue
		}
		path := l.plan.above(n.EID)
		switch {
		case n.Type == "part" && p.Chapter == 0 && p.Section == 0 && n.Number == p.Part:
		case n.Type == "chapter" && p.Section == 0 && n.Number == p.Chapter && (p.Part == 0 || isIn(path, "part", p.Part)):
		case n.Type == "section" && n.Number == p.Section && p.Chapter > 0 && isIn(path, "chapter", p.Chapter) && (p.Part == 0 || isIn(path, "part", p.Part)):
		case n.Type == "section" && n.Number == p.Section && p.Chapter == 0 && l.isAround(path, "chapter"):
		default:
			continue
		}
		return []string{n.EID}
	}
	return nil
}

// isIn reports whether a path runs through the division of a type and number.
func isIn(path []*Node, kind string, number int) bool {
	for _, n := range path {
		if n.Type == kind && n.Number == number {
			return true
		}
	}
	return false
}

// isAround reports whether a path runs through that node of a type in which the citation stands.
func (l *locator) isAround(path []*Node, kind string) bool {
	around := l.plan.around(l.c.EID, kind)
	for _, n := range path {
		if n == around {
			return true
		}
	}
	return false
}

// ownTypes are the types of the nodes that 本条, 本章 and the like name.
var ownTypes = map[string]string{
	"本条": "article", "本條": "article", "本章": "chapter", "本节": "section", "本節": "section", "本编": "part", "本編": "part",
	"本项": "item", "本目": "item", "本款": "paragraph", "本項": "paragraph",
}

// own returns what 本条 or 本章 names: what the words stand in.
func (l *locator) own() []string {
	kind := ownTypes[l.c.Target]
	if kind == "paragraph" {
		return l.near(0, parse.Provision{})
	}
	if n := l.plan.around(l.c.EID, kind); n != nil {
		return []string{n.EID}
	}
	return nil
}

// preceding returns what 前款, 前两款, 前条第一款 and 前项 name.
func (l *locator) preceding() []string {
	p := l.c.Provision
	article := l.plan.around(l.c.EID, "article")
	if article == nil {
		return nil
	}
	switch {
	case strings.ContainsAny(l.c.Target, "条條"):
		at := l.plan.order[article]
		var out []string
		for k := max(0, at-p.Preceding); k < at; k++ {
			out = append(out, l.inside(l.plan.articles[k], p)...)
		}
		return out
	case strings.Contains(l.c.Target, "款") && !isRepublican(article), strings.Contains(l.c.Target, "項") && !l.isItem(article):
		return l.near(p.Preceding, p)
	}
	return l.itemsBefore(p.Preceding)
}

// isItem reports whether the citation stands in an item that has others before it, so that 前項 names these.
func (l *locator) isItem(article *Node) bool {
	return !isRepublican(article) && l.plan.around(l.c.EID, "item") != nil
}

// near returns the paragraph of its article that the citation stands in, or the n before it, or what p names in them.
func (l *locator) near(n int, p parse.Provision) []string {
	article := l.plan.around(l.c.EID, "article")
	if article == nil {
		return nil
	}
	at := l.plan.clauseAt(article, l.c.EID)
	clauses := l.plan.clausesOf(article)
	if at < n || len(clauses) == 0 {
		return nil
	}
	if n == 0 {
		return []string{clauses[at].node.EID}
	}
	return below(clauses[at-n:at], p)
}

// itemsBefore returns the n items before the one that the citation stands in.
func (l *locator) itemsBefore(n int) []string {
	item := l.plan.around(l.c.EID, "item")
	var out []string
	for range n {
		if item = l.plan.before[item]; item == nil {
			return nil
		}
		out = append([]string{item.EID}, out...)
	}
	return out
}

// inside returns the paragraph (款) and item (项) of an article that p names, or the article itself.
func (l *locator) inside(article *Node, p parse.Provision) []string {
	if p.Paragraph == 0 && p.Item == 0 {
		return []string{article.EID}
	}
	clauses := l.plan.clausesOf(article)
	if p.Paragraph > 0 {
		if p.Paragraph > len(clauses) {
			return nil
		}
		return below(clauses[p.Paragraph-1:min(len(clauses), max(p.Paragraph, p.ParaTo))], p)
	}
	at, ok := l.plan.clauseWith(article, p.Item)
	if !ok {
		return nil
	}
	if at == severalClauses {
		l.doubtful = true // 第三条第一项, where two paragraphs have items
		return nil
	}
	return below(clauses[at:at+1], p)
}

// below returns the paragraphs, or the items and subitems of them that p names.
func below(clauses []clause, p parse.Provision) []string {
	var out []string
	for i := range clauses {
		if p.Item == 0 {
			out = append(out, clauses[i].node.EID)
			continue
		}
		for number := p.Item; number <= min(max(p.Item, p.ItemTo), p.Item+200); number++ {
			for _, n := range clauses[i].item(number) {
				out = append(out, subitems(n, p)...)
			}
		}
	}
	return out
}

// subitems returns the address of an item, or those of the subitems (目) that p names.
func subitems(item *Node, p parse.Provision) []string {
	if p.Subitem == 0 {
		return []string{item.EID}
	}
	var out []string
	for _, n := range itemsOf(item) {
		if n.Number >= p.Subitem && n.Number <= max(p.Subitem, p.SubitemTo) {
			out = append(out, n.EID)
		}
	}
	return out
}
