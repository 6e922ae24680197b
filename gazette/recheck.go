package gazette

import "github.com/gongbao/gongbao/segment"

// Recheck proves an issue anew after its values were changed, as people's corrections do: its Checks are those of the values that it has now.
// A document that the text does not part so, because a person split or joined it, is not held to its lists of attachments.
// An issue without its text stays as it is.
func (p Parser) Recheck(is *Issue) {
	src := is.Source.source
	if src == nil {
		return
	}
	l := p.layout(src)
	a := assembler{l: l, text: src.Text}
	printed := map[Span]*segment.Document{}
	for d := range l.Documents {
		printed[extentOf(a.spans(l.Documents[d].From, l.Documents[d].To))] = &l.Documents[d]
	}
	for d := range is.Documents {
		for n := range is.Documents[d].Tables() {
			n.Table.proveAgain()
		}
	}
	is.Checks = []Check{}
	is.prove(func(d int) *segment.Document {
		if at := printed[extentOf(is.Documents[d].Spans)]; at != nil {
			return at
		}
		return &segment.Document{}
	})
}

// extentOf is from where to where spans go.
func extentOf(spans []Span) Span {
	if len(spans) == 0 {
		return Span{}
	}
	return Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
}
