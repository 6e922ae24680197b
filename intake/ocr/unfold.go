package ocr

import (
	"image"
	"image/draw"
	"math"

	"github.com/gongbao/gongbao/intake/internal/columns"
	"github.com/gongbao/gongbao/segment"
)

// A strip is a part of a page that is read in one go, and where it stands in the unfolded picture.
type strip struct {
	page image.Rectangle // once its lines are level
	top  int             // in the picture
}

// A fold is a page in columns as a picture of one column: the head, then the left column, then the right one, and so on.
// Read so, no line of one column runs into that of the next, and the engine need not look for columns: where it does, it
// drops the number line under a red head.
type fold struct {
	inked
	strips  []strip
	picture *image.Gray
	prints  *columns.Page
}

// margin is the white around the strips of a picture, in pixels.
const margin = 100

// unfold returns the page in one column; false where it has no columns, neither its own nor those known of its document.
// Tables were lifted off it and are white.
func unfold(page *image.Gray, tables []lifted, known []columns.Frame) (fold, bool) {
	f := fold{inked: inkOf(page)}
	prints := f.lines()
	for _, t := range tables {
		prints = append(prints, columns.Print{Box: f.levelBox(t.box), Table: true})
	}
	f.prints = columns.NewPage(prints)
	regions := f.prints.Regions(columns.Most(append(columns.Usual([]*columns.Page{f.prints}), known...)))
	if regions == nil {
		return f, false
	}
	f.cut(regions, prints)
	f.paste(page)
	return f, true
}

// cut makes the strips of regions. What stands beside each other ends half-way to what stands below.
func (f *fold) cut(regions []columns.Region, prints []columns.Print) {
	top := 0
	for len(regions) > 0 {
		n := beside(regions)
		bottom := f.height
		if n < len(regions) {
			_, above := reach(regions[:n], prints)
			below, _ := reach(regions[n:][:beside(regions[n:])], prints)
			bottom = min(max(top, int((above+below)/2)), f.height)
		}
		for _, r := range regions[:n] {
			f.strip(r, prints, top, bottom)
		}
		regions, top = regions[n:], bottom
	}
}

// beside returns how many of the first regions are columns beside each other, 1 for what lies across.
func beside(regions []columns.Region) int {
	n := 1
	for n < len(regions) && regions[n].Column > regions[n-1].Column && regions[n-1].Column > 0 {
		n++
	}
	return n
}

// reach returns the upper and the lower edge of the prints of regions.
func reach(regions []columns.Region, prints []columns.Print) (top, bottom float64) {
	top, bottom = math.Inf(1), math.Inf(-1)
	for _, r := range regions {
		for _, row := range r.Rows {
			for _, i := range row {
				top, bottom = min(top, prints[i].Box[1]), max(bottom, prints[i].Box[3])
			}
		}
	}
	return top, bottom
}

// strip adds the strip of a region, without the white above and below it.
func (f *fold) strip(r columns.Region, prints []columns.Print, top, bottom int) {
	first, last := reach([]columns.Region{r}, prints)
	white := f.em / 2
	box := image.Rect(0, max(top, int(first-white)), f.width, min(bottom, int(last+white)))
	if r.Column > 0 {
		box.Min.X, box.Max.X = max(0, int(r.Left)), min(f.width, int(r.Right))
	}
	if box.Empty() {
		return
	}
	s := strip{page: box, top: margin}
	if n := len(f.strips); n > 0 {
		s.top = f.strips[n-1].top + f.strips[n-1].page.Dy() + int(white)
	}
	f.strips = append(f.strips, s)
}

// paste makes the picture.
func (f *fold) paste(page *image.Gray) {
	size := image.Pt(0, margin)
	for _, s := range f.strips {
		size = image.Pt(max(size.X, s.page.Dx()), s.top+s.page.Dy())
	}
	f.picture = image.NewGray(image.Rect(0, 0, size.X+2*margin, size.Y+margin))
	draw.Draw(f.picture, f.picture.Bounds(), image.White, image.Point{}, draw.Src)
	for _, s := range f.strips {
		to := image.Rectangle{Min: image.Pt(margin, s.top), Max: image.Pt(margin+s.page.Dx(), s.top+s.page.Dy())}
		if f.slope == 0 {
			draw.Draw(f.picture, to, page, page.Bounds().Min.Add(s.page.Min), draw.Src)
			continue
		}
		f.pasteLevel(page, s, to)
	}
}

// pasteLevel copies a strip of a page whose lines rise or fall.
func (f *fold) pasteLevel(page *image.Gray, s strip, to image.Rectangle) {
	b := page.Bounds()
	for y := range to.Dy() {
		for x := range to.Dx() {
			px, py := f.askew(float64(s.page.Min.X+x), float64(s.page.Min.Y+y))
			from := b.Min.Add(image.Pt(int(px+0.5), int(py+0.5)))
			if from.In(b) {
				f.picture.SetGray(to.Min.X+x, to.Min.Y+y, page.GrayAt(from.X, from.Y))
			}
		}
	}
}

// down returns how far down the picture a place of the page stands.
func (f fold) down(b image.Rectangle) float64 {
	box := f.levelBox(b)
	at := image.Pt(int(box[0]+box[2])/2, int(box[1]+box[3])/2)
	for _, s := range f.strips {
		if at.In(s.page) {
			return float64(s.top) + box[1] - float64(s.page.Min.Y)
		}
	}
	return 0
}

// back puts the boxes of words of the picture to where they stand on the page.
func (f fold) back(words []segment.Run) {
	for i := range words {
		b := &words[i].Box
		s := f.at((b[1] + b[3]) / 2)
		dx, dy := float64(s.page.Min.X-margin), float64(s.page.Min.Y-s.top)
		w, h := (b[2]-b[0])/2, (b[3]-b[1])/2
		x, y := f.askew(b[0]+w+dx, b[1]+h+dy)
		*b = [4]float64{x - w, y - h, x + w, y + h}
	}
}

// at returns the strip that is nearest to y in the picture.
func (f fold) at(y float64) strip {
	for _, s := range f.strips {
		if y < float64(s.top+s.page.Dy())+f.em/4 {
			return s
		}
	}
	return f.strips[len(f.strips)-1]
}
