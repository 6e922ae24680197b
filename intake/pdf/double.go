package pdf

import "math"

// A place is a cell of 4 × 4 points.
type place struct{ x, y int }

// withoutDoubles drops glyphs printed again almost on top of the same character: bold made by
// printing two or three times, which copies as 第第一一章章, and shadows.
func withoutDoubles(glyphs []glyph) (kept []glyph, doubled int) {
	const crowded = 32 // glyphs in one place, of which only the last are compared
	at := map[place][]glyph{}
	for _, g := range glyphs {
		if g.s == "" || math.IsNaN(g.x+g.y) || math.Abs(g.x)+math.Abs(g.y) > 1e6 {
			continue
		}
		home := place{int(g.x / 4), int(g.y / 4)}
		if g.s != " " && printedNear(g, home, at) {
			doubled++
			continue
		}
		if here := at[home]; len(here) == crowded {
			at[home] = append(here[1:crowded:crowded], g)
		} else {
			at[home] = append(here, g)
		}
		kept = append(kept, g)
	}
	return kept, doubled
}

// printedNear reports whether g's character already stands within a fifth of an em of g.
func printedNear(g glyph, home place, at map[place][]glyph) bool {
	near := min(0.2*g.size, 0.5*g.width, 4)
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, o := range at[place{home.x + dx, home.y + dy}] {
				if o.s == g.s && math.Abs(o.x-g.x) < near && math.Abs(o.y-g.y) < near && math.Abs(o.size-g.size) < 0.2*g.size {
					return true
				}
			}
		}
	}
	return false
}
