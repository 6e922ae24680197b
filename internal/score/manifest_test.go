package score

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
)

// TestManifestAgrees holds the figures of a manifest to those of the scorer that came with it, over the files that need no other program.
func TestManifestAgrees(t *testing.T) {
	dir := shared + "/real2"
	if _, err := os.Stat(dir + "/manifest.jsonl"); err != nil {
		t.Skip("no manifest in ../shared")
	}
	if testing.Short() {
		t.Skip("reading forty files takes a while")
	}
	folder := t.TempDir()
	data, err := os.ReadFile(dir + "/manifest.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	sum := &Report{}
	for line := range strings.Lines(string(data)) {
		var m manifestLine
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		src, err := intake.Open(filepath.Join(dir, m.Name))
		if src == nil {
			t.Logf("%s: %v", m.Name, err)
			src = &gazette.Source{} // a file that is not read has no field right, but those that want none
		}
		got, err := json.Marshal(gazette.Parse(src))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, strings.ReplaceAll(m.Name, "/", "_")+".json"), got, 0o600); err != nil {
			t.Fatal(err)
		}
		r, err := Manifest(got, filepath.Join(dir, m.Name), dir+"/manifest.jsonl")
		if err != nil || r == nil {
			t.Fatal(m.Name, err)
		}
		sum.Add(r)
	}
	printed := python(t, dir+"/check_manifest.py", dir, "--", "sh", "-c", `cat "$0/$(echo "${1#*real2/}" | tr / _).json"`, folder)
	for _, m := range regexp.MustCompile(`(format|documents|title|number|date|recipients|articles|files all right) (\d+)/(\d+)`).FindAllStringSubmatch(printed, -1) {
		name := "file " + m[1]
		if m[1] == "files all right" {
			name = "whole files"
		}
		x := sum.Measure(name)
		if got, want := fmt.Sprint(x.Hit, "/", x.Want), m[2]+"/"+m[3]; got != want {
			t.Errorf("%s: %s, the scorer says %s", name, got, want)
		}
	}
	if !strings.Contains(printed, "files all right") {
		t.Errorf("the scorer says %s", printed)
	}
}
