package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// divisions are the units that 第…X counts.
var divisions = map[rune]Style{
	'编': PartStyle, '編': PartStyle, '篇': PartStyle, '章': ChapterMark, '节': SectionMark, '節': SectionMark,
	'条': ArticleMark, '條': ArticleMark,
}

// division reads 第九条, 第一章, 第十七条之一, 第 3-1 條, 第 54A 條, 第 1 0 条.
// Bold type of old PDF files comes doubled, 第第一一章章: each character is then taken once.
func division(s string) (m Marker, n int) {
	if !strings.HasPrefix(s, "第") {
		return m, 0
	}
	c := cursor{s: s, doubled: strings.HasPrefix(s, "第第"), apart: true}
	c.next()
	c.spaces()
	if m.Number = c.integer(); m.Number < 0 {
		return m, 0
	}
	c.spaces()
	if c.peek() == '-' || c.peek() == '－' {
		c.next()
		if m.Suffix = c.integer(); m.Suffix < 0 {
			return m, 0
		}
	}
	m.letter(&c)
	c.spaces()
	if c.peek() == '分' { // 分编 is counted like 编
		c.next()
	}
	style, ok := divisions[c.next()]
	if !ok {
		return m, 0
	}
	m.Style = style
	m.suffix(&c)
	c.again()
	return m, m.ending(c.s[c.at:], c.at)
}

// cutDivision reads an article whose 第 the edge of a scan has cut off, 六条”全国…. Only those before and after it prove it.
func cutDivision(s string) (m Marker, n int) {
	if n = hanNumberLength(s); n == 0 || !strings.HasPrefix(s[n:], "条") {
		return m, 0
	}
	m, n = division("第" + s)
	if n == 0 || m.Style != ArticleMark || !m.strong && m.Gap == 0 {
		return m, 0
	}
	m.strong, m.Spoilt, m.inRun = false, true, m.Gap == 0
	return m, n - len("第")
}

// hanNumberLength returns the length of the Chinese digits that s begins with.
func hanNumberLength(s string) int {
	n := 0
	for n < len(s) && isHanDigit(first(s[n:])) {
		n += len("一")
	}
	return n
}

// ending looks at what stands after the label of n bytes, and says how sure the marker is. It returns 0 if there is none.
func (m *Marker) ending(rest string, n int) int {
	if m.Gap = gapMark(rest); m.Gap > 0 {
		m.Spoilt = true
		return n
	}
	if m.strong = divisionEnds(rest, m.Style); m.strong {
		return n
	}
	if isReference(rest) {
		return 0
	}
	if m.inRun = runsOn(rest); m.inRun && m.Style != ArticleMark {
		return 0
	}
	return n
}

// letter reads the letter of an article that an amendment of Hong Kong put between two: 第 54A 條.
func (m *Marker) letter(c *cursor) {
	if r := c.peek(); m.Suffix == 0 && r >= 'A' && r <= 'Z' {
		c.next()
		m.Suffix = int(r-'A') + 1
	}
}

// suffix reads 之一 after 第十七条.
func (m *Marker) suffix(c *cursor) {
	before := c.at
	c.spaces()
	if c.peek() != '之' {
		c.at = before
		return
	}
	c.next()
	if n := c.integer(); n > 0 {
		m.Suffix = n
		return
	}
	c.at = before
}

// again takes a label that is printed twice, 第一条第一条, as bold type of some PDF files is read.
func (c *cursor) again() {
	before := c.at
	c.spaces()
	if !strings.HasPrefix(c.s[c.at:], "第") { // as the label does
		c.at = before
		return
	}
	label := han.Trimmed(c.s[:before])
	if rest := c.s[c.at:]; strings.HasPrefix(rest, label) && divisionEnds(rest[len(label):], NoStyle) {
		c.at += len(label)
		return
	}
	c.at = before
}

// gapMark returns the length of the quotation mark or the comma that an OCR made of the wide space after 第二条, with the spaces
// around it: 第二条”本规定, 第一条 “为了, 第四条，维护. A quotation that is closed again is text: 第三条 “数据”是指. 0 if there is none.
func gapMark(rest string) int {
	t := han.TrimLeft(rest)
	sign, size := utf8.DecodeRuneInString(t) // size is 1 where a byte is no character
	after := han.TrimLeft(t[size:])
	if !isHan(first(after)) {
		return 0
	}
	n := len(rest) - len(after)
	switch sign {
	case '”', '’':
		return n
	case '“', '‘', '"':
		if !strings.ContainsAny(closingQuotes(after), "”’\"") {
			return n
		}
	case '，', ',':
		if len(t) == len(rest) && !isReference(after) {
			return n
		}
	}
	return 0
}

// closingQuotes returns what stands in s before another quotation opens.
func closingQuotes(s string) string {
	if at := strings.IndexAny(s, "“‘"); at >= 0 {
		return s[:at]
	}
	return s
}

// divisionEnds reports whether the text after 第九条 shows that it is a marker: white space, the end of bold type in Markdown, or the
// end of the line; after an article also a colon, or its heading in brackets: 第九条（立法目的）, 第九条【立法目的】.
func divisionEnds(rest string, style Style) bool {
	r := first(rest)
	if r == 0 || strings.HasPrefix(rest, "**") || isSpace(r) {
		return true
	}
	return style == ArticleMark && (r == '【' || r == '[' || r == '：' || r == ':' || bracketedHeading(rest) != "")
}

// referenceWords go on with a sentence about 第九条: 第九条第二款, 第九条、第十条, 第九条规定的, 第三章的.
var referenceWords = lexicon.ListOf(lexicon.ReferenceWord, "、", "，", ",", "款、", "）", ")", "》", "～", "—", "-")

// isReference reports whether rest continues a sentence about 第九条 rather than the text of it.
func isReference(rest string) bool { return referenceWords.Begin(rest) }

// openingWords may go on with a sentence about 第九条, or begin its text: 第九条有关部门应当….
var openingWords = lexicon.ListOf(lexicon.OpeningWord)

// runsOn reports whether rest may continue a sentence about 第九条.
func runsOn(rest string) bool { return openingWords.Begin(rest) }
