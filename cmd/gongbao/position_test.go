package main

import (
	"strings"
	"testing"

	"github.com/gongbao/gongbao/segment"
)

// The place of ⟦ in a text, as people count.
func TestPosition(t *testing.T) {
	tests := map[string]string{
		"⟦":            "1:1",
		"⟦云":           "1:1",
		"云州⟦市":         "1:3",
		"云\n⟦州":        "2:1",
		"云\r\n州⟦":      "2:2",
		"云\r州\f市⟦":     "3:2",
		"云\n\n\n⟦州":    "4:1",
		"𠀀𠀁⟦":          "1:3",
		"\ufeff第⟦一条":   "1:3", // the byte order mark is a character of the first line
		"云\u2028州⟦市\n": "2:2",
	}
	for marked, want := range tests {
		text := strings.Replace(marked, "⟦", "", 1)
		at := newRuler(&segment.Source{Text: text}).at(strings.Index(marked, "⟦"))
		if at.String() != want {
			t.Errorf("%q: %s, want %s", marked, at, want)
		}
	}
}

func TestPositionOnPage(t *testing.T) {
	src := &segment.Source{Text: "云\n州\n", Pages: []segment.Page{{Number: 1, Span: segment.Span{Start: 0, End: 4}}, {Number: 2, Span: segment.Span{Start: 4, End: 8}}}}
	if got := newRuler(src).at(4).String(); got != "p2:2:1" {
		t.Errorf("got %s, want p2:2:1", got)
	}
	for _, offset := range []int{-1, 8, 99} {
		newRuler(src).at(offset) // out of the text: no panic
	}
}
