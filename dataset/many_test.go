package dataset

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/synth"
)

// damage is what happens to files on their way. Each file is another one: those with the same bytes are read once.
var damage = []func(text, name string) string{
	func(_, name string) string { return "PK\x03\x04 the first bytes of an archive, and no more: " + name },
	func(_, name string) string { // nothing but white space, another one for each name
		return strings.Map(func(r rune) rune { return '\u2000' + r%10 }, name)
	},
	func(_, name string) string { return name + "\x00\x01\x02\x03\x04\x05\x06\x07\x80\x81\x82" },
	func(_, name string) string { return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n%" + name },
	func(text, _ string) string { return "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + text },
	func(_, name string) string {
		return "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>/" + name + "</p></body></html>"
	},
	func(_, name string) string {
		return "[{\"page_index\": 0, \"parsing_res_list\": [{\"block_label\": \"" + name
	},
}

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
	for i := 3; i < n; i += 50 {
		name, text := mixed(i, synth.Make(uint64(7000+i), synth.Options{Documents: 2}))
		name = fmt.Sprintf("%02d/%04d.%s", i%7, i, name)
		writeFile(t, in, name, damage[i/50%len(damage)](text, name))
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
		index, _, _ := strings.Cut(filepath.Base(d.Path), ".")
		number := d.Number
		if strings.HasPrefix(number, "第") { // 第19号 of an order, below 云州市人民政府令
			number = d.Agency + number
		}
		want[fmt.Sprintf("%s %s %s", index, number, d.Title)]--
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
		delete(damaged, p.Path)
	}
	if len(damaged) > 0 {
		t.Errorf("%d damaged files are not told: %v", len(damaged), damaged)
	}
	if got := r.Counts[NameIssues] + r.Counts[NameFailed]; got != n {
		t.Errorf("%d files are told, want %d", got, n)
	}
	s := schemas(t)
	for _, name := range names {
		f, err := os.Open(filepath.Join(out, name+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		eachLine(f, func(text []byte) error { valid(t, s, name, text); return nil })
		f.Close()
	}
}
