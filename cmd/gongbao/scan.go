package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/ocr"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/intake/pdfium"
	"github.com/gongbao/gongbao/segment"
)

// secondReader tries PDFium on a PDF that our own reader refuses: encrypted, or damaged past its repair.
// What it cannot read either stays as it was.
func (a *app) secondReader(in input, src *segment.Source, err error) (*segment.Source, error) {
	if !refusedPDF(err) {
		return src, err
	}
	data, failed := os.ReadFile(filepath.FromSlash(string(in)))
	if failed != nil {
		return src, err
	}
	r, failed := pdfium.Options{Password: a.password, Cache: cacheFolder()}.Read(a.ctx, data, in.name())
	switch {
	case errors.Is(failed, pdfium.ErrPassword) && a.password != "":
		return src, fmt.Errorf("the password is wrong: %w", failed)
	case errors.Is(failed, pdfium.ErrPassword):
		return src, fmt.Errorf("%w (--password)", failed)
	case failed != nil || len(r.Source.Text) < len(textOf(src)):
		return src, err
	}
	if bad := r.Unusable(); len(bad) > 0 {
		return r.Source, &pdf.PagesError{Pages: bad, Of: len(r.Quality)}
	}
	return r.Source, nil
}

// refusedPDF reports whether err is that of a PDF which our own reader does not open.
func refusedPDF(err error) bool {
	return errors.Is(err, pdf.ErrEncrypted) || errors.Is(err, pdf.ErrDamaged)
}

// textOf returns the text of a source, which may be nil.
func textOf(src *segment.Source) string {
	if src == nil {
		return ""
	}
	return src.Text
}

// cacheFolder is where the compiled PDFium is kept, so that only its first start takes seconds; "" if the user has no such folder.
func cacheFolder() string {
	base, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(base, "gongbao", "pdfium")
}

// needsOCR reports whether err says that a file, or pages of it, are pictures of text.
func needsOCR(err error) bool {
	var pages *pdf.PagesError
	var format *intake.FormatError
	return errors.As(err, &pages) || errors.As(err, &format) && format.Format == "image"
}

// scan reads a scan through the OCR engine, with the state of the work on stderr. Without an engine the file
// stands as it was read, and the complaint says how to get one.
func (a *app) scan(in input, src *segment.Source, err error) (*segment.Source, error) {
	o := ocr.Options{}
	if isTerminal(a.stderr) {
		o.Progress = func(done, total int) {
			fmt.Fprintf(a.stderr, "\r%s: page %d of %d %s", in.name(), done, total, bar(done, total))
			if done == total {
				fmt.Fprintln(a.stderr)
			}
		}
	}
	read, failed := o.Open(a.ctx, filepath.FromSlash(string(in)))
	var missing *ocr.MissingError
	switch {
	case errors.As(failed, &missing):
		return src, fmt.Errorf("%w (%w)", err, failed)
	case failed != nil:
		return src, failed
	}
	read.Name = in.name()
	return read, nil
}

// bar draws how far the work is, in twenty cells.
func bar(done, total int) string {
	const width = 20
	filled := width * done / max(total, 1)
	b := make([]byte, width)
	for i := range b {
		b[i] = '.'
		if i < filled {
			b[i] = '#'
		}
	}
	return "[" + string(b) + "]"
}
