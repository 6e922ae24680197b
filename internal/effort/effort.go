// Package effort counts what a reading costs in statements, those of package strings and its like included, as the
// coverage counters of Go see them. The count is the same on every machine and under any load, which seconds are not, so a test can
// say how it grows with the text.
package effort

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// counted are the packages whose statements are counted.
const counted = "github.com/gongbao/gongbao/...,strings,bytes,slices,sort,unicode/utf8,maps,strconv"

// A Counter is the reader, built with counters in it.
type Counter struct {
	dir, program string
	start        int // the statements of a program that reads one short line, for which the tables are made
}

// New builds the reader. It costs some seconds; without the go command the test is skipped.
func New(t *testing.T) Counter {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("needs the go command")
	}
	c := Counter{dir: t.TempDir()}
	c.program = filepath.Join(c.dir, "reader")
	build := exec.Command("go", "build", "-cover", "-covermode=count", "-coverpkg="+counted, "-o", c.program,
		"github.com/gongbao/gongbao/internal/effort/reader")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	c.start = c.count(t, "供水。\n")
	return c
}

// Statements returns how many statements are executed to read a text, up to some in a thousand: the order of a map differs.
func (c Counter) Statements(t *testing.T, text string) int {
	t.Helper()
	return c.count(t, text) - c.start
}

// count returns the statements of the whole program.
func (c Counter) count(t *testing.T, text string) int {
	t.Helper()
	dir, err := os.MkdirTemp(c.dir, "counts")
	if err != nil {
		t.Fatal(err)
	}
	file, profile := filepath.Join(dir, "a.txt"), filepath.Join(dir, "profile")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	read := exec.Command(c.program, file)
	read.Env = append(os.Environ(), "GOCOVERDIR="+dir)
	if out, err := read.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if out, err := exec.Command("go", "tool", "covdata", "textfmt", "-i="+dir, "-o="+profile).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	data, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	n, err := sum(data)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// sum adds up a profile, whose lines end in the statements of a block and how often it was executed.
func sum(profile []byte) (int, error) {
	total := 0
	lines := bufio.NewScanner(bytes.NewReader(profile))
	for lines.Scan() {
		f := strings.Fields(lines.Text())
		if len(f) != 3 {
			continue // mode: count
		}
		statements, err := strconv.Atoi(f[1])
		if err != nil {
			return 0, fmt.Errorf("no profile: %w", err)
		}
		times, err := strconv.Atoi(f[2])
		if err != nil {
			return 0, fmt.Errorf("no profile: %w", err)
		}
		total += statements * times
	}
	return total, lines.Err()
}
