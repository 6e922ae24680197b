package pdf

import (
	"cmp"
	"slices"

	"github.com/gongbao/gongbao/intake/internal/columns"
)

// A columnizer puts pages into reading order. It remembers the pages before: their columns may
// go on for a few lines only, and their left edges tell what is indented.
type columnizer struct {
	frames []columns.Frame // the columns of the document
	edges  []float64       // left edges of the last regions
}

// prints makes the items of a page ready for the search for columns.
func prints(items []item) *columns.Page {
	list := make([]columns.Print, 0, len(items))
	for _, it := range items {
		p := columns.Printed(it.box, it.text())
		p.Table = it.table != nil
		list = append(list, p)
	}
	return columns.NewPage(list)
}

// text returns the characters of a piece.
func (it item) text() string {
	var b []byte
	for _, g := range it.glyphs {
		b = append(b, g.s...)
	}
	return string(b)
}

// regions cuts a page into regions in reading order. A page without columns is one region.
func (c *columnizer) regions(items []item, page *columns.Page) []region {
	found := page.Regions(c.frames)
	if found == nil {
		return []region{items}
	}
	var regions []region
	for _, f := range found {
		var r region
		for _, i := range slices.Concat(f.Rows...) {
			r = append(r, items[i])
		}
		slices.SortStableFunc(r, inRows)
		regions = append(regions, r)
	}
	return regions
}

// inRows orders items by printed line, a table before the line right below its upper edge.
func inRows(a, b item) int {
	return cmp.Or(a.row-b.row, len(b.table)-len(a.table), cmp.Compare(a.box[0], b.box[0]))
}
