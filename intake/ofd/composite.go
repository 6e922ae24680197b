package ofd

import (
	"errors"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/xmltoken"
)

// A page may draw a vector picture of the document's resources, with text in it: a CompositeObject names it by its ResourceID, and a
// CompositeGraphicUnit has its objects (GB/T 33190, 13).

const (
	maxUnitSteps = 1 << 18 // of all vector pictures of a document, and as many that a page draws
	maxUnits     = 8       // vector pictures in each other
	maxResources = 16      // parts with the resources of a document
)

var (
	errUnit  = errors.New("a vector picture that the page draws is missing")
	errUnits = errors.New("the vector pictures of the page have more parts, or more in each other, than any that is printed")
)

// A unit is a vector picture: what happens while it is read.
type unit []unitStep

// A unitStep is a start tag, or the end of an element with its text.
type unitStep struct {
	tag  *xmltoken.Token // nil at an end
	name string
	text string
}

// drawn are the elements of a unit that draw something.
var drawn = []string{"TextObject", "PathObject", "ImageObject", "CompositeObject", "TextCode", "AbbreviatedData"}

// A resourceReader takes the parts with the resources of a document: PublicRes and DocumentRes of CommonData (GB/T 33190, 7.5).
type resourceReader struct {
	inside string
	value  []byte
	parts  []string
}

func (r *resourceReader) start(e *xmltoken.Token) { r.inside, r.value = e.Name, r.value[:0] }

func (r *resourceReader) text(s string) {
	if r.inside == "PublicRes" || r.inside == "DocumentRes" || r.inside == "PageRes" {
		r.value = append(r.value, s...)
	}
}

// end notes a part that is named from a folder of the archive.
func (r *resourceReader) end(folder string) {
	if name := strings.TrimSpace(string(r.value)); name != "" && len(r.parts) < maxResources {
		r.parts = append(r.parts, cleaned(folder, name))
	}
	r.inside, r.value = "", r.value[:0]
}

// unitsOf reads the vector pictures of parts, by their IDs, those of a part once.
func (a *archive) unitsOf(parts []string) map[string]unit {
	key := strings.Join(parts, "\n")
	if known, ok := a.units[key]; ok {
		return known
	}
	found, steps := map[string]unit{}, 0
	for _, part := range parts {
		id, open := "", 0 // of the unit that is open, and at which depth
		var text []byte
		note := func(s unitStep) {
			if steps++; id != "" && steps <= maxUnitSteps && slices.Contains(drawn, s.name) {
				found[id] = append(found[id], s)
			}
		}
		// A damaged part gives the units before its damage; a page that draws another one tells that it is missing.
		_ = a.visit(part, visitor{
			start: func(depth int, e *xmltoken.Token) {
				if text = text[:0]; e.Name == "CompositeGraphicUnit" && id == "" {
					if id, open = e.Attr("ID"), depth; id != "" {
						found[id] = unit{}
					}
				}
				tag := *e
				tag.Attrs = slices.Clone(e.Attrs)
				note(unitStep{tag: &tag, name: e.Name})
			},
			text: func(s string) {
				if id != "" {
					text = append(text, s...)
				}
			},
			end: func(depth int, name string) {
				if note(unitStep{name: name, text: string(text)}); depth == open {
					id, open = "", 0
				}
				text = text[:0]
			},
		})
	}
	if a.units == nil {
		a.units = map[string]map[string]unit{}
	}
	a.units[key] = found
	return found
}

// composites draws the vector pictures that the page names.
func (p *page) composites(list []composite) error {
	if len(list) == 0 {
		return nil
	}
	units := p.archive.unitsOf(append(slices.Clone(p.resources), p.archive.resources[p.ref.document]...))
	for len(list) > 0 {
		c := list[0]
		list = list[1:]
		steps, ok := units[c.id]
		if !ok {
			return errUnit
		}
		if p.steps += 1 + len(steps); p.steps > maxUnitSteps || c.depth > maxUnits {
			return errUnits
		}
		p.outer, p.depth = &c.object, c.depth
		for _, s := range steps {
			if s.tag != nil {
				p.start(s.tag)
				continue
			}
			p.object.text = append(p.object.text[:0], s.text...)
			p.end(s.name)
		}
		p.outer, p.depth = nil, 0
		list, p.named = append(list, p.named...), nil
	}
	return nil
}

// A composite is a vector picture where a page draws it.
type composite struct {
	object object
	id     string
	depth  int // how many others it stands in
}

// within returns an object of a vector picture as one of the page that draws it.
func (o object) within(outer *object) object {
	if outer == nil {
		return o
	}
	m, n := outer.matrix, o.matrix
	x, y := n[4]+o.boundary.left, n[5]+o.boundary.top
	o.matrix = [6]float64{m[0]*n[0] + m[2]*n[1], m[1]*n[0] + m[3]*n[1], m[0]*n[2] + m[2]*n[3], m[1]*n[2] + m[3]*n[3],
		m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]}
	o.boundary.left, o.boundary.top = outer.boundary.left, outer.boundary.top
	return o
}
