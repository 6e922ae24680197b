package gazette

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// runs proves that articles, headings and items count on without a gap, and that declared counts are true.
func (c *checker) runs() {
	doc := &c.is.Documents[c.doc]
	for p := range doc.Parts {
		c.articles(&doc.Parts[p])
		h := headingRun{c: c}
		h.list(doc.Parts[p].Body)
		switch { // one heading proves nothing
		case h.doubted != nil && h.broken == 0:
			c.add(CheckHeadings, Unprovable, h.why, h.doubted.Spans[0])
		case h.anew != nil && h.broken == 0:
			c.add(CheckHeadings, Unprovable, fmt.Sprintf("the headings of %s begin anew with %s", partName(&doc.Parts[p]), h.anew.Label), h.anew.Spans[0])
		case h.counted > 1 && h.broken == 0:
			c.add(CheckHeadings, Proved, fmt.Sprintf("%d headings and items of %s count on without a gap", h.counted, partName(&doc.Parts[p])), counted(make([]Span, 0, h.counted), doc.Parts[p].Body)...)
		}
		c.declared(doc.Parts[p].Title, doc.Parts[p].Body, "p"+strconv.Itoa(p), doc.Parts[p].titleSpans)
		for n := range doc.Parts[p].Nodes() {
			c.declared(n.Heading, n.Children, n.EID, n.Spans)
			c.listsOf(n.Children)
		}
		c.listsOf(doc.Parts[p].Body)
	}
}

// partName names a part in a message.
func partName(p *Part) string {
	name := "《" + p.Title + "》"
	if p.Label != "" {
		name = p.Label + name
	}
	return name
}

// excerptFrom is the number of the first article from which on a text is an excerpt; one that begins with a smaller number has lost
// its beginning.
const excerptFrom = 6

// articles proves 第一条…第N条 of one part. Inserted articles, 第十七条之一, count within their number. An excerpt proves nothing, nor does
// a run with a line between that begins like the article which is missing.
func (c *checker) articles(p *Part) {
	var all []*Node
	for n := range p.Nodes() {
		if n.Type == "article" {
			all = append(all, n)
		}
	}
	if len(all) == 0 {
		return
	}
	first, last := all[0], all[len(all)-1]
	excerpt := first.Number >= excerptFrom
	gaps := articleGaps(all, excerpt)
	switch lost := lostArticle(all); {
	case len(gaps) > 0 && p.printsAmended(), isSelection(all, len(gaps)) || jumpsToInserted(all, gaps) || excerpt && (len(gaps) == 0 || 2*len(gaps) >= len(all)-1):
		c.add(CheckArticles, Unprovable, fmt.Sprintf("%s to %s of %s are an excerpt", first.Label, last.Label, partName(p)), join(first.Spans[:1], last.Spans[:1])...)
		return
	case len(gaps) == 0 && lost != nil:
		c.add(CheckArticles, Unprovable, fmt.Sprintf("a line of %s begins like an article that counts on, “%s”", partName(p), tail(lost.Text)), lost.Spans[:1]...)
		return
	case len(gaps) == 0 && len(all) > 1:
		c.add(CheckArticles, Proved, fmt.Sprintf("%s to %s of %s follow each other", first.Label, last.Label, partName(p)), join(first.Spans[:1], last.Spans[:1])...)
		return
	}
	for _, i := range gaps {
		before, spans := "the beginning", all[i].Spans[:1]
		if i > 0 {
			before, spans = all[i-1].Label, join(all[i-1].Spans[:1], spans)
		}
		c.add(CheckArticles, Broken, fmt.Sprintf("%s comes after %s in %s", all[i].Label, before, partName(p)), spans...)
	}
}

// amendedTexts end the line above the articles that an act changes, printed as they read then: 雲嶺縣停車場收費自治條例第三條、第七條修正條文.
var amendedTexts = lexicon.NewList("修正條文", "修正条文", "增訂條文", "修正草案條文", "修正後條文", "部分條文")

// printsAmended reports whether a part prints only the articles that were changed: its title or a line above them says so.
func (p *Part) printsAmended() bool {
	says := func(s string) bool {
		return len(s) < 300 && amendedTexts.End(s)
	}
	if says(p.Title) {
		return true
	}
	for i := range p.Body {
		if p.Body[i].Type == "article" {
			return false
		}
		if says(p.Body[i].Text) {
			return true
		}
	}
	return false
}

// isSelection reports whether most of the articles, which have gaps before them, stand apart, as where a page prints those that a
// case rests on: 第 4 條, 第 6 條, 第 10 條, 第 114 條. Their numbers rise, or it would be no selection.
func isSelection(all []*Node, gaps int) bool {
	if gaps < 3 || 3*gaps < 2*len(all) {
		return false
	}
	for i := 1; i < len(all); i++ {
		if all[i].Number <= all[i-1].Number {
			return false
		}
	}
	return true
}

// jumpsToInserted reports whether each gap is before an inserted article whose number the text does not print, 第54A條 after 第2條: what stands
// between was left out, and not lost.
func jumpsToInserted(all []*Node, gaps []int) bool {
	for _, i := range gaps {
		if i == 0 || all[i].Suffix == 0 || all[i].Number <= all[i-1].Number+1 {
			return false
		}
	}
	return len(gaps) > 0
}

// articleGaps returns the indexes of the articles that do not count on from the one before. The first of an excerpt counts from anywhere.
func articleGaps(all []*Node, excerpt bool) []int {
	var gaps []int
	var last *Node
	for i, n := range all {
		if !(i == 0 && excerpt) && !followsArticle(last, n) {
			gaps = append(gaps, i)
		}
		last = n
	}
	return gaps
}

// lostArticle returns the paragraph below an article that begins like the one after it, 第十条有关部门… below 第九条; nil if there is none.
func lostArticle(all []*Node) *Node {
	for _, n := range all {
		for i := range n.Children {
			child := &n.Children[i]
			rest, ok := strings.CutPrefix(child.Text, "第")
			if child.Type != "paragraph" || !ok {
				continue
			}
			number, size := parse.Integer(rest)
			if size > 0 && number == n.Number+1 && (strings.HasPrefix(rest[size:], "条") || strings.HasPrefix(rest[size:], "條")) {
				return child
			}
		}
	}
	return nil
}

// followsArticle reports whether n counts on from last, nil at the beginning.
func followsArticle(last, n *Node) bool {
	if last == nil {
		return n.Number == 1
	}
	return n.Number == last.Number+1 && n.Suffix <= 1 || n.Number == last.Number && n.Suffix == last.Suffix+1
}

// A headingRun walks over the lists of headings and items of one part.
type headingRun struct {
	c       *checker
	last    []listCount // the last number of each list in the part, for lists that count on under the next heading
	counted int
	broken  int
	doubted *Node // a heading that does not count on, for a reason that is no defect
	why     string
	before  *Node // the last heading or item of the part
	anew    *Node // a heading with which a list begins anew for no reason that is printed
}

// A listCount is the last number of the lists whose members have a type and a level; there are few such kinds.
type listCount struct {
	of          string
	level, last int
}

// lastOf returns the place of the last number of the lists that n is of, 0 before the first.
func (h *headingRun) lastOf(n *Node) *int {
	for i := range h.last {
		if l := &h.last[i]; l.of == n.Type && l.level == n.Level {
			return &l.last
		}
	}
	h.last = append(h.last, listCount{of: n.Type, level: n.Level})
	return &h.last[len(h.last)-1].last
}

// list checks one list of siblings and what is below them.
func (h *headingRun) list(nodes []Node) {
	var before [2]*Node // the last chapter or the like, the last heading or item
	l := siblings{nodes: nodes}
	for i := range nodes {
		n := &nodes[i]
		if isCounted(n) {
			h.step(&before, n, &l, i)
			h.before = n
		}
		if n.Table == nil && len(n.Children) > 0 { // the notes below a table are numbered apart
			h.list(n.Children)
		}
	}
}

// isCounted reports whether n is a heading or an item with a number.
func isCounted(n *Node) bool { return n.Number > 0 && n.Type != "article" && n.Type != "table" }

// counted appends the first line of each node that a headingRun counts.
func counted(spans []Span, nodes []Node) []Span {
	for i := range nodes {
		n := &nodes[i]
		if isCounted(n) {
			spans = append(spans, n.Spans[0])
		}
		if n.Table == nil {
			spans = counted(spans, n.Children)
		}
	}
	return spans
}

// step checks that n, node i of a list, follows the sibling before it: it counts one further, or begins a new list with 1.
func (h *headingRun) step(before *[2]*Node, n *Node, l *siblings, i int) {
	slot := 1
	if n.Level == 0 {
		slot = 0
	}
	prev := before[slot]
	if prev != nil && (prev.Type != n.Type || prev.Level != n.Level) {
		prev = nil
	}
	before[slot] = n
	h.counted++
	last := h.lastOf(n)
	ok := h.counts(prev, n, l.nodes, i) || prev == nil && n.Number == *last+1
	*last = n.Number
	if ok {
		return
	}
	if why := h.doubt(l, n); why != "" {
		h.doubted, h.why = n, why
		return
	}
	h.broken++
	if prev == nil {
		h.c.add(CheckHeadings, Broken, fmt.Sprintf("a list begins with %s", n.Label), n.Spans[0])
		return
	}
	h.c.add(CheckHeadings, Broken, fmt.Sprintf("%s is printed after %s", n.Label, prev.Label), prev.Spans[0], n.Spans[0])
}

// counts reports whether n counts one further than prev, or begins a new list. Right after another member a list begins anew only where a
// line of its own, as a title is, stands before it, or where it goes on; 五、 and then 一、 alone is a wrong number.
func (h *headingRun) counts(prev, n *Node, nodes []Node, i int) bool {
	switch {
	case prev != nil && (n.Number == prev.Number+1 || n.Number == prev.Number && n.Suffix == prev.Suffix+1):
		return true
	case n.Number != 1 || n.Suffix > 0:
		return false
	case prev == nil || i == 0 || nodes[i-1].Number == 0 || endsWithTitle(prev):
		return true
	case prev.Number == 1 || n.Level < 3 && !goesOn(nodes[i+1:], n):
		return false
	case n.Level < 2 && h.anew == nil:
		h.anew = n
	}
	return true
}

// goesOn reports whether the next sibling of the type of n counts on from it.
func goesOn(siblings []Node, n *Node) bool {
	for i := range siblings {
		if s := &siblings[i]; s.Number > 0 && s.Type == n.Type && s.Level == n.Level {
			return s.Number == n.Number+1
		}
	}
	return false
}

// endsWithTitle reports whether the last line below n is a few words without the end of a sentence: 附：检查办法. What stands below it is
// counted anew.
func endsWithTitle(n *Node) bool {
	for len(n.Children) > 0 {
		n = &n.Children[len(n.Children)-1]
		if n.Table != nil {
			return true
		}
	}
	return n.Number == 0 && utf8.RuneCountInString(n.Text) <= 40 && !strings.ContainsAny(n.Text, "。；")
}

// counters are the classifiers with which headings declare how many things follow: 传统技艺（4项）.
const counters = "项个人家条件种类户名位处所部册批篇座"

// declared holds a count in a heading, or in the title of a list, against the nodes below it, whose addresses begin with
// that of where it stands.
func (c *checker) declared(heading string, below []Node, eid string, at []Span) {
	count, ok := declaredCount(heading)
	if !ok {
		return
	}
	b := countBelow(below)
	ofPeople := strings.ContainsAny(heading[max(0, len(heading)-2*len("）")):], "名人位")
	if ofPeople && b.what != "rows" && b.what != "items" {
		b.people = c.people(eid)
	}
	switch say := fmt.Sprintf("“%s” declares %d, and ", heading, count); {
	case b.people > 0 && b.people == count:
		c.add(CheckCounts, Proved, say+fmt.Sprintf("%d people follow", b.people), at...)
	case b.people > 0: // a line may name several, and one name may be none
		c.add(CheckCounts, Unprovable, say+fmt.Sprintf("%d people follow", b.people), at...)
	case b.found == 0 && b.words != count:
		c.add(CheckCounts, Unprovable, say+"no rows or items stand below it", at...)
	case b.found == count:
		c.add(CheckCounts, Proved, say+fmt.Sprintf("%d %s follow", b.found, b.what), at...)
	case b.groups > 0 && b.declared == count:
		c.add(CheckCounts, Proved, say+fmt.Sprintf("%d groups below it declare as many", b.groups), at...)
	case b.words == count:
		c.add(CheckCounts, Proved, say+fmt.Sprintf("%d names follow", b.words), at...)
	case b.below == count:
		c.add(CheckCounts, Proved, say+fmt.Sprintf("%d items follow in %d groups", b.below, b.found), at...)
	case b.groups > 1 && b.groups == b.found:
		c.add(CheckCounts, Broken, say+fmt.Sprintf("%d groups below it declare %d", b.groups, b.declared), at...)
	case b.what == "lines": // several may stand on one line
		c.add(CheckCounts, Unprovable, say+fmt.Sprintf("%d lines follow", b.found), at...)
	case b.what == "items" && b.below+b.groups > 0:
		c.add(CheckCounts, Unprovable, say+fmt.Sprintf("the items below it stand in %d groups", b.found), at...)
	case ofPeople && b.what == "items" && countPeople(below): // （一）消费者（7人）：张三、李四…
		c.add(CheckCounts, Unprovable, say+fmt.Sprintf("%d items that count people follow", b.found), at...)
	default:
		c.add(CheckCounts, Broken, say+fmt.Sprintf("%d %s follow", b.found, b.what), at...)
	}
}

// countPeople reports whether one of nodes says how many people it is about.
func countPeople(nodes []Node) bool {
	return slices.ContainsFunc(nodes, func(n Node) bool { return containsAny(n.Text, "人）", "名）", "位）") })
}

// people returns how many people of the document stand below the node eid.
func (c *checker) people(eid string) int {
	if c.named == nil {
		c.named = map[string]int{}
		for i := range c.is.Documents[c.doc].People {
			place := c.is.Documents[c.doc].People[i].EID
			for at := strings.LastIndex(place, "__"); at > 0; at = strings.LastIndex(place[:at], "__") {
				c.named[place[:at]]++
			}
		}
	}
	return c.named[eid]
}

// A listing is what stands below a heading that declares a count.
type listing struct {
	found    int    // rows, or items right below it
	what     string // rows, items or lines
	people   int    // that are known by name, where the count is one of people
	words    int    // of the lines, parted by spaces or 、: 市财政局　市教育局
	below    int    // items of these items
	groups   int    // items and labels that declare counts themselves
	declared int    // what these declare together
}

// countBelow counts what stands below a heading.
func countBelow(nodes []Node) listing {
	var b listing
	names, words := 0, 0
	for i := range nodes {
		switch child := &nodes[i]; {
		case child.Table != nil:
			if b.what != "rows" {
				b = listing{what: "rows"}
			}
			b.found += child.Table.items(0, len(child.Table.Rows), child.Table.serialColumn())
			for _, g := range child.Table.Groups {
				b.group(firstPrinted(child.Table.Rows[g]), "")
			}
		case child.Number > 0 && b.what != "rows":
			b.found++
			b.below += numbered(child)
			b.what = "items"
			b.group(child.Heading, child.Text)
		case child.Type == "paragraph" && withoutBrackets(child.Text) != child.Text: // （按姓氏笔画排序）
		case child.Type == "paragraph" && isNames(child.Text):
			names++
			words += len(strings.FieldsFunc(child.Text, partsNames))
		default:
			names, words = -len(nodes), -maxWords
		}
	}
	if b.what == "" && names > 1 {
		b = listing{found: names, what: "lines"}
	}
	if b.what != "rows" && b.what != "items" {
		b.words = max(words, 0)
	}
	return b
}

// maxWords is more than any list has of words.
const maxWords = 1 << 30

// partsNames reports whether r stands between two names on a line.
func partsNames(r rune) bool { return r == ' ' || r == '、' || r == '\u3000' }

// isNames reports whether the text of a paragraph is no sentence: one member of a list of units or people, or several.
func isNames(s string) bool { return s != "" && !strings.ContainsAny(s, "。；：？！") }

// group adds the count that a label declares, or else the first clause of a text, if it does.
func (b *listing) group(label, text string) {
	count, ok := declaredCount(label)
	if !ok {
		count, ok = clauseCount(text)
	}
	if ok {
		b.groups++
		b.declared += count
	}
}

// clauseCount reads 5 of 检查方面5项：检查主管道；…, the count at the end of a first clause.
func clauseCount(text string) (int, bool) {
	end := strings.IndexAny(text, "：，。；")
	if end < 0 || end > 150 || strings.HasPrefix(text[end:], "，") || strings.HasPrefix(text[end:], "；") {
		return 0, false
	}
	clause := text[:end]
	unit, size := utf8.DecodeLastRuneInString(clause)
	if !strings.ContainsRune(counters, unit) {
		return 0, false
	}
	clause = strings.TrimRight(clause[:len(clause)-size], " ")
	digits := strings.TrimRight(clause, "0123456789")
	n, err := strconv.Atoi(clause[len(digits):])
	return n, err == nil
}

// numbered returns how many numbered nodes stand right below n.
func numbered(n *Node) int {
	count := 0
	for i := range n.Children {
		if n.Children[i].Number > 0 {
			count++
		}
	}
	return count
}

// declaredCount reads 4 of 传统技艺（4项） and of 传统技艺（共4项）.
func declaredCount(heading string) (int, bool) {
	rest, ok := strings.CutSuffix(heading, "）")
	if !ok {
		return 0, false
	}
	at := strings.LastIndex(rest, "（")
	if at < 0 {
		return 0, false
	}
	rest = strings.TrimPrefix(rest[at+len("（"):], "共")
	n, size := parse.Integer(rest)
	unit := strings.TrimPrefix(rest[size:], "大")
	return n, size > 0 && len([]rune(unit)) == 1 && strings.Contains(counters, unit)
}
