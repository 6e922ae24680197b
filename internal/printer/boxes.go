package printer

import (
	"bytes"
	"fmt"
	"html"
	"strings"
)

// A glyph is a piece of a line with its place: a word of two characters of 40 units each.
type glyph struct {
	text                     string
	left, top, right, bottom int
}

// set prints the lines of a page, its tables in columns 120 units apart.
func (p Page) set() [][]glyph {
	var out [][]glyph
	for i, r := range p {
		out = append(out, glyphs(r, i, p.columns(i)))
	}
	return out
}

// columns returns the widths of the columns of the table that row i stands in, or of the line that it is.
func (p Page) columns(i int) []int {
	from, to := i, i
	for len(p[i]) > 1 && from > 0 && len(p[from-1]) > 1 {
		from--
	}
	for len(p[i]) > 1 && to+1 < len(p) && len(p[to+1]) > 1 {
		to++
	}
	return widths(p[from : to+1])
}

func withRulings(print func([]Page, bool) []byte) func([]Page) []byte {
	return func(pages []Page) []byte { return print(pages, true) }
}

func withoutRulings(print func([]Page, bool) []byte) func([]Page) []byte {
	return func(pages []Page) []byte { return print(pages, false) }
}

// A ruling is a printed line around cells: left, top, right, bottom.
type ruling [4]int

// drawn returns the rulings of a page if they are to be drawn.
func (p Page) drawn(ruled bool) []ruling {
	if !ruled {
		return nil
	}
	return p.rulings()
}

// rulings returns the lines around the cells of the tables of a page: a row with fewer cells has fewer upright ones.
func (p Page) rulings() []ruling {
	var out []ruling
	for from := 0; from < len(p); from++ {
		to := from
		for to < len(p) && len(p[to]) > 1 {
			to++
		}
		if to == from {
			continue
		}
		edges := []int{40}
		for _, w := range widths(p[from:to]) {
			edges = append(edges, edges[len(edges)-1]+w+120)
		}
		right := edges[len(edges)-1]
		for i := from; i <= to; i++ {
			top := 90 + 60*i
			out = append(out, ruling{40, top, right, top + 4})
			if i == to {
				break
			}
			for _, x := range append(edges[:len(p[i]):len(p[i])], right) {
				out = append(out, ruling{x - 2, top, x + 2, top + 60})
			}
		}
		from = to
	}
	return out
}

// widths returns the widths of the columns of a table.
func widths(rows []Row) []int {
	var w []int
	for _, r := range rows {
		for i, cell := range r {
			if i == len(w) {
				w = append(w, 0)
			}
			w[i] = max(w[i], 40*len([]rune(cell)))
		}
	}
	return w
}

// glyphs sets a row in columns of these widths; spaces are 40 wide.
func glyphs(r Row, line int, widths []int) []glyph {
	var out []glyph
	left, top := 100, 100+60*line
	for i, cell := range r {
		x := left
		left += widths[i] + 120
		for _, word := range strings.Fields(cell) {
			runes := []rune(word)
			for len(runes) > 0 {
				n := min(2, len(runes))
				out = append(out, glyph{string(runes[:n]), x, top, x + 40*n, top + 40})
				x += 40 * n
				runes = runes[n:]
			}
			x += 40
		}
	}
	return out
}

func printHOCR(pages []Page, ruled bool) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "<?xml version=\"1.0\"?>\n<html><head><meta name='ocr-system' content='tesseract 5.3.0'/></head><body>\n")
	for _, p := range pages {
		fmt.Fprint(&b, "<div class='ocr_page' title='bbox 0 0 3000 9000'>\n")
		for _, line := range p.set() {
			fmt.Fprint(&b, "<p class='ocr_par'><span class='ocr_line' title='bbox 1 1 2 2; x_size 40'>\n")
			for _, g := range line {
				fmt.Fprintf(&b, "<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 90'>%s</span>\n", g.left, g.top, g.right, g.bottom, html.EscapeString(g.text))
			}
			fmt.Fprint(&b, "</span></p>\n")
		}
		for _, r := range p.drawn(ruled) {
			fmt.Fprintf(&b, "<div class='ocr_separator' title=\"bbox %d %d %d %d\"></div>\n", r[0], r[1], r[2], r[3])
		}
		fmt.Fprint(&b, "</div>\n")
	}
	fmt.Fprint(&b, "</body></html>\n")
	return b.Bytes()
}

func printALTO(pages []Page, ruled bool) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "<?xml version=\"1.0\"?>\n<alto><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout>\n")
	for _, p := range pages {
		fmt.Fprint(&b, "<Page WIDTH=\"3000\" HEIGHT=\"9000\"><PrintSpace>\n")
		for _, line := range p.set() {
			fmt.Fprint(&b, "<TextBlock><TextLine>\n")
			for _, g := range line {
				fmt.Fprintf(&b, "<String HPOS=\"%d\" VPOS=\"%d\" WIDTH=\"%d\" HEIGHT=\"%d\" WC=\"0.9\" CONTENT=\"%s\"/><SP/>\n", g.left, g.top, g.right-g.left, g.bottom-g.top, html.EscapeString(g.text))
			}
			fmt.Fprint(&b, "</TextLine></TextBlock>\n")
		}
		for _, r := range p.drawn(ruled) {
			fmt.Fprintf(&b, "<GraphicalElement HPOS=\"%d\" VPOS=\"%d\" WIDTH=\"%d\" HEIGHT=\"%d\"/>\n", r[0], r[1], r[2]-r[0], r[3]-r[1])
		}
		fmt.Fprint(&b, "</PrintSpace></Page>\n")
	}
	fmt.Fprint(&b, "</Layout></alto>\n")
	return b.Bytes()
}

func printPAGE(pages []Page, ruled bool) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, "<?xml version=\"1.0\"?>\n<PcGts>\n")
	for _, p := range pages {
		fmt.Fprint(&b, "<Page imageWidth=\"3000\" imageHeight=\"9000\">\n")
		for i, line := range p.set() {
			fmt.Fprint(&b, "<TextRegion><TextLine>\n")
			for _, g := range line {
				fmt.Fprintf(&b, "<Word><Coords points=\"%d,%d %d,%d\"/><TextEquiv conf=\"0.9\"><Unicode>%s</Unicode></TextEquiv></Word>\n", g.left, g.top, g.right, g.bottom, html.EscapeString(g.text))
			}
			fmt.Fprintf(&b, "<TextEquiv><Unicode>%s</Unicode></TextEquiv></TextLine></TextRegion>\n", html.EscapeString(strings.Join(p[i], " ")))
		}
		for _, r := range p.drawn(ruled) {
			fmt.Fprintf(&b, "<SeparatorRegion><Coords points=\"%d,%d %d,%d %d,%d %d,%d\"/></SeparatorRegion>\n", r[0], r[1], r[2], r[1], r[2], r[3], r[0], r[3])
		}
		fmt.Fprint(&b, "</Page>\n")
	}
	fmt.Fprint(&b, "</PcGts>\n")
	return b.Bytes()
}

func printTSV(pages []Page, ruled bool) []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext")
	for n, p := range pages {
		fmt.Fprintf(&b, "1\t%d\t0\t0\t0\t0\t0\t0\t3000\t9000\t-1\t\n", n+1)
		for i, line := range p.set() {
			fmt.Fprintf(&b, "3\t%d\t1\t%d\t0\t0\t1\t1\t1\t1\t-1\t\n4\t%d\t1\t%d\t1\t0\t1\t1\t1\t1\t-1\t\n", n+1, i+1, n+1, i+1)
			for k, g := range line {
				fmt.Fprintf(&b, "5\t%d\t1\t%d\t1\t%d\t%d\t%d\t%d\t%d\t90\t%s\n", n+1, i+1, k+1, g.left, g.top, g.right-g.left, g.bottom-g.top, g.text)
			}
		}
		for k, r := range p.drawn(ruled) {
			for _, level := range []string{"2\t%d\t%d\t0\t0\t0\t%d\t%d\t%d\t%d\t-1\t\n", "5\t%d\t%d\t1\t1\t1\t%d\t%d\t%d\t%d\t95.0\t \n"} {
				fmt.Fprintf(&b, level, n+1, k+2, r[0], r[1], r[2]-r[0], r[3]-r[1])
			}
		}
	}
	return b.Bytes()
}
