package ocr

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"image"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/internal/child"
	"github.com/gongbao/gongbao/intake/internal/columns"
	"github.com/gongbao/gongbao/intake/raster"
	"github.com/gongbao/gongbao/segment"
)

// An Engine reads pictures of pages.
type Engine interface {
	// Version says what reads, such as "tesseract 5.3.0, chi_sim".
	Version() string
	// Page reads the picture file of one page: lines, with a run for each word, its box in pixels
	// and the engine's confidence in it. It may be called by several goroutines.
	Page(ctx context.Context, picture string) (*segment.Source, error)
}

// A MissingError says which program an OCR needs and does not find.
type MissingError = raster.MissingError

// Tesseract is the engine that runs the tesseract command. Find makes one.
type Tesseract struct {
	Command   string        // its path, such as "/usr/bin/tesseract"
	Languages string        // such as "chi_sim", or "chi_sim+eng"
	MaxPixels int64         // of a picture; DefaultMaxPixels if 0
	PageTime  time.Duration // for one picture; DefaultPageTime if 0
	version   string
}

// Find finds tesseract on PATH, with simplified Chinese.
func Find(ctx context.Context) (*Tesseract, error) {
	path, err := exec.LookPath("tesseract")
	if err != nil {
		return nil, &MissingError{Program: "tesseract", Package: "tesseract-ocr tesseract-ocr-chi-sim"}
	}
	t := &Tesseract{Command: path, Languages: "chi_sim"}
	out, err := t.run(ctx, "--version")
	if err != nil {
		return nil, err
	}
	t.version, _, _ = strings.Cut(string(out), "\n")
	languages, err := t.run(ctx, "--list-langs")
	if err != nil {
		return nil, err
	}
	if !slices.Contains(strings.Fields(string(languages)), t.Languages) {
		return nil, &MissingError{Program: "the language chi_sim of tesseract", Package: "tesseract-ocr-chi-sim"}
	}
	return t, nil
}

// Version returns the first line that tesseract prints about itself and its language,
// such as "tesseract 5.3.0, chi_sim".
func (t *Tesseract) Version() string { return t.version + ", " + t.Languages }

// oneBlock is the page segmentation mode that reads a page as one block of text. It keeps the number line
// under a red head, which the modes that look for blocks drop.
const oneBlock = "6"

// Page reads a picture. Rulings are taken off first, the cells of ruled tables are read apart, and a page in columns
// is read as one column. A picture of a format that is not decoded here is read as it is.
func (t *Tesseract) Page(ctx context.Context, picture string) (*segment.Source, error) {
	src, _, err := t.page(ctx, picture, nil)
	return src, err
}

// A look is what was seen of the columns of a page.
type look struct {
	prints   *columns.Page // nil of a picture that was not decoded
	unfolded bool          // it was read as columns
}

// page reads a picture like Page, in the columns that are known of its document where it proves none itself.
func (t *Tesseract) page(ctx context.Context, picture string, known []columns.Frame) (*segment.Source, look, error) {
	page, err := open(picture, cmp.Or(t.MaxPixels, DefaultMaxPixels))
	if err != nil {
		if other, ok := errors.AsType[*formatError](err); ok {
			src, err := t.asItIs(ctx, picture, other.tiff)
			return src, look{}, err
		}
		return nil, look{}, err
	}
	rulings := eraseRulings(page)
	var tables []lifted
	for _, found := range findTables(page.Bounds(), rulings) {
		tables = append(tables, found.lift(page))
	}
	f, ok := unfold(page, tables, known)
	seen := look{f.prints, ok}
	if ok {
		src, err := t.unfolded(ctx, page, f, tables)
		return src, seen, err
	}
	src, err := t.readImage(ctx, page)
	if err != nil {
		return nil, seen, err
	}
	src, err = t.putBack(ctx, src, tops(src), tables, func(table lifted) float64 { return float64(table.box.Min.Y) })
	return src, seen, err
}

// unfolded reads a page in columns from the picture of its one column.
func (t *Tesseract) unfolded(ctx context.Context, page *image.Gray, f fold, tables []lifted) (*segment.Source, error) {
	src, err := t.readImage(ctx, f.picture)
	if err != nil {
		return nil, err
	}
	src.Pages[0].Width, src.Pages[0].Height = float64(page.Bounds().Dx()), float64(page.Bounds().Dy())
	inPicture := tops(src)
	f.back(src.Runs)
	return t.putBack(ctx, src, inPicture, tables, func(table lifted) float64 { return f.down(table.box) })
}

// tops returns how far down each line of a page stands.
func tops(page *segment.Source) []float64 {
	var tops []float64
	for _, l := range printedLines(page) {
		tops = append(tops, l[0].Box[1])
	}
	return tops
}

// putBack reads the tables that were lifted off a page, and puts their rows between its lines. Tops and down say how far down
// the picture that was read a line and a table stand.
func (t *Tesseract) putBack(ctx context.Context, page *segment.Source, tops []float64, tables []lifted,
	down func(lifted) float64) (*segment.Source, error) {
	if len(tables) == 0 {
		return page, nil
	}
	slices.SortStableFunc(tables, func(a, b lifted) int { return cmp.Compare(down(a), down(b)) })
	var w writer
	lines := printedLines(page)
	for _, l := range tables {
		for len(lines) > 0 && tops[0] < down(l) {
			w.line(page, lines[0])
			lines, tops = lines[1:], tops[1:]
		}
		read, err := t.readImage(ctx, l.picture)
		if err != nil {
			return nil, err
		}
		w.text.WriteByte('\n')
		l.write(&w, read)
		w.text.WriteByte('\n')
	}
	for _, l := range lines {
		w.line(page, l)
	}
	return w.source(page), nil
}

// readImage reads a page from memory.
func (t *Tesseract) readImage(ctx context.Context, page *image.Gray) (*segment.Source, error) {
	picture, err := save(page)
	if err != nil {
		return nil, err
	}
	defer os.Remove(picture)
	return t.read(ctx, picture)
}

// read runs tesseract and reads the table of words that it writes.
func (t *Tesseract) read(ctx context.Context, picture string) (*segment.Source, error) {
	picture, err := child.File(picture)
	if err != nil {
		return nil, err
	}
	table, err := t.run(ctx, picture, "stdout", "-l", t.Languages, "--psm", oneBlock, "tsv")
	if err != nil {
		return nil, err
	}
	return intake.Read(bytes.NewReader(table), picture)
}

// asItIs reads a picture that is not decoded here. Of a TIFF tesseract reads one page after another, and stops without a word where one is
// damaged: those that it did not reach are told.
func (t *Tesseract) asItIs(ctx context.Context, picture string, pages tiff) (*segment.Source, error) {
	patient := *t
	patient.PageTime = cmp.Or(t.PageTime, DefaultPageTime) * time.Duration(max(1, len(pages.sizes)))
	src, err := patient.read(ctx, picture)
	if err != nil {
		return nil, err
	}
	want := len(pages.sizes)
	if pages.cut {
		want = max(want, len(src.Pages)) + 1
	}
	for n := len(src.Pages) + 1; n <= want && want > 1; n++ {
		end := len(src.Text)
		src.Pages = append(src.Pages, segment.Page{Number: n, Span: segment.Span{Start: end, End: end}, Unread: "it is damaged or cut off in the picture"})
	}
	return src, nil
}

// run runs tesseract on one processor: pages, not parts of a page, are read side by side.
func (t *Tesseract) run(ctx context.Context, args ...string) ([]byte, error) {
	return child.Run(ctx, cmp.Or(t.PageTime, DefaultPageTime), t.Command, args...)
}
