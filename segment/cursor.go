package segment

import (
	"unicode/utf8"

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
	r, n := utf8.DecodeRuneInString(c.s[c.at:])
	c.at += n
	if n == 0 {
		return 0
	}
	if c.doubled && c.peek() == r {
		c.at += n
	}
	return r
}

func (c *cursor) spaces() {
	for c.at < len(c.s) && isSpace(c.peek()) && c.peek() != '\t' {
		_, n := utf8.DecodeRuneInString(c.s[c.at:])
		c.at += n
	}
}

// integer reads a number in Arabic digits, or in Chinese digits, which may stand apart: 二 十 一.
// It returns -1 if there is none.
func (c *cursor) integer() int {
	if isDigit(c.peek()) {
		return c.number(isDigit, c.apart)
	}
	return c.number(isHanDigit, true)
}

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
	n, size := parse.Integer(string(d))
	if size != len(d) || size == 0 {
		c.at = start
		return -1
	}
	return n
}
