package dataset

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gongbao/gongbao/internal/folder"
)

// An input is one file to read.
type input struct {
	disk string // where it lies
	name string // how it is told: below the folder that was named
	size int64
	time time.Time
	sum  string // SHA-256; "" until hashed, or where it cannot be opened
	head []byte // its first bytes

	side, sideSum string // its side file of corrections and what tells that from others; "" where there is none
	err           error
}

// An InputError says in one line why the paths that were named give nothing to read.
type InputError struct{ Err error }

// Error gives one line, such as "gazetes: no such file or folder: check the path".
func (e *InputError) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e *InputError) Unwrap() error { return e.Err }

// find lists the files that paths name, in the order of their names: files, folders with what is below them, and
// patterns such as gazettes/*.pdf. What lies in skip, the dataset itself, is left out.
func find(ctx context.Context, paths []string, skip string) ([]input, error) {
	paths, err := expand(paths)
	if err != nil {
		return nil, err
	}
	base := baseOf(paths)
	skip = absolute(skip)
	var out []input
	seen := map[string]bool{}
	for _, p := range paths {
		for in := range below(ctx, p, skip) {
			in.name = nameBelow(base, in.disk)
			if !seen[in.disk] {
				seen[in.disk] = true
				out = append(out, in)
			}
		}
	}
	slices.SortFunc(out, func(a, b input) int { return strings.Compare(a.name, b.name) })
	if err := ctx.Err(); err != nil {
		return out, err
	}
	return out, nothingIn(paths, out)
}

// nothingIn refuses inputs of which none is there: a mistyped path makes no dataset.
func nothingIn(paths []string, list []input) error {
	if len(list) == 0 {
		return fmt.Errorf("%s: no files in this folder: name one that holds gazettes", strings.Join(paths, ", "))
	}
	for _, in := range list {
		if !errors.Is(in.err, fs.ErrNotExist) {
			return nil
		}
	}
	return fmt.Errorf("%s: no such file or folder: check the path", list[0].disk)
}

// expand replaces patterns by the files that they match, and makes paths absolute.
func expand(paths []string) ([]string, error) {
	var out []string
	for _, p := range paths {
		if _, err := os.Lstat(p); err == nil || !strings.ContainsAny(p, "*?[") {
			out = append(out, absolute(p))
			continue
		}
		matches, err := filepath.Glob(p)
		if err != nil {
			return nil, fmt.Errorf("%s: this is no pattern of file names: %w", p, err)
		}
		if len(matches) == 0 {
			return nil, fmt.Errorf("%s: no file matches this pattern", p)
		}
		for _, m := range matches {
			out = append(out, absolute(m))
		}
	}
	return out, nil
}

// absolute returns an absolute path: a child of the program may not start in the same folder.
func absolute(p string) string {
	if abs, err := filepath.Abs(p); err == nil {
		return abs
	}
	return filepath.Clean(p)
}

// baseOf returns the deepest folder that holds all that was named. Names are told from there, so that they are the same
// wherever the folder lies.
func baseOf(paths []string) string {
	base := ""
	for i, p := range paths {
		info, err := os.Stat(p)
		if len(paths) > 1 || err != nil || !info.IsDir() {
			p = filepath.Dir(p)
		}
		if i == 0 {
			base = p
		}
		for !inside(base, p) {
			up := filepath.Dir(base)
			if up == base {
				return base
			}
			base = up
		}
	}
	return base
}

// inside reports whether p is dir or lies in it.
func inside(dir, p string) bool {
	rel, err := filepath.Rel(dir, p)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

func nameBelow(base, disk string) string {
	rel, err := filepath.Rel(base, disk)
	if err != nil {
		rel = disk
	}
	return strings.ToValidUTF8(filepath.ToSlash(rel), "\ufffd")
}

// below yields the file at root, or those in the folder root. A folder that cannot be read is a file that failed.
// Links to files are followed, links to folders are not.
func below(ctx context.Context, root, skip string) func(func(input) bool) {
	return func(yield func(input) bool) {
		info, err := os.Stat(root)
		if err != nil || !info.IsDir() {
			yield(input{disk: root, err: err})
			return
		}
		filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case err != nil:
				if !yield(input{disk: p, err: err}) {
					return fs.SkipAll
				}
				return folder.Pass(d)
			case p != root && (isOurs(filepath.Base(p)) || p == skip):
				return folder.Pass(d)
			case d.IsDir() || !folder.IsFile(p, d):
				return nil
			case !yield(input{disk: p}):
				return fs.SkipAll
			}
			return nil
		})
	}
}

// isOurs reports whether a file or folder is one of the system or of an editor, or a side file of corrections, and no gazette.
func isOurs(name string) bool {
	return strings.HasSuffix(name, sideSuffix) || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.EqualFold(name, "Thumbs.db") || strings.EqualFold(name, "desktop.ini")
}

// sniffed is how many bytes tell the kind of a file: the sign of a PDF may stand after some others.
const sniffed = 1024

// hash reads the file once for its SHA-256, size and first bytes.
func (in *input) hash() {
	if in.err != nil {
		return
	}
	f, err := os.Open(in.disk)
	if err != nil {
		in.err = err
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		in.err = err
		return
	}
	in.time = info.ModTime()
	h := sha256.New()
	head := make([]byte, sniffed)
	n, err := io.ReadFull(f, head)
	in.head = head[:n]
	h.Write(in.head)
	in.size = int64(n)
	if err == nil {
		var rest int64
		rest, err = io.Copy(h, f)
		in.size += rest
	}
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		in.err = err
		return
	}
	in.sum = hex.EncodeToString(h.Sum(nil))
	in.findSide()
}

// changed reports whether the file is no longer the one that was hashed.
func (in *input) changed() bool {
	info, err := os.Stat(in.disk)
	return err != nil || info.Size() != in.size || !info.ModTime().Equal(in.time)
}
