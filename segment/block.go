package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A Block is one paragraph, heading, label or table: the lines that it was printed on, joined
// over line and page breaks. Its pieces keep their places: joining is a view.
type Block struct {
	Kind   Kind
	Lines  []int // indexes of its lines, in order
	Pieces []Span
	Marker Marker // of a block of kind marker
	Hash   uint8  // of a heading of Markdown that has no marker, how deep it stands, from 1; 0 for others
	heads  bool   // stands below a date or a label, where titles stand
	facts  han.Facts
	behind han.Facts // of the text after its marker and the white space there, if the marker ends at label or after it
	label  int
}

// Text returns the pieces of b one after the other, as printed. Offsets in it are mapped by [Block.Spans].
func (b *Block) Text(src string) string {
	if len(b.Pieces) == 1 {
		return src[b.Pieces[0].Start:b.Pieces[0].End]
	}
	n := 0
	for _, p := range b.Pieces {
		n += p.Len()
	}
	var sb strings.Builder
	sb.Grow(n)
	for _, p := range b.Pieces {
		sb.WriteString(src[p.Start:p.End])
	}
	return sb.String()
}

func init() {
	bridge.BlockFacts = func(block any) han.Facts { return block.(*Block).behindMarker() }
	bridge.KeepFile = func(source any, data []byte) { source.(*Source).keepFile(data) }
	bridge.TextSum = func(source any) string { return source.(*Source).textSum() }
	bridge.LineFacts = func(layout any, from, to int) han.Facts { return layout.(*Layout).factsOf(from, to) }
}

// behindMarker returns the facts of the text of b after its marker and the white space there; of all its text if it has none.
func (b *Block) behindMarker() han.Facts {
	if b.Kind != KindMarker || b.behind == 0 || b.Marker.Label.Len()+b.Marker.Gap < b.label {
		return b.facts
	}
	return b.behind
}

// Reading is [Source.Reading] for a part of the text of b after its marker, which is returned as it is where the facts of b show that nothing
// in it is read otherwise than it is printed.
func (b *Block) Reading(src *Source, part string) string { return b.reading(src, part, false) }

// SpacedReading is [Source.SpacedReading], as [Block.Reading] is [Source.Reading].
func (b *Block) SpacedReading(src *Source, part string) string { return b.reading(src, part, true) }

func (b *Block) reading(src *Source, part string, spaced bool) string {
	if facts := b.behindMarker(); !facts.May(han.WithSpace | han.WithHalf | han.WithStar) {
		if rest := han.TrimLeft(part); len(rest) < len(part) || !wording.IsPrintedTwice(part) {
			return rest
		}
	}
	return src.readingOf(part, b.facts, spaced)
}

// IsUnspaced reports whether no white space stands in the text of b after its marker and the white space there.
func (b *Block) IsUnspaced() bool { return !b.behindMarker().May(han.WithSpace) }

// CellReading is [Source.CellReading], as [Block.Reading] is [Source.Reading].
func (b *Block) CellReading(src *Source, part string) string { return src.cellReadingOf(part, b.facts) }

// Rest returns the text of b after its marker, 总则 of 第一章 总则; bold type that is printed double, 第第一一章章 总总则则, is taken once.
func (b *Block) Rest(src string) string { return b.RestOf(b.Text(src)) }

// RestOf is Rest where the text of b is at hand.
func (b *Block) RestOf(s string) string {
	if b.Kind != KindMarker {
		return s
	}
	rest := s[b.Marker.Label.Len()+b.Marker.Gap:]
	if strings.HasPrefix(s, "第第") {
		return wording.Undoubled(rest)
	}
	return rest
}

// Spans returns where the bytes [from, to) of b's text stand in the source: one span for each line they were printed on.
func (b *Block) Spans(from, to int) []Span { return Map(b.Pieces, from, to) }

// Map returns where the bytes [from, to) of joined pieces stand in the source.
func Map(pieces []Span, from, to int) []Span {
	m := Mapper{pieces: pieces}
	return m.Append(make([]Span, 0, 1), from, to)
}

// A Mapper is [Map] for many places of the same pieces. It goes on from the piece that it looked at last, so that the places of a paragraph
// of many lines, asked in the order of the text, cost no more than the paragraph is long.
type Mapper struct {
	pieces []Span
	at     int // the piece that was looked at last
	start  int // where it begins in the joined text
}

// NewMapper returns the Mapper of pieces.
func NewMapper(pieces []Span) Mapper { return Mapper{pieces: pieces} }

// Append appends to spans where the bytes [from, to) of the joined pieces stand in the source.
func (m *Mapper) Append(spans []Span, from, to int) []Span {
	for m.at > 0 && m.start > from {
		m.at--
		m.start -= m.pieces[m.at].Len()
	}
	at, start := m.at, m.start
	for ; at < len(m.pieces) && start < to; at++ {
		p := m.pieces[at]
		if from-start < p.Len() {
			spans = append(spans, Span{p.Start + max(from-start, 0), p.Start + min(to-start, p.Len())})
		} else {
			m.at, m.start = at+1, start+p.Len()
		}
		start += p.Len()
	}
	return spans
}

// joinLines gathers the live lines at the given indexes into blocks.
func joinLines(text string, lines []Line, at []int, set setting) []Block {
	blocks := make([]Block, 0, len(at))
	prints := make([]Span, 0, len(at)) // of the lines, one block after the other, in one piece of memory
	from := 0                          // where the lines of the last block begin in at
	j := joint{text: text, lines: lines, set: &set}
	for n, i := range at {
		l := &lines[i]
		if n > 0 {
			b := &blocks[len(blocks)-1]
			if b.Kind == KindRow && l.Kind == KindText && n+1 < len(at) && isInRows(text, lines, at[n-1], i, at[n+1]) || j.continues(b, i) {
				if len(b.Pieces) == n-from && !hasTails(lines, i) {
					prints = append(prints, l.Print)
					b.Lines, b.Pieces = at[from:n+1:n+1], lastSpans(prints, n+1-from)
					b.learn(l.facts)
					continue
				}
				more, pieces := withTails(lines, i)
				b.Lines = append(b.Lines, more...)
				b.Pieces = append(b.Pieces, pieces...)
				b.learn(factsOf(lines, more))
				continue
			}
		}
		heads := n > 0 && (lines[at[n-1]].Kind == KindDate || lines[at[n-1]].Kind == KindAttachment || blocks[len(blocks)-1].heads && beginsSubject(l.text(text)))
		from, prints = n, append(prints, l.Print)
		blocks = append(blocks, Block{Kind: l.Kind, Lines: at[n : n+1 : n+1], Pieces: lastSpans(prints, 1), Marker: l.Marker, heads: heads,
			facts: l.facts, behind: l.behind, label: l.Span.Start + int(l.label) - l.Print.Start})
		if b := &blocks[len(blocks)-1]; (l.Kind == KindNumber || l.Kind == KindDate) && hasTails(lines, i) {
			b.Lines, b.Pieces = withTails(lines, i)
			b.facts, b.behind = factsOf(lines, b.Lines), 0
		}
	}
	return blocks
}

// learn adds the facts of what b goes on with.
func (b *Block) learn(facts han.Facts) {
	if b.facts |= facts; b.behind != 0 {
		b.behind |= facts
	}
}

// beginsSubject reports whether s begins with what a title is about, below the organs that issue it.
func beginsSubject(s string) bool {
	return strings.HasPrefix(s, "关于") || strings.HasPrefix(s, "關於")
}

// lastSpans returns the last n of spans; what is appended to them goes elsewhere.
func lastSpans(spans []Span, n int) []Span { return spans[len(spans)-n : len(spans) : len(spans)] }

// factsOf returns the facts of what some lines print together.
func factsOf(lines []Line, at []int) (facts han.Facts) {
	for _, i := range at {
		facts |= lines[i].facts
	}
	return facts
}

// isInRows reports whether line i is the end of a cell that was broken off: a few words, right between two rows.
func isInRows(text string, lines []Line, above, i, below int) bool {
	if above != i-1 || below != i+1 || lines[above].HTML || lines[below].HTML || lines[below].Kind != KindRow || lines[above].Kind != KindRow {
		return false
	}
	s := lines[i].text(text)
	return !lines[above].Label && cells(s) <= 40 && !strings.HasSuffix(s, "：") && !strings.HasSuffix(s, ":") &&
		len(splitRow(lines[above].text(text))) == len(splitRow(lines[below].text(text)))
}

// isEnd reports whether r ends a sentence or a member of a list.
func isEnd(r rune) bool {
	switch r {
	case '。', '！', '？', '；', '：', '!', '?', ';', ':', '︰', '﹕', '…':
		return true
	}
	return false
}

// endsInNote reports whether s ends with a pair of brackets after a whole sentence: …取得实效。（市水务局负责）.
func endsInNote(s string) bool {
	if r := last(s); isHan(r) || fold(r) != ')' {
		return false
	}
	depth := 0
	for at := len(s); at > 0; {
		if at >= 3 && isIdeograph(s, at-3) {
			at -= 3
			continue
		}
		r, n := han.Before(s, at)
		at -= n
		switch fold(r) {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return isEnd(last(s[:at]))
			}
		}
	}
	return false
}

// endsSentence reports whether s ends a sentence or a member of a list; an OCR may have put . for 。
func endsSentence(s string) bool {
	if n := len(s); n > 2 && (isIdeograph(s, n-3) || s[n-3:] == "。") {
		return s[n-3:] == "。"
	}
	r := last(s)
	if isHan(r) {
		return false
	}
	if isEnd(r) || endsInNote(s) || strings.HasSuffix(s, "。）") || strings.HasSuffix(s, "。)") {
		return true
	}
	before, ok := strings.CutSuffix(s, ".")
	return ok && (isHan(last(before)) || fold(last(before)) == ')' || last(before) == '%')
}

// startsInside reports whether s begins with a sign or a word that no paragraph begins with.
func startsInside(s string) bool {
	if len(s) > 2 && isIdeograph(s, 0) && !insideThirds[s[2]] {
		return false
	}
	switch first(s) {
	case '，', '。', '、', '；', '：', '！', '？', '）', '〕', '》', '”', '’', ',', ';', ':', '!', '?', ')', ']', '的':
		return true
	case '应', '以', '及', '等':
		return insideWords.Begin(s)
	}
	return false
}

// insideThirds are the last bytes of the characters that they begin with.
var insideThirds = func() (thirds [256]bool) {
	for _, w := range []string{"的", "应", "以", "及", "等"} {
		thirds[w[2]] = true
	}
	return thirds
}()

// insideWords begin no paragraph.
var insideWords = lexicon.ListOf(lexicon.InsideWord)

// startsBound reports whether after begins with a word that says on which side of a figure something lies, or of which year it is, and
// before ends with the figure: 占比50% | 以上，总投资…, 行动方案（2031—2035 | 年）.
func startsBound(before, after string) bool {
	r := last(before)
	if !isDigit(r) && r != '%' && r != '％' && r != '元' {
		return false
	}
	return sideWords.Begin(after)
}

// sideWords say on which side of a figure before them something lies.
var sideWords = lexicon.ListOf(lexicon.SideWord, "年", "个百分点")

// endsInside reports whether s ends with a sign that no paragraph ends with.
func endsInside(s string) bool {
	if n := len(s); n > 2 && isIdeograph(s, n-3) {
		return false
	}
	switch last(s) {
	case '，', '、', '（', '〔', '《', '“', '‘', ',', '(', '[':
		return true
	}
	return false
}

// opensAtEnd reports whether s ends with a bracket that it opens. The line below it may be set anywhere, as a number that was
// broken after its agency is: 云政发〔 | 2031〕12号.
func opensAtEnd(s string) bool {
	switch last(s) {
	case '（', '〔', '《', '(', '[', '［', '«':
		return true
	}
	return false
}

// openEnds are words that need another after them; no heading and no sentence ends with one.
var openEnds = lexicon.NewTails(lexicon.Words(lexicon.BasisWord + lexicon.OpenWord))

// endsOpen reports whether s breaks off after such a word.
func endsOpen(s string) bool {
	return openEnds.Ends(s)
}

// isDash reports whether s begins a paragraph with a dash: ——产业结构. —23万元 is the rest of a range.
func isDash(s string) bool {
	if s == "" || s[0] != '-' && s[0] != "—"[0] {
		return false
	}
	if r := first(s); r != '—' && r != '-' {
		return false
	}
	return !isDigit(first(han.TrimStart(s, "—-")))
}

// isNote reports whether s is a label and its value in brackets: [牵头部门：市水务局].
func isNote(s string) bool {
	return strings.Contains(s, "：") && (closesWhole(s) || strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && strings.Count(s, "[") == 1)
}

// isOpen reports whether a bracket or a quotation of the block is still open. It counts each piece once, when it is first asked.
func (j *joint) isOpen() bool {
	if !j.b.facts.May(han.WithBracket | han.WithQuote) {
		return false
	}
	if j.opened != j.b {
		j.opened, j.open = j.b, openSigns{}
	}
	for ; j.open.pieces < len(j.b.Pieces); j.open.pieces++ {
		p := j.b.Pieces[j.open.pieces]
		j.open.add(j.text[p.Start:p.End])
	}
	return j.open.isOpen()
}

// openSigns counts the brackets and quotations of a text that are still open.
type openSigns struct{ round, quote, cells, pieces int }

func (o *openSigns) add(s string) {
	o.cells += cells(s)
	for i := 0; i < len(s); {
		if i = han.IdeographsEnd(s, i); i == len(s) {
			break
		}
		r, n := han.Char(s, i)
		i += n
		switch r {
		case '（', '(', '〈': // the last is an OCR's （, or a pair of 〉
			o.round++
		case '）', ')', '〉':
			o.round--
		case '“', '《':
			o.quote++
		case '”', '》':
			o.quote--
		}
	}
}

// isOpen reports whether one is open, in a text long enough to go on.
func (o *openSigns) isOpen() bool { return (o.round > 0 || o.quote > 0) && o.cells > 24 }

// opensBracket reports whether a bracket or a quotation of s is still open at its end.
func opensBracket(s string) bool {
	var o openSigns
	o.add(s)
	return o.isOpen()
}
