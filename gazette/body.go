package gazette

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/bridge"
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
	if count, ok := strings.CutSuffix(han.Key(s), announcement); ok && err != nil {
		n, err = parse.ParseDocNumber(announcement + count) // 第4120號公告, the count of a notice of Hong Kong, names no organ
		n.Inferred |= parse.InferredAgency
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
	for w := range aboutWords.All {
		if at := strings.Index(title, w); at > 0 && wording.EndsOrgan(title[:at]) {
			return title[:at] + wording.KindOf(title)
		}
	}
	return title
}

// aboutWords stand between issuer and subject of a title.
var aboutWords = lexicon.ListOf(lexicon.AboutWord)

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
func (a *assembler) part(p int, out *Part) {
	in := &a.d.Parts[p]
	*out = Part{
		Role: in.Role, Title: a.str(in.Title), Body: []Node{}, Spans: a.spans(in.From, in.To),
		Label: a.text[in.Label.Start:in.Label.End], titleSpans: in.Title,
	}
	if in.Parent >= 0 {
		parent := in.Parent
		out.Parent = &parent
	}
	root := segment.Outline(a.text, in.Blocks)
	b := body{a: a, room: make([]Node, outlined(root.Children))}
	if in.Role != segment.Notice {
		b.caption = out.Title
	}
	out.Body = b.nodes(root.Children, "p"+strconv.Itoa(p))
}

// outlined returns how many nodes an outline has.
func outlined(nodes []*segment.Node) int {
	n := len(nodes)
	for _, below := range nodes {
		n += outlined(below.Children)
	}
	return n
}

// A body turns the outline of one part into nodes.
type body struct {
	a       *assembler
	room    []Node   // for the nodes that are still to be made
	ids     textSlab // their addresses
	caption string   // of a table that stands first in the list: the heading above it
	members memberRun
}

// A memberRun tells of siblings, one after the other, whether they name members of a group: 张三 副区长 goes on with those above.
// They are read when it is asked of one of them.
type memberRun struct {
	named bool     // of the last sibling that was read
	next  []string // those after it that were not read
}

// end says that the next sibling goes on with none.
func (m *memberRun) end() { m.named, m.next = false, m.next[:0] }

// add adds a sibling.
func (m *memberRun) add(s string) { m.next = append(m.next, s) }

// last reports whether the last sibling names members.
func (m *memberRun) last() bool {
	for _, s := range m.next {
		m.named = len(rosterOf(s)) > 0 || m.named && len(rosterOf("成员："+s)) > 0
	}
	m.next = m.next[:0]
	return m.named
}

// nodes makes the nodes of one list of siblings that stand in what has the address above.
func (b *body) nodes(in []*segment.Node, above string) []Node {
	out := b.room[:len(in):len(in)]
	b.room = b.room[len(in):]
	used := addresses{above: above, text: &b.ids}
	b.members.end()
	for i, n := range in {
		node := &out[i]
		b.node(n, node)
		node.EID = used.eid(node, out[:i])
		if n.Type == segment.TypeTable {
			b.table(node, n, in[:i])
		}
		if len(n.Children) > 0 {
			caption := b.caption
			b.caption = node.Heading
			node.Children = b.nodes(n.Children, node.EID)
			b.members.end()
			b.caption = caption
		}
	}
	return out
}

// node makes one node without its children.
func (b *body) node(n *segment.Node, out *Node) {
	blk := n.Block
	out.Type, out.Level, out.Spans, out.Children, out.facts = n.Type, n.Level, blk.Pieces, []Node{}, bridge.BlockFacts(blk)
	if n.Type == segment.TypeTable {
		return
	}
	s := blk.Text(b.a.text)
	out.printed = s
	if blk.Kind == segment.KindMarker {
		label := blk.Marker.Label.Len()
		out.Label, out.labelLen, out.gap = compact(s[:label]), label+blk.Marker.Gap, blk.Marker.Gap
		out.Number, out.Suffix, out.Inferred = blk.Marker.Number, blk.Marker.Suffix, blk.Marker.Spoilt
		s = blk.RestOf(s)
		out.Heading = blk.Reading(b.a.l.Source, n.Heading(s))
	}
	out.Text = b.paragraph(blk, s)
	if blk.Hash > 0 {
		out.Heading = out.Text
	}
}

// compact returns a label without spaces, its brackets full-width whatever they enclose: （1） and （一） of (1) and (一).
func compact(s string) string {
	if wording.IsAsPrinted(s) {
		return s // as nearly all are
	}
	if n := len(s); n > 2 && s[0] == '(' && s[n-1] == ')' && wording.IsAsPrinted(s[1:n-1]) {
		return "（" + s[1:n-1] + "）"
	}
	return fullBrackets.Replace(han.Solid(wording.Reading(s)))
}

var fullBrackets = strings.NewReplacer("(", "（", ")", "）")

// hasSpaceIn is hasSpace for a text which has the given facts after the white space that it may begin with.
func hasSpaceIn(s string, facts han.Facts) bool {
	return strings.HasPrefix(s, " ") || strings.HasPrefix(s, "\u3000") || hasSpaceWith(s, facts)
}

// hasSpaceWith is hasSpace for a text with the given facts.
func hasSpaceWith(s string, facts han.Facts) bool {
	return facts.May(han.WithBlank) && strings.IndexByte(s, ' ') >= 0 || facts.May(han.WithWide) && han.Index(s, "\u3000") >= 0
}

// hasSpace reports whether white space of half or full width stands in s.
func hasSpace(s string) bool { return hasSpaceWith(s, 0) }

// paragraph returns the reading of a paragraph, the text s of a block after its marker. In a line without sentences, and in one that names members of a group, the
// spaces part words.
func (b *body) paragraph(blk *segment.Block, s string) string {
	src, facts := b.a.l.Source, bridge.BlockFacts(blk)
	if blk.IsUnspaced() && !strings.HasPrefix(s, " ") && !strings.HasPrefix(s, "\u3000") {
		b.members.end()
		return trimSpace(blk.Reading(src, s))
	}
	sentences := facts.May(han.WithStop|han.WithClause) && han.Holds(s, "。", "；")
	if sentences || !hasSpaceIn(s, facts) {
		b.members.end()
	} else {
		b.members.add(s)
	}
	if sentences || blk.IsUnspaced() || facts.May(han.WithComma) && han.Index(s, "，") >= 0 && !b.members.last() {
		return trimSpace(blk.Reading(src, s))
	}
	return trimSpace(blk.SpacedReading(src, s))
}

// trimSpace is strings.TrimSpace, which looks at an end outside of ASCII at length.
func trimSpace(s string) string {
	if s == "" || (s[0] <= ' ' || s[0] >= utf8.RuneSelf) && s[0] < 0xE4 {
		return strings.TrimSpace(s)
	}
	if c := s[len(s)-1]; c > ' ' && c < utf8.RuneSelf || len(s) > 2 && han.IsIdeographAt(s, len(s)-3) || strings.HasSuffix(s, "。") || strings.HasSuffix(s, "；") {
		return s
	}
	return strings.TrimSpace(s)
}
