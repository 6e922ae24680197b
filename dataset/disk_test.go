//go:build linux

package dataset

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A full disk ends a run with one line; nothing half-written stands under a final name, what was there is still there, and
// with room again the run ends where one that was left alone does.
func TestFullDisk(t *testing.T) {
	in, disk, whole := t.TempDir(), t.TempDir(), filepath.Join(t.TempDir(), "whole")
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=16m"); err != nil {
		t.Skip("a small disk cannot be made here:", err)
	}
	defer syscall.Unmount(disk, syscall.MNT_DETACH)
	gazettes(t, in, 4)
	out := filepath.Join(disk, "out")
	o := Options{Open: openForTest, Child: childForTest}
	run1(t, in, out, Options{})
	run1(t, in, whole, Options{})
	before := files(t, out)
	writeFile(t, in, "new.txt", sampleText("新"))

	// The disk is filled up to a little rest, which grows: the run breaks off at one place after another.
	for rest := 4 << 10; rest < 1<<20; rest *= 8 {
		filler := fill1(t, disk, rest)
		_, err := Run(t.Context(), []string{in}, out, o)
		if err == nil {
			os.Remove(filler)
			break
		}
		if !strings.Contains(err.Error(), "no space left on device") || strings.Contains(err.Error(), "\n") {
			t.Errorf("rest of %d bytes: %v", rest, err)
		}
		same(t, "after a full disk", before, files(t, out))
		if left, _ := filepath.Glob(filepath.Join(out, asideDir, "*")); len(left) > 0 {
			t.Errorf("%v is left aside", left)
		}
		os.Remove(filler)
	}
	run1(t, in, out, Options{})
	run1(t, in, whole, Options{})
	same(t, "with room again", files(t, whole), files(t, out))
}

// fill1 fills a disk up to a rest.
func fill1(t *testing.T, disk string, rest int) string {
	t.Helper()
	var s syscall.Statfs_t
	if err := syscall.Statfs(disk, &s); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(disk, "filler")
	if err := os.WriteFile(path, make([]byte, max(0, int(s.Bavail)*int(s.Bsize)-rest)), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}
