package segment

import "strings"

// A Node is a block in its place in the outline of a part.
type Node struct {
	Block    *Block // nil only for the root
	Type     string // part, chapter, section, article, heading, item, paragraph or table
	Level    int    // of a heading or item
	Children []*Node

	holds string // type of a child that has paragraphs of its own
	heads Style  // of the list that a paragraph with a dash heads, else NoStyle
	alone answer // it is a heading that stands alone, which each paragraph below it asks
	count int32  // how many children it has, before they are gathered
}

// The types of nodes.
const (
	TypePart      = "part"
	TypeChapter   = "chapter"
	TypeSection   = "section"
	TypeArticle   = "article"
	TypeHeading   = "heading"
	TypeItem      = "item"
	TypeParagraph = "paragraph"
	TypeTable     = "table"
)

// Outline puts the blocks of a part into one tree. How deep a marker stands is decided from the markers of
// the whole part: below an article （一） is an item, in a part without articles it is a heading.
func Outline(src string, blocks []Block) *Node {
	o := &outliner{src: src, blocks: blocks, root: &Node{}, nodes: make([]Node, 0, len(blocks)), parents: make([]*Node, 0, len(blocks))}
	o.survey()
	o.stack = []*Node{o.root}
	for i := range blocks {
		o.place(i)
	}
	o.gather()
	return o.root
}

// gather gives each node its children, all in one piece of memory.
func (o *outliner) gather() {
	all := make([]*Node, len(o.nodes))
	for i, p := range o.parents {
		if p.Children == nil {
			p.Children, all = all[:0:p.count], all[p.count:]
		}
		p.Children = append(p.Children, &o.nodes[i])
	}
}

// An outliner keeps the open nodes from the root down.
type outliner struct {
	src      string
	blocks   []Block
	root     *Node
	nodes    []Node  // of the blocks, in one piece of memory
	parents  []*Node // of each node
	stack    []*Node
	above    [lastStyle + 1]bool // 一、 or （一） stands above articles
	decimals bool                // 1, 1.1 and 1.1.1 are the outline of the part, and stand above 一、
	stems    bool                // 甲、 stands above 一、
	notes    notes               // below the last table
	next     []int               // for each block the next one that is a marker, a date or a label
}

// survey finds out what stands above what: whether 一、 counts on across articles, and whether 1.1 or 甲、 come before it.
func (o *outliner) survey() {
	o.next = make([]int, len(o.blocks)+1)
	o.next[len(o.blocks)] = len(o.blocks)
	for i := len(o.blocks) - 1; i >= 0; i-- {
		o.next[i] = o.next[i+1]
		if k := o.blocks[i].Kind; k == KindMarker || k == KindDate || k == KindAttachment {
			o.next[i] = i
		}
	}
	o.surveyAbove(HanMark, NoStyle)
	o.surveyAbove(HanParen, HanMark)
	for i := range o.blocks {
		if b := &o.blocks[i]; b.Kind == KindMarker {
			switch b.Marker.Style {
			case DecimalMark:
				o.decimals = true
			case StemMark:
				o.stems = true
			case HanMark, HanParen:
			default:
				continue
			}
			return // the first of them decides
		}
	}
}

// surveyAbove finds out whether the markers of a style, 一、 or （一）, count on across articles, and so stand above them: each comes after
// articles that the one before heads, and the first before any. What stands further out begins the count anew.
func (o *outliner) surveyAbove(s Style, outer Style) {
	last, articles, across, loose := 0, 0, 0, 0
	for i := range o.blocks {
		b := &o.blocks[i]
		if b.Kind != KindMarker {
			continue
		}
		switch m := &b.Marker; {
		case m.Style == ArticleMark:
			articles++
		case m.Style == outer && outer != NoStyle || m.Style < ArticleMark:
			last, articles = 0, 0
		case m.Style != s:
		case m.Number == last+1 && (last > 0) == (articles > 0):
			across += min(last, 1)
			last, articles = m.Number, 0
		default:
			loose++
		}
	}
	o.above[s] = across > 0 && loose == 0
}

// rank orders the markers from the outside in.
func (o *outliner) rank(m *Marker) int {
	switch {
	case o.above[m.Style]:
		return int(ArticleMark-1)*10 + int(m.Style)
	case m.Style == StemMark && o.stems:
		return int(ArticleMark)*10 + 9
	case m.Style == DecimalMark && o.decimals:
		return int(ArticleMark)*10 + int(min(m.figs, 9))
	case m.Style == DecimalMark:
		return int(DecimalMark)*10 + int(min(m.figs, 9))
	}
	return int(m.Style) * 10
}

// depth orders nodes by their markers; what Markdown alone shows to be a heading stands outside of them all; a paragraph with a dash stands right outside of the list that it heads.
func (o *outliner) depth(n *Node) int {
	switch {
	case n.Block.Hash > 0:
		return -1
	case n.heads != NoStyle:
		return o.rank(&Marker{Style: n.heads}) - 1
	}
	return o.rank(&n.Block.Marker)
}

// place hangs block i into the tree.
func (o *outliner) place(i int) {
	b := &o.blocks[i]
	if o.takesNote(b) {
		return
	}
	if b.Hash > 0 {
		o.placeHash(b)
		return
	}
	switch b.Kind {
	case KindMarker:
		o.placeMarker(b)
	case KindRow:
		o.notes = notes{table: o.node(Node{Block: b, Type: TypeTable}), last: -1}
		o.hang()
	case KindSigner, KindDate, KindNote, KindAttachment:
		o.stack = o.stack[:1] // what stands below the signature belongs to no heading above it
		o.node(Node{Block: b, Type: TypeParagraph})
		o.hang()
	default:
		o.placeParagraph(i)
	}
}

// node makes the node of the next block, which is hung up before that of another.
func (o *outliner) node(n Node) *Node {
	o.nodes = append(o.nodes, n) // never more than there is room for: a block has one
	return &o.nodes[len(o.nodes)-1]
}

// hang adds the node made last below the innermost open one.
func (o *outliner) hang() { o.hangBelow(o.stack[len(o.stack)-1]) }

// hangBelow adds the node made last below another.
func (o *outliner) hangBelow(parent *Node) {
	parent.count++
	o.parents = append(o.parents, parent)
}

// placeMarker closes what stands as deep or deeper, and opens the node of a marker.
func (o *outliner) placeMarker(b *Block) {
	o.close(o.rank(&b.Marker))
	n := o.node(Node{Block: b, Type: o.typeOf(b.Marker.Style)})
	if n.Type == TypeHeading || n.Type == TypeItem {
		n.Level = max(o.level(&b.Marker), o.stack[len(o.stack)-1].Level+1)
	}
	o.hang()
	o.stack = append(o.stack, n)
}

// close closes what stands as deep as rank, or deeper.
func (o *outliner) close(rank int) {
	for len(o.stack) > 1 && o.depth(o.stack[len(o.stack)-1]) >= rank {
		o.stack = o.stack[:len(o.stack)-1]
	}
}

// typeOf returns the type of a marker in its place.
func (o *outliner) typeOf(s Style) string {
	switch s {
	case PartStyle:
		return TypePart
	case ChapterMark:
		return TypeChapter
	case SectionMark:
		return TypeSection
	case ArticleMark:
		return TypeArticle
	}
	if o.article() != nil {
		return TypeItem
	}
	return TypeHeading
}

// article returns the open article, nil if there is none.
func (o *outliner) article() *Node {
	for _, n := range o.stack[1:] {
		if n.Type == TypeArticle {
			return n
		}
	}
	return nil
}

// levels are the depths of headings that their markers alone give. Of a decimal one it is the number of its figures.
var levels = [lastStyle + 1]int{CapitalMark: 1, HanMark: 1, HanParen: 2, ArabicMark: 3, ArabicParen: 4, CircledMark: 5, StemMark: 1}

// level returns the depth of a heading (一、 1, （一） 2, 1. 3, （1） 4, ① 5; 1.1 2), or of an item below an article
// (（一） 1, 1. 2, …; one more where 一、 stands between). What stands below another heading is deeper than that one.
func (o *outliner) level(m *Marker) int {
	level := levels[m.Style]
	if m.Style == DecimalMark {
		level = int(m.figs)
	}
	if o.article() == nil {
		return level
	}
	for _, n := range o.stack[1:] {
		if n.Type == TypeItem && n.Block.Marker.Style == HanMark {
			return level
		}
	}
	return max(1, level-1)
}

// placeParagraph hangs an unmarked paragraph. After an item or a heading with text it belongs to that one
// if the list goes on after it; else it is a paragraph (款) of what the list stands in.
func (o *outliner) placeParagraph(i int) {
	n := o.node(Node{Block: &o.blocks[i], Type: TypeParagraph})
	if n.heads = o.listBelow(i); n.heads != NoStyle && o.isOneOfDashes(i, n.heads) {
		o.close(o.depth(n))
		o.hang()
		o.stack = append(o.stack, n)
		return
	}
	n.heads = NoStyle
	for len(o.stack) > 1 {
		top := o.stack[len(o.stack)-1]
		if top.Type != TypeItem && top.Type != TypeHeading || top.Block.Hash > 0 || o.holdsText(top, i) {
			break
		}
		o.stack = o.stack[:len(o.stack)-1]
	}
	if len(o.stack) > 1 && o.stack[len(o.stack)-1].heads == NoStyle {
		o.stack[len(o.stack)-2].holds = o.stack[len(o.stack)-1].Type
	}
	o.hang()
}

// listBelow returns the style of the list that begins with 1 below the dash of block i, NoStyle if there is no dash or no list.
func (o *outliner) listBelow(i int) Style {
	if !o.isDash(i) {
		return NoStyle
	}
	j := o.next[i+1]
	if j == len(o.blocks) || j-i > 10 || o.blocks[j].Kind != KindMarker || o.blocks[j].Marker.Number != 1 {
		return NoStyle
	}
	for k := i + 1; k < j; k++ {
		if o.isDash(k) {
			return NoStyle
		}
	}
	return o.blocks[j].Marker.Style
}

// isDash reports whether block i is a paragraph that begins with a dash: ——提高供水能力。….
func (o *outliner) isDash(i int) bool {
	b := &o.blocks[i]
	return b.Kind == KindText && isDash(o.src[b.Pieces[0].Start:b.Pieces[0].End])
}

// isOneOfDashes reports whether another dash stands beside that of block i, above or below, with a list of the same style that
// begins anew. A dash alone heads no list.
func (o *outliner) isOneOfDashes(i int, s Style) bool {
	for _, n := range o.stack[1:] {
		if n.heads == s {
			return true
		}
	}
	for k := i + 1; k < min(len(o.blocks), i+listAhead); k++ {
		if b := &o.blocks[k]; b.Kind == KindMarker && o.rank(&b.Marker) < o.rank(&Marker{Style: s}) {
			return false
		}
		if o.listBelow(k) == s {
			return true
		}
	}
	return false
}

// holdsText reports whether the paragraph at i belongs to the item or heading top.
func (o *outliner) holdsText(top *Node, i int) bool {
	if top.alone == unasked {
		top.alone = answered(isHeadingAlone(top.Block.Text(o.src)))
	}
	if top.alone == yes || o.listGoesOn(top, i) {
		return true
	}
	return o.stack[len(o.stack)-2].holds == top.Type
}

// isHeadingAlone reports whether a marked line is a heading that stands alone: no sentence ends in it.
func isHeadingAlone(s string) bool {
	return !endsSentence(s) && cells(s) < 90 && !strings.Contains(s, "。")
}

// listGoesOn reports whether the next marker of top's style, before anything that stands above it, counts on from top.
func (o *outliner) listGoesOn(top *Node, i int) bool {
	j := o.next[i+1]
	for seen := 0; j < len(o.blocks) && seen < listAhead; seen++ {
		b := &o.blocks[j]
		if b.Kind != KindMarker {
			return false
		}
		switch r, t := o.rank(&b.Marker), o.depth(top); {
		case r < t:
			return false
		case r == t:
			return b.Marker.Number == top.Block.Marker.Number+1
		}
		j = o.next[j+1]
	}
	return false
}

// listAhead is how many markers below an item the next item is looked for.
const listAhead = 200
