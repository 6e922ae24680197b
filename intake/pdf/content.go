package pdf

import (
	"bytes"
	"cmp"
	"context"
	"math"

	objects "github.com/ledongthuc/pdf"
)

// A glyph is one printed character, or the characters of one ligature.
type glyph struct {
	x, y  float64 // where its baseline starts, from the bottom left corner; after arrange from the top left
	width float64 // how far it moves the pen
	size  float64 // of the type, in points
	angle float64 // of the baseline, in radians
	s     string  // "" where ActualText of an earlier glyph says it all
}

// A rule is a straight printed line or the box of a thin filled one.
type rule struct{ x0, y0, x1, y1 float64 }

// A drawing is what a page's operators put on it.
type drawing struct {
	width, height float64
	glyphs        []glyph
	rules         []rule
	pictures      float64 // area of all images, in square points
	pixels        float64 // of the largest image
	unmapped      int     // codes without a character
	broken        string  // why the page was not read to its end, "" if it was
	missing       string  // what of it is not in the file or is damaged there, "" if nothing
}

const (
	maxGlyphs  = 200_000 // on a page
	maxRules   = 20_000  // on a page
	maxForms   = 10_000  // forms drawn on a page
	maxNesting = 16      // forms in forms
	maxContent = 32 << 20
	maxArgs    = 1 << 16 // of an operator
)

// An interpreter runs the content streams of one file.
type interpreter struct {
	ctx       context.Context
	fonts     map[int64]*font // by object number; names belong to one page only
	decoded   int             // bytes that may still be decoded
	operators int             // operators that may still be run
	mappings  int             // codes that the tables of fonts may still map
	lacks     string          // what a stream of the open page lacks, "" if nothing
}

// page runs a page's content.
func (in *interpreter) page(l leaf) *drawing {
	base, width, height := l.turn()
	d := &drawing{width: width, height: height, missing: l.missing}
	if l.missing != "" {
		return d
	}
	c := &content{in: in, drawing: d}
	if !attempt(func() { c.run(in.contents(l.page.Key("Contents")), l.resources, base, 0) }) && d.broken == "" {
		d.broken = "an object of the page is damaged"
	}
	if why := in.overLimit(); why != "" && d.broken == "" {
		d.broken = why
	}
	switch in.lacks {
	case "":
	case lacksRoom:
		d.broken = cmp.Or(d.broken, "a stream of the page decodes to more bytes than the limit allows")
	default:
		d.missing = "a stream of the page: " + in.lacks
	}
	in.lacks = ""
	return d
}

// overLimit says which limit the page or those before it passed, "" if none.
func (in *interpreter) overLimit() string {
	switch {
	case in.mappings <= 0:
		return "the fonts of the file map more codes than the limit allows"
	case in.decoded <= 0:
		return "the streams of the file decode to more bytes than the limit allows"
	}
	return ""
}

// contents reads a content stream, or an array of them that count as one.
func (in *interpreter) contents(v objects.Value) []byte {
	if v.Kind() != objects.Array {
		return in.stream(v)
	}
	var all []byte
	n := v.Len()
	if n > maxStreams {
		in.lacks, n = lacksRoom, maxStreams
	}
	for i := range n {
		if !attempt(func() { all = append(append(all, in.stream(v.Index(i))...), '\n') }) {
			in.lacks = cmp.Or(in.lacks, lacksData)
		}
	}
	return all
}

// maxStreams is how many streams the content of a page may have.
const maxStreams = 10_000

// stream decodes a stream within the limits; of damaged data it gives what comes before the damage.
func (in *interpreter) stream(v objects.Value) []byte {
	if v.Kind() != objects.Stream || in.decoded <= 0 {
		return nil
	}
	lacks := v.Key(lacksKey).RawString()
	var data []byte
	var why string
	if !attempt(func() {
		r := v.Reader()
		defer r.Close()
		data, why = readUpTo(r, min(in.decoded, maxContent))
	}) {
		why = lacksData
	}
	in.lacks = cmp.Or(in.lacks, lacks, why)
	in.decoded -= len(data)
	return data
}

// A content is the state of a page, or of a form on it, while its operators run.
type content struct {
	in        *interpreter
	drawing   *drawing
	resources objects.Value
	fonts     map[string]*font
	externals map[string]external
	state     state
	saved     []state
	matrix    matrix // text matrix
	line      matrix // text line matrix
	marks     []mark
	path      path
	depth     int
	forms     *int // drawn on this page
}

// A state is what q saves and Q restores.
type state struct {
	ctm                                                matrix
	font                                               *font
	size, charSpace, wordSpace, stretch, leading, rise float64
}

// run runs the operators of one stream.
func (c *content) run(data []byte, resources objects.Value, ctm matrix, depth int) {
	if c.forms == nil {
		c.forms = new(int)
	}
	c.resources, c.depth, c.fonts, c.externals = resources, depth, map[string]*font{}, map[string]external{}
	c.state = state{ctm: ctm, stretch: 1}
	c.matrix, c.line = identity, identity
	l := lexer{data: data}
	var args []token
	for t := l.next(); t.kind != ended; t = l.next() {
		if t.kind != word || nesting(t) != 0 || t.is("true") || t.is("false") || t.is("null") {
			if len(args) < maxArgs {
				args = append(args, t)
			} else if c.drawing.broken == "" {
				c.drawing.broken = "an operator of the page has more before it than the limit allows"
			}
			continue
		}
		if !c.mayGoOn() {
			return
		}
		switch do := operators[t.s]; {
		case t.s == "BI":
			if !skipInlineImage(&l) && c.drawing.missing == "" {
				c.drawing.missing = "a picture in the content of the page has no end"
			}
		case t.s == "Do":
			c.draw(args)
		case do != nil:
			do(c, args)
		}
		args = args[:0]
	}
}

// mayGoOn counts an operator against the limits.
func (c *content) mayGoOn() bool {
	c.in.operators--
	switch {
	case c.in.operators < 0:
		c.drawing.broken = "the file has more operators than the limit allows"
	case len(c.drawing.glyphs) > maxGlyphs:
		c.drawing.broken = "the page has more characters than the limit allows"
	case c.in.operators&0xfff == 0 && c.in.ctx.Err() != nil:
		c.drawing.broken = c.in.ctx.Err().Error()
	}
	return c.drawing.broken == ""
}

// operators are the ones that matter to text and rulings. PDF 32000-1:2008, annex A.
var operators = map[string]func(c *content, args []token){
	"q": func(c *content, _ []token) {
		if len(c.saved) < 512 {
			c.saved = append(c.saved, c.state)
		}
	},
	"Q": func(c *content, _ []token) {
		if n := len(c.saved); n > 0 {
			c.state, c.saved = c.saved[n-1], c.saved[:n-1]
		}
	},
	"cm": func(c *content, a []token) {
		if m := matrixOf(a).then(c.state.ctm); m.finite() {
			c.state.ctm = m
		}
	},
	"BMC": (*content).beginMarked, "BDC": (*content).beginMarked, "EMC": (*content).endMarked,

	"BT": func(c *content, _ []token) { c.matrix, c.line = identity, identity },
	"Tf": (*content).setFont,
	"Tc": func(c *content, a []token) { c.state.charSpace = num(a, 0) },
	"Tw": func(c *content, a []token) { c.state.wordSpace = num(a, 0) },
	"Tz": func(c *content, a []token) { c.state.stretch = num(a, 0) / 100 },
	"TL": func(c *content, a []token) { c.state.leading = num(a, 0) },
	"Ts": func(c *content, a []token) { c.state.rise = num(a, 0) },
	"Td": func(c *content, a []token) { c.nextLine(num(a, 0), num(a, 1)) },
	"TD": func(c *content, a []token) {
		c.state.leading = -num(a, 1)
		c.nextLine(num(a, 0), num(a, 1))
	},
	"Tm": func(c *content, a []token) { c.setLine(matrixOf(a)) },
	"T*": func(c *content, _ []token) { c.nextLine(0, -c.state.leading) },
	"Tj": (*content).show,
	"TJ": (*content).show,
	"'": func(c *content, a []token) {
		c.nextLine(0, -c.state.leading)
		c.show(a)
	},
	"\"": func(c *content, a []token) {
		c.state.wordSpace, c.state.charSpace = num(a, 0), num(a, 1)
		c.nextLine(0, -c.state.leading)
		if len(a) > 2 {
			c.show(a[2:])
		}
	},

	"m":  func(c *content, a []token) { c.path.move(c.state.ctm, num(a, 0), num(a, 1)) },
	"l":  func(c *content, a []token) { c.path.lineTo(c.state.ctm, num(a, 0), num(a, 1)) },
	"c":  func(c *content, a []token) { c.path.curve(c.state.ctm, num(a, 4), num(a, 5)) },
	"v":  func(c *content, a []token) { c.path.curve(c.state.ctm, num(a, 2), num(a, 3)) },
	"y":  func(c *content, a []token) { c.path.curve(c.state.ctm, num(a, 2), num(a, 3)) },
	"h":  func(c *content, _ []token) { c.path.close() },
	"re": func(c *content, a []token) { c.path.box(c.state.ctm, num(a, 0), num(a, 1), num(a, 2), num(a, 3)) },
	"n":  func(c *content, _ []token) { c.path = path{} },
	"S":  (*content).stroke, "s": (*content).stroke,
	"B": (*content).stroke, "B*": (*content).stroke, "b": (*content).stroke, "b*": (*content).stroke,
	"f": (*content).fill, "F": (*content).fill, "f*": (*content).fill,
}

// num returns the i-th argument as a number, 0 if there is none.
func num(args []token, i int) float64 {
	if i >= len(args) || math.Abs(args[i].num) > 1e9 {
		return 0
	}
	return args[i].num
}

// matrixOf reads six arguments.
func matrixOf(a []token) matrix {
	return matrix{num(a, 0), num(a, 1), num(a, 2), num(a, 3), num(a, 4), num(a, 5)}
}

// An external is an XObject: a form, a picture, or what is neither.
type external struct {
	kind   string // its Subtype
	value  objects.Value
	pixels float64
}

// external returns the XObject of a name, which is looked up once.
func (c *content) external(name string) external {
	x, ok := c.externals[name]
	if ok {
		return x
	}
	x.value = c.resources.Key("XObject").Key(name)
	x.kind = x.value.Key("Subtype").Name()
	switch x.kind {
	case "Form":
	case "Image":
		x.pixels = x.value.Key("Width").Float64() * x.value.Key("Height").Float64()
	default:
		c.in.lacks = cmp.Or(c.in.lacks, x.value.Key(lacksKey).RawString())
	}
	c.externals[name] = x
	return x
}

// draw draws an XObject: a form runs with its own resources, an image only counts.
func (c *content) draw(args []token) {
	if len(args) == 0 {
		return
	}
	switch x := c.external(args[0].s); x.kind {
	case "Image":
		m := c.state.ctm
		c.drawing.pictures += math.Abs(m[0]*m[3] - m[1]*m[2])
		c.drawing.pixels = max(c.drawing.pixels, x.pixels)
	case "Form":
		if *c.forms++; c.depth >= maxNesting || *c.forms > maxForms {
			c.drawing.broken = cmp.Or(c.drawing.broken, "the page has more forms, or more in each other, than the limit allows")
			return
		}
		c.form(x.value)
	}
}

// form runs a form XObject.
func (c *content) form(x objects.Value) {
	m := c.state.ctm
	if k := x.Key("Matrix"); k.Len() == 6 {
		var own matrix
		for i := range own {
			own[i] = k.Index(i).Float64()
		}
		m = own.then(m)
	}
	resources := x.Key("Resources")
	if resources.Kind() != objects.Dict {
		resources = c.resources
	}
	if m.finite() {
		inner := &content{in: c.in, drawing: c.drawing, forms: c.forms}
		inner.run(c.in.stream(x), resources, m, c.depth+1)
	}
}

// skipInlineImage moves l after the EI of an image. Its data may hold the letters EI,
// so EI counts only between white space and before something that is text again. It reports whether there is one.
func skipInlineImage(l *lexer) (ends bool) {
	for t := l.next(); !t.is("ID"); t = l.next() {
		if t.kind == ended || t.is("EI") {
			return t.kind != ended
		}
	}
	for i := l.pos + 1; ; {
		n := -1
		if i < len(l.data) {
			n = bytes.Index(l.data[i:], []byte("EI"))
		}
		if n < 0 {
			l.pos = len(l.data)
			return false
		}
		i += n + len("EI")
		if isSpace(l.data[i-3]) && readable(l.data[i:min(i+16, len(l.data))]) {
			l.pos = i
			return true
		}
	}
}

// readable reports whether b could be operators: white space first, then ASCII.
func readable(b []byte) bool {
	if len(b) > 0 && !isSpace(b[0]) {
		return false
	}
	for _, c := range b {
		if c > '~' || c < ' ' && !isSpace(c) {
			return false
		}
	}
	return true
}
