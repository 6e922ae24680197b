package xmltoken

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// resolve returns a text or a value with its line ends as "\n" and, where it may have them, its references resolved. It is a piece of the
// document where there is nothing to resolve.
func resolve(raw string, escaped bool) (string, error) {
	out := raw
	if strings.IndexByte(raw, '\r') >= 0 || escaped && strings.IndexByte(raw, '&') >= 0 {
		var b strings.Builder
		b.Grow(len(raw))
		for i := 0; i < len(raw); i++ {
			switch c := raw[i]; {
			case c == '\r':
				b.WriteByte('\n')
				if strings.HasPrefix(raw[i+1:], "\n") {
					i++
				}
			case c == '&' && escaped:
				r, n := reference(raw[i:])
				if n == 0 {
					return "", fmt.Errorf("%q is no reference", beginning(raw[i:]))
				}
				b.WriteRune(r)
				i += n - 1
			default:
				b.WriteByte(c)
			}
		}
		out = b.String()
	}
	if i := illegalAt(out); i >= 0 {
		r, n := utf8.DecodeRuneInString(out[i:])
		if r == utf8.RuneError && n == 1 {
			return "", errors.New("bytes that are no UTF-8")
		}
		return "", fmt.Errorf("the character %U, which may not stand in a document", r)
	}
	return out, nil
}

// beginning returns what an error shows of what should be a reference.
func beginning(s string) string {
	const most = 12
	if n := strings.IndexByte(s[:min(len(s), most)], ';'); n >= 0 {
		return s[:n+1]
	}
	return strings.ToValidUTF8(s[:min(len(s), most)], "")
}

// named are the references that need no declaration.
var named = map[string]rune{"lt": '<', "gt": '>', "amp": '&', "apos": '\'', "quot": '"'}

// reference reads a reference that s begins with: &lt;, &#20113; or &#x4E91;. It returns the character and the length, 0 if it is none.
func reference(s string) (rune, int) {
	end := strings.IndexByte(s, ';')
	if end < 0 {
		return 0, 0
	}
	figures, isNumber := strings.CutPrefix(s[1:end], "#")
	if !isNumber {
		r := named[figures]
		if r == 0 {
			return 0, 0
		}
		return r, end + 1
	}
	base := 10
	if rest, ok := strings.CutPrefix(figures, "x"); ok {
		figures, base = rest, 16
	}
	if strings.Trim(figures, "0123456789abcdefABCDEF") != "" {
		return 0, 0 // a sign, which ParseUint refuses as well, or an underscore
	}
	n, err := strconv.ParseUint(figures, base, 64)
	if err != nil || n > unicode.MaxRune {
		return 0, 0
	}
	return rune(n), end + 1
}

// illegalAt returns where the first character of s is that may not stand in a document (XML 1.0, 2.2), -1 if all may.
func illegalAt(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' && !isSpace(c) {
				return i
			}
			i++
			continue
		}
		if end := han.IdeographsEnd(s, i); end > i {
			i = end
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || r == 0xFFFE || r == 0xFFFF {
			return i
		}
		i += n
	}
	return -1
}
