package intake

import (
	"encoding/xml"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// isALTO reports whether text is an ALTO file of the Library of Congress, of any version from 1 to 4.
func isALTO(text string) bool { return isMarkup(text) && rootName(text) == "alto" }

// readALTO reads the printed lines of each page in the order of the file, with the boxes and confidences of their strings.
// Tenths of millimetres and 1/1200 of an inch become points; pixels remain pixels.
func readALTO(text string, limits Limits) (*segment.Source, error) {
	a := alto{unit: 1}
	err := eachXMLToken(strings.NewReader(text), limits, a.token)
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

func (a *alto) token(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		a.start(t)
	case xml.EndElement:
		a.end(t.Name.Local)
	case xml.CharData:
		if a.inUnit {
			a.unit = altoUnit(strings.TrimSpace(string(t)))
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

func (a *alto) start(t xml.StartElement) {
	switch t.Name.Local {
	case "MeasurementUnit":
		a.inUnit = true
	case "Page":
		a.newPage(a.unit*atof(attrOf(t, "WIDTH")), a.unit*atof(attrOf(t, "HEIGHT")))
	case "TextBlock":
		a.paragraph()
	case "GraphicalElement":
		a.ruling(a.box(t))
	case "TextLine":
		a.line = a.line[:0]
	case "String", "HYP": // HYP is a hyphen that was printed at the end of the line
		a.line = append(a.line, word{attrOf(t, "CONTENT"), a.box(t), 0, min(max(atof(attrOf(t, "WC")), 0), 1)})
	}
}

func (a *alto) box(t xml.StartElement) box {
	left, top := atof(attrOf(t, "HPOS"))*a.unit, atof(attrOf(t, "VPOS"))*a.unit
	return box{left, top, left + atof(attrOf(t, "WIDTH"))*a.unit, top + atof(attrOf(t, "HEIGHT"))*a.unit}
}

func (a *alto) end(name string) {
	switch name {
	case "MeasurementUnit":
		a.inUnit = false
	case "TextLine":
		a.words(a.line)
	case "TextBlock":
		a.paragraph()
	}
}
