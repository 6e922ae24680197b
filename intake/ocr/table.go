package ocr

import (
	"cmp"
	"image"
	"image/draw"
	"slices"

	"github.com/gongbao/gongbao/segment"
)

const (
	coarse    = 4  // pixels of a page in one square where cells are looked for
	leastCell = 6  // squares that a cell is wide and high
	fewCells  = 4  // of a table
	between   = 40 // pixels between the cells of a picture
)

// A table is the cells of a ruled table on a page, in reading order.
type table struct {
	box   image.Rectangle
	cells []image.Rectangle
}

// findTables finds the white areas that rulings close in, and groups those that lie beside each other.
func findTables(page image.Rectangle, rulings []image.Point) []table {
	var tables []table
	for _, c := range enclosed(page, rulings) {
		near := c.Inset(-3 * coarse)
		joined := table{box: c, cells: []image.Rectangle{c}}
		tables = slices.DeleteFunc(tables, func(t table) bool {
			if !slices.ContainsFunc(t.cells, near.Overlaps) {
				return false
			}
			joined.box = joined.box.Union(t.box)
			joined.cells = append(joined.cells, t.cells...)
			return true
		})
		tables = append(tables, joined)
	}
	tables = slices.DeleteFunc(tables, func(t table) bool { return len(t.cells) < fewCells })
	for _, t := range tables {
		slices.SortFunc(t.cells, func(a, b image.Rectangle) int { return cmp.Or(a.Min.Y-b.Min.Y, a.Min.X-b.Min.X) })
	}
	slices.SortFunc(tables, func(a, b table) int { return a.box.Min.Y - b.box.Min.Y })
	return tables
}

// enclosed returns the boxes of the areas that are cut off from the margin of the page. It looks
// at squares of the page, so that a small break in a ruling does not open a cell.
func enclosed(page image.Rectangle, rulings []image.Point) []image.Rectangle {
	w, h := page.Dx()/coarse+1, page.Dy()/coarse+1
	seen := make([]bool, w*h)
	for _, p := range rulings {
		seen[p.Y/coarse*w+p.X/coarse] = true
	}
	var boxes []image.Rectangle
	for at := range seen {
		if seen[at] {
			continue
		}
		area := flood(seen, w, at)
		outside := area.Min.X == 0 || area.Min.Y == 0 || area.Max.X == w || area.Max.Y == h
		if !outside && area.Dx() >= leastCell && area.Dy() >= leastCell/2 {
			boxes = append(boxes, image.Rect(area.Min.X*coarse, area.Min.Y*coarse, area.Max.X*coarse, area.Max.Y*coarse))
		}
	}
	return boxes
}

// flood marks the squares that hang together with one, and returns the box around them.
func flood(seen []bool, w, from int) image.Rectangle {
	box := image.Rect(from%w, from/w, from%w+1, from/w+1)
	seen[from] = true
	for todo := []int{from}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		x, y := at%w, at/w
		box = box.Union(image.Rect(x, y, x+1, y+1))
		for _, next := range []struct {
			at int
			ok bool
		}{{at - 1, x > 0}, {at + 1, x+1 < w}, {at - w, y > 0}, {at + w, at+w < len(seen)}} {
			if next.ok && !seen[next.at] {
				seen[next.at] = true
				todo = append(todo, next.at)
			}
		}
	}
	return box
}

// A lifted table is a picture of its cells, one below the other and each cut to its ink. Read so, no line of
// one cell runs into that of the next. Only a number stays beside its neighbour: alone it is read as anything.
type lifted struct {
	table
	picture *image.Gray
	inks    []image.Rectangle // of each cell on the page, empty if it is blank
	places  []image.Rectangle // of the same in the picture
}

// lift takes the table off the page.
func (t table) lift(page *image.Gray) lifted {
	l := lifted{table: t}
	size := image.Pt(400, between)
	at := image.Pt(between, between)
	for i, c := range t.cells {
		ink := inkIn(page, c)
		place := image.Rectangle{}
		if d := ink.Size(); d.X > 0 {
			place = image.Rectangle{Min: at, Max: at.Add(d)}
			size = image.Pt(max(size.X, place.Max.X+between), max(size.Y, place.Max.Y+between))
			at = image.Pt(between, size.Y)
			if isNarrow(d) && i+1 < len(t.cells) && t.cells[i+1].Min.Y < c.Min.Y+coarse*leastCell {
				at = image.Pt(place.Max.X+between/2, place.Min.Y)
			}
		}
		l.inks, l.places = append(l.inks, ink), append(l.places, place)
	}
	l.picture = image.NewGray(image.Rectangle{Max: size})
	draw.Draw(l.picture, l.picture.Bounds(), image.White, image.Point{}, draw.Src)
	for i, place := range l.places {
		draw.Draw(l.picture, place, page, l.inks[i].Min, draw.Src)
	}
	draw.Draw(page, t.box, image.White, image.Point{}, draw.Src)
	return l
}

// isNarrow reports whether ink of this size is a character or two.
func isNarrow(d image.Point) bool { return d.Y < 60 && d.X < 2*d.Y }

// inkIn returns the box around the ink in a cell, empty if there are only specks.
func inkIn(page *image.Gray, cell image.Rectangle) image.Rectangle {
	var box image.Rectangle
	n := 0
	for y := cell.Min.Y; y < cell.Max.Y; y++ {
		for x := cell.Min.X; x < cell.Max.X; x++ {
			if page.GrayAt(x, y).Y < dark {
				box = box.Union(image.Rect(x, y, x+1, y+1))
				n++
			}
		}
	}
	if n < 12 {
		return image.Rectangle{}
	}
	return box.Inset(-2)
}

// write writes what was read of the picture as rows: a tab before each column but the first, <br> between the
// lines of a cell. Columns and rows begin where cells begin.
func (l lifted) write(w *writer, read *segment.Source) {
	lines := printedLines(read)
	columns := starts(l.cells, func(r image.Rectangle) int { return r.Min.X })
	tops := starts(l.cells, func(r image.Rectangle) int { return r.Min.Y })
	for row := range tops {
		for column := range columns {
			if column > 0 {
				w.text.WriteByte('\t')
			}
			for i, c := range l.cells {
				if index(columns, c.Min.X) == column && index(tops, c.Min.Y) == row {
					l.cell(w, read, lines, i)
				}
			}
		}
		w.text.WriteByte('\n')
	}
}

// cell writes the lines of the i-th cell with their boxes where they stood on the page.
func (l lifted) cell(w *writer, read *segment.Source, lines [][]segment.Run, i int) {
	place := l.places[i].Inset(-between / 2)
	move := l.inks[i].Min.Sub(l.places[i].Min)
	before := ""
	for _, line := range lines {
		line = slices.DeleteFunc(slices.Clone(line), func(r segment.Run) bool {
			middle := image.Pt(int(r.Box[0]+r.Box[2])/2, int(r.Box[1]+r.Box[3])/2)
			return l.places[i].Empty() || !middle.In(place)
		})
		if len(line) == 0 {
			continue
		}
		for k := range line {
			b := &line[k].Box
			b[0], b[1], b[2], b[3] = b[0]+float64(move.X), b[1]+float64(move.Y), b[2]+float64(move.X), b[3]+float64(move.Y)
		}
		w.text.WriteString(before)
		w.words(read, line)
		before = "<br>"
	}
}

// starts returns where columns or rows begin: places that lie close together are one.
func starts(cells []image.Rectangle, of func(image.Rectangle) int) []int {
	var all []int
	for _, c := range cells {
		all = append(all, of(c))
	}
	slices.Sort(all)
	var found []int
	for _, v := range all {
		if len(found) == 0 || v-found[len(found)-1] > 4*coarse {
			found = append(found, v)
		}
	}
	return found
}

// index returns the last of places that is not after v.
func index(places []int, v int) int {
	i, exact := slices.BinarySearch(places, v)
	if exact {
		return i
	}
	return i - 1
}
