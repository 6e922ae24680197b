package ocr

import (
	"image"
	"image/color"
	"testing"

	"github.com/gongbao/gongbao/segment"
)

// paper returns a white page of 400 × 300 with black boxes.
func paper(boxes ...image.Rectangle) *image.Gray {
	page := image.NewGray(image.Rect(0, 0, 400, 300))
	for i := range page.Pix {
		page.Pix[i] = 255
	}
	for _, b := range boxes {
		for y := b.Min.Y; y < b.Max.Y; y++ {
			for x := b.Min.X; x < b.Max.X; x++ {
				page.SetGray(x, y, color.Gray{})
			}
		}
	}
	return page
}

// left counts the black pixels of a page.
func left(page *image.Gray) (n int) {
	for _, v := range page.Pix {
		if v < dark {
			n++
		}
	}
	return n
}

func TestEraseRulings(t *testing.T) {
	slanted := paper()
	for x := range 300 {
		slanted.SetGray(50+x, 100+x/60, color.Gray{})
	}
	tests := []struct {
		name string
		page *image.Gray
		want int // black pixels that stay
	}{
		{"a level ruling", paper(image.Rect(50, 100, 350, 102)), 0},
		{"an upright ruling", paper(image.Rect(50, 20, 53, 280)), 0},
		{"a slanted ruling", slanted, 0},
		{"a stroke", paper(image.Rect(50, 100, 80, 103)), 30 * 3},
		{"a stroke beside a ruling", paper(image.Rect(50, 20, 52, 280), image.Rect(60, 100, 90, 103)), 30 * 3},
		{"a picture", paper(image.Rect(50, 100, 350, 200)), 300 * 100},
		{"nothing", paper(), 0},
	}
	for _, tt := range tests {
		eraseRulings(tt.page)
		if got := left(tt.page); got != tt.want {
			t.Errorf("%s: %d black pixels are left, want %d", tt.name, got, tt.want)
		}
	}
}

// A page with a table of two rows: the first cell of the second row is two columns wide.
func TestFindTables(t *testing.T) {
	page := paper(
		image.Rect(50, 50, 352, 52), image.Rect(50, 100, 352, 102), image.Rect(50, 150, 352, 152),
		image.Rect(50, 50, 52, 152), image.Rect(150, 50, 152, 102), image.Rect(250, 50, 252, 152), image.Rect(350, 50, 352, 152),
		image.Rect(60, 70, 80, 72), image.Rect(260, 120, 280, 122), // ink in the first and the last cell
		image.Rect(60, 200, 360, 202), // a ruling alone
	)
	tables := findTables(page.Bounds(), eraseRulings(page))
	if len(tables) != 1 || len(tables[0].cells) != 5 {
		t.Fatalf("got %v", tables)
	}
	l := tables[0].lift(page)
	if n := left(page); n > 12 { // specks where rulings cross
		t.Errorf("%d black pixels are left on the page", n)
	}
	if n := left(l.picture); n != 80 {
		t.Errorf("%d black pixels are on the picture, want 80", n)
	}
	read := &segment.Source{Text: "甲\n乙\n"}
	for i, place := range []image.Rectangle{l.places[0], l.places[4]} {
		b := [4]float64{float64(place.Min.X), float64(place.Min.Y), float64(place.Max.X), float64(place.Max.Y)}
		read.Runs = append(read.Runs, segment.Run{Span: span(4*i, 4*i+3), Box: b})
	}
	var w writer
	l.write(&w, read)
	if got, want := w.text.String(), "甲\t\t\n\t\t乙\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if b := w.runs[1].Box; b[0] < 250 || b[0] > 262 || b[1] < 110 || b[1] > 122 {
		t.Errorf("the last cell stands at %v", b)
	}
}

func TestSave(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	path, err := save(paper(image.Rect(50, 100, 80, 103)))
	if err != nil {
		t.Fatal(err)
	}
	if page, err := open(path, DefaultMaxPixels); err != nil || left(page) != 90 {
		t.Error("the picture is not what was saved")
	}
	if _, err := open("no such file", DefaultMaxPixels); err == nil {
		t.Error("a file that does not exist was opened")
	}
}
