package auto

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/intake/ocr"
	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/intake/pdfium"
	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/segment"
)

// Options say how files are opened. The zero value is right for most callers.
type Options struct {
	Password string   // of an encrypted PDF
	Others   []string // more passwords, which are tried in their order
	Cache    string   // folder where compiled PDFium is kept, so that only its first start takes seconds; none if ""
	Limits   intake.Limits
	OCR      ocr.Options // how pages without text are read; the limits above go before its own
	NoOCR    bool        // leave pages without text unread

	// Ask is asked for the password of a PDF that none of them opens, such as of a person at a terminal; "" gives up. May be nil.
	Ask func(name string) string
}

// Open opens the file at path, such as "2022-02.pdf". The source is nil where nothing could be read; its error is an [*Error].
func Open(ctx context.Context, path string) (*segment.Source, error) {
	return Options{}.Open(ctx, path)
}

// Open is like the function [Open], in the way of o.
func (o Options) Open(ctx context.Context, path string) (*segment.Source, error) {
	return o.OpenAs(ctx, path, filepath.ToSlash(path))
}

// OpenAs is like [Options.Open]; name is how people know the file.
func (o Options) OpenAs(ctx context.Context, path, name string) (*segment.Source, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, failure(name, err)
	}
	defer f.Close()
	data, err := o.Limits.ReadAll(f, name)
	if err != nil {
		return nil, failure(name, err)
	}
	src, err := o.open(ctx, file{name: name, data: data, path: path})
	return src, failure(name, err)
}

// Read opens a file called name, such as "2022-02.pdf", that r gives. What only programs can read goes through a temporary file.
func (o Options) Read(ctx context.Context, r io.Reader, name string) (*segment.Source, error) {
	data, err := o.Limits.ReadAll(r, name)
	if err != nil {
		return nil, failure(name, err)
	}
	src, err := o.open(ctx, file{name: name, data: data})
	return src, failure(name, err)
}

// A file is what is opened: its bytes and where they lie, "" if nowhere.
type file struct {
	name, path string
	data       []byte
}

// open tries the readers in their order: each takes up what the one before refused.
func (o Options) open(ctx context.Context, f file) (*segment.Source, error) {
	src, err := intake.Options{Limits: o.Limits}.Read(bytes.NewBuffer(f.data), f.name)
	if errors.Is(err, pdf.ErrEncrypted) || errors.Is(err, pdf.ErrDamaged) {
		src, err = o.pdfium(ctx, f, src, err)
	}
	if !o.NoOCR && isPicture(err) {
		src, err = o.scan(ctx, f, src, err)
	}
	if over := o.Limits.Check(src); over != nil {
		src, err = nil, over
	}
	if src != nil {
		src.Name = f.name
		if src.File.Bytes != len(f.data) { // no reader has told it
			bridge.KeepFile(src, f.data)
		}
	}
	return src, err
}

// pdfium tries PDFium on a PDF that our own reader refuses: encrypted, or damaged past its repair.
// What it cannot read either stays as it was.
func (o Options) pdfium(ctx context.Context, f file, src *segment.Source, err error) (*segment.Source, error) {
	r, failed := o.unlock(ctx, f)
	switch {
	case ctx.Err() != nil:
		return src, ctx.Err()
	case errors.Is(failed, pdfium.ErrPassword):
		return src, o.locked(failed)
	case failed != nil || len(r.Source.Text) < textLength(src):
		return src, err
	}
	if bad := r.Unusable(); len(bad) > 0 {
		return r.Source, &pdf.PagesError{Pages: bad, Of: len(r.Quality)}
	}
	return r.Source, nil
}

// unlock opens a PDF with the first password that fits.
func (o Options) unlock(ctx context.Context, f file) (*pdf.Result, error) {
	try := func(password string) (*pdf.Result, error) {
		return pdfium.Options{Password: password, Cache: o.Cache, MaxPages: o.Limits.PDF().MaxPages}.Read(ctx, f.data, f.name)
	}
	r, err := try(o.Password)
	for _, password := range o.Others {
		if !errors.Is(err, pdfium.ErrPassword) {
			return r, err
		}
		r, err = try(password)
	}
	for range tries {
		if o.Ask == nil || !errors.Is(err, pdfium.ErrPassword) {
			break
		}
		password := o.Ask(f.name)
		if password == "" {
			break
		}
		r, err = try(password)
	}
	return r, err
}

// tries is how often a person may mistype.
const tries = 3

// locked says that a PDF wants a password, or another one.
func (o Options) locked(err error) error {
	if o.Password != "" || len(o.Others) > 0 {
		return &Error{Format: "pdf", Reason: "the password is wrong", Err: err}
	}
	return &Error{Format: "pdf", Err: err}
}

// textLength returns the length of the text of a source, which may be nil.
func textLength(src *segment.Source) int {
	if src == nil {
		return 0
	}
	return len(src.Text)
}

// isPicture reports whether err says that a file, or pages of a PDF, are pictures of text.
func isPicture(err error) bool {
	format, _ := errors.AsType[*intake.FormatError](err)
	pages, _ := errors.AsType[*pdf.PagesError](err)
	return format != nil && format.Format == "image" || pages != nil && (format == nil || format.Format == "pdf")
}

// scan reads pages through the OCR engine. Without an engine the file stands as it was read, and the error says how to get one.
func (o Options) scan(ctx context.Context, f file, src *segment.Source, err error) (*segment.Source, error) {
	path, remove, failed := f.onDisk()
	if failed != nil {
		return src, errors.Join(err, failed)
	}
	defer remove()
	var read *segment.Source
	engine := o.OCR
	limits := o.Limits.OrDefault()
	engine.MaxPixels, engine.PageTime = limits.Pixels, limits.PageTime
	if pages, ok := errors.AsType[*pdf.PagesError](err); ok {
		read, failed = engine.Pages(ctx, path, src, pages.Pages)
	} else {
		read, failed = engine.Picture(ctx, path)
	}
	switch missing, ok := errors.AsType[*ocr.MissingError](failed); {
	case ctx.Err() != nil:
		return src, ctx.Err()
	case ok:
		return src, missingEngine(err, missing)
	case read == nil:
		return src, failed
	}
	return read, failed
}

// onDisk returns where the bytes lie for programs to read, in a temporary file if they lie nowhere.
func (f file) onDisk() (path string, remove func(), err error) {
	if f.path != "" {
		return f.path, func() {}, nil
	}
	t, err := os.CreateTemp("", "gongbao-*")
	if err != nil {
		return "", nil, err
	}
	remove = func() { os.Remove(t.Name()) }
	_, err = t.Write(f.data)
	if closed := t.Close(); err == nil {
		err = closed
	}
	if err != nil {
		remove()
		return "", nil, err
	}
	return t.Name(), remove, nil
}
