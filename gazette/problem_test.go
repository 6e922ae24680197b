package gazette

import (
	"strings"
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

// TestManyLost makes sure that all lost signs of a text are told of, however many there are, in few problems.
func TestManyLost(t *testing.T) {
	for _, piece := range []string{"\xff供\n", "\uFFFD\uFFFD供\n", "\xff\uFFFD"} {
		text := strings.Repeat(piece, 3000)
		is, told, problems := Parse(&segment.Source{Name: "test", Format: "text", Text: text}), 0, 0
		for _, p := range is.Problems {
			if p.Code != ProblemEncoding && p.Code != ProblemOpaque {
				continue
			}
			problems++
			for _, s := range p.Spans {
				if lost := text[s.Start:s.End]; strings.ReplaceAll(lost, "\xff", "") != "" && strings.Trim(lost, "\uFFFD") != "" {
					t.Fatalf("%q: %q is told of as lost", piece, lost)
				}
				told += s.End - s.Start
			}
		}
		if want := len(text) - strings.Count(text, "供\n")*len("供\n"); told != want || problems > apartRuns+2 {
			t.Errorf("%q: %d problems tell of %d bytes, want %d", piece, problems, told, want)
		}
	}
}
