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
	out := make([]Layer, 0, n)
	for i := range l.Lines {
		line := &l.Lines[i]
		if n := len(out); n > 0 && out[n-1].Role == string(line.Role) {
			out[n-1].Span.End = line.Span.End
			continue
		}
		out = append(out, Layer{Role: string(line.Role), Span: line.Span})
	}
	return out
}
