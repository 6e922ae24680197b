package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// A cursor walks over the start of a line.
type cursor struct {
	s       string
	at      int
	doubled bool // each character is printed twice
	apart   bool // Arabic digits may stand apart too: 第 1 0 条
}

func (c *cursor) peek() rune { return first(c.s[c.at:]) }

// next takes one character, with its double.
func (c *cursor) next() rune {
	r, n := han.Char(c.s, c.at)
	if n == 0 {
		return 0
	}
	c.at += n
	if c.doubled && c.peek() == r {
		c.at += n
	}
	return r
}

func (c *cursor) spaces() {
	for c.at < len(c.s) && han.MayBeSpace(c.s[c.at]) {
		r, n := han.Char(c.s, c.at)
		if r == '\t' || !isSpace(r) {
			return
		}
		c.at += n
	}
}

// integer reads a number in Arabic digits, or in Chinese digits, which may stand apart: 二 十 一.
// It returns -1 if there is none.
func (c *cursor) integer() int {
	if n, size := shortInteger(c.s[c.at:], c.apart); size > 0 && !c.doubled {
		c.at += size
		return n
	}
	if isDigit(c.peek()) {
		return c.number(isDigit, c.apart)
	}
	return c.number(isHanDigit, true)
}

// shortInteger reads the numbers that most markers have, some digits of ASCII or at most three Chinese ones, where nothing stands after them that may
// belong to the number. size is 0 of all others.
func shortInteger(s string, apart bool) (n, size int) {
	for size < len(s) && s[size] >= '0' && s[size] <= '9' && size < 9 {
		n = n*10 + int(s[size]-'0')
		size++
	}
	if size > 0 {
		rest := s[size:]
		if apart {
			rest = han.TrimLeft(rest)
		}
		if size == 9 || isDigit(first(rest)) {
			return 0, 0
		}
		return n, size
	}
	return shortHan(s)
}

// shortHan reads the Chinese numbers up to 九十九: tens, 十 and one.
func shortHan(s string) (n, size int) {
	digit := shortDigit(s)
	if n, size = digit, min(digit, 1)*len("一"); strings.HasPrefix(s[size:], "十") {
		n, size = max(digit, 1)*10, size+len("十")
		if digit = shortDigit(s[size:]); digit > 0 {
			n, size = n+digit, size+len("一")
		}
	}
	if size == 0 {
		return 0, 0
	}
	if isHanDigit(first(han.TrimLeft(s[size:]))) {
		return 0, 0
	}
	return n, size
}

// shortDigit returns the Chinese digit that s begins with, 0 if it begins with none.
func shortDigit(s string) int {
	if r := first(s); shortDigits.Has(r) {
		return int(han.Numerals[r].Value())
	}
	return 0
}

// shortDigits are these digits.
var shortDigits = han.NewSet("一二三四五六七八九")

// number reads a number of digits of one kind.
func (c *cursor) number(is func(rune) bool, apart bool) int {
	var digits [48]byte
	d := digits[:0]
	start, end := c.at, c.at
	for is(c.peek()) && len(d) < 40 {
		d = utf8.AppendRune(d, c.next())
		end = c.at
		if apart {
			c.spaces()
		}
	}
	c.at = end
	printed := c.s[start:end]
	if len(printed) != len(d) {
		printed = string(d)
	}
	n, size := parse.Integer(printed)
	if size != len(d) || size == 0 {
		c.at = start
		return -1
	}
	return n
}
