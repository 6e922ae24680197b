package pdf

import (
	"math"
	"strconv"
	"strings"
)

// A kind says what a token is.
type kind byte

const (
	ended  kind = iota // no more data
	number             // 12, -.5
	text               // (abc) or <616263>
	name               // /Type
	word               // obj, Tj, true, and the brackets [ ] << >> { }
)

// A token is one word of PDF syntax, in a file, a content stream or a CMap.
type token struct {
	kind kind
	num  float64
	s    string // decoded text, name without its slash, or word
}

// is reports whether t is the word s, such as "endobj".
func (t token) is(s string) bool { return t.kind == word && t.s == s }

// isInt reports whether t is a whole number that can be an object number or a count.
func (t token) isInt() bool {
	return t.kind == number && t.num >= 0 && t.num <= math.MaxInt32 && t.num == math.Trunc(t.num)
}

// A lexer reads tokens from data. It takes any bytes: what is malformed becomes the nearest
// token that makes sense, and each call to next moves on.
type lexer struct {
	data []byte
	pos  int
}

// next reads one token.
func (l *lexer) next() token {
	l.skipSpace()
	if l.pos >= len(l.data) {
		return token{}
	}
	switch c := l.data[l.pos]; c {
	case '/':
		l.pos++
		return l.name()
	case '(':
		l.pos++
		return l.literal()
	case '<', '>':
		if l.pos+1 < len(l.data) && l.data[l.pos+1] == c {
			l.pos += 2
			return token{kind: word, s: string([]byte{c, c})}
		}
		l.pos++
		if c == '<' {
			return l.hex()
		}
		return l.next1(c)
	case '[', ']', '{', '}', ')':
		l.pos++
		return l.next1(c)
	}
	return l.regular()
}

// next1 is a word of one character.
func (l *lexer) next1(c byte) token { return token{kind: word, s: string(rune(c))} }

// skipSpace moves over white space and comments.
func (l *lexer) skipSpace() {
	for l.pos < len(l.data) {
		switch c := l.data[l.pos]; {
		case isSpace(c):
			l.pos++
		case c == '%':
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// regular reads a number or a keyword.
func (l *lexer) regular() token {
	start := l.pos
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelimiter(l.data[l.pos]) {
		l.pos++
	}
	s := string(l.data[start:l.pos])
	if n, ok := parseNumber(s); ok {
		return token{kind: number, num: n, s: s}
	}
	return token{kind: word, s: s}
}

// parseNumber reads a PDF number. It has no exponent, and some writers print --5 or 5-3 for -5 and 5.
func parseNumber(s string) (float64, bool) {
	if n, ok := wholeNumber(s); ok {
		return n, true
	}
	if s == "" || !isDigit(s[0]) && s[0] != '.' && s[0] != '+' && s[0] != '-' || strings.Trim(s, "0123456789.+-") != "" {
		return 0, false
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return n, true
	}
	for len(s) > 1 && s[0] == '-' && s[1] == '-' {
		s = s[1:]
	}
	end := 1
	for end < len(s) && (s[end] == '.' || s[end] >= '0' && s[end] <= '9') {
		end++
	}
	n, err := strconv.ParseFloat(s[:end], 64)
	if err != nil || end < len(s) && s[end] != '-' {
		return 0, false
	}
	return n, true
}

// wholeNumber reads a number of few digits, as most of them are.
func wholeNumber(s string) (float64, bool) {
	digits := strings.TrimPrefix(s, "-")
	if len(digits) == 0 || len(digits) > 15 {
		return 0, false
	}
	n := int64(0)
	for i := range len(digits) {
		if !isDigit(digits[i]) {
			return 0, false
		}
		n = 10*n + int64(digits[i]-'0')
	}
	if len(digits) < len(s) {
		n = -n
	}
	return float64(n), true
}

// name reads the rest of a name; #41 stands for A.
func (l *lexer) name() token {
	var b []byte
	for l.pos < len(l.data) && !isSpace(l.data[l.pos]) && !isDelimiter(l.data[l.pos]) {
		c := l.data[l.pos]
		if c == '#' && l.pos+2 < len(l.data) && unhex(l.data[l.pos+1]) >= 0 && unhex(l.data[l.pos+2]) >= 0 {
			c = byte(unhex(l.data[l.pos+1])<<4 | unhex(l.data[l.pos+2]))
			l.pos += 2
		}
		b = append(b, c)
		l.pos++
	}
	return token{kind: name, s: string(b)}
}

// hex reads the rest of a hexadecimal string; what is no digit is skipped.
func (l *lexer) hex() token {
	var b []byte
	high := -1
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		l.pos++
		if c == '>' {
			break
		}
		switch d := unhex(c); {
		case d < 0:
		case high < 0:
			high = d
		default:
			b = append(b, byte(high<<4|d))
			high = -1
		}
	}
	if high >= 0 {
		b = append(b, byte(high<<4))
	}
	return token{kind: text, s: string(b)}
}

// literal reads the rest of a string in parentheses, which may nest.
func (l *lexer) literal() token {
	var b []byte
	for depth := 1; l.pos < len(l.data); {
		c := l.data[l.pos]
		l.pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return token{kind: text, s: string(b)}
			}
		case '\\':
			b = l.escape(b)
			continue
		case '\r':
			if l.pos < len(l.data) && l.data[l.pos] == '\n' {
				l.pos++
			}
			c = '\n'
		}
		b = append(b, c)
	}
	return token{kind: text, s: string(b)}
}

// escape reads what follows a backslash and appends what it stands for.
func (l *lexer) escape(b []byte) []byte {
	if l.pos >= len(l.data) {
		return b
	}
	c := l.data[l.pos]
	l.pos++
	switch c {
	case 'n':
		return append(b, '\n')
	case 'r':
		return append(b, '\r')
	case 't':
		return append(b, '\t')
	case 'b':
		return append(b, '\b')
	case 'f':
		return append(b, '\f')
	case '\r':
		if l.pos < len(l.data) && l.data[l.pos] == '\n' {
			l.pos++
		}
		return b
	case '\n':
		return b
	}
	if c < '0' || c > '7' {
		return append(b, c)
	}
	n := int(c - '0')
	for i := 0; i < 2 && l.pos < len(l.data) && l.data[l.pos] >= '0' && l.data[l.pos] <= '7'; i++ {
		n = n<<3 | int(l.data[l.pos]-'0')
		l.pos++
	}
	return append(b, byte(n))
}

// unhex returns the value of a hexadecimal digit, -1 if c is none.
func unhex(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// isSpace reports whether c is white space in PDF syntax.
func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

// isDelimiter reports whether c ends a name or a number.
func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}
