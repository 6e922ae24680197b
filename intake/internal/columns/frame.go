package columns

import (
	"cmp"
	"math"
	"slices"
)

// Thresholds of frames, in ems but the share. The gutters of the bulletin of the National People's Congress are the
// narrowest met: 1.6 em.
const (
	minGutter  = 0.7
	maxGutter  = 7.0
	nearEdge   = 0.6  // a piece begins at an edge
	unequal    = 0.16 // columns of one page differ by less than this share of their width
	minColumn  = 6.0  // width of a column
	evenSteps  = 1.2  // other columns begin where equal steps lead
	leastEdges = 4    // pieces that begin at a right column's edge or are indented there
	mostShift  = 8.0  // odd and even pages, and their margins
	mostEdges  = 40   // that are tried on one page
)

// A gutter is the white between two columns.
type gutter struct{ from, to float64 }

// A Frame is the columns of a page: where the text begins and ends, and the gutters.
type Frame struct {
	em, left, right float64
	gutters         []gutter
	lines           float64 // the full lines that prove it on its page
}

// bounds returns where a column begins and ends.
func (f Frame) bounds(c int) (left, right float64) {
	left, right = f.left, f.right
	if c > 0 {
		left = f.gutters[c-1].to
	}
	if c < len(f.gutters) {
		right = f.gutters[c].from
	}
	return left, right
}

// cut returns where a column may be cut out of the page: in its gutters, nearer to the column on the right, whose edge is straight,
// and some way out in the margins.
func (f Frame) cut(c int) (left, right float64) {
	left, right = f.bounds(c)
	left, right = left-1.5*f.em, right+1.5*f.em
	if c > 0 {
		left = (f.gutters[c-1].from + 2*f.gutters[c-1].to) / 3
	}
	if c < len(f.gutters) {
		right = (f.gutters[c].from + 2*f.gutters[c].to) / 3
	}
	return left, right
}

// column returns the column that a box stands in, -1 where it reaches over a gutter. A bracket or a stop may hang
// some way into the gutter on its right.
func (f Frame) column(b [4]float64) int {
	for i, g := range f.gutters {
		white := g.to - g.from
		if b[2] <= g.from+0.3*f.em+0.3*white {
			return i
		}
		if b[0] < g.to-0.3*f.em-0.1*white {
			return -1
		}
	}
	return len(f.gutters)
}

// part returns the pieces of a row in one column.
func (f Frame) part(r row, c int) row {
	var part row
	for _, p := range r.pieces {
		if f.column(p.box) == c {
			part.pieces = append(part.pieces, p)
		}
	}
	return part
}

// moved returns f further to the right.
func (f Frame) moved(d float64) Frame {
	m := Frame{em: f.em, left: f.left + d, right: f.right + d}
	for _, g := range f.gutters {
		m.gutters = append(m.gutters, gutter{g.from + d, g.to + d})
	}
	return m
}

// isLike reports whether f has as many columns as g, as wide and as far apart.
func (f Frame) isLike(g Frame) bool {
	if len(f.gutters) != len(g.gutters) {
		return false
	}
	pitch := func(f Frame) float64 { return f.gutters[0].to - f.left }
	return math.Abs(pitch(f)-pitch(g)) < f.em && math.Abs(f.right-f.left-g.right+g.left) < f.em
}

// Usual returns the frames of the pages that prove one for themselves, as far as they are those of most pages.
func Usual(pages []*Page) []Frame {
	var found []Frame
	for _, p := range pages {
		if f, ok := p.best(p.own(), false); ok {
			found = append(found, f)
		}
	}
	return Most(found)
}

// Most returns the frames, two at most, that most of the others are like: those that most lines prove, for short lines
// beside each other make a gutter look wider than it is.
func Most(found []Frame) []Frame {
	var groups [][]Frame
	for _, f := range found {
		i := slices.IndexFunc(groups, func(g []Frame) bool { return g[0].isLike(f) })
		if i < 0 {
			groups = append(groups, []Frame{f})
		} else {
			groups[i] = append(groups[i], f)
		}
	}
	var most []Frame
	for _, g := range groups {
		if len(g) > len(most) {
			most = g
		}
	}
	slices.SortStableFunc(most, func(a, b Frame) int { return cmp.Compare(b.lines, a.lines) })
	return most[:min(2, len(most))]
}

// best returns the frame in which most full lines stand. Lines that end at the edge of a column, as justified ones do,
// tell the frame from the same one moved by an indent.
func (p *Page) best(frames []Frame, known bool) (best Frame, ok bool) {
	most := 0.0
	for _, f := range frames {
		score := 0.0
		for _, b := range f.bands(p.body) {
			score += f.proof(b, known)
		}
		if score > 0 {
			score += 0.2 * f.justified(p.body)
		}
		if score > most {
			best, most = f, score
			best.lines = score
		}
	}
	return best, most > 0
}

// justified counts the pieces that end where their column does.
func (f Frame) justified(rows []row) (n float64) {
	for _, r := range rows {
		for _, p := range r.pieces {
			if c := f.column(p.box); c >= 0 {
				if _, right := f.bounds(c); math.Abs(p.box[2]-right) < nearEdge*f.em {
					n++
				}
			}
		}
	}
	return n
}

// An edge is where pieces begin, and how many.
type edge struct {
	x float64
	n int
}

// leftEdges returns where the pieces of rows begin.
func leftEdges(rows []row, em float64) []edge {
	var xs []float64
	for _, r := range rows {
		for _, p := range r.pieces {
			if !p.table {
				xs = append(xs, p.box[0])
			}
		}
	}
	slices.Sort(xs)
	var edges []edge
	for i := 0; i < len(xs); {
		k := i
		for k < len(xs) && xs[k]-xs[i] < nearEdge*em {
			k++
		}
		edges = append(edges, edge{xs[i+(k-i)/2], k - i})
		i = k
	}
	return edges
}

// moved returns the known frames wherever they could stand on the page.
func (p *Page) moved(known []Frame) []Frame {
	var frames []Frame
	for _, k := range known {
		start := k.gutters[0].to
		for _, e := range append(mostShared(leftEdges(p.body, p.em)), edge{start, 1}) {
			if d := e.x - start; math.Abs(d) < mostShift*k.em {
				frames = append(frames, k.moved(d))
			}
		}
	}
	return frames
}

// mostShared returns the edges that most pieces share, from left to right: no page has more.
func mostShared(edges []edge) []edge {
	if len(edges) <= mostEdges {
		return edges
	}
	slices.SortStableFunc(edges, func(a, b edge) int { return b.n - a.n })
	edges = edges[:mostEdges]
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Compare(a.x, b.x) })
	return edges
}

// own returns the frames that the page itself suggests: a left edge that several pieces share parts the text equally in two,
// three or four.
func (p *Page) own() []Frame {
	left, right, ok := textEdges(p.body, p.em)
	if !ok {
		return nil
	}
	edges := mostShared(leftEdges(p.body, p.em))
	var frames []Frame
	for n := 2; n <= 4; n++ {
		for _, e := range edges {
			if e.n < 2 || e.n+indented(edges, e.x, p.em) < leastEdges {
				continue
			}
			if f, ok := p.equal(n, e.x, edges, Frame{em: p.em, left: left, right: right}); ok {
				frames = append(frames, f)
			}
		}
	}
	return frames
}

// indented counts the pieces that begin two characters to the right of x, as paragraphs do.
func indented(edges []edge, x, em float64) (n int) {
	for _, e := range edges {
		if math.Abs(e.x-x-2*em) < nearEdge*em {
			n += e.n
		}
	}
	return n
}

// equal parts f in n equal columns, the second of which begins at x; false where that cannot be.
func (p *Page) equal(n int, x float64, edges []edge, f Frame) (Frame, bool) {
	step := x - f.left
	gap := float64(n)*step - (f.right - f.left)
	width := step - gap
	if gap < minGutter*f.em-unequal*width || gap > maxGutter*f.em || width < minColumn*f.em {
		return f, false
	}
	for i := 1; i < n; i++ {
		if i > 1 {
			x = nearestEdge(edges, f.left+float64(i)*step, f.em)
		}
		end := p.endBefore(x, f.left+float64(i-1)*step+0.5*width)
		if x-end < minGutter*f.em {
			return f, false
		}
		f.gutters = append(f.gutters, gutter{max(end, x-maxGutter*f.em), x})
	}
	return f, true
}

// nearestEdge returns the edge near x that most pieces share, x itself if there is none.
func nearestEdge(edges []edge, x, em float64) float64 {
	best := edge{x, 0}
	for _, e := range edges {
		if math.Abs(e.x-x) < evenSteps*em && e.n > best.n {
			best = e
		}
	}
	return best.x
}

// endBefore returns the rightmost place between from and x where two pieces end: the right edge of the column before x.
func (p *Page) endBefore(x, from float64) float64 {
	var ends []float64
	for _, r := range p.body {
		for _, piece := range r.pieces {
			if e := piece.box[2]; from < e && e < x-0.3*p.em {
				ends = append(ends, e)
			}
		}
	}
	slices.Sort(ends)
	for i := len(ends) - 1; i > 0; i-- {
		if ends[i]-ends[i-1] < nearEdge*p.em {
			return ends[i]
		}
	}
	return from
}

// textEdges returns the left and the right edge of the text, each the outermost that two pieces reach.
func textEdges(rows []row, em float64) (left, right float64, ok bool) {
	var starts, ends []float64
	for _, r := range rows {
		for _, p := range r.pieces {
			starts, ends = append(starts, p.box[0]), append(ends, p.box[2])
		}
	}
	if len(starts) < 2 {
		return 0, 0, false
	}
	slices.Sort(starts)
	slices.Sort(ends)
	left, right = starts[0], ends[len(ends)-1]
	for i := range len(starts) - 1 {
		if starts[i+1]-starts[i] < em {
			left = (starts[i] + starts[i+1]) / 2
			break
		}
	}
	for i := len(ends) - 1; i > 0; i-- {
		if ends[i]-ends[i-1] < em {
			right = (ends[i] + ends[i-1]) / 2
			break
		}
	}
	return left, right, true
}
