package han

import "unicode/utf8"

// IsHan reports whether r is a Chinese character, also 〇, a radical as some fonts name it, and one of the extensions.
func IsHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r == '〇' ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF || r >= 0x2E80 && r <= 0x2FDF
}

// IsIdeographAt reports, without decoding it, whether one of the characters from U+4000 to U+9FFF stands at s[i:], nearly all of
// Chinese: they are no signs and no spaces.
func IsIdeographAt(s string, i int) bool {
	return s[i] >= 0xE4 && s[i] <= 0xE9 && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80
}

// IdeographsEnd returns where the characters end that stand at s[i:] and are ideographs as [IsIdeographAt] knows them.
func IdeographsEnd(s string, i int) int {
	rest := s[i:]
	for len(rest) >= 8 {
		if !areIdeographs(Load64(rest)) {
			break
		}
		rest = rest[6:]
	}
	for len(rest) > 2 && IsIdeographAt(rest, 0) {
		rest = rest[3:]
	}
	return len(s) - len(rest)
}

// One and two characters of three bytes, as Load64 gives them: the bits that tell, and what they are.
const (
	OneMask, OneWide uint64 = 0xC0C0F0, 0x8080E0
	TwoMask, TwoWide uint64 = OneMask<<24 | OneMask, OneWide<<24 | OneWide
)

// asciiBits are set in no byte of ASCII.
const asciiBits = 0x8080808080808080

// Load64 returns the first eight bytes of s, the first one lowest. It is one load.
func Load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// tail64 returns the last n bytes of s, fewer than eight, the first of them lowest.
func tail64(s string, n int) (w uint64) {
	if len(s) >= 8 {
		return Load64(s[len(s)-8:]) >> (8 * (8 - uint(n)))
	}
	for i := len(s) - 1; i >= len(s)-n; i-- {
		w = w<<8 | uint64(s[i])
	}
	return w
}

// Two characters of three bytes whose first bytes are E4 to EB: less twoIdeographs, nothing of otherBits is left of them. A byte that is
// smaller than its bound leaves some of them.
const (
	twoIdeographs uint64 = 0x8080E4<<24 | 0x8080E4
	otherBits     uint64 = 0xC0C0F8<<24 | 0xC0C0F8
)

// noSigns reports whether the first six bytes of w are two characters from U+4000 to U+BFFF: none is a sign.
func noSigns(w uint64) bool { return (w-twoIdeographs)&otherBits == 0 }

// twoPlain is the lowest of two characters from U+3000 to U+AFFF, whose first bytes are E3 to EA.
const twoPlain uint64 = 0x8080E3<<24 | 0x8080E3

// arePlain reports whether the first six bytes of w are two such characters: Chinese ones, and 、。《》.
func arePlain(w uint64) bool { return (w-twoPlain)&otherBits == 0 }

// areIdeographs reports whether the first six bytes of w are two ideographs: the low halves of their first bytes are 4 to 9.
func areIdeographs(w uint64) bool {
	return noSigns(w) && (w-twoIdeographs+0x02000002)&0x08000008 == 0
}

// wideRune returns the first character of three bytes in w.
func wideRune(w uint64) rune { return rune(w&0x0F<<12 | w>>2&0xFC0 | w>>16&0x3F) }

// Count returns how many Chinese characters s has: 3 for 第3条第.
func Count(s string) int {
	n := 0
	for s != "" {
		switch {
		case len(s) >= 8 && areIdeographs(Load64(s)):
			n, s = n+2, s[6:]
		case IsIdeographAt(s, 0):
			n, s = n+1, s[3:]
		case s[0] < utf8.RuneSelf:
			s = s[1:]
		default:
			r, size := Char(s, 0)
			if IsHan(r) {
				n++
			}
			s = s[size:]
		}
	}
	return n
}

// IsDigit reports whether r is an Arabic digit in half or full width.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// IsLatin reports whether r is a Latin letter in half or full width.
func IsLatin(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 'ａ' && r <= 'ｚ' || r >= 'Ａ' && r <= 'Ｚ'
}
