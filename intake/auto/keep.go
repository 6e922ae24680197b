package auto

import (
	"encoding/gob"
	"fmt"
	"io"

	"github.com/gongbao/gongbao/segment"
)

// A source is read in a child process where the file is a stranger's, and its text may hold any bytes, so it is written
// in Go's own form and not as JSON, which would change them.

// version is the first thing in a written source. It grows when the form changes.
const version = 1

// Write writes a source, for another process of this program to read back with [ReadBack].
func Write(w io.Writer, src *segment.Source) error {
	e := gob.NewEncoder(w)
	if err := e.Encode(version); err != nil {
		return fmt.Errorf("writing a source: %w", err)
	}
	if err := e.Encode(src); err != nil {
		return fmt.Errorf("writing a source: %w", err)
	}
	return nil
}

// ReadBack reads a source that [Write] wrote.
func ReadBack(r io.Reader) (*segment.Source, error) {
	d := gob.NewDecoder(r)
	var v int
	if err := d.Decode(&v); err != nil {
		return nil, fmt.Errorf("reading a source back: %w", err)
	}
	if v != version {
		return nil, fmt.Errorf("reading a source back: it has the form %d, not %d: write and read with the same release", v, version)
	}
	var src segment.Source
	if err := d.Decode(&src); err != nil {
		return nil, fmt.Errorf("reading a source back: %w", err)
	}
	return &src, nil
}
