package parse

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
)

// peopleLines returns the lines of the cases of gazettes that name people, and of these each half.
func peopleLines(t *testing.T) (lines []string) {
	t.Helper()
	names, err := filepath.Glob("../gazette/testdata/*people*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(string(b), "\n") {
			half := len(line) / 2
			lines = append(lines, line, line[:half], line[half:])
		}
	}
	return lines
}

// TestPeopleByFacts checks that what is known of a paragraph leaves nobody out.
func TestPeopleByFacts(t *testing.T) {
	named := 0
	for _, line := range peopleLines(t) {
		known := []bridge.Paragraph{{Text: line, Facts: han.FactsOf(line)}}
		got, want := peopleOf(known, nil), peopleOf([]bridge.Paragraph{{Text: line}}, nil)
		if !slices.Equal(got, want) {
			t.Errorf("%q: %+v, %+v where nothing is known of it", line, got, want)
		}
		named += len(want)
	}
	if named == 0 {
		t.Error("no line names anybody")
	}
}

// TestLinesThatEnd checks that a line that ends like a clause is no heading, and no post of one person.
func TestLinesThatEnd(t *testing.T) {
	asked := 0
	for _, line := range peopleLines(t) {
		for _, mark := range []string{"", "。", "；", "，"} {
			r := roster{s: line + mark}
			if len(r.s) == 0 || !r.bare(leadKindOf(lead(r.s, 0)), 0, len(r.s)) {
				continue
			}
			if asked++; endsClause(r.s) {
				t.Errorf("%q names somebody", r.s)
			}
		}
	}
	if asked == 0 {
		t.Error("no line names anybody")
	}
}

// TestFirstOfNames checks that every name begins with a character that personAt looks for, or has a dot.
func TestFirstOfNames(t *testing.T) {
	asked := 0
	for _, line := range peopleLines(t) {
		for i := range line {
			for end := i + 1; end <= min(len(line), i+24); end++ {
				got, want := personAt(line, i, end), readPerson(line, i, end)
				if got != want {
					t.Fatalf("%q: %+v, %+v where the first character is not asked", line[i:end], got, want)
				}
				if want.name != "" {
					asked++
				}
			}
		}
	}
	if asked == 0 {
		t.Error("no line names anybody")
	}
}
