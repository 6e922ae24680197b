package score

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/synth"
)

// documents pairs the documents of the truth with those that begin in their heads.
func (s *scorer) documents(got issue) []*document {
	want := s.truth.Structure.Documents
	pairs := make([]*document, len(want))
	used := make([]bool, len(got.Documents))
	for i, d := range want {
		head := max(d.NumberAt.End, d.TitleAt.End, d.MastheadAt.End)
		for j := range got.Documents {
			at := got.Documents[j].Spans.first()
			if !used[j] && pairs[i] == nil && d.At.Start <= at && at < head {
				pairs[i], used[j] = &got.Documents[j], true
			}
		}
		s.check("documents", pairs[i] != nil, s.place(d.At.Start), "no document", d.Number+" "+d.Title)
	}
	for j, d := range got.Documents {
		if !used[j] {
			s.extra("documents", s.place(max(0, d.Spans.first())), d.ID+" "+d.Title)
		}
	}
	return pairs
}

// fields compares what stands in the head and the foot of a document.
func (s *scorer) fields(want synth.Document, got *document) {
	if got == nil {
		got = &document{}
	}
	where := fmt.Sprintf("line %d %s", want.Line, want.Number)
	field := func(name, g, w string) {
		if !slices.Contains(want.Damaged, name) {
			s.check(name, norm(g) == norm(w), where, g, w)
		}
	}
	field("title", got.Title, want.Title)
	if want.Kind != "" {
		field("kind", got.Kind, want.Kind)
	}
	field("column", got.Column, want.Column)
	field("masthead", got.Masthead, want.Masthead)
	field("recipients", strings.Join(got.Recipients, "|"), strings.Join(want.Recipients, "|"))
	signers := []string{want.Signer}
	if len(want.Signers) > 0 {
		signers = want.Signers
		field("issuers", strings.Join(got.Issuers, "|"), strings.Join(want.Issuers, "|"))
	}
	field("signer", strings.Join(got.Signers, "|"), strings.Join(signers, "|"))
	field("date", got.Date, want.Date)
	field("number", got.Number.key(), numberKey(want.Agency, want.Year, want.Serial))
	field("effect", fmt.Sprint(got.Effect), fmt.Sprint(effectOf(want.Effective)))
	field("copies", strings.Join(got.CopiesTo, "|")+" "+got.PrintedBy+" "+got.PrintedOn, strings.Join(want.CopiesTo, "|")+" "+want.PrintedBy+" "+want.PrintedOn)
	field("pages", fmt.Sprint(got.FirstPage), fmt.Sprint(want.Page))
	s.check("end", s.line(max(0, s.textEnd(got.Spans.last())-1)) == want.LastLine, where, s.place(max(0, got.Spans.last())), fmt.Sprint("line ", want.LastLine))
	s.repeals(want, got, where)
}

// textEnd is a span's end without the white space before it.
func (s *scorer) textEnd(at int) int {
	return len(strings.TrimRight(s.g.Text[:min(max(at, 0), len(s.g.Text))], " \t\r\n　"))
}

// key is a number as far as it is compared; only the gazette prints its brackets.
func (n *number) key() string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(norm(n.Agency), " ", n.Year, " ", n.Serial)
}

func numberKey(agency string, year, serial *int) string {
	if serial == nil {
		return ""
	}
	y := 0
	if year != nil {
		y = *year
	}
	return fmt.Sprint(agency, " ", y, " ", *serial)
}

// effectOf is the truth of an effect as the JSON writes it.
func effectOf(e *synth.Effect) (out effect) {
	if e == nil {
		return out
	}
	for _, f := range []struct {
		to   *string
		from *string
	}{{&out.From, e.From}, {&out.Until, e.Until}, {&out.Term, e.Term}} {
		if f.from != nil {
			*f.to = *f.from
		}
	}
	return out
}

// repeals compares how many earlier documents end.
func (s *scorer) repeals(want synth.Document, got *document, where string) {
	n := len(got.Repeals)
	for _, c := range got.Citations {
		if c.Relation == "repeals" {
			n++
		}
	}
	s.check("repeals", n == len(want.Repeals), where, n, len(want.Repeals))
}

// parts compares instruments and attachments in order.
func (s *scorer) parts(want synth.Document, got *document) {
	var found []part
	if got != nil {
		for _, p := range got.Parts {
			if p.Role != "notice" {
				found = append(found, p)
			}
		}
	}
	for i, w := range want.Parts {
		if w.Damaged {
			continue
		}
		var p part
		if i < len(found) {
			p = found[i]
		}
		have, should := summary(p), fmt.Sprint(w.Role, " ", norm(label(w)), " ", norm(w.Title), " ", w.Chapters, " ", w.Articles)
		s.check("parts", have == should, fmt.Sprintf("line %d", w.Line), have, should)
	}
	for _, p := range found[min(len(found), len(want.Parts)):] {
		s.extra("parts", fmt.Sprintf("line %d %s", want.Line, want.Number), summary(p))
	}
}

func label(p synth.Part) string {
	if p.Label == nil {
		return ""
	}
	return *p.Label
}

// summary is what is compared of a part: role, label, title, chapters and articles.
func summary(p part) string {
	chapters, articles := 0, 0
	walk(p.Body, func(n *node) {
		switch n.Type {
		case "chapter":
			chapters++
		case "article":
			articles++
		}
	})
	return fmt.Sprint(p.Role, " ", norm(p.Label), " ", norm(p.Title), " ", chapters, " ", articles)
}

// walk calls f with every node of a tree.
func walk(nodes []node, f func(*node)) {
	for i := range nodes {
		f(&nodes[i])
		walk(nodes[i].Children, f)
	}
}
