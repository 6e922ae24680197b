package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

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
	Heading string // the heading above: the year of 2023年工作任务 goes before the document's, and 先进个人名单 says whom a list names
	Year    int    // that dates without one belong to, where it is not that of Date: of a notice of 2018 about 2019
	Column  string // heading of the table column that a cell stands in, such as 金额（万元）

	Published Day // of the document, where a note below its title (题注) prints it: 自公布之日 counts from it

	Republic bool // years of two and three digits are those of 民國: 112年 is 2023
	Appoints bool // the text is about appointments: a name after an office in it is that of who gets it
	Undated  bool // the document prints no day: of Date only the year counts

	head *columnHead // what is known of Column, nil if nothing is
}

// DayOf returns the day that an anchor means: 公布之日 the day of publication where it is printed, else that of the document.
func (c *Context) DayOf(anchor string) Day {
	if c == nil {
		return Day{}
	}
	if !c.Published.IsZero() && publishWords.Stand(anchor) {
		return c.Published
	}
	if c.Undated {
		return Day{}
	}
	return c.Date
}

// publishWords name the day of publication: 公布之日.
var publishWords = lexicon.ListOf(lexicon.PublishWord)

func holdsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// year returns the year that a date without one belongs to, 0 if nothing gives it.
func (c *Context) year() int {
	if c == nil {
		return 0
	}
	if y := yearIn(c.Heading); y != 0 {
		return y
	}
	if c.Year != 0 {
		return c.Year
	}
	return c.Date.Year
}
