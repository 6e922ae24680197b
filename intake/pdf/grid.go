package pdf

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

// A grid is the rulings of one table: where its lines stand from left to right
// and from top to bottom, and which of them are really drawn.
type grid struct {
	xs, ys         []float64
	levels, risers []rule // horizontal and vertical rulings
}

// box returns the place of the whole grid.
func (g grid) box() [4]float64 {
	return [4]float64{g.xs[0], g.ys[0], g.xs[len(g.xs)-1], g.ys[len(g.ys)-1]}
}

// grids finds the tables among the rulings of a page: rulings that touch belong together,
// and they are a table where they make at least two columns.
func grids(rules []rule) []grid {
	levels, risers := sortRules(rules)
	if len(levels) > maxLevel || len(risers) > maxLevel {
		return nil
	}
	var found []grid
	for _, g := range connected(levels, risers) {
		if g.xs, g.ys = g.lines(); len(g.xs) >= 3 && len(g.ys) >= 2 && len(g.xs)*len(g.ys) <= maxCells {
			found = append(found, g)
		}
	}
	slices.SortStableFunc(found, func(a, b grid) int {
		return cmp.Or(cmp.Compare(a.ys[0], b.ys[0]), cmp.Compare(a.xs[0], b.xs[0]))
	})
	return found
}

// sortRules tells level rulings from upright ones and joins the pieces of each.
func sortRules(rules []rule) (levels, risers []rule) {
	for _, r := range rules {
		if r.x1-r.x0 >= r.y1-r.y0 {
			y := (r.y0 + r.y1) / 2
			levels = append(levels, rule{r.x0, y, r.x1, y})
		} else {
			x := (r.x0 + r.x1) / 2
			risers = append(risers, rule{x, r.y0, x, r.y1})
		}
	}
	flip := func(r rule) rule { return rule{r.y0, r.x0, r.y1, r.x1} }
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
func joinPieces(levels []rule) []rule {
	slices.SortStableFunc(levels, func(a, b rule) int {
		return cmp.Or(cmp.Compare(a.y0, b.y0), cmp.Compare(a.x0, b.x0))
	})
	var joined []rule
	for start := 0; start < len(levels); {
		end := start
		for end < len(levels) && levels[end].y0-levels[start].y0 < 1.2 {
			end++
		}
		same := levels[start:end]
		slices.SortStableFunc(same, func(a, b rule) int { return cmp.Compare(a.x0, b.x0) })
		for i, r := range same {
			if n := len(joined); i > 0 && r.x0 <= joined[n-1].x1+touching {
				joined[n-1].x1 = max(joined[n-1].x1, r.x1)
			} else {
				joined = append(joined, r)
			}
		}
		start = end
	}
	return joined
}

// connected groups rulings that meet: a level one with each upright one that reaches it.
func connected(levels, risers []rule) []grid {
	group := make([]int, len(levels)+len(risers))
	for i := range group {
		group[i] = i
	}
	var root func(i int) int
	root = func(i int) int {
		for group[i] != i {
			group[i] = group[group[i]]
			i = group[i]
		}
		return i
	}
	for i, l := range levels {
		for k, r := range risers {
			if r.x0 >= l.x0-touching && r.x0 <= l.x1+touching && l.y0 >= r.y0-touching && l.y0 <= r.y1+touching {
				group[root(i)] = root(len(levels) + k)
			}
		}
	}
	byRoot := map[int]int{}
	var list []grid
	for i := range group {
		at, ok := byRoot[root(i)]
		if !ok {
			at = len(list)
			byRoot[root(i)] = at
			list = append(list, grid{})
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
func (g grid) lines() (xs, ys []float64) {
	for _, r := range g.risers {
		xs, ys = append(xs, r.x0), append(ys, r.y0, r.y1)
	}
	if len(xs) == 0 {
		return nil, nil
	}
	inner := len(ys)
	left, right := slices.Min(xs), slices.Max(xs)
	for _, l := range g.levels {
		ys = append(ys, l.y0)
		left, right = min(left, l.x0), max(right, l.x1)
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
