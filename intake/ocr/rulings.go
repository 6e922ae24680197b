package ocr

import (
	"bufio"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // pictures that are read as they come
	"image/png"
	"io"
	"os"
)

const (
	dark     = 190  // grey below this is ink: thin rulings are pale
	thickest = 10   // of a ruling, in pixels
	shortest = 0.11 // of a ruling, as a part of the page's width: longer than a stroke of any title
	touching = 1    // pixels around a ruling that go with it
	maxSide  = 1 << 20
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

// A formatError is the error for a picture that is not decoded here, and says which pages it has, if it is a TIFF.
type formatError struct{ tiff }

// Error says why it is not decoded.
func (*formatError) Error() string { return "the picture has a format of its own" }

// A SizeError is the error for a picture with more pixels than a page has: it is not unpacked.
type SizeError struct {
	Width, Height int
	Limit         int64 // of pixels
	Side          int   // of the longer side, where that is the limit that is passed
}

// Error says how large the picture is, and what to do.
func (e *SizeError) Error() string {
	if e.Side > 0 {
		return fmt.Sprintf("the picture has %d × %d pixels, and a side has at most %d: cut or scale it to the size of a page", e.Width, e.Height, e.Side)
	}
	return fmt.Sprintf("the picture has %d × %d pixels, more than %d: scale it down to 300 dots per inch, or raise the limit pixels", e.Width, e.Height, e.Limit)
}

// open reads a picture as shades of grey. Its size is looked at before it is unpacked.
func open(picture string, limit int64) (*image.Gray, error) {
	f, err := os.Open(picture)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	pages, err := sizesOf(f)
	if err != nil {
		return nil, err
	}
	for _, size := range pages.sizes {
		if err := fits(size, limit); err != nil {
			return nil, err
		}
	}
	img, _, err := image.Decode(bufio.NewReader(f))
	if errors.Is(err, image.ErrFormat) {
		return nil, &formatError{pages}
	}
	if err != nil {
		return nil, fmt.Errorf("the picture is damaged or cut off: %w", err)
	}
	if page, ok := img.(*image.Gray); ok {
		return page, nil
	}
	page := image.NewGray(img.Bounds())
	draw.Draw(page, page.Bounds(), img, img.Bounds().Min, draw.Src)
	return page, nil
}

// fits refuses what is larger than a page.
func fits(size image.Point, limit int64) error {
	switch {
	case int64(size.X)*int64(size.Y) > limit:
		return &SizeError{Width: size.X, Height: size.Y, Limit: limit}
	case size.X > maxSide || size.Y > maxSide:
		return &SizeError{Width: size.X, Height: size.Y, Limit: limit, Side: maxSide}
	}
	return nil
}

// sizesOf returns the sizes of a picture, of which a TIFF has one for each page, and goes back to its beginning.
func sizesOf(f *os.File) (tiff, error) {
	size, _, err := image.DecodeConfig(bufio.NewReader(f))
	if _, failed := f.Seek(0, io.SeekStart); failed != nil {
		return tiff{}, failed
	}
	switch {
	case errors.Is(err, image.ErrFormat):
		return tiffOf(f)
	case err != nil:
		return tiff{}, fmt.Errorf("the picture is damaged or cut off: %w", err)
	}
	return tiff{sizes: []image.Point{{X: size.Width, Y: size.Height}}}, nil
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
