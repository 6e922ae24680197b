package words

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// Text parts any text: a sentence, a page. Its lines read on, but where one begins with two spaces or stands after an
// empty one.
func (s *Segmenter) Text(text string) []Token {
	items := settled(found(text))
	owner := owners(items)
	var out []Token
	p := &strip{}
	flush := func() {
		out = s.tokens(p, items, out)
		p = &strip{}
	}
	blanks, ends := 0, 0
	for i, r := range text {
		if han.IsSpace(r) || r == '\n' || r == '\r' || r == '\t' || r == utf8.RuneError {
			if r == '\n' {
				ends, blanks = ends+1, 0
			}
			blanks += han.Columns(r)
			if r == '\t' && owner.at(i) < 0 {
				flush()
			}
			continue
		}
		if k := owner.at(i); k < 0 && (ends > 1 || ends == 1 && blanks >= 2) {
			flush()
		}
		p.add(text[i:i+han.CharLen(text, i)], i, owner.at(i), blanks+ends > 0)
		blanks, ends = 0, 0
	}
	flush()
	return out
}

// found are the values of a text with nothing known around it.
func found(text string) []item {
	var v parse.Values
	parse.Find(text, nil, &v)
	var out []item
	for _, m := range v.Citations {
		out = append(out, titleItem(m.Value.Title, spanOf(m.Value.TitleAt)))
		if n := m.Value.NumberAt; !n.IsZero() {
			out = append(out, item{DocNumber, m.Value.Number.String(), spanOf(n)})
		}
	}
	for _, m := range v.DocNumbers {
		out = append(out, item{DocNumber, m.Value.String(), spanOf(parse.Range{Start: m.Start, End: m.End})})
	}
	for _, m := range v.Amounts {
		out = append(out, item{Amount, amountReading(&m.Value), spanOf(parse.Range{Start: m.Start, End: m.End})})
	}
	for _, m := range v.Dates {
		out = append(out, item{Date, m.Value.EDTF, spanOf(parse.Range{Start: m.Start, End: m.End})})
	}
	for _, m := range v.Durations {
		out = append(out, item{Duration, m.Value.ISO, spanOf(parse.Range{Start: m.Start, End: m.End})})
	}
	for _, m := range v.Contacts {
		out = append(out, item{Contact, m.Value.Value, spanOf(parse.Range{Start: m.Start, End: m.End})})
	}
	return out
}

func spanOf(r parse.Range) []gazette.Span {
	if r.IsZero() {
		return nil
	}
	return []gazette.Span{{Start: r.Start, End: r.End}}
}

// titleItem is a title in its marks; one without marks, as an inferred one, is none.
func titleItem(title string, spans []gazette.Span) item {
	lines := strings.Split(title, "\n")
	for i := range lines {
		lines[i] = strings.TrimFunc(lines[i], han.IsSpace)
	}
	return item{Title, strings.Join(lines, ""), spans}
}

// amountReading writes an amount in its base unit: 40000000 CNY, 500 CNY/套/月, 30..100 人.
func amountReading(a *parse.Amount) string {
	s := a.Min.String()
	if a.Max.Compare(a.Min) != 0 {
		s += ".." + a.Max.String()
	}
	s += " " + a.Unit
	if len(a.Per) > 0 {
		s += "/" + strings.Join(a.Per, "/")
	}
	return s
}

// An ownership says which item a byte of the source belongs to: by spans in order.
type ownership struct {
	spans []gazette.Span
	items []int
	next  int
}

// owners puts the spans of settled items in order. It is asked for bytes in their order.
func owners(items []item) *ownership {
	o := &ownership{}
	type owned struct {
		span gazette.Span
		item int
	}
	var all []owned
	for i, x := range items {
		for _, s := range x.spans {
			all = append(all, owned{s, i})
		}
	}
	sortBy(all, func(x owned) int { return x.span.Start })
	for _, x := range all {
		o.spans, o.items = append(o.spans, x.span), append(o.items, x.item)
	}
	return o
}

// at returns the item of the byte i; -1 for none.
func (o *ownership) at(i int) int {
	for o.next < len(o.spans) && o.spans[o.next].End <= i {
		o.next++
	}
	if o.next < len(o.spans) && o.spans[o.next].Start <= i {
		return o.items[o.next]
	}
	return -1
}
