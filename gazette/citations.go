package gazette

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// resolveCitations ties the citations of every document to what they name: finding never guesses,
// this later step looks at the whole issue.
func (is *Issue) resolveCitations() {
	index := is.citable()
	for d := range is.Documents {
		r := resolver{is: is, doc: &is.Documents[d], index: index, at: d}
		r.listed()
		r.name()
		r.link()
		r.pinpoint()
	}
}

// citable returns where the texts of the issue stand, by number and by title.
func (is *Issue) citable() map[string]int {
	index := map[string]int{}
	for d := range is.Documents {
		doc := &is.Documents[d]
		if doc.Number != nil {
			index[numberKey(doc.Number.DocNumber)] = d
		}
		for p := range doc.Parts {
			if k := segment.Key(doc.Parts[p].Title); k != "" && doc.Parts[p].Role != segment.Attached {
				if _, ok := index[k]; !ok {
					index[k] = d
				}
			}
		}
	}
	return index
}

// numberKey is the same for two prints of one 文号.
func numberKey(n parse.DocNumber) string {
	return n.Agency + "|" + strconv.Itoa(n.Year) + "|" + strconv.Itoa(n.Serial)
}

// A resolver ties the citations of one document.
type resolver struct {
	is    *Issue
	doc   *Document
	index map[string]int
	at    int

	articles map[*Part]map[int][]*Node // of the parts looked at, by number
}

// listed makes repeals of the citations in a list that a sentence announces: 决定废止下列3件文件：1. 《…》.
func (r *resolver) listed() {
	repealed := map[string]bool{}
	repeals := strings.Contains(r.doc.Title, "废止") || strings.Contains(r.doc.Title, "失效") || strings.Contains(r.doc.Title, "清理")
	for p := range r.doc.Parts {
		announced(r.doc.Parts[p].Body, repeals, repealed)
	}
	if len(repealed) == 0 {
		return
	}
	for i := range r.doc.Citations {
		c := &r.doc.Citations[i]
		if repealed[c.EID] && c.Relation == parse.Mentions && (c.Title != "" || c.Number != nil) {
			c.Relation = parse.Repeals
		}
	}
}

// announced notes the addresses of list members and tables below or behind a sentence that repeals what follows.
// In a document whose title repeals, such a sentence may also end with a full stop.
func announced(nodes []Node, repeals bool, repealed map[string]bool) {
	open := false
	for i := range nodes {
		n := &nodes[i]
		switch {
		case open && (n.Number > 0 || n.Table != nil || strings.HasPrefix(n.Text, "《")):
			repealed[n.EID] = true
		default:
			open = announcesRepeal(n.Text, repeals)
		}
		if announcesRepeal(n.Text, repeals) {
			for j := range n.Children {
				repealed[n.Children[j].EID] = true
			}
		}
		announced(n.Children, repeals, repealed)
	}
}

// announcesRepeal reports whether s ends with the announcement of a list of repealed texts.
func announcesRepeal(s string, titled bool) bool {
	if !strings.HasSuffix(s, "：") && !titled {
		return false
	}
	if !strings.Contains(s, "废止") && !strings.Contains(s, "失效") && !strings.Contains(s, "停止执行") {
		return false
	}
	return strings.HasSuffix(s, "：") || strings.Contains(s, "下列") || strings.Contains(s, "以下") && strings.HasSuffix(s, "。")
}

// name gives a citation by number the title of an earlier one with the same number, and a short form
// (以下简称《通知》) what it stands for.
func (r *resolver) name() {
	titles, aliases := map[string]*Citation{}, map[string]*Citation{}
	for i := range r.doc.Citations {
		c := &r.doc.Citations[i]
		if full := aliases[c.Title]; full != nil && c.Title != "" {
			c.Full = full.Title
			if full.Number != nil {
				c.Of = &full.Number.DocNumber
			}
		}
		if c.Alias != "" {
			aliases[c.Alias] = c
		}
		if c.Number == nil {
			continue
		}
		switch k := numberKey(c.Number.DocNumber); {
		case c.Title != "" && titles[k] == nil:
			titles[k] = c
		case c.Title == "" && titles[k] != nil:
			c.Title, c.TitleSpans = titles[k].Title, titles[k].TitleSpans
			c.Inferred |= parse.InferredTitle
		}
	}
}

// link finds the document of the issue that a citation names.
func (r *resolver) link() {
	for i := range r.doc.Citations {
		c := &r.doc.Citations[i]
		if c.Number != nil {
			if d, ok := r.index[numberKey(c.Number.DocNumber)]; ok {
				c.Document = &d
				continue
			}
		}
		if c.Title == "" {
			continue
		}
		if d, ok := r.index[segment.Key(c.Title)]; ok {
			c.Document = &d
		}
	}
}

// pinpoint finds the provisions that pinpoints name: 本办法第十条 in the text that says so, 前款 in the article it stands in.
func (r *resolver) pinpoint() {
	for i := range r.doc.Citations {
		c := &r.doc.Citations[i]
		if c.Provision.IsZero() {
			continue
		}
		part := r.partOf(c)
		if part == nil {
			continue
		}
		if c.Provision.Preceding > 0 {
			c.Targets = preceding(part, c)
			continue
		}
		c.Targets = r.find(part, c.Provision)
		if c.Targets == nil && (c.Document != nil && *c.Document == r.at || strings.HasPrefix(c.Target, "本")) && len(r.articlesOf(part)) > 0 {
			r.is.Problems = append(r.is.Problems, Problem{
				Code: ProblemPinpoint, Message: "the provision " + c.Text + " is not in the text that it names", Document: &r.at, Spans: c.Spans,
			})
		}
	}
}

// partOf returns the part that the pinpoint of c names: its own for 本办法, another for 《…》 of this issue; nil if it is not here.
func (r *resolver) partOf(c *Citation) *Part {
	if c.Title != "" {
		if c.Document == nil {
			return nil
		}
		doc := &r.is.Documents[*c.Document]
		for p := range doc.Parts {
			if segment.Key(doc.Parts[p].Title) == segment.Key(c.Title) {
				return &doc.Parts[p]
			}
		}
		return nil
	}
	if !strings.HasPrefix(c.Target, "本") && !strings.HasPrefix(c.Target, "前") && c.Target != "" {
		return nil
	}
	at, _, _ := strings.Cut(strings.TrimPrefix(c.EID, "p"), "__")
	p, err := strconv.Atoi(at)
	if err != nil || p >= len(r.doc.Parts) {
		return nil
	}
	return &r.doc.Parts[p]
}

// find returns the addresses of the provisions that p names in part, nil if there are none.
func (r *resolver) find(part *Part, p parse.Provision) []string {
	if p.Article == 0 {
		return part.division(p)
	}
	articles := r.articlesOf(part)
	var out []string
	for number := p.Article; number <= min(max(p.Article, p.ArticleTo), p.Article+200); number++ {
		for _, n := range articles[number] {
			if p.Sub > 0 && n.Suffix != p.Sub || p.Sub == 0 && p.ArticleTo == 0 && n.Suffix > 0 {
				continue
			}
			out = append(out, inside(n, p)...)
		}
	}
	return out
}

// articlesOf returns the articles of a part by their numbers.
func (r *resolver) articlesOf(part *Part) map[int][]*Node {
	if m, ok := r.articles[part]; ok {
		return m
	}
	m := map[int][]*Node{}
	for n := range part.Nodes() {
		if n.Type == "article" {
			m[n.Number] = append(m[n.Number], n)
		}
	}
	if r.articles == nil {
		r.articles = map[*Part]map[int][]*Node{}
	}
	r.articles[part] = m
	return m
}

// division returns the address of a chapter or section.
func (part *Part) division(p parse.Provision) []string {
	for n := range part.Nodes() {
		if p.Section == 0 && n.Type == "chapter" && n.Number == p.Chapter && p.Chapter > 0 {
			return []string{n.EID}
		}
		if n.Type == "part" && n.Number == p.Part && p.Part > 0 && p.Chapter == 0 {
			return []string{n.EID}
		}
	}
	return nil
}

// inside returns the paragraph (款) and item (项) of an article that p names, or the article itself. The first 款 of an
// article is printed behind its number; the others are its paragraphs.
func inside(article *Node, p parse.Provision) []string {
	scope := []*Node{article}
	if p.Paragraph > 0 {
		scope = nil
		for k := p.Paragraph; k <= max(p.Paragraph, p.ParaTo); k++ {
			if n := paragraphOf(article, k); n != nil {
				scope = append(scope, n)
			}
		}
	}
	var out []string
	for _, n := range scope {
		if p.Item == 0 {
			out = append(out, n.EID)
			continue
		}
		for i := range n.Children {
			if c := &n.Children[i]; c.Type == "item" && c.Number >= p.Item && c.Number <= max(p.Item, p.ItemTo) {
				out = append(out, c.EID)
			}
		}
	}
	return out
}

// paragraphOf returns the k-th 款 of an article, nil if it has fewer.
func paragraphOf(article *Node, k int) *Node {
	n := 0
	if article.Text != "" {
		n = 1
	}
	if k == n {
		return article
	}
	for i := range article.Children {
		if article.Children[i].Type == "paragraph" {
			if n++; n == k {
				return &article.Children[i]
			}
		}
	}
	return nil
}

// preceding returns the paragraph before the one that c stands in (前款), within its article.
func preceding(part *Part, c *Citation) []string {
	if c.Target != "前款" {
		return nil
	}
	for n := range part.Nodes() {
		before := n
		for i := range n.Children {
			child := &n.Children[i]
			if child.EID == c.EID && n.Type == "article" {
				return []string{before.EID}
			}
			if child.Type == "paragraph" {
				before = child
			}
		}
	}
	return nil
}
