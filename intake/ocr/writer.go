package ocr

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// printedLines returns the words of each line.
func printedLines(page *segment.Source) [][]segment.Run {
	var lines [][]segment.Run
	at := 0
	for _, r := range page.Runs {
		if len(lines) == 0 || strings.Contains(page.Text[at:r.Span.Start], "\n") {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], r)
		at = r.Span.End
	}
	return lines
}

// A writer writes words of pages in another order.
type writer struct {
	text strings.Builder
	runs []segment.Run
}

// words writes words of a page, with what stood between them.
func (w *writer) words(page *segment.Source, words []segment.Run) {
	for i, r := range words {
		if i > 0 {
			w.text.WriteString(strings.ReplaceAll(page.Text[words[i-1].Span.End:r.Span.Start], "\t", " "))
		}
		start := w.text.Len()
		w.text.WriteString(page.Text[r.Span.Start:r.Span.End])
		r.Span = segment.Span{Start: start, End: w.text.Len()}
		w.runs = append(w.runs, r)
	}
}

// line writes words as a line, if there are any.
func (w *writer) line(page *segment.Source, words []segment.Run) {
	if len(words) > 0 {
		w.words(page, words)
		w.text.WriteByte('\n')
	}
}

// source returns page with the text as written.
func (w *writer) source(page *segment.Source) *segment.Source {
	s := *page
	s.Text, s.Runs = w.text.String(), w.runs
	s.Pages = slices.Clone(page.Pages)
	s.Pages[0].Span = segment.Span{Start: 0, End: len(s.Text)}
	return &s
}
