package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/inorder"
)

// A Role says which part of an issue a line belongs to. Every line has exactly one.
type Role uint8

// The roles of lines.
const (
	Cover     Role = iota + 1 // 封面 and title page: name, year, number, sponsor
	Contents                  // 目录
	Column                    // 栏目 headings between documents, such as ● 政府文件 ●
	Furniture                 // running heads and page numbers
	Body
	Colophon // 简介, address and publisher of the gazette
	Blank
)

// roleNames are what the JSON calls the roles.
var roleNames = [...]string{
	Cover: "cover", Contents: "contents", Column: "column", Furniture: "furniture", Body: "body", Colophon: "colophon", Blank: "blank",
}

// String returns the name of a role in the JSON, such as "colophon".
func (r Role) String() string { return nameOf(roleNames[:], int(r)) }

// A Kind says what a line is by its shape and its neighbours.
type Kind uint8

// The kinds of lines.
const (
	KindBlank      Kind = iota + 1
	KindRule            // ———, -----, the line below the head of a pipe table
	KindPageNumber      // — 3 —
	KindHead            // a running head
	KindStamp           // what a web page or a printer added: address, time, n/m, 【字体：大 中 小】
	KindContents        // 目录
	KindEntry           // one line of the contents
	KindColumn          // ● 政府文件 ●
	KindMasthead        // 云州市人民政府文件
	KindNumber          // 云政规〔2022〕3号, alone on its line
	KindElement         // 机密★1年, 特急, 签发人：张三: marks of 版头 and nothing else
	KindTitle           // of a document
	KindRecipients      // 各区人民政府，市政府各部门：
	KindSigner          // 云州市人民政府, above the date
	KindDate            // 2022年6月7日, alone on its line
	KindAttachment      // the label 附件1 above an attachment
	KindNote            // 附件：1. …, the list below the text (附件说明)
	KindPartTitle       // title of an instrument or attachment
	KindMarker          // begins with 第九条, 一、, （一）…
	KindRow             // of a table
	KindCaption         // of a table
	KindText
)

// kindNames are what explain calls the kinds.
var kindNames = [...]string{
	KindBlank: "blank", KindRule: "rule", KindPageNumber: "page-number", KindHead: "head", KindStamp: "stamp", KindContents: "contents",
	KindEntry: "entry", KindColumn: "column", KindMasthead: "masthead", KindNumber: "number", KindElement: "element", KindTitle: "title",
	KindRecipients: "recipients", KindSigner: "signer", KindDate: "date", KindAttachment: "attachment", KindNote: "note",
	KindPartTitle: "part-title", KindMarker: "marker", KindRow: "row", KindCaption: "caption", KindText: "text",
}

// String returns the name of a kind, such as "page-number".
func (k Kind) String() string { return nameOf(kindNames[:], int(k)) }

// nameOf returns names[i], "" where there is none.
func nameOf(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return ""
}

// A Line is one printed line: its bytes with the line end, and the print inside
// without white space and without the signs of Markdown.
type Line struct {
	Span     Span
	Print    Span // what is printed; empty for a blank line
	Role     Role
	Kind     Kind
	Indent   int      // white space before the print, in half-width cells
	Marker   Marker   // of a line of kind marker
	HTML     bool     // of a row: part of a table that is written in HTML
	Tail     bool     // of a row: its first cell goes on with the last cell of the row above, which was broken there; of a 文号 or a date: it goes on with the line above
	Label    bool     // of a row: one label over the full width, 一、市本级
	Cut      bool     // the line break above it was lost in the source, and is inferred
	quoted   bool     // of text that begins with a marker inside a quotation: it begins a paragraph
	spaced   bool     // of a row: its cells are parted by spaces
	spacedOn bool     // the line goes on with the table of the row above, whose cells are parted so
	row      bool     // its cells are parted by tabs, bars or drawn sides
	opens    bool     // a document, below the catalogue of facts that a page prints about it
	hash     uint8    // how many # of Markdown stand before the print
	stacked  uint8    // of a table with one cell on each line: which cell it is
	titled   answer   // whether its print can be a title or a piece of one
	fact     answer   // whether it is a fact that a web page prints
	ended    answer   // whether a sentence or a member of a list ends with its print
	number   answer   // whether its print is a 文号, perhaps in brackets or after a label
	numbers  [2]uint8 // where that begins and ends in the print
	first    firstReason
	claims   int32 // the index after that of the last claim in the ledger
	facts    han.Facts
	behind   han.Facts // of what stands after its marker, as it looks, and the white space there; 0 if there seems to be none
	label    uint16    // where what looks like a marker ends, from the start of the line
	ledger   *ledger
}

// may reports whether one of the signs can stand in the print of l. Nothing else of a line is looked for where it cannot.
func (l *Line) may(signs han.Facts) bool { return l.facts.May(signs) }

// text returns what is printed on l.
func (l *Line) text(src string) string { return src[l.Print.Start:l.Print.End] }

// Lines splits a source into its lines. Together they are the source: nothing lies between them.
// A line ends after "\n", "\r\n", "\r", a form feed or the Unicode line and paragraph separators.
func Lines(text string) []Line { return splitLines(text, false) }

// splitLines splits a text of Markdown or a plain one into its lines, a large one in pieces side by side.
func splitLines(text string, markdown bool) []Line {
	n := inorder.Workers(len(text))
	if n == 1 {
		return splitPiece(text, Span{0, len(text)}, markdown)
	}
	pieces := make([]Span, 0, n)
	for from := 0; from < len(text); {
		to := len(text)
		if about := max(from, len(text)/n*(len(pieces)+1)); len(pieces)+1 < n {
			if k := strings.IndexByte(text[about:], '\n'); k >= 0 {
				to = about + k + 1
			}
		}
		pieces = append(pieces, Span{from, to})
		from = to
	}
	lines := make([][]Line, len(pieces))
	inorder.Each(len(pieces), len(text), func(k int) { lines[k] = splitPiece(text, pieces[k], markdown) })
	return slices.Concat(lines...)
}

// splitPiece splits a piece of a text into its lines.
func splitPiece(text string, piece Span, markdown bool) []Line {
	ends, n := endsOf(text[piece.Start:piece.End])
	lines := make([]Line, 0, n)
	for at := piece.Start; at < piece.End; {
		end := piece.Start + ends.next(at-piece.Start)
		lines = appendLine(lines, text, Span{at, end}, markdown)
		at = end
	}
	return lines
}

// lineBreaks are the first bytes of what ends a line; "\r\n" is one end.
var lineBreaks = [...]byte{'\n', '\r', '\f', '\v', lineEndLead}

// lineEndLead is the first byte of U+2028 and U+2029.
const lineEndLead = 0xE2

// lineEnds finds where the lines of a text end. It looks for each of the line breaks once through the text, and most texts have only the first.
type lineEnds struct {
	text   string
	at     [len(lineBreaks)]int // where the next one of each stands, len(text) if none does
	others int                  // the least of these but the first
}

// endsOf returns the line ends of a text, and how many lines it has at most.
func endsOf(text string) (e lineEnds, lines int) {
	e = lineEnds{text: text, others: len(text)}
	for k := range e.at {
		if e.look(k, 0); e.at[k] == len(text) {
			continue
		}
		if lineBreaks[k] == lineEndLead {
			lines += strings.Count(text, "\u2028") + strings.Count(text, "\u2029")
		} else {
			lines += strings.Count(text, string(rune(lineBreaks[k])))
		}
	}
	if e.at[1] < len(text) {
		lines -= strings.Count(text, "\r\n")
	}
	return e, lines + 1
}

// look finds where line break k stands first at text[from:] or after it.
func (e *lineEnds) look(k, from int) {
	at := from
	for {
		n := strings.IndexByte(e.text[at:], lineBreaks[k])
		if n < 0 {
			at = len(e.text)
			break
		}
		if at += n; breakLength(e.text[at:]) > 0 {
			break
		}
		at++ // past a quotation mark or a dash, which begins with the same byte
	}
	if e.at[k] = at; k > 0 {
		e.others = min(e.others, at)
	}
}

// next returns where the line that begins at from ends.
func (e *lineEnds) next(from int) int {
	if e.at[0] < from {
		e.at[0] = len(e.text)
		if n := strings.IndexByte(e.text[from:], '\n'); n >= 0 {
			e.at[0] = from + n
		}
	}
	if e.others < from {
		e.others = len(e.text)
		for k := 1; k < len(lineBreaks); k++ {
			if e.at[k] < from {
				e.look(k, from)
			}
			e.others = min(e.others, e.at[k])
		}
	}
	if e.at[0] < e.others {
		return e.at[0] + 1
	}
	return e.others + breakLength(e.text[e.others:])
}

// breakLength returns the length of the line break that s begins with, 0 if it begins with none.
func breakLength(s string) int {
	switch {
	case strings.HasPrefix(s, "\r\n"):
		return 2
	case s == "":
		return 0
	case s[0] != lineEndLead:
		return 1
	case strings.HasPrefix(s, "\u2028") || strings.HasPrefix(s, "\u2029"):
		return 3
	}
	return 0
}

// appendLine adds a line of the source, or the lines of a document whose line breaks were lost.
func appendLine(lines []Line, text string, span Span, markdown bool) []Line {
	lines = append(lines, Line{})
	l := &lines[len(lines)-1]
	l.read(text, span, markdown)
	if span.Len() < unbrokenLength || l.row || !l.may(han.WithColon|han.WithDay|han.WithOrdinal) {
		return lines
	}
	at := breaks(text[span.Start:span.End], l.facts)
	if len(at) == 0 {
		return lines
	}
	lines = lines[:len(lines)-1]
	from := span.Start
	for _, k := range append(at, span.Len()) {
		l := cutLine(text, Span{from, span.Start + k}, markdown)
		l.Cut = from > span.Start
		lines = append(lines, l)
		from = span.Start + k
	}
	return lines
}

// cutLine is like newLine for a piece of a longer line: the commas and quotation marks of a CSV file at its ends are no print.
func cutLine(text string, span Span, markdown bool) Line {
	l := newLine(text, span, markdown)
	s := l.text(text)
	t := strings.Trim(s, `,"`)
	if at := strings.Index(s, t); len(t) < len(s) && t != "" {
		l.Print = Span{l.Print.Start + at, l.Print.Start + at + len(t)}
	}
	if s != "" && strings.Trim(t, `,"0123456789 `) == "" {
		l.Role, l.Kind, l.first = Furniture, KindStamp, recordNumber
	}
	return l
}

// endsLine reports whether a line ends where s does.
func endsLine(s string) bool {
	switch last(s) {
	case '\n', '\f', '\v', '\r', '\u2028', '\u2029':
		return true
	}
	return false
}

// newLine returns the line at span.
func newLine(text string, span Span, markdown bool) (l Line) {
	l.read(text, span, markdown)
	return l
}

// read finds the print inside the line at span, and what stands in it.
func (l *Line) read(text string, span Span, markdown bool) {
	raw := text[span.Start:span.End]
	print, skip := trim(raw)
	l.Span, l.Role, l.Kind = span, Body, KindText
	l.learn(print, skip)
	if skip > 0 && len(raw) > 1 {
		l.Indent = cells(strings.TrimLeft(raw[:skip], "\r\n\f"))
	}
	if print == "" {
		l.blank()
		return
	}
	if l.row = isRowAround(raw, print, skip, l.facts); l.row {
		l.facts |= han.WithTab | han.WithSpace
		l.facts |= spaceFacts(raw[:skip]) | spaceFacts(raw[skip+len(print):])
		l.behind = 0 // the print goes on with that white space
		// The white space at the ends of a table row is blank cells.
		print = strings.TrimRight(raw, "\r\n\f\v")
		print, skip = han.TrimStart(print, " \ufeff"), len(print)-len(han.TrimStart(print, " \ufeff"))
	}
	print, skip = l.withoutSigns(print, skip, markdown)
	if n := gluedPrefix(print); n > 0 {
		rest, more := trim(print[n:])
		print, skip = rest, skip+n+more
	}
	if n := doubledPrint(print); n > 0 && !l.row {
		print, skip = print[n:], skip+n
	}
	if markdown && strings.HasPrefix(print, emphasis) {
		at := withoutBold(print)
		print, skip = print[at.Start:at.End], skip+at.Start
	}
	l.Print = Span{span.Start + skip, span.Start + skip + len(print)}
	if print == "" {
		l.blank()
	}
}

// learn makes the facts of l, whose print begins at skip: those of what looks like its marker and those of what stands after it.
func (l *Line) learn(print string, skip int) {
	end := labelEnd(print)
	if end == 0 || skip+end >= 1<<16 {
		l.facts = han.FactsOf(print)
		return
	}
	rest := han.TrimLeft(print[end:])
	l.behind, l.label = han.FactsOf(rest), uint16(skip+end)
	l.facts = l.behind | han.FactsOf(print[:len(print)-len(rest)])
}

// blank makes l a line on which nothing is printed.
func (l *Line) blank() {
	l.Role, l.Kind, l.first = Blank, KindBlank, nothingPrinted
	l.Print = Span{l.Span.Start, l.Span.Start}
}

// withoutSigns returns the print without the signs of Markdown before it and its tags at both ends, and where it begins.
func (l *Line) withoutSigns(print string, skip int, markdown bool) (string, int) {
	if markdown && strings.ContainsAny(print, "<!") {
		at := withoutTags(print)
		print, skip = print[at.Start:at.End], skip+at.Start
	}
	sign := markdownSign(print)
	if sign == 0 || l.row || !markdown && print[0] != '#' && !startsEntry(print[sign:]) {
		return print, skip
	}
	rest, more := trim(print[sign:])
	if rest == "" {
		return print, skip
	}
	if markdown && print[0] == '#' {
		l.hash = uint8(len(print) - len(strings.TrimLeft(print, "#")))
	}
	return rest, skip + sign + more
}

// isRowAround is isTableRow for a line whose print, with the given facts, begins at skip: what has no tab and no bar, and begins with no side of a
// drawn table, is no row.
func isRowAround(raw, print string, skip int, facts han.Facts) bool {
	if facts.May(han.WithTab) || hasTab(raw[:skip]) || hasTab(raw[skip+len(print):]) {
		return isTableRow(raw)
	}
	return print[0] == drawnLead && isDrawnRow(raw)
}

// hasTab reports whether a tab stands in the white space s.
func hasTab(s string) bool {
	for i := range len(s) {
		if s[i] == '\t' {
			return true
		}
	}
	return false
}

// spaceFacts tells which kinds of white space stand in the white space s.
func spaceFacts(s string) (facts han.Facts) {
	for i := range len(s) {
		switch {
		case s[i] == ' ':
			facts |= han.WithBlank
		case s[i] >= utf8.RuneSelf:
			facts |= han.WithWide
		}
	}
	return facts
}

// doubledPrint returns where the second print begins of a line that is printed twice, as browsers print the shadow of large type:
// 云州市供水管理办法 云州市供水管理办法. 0 if s is not printed twice.
func doubledPrint(s string) int {
	mid := len(s) / 2
	if len(s) < 43 || len(s) > 400 || len(s)%2 == 0 || s[mid] != ' ' || s[:mid] != s[mid+1:] || hanCount(s) < 14 {
		return 0
	}
	return mid + 1
}

// gluedPrefix returns the length of what the foot of the page before left at the start of a line:
// -2-第四条, — 8 —（一）, 4第八条, 9（二）, or the address and count of a printed web page, https://… 2/13第四条.
func gluedPrefix(s string) int {
	if s == "" || isIdeograph(s, 0) || strings.HasPrefix(s, "（") {
		return 0
	}
	switch first(s) {
	case '-', '—', '－', '–':
		i := strings.IndexFunc(s, isDigit)
		if i < 0 || i > 8 {
			return 0
		}
		rest := strings.TrimLeftFunc(s[i:], func(r rune) bool { return isDigit(r) || isSpace(r) })
		sign := first(rest)
		if rest == "" || fold(sign) != '-' {
			return 0
		}
		rest = strings.TrimLeftFunc(rest, func(r rune) bool { return fold(r) == '-' || isSpace(r) })
		if _, marked := markerAt(rest, 0); isHan(first(rest)) || marked {
			return len(s) - len(rest)
		}
	case 'h':
		return gluedAddress(s)
	case '”', '’', '，', '。', '·', '、':
		if n := han.CharLen(s, 0); strings.HasPrefix(s[n:], "第") {
			if _, d := division(s[n:]); d > 0 {
				return n // ”第七条 全国…, where an OCR made a sign of a speck
			}
		}
		return 0
	}
	if !isDigit(first(s)) {
		return 0
	}
	rest := strings.TrimLeftFunc(s, isDigit)
	if len(s)-len(rest) > 3 {
		return 0
	}
	if r := first(rest); r != '第' && !han.OpensMarker(r) && !isHanDigit(r) {
		return 0
	}
	_, n := division(rest)
	m, paren := parenMarker(rest)
	if n > 0 || paren > 0 && m.Style == HanParen && m.strong {
		return len(s) - len(rest)
	}
	return 0
}

// gluedAddress returns the length of a web address and a page count n/m with Chinese print right after.
func gluedAddress(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") {
		return 0
	}
	at := strings.IndexFunc(s, isHan)
	if at <= 0 {
		return 0
	}
	head := s[:at]
	slash := strings.LastIndexByte(head, '/')
	if slash < 0 || !isNumeral(head[slash+1:]) || !strings.Contains(head, " ") {
		return 0
	}
	return at
}
