package ocr

import (
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// Replace returns src with other text for some of its pages, by their number, counted from 1: what an
// engine read in place of what the file says. Each page of src has its own lines, and so it has in the result.
func Replace(src *segment.Source, pages map[int]*segment.Source) *segment.Source {
	result := *src
	result.Pages, result.Runs = nil, nil
	var text strings.Builder
	next := 0 // run of src
	for i, p := range src.Pages {
		first := next
		for next < len(src.Runs) && src.Runs[next].Page == i {
			next++
		}
		from, span, runs := src, p.Span, src.Runs[first:next]
		if read := pages[p.Number]; read != nil {
			from, span, runs = read, segment.Span{Start: 0, End: len(read.Text)}, read.Runs
			p.Width, p.Height, p.Unread = read.Pages[0].Width, read.Pages[0].Height, ""
		}
		move := text.Len() - span.Start
		text.WriteString(from.Text[span.Start:span.End])
		if span.Len() > 0 && from.Text[span.End-1] != '\n' {
			text.WriteByte('\n')
		}
		p.Span = segment.Span{Start: span.Start + move, End: text.Len()}
		for _, r := range runs {
			r.Page = i
			r.Span.Start, r.Span.End = r.Span.Start+move, r.Span.End+move
			result.Runs = append(result.Runs, r)
		}
		result.Pages = append(result.Pages, p)
	}
	result.Text = text.String()
	return &result
}
