package pdf

import (
	"iter"
	"math"
	"slices"

	"github.com/gongbao/gongbao/intake/internal/columns"
	"github.com/gongbao/gongbao/segment"
)

// A Drawing is what stands on one page as another reader of PDFs found it, in the page's own space:
// in points, y upwards, before the page is turned for the viewer.
type Drawing struct {
	Box      [4]float64 // of the visible page: left, bottom, right, top
	Rotate   int        // quarter turns clockwise for the viewer
	Glyphs   []Glyph
	Rules    [][4]float64 // straight printed lines: two opposite corners
	Pictures float64      // area of all images, in square points
	Broken   string       // why the page was not read to its end; "" if it was
}

// A Glyph is one printed character of a Drawing.
type Glyph struct {
	X, Y  float64 // where its baseline starts
	Width float64 // how far it moves the pen
	Size  float64 // of the type, in points
	Angle float64 // of the baseline, in radians
	Text  string
}

// Compose puts drawings into lines, tables and pages in the way of [Options.Read].
func Compose(name string, drawings []Drawing) *Result {
	return ComposeEach(name, slices.Values(drawings))
}

// ComposeEach is like [Compose], of drawings that are made one after the other.
func ComposeEach(name string, drawings iter.Seq[Drawing]) *Result {
	a := newAssembler(name)
	for d := range drawings {
		a.page(d.internal())
	}
	return a.finish()
}

// internal turns d into the package's own form.
func (d Drawing) internal() *drawing {
	turn, width, height := leaf{box: d.Box, rotate: d.Rotate & 3}.turn()
	c := content{drawing: &drawing{width: width, height: height, pictures: d.Pictures, broken: d.Broken}}
	for _, g := range d.Glyphs {
		x, y := turn.at(g.X, g.Y)
		angle := g.Angle + math.Atan2(turn[1], turn[0])
		c.drawing.glyphs = append(c.drawing.glyphs, glyph{x, y, g.Width, g.Size, angle, fold(g.Text)})
	}
	for _, r := range d.Rules {
		x0, y0 := turn.at(r[0], r[1])
		x1, y1 := turn.at(r[2], r[3])
		c.rule(rule{x0, y0, x1, y1})
	}
	return c.drawing
}

// An assembler makes a result. Pages wait until enough of them were read to know which columns the document has.
type assembler struct {
	result  *Result
	columns columnizer
	writer  composer
	waiting []waitingPage
	glyphs  int // on the pages that wait
}

// A waitingPage is a page that is not put into lines yet.
type waitingPage struct {
	drawing *drawing
	page    *page
}

// How much waits: a gazette as a whole, of a book a part.
const (
	mostWaiting = 128 // pages
	mostGlyphs  = maxGlyphs
)

func newAssembler(name string) *assembler {
	source := &segment.Source{Name: name, Format: "pdf"}
	return &assembler{result: &Result{Source: source}, writer: composer{source: source}}
}

// page takes a page.
func (a *assembler) page(d *drawing) {
	p := &page{width: d.width, height: d.height, prints: columns.NewPage(nil)}
	if !attempt(func() { p = upright(d) }) {
		d.broken = "its characters cannot be put into lines"
	}
	a.glyphs += len(d.glyphs)
	d.glyphs, d.rules = nil, nil
	if a.waiting = append(a.waiting, waitingPage{d, p}); len(a.waiting) >= mostWaiting || a.glyphs > mostGlyphs {
		a.write()
	}
}

// write arranges, judges and writes the pages that wait.
func (a *assembler) write() {
	attempt(func() {
		var pages []*columns.Page
		for _, w := range a.waiting {
			pages = append(pages, w.page.prints)
		}
		a.columns.frames = columns.Most(append(columns.Usual(pages), a.columns.frames...))
	})
	for _, w := range a.waiting {
		if !attempt(func() { a.columns.arrange(w.page, w.drawing.width, w.drawing.height) }) {
			w.drawing.broken = "its characters cannot be put into lines"
		}
		q := assess(len(a.result.Quality)+1, w.drawing, w.page)
		a.result.Quality = append(a.result.Quality, q)
		a.writer.page(w.page, q.why())
	}
	a.waiting, a.glyphs = nil, 0
}

func (a *assembler) finish() *Result {
	a.write()
	a.writer.finish()
	return a.result
}
