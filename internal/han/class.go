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
	for i+4 <= len(s) {
		w := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24 // one load
		if w&0xC0C0FC != 0x8080E4 && w&0xC0C0FE != 0x8080E8 {
			return i
		}
		i += 3
	}
	if i < len(s) && IsIdeographAt(s, i) {
		i += 3
	}
	return i
}

// Count returns how many Chinese characters s has: 3 for 第3条第.
func Count(s string) int {
	n := 0
	for i := 0; i < len(s); {
		if IsIdeographAt(s, i) {
			n++
			i += 3
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
