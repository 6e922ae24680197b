package words

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
)

// Issue parts the text of an issue, in the order of print. Running heads, page numbers and the like are left out, and what they
// part reads on. What stands on the cover, in the contents and in the colophon goes line by line.
func (s *Segmenter) Issue(is *gazette.Issue) []Token {
	var items []item
	var cuts []int
	for i := range is.Documents {
		items, cuts = gather(is, &is.Documents[i], items, cuts)
	}
	r := &reader{Segmenter: s, is: is, items: settled(items)}
	r.owner = owners(r.items)
	slices.Sort(cuts)
	r.cuts = cuts
	for _, l := range is.Layers {
		r.layer(l)
	}
	r.flush()
	return r.out
}

// A reader goes through the source of an issue.
type reader struct {
	*Segmenter
	is    *gazette.Issue
	items []item
	owner *ownership
	cuts  []int // where something begins that does not go on what stands before
	strip strip
	space bool
	out   []Token
}

func (r *reader) flush() {
	r.out = r.tokens(&r.strip, r.items, r.out)
	r.strip = strip{}
}

// layer reads the characters of a layer: those of the furniture and of blank pages are none.
func (r *reader) layer(l gazette.Layer) {
	if l.Role == "furniture" || l.Role == "blank" {
		return
	}
	if l.Role != "body" {
		r.flush()
	}
	text := r.is.Text(l.Span)
	for i, c := range text {
		at := l.Span.Start + i
		owner := r.owner.at(at)
		for len(r.cuts) > 0 && r.cuts[0] <= at {
			if r.cuts = r.cuts[1:]; owner < 0 || len(r.strip.item) == 0 || r.strip.item[len(r.strip.item)-1] != owner {
				r.flush()
			}
		}
		switch {
		case c == '\t' || c == '\n' && l.Role != "body":
			if owner < 0 {
				r.flush()
			}
			r.space = true
		case han.IsSpace(c) || c == '\n' || c == '\r':
			r.space = true
		case c == utf8.RuneError:
		default:
			r.strip.add(string(c), at, owner, r.space)
			r.space = false
		}
	}
	if l.Role != "body" {
		r.flush()
	}
}

// gather lists what is kept whole in a document, and where its pieces begin.
func gather(is *gazette.Issue, d *gazette.Document, items []item, cuts []int) ([]item, []int) {
	cut := func(spans []gazette.Span) {
		for _, s := range spans {
			cuts = append(cuts, s.Start, s.End)
		}
	}
	for _, spans := range [][]gazette.Span{d.DateSpans, d.MastheadSpans, d.RecipientSpans, d.SignerSpans, d.NoteSpans} {
		cut(spans)
	}
	begin(&cuts, d.TitleSpans)
	if d.Number != nil {
		items = append(items, item{DocNumber, d.Number.String(), d.Number.Spans})
		cut(d.Number.Spans)
	}
	for p := range d.Parts {
		begin(&cuts, d.Parts[p].Spans)
		items, cuts = nodes(is, d.Parts[p].Body, items, cuts)
	}
	return values(is, d, items), cuts
}

// begin cuts where a piece begins and where it ends.
func begin(cuts *[]int, spans []gazette.Span) {
	if len(spans) > 0 {
		*cuts = append(*cuts, spans[0].Start, spans[len(spans)-1].End)
	}
}

// nodes cuts where each node begins, and keeps its marker whole.
func nodes(is *gazette.Issue, all []gazette.Node, items []item, cuts []int) ([]item, []int) {
	for i := range all {
		n := &all[i]
		if len(n.Spans) > 0 {
			cuts = append(cuts, n.Spans[0].Start)
			if s, ok := marker(is, n); ok {
				items = append(items, item{Marker, n.Label, []gazette.Span{s}})
			}
		}
		if n.Table != nil {
			for _, row := range n.Table.Cells {
				for _, c := range row {
					begin(&cuts, c.Spans)
				}
			}
		}
		items, cuts = nodes(is, n.Children, items, cuts)
	}
	return items, cuts
}

// marker returns where the label of a node is printed: at its beginning, with spaces between its characters at most.
func marker(is *gazette.Issue, n *gazette.Node) (gazette.Span, bool) {
	if n.Label == "" {
		return gazette.Span{}, false
	}
	text, want := is.Text(n.Spans[0]), []rune(n.Label)
	from := -1
	for i, r := range text {
		if han.IsSpace(r) || r == '\n' {
			continue
		}
		if han.Sign(r) != han.Sign(want[0]) {
			break
		}
		if from < 0 {
			from = i
		}
		if want = want[1:]; len(want) == 0 {
			return gazette.Span{Start: n.Spans[0].Start + from, End: n.Spans[0].Start + i + han.CharLen(text, i)}, true
		}
	}
	return gazette.Span{}, false
}

// values are those that package gazette found in a document.
func values(is *gazette.Issue, d *gazette.Document, items []item) []item {
	for i := range d.Citations {
		c := &d.Citations[i]
		items = append(items, titleItem(c.Title, c.TitleSpans))
		if c.Number != nil {
			items = append(items, item{DocNumber, c.Number.String(), c.Number.Spans})
		}
	}
	for i := range d.Amounts {
		items = append(items, item{Amount, amountReading(&d.Amounts[i].Amount), d.Amounts[i].Spans})
	}
	for i := range d.Dates {
		items = append(items, item{Date, d.Dates[i].EDTF, d.Dates[i].Spans})
	}
	for i := range d.Durations {
		items = append(items, item{Duration, d.Durations[i].ISO, d.Durations[i].Spans})
	}
	for i := range d.Contacts {
		items = append(items, item{Contact, d.Contacts[i].Value, d.Contacts[i].Spans})
	}
	for i := range d.People {
		if s, ok := nameIn(is, &d.People[i]); ok {
			items = append(items, item{Name, d.People[i].Name, []gazette.Span{s}})
		}
	}
	return items
}

// nameIn finds the name of a person in what is printed of him: 顾　清岚 with the spaces that align it.
func nameIn(is *gazette.Issue, p *gazette.Person) (gazette.Span, bool) {
	name := []rune(p.Name)
	for _, s := range p.Spans {
		text := is.Text(s)
		for i := range text {
			if n := printed(text[i:], name); n > 0 {
				return gazette.Span{Start: s.Start + i, End: s.Start + i + n}, true
			}
		}
	}
	return gazette.Span{}, false
}

// printed returns how many bytes at the start of s are a name with blanks between its characters; 0 if it is another.
func printed(s string, name []rune) int {
	if len(name) == 0 || !strings.HasPrefix(s, string(name[0])) {
		return 0
	}
	k := 0
	for i, r := range s {
		switch {
		case r == name[k]:
			if k++; k == len(name) {
				return i + han.CharLen(s, i)
			}
		case !han.IsSpace(r):
			return 0
		}
	}
	return 0
}

func sortBy[T any](all []T, key func(T) int) {
	slices.SortFunc(all, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}
