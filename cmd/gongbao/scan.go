package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/ocr"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/segment"
)

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
