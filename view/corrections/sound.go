package corrections

import (
	"fmt"
	"reflect"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
)

// A house is what the indexes and spans of a value point into.
type house struct {
	text             string
	documents, parts int // the parts are those of its document
}

// sound refuses a value from outside that points at what is not there: a document, a part, another amount, a cell or a place of the text.
func (t *target) sound(v reflect.Value) error {
	is := t.owners[0].Addr().Interface().(*gazette.Issue)
	h := house{text: wholeText(is), documents: len(is.Documents)}
	if t.doc != nil {
		h.parts = len(t.doc.Parts)
	}
	return h.sound(v, 0)
}

// sound looks at a value in a list of so many.
func (h house) sound(v reflect.Value, beside int) (err error) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			err = h.sound(v.Elem(), beside)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err = h.sound(v.Index(i), v.Len()); err != nil {
				return err
			}
		}
	case reflect.Struct:
		if s, ok := v.Interface().(gazette.Span); ok {
			return h.holds(s)
		}
		eachField(v, func(name string, _ bool, field reflect.Value) {
			if err == nil {
				err = h.field(name, field, beside)
			}
		})
	}
	return err
}

// field looks at a field of a value in a list of so many.
func (h house) field(name string, field reflect.Value, beside int) error {
	switch at := field.Interface().(type) {
	case *int:
		of, ok := map[string]int{"document": h.documents, "part": h.parts, "parent": h.parts, "partner": beside}[name]
		if ok && at != nil && (*at < 0 || *at >= of) {
			return fmt.Errorf("%s %d is not there: there are %d", name, *at, of)
		}
		return nil
	case *[2]int:
		if at != nil && (at[0] < 0 || at[1] < 0) {
			return fmt.Errorf("%s %v is none", name, *at)
		}
		return nil
	}
	return h.sound(field, 0)
}

// holds looks at a place of the text: it ends no character in its middle.
func (h house) holds(s gazette.Span) error {
	whole := func(at int) bool { return at == len(h.text) || utf8.RuneStart(h.text[at]) }
	if s.Start < 0 || s.End < s.Start || s.End > len(h.text) || !whole(s.Start) || !whole(s.End) {
		return fmt.Errorf("the span %v is no place of the text", s)
	}
	return nil
}
