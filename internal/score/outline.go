package score

import (
	"fmt"

	"github.com/gongbao/gongbao/internal/synth"
)

// levels are the levels of the truth as the model's types.
var levels = map[string]string{"h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading"}

// outline compares the markers: each must begin on its line, with its type, level and number.
func (s *scorer) outline(got issue) {
	at := map[int][]*node{}
	each(got, func(n *node) {
		switch n.Type {
		case "part", "chapter", "section", "article", "heading", "item":
			line := s.line(max(0, n.Spans.first()))
			at[line] = append(at[line], n)
		}
	})
	used := map[*node]bool{}
	for _, want := range s.truth.Outline {
		var hit *node // the nearest: one line may hold a whole document
		away := func(n *node) int { return max(n.Spans.first()-want.At.Start, want.At.Start-n.Spans.first()) }
		for _, n := range at[want.Line] {
			if !used[n] && sameMarker(n, want) && (hit == nil || away(n) < away(hit)) {
				hit = n
			}
		}
		used[hit] = true
		if want.Template {
			for _, n := range at[want.Line] {
				used[n] = true
			}
			continue
		}
		s.check(measureOf(want.Level), hit != nil, fmt.Sprintf("line %d", want.Line), printed(at[want.Line]), want.Level+" "+want.Label)
		if hit == nil || want.Ambiguous {
			continue
		}
		heading := ""
		if want.Heading != nil {
			heading = *want.Heading
		}
		s.check("headings", norm(hit.Heading) == norm(heading), fmt.Sprintf("line %d", want.Line), hit.Heading, heading)
	}
	each(got, func(n *node) {
		line := s.line(max(0, n.Spans.first()))
		switch n.Type {
		case "part", "chapter", "section", "article", "heading", "item":
			if !used[n] && n.Label != "" && !s.listed(line) {
				s.extra(measureOf(n.Type), fmt.Sprintf("line %d", line), n.Type+" "+n.Label+" "+n.Heading)
			}
		}
	})
}

// listed reports whether a line belongs to a list of attachments (附件：1.… 2.…), which is no outline.
func (s *scorer) listed(line int) bool {
	for _, d := range s.truth.Structure.Documents {
		for _, l := range d.Lists {
			if l[0] <= line && line <= l[1] {
				return true
			}
		}
	}
	return false
}

// measureOf is the measure that a level counts in.
func measureOf(level string) string {
	switch level {
	case "article":
		return "articles"
	case "part", "chapter", "section":
		return "chapters"
	}
	return "markers"
}

// sameMarker reports whether a node is the marker of the truth.
func sameMarker(n *node, want synth.Node) bool {
	kind := want.Level
	if k, ok := levels[kind]; ok {
		kind = k
	}
	return n.Type == kind && n.Number == want.Number && (want.Depth == 0 || n.Level == want.Depth)
}

// each calls f with every node of an issue.
func each(got issue, f func(*node)) {
	for _, d := range got.Documents {
		for _, p := range d.Parts {
			walk(p.Body, f)
		}
	}
}

// printed lists the nodes of a line.
func printed(nodes []*node) string {
	out := ""
	for _, n := range nodes {
		out += fmt.Sprint(n.Type, " ", n.Level, " ", n.Label, " ")
	}
	return out
}

// joins checks that the two lines of a broken paragraph lie in one node.
func (s *scorer) joins(got issue) {
	where := map[int]map[int]bool{}
	id := 0
	each(got, func(n *node) {
		id++
		sp := n.Spans
		if n.Table != nil && len(n.Table.Spans) > 0 {
			sp = n.Table.Spans
		}
		for _, x := range sp {
			for l := s.line(x[0]); l <= s.line(max(x[0], x[1]-1)); l++ {
				if where[l] == nil {
					where[l] = map[int]bool{}
				}
				where[l][id] = true
			}
		}
	})
	for _, j := range s.truth.Joins {
		if j.Kind != "paragraph" || !j.Certain || !j.TextJoin {
			continue
		}
		ok := false
		for n := range where[j.FirstLine] {
			ok = ok || where[j.NextLine][n]
		}
		s.check("joins", ok, fmt.Sprintf("line %d", j.FirstLine), "two nodes", j.Around)
	}
}
