package ofd

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/intake/pdf"
)

const (
	pointsInMillimetre = 72 / 25.4
	maxPageGlyphs      = 200_000
	maxPageRules       = 20_000
)

// draw reads one page: its template below it, its layers (GB/T 33190, 7.7).
func (a *archive) draw(ref pageRef, glyphs int) pdf.Drawing {
	p := page{archive: a, ref: ref, box: ref.box, left: min(glyphs, maxPageGlyphs)}
	if err := p.read(ref.part, true); err != nil {
		p.drawing.Broken = err.Error()
	}
	p.drawing.Box = [4]float64{0, 0, p.box.width * pointsInMillimetre, p.box.height * pointsInMillimetre}
	for i := range p.drawing.Glyphs {
		p.drawing.Glyphs[i].Y += p.drawing.Box[3]
	}
	for i := range p.drawing.Rules {
		p.drawing.Rules[i][1] += p.drawing.Box[3]
		p.drawing.Rules[i][3] += p.drawing.Box[3]
	}
	return p.drawing
}

// A page is one page while it is read. In its drawing y counts down from 0 until the height of the page is known.
type page struct {
	archive *archive
	ref     pageRef
	box     box
	left    int // characters that it may still have
	drawing pdf.Drawing
	object  object
}

// read reads the layers of a part: of the page itself, or of its template.
func (p *page) read(part string, isPage bool) error {
	var area boxReader
	var templates []string
	err := p.archive.visit(part, visitor{
		start: func(_ int, e xml.StartElement) {
			area.start(e)
			if id := attr(e, "TemplateID"); e.Name.Local == "Template" && id != "" && len(templates) < 8 {
				templates = append(templates, id)
			}
			p.start(e)
		},
		text: func(s string) {
			area.text(s)
			p.object.text += s
		},
		end: func(depth int, name string) {
			area.end(depth, name)
			p.end(name)
		},
	})
	if !isPage {
		return err
	}
	if b, ok := area.box(); ok {
		p.box = b
	}
	for _, id := range templates {
		if template := p.archive.templates[p.ref.document+" "+id]; template != "" {
			if e := p.read(template, false); err == nil {
				err = e
			}
		}
	}
	if err == nil && p.left <= 0 {
		err = errLarge
	}
	return err
}

// An object is the text, path or picture that is read (GB/T 33190, 8.5): its place, and its own matrix in it.
type object struct {
	boundary box
	matrix   [6]float64
	size     float64
	stretch  float64
	turned   int // ReadDirection: in which direction the characters follow each other, in degrees
	strokes  bool
	fills    bool
	code     textCode
	text     string // of the element that is open
}

// start takes the attributes of an object, or of a piece of its text.
func (p *page) start(e xml.StartElement) {
	p.object.text = ""
	switch e.Name.Local {
	case "TextObject", "PathObject", "ImageObject":
		p.object = newObject(e)
		if e.Name.Local == "ImageObject" {
			p.drawing.Pictures += p.object.boundary.width * p.object.boundary.height * pointsInMillimetre * pointsInMillimetre
		}
	case "TextCode":
		p.object.code.take(e)
	}
}

// end draws a piece of text or a path.
func (p *page) end(name string) {
	switch name {
	case "TextCode":
		p.textCode()
	case "AbbreviatedData":
		p.path(p.object.text)
	case "TextObject", "PathObject":
		p.object = object{}
	}
}

func newObject(e xml.StartElement) object {
	o := object{matrix: [6]float64{1, 0, 0, 1, 0, 0}, size: number(attr(e, "Size")), stretch: 1, strokes: e.Name.Local == "PathObject"}
	if n := numbers(attr(e, "Boundary")); len(n) == 4 {
		o.boundary = box{n[0], n[1], n[2], n[3]}
	}
	if n := numbers(attr(e, "CTM")); len(n) == 6 {
		o.matrix = [6]float64(n)
	}
	if s := number(attr(e, "HScale")); s > 0 {
		o.stretch = s
	}
	if s := attr(e, "Stroke"); s != "" {
		o.strokes = s == "true" || s == "1"
	}
	s := attr(e, "Fill")
	o.fills = s == "true" || s == "1"
	o.turned = int(number(attr(e, "ReadDirection")))
	return o
}

// at returns where a point of the object stands, in points, y upwards from the top of the page.
func (p *page) at(x, y float64) (float64, float64) {
	m, o := p.object.matrix, p.object.boundary
	px := m[0]*x + m[2]*y + m[4] + o.left - p.box.left
	py := m[1]*x + m[3]*y + m[5] + o.top - p.box.top
	return px * pointsInMillimetre, -py * pointsInMillimetre
}

// number reads a number, 0 of anything else.
func number(s string) float64 {
	f, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
	if err != nil || math.IsNaN(f) || math.Abs(f) > 1e6 {
		return 0
	}
	return f
}

// numbers reads numbers with blanks between them.
func numbers(s string) []float64 {
	var list []float64
	for _, f := range strings.Fields(s) {
		list = append(list, number(f))
	}
	return list
}
