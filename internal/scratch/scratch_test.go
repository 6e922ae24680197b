//go:build unix

package scratch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// What a program that is no more left is removed by the next one; what a living one uses stays.
func TestSweep(t *testing.T) {
	base := t.TempDir()
	t.Setenv("TMPDIR", base)
	living, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	make := func(name string, lock bool) string {
		dir := filepath.Join(base, name)
		if err := os.MkdirAll(filepath.Join(dir, "pages"), 0o700); err != nil {
			t.Fatal(err)
		}
		if lock {
			if err := os.WriteFile(filepath.Join(dir, lockName), nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		return dir
	}
	left, begun, old, other := make(prefix+"left", true), make(prefix+"begun", false), make(prefix+"old", false), make("other-left", true)
	yesterday := time.Now().Add(-24 * time.Hour)
	if err := os.Chtimes(old, yesterday, yesterday); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(base, prefix+"link")
	if err := os.Symlink(other, link); err != nil {
		t.Fatal(err)
	}
	next, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{living.Path(): true, left: false, begun: true, old: false, other: true, link: true, next.Path(): true} {
		if _, err := os.Lstat(path); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", filepath.Base(path), err == nil, want)
		}
	}
	for _, d := range []*Dir{living, next, nil} {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(base, prefix+"*")); len(left) != 2 { // begun, and the link
		t.Errorf("left: %v", left)
	}
}

// What programs that begin at the same time make stays, though each of them sweeps.
func TestOpenSideBySide(t *testing.T) {
	base := t.TempDir()
	t.Setenv("TMPDIR", base)
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			for range 200 {
				d, err := Open()
				if err != nil {
					t.Error(err)
					return
				}
				if err := os.WriteFile(filepath.Join(d.Path(), "page"), nil, 0o600); err != nil {
					t.Error(err)
				}
				if err := d.Close(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if left, _ := filepath.Glob(filepath.Join(base, prefix+"*")); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}

// The same of files that are written beside one place.
func TestCreateSideBySide(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 100 {
				if err := WriteFile(path, []byte("whole")); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	if data, _ := os.ReadFile(path); string(data) != "whole" {
		t.Errorf("it holds %q", data)
	}
}

// A file comes to its place whole; a link in its place is not followed; what a program that is no more left beside it goes.
func TestAside(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a[b]*?")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "out[1].csv")
	left, other := filepath.Join(dir, ".out[1].csv.gongbao-123"), filepath.Join(dir, ".out1.csv.gongbao-123")
	for _, name := range []string{path, left, other} {
		if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	a.File.WriteString("half")
	b, err := Create(path) // another program at the same time
	if err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(path); string(data) != "old" {
		t.Errorf("not yet committed, it holds %q", data)
	}
	b.Abandon()
	if err := a.Commit(); err != nil {
		t.Fatal(err)
	}
	a.Abandon()
	if data, _ := os.ReadFile(path); string(data) != "half" {
		t.Errorf("committed, it holds %q", data)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 2 {
		t.Errorf("there are %v", entries)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(link, []byte("new")); err == nil {
		t.Error("a link is followed")
	}
	if err := WriteFile(path, []byte("new")); err != nil {
		t.Error(err)
	}
	if data, _ := os.ReadFile(path); string(data) != "new" {
		t.Errorf("it holds %q", data)
	}
}

// What goes wrong with a file aside is told of the name that its user knows.
func TestAsideIsNotNamed(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	told := func(err error) {
		t.Helper()
		if p := (*fs.PathError)(nil); !errors.As(err, &p) || p.Path != path || strings.Contains(err.Error(), ".gongbao-") {
			t.Errorf("got %v", err)
		}
	}
	_, err := Create(filepath.Join(dir, "none", "a.csv"))
	if p := (*fs.PathError)(nil); !errors.As(err, &p) || p.Path != filepath.Join(dir, "none", "a.csv") {
		t.Errorf("got %v", err)
	}
	a, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Abandon()
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	told(a.Commit())
	_, err = a.Write([]byte("x")) // it is closed
	told(err)
}
