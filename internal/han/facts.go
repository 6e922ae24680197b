package han

import "unicode/utf8"

// Facts tell of a text which signs stand in it, one bit for each that questions about lines begin with. They are made in one pass; who
// asks whether a line holds 《 or a space looks at a bit and not at the line.
//
// The facts of a part of a text are some of those of the whole, and signs that only differ in width have one bit: what the facts of
// a text do not tell stands neither in it, nor in a part of it, nor in its reading.
type Facts uint64

// The signs that facts tell of.
const (
	WithSpace   Facts = 1 << iota // white space of any kind
	WithTab                       // a tab, or a bar as it parts the cells of a row
	WithDigit                     // an Arabic digit of either width
	WithLatin                     // a Latin letter of ASCII
	WithHalf                      // one of the marks of ASCII that are full-width beside Chinese characters: , ; : ( ) ? !
	WithComma                     // ， and ,
	WithStop                      // 。
	WithClause                    // ；！？ and ;!?
	WithColon                     // ： : ︰ ﹕
	WithBracket                   // round, square and angle brackets
	WithTitle                     // 《 or 》
	WithQuote                     // a quotation mark
	WithStar                      // * as Markdown puts it round bold type
	WithNumber                    // 号 or 號
	WithYear                      // 年
	WithDay                       // 日
	WithOrdinal                   // 第
	WithWeek                      // 星, 礼, 禮, 周 or 週, as in the names of the days of a week
	WithRegion                    // 國, 長 or 屬, as papers of Taiwan, Hong Kong and Macau print them
	WithSigning                   // 签 or 簽
	WithView                      // 览
	WithPause                     // 、
	WithOrder                     // 令 or 告, as the papers and the counts of orders and announcements have them
	WithIssue                     // 报, 報 or 期, as the names and the counts of gazettes have them
	WithSite                      // one of the characters of each word that only web sites print
	WithBad                       // a byte that is no UTF-8, or a character that stands for what was lost
	madeFacts                     // the facts were made: those of an empty text differ from none
)

// SiteSigns are the characters of [WithSite].
const SiteSigns = "置网網iIｉＩ版图碍模扫字印窗享搜门录微顶览索页迎注"

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
	{WithRegion, "國長屬"},
	{WithSigning, "签簽"},
	{WithView, "览"},
	{WithPause, "、﹑"},
	{WithOrder, "令告"},
	{WithIssue, "报報期"},
	{WithSite, SiteSigns},
	{WithBad, string(utf8.RuneError)},
}

// factSets are the different sets of facts that characters have, factOf says which of them is that of a character below U+10000: the
// first, which is empty, for most. factTails says the same of the characters from U+3000 to U+AFFF by their last two bytes, the first of
// them lowest: hardly any two with facts end alike, and those have the facts of both.
var factSets, factOf, factTails = func() (sets [256]Facts, of [1 << 16]uint8, tails [1 << 16]uint8) {
	known := map[Facts]uint8{0: 0}
	put := func(at *uint8, fact Facts) {
		set := sets[*at] | fact
		if _, ok := known[set]; !ok {
			known[set] = uint8(len(known))
			sets[known[set]] = set
		}
		*at = known[set]
	}
	for _, f := range factSigns {
		for _, r := range f.chars {
			if put(&of[r], f.fact); r >= 0x3000 && r < 0xB000 {
				put(&tails[0x80|r>>6&0x3F|(0x80|r&0x3F)<<8], f.fact)
			}
		}
	}
	for r := 0xD800; r < 0xE000; r++ {
		of[r] = known[WithBad] // halves of a character of UTF-16
	}
	return sets, of, tails
}()

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
	tails := &factTails
	rest := s
	for len(rest) >= 8 {
		w := Load64(rest)
		if arePlain(w) {
			facts |= factSets[tails[uint16(w>>8)]] | factSets[tails[uint16(w>>32)]]
			rest = rest[6:]
			if len(rest) >= 8 {
				if w = Load64(rest); arePlain(w) {
					facts |= factSets[tails[uint16(w>>8)]] | factSets[tails[uint16(w>>32)]]
					rest = rest[6:]
				}
			}
			continue
		}
		switch {
		case w&OneMask == OneWide && w&0xF != 0:
			facts |= factSets[factOf[uint16(wideRune(w))]]
			rest = rest[3:]
		case w&0x80 == 0:
			facts |= factSets[factOf[w&0x7F]]
			rest = rest[1:]
		default:
			return facts, len(s) - len(rest)
		}
	}
	for w := tail64(s, len(rest)); rest != ""; {
		switch {
		case w&OneMask == OneWide && w&0xF != 0:
			facts |= factSets[factOf[uint16(wideRune(w))]]
			w, rest = w>>24, rest[3:]
		case w&0x80 == 0:
			facts |= factSets[factOf[w&0x7F]]
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
		return factSets[factOf[r]]
	}
	return 0
}

// May reports whether one of the signs can stand in a text with the facts f. Facts that were not made rule nothing out, nor those of lines
// with bytes that are no UTF-8: joined, they may become a character.
func (f Facts) May(signs Facts) bool { return f&(signs|WithBad) != 0 || f == 0 }
