package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// Where line breaks were lost, markers stand in mid-line: …记录良好。（三）机制健全。第三条　申请变更的…. A reference looks the same; the run
// of the numbers tells them apart: the marker counts on from the one before it, and the next line that has one does not.

// A splitter follows the markers through the blocks of a document.
type splitter struct {
	text  string
	lines []Line
	all   []Block
	next  [lastStyle + 1][]int // after each block, the number of the next marker of a style in the same list; 0 if none follows
	last  [lastStyle + 1]int   // the last number of each style
	label [1]Span              // memory for the place of a label
}

// A midMarker is a marker in mid-line: where the text before it ends, and where it begins.
type midMarker struct {
	end, at int
	Marker
}

// midStyles are the styles of markers that are looked for in mid-line. Those in figures stand there as members of sentences too often.
var midStyles = []Style{ArticleMark, HanParen, HanMark}

// splitMarkers parts blocks before the markers that stand in their middle.
func splitMarkers(text string, lines []Line, blocks []Block) []Block {
	q := splitter{text: text, lines: lines, all: blocks}
	var out []Block // nil as long as no block is parted: most texts have none
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == KindMarker {
			q.count(&b.Marker)
		}
		cuts := q.cuts(i)
		switch {
		case len(cuts) > 0 && out == nil:
			out = q.part(append(make([]Block, 0, len(blocks)+len(cuts)), blocks[:i]...), b, cuts)
		case len(cuts) > 0:
			out = q.part(out, b, cuts)
		case out != nil:
			out = append(out, *b)
		}
	}
	if out == nil {
		return blocks
	}
	return out
}

// look notes once, when it is first asked for, after each block which marker of a style comes next. What stands further out ends a list.
func (q *splitter) look() {
	if q.next[HanMark] != nil {
		return
	}
	for _, s := range midStyles {
		q.next[s] = make([]int, len(q.all)+1)
		for i := len(q.all) - 1; i > 0; i-- {
			q.next[s][i-1] = q.next[s][i]
			if b := &q.all[i]; b.Kind == KindMarker && b.Marker.Style == s {
				q.next[s][i-1] = b.Marker.Number
			} else if b.Kind == KindAttachment || b.Kind == KindMarker && s != ArticleMark && b.Marker.Style < s {
				q.next[s][i-1] = 0
			}
		}
	}
}

// count notes a marker: lists inside of what it heads begin anew.
func (q *splitter) count(m *Marker) {
	q.last[m.Style] = m.Number
	for _, s := range midStyles {
		if m.Style < s && s != ArticleMark {
			q.last[s] = 0
		}
	}
}

// cuts returns the markers in the middle of block i.
func (q *splitter) cuts(i int) []midMarker {
	b := &q.all[i]
	if b.Kind != KindMarker && b.Kind != KindText || q.lines[b.Lines[0]].quoted {
		return nil
	}
	if !q.mayPart(b) {
		return nil
	}
	s := b.Text(q.text)
	if !q.mayCut(b, s) {
		return nil
	}
	return q.cutsIn(i, s)
}

// cutsIn is cuts for the text s of block i in which a marker may stand.
func (q *splitter) cutsIn(i int, s string) []midMarker {
	b := &q.all[i]
	open := b.Marker.Style // of the list that the text stands in
	places := NewMapper(b.Pieces)
	var cuts []midMarker
	for at := 0; at < len(s); {
		k, gap := nextEnd(s[at:])
		if k < 0 {
			break
		}
		at += k
		start := at
		for start < len(s) && isSpace(first(s[start:])) {
			start += han.CharLen(s[start:], 0)
		}
		if !mayBeginMarker(first(s[start:])) {
			at = max(at, start)
			continue
		}
		m, ok := markerAt(s[start:], start)
		if !ok || !m.strong || len(places.Append(q.label[:0], start, start+m.Label.Len())) != 1 {
			at = max(at, start)
			continue
		}
		if gap && !q.fillsGap(i, &m) || !gap && !q.countsOn(i, &m, open, s[start:]) {
			continue
		}
		m.Spoilt, open = true, m.Style
		q.count(&m)
		cuts = append(cuts, midMarker{end: at, at: start, Marker: m})
		at = start + m.Label.Len()
	}
	return cuts
}

// mayCount reports whether an article can stand in the middle of b that counts on.
func (q *splitter) mayCount(b *Block) bool {
	return q.last[ArticleMark] > 0 && b.behindMarker().May(han.WithOrdinal)
}

// mayPart reports whether the first marker that parts b can stand in it, from its signs: 第 of an article that counts on, three spaces, the
// bracket of （二） in a list of such, the comma of 二、 in a list of such or in text.
func (q *splitter) mayPart(b *Block) bool {
	switch {
	case q.mayCount(b), b.facts.May(han.WithSpace):
		return true
	case b.Marker.Style == HanParen:
		return b.behindMarker().May(han.WithBracket)
	case b.Marker.Style == HanMark || b.Marker.Style == NoStyle:
		return b.facts.May(han.WithPause)
	}
	return false
}

// mayCut reports whether a marker can stand in the middle of the text s of block b: a wide gap is there, or what [splitter.countsOn]
// asks for, the brackets of （二） in an item of such a list, 二、 in a text without one, or 第 and a space. Most texts have none.
func (q *splitter) mayCut(b *Block, s string) bool {
	spaced := b.facts.May(han.WithSpace)
	rest, head := s, s // head has all white space that there is
	if b.Kind == KindMarker {
		rest = s[b.Marker.Label.Len():]
	}
	if b.IsUnspaced() {
		head = s[:len(s)-len(han.TrimLeft(rest))]
	}
	if at := strings.IndexByte(head, ' '); spaced && at >= 0 && strings.Contains(head[at:], "   ") {
		return true
	}
	switch b.Marker.Style {
	case HanMark:
		return true
	case HanParen:
		if b.behindMarker().May(han.WithBracket) && (holds(rest, "（") || strings.IndexByte(rest, '(') >= 0) {
			return true
		}
	case NoStyle:
		if b.facts.May(han.WithTwo) && contains(s, "二、") {
			return true
		}
	}
	return spaced && q.mayCount(b) && contains(rest, "第")
}

// nextEnd returns the place in s after the end of a clause, or of a wide gap of three spaces, which parts two prints that stand beside
// each other on a line, as in the fields of a form; -1 if there is none.
func nextEnd(s string) (at int, gap bool) {
	for at = endSigns.From(s, 0); at >= 0; at = endSigns.From(s, at+1) {
		switch {
		case s[at] != ' ':
			return at + len("。"), false
		case strings.HasPrefix(s[at:], "   "):
			return at + len("   "), true
		}
	}
	return -1, false
}

// endSigns are what nextEnd looks for.
var endSigns = han.NewMarks("。：； ")

// fillsGap reports whether the marker m after a wide gap in block i is the one that is missing between those above and below it.
func (q *splitter) fillsGap(i int, m *Marker) bool {
	if m.Style != HanMark && m.Style != HanParen {
		return false
	}
	q.look()
	return m.Number > 1 && m.Number == q.last[m.Style]+1 && q.next[m.Style][i] == m.Number+1
}

// mayBeginMarker reports whether r can be the first character of a marker in mid-line.
func mayBeginMarker(r rune) bool {
	return r == '第' || isDigit(r) || han.OpensMarker(r) || beginningNumerals.Has(r)
}

// beginningNumerals are the Chinese numerals that begin such a marker.
var beginningNumerals = han.NewSet("一二三四五六七八九十廿百〇零")

// countsOn reports whether the marker m that rest begins with, in the middle of block i, counts on from the last one, and nothing below
// has its number.
func (q *splitter) countsOn(i int, m *Marker, open Style, rest string) bool {
	q.look()
	if len(q.next[m.Style]) == 0 { // no style that is looked for in mid-line: 第二节 after a sentence
		return false
	}
	follows := m.Number == q.last[m.Style]+1 && m.Number > 1 && q.next[m.Style][i] != m.Number
	switch m.Style {
	case ArticleMark:
		return follows && m.Suffix == 0 && isSpace(first(rest[m.Label.Len():]))
	case HanParen:
		return follows && open == HanParen
	case HanMark:
		return follows && open == HanMark || m.Number == 1 && open == NoStyle && q.next[HanMark][i] == 0 && hasSecond(rest)
	}
	return false
}

// maxFirst is how long the text of 一、 is at most before 二、 in the same line.
const maxFirst = 4096

// hasSecond reports whether 二、 comes after the end of a sentence in s, which begins with 一、.
func hasSecond(s string) bool {
	s = s[:min(len(s), maxFirst)]
	for _, r := range []string{"。", "；"} {
		for at := strings.Index(s, r); at >= 0; {
			rest := s[at+len(r):]
			if strings.HasPrefix(han.TrimLeft(rest), "二、") {
				return true
			}
			next := strings.Index(rest, r)
			if next < 0 {
				break
			}
			at += len(r) + next
		}
	}
	return false
}

// part adds the pieces of b to out: the text before the first marker, and each marker with the text after it.
func (q *splitter) part(out []Block, b *Block, cuts []midMarker) []Block {
	first, places, lines := *b, NewMapper(b.Pieces), b.Lines
	first.Pieces = places.Append(nil, 0, cuts[0].end)
	first.Lines, lines = q.linesOf(lines, first.Pieces)
	out = append(out, first)
	end := 0
	for _, p := range b.Pieces {
		end += p.Len()
	}
	for n := range cuts {
		c := &cuts[n]
		to := end
		if n+1 < len(cuts) {
			to = cuts[n+1].end
		}
		p := Block{Kind: KindMarker, Marker: c.Marker, Pieces: places.Append(nil, c.at, to), facts: b.facts}
		p.Marker.Label = places.Append(q.label[:0], c.at, c.at+c.Label.Len())[0]
		p.Lines, lines = q.linesOf(lines, p.Pieces)
		out = append(out, p)
	}
	return out
}

// linesOf returns those of some lines, which stand in the order of the text, that pieces are printed on, and the lines from the last of them on,
// which may have what follows too.
func (q *splitter) linesOf(lines []int, pieces []Span) (at, rest []int) {
	rest = lines
	for n, i := range lines {
		l := &q.lines[i]
		if l.Span.Start >= pieces[len(pieces)-1].End {
			break
		}
		if rest = lines[n:]; l.Span.End > pieces[0].Start {
			at = append(at, i)
		}
	}
	return at, rest
}
