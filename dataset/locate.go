package dataset

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/segment"
)

// A locator tells line, page and boxes of a place without looking at the text again.
type locator struct {
	source *segment.Source // nil where boxes are not asked for or not known
	lines  []int           // where each line begins
	pages  []pageStart
	runes  []int // characters before each line

	known, before int // an offset, and the characters before it in its line: those asked for next stand after it
}

// A pageStart is where a page of the file begins in the text.
type pageStart struct{ at, number int }

func newLocator(v *view) locator {
	l := locator{lines: []int{0}}
	for at := 0; ; {
		i := strings.IndexByte(v.text[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
		l.lines = append(l.lines, at)
	}
	if v.Places {
		l.source = v.Source
	}
	for _, p := range v.Issue.Source.PageSpans {
		l.pages = append(l.pages, pageStart{p.Span.Start, p.Page})
	}
	return l
}

// place returns where spans stand.
func (l *locator) place(spans []gazette.Span) Place {
	p := Place{Spans: list(spans)}
	if len(spans) == 0 {
		return p
	}
	first, last := spans[0].Start, spans[0].End
	for _, s := range spans {
		first, last = min(first, s.Start), max(last, s.End)
	}
	p.Line = 1 + l.line(first)
	p.FilePage, p.FileLastPage = l.page(first), l.page(max(first, last-1))
	p.Boxes = l.boxes(spans)
	return p
}

// line returns the index of the line that holds the byte at offset.
func (l *locator) line(offset int) int {
	return sort.Search(len(l.lines), func(i int) bool { return l.lines[i] > offset }) - 1
}

// page returns the number of the page that holds the byte at offset; 0 where there are no pages.
func (l *locator) page(offset int) int {
	i := sort.Search(len(l.pages), func(i int) bool { return l.pages[i].at > offset })
	if i == 0 {
		return 0
	}
	return l.pages[i-1].number
}

// boxes returns one box for each page that spans stand on.
func (l *locator) boxes(spans []gazette.Span) []Box {
	if l.source == nil {
		return nil
	}
	var out []Box
	runs := l.source.Runs
	for _, s := range spans {
		from := sort.Search(len(runs), func(i int) bool { return runs[i].Span.End > s.Start })
		for _, run := range runs[from:] {
			if run.Span.Start >= s.End {
				break
			}
			out = widen(out, l.source.Pages[run.Page].Number, run.Box)
		}
	}
	return out
}

// widen makes the box of a page hold one more.
func widen(boxes []Box, page int, b [4]float64) []Box {
	i := slices.IndexFunc(boxes, func(x Box) bool { return x.Page == page })
	if i < 0 {
		return append(boxes, Box{page, b})
	}
	x := &boxes[i].Box
	x[0], x[1] = min(x[0], b[0]), min(x[1], b[1])
	x[2], x[3] = max(x[2], b[2]), max(x[3], b[3])
	return boxes
}

// inRunes turns spans of bytes into ranges of characters of the source text.
func (l *locator) inRunes(text string, spans []gazette.Span) [][2]int {
	if l.runes == nil {
		l.runes = make([]int, len(l.lines))
		for i := 1; i < len(l.lines); i++ {
			l.runes[i] = l.runes[i-1] + utf8.RuneCountInString(text[l.lines[i-1]:l.lines[i]])
		}
	}
	at := func(offset int) int {
		i := l.line(offset)
		if l.known < l.lines[i] || l.known > offset {
			l.known, l.before = l.lines[i], 0
		}
		l.before += utf8.RuneCountInString(text[l.known:offset])
		l.known = offset
		return l.runes[i] + l.before
	}
	out := make([][2]int, len(spans))
	for i, s := range spans {
		out[i] = [2]int{at(s.Start), at(s.End)}
	}
	return out
}
