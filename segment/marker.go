package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// A Style is the printed form of an outline marker. The first five count provisions of a law
// (立法技术规范: 编 章 节 条), the others are the 结构层次序数 of GB/T 9704-2012, 7.3.3, and ①.
type Style uint8

// The styles of markers, from the outside in. Where stems stand depends on the text: 甲、 heads chapters here and items there.
const (
	NoStyle     Style = iota
	PartStyle         // 第一编, 第一篇
	ChapterMark       // 第一章
	SectionMark       // 第一节
	ArticleMark       // 第一条, 第十七条之一, 第 3-1 條
	CapitalMark       // 壹、, above 一、 in Taiwan
	HanMark           // 一、
	HanParen          // （一）
	ArabicMark        // 1.
	DecimalMark       // 1, 1.1, 1.1.1 of a decimal outline
	ArabicParen       // （1）, 1）
	CircledMark       // ①
	StemMark          // 甲、
)

// lastStyle is the innermost style.
const lastStyle = StemMark

// A Marker is the numbered sign that a line begins with.
type Marker struct {
	Style  Style
	Spoilt bool   // the signs are not those of a marker, or it stands in mid-line: 《六), 第二条”本规定
	strong bool   // the shape alone says so: 第九条 and a space. A weak one needs its place in a sequence.
	inRun  bool   // what follows reads like a reference, 第九条有关部门…: the markers on both sides have to prove it
	figs   uint32 // of a decimal one, how many figures it has: 3 of 1.2.1
	Number int
	Suffix int  // 1 of 第十七条之一
	Label  Span // in the source, without what follows
	Gap    int  // bytes after the label that an OCR made of the wide space there, and that are no text: ” of 第二条”本规定
}

// A markerForm is one printed form of markers: the characters that it begins with, and its reader.
type markerForm struct {
	name    string
	example string // as printed, a marker and what it heads
	begins  *han.Set
	read    func(s string) (Marker, int)
}

// markers are tried in this order, and the first that uses the start of a line wins.
var markers = []markerForm{
	{"编, 章, 节 and 条", "第十七条之一　渡口应当公布载客人数。", han.NewSet("第"), division},
	{"the same without 第, which an OCR lost", "十七条　渡口应当公布载客人数。", han.NewSet(han.HanNumerals), cutDivision},
	{"一、", "一、检修渡船", plainNumerals, hanMarker},
	{"壹、 of Taiwan", "壹、檢修渡船", capitalNumerals, capitalMarker},
	{"甲、", "甲、检修渡船", han.NewSet(string(stems)), stemMarker},
	{"（一）, （1） and 1）", "（一）检修渡船", han.NewSet(han.MarkerOpens + han.Digits + han.HanNumerals), parenMarker},
	{"1. and ⒈", "1.检修渡船", han.NewSet(han.Digits + string(span('⒈', '⒛'))), arabicMarker},
	{"① and ⑴", "①检修渡船", han.NewSet(string(append(span('①', '⑳'), span('⑴', '⒇')...))), circled},
	{"㈠", "㈠检修渡船", han.NewSet(string(span('㈠', '㈩'))), enclosed},
}

// labelEnd returns where what looks like a marker ends at the beginning of s: 第一条, （一）, 12.; 0 if s begins with nothing that does.
func labelEnd(s string) int {
	if len(s) < 6 {
		return 0
	}
	i := 1
	switch c := s[0]; {
	case c == '(' || c >= '0' && c <= '9':
	case c == 0xEF && s[:3] == "（", c == 0xE7 && s[:3] == "第":
		i = 3
	default:
		return 0
	}
	for range labelReach {
		if i+2 >= len(s) {
			break
		}
		switch c := s[i]; {
		case isIdeograph(s, i):
			i += len("一")
		case c == ' ' || c == 0xE3 && s[i+1] == 0x80 && s[i+2] == 0x80:
			return i
		case c == '.' || c == ')':
			return i + 1
		case c == 0xE3 && s[i+1] == 0x80 && s[i+2] == 0x81, c == 0xEF && s[i+1] == 0xBC && s[i+2] == 0x89:
			return i + len("）")
		case c < utf8.RuneSelf:
			i++
		default:
			return 0
		}
	}
	return 0
}

// labelReach is how many characters labelEnd looks at after the first.
const labelReach = 6

// markerFirsts are the characters that any of them begins with.
var markerFirsts = func() *han.Set {
	all := han.MakeSet()
	for i := range markers {
		all.Join(markers[i].begins)
	}
	return all
}()

// span returns the characters from first to last.
func span(first, last rune) (all []rune) {
	for r := first; r <= last; r++ {
		all = append(all, r)
	}
	return all
}

// markerAt reads the marker at the start of s, which begins at offset in the source.
func markerAt(s string, offset int) (Marker, bool) {
	r := first(s)
	if !markerFirsts.Has(r) {
		return Marker{}, false
	}
	for i := range markers {
		if !markers[i].begins.Has(r) {
			continue
		}
		if m, n := markers[i].read(s); n > 0 {
			m.Label = Span{offset, offset + n}
			return m, true
		}
	}
	return Marker{}, false
}

// hanMarker reads 一、 and, in the hand of some offices, 一． or 一. or 一 、
func hanMarker(s string) (m Marker, n int) {
	number, n := hanInteger(s, plainNumerals)
	if n == 0 || number == 0 || number > 99 {
		return m, 0
	}
	end := commaOf(s[n:])
	if r := first(s[n:]); end == 0 && (r == '．' || r == '.') {
		return Marker{Style: HanMark, Number: number}, n + len(string(r))
	}
	if end == 0 {
		return m, 0
	}
	return Marker{Style: HanMark, Number: number, strong: true}, n + end
}

// commaOf returns the length of the 、 that s begins with, with the spaces before it; 0 if it begins with none.
func commaOf(s string) int {
	t := han.TrimLeft(s)
	if r := first(t); r == '、' || r == '﹑' {
		return len(s) - len(t) + len(string(r))
	}
	return 0
}

// capitalMarker reads 壹、 and 貳、, the first level of plans in Taiwan.
func capitalMarker(s string) (m Marker, n int) {
	number, n := hanInteger(s, capitalNumerals)
	end := commaOf(s[n:])
	if n == 0 || number == 0 || number > 99 || end == 0 {
		return m, 0
	}
	return Marker{Style: CapitalMark, Number: number, strong: true}, n + end
}

// stems are the ten that count like letters.
var stems = []rune("甲乙丙丁戊己庚辛壬癸")

// stemMarker reads 甲、, but not 甲、乙双方. It needs its run: 甲、 alone may be a person.
func stemMarker(s string) (m Marker, n int) {
	at := slices.Index(stems, first(s))
	if at < 0 {
		return m, 0
	}
	n = len("甲")
	end := commaOf(s[n:])
	if end == 0 || slices.Contains(stems, first(han.TrimLeft(s[n+end:]))) {
		return m, 0
	}
	return Marker{Style: StemMark, Number: at + 1}, n + end
}

// The numerals that a marker begins with, plain ones and those of sums.
var (
	plainNumerals   = han.NewSet("一二三四五六七八九十廿百")
	capitalNumerals = han.NewSet("壹贰貳叁參肆伍陆陸柒捌玖拾")
)

// hanInteger reads a number in Chinese digits only, the first of which is one of digits.
func hanInteger(s string, digits *han.Set) (number, n int) {
	if s == "" || !digits.Has(first(s)) {
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

// parenMarker reads （一）, (1), 1）, and （ spoilt or lost by an OCR: 《六), 六).
func parenMarker(s string) (m Marker, n int) {
	c := cursor{s: s}
	open := c.peek()
	switch {
	case han.OpensMarker(open):
		c.next()
		c.spaces()
	case closesNumber(s):
		open = 0
	default:
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
	if open == 0 && !arabic && end != '）' && end != ')' {
		return m, 0
	}
	if !han.ClosesMarker(end) {
		return lostCloser(m, open, end, label)
	}
	round := (open == '（' || open == '(' || open == 0 && arabic) && (end == '）' || end == ')')
	m.strong, m.Spoilt = round, !round
	return m, c.at
}

// closesNumber reports whether a closing bracket stands after the few figures of all kinds that s begins with.
func closesNumber(s string) bool {
	for i := 0; i < len(s) && i < numberBytes; {
		r, n := han.Char(s, i)
		if !isDigit(r) && !isHanDigit(r) && !isSpace(r) {
			return han.ClosesMarker(r)
		}
		i += n
	}
	return false
}

// numberBytes is how long the number of a marker is at most, with the spaces around it: a row of figures is none.
const numberBytes = 64

// lostCloser reads a marker whose closing bracket the OCR lost, 《1上榜: Chinese text follows the number at once.
func lostCloser(m Marker, open, next rune, label int) (Marker, int) {
	if !in("（(《〈", open) || m.Style != ArabicParen || !isHan(next) || in("年月日号个项条章节款届期批", next) {
		return m, 0
	}
	m.Spoilt = true
	return m, label
}

// arabicMarker reads 1. 1． 1、 and ⒈, but not 1.5 and not 2022.
func arabicMarker(s string) (m Marker, n int) {
	if r, size := utf8.DecodeRuneInString(s); r >= '⒈' && r <= '⒛' {
		return Marker{Style: ArabicMark, Number: int(r-'⒈') + 1, strong: true}, size
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
		return Marker{Style: ArabicMark, Number: number}, max(datedItem(c), locantItem(c))
	}
	return Marker{Style: ArabicMark, Number: number, strong: true}, c.at
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

// locantItem returns where a marker ends that the places in a molecule follow, 1．1—环戊基—2—丁酮 or 2.3,4-二甲氧基环己基; 0 if the figures after
// it are none.
func locantItem(c cursor) int {
	end := c.at
	for isDigit(c.peek()) {
		c.integer()
		switch r := c.next(); {
		case fold(r) == ',':
		case fold(r) == '-' || r == '—':
			if isHan(c.peek()) {
				return end
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

// enclosed reads ㈠ to ㈩, which stand for （一）; courts of Taiwan print ㈠、 too.
func enclosed(s string) (m Marker, n int) {
	r, size := utf8.DecodeRuneInString(s)
	return Marker{Style: HanParen, Number: int(r-'㈠') + 1, strong: true}, size + commaOf(s[size:])
}

// circled reads ① to ⑳, and ⑴ to ⒇, which stand for （1）.
func circled(s string) (m Marker, n int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r >= '①' && r <= '⑳':
		return Marker{Style: CircledMark, Number: int(r-'①') + 1, strong: true}, size
	case r >= '⑴' && r <= '⒇':
		return Marker{Style: ArabicParen, Number: int(r-'⑴') + 1, strong: true}, size
	}
	return m, 0
}
