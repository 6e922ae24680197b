package ofd

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/xmltoken"
)

// A pageRef is a page that a document names.
type pageRef struct {
	document string // path of its Document.xml
	part     string // path of its Content.xml
	box      box    // of the document, where the page has none of its own
	lost     error  // what stands in the way of a page, or of more of them
}

// pages returns the pages of all documents in the archive, in order.
func (a *archive) pages(limit int) ([]pageRef, error) {
	var refs []pageRef
	documents, lost := a.documents()
	for _, document := range documents {
		pages, err := a.pagesOf(document)
		if refs = append(refs, pages...); err != nil {
			refs = append(refs, lostPages(document, err))
		}
		if len(refs) > limit {
			return nil, &LimitError{"pages", len(refs), limit}
		}
	}
	if lost != nil {
		refs = append(refs, lostPages("OFD.xml", lost))
	}
	if !slices.ContainsFunc(refs, func(r pageRef) bool { return r.lost == nil }) {
		return nil, ErrDamaged
	}
	return refs, nil
}

// lostPages stands for the pages that a part would name, had it no error.
func lostPages(part string, err error) pageRef {
	return pageRef{box: usualBox, lost: fmt.Errorf("pages may be missing: %s: %w", part, err)}
}

// documents returns the paths of the documents that OFD.xml names (GB/T 33190, 7.4); a damaged OFD.xml
// gives those before the damage and the error, none the usual one.
func (a *archive) documents() (documents []string, lost error) {
	var text []byte
	inRoot := false
	lost = a.visit("ofd.xml", visitor{
		start: func(_ int, e *xmltoken.Token) { inRoot, text = e.Name == "DocRoot", text[:0] },
		text: func(s string) {
			if inRoot {
				text = append(text, s...)
			}
		},
		end: func(_ int, name string) {
			if root := strings.TrimSpace(string(text)); name == "DocRoot" && root != "" {
				documents = append(documents, cleaned("", root))
			}
			inRoot = false
		},
	})
	if usual := "doc_0/document.xml"; len(documents) == 0 && a.has(usual) {
		documents = append(documents, usual)
	}
	return documents, lost
}

// usualBox is that of A4.
var usualBox = box{width: 210, height: 297}

// pagesOf returns the pages of one document, those before its damage with an error, and notes its templates (GB/T 33190, 7.5).
func (a *archive) pagesOf(document string) (refs []pageRef, err error) {
	usual := usualBox
	reader, resources := boxReader{}, resourceReader{}
	err = a.visit(document, visitor{
		start: func(_ int, e *xmltoken.Token) {
			reader.start(e)
			resources.start(e)
			location := e.Attr("BaseLoc")
			switch {
			case e.Name == "Page" && location != "":
				refs = append(refs, pageRef{document: document, part: cleaned(path.Dir(document), location)})
			case e.Name == "TemplatePage" && location != "":
				a.templates[document+" "+e.Attr("ID")] = cleaned(path.Dir(document), location)
			}
		},
		text: func(s string) {
			reader.text(s)
			resources.text(s)
		},
		end: func(depth int, name string) {
			reader.end(depth, name)
			resources.end(path.Dir(document))
		},
	})
	a.resources[document] = resources.parts
	if b, ok := reader.box(); ok {
		usual = b
	}
	for i := range refs {
		refs[i].box = usual
	}
	return refs, err
}

// A box is a place in millimetres.
type box struct{ left, top, width, height float64 }

// A boxReader takes the area of a page, PhysicalBox of Area or PageArea (GB/T 33190, 7.5).
type boxReader struct {
	inside string
	value  []byte
	found  bool
}

func (r *boxReader) start(e *xmltoken.Token) { r.inside = e.Name }

func (r *boxReader) text(s string) {
	if r.inside == "PhysicalBox" && !r.found {
		r.value = append(r.value, s...)
	}
}

func (r *boxReader) end(_ int, name string) {
	r.found = r.found || name == "PhysicalBox"
	r.inside = ""
}

// box returns the box that was read, false if it is none of a page.
func (r *boxReader) box() (box, bool) {
	n := numbers(string(r.value))
	if len(n) != 4 || n[2] < 1 || n[3] < 1 || n[2] > 1e4 || n[3] > 1e4 {
		return box{}, false
	}
	return box{n[0], n[1], n[2], n[3]}, true
}
