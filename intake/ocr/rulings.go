package ocr

import (
	"bufio"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // pictures that are read as they come
	"image/png"
	"os"
)

const (
	dark      = 190  // grey below this is ink: thin rulings are pale
	thickest  = 10   // of a ruling, in pixels
	shortest  = 0.11 // of a ruling, as a part of the page's width: longer than a stroke of any title
	touching  = 1    // pixels around a ruling that go with it
	maxPixels = 100_000_000
)

// save writes a page into a temporary file, which the caller removes.
func save(page *image.Gray) (path string, err error) {
	f, err := os.CreateTemp("", "gongbao-page-*.png")
	if err != nil {
		return "", err
	}
	w := bufio.NewWriter(f)
	err = (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(w, page)
	if err == nil {
		err = w.Flush()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// open reads a picture as shades of grey; false if it cannot.
func open(picture string) (page *image.Gray, ok bool) {
	f, err := os.Open(picture)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	size, _, err := image.DecodeConfig(f)
	if err != nil || size.Width*size.Height > maxPixels {
		return nil, false
	}
	if _, err := f.Seek(0, 0); err != nil {
		return nil, false
	}
	img, _, err := image.Decode(bufio.NewReader(f))
	if err != nil {
		return nil, false
	}
	if page, ok := img.(*image.Gray); ok {
		return page, true
	}
	page = image.NewGray(img.Bounds())
	draw.Draw(page, page.Bounds(), img, img.Bounds().Min, draw.Src)
	return page, true
}

// eraseRulings makes the level and the upright rulings of a page white and returns their pixels. An engine takes
// them for characters, and does not read what stands between them.
func eraseRulings(page *image.Gray) []image.Point {
	b := page.Bounds()
	least := int(shortest * float64(b.Dx()))
	var found []image.Point
	level := plane{b.Dx(), b.Dy(), func(along, across int) bool { return page.Pix[across*page.Stride+along] < dark }}
	for _, p := range level.lines(least) {
		found = append(found, image.Pt(p.X, p.Y))
	}
	upright := plane{b.Dy(), b.Dx(), func(along, across int) bool { return page.Pix[along*page.Stride+across] < dark }}
	for _, p := range upright.lines(least) {
		found = append(found, image.Pt(p.Y, p.X))
	}
	for _, p := range found {
		for dy := -touching; dy <= touching; dy++ {
			for dx := -touching; dx <= touching; dx++ {
				page.SetGray(b.Min.X+p.X+dx, b.Min.Y+p.Y+dy, color.Gray{Y: 255})
			}
		}
	}
	return found
}

// A plane is a page seen along the direction of its rulings.
type plane struct {
	length, breadth int
	ink             func(along, across int) bool
}

// lines returns the pixels of thin lines of at least so many pixels. A line may climb or fall by
// one pixel at each step, so those of a page that was not scanned straight are found too.
func (p plane) lines(least int) []image.Point {
	before := p.reach(func(step int) int { return step })
	after := p.reach(func(step int) int { return p.length - 1 - step })
	var found []image.Point
	for across := 0; across < p.breadth; across++ {
		for along := 0; along < p.length; along++ {
			at := along*p.breadth + across
			if before[at] > 0 && int(before[at])+int(after[at]) > least && p.isThin(along, across) {
				found = append(found, image.Pt(along, across))
			}
		}
	}
	return found
}

// reach returns for each pixel of ink how long the longest line is that ends in it, coming from the first step.
func (p plane) reach(at func(step int) int) []uint16 {
	reach := make([]uint16, p.length*p.breadth)
	for step := range p.length {
		row := reach[at(step)*p.breadth:][:p.breadth]
		var last []uint16
		if step > 0 {
			last = reach[at(step-1)*p.breadth:][:p.breadth]
		}
		for across := range row {
			if !p.ink(at(step), across) {
				continue
			}
			row[across] = 1
			if last != nil {
				best := max(last[max(0, across-1)], last[across], last[min(p.breadth-1, across+1)])
				row[across] = min(best, 1<<15) + 1
			}
		}
	}
	return reach
}

// isThin reports whether the ink at a pixel is no thicker across than a ruling.
func (p plane) isThin(along, across int) bool {
	n := 1
	for k := across - 1; k >= 0 && n <= thickest && p.ink(along, k); k-- {
		n++
	}
	for k := across + 1; k < p.breadth && n <= thickest && p.ink(along, k); k++ {
		n++
	}
	return n <= thickest
}
