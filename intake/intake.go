package intake

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/segment"
)

// Options limit what Open and Read take. The zero value is right for most callers.
type Options struct {
	Limits Limits
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
	data, err := o.Limits.ReadAll(r, name)
	if err != nil {
		return nil, err
	}
	src, err := read(data, o.Limits)
	if over := o.Limits.Check(src); over != nil {
		src, err = nil, over
	}
	if src != nil {
		src.Name = name
		bridge.KeepFile(src, data)
	}
	if e, ok := errors.AsType[*FormatError](err); ok {
		e.Name = name
	}
	return src, err
}

// read finds the format of data and reads it.
func read(data []byte, limits Limits) (*segment.Source, error) {
	for _, f := range packed {
		if f.is(data) {
			src, err := f.read(data, limits)
			return src, limits.told(err)
		}
	}
	text, encoding, bad := decode(data)
	if n := int64(len(text)); n > limits.OrDefault().Text {
		return nil, limits.Over("", "text", n)
	}
	for _, f := range written {
		if f.is(text) {
			src, err := f.within(text, bad, limits)
			if src != nil {
				src.Encoding = encoding
			}
			return src, err
		}
	}
	return nil, &FormatError{Reason: "this is not a text, nor a file of a known format", Advice: "convert it to PDF, DOCX, HTML or plain text"}
}

// within reads text, which may have bad bytes, in the way of its format.
func (f writtenFormat) within(text string, bad bool, limits Limits) (*segment.Source, error) {
	if bad && !f.kept {
		text = strings.ToValidUTF8(text, "\ufffd")
	}
	src, err := f.read(text, limits)
	return src, limits.told(err)
}
