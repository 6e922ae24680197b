package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one printed line, or one row of a table.
type line struct {
	parts []part
	box   [4]float64
	size  float64 // of its largest type
	gap   bool    // a blank line belongs before it
	row   bool    // of a table
}

// A part is a piece of a line that stands in one place.
type part struct {
	before string // what separates it from the part before: a space, a tab, <br>
	text   string
	box    [4]float64 // left, top, right, bottom
	size   float64
}

// String returns the line as it is written into the source.
func (l line) String() string {
	var b strings.Builder
	for _, p := range l.parts {
		b.WriteString(p.before)
		b.WriteString(p.text)
	}
	return b.String()
}

// move takes every box of l through to.
func (l *line) move(to func(x, y float64) (float64, float64)) {
	box := func(b *[4]float64) {
		x0, y0 := to(b[0], b[1])
		x1, y1 := to(b[2], b[3])
		*b = [4]float64{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
	}
	box(&l.box)
	for i := range l.parts {
		box(&l.parts[i].box)
	}
}

// baselines groups glyphs into printed lines from top to bottom, each from left to right. A raised
// or lowered small glyph belongs to the line of the larger ones.
func baselines(glyphs []glyph) [][]glyph {
	sorted := slices.Clone(glyphs)
	slices.SortStableFunc(sorted, func(a, b glyph) int { return cmp.Compare(a.y, b.y) })
	var lines [][]glyph
	var y, size float64
	for _, g := range sorted {
		if n := len(lines); n == 0 || g.y-y > 0.4*max(size, g.size) {
			lines, y, size = append(lines, []glyph{g}), g.y, g.size
		} else {
			lines[n-1] = append(lines[n-1], g)
			if g.size > size {
				y, size = g.y, g.size
			}
		}
	}
	for _, l := range lines {
		slices.SortStableFunc(l, func(a, b glyph) int { return cmp.Compare(a.x, b.x) })
	}
	return lines
}

// A writer writes the glyphs of one line as parts.
type writer struct {
	parts []part
	text  []byte  // of the last part
	usual float64 // gap between letters, of a letter-spaced line
	end   float64 // where the last glyph ended
	after string  // the last glyph
}

// write writes the glyphs of one line. Where the gap between two is wide enough for a space
// that was not printed, there is a space, and after a wider gap a new part.
func write(glyphs []glyph) []part {
	w := &writer{usual: letterSpace(glyphs), end: math.Inf(-1), after: " "}
	for _, g := range glyphs {
		w.glyph(g)
	}
	w.finish("")
	if n := len(w.parts); n > 0 && w.parts[n-1].text == "" {
		w.parts = w.parts[:n-1]
	}
	return w.parts
}

// glyph writes one glyph.
func (w *writer) glyph(g glyph) {
	blank := isBlank(g.s)
	if blank && g.s != ideographicSpace {
		if w.after == " " {
			return
		}
		g.s = " "
	}
	gap := g.x - w.end - w.usual
	switch {
	case len(w.parts) == 0:
		w.parts = append(w.parts, part{})
	case !blank && gap > max(g.size, w.parts[len(w.parts)-1].size):
		w.finish(separator(gap / g.size))
	case !blank && !isBlank(w.after) && gap > spaceBetween(w.after, g):
		w.text = append(w.text, ' ')
	}
	p := &w.parts[len(w.parts)-1]
	switch {
	case len(w.text) == 0:
		p.box, p.size = g.box(), g.size
	case !blank:
		p.box, p.size = union(p.box, g.box()), max(p.size, g.size)
	}
	w.text = append(w.text, g.s...)
	w.end, w.after = g.x+g.width, g.s
}

// finish ends the last part without blanks at its end, and begins another after a separator.
func (w *writer) finish(separator string) {
	if n := len(w.parts); n > 0 {
		w.parts[n-1].text = strings.TrimRightFunc(string(w.text), unicode.IsSpace)
	}
	w.text = w.text[:0]
	if separator != "" {
		w.parts = append(w.parts, part{before: separator})
	}
}

// ideographicSpace is as wide as a character; it is printed on purpose, as in 第一章　总则.
const ideographicSpace = "\u3000"

// isBlank reports whether s is white space.
func isBlank(s string) bool { return strings.TrimSpace(s) == "" }

// separator is what stands for a gap of so many ems.
func separator(ems float64) string {
	if ems < 2 {
		return " "
	}
	return "    "
}

// box returns where g stands; Chinese type reaches 0.88 em above the baseline and 0.12 below.
func (g glyph) box() [4]float64 {
	return [4]float64{g.x, g.y - 0.88*g.size, g.x + g.width, g.y + 0.12*g.size}
}

// union returns the smallest box around a and b.
func union(a, b [4]float64) [4]float64 {
	return [4]float64{min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])}
}

// spaceBetween is the gap that means a space between the end of before and g: a third of an em beside
// Chinese, where Word puts a quarter between 年 and 3, less between Latin words.
func spaceBetween(before string, g glyph) float64 {
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(g.s)
	if a < 0x2000 && b < 0x2000 {
		return 0.17 * g.size
	}
	return 0.34 * g.size
}

// letterSpace returns the gap that a letter-spaced line has between its characters (公  报),
// 0 if the line is set as usual. Two characters do not show whether they are letter-spaced.
func letterSpace(glyphs []glyph) float64 {
	var gaps []float64
	wide := 0
	for i := 1; i < len(glyphs); i++ {
		if isBlank(glyphs[i].s) || isBlank(glyphs[i-1].s) {
			return 0
		}
		gap := glyphs[i].x - glyphs[i-1].x - glyphs[i-1].width
		gaps = append(gaps, gap)
		if gap > 0.3*glyphs[i].size && gap < 4*glyphs[i].size {
			wide++
		}
	}
	if len(gaps) < 2 || wide*10 < len(gaps)*7 {
		return 0
	}
	slices.Sort(gaps)
	if usual := gaps[len(gaps)/2]; gaps[len(gaps)*3/10] > 0.6*usual {
		return usual
	}
	return 0
}
