package gazette

import (
	"sort"
	"sync"
	"unicode/utf8"

	"github.com/gongbao/gongbao/segment"
)

// A Position is where a span stands, as people count.
type Position struct {
	Page   int         `json:"page"`   // counted from 1; 0 where the format knows no pages
	Line   int         `json:"line"`   // of the source text, counted from 1
	Column int         `json:"column"` // in characters, counted from 1
	Box    *[4]float64 `json:"box"`    // left, top, right, bottom on the page in its units; nil where the format has no places
}

// Locate returns where a span stands: page and box where the source has them, line and column always.
// A span that goes over a page break has one position for each page. It returns nil for an issue that was read
// back from JSON and not attached to its source.
func (s *SourceInfo) Locate(span Span) []Position {
	src := s.source
	if src == nil || span.Start < 0 || span.End > len(src.Text) || span.Start > span.End {
		return nil
	}
	line, start := s.line(span.Start)
	first := Position{Line: line, Column: 1 + utf8.RuneCountInString(src.Text[start:span.Start])}
	if len(src.Pages) == 0 {
		return []Position{first}
	}
	var out []Position
	for i := range src.Pages {
		page := &src.Pages[i]
		if page.Span.End <= span.Start || page.Span.Start >= span.End && span.Len() > 0 || page.Span.Start > span.Start && span.Len() == 0 {
			continue
		}
		at := first
		if len(out) > 0 {
			line, _ := s.line(page.Span.Start)
			at = Position{Line: line, Column: 1}
		}
		at.Page = page.Number
		at.Box = boxOn(src, i, span)
		out = append(out, at)
	}
	if out == nil {
		return []Position{first}
	}
	return out
}

// lineStarts knows where the lines of a text begin. It is made when it is first asked.
type lineStarts struct {
	once   sync.Once
	starts []int
}

// line returns the line that offset stands on, counted from 1, and where it begins.
func (s *SourceInfo) line(offset int) (number, start int) {
	s.lines.once.Do(func() {
		s.lines.starts = append(s.lines.starts, 0)
		for i := range len(s.source.Text) {
			if s.source.Text[i] == '\n' {
				s.lines.starts = append(s.lines.starts, i+1)
			}
		}
	})
	number = sort.Search(len(s.lines.starts), func(i int) bool { return s.lines.starts[i] > offset })
	return number, s.lines.starts[number-1]
}

// boxOn returns the box around what stands of span on page index i, nil where no places are known.
func boxOn(src *segment.Source, i int, span Span) *[4]float64 {
	var box *[4]float64
	for _, run := range runsIn(src, span) {
		if run.Page != i {
			continue
		}
		if box == nil {
			b := run.Box
			box = &b
			continue
		}
		box[0], box[1] = min(box[0], run.Box[0]), min(box[1], run.Box[1])
		box[2], box[3] = max(box[2], run.Box[2]), max(box[3], run.Box[3])
	}
	return box
}

// runsIn returns the runs that share bytes with span.
func runsIn(src *segment.Source, span Span) []segment.Run {
	from := sort.Search(len(src.Runs), func(i int) bool { return src.Runs[i].Span.End > span.Start })
	to := from
	for to < len(src.Runs) && src.Runs[to].Span.Start < span.End {
		to++
	}
	return src.Runs[from:to]
}

// confidence returns the least confidence of the OCR in what is printed at spans; 0 where the source has none.
func confidence(src *segment.Source, spans []Span) float64 {
	if len(src.Runs) == 0 {
		return 0
	}
	least := 0.0
	for _, span := range spans {
		for _, run := range runsIn(src, span) {
			if run.Confidence > 0 && (least == 0 || run.Confidence < least) {
				least = run.Confidence
			}
		}
	}
	return least
}
