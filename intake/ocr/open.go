package ocr

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"time"
	"unicode"

	"github.com/gongbao/gongbao/intake/internal/columns"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/intake/raster"
	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/segment"
)

// Options say how scans are read. The zero value finds tesseract and uses every processor.
type Options struct {
	Engine     Engine                // tesseract if nil
	Resolution int                   // of the pictures of PDF pages in dots per inch; 200 if 0
	Workers    int                   // pages read at the same time; one for each processor if 0
	MaxPixels  int64                 // of a picture that is unpacked, and a fifth of those of one in a PDF; DefaultMaxPixels if 0
	PageTime   time.Duration         // for which tesseract may read one page; DefaultPageTime if 0
	Progress   func(done, total int) // is told after each page, by one goroutine at a time; may be nil
}

// The limits of a page.
const (
	DefaultMaxPixels = 40_000_000      // A3 at 400 dots per inch, A4 at 600
	DefaultPageTime  = 5 * time.Minute // a page of small type takes ten seconds
)

// Open reads the PDF or the picture at path. Of a PDF the engine reads only the pages that have no
// usable text of their own; without such pages no engine is needed. Where a page could not be read it returns
// the others, with a [*pdf.PagesError].
func (o Options) Open(ctx context.Context, path string) (*segment.Source, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	src, err := o.open(ctx, path, data)
	if src != nil {
		src.Name = filepath.Base(path)
		bridge.KeepFile(src, data)
	}
	return src, err
}

// open reads the file at path, which holds data.
func (o Options) open(ctx context.Context, path string, data []byte) (*segment.Source, error) {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return o.Picture(ctx, path)
	}
	r, err := pdf.Options{}.Read(ctx, data, "")
	if err != nil {
		return nil, err
	}
	return o.Pages(ctx, path, r.Source, r.Unusable())
}

// Picture reads the picture of a page at path as a source of one page.
func (o Options) Picture(ctx context.Context, path string) (*segment.Source, error) {
	engine, err := o.engine(ctx)
	if err != nil {
		return nil, err
	}
	src, err := engine.Page(ctx, path)
	if err != nil {
		return nil, err
	}
	src.Format = "image"
	return src, nil
}

// engine returns the engine of o, or tesseract.
func (o Options) engine(ctx context.Context) (Engine, error) {
	if o.Engine != nil {
		return o.Engine, nil
	}
	t, err := Find(ctx)
	if err != nil {
		return nil, err
	}
	t.MaxPixels, t.PageTime = o.MaxPixels, o.PageTime
	return t, nil
}

// inPDF is how many times as many pixels a picture in a PDF may have: what draws the page unpacks them all, however small
// the page is, but keeps few of them.
const inPDF = 5

// Pages reads the pages of the PDF at path that bad names, and returns src with their text in place of its own. A page
// that cannot be read either stays as it is, and is named in a [*pdf.PagesError]. Boxes are in points.
func (o Options) Pages(ctx context.Context, path string, src *segment.Source, bad []pdf.Quality) (*segment.Source, error) {
	if len(bad) == 0 {
		return src, nil
	}
	engine, err := o.engine(ctx)
	if err == nil {
		err = raster.Find()
	}
	if err != nil {
		return src, err
	}
	dir, err := os.MkdirTemp("", "gongbao-ocr-")
	if err != nil {
		return src, err
	}
	defer os.RemoveAll(dir)
	s := scanner{engine: engine, mostPixels: inPDF * float64(cmp.Or(o.MaxPixels, DefaultMaxPixels)), raster: raster.Options{Resolution: o.Resolution}, path: path, dir: dir, pages: src.Pages, looks: map[int]look{}}
	pages, failed := o.readAll(ctx, bad, s.page)
	if again := s.inColumns(bad); len(again) > 0 {
		o.Progress = nil // they were counted
		better, _ := o.readAll(ctx, again, s.page)
		maps.Copy(pages, better)
	}
	if err := ctx.Err(); err != nil {
		return src, err
	}
	keepMore(bad, pages, failed)
	return unread(Replace(src, pages), bad, failed)
}

var (
	errNoMore  = errors.New("the OCR engine reads no more of it")
	errMissing = errors.New("what is there was read")
)

// keepMore leaves a page that was not read to its end, or of which parts are missing, as it was where the engine reads no more of it. Missing
// parts are told whatever it reads: it does not see them either.
func keepMore(bad []pdf.Quality, pages map[int]*segment.Source, failed map[int]error) {
	for _, q := range bad {
		read := pages[q.Page]
		if read == nil || q.Reason != pdf.DamagedPage && q.Reason != pdf.MissingPart {
			continue
		}
		if n := characters(read.Text); n < q.Characters || n == 0 {
			delete(pages, q.Page)
			failed[q.Page] = errNoMore
		}
		if q.Reason == pdf.MissingPart {
			failed[q.Page] = errMissing
		}
	}
}

// characters counts the characters of a text without its white space.
func characters(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// unread tells the pages that could not be read, where there are any.
func unread(src *segment.Source, bad []pdf.Quality, failed map[int]error) (*segment.Source, error) {
	var first error
	var list []pdf.Quality
	for _, q := range bad {
		err := failed[q.Page]
		if err == nil {
			continue
		}
		if first == nil {
			first = err
		}
		if q.Detail != "" {
			q.Detail += "; "
		}
		q.Detail += err.Error()
		list = append(list, q)
		if q.Page >= 1 && q.Page <= len(src.Pages) {
			src.Pages[q.Page-1].Unread = fmt.Sprintf("%s (%s)", q.Reason, q.Detail)
		}
	}
	if first == nil {
		return src, nil
	}
	return src, &unreadError{&pdf.PagesError{Pages: list, Of: len(src.Pages), Seen: true}, first}
}

// An unreadError lists the pages that could not be read. What happened to the first of them stands in the list.
type unreadError struct {
	*pdf.PagesError
	first error
}

// Unwrap returns the list and the cause.
func (e *unreadError) Unwrap() []error { return []error{e.PagesError, e.first} }

// readAll calls page for each page, several at a time, and returns what was read and what failed by their numbers.
func (o Options) readAll(ctx context.Context, bad []pdf.Quality, page func(context.Context, pdf.Quality) (*segment.Source, error)) (pages map[int]*segment.Source, failed map[int]error) {
	pages, failed = map[int]*segment.Source{}, map[int]error{}
	todo := make(chan pdf.Quality)
	var mu sync.Mutex
	var workers sync.WaitGroup
	for range min(len(bad), o.workers()) {
		workers.Go(func() {
			for q := range todo {
				src, err := page(ctx, q)
				mu.Lock()
				if err != nil {
					failed[q.Page] = err
				} else {
					pages[q.Page] = src
				}
				if o.Progress != nil && ctx.Err() == nil {
					o.Progress(len(pages)+len(failed), len(bad))
				}
				mu.Unlock()
			}
		})
	}
	for _, q := range bad {
		select {
		case todo <- q:
		case <-ctx.Done():
		}
	}
	close(todo)
	workers.Wait()
	return pages, failed
}

// workers returns how many pages are read at the same time.
func (o Options) workers() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// A scanner reads pages of one PDF through pictures in a folder.
type scanner struct {
	engine     Engine
	mostPixels float64 // of a picture on a page
	raster     raster.Options
	path, dir  string
	pages      []segment.Page
	known      []columns.Frame // of the document, once its pages were seen

	mu    sync.Mutex
	looks map[int]look // what was seen of the columns of each page
}

// inColumns returns the pages that have the columns of their document, but prove none by themselves and were not read so:
// the last page of a text has a few lines in each. The frames become known.
func (s *scanner) inColumns(bad []pdf.Quality) (again []pdf.Quality) {
	var seen []*columns.Page
	for _, q := range bad {
		if l := s.looks[q.Page]; l.unfolded {
			seen = append(seen, l.prints)
		}
	}
	s.known = columns.Usual(seen)
	for _, q := range bad {
		if l := s.looks[q.Page]; len(s.known) > 0 && l.prints != nil && !l.unfolded && l.prints.Regions(s.known) != nil {
			again = append(again, q)
		}
	}
	return again
}

// read reads the picture of a page, and notes what was seen of its columns.
func (s *scanner) read(ctx context.Context, page int, picture string) (*segment.Source, error) {
	t, ok := s.engine.(*Tesseract)
	if !ok {
		return s.engine.Page(ctx, picture)
	}
	src, seen, err := t.page(ctx, picture, s.known)
	s.mu.Lock()
	s.looks[page] = seen
	s.mu.Unlock()
	return src, err
}

// page makes a picture of a page, reads it and removes it.
func (s *scanner) page(ctx context.Context, q pdf.Quality) (*segment.Source, error) {
	if q.Pixels > s.mostPixels {
		return nil, fmt.Errorf("a picture on it has %.0f pixels, more than %.0f: scale it down, or raise the limit pixels", q.Pixels, s.mostPixels)
	}
	picture := filepath.Join(s.dir, strconv.Itoa(q.Page)+".png")
	defer os.Remove(picture)
	dots, err := s.raster.Page(ctx, s.path, s.pages[q.Page-1], picture)
	if err != nil {
		return nil, err
	}
	src, err := s.read(ctx, q.Page, picture)
	if err != nil {
		return nil, err
	}
	if len(src.Pages) != 1 {
		return nil, errors.New("the engine does not give one page for one picture")
	}
	inPoints(src, 72/dots)
	return src, nil
}

// inPoints scales the sizes and boxes of src.
func inPoints(src *segment.Source, scale float64) {
	for i := range src.Pages {
		src.Pages[i].Width *= scale
		src.Pages[i].Height *= scale
	}
	for i := range src.Runs {
		src.Runs[i].Size *= scale
		for k := range src.Runs[i].Box {
			src.Runs[i].Box[k] *= scale
		}
	}
}
