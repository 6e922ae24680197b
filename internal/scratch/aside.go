package scratch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gongbao/gongbao/internal/folder"
)

// An Aside is a file that is written beside its place and comes there whole: what stood there before is not lost by a fault, and no
// link is followed. What a program that is no more left beside is removed by the next one that writes there.
type Aside struct {
	File *os.File
	path string
	done bool
}

// errNoFile is what is wrong with a name that something else has, such as a folder.
var errNoFile = errors.New("it is no file")

// Create begins the file for path. Its writer calls Commit, and in any case Abandon.
func Create(path string) (*Aside, error) {
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		why := errNoFile
		if info.Mode()&fs.ModeSymlink != 0 {
			why = folder.ErrLink
		}
		return nil, &fs.PathError{Op: "create", Path: path, Err: why}
	}
	pattern := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".gongbao-")
	left, _ := filepath.Glob(quoted(pattern) + "*")
	for _, name := range left {
		if f, err := os.OpenFile(name, os.O_RDWR, 0); err == nil {
			if isLeft(f) {
				os.Remove(name)
			}
			f.Close()
		}
	}
	for range tries {
		f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(pattern)+"*")
		if err != nil {
			return nil, named(path, err)
		}
		if take(f) && stands(f) {
			return &Aside{File: f, path: path}, nil
		}
		f.Close()
		os.Remove(f.Name())
	}
	return nil, &fs.PathError{Op: "create", Path: path, Err: errors.New("the file beside it cannot be locked")}
}

// quoted returns a path as a pattern that it alone matches.
func quoted(path string) string {
	signs := []string{"*", "[*]", "?", "[?]", "[", "[[]"}
	if filepath.Separator != '\\' {
		signs = append(signs, `\`, `\\`)
	}
	return strings.NewReplacer(signs...).Replace(path)
}

// Commit brings the file to its place, on the disk.
func (a *Aside) Commit() error {
	err := errors.Join(a.File.Chmod(0o644), a.File.Sync())
	if !renamesOpen {
		err = errors.Join(err, a.File.Close())
	}
	if err == nil {
		err = os.Rename(a.File.Name(), a.path)
	}
	a.done = err == nil
	if renamesOpen { // its lock holds until it stands in its place
		err = errors.Join(err, a.File.Close())
	}
	return named(a.path, err)
}

// Write writes as a file does.
func (a *Aside) Write(p []byte) (int, error) {
	n, err := a.File.Write(p)
	return n, named(a.path, err)
}

// named returns an error of the file beside path as one of path: nobody has named the other.
func named(path string, err error) error {
	if err == nil {
		return nil
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return &fs.PathError{Op: p.Op, Path: path, Err: p.Err}
	}
	if l, ok := errors.AsType[*os.LinkError](err); ok {
		return &fs.PathError{Op: l.Op, Path: path, Err: l.Err}
	}
	return err
}

// Abandon removes a file that was not committed.
func (a *Aside) Abandon() {
	if !a.done {
		a.File.Close()
		os.Remove(a.File.Name())
	}
}

// WriteFile is [os.WriteFile] by way of a file aside.
func WriteFile(path string, data []byte) error {
	a, err := Create(path)
	if err != nil {
		return err
	}
	defer a.Abandon()
	if _, err := a.Write(data); err != nil {
		return err
	}
	return a.Commit()
}
