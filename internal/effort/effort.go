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

// A Counter is a program that reads files, built with counters in it.
type Counter struct {
	dir, program string
	start        int // the statements of a program that reads one short line, for which the tables are made
}

// New builds the reader. It costs some seconds; without the go command the test is skipped.
func New(t *testing.T) Counter { return build(t, "reader") }

// Records builds the program that makes the records of what it reads too. It is one of its own: what it needs would weigh on the reader.
func Records(t *testing.T) Counter { return build(t, "records") }

func build(t *testing.T, name string) Counter {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("needs the go command")
	}
	c := Counter{dir: t.TempDir()}
	c.program = filepath.Join(c.dir, name)
	build := exec.Command("go", "build", "-cover", "-covermode=count", "-coverpkg="+counted, "-o", c.program,
		"github.com/gongbao/gongbao/internal/effort/"+name)
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
	n, err := sum(c.profile(t, text))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Times returns how often each block of statements is executed to read a text, by its place in the sources. What grows too fast in one
// small loop shows here long before it is felt in the whole.
func (c Counter) Times(t *testing.T, text string) map[string]int {
	t.Helper()
	blocks, err := times(c.profile(t, text))
	if err != nil {
		t.Fatal(err)
	}
	return blocks
}

// profile returns the counts of a program that reads text.
func (c Counter) profile(t *testing.T, text string) []byte {
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
	return data
}

// sum adds up a profile: the statements of each block as often as it was executed.
func sum(profile []byte) (int, error) {
	total := 0
	err := eachBlock(profile, func(_ string, statements, times int) { total += statements * times })
	return total, err
}

// times returns how often each block of a profile was executed, without those that never were.
func times(profile []byte) (map[string]int, error) {
	blocks := map[string]int{}
	err := eachBlock(profile, func(place string, _, times int) {
		if times > 0 {
			blocks[place] += times
		}
	})
	return blocks, err
}

// eachBlock calls f for each line of a profile, which ends in the statements of a block and how often it was executed.
func eachBlock(profile []byte, f func(place string, statements, times int)) error {
	lines := bufio.NewScanner(bytes.NewReader(profile))
	for lines.Scan() {
		fields := strings.Fields(lines.Text())
		if len(fields) != 3 {
			continue // mode: count
		}
		statements, err := strconv.Atoi(fields[1])
		if err != nil {
			return fmt.Errorf("no profile: %w", err)
		}
		times, err := strconv.Atoi(fields[2])
		if err != nil {
			return fmt.Errorf("no profile: %w", err)
		}
		f(fields[0], statements, times)
	}
	return lines.Err()
}
