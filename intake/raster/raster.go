// Package raster makes pictures of the pages of a PDF, for an OCR engine to read and for people to look at.
// The drawing is done by pdftoppm, which is found on PATH and never required.
package raster

import (
	"context"
	"fmt"
	"math"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/gongbao/gongbao/intake/internal/child"
	"github.com/gongbao/gongbao/segment"
)

// A MissingError says which program is needed and not found.
type MissingError struct {
	Program string // such as "tesseract"
	Package string // of Debian that has it
}

// Error says what is missing and how to install it, such as "tesseract is not installed: apt-get install …".
func (e *MissingError) Error() string {
	return fmt.Sprintf("%s is not installed: apt-get install %s, or put it on PATH", e.Program, e.Package)
}

// MostPixels bounds the picture of a page: a leaf of a newspaper at 150 dots per inch. Some scans say that each of their pixels
// is a point wide; at 200 dots per inch their characters are as large as a word.
const MostPixels = 12_000_000

// patience is how long the processor may work at one page: a page of an A3 scan takes a second.
const patience = 2 * time.Minute

// Options say how pages are drawn.
type Options struct {
	Resolution int  // in dots per inch; 200 if 0
	Colour     bool // in colours, not in shades of grey
}

// Find reports whether pages can be drawn; its error says what to install.
func Find() error {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		return &MissingError{"pdftoppm", "poppler-utils"}
	}
	return nil
}

// Page draws a page of the PDF at path, whose size is known, into the PNG file out. It returns the dots per inch of
// the picture: fewer than were asked for where the page is larger than any that is printed.
func (o Options) Page(ctx context.Context, path string, page segment.Page, out string) (dots float64, err error) {
	command, err := exec.LookPath("pdftoppm")
	if err != nil {
		return 0, &MissingError{"pdftoppm", "poppler-utils"}
	}
	if path, err = child.File(path); err == nil {
		out, err = child.File(out)
	}
	if err != nil {
		return 0, err
	}
	dots = o.dots(page)
	number := strconv.Itoa(page.Number)
	args := []string{"-f", number, "-l", number, "-r", strconv.FormatFloat(dots, 'f', -1, 64), "-png", "-singlefile"}
	if !o.Colour {
		args = append(args, "-gray")
	}
	_, err = child.Run(ctx, patience, command, append(args, "--", path, strings.TrimSuffix(out, ".png"))...)
	return dots, err
}

// dots returns the resolution of the picture of a page. A page of unknown size is drawn as asked for.
func (o Options) dots(page segment.Page) float64 {
	dots := float64(o.Resolution)
	if dots <= 0 {
		dots = 200
	}
	if pixels := page.Width * page.Height * dots * dots / (72 * 72); pixels > MostPixels {
		dots *= math.Sqrt(MostPixels / pixels)
	}
	return max(1, math.Floor(dots))
}
