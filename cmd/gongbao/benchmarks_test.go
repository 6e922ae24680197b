package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBenchmarkTables holds the tables of docs/benchmarks.md to what the program reads. Those of data that lies beside the repository are skipped
// where it is missing.
func TestBenchmarkTables(t *testing.T) {
	page, err := os.ReadFile("../../docs/benchmarks.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := marked.FindAllSubmatch(page, -1)
	if len(blocks) < 3 || strings.Count(string(page), "<!-- gongbao eval") != len(blocks) {
		t.Fatalf("docs/benchmarks.md has %d tables", len(blocks))
	}
	for _, m := range blocks {
		line := string(m[2])
		t.Run(line, func(t *testing.T) {
			if testing.Short() {
				t.Skip("scoring everything takes a while")
			}
			var out, errs strings.Builder
			a := newApp(t.Context(), strings.NewReader(""), &out, &errs)
			table, missing, err := a.tableOf("../..", line)
			if err != nil {
				t.Fatal(err, errs.String())
			}
			if missing != "" {
				t.Skipf("%s is not there", missing)
			}
			if d := cmp.Diff(strings.Split(string(m[3]), "\n"), strings.Split(table, "\n")); d != "" {
				t.Errorf("gongbao eval --update docs/benchmarks.md writes it anew (-page +now)\n%s", d)
			}
		})
	}
}

// TestUpdatePage writes a table between its markers, leaves what has no data as it is, and everything else alone.
func TestUpdatePage(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(dir+"/docs", 0o755); err != nil {
		t.Fatal(err)
	}
	page := "Before.\n\n<!-- gongbao eval --synth 1 -->\nold\n<!-- end -->\n\n<!-- gongbao eval gone/*.txt --gold gone/gold -->\nkept\n<!-- end -->\nBehind.\n"
	if err := os.WriteFile(dir+"/docs/page.md", []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	code, _, stderr := runText("", "eval", "--update", dir+"/docs/page.md")
	got, err := os.ReadFile(dir + "/docs/page.md")
	if err != nil || code != exitOK || !strings.Contains(stderr, "gone/*.txt is not there") {
		t.Fatal(code, stderr, err)
	}
	for _, want := range []string{"Before.\n\n<!-- gongbao eval --synth 1 -->\n| what | things, noise 0 |", "| documents | ", "|\n<!-- end -->\n\n<!-- gongbao eval gone", "\nkept\n<!-- end -->\nBehind.\n"} {
		if !strings.Contains(string(got), want) {
			t.Errorf("the page lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(string(got), "\nold\n") {
		t.Error("the old table is still there")
	}
}
