package gazette

import (
	"sort"
	"strings"
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
	first := Position{Line: 1 + strings.Count(src.Text[:span.Start], "\n")}
	first.Column = 1 + utf8.RuneCountInString(src.Text[strings.LastIndexByte(src.Text[:span.Start], '\n')+1:span.Start])
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
			at = Position{Line: 1 + strings.Count(src.Text[:page.Span.Start], "\n"), Column: 1}
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
