package ocr

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/gongbao/gongbao/segment"
)

// span is a short name for tests.
func span(start, end int) segment.Span { return segment.Span{Start: start, End: end} }

func TestReplace(t *testing.T) {
	src := &segment.Source{
		Name: "a.pdf", Format: "pdf", Text: "ab\n??\ncd\n",
		Pages: []segment.Page{{Number: 1, Width: 10, Span: span(0, 3)}, {Number: 2, Width: 10, Span: span(3, 6), Unread: "no text layer"}, {Number: 3, Width: 10, Span: span(6, 9)}},
		Runs:  []segment.Run{{Span: span(0, 2)}, {Span: span(3, 5), Page: 1}, {Span: span(6, 8), Page: 2}},
	}
	read := &segment.Source{
		Text:  "longer\ntext",
		Pages: []segment.Page{{Number: 1, Width: 20, Span: span(0, 11)}},
		Runs:  []segment.Run{{Span: span(0, 6), Confidence: 0.9}, {Span: span(7, 11), Confidence: 0.8}},
	}
	want := &segment.Source{
		Name: "a.pdf", Format: "pdf", Text: "ab\nlonger\ntext\ncd\n",
		Pages: []segment.Page{{Number: 1, Width: 10, Span: span(0, 3)}, {Number: 2, Width: 20, Span: span(3, 15)}, {Number: 3, Width: 10, Span: span(15, 18)}},
		Runs:  []segment.Run{{Span: span(0, 2)}, {Span: span(3, 9), Page: 1, Confidence: 0.9}, {Span: span(10, 14), Page: 1, Confidence: 0.8}, {Span: span(15, 17), Page: 2}},
	}
	if d := cmp.Diff(want, Replace(src, map[int]*segment.Source{2: read}), cmpopts.IgnoreUnexported(segment.Source{})); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}
