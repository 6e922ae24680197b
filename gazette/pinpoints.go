package gazette

import (
	"slices"
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
		l := locator{plan: r.index.planOf(part), c: c, elsewhere: c.Document != nil && *c.Document != r.at}
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
func (index *citables) planOf(part *Part) *plan {
	p := index.plans[part]
	if p == nil {
		p = newPlan(part)
		index.plans[part] = p
	}
	return p
}

// partTitled returns the first part of document d with a title, nil if none has it.
func (index *citables) partTitled(is *Issue, d int, title string) *Part {
	titled := index.parts[d]
	if titled == nil {
		parts := is.Documents[d].Parts
		titled = make(map[string]*Part, len(parts))
		for p := range parts {
			if k := han.Key(parts[p].Title); titled[k] == nil {
				titled[k] = &parts[p]
			}
		}
		index.parts[d] = titled
	}
	return titled[han.Key(title)]
}

// partOf returns the part that the pinpoint of c names: its own for 本办法, another for 《…》 of this issue; nil if it is not here.
func (r *resolver) partOf(c *Citation) *Part {
	if title := c.full(); title != "" || c.Number != nil {
		if c.Document == nil || title == "" {
			return nil
		}
		return r.index.partTitled(r.is, *c.Document, title)
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
	plan      *plan
	c         *Citation
	elsewhere bool     // the part is of another document than the citation
	found     []string // their addresses
	doubtful  bool     // more than one provision could be meant
	looked    int      // how many provisions were looked at
	most      int      // how many addresses may be found
	many      bool     // too many are meant
}

// targets returns the addresses of the provisions, nil if there are none.
func (l *locator) targets() []string {
	if p := l.c.Provision; p.Also == "" {
		l.look(p)
	} else {
		for _, p := range p.Each() {
			l.look(p)
		}
	}
	if l.many {
		l.found, l.doubtful = nil, true
	}
	return l.found
}

const (
	mostTargets  = 100 // paragraphs and items that one citation names
	mostAlike    = 8   // provisions of one number that it may mean
	mostArticles = 200 // numbers of articles in a range
	mostLooked   = 800 // provisions that are looked at for one, so that many citations of many cost no more than their length
)

// add notes a provision.
func (l *locator) add(n *Node) {
	if len(l.found) >= l.most {
		l.many = true
		return
	}
	l.found = append(l.found, n.EID)
}

// tires notes that a provision is looked at, and reports whether these are too many.
func (l *locator) tires() bool {
	l.looked++
	l.many = l.many || l.looked > mostLooked
	return l.many
}

// own returns the index of the innermost node of a type that the citation stands in, none if there is none.
func (l *locator) own(kind string) int {
	if l.elsewhere {
		return none
	}
	return l.plan.around(l.plan.find(l.c.EID), kind)
}

// look adds what p names.
func (l *locator) look(p parse.Provision) {
	l.looked, l.most = 0, len(l.found)+mostTargets
	switch {
	case p.Preceding > 0:
		l.preceding()
	case p.Article > 0:
		l.numbered(p)
	case p.Chapter > 0 || p.Section > 0 || p.Part > 0:
		l.division(p)
	case l.c.full() != "" || l.c.Number != nil:
	case p.IsZero():
		l.around()
	default:
		if article := l.own("article"); article != none {
			l.inside(article, p) // 第二款 and 本条第二款
		}
	}
}

// numbered adds the articles that p names, or what it names in them.
func (l *locator) numbered(p parse.Provision) {
	from, to := l.plan.numbered.between(p.Article, min(max(p.Article, p.ArticleTo), p.Article+mostArticles))
	if p.ArticleTo > 0 && p.Sub == 0 && p.Paragraph == 0 && p.Item == 0 {
		l.articles(from, to)
		return
	}
	alike := 0
	for _, article := range l.plan.numbered[from:to] {
		if l.tires() {
			return
		}
		if n := l.plan.nodes[article.what].Node; p.Sub > 0 && n.Suffix != p.Sub || p.Sub == 0 && p.ArticleTo == 0 && n.Suffix > 0 {
			continue
		}
		if alike++; p.ArticleTo == 0 && alike > mostAlike {
			l.many = true
			return
		}
		l.inside(article.what, p)
	}
}

// articles adds those at places [from, to) of the articles in the order of their numbers: 第三条至第九条. The addresses of all are kept once.
func (l *locator) articles(from, to int) {
	switch all := l.plan.addresses(); {
	case from == to:
	case to-from > mostLooked:
		l.many = true
	case len(l.found) == 0:
		l.found = all[from:to:to]
	default:
		l.found = append(l.found, all[from:to]...)
	}
}

// division adds a part, chapter or section: 第三章第二节; 第二节 alone is one of its own chapter.
func (l *locator) division(p parse.Provision) {
	key := divisionKey{kind: "part", number: p.Part, inside: none}
	switch {
	case p.Section > 0 && p.Chapter == 0:
		key = divisionKey{kind: "section", number: p.Section, inside: l.own("chapter")}
	case p.Section > 0:
		key = divisionKey{kind: "section", number: p.Section, chapter: p.Chapter, part: p.Part, inside: none}
	case p.Chapter > 0:
		key = divisionKey{kind: "chapter", number: p.Chapter, part: p.Part, inside: none}
	}
	if i, ok := l.plan.division(key); ok {
		l.add(l.plan.nodes[i].Node)
	}
}

// ownTypes are the types of the nodes that 本条, 本章 and the like name.
var ownTypes = map[string]string{
	"本条": "article", "本條": "article", "本章": "chapter", "本节": "section", "本節": "section", "本编": "part", "本編": "part",
	"本项": "item", "本目": "item", "本款": "paragraph", "本項": "paragraph",
}

// around adds what 本条 or 本章 names: what the words stand in.
func (l *locator) around() {
	kind := ownTypes[l.c.Target]
	if kind == "paragraph" {
		l.near(0, parse.Provision{})
		return
	}
	if i := l.own(kind); i != none {
		l.add(l.plan.nodes[i].Node)
	}
}

// preceding adds what 前款, 前两款, 前条第一款 and 前项 name.
func (l *locator) preceding() {
	p := l.c.Provision
	article := l.own("article")
	if article == none {
		return
	}
	printed := l.plan.nodes[article].Node
	switch {
	case han.ContainsAny(l.c.Target, "条", "條"):
		at, _ := slices.BinarySearch(l.plan.articles, article)
		for _, i := range l.plan.articles[max(0, at-p.Preceding):at] {
			l.inside(i, p)
		}
	case strings.Contains(l.c.Target, "款") && !isRepublican(printed), strings.Contains(l.c.Target, "項") && !l.isItem(printed):
		l.near(p.Preceding, p)
	default:
		l.itemsBefore(p.Preceding)
	}
}

// isItem reports whether the citation stands in an item that has others before it, so that 前項 names these.
func (l *locator) isItem(article *Node) bool { return !isRepublican(article) && l.own("item") != none }

// near adds the paragraph of its article that the citation stands in, or the n before it, or what p names in them.
func (l *locator) near(n int, p parse.Provision) {
	article := l.own("article")
	if article == none {
		return
	}
	at := l.plan.clauseAt(article, l.plan.find(l.c.EID))
	list := l.plan.clausesOf(article).list
	switch {
	case at < n || len(list) == 0:
	case n == 0:
		l.add(list[at].node)
	default:
		l.below(list[at-n:at], p)
	}
}

// itemsBefore adds the n items before the one that the citation stands in, where there are as many.
func (l *locator) itemsBefore(n int) {
	var items []*Node
	for i := l.own("item"); len(items) < n; {
		if i != none {
			i = l.plan.nodes[i].before
		}
		if i == none {
			return
		}
		items = append(items, l.plan.nodes[i].Node)
	}
	for _, item := range slices.Backward(items) {
		l.add(item)
	}
}

// inside adds the paragraph (款) and item (项) of article i that p names, or the article itself.
func (l *locator) inside(i int, p parse.Provision) {
	if p.Paragraph == 0 && p.Item == 0 {
		l.add(l.plan.nodes[i].Node)
		return
	}
	c := l.plan.clausesOf(i)
	if p.Paragraph > 0 {
		if p.Paragraph <= len(c.list) {
			l.below(c.list[p.Paragraph-1:min(len(c.list), max(p.Paragraph, p.ParaTo))], p)
		}
		return
	}
	switch at, ok := c.with(p.Item); {
	case !ok:
	case at == severalClauses:
		l.doubtful = true // 第三条第一项, where two paragraphs have items
	default:
		l.below(c.list[at:at+1], p)
	}
}

// below adds the paragraphs, or the items and subitems of them that p names.
func (l *locator) below(list []clause, p parse.Provision) {
	for i := range list {
		if l.tires() {
			return
		}
		if p.Item == 0 {
			l.add(list[i].node)
			continue
		}
		from, to := list[i].items.between(p.Item, max(p.Item, p.ItemTo))
		for _, item := range list[i].items[from:to] {
			if l.tires() {
				return
			}
			l.subitems(item.what, p)
		}
	}
}

// subitems adds an item, or the subitems (目) of it that p names.
func (l *locator) subitems(item *Node, p parse.Provision) {
	if p.Subitem == 0 {
		l.add(item)
		return
	}
	below := l.plan.itemsOf(item)
	from, to := below.between(p.Subitem, max(p.Subitem, p.SubitemTo))
	for _, n := range below[from:to] {
		if l.tires() {
			return
		}
		l.add(n.what)
	}
}
