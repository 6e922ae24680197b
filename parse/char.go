package parse

import "unicode/utf8"

// char decodes the character at s[i:]; at the end of s it returns -1 and 0.
// Three-byte characters, nearly all of Chinese, are decoded in place.
func char(s string, i int) (rune, int) {
	if i >= len(s) {
		return -1, 0
	}
	c := s[i]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	if c > 0xE0 && c < 0xF0 && c != 0xED && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
		return rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}

// before decodes the character that ends at s[:i]; at the start of s it returns -1 and 0.
func before(s string, i int) (rune, int) {
	if i <= 0 {
		return -1, 0
	}
	c := s[i-1]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	if i >= 3 && c&0xC0 == 0x80 && s[i-2]&0xC0 == 0x80 && s[i-3] > 0xE0 && s[i-3] < 0xF0 && s[i-3] != 0xED {
		return rune(s[i-3]&0x0F)<<12 | rune(s[i-2]&0x3F)<<6 | rune(c&0x3F), 3
	}
	return utf8.DecodeLastRuneInString(s[:i])
}

// isSpace reports whether r is white space within a line, as an OCR puts it anywhere.
func isSpace(r rune) bool {
	switch {
	case r == ' ' || r == '\u00a0' || r == '\u3000' || r == '\ufeff':
		return true
	}
	return r >= '\u2000' && r <= '\u200b'
}

// spaces returns the end of the white space at s[i:], at most four characters of it:
// 2022 年 is one date, a wider gap is a gap.
func spaces(s string, i int) int {
	if i >= len(s) {
		return i
	}
	switch s[i] {
	case ' ', 0xC2, 0xE2, 0xE3, 0xEF: // the first bytes of white space
	default:
		return i
	}
	start := i
	for k := 0; k < 4; k++ {
		if i < len(s) && s[i] == ' ' {
			i++
			continue
		}
		r, n := char(s, i)
		if !isSpace(r) {
			return i
		}
		i += n
	}
	if r, _ := char(s, i); isSpace(r) {
		return start
	}
	return i
}

// spacesBefore returns the start of the white space that ends at s[:i].
func spacesBefore(s string, i int) int {
	for k := 0; k < 4; k++ {
		if i > 0 { // the last bytes of white space
			if c := s[i-1]; c != ' ' && c != 0xA0 && c != 0xBF && (c < 0x80 || c > 0x8B) {
				return i
			}
		}
		r, n := before(s, i)
		if !isSpace(r) {
			return i
		}
		i -= n
	}
	return i
}

// isHan reports whether r is a Chinese character.
func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r == '〇' || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x3FFFF
}

// isLatin reports whether r is a Latin letter, half or full width.
func isLatin(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 'ａ' && r <= 'ｚ' || r >= 'Ａ' && r <= 'Ｚ'
}

// has returns the end of word at s[i:], or 0 if something else stands there.
func has(s string, i int, word string) int {
	if len(s)-i >= len(word) && s[i:i+len(word)] == word {
		return i + len(word)
	}
	return 0
}

// hasAny returns the end of the first of words that stands at s[i:], or 0.
func hasAny(s string, i int, words ...string) int {
	for _, w := range words {
		if e := has(s, i, w); e > 0 {
			return e
		}
	}
	return 0
}

// endsAny returns the start of the first of words that ends at s[:i], or -1.
func endsAny(s string, i int, words ...string) int {
	for _, w := range words {
		if i >= len(w) && s[i-len(w):i] == w {
			return i - len(w)
		}
	}
	return -1
}

// hasSpaced is has for a word that an OCR may have put a space into: 以 内.
func hasSpaced(s string, i int, word string) int {
	if e := has(s, i, word); e > 0 {
		return e
	}
	for _, r := range word {
		got, n := char(s, spaces(s, i))
		if got != r {
			return 0
		}
		i = spaces(s, i) + n
	}
	return i
}
