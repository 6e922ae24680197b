package corrections

import (
	"reflect"
	"slices"

	"github.com/gongbao/gongbao/gazette"
)

// own names the fields of a document that say where they are printed, and the field that says it.
var own = map[string]string{
	"title": "title_spans", "date": "date_spans", "masthead": "masthead_spans", "recipients": "recipient_spans", "signers": "signer_spans",
	"copy_number": "copy_number_spans", "secrecy": "secrecy_spans", "urgency": "urgency_spans", "approved_by": "approved_by_spans", "notes": "note_spans",
}

// headSigns is how much of a long thing, such as a document or a provision, stands for its place: its first signs.
const headSigns = 24

// printed returns where a field is printed: its own spans, those of the value that it belongs to, or the head of the document. A field
// of the issue that says nothing of its place has none.
func (t *target) printed(text string) (gazette.Span, bool) {
	name := t.keys[len(t.keys)-1].name
	if h, ok := t.entryHull(); ok {
		return h, true
	}
	if h, ok := hull(spansOf(t.value)); ok {
		return headOf(open(t.value), h, text), true
	}
	for _, v := range slices.Backward(t.owners) {
		switch x := v.Addr().Interface().(type) {
		case *gazette.Document:
			return printedIn(x, name, text)
		case *gazette.Table:
			return t.printedCell(x, name)
		}
		if h, ok := hull(spansOf(v)); ok {
			return headOf(v, h, text), true
		}
	}
	return gazette.Span{}, false
}

// entryHull is where the value of a list stands that a field belongs to: its number or qualifier stands in it, and would not find it again.
func (t *target) entryHull() (gazette.Span, bool) {
	if t.entry.index < 0 {
		return gazette.Span{}, false
	}
	v := t.entry.list.Index(t.entry.index)
	switch v.Addr().Interface().(type) {
	case *gazette.Document, *gazette.Part, *string:
		return gazette.Span{}, false
	}
	return hull(spansOf(v))
}

// headOf cuts the place of what is long.
func headOf(v reflect.Value, h gazette.Span, text string) gazette.Span {
	switch x := v.Addr().Interface().(type) {
	case *gazette.Document:
		h, _ = printedIn(x, "title", text)
	case *gazette.Part:
		h.End = h.Start + len(firstSigns(text[h.Start:h.End], headSigns))
	case *gazette.Node:
		h = x.Spans[0]
		h.End = h.Start + len(firstSigns(text[h.Start:h.End], headSigns))
	}
	return h
}

// printedIn returns where a field of a document is printed, or its title, or its first signs.
func printedIn(d *gazette.Document, name, text string) (gazette.Span, bool) {
	v := reflect.ValueOf(d).Elem()
	if spans, ok := own[name]; ok {
		if f, found := fieldNamed(v, spans); found {
			if h, ok := hull(f.Interface().([]gazette.Span)); ok {
				return h, true
			}
		}
	}
	if h, ok := hull(d.TitleSpans); ok {
		return h, true
	}
	h, ok := hull(d.Spans)
	if ok {
		h.End = h.Start + len(firstSigns(text[h.Start:h.End], headSigns))
	}
	return h, ok
}

// printedCell returns where a cell is printed; a blank one is known by its table.
func (t *target) printedCell(table *gazette.Table, name string) (gazette.Span, bool) {
	key := t.keys[len(t.keys)-1].keys
	if len(key) == 2 {
		row, col := number(key[0]), number(key[1])
		if name == "rows" {
			row += len(table.Header)
		}
		if row < len(table.Cells) && col < len(table.Cells[row]) {
			if h, ok := hull(table.Cells[row][col].Spans); ok && h.Len() > 0 {
				return h, true
			}
		}
	}
	return hull(table.Spans)
}
