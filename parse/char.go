package parse

import "unicode/utf8"

// char decodes the character at s[i:]; at the end of s it returns -1 and 0.
// Three-byte characters, nearly all of Chinese, are decoded in place: 0x8080E0 are the marks of their bytes.
// Those below U+1000 and beside the surrogates are left to the standard library.
func char(s string, i int) (rune, int) {
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

// charSlow is char for all else: the last bytes of s, characters of two or four bytes and bytes that are none.
func charSlow(s string, i int) (rune, int) {
	if i >= len(s) {
		return -1, 0
	}
	return utf8.DecodeRuneInString(s[i:])
}

// before decodes the character that ends at s[:i], as char does; at the start of s it returns -1 and 0.
func before(s string, i int) (rune, int) {
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

// isSpace reports whether r is white space within a line, as an OCR puts it anywhere.
func isSpace(r rune) bool {
	switch {
	case r == ' ' || r == '\u00a0' || r == '\u3000' || r == '\ufeff':
		return true
	}
	return r >= '\u2000' && r <= '\u200b'
}

// spaceLead and spaceTail are the first and the last bytes of white space.
var spaceLead, spaceTail = spaceBytes()

func spaceBytes() (lead, tail [256]bool) {
	for r := range rune(1 << 16) {
		if isSpace(r) {
			w := string(r)
			lead[w[0]], tail[w[len(w)-1]] = true, true
		}
	}
	return lead, tail
}

// spaces returns the end of the white space at s[i:], at most four characters of it:
// 2022 年 is one date, a wider gap is a gap.
func spaces(s string, i int) int {
	if i >= len(s) || !spaceLead[s[i]] {
		return i
	}
	return skipSpaces(s, i)
}

// skipSpaces is spaces where a byte stands at i that white space may begin with.
func skipSpaces(s string, i int) int {
	if i < len(s)-2 { // 、 “ （ begin as white space does
		switch c := s[i]; {
		case c == ' ' && !spaceLead[s[i+1]]:
			return i + 1
		case c == 0xE3 && s[i+2] != 0x80, c == 0xE2 && s[i+2] > 0x8B, c == 0xEF && s[i+1] != 0xBB:
			return i
		}
	}
	start := i
	for range 4 {
		if i >= len(s) || !spaceLead[s[i]] {
			return i
		}
		r, n := char(s, i)
		if !isSpace(r) {
			return i
		}
		i += n
	}
	if spaceAt(s, i) {
		return start
	}
	return i
}

// spaceAt reports whether white space stands at s[i:].
func spaceAt(s string, i int) bool {
	if i >= len(s) || !spaceLead[s[i]] {
		return false
	}
	r, _ := char(s, i)
	return isSpace(r)
}

// spacesBefore returns the start of the white space that ends at s[:i], of at most four characters of it.
func spacesBefore(s string, i int) int {
	if i > 0 && !spaceTail[s[i-1]] {
		return i
	}
	return skipSpacesBefore(s, i)
}

// skipSpacesBefore is spacesBefore where a byte stands before i that white space may end with.
func skipSpacesBefore(s string, i int) int {
	for range 4 {
		if i > 1 { // many Chinese characters end as white space does
			c := s[i-2]
			if s[i-1] == ' ' {
				if i--; !spaceTail[c] {
					return i
				}
				continue
			}
			if c != 0x80 && c != 0xBB && c != 0xC2 {
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

// trim returns s without the white space and the line ends around it.
func trim(s string) string {
	for s != "" {
		if s[0] <= ' ' {
			s = s[1:]
		} else if n := spaces(s, 0); n > 0 {
			s = s[n:]
		} else {
			break
		}
	}
	for s != "" {
		if s[len(s)-1] <= ' ' {
			s = s[:len(s)-1]
		} else if n := spacesBefore(s, len(s)); n < len(s) {
			s = s[:n]
		} else {
			break
		}
	}
	return s
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
//
//go:noinline
func hasAny(s string, i int, words ...string) int {
	for _, w := range words {
		if e := has(s, i, w); e > 0 {
			return e
		}
	}
	return 0
}

// endsAny returns the start of the first of words that ends at s[:i], or -1.
//
//go:noinline
func endsAny(s string, i int, words ...string) int {
	for _, w := range words {
		if i >= len(w) && s[i-len(w):i] == w {
			return i - len(w)
		}
	}
	return -1
}

// blanks is spaces for the white space inside a word, which a press may have set as wide as the words beside it: 委　　　　员.
func blanks(s string, i int) int {
	for range 12 {
		r, n := char(s, i)
		if !isSpace(r) {
			break
		}
		i += n
	}
	return i
}

// hasSpaced is has for a word that an OCR may have put a space into: 以 内.
func hasSpaced(s string, i int, word string) int {
	if e := has(s, i, word); e > 0 {
		return e
	}
	if i+2 < len(s) && len(word) > 2 && s[i+2] != word[2] && !spaceLead[s[i]] {
		return 0 // its first character differs
	}
	for _, r := range word {
		at := blanks(s, i)
		got, n := char(s, at)
		if got != r {
			return 0
		}
		i = at + n
	}
	return i
}
