package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// resolveCitations ties the citations of every document to what they name: finding never guesses,
// this later step looks at the whole issue.
func (is *Issue) resolveCitations() {
	index := is.citable()
	for d := range is.Documents {
		r := resolver{is: is, doc: &is.Documents[d], index: &index, at: d}
		r.listed()
		r.name()
		r.link()
		r.pinpoint()
	}
}

// citables are the documents of an issue by their numbers, and by the titles of their texts.
type citables struct {
	numbers map[numberKey]int
	titles  map[string]int
	parts   map[int]map[string]*Part // of the documents asked for, by the keys of their titles
	plans   map[*Part]*plan          // of the parts looked at: many documents cite one law
}

// citable returns where the texts of the issue stand.
func (is *Issue) citable() citables {
	index := citables{numbers: map[numberKey]int{}, titles: map[string]int{}, parts: map[int]map[string]*Part{}, plans: map[*Part]*plan{}}
	for d := range is.Documents {
		doc := &is.Documents[d]
		if doc.Number != nil {
			index.numbers[keyOf(&doc.Number.DocNumber)] = d
		}
		for p := range doc.Parts {
			if k := han.Key(doc.Parts[p].Title); k != "" && doc.Parts[p].Role != segment.Attached {
				if _, ok := index.titles[k]; !ok {
					index.titles[k] = d
				}
			}
		}
	}
	return index
}

// A numberKey is the same for two prints of one 文号.
type numberKey struct {
	agency string
	year   int
	serial int64
}

func keyOf(n *parse.DocNumber) numberKey {
	agency := n.Agency
	if strings.ContainsRune(agency, '(') { // 華總(一)義字 and 華總（一）義字
		agency = strings.NewReplacer("(", "（", ")", "）").Replace(agency)
	}
	return numberKey{agency, n.Year, n.Serial}
}

// A resolver ties the citations of one document.
type resolver struct {
	is    *Issue
	doc   *Document
	index *citables
	at    int
}

// listed makes repeals of the citations in a list that a sentence announces: 决定废止下列3件文件：1. 《…》.
func (r *resolver) listed() {
	cites := r.doc.Citations
	for len(cites) > 0 && !cites[0].mayBeListed() {
		cites = cites[1:]
	}
	if len(cites) == 0 {
		return
	}
	repealed := map[string]bool{}
	repeals := repealing.Stand(r.doc.Title)
	for p := range r.doc.Parts {
		announced(r.doc.Parts[p].Body, repeals, repealed)
	}
	if len(repealed) == 0 {
		return
	}
	for i := range cites {
		if c := &cites[i]; c.mayBeListed() && repealed[c.EID] {
			c.Relation = parse.Repeals
		}
	}
}

// mayBeListed reports whether a citation may be one of a list: nothing round it says what is done with the text that it names.
func (c *Citation) mayBeListed() bool {
	return c.Relation == parse.Mentions && (c.Title != "" || c.Number != nil)
}

// repealing are words of titles of documents that repeal others.
var repealing = lexicon.NewHeads([]string{"废止", "失效", "清理"})

// announced notes the addresses of list members and tables below or after a sentence that repeals what follows.
// In a document whose title repeals, such a sentence may also end with a full stop.
func announced(nodes []Node, repeals bool, repealed map[string]bool) {
	open := false
	for i := range nodes {
		n := &nodes[i]
		announces := announcesRepeal(n.Text, repeals)
		if open && (n.Number > 0 || n.Table != nil || strings.HasPrefix(n.Text, "《")) {
			repealed[n.EID] = true
		} else {
			open = announces
		}
		if announces {
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
	if !han.Holds(s, "废止", "失效", "停止执行") {
		return false
	}
	return strings.HasSuffix(s, "：") || strings.Contains(s, "下列") || strings.Contains(s, "以下") && strings.HasSuffix(s, "。")
}

// link finds the document of the issue that a citation names.
func (r *resolver) link() {
	for i := range r.doc.Citations {
		c := &r.doc.Citations[i]
		number, title := c.Of, c.Full
		if c.Number != nil {
			number = &c.Number.DocNumber
		}
		if title == "" {
			title = c.Title
		}
		if number != nil {
			if d, ok := r.index.numbers[keyOf(number)]; ok {
				c.Document = at(d)
				continue
			}
		}
		if title == "" {
			continue
		}
		if d, ok := r.index.titles[han.Key(title)]; ok && !r.isOlder(c, d) {
			c.Document = at(d)
		}
	}
}

// at returns a place for an index.
func at(i int) *int { return &i }

// isOlder reports whether c names an older text that has the title of document d: d repeals it, or has another number.
func (r *resolver) isOlder(c *Citation, d int) bool {
	if d == r.at && c.Relation == parse.Repeals {
		return true
	}
	own := r.is.Documents[d].Number
	return c.Number != nil && own != nil && !own.Same(c.Number.DocNumber)
}
