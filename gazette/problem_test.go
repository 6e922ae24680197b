package gazette

import (
	"testing"

	"github.com/gongbao/gongbao/segment"
)

func TestNoText(t *testing.T) {
	for text, want := range map[string]bool{"": true, " \n\n": true, "page 1 of 4\n": true, "云州市人民政府\n": false, "ABC 供水\n": false} {
		is := Parse(&segment.Source{Name: "test", Format: "text", Text: text})
		got := false
		for _, p := range is.Problems {
			if p.Code == ProblemNoText {
				got = true
				if text != "" && p.Spans[0] != (Span{End: len(text)}) {
					t.Errorf("%q: the problem stands at %v, want the whole text", text, p.Spans)
				}
			}
		}
		if got != want {
			t.Errorf("%q: no-text %v, want %v", text, got, want)
		}
	}
}
