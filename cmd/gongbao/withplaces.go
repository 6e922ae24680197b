package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/gongbao/gongbao/gazette"
)

// withPlaces adds to each object that has spans where these stand. Everything else of the JSON stays as it is, its order too.
func withPlaces(is *gazette.Issue, data []byte) ([]byte, error) {
	in := json.NewDecoder(bytes.NewReader(data))
	in.UseNumber()
	w := placeWriter{is: is, in: in}
	err := w.value()
	return w.out.Bytes(), err
}

// A placeWriter copies JSON token by token.
type placeWriter struct {
	is  *gazette.Issue
	in  *json.Decoder
	out bytes.Buffer
}

// value copies one value.
func (w *placeWriter) value() error {
	token, err := w.in.Token()
	if err != nil {
		return err
	}
	switch token {
	case json.Delim('{'):
		return w.object()
	case json.Delim('['):
		return w.list()
	}
	return w.scalar(token)
}

// scalar writes a text, a number, a truth or null.
func (w *placeWriter) scalar(token json.Token) error {
	e := json.NewEncoder(&w.out)
	e.SetEscapeHTML(false)
	if err := e.Encode(token); err != nil {
		return err
	}
	w.out.Truncate(w.out.Len() - 1) // the line feed
	return nil
}

// list copies the members of a list.
func (w *placeWriter) list() error {
	w.out.WriteByte('[')
	for n := 0; w.in.More(); n++ {
		if n > 0 {
			w.out.WriteByte(',')
		}
		if err := w.value(); err != nil {
			return err
		}
	}
	w.out.WriteByte(']')
	_, err := w.in.Token()
	return err
}

// object copies the fields of an object. After those of a value or a node it writes page, line, column and box of its first place; after
// those of anything else that has spans, and where a value stands in several places, all of them.
func (w *placeWriter) object() error {
	var at []gazette.Position
	placed, addressed := false, false
	w.out.WriteByte('{')
	for n := 0; w.in.More(); n++ {
		if n > 0 {
			w.out.WriteByte(',')
		}
		name, err := w.in.Token()
		if err != nil {
			return err
		}
		if err := w.scalar(name); err != nil {
			return err
		}
		w.out.WriteByte(':')
		from := w.out.Len()
		if err := w.value(); err != nil {
			return err
		}
		switch name {
		case "spans":
			placed = true
			if at, err = w.positions(w.out.Bytes()[from:]); err != nil {
				return err
			}
		case "eid":
			addressed = true
		}
	}
	if placed {
		w.places(at, addressed)
	}
	w.out.WriteByte('}')
	_, err := w.in.Token()
	return err
}

// positions returns where spans stand.
func (w *placeWriter) positions(spans []byte) ([]gazette.Position, error) {
	var list []gazette.Span
	if err := json.Unmarshal(spans, &list); err != nil {
		return nil, fmt.Errorf("spans that cannot be read: %w", err)
	}
	at := []gazette.Position{}
	for _, s := range list {
		at = append(at, w.is.Source.Locate(s)...)
	}
	return at, nil
}

// places writes the positions of an object; value says that it is a value or a node.
func (w *placeWriter) places(at []gazette.Position, value bool) {
	if value && len(at) > 0 {
		first, _ := json.Marshal(at[0]) // numbers alone
		w.out.WriteByte(',')
		w.out.Write(bytes.Trim(first, "{}"))
	}
	if !value || len(at) > 1 {
		all, _ := json.Marshal(at)
		w.out.WriteString(`,"places":`)
		w.out.Write(all)
	}
}
