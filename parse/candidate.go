package parse

import (
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// An anchor is the kind of value that a character may begin.
type anchor uint8

const (
	anchorNone anchor = iota
	anchorNumber
	anchorBracket  // of the year in a document number
	anchorParen    // the same, or (027)84468561
	anchorTitle    // 《
	anchorOrder    // 第
	anchorPlus     // +86
	anchorHalf     // 半年, 上半年
	anchorYearWord // 年底, 今年
	anchorFront    // 前款
	anchorOwn      // 本条, 本章
	anchorEffect   // 施行, 有效期
	anchorPost     // 邮编
	anchorPlace    // 地址
	anchorHome     // 住所, 经营场所
	anchorSend     // 寄至, 设在
	anchorLatin    // http, www
	anchorAt       // @
	anchorAlias    // 以下简称
	anchorLetter   // l0月: a digit printed as a letter
	anchorOne      // ]年: a 1 that an OCR took for a bracket
)

var anchors = *makeAnchors()

func makeAnchors() *[1 << 16]anchor {
	t := new([1 << 16]anchor)
	for r, n := range &han.Numerals {
		if f := n.Family(); f != 0 && f != familyOh {
			t[r] = anchorNumber
		}
	}
	for set, a := range map[string]anchor{
		han.OpenBrackets: anchorBracket, "(（": anchorParen, "《«": anchorTitle, "第": anchorOrder, "+＋": anchorPlus, "半": anchorHalf,
		"年": anchorYearWord, "前": anchorFront, "本": anchorOwn, "施实實效执執试試暂暫废廢": anchorEffect, "邮郵": anchorPost, "地": anchorPlace, "住經经營营注註": anchorHome, "送寄设設": anchorSend,
		"hHwW": anchorLatin, "@": anchorAt, "OolI○ＯＩｌ|": anchorLetter, "简簡称稱": anchorAlias, "]": anchorOne,
	} {
		for _, r := range set {
			if t[r] == anchorNone || set != han.OpenBrackets {
				t[r] = a
			}
		}
	}
	return t
}

// wideAnchors has each character of three bytes that a value may begin with.
var wideAnchors = *makeWideAnchors()

func makeWideAnchors() *wideSet {
	t := newWideSet()
	for r := rune(0x1000); r < 1<<16; r++ {
		if anchors[r] != anchorNone {
			t.add(string(r))
		}
	}
	return t
}

// openings are characters that a value begins with only where one of certain others follows right after or over white space, as the readers
// of their values ask first: 施行 and 实行, but not 实际.
var openings = []struct{ first, second string }{
	{"实實施执執", "行施"},
	{"试試暂暫", "行"},
	{"废廢", "止"},
	{"邮郵", "编編政码"},
	{"地", "址点"},
	{"经經營营注註", "所址营營业業册冊"},
	{"送寄设設", "至到达往送在"},
	{"本", "编編章节節条條款项項目"},
	{"前", "款条條项項两二三"},
}

// needs has for each character of three bytes that a value may begin with what must follow: the bit of its opening, needsFigure or
// needsNothing; 0 for all others. goesWith has for each character the bits of the openings that it is the second of. A Chinese numeral needs
// a figure or a value: what a number goes on with, or what a value may have after it but for units, which a text may have of its own.
var needs, goesWith = makeOpenings()

const (
	needsFigure  uint16 = 1 << 15
	needsNothing uint16 = 1 << 14
)

func makeOpenings() (first, second [1 << 16]uint16) {
	for r := rune(0x1000); r < 1<<16; r++ {
		switch n := han.Numerals[r]; {
		case anchors[r] == anchorNumber && n.Family() != familyArabic:
			first[r] = needsFigure
		case anchors[r] != anchorNone:
			first[r] = needsNothing
		}
	}
	for k, o := range openings {
		for _, r := range o.first {
			first[r] = 1 << k
		}
		for _, r := range o.second {
			second[r] |= 1 << k
		}
	}
	for r, n := range &han.Numerals {
		if n != 0 || followers[r]&followNumber != 0 {
			second[r] |= needsFigure
		}
		if isSpace(rune(r)) {
			second[r] = ^needsNothing
		}
	}
	return first, second
}

// run finds each candidate by its first character and hands it to its reader.
func (sc *scan) run() {
	for i, r, n := nextAnchor(sc.s, sc.first, sc.units); n > 0; i, r, n = nextAnchor(sc.s, i, sc.units) {
		i = max(sc.candidate(i, n, r), i+n)
	}
	if !sc.unsettled {
		sc.settle()
	}
}

// nextAnchor returns the next character at s[i:] or after it that a value may begin with, where it stands and its bytes,
// 0 if there is none. No value begins with a character of two or four bytes, but for the title in «…».
func nextAnchor(s string, i int, table *unitTable) (at int, r rune, n int) {
	for i = afterPlain(s, i); i >= 0 && i < len(s)-7; i = afterPlain(s, i) {
		w := han.Load64(s[i:])
		switch {
		case w&han.OneMask == han.OneWide:
			r := wideRune(w)
			need := needs[r]
			if need == needsNothing || need != 0 && (w&han.TwoMask != han.TwoWide || goesOnAs(need, wideRune(w>>24), table) || need == needsFigure && quotedBefore(s, i)) {
				return i, r, 3
			}
			i += 3
		case w&0x80 == 0:
			return i, rune(w & 0x7F), 1
		case w&0xFFFF == 0xABC2:
			return i, '«', 2
		default:
			i++
		}
	}
	return lastAnchor(s, i)
}

// goesOnAs reports whether a value that needs something may go on with the character next.
func goesOnAs(need uint16, next rune, table *unitTable) bool {
	return need&goesWith[next] != 0 || need == needsFigure && table.bucket[next] != 0
}

// afterPlain returns the end of the characters of one byte and of three that stand at s[i:] and that a value can not begin with, but for
// the last seven bytes. Most stand among others such, so that eight are looked at in a row.
func afterPlain(s string, i int) int {
	for i >= 0 && i < len(s)-25 {
		switch {
		case wideAnchors.has(s[i], s[i+1], s[i+2]):
			if s[i] >= utf8.RuneSelf || anchors[s[i]] != anchorNone {
				return i
			}
			i++
		case wideAnchors.has(s[i+3], s[i+4], s[i+5]):
			i += 3
		case wideAnchors.has(s[i+6], s[i+7], s[i+8]):
			i += 6
		case wideAnchors.has(s[i+9], s[i+10], s[i+11]):
			i += 9
		case wideAnchors.has(s[i+12], s[i+13], s[i+14]):
			i += 12
		case wideAnchors.has(s[i+15], s[i+16], s[i+17]):
			i += 15
		case wideAnchors.has(s[i+18], s[i+19], s[i+20]):
			i += 18
		case wideAnchors.has(s[i+21], s[i+22], s[i+23]):
			i += 21
		default:
			i += 24
		}
	}
	for i >= 0 && i < len(s)-7 {
		switch {
		case !wideAnchors.has(s[i], s[i+1], s[i+2]):
			i += 3
		case s[i] < utf8.RuneSelf && anchors[s[i]] == anchorNone:
			i++
		default:
			return i
		}
	}
	return i
}

// lastAnchor is nextAnchor for the last bytes of s.
func lastAnchor(s string, i int) (at int, r rune, n int) {
	for ; i < len(s); i += n {
		if i < len(s)-2 && !wideAnchors.has(s[i], s[i+1], s[i+2]) {
			n = 3 // most
			continue
		}
		if r, n = char(s, i); uint32(r) < 1<<16 && anchors[r] != anchorNone {
			return i, r, n
		}
	}
	return len(s), 0, 0
}

// candidate hands the character r at i, n bytes long, to the reader of what it may begin,
// and returns where to go on; document numbers, phones and addresses come before dates, dates before amounts.
func (sc *scan) candidate(i, n int, r rune) int {
	if anchors[r] == anchorNumber { // two of five are
		return sc.number(i, n, r)
	}
	switch anchors[r] {
	case anchorBracket:
		if e := sc.bracket(i, n); e > 0 || r != '「' {
			return e
		}
		return sc.quotedTitle(i)
	case anchorParen:
		return sc.insideParen(i, n)
	case anchorTitle:
		if e := sc.bracket(i, n); e > 0 {
			return e
		}
		return sc.titleAt(i)
	case anchorOrder:
		return sc.ordinal(i)
	case anchorPlus:
		return sc.phoneAt(i)
	case anchorHalf:
		return sc.halfAround(i)
	case anchorYearWord:
		return sc.yearWordAround(i)
	case anchorFront:
		return sc.precedingAt(i)
	case anchorOwn:
		return sc.ownAt(i)
	case anchorEffect:
		sc.effectAt(i, r)
	case anchorLetter:
		return sc.confusedAt(i)
	case anchorOne:
		return sc.bracketOne(i)
	default:
		return sc.labelled(i, anchors[r])
	}
	return 0
}

// labelled reads what stands after a label: how to reach somebody, and the name by which the text calls something.
func (sc *scan) labelled(i int, label anchor) int {
	switch label {
	case anchorPost:
		return sc.postcodeAt(i)
	case anchorPlace:
		return sc.addressAt(i)
	case anchorHome:
		return sc.homeAt(i)
	case anchorSend:
		return sc.sentAt(i)
	case anchorLatin:
		return sc.urlAt(i)
	case anchorAt:
		return sc.emailAt(i)
	case anchorAlias:
		sc.aliasAt(i)
	}
	return 0
}

// insideParen reads what stands in the round bracket at i, n bytes long: a phone with its area code, a year, an address.
func (sc *scan) insideParen(i, n int) int {
	switch first, _ := numeralAt(sc.s, i+n); {
	case first == familyArabic: // 0: an area code, and no year
		return sc.phoneAt(i)
	case first == familyArabic|8 && hasAny(sc.s, i+n, regionCodes...) > 0: // (852) 2810 1234
		return sc.phoneAt(i)
	case first != 0 || spaceAt(sc.s, i+n): // nothing in （供水）
		return sc.bracket(i, n)
	}
	return sc.addressInside(i + n)
}

// halfAround reads 上半年, or 半年 and the like, round 半 at i.
func (sc *scan) halfAround(i int) int {
	if e := sc.halfOfYear(i); e > 0 {
		return e
	}
	return sc.halfAt(i)
}
