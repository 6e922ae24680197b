package gazette

import (
	"github.com/gongbao/gongbao/segment"
)

// newIssue reads what stands outside the documents.
func newIssue(l *segment.Layout, sum func() string) *Issue {
	is := &Issue{
		Schema: Schema, Source: sourceInfo(l.Source, sum()),
		Contents: []Entry{}, Documents: []Document{}, Checks: []Check{}, Problems: []Problem{},
		Layers: layers(l),
	}
	is.readCover(l)
	is.readColophon(l)
	return is
}

// layers gathers neighbouring lines of one role.
func layers(l *segment.Layout) []Layer {
	n := 0
	for i := range l.Lines {
		if i == 0 || l.Lines[i].Role != l.Lines[i-1].Role {
			n++
		}
	}
	out := make([]Layer, n)
	n = 0
	for i := 0; i < len(l.Lines); n++ {
		first := &l.Lines[i]
		last := first
		for i++; i < len(l.Lines) && l.Lines[i].Role == first.Role; i++ {
			last = &l.Lines[i]
		}
		out[n] = Layer{Role: first.Role.String(), Span: Span{Start: first.Span.Start, End: last.Span.End}}
	}
	return out
}
