package ocr

import (
	"cmp"
	"image"
	"math"
	"slices"

	"github.com/gongbao/gongbao/intake/internal/columns"
)

// The search for print in a picture, in ems: sides of a character of the body.
const (
	leastInk    = 0.18 // of a blob: less is a speck
	widestInk   = 7.0  // more is a ruling or a picture
	highestInk  = 3.7
	nextBlob    = 0.8  // from a line to a blob that goes on with it
	inkOfEm     = 0.93 // of the side of a character, that its ink fills
	mostStrokes = 1 << 20
	mostBlobs   = 1 << 15
	leastSlope  = 0.002 // rise of a line that is worth levelling
	longChain   = 10.0  // ems of a line that tells the slope
	leastHeight = 7     // pixels of a character
)

// inkLevel is the grey that parts ink from paper: the one that makes both as even as can be (Otsu).
func inkLevel(page *image.Gray) uint8 {
	var counts [256]float64
	b := page.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for _, v := range row(page, y) {
			counts[v]++
		}
	}
	total, sum := float64(b.Dx()*b.Dy()), 0.0
	for grey, n := range counts {
		sum += float64(grey) * n
	}
	level, best, below, sumBelow := uint8(128), 0.0, 0.0, 0.0
	for grey, n := range counts {
		below, sumBelow = below+n, sumBelow+float64(grey)*n
		if below == 0 || below == total {
			continue
		}
		d := sumBelow/below - (sum-sumBelow)/(total-below)
		if v := below * (total - below) * d * d; v > best {
			level, best = uint8(grey), v
		}
	}
	return level
}

// row returns the pixels of a row.
func row(page *image.Gray, y int) []uint8 {
	b := page.Bounds()
	at := page.PixOffset(b.Min.X, y)
	return page.Pix[at : at+b.Dx()]
}

// A stroke is ink of one row without a gap, and the blob that it belongs to.
type stroke struct{ from, to, blob int }

// A joiner joins strokes that touch into blobs.
type joiner struct {
	parent []int
	boxes  []image.Rectangle
}

// root returns the blob that i was joined with.
func (j *joiner) root(i int) int {
	for j.parent[i] != i {
		j.parent[i] = j.parent[j.parent[i]]
		i = j.parent[i]
	}
	return i
}

// join makes two blobs one.
func (j *joiner) join(a, b int) {
	if a, b = j.root(a), j.root(b); a != b {
		j.parent[b] = a
		j.boxes[a] = j.boxes[a].Union(j.boxes[b])
	}
}

// blobs returns the boxes of the ink that hangs together; none of a page with more of it than any print has.
func blobs(page *image.Gray) []image.Rectangle {
	level := inkLevel(page)
	var j joiner
	var above []stroke
	b := page.Bounds()
	for y := b.Min.Y; y < b.Max.Y && len(j.parent) < mostStrokes; y++ {
		strokes := strokesOf(row(page, y), level)
		k := 0
		for i := range strokes {
			r := &strokes[i]
			r.blob = len(j.parent)
			j.parent, j.boxes = append(j.parent, r.blob), append(j.boxes, image.Rect(r.from, y-b.Min.Y, r.to, y-b.Min.Y+1))
			for k < len(above) && above[k].to < r.from {
				k++
			}
			for n := k; n < len(above) && above[n].from <= r.to; n++ {
				j.join(above[n].blob, r.blob)
			}
		}
		above = strokes
	}
	if len(j.parent) >= mostStrokes {
		return nil
	}
	var found []image.Rectangle
	for i, box := range j.boxes {
		if j.parent[i] == i {
			found = append(found, box)
		}
	}
	return found
}

// strokesOf returns the ink of one row.
func strokesOf(pixels []uint8, level uint8) []stroke {
	var strokes []stroke
	for x := 0; x < len(pixels); {
		if pixels[x] > level {
			x++
			continue
		}
		from := x
		for x < len(pixels) && pixels[x] <= level {
			x++
		}
		strokes = append(strokes, stroke{from: from, to: x})
	}
	return strokes
}

// bodySide returns the side of a character of the body, as three quarters of the blobs do not pass it; 0 of a blank page.
func bodySide(found []image.Rectangle, width int) float64 {
	var heights []int
	for _, b := range found {
		if b.Dy() > leastHeight && 2*b.Dx() > leastHeight && b.Dy() < width/10 {
			heights = append(heights, b.Dy())
		}
	}
	if len(heights) == 0 {
		return 0
	}
	slices.Sort(heights)
	return float64(heights[len(heights)*3/4]) / inkOfEm
}

// An inked page is the blobs of a page that are print.
type inked struct {
	blobs         []image.Rectangle // from left to right
	em            float64
	slope         float64 // of its lines: how much they fall in one pixel
	width, height int
}

// inkOf finds the print of a page.
func inkOf(page *image.Gray) inked {
	size := page.Bounds().Size()
	in := inked{width: size.X, height: size.Y}
	all := blobs(page)
	if in.em = bodySide(all, size.X); in.em == 0 {
		return in
	}
	for _, b := range all {
		w, h := float64(b.Dx()), float64(b.Dy())
		if max(w, h) > leastInk*in.em && w < widestInk*in.em && h < highestInk*in.em {
			in.blobs = append(in.blobs, b)
		}
	}
	if len(in.blobs) > mostBlobs {
		in.blobs = nil
	}
	slices.SortStableFunc(in.blobs, func(a, b image.Rectangle) int { return cmp.Compare(a.Min.X, b.Min.X) })
	in.slope = in.measureSlope()
	return in
}

// measureSlope returns the slope of the middle one of the long lines, from the first character to the last.
func (in inked) measureSlope() float64 {
	var open [][2]image.Rectangle // first and last character
	var slopes []float64
	finish := func(ends [2]image.Rectangle) {
		if dx := float64(ends[1].Min.X - ends[0].Min.X); dx > longChain*in.em {
			slopes = append(slopes, (middle(ends[1])-middle(ends[0]))/dx)
		}
	}
	for _, b := range in.blobs {
		if h := float64(b.Dy()); h < 0.6*in.em || h > 1.5*in.em {
			continue
		}
		at := -1
		open = slices.DeleteFunc(open, func(ends [2]image.Rectangle) bool {
			past := float64(b.Min.X-ends[1].Max.X) > 2*in.em
			if past {
				finish(ends)
			}
			return past
		})
		for i, ends := range open {
			if b.Min.X > ends[1].Min.X && math.Abs(middle(b)-middle(ends[1])) < 0.25*in.em {
				at = i
				break
			}
		}
		if at < 0 {
			open = append(open, [2]image.Rectangle{b, b})
		} else {
			open[at][1] = b
		}
	}
	for _, ends := range open {
		finish(ends)
	}
	if len(slopes) == 0 {
		return 0
	}
	slices.Sort(slopes)
	if s := slopes[len(slopes)/2]; math.Abs(s) >= leastSlope {
		return s
	}
	return 0
}

func middle(b image.Rectangle) float64 { return float64(b.Min.Y+b.Max.Y) / 2 }

// level returns where a point of the page stands once its lines are level.
func (in inked) level(x, y float64) (float64, float64) {
	return x + in.slope*(y-float64(in.height)/2), y - in.slope*(x-float64(in.width)/2)
}

// askew undoes level.
func (in inked) askew(x, y float64) (float64, float64) {
	return x - in.slope*(y-float64(in.height)/2), y + in.slope*(x-float64(in.width)/2)
}

// levelBox returns the place of a box once the lines are level; its size stays.
func (in inked) levelBox(b image.Rectangle) [4]float64 {
	w, h := float64(b.Dx())/2, float64(b.Dy())/2
	x, y := in.level(float64(b.Min.X)+w, float64(b.Min.Y)+h)
	return [4]float64{x - w, y - h, x + w, y + h}
}

// lines joins blobs that stand in a row into pieces of lines, each as wide as so many characters.
func (in inked) lines() []columns.Print {
	var open, done [][4]float64
	for _, blob := range in.blobs {
		b := in.levelBox(blob)
		at := -1
		for i := 0; i < len(open); {
			switch l := open[i]; {
			case b[0]-l[2] >= 2*nextBlob*in.em: // nothing that comes is near it
				done = append(done, l)
				open = slices.Delete(open, i, i+1)
				continue
			case in.goesOn(l, b):
				at = i
			}
			i++
		}
		if at < 0 {
			open = append(open, b)
		} else {
			l := open[at]
			open[at] = [4]float64{min(l[0], b[0]), min(l[1], b[1]), max(l[2], b[2]), max(l[3], b[3])}
		}
	}
	var prints []columns.Print
	for _, l := range append(done, open...) {
		if p, ok := in.print(l); ok {
			prints = append(prints, p)
		}
	}
	return prints
}

// goesOn reports whether a blob belongs to a line: it stands beside its end, at its height.
func (in inked) goesOn(l, b [4]float64) bool {
	height := b[3] - b[1]
	overlap := min(b[3], l[3]) - max(b[1], l[1])
	return b[0]-l[2] < nextBlob*in.em && b[0] > l[0]-in.em && 2*overlap > height &&
		max(b[3], l[3])-min(b[1], l[1]) < 1.5*max(in.em, height)
}

// print makes a piece of a line; false of a speck.
func (in inked) print(l [4]float64) (p columns.Print, ok bool) {
	w, h := l[2]-l[0], l[3]-l[1]
	if h < 0.4*in.em && w < 0.6*in.em {
		return p, false
	}
	side := in.em
	if h >= 1.25*in.em {
		side = h
	}
	return columns.Print{Box: l, Squares: max(1, math.Round(w/side)), Wide: true}, true
}
