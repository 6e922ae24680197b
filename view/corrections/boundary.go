package corrections

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/gazette"
)

// mostReread is how many bytes the splits of one side file read anew: hundreds of documents that were taken for one.
const mostReread = 256 << 20

// split parts the document at a place, from the line that it stands on. Both halves are read anew, each as a text of its own, so that
// the second has its number, its title and its parts.
func (a *applier) split(j *job) {
	at := lineStart(a.text, j.at.at.Start)
	d := a.documentAt(at)
	if d < 0 {
		j.lose("no document stands there")
		return
	}
	old := a.is.Documents[d]
	whole, _ := hull(old.Spans)
	if at <= whole.Start {
		j.status = gazette.CorrectionNeedless
		return
	}
	if a.reread += whole.Len(); a.reread > mostReread {
		j.lose("so many splits before it have read the text anew that it is left alone: apply them in two side files")
		return
	}
	first, ok1 := a.readAlone(gazette.Span{Start: whole.Start, End: at}, d)
	second, ok2 := a.readAlone(gazette.Span{Start: at, End: whole.End}, d+1)
	if !ok1 || !ok2 {
		j.lose("a half of the document has no text")
		return
	}
	first.Column, first.FirstPage, first.LastPage = old.Column, old.FirstPage, old.LastPage
	second.Column = old.Column
	a.renumber(func(i int, spans []gazette.Span) int {
		if h, ok := hull(spans); i > d || i == d && ok && h.Start >= at && whole.Contains(h.Start) {
			return i + 1
		}
		return i
	})
	a.is.Documents = slices.Insert(a.is.Documents, d+1, second)
	a.is.Documents[d] = first
	a.name(d)
	a.name(d + 1)
	j.pointer, j.status = fmt.Sprint("/documents/", d+1), gazette.CorrectionApplied
}

// join puts the document that begins at a place after the one before it: its parts become parts of that one, and what stood in its head
// becomes text of its first part.
func (a *applier) join(j *job) {
	d := a.documentAt(j.at.at.Start)
	if d < 1 {
		j.lose("no document stands there that another one precedes")
		return
	}
	a.is.Documents[d-1] = joined(a.is.Documents[d-1], a.is.Documents[d], a.text)
	a.is.Documents = slices.Delete(a.is.Documents, d, d+1)
	a.renumber(func(i int, _ []gazette.Span) int {
		if i >= d {
			return i - 1
		}
		return i
	})
	j.pointer, j.status = fmt.Sprint("/documents/", d-1), gazette.CorrectionApplied
}

func lineStart(text string, at int) int { return strings.LastIndexByte(text[:at], '\n') + 1 }

func (a *applier) documentAt(at int) int {
	return slices.IndexFunc(a.is.Documents, func(d gazette.Document) bool {
		h, ok := hull(d.Spans)
		return ok && h.Contains(at)
	})
}

// readAlone reads a piece of the text as one document, which will have an index in the issue.
func (a *applier) readAlone(at gazette.Span, index int) (gazette.Document, bool) {
	piece := gazette.Parse(&gazette.Source{Text: a.text[at.Start:at.End]})
	if len(piece.Documents) == 0 {
		return gazette.Document{}, false
	}
	d := piece.Documents[0]
	for _, next := range piece.Documents[1:] {
		d = joined(d, next, piece.Text(gazette.Span{End: at.Len()}))
	}
	for i := range d.Citations {
		if d.Citations[i].Document != nil {
			d.Citations[i].Document = &index
		}
	}
	shift(reflect.ValueOf(&d).Elem(), at.Start, map[any]bool{})
	return d, true
}

var spanType = reflect.TypeFor[gazette.Span]()

// shift moves every span of a value.
func shift(v reflect.Value, by int, seen map[any]bool) {
	switch {
	case v.Type() == spanType && v.CanSet():
		s := v.Interface().(gazette.Span)
		v.Set(reflect.ValueOf(gazette.Span{Start: s.Start + by, End: s.End + by}))
	case v.Kind() == reflect.Pointer && !v.IsNil() && !seen[v.Interface()]:
		seen[v.Interface()] = true
		shift(v.Elem(), by, seen)
	case v.Kind() == reflect.Slice && v.CanInterface() && v.Len() > 0:
		if first := v.Index(0).Addr().Interface(); seen[first] && v.Type().Elem() == spanType {
			return // citations may share the spans of a title
		} else if v.Type().Elem() == spanType {
			seen[first] = true
		}
		for i := range v.Len() {
			shift(v.Index(i), by, seen)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				shift(v.Field(i), by, seen)
			}
		}
	}
}

// renumber changes the indexes of documents that the issue uses.
func (a *applier) renumber(to func(index int, spans []gazette.Span) int) {
	set := func(p **int, spans []gazette.Span) {
		if *p != nil {
			n := to(**p, spans)
			*p = &n
		}
	}
	for i := range a.is.Contents {
		set(&a.is.Contents[i].Document, nil)
	}
	for i := range a.is.Checks {
		set(&a.is.Checks[i].Document, a.is.Checks[i].Spans)
	}
	for i := range a.is.Problems {
		set(&a.is.Problems[i].Document, a.is.Problems[i].Spans)
	}
	for i := range a.is.Documents {
		for k := range a.is.Documents[i].Citations {
			set(&a.is.Documents[i].Citations[k].Document, nil)
		}
	}
}

// name gives a document an id that no other one has.
func (a *applier) name(d int) {
	doc := &a.is.Documents[d]
	taken := func(id string) bool {
		return slices.ContainsFunc(a.is.Documents, func(x gazette.Document) bool { return x.ID == id })
	}
	id := doc.ID
	doc.ID = ""
	for n := 2; taken(id) || id == ""; n++ {
		id = fmt.Sprintf("%s-%d", strings.TrimSuffix(id, fmt.Sprintf("-%d", n-1)), n)
	}
	doc.ID = id
}

// joined is a document with another one after it.
func joined(d, next gazette.Document, text string) gazette.Document {
	base := len(d.Parts)
	prefix := func(eid string) string { // the parts of the second document count on
		p, rest, ok := strings.Cut(strings.TrimPrefix(eid, "p"), "__")
		if !ok {
			return eid
		}
		return fmt.Sprintf("p%d__%s", base+number(p), rest)
	}
	for i := range next.Parts {
		p := next.Parts[i]
		if p.Parent != nil {
			n := *p.Parent + base
			p.Parent = &n
		}
		if p.Role == "notice" {
			p.Role = "instrument"
			p.Body = slices.Concat(head(next, text), p.Body)
		}
		for n := range p.Nodes() {
			n.EID = prefix(n.EID)
		}
		d.Parts = append(d.Parts, p)
	}
	for _, list := range []reflect.Value{reflect.ValueOf(&next.Amounts), reflect.ValueOf(&next.Dates), reflect.ValueOf(&next.Durations), reflect.ValueOf(&next.Citations),
		reflect.ValueOf(&next.Aliases), reflect.ValueOf(&next.Contacts), reflect.ValueOf(&next.People)} {
		for i := range list.Elem().Len() {
			eid, _ := fieldNamed(list.Elem().Index(i), "eid")
			eid.SetString(prefix(eid.String()))
		}
	}
	for i := range next.Amounts {
		if p := next.Amounts[i].Partner; p != nil {
			n := *p + len(d.Amounts)
			next.Amounts[i].Partner = &n
		}
	}
	d.Amounts, d.Dates, d.Durations = append(d.Amounts, next.Amounts...), append(d.Dates, next.Dates...), append(d.Durations, next.Durations...)
	d.Citations, d.Aliases = append(d.Citations, next.Citations...), append(d.Aliases, next.Aliases...)
	d.Contacts, d.People = append(d.Contacts, next.Contacts...), append(d.People, next.People...)
	d.Spans = append(slices.Clone(d.Spans), next.Spans...)
	if next.LastPage > d.LastPage {
		d.LastPage = next.LastPage
	}
	return d
}

// head is what stood above the text of a document, as paragraphs: it is no head any more, and nothing of it is dropped.
func head(d gazette.Document, text string) []gazette.Node {
	pieces := [][]gazette.Span{d.MastheadSpans, nil, d.TitleSpans, d.RecipientSpans}
	if d.Number != nil {
		pieces[1] = d.Number.Spans
	}
	var out []gazette.Node
	for _, spans := range pieces {
		h, ok := hull(spans)
		if !ok {
			continue
		}
		out = append(out, gazette.Node{EID: fmt.Sprintf("p0__head_%d", len(out)+1), Type: "paragraph", Children: []gazette.Node{}, Spans: spans,
			Text: strings.Join(strings.Fields(text[h.Start:h.End]), "")})
	}
	slices.SortStableFunc(out, func(a, b gazette.Node) int { return a.Spans[0].Start - b.Spans[0].Start })
	return out
}
