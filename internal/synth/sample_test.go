package synth

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the sample and its truth")

// sampleDir is where the sample lies that the program carries.
const sampleDir = "../../gazette/sample"

func TestSampleIsFresh(t *testing.T) {
	g := Sample()
	if *update {
		if err := os.WriteFile(filepath.Join(sampleDir, "sample.txt"), []byte(g.Text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := g.Truth.WriteFiles(filepath.Join(sampleDir, "truth")); err != nil {
			t.Fatal(err)
		}
	}
	fresh := t.TempDir()
	if err := g.Truth.WriteFiles(fresh); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(sampleDir, "sample.txt"))
	if err != nil || string(text) != g.Text {
		t.Errorf("the sample is stale: run go generate in internal/synth (%v)", err)
	}
	files, err := filepath.Glob(filepath.Join(fresh, "*"))
	if err != nil || len(files) < 6 {
		t.Fatalf("%d files of truth, %v", len(files), err)
	}
	for _, f := range files {
		want, _ := os.ReadFile(f)
		got, err := os.ReadFile(filepath.Join(sampleDir, "truth", filepath.Base(f)))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s is stale: run go generate in internal/synth (%v)", filepath.Base(f), err)
		}
	}
}

func TestSampleIsRich(t *testing.T) {
	g := Sample()
	if n := strings.Count(g.Text, "\n"); n < 250 || n > 510 {
		t.Errorf("the sample has %d lines", n)
	}
	s := g.Truth.Structure
	instruments, nested, total, pages := 0, 0, 0, 0
	for _, d := range s.Documents {
		for _, p := range d.Parts {
			if p.Role == "instrument" {
				instruments++
			}
			if p.Parent != nil {
				nested++
			}
		}
	}
	for _, x := range s.Tables {
		if x.Total != nil {
			total++
		}
		if x.Pages > 1 {
			pages++
		}
	}
	if len(s.Documents) < 6 || len(s.Columns) < 3 || instruments < 4 || nested < 1 || total < 1 || pages < 1 || len(g.Truth.People) < 5 {
		t.Errorf("%d documents, %d columns, %d instruments, %d nested attachments, %d totals, %d broken tables, %d people",
			len(s.Documents), len(s.Columns), instruments, nested, total, pages, len(g.Truth.People))
	}
}
