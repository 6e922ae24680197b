package ofd

import (
	"context"
	"errors"
	"fmt"

	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/segment"
)

// ErrEncrypted is the error for a file that opens with a certificate or a password only.
var ErrEncrypted = errors.New("the OFD document is encrypted: open it in its reader and print it to a new PDF")

// ErrDamaged is the error for an archive without a page to read.
var ErrDamaged = errors.New("no pages found: the OFD document is damaged or cut off; open it in a reader and print it to a new PDF")

// Advice is what to do with the pages of an OFD document that cannot be read: no OCR engine opens it.
const Advice = "open the document in its reader and print it to a PDF, and read that"

// A LimitError says which limit refuses a file.
type LimitError struct {
	What        string // "files", "pages"
	Have, Limit int
}

// Error says what is too much, such as "the OFD document has 30000 files, more than 20000: split it".
func (e *LimitError) Error() string {
	return fmt.Sprintf("the OFD document has %d %s, more than %d: split it", e.Have, e.What, e.Limit)
}

// Options limit what one file may cost. The zero value is right for gazettes.
type Options struct {
	MaxFiles   int // in the archive; 20,000 if 0
	MaxPages   int // 5,000 if 0
	MaxDecoded int // bytes that all parts together may unpack to; 256 MiB if 0
	MaxGlyphs  int // characters of all pages; 20 million if 0
}

func or(n, zero int) int {
	if n == 0 {
		return zero
	}
	return n
}

// Read reads an OFD document with the limits of the zero [Options]. Where pages have no usable text the
// source is returned together with a [pdf.PagesError] that lists them.
func Read(data []byte, name string) (*segment.Source, error) {
	r, err := Options{}.Read(context.Background(), data, name)
	if err != nil {
		return nil, err
	}
	if bad := r.Unusable(); len(bad) > 0 {
		return r.Source, &pdf.PagesError{Pages: bad, Of: len(r.Quality), Advice: Advice}
	}
	return r.Source, nil
}

// Read reads an OFD document. Its error is ErrEncrypted, ErrDamaged, a [LimitError] or that of ctx;
// a page that cannot be read is no error but a Quality with a reason.
func (o Options) Read(ctx context.Context, data []byte, name string) (*pdf.Result, error) {
	a, err := o.open(data)
	if err != nil {
		return nil, err
	}
	refs, err := a.pages(or(o.MaxPages, 5000))
	if err != nil {
		return nil, err
	}
	glyphs := or(o.MaxGlyphs, 20_000_000)
	r := pdf.ComposeEach(name, func(yield func(pdf.Drawing) bool) {
		for _, ref := range refs {
			d := a.draw(ref, glyphs)
			if glyphs -= len(d.Glyphs); ctx.Err() != nil || !yield(d) {
				return
			}
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.Source.Format = "ofd"
	bridge.KeepFile(r.Source, data)
	return r, nil
}
