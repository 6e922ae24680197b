package ofd

import (
	"math"
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/internal/xmltoken"
)

// A textCode is a piece of a text object: where its first character stands and how far it is from one to the
// next (GB/T 33190, 11.3). A piece without a place of its own begins where the one before did.
type textCode struct {
	x, y           float64
	deltaX, deltaY []float64
}

// take reads the attributes of a TextCode.
func (c *textCode) take(e *xmltoken.Token) {
	if s := e.Attr("X"); s != "" {
		c.x = number(s)
	}
	if s := e.Attr("Y"); s != "" {
		c.y = number(s)
	}
	c.deltaX, c.deltaY = deltas(e.Attr("DeltaX")), deltas(e.Attr("DeltaY"))
}

// maxDeltas is more than the characters of one piece.
const maxDeltas = 1 << 16

// deltas reads distances, in which "g 4 3.5" stands for 3.5 four times.
func deltas(s string) []float64 {
	var list []float64
	fields := someFields(s, 3*maxDeltas)
	for i := 0; i < len(fields) && len(list) < maxDeltas; i++ {
		if fields[i] != "g" || i+2 >= len(fields) {
			list = append(list, number(fields[i]))
			continue
		}
		for range min(max(0, int(number(fields[i+1]))), maxDeltas-len(list)) {
			list = append(list, number(fields[i+2]))
		}
		i += 2
	}
	return list
}

// textCode draws the characters of the piece that was read.
func (p *page) textCode() {
	o := &p.object
	text := []rune(strings.Trim(string(o.text), "\r\n\t"))
	x, y := o.code.x, o.code.y
	for i, r := range text {
		if p.left--; p.left < 0 {
			return
		}
		width := o.width(r)
		dx, dy := o.step(i, width)
		p.glyph(r, x, y, width)
		x, y = x+dx, y+dy
	}
}

// width is how wide a character is in its object: the fonts are not looked at, so a letter counts half a square.
func (o *object) width(r rune) float64 {
	width := o.size * o.stretch
	if r < 0x2000 && !unicode.Is(unicode.Han, r) {
		width /= 2
	}
	return width
}

// step returns how far it is from character i to the next one: by the distances of the piece, the last of which holds on, or by
// the width where it has none.
func (o *object) step(i int, width float64) (dx, dy float64) {
	c := &o.code
	if len(c.deltaX) > 0 {
		dx = c.deltaX[min(i, len(c.deltaX)-1)]
	}
	if len(c.deltaY) > 0 {
		dy = c.deltaY[min(i, len(c.deltaY)-1)]
	}
	if len(c.deltaX)+len(c.deltaY) == 0 {
		if o.isVertical() {
			return 0, o.size
		}
		return width, 0
	}
	return dx, dy
}

// isVertical reports whether the characters stand below each other.
func (o *object) isVertical() bool { return (o.turned%180+180)%180 == 90 }

// glyph draws one character whose baseline starts at x, y of the object.
func (p *page) glyph(r rune, x, y, width float64) {
	o := &p.object
	px, py := p.at(x, y)
	rise := math.Hypot(o.matrix[2], o.matrix[3])
	run := math.Hypot(o.matrix[0], o.matrix[1])
	g := pdf.Glyph{X: px, Y: py, Text: string(r), Width: width * run * pointsInMillimetre, Size: o.size * rise * pointsInMillimetre,
		Angle: math.Atan2(-o.matrix[1], o.matrix[0])}
	if o.isVertical() { // as in package pdf: the column is a line that runs down
		g.Angle -= math.Pi / 2
		g.X, g.Y = p.at(x+0.5*o.size-0.38*o.size, y-0.88*o.size)
		g.Width = g.Size
	}
	if g.Size > 0 && g.Size < 1e4 {
		p.drawing.Glyphs = append(p.drawing.Glyphs, g)
	}
}
