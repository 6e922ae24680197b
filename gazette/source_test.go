package gazette

import (
	"slices"
	"testing"

	"github.com/gongbao/gongbao/segment"
)

// TestSourceInfo checks that an issue says which file it is from, where its pages stand, and which of them could not be read.
func TestSourceInfo(t *testing.T) {
	text := "云州市水务局公告\n"
	src := &segment.Source{
		Name: "a.pdf", Format: "pdf", Encoding: "GB18030", Text: text, File: segment.FileOf([]byte("%PDF")),
		Pages: []segment.Page{
			{Number: 1, Width: 595, Height: 842, Span: Span{End: len(text)}},
			{Number: 2, Width: 842, Height: 595, Span: Span{Start: len(text), End: len(text)}, Unread: "no text layer"},
		},
	}
	is := Parse(src)
	if got := is.Source; got.Encoding != "GB18030" || got.File == nil || got.File.Bytes != 4 || got.File.SHA256 == got.SHA256 {
		t.Errorf("the source is %+v", got)
	}
	want := []PageSpan{{1, Span{End: len(text)}, 595, 842}, {2, Span{Start: len(text), End: len(text)}, 842, 595}}
	if !slices.Equal(is.Source.PageSpans, want) {
		t.Errorf("the pages are %v, want %v", is.Source.PageSpans, want)
	}
	var unread []string
	for _, p := range is.Problems {
		if p.Code == ProblemPage {
			unread = append(unread, p.Message)
		}
	}
	if want := []string{"page 2 could not be read: no text layer"}; !slices.Equal(unread, want) {
		t.Errorf("the pages that could not be read are %q, want %q", unread, want)
	}
	if is := Parse(&segment.Source{Text: text}); is.Source.File != nil || len(is.Source.PageSpans) > 0 {
		t.Errorf("a text from no file has %+v", is.Source)
	}
}
