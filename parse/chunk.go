package parse

import "strings"

// A chunk holds strings that are made for the values of one text, such as 2022-06-07 for 2022年6月7日: many of them lie in
// one piece of memory. A nil chunk gives each a piece of its own.
type chunk struct{ b strings.Builder }

// The first piece holds a date or two, as a short text has them, and each next one twice as much, up to chunkMax bytes.
const chunkMin, chunkMax = 32, 1024

// keep returns b as a string.
func (c *chunk) keep(b []byte) string {
	if c == nil {
		return string(b)
	}
	n := c.b.Len()
	if c.b.Cap()-n < len(b) {
		size := max(chunkMin, min(2*c.b.Cap(), chunkMax), len(b))
		c.b, n = strings.Builder{}, 0
		c.b.Grow(size)
	}
	c.b.Write(b)
	return c.b.String()[n:]
}
