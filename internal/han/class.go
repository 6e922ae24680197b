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
		if w := load64(rest); w&twoMask != twoWide || !areIdeographs(w) {
			break
		}
		rest = rest[6:]
	}
	for len(rest) > 2 && IsIdeographAt(rest, 0) {
		rest = rest[3:]
	}
	return len(s) - len(rest)
}

// One and two characters of three bytes, as load64 gives them: the bits that tell, and what they are.
const (
	oneMask, oneWide uint64 = 0xC0C0F0, 0x8080E0
	twoMask, twoWide uint64 = oneMask<<24 | oneMask, oneWide<<24 | oneWide
)

// load64 returns the first eight bytes of s, the first one lowest. It is one load.
func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// areIdeographs reports whether the two characters of three bytes in w are ideographs: the low halves of their first bytes are 4 to 9.
func areIdeographs(w uint64) bool {
	low := w & 0x0F00000F
	return (low+0x0C00000C)&^(low+0x06000006)&0x10000010 == 0x10000010
}

// wideRune returns the first character of three bytes in w.
func wideRune(w uint64) rune { return rune(w&0x0F<<12 | w>>2&0xFC0 | w>>16&0x3F) }

// Count returns how many Chinese characters s has: 3 for 第3条第.
func Count(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if end := IdeographsEnd(s, i); end > i {
			n += (end - i) / 3
			i = end
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if IsHan(r) {
			n++
		}
		i += size
	}
	return n
}

// IsDigit reports whether r is an Arabic digit in half or full width.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// IsLatin reports whether r is a Latin letter in half or full width.
func IsLatin(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 'ａ' && r <= 'ｚ' || r >= 'Ａ' && r <= 'Ｚ'
}
