package graph

import (
	"strings"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/parse"
)

// A Text is a provision with its words, and where they stand.
type Text struct {
	ID        string   `json:"id"` // of the provision
	EID       string   `json:"eid"`
	Label     string   `json:"label,omitempty"`
	Crumbs    []string `json:"breadcrumb"`
	Text      string   `json:"text"` // with what stands below it
	Path      string   `json:"path"`
	SHA256    string   `json:"sha256"`
	FilePage  int      `json:"file_page,omitempty"`
	LastPage  int      `json:"file_last_page,omitempty"`
	Line      int      `json:"line,omitempty"`
	Spans     [][2]int `json:"spans"`
	part      int
	ambiguous bool
}

// A body is the provisions of one document, to be looked up.
type body struct {
	list  []dataset.Provision
	below map[string][]int // by id of the provision that they stand in
}

// body reads the provisions of the first printing of a work.
func (g *Graph) body(w *Work) (*body, error) {
	b := &body{below: map[string][]int{}}
	if !w.Held {
		return b, nil
	}
	for p, err := range g.Source.Provisions(w.Editions[0].Document) {
		if err != nil {
			return nil, err
		}
		b.below[p.Parent] = append(b.below[p.Parent], len(b.list))
		b.list = append(b.list, p)
	}
	return b, nil
}

// Provision returns what a pinpoint such as 第九条第（三）项 names in a work, or in one part of it where part is above 0; none where the
// text has no such provision. An eid such as p1__art_9 is found too.
func (g *Graph) Provision(w *Work, part int, pinpoint string) ([]Text, error) {
	b, err := g.body(w)
	if err != nil {
		return nil, err
	}
	for i := range b.list {
		if b.list[i].EID == strings.TrimSpace(pinpoint) {
			return []Text{b.text(i)}, nil
		}
	}
	var out []Text
	for _, p := range readPinpoint(pinpoint).Each() {
		out = append(out, b.find(p, part)...)
	}
	return out, nil
}

// readPinpoint reads 第九条第（三）项.
func readPinpoint(s string) parse.Provision {
	c, err := parse.ParseCitation("《甲办法》" + strings.TrimSpace(s))
	if err != nil {
		return parse.Provision{}
	}
	return c.Provision
}

// find returns the provisions that p names.
func (b *body) find(p parse.Provision, part int) []Text {
	var out []Text
	parts := map[int]bool{}
	for i := range b.list {
		n := &b.list[i]
		if part > 0 && n.Part != part {
			continue
		}
		at := -1
		switch {
		case p.Article > 0 && n.Type == "article" && n.Number >= p.Article && n.Number <= max(p.Article, p.ArticleTo):
			if p.ArticleTo == 0 && n.Suffix != p.Sub {
				continue
			}
			at = b.inside(i, p)
		case p.Article == 0 && p.Chapter > 0 && p.Section == 0 && n.Type == "chapter" && n.Number == p.Chapter:
			at = i
		}
		if at >= 0 {
			parts[n.Part] = true
			out = append(out, b.text(at))
		}
	}
	for i := range out {
		out[i].ambiguous = len(parts) > 1 // two texts of one document have that article
	}
	return out
}

// inside returns the paragraph (款) and item (项) of the article at i that p names; -1 where it has none.
func (b *body) inside(i int, p parse.Provision) int {
	if p.Paragraph == 0 && p.Item == 0 {
		return i
	}
	clauses := b.clauses(i)
	if p.Paragraph > len(clauses) {
		return -1
	}
	if p.Item == 0 {
		return clauses[p.Paragraph-1].at
	}
	if p.Paragraph > 0 {
		clauses = clauses[p.Paragraph-1 : p.Paragraph]
	}
	at := -1
	for _, c := range clauses {
		for _, k := range c.items {
			if b.list[k].Number != p.Item {
				continue
			}
			if at >= 0 {
				return -1 // two paragraphs have such an item
			}
			at = k
		}
	}
	if at < 0 || p.Subitem == 0 {
		return at
	}
	for _, k := range b.below[b.list[at].ID] {
		if b.list[k].Type == "item" && b.list[k].Number == p.Subitem {
			return k
		}
	}
	return -1
}

// A clauseAt is a paragraph of an article, with its items.
type clauseAt struct {
	at    int
	items []int
}

// clauses returns the paragraphs of the article at i: the first is printed after its number.
func (b *body) clauses(i int) []clauseAt {
	n := &b.list[i]
	var out []clauseAt
	if n.Text != "" && n.Text != n.Heading {
		out = append(out, clauseAt{at: i})
	}
	for _, k := range b.below[n.ID] {
		switch c := &b.list[k]; {
		case c.Type == "paragraph":
			out = append(out, clauseAt{at: k})
		case len(out) == 0:
			out = append(out, clauseAt{at: i})
		}
		if b.list[k].Type == "item" {
			out[len(out)-1].items = append(out[len(out)-1].items, k)
		}
	}
	for c := range out {
		if out[c].at == i {
			continue
		}
		for _, k := range b.below[b.list[out[c].at].ID] {
			if b.list[k].Type == "item" {
				out[c].items = append(out[c].items, k)
			}
		}
	}
	return out
}

// text returns the provision at i with all that stands below it.
func (b *body) text(i int) Text {
	n := &b.list[i]
	var s strings.Builder
	b.write(&s, i, 0)
	return Text{ID: n.ID, EID: n.EID, Label: n.Label, Crumbs: n.Breadcrumb, Text: s.String(), Path: n.Path, SHA256: n.SHA256, FilePage: n.FilePage,
		LastPage: n.FileLastPage, Line: n.Line, Spans: b.spans(i), part: n.Part}
}

// deepest bounds how far below a provision its text is told.
const deepest = 32

func (b *body) write(s *strings.Builder, i, depth int) {
	n := &b.list[i]
	if s.Len() > 0 {
		s.WriteByte('\n')
	}
	if n.Label != "" {
		s.WriteString(n.Label + " ")
	}
	s.WriteString(n.Text)
	for _, k := range b.below[n.ID] {
		if k > i && depth < deepest {
			b.write(s, k, depth+1)
		}
	}
}

// spans returns where a provision and what is below it stand.
func (b *body) spans(i int) [][2]int {
	out := spans(b.list[i].Spans)
	for _, k := range b.below[b.list[i].ID] {
		if k > i {
			out = append(out, b.spans(k)...)
		}
	}
	return out
}

// all returns the words of the whole document.
func (b *body) all() string {
	var s strings.Builder
	for i := range b.list {
		s.WriteString(b.list[i].Text)
		s.WriteByte('\n')
	}
	return s.String()
}
