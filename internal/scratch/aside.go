package scratch

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// An Aside is a file that is written beside its place and comes there whole: what stood there before is not lost by a fault, and no
// link is followed. What a program that is no more left beside is removed by the next one that writes there.
type Aside struct {
	*os.File
	path string
	done bool
}

// errInTheWay is what stands in the way of a name.
var errInTheWay = errors.New("something that is no file is in the way")

// Create begins the file for path. Its writer calls Commit, and in any case Abandon.
func Create(path string) (*Aside, error) {
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return nil, &os.PathError{Op: "create", Path: path, Err: errInTheWay}
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
			return nil, err
		}
		if take(f) && stands(f) {
			return &Aside{File: f, path: path}, nil
		}
		f.Close()
		os.Remove(f.Name())
	}
	return nil, &os.PathError{Op: "create", Path: path, Err: errors.New("the file beside it cannot be locked")}
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
	err := errors.Join(a.Chmod(0o644), a.Sync())
	if !renamesOpen {
		err = errors.Join(err, a.Close())
	}
	if err == nil {
		err = os.Rename(a.Name(), a.path)
	}
	a.done = err == nil
	if renamesOpen { // its lock holds until it stands in its place
		err = errors.Join(err, a.Close())
	}
	return err
}

// Abandon removes a file that was not committed.
func (a *Aside) Abandon() {
	if !a.done {
		a.Close()
		os.Remove(a.Name())
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
