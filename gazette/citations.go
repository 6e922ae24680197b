package gazette

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
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
			if k := han.Key(doc.Parts[p].Title); k != "" && doc.Parts[p].Role != segment.Attached {
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
	agency := n.Agency
	if strings.ContainsRune(agency, '(') { // 華總(一)義字 and 華總（一）義字
		agency = strings.NewReplacer("(", "（", ")", "）").Replace(agency)
	}
	return agency + "|" + strconv.Itoa(n.Year) + "|" + strconv.FormatInt(n.Serial, 10)
}

// A resolver ties the citations of one document.
type resolver struct {
	is    *Issue
	doc   *Document
	index map[string]int
	at    int

	plans map[*Part]*plan // of the parts looked at
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
			if d, ok := r.index[numberKey(*number)]; ok {
				c.Document = &d
				continue
			}
		}
		if title == "" {
			continue
		}
		if d, ok := r.index[han.Key(title)]; ok && !r.isOlder(c, d) {
			c.Document = &d
		}
	}
}

// isOlder reports whether c names an older text that has the title of document d: d repeals it, or has another number.
func (r *resolver) isOlder(c *Citation, d int) bool {
	if d == r.at && c.Relation == parse.Repeals {
		return true
	}
	own := r.is.Documents[d].Number
	return c.Number != nil && own != nil && !own.Same(c.Number.DocNumber)
}
