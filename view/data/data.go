package data

import (
	"math"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/cells"
	"github.com/gongbao/gongbao/internal/inchinese"
	"github.com/gongbao/gongbao/segment"
)

// A Reading is a file that was read.
type Reading struct {
	Issue  *gazette.Issue
	Source *segment.Source
}

// Read reads a source.
func Read(src *segment.Source) Reading { return Reading{Issue: gazette.Parse(src), Source: src} }

// Data is what the page knows of one file, beside its text.
type Data struct {
	Name     string    `json:"name"`
	Issue    any       `json:"issue"`    // a [gazette.Issue] with the cells of its tables
	Runs     []float64 `json:"runs"`     // of the source, seven numbers each: start, end, page index, left, top, right, bottom
	Pictures bool      `json:"pictures"` // pictures of the pages can be had
	Keeps    bool      `json:"keeps"`    // corrections are kept beside the file
	Unkept   string    `json:"unkept"`   // why they are not
	Messages Messages  `json:"messages"` // those of checks and problems in Chinese
}

// Messages are sentences of the issue in Chinese, "" where there is none.
type Messages struct {
	Checks   []string `json:"checks"`   // in the order of Issue.Checks
	Problems []string `json:"problems"` // in the order of Issue.Problems
}

// NewData returns what the page knows of a reading.
func NewData(r Reading) Data {
	d := Data{Name: r.Source.Name, Issue: cells.Issue(r.Issue), Runs: runs(r.Source), Messages: Messages{Checks: []string{}, Problems: []string{}}}
	for _, c := range r.Issue.Checks {
		d.Messages.Checks = append(d.Messages.Checks, inchinese.Message(c.Message))
	}
	for _, p := range r.Issue.Problems {
		d.Messages.Problems = append(d.Messages.Problems, inchinese.Message(p.Message))
	}
	return d
}

// runs writes the runs of a source as one list of numbers, seven for each.
func runs(src *segment.Source) []float64 {
	out := make([]float64, 0, 7*len(src.Runs))
	for _, r := range src.Runs {
		out = append(out, float64(r.Span.Start), float64(r.Span.End), float64(r.Page))
		for _, x := range r.Box {
			out = append(out, rounded(x))
		}
	}
	return out
}

// rounded keeps two digits after the point, and is a number whatever x is: JSON has no infinity.
func rounded(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return math.Round(x*100) / 100
}

// An Explanation says what a line was taken for and why, as gongbao explain does.
type Explanation struct {
	Span    segment.Span `json:"span"` // of the line
	Role    string       `json:"role"`
	Kind    string       `json:"kind"`
	Why     string       `json:"why"`
	Chinese string       `json:"chinese"` // why; "" where nobody wrote it
	Lost    []Verdict    `json:"lost"`    // what its shape would also allow
}

// A Verdict is a kind that a line could have had.
type Verdict struct {
	Kind    string `json:"kind"`
	Why     string `json:"why"`
	Chinese string `json:"chinese"`
}

// Explain says what a line was taken for.
func Explain(e segment.Explanation) Explanation {
	out := Explanation{Span: e.Span, Role: e.Role.String(), Kind: e.Kind.String(), Why: e.Why, Chinese: reasons[e.Why], Lost: []Verdict{}}
	for _, v := range e.Lost {
		out.Lost = append(out.Lost, Verdict{Kind: v.Kind.String(), Why: v.Why, Chinese: reasons[v.Why]})
	}
	return out
}

// Claims are the explanations of all lines, with each word written once.
type Claims struct {
	Words   []string `json:"words"`
	Chinese []string `json:"chinese"` // of Words that are reasons, "" of others
	Ends    []int    `json:"ends"`    // of the lines, in bytes
	Lines   [][]int  `json:"lines"`   // for each line role, kind, why, and pairs of kind and why that it lost: indexes of Words
}

// NewClaims explains every line of a source.
func NewClaims(src *segment.Source) Claims { return ClaimsOf(gazette.Parser{}, src) }

// ClaimsOf explains every line of a source that a parser reads.
func ClaimsOf(p gazette.Parser, src *segment.Source) Claims {
	c := Claims{Words: []string{}, Chinese: []string{}, Ends: []int{}, Lines: [][]int{}}
	index := map[string]int{}
	word := func(s string) int {
		n, ok := index[s]
		if !ok {
			n = len(c.Words)
			index[s], c.Words, c.Chinese = n, append(c.Words, s), append(c.Chinese, reasons[s])
		}
		return n
	}
	for e := range segment.Explanations(p.Segmenting().Read(src)) {
		line := []int{word(e.Role.String()), word(e.Kind.String()), word(e.Why)}
		for _, v := range e.Lost {
			line = append(line, word(v.Kind.String()), word(v.Why))
		}
		c.Ends, c.Lines = append(c.Ends, e.Span.End), append(c.Lines, line)
	}
	return c
}
