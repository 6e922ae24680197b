package jsonout

import "unicode/utf8"

// plain has the bytes that stand in a string as they are: ASCII without quotation marks, backslashes and control characters.
var plain = func() (set [256]bool) {
	for c := ' '; c < utf8.RuneSelf; c++ {
		set[c] = c != '"' && c != '\\'
	}
	return set
}()

// plainEnd returns the end of the characters at s[i:] that stand in a string as they are, but for some that are rare.
func plainEnd(s string, i int) int {
	rest := s[i:]
	for len(rest) > 3 {
		w := uint32(rest[0]) | uint32(rest[1])<<8 | uint32(rest[2])<<16 | uint32(rest[3])<<24
		switch {
		case w&0xC0C0F0 == 0x8080E0 && (w&0xF-3 < 10 || w&0xF == 0xF): // the first byte is E3 to EC, or EF
			rest = rest[3:]
		case plain[byte(w)]:
			rest = rest[1:]
		default:
			return len(s) - len(rest)
		}
	}
	for rest != "" && plain[rest[0]] {
		rest = rest[1:]
	}
	return len(s) - len(rest)
}

const hexDigits = "0123456789abcdef"

// appendString appends s in quotation marks, as encoding/json does without escaped HTML.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; ; {
		end := plainEnd(s, i)
		b = append(b, s[i:end]...)
		if end == len(s) {
			return append(b, '"')
		}
		r, n := utf8.DecodeRuneInString(s[end:])
		b = appendRune(b, s[end:end+n], r)
		i = end + n
	}
}

// appendRune appends one character, escaped where it must be.
func appendRune(b []byte, printed string, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(b, '\\', byte(r))
	case '\b':
		return append(b, `\b`...)
	case '\f':
		return append(b, `\f`...)
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	case '\u2028', '\u2029':
		return append(b, '\\', 'u', '2', '0', '2', hexDigits[r&15])
	case utf8.RuneError:
		if len(printed) == 1 {
			return append(b, `\ufffd`...)
		}
	}
	if r < ' ' {
		return append(b, '\\', 'u', '0', '0', hexDigits[r>>4], hexDigits[r&15])
	}
	return append(b, printed...)
}
