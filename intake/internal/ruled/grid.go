// Package ruled finds tables in the rulings of a page and tells which cell each thing on the page stands in.
//
//	for _, g := range ruled.Grids(rules) {
//		rows, words = ruled.Take(g, words, func(w word) (x, y float64) { return w.middle() })
//	}
//
// Lengths are in points; who has pixels divides them first, so that the type is about ten points high.
package ruled

import (
	"cmp"
	"math"
	"slices"
)

const (
	touching = 3    // points between rulings that still meet
	maxLevel = 2000 // rulings of one direction on a page; a drawing has more
	maxCells = 1 << 14
)

// A Rule is the box around a printed line, level or upright.
type Rule struct{ Left, Top, Right, Bottom float64 }

// A Grid is the rulings of one table: where its lines stand from left to right
// and from top to bottom, and which of them are really drawn.
type Grid struct {
	Xs, Ys         []float64
	levels, risers []Rule // horizontal and vertical rulings
}

// Box returns the place of the whole grid.
func (g Grid) Box() [4]float64 {
	return [4]float64{g.Xs[0], g.Ys[0], g.Xs[len(g.Xs)-1], g.Ys[len(g.Ys)-1]}
}

// Grids finds the tables among the rulings of a page: rulings that touch belong together,
// and they are a table where they make at least two columns.
func Grids(rules []Rule) []Grid {
	levels, risers := sortRules(rules)
	if len(levels) > maxLevel || len(risers) > maxLevel {
		return nil
	}
	var found []Grid
	for _, g := range connected(levels, risers) {
		if g.Xs, g.Ys = g.lines(); len(g.Xs) >= 3 && len(g.Ys) >= 2 && len(g.Xs)*len(g.Ys) <= maxCells {
			found = append(found, g)
		}
	}
	slices.SortStableFunc(found, func(a, b Grid) int {
		return cmp.Or(cmp.Compare(a.Ys[0], b.Ys[0]), cmp.Compare(a.Xs[0], b.Xs[0]))
	})
	return found
}

// sortRules tells level rulings from upright ones and joins the pieces of each.
func sortRules(rules []Rule) (levels, risers []Rule) {
	for _, r := range rules {
		if r.Right-r.Left >= r.Bottom-r.Top {
			y := (r.Top + r.Bottom) / 2
			levels = append(levels, Rule{r.Left, y, r.Right, y})
		} else {
			x := (r.Left + r.Right) / 2
			risers = append(risers, Rule{x, r.Top, x, r.Bottom})
		}
	}
	flip := func(r Rule) Rule { return Rule{r.Top, r.Left, r.Bottom, r.Right} }
	levels = joinPieces(levels)
	for i := range risers {
		risers[i] = flip(risers[i])
	}
	risers = joinPieces(risers)
	for i := range risers {
		risers[i] = flip(risers[i])
	}
	return levels, risers
}

// joinPieces joins level rulings that follow each other on one line: browsers draw
// the border of each cell for itself.
func joinPieces(levels []Rule) []Rule {
	slices.SortStableFunc(levels, func(a, b Rule) int {
		return cmp.Or(cmp.Compare(a.Top, b.Top), cmp.Compare(a.Left, b.Left))
	})
	var joined []Rule
	for start := 0; start < len(levels); {
		end := start
		for end < len(levels) && levels[end].Top-levels[start].Top < 1.2 {
			end++
		}
		same := levels[start:end]
		slices.SortStableFunc(same, func(a, b Rule) int { return cmp.Compare(a.Left, b.Left) })
		for i, r := range same {
			if n := len(joined); i > 0 && r.Left <= joined[n-1].Right+touching {
				joined[n-1].Right = max(joined[n-1].Right, r.Right)
			} else {
				joined = append(joined, r)
			}
		}
		start = end
	}
	return joined
}

// connected groups rulings that meet: a level one with each upright one that reaches it.
func connected(levels, risers []Rule) []Grid {
	group := make([]int, len(levels)+len(risers))
	for i := range group {
		group[i] = i
	}
	root := func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for i, l := range levels {
		for k, r := range risers {
			if r.Left >= l.Left-touching && r.Left <= l.Right+touching && l.Top >= r.Top-touching && l.Top <= r.Bottom+touching {
				group[root(i)] = root(len(levels) + k)
			}
		}
	}
	byRoot := map[int]int{}
	var list []Grid
	for i := range group {
		at, ok := byRoot[root(i)]
		if !ok {
			at = len(list)
			byRoot[root(i)] = at
			list = append(list, Grid{})
		}
		if i < len(levels) {
			list[at].levels = append(list[at].levels, levels[i])
		} else {
			list[at].risers = append(list[at].risers, risers[i-len(levels)])
		}
	}
	return list
}

// lines returns where the grid's columns and rows begin and end. A table that is open at its
// sides ends where its rulings end.
func (g Grid) lines() (xs, ys []float64) {
	for _, r := range g.risers {
		xs, ys = append(xs, r.Left), append(ys, r.Top, r.Bottom)
	}
	if len(xs) == 0 {
		return nil, nil
	}
	inner := len(ys)
	left, right := slices.Min(xs), slices.Max(xs)
	for _, l := range g.levels {
		ys = append(ys, l.Top)
		left, right = min(left, l.Left), max(right, l.Right)
	}
	if len(ys) == inner {
		return nil, nil
	}
	top, bottom := slices.Min(ys), slices.Max(ys)
	ys = append(ys[inner:], top, bottom)
	return cluster(append(xs, left, right)), cluster(ys)
}

// cluster sorts values and keeps one of those that lie within a line's thickness.
func cluster(values []float64) []float64 {
	slices.Sort(values)
	return slices.CompactFunc(values, func(a, b float64) bool { return math.Abs(a-b) <= touching })
}
