package gazette

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// A plan of a part says where its provisions stand, so that a pinpoint such as 第三条第二款第（一）项 or 前款 finds them.
type plan struct {
	nodes     []planned                 // all nodes in printed order, each after what it stands in
	articles  []int                     // their indexes in nodes
	numbered  byNumber[int]             // the same; inserted articles (第十七条之一) share the number of the one before
	divisions []int                     // the indexes of parts, chapters and sections
	divided   map[divisionKey]int       // the first of them by what a citation says; made when one is asked for
	eids      []string                  // the addresses of the articles, in the order of numbered; made when they are asked for
	below     map[*Node]byNumber[*Node] // the items of items that were asked for
	looked    int                       // the node that was looked for last: citations come in printed order
	at        map[string]int            // by address, the index of a node; made when one is looked for that does not stand after the last
}

// A planned is a node and its place, in indexes of nodes; none where there is nothing.
type planned struct {
	*Node
	above  int      // what it stands in; none for what stands in the part itself
	nth    int      // which of its siblings it is
	before int      // the item before an item of the same paragraph
	inner  *clauses // of an article, once they were asked for
}

// none is the index of no node.
const none = -1

// clauses are the paragraphs (款) of an article.
type clauses struct {
	list  []clause
	holds []int         // index of the clause that each child of the article belongs to
	items byNumber[int] // indexes of the clauses that have them
}

// A clause is a paragraph of an article and its items (项). The first one of most articles is printed after the number, so
// that its node is the article itself. Its items may stand on one level with it.
type clause struct {
	node  *Node
	items byNumber[*Node]
}

// byNumber is a list in the order of printed numbers; what has one number stands in printed order.
type byNumber[T any] []withNumber[T]

// A withNumber has a printed number.
type withNumber[T any] struct {
	number int
	what   T
}

// add adds what has a number to a list that is not in order yet.
func (b *byNumber[T]) add(number int, what T) { *b = append(*b, withNumber[T]{number, what}) }

// order puts the list in order, in which most are printed.
func (b byNumber[T]) order() {
	slices.SortStableFunc(b, func(a, b withNumber[T]) int { return cmp.Compare(a.number, b.number) })
}

// between returns the places [from, to) in the list of what has a number from first to last.
func (b byNumber[T]) between(first, last int) (from, to int) {
	from = sort.Search(len(b), func(i int) bool { return b[i].number >= first })
	to = sort.Search(len(b), func(i int) bool { return b[i].number > last })
	return from, max(from, to)
}

func newPlan(part *Part) *plan {
	p := &plan{nodes: make([]planned, 0, nodeCount(part.Body))}
	p.survey(part.Body, none)
	p.numbered = make(byNumber[int], 0, len(p.articles))
	for _, i := range p.articles {
		p.numbered.add(p.nodes[i].Number, i)
	}
	p.numbered.order()
	return p
}

// nodeCount returns how many nodes there are, with those below them.
func nodeCount(nodes []Node) int {
	n := len(nodes)
	for i := range nodes {
		n += nodeCount(nodes[i].Children)
	}
	return n
}

// survey notes nodes, which stand below node above.
func (p *plan) survey(nodes []Node, above int) {
	last := none // item
	for i := range nodes {
		n := &nodes[i]
		at := len(p.nodes)
		place := planned{Node: n, above: above, nth: i, before: none}
		switch n.Type {
		case "item":
			place.before, last = last, at
		case "paragraph":
			last = none
		case "article":
			p.articles = append(p.articles, at)
		case "part", "chapter", "section":
			p.divisions = append(p.divisions, at)
		}
		p.nodes = append(p.nodes, place)
		p.survey(n.Children, at)
	}
}

// find returns the index of the node at an address, none if there is none.
func (p *plan) find(eid string) int {
	for i := p.looked; p.at == nil && i < len(p.nodes); i++ {
		if p.nodes[i].EID == eid {
			p.looked = i
			return i
		}
	}
	if p.at == nil {
		p.at = make(map[string]int, len(p.nodes))
		for i := range p.nodes {
			p.at[p.nodes[i].EID] = i
		}
	}
	if i, ok := p.at[eid]; ok {
		return i
	}
	return none
}

// around returns the index of the innermost node of a type that node i stands in, or i itself; none if there is none.
func (p *plan) around(i int, kind string) int {
	for ; i != none && p.nodes[i].Type != kind; i = p.nodes[i].above {
	}
	return i
}

// A divisionKey is what a citation says of a part, a chapter or a section; of what it does not say it has 0.
type divisionKey struct {
	kind          string
	number        int
	chapter, part int // the numbers of those that it stands in
	inside        int // the index of the chapter that 第二节 alone is one of; else none
}

// division returns the index of the first division that a citation can mean.
func (p *plan) division(key divisionKey) (i int, ok bool) {
	if p.divided == nil {
		p.divided = make(map[divisionKey]int, 2*len(p.divisions))
		for _, i := range p.divisions {
			p.divide(i)
		}
	}
	i, ok = p.divided[key]
	return i, ok
}

// divide notes division i by all that a citation can say of it.
func (p *plan) divide(i int) {
	note := func(key divisionKey) {
		if _, ok := p.divided[key]; !ok {
			p.divided[key] = i
		}
	}
	n := p.nodes[i].Node
	key := divisionKey{kind: n.Type, number: n.Number, inside: none}
	chapter, part := p.around(i, "chapter"), p.around(i, "part")
	if n.Type == "section" {
		if chapter == none {
			return
		}
		note(divisionKey{kind: n.Type, number: n.Number, inside: chapter})
		key.chapter = p.nodes[chapter].Number
	}
	note(key)
	if n.Type != "part" && part != none {
		key.part = p.nodes[part].Number
		note(key)
	}
}

// addresses returns the addresses of the articles, in the order of their numbers.
func (p *plan) addresses() []string {
	if p.eids == nil {
		p.eids = make([]string, len(p.numbered))
		for i, article := range p.numbered {
			p.eids[i] = p.nodes[article.what].EID
		}
	}
	return p.eids
}

// itemsOf returns the items of an item in the order of their numbers.
func (p *plan) itemsOf(item *Node) byNumber[*Node] {
	items, ok := p.below[item]
	if !ok {
		for i := range item.Children {
			if n := &item.Children[i]; n.Type == "item" {
				items.add(n.Number, n)
			}
		}
		items.order()
		if p.below == nil {
			p.below = map[*Node]byNumber[*Node]{}
		}
		p.below[item] = items
	}
	return items
}

// clausesOf returns the paragraphs of article i.
func (p *plan) clausesOf(i int) *clauses {
	article := &p.nodes[i]
	if article.inner == nil {
		article.inner = newClauses(article.Node)
	}
	return article.inner
}

func newClauses(article *Node) *clauses {
	c := &clauses{holds: make([]int, len(article.Children))}
	if article.Text != "" && article.Text != article.Heading {
		c.list = append(c.list, clause{node: article})
	}
	for i := range article.Children {
		n := &article.Children[i]
		switch {
		case n.Type == "paragraph":
			c.list = append(c.list, clause{node: n})
		case len(c.list) == 0:
			c.list = append(c.list, clause{node: article})
		}
		if n.Type == "item" {
			c.list[len(c.list)-1].items.add(n.Number, n)
		}
		c.holds[i] = len(c.list) - 1
	}
	for i := range c.list {
		one := &c.list[i]
		for k := range one.node.Children {
			if n := &one.node.Children[k]; n.Type == "item" && one.node != article {
				one.items.add(n.Number, n)
			}
		}
		for _, item := range one.items {
			c.items.add(item.number, i)
		}
		one.items.order()
	}
	c.items.order()
	return c
}

// severalClauses stands for the index of a clause where more than one has an item with the number.
const severalClauses = -1

// with returns the index of the only paragraph that has an item with a number, severalClauses if several do.
func (c *clauses) with(number int) (at int, ok bool) {
	from, to := c.items.between(number, number)
	if from == to {
		return 0, false
	}
	if c.items[from].what != c.items[to-1].what { // those of one number stand in printed order
		return severalClauses, true
	}
	return c.items[from].what, true
}

// clauseAt returns the index of the paragraph of an article that node i, which stands in it, belongs to.
func (p *plan) clauseAt(article, i int) int {
	if i == article {
		return 0
	}
	for p.nodes[i].above != article {
		i = p.nodes[i].above
	}
	return p.clausesOf(article).holds[p.nodes[i].nth]
}

// isRepublican reports whether the items of an article are those of Taiwan's laws, 一、 below a 條.
func isRepublican(article *Node) bool {
	if !strings.Contains(article.Label, "條") {
		return false
	}
	for i := range article.Children {
		if n := &article.Children[i]; n.Type == "item" {
			return !strings.ContainsAny(n.Label, "（(")
		}
	}
	return false
}
