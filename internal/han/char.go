package han

import "unicode/utf8"

// Char decodes the character at s[i:]; at the end of s it returns -1 and 0.
// Three-byte characters, nearly all of Chinese, are decoded first: 0x8080E0 are the marks of their bytes. Those below U+1000 and beside
// the surrogates come after them. It calls nothing, so that it needs no frame on the stack: no function is called more often.
func Char(s string, i int) (rune, int) {
	if i >= 0 && i < len(s)-2 {
		w := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16
		if w&0xC0C0F0 == 0x8080E0 {
			if plainLead>>(w&0x0F)&1 != 0 {
				return rune(w&0x0F<<12 | w>>2&0xFC0 | w>>16&0x3F), 3
			}
		} else if w&0x80 == 0 {
			return rune(w & 0x7F), 1
		}
	}
	switch {
	case i < 0 || i >= len(s):
		return -1, 0
	case s[i] < utf8.RuneSelf:
		return rune(s[i]), 1
	case i < len(s)-1 && isTwo(s[i], s[i+1]):
		return twoRune(s[i], s[i+1]), 2
	case i < len(s)-2 && isThree(s[i], s[i+1], s[i+2]):
		return threeRune(s[i], s[i+1], s[i+2]), 3
	case i < len(s)-3 && isFour(s[i], s[i+1], s[i+2], s[i+3]):
		return fourRune(s[i], s[i+1], s[i+2], s[i+3]), 4
	}
	return utf8.RuneError, 1
}

// plainLead has a bit for the low half of each first byte of three that any two bytes of the right form may follow: not for
// those of the characters below U+1000 and of the surrogates.
const plainLead = 0xDFFE

// goesOn reports whether c is a byte of a character after its first one.
func goesOn(c byte) bool { return c&0xC0 == 0x80 }

// isTwo, isThree and isFour report whether the bytes are a character.
func isTwo(a, b byte) bool { return a >= 0xC2 && a <= 0xDF && goesOn(b) }

func isThree(a, b, c byte) bool {
	return a&0xF0 == 0xE0 && goesOn(b) && goesOn(c) && (a != 0xE0 || b >= 0xA0) && (a != 0xED || b < 0xA0)
}

func isFour(a, b, c, d byte) bool {
	return a >= 0xF0 && a <= 0xF4 && goesOn(b) && goesOn(c) && goesOn(d) && (a != 0xF0 || b >= 0x90) && (a != 0xF4 || b < 0x90)
}

// twoRune, threeRune and fourRune are the characters of such bytes.
func twoRune(a, b byte) rune { return rune(a&0x1F)<<6 | rune(b&0x3F) }

func threeRune(a, b, c byte) rune { return rune(a&0x0F)<<12 | rune(b&0x3F)<<6 | rune(c&0x3F) }

func fourRune(a, b, c, d byte) rune {
	return rune(a&0x07)<<18 | rune(b&0x3F)<<12 | rune(c&0x3F)<<6 | rune(d&0x3F)
}

// Before decodes the character that ends at s[:i], as [Char] does; at the start of s it returns -1 and 0.
func Before(s string, i int) (rune, int) {
	if i <= 0 || i > len(s) {
		return -1, 0
	}
	c := s[i-1]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	if i > 2 {
		w := uint32(s[i-3]) | uint32(s[i-2])<<8 | uint32(c)<<16
		if w&0xC0C0F0 == 0x8080E0 && plainLead>>(w&0x0F)&1 != 0 {
			return rune(w&0x0F<<12 | w>>2&0xFC0 | w>>16&0x3F), 3
		}
	}
	switch {
	case i > 1 && isTwo(s[i-2], c):
		return twoRune(s[i-2], c), 2
	case i > 2 && isThree(s[i-3], s[i-2], c):
		return threeRune(s[i-3], s[i-2], c), 3
	case i > 3 && isFour(s[i-4], s[i-3], s[i-2], c):
		return fourRune(s[i-4], s[i-3], s[i-2], c), 4
	}
	return utf8.RuneError, 1
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
