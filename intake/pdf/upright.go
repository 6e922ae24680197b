package pdf

import (
	"math"
	"slices"

	"github.com/gongbao/gongbao/intake/internal/columns"
	"github.com/gongbao/gongbao/intake/internal/ruled"
)

// A page is a drawing arranged for reading: boxes count from the top left corner of
// the page as its main text stands upright.
type page struct {
	width, height float64
	lines         []line // in reading order
	doubled       int    // glyphs dropped because they were printed twice

	items  []item // of the main text, before it is put into lines
	prints *columns.Page
	main   frame
	asides []group // what stands turned beside it
}

// upright parts a drawing into the items of its main text and what stands turned beside it.
func upright(d *drawing) *page {
	glyphs, doubled := withoutDoubles(d.glyphs)
	p := &page{width: d.width, height: d.height, doubled: doubled}
	for i, group := range byQuarter(glyphs) {
		f := frame{group.quarter, d.width, d.height}
		group.glyphs = f.glyphs(group.glyphs)
		if i > 0 {
			p.asides = append(p.asides, group)
			continue
		}
		p.main = f
		p.width, p.height = f.size()
		p.items = itemsOf(group.glyphs, ruled.Grids(f.rules(d.rules)))
	}
	p.prints = prints(p.items)
	return p
}

// arrange puts a page into lines in reading order: the text in the main direction first, then what stands
// turned beside it, such as a running head of a landscape page.
func (c *columnizer) arrange(p *page, width, height float64) {
	p.lines = c.layout(p.items, p.prints)
	for _, group := range p.asides {
		f := frame{group.quarter, width, height}
		items := itemsOf(group.glyphs, nil)
		aside := new(columnizer).layout(items, prints(items))
		for j := range aside {
			aside[j].gap = j == 0
			aside[j].move(func(x, y float64) (float64, float64) { return p.main.to(f.from(x, y)) })
		}
		p.lines = append(p.lines, aside...)
	}
	p.items, p.asides, p.prints = nil, nil, nil
}

// A group is the glyphs whose baselines point the same way.
type group struct {
	quarter int // turns counterclockwise from a level baseline
	glyphs  []glyph
}

// byQuarter groups glyphs by direction, the largest group first. Text that is not level to a quarter
// turn, such as a watermark across the page, is put with the nearest.
func byQuarter(glyphs []glyph) []group {
	groups := make([]group, 4)
	for i := range groups {
		groups[i].quarter = i
	}
	for _, g := range glyphs {
		q := int(math.Round(g.angle/(math.Pi/2))) & 3
		groups[q].glyphs = append(groups[q].glyphs, g)
	}
	slices.SortStableFunc(groups, func(a, b group) int { return len(b.glyphs) - len(a.glyphs) })
	return slices.DeleteFunc(groups, func(g group) bool { return len(g.glyphs) == 0 })
}

// A frame is a page turned by quarters so that some of its text stands upright.
type frame struct {
	quarter       int
	width, height float64 // of the page before
}

// size returns the width and height of the turned page.
func (f frame) size() (w, h float64) {
	if f.quarter&1 == 1 {
		return f.height, f.width
	}
	return f.width, f.height
}

// to takes a point counted from the bottom left to the turned page, counted from its top left.
func (f frame) to(x, y float64) (float64, float64) {
	switch f.quarter {
	case 1: // text runs up
		return y, x
	case 2:
		return f.width - x, y
	case 3: // text runs down
		return f.height - y, f.width - x
	}
	return x, f.height - y
}

// from undoes to.
func (f frame) from(x, y float64) (float64, float64) {
	switch f.quarter {
	case 1:
		return y, x
	case 2:
		return f.width - x, y
	case 3:
		return f.width - y, f.height - x
	}
	return x, f.height - y
}

// glyphs returns the glyphs as they stand on the turned page.
func (f frame) glyphs(glyphs []glyph) []glyph {
	turned := make([]glyph, len(glyphs))
	for i, g := range glyphs {
		g.x, g.y = f.to(g.x, g.y)
		turned[i] = g
	}
	return turned
}

// rules returns the rulings as they stand on the turned page.
func (f frame) rules(rules []rule) []ruled.Rule {
	turned := make([]ruled.Rule, len(rules))
	for i, r := range rules {
		x0, y0 := f.to(r.x0, r.y0)
		x1, y1 := f.to(r.x1, r.y1)
		turned[i] = ruled.Rule{Left: min(x0, x1), Top: min(y0, y1), Right: max(x0, x1), Bottom: max(y0, y1)}
	}
	return turned
}
