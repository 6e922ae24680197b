package score

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/internal/synth"
)

// Issue compares the JSON of a parsed issue with the gazette that was parsed.
func Issue(data []byte, g *synth.Gazette) *Report {
	r := &Report{}
	var got issue
	err := json.Unmarshal(data, &got)
	r.check("json", err == nil, "issue", err, "an issue")
	if err != nil {
		return r
	}
	s := newScorer(r, g)
	s.issue(got)
	s.contents(got)
	pairs := s.documents(got)
	for i, d := range g.Truth.Structure.Documents {
		s.fields(d, pairs[i])
		s.parts(d, pairs[i])
	}
	s.outline(got)
	s.tables(got)
	s.values(got)
	s.people(got)
	s.joins(got)
	s.partition(got)
	return r
}

// A scorer compares one issue.
type scorer struct {
	*Report
	g      *synth.Gazette
	truth  synth.Truth
	starts []int // of the lines of the text
}

func newScorer(r *Report, g *synth.Gazette) *scorer {
	s := &scorer{Report: r, g: g, truth: g.Truth, starts: []int{0}}
	for i, c := range []byte(g.Text) {
		if c == '\n' {
			s.starts = append(s.starts, i+1)
		}
	}
	return s
}

// line is the line of a byte, counted from 1.
func (s *scorer) line(at int) int { return sort.SearchInts(s.starts, at+1) }

// place names a byte for people: line 12.
func (s *scorer) place(at int) string { return fmt.Sprintf("line %d", s.line(at)) }

var width = strings.NewReplacer(",", "，", ";", "；", ":", "：", "(", "（", ")", "）", "?", "？", "!", "！")

// norm takes white space and widths out of a text, which decide nothing.
func norm(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return width.Replace(s)
}

// issue compares cover and colophon.
func (s *scorer) issue(got issue) {
	want := s.truth.Structure.Issue
	for _, f := range []struct {
		name      string
		got, want any
	}{
		{"name", got.Name, want.Name}, {"latin_name", got.LatinName, want.LatinName}, {"year", got.Year, want.Year},
		{"number", got.Number, want.Number}, {"total_number", got.TotalNumber, want.TotalNumber}, {"sponsor", got.Sponsor, want.Sponsor},
		{"address", got.Colophon.Address, want.Address}, {"postcode", got.Colophon.Postcode, want.Postcode},
		{"phone", got.Colophon.Phone, want.Phone}, {"website", got.Colophon.Website, want.Website},
	} {
		s.check("issue", norm(fmt.Sprint(f.got)) == norm(fmt.Sprint(f.want)), f.name, f.got, f.want)
	}
}

// contents compares the entries of the contents in order.
func (s *scorer) contents(got issue) {
	for i, want := range s.truth.Structure.Contents {
		if want.Damaged {
			continue
		}
		var e entry
		if i < len(got.Contents) {
			e = got.Contents[i]
		}
		ok := norm(e.Title) == norm(want.Title) && e.Page == want.Page && norm(e.Column) == norm(want.Column)
		s.check("contents", ok, fmt.Sprintf("line %d", want.Line), fmt.Sprint(e.Column, " ", e.Title, " ", e.Page), fmt.Sprint(want.Column, " ", want.Title, " ", want.Page))
	}
	for _, e := range got.Contents[min(len(got.Contents), len(s.truth.Structure.Contents)):] {
		s.extra("contents", "after the last entry", e.Title)
	}
}

// partition checks that the layers cover the text once.
func (s *scorer) partition(got issue) {
	at := 0
	ok := len(got.Layers) > 0
	for _, l := range got.Layers {
		ok = ok && l.Span[0] == at
		at = l.Span[1]
	}
	s.check("partition", ok && at == len(s.g.Text), "layers", at, len(s.g.Text))
}
