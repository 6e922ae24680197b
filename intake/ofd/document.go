package ofd

import (
	"encoding/xml"
	"path"
	"strings"
)

// A pageRef is a page that a document names.
type pageRef struct {
	document string // path of its Document.xml
	part     string // path of its Content.xml
	box      box    // of the document, where the page has none of its own
}

// pages returns the pages of all documents in the archive, in order.
func (a *archive) pages(limit int) ([]pageRef, error) {
	var refs []pageRef
	for _, document := range a.documents() {
		refs = append(refs, a.pagesOf(document)...)
		if len(refs) > limit {
			return nil, &LimitError{"pages", len(refs), limit}
		}
	}
	if len(refs) == 0 {
		return nil, ErrDamaged
	}
	return refs, nil
}

// documents returns the paths of the documents that OFD.xml names (GB/T 33190, 7.4); a damaged OFD.xml
// gives those before the damage, none the usual one.
func (a *archive) documents() []string {
	var documents []string
	text, inRoot := "", false
	_ = a.visit("ofd.xml", visitor{ // what stands before the damage counts
		start: func(_ int, e xml.StartElement) { inRoot, text = e.Name.Local == "DocRoot", "" },
		text: func(s string) {
			if inRoot {
				text += s
			}
		},
		end: func(_ int, name string) {
			if name == "DocRoot" && strings.TrimSpace(text) != "" {
				documents = append(documents, cleaned("", text))
			}
			inRoot = false
		},
	})
	if usual := "doc_0/document.xml"; len(documents) == 0 && a.has(usual) {
		documents = append(documents, usual)
	}
	return documents
}

// pagesOf returns the pages of one document, and notes its templates (GB/T 33190, 7.5).
func (a *archive) pagesOf(document string) []pageRef {
	var refs []pageRef
	usual := box{width: 210, height: 297}
	reader := boxReader{}
	_ = a.visit(document, visitor{ // what stands before the damage counts
		start: func(_ int, e xml.StartElement) {
			reader.start(e)
			location := attr(e, "BaseLoc")
			switch {
			case e.Name.Local == "Page" && location != "":
				refs = append(refs, pageRef{document: document, part: cleaned(path.Dir(document), location)})
			case e.Name.Local == "TemplatePage" && location != "":
				a.templates[document+" "+attr(e, "ID")] = cleaned(path.Dir(document), location)
			}
		},
		text: reader.text,
		end:  reader.end,
	})
	if b, ok := reader.box(); ok {
		usual = b
	}
	for i := range refs {
		refs[i].box = usual
	}
	return refs
}

// A box is a place in millimetres.
type box struct{ left, top, width, height float64 }

// A boxReader takes the area of a page, PhysicalBox of Area or PageArea (GB/T 33190, 7.5).
type boxReader struct {
	inside string
	value  string
	found  bool
}

func (r *boxReader) start(e xml.StartElement) { r.inside = e.Name.Local }

func (r *boxReader) text(s string) {
	if r.inside == "PhysicalBox" && !r.found {
		r.value += s
	}
}

func (r *boxReader) end(_ int, name string) {
	r.found = r.found || name == "PhysicalBox"
	r.inside = ""
}

// box returns the box that was read, false if it is none of a page.
func (r *boxReader) box() (box, bool) {
	n := numbers(r.value)
	if len(n) != 4 || n[2] < 1 || n[3] < 1 || n[2] > 1e4 || n[3] > 1e4 {
		return box{}, false
	}
	return box{n[0], n[1], n[2], n[3]}, true
}
