package intake

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// eachXMLToken gives the tokens of r, which is UTF-8 whatever it declares, to take:
// until the end, or until the first that is no XML. It defines no entities and fetches nothing. Depth in limits is far above what OCR
// programs and word processors write: a table in a text box in a table has about fifty.
func eachXMLToken(r io.Reader, limits Limits, take func(xml.Token)) error {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for depth, deepest := int64(0), limits.OrDefault().Depth; ; {
		t, err := d.RawToken()
		switch {
		case errors.Is(err, io.EOF) && depth == 0:
			return nil
		case errors.Is(err, io.EOF):
			return io.ErrUnexpectedEOF
		case err != nil:
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
		if depth > deepest {
			line, _ := d.InputPos()
			return fmt.Errorf("line %d: %w", line, &LimitError{Name: "depth", Limit: deepest})
		}
		take(t)
	}
}

// keptXMLAttrs are the attributes that the readers of PAGE and DOCX ask for.
var keptXMLAttrs = setOfWords(`id regionRef points conf imageWidth imageHeight rowIndex columnIndex
	val char ilvl styleId numId abstractNumId type`)

// parseXML reads r as a tree. On error it returns the tree as far as it goes.
func parseXML(r io.Reader, limits Limits) (*element, error) {
	open := []*element{{name: "#root"}}
	count := 0
	err := eachXMLToken(r, limits, func(t xml.Token) {
		top := open[len(open)-1]
		if count++; count > maxElements {
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			e := &element{name: t.Name.Local}
			for _, a := range t.Attr {
				if keptXMLAttrs[a.Name.Local] {
					e.attrs = append(e.attrs, html.Attribute{Key: a.Name.Local, Val: a.Value})
				}
			}
			top.kids = append(top.kids, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:max(1, len(open)-1)]
		case xml.CharData:
			top.kids = append(top.kids, &element{text: string(t)})
		}
	})
	if err == nil && count > maxElements {
		err = errTooManyElements
	}
	return open[0], err
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

// attrOf returns the value of an attribute, whatever its name space.
func attrOf(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// rootName returns the name of the first element of an XML text, without its prefix.
func rootName(text string) string {
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	for {
		t, err := d.RawToken()
		if err != nil {
			return ""
		}
		if start, ok := t.(xml.StartElement); ok {
			return start.Name.Local
		}
	}
}

func damagedXML(format string, err error) error {
	return &FormatError{Format: format, Reason: "the file is damaged or cut off", Advice: "export it again", Err: err}
}
