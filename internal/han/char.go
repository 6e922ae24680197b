package han

import "unicode/utf8"

// Char decodes the character at s[i:]; at the end of s it returns -1 and 0.
// Three-byte characters, nearly all of Chinese, are decoded in place: 0x8080E0 are the marks of their bytes.
// Those below U+1000 and beside the surrogates are left to the standard library.
func Char(s string, i int) (rune, int) {
	if i < len(s)-2 {
		w := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16
		if w&0xC0C0F0 == 0x8080E0 {
			if plainLead>>(w&0x0F)&1 != 0 {
				return rune(w&0x0F<<12 | w>>2&0xFC0 | w>>16&0x3F), 3
			}
		} else if w&0x80 == 0 {
			return rune(w & 0x7F), 1
		}
	}
	return charSlow(s, i)
}

// plainLead has a bit for the low half of each first byte of three that any two bytes of the right form may follow: not for
// those of the characters below U+1000 and of the surrogates.
const plainLead = 0xDFFE

// charSlow is Char for all else: the last bytes of s, characters of two or four bytes and bytes that are none.
func charSlow(s string, i int) (rune, int) {
	if i >= len(s) {
		return -1, 0
	}
	return utf8.DecodeRuneInString(s[i:])
}

// Before decodes the character that ends at s[:i], as [Char] does; at the start of s it returns -1 and 0.
func Before(s string, i int) (rune, int) {
	if i <= 0 {
		return -1, 0
	}
	if c := s[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	if i > 2 {
		w := uint32(s[i-3]) | uint32(s[i-2])<<8 | uint32(s[i-1])<<16
		if w&0xC0C0F0 == 0x8080E0 && plainLead>>(w&0x0F)&1 != 0 {
			return rune(w&0x0F<<12 | w>>2&0xFC0 | w>>16&0x3F), 3
		}
	}
	return utf8.DecodeLastRuneInString(s[:i])
}

// First returns the first character of s, 0 of "".
func First(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := Char(s, 0)
	return r
}

// CharLen returns how many bytes the character at s[i:] has: 1 of a byte that is no UTF-8, for which the length of the rune, that of
// U+FFFD, would be 3; 0 at the end of s.
func CharLen(s string, i int) int {
	_, n := Char(s, i)
	return n
}

// LastLen returns how many bytes the last character of s has.
func LastLen(s string) int {
	_, n := Before(s, len(s))
	return n
}

// Last returns the last character of s, 0 of "".
func Last(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := Before(s, len(s))
	return r
}
