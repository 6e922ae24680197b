package intake

import (
	"strings"

	"github.com/gongbao/gongbao/internal/xmltoken"
	"github.com/gongbao/gongbao/segment"
)

// isALTO reports whether text is an ALTO file of the Library of Congress, of any version from 1 to 4.
func isALTO(text string) bool { return isMarkup(text) && rootName(text) == "alto" }

// readALTO reads the printed lines of each page in the order of the file, with the boxes and confidences of their strings.
// Tenths of millimetres and 1/1200 of an inch become points; pixels remain pixels.
func readALTO(text string, limits Limits) (*segment.Source, error) {
	a := alto{unit: 1}
	err := eachXMLToken(text, limits, a.token)
	a.endLine()
	src := a.source("alto")
	if err != nil {
		return src, damagedXML("alto", err)
	}
	return src, nil
}

// An alto writes the elements of an ALTO file.
type alto struct {
	sheet
	unit   float64 // points, or pixels, in one unit of the file
	inUnit bool
	line   []word
}

func (a *alto) token(t *xmltoken.Token) {
	switch t.Kind {
	case xmltoken.Start:
		a.start(t)
	case xmltoken.End:
		a.end(t.Name)
	case xmltoken.Text:
		if a.inUnit {
			a.unit = altoUnit(strings.TrimSpace(t.Text))
		}
	}
}

// altoUnit returns the points in a unit of measurement.
func altoUnit(name string) float64 {
	switch name {
	case "mm10":
		return 72 / 254.0
	case "inch1200":
		return 72 / 1200.0
	}
	return 1
}

func (a *alto) start(t *xmltoken.Token) {
	switch t.Name {
	case "MeasurementUnit":
		a.inUnit = true
	case "Page":
		a.newPage(a.unit*atof(t.Attr("WIDTH")), a.unit*atof(t.Attr("HEIGHT")))
	case "TextBlock":
		a.paragraph()
	case "GraphicalElement":
		a.ruling(a.box(t))
	case "TextLine":
		a.endLine()
	case "String", "HYP": // HYP is a hyphen that was printed at the end of the line
		if content := t.Attr("CONTENT"); content != "" {
			a.line = append(a.line, word{content, a.box(t), 0, min(max(atof(t.Attr("WC")), 0), 1)})
		}
	}
}

// endLine writes the line that was read, or strings that stand in none.
func (a *alto) endLine() {
	if len(a.line) > 0 {
		a.words(a.line)
		a.line = a.line[:0]
	}
}

func (a *alto) box(t *xmltoken.Token) box {
	left, top := atof(t.Attr("HPOS"))*a.unit, atof(t.Attr("VPOS"))*a.unit
	return box{left, top, left + atof(t.Attr("WIDTH"))*a.unit, top + atof(t.Attr("HEIGHT"))*a.unit}
}

func (a *alto) end(name string) {
	switch name {
	case "MeasurementUnit":
		a.inUnit = false
	case "TextLine":
		a.endLine()
	case "TextBlock", "Page":
		a.endLine()
		a.paragraph()
	}
}
