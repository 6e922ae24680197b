package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// A Style is the printed form of an outline marker. The first five count provisions of a law
// (立法技术规范: 编 章 节 条), the others are the 结构层次序数 of GB/T 9704-2012, 7.3.3, and ①.
type Style uint8

// The styles of markers, from the outside in.
const (
	NoStyle     Style = iota
	PartStyle         // 第一编
	ChapterMark       // 第一章
	SectionMark       // 第一节
	ArticleMark       // 第一条, 第十七条之一, 第 3-1 條
	HanMark           // 一、
	HanParen          // （一）
	ArabicMark        // 1.
	ArabicParen       // （1）, 1）
	CircledMark       // ①
)

// A Marker is the numbered sign that a line begins with.
type Marker struct {
	Style  Style
	Number int
	Suffix int  // 1 of 第十七条之一
	Label  Span // in the source, without what follows
	Strong bool // the shape alone says so: 第九条 and a space. A weak one needs its place in a sequence.
	Spoilt bool // the brackets are not a pair of （ ）: 《六)
}

// markers are tried in this order, and the first that uses the start of a line wins.
var markers = []func(s string) (Marker, int){division, hanMarker, parenMarker, arabicMarker, circled}

// markerAt reads the marker at the start of s, which begins at offset in the source.
func markerAt(s string, offset int) (Marker, bool) {
	for _, read := range markers {
		if m, n := read(s); n > 0 {
			m.Label = Span{offset, offset + n}
			return m, true
		}
	}
	return Marker{}, false
}

// divisions are the units that 第…X counts.
var divisions = map[rune]Style{
	'编': PartStyle, '編': PartStyle, '章': ChapterMark, '节': SectionMark, '節': SectionMark,
	'条': ArticleMark, '條': ArticleMark,
}

// division reads 第九条, 第一章, 第十七条之一, 第 3-1 條.
// Bold type of old PDF files comes doubled, 第第一一章章: each character is then taken once.
func division(s string) (m Marker, n int) {
	if !strings.HasPrefix(s, "第") {
		return m, 0
	}
	c := cursor{s: s, doubled: strings.HasPrefix(s, "第第")}
	c.next()
	c.spaces()
	if m.Number = c.integer(); m.Number < 0 {
		return m, 0
	}
	if c.peek() == '-' || c.peek() == '－' {
		c.next()
		if m.Suffix = c.integer(); m.Suffix < 0 {
			return m, 0
		}
	}
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
	m.Strong = divisionEnds(c.s[c.at:], style)
	if !m.Strong && runsOn(c.s[c.at:]) {
		return m, 0
	}
	return m, c.at
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
	label := strings.TrimFunc(c.s[:c.at], isSpace)
	before := c.at
	c.spaces()
	if rest := c.s[c.at:]; strings.HasPrefix(rest, label) && divisionEnds(rest[len(label):], NoStyle) {
		c.at += len(label)
		return
	}
	c.at = before
}

// divisionEnds reports whether the text after 第九条 shows that it is a marker:
// white space, the end of bold type in Markdown, or the end of the line.
func divisionEnds(rest string, style Style) bool {
	r := first(rest)
	return r == 0 || strings.HasPrefix(rest, "**") || isSpace(r) || style == ArticleMark && (r == '【' || r == '[' || r == '：' || r == ':')
}

// runsOn reports whether rest continues a sentence about 第九条 rather than the text of it:
// 第九条第二款, 第九条、第十条, 第九条规定的, 第三章的.
func runsOn(rest string) bool {
	for _, w := range []string{"第", "、", "，", ",", "和", "或", "及", "与", "至第", "到第", "的", "规定", "規定", "款规", "款、", "款第", "所列", "所称", "所规", "之", "中的", "中所", "）", ")", "》", "”", "以外", "以下", "修改", "有关", "有關", "所定", "所訂", "之規", "情形", "但書", "但书", "準用", "准用", "～", "—", "-"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// hanMarker reads 一、 and, in the hand of some offices, 一． or 一.
func hanMarker(s string) (m Marker, n int) {
	number, n := hanInteger(s)
	if n == 0 || number == 0 || number > 99 {
		return m, 0
	}
	r, size := utf8.DecodeRuneInString(s[n:])
	if r != '、' && r != '．' && r != '.' && r != '﹑' {
		return m, 0
	}
	return Marker{Style: HanMark, Number: number, Strong: r == '、'}, n + size
}

// hanInteger reads a number in Chinese digits only.
func hanInteger(s string) (number, n int) {
	if !strings.ContainsRune("一二三四五六七八九十廿百", first(s)) || s == "" {
		return 0, 0
	}
	number, n = parse.Integer(s)
	for _, r := range s[:n] {
		if isDigit(r) {
			return 0, 0
		}
	}
	return number, n
}

// parenMarker reads （一）, (1), 1）, and （ spoilt by an OCR: 《六).
func parenMarker(s string) (m Marker, n int) {
	c := cursor{s: s}
	open := c.peek()
	if han.OpensMarker(open) {
		c.next()
		c.spaces()
	} else if open = 0; !isDigit(c.peek()) {
		return m, 0
	}
	arabic := isDigit(c.peek())
	if arabic {
		m.Style = ArabicParen
	} else {
		m.Style = HanParen
	}
	if m.Number = c.integer(); m.Number <= 0 || m.Number > 99 {
		return m, 0
	}
	label := c.at
	c.spaces()
	end := c.next()
	if !han.ClosesMarker(end) {
		return lostCloser(m, open, end, label)
	}
	round := (open == '（' || open == '(' || open == 0) && (end == '）' || end == ')')
	m.Strong, m.Spoilt = round, !round
	return m, c.at
}

// lostCloser reads a marker whose closing bracket the OCR lost, 《1上榜: Chinese text follows the number at once.
func lostCloser(m Marker, open, next rune, label int) (Marker, int) {
	if !strings.ContainsRune("（(《〈", open) || m.Style != ArabicParen || !isHan(next) || strings.ContainsRune("年月日号个项条章节款届期批", next) {
		return m, 0
	}
	m.Spoilt = true
	return m, label
}

// arabicMarker reads 1. 1． 1、 and ⒈, but not 1.5 and not 2022.
func arabicMarker(s string) (m Marker, n int) {
	if r, size := utf8.DecodeRuneInString(s); r >= '⒈' && r <= '⒛' {
		return Marker{Style: ArabicMark, Number: int(r-'⒈') + 1, Strong: true}, size
	}
	if !isDigit(first(s)) {
		return m, 0
	}
	c := cursor{s: s}
	number := c.integer()
	if number <= 0 || number > 199 {
		return m, 0
	}
	c.spaces()
	r := c.next()
	if r != '.' && r != '．' && r != '、' && r != '﹒' {
		return m, 0
	}
	if isDigit(c.peek()) {
		return Marker{Style: ArabicMark, Number: number}, datedItem(c)
	}
	return Marker{Style: ArabicMark, Number: number, Strong: true}, c.at
}

// datedItem returns where a marker ends that a date follows, 1.2022年8月 or 1、2-8月; 0 if the figures
// after it are a number, as in 1.5万元.
func datedItem(c cursor) int {
	rest := c.s[c.at:]
	for n := 0; n < 4; n++ {
		rest = strings.TrimLeftFunc(rest, func(r rune) bool { return isDigit(r) || isSpace(r) })
		switch r := first(rest); {
		case r == '年' || r == '月':
			return c.at
		case fold(r) == '-' || r == '至' || r == '~' || r == '～':
			rest = rest[len(string(r)):]
		default:
			return 0
		}
	}
	return 0
}

// circled reads ① to ⑳, and ⑴ to ⒇, which stand for （1）.
func circled(s string) (m Marker, n int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r >= '①' && r <= '⑳':
		return Marker{Style: CircledMark, Number: int(r-'①') + 1, Strong: true}, size
	case r >= '⑴' && r <= '⒇':
		return Marker{Style: ArabicParen, Number: int(r-'⑴') + 1, Strong: true}, size
	}
	return m, 0
}
