package parse

// A Match is a value found in a text, with the half-open byte range that it was printed at,
// such as bytes 3 to 17 of 自2022年6月7日起.
type Match[T any] struct {
	Start, End int
	Value      T
}

// A Range is a half-open byte range of the text that was searched; the zero Range is "none".
type Range struct {
	Start, End int
}

// IsZero reports whether r is no range at all.
func (r Range) IsZero() bool { return r == Range{} }

// in returns the part of text that r covers.
func (r Range) in(text string) string { return text[r.Start:r.End] }

// A Context says what is known about the place that a text stands at. A nil Context knows nothing.
type Context struct {
	Date    Day    // of the document: fills a missing year, 9月30日 → 2022-09-30
	Heading string // the heading above, such as 2023年工作任务: its year goes before the document's
	Column  string // heading of the table column that a cell stands in, such as 金额（万元）

	Republic bool // years of two and three digits are those of 民國: 112年 is 2023
}

// year returns the year that a date without one belongs to, 0 if nothing gives it.
func (c *Context) year() int {
	if c == nil {
		return 0
	}
	if y := yearIn(c.Heading); y != 0 {
		return y
	}
	return c.Date.Year
}
