package gazette

import (
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
	"github.com/gongbao/gongbao/segment"
)

// number reads the 文号 at spans. One that only counts, 第300号, takes its agency from the masthead or the title above.
func (a *assembler) number(spans []Span) *DocNumber {
	s := a.raw(spans)
	n, mended, err := wording.Number(s)
	if err != nil || n.Agency == "" {
		masthead := a.masthead()
		if masthead == "" {
			masthead = seriesOf(a.str(a.d.Head.TitleSpans)) // 云州市人民代表大会常务委员会公告 above （第12号）
		}
		if m, ok := minutesNumber(s, a.str(a.d.Head.TitleSpans)); ok {
			n, err = m, nil
		}
		for _, count := range []string{a.l.Source.Reading(s), wording.CountOf(s)} {
			if m, err2 := parse.ParseDocNumber(masthead + count); err2 == nil && m.Agency != "" {
				n, err = m, nil
				n.Inferred |= parse.InferredAgency
				break
			}
		}
	}
	if err != nil {
		return nil
	}
	n.Text = a.l.Source.Reading(wording.Unspaced(s))
	n.Repaired = n.Repaired || mended
	return &DocNumber{DocNumber: n, Spans: spans}
}

// seriesOf returns the series that a paper with a title is counted in: 云州市水务局通告 of 云州市水务局关于供水的通告.
func seriesOf(title string) string {
	for _, w := range aboutWords {
		if at := strings.Index(title, w); at > 0 && wording.EndsOrgan(title[:at]) {
			return title[:at] + wording.KindOf(title)
		}
	}
	return title
}

// aboutWords stand between issuer and subject of a title.
var aboutWords = lexicon.Words(lexicon.AboutWord)

// minutesNumber reads the count of minutes, （2032）第5期, whose series is that of their title: 云州市人民政府常务会议纪要.
func minutesNumber(s, title string) (parse.DocNumber, bool) {
	kind := wording.KindOf(title)
	if !lexicon.Is(kind, lexicon.MinutesKind) || !strings.HasSuffix(title, kind) {
		return parse.DocNumber{}, false
	}
	n, err := parse.ParseDocNumber("云州公告" + wording.CountInYear(s))
	n.Agency, n.Inferred = title, n.Inferred|parse.InferredAgency
	return n, err == nil
}

// part makes part p of the document.
func (a *assembler) part(p int) Part {
	in := &a.d.Parts[p]
	out := Part{
		Role: in.Role, Title: a.str(in.Title), Body: []Node{}, Spans: a.spans(in.From, in.To),
		Label: a.text[in.Label.Start:in.Label.End], titleSpans: in.Title,
	}
	if in.Parent >= 0 {
		parent := in.Parent
		out.Parent = &parent
	}
	root := segment.Outline(a.text, in.Blocks)
	b := body{a: a}
	if in.Role != segment.Notice {
		b.caption = out.Title
	}
	out.Body = b.nodes(root.Children, "p"+strconv.Itoa(p)+"__")
	return out
}

// A body turns the outline of one part into nodes.
type body struct {
	a       *assembler
	caption string // of a table that stands first in the list: the heading above it
	members bool   // the sibling above names members of a group: 张三 副区长 goes on with them
}

// nodes makes the nodes of one list of siblings. prefix is the address of what they stand in.
func (b *body) nodes(in []*segment.Node, prefix string) []Node {
	out := make([]Node, 0, len(in))
	used := addresses{prefix: prefix, done: out}
	b.members = false
	for i, n := range in {
		node := b.node(n)
		node.EID = used.eid(&node)
		if n.Type == segment.TypeTable {
			b.table(&node, n, in[:i])
		}
		if len(n.Children) > 0 {
			caption := b.caption
			b.caption = node.Heading
			node.Children = b.nodes(n.Children, node.EID+"__")
			b.members, b.caption = false, caption
		}
		out = append(out, node)
		used.done = out
	}
	return out
}

// node makes one node without its children.
func (b *body) node(n *segment.Node) Node {
	blk := n.Block
	out := Node{Type: n.Type, Level: n.Level, Spans: blk.Pieces, Children: []Node{}, facts: blk.Facts()}
	if n.Type == segment.TypeTable {
		return out
	}
	s := blk.Text(b.a.text)
	if blk.Kind == segment.KindMarker {
		label := blk.Marker.Label.Len()
		out.Label, out.labelLen, out.gap = compact(s[:label]), label+blk.Marker.Gap, blk.Marker.Gap
		out.Number, out.Suffix, out.Inferred = blk.Marker.Number, blk.Marker.Suffix, blk.Marker.Spoilt
		s = blk.Rest(b.a.text)
		out.Heading = b.a.l.Source.Reading(n.Heading(s))
	}
	out.Text = b.paragraph(blk, s)
	if blk.Hash > 0 {
		out.Heading = out.Text
	}
	return out
}

// compact returns a label without spaces, its brackets full-width whatever they enclose: （1） and （一） of (1) and (一).
func compact(s string) string {
	if !uncompact.Stand(s) && !wording.IsPrintedTwice(s) {
		return s // it reads as it is printed, as nearly all do
	}
	if s = wording.Reading(s); !uncompact.Stand(s) {
		return s
	}
	return fullBrackets.Replace(strings.Join(strings.Fields(s), ""))
}

// uncompact are the characters that a compact label has not, and the marks that are read in full width.
var uncompact = han.NewMarks("(),;:?!\u1680\u205f" + han.Spaces())

var fullBrackets = strings.NewReplacer("(", "（", ")", "）")

// hasSpace reports whether white space of half or full width stands in s.
func hasSpace(s string) bool { return strings.IndexByte(s, ' ') >= 0 || han.Index(s, "\u3000") >= 0 }

// paragraph returns the reading of a paragraph, the text s of a block behind its marker. In a line without sentences, and in one that names members of a group, the
// spaces part words.
func (b *body) paragraph(blk *segment.Block, s string) string {
	src, facts := b.a.l.Source, blk.Facts()
	if facts.May(han.WithStop|han.WithClause) && han.Holds(s, "。", "；") {
		b.members = false
		return trimSpace(blk.Reading(src, s))
	}
	b.members = facts.May(han.WithSpace) && hasSpace(s) && (len(parse.Members(s)) > 0 || b.members && len(parse.Members("成员："+s)) > 0)
	if b.members || !facts.May(han.WithComma) || han.Index(s, "，") < 0 {
		return trimSpace(blk.SpacedReading(src, s))
	}
	return trimSpace(blk.Reading(src, s))
}

// trimSpace is strings.TrimSpace, which looks at an end outside of ASCII at length.
func trimSpace(s string) string {
	if s != "" && han.IsIdeographAt(s, 0) && (strings.HasSuffix(s, "。") || strings.HasSuffix(s, "；") || han.IsHan(han.Last(s))) {
		return s
	}
	return strings.TrimSpace(s)
}
