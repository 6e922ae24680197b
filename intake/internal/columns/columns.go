// Package columns puts the print of a page into reading order where it stands in columns.
//
// Gazettes set columns of equal width whose lines begin at one edge, or two characters to the right of it, below
// a head over the full width: 公告, the title and the note of passing; then 目录 and 第一章 in the left column.
// That is stronger evidence than the white gap between them, which in 第一章　总　　则 is as wide as a gutter.
// So the columns are looked for where lines begin:
//
//	prints ─▶ rows of pieces ─▶ frames: left edges that part the text equally ─▶ bands between
//	what lies across ─▶ a frame is right where its bands hold running text
//
// All pages of a document are read before one is put in order: a page with a few lines in each column
// proves nothing, but has the frame of the others:
//
//	known := columns.Usual(pages)
//	for _, p := range pages {
//		regions := p.Regions(known) // nil: leave the page as it is
//	}
//
// Lengths are in any unit. A page without proven columns, such as a table, a roster or a list of amendments side by side,
// is left alone.
package columns

import (
	"math"
	"strings"
	"unicode"
)

// A Print is what stands in one place of a page: a character, a word, a piece of a line without a gap, or a table.
type Print struct {
	Box     [4]float64 // left, top, right, bottom
	Squares float64    // its width in Chinese characters; 0 for a rule or a speck, which has no say in the search
	Wide    bool       // whether each of its characters fills a square
	Table   bool       // whether it is a table, or a row of one, that belongs to no printed line
	Text    string     // "" where it is not read yet
}

// Printed returns the print of a text that stands in a box.
func Printed(box [4]float64, text string) Print {
	squares, wide := measure(text)
	return Print{Box: box, Squares: squares, Wide: wide, Text: text}
}

// measure returns the squares of a text and whether it is wide. Marks without a letter, a digit or a leader, such as
// the | that an OCR reads in a ruling, measure 0.
func measure(text string) (squares float64, wide bool) {
	said, points := false, 0
	wide = true
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) && r != '丨', unicode.IsDigit(r):
			said = true
		case strings.ContainsRune(".…·", r):
			points++
		}
		if fillsSquare(r) {
			squares++
		} else {
			squares, wide = squares+0.5, false
		}
	}
	if !said && (points == 0 || squares < 1) {
		return 0, false
	}
	return squares, wide
}

// fillsSquare reports whether a character is as wide as it is high.
func fillsSquare(r rune) bool {
	return unicode.Is(unicode.Han, r) || 0x3000 <= r && r < 0x3040 || 0xff00 <= r && r < 0xff61
}

// A Region is what is read in one go: a column between two things that lie across, or such a thing.
type Region struct {
	Column      int     // from 1; 0 for what lies across
	Left, Right float64 // where a column may be cut out of the page: from gutter to gutter; ±Inf for what lies across
	Rows        [][]int // the prints of each printed row from left to right, by their index
}

// A Page is the print of one page, in rows.
type Page struct {
	prints           []Print
	em               float64 // the side of a character of the body
	head, body, foot []row
}

// maxPrints is more than a page has; the search takes memory in proportion.
const maxPrints = 50_000

// NewPage makes the rows of a page. A page with more prints than any has is one without columns.
func NewPage(prints []Print) *Page {
	p := &Page{}
	if len(prints) > maxPrints {
		return p
	}
	if p.em = characterSide(prints); p.em > 0 {
		p.prints = prints
		p.head, p.body, p.foot = furniture(prints, rowsOf(prints, p.em), p.em)
	}
	return p
}

// Em returns the side of a character of the body text, 0 where none is known.
func (p *Page) Em() float64 { return p.em }

// Regions returns the page in reading order, nil where it has no columns. Known are the frames of the document.
func (p *Page) Regions(known []Frame) []Region {
	f, ok := p.best(p.moved(known), true)
	if !ok {
		f, ok = p.best(p.own(), false) // columns of another measure
	}
	if !ok {
		return nil
	}
	o := order{frame: f}
	o.across(p.head)
	for _, b := range f.bands(p.body) {
		if !b.across && f.proof(b, true) > 0 {
			o.columns(b.rows)
		} else {
			o.across(b.rows)
		}
	}
	o.across(p.foot)
	p.putBack(o.regions)
	return o.regions
}

// An order gathers the regions of a page.
type order struct {
	frame   Frame
	regions []Region
}

// across adds rows over the full width, to those right above where there are any.
func (o *order) across(rows []row) {
	if len(rows) == 0 {
		return
	}
	n := len(o.regions) - 1
	if n < 0 || o.regions[n].Column > 0 {
		o.regions = append(o.regions, Region{Left: math.Inf(-1), Right: math.Inf(1)})
		n++
	}
	for _, r := range rows {
		o.regions[n].Rows = append(o.regions[n].Rows, r.prints())
	}
}

// columns adds the columns of a band, the left one first.
func (o *order) columns(rows []row) {
	for c := range len(o.frame.gutters) + 1 {
		region := Region{Column: c + 1}
		region.Left, region.Right = o.frame.cut(c)
		for _, r := range rows {
			if part := o.frame.part(r, c); len(part.pieces) > 0 {
				region.Rows = append(region.Rows, part.prints())
			}
		}
		if len(region.Rows) > 0 {
			o.regions = append(o.regions, region)
		}
	}
}

// putBack puts rules and specks, which had no say in the search, into the nearest row: nothing is lost.
func (p *Page) putBack(regions []Region) {
	var rows []placedRow
	for i := range regions {
		for k := range regions[i].Rows {
			rows = append(rows, placedRow{p.around(regions[i].Rows[k]), i, k})
		}
	}
	specks := 0
	for i, print := range p.prints {
		if print.Squares > 0 || print.Table {
			continue
		}
		r := rows[len(rows)-1]
		if specks++; specks <= maxSpecks {
			r = nearestRow(rows, print.Box)
		}
		row := &regions[r.region].Rows[r.row]
		*row = p.inserted(*row, i)
	}
}

// maxSpecks is how many specks are put where they stood; a page with more is one of noise.
const maxSpecks = 1000

// A placedRow is a row of a region and the box around it.
type placedRow struct {
	box         [4]float64
	region, row int
}

// nearestRow returns the row that a speck lies in or next to; rows are few where specks are many, so each is looked at.
func nearestRow(rows []placedRow, b [4]float64) placedRow {
	best, least := rows[0], math.Inf(1)
	for _, r := range rows {
		dx := max(r.box[0]-b[2], b[0]-r.box[2], 0)
		dy := max(r.box[1]-middle(b), middle(b)-r.box[3], 0)
		if d := dx + 3*dy; d < least {
			best, least = r, d
		}
	}
	return best
}

// around returns the box around prints.
func (p *Page) around(indices []int) [4]float64 {
	box := p.prints[indices[0]].Box
	for _, i := range indices {
		box = union(box, p.prints[i].Box)
	}
	return box
}

// inserted puts print i where it stands in a row from left to right.
func (p *Page) inserted(row []int, i int) []int {
	at := 0
	for at < len(row) && p.prints[row[at]].Box[0] <= p.prints[i].Box[0] {
		at++
	}
	return append(row[:at:at], append([]int{i}, row[at:]...)...)
}
