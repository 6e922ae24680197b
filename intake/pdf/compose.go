package pdf

import (
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// A composer writes pages into a source.
type composer struct {
	source *segment.Source
	text   strings.Builder
}

// page writes one page: its lines, each with a line feed, and a run for each part of a line. Unread says why
// its text is of no use, if it is of none.
func (c *composer) page(p *page, unread string) {
	start := c.text.Len()
	for i, l := range p.lines {
		if l.gap && i > 0 {
			c.text.WriteByte('\n')
		}
		for _, part := range l.parts {
			c.text.WriteString(part.before)
			c.part(part)
		}
		c.text.WriteByte('\n')
	}
	c.source.Pages = append(c.source.Pages, segment.Page{
		Number: len(c.source.Pages) + 1,
		Width:  p.width, Height: p.height,
		Span:   segment.Span{Start: start, End: c.text.Len()},
		Unread: unread,
	})
}

// part writes the text of a part, if it has any, and its run.
func (c *composer) part(p part) {
	if p.text == "" {
		return
	}
	start := c.text.Len()
	c.text.WriteString(strings.ToValidUTF8(strings.Map(printable, p.text), replacement))
	c.source.Runs = append(c.source.Runs, segment.Run{
		Span: segment.Span{Start: start, End: c.text.Len()},
		Page: len(c.source.Pages),
		Box:  p.box,
		Size: p.size,
	})
}

// printable drops control characters, which some fonts map their blanks to: they would break the line.
func printable(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ' '
	case r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || r == '\u00AD':
		return -1
	}
	return r
}

// finish hands the text over.
func (c *composer) finish() { c.source.Text = c.text.String() }
