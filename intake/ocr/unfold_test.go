package ocr

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/segment"
)

// inkedPage draws a page: each sign of a line that is no blank is a character of 24 pixels with its ink, and every line
// falls by slope pixels in each pixel.
func inkedPage(lines string, slope float64) *image.Gray {
	rows := strings.Split(strings.Trim(lines, "\n"), "\n")
	page := image.NewGray(image.Rect(0, 0, 1000, 100+40*len(rows)))
	draw.Draw(page, page.Bounds(), image.White, image.Point{}, draw.Src)
	for y, row := range rows {
		for x, sign := range row {
			if sign == ' ' {
				continue
			}
			left := 60 + 25*x
			top := 50 + 40*y + int(slope*float64(left))
			ink := image.Rect(left+1, top+1, left+23, top+23)
			draw.Draw(page, ink, image.NewUniform(color.Gray{Y: 20}), image.Point{}, draw.Src)
		}
	}
	return page
}

// columnPage is a head over the full width, a left column with its contents, and a right one.
const columnPage = `
        hhhhhhhhhhhhhhhh
  hhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
hhhhhhhhhhhhhhhhhhhhhhhhhh
     aaaaaaa       bbbbbbbbbbbbb
aaa  aa          bbbbbbbbbbbbbbb
aaaaaaa          bbbbbbbbbbbbbbb
aaaaaaaaa          bbbbbbbbbbbbb
     aaaaa       bbbbbbbbbbbbbbb
  aaaaaaaaaaaaa    bbbbb
aaaaaaaaaaaaaaa  bbbbbbbbbbbbbbb
aaaaaaaaa
`

func TestUnfold(t *testing.T) {
	for _, slope := range []float64{0, 0.01, -0.014} {
		f, ok := unfold(inkedPage(columnPage, slope), nil, nil)
		if !ok || len(f.strips) != 3 {
			t.Errorf("slope %v: %v, strips %v, want a head and two columns", slope, ok, f.strips)
			continue
		}
		if math.Abs(f.slope-slope) > 0.002 {
			t.Errorf("slope %v: measured %v", slope, f.slope)
		}
		if left, right := f.strips[1].page, f.strips[2].page; left.Max.X > right.Min.X+2 || left.Dy() <= right.Dy() {
			t.Errorf("slope %v: the columns are %v and %v", slope, left, right)
		}
	}
}

// What was read in the picture of one column comes back to where it stands on the page.
func TestFoldBack(t *testing.T) {
	for _, slope := range []float64{0, 0.01} {
		page := inkedPage(columnPage, slope)
		f, ok := unfold(page, nil, nil)
		if !ok {
			t.Fatal("no columns")
		}
		for _, b := range blobs(f.picture) {
			if b.Dx() < 15 {
				continue
			}
			words := []segment.Run{{Box: [4]float64{float64(b.Min.X), float64(b.Min.Y), float64(b.Max.X), float64(b.Max.Y)}}}
			f.back(words)
			middle := image.Pt(int(words[0].Box[0]+words[0].Box[2])/2, int(words[0].Box[1]+words[0].Box[3])/2)
			if page.GrayAt(middle.X, middle.Y).Y > 100 {
				t.Errorf("slope %v: no ink at %v, where %v of the picture comes from", slope, middle, b)
			}
		}
	}
}

func TestUnfoldLeavesAlone(t *testing.T) {
	pages := map[string]string{
		"one column": strings.Repeat("  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\naaaaaaaaaa\n", 4),
		"a roster":   strings.Repeat("aaa              bbbbbb\naa               bbbbbbb\n", 6),
		"nothing":    "",
	}
	for name, page := range pages {
		if f, ok := unfold(inkedPage(page, 0), nil, nil); ok {
			t.Errorf("%s: unfolded into %v", name, f.strips)
		}
	}
}

// A page of noise has no columns, and takes no more memory than another.
func TestNoise(t *testing.T) {
	page := image.NewGray(image.Rect(0, 0, 3000, 2000))
	for i := range page.Pix {
		page.Pix[i] = uint8(255 * ((i + i/3000) % 2))
	}
	if _, ok := unfold(page, nil, nil); ok {
		t.Error("noise is unfolded")
	}
}

// A page with a few lines in the columns of its document is known by them alone, and read once more.
func TestColumnsOfTheDocument(t *testing.T) {
	full, ok := unfold(inkedPage(columnPage, 0), nil, nil)
	last := inkedPage("aaaaaaaaaaaaaaa    bbbbbbbbbbbbb\naaaaaaaa         bbbbbbb", 0)
	alone, found := unfold(last, nil, nil)
	if !ok || found {
		t.Fatalf("the full page has columns: %v; the last by itself: %v", ok, found)
	}
	s := scanner{looks: map[int]look{1: {full.prints, true}, 2: {alone.prints, false}, 3: {}}}
	again := s.inColumns([]pdf.Quality{{Page: 1}, {Page: 2}, {Page: 3}})
	if len(again) != 1 || again[0].Page != 2 {
		t.Fatalf("read again: %v", again)
	}
	if f, ok := unfold(last, nil, s.known); !ok || len(f.strips) != 2 {
		t.Errorf("%v, strips %v", ok, f.strips)
	}
}
