package segment

// spacedRows returns the rows of a table whose cells are parted by spaces. Those with fewer cells have them in the columns below or above
// which they are printed, if the full rows stand so; what stands below a cell, in a line without figures, goes on with it.
func spacedRows(text string, lines []Line, at []int) [][]Cell {
	var all [][]field
	wide := 0
	count := map[int]int{}
	for _, i := range at {
		f := fieldsOf(text, lines[i].Span.Start, lines[i].Print)
		if lines[i].Label {
			f = f[:1]
			f[0].at = lines[i].Print
		}
		all = append(all, f)
		if n := words(f); n > 1 {
			if count[n]++; count[n] > count[wide] || count[n] == count[wide] && n > wide {
				wide = n
			}
		}
	}
	g := spacedGrid{columns: make([]interval, wide), figures: make([]int, wide)}
	for n := range all {
		all[n] = fit(all[n], wide)
		g.learn(all[n])
	}
	var rows [][]Cell
	for n, f := range all {
		rows = g.add(rows, f, lines[at[n]].Label)
	}
	return rows
}

// An interval is where a column stands, in half-width cells from the left.
type interval struct{ from, to int }

// overlap returns how many cells f and v share, less than 0 if they stand apart.
func (v interval) overlap(f *field) int { return min(v.to, f.to) - max(v.from, f.from) }

// A spacedGrid knows where the columns stand.
type spacedGrid struct {
	columns []interval
	figures []int // how many figures each column has
	full    int   // rows with all cells
	crossed int   // of these, how many have a cell that stands below another column
}

// learn takes in where the cells of a full row stand.
func (g *spacedGrid) learn(f []field) {
	if len(f) != len(g.columns) {
		return
	}
	crossed := false
	for j := range f {
		c := &g.columns[j]
		if g.full > 0 && c.overlap(&f[j]) < 0 {
			crossed = true
		}
		if g.full == 0 {
			*c = interval{f[j].from, f[j].to}
		} else if !crossed {
			*c = interval{min(c.from, f[j].from), max(c.to, f[j].to)}
		}
		if classOf(f[j].s) < wordCell {
			g.figures[j]++
		}
	}
	g.full++
	if crossed {
		g.crossed++
	}
}

// isAligned reports whether the columns stand below each other.
func (g *spacedGrid) isAligned() bool { return g.full > 1 && g.crossed*4 <= g.full }

// add adds a line to the rows.
func (g *spacedGrid) add(rows [][]Cell, f []field, label bool) [][]Cell {
	if label || len(f) >= len(g.columns) || !g.isAligned() {
		row := make([]Cell, len(f))
		for j := range f {
			row[j].Pieces = []Span{f[j].at}
		}
		return append(rows, row)
	}
	row := make([]Cell, len(g.columns))
	goesOn := len(rows) > 0
	for j := range f {
		c := g.columnOf(&f[j])
		row[c].Pieces = append(row[c].Pieces, f[j].at)
		goesOn = goesOn && c > 0 && g.figures[c]*2 < g.full
	}
	if !goesOn || len(rows[len(rows)-1]) != len(row) || g.full > 0 && len(rows) == 1 {
		return append(rows, row)
	}
	above := rows[len(rows)-1]
	for c := range row {
		if len(row[c].Pieces) > 0 && len(above[c].Pieces) == 0 {
			return append(rows, row)
		}
	}
	for c := range row {
		above[c].Pieces = append(above[c].Pieces, row[c].Pieces...)
	}
	return rows
}

// columnOf returns the column that f stands in, or is nearest to.
func (g *spacedGrid) columnOf(f *field) int {
	best := 0
	for c := range g.columns {
		if g.columns[c].overlap(f) > g.columns[best].overlap(f) {
			best = c
		}
	}
	return best
}
