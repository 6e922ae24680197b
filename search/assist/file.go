package assist

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/intake"
)

// A root is a folder below which files may be read.
type root struct {
	path string // absolute
	dir  *os.Root
}

// openRoots opens the folders. They stay open as long as the server runs.
func openRoots(paths []string) ([]root, error) {
	var out []root
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			return nil, err
		}
		dir, err := os.OpenRoot(abs)
		if err != nil {
			return nil, fmt.Errorf("root %s: %w", p, bare(err))
		}
		out = append(out, root{abs, dir})
	}
	return out, nil
}

func bare(err error) error {
	if e, ok := errors.AsType[*os.PathError](err); ok {
		return e.Err
	}
	return err
}

// A fileQuery is what the tool read_file is asked.
type fileQuery struct {
	Path string `json:"path" jsonschema:"a file, below one of the folders of the server"`
	From int    `json:"from,omitempty" jsonschema:"first byte of the text, as spans count"`
	To   int    `json:"to,omitempty" jsonschema:"byte behind the last one; 20000 bytes if left out"`
}

// What is read of a file, and told of it.
const (
	maxFile   = 64 << 20
	maxAnswer = 200_000
	oneAnswer = 20_000
)

func (d *door) read(_ context.Context, q fileQuery) (any, error) {
	if err := word("path", q.Path); err != nil {
		return nil, err
	}
	if len(d.roots) == 0 {
		return nil, errors.New("no folder was named when this server was started: no file is read")
	}
	if q.From < 0 || q.To != 0 && q.To <= q.From || q.To-q.From > maxAnswer {
		return nil, fmt.Errorf("from and to are bytes of the text, and at most %d of them", maxAnswer)
	}
	data, err := d.open(q.Path)
	if err != nil {
		return nil, err
	}
	src, err := intake.Read(strings.NewReader(string(data)), filepath.Base(q.Path))
	if err != nil && (src == nil || src.Text == "") {
		return nil, errors.New("this file has no text that can be read without an engine")
	}
	from := min(q.From, len(src.Text))
	to := q.To
	if to == 0 {
		to = from + oneAnswer
	}
	to = min(to, len(src.Text))
	for from > 0 && from < len(src.Text) && !utf8.RuneStart(src.Text[from]) {
		from--
	}
	for to < len(src.Text) && !utf8.RuneStart(src.Text[to]) {
		to++
	}
	sum := sha256.Sum256(data)
	return map[string]any{"note": note, "path": q.Path, "sha256": hex.EncodeToString(sum[:]), "file_bytes": len(data), "text_bytes": len(src.Text),
		"span": [2]int{from, to}, "text": src.Text[from:to]}, nil
}

// errOutside is the answer to every path that may not be read: it does not say what lies there.
var errOutside = errors.New("path: there is no such file below the folders of this server")

// open reads a file below a root, by no link.
func (d *door) open(path string) ([]byte, error) {
	for _, r := range d.roots {
		rel := filepath.FromSlash(path)
		if filepath.IsAbs(rel) {
			var ok bool
			if rel, ok = strings.CutPrefix(filepath.Clean(rel), r.path+string(filepath.Separator)); !ok {
				continue
			}
		}
		if !filepath.IsLocal(rel) || r.hasLink(rel) {
			continue
		}
		f, err := r.dir.Open(rel)
		if err != nil {
			continue
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if info.Size() > maxFile {
			return nil, fmt.Errorf("path: the file has %d bytes; %d are read", info.Size(), maxFile)
		}
		data, err := io.ReadAll(io.LimitReader(f, maxFile))
		return data, bare(err)
	}
	return nil, errOutside
}

// hasLink reports whether a step of a path is a link, or is no file or folder: a pipe would block.
func (r root) hasLink(rel string) bool {
	for at := rel; at != "." && at != ""; at = filepath.Dir(at) {
		info, err := r.dir.Lstat(at)
		if err != nil || !info.Mode().IsRegular() && !info.IsDir() {
			return true
		}
	}
	return false
}
