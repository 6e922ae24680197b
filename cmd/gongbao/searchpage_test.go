package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/search"
)

const searchPage = "../../docs/search.md"

// TestSearchPage holds docs/search.md to what its commands print for the sample. -update writes it.
func TestSearchPage(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	page := filepath.Join(originalDir, searchPage)
	if err := os.MkdirAll("gazettes", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("gazettes/2018-10.txt", []byte(synth.Sample().Text), 0o644); err != nil {
		t.Fatal(err)
	}
	do := func(args ...string) string {
		code, out, errs := runText("", args...)
		if code != exitOK {
			t.Fatalf("gongbao %s: %s", strings.Join(args, " "), errs)
		}
		return out
	}
	do("dataset", "gazettes", "-o", "data", "--isolate", "none")
	do("index", "data", "-o", "gazettes.db")
	old, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	now := behindMark(t, string(old), "search", do("search", "gazettes.db", "停车 (补助 OR 奖励)", "--limit", "2"))
	now = behindMark(t, now, "words", passageOf(do("words", "gazettes/2018-10.txt"), "4000元", 6))
	if *update {
		err = os.WriteFile(page, []byte(now), 0o644)
	} else if now != string(old) {
		t.Errorf("docs/search.md shows other than the program prints: go test ./cmd/gongbao -run SearchPage -update writes it, and this is it:\n%s", now)
	}
	if err != nil {
		t.Fatal(err)
	}
	ix, err := search.Open("gazettes.db")
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	rows, err := ix.DB.Query(strings.Join(fenced(t, now, "```sql\n"), "\n"))
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	if !rows.Next() {
		t.Error("the query of the page finds nothing")
	}
}

// originalDir is where the tests of this package start.
var originalDir, _ = os.Getwd()

// behindMark puts text into the block behind a mark of a page.
func behindMark(t *testing.T, page, mark, text string) string {
	t.Helper()
	begin := "<!-- " + mark + " -->\n```text\n"
	head, rest, ok := strings.Cut(page, begin)
	_, rest, closed := strings.Cut(rest, "```\n")
	if !ok || !closed {
		t.Fatalf("the page has no block %s", mark)
	}
	return head + begin + text + "```\n" + rest
}

// passageOf returns n lines that end with the line behind the first that has a word.
func passageOf(text, word string, n int) string {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		if strings.Contains(line, word) {
			return strings.Join(lines[max(0, i+2-n):i+2], "")
		}
	}
	return ""
}
