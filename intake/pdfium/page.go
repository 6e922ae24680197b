package pdfium

import (
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"github.com/gongbao/gongbao/intake/pdf"
)

const (
	maxGlyphs  = 200_000 // on a page
	maxObjects = 50_000  // on a page
)

// A page is one page of an open document.
type page struct {
	instance pdfium.Pdfium
	document references.FPDF_DOCUMENT
	index    int
	loaded   requests.Page
	drawing  pdf.Drawing
}

// draw returns what stands on the page; a page that PDFium cannot load is empty.
func (p *page) draw() pdf.Drawing {
	loaded, err := p.instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: p.document, Index: p.index})
	if err != nil {
		return p.drawing
	}
	defer p.instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	p.loaded = requests.Page{ByReference: &loaded.Page}
	p.frame()
	p.text()
	p.objects()
	return p.drawing
}

// frame sets the box of the page and how it is turned.
func (p *page) frame() {
	if b, err := p.instance.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: p.loaded}); err == nil {
		p.drawing.Box = box(b.Rect.Left, b.Rect.Bottom, b.Rect.Right, b.Rect.Top)
	}
	if r, err := p.instance.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: p.loaded}); err == nil {
		p.drawing.Rotate = int(r.PageRotation)
	}
}

func box(left, bottom, right, top float32) [4]float64 {
	return [4]float64{float64(left), float64(bottom), float64(right), float64(top)}
}

// text takes the characters of the page, without the blanks and line ends that PDFium adds.
func (p *page) text() {
	text, err := p.instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: p.loaded})
	if err != nil {
		return
	}
	defer p.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	n, err := p.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return
	}
	for i := range min(n.Count, maxGlyphs) {
		if g, ok := p.glyph(text.TextPage, i); ok {
			p.drawing.Glyphs = append(p.drawing.Glyphs, g)
		}
	}
}

// glyph returns the i-th character: its origin and its loose box, which is as wide as the pen moves.
func (p *page) glyph(text references.FPDF_TEXTPAGE, i int) (g pdf.Glyph, ok bool) {
	c, err := p.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
	if err != nil || !unicode.IsPrint(rune(c.Unicode)) && !unicode.IsSpace(rune(c.Unicode)) && !unicode.Is(unicode.Co, rune(c.Unicode)) || c.Unicode < ' ' {
		return g, false
	}
	added, err := p.instance.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: text, Index: i})
	if err == nil && added.IsGenerated {
		return g, false
	}
	origin, err := p.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: i})
	if err != nil {
		return g, false
	}
	loose, err := p.instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i})
	if err != nil {
		return g, false
	}
	g = pdf.Glyph{X: origin.X, Y: origin.Y, Text: strings.ToValidUTF8(string(rune(c.Unicode)), "\uFFFD")}
	if a, err := p.instance.FPDFText_GetCharAngle(&requests.FPDFText_GetCharAngle{TextPage: text, Index: i}); err == nil {
		g.Angle = -float64(a.CharAngle)
	}
	g.Width, g.Size = float64(loose.Rect.Right-loose.Rect.Left), float64(loose.Rect.Top-loose.Rect.Bottom)
	if isSteep(g.Angle) {
		g.Width, g.Size = g.Size, g.Width
	}
	g.Size = p.size(text, i, g.Size)
	return g, true
}

// size returns the size of type; where PDFium knows only that of the font's own space, as in
// Type 3 fonts, the height of the box stands for it.
func (p *page) size(text references.FPDF_TEXTPAGE, i int, height float64) float64 {
	s, err := p.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: i})
	if err != nil || s.FontSize < 0.6*height || s.FontSize > 1.6*height {
		return height
	}
	return s.FontSize
}

// isSteep reports whether a baseline runs up or down rather than across.
func isSteep(angle float64) bool {
	for angle < 0 {
		angle += 6.2831853
	}
	return angle > 0.785 && angle < 2.356 || angle > 3.927 && angle < 5.498
}

// objects takes rulings and pictures.
func (p *page) objects() {
	n, err := p.instance.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: p.loaded})
	if err != nil {
		return
	}
	for i := range min(n.Count, maxObjects) {
		o, err := p.instance.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: p.loaded, Index: i})
		if err == nil {
			p.object(o.PageObject)
		}
	}
}

// object takes a path as a ruling, or as the four sides of a frame if its outline is drawn.
func (p *page) object(o references.FPDF_PAGEOBJECT) {
	kind, err := p.instance.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o})
	if err != nil {
		return
	}
	bounds, err := p.instance.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o})
	if err != nil {
		return
	}
	b := box(bounds.Left, bounds.Bottom, bounds.Right, bounds.Top)
	switch kind.Type {
	case enums.FPDF_PAGEOBJ_IMAGE:
		p.drawing.Pictures += (b[2] - b[0]) * (b[3] - b[1])
	case enums.FPDF_PAGEOBJ_PATH:
		p.drawing.Rules = append(p.drawing.Rules, b)
		if mode, err := p.instance.FPDFPath_GetDrawMode(&requests.FPDFPath_GetDrawMode{PageObject: o}); err == nil && mode.Stroke {
			p.drawing.Rules = append(p.drawing.Rules, [4]float64{b[0], b[1], b[2], b[1]}, [4]float64{b[0], b[3], b[2], b[3]},
				[4]float64{b[0], b[1], b[0], b[3]}, [4]float64{b[2], b[1], b[2], b[3]})
		}
	}
}
