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
	blocks := strings.Split(now, "```sql\n")[1:]
	for i, block := range blocks {
		query, _, _ := strings.Cut(block, "```")
		if n := countRows(t, ix, query); n == 0 && i == 0 { // what is repealed is not in the sample
			t.Error("the first query of the page finds nothing")
		}
	}
	if len(blocks) != 2 {
		t.Errorf("the page has %d queries", len(blocks))
	}
}

// countRows counts the rows that a query finds.
func countRows(t *testing.T, ix *search.Index, query string) (n int) {
	t.Helper()
	rows, err := ix.DB.Query(query)
	if err != nil {
		t.Fatalf("%v\n%s", err, query)
	}
	defer rows.Close()
	for rows.Next() {
		n++
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return n
}

// originalDir is where the tests of this package start.
var originalDir, _ = os.Getwd()

// behindMark puts text into the block after a mark of a page.
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

// passageOf returns n lines that end with the line after the first that has a word.
func passageOf(text, word string, n int) string {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		if strings.Contains(line, word) {
			return strings.Join(lines[max(0, i+2-n):i+2], "")
		}
	}
	return ""
}
