package wording

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
)

// Reading returns s as one reads it: line breaks and the spaces that stand beside Chinese characters
// are gone, half-width punctuation beside a Chinese character is full-width.
// "自 2022 年 7 月起,有效期 2 年" gives "自2022年7月起，有效期2年".
func Reading(s string) string { return ReadingOf(s, 0, false) }

// SpacedReading is [Reading] for lines whose spaces part words, such as "组长：张三 副区长":
// it keeps one space between two Chinese characters.
func SpacedReading(s string) string { return ReadingOf(s, 0, true) }

// ReadingOf is Reading, or SpacedReading, for a text or a part of one that has the given facts; 0 if they are not known.
func ReadingOf(s string, facts han.Facts, spaced bool) string {
	if s == "" {
		return s
	}
	if IsPrintedTwice(s) {
		if runes := []rune(s); isDoubled(runes) {
			s = string(undouble(runes))
		}
	}
	if !facts.May(han.WithSpace | han.WithHalf) {
		return s // as most of a gazette: no spaces and no ASCII signs
	}
	scan := scanner{marks: unplain, narrow: !facts.May(han.WithWide)}
	at := scan.from(s, 0)
	if at < 0 {
		return s
	}
	if facts.May(han.WithHalf) && (strings.IndexByte(s, '(') >= 0 || strings.IndexByte(s, ')') >= 0) {
		scan = scanner{marks: changed}
		at = scan.from(s, 0)
	}
	w := readingWriter{spaced: spaced}
	w.Grow(len(s) + 8)
	for i := 0; i < len(s); at = scan.from(s, i) {
		if at < 0 {
			w.WriteString(s[i:])
			break
		}
		if at > i {
			w.WriteString(s[i:at])
			w.prev, _ = han.Before(s, at)
		}
		if s[at] == ' ' && !spaced && (at+1 < len(s) && han.IsIdeographAt(s, at+1) || at > 2 && han.IsIdeographAt(s, at-3)) {
			i = at + 1
			continue // as nearly all spaces
		}
		r, n := han.Char(s, at)
		if i = at + n; han.IsSpace(r) {
			i = len(s) - len(han.TrimLeft(s[i:]))
			w.space(han.First(s[i:]))
		} else {
			w.sign(r, s[i:])
		}
	}
	if w.apart {
		return bridge.Whole(w.String())
	}
	return w.String()
}

// spaces are all white space; unplain are the characters that make the reading of a text differ from its print, changed are those that are
// looked at while one with ASCII brackets is written: the brackets of an open pair decide about its other end.
var (
	spaces  = han.Spaces()
	unplain = han.NewMarks(spaces + ",;:()?!")
	changed = han.NewMarks(spaces + ",;:()?!（）")
)

// A scanner looks for marks, for those of ASCII alone if it is narrow.
type scanner struct {
	marks  *han.Marks
	narrow bool
}

func (c *scanner) from(s string, i int) int {
	if c.narrow {
		return c.marks.NarrowFrom(s, i)
	}
	return c.marks.From(s, i)
}

// IsAsPrinted reports whether s is read as it is printed: most texts have neither spaces nor signs of ASCII.
func IsAsPrinted(s string) bool { return unplain.From(s, 0) < 0 && !IsPrintedTwice(s) }

// A readingWriter writes the reading of a text sign by sign.
type readingWriter struct {
	strings.Builder
	spaced bool
	apart  bool // a blank was kept after a digit or beside its point
	prev   rune
	open   uint64 // of each open round bracket, of the last 64 of them, whether it was made full-width: its partner follows it
	depth  int    // how many are open
}

// space writes one space where it parts two words.
func (w *readingWriter) space(next rune) {
	if keepsSpace(w.prev, next, w.spaced) {
		w.apart = w.apart || han.IsDigit(next) && (han.IsDigit(w.prev) || w.prev == '.' || w.prev == ',')
		w.WriteByte(' ')
		w.prev = ' '
	}
}

// sign writes an ASCII character or a round bracket; rest stands after it.
func (w *readingWriter) sign(r rune, rest string) {
	printed := r
	switch r {
	case ',', ';', ':', '(', ')', '?', '!':
		if r != ';' || !endsEntity(w.String()) {
			r = fullWidth(w.prev, r, nextPrint(rest))
		}
	}
	switch {
	case printed == '(' || printed == '（':
		w.open, w.depth = w.open<<1, w.depth+1
		if r == '（' {
			w.open |= 1
		}
	case (printed == ')' || printed == '）') && w.depth > 0:
		if printed == ')' && w.open&1 != 0 {
			r = '）'
		}
		w.open, w.depth = w.open>>1, w.depth-1
	}
	w.WriteRune(r)
	w.prev = r
}

// endsEntity reports whether s ends with the name of a character as HTML writes it, whose semicolon follows: 72&nbsp.
func endsEntity(s string) bool {
	const longest = 12
	at := len(s)
	for at > 0 && len(s)-at < longest && (han.IsLatin(rune(s[at-1])) || han.IsDigit(rune(s[at-1])) || s[at-1] == '#') {
		at--
	}
	return at > 0 && at < len(s) && s[at-1] == '&'
}

// IsPrintedTwice reports whether s begins like bold type whose characters are printed twice.
func IsPrintedTwice(s string) bool { return strings.HasPrefix(s, "第第") || startsDoubled(s) }

// startsDoubled reports whether the first character of s is printed twice, and the second.
func startsDoubled(s string) bool {
	return len(s) >= 12 && s[0] >= 0xE3 && s[0] < 0xF0 && s[:3] == s[3:6] && s[6:9] == s[9:12]
}

// nextPrint returns the first rune of s that is neither space nor ASCII sign: a row of half-width
// signs takes its width from what stands after it.
func nextPrint(s string) rune {
	seen := 0
	for _, r := range s {
		if !han.IsSpace(r) && !(r < 0x80 && strings.IndexByte(",;:()?!", byte(r)) >= 0) {
			return r
		}
		if seen++; seen > 20 {
			break
		}
	}
	return 0
}

// keepsSpace reports whether a space between prev and next parts two words.
func keepsSpace(prev, next rune, spaced bool) bool {
	if prev == 0 || next == 0 {
		return false
	}
	if spaced && han.IsHan(prev) && han.IsHan(next) {
		return true
	}
	if prev == utf8.RuneError && next == utf8.RuneError {
		return true // bytes that are no UTF-8 could become a character without it
	}
	return prev < 0x2000 && next < 0x2000
}

// fullWidth returns the full-width form of a half-width mark beside a Chinese character.
func fullWidth(prev, r, next rune) rune {
	wide := r
	switch r {
	case ',':
		wide = '，'
	case ';':
		wide = '；'
	case ':':
		wide = '：'
	case '(':
		wide = '（'
	case ')':
		wide = '）'
	case '?':
		wide = '？'
	case '!':
		wide = '！'
	default:
		return r
	}
	if !isWide(prev) && !isWide(next) || (r == ',' || r == ':') && han.IsDigit(prev) && han.IsDigit(next) {
		return r
	}
	return wide
}

// isWide reports whether r is printed as wide as a Chinese character.
func isWide(r rune) bool {
	return han.IsHan(r) || r >= 0x3000 && r <= 0x30FF || r >= 0xFF00 && r <= 0xFF60 || r == '”' || r == '“'
}
