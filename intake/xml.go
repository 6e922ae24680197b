package intake

import (
	"errors"
	"fmt"
	"math"

	"golang.org/x/net/html"

	"github.com/gongbao/gongbao/internal/xmltoken"
)

// eachXMLToken gives the tokens of text, which is UTF-8 whatever it declares, to take:
// until the end, or until the first that is no XML. It defines no entities and fetches nothing. Depth in limits is far above what OCR
// programs and word processors write: a table in a text box in a table has about fifty.
func eachXMLToken(text string, limits Limits, take func(*xmltoken.Token)) error {
	deepest := limits.OrDefault().Depth
	err := xmltoken.Walk(text, int(min(deepest, math.MaxInt)), func(_ int, t *xmltoken.Token) error {
		take(t)
		return nil
	})
	if deep, ok := errors.AsType[*xmltoken.DepthError](err); ok {
		return fmt.Errorf("line %d: %w", deep.Line, &LimitError{Name: "depth", Limit: deepest})
	}
	return err
}

// keptXMLAttrs are the attributes that the readers of PAGE and DOCX ask for.
var keptXMLAttrs = setOfWords(`id regionRef points conf imageWidth imageHeight rowIndex columnIndex
	val char ilvl styleId numId abstractNumId type`)

// parseXML reads text as a tree, of a file whose trees have what is in size so far. On error it returns the tree as far as it goes.
func parseXML(text string, limits Limits, size *treeSize) (*element, error) {
	t := xmlTree{size: size}
	t.begin("#root", nil)
	err := eachXMLToken(text, limits, t.take)
	root := t.open[0].e
	for len(t.open) > 0 {
		t.end()
	}
	if err == nil && size.isOver() {
		err = errTooManyElements
	}
	return root, err
}

// An xmlTree puts tokens into a tree. Elements, attributes and lists of children lie in few pieces of memory: a paragraph of a word processor
// has dozens of each.
type xmlTree struct {
	open     []openElement
	waiting  []*element // the children of the open elements, those of the innermost last
	size     *treeSize
	elements slab[element]
	attrs    slab[html.Attribute]
	kids     slab[*element]
}

// A treeSize is how much the trees of one file hold.
type treeSize struct {
	tokens int // tags and texts
	attrs  int
}

func (s *treeSize) isOver() bool { return max(s.tokens, s.attrs) > maxElements }

// An openElement is one whose end was not read yet.
type openElement struct {
	e    *element
	kids int // where its children begin in waiting
}

func (x *xmlTree) take(t *xmltoken.Token) {
	if x.size.tokens++; x.size.tokens > maxElements {
		return
	}
	switch t.Kind {
	case xmltoken.Start:
		x.begin(t.Name, t.Attrs)
	case xmltoken.End:
		if len(x.open) > 1 {
			x.end()
		}
	case xmltoken.Text:
		e := &x.elements.take(1)[0]
		e.text = t.Text
		x.waiting = append(x.waiting, e)
	}
}

// begin opens an element.
func (x *xmlTree) begin(name string, attrs []xmltoken.Attr) {
	e := &x.elements.take(1)[0]
	e.name = name
	kept := 0
	for i := range attrs {
		if keptXMLAttrs[attrs[i].Name] {
			attrs[kept] = attrs[i]
			kept++
		}
	}
	if x.size.attrs += kept; kept > 0 && x.size.attrs <= maxElements {
		e.attrs = x.attrs.take(kept)
		for i, a := range attrs[:kept] {
			e.attrs[i] = html.Attribute{Key: a.Name, Val: a.Value}
		}
	}
	if len(x.open) > 0 {
		x.waiting = append(x.waiting, e)
	}
	x.open = append(x.open, openElement{e, len(x.waiting)})
}

// end closes the innermost element and gives it its children.
func (x *xmlTree) end() {
	top := x.open[len(x.open)-1]
	if kids := x.waiting[top.kids:]; len(kids) > 0 {
		top.e.kids = x.kids.take(len(kids))
		copy(top.e.kids, kids)
		top.e.measureRuns()
	}
	x.waiting, x.open = x.waiting[:top.kids], x.open[:len(x.open)-1]
}

// measureRuns counts the bytes of text in the runs of e, an element of a word processor. Its kids were measured.
func (e *element) measureRuns() {
	for _, kid := range e.kids {
		if e.name == "t" {
			e.shown += len(kid.text)
		}
		e.shown += kid.shown
	}
}

// A slab gives places in pieces of memory that hold many.
type slab[T any] []T

// take returns n places that nothing else has.
func (s *slab[T]) take(n int) []T {
	if n > len(*s) {
		*s = make([]T, max(n, 128))
	}
	places := (*s)[:n:n]
	*s = (*s)[n:]
	return places
}

// kid returns the first child called name, an empty element if there is none.
func (e *element) kid(name string) *element {
	for _, kid := range e.kids {
		if kid.name == name {
			return kid
		}
	}
	return &element{}
}

// has reports whether e has a child called name.
func (e *element) has(name string) bool { return e.kid(name).name != "" }

// rootName returns the name of the first element of an XML text, without its prefix.
func rootName(text string) string {
	for s := xmltoken.New(text); ; {
		t, err := s.Next()
		if err != nil {
			return ""
		}
		if t.Kind == xmltoken.Start {
			return t.Name
		}
	}
}

func damagedXML(format string, err error) error {
	if errors.Is(err, errTooManyElements) {
		return &FormatError{Format: format, Reason: "the file is too large", Advice: "split it", Err: err}
	}
	return &FormatError{Format: format, Reason: "the file is damaged or cut off", Advice: "export it again", Err: err}
}
