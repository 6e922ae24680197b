package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// A Role says which part of an issue a line belongs to. Every line has exactly one.
type Role string

// The roles of lines.
const (
	Cover        Role = "cover"     // 封面 and title page: name, year, number, sponsor
	Contents     Role = "contents"  // 目录
	Column       Role = "column"    // 栏目 headings between documents, such as ● 政府文件 ●
	Furniture    Role = "furniture" // running heads and page numbers
	Body         Role = "body"
	ColophonRole Role = "colophon" // 简介, address and publisher of the gazette
	Blank        Role = "blank"
)

// A Kind says what a line is by its shape and its neighbours.
type Kind string

// The kinds of lines.
const (
	KindBlank      Kind = "blank"
	KindRule       Kind = "rule"        // ———, -----, the line below the head of a pipe table
	KindPageNumber Kind = "page-number" // — 3 —
	KindHead       Kind = "head"        // a running head
	KindStamp      Kind = "stamp"       // what a web page or a printer added: address, time, n/m, 【字体：大 中 小】
	KindContents   Kind = "contents"    // 目录
	KindEntry      Kind = "entry"       // one line of the contents
	KindColumn     Kind = "column"      // ● 政府文件 ●
	KindMasthead   Kind = "masthead"    // 云州市人民政府文件
	KindNumber     Kind = "number"      // 云政规〔2022〕3号, alone on its line
	KindElement    Kind = "element"     // 机密★1年, 特急, 签发人：张三: marks of 版头 and nothing else
	KindTitle      Kind = "title"       // of a document
	KindRecipients Kind = "recipients"  // 各区人民政府，市政府各部门：
	KindSigner     Kind = "signer"      // 云州市人民政府, above the date
	KindDate       Kind = "date"        // 2022年6月7日, alone on its line
	KindAttachment Kind = "attachment"  // the label 附件1 above an attachment
	KindNote       Kind = "note"        // 附件：1. …, the list below the text (附件说明)
	KindPartTitle  Kind = "part-title"  // title of an instrument or attachment
	KindMarker     Kind = "marker"      // begins with 第九条, 一、, （一）…
	KindRow        Kind = "row"         // of a table
	KindCaption    Kind = "caption"     // of a table
	KindText       Kind = "text"
)

// A Line is one printed line: its bytes with the line end, and the print inside
// without white space and without the signs of Markdown.
type Line struct {
	Span    Span
	Print   Span // what is printed; empty for a blank line
	Role    Role
	Kind    Kind
	Indent  int      // white space before the print, in half-width cells
	Marker  Marker   // of a line of kind marker
	Why     string   // the evidence that decided
	HTML    bool     // of a row: part of a table that is written in HTML
	Tail    bool     // of a row: its first cell goes on with the last cell of the row above, which was broken there; of a 文号 or a date: it goes on with the line above
	Label   bool     // of a row: one label over the full width, 一、市本级
	Cut     bool     // the line break above it was lost in the source, and is inferred
	quoted  bool     // of text that begins with a marker inside a quotation: it begins a paragraph
	spaced  bool     // of a row: its cells are parted by spaces
	row     bool     // its cells are parted by tabs, bars or drawn sides
	opens   bool     // a document, below the catalogue of facts that a page prints about it
	hash    uint8    // how many # of Markdown stand before the print
	stacked uint8    // of a table with one cell on each line: which cell it is
	titled  answer   // whether its print can be a title or a piece of one
	fact    answer   // whether it is a fact that a web page prints
	ended   answer   // whether a sentence or a member of a list ends with its print
	number  answer   // whether its print is a 文号, perhaps in brackets or behind a label
	numbers [2]uint8 // where that begins and ends in the print
	claims  int32    // the index behind that of the last claim in the ledger
	facts   han.Facts
	ledger  *ledger
}

// may reports whether one of the signs can stand in the print of l. Nothing else of a line is looked for where it cannot.
func (l *Line) may(signs han.Facts) bool { return l.facts.May(signs) }

// text returns what is printed on l.
func (l *Line) text(src string) string { return src[l.Print.Start:l.Print.End] }

// Lines splits a source into its lines. Together they are the source: nothing lies between them.
// A line ends after "\n", "\r\n", "\r", a form feed or the Unicode line and paragraph separators.
func Lines(text string) []Line { return splitLines(text, false) }

// splitLines splits a text of Markdown or a plain one into its lines.
func splitLines(text string, markdown bool) []Line {
	plain := onlyFeeds(text)
	n := strings.Count(text, "\n") + 1
	if !plain {
		n += strings.Count(text, "\f") + strings.Count(text, "\r") - strings.Count(text, "\r\n")
	}
	lines := make([]Line, 0, n)
	for at := 0; at < len(text); {
		end := len(text)
		if !plain {
			end = at + lineLength(text[at:])
		} else if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		lines = appendLine(lines, text, Span{at, end}, markdown)
		at = end
	}
	return lines
}

// onlyFeeds reports whether "\n" alone ends the lines of a text, as in most.
func onlyFeeds(text string) bool {
	if strings.IndexByte(text, '\r') >= 0 || strings.IndexByte(text, '\f') >= 0 || strings.IndexByte(text, '\v') >= 0 {
		return false
	}
	for i := strings.IndexByte(text, lineEndLead); i >= 0; { // of quotation marks and dashes too
		if endsLine(text[i:min(len(text), i+3)]) {
			return false
		}
		next := strings.IndexByte(text[i+1:], lineEndLead)
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return true
}

// lineEndLead is the first byte of U+2028 and U+2029.
const lineEndLead = 0xE2

// appendLine adds a line of the source, or the lines of a document whose line breaks were lost.
func appendLine(lines []Line, text string, span Span, markdown bool) []Line {
	lines = append(lines, Line{})
	l := &lines[len(lines)-1]
	l.read(text, span, markdown)
	if span.Len() < unbrokenLength || l.row || !l.may(han.WithColon|han.WithDay|han.WithOrdinal) {
		return lines
	}
	at := breaks(text[span.Start:span.End])
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
		l.claimAs(Furniture, KindStamp, "the number of a record, or a quotation mark of a CSV file")
	}
	return l
}

// lineEnds are the bytes that the end of a line begins with.
var lineEnds = [256]bool{'\n': true, '\f': true, '\v': true, '\r': true, lineEndLead: true}

// lineLength returns the length of the first line of s with its line end.
func lineLength(s string) int {
	for i := 0; i < len(s); i++ {
		if !lineEnds[s[i]] {
			continue
		}
		switch s[i] {
		case '\n', '\f', '\v':
			return i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i + 2
			}
			return i + 1
		case lineEndLead:
			if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
				return i + 3
			}
		}
	}
	return len(s)
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
	l.Span, l.Role, l.Kind, l.facts = span, Body, KindText, han.FactsOf(print)
	if skip > 0 && len(raw) > 1 {
		l.Indent = cells(strings.TrimLeft(raw[:skip], "\r\n\f"))
	}
	if print == "" {
		l.blank()
		return
	}
	if l.row = isRowAround(raw, print, skip, l.facts); l.row {
		l.facts |= han.FactsOf("\t ")
		// The white space at the ends of a table row is blank cells.
		print = strings.TrimRight(raw, "\r\n\f\v")
		print, skip = strings.TrimLeft(print, " \ufeff"), len(print)-len(strings.TrimLeft(print, " \ufeff"))
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

// blank makes l a line on which nothing is printed.
func (l *Line) blank() {
	l.claimAs(Blank, KindBlank, "nothing printed")
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
	if s == "" || isIdeograph(s, 0) {
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
	rest := strings.TrimLeftFunc(s, isDigit)
	if len(rest) == len(s) || len(s)-len(rest) > 3 {
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

// gluedAddress returns the length of a web address and a page count n/m with Chinese print right behind.
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
