package graph

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/parse"
)

// A Found is a work that was asked for.
type Found struct {
	Work *Work
	Part int // of the work, where the title is that of a text that it issues; -1 for the work itself
}

// Find returns the works that have an id, a 文号 or a title: more than one where it is ambiguous, none where nothing is held or cited.
func (g *Graph) Find(query string) []Found {
	query = strings.TrimSpace(query)
	if w := g.byID[query]; w != nil {
		return []Found{{w, -1}}
	}
	if n, err := parse.ParseDocNumber(query); err == nil && n.Serial > 0 {
		if list := g.findNumber(n); len(list) > 0 {
			return list
		}
	}
	title := strings.TrimSuffix(strings.TrimPrefix(query, "《"), "》")
	if c, err := parse.ParseCitation(query); err == nil && c.Title != "" {
		title = c.Title
		if c.Number.Serial > 0 {
			return g.findNumber(c.Number)
		}
	}
	return g.findTitle(title)
}

func (g *Graph) findNumber(n parse.DocNumber) []Found {
	var out []Found
	for _, w := range g.byNumber[numberKey(n.Agency, n.Year, n.Serial)] {
		out = append(out, Found{w, -1})
	}
	if len(out) == 0 {
		if w := g.byID["cited/"+strings.ReplaceAll(numberKey(n.Agency, n.Year, n.Serial), "|", "/")]; w != nil {
			out = append(out, Found{w, -1})
		}
	}
	return out
}

func (g *Graph) findTitle(title string) []Found {
	var out []Found
	k := key(title)
	if k == "" {
		return nil
	}
	for _, n := range g.byTitle[k] {
		if !slices.ContainsFunc(out, func(f Found) bool { return f.Work == n.work }) {
			out = append(out, Found{n.work, n.part})
		}
	}
	g.citedOnce.Do(g.indexCited)
	for _, w := range g.byCited[k] {
		if !slices.ContainsFunc(out, func(f Found) bool { return f.Work == w }) {
			out = append(out, Found{w, -1})
		}
	}
	return out
}

// indexCited notes the works that are only cited by the keys of their titles.
func (g *Graph) indexCited() {
	g.byCited = map[string][]*Work{}
	for _, w := range g.Works {
		if !w.Held {
			k := key(w.Title)
			g.byCited[k] = append(g.byCited[k], w)
		}
	}
}

// Near returns held works whose titles hold the query or are like it, the nearest first: what may have been meant.
func (g *Graph) Near(query string, limit int) []*Work {
	type scored struct {
		w *Work
		s float64
	}
	k := key(query)
	var list []scored
	for _, w := range g.Works {
		if !w.Held || k == "" {
			continue
		}
		best := 0.0
		for _, t := range append([]string{w.Title}, w.Titles...) {
			x := key(t)
			if strings.Contains(x, k) {
				best = max(best, 0.9)
			}
			best = max(best, similar(x, k))
		}
		if best >= 0.5 {
			list = append(list, scored{w, best})
		}
	}
	slices.SortStableFunc(list, func(a, b scored) int {
		switch {
		case a.s > b.s:
			return -1
		case a.s < b.s:
			return 1
		}
		return 0
	})
	var out []*Work
	for _, x := range list[:min(limit, len(list))] {
		out = append(out, x.w)
	}
	return out
}
