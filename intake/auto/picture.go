package auto

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/gongbao/gongbao/intake/raster"
	"github.com/gongbao/gongbao/segment"
)

// Picture returns the picture of a page of the file at path, for people to look at: a PNG of a PDF's page in the way of
// [raster.Options], and a file that is a picture as it is. Page is one of the pages of the source that was read from the file.
func Picture(ctx context.Context, path string, page segment.Page, o raster.Options) ([]byte, error) {
	name := filepath.ToSlash(path)
	head, err := beginning(path)
	if err != nil {
		return nil, failure(name, err)
	}
	if bytes.HasPrefix(head, []byte("\x89PNG")) || bytes.HasPrefix(head, []byte("\xff\xd8\xff")) {
		data, err := os.ReadFile(path)
		return data, failure(name, err)
	}
	if !bytes.Contains(head, []byte("%PDF-")) {
		return nil, failure(name, &Error{Err: errNoPicture, Advice: "look at its text"})
	}
	dir, err := os.MkdirTemp("", "gongbao-page-")
	if err != nil {
		return nil, failure(name, err)
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "page.png")
	if _, err := o.Page(ctx, path, page, out); err != nil {
		return nil, failure(name, err)
	}
	data, err := os.ReadFile(out)
	return data, failure(name, err)
}

var errNoPicture = errors.New("the pages of such a file cannot be drawn")

// beginning returns the first bytes of a file.
func beginning(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head := make([]byte, 1024)
	n, _ := f.Read(head) // an empty file has none
	return head[:n], nil
}
