package pdf

import "math"

// thin is how thick a filled box may be to count as a printed line, in points.
const thin = 3

// A path is the path being built, in page space; only its straight parts matter.
type path struct {
	x, y           float64 // where the pen is
	startX, startY float64 // of the subpath
	lines          []rule
	curved         bool
	boxes          []rule // the box of each subpath, for thin filled shapes
}

// maxPath bounds the parts of one path.
const maxPath = 8192

func (p *path) move(m matrix, x, y float64) {
	p.x, p.y = m.at(x, y)
	p.startX, p.startY = p.x, p.y
	if len(p.boxes) < maxPath {
		p.boxes = append(p.boxes, rule{p.x, p.y, p.x, p.y})
	}
}

func (p *path) lineTo(m matrix, x, y float64) {
	x, y = m.at(x, y)
	p.to(x, y)
}

// to draws a straight line in page space.
func (p *path) to(x, y float64) {
	if len(p.lines) < maxPath {
		p.lines = append(p.lines, rule{p.x, p.y, x, y})
	}
	p.x, p.y = x, y
	if n := len(p.boxes); n > 0 {
		b := &p.boxes[n-1]
		b.x0, b.y0, b.x1, b.y1 = math.Min(b.x0, x), math.Min(b.y0, y), math.Max(b.x1, x), math.Max(b.y1, y)
	}
}

// curve moves the pen: a curve is no ruling, but the box of its shape grows.
func (p *path) curve(m matrix, x, y float64) {
	x, y = m.at(x, y)
	n := len(p.lines)
	p.to(x, y)
	p.lines = p.lines[:n]
	p.curved = true
}

func (p *path) close() { p.to(p.startX, p.startY) }

func (p *path) box(m matrix, x, y, w, h float64) {
	p.move(m, x, y)
	p.lineTo(m, x+w, y)
	p.lineTo(m, x+w, y+h)
	p.lineTo(m, x, y+h)
	p.close()
}

// stroke makes each straight line of the path a ruling.
func (c *content) stroke([]token) {
	for _, r := range c.path.lines {
		c.rule(r)
	}
	c.path = path{}
}

// fill makes each thin filled shape of the path a ruling; a large one is shading.
func (c *content) fill([]token) {
	for _, b := range c.path.boxes {
		c.rule(b)
	}
	c.path = path{}
}

// rule keeps r if it is long, thin, and level or upright.
func (c *content) rule(r rule) {
	if r.x0 > r.x1 {
		r.x0, r.x1 = r.x1, r.x0
	}
	if r.y0 > r.y1 {
		r.y0, r.y1 = r.y1, r.y0
	}
	w, h := r.x1-r.x0, r.y1-r.y0
	if (w < thin) != (h < thin) && w+h > 2*thin && len(c.drawing.rules) < maxRules {
		c.drawing.rules = append(c.drawing.rules, r)
	}
}
