package han

import (
	"strings"
	"unicode/utf8"
)

// IsSpace reports whether r is white space in print: also the ideographic and the zero-width spaces,
// and the byte order mark, which scanners and editors leave inside lines.
func IsSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\n', '\f', '\v', 0x85, 0xA0, 0x3000, 0x200B, 0x200C, 0x200D, 0x2028, 0x2029, 0x202F, 0x2060, 0xFEFF:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// Spaces returns all characters that [IsSpace] knows.
func Spaces() string { return spaces }

// spaces are these characters, in their order; all that [IsBlank] knows are among them.
const spaces = "\t\n\v\f\r \u0085\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u2060\u3000\ufeff"

// IsBlank reports whether r is white space within a value, as an OCR puts it anywhere: 2022 年. A tab parts two cells.
func IsBlank(r rune) bool {
	switch {
	case r == ' ' || r == '\u00a0' || r == '\u3000' || r == '\ufeff':
		return true
	}
	return r >= '\u2000' && r <= '\u200b'
}

// The first and the last bytes of white space of either class.
var (
	spaceLead, spaceTail = edgeBytes(IsSpace)
	blankLead, blankTail = edgeBytes(IsBlank)
)

// solidLead has the bytes that no white space within a value begins with.
var solidLead = others(&blankLead)

// SolidTail has the bytes that no white space within a value ends with: where one stands before i, [BlanksBefore] is i.
var SolidTail = others(&blankTail)

func others(set *[256]bool) (t [256]bool) {
	for b, in := range set {
		t[b] = !in
	}
	return t
}

func edgeBytes(is func(rune) bool) (lead, tail [256]bool) {
	for _, r := range spaces {
		if is(r) {
			w := string(r)
			lead[w[0]], tail[w[len(w)-1]] = true, true
		}
	}
	return lead, tail
}

// Blanks returns the end of the white space at s[i:], at most four characters of it:
// 2022 年 is one date, a wider gap is a gap.
func Blanks(s string, i int) int {
	if i >= len(s) || solidLead[s[i]] {
		return i
	}
	return skipBlanks(s, i)
}

// skipBlanks is Blanks where a byte stands at i that white space may begin with.
func skipBlanks(s string, i int) int {
	if i < len(s)-2 { // 、 “ （ begin as white space does
		switch c := s[i]; {
		case c == ' ' && !blankLead[s[i+1]]:
			return i + 1
		case c == 0xE3 && s[i+2] != 0x80, c == 0xE2 && s[i+2] > 0x8B, c == 0xEF && s[i+1] != 0xBB:
			return i
		}
	}
	start := i
	for range 4 {
		n := blankLen(s, i)
		if n == 0 {
			return i
		}
		i += n
	}
	if blankLen(s, i) > 0 {
		return start
	}
	return i
}

// blankLen returns how many bytes the white space within a value has that stands at s[i:], 0 if none does: one of those that [IsBlank] knows,
// by its bytes.
func blankLen(s string, i int) int {
	switch {
	case i < 0 || i >= len(s):
	case s[i] == ' ':
		return 1
	case i < len(s)-1 && s[i] == 0xC2 && s[i+1] == 0xA0:
		return 2
	case i < len(s)-2 && isWideBlank(s[i], s[i+1], s[i+2]):
		return 3
	}
	return 0
}

// isWideBlank reports whether the bytes are one of U+2000 to U+200B, U+3000 and U+FEFF.
func isWideBlank(a, b, c byte) bool {
	return b == 0x80 && (a == 0xE2 && c >= 0x80 && c <= 0x8B || a == 0xE3 && c == 0x80) || a == 0xEF && b == 0xBB && c == 0xBF
}

// WideBlanks is [Blanks] for the white space inside a word, which a press may have set as wide as the words beside it: 委　　　　员.
func WideBlanks(s string, i int) int {
	for range 12 {
		r, n := Char(s, i)
		if !IsBlank(r) {
			break
		}
		i += n
	}
	return i
}

// MayBeBlank reports whether a character that begins with the byte b can be white space within a value.
func MayBeBlank(b byte) bool { return blankLead[b] }

// BlankAt reports whether white space stands at s[i:].
func BlankAt(s string, i int) bool {
	return i < len(s) && blankLead[s[i]] && blankLen(s, i) > 0
}

// BlanksBefore returns the start of the white space that ends at s[:i], of at most four characters of it.
func BlanksBefore(s string, i int) int {
	if i > 0 && SolidTail[s[i-1]] {
		return i
	}
	return SkipBlanksBefore(s, i)
}

// SkipBlanksBefore is BlanksBefore where a byte stands before i that white space may end with.
func SkipBlanksBefore(s string, i int) int {
	for range 4 {
		if i > 1 && i <= len(s) { // many Chinese characters end as white space does
			c := s[i-2]
			if s[i-1] == ' ' {
				if i--; !blankTail[c] {
					return i
				}
				continue
			}
			if c != 0x80 && c != 0xBB && c != 0xC2 {
				return i
			}
		}
		switch {
		case i == 1 && s[0] == ' ':
			i--
		case i > 1 && i <= len(s) && s[i-2] == 0xC2 && s[i-1] == 0xA0:
			i -= 2
		case i > 2 && i <= len(s) && isWideBlank(s[i-3], s[i-2], s[i-1]):
			i -= 3
		default:
			return i
		}
	}
	return i
}

// Trim returns s without white space at both ends, and where it begins.
func Trim(s string) (trimmed string, start int) {
	t := s
	if t != "" && spaceLead[t[0]] {
		t = TrimLeft(t)
	}
	start = len(s) - len(t)
	if t != "" && spaceTail[t[len(t)-1]] {
		t = TrimRight(t)
	}
	return t, start
}

// Trimmed returns s without white space at both ends.
func Trimmed(s string) string { return TrimRight(TrimLeft(s)) }

// Solid returns s without its white space: 通　　知 is 通知. A text that has none is returned as it is.
func Solid(s string) string {
	i := solidLength(s)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for i < len(s) {
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
		solid := solidLength(s[i:])
		b.WriteString(s[i : i+solid])
		i += solid
	}
	return b.String()
}

// solidLength returns the length of the beginning of s that has no white space.
func solidLength(s string) int {
	if i := spaceMarks.From(s, 0); i >= 0 {
		return i
	}
	return len(s)
}

var spaceMarks = NewMarks(Spaces())

// HasSpace reports whether white space stands in s.
func HasSpace(s string) bool { return solidLength(s) < len(s) }

// MayBeSpace reports whether a character that begins with the byte b can be white space.
func MayBeSpace(b byte) bool { return spaceLead[b] }

// TrimLeft returns s without the white space that it begins with.
func TrimLeft(s string) string {
	for s != "" && spaceLead[s[0]] {
		if len(s) > 2 && (s[0] == 0xE3 && s[2] != 0x80 || s[0] == 0xEF && s[1] != 0xBB) {
			break // 、《 and （，
		}
		r, n := Char(s, 0)
		if !IsSpace(r) {
			break
		}
		s = s[n:]
	}
	return s
}

// TrimRight returns s without the white space that it ends with.
func TrimRight(s string) string {
	for s != "" && spaceTail[s[len(s)-1]] {
		if s[len(s)-1] <= ' ' { // tabs, ends of lines and blanks
			s = s[:len(s)-1]
			continue
		}
		if n := len(s); n > 2 && (IsIdeographAt(s, n-3) || s[n-3] == 0xE3 && s[n-2]&0xC0 == 0x80 && s[n-1] != 0x80) {
			break // ideographs and 。
		}
		r, n := Before(s, len(s))
		if !IsSpace(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// LastPrint returns the last character of s that is no white space, 0 if there is none.
func LastPrint(s string) rune {
	if n := len(s); n > 2 && IsIdeographAt(s, n-3) {
		return threeRune(s[n-3], s[n-2], s[n-1]) // as most texts end
	}
	for s != "" {
		r, n := Before(s, len(s))
		if !IsSpace(r) {
			return r
		}
		s = s[:len(s)-n]
	}
	return 0
}
