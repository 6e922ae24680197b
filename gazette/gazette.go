package gazette

import (
	"github.com/gongbao/gongbao/segment"
)

// Parse reads the issue that src holds. Any text gives an issue: what could not be read, or was read only by inference,
// stands in its Problems.
func Parse(src *segment.Source) *Issue {
	layout := segment.Read(src)       // where everything stands
	is := newIssue(layout)            // cover, contents, layers, colophon
	for d := range layout.Documents { // heads, parts, outlines, tables
		is.Documents = append(is.Documents, newDocument(layout, d))
	}
	is.linkContents(layout) // entries of the contents ↔ documents, pages, columns
	is.identify()           // an id for each document
	is.readValues()         // dates, amounts, references …
	is.resolveCitations()   // references ↔ what they name
	is.notice(layout)       // what could not be read, or only by inference
	is.check(layout)        // proof by redundancy
	return is
}

// newIssue reads what stands outside the documents.
func newIssue(l *segment.Layout) *Issue {
	is := &Issue{
		Schema: Schema, Source: sourceInfo(l.Source),
		Contents: []Entry{}, Documents: []Document{}, Checks: []Check{}, Problems: []Problem{},
		Layers: layers(l),
	}
	is.readCover(l)
	is.readColophon(l)
	return is
}

// layers gathers neighbouring lines of one role.
func layers(l *segment.Layout) []Layer {
	out := []Layer{}
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
