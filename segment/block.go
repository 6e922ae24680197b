package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/parse"
)

// A Block is one paragraph, heading, label or table: the lines that it was printed on, joined
// over line and page breaks. Its pieces keep their places: joining is a view.
type Block struct {
	Kind   Kind
	Lines  []int // indexes of its lines, in order
	Pieces []Span
	Marker Marker // of a block of kind marker
	heads  bool   // stands below a date or a label, where titles stand
	open   openSigns
}

// Text returns the pieces of b one after the other, as printed. Offsets in it are mapped by [Block.Spans].
func (b *Block) Text(src string) string {
	if len(b.Pieces) == 1 {
		return src[b.Pieces[0].Start:b.Pieces[0].End]
	}
	var sb strings.Builder
	for _, p := range b.Pieces {
		sb.WriteString(src[p.Start:p.End])
	}
	return sb.String()
}

// Rest returns the text of b behind its marker, 总则 of 第一章 总则; bold type that is printed double, 第第一一章章 总总则则, is taken once.
func (b *Block) Rest(src string) string {
	s := b.Text(src)
	if b.Kind != KindMarker {
		return s
	}
	rest := s[b.Marker.Label.Len():]
	if strings.HasPrefix(s, "第第") {
		return Undouble(rest)
	}
	return rest
}

// Spans returns where the bytes [from, to) of b's text stand in the source: one span for each line they were printed on.
func (b *Block) Spans(from, to int) []Span { return Map(b.Pieces, from, to) }

// Map returns where the bytes [from, to) of joined pieces stand in the source.
func Map(pieces []Span, from, to int) []Span {
	spans := make([]Span, 0, 1)
	for _, p := range pieces {
		if from < p.Len() && to > 0 {
			spans = append(spans, Span{p.Start + max(from, 0), p.Start + min(to, p.Len())})
		}
		from, to = from-p.Len(), to-p.Len()
		if to <= 0 {
			break
		}
	}
	return spans
}

// joinLines gathers the live lines at the given indexes into blocks.
func joinLines(text string, lines []Line, at []int, set setting) []Block {
	blocks := make([]Block, 0, len(at))
	for n, i := range at {
		l := &lines[i]
		if n > 0 && len(blocks) > 0 {
			b := &blocks[len(blocks)-1]
			if b.Kind == KindRow && l.Kind == KindText && n+1 < len(at) && isInRows(text, lines, at[n-1], i, at[n+1]) || continues(text, lines, b, i, set) {
				more, pieces := withTails(lines, i)
				b.Lines = append(b.Lines, more...)
				b.Pieces = append(b.Pieces, pieces...)
				continue
			}
		}
		heads := n > 0 && (lines[at[n-1]].Kind == KindDate || lines[at[n-1]].Kind == KindAttachment)
		blocks = append(blocks, Block{Kind: l.Kind, Lines: []int{i}, Pieces: []Span{l.Print}, Marker: l.Marker, heads: heads})
		if b := &blocks[len(blocks)-1]; i+1 < len(lines) && (l.Kind == KindNumber || l.Kind == KindDate) {
			b.Lines, b.Pieces = withTails(lines, i)
		}
	}
	return blocks
}

// isInRows reports whether line i is the end of a cell that was broken off: a few words, right between two rows.
func isInRows(text string, lines []Line, above, i, below int) bool {
	if above != i-1 || below != i+1 || lines[below].Kind != KindRow || lines[above].Kind != KindRow {
		return false
	}
	s := lines[i].text(text)
	return !lines[above].Label && cells(s) <= 40 && !strings.HasSuffix(s, "：") && !strings.HasSuffix(s, ":") &&
		len(splitRow(lines[above].text(text))) == len(splitRow(lines[below].text(text)))
}

// continues reports whether line i goes on where block b stopped.
func continues(text string, lines []Line, b *Block, i int, set setting) bool {
	l := &lines[i]
	prev := b.Lines[len(b.Lines)-1]
	if b.Kind == KindRow && (l.Kind == KindCaption || l.Label || lines[prev].Kind == KindCaption && l.Kind == KindRow) {
		return true // marked as part of the table
	}
	if b.Kind == KindRow && lines[prev].Kind != KindRow && l.Kind == KindRow && prev == i-1 {
		return true
	}
	if b.Kind == KindRow || l.Kind == KindRow {
		return b.Kind == l.Kind && sameTable(text, lines, b, i)
	}
	if l.Kind == KindDate && strings.HasSuffix(lines[prev].text(text), "期至") {
		l.Kind, l.Why = KindText, "the date that the line above ends before" // …，有效期至 | 2031年12月31日。
	}
	if l.Kind != KindText || b.Kind != KindText && b.Kind != KindMarker && b.Kind != KindNote {
		return false
	}
	before, after := lines[prev].text(text), l.text(text)
	if startsInside(after) || startsBound(before, after) {
		return true
	}
	if l.Quoted {
		return false
	}
	if isDash(after) || isHolder(after) && !endsInside(before) || isLabelled(after) && !endsInside(before) && !set.breaksProse(prev, i, before) {
		return false
	}
	if isOrganLine(after) && endsSentence(before) && isAboveDate(lines, i) {
		return false // who signs
	}
	if set.indented {
		if l.Indent >= set.indent {
			return false
		}
		if set.wraps(prev) && i == prev+1 && set.isFull(prev, before, lines[prev].Indent >= set.indent) {
			return true
		}
	}
	if set.spaced && i == prev+1 && b.Kind == KindMarker && isNote(after) {
		return true // [牵头部门：市水务局] on the line below
	}
	if r := last(before); (fold(r) == ')' || b.Kind == KindMarker && (r == '》' || r < 0x80 && r >= 'A')) && isOrganLine(after) {
		return false // the last attachment of a list, and who signs
	}
	blank, furniture := gapBetween(lines, prev, i)
	return goesOn(text, b, before, gap{line: prev, adjacent: !blank && !furniture, page: furniture}, set)
}

// isAboveDate reports whether the next line with print below line i is a date.
func isAboveDate(lines []Line, i int) bool {
	for i++; i < len(lines) && lines[i].Kind == KindBlank; i++ {
	}
	return i < len(lines) && lines[i].Kind == KindDate
}

// breaksProse reports whether line prev, right above line i, is full and breaks off inside a sentence: …应当同时 | 报送以下材料：计划.
func (set setting) breaksProse(prev, i int, before string) bool {
	return set.wraps(prev) && i == prev+1 && set.isFull(prev, before, false) && strings.Contains(before, "，") &&
		!endsSentence(before) && !isNameLine(before)
}

// isNameLine reports whether s is one line of a list of people: a name, a space and a post.
func isNameLine(s string) bool {
	if isLabelled(s) {
		return true
	}
	fields := strings.FieldsFunc(s, isSpace)
	return len(fields) > 1 && len(fields) < 6 && len([]rune(fields[0])) <= 4 && !strings.Contains(s, "。")
}

// offices are what the posts of people end with.
var offices = []string{"长", "主任", "书记", "主席", "委员", "专员", "干事", "秘书", "经理", "工程师", "科员", "（兼）"}

// noOffices end like one.
var noOffices = []string{"增长", "延长", "成长", "生长", "助长"}

// isHolder reports whether s is one line of a list of people that names a post: 张三 市财政局局长，市政府办公室副主任（兼）.
func isHolder(s string) bool {
	ends := func(w string) bool { return strings.HasSuffix(s, w) }
	if len(s) > 150 || strings.IndexFunc(s[:min(len(s), 13)], isSpace) < 0 || !slices.ContainsFunc(offices, ends) || slices.ContainsFunc(noOffices, ends) {
		return false
	}
	people := parse.Members("成员：" + s)
	return len(people) == 1 && people[0].Value.Post != ""
}

// A gap is what stands between two lines with print.
type gap struct {
	line     int  // the line before it
	adjacent bool // nothing
	page     bool // a running head or a page number
}

// goesOn reports whether the line before is broken off, so that the next line belongs to it.
func goesOn(text string, b *Block, before string, g gap, set setting) bool {
	switch {
	case closesWhole(before) && len(b.Lines) == 1 && !opensBracket(before):
		return false
	case endsInside(before) || endsOpen(before) && cells(before) > 12:
		return true
	case strings.ContainsRune("；：;:", last(before)) && b.isOpen(text):
		return true
	case endsSentence(before):
		return set.spaced && set.width > 0 && g.adjacent && cells(before) >= set.width-3 && set.edge(g.line) != edgeShort
	case b.Kind == KindText && len(b.Lines) == 1 && (!set.wraps(g.line) || b.heads) && isWholeTitle(before):
		return false
	case g.page && cells(before) >= brokenLine && (strings.ContainsAny(before, "，。,；") || b.isArticle()):
		return true
	case set.spaced && g.adjacent && !isNameLine(before) && (strings.ContainsAny(before, "，。,") || b.Kind == KindMarker && cells(before) > 20):
		return true // only blank lines part the paragraphs here
	case set.wraps(g.line):
		return set.isFull(g.line, before, len(b.Lines) == 1)
	}
	limit := longLine
	if strings.Contains(before, "。") || b.Kind == KindText && strings.Contains(before, "，") || strings.Count(before, "，") > 1 || isRuleText(before) || b.isArticle() || b.isDated(before) {
		limit = clauseLine
	}
	return cells(before) >= limit || b.isOpen(text)
}

// isWholeTitle reports whether s is a title on one line: it ends with a kind, and no clause ends in it. It orders nothing,
// as a sentence does that is broken off behind 将年度工作总结.
func isWholeTitle(s string) bool {
	return isTitleLike(s) && !strings.HasPrefix(s, "《") && !strings.ContainsAny(s, "，,") && !strings.Contains(s, "应当") && KindOf(s) != "" && !opensBracket(s)
}

// longLine is how many cells an unfinished line has at least when a page broke it off: a paragraph
// that goes on over the page has filled at least one printed line, 28 characters by GB/T 9704-2012 (5.2.3).
const longLine = 56

// isArticle reports whether b is an article: its heading, if it has one, is short.
func (b *Block) isArticle() bool { return b.Kind == KindMarker && b.Marker.Style == ArticleMark }

// isDated reports whether the text after the marker begins with a year or a month and has clauses: 2025年4-5月，集中开展….
func (b *Block) isDated(before string) bool {
	if b.Kind != KindMarker || len(b.Lines) > 1 || !strings.Contains(before, "，") {
		return false
	}
	t, _ := trim(before[min(b.Marker.Label.End-b.Marker.Label.Start, len(before)):])
	return isDigit(first(t)) && (strings.Contains(t, "年") || strings.Contains(t, "月"))
}

// isRuleText reports whether s says what is to be done rather than names a subject.
func isRuleText(s string) bool {
	for _, w := range []string{"应当", "按照", "给予", "已经", "不得", "所需", "由区", "由市", "由省", "由县", "负责", "可以", "的，", "以上", "以下"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// clauseLine is the same for a line that no heading looks like: a sentence ends in it, it is unnumbered and has clauses, it is numbered and
// has three, or it says a rule.
// A page set by GB/T 9704-2012 (5.2.3) has 28 characters on a line, 26 on the first of a paragraph.
const clauseLine = 46

// brokenLine is the same where a running head or a page number shows that the page ends, and the line has clauses.
const brokenLine = 28

// isEnd reports whether r ends a sentence or a member of a list.
func isEnd(r rune) bool {
	switch r {
	case '。', '！', '？', '；', '：', '!', '?', ';', ':', '…':
		return true
	}
	return false
}

// endsInNote reports whether s ends with a pair of brackets behind a whole sentence: …取得实效。（市水务局负责）.
func endsInNote(s string) bool {
	if fold(last(s)) != ')' {
		return false
	}
	depth := 0
	for at := len(s); at > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:at])
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
	if isEnd(last(s)) || endsInNote(s) {
		return true
	}
	before, ok := strings.CutSuffix(s, ".")
	return ok && (isHan(last(before)) || fold(last(before)) == ')' || last(before) == '%')
}

// startsInside reports whether s begins with a sign or a word that no paragraph begins with.
func startsInside(s string) bool {
	switch first(s) {
	case '，', '。', '、', '；', '：', '！', '？', '）', '〕', '》', '”', '’', ',', ';', ':', '!', '?', ')', ']', '的':
		return true
	case '应', '以', '及', '等':
		for _, w := range []string{"应当", "以及", "及其", "等有关"} {
			if strings.HasPrefix(s, w) {
				return true
			}
		}
	}
	return false
}

// startsBound reports whether after begins with a word that says on which side of a figure something lies, and before ends with the
// figure: 占比50% | 以上，总投资….
func startsBound(before, after string) bool {
	r := last(before)
	if !isDigit(r) && r != '%' && r != '％' && r != '元' {
		return false
	}
	for _, w := range []string{"以上", "以下", "以内", "以外", "左右"} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return false
}

// endsInside reports whether s ends with a sign that no paragraph ends with.
func endsInside(s string) bool {
	switch last(s) {
	case '，', '、', '（', '〔', '《', '“', '‘', ',', '(', '[':
		return true
	}
	return false
}

// openWords are words that need another behind them; no heading and no sentence ends with one.
var openWords = []string{"按照", "根据", "依照", "依据", "应当", "贯彻落实", "不低于", "不超过", "有关", "不少于", "不得", "以及", "并", "将", "由", "对", "给", "与", "和", "及", "或", "向", "为", "在", "至"}

// endsOpen reports whether s breaks off behind such a word.
func endsOpen(s string) bool {
	for _, w := range openWords {
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}

// isDash reports whether s begins a paragraph with a dash: ——产业结构. —23万元 is the rest of a range.
func isDash(s string) bool {
	rest := strings.TrimLeft(s, "—-")
	return len(rest) < len(s) && !isDigit(first(rest))
}

// isNote reports whether s is a label and its value in brackets: [牵头部门：市水务局].
func isNote(s string) bool {
	return strings.Contains(s, "：") && (closesWhole(s) || strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && strings.Count(s, "[") == 1)
}

// closesWhole reports whether s is one pair of brackets, such as （牵头单位：区财政局）.
func closesWhole(s string) bool {
	if fold(first(s)) != '(' || fold(last(s)) != ')' {
		return false
	}
	depth := 0
	for i, r := range s {
		switch fold(r) {
		case '(':
			depth++
		case ')':
			if depth--; depth <= 0 {
				return i+len(string(r)) == len(s)
			}
		}
	}
	return false
}

// isOpen reports whether a bracket or a quotation of b is still open. It counts each piece once, when it is first asked.
func (b *Block) isOpen(text string) bool {
	for ; b.open.pieces < len(b.Pieces); b.open.pieces++ {
		p := b.Pieces[b.open.pieces]
		b.open.add(text[p.Start:p.End])
	}
	return b.open.isOpen()
}

// openSigns counts the brackets and quotations of a text that are still open.
type openSigns struct{ round, quote, cells, pieces int }

func (o *openSigns) add(s string) {
	o.cells += cells(s)
	for _, r := range s {
		switch r {
		case '（', '(':
			o.round++
		case '）', ')':
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
