package intake

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// Options limit what Open and Read take. The zero value is right for most callers.
type Options struct {
	MaxBytes int64 // largest file that is read; 0 means 256 MiB
}

// maxMarkup is the largest file of a format that is read as a tree; its tree may take ten times as much.
const maxMarkup = 64 << 20

// DefaultMaxBytes holds a scanned gazette of some hundred pages.
const DefaultMaxBytes = 256 << 20

// TooLarge is the error for a file larger than a limit.
func TooLarge(name string, limit int64) error {
	return &FormatError{Name: name, Reason: fmt.Sprintf("the file is larger than %d bytes", limit), Advice: "split it, or raise Options.MaxBytes"}
}

// Open reads the file at path, such as "2022-02.txt".
func Open(path string) (*segment.Source, error) { return Options{}.Open(path) }

// Read reads a file called name, such as "2022-02.html", from r.
// The name is for people only; the content decides the format.
func Read(r io.Reader, name string) (*segment.Source, error) { return Options{}.Read(r, name) }

// Open is like the function [Open], within the limits of o.
func (o Options) Open(path string) (*segment.Source, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return o.Read(f, filepath.Base(path))
}

// Read is like the function [Read], within the limits of o.
// For a damaged file it returns what it could read before the damage, if anything, together with the error.
func (o Options) Read(r io.Reader, name string) (*segment.Source, error) {
	data, err := o.readAll(r, name)
	if err != nil {
		return nil, err
	}
	src, err := read(data)
	if src != nil {
		src.Name, src.File = name, segment.FileOf(data)
	}
	if e, ok := errors.AsType[*FormatError](err); ok {
		e.Name = name
	}
	return src, err
}

func (o Options) readAll(r io.Reader, name string) ([]byte, error) {
	limit := o.MaxBytes
	if limit == 0 {
		limit = DefaultMaxBytes
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	if int64(len(data)) > limit {
		return nil, TooLarge(name, limit)
	}
	return data, nil
}

// read finds the format of data and reads it.
func read(data []byte) (*segment.Source, error) {
	for _, f := range packed {
		if f.is(data) {
			return f.read(data)
		}
	}
	text, encoding := decode(data)
	for _, f := range written {
		if f.is(text) {
			src, err := f.within(text)
			if src != nil {
				src.Encoding = encoding
			}
			return src, err
		}
	}
	return nil, &FormatError{Reason: "this is not a text, nor a file of a known format", Advice: "convert it to PDF, DOCX, HTML or plain text"}
}

// within reads text if its tree would not take too much memory.
func (f writtenFormat) within(text string) (*segment.Source, error) {
	if len(text) > maxMarkup && !f.plain {
		return nil, &FormatError{Reason: fmt.Sprintf("a file of this format may have %d MiB", maxMarkup>>20), Advice: "split it into files of fewer pages"}
	}
	if !f.kept {
		text = strings.ToValidUTF8(text, "\ufffd")
	}
	return f.read(text)
}
