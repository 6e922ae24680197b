package pdf

import (
	"math"

	objects "github.com/ledongthuc/pdf"
)

// A leaf is a page of the page tree with what it inherits.
type leaf struct {
	page      objects.Value
	resources objects.Value
	box       [4]float64 // left, bottom, right, top
	rotate    int        // quarter turns clockwise, 0 to 3
	missing   string     // why it is not there to be read, "" if it is
}

const (
	maxTreeDepth = 64
	maxTreeNodes = 1 << 18
)

// A walker walks a page tree that may have cycles.
type walker struct {
	pages []leaf
	seen  map[int64]bool // branches that were walked, by object number
	leafs map[int64]leaf // pages that were read: a page may be named twice, as by a program that prints it twice
	nodes int
	limit int

	absent int // of the pages: they are not in the file
}

// pageTree lists the pages in order.
func pageTree(r *objects.Reader, limit int) (pages []leaf, err error) {
	w := &walker{seen: map[int64]bool{}, leafs: map[int64]leaf{}, limit: limit}
	a4 := leaf{box: [4]float64{0, 0, 595, 842}}
	w.walk(r, a4)
	switch {
	case len(w.pages) > limit:
		return nil, &LimitError{"pages or more", len(w.pages), limit, "MaxPages"}
	case len(w.pages) == w.absent:
		return nil, ErrDamaged
	}
	return w.pages, nil
}

// walk starts at the catalog.
func (w *walker) walk(r *objects.Reader, inherited leaf) {
	var root objects.Value
	attempt(func() { root = r.Trailer().Key("Root").Key("Pages") })
	w.node(root, inherited, 0)
}

// attempt runs f and reports whether it came to its end: the object layer panics on what it cannot read.
func attempt(f func()) (ok bool) {
	defer func() { recover() }()
	f()
	return true
}

// node walks one node: a branch with Kids, or a page. No branch is walked twice.
func (w *walker) node(v objects.Value, inherited leaf, depth int) {
	w.nodes++
	switch {
	case len(w.pages) > w.limit || w.nodes > maxTreeNodes+1 || v.Kind() != objects.Dict && depth == 0:
		return
	case v.Kind() != objects.Dict:
		w.absent++
		w.miss(inherited, "the page is not in the file")
		return
	case depth > maxTreeDepth || w.nodes > maxTreeNodes:
		w.miss(inherited, "the page tree has more branches, or more in each other, than the limit allows")
		return
	}
	if id := v.Key(objectKey).Int64(); w.seen[id] {
		return
	} else if id > 0 {
		w.seen[id] = true
	}
	attempt(func() { inherited.inherit(v) })
	kids := objects.Value{}
	attempt(func() { kids = v.Key("Kids") })
	if kids.Kind() != objects.Array {
		inherited.page = v
		w.pages = append(w.pages, inherited)
		w.leafs[v.Key(objectKey).Int64()] = inherited
		return
	}
	for i, id := range references(kids) {
		if again, ok := w.leafs[id]; ok && id > 0 && len(w.pages) <= w.limit {
			w.pages = append(w.pages, again)
		} else if !w.seen[id] {
			attempt(func() { w.node(kids.Index(i), inherited, depth+1) })
		}
	}
}

// miss notes one page, or many, that cannot be read.
func (w *walker) miss(inherited leaf, why string) {
	inherited.missing = why
	w.pages = append(w.pages, inherited)
}

// references returns the object numbers that an array refers to, 0 for what is no reference.
// The object layer tells them only in print; reading each object to learn its number is
// too dear where a hostile array names one large object many times.
func references(array objects.Value) []int64 {
	ids := make([]int64, array.Len())
	l := lexer{data: []byte(array.String())}
	l.next() // the opening bracket
	for i, depth := 0, 0; i < len(ids); {
		t := l.next()
		if t.kind == ended {
			break
		}
		depth += nesting(t)
		if depth == 0 && t.isInt() {
			generation, r := l.next(), l.next()
			if generation.isInt() && r.is("R") {
				ids[i] = int64(t.num)
			}
		}
		if depth == 0 {
			i++
		}
	}
	return ids
}

// inherit takes the attributes that v states for itself and the pages below it.
func (l *leaf) inherit(v objects.Value) {
	if r := v.Key("Resources"); r.Kind() == objects.Dict {
		l.resources = r
	}
	for _, key := range []string{"MediaBox", "CropBox"} {
		if box, ok := rectangle(v.Key(key)); ok {
			l.box = box
		}
	}
	if r := v.Key("Rotate"); r.Kind() == objects.Integer || r.Kind() == objects.Real {
		l.rotate = int(math.Round(r.Float64()/90)) & 3
	}
}

// rectangle reads four numbers as left, bottom, right, top; false if they span no page.
func rectangle(v objects.Value) (box [4]float64, ok bool) {
	if v.Len() != 4 {
		return box, false
	}
	x0, y0, x1, y1 := v.Index(0).Float64(), v.Index(1).Float64(), v.Index(2).Float64(), v.Index(3).Float64()
	box = [4]float64{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
	w, h := box[2]-box[0], box[3]-box[1]
	return box, w > 1 && h > 1 && w < 1e5 && h < 1e5
}

// turn returns the matrix from the page's user space to a box that starts at 0,0
// and stands upright for the viewer, and the width and height of that box.
func (l leaf) turn() (m matrix, width, height float64) {
	m = matrix{1, 0, 0, 1, -l.box[0], -l.box[1]}
	w, h := l.box[2]-l.box[0], l.box[3]-l.box[1]
	switch l.rotate {
	case 1:
		return m.then(matrix{0, -1, 1, 0, 0, w}), h, w
	case 2:
		return m.then(matrix{-1, 0, 0, -1, w, h}), w, h
	case 3:
		return m.then(matrix{0, 1, -1, 0, h, 0}), h, w
	}
	return m, w, h
}
