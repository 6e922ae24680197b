package raster

import (
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/gongbao/gongbao/segment"
)

func TestDots(t *testing.T) {
	for _, test := range []struct {
		width, height float64
		resolution    int
		want          float64
	}{
		{595, 842, 0, 200},
		{595, 842, 300, 300},
		{842, 1191, 200, 200},
		{14400, 14400, 200, 17},
		{0, 0, 200, 200},
	} {
		if got := (Options{Resolution: test.resolution}).dots(segment.Page{Width: test.width, Height: test.height}); got != test.want {
			t.Errorf("%v × %v at %d: %v, want %v", test.width, test.height, test.resolution, got, test.want)
		}
	}
}

// A file whose name looks like an option is a file.
func TestPage(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed (Debian package poppler-utils)")
	}
	t.Chdir(t.TempDir())
	const file = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
	if err := os.WriteFile("-r", []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	dots, err := Options{Resolution: 72, Colour: true}.Page(t.Context(), "-r", segment.Page{Number: 1, Width: 200, Height: 100}, "page.png")
	if err != nil || dots != 72 {
		t.Fatal(dots, err)
	}
	f, err := os.Open(filepath.Join(".", "page.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if size, err := png.DecodeConfig(f); err != nil || size.Width != 200 || size.Height != 100 {
		t.Errorf("%v, %v", size, err)
	}
}
