package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"

	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/segment"
)

// Options say how scans are read. The zero value finds tesseract and uses every processor.
type Options struct {
	Engine     Engine                // tesseract if nil
	Resolution int                   // of the pictures of PDF pages in dots per inch; 200 if 0
	Workers    int                   // pages read at the same time; one for each processor if 0
	Progress   func(done, total int) // is told after each page, by one goroutine at a time; may be nil
}

// Open reads the PDF or the picture at path. Of a PDF the engine reads only the pages that have no
// usable text of their own; without such pages no engine is needed.
func (o Options) Open(ctx context.Context, path string) (*segment.Source, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	name := filepath.Base(path)
	src, err := o.read(ctx, path, name, data)
	if src != nil {
		src.File = segment.FileOf(data)
	}
	return src, err
}

// read reads the file at path, which holds data.
func (o Options) read(ctx context.Context, path, name string, data []byte) (*segment.Source, error) {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return o.picture(ctx, path, name)
	}
	r, err := pdf.Options{}.Read(ctx, data, name)
	if err != nil {
		return nil, err
	}
	var numbers []int
	for _, q := range r.Unusable() {
		numbers = append(numbers, q.Page)
	}
	if len(numbers) == 0 {
		return r.Source, nil
	}
	pages, err := o.pages(ctx, path, r.Source.Pages, numbers)
	if err != nil {
		return nil, err
	}
	return Replace(r.Source, pages), nil
}

// picture reads a picture as a source of one page.
func (o Options) picture(ctx context.Context, path, name string) (*segment.Source, error) {
	engine, err := o.engine(ctx)
	if err != nil {
		return nil, err
	}
	src, err := engine.Page(ctx, path)
	if err != nil {
		return nil, err
	}
	src.Name, src.Format = name, "image"
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
	return t, nil
}

// Pages reads the pages of the PDF at path that have these numbers, counted from 1. Boxes are in points.
func (o Options) Pages(ctx context.Context, path string, numbers []int) (map[int]*segment.Source, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	r, err := pdf.Options{}.Read(ctx, data, filepath.Base(path))
	if err != nil {
		return nil, err
	}
	return o.pages(ctx, path, r.Source.Pages, numbers)
}

// pages reads pages of a PDF whose sizes are known.
func (o Options) pages(ctx context.Context, path string, sizes []segment.Page, numbers []int) (map[int]*segment.Source, error) {
	engine, err := o.engine(ctx)
	if err != nil {
		return nil, err
	}
	pdftoppm, err := exec.LookPath("pdftoppm")
	if err != nil {
		return nil, &MissingError{"pdftoppm", "poppler-utils"}
	}
	dir, err := os.MkdirTemp("", "gongbao-ocr-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	s := scanner{engine: engine, pdftoppm: pdftoppm, path: path, dir: dir, resolution: o.Resolution, sizes: sizes}
	if s.resolution <= 0 {
		s.resolution = 200
	}
	return o.readAll(ctx, numbers, s.page)
}

// readAll calls page for each number, several at a time, and stops at the first error.
func (o Options) readAll(ctx context.Context, numbers []int, page func(context.Context, int) (*segment.Source, error)) (map[int]*segment.Source, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	todo := make(chan int)
	pages := map[int]*segment.Source{}
	var mu sync.Mutex
	var workers sync.WaitGroup
	for range min(len(numbers), o.workers()) {
		workers.Go(func() {
			for n := range todo {
				src, err := page(ctx, n)
				if err != nil {
					stop(fmt.Errorf("page %d: %w", n, err))
					continue
				}
				mu.Lock()
				pages[n] = src
				if o.Progress != nil {
					o.Progress(len(pages), len(numbers))
				}
				mu.Unlock()
			}
		})
	}
	for _, n := range numbers {
		select {
		case todo <- n:
		case <-ctx.Done():
		}
	}
	close(todo)
	workers.Wait()
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	return pages, nil
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
	pdftoppm   string
	path, dir  string
	resolution int
	sizes      []segment.Page
}

// mostPixels bounds the picture of a page: a leaf of a newspaper at 150 dots per inch. Some scans say that each of their pixels
// is a point wide; at 200 dots per inch their characters are as large as a word.
const mostPixels = 12_000_000

// dots returns the resolution of the picture of page n, lower for a page that is larger than any that is printed.
func (s scanner) dots(n int) float64 {
	dots := float64(s.resolution)
	if n < 1 || n > len(s.sizes) {
		return dots
	}
	if pixels := s.sizes[n-1].Width * s.sizes[n-1].Height * dots * dots / (72 * 72); pixels > mostPixels {
		dots *= math.Sqrt(mostPixels / pixels)
	}
	return math.Max(1, math.Floor(dots))
}

// page makes a picture of page n, reads it and removes it.
func (s scanner) page(ctx context.Context, n int) (*segment.Source, error) {
	number := strconv.Itoa(n)
	base := filepath.Join(s.dir, number)
	picture := base + ".png"
	defer os.Remove(picture)
	dots := s.dots(n)
	_, err := run(ctx, s.pdftoppm, "-f", number, "-l", number, "-r", strconv.FormatFloat(dots, 'f', -1, 64), "-gray", "-png", "-singlefile", s.path, base)
	if err != nil {
		return nil, err
	}
	src, err := s.engine.Page(ctx, picture)
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
