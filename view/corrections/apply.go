package corrections

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// Apply makes the issue what people said that it is, and notes in its Corrections what became of each entry in force. Corrections are
// found again in a text that is not the one they were made from; what is not found for certain is lost, what people disagree about is
// left as it was read. The checks are made anew of what the issue says then. The issue must have its text.
func (f *File) Apply(is *gazette.Issue) []gazette.Correction {
	a := &applier{is: is, text: wholeText(is)}
	log := f.Active()
	at := f.places(a.text, is.Source.SHA256, log)
	disputed := map[string]bool{}
	for _, group := range f.Conflicts() {
		for _, c := range group {
			disputed[c.ID] = true
		}
	}
	for i, c := range log {
		a.jobs = append(a.jobs, job{Correction: c, at: at[i], conflict: disputed[c.ID]})
	}
	for _, stage := range []func(*job){a.boundary, a.takeOut, a.set} {
		for i := range a.jobs {
			if j := &a.jobs[i]; j.status == "" {
				stage(j)
			}
		}
	}
	is.Corrections = nil
	applied := false
	for i := range a.jobs {
		is.Corrections = append(is.Corrections, a.note(&a.jobs[i]))
		applied = applied || a.jobs[i].status == gazette.CorrectionApplied
	}
	if applied {
		gazette.Parser{}.Recheck(is)
	}
	return is.Corrections
}

// Move returns the file with its places found again in the text of another issue, and the entries in force that are lost there.
func (f *File) Move(is *gazette.Issue) (*File, []Correction) {
	text := wholeText(is)
	at := f.places(text, is.Source.SHA256, f.Corrections)
	out := New(is)
	var lost []Correction
	gone := map[string]bool{}
	for i, c := range f.Corrections {
		switch p := at[i]; {
		case p.lost:
			gone[c.ID] = true
		case c.Op != Undo:
			if p.at != nil {
				c.Anchor = NewAnchor(text, *p.at)
			}
			if p.drawn != nil {
				drawn := NewAnchor(text, *p.drawn)
				c.Drawn = &drawn
			}
			out.Corrections = append(out.Corrections, c) // the ID stays: it is the same word
		default:
			out.Corrections = append(out.Corrections, c)
		}
	}
	for _, c := range f.Active() {
		if gone[c.ID] {
			lost = append(lost, c)
		}
	}
	return out, lost
}

// A spot is where an entry stands in a text.
type spot struct {
	at, drawn *gazette.Span
	lost      bool
}

// places finds where entries stand in a text.
func (f *File) places(text, sum string, log []Correction) []spot {
	out := make([]spot, len(log))
	var anchors []Anchor
	var set []func(*gazette.Span)
	for i := range log {
		c, s := &log[i], &out[i]
		if !c.Anchor.zero() {
			anchors = append(anchors, c.Anchor)
			set = append(set, func(at *gazette.Span) { s.at, s.lost = at, s.lost || at == nil })
		}
		if c.Drawn != nil {
			anchors = append(anchors, *c.Drawn)
			set = append(set, func(at *gazette.Span) { s.drawn, s.lost = at, s.lost || at == nil })
		}
	}
	var moved []found
	if sum != f.Source.SHA256 {
		moved = locate(text, f.Source.Bytes, anchors)
	}
	for i, a := range anchors {
		switch {
		case moved != nil && moved[i].ok:
			set[i](&moved[i].span)
		case moved == nil && a.stands(text):
			set[i](&a.Span)
		default:
			set[i](nil)
		}
	}
	return out
}

// A job is one entry on its way.
type job struct {
	Correction
	at       spot
	conflict bool
	status   string
	was      json.RawMessage
	path     path
	pointer  string
	message  string
	gone     bool // the value was taken out
}

func (j *job) lose(format string, args ...any) {
	const most = 200
	j.status, j.message = gazette.CorrectionLost, cutTo(most, fmt.Sprintf(format, args...))
}

// An applier applies the entries of one file.
type applier struct {
	is   *gazette.Issue
	text string
	jobs []job

	reread int // bytes that were read anew for splits
}

// boundary settles what needs no field: what is in conflict or lost, and the bounds of documents.
func (a *applier) boundary(j *job) {
	switch {
	case j.conflict:
		j.status, j.message = gazette.CorrectionConflict, "others want something else here: decide by a new correction"
	case j.at.lost:
		j.lose("%q is not found in this text for certain", cut(j.Anchor.Quote))
	case j.Op == Split:
		a.split(j)
	case j.Op == Join:
		a.join(j)
	default:
		j.path, _ = parsePath(j.Field) // was checked
	}
}

// takeOut removes what is wrong, where a value can be missing only as a whole.
func (a *applier) takeOut(j *job) {
	if j.Verdict != Wrong {
		return
	}
	t, err := resolve(a.is, j.path, j.at.at)
	if err != nil {
		if _, none := err.(missing); none {
			j.status, j.message = gazette.CorrectionNeedless, err.Error()
			return
		}
		j.lose("%v", err)
		return
	}
	j.pointer = t.pointer
	inList := t.entry.index >= 0 && slices.Contains(openLists, t.entry.name)
	j.was = raw(t.value.Interface())
	switch {
	case inList && (t.index >= 0 || t.value.Kind() != reflect.String && t.value.Kind() != reflect.Slice):
		remove(t.entry.list, t.entry.index)
		j.gone = true
	case t.index >= 0 || t.value.Kind() == reflect.Struct:
		j.lose("%s cannot be taken out", j.path)
		return
	case t.value.IsZero() || t.value.Kind() == reflect.Slice && t.value.Len() == 0:
		j.status = gazette.CorrectionNeedless
		return
	case t.value.Kind() == reflect.Slice:
		t.value.Set(reflect.MakeSlice(t.value.Type(), 0, 0))
	default:
		t.value.SetZero()
	}
	j.status = gazette.CorrectionApplied
}

// set gives a field what a person said.
func (a *applier) set(j *job) {
	t, err := follow(a.is, j.path, j.at.at, j.Verdict == Corrected)
	if err != nil {
		a.add(j, t, err)
		return
	}
	j.pointer = t.pointer
	j.was = raw(t.value.Interface())
	is := j.Is
	if j.Verdict == Confirmed {
		is = j.Was
		if words, ok := printedWords(t, j.Was); ok {
			a.confirmWords(j, t, words)
			return
		}
	}
	changed := false
	if len(is) > 0 {
		want, err := decoded(t, is)
		if err != nil {
			j.lose("%v", err)
			return
		}
		keepPlaces(t.value, want)
		if changed = !bytes.Equal(raw(want.Interface()), j.was); changed {
			one := a.oneFigure(j, t)
			t.value.Set(want)
			a.follow(t, want)
			if one {
				followEnd(t.owners[len(t.owners)-1].Addr().Interface(), t.keys[len(t.keys)-1].name)
			}
		}
	}
	if j.at.drawn != nil {
		changed = a.draw(t, *j.at.drawn) || changed
	}
	switch {
	case changed:
		j.status = gazette.CorrectionApplied
	case j.Verdict == Confirmed:
		j.status = gazette.CorrectionAgreed
	default:
		j.status = gazette.CorrectionNeedless
	}
}

// printedWords returns what a person confirmed where that is the print of a whole value: a page that knows no more says "5万元".
func printedWords(t *target, was []byte) (words string, ok bool) {
	v := open(t.value)
	if v.Kind() != reflect.Struct || json.Unmarshal(was, &words) != nil {
		return "", false
	}
	_, printed := fieldNamed(v, "text")
	return words, printed
}

// confirmWords settles a value that was confirmed by its print.
func (a *applier) confirmWords(j *job, t *target, words string) {
	if f, _ := fieldNamed(open(t.value), "text"); han.Key(f.String()) != han.Key(words) {
		j.lose("%q is not what is printed there", cut(words))
		return
	}
	j.status = gazette.CorrectionAgreed
}

// add puts a value where nothing of its kind was read.
func (a *applier) add(j *job, t *target, why error) {
	name := j.path[len(j.path)-1].name
	if _, none := why.(missing); !none || j.at.at == nil || !t.isLast(j.path) {
		j.lose("%v", why)
		return
	}
	is := j.Is
	if j.Verdict == Confirmed {
		is = j.Was
	}
	at := *j.at.at
	if j.at.drawn != nil {
		at = *j.at.drawn
	}
	v, err := entryFor(t, name, is, at, a.text)
	if err != nil {
		j.lose("%v", err)
		return
	}
	if t.doc != nil {
		stand(v, t.doc, at)
	}
	j.was = json.RawMessage("null")
	j.pointer = fmt.Sprint(t.pointer, "/", insert(t.list, v))
	j.status = gazette.CorrectionApplied
}

// follow changes what hangs on a field: the parts of a number with its text, the id with the number, the title of the notice with that of
// the document, the cell of a table with its row.
func (a *applier) follow(t *target, want reflect.Value) {
	name := t.keys[len(t.keys)-1].name
	owner := t.owners[len(t.owners)-1].Addr().Interface()
	switch x := owner.(type) {
	case *gazette.DocNumber:
		if n, err := parse.ParseDocNumber(x.Text); name == "text" && err == nil {
			x.DocNumber = n
		}
	case *gazette.Table:
		followCell(x, t.keys[len(t.keys)-1], want)
	case *gazette.Document:
		if name == "title" && len(x.Parts) > 0 && x.Parts[0].Role == "notice" {
			x.Parts[0].Title = x.Title
		}
	}
	if t.doc != nil && len(t.keys) > 1 && t.keys[1].name == "number" && t.doc.Number != nil {
		a.rename(t.doc)
	}
}

// rename gives a document the number that it has now as its id, if no other has it.
func (a *applier) rename(d *gazette.Document) {
	id := d.Number.Text
	for i := range a.is.Documents {
		if a.is.Documents[i].ID == id {
			return
		}
	}
	d.ID = id
}

// followCell writes the cell of a table that a row has now.
func followCell(t *gazette.Table, s step, want reflect.Value) {
	if len(s.keys) != 2 {
		return
	}
	row, col := number(s.keys[0]), number(s.keys[1])
	if s.name == "rows" {
		if row < len(t.Filled) && col < len(t.Filled[row]) {
			t.Filled[row][col] = want.String()
		}
		row += len(t.Header)
	}
	if row < len(t.Cells) && col < len(t.Cells[row]) {
		t.Cells[row][col].Text = want.String()
	}
}

// draw says where a field is printed and reports whether that was not so.
func (a *applier) draw(t *target, at gazette.Span) bool {
	field, ok := t.spans()
	if !ok || slices.Equal(field.Interface().([]gazette.Span), []gazette.Span{at}) {
		return false
	}
	field.Set(reflect.ValueOf([]gazette.Span{at}))
	return true
}

// note is what an issue says of an entry.
func (a *applier) note(j *job) gazette.Correction {
	out := gazette.Correction{ID: j.ID, Field: j.Field, Path: j.pointer, Verdict: j.Verdict, Status: j.status, Was: j.was, Is: j.Is,
		Who: j.Who, When: j.When, Message: j.message, Spans: []gazette.Span{}}
	if j.Op != Set {
		out.Verdict = j.Op
	}
	if j.was == nil {
		out.Was = j.Was
	}
	if j.at.at != nil {
		out.Spans = []gazette.Span{*j.at.at}
	}
	if j.status != gazette.CorrectionLost && j.Op == Set && !j.gone && !j.conflict {
		if t, err := resolve(a.is, j.path, j.at.at); err == nil {
			out.Path = t.pointer // after all others
		}
	}
	return out
}

// cut shortens a quotation for a message.
func cut(s string) string { return cutTo(40, s) }

// cutTo shortens a message to so many characters: a file from elsewhere may name a field of megabytes.
func cutTo(most int, s string) string {
	if len(s) <= most {
		return s
	}
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
