package han

import (
	"strings"
	"unicode/utf8"
)

// Facts tell of a text which signs stand in it, one bit for each that questions about lines begin with. They are made in one pass; who
// asks whether a line holds 《 or a space looks at a bit and not at the line.
//
// The facts of a part of a text are some of those of the whole, and signs that only differ in width have one bit: what the facts of
// a text do not tell stands neither in it, nor in a part of it, nor in its reading.
type Facts uint64

// The signs that facts tell of.
const (
	WithSpace    Facts = 1 << iota // white space of any kind
	WithTab                        // a tab, or a bar as it parts the cells of a row
	WithDigit                      // an Arabic digit of either width
	WithLatin                      // a Latin letter of ASCII
	WithHalf                       // one of the marks of ASCII that are full-width beside Chinese characters: , ; : ( ) ? !
	WithComma                      // ， and ,
	WithStop                       // 。
	WithClause                     // ；！？ and ;!?
	WithColon                      // ： : ︰ ﹕
	WithBracket                    // round, square and angle brackets
	WithTitle                      // 《 or 》
	WithQuote                      // a quotation mark
	WithStar                       // * as Markdown puts it round bold type
	WithNumber                     // 号 or 號
	WithYear                       // 年
	WithDay                        // 日
	WithOrdinal                    // 第
	WithWeek                       // 星, 礼, 禮, 周 or 週, as in the names of the days of a week
	WithRepublic                   // 國, as papers of Taiwan print it
	WithChief                      // 長, as papers of Hong Kong and Macau print it
	WithAnnexed                    // 屬
	WithSigning                    // 签 or 簽
	WithView                       // 览
	WithPause                      // 、
	WithOrder                      // 令 or 告, as the papers and the counts of orders and announcements have them
	WithIssue                      // 报, 報 or 期, as the names and the counts of gazettes have them
	WithSite                       // one of the characters of each word that only web sites print
	WithWide                       // white space outside of ASCII
	WithCount                      // a bracket of any kind, or 号, 號 and 亏, as a 文号 has them
	WithPaper                      // 件, as in the name of a paper of an organ
	WithStamp                      // one of the characters of each word that a web page or a printer adds
	WithContents                   // 目, as in 目录
	WithApproval                   // 批
	WithElement                    // 密, 急 or 提, as marks of 版头 have them
	WithFill                       // what opens a place that is to be filled in: { or <
	WithBlank                      // the blank of ASCII
	WithMarkup                     // < or &, as tags and names of characters have them in HTML
	WithTwo                        // 二
	WithBad                        // a byte that is no UTF-8, or a character that stands for what was lost
	madeFacts                      // the facts were made: those of an empty text differ from none
)

// SiteSigns are the characters of [WithSite].
const SiteSigns = "置网網iIｉＩ版图碍模扫字窗享搜键录微顶览索页迎注"

// StampSigns are the characters of [WithStamp].
const StampSigns = "字^/扫网版打闭篇享"

// factSigns are the characters of each fact.
var factSigns = []struct {
	fact  Facts
	chars string
}{
	{WithSpace, Spaces()},
	{WithTab, "\t|"},
	{WithDigit, Digits},
	{WithLatin, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"},
	{WithHalf, ",;:()?!"},
	{WithComma, "，,"},
	{WithStop, "。"},
	{WithClause, "；！？;!?"},
	{WithColon, "：:︰﹕"},
	{WithBracket, "([（《〔【〈)]）》〕】〉"},
	{WithTitle, "《》"},
	{WithQuote, "“”‘’「」『』\"'"},
	{WithStar, "*"},
	{WithNumber, "号號"},
	{WithYear, "年"},
	{WithDay, "日"},
	{WithOrdinal, "第"},
	{WithWeek, "星礼禮周週"},
	{WithRepublic, "國"},
	{WithChief, "長"},
	{WithAnnexed, "屬"},
	{WithSigning, "签簽"},
	{WithView, "览"},
	{WithPause, "、﹑"},
	{WithOrder, "令告"},
	{WithIssue, "报報期"},
	{WithSite, SiteSigns},
	{WithWide, strings.TrimLeft(Spaces(), "\t\n\v\f\r ")},
	{WithCount, OpenBrackets + "«" + CloseBrackets + "号號亏"},
	{WithPaper, "件"},
	{WithStamp, StampSigns},
	{WithContents, "目"},
	{WithApproval, "批"},
	{WithElement, "密急提"},
	{WithFill, "{<"},
	{WithBlank, " "},
	{WithMarkup, "<&"},
	{WithTwo, "二"},
	{WithBad, string(utf8.RuneError)},
}

// A factTable has the facts of all characters below U+10000: the different sets of facts that characters have, the first of which is empty and
// that of most; and which of them is that of a character. tails says the same of the characters from U+3000 to U+AFFF by their last two bytes,
// the first of them lowest: hardly any two with facts end alike, and those have the facts of both.
type factTable struct {
	sets  [256]Facts
	of    [1 << 16]uint8
	tails [1 << 16]uint8
}

var factsByChar = newFactTable()

func newFactTable() *factTable {
	t := new(factTable)
	known := map[Facts]uint8{0: 0}
	put := func(at *uint8, fact Facts) {
		set := t.sets[*at] | fact
		if _, ok := known[set]; !ok {
			known[set] = uint8(len(known))
			t.sets[known[set]] = set
		}
		*at = known[set]
	}
	for _, f := range factSigns {
		for _, r := range f.chars {
			if put(&t.of[r], f.fact); r >= 0x3000 && r < 0xB000 {
				put(&t.tails[0x80|r>>6&0x3F|(0x80|r&0x3F)<<8], f.fact)
			}
		}
	}
	for r := 0xD800; r < 0xE000; r++ {
		t.of[r] = known[WithBad] // halves of a character of UTF-16
	}
	return t
}

// FactsOf returns the facts of s.
func FactsOf(s string) Facts {
	facts := madeFacts
	for s != "" {
		more, n := factsOfRun(s)
		facts |= more
		if s = s[n:]; s != "" {
			r, n := Char(s, 0)
			facts |= factsOf(r)
			s = s[n:]
		}
	}
	return facts
}

// factsOfRun returns the facts of the characters of one byte and of three that s begins with, and how many bytes they take. It looks at
// four of three bytes at once, and at two.
func factsOfRun(s string) (facts Facts, n int) {
	t := factsByChar
	rest := s
	for len(rest) >= 8 {
		w := Load64(rest)
		if arePlain(w) {
			facts |= t.sets[t.tails[uint16(w>>8)]] | t.sets[t.tails[uint16(w>>32)]]
			rest = rest[6:]
			if len(rest) >= 8 {
				if w = Load64(rest); arePlain(w) {
					facts |= t.sets[t.tails[uint16(w>>8)]] | t.sets[t.tails[uint16(w>>32)]]
					rest = rest[6:]
				}
			}
			continue
		}
		switch {
		case w&OneMask == OneWide && w&0xF != 0:
			facts |= t.sets[t.of[uint16(wideRune(w))]]
			rest = rest[3:]
		case w&0x80 == 0:
			facts |= t.sets[t.of[w&0x7F]]
			rest = rest[1:]
		default:
			return facts, len(s) - len(rest)
		}
	}
	for w := tail64(s, len(rest)); rest != ""; {
		switch {
		case w&OneMask == OneWide && w&0xF != 0:
			facts |= t.sets[t.of[uint16(wideRune(w))]]
			w, rest = w>>24, rest[3:]
		case w&0x80 == 0:
			facts |= t.sets[t.of[w&0x7F]]
			w, rest = w>>8, rest[1:]
		default:
			return facts, len(s) - len(rest)
		}
	}
	return facts, len(s)
}

// factsOf returns the facts of one character.
func factsOf(r rune) Facts {
	if uint32(r) < 1<<16 {
		return factsByChar.sets[factsByChar.of[r]]
	}
	return 0
}

// May reports whether one of the signs can stand in a text with the facts f. Facts that were not made rule nothing out, nor those of lines
// with bytes that are no UTF-8: joined, they may become a character.
func (f Facts) May(signs Facts) bool { return f&(signs|WithBad) != 0 || f == 0 }
