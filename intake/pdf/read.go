package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	objects "github.com/ledongthuc/pdf"

	"github.com/gongbao/gongbao/segment"
)

// ErrEncrypted is the error for a file that needs a password or that forbids copying.
var ErrEncrypted = errors.New("the PDF is encrypted: open it with its password and print it to a new PDF, or run `qpdf --decrypt`")

// ErrDamaged is the error for bytes without a page to read, such as the second half of a file.
var ErrDamaged = errors.New("no pages found: the PDF is damaged or cut off; open it in a viewer and print it to a new PDF, or run `mutool clean`")

// A LimitError says which limit of [Options] refuses a file.
type LimitError struct {
	What         string // "bytes", "pages"
	Have, Limit  int
	OptionsField string // such as "MaxPages"
}

// Error says what is too much, such as “the PDF has 5001 pages or more, more than 5000: …”.
func (e *LimitError) Error() string {
	return fmt.Sprintf("the PDF has %d %s, more than %d: raise %s or split the file", e.Have, e.What, e.Limit, e.OptionsField)
}

// Options limit what one file may cost. The zero value is right for gazettes.
type Options struct {
	MaxBytes     int // of the file; 512 MiB if 0
	MaxPages     int // 5,000 if 0
	MaxDecoded   int // bytes that streams may decode to, half of them for what pages draw; 128 MiB if 0
	MaxOperators int // in all content streams together; 20 million if 0
}

// or returns n, or what stands for 0.
func or(n, zero int) int {
	if n == 0 {
		return zero
	}
	return n
}

// A Result is a PDF as read: its text and how good each page's text is.
type Result struct {
	Source  *segment.Source
	Quality []Quality // one for each of Source.Pages
}

// Read reads a PDF with the limits of the zero [Options]. Where pages have no usable text the
// source is returned together with a [PagesError] that lists them.
func Read(data []byte, name string) (*segment.Source, error) {
	r, err := Options{}.Read(context.Background(), data, name)
	if err != nil {
		return nil, err
	}
	if bad := r.Unusable(); len(bad) > 0 {
		return r.Source, &PagesError{Pages: bad, Of: len(r.Quality)}
	}
	return r.Source, nil
}

// Read reads a PDF. Its error is ErrEncrypted, ErrDamaged, a [LimitError] or that of ctx;
// a page that cannot be read is no error but a Quality with a reason.
func (o Options) Read(ctx context.Context, data []byte, name string) (*Result, error) {
	reader, err := o.open(data)
	if err != nil {
		return nil, err
	}
	pages, err := pageTree(reader, or(o.MaxPages, 5000))
	if err != nil {
		return nil, err
	}
	in := &interpreter{
		ctx:       ctx,
		fonts:     map[int64]*font{},
		decoded:   or(o.MaxDecoded, 128<<20) / 2,
		operators: or(o.MaxOperators, 20_000_000),
		mappings:  maxMapping,
	}
	a := newAssembler(name)
	for _, p := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a.page(in.page(p))
	}
	return a.finish(), nil
}

// Unusable returns the qualities of the pages that an OCR engine should read.
func (r *Result) Unusable() []Quality {
	var bad []Quality
	for _, q := range r.Quality {
		if !q.Usable() {
			bad = append(bad, q)
		}
	}
	return bad
}

// open rewrites the file and gives it to the object layer.
func (o Options) open(data []byte) (r *objects.Reader, err error) {
	if limit := or(o.MaxBytes, 512<<20); len(data) > limit {
		return nil, &LimitError{"bytes", len(data), limit, "MaxBytes"}
	}
	budget := or(o.MaxDecoded, 128<<20) / 2
	s := scanObjects(data, budget)
	if s.encrypted {
		return nil, ErrEncrypted
	}
	clean, err := s.rewrite(budget)
	if err != nil {
		return nil, err
	}
	defer func() {
		if recover() != nil {
			r, err = nil, ErrDamaged
		}
	}()
	m := &meter{data: bytes.NewReader(clean), left: 2*int64(len(clean)) + 128<<20}
	return objects.NewReader(m, int64(len(clean)))
}

// A meter bounds what the object layer reads: it keeps no object, so a large one
// that is used on each page is read again for each.
type meter struct {
	data *bytes.Reader
	end  int64 // where the last read ended
	left int64 // bytes that may still be read in longer objects than one buffer holds
}

// ReadAt reads like data; the first buffer of each object is free.
func (m *meter) ReadAt(p []byte, at int64) (int, error) {
	n, err := m.data.ReadAt(p, at)
	if at == m.end {
		if m.left -= int64(n); m.left < 0 {
			return 0, errors.New("objects are read too often")
		}
	}
	m.end = at + int64(n)
	return n, err
}
