package ocr

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

const (
	slots       = 200 // a page is that many steps wide where gaps are looked for
	minTwoSided = 6   // lines with words in both columns
)

// inColumns returns the page with its left column before its right one. Tesseract reads each line of a
// block across both, and its own search for columns misses gutters as narrow as a gazette's.
// What reaches over both columns stays between those above and below it.
func inColumns(page *segment.Source) *segment.Source {
	lines := printedLines(page)
	x, ok := gutter(page, lines)
	if !ok {
		return page
	}
	var w writer
	for len(lines) > 0 {
		n := slices.IndexFunc(lines, func(l []segment.Run) bool { return crosses(l, x) })
		if n < 0 {
			n = len(lines)
		}
		for _, side := range []bool{true, false} {
			for _, l := range lines[:n] {
				w.line(page, slices.DeleteFunc(slices.Clone(l), func(r segment.Run) bool { return (r.Box[0] < x) != side }))
			}
		}
		if n < len(lines) {
			w.line(page, lines[n])
			n++
		}
		lines = lines[n:]
	}
	return w.source(page)
}

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

// crosses reports whether a word of the line stands on x.
func crosses(line []segment.Run, x float64) bool {
	return slices.ContainsFunc(line, func(r segment.Run) bool { return r.Box[0] < x && r.Box[2] > x })
}

// gutter returns the middle of the gap between two columns: it runs through nearly all lines, stands in the
// middle third of the page, and is the only one. A table has more gaps, running text none.
func gutter(page *segment.Source, lines [][]segment.Run) (x float64, ok bool) {
	if len(page.Pages) != 1 || page.Pages[0].Width <= 0 {
		return 0, false
	}
	step := page.Pages[0].Width / slots
	var covered [slots + 1]int
	for _, l := range lines {
		for i, on := range inked(l, step) {
			if on {
				covered[i]++
			}
		}
	}
	gaps := gapsIn(covered[:], len(lines)/6)
	if len(gaps) != 1 || gaps[0] < slots/3 || gaps[0] > slots*2/3 {
		return 0, false
	}
	x = float64(gaps[0]) * step
	return x, areColumns(lines, x)
}

// areColumns reports whether enough lines have words on both sides of x, and a third of them fill both
// sides, as running text does and entries of a list do not.
func areColumns(lines [][]segment.Run, x float64) bool {
	var both [][]segment.Run
	left, right := x, x
	for _, l := range lines {
		if first, last := l[0].Box, l[len(l)-1].Box; !crosses(l, x) && first[2] < x && last[0] > x {
			both = append(both, l)
			left, right = min(left, first[0]), max(right, last[2])
		}
	}
	full := 0
	for _, l := range both {
		split := slices.IndexFunc(l, func(r segment.Run) bool { return r.Box[0] > x })
		if l[split-1].Box[2]-l[0].Box[0] > 0.75*(x-left) && l[len(l)-1].Box[2]-l[split].Box[0] > 0.75*(right-x) {
			full++
		}
	}
	return len(both) >= minTwoSided && 3*full >= len(both)
}

// inked returns the slots that the words of a line cover.
func inked(line []segment.Run, step float64) (on [slots + 1]bool) {
	for _, r := range line {
		for i := max(0, int(r.Box[0]/step)); i <= min(slots, int(r.Box[2]/step)); i++ {
			on[i] = true
		}
	}
	return on
}

// gapsIn returns the middles of the stretches of at least three slots, with text on both sides, that
// at most few lines cover.
func gapsIn(covered []int, few int) []int {
	text := func(n int) bool { return n > few }
	first := slices.IndexFunc(covered, text)
	if first < 0 {
		return nil
	}
	var gaps []int
	width := 0
	for i, n := range covered[first:] {
		if !text(n) {
			width++
			continue
		}
		if width >= 3 {
			gaps = append(gaps, first+i-(width+1)/2)
		}
		width = 0
	}
	return gaps
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
