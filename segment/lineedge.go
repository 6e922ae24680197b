package segment

import (
	"math"
	"unicode/utf8"
)

// An edge says whether a line fills the column that it stands in, as far as the places of its words tell.
type edge uint8

const (
	edgeUnknown edge = iota
	edgeFull         // the line goes on to the right edge of its column: the next may belong to the same paragraph
	edgeShort        // the line ends before: a paragraph, a heading or a signature ends with it
)

// slack is how many characters a full line may lack: a character goes down to the next line with the closing bracket after it,
// which no line begins with.
const slack = 2.4

// An extent is where a line stands on its page.
type extent struct {
	page        int
	left, right float64
	top, bottom float64
	height      float64
	known       bool
}

// measureEdges compares where each line of prose ends with the lines around it that begin at about the same place. A page
// of two columns, or a column that changes its width, needs no width for the whole text.
// It returns nil where the source has no places.
func measureEdges(src *Source, lines []Line) []edge {
	if len(src.Runs) == 0 {
		return nil
	}
	if runsAreBlocks(src) {
		return nil
	}
	at := extents(src, lines)
	pages := make([][]int, len(src.Pages)+1)
	for i := range at {
		if at[i].known && at[i].page < len(pages) {
			pages[at[i].page] = append(pages[at[i].page], i)
		}
	}
	bounds := nextColumns(at, pages)
	edges := make([]edge, len(lines))
	for i := range lines {
		if !at[i].known {
			continue
		}
		right, near := columnEdge(at, i, bounds[i])
		switch {
		case near < 2:
		case at[i].right >= right-slack*at[i].height:
			edges[i] = edgeFull
		default:
			edges[i] = edgeShort
		}
	}
	return edges
}

// runsAreBlocks reports whether the source gives the place of whole paragraphs, as the layout models do (MinerU,
// PP-StructureV3, Docling): their boxes tell nothing about where a line ends. The characters of one line, as wide as they
// are high, fill its box once; those of a box of m lines would fill it m times as wide and as high, so m² times.
func runsAreBlocks(src *Source) bool {
	blocks, all := 0, 0
	for i := range src.Runs {
		r := &src.Runs[i]
		n := utf8.RuneCountInString(src.Text[r.Span.Start:r.Span.End])
		if n < 10 {
			continue
		}
		all++
		if float64(n)*(r.Box[3]-r.Box[1]) > 2.5*(r.Box[2]-r.Box[0]) {
			blocks++
		}
	}
	return blocks*10 > all
}

// extents finds the place of each line from its words.
func extents(src *Source, lines []Line) []extent {
	at := make([]extent, len(lines))
	k := 0
	for i := range lines {
		span := lines[i].Print
		for k < len(src.Runs) && src.Runs[k].Span.End <= span.Start {
			k++
		}
		for j := k; j < len(src.Runs) && src.Runs[j].Span.Start < span.End; j++ {
			at[i].add(&src.Runs[j])
		}
	}
	return at
}

// add widens e by one run. A run of a whole block tells nothing about lines, and neither does one on another page.
func (e *extent) add(r *Run) {
	if e.known && e.page != r.Page {
		return
	}
	height := r.Box[3] - r.Box[1]
	if r.Size > 0 {
		height = r.Size
	}
	if !e.known {
		*e = extent{page: r.Page, left: r.Box[0], top: r.Box[1], right: r.Box[2], bottom: r.Box[3], height: height, known: true}
		return
	}
	e.left, e.right, e.height = min(e.left, r.Box[0]), max(e.right, r.Box[2]), max(e.height, height)
	e.top, e.bottom = min(e.top, r.Box[1]), max(e.bottom, r.Box[3])
}

// crowdedPage is more lines than a page has; each is compared with all others.
const crowdedPage = 1500

// nextColumns returns for each line where the column to the right of it begins: the left edge of what stands beside it,
// or, because columns end unevenly and their lines are indented, beside one of the last lines above it. It is infinite
// where nothing does.
func nextColumns(at []extent, pages [][]int) []float64 {
	bounds := make([]float64, len(at))
	for i := range at {
		bounds[i] = math.Inf(1)
	}
	for _, page := range pages {
		if len(page) > crowdedPage {
			continue
		}
		for n, i := range page {
			for _, j := range page {
				if o := &at[j]; o.left > at[i].right && o.top < at[i].bottom && o.bottom > at[i].top {
					bounds[i] = min(bounds[i], o.left)
				}
			}
			for _, j := range page[max(0, n-3):n] {
				if d := at[j].left - at[i].left; d > -3*at[i].height && d < 3*at[i].height && at[i].right < bounds[j] {
					bounds[i] = min(bounds[i], bounds[j])
				}
			}
		}
	}
	return bounds
}

// columnEdge returns how far the lines around line i go that begin at about the same place and do not reach into the
// next column, and how many there are.
func columnEdge(at []extent, i int, bound float64) (right float64, near int) {
	right = at[i].right
	for _, step := range []int{-1, 1} {
		for n, j := 0, i+step; n < 12 && j >= 0 && j < len(at); j += step {
			if !at[j].known {
				continue
			}
			n++
			if at[j].page != at[i].page {
				break
			}
			if d := at[j].left - at[i].left; d < -3*at[i].height || d > 3*at[i].height || at[j].right > bound {
				continue
			}
			right = max(right, at[j].right)
			near++
		}
	}
	return right, near
}
