package ocr

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
	if d := cmp.Diff(want, Replace(src, map[int]*segment.Source{2: read})); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

// Each page is some equal lines, of words that stand from one place to another.
func TestInColumns(t *testing.T) {
	type word struct {
		text        string
		left, right float64
	}
	page := func(lines int, words ...word) *segment.Source {
		s := &segment.Source{Pages: []segment.Page{{Width: 1000, Height: 1400}}}
		for range lines {
			for i, w := range words {
				if i > 0 {
					s.Text += " "
				}
				s.Runs = append(s.Runs, segment.Run{Span: span(len(s.Text), len(s.Text)+len(w.text)), Box: [4]float64{w.left, 0, w.right, 10}})
				s.Text += w.text
			}
			s.Text += "\n"
		}
		return s
	}
	left, right := strings.Repeat("左\n", 20), strings.Repeat("右\n", 20)
	tests := []struct {
		name string
		page *segment.Source
		want string
	}{
		{"two columns", page(20, word{"左", 100, 480}, word{"右", 520, 900}), left + right},
		{"running text", page(2, word{"左", 100, 480}, word{"右", 485, 900}), "左 右\n左 右\n"},
		{"a table", page(12, word{"一", 100, 300}, word{"二", 350, 600}, word{"三", 650, 900}), strings.Repeat("一 二 三\n", 12)},
		{"a list with numbers", page(12, word{"1", 100, 150}, word{"项", 200, 900}), strings.Repeat("1 项\n", 12)},
		{"too few lines", page(2, word{"左", 100, 480}, word{"右", 520, 900}), "左 右\n左 右\n"},
		{"nothing", page(0), ""},
	}
	for _, tt := range tests {
		got := inColumns(tt.page)
		if got.Text != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got.Text, tt.want)
		}
		for _, r := range got.Runs {
			if s := got.Text[r.Span.Start:r.Span.End]; s == "" || strings.ContainsAny(s, " \n") {
				t.Errorf("%s: a run is %q", tt.name, s)
			}
		}
	}
}
