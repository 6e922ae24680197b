package ofd

import (
	"math"
	"path"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/internal/xmltoken"
)

const (
	pointsInMillimetre = 72 / 25.4
	maxPageGlyphs      = 200_000
	maxPageRules       = 20_000
)

// draw reads one page: its template below it, its layers (GB/T 33190, 7.7).
func (a *archive) draw(ref pageRef, glyphs int) pdf.Drawing {
	p := page{archive: a, ref: ref, box: ref.box, left: min(glyphs, maxPageGlyphs)}
	err := ref.lost
	if err == nil {
		err = p.read(ref.part, true)
	}
	if err != nil {
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

	resources []string    // parts with resources of its own
	named     []composite // vector pictures that it draws, and that are not drawn yet
	outer     *object     // the vector picture that is drawn; nil of the page itself
	depth     int         // how many pictures that one stands in, with itself
	steps     int         // of all vector pictures that were drawn
}

// read reads the layers of a part: of the page itself, or of its template.
func (p *page) read(part string, isPage bool) error {
	var area boxReader
	var resources resourceReader
	var templates []string
	err := p.archive.visit(part, visitor{
		start: func(_ int, e *xmltoken.Token) {
			area.start(e)
			resources.start(e)
			if id := e.Attr("TemplateID"); e.Name == "Template" && id != "" && len(templates) < 8 {
				templates = append(templates, id)
			}
			p.start(e)
		},
		text: func(s string) {
			area.text(s)
			resources.text(s)
			p.object.text = append(p.object.text, s...)
		},
		end: func(depth int, name string) {
			area.end(depth, name)
			resources.end(path.Dir(part))
			p.end(name)
		},
	})
	p.resources = append(p.resources, resources.parts...)
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
	named := p.named
	p.named = nil
	if e := p.composites(named); err == nil {
		err = e
	}
	if err == nil && p.left < 0 {
		err = errGlyphs
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
	text     []byte // of the element that is open
}

// start takes the attributes of an object, or of a piece of its text.
func (p *page) start(e *xmltoken.Token) {
	p.object.text = p.object.text[:0]
	switch e.Name {
	case "TextObject", "PathObject", "ImageObject":
		p.object = newObject(e).within(p.outer)
		if e.Name == "ImageObject" {
			p.drawing.Pictures += p.object.boundary.width * p.object.boundary.height * pointsInMillimetre * pointsInMillimetre
		}
	case "CompositeObject":
		if len(p.named) <= maxUnitSteps {
			p.named = append(p.named, composite{newObject(e).within(p.outer), e.Attr("ResourceID"), p.depth + 1})
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
		p.path(string(p.object.text))
	case "TextObject", "PathObject":
		p.object = object{}
	}
}

func newObject(e *xmltoken.Token) object {
	o := object{matrix: [6]float64{1, 0, 0, 1, 0, 0}, size: number(e.Attr("Size")), stretch: 1, strokes: e.Name == "PathObject"}
	if n := numbers(e.Attr("Boundary")); len(n) == 4 {
		o.boundary = box{n[0], n[1], n[2], n[3]}
	}
	if n := numbers(e.Attr("CTM")); len(n) == 6 {
		o.matrix = [6]float64(n)
	}
	if s := number(e.Attr("HScale")); s > 0 {
		o.stretch = s
	}
	if s := e.Attr("Stroke"); s != "" {
		o.strokes = s == "true" || s == "1"
	}
	s := e.Attr("Fill")
	o.fills = s == "true" || s == "1"
	o.turned = int(number(e.Attr("ReadDirection")))
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

// mostNumbers is more than any attribute has that numbers reads.
const mostNumbers = 8

// numbers reads numbers with blanks between them, as far as anybody asks.
func numbers(s string) []float64 {
	var list []float64
	for _, f := range someFields(s, mostNumbers) {
		list = append(list, number(f))
	}
	return list
}

// someFields returns the first fields of s, as many as most: a part of nothing but blanks and figures would have millions.
func someFields(s string, most int) []string {
	var list []string
	for f := range strings.FieldsSeq(s) {
		if len(list) == most {
			break
		}
		list = append(list, f)
	}
	return list
}
