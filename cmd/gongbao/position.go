package main

import (
	"fmt"
	"sort"
	"unicode/utf8"

	"github.com/gongbao/gongbao/segment"
)

// A position is a place in a source as people count: lines and characters from 1.
type position struct {
	Page   int `json:"page,omitempty"` // where the format knows pages
	Line   int `json:"line"`
	Column int `json:"column"`
}

// String returns line and column, such as 12:8, after the page where there is one: p3:12:8.
func (p position) String() string {
	s := fmt.Sprintf("%d:%d", p.Line, p.Column)
	if p.Page > 0 {
		s = fmt.Sprintf("p%d:%s", p.Page, s)
	}
	return s
}

// A ruler finds positions in a source.
type ruler struct {
	src   *segment.Source
	lines []segment.Line
}

func newRuler(src *segment.Source) ruler { return ruler{src, segment.Lines(src.Text)} }

// at returns the position of the byte at offset.
func (r ruler) at(offset int) position {
	p := position{Line: 1, Column: 1}
	offset = min(max(offset, 0), len(r.src.Text))
	if n := sort.Search(len(r.lines), func(i int) bool { return r.lines[i].Span.Start > offset }); n > 0 {
		p.Line = n
		p.Column += utf8.RuneCountInString(r.src.Text[r.lines[n-1].Span.Start:offset])
	}
	for i := range r.src.Pages {
		if r.src.Pages[i].Span.Contains(offset) {
			p.Page = r.src.Pages[i].Number
		}
	}
	return p
}
