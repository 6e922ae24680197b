package gazette

import (
	"github.com/gongbao/gongbao/internal/inorder"
	"github.com/gongbao/gongbao/segment"
)

// The outcomes of a [Check].
const (
	Proved     = "proved"
	Broken     = "broken"
	Unprovable = "unprovable"
)

// A Check is one proof by redundancy: two things that a gazette prints and that must agree.
// A reading that they bear out is proved; where they differ, the text or the OCR is wrong.
type Check struct {
	Code     CheckCode `json:"code"`     // one of [CheckCodes], such as contents-titles
	Status   string    `json:"status"`   // proved, broken or unprovable
	Message  string    `json:"message"`  // one sentence, with both sides where they differ
	Document *int      `json:"document"` // index of the document; nil for the issue
	Spans    []Span    `json:"spans"`    // of both sides
}

// A checker gathers the checks of one document.
type checker struct {
	is    *Issue
	doc   int
	found []Check
	named map[string]int // how many people stand below each node; made when a heading counts them
}

// check proves the reading of the issue.
func (is *Issue) check(l *segment.Layout) {
	is.prove(func(d int) *segment.Document { return &l.Documents[d] })
}

// prove makes the checks; printed says where a document stands in the text.
func (is *Issue) prove(printed func(d int) *segment.Document) {
	is.checkContents()
	of := make([]checker, len(is.Documents))
	inorder.Each(len(of), is.Source.Bytes, func(d int) {
		c := &of[d]
		c.is, c.doc = is, d
		c.instruments(printed(d))
		c.attachments(printed(d))
		c.runs()
		c.tables()
		c.signers()
		c.brackets()
		c.values()
	})
	for d := range of {
		is.Checks = append(is.Checks, of[d].found...)
	}
	is.checkNumbers()
}

// add notes a check of the document.
func (c *checker) add(code CheckCode, status, message string, spans ...Span) {
	d := c.doc
	c.found = append(c.found, Check{Code: code, Status: status, Message: message, Document: &d, Spans: noNil(spans)})
}

// noNil returns list as one that is written [] when empty.
func noNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// join returns the spans of both sides of a check.
func join(sides ...[]Span) []Span {
	n := 0
	for _, s := range sides {
		n += len(s)
	}
	out := make([]Span, 0, n)
	for _, s := range sides {
		out = append(out, s...)
	}
	return out
}
