// Package scratch makes folders for temporary files that go with the program, however it ends: who makes one removes those of
// programs that are no more.
package scratch

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	prefix   = "gongbao-run-"
	lockName = "lock"
)

// begun is how old a folder without a lock must be to have been left: its maker may be about to lock it.
const begun = time.Hour

// A Dir is a folder for temporary files.
type Dir struct {
	path string
	lock *os.File // held as long as the program lives
}

// Open makes a folder below the system's folder for temporary files, and removes what programs that are no more left there.
func Open() (*Dir, error) {
	base := os.TempDir()
	Sweep(base)
	for range tries {
		path, err := os.MkdirTemp(base, prefix)
		if err != nil {
			return nil, err
		}
		lock, err := os.OpenFile(filepath.Join(path, lockName), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if err != nil {
			return nil, errors.Join(err, os.RemoveAll(path))
		}
		if take(lock) && stands(lock) {
			return &Dir{path, lock}, nil
		}
		if err := errors.Join(lock.Close(), os.RemoveAll(path)); err != nil {
			return nil, err
		}
	}
	return nil, errors.New("the folder for temporary files cannot be locked")
}

// tries is how often what another program took for left, between its making and its lock, is made anew.
const tries = 100

// stands reports whether the locked file f is still in its place: another program may have swept it before it was locked.
func stands(f *os.File) bool {
	mine, err := f.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(f.Name())
	return err == nil && os.SameFile(mine, there)
}

// Path returns where the folder lies.
func (d *Dir) Path() string { return d.path }

// Close removes the folder with all that is in it.
func (d *Dir) Close() error {
	if d == nil {
		return nil
	}
	closed := d.lock.Close() // a system may refuse to remove what is open
	return errors.Join(closed, os.RemoveAll(d.path))
}

// Sweep removes the folders below base whose programs are no more. What belongs to other users stays.
func Sweep(base string) {
	entries, err := os.ReadDir(base)
	if err != nil {
		return
	}
	for _, e := range entries {
		if e.IsDir() && strings.HasPrefix(e.Name(), prefix) {
			sweep(filepath.Join(base, e.Name()))
		}
	}
}

// sweep removes a folder that no living program has locked. The lock is held meanwhile.
func sweep(path string) {
	lock, err := os.OpenFile(filepath.Join(path, lockName), os.O_RDWR, 0)
	switch {
	case errors.Is(err, os.ErrNotExist):
		if info, err := os.Lstat(path); err != nil || time.Since(info.ModTime()) < begun {
			return
		}
	case err != nil || !isLeft(lock):
		lock.Close()
		return
	default:
		defer lock.Close()
	}
	os.RemoveAll(path)
}
