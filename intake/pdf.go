package intake

import (
	"bytes"
	"context"
	"errors"
	"math"

	"github.com/gongbao/gongbao/intake/ofd"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/segment"
)

// isPDF reports whether data is a PDF; some have a few lines of mail before their head, or an answer of a server.
func isPDF(data []byte) bool {
	head := data[:min(len(data), 1<<16)]
	i := bytes.Index(head, []byte("%PDF-"))
	if i <= 0 {
		return i == 0
	}
	return (head[i-1] == '\n' || head[i-1] == '\r') && bytes.Contains(data, []byte(" obj")) && (i < 1024 || bytes.Contains(data, []byte("endobj")))
}

// readPDF reads the pages that have usable text. The error for the others holds a [*pdf.PagesError].
func readPDF(data []byte, limits Limits) (*segment.Source, error) {
	r, err := limits.PDF().Read(context.Background(), data, "")
	return resultOf("pdf", r, err)
}

// PDF returns the limits for the reader of PDF, which counts some of its own beside them.
func (l Limits) PDF() pdf.Options {
	l = l.OrDefault()
	return pdf.Options{MaxBytes: toInt(l.Bytes), MaxPages: toInt(l.Pages), MaxDecoded: toInt(l.Unpacked)}
}

// toInt makes an int of a limit, on any machine.
func toInt(n int64) int { return int(min(n, math.MaxInt)) }

// resultOf returns what a reader of pages read. Where pages have no usable text, or one page is above a limit, the error says so.
func resultOf(format string, r *pdf.Result, err error) (*segment.Source, error) {
	if err != nil {
		return nil, &FormatError{Format: format, Err: limitOf(err)} // it says what to do
	}
	if bad := r.Unusable(); len(bad) > 0 {
		pages := &pdf.PagesError{Pages: bad, Of: len(r.Quality)}
		if format == "ofd" {
			pages.Advice = ofd.Advice
		}
		return r.Source, &FormatError{Format: format, Err: pages}
	}
	return r.Source, nil
}

// limitOf makes one of our own of an error of a reader that met one of [Limits].
func limitOf(err error) error {
	if e, ok := errors.AsType[*pdf.LimitError](err); ok && e.OptionsField == "MaxPages" {
		return &LimitError{Name: "pages", Have: int64(e.Have), Limit: int64(e.Limit)}
	}
	if e, ok := errors.AsType[*ofd.LimitError](err); ok && e.What == "pages" {
		return &LimitError{Name: "pages", Have: int64(e.Have), Limit: int64(e.Limit)}
	}
	return err
}
