//go:build linux

package main

import (
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A run leaves no goroutine and no open file, however it opened its files and whether it could read them.
func TestNothingStaysOpen(t *testing.T) {
	open := func() (files, goroutines int) {
		list, err := os.ReadDir("/proc/self/fd")
		if err != nil {
			t.Skip(err)
		}
		return len(list), runtime.NumGoroutine()
	}
	runs := [][]string{
		{"parse", "../../testdata/gazette.txt", "../../testdata/gazette.docx", "../../testdata/gazette.ofd", "../../testdata/gazette.pdf"},
		{"check", "--isolate", "all", "../../testdata/gazette.html", "no such file"},
		{"parse", "--isolate", "none", "../../testdata/gazette.docx"},
		{"parse", "--limits", "bytes=10", "../../testdata/gazette.pdf", "../../testdata/gazette.txt"},
		{"values", "../../testdata", "-o", t.TempDir() + "/out.csv"},
	}
	all := func() {
		for _, args := range runs {
			if code, _, stderr := runText("", args...); code == exitMisused || strings.Contains(stderr, "broke off") {
				t.Fatalf("gongbao %v: exit code %d, %s", args, code, stderr)
			}
		}
	}
	all() // what is made once is made
	files, goroutines := open()
	all()
	var filesAfter, goroutinesAfter int
	for range 100 { // what ends by itself has ended
		if filesAfter, goroutinesAfter = open(); filesAfter <= files && goroutinesAfter <= goroutines {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	stacks := make([]byte, 1<<16)
	t.Errorf("%d files and %d goroutines, and then %d and %d\n%s", files, goroutines, filesAfter, goroutinesAfter, stacks[:runtime.Stack(stacks, true)])
}
