package gazette

import (
	"slices"
	"strings"
)

// A plan of a part says where its provisions stand, so that a pinpoint such as 第三条第二款第（一）项 or 前款 finds them.
type plan struct {
	articles  []*Node                 // in printed order
	numbered  map[int][]*Node         // by their number; inserted articles (第十七条之一) share that
	order     map[*Node]int           // index of an article in articles
	nodes     []planned               // all nodes, each behind what it stands in
	at        map[string]int          // by address, the index of a node in nodes
	before    map[*Node]*Node         // the item before an item of the same paragraph
	divisions []*Node                 // parts, chapters and sections
	clauses   map[*Node][]clause      // of the articles looked at
	itemIn    map[*Node]map[int]int   // of an article, by the number of an item the index of the one clause that has it; severalClauses
	holds     map[*Node]map[*Node]int // index of the clause that a child of an article belongs to
}

// A clause is a paragraph (款) of an article and its items (项). The first one of most articles is printed behind the number, so
// that its node is the article itself. Its items may stand on one level with it.
type clause struct {
	node  *Node
	items []*Node

	numbered map[int][]*Node // the items by their number, made when first asked for
}

// item returns the items of a clause that have a number.
func (c *clause) item(number int) []*Node {
	if c.numbered == nil {
		c.numbered = map[int][]*Node{}
		for _, n := range c.items {
			c.numbered[n.Number] = append(c.numbered[n.Number], n)
		}
	}
	return c.numbered[number]
}

func newPlan(part *Part) *plan {
	p := &plan{numbered: map[int][]*Node{}, order: map[*Node]int{}, before: map[*Node]*Node{}, at: map[string]int{}, clauses: map[*Node][]clause{}, itemIn: map[*Node]map[int]int{}, holds: map[*Node]map[*Node]int{}}
	p.survey(part.Body, -1)
	return p
}

// A planned is a node, and the index of what it stands in; -1 for what stands in the part itself.
type planned struct {
	*Node
	above int
}

// above returns what the node at an address stands in, from the outside in, and itself; nil if there is none.
func (p *plan) above(eid string) []*Node {
	i, ok := p.at[eid]
	if !ok {
		return nil
	}
	var path []*Node
	for ; i >= 0; i = p.nodes[i].above {
		path = append(path, p.nodes[i].Node)
	}
	slices.Reverse(path)
	return path
}

// survey notes nodes, which stand below node above.
func (p *plan) survey(nodes []Node, above int) {
	var last *Node // item
	for i := range nodes {
		n := &nodes[i]
		at := len(p.nodes)
		p.nodes, p.at[n.EID] = append(p.nodes, planned{n, above}), at
		switch n.Type {
		case "item":
			p.before[n], last = last, n
		case "paragraph":
			last = nil
		case "article":
			p.order[n] = len(p.articles)
			p.articles = append(p.articles, n)
			p.numbered[n.Number] = append(p.numbered[n.Number], n)
		case "part", "chapter", "section":
			p.divisions = append(p.divisions, n)
		}
		p.survey(n.Children, at)
	}
}

// around returns the innermost node of a type that the node at an address stands in, or the node itself; nil if there is none.
func (p *plan) around(eid, kind string) *Node {
	i, ok := p.at[eid]
	for ; ok && i >= 0; i = p.nodes[i].above {
		if n := p.nodes[i].Node; n.Type == kind {
			return n
		}
	}
	return nil
}

// clausesOf returns the paragraphs of an article.
func (p *plan) clausesOf(article *Node) []clause {
	if list, ok := p.clauses[article]; ok {
		return list
	}
	var list []clause
	holds := map[*Node]int{}
	if article.Text != "" && article.Text != article.Heading {
		list = append(list, clause{node: article})
	}
	for i := range article.Children {
		n := &article.Children[i]
		switch {
		case n.Type == "paragraph":
			list = append(list, clause{node: n})
		case len(list) == 0:
			list = append(list, clause{node: article})
		}
		if n.Type == "item" {
			list[len(list)-1].items = append(list[len(list)-1].items, n)
		}
		holds[n] = len(list) - 1
	}
	for i := range list {
		if n := list[i].node; n != article {
			list[i].items = append(list[i].items, itemsOf(n)...)
		}
	}
	p.clauses[article], p.holds[article] = list, holds
	return list
}

// severalClauses stands for the index of a clause where more than one has an item with the number.
const severalClauses = -1

// clauseWith returns the index of the only paragraph of an article that has an item with a number, severalClauses if several do.
func (p *plan) clauseWith(article *Node, number int) (at int, ok bool) {
	index := p.itemIn[article]
	if index == nil {
		index = map[int]int{}
		for i, c := range p.clausesOf(article) {
			for _, n := range c.items {
				if k, seen := index[n.Number]; seen && k != i {
					index[n.Number] = severalClauses
				} else {
					index[n.Number] = i
				}
			}
		}
		p.itemIn[article] = index
	}
	at, ok = index[number]
	return at, ok
}

// itemsOf returns the items right below a node.
func itemsOf(n *Node) []*Node {
	var list []*Node
	for i := range n.Children {
		if n.Children[i].Type == "item" {
			list = append(list, &n.Children[i])
		}
	}
	return list
}

// clauseAt returns the index of the paragraph of an article that the node at an address belongs to.
func (p *plan) clauseAt(article *Node, eid string) int {
	path := p.above(eid)
	p.clausesOf(article)
	for i, n := range path {
		if n == article && i+1 < len(path) {
			return p.holds[article][path[i+1]]
		}
	}
	return 0
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
