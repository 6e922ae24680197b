package ruled

import "slices"

// slim is the height of a row, in points, that holds no text if nothing stands in it.
const slim = 6

// A Row is one row of a table: what stands in each of its cells, in the order in which it was given.
type Row[T any] struct {
	Cells [][]T
	Box   [4]float64 // left, top, right, bottom
}

// Take reads the things whose middle lies inside the grid as rows, and returns the things outside it. What stands in a
// merged cell is given to the first of its cells. Rows are nil where the grid is only a frame around text.
func Take[T any](g Grid, things []T, middle func(T) (x, y float64)) (rows []Row[T], rest []T) {
	owner := g.merged()
	columns := len(g.Xs) - 1
	cells := make([][]T, columns*(len(g.Ys)-1))
	for _, thing := range things {
		x, y := middle(thing)
		column, row := between(g.Xs, x), between(g.Ys, y)
		if column < 0 || row < 0 {
			rest = append(rest, thing)
			continue
		}
		cell := owner[row*columns+column]
		cells[cell] = append(cells[cell], thing)
	}
	if !sideBySide(cells, columns) {
		return nil, things
	}
	for row := range len(g.Ys) - 1 {
		r := Row[T]{cells[row*columns : (row+1)*columns], [4]float64{g.Xs[0], g.Ys[row], g.Xs[columns], g.Ys[row+1]}}
		if high := g.Ys[row+1] - g.Ys[row]; r.isBlank() && (high < slim || g.inside(owner, row)) {
			continue
		}
		rows = append(rows, r)
	}
	return rows, rest
}

func (r Row[T]) isBlank() bool {
	return !slices.ContainsFunc(r.Cells, func(cell []T) bool { return len(cell) > 0 })
}

// sideBySide reports whether two filled cells stand in one row.
func sideBySide[T any](cells [][]T, columns int) bool {
	for row := range slices.Chunk(cells, columns) {
		filled := 0
		for _, c := range row {
			if len(c) > 0 {
				filled++
			}
		}
		if filled > 1 {
			return true
		}
	}
	return false
}

// inside reports whether every cell of the row is part of one that began above it.
func (g Grid) inside(owner []int, row int) bool {
	columns := len(g.Xs) - 1
	for i := row * columns; i < (row+1)*columns; i++ {
		if owner[i] >= row*columns {
			return false
		}
	}
	return true
}

// between returns the index of the gap between two lines that v falls into, -1 if none.
func between(lines []float64, v float64) int {
	if v < lines[0] || v >= lines[len(lines)-1] {
		return -1
	}
	i, exact := slices.BinarySearch(lines, v)
	if !exact {
		i--
	}
	return min(i, len(lines)-2)
}

// merged returns for each cell the first cell of the merged one it is part of:
// cells are one where no ruling is drawn between them.
func (g Grid) merged() []int {
	columns, rows := len(g.Xs)-1, len(g.Ys)-1
	owner := make([]int, columns*rows)
	for i := range owner {
		owner[i] = i
	}
	first := func(i int) int {
		for owner[i] != i {
			owner[i] = owner[owner[i]]
			i = owner[i]
		}
		return i
	}
	join := func(a, b int) {
		a, b = first(a), first(b)
		owner[max(a, b)] = min(a, b)
	}
	for row := range rows {
		for column := range columns {
			at := row*columns + column
			x, y := (g.Xs[column]+g.Xs[column+1])/2, (g.Ys[row]+g.Ys[row+1])/2
			if column+1 < columns && !drawnAt(g.risers, g.Xs[column+1], y) {
				join(at, at+1)
			}
			if row+1 < rows && !drawnAcross(g.levels, x, g.Ys[row+1]) {
				join(at, at+columns)
			}
		}
	}
	for i := range owner {
		owner[i] = first(i)
	}
	return owner
}

// drawnAt reports whether an upright ruling at x passes y.
func drawnAt(risers []Rule, x, y float64) bool {
	return slices.ContainsFunc(risers, func(r Rule) bool {
		return r.Left > x-touching-0.5 && r.Left < x+touching+0.5 && r.Top <= y && y <= r.Bottom
	})
}

// drawnAcross reports whether a level ruling at y passes x.
func drawnAcross(levels []Rule, x, y float64) bool {
	return slices.ContainsFunc(levels, func(r Rule) bool {
		return r.Top > y-touching-0.5 && r.Top < y+touching+0.5 && r.Left <= x && x <= r.Right
	})
}
