package dataset

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Many issues in mixed formats, one of fifty damaged: every document of the truth is there exactly once, every record is
// valid, and every damaged file is told. GONGBAO_LONG=1 makes it two thousand.
func TestManyIssues(t *testing.T) {
	n := 50
	switch {
	case os.Getenv("GONGBAO_LONG") != "":
		n = 2000
	case testing.Short():
		n = 6
	}
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	all := gazettes(t, in, n)
	damaged := map[string]bool{}
	for i := 3; i < n; i += 50 { // the fourth of each fifty is a DOCX, cut in the middle
		name := fmt.Sprintf("%02d/%04d.docx", i%7, i)
		data, err := os.ReadFile(filepath.Join(in, name))
		if err != nil {
			t.Fatal(err)
		}
		writeFile(t, in, name, string(data[:len(data)/2]))
		damaged[name] = true
		all[i] = nil
	}
	r := run1(t, in, out, Options{})
	want := map[string]int{}
	for i, g := range all {
		if g == nil {
			continue
		}
		for _, d := range g.Truth.Structure.Documents {
			want[fmt.Sprintf("%04d %s %s", i, d.Number, d.Title)]++
		}
	}
	for _, d := range lines[Document](t, out, NameDocuments) {
		if damaged[d.Path] {
			continue
		}
		index := strings.TrimSuffix(filepath.Base(d.Path), filepath.Ext(d.Path))
		want[fmt.Sprintf("%s %s %s", index, d.Number, d.Title)]--
	}
	var wrong []string
	for key, n := range want {
		if n != 0 {
			wrong = append(wrong, fmt.Sprintf("%+d %s", -n, key))
		}
	}
	slices.Sort(wrong)
	if len(wrong) > 0 {
		t.Errorf("documents that are too few or too many:\n%s", strings.Join(wrong[:min(len(wrong), 20)], "\n"))
	}
	for _, f := range lines[Failure](t, out, NameFailed) {
		delete(damaged, f.Path)
	}
	for _, p := range lines[Problem](t, out, NameProblems) {
		if p.Severity == SeverityLoss {
			delete(damaged, p.Path)
		}
	}
	if len(damaged) > 0 {
		t.Errorf("%d damaged files are not told: %v", len(damaged), damaged)
	}
	if got := r.Counts[NameIssues] + r.Counts[NameFailed]; got != n {
		t.Errorf("%d files are told, want %d", got, n)
	}
	s := schemas(t)
	for _, name := range Names {
		f, err := os.Open(filepath.Join(out, name+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		eachLine(f, func(text []byte) error { valid(t, s, name, text); return nil })
		f.Close()
	}
}
