package corrections

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// unmarshal reads JSON into the field called name. A text is enough for a value that is printed whole: the reader of such values reads it.
func unmarshal(name string, data []byte, to any) error {
	var words string
	if json.Unmarshal(data, &words) == nil {
		switch to := to.(type) {
		case **gazette.DocNumber:
			n, err := parse.ParseDocNumber(words)
			*to = &gazette.DocNumber{DocNumber: n}
			return err
		case *gazette.Amount:
			a, err := wholeAmount(words)
			*to = gazette.Amount{Amount: a}
			return err
		case *gazette.Date:
			d, err := wholeDate(words)
			*to = gazette.Date{Date: d}
			return err
		case *gazette.Duration:
			d, err := wholeDuration(words)
			*to = gazette.Duration{Duration: d}
			return err
		case *gazette.Contact:
			*to = gazette.Contact{Contact: parse.Contact{Kind: parse.Phone, Value: words}}
			return nil
		}
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(to); err != nil {
		return err
	}
	return nil
}

// entryFor makes an entry for a list from JSON, standing at a place. Only lists of values, of entries of the contents and of marks of
// the document take one.
func entryFor(t *target, name string, is []byte, at gazette.Span, text string) (reflect.Value, error) {
	if !slices.Contains(openLists, name) {
		return reflect.Value{}, fmt.Errorf("%s takes no entry: split or join documents instead", name)
	}
	v := reflect.New(t.list.Type().Elem())
	if err := unmarshal(name, is, v.Interface()); err != nil {
		return v.Elem(), fmt.Errorf("%s cannot have %s: %w", name, is, err)
	}
	dropPlaces(v.Elem())
	setPlace(v.Elem(), at, text)
	if err := t.sound(v.Elem()); err != nil {
		return v.Elem(), fmt.Errorf("%s cannot have that: %w", name, err)
	}
	return v.Elem(), nil
}

// openLists are the lists that a person can add to and take from.
var openLists = []string{"contents", "amounts", "dates", "durations", "citations", "aliases", "contacts", "people", "history", "attachments_listed", "seals"}

// setPlace says where an entry stands: its spans, and its text where that is what is printed.
func setPlace(v reflect.Value, at gazette.Span, text string) {
	if f, ok := fieldNamed(v, "spans"); ok {
		f.Set(reflect.ValueOf([]gazette.Span{at}))
	}
	if f, ok := fieldNamed(v, "text"); ok && f.Kind() == reflect.String && f.String() == "" {
		f.SetString(text[at.Start:at.End])
	}
}

// stand says in which provision of a document an added value stands, and in which cell of it.
func stand(v reflect.Value, d *gazette.Document, at gazette.Span) {
	eid, ok := fieldNamed(v, "eid")
	if !ok {
		return
	}
	for p := range d.Parts {
		for n := range d.Parts[p].Nodes() {
			if !holds(n.Spans, at.Start) {
				continue
			}
			eid.SetString(n.EID) // the innermost comes last
			if cell, ok := fieldNamed(v, "cell"); ok {
				cell.Set(reflect.ValueOf(cellOf(n.Table, at)))
			}
		}
	}
}

// cellOf returns row and column of the cell of a table that holds a place, nil where none does.
func cellOf(t *gazette.Table, at gazette.Span) *[2]int {
	if t == nil {
		return nil
	}
	for r, row := range t.Cells {
		for c := range row {
			if holds(row[c].Spans, at.Start) {
				return &[2]int{r, c}
			}
		}
	}
	return nil
}

// insert puts an entry into a list in the order of places and returns its index.
func insert(list, entry reflect.Value) int {
	h, _ := hull(spansOf(entry))
	i := 0
	for i < list.Len() {
		if x, ok := hull(spansOf(list.Index(i))); ok && x.Start > h.Start {
			break
		}
		i++
	}
	shiftPartners(list, i, 1)
	grown := reflect.MakeSlice(list.Type(), 0, list.Len()+1)
	grown = reflect.AppendSlice(grown, list.Slice(0, i))
	grown = reflect.Append(grown, entry)
	list.Set(reflect.AppendSlice(grown, list.Slice(i, list.Len())))
	return i
}

// remove takes an entry out of a list.
func remove(list reflect.Value, i int) {
	kept := reflect.MakeSlice(list.Type(), 0, list.Len())
	kept = reflect.AppendSlice(kept, list.Slice(0, i))
	list.Set(reflect.AppendSlice(kept, list.Slice(i+1, list.Len())))
	shiftPartners(list, i, -1)
}

// shiftPartners moves the indexes by which amounts name each other.
func shiftPartners(list reflect.Value, from, by int) {
	amounts, ok := list.Interface().([]gazette.Amount)
	if !ok {
		return
	}
	for k := range amounts {
		p := amounts[k].Partner
		switch {
		case p == nil || *p < from:
		case by < 0 && *p == from:
			amounts[k].Partner = nil
		default:
			moved := *p + by
			amounts[k].Partner = &moved
		}
	}
}
