package jsonout

import (
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

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
	for len(rest) >= 8 {
		w := han.Load64(rest)
		switch {
		case w&han.TwoMask == han.TwoWide && plainLead>>(w&0xF)&(plainLead>>(w>>24&0xF))&1 != 0:
			rest = rest[6:]
		case w&han.OneMask == han.OneWide && (plainLead>>(w&0xF)&1 != 0 || w&0xFFFF == quoteLead && w>>16&0xFE != separatorEnd):
			rest = rest[3:]
		case arePlain(w):
			rest = rest[8:]
		case plain[byte(w)]:
			rest = rest[1:]
		default:
			return len(s) - len(rest)
		}
	}
	for rest != "" {
		switch c := rest[0]; {
		case plain[c]:
			rest = rest[1:]
		case len(rest) > 2 && c&0xF0 == 0xE0 && plainLead>>(c&0xF)&1 != 0 && rest[1]&0xC0 == 0x80 && rest[2]&0xC0 == 0x80:
			rest = rest[3:]
		default:
			return len(s) - len(rest)
		}
	}
	return len(s)
}

// arePlain reports whether the eight bytes of w are plain: where what is taken from a byte is more than it holds, as of a control character,
// and of a sign that was turned into 0, its highest bit is set.
func arePlain(w uint64) bool {
	const each = 0x0101010101010101
	return (w|(w-' '*each)|((w^'"'*each)-each)|((w^'\\'*each)-each))&(0x80*each) == 0
}

// plainLead has a bit for the low half of each first byte of three that any two bytes of the right form may follow and that begins no sign
// which is escaped: E3 to EC, EE and EF. quoteLead are the first two bytes of “, ” and —, and of the separators U+2028 and U+2029, whose
// last bytes are separatorEnd and the next one.
const (
	plainLead    = 0xDFF8
	quoteLead    = 0x80E2
	separatorEnd = 0xA8
)

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
