package ocr

import (
	"reflect"
	"testing"

	"github.com/gongbao/gongbao/segment"
)

// span is a short name for tests.
func span(start, end int) segment.Span { return segment.Span{Start: start, End: end} }

func TestReplace(t *testing.T) {
	src := &segment.Source{
		Name: "a.pdf", Format: "pdf", Text: "ab\n??\ncd\n",
		Pages: []segment.Page{{Number: 1, Width: 10, Span: span(0, 3)}, {Number: 2, Width: 10, Span: span(3, 6)}, {Number: 3, Width: 10, Span: span(6, 9)}},
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
	if got := Replace(src, map[int]*segment.Source{2: read}); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v, want\n%+v", got, want)
	}
}

// Lines of boxes: two columns of words, a table of three, and running text.
func TestInColumns(t *testing.T) {
	page := func(lines int, words ...[2]float64) *segment.Source {
		s := &segment.Source{Pages: []segment.Page{{Width: 1000, Height: 1400}}}
		for range lines {
			for _, w := range words {
				s.Runs = append(s.Runs, segment.Run{Span: span(len(s.Text), len(s.Text)+1), Box: [4]float64{w[0], 0, w[1], 10}})
				s.Text += "x "
			}
			s.Text += "\n"
		}
		return s
	}
	tests := []struct {
		name string
		page *segment.Source
		want bool
	}{
		{"two columns", page(20, [2]float64{100, 480}, [2]float64{520, 900}), true},
		{"running text", page(20, [2]float64{100, 480}, [2]float64{485, 900}), false},
		{"a table", page(20, [2]float64{100, 300}, [2]float64{350, 600}, [2]float64{650, 900}), false},
		{"a list with numbers", page(20, [2]float64{100, 150}, [2]float64{200, 900}), false},
		{"too few lines", page(4, [2]float64{100, 480}, [2]float64{520, 900}), false},
		{"nothing", page(0), false},
	}
	for _, tt := range tests {
		if got := inColumns(tt.page); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
