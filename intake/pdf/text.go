package pdf

import (
	"cmp"
	"math"
	"strings"
	"unicode/utf16"
)

// setLine starts a text line at m.
func (c *content) setLine(m matrix) {
	if m.finite() {
		c.line, c.matrix = m, m
	}
}

// nextLine starts a text line x, y away from the start of the last.
func (c *content) nextLine(x, y float64) { c.setLine(shift(x, y).then(c.line)) }

// setFont takes a font of the page's resources: names mean something on this page only.
func (c *content) setFont(args []token) {
	if len(args) < 2 {
		return
	}
	f, ok := c.fonts[args[0].s]
	if !ok {
		v := c.resources.Key("Font").Key(args[0].s)
		f = c.in.font(v)
		c.fonts[args[0].s] = f
	}
	if f.lacks != "" {
		c.drawing.broken = cmp.Or(c.drawing.broken, "a table of a font: "+f.lacks)
	}
	c.state.font, c.state.size = f, num(args, 1)
}

// show prints the strings among args; numbers between them (TJ) move the pen back by thousandths.
func (c *content) show(args []token) {
	f := c.state.font
	if f == nil {
		return
	}
	for _, t := range args {
		switch t.kind {
		case text:
			for _, ch := range f.decode(t.s) {
				c.print(f, ch)
			}
		case number:
			back := -num([]token{t}, 0) / 1000 * c.state.size
			if f.vertical {
				c.advance(0, back)
			} else {
				c.advance(back*c.state.stretch, 0)
			}
		}
	}
}

// advance moves the pen.
func (c *content) advance(x, y float64) {
	if m := shift(x, y).then(c.matrix); m.finite() {
		c.matrix = m
	}
}

// print puts one character on the page and moves the pen after it.
func (c *content) print(f *font, ch char) {
	s := &c.state
	m := matrix{s.size * s.stretch, 0, 0, s.size, 0, s.rise}.then(c.matrix).then(s.ctm)
	scale := math.Hypot(m[0], m[1])
	g := glyph{
		x: m[4], y: m[5], s: ch.s,
		width: ch.width * scale,
		size:  math.Hypot(m[2], m[3]) * f.height,
		angle: math.Atan2(m[1], m[0]),
	}
	if f.vertical {
		// The pen stands above the middle of the character (PDF 32000-1, 9.7.4.3) and moves down.
		g.angle -= math.Pi / 2
		g.x, g.y = m.at(-0.38, 0)
	}
	if ch.s == replacement {
		c.drawing.unmapped++
	}
	if m.finite() && len(c.drawing.glyphs) <= maxGlyphs {
		c.drawing.glyphs = append(c.drawing.glyphs, g)
	}
	space := s.charSpace
	if ch.space {
		space += s.wordSpace
	}
	if f.vertical {
		c.advance(0, space-ch.width*s.size)
	} else {
		c.advance((ch.width*s.size+space)*s.stretch, 0)
	}
}

// A mark is an open marked-content sequence.
type mark struct {
	text   string // its ActualText
	has    bool   // whether it has one
	glyphs int    // on the page when it began
}

// maxActualText bounds the text of one sequence, which is a character or a word, at most a paragraph.
const maxActualText = 1 << 14

// beginMarked begins a marked-content sequence; Chromium marks with ActualText each character
// whose font maps it to a radical, such as U+2F2F for 工.
func (c *content) beginMarked(args []token) {
	m := mark{glyphs: len(c.drawing.glyphs)}
	for i := 0; i+1 < len(args); i++ {
		if args[i].kind == name && args[i].s == "ActualText" && args[i+1].kind == text {
			m.text, m.has = textString(args[i+1].s), true
		}
	}
	if len(args) == 2 && args[1].kind == name {
		if v := c.resources.Key("Properties").Key(args[1].s).Key("ActualText"); v.RawString() != "" {
			m.text, m.has = textString(v.RawString()), true
		}
	}
	if len(m.text) > maxActualText {
		m.text = strings.ToValidUTF8(m.text[:maxActualText], "")
	}
	if len(c.marks) < 1024 {
		c.marks = append(c.marks, m)
	}
}

// endMarked gives the ActualText to the first glyph of the sequence, and nothing to the others.
func (c *content) endMarked([]token) {
	if len(c.marks) == 0 {
		return
	}
	m := c.marks[len(c.marks)-1]
	c.marks = c.marks[:len(c.marks)-1]
	inside := c.drawing.glyphs[min(m.glyphs, len(c.drawing.glyphs)):]
	if !m.has || len(inside) == 0 {
		return
	}
	for i := range inside {
		inside[i].s = ""
	}
	inside[0].s = m.text
}

// textString decodes a PDF text string: UTF-16 or UTF-8 with a mark, else PDFDocEncoding,
// of which only the part that is Latin-1 is read.
func textString(s string) string {
	switch {
	case strings.HasPrefix(s, "\xfe\xff"):
		return utf16String(s[2:])
	case strings.HasPrefix(s, "\xef\xbb\xbf"):
		return strings.ToValidUTF8(s[3:], replacement)
	}
	r := make([]rune, len(s))
	for i := range r {
		r[i] = rune(s[i])
	}
	return string(r)
}

// utf16String decodes UTF-16 with the high byte first.
func utf16String(s string) string {
	u := make([]uint16, len(s)/2)
	for i := range u {
		u[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return string(utf16.Decode(u))
}
