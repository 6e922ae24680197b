package ocr

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
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

func TestWithoutRulings(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	write := func(page image.Image) string {
		f, err := os.Create(filepath.Join(t.TempDir(), "page.png"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := png.Encode(f, page); err != nil {
			t.Fatal(err)
		}
		return f.Name()
	}
	ruled, plain := write(paper(image.Rect(50, 100, 350, 102))), write(paper(image.Rect(50, 100, 80, 103)))
	path, remove, err := withoutRulings(ruled)
	if err != nil || path == ruled {
		t.Fatalf("got %s, %v", path, err)
	}
	if page, ok := open(path); !ok || left(page) != 0 {
		t.Error("the ruling is still there")
	}
	remove()
	if files := leftovers(t); len(files) > 0 {
		t.Errorf("left over: %v", files)
	}
	for _, picture := range []string{plain, "no such file"} {
		if path, _, err := withoutRulings(picture); err != nil || path != picture {
			t.Errorf("%s became %s, %v", picture, path, err)
		}
	}
}
