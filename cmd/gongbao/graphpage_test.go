package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const graphPage = "../../docs/graph.md"

// console is a block of commands and what they print, below a mark that says so.
var console = regexp.MustCompile("(?s)<!-- run( cut)? -->\n```console\n(.*?)```")

// TestGraphPage holds docs/graph.md to what the commands in it print of the invented corpus: -update writes it.
func TestGraphPage(t *testing.T) {
	page, err := filepath.Abs(graphPage)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	corpus, err := filepath.Abs("testdata/corpus")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	if code, _, stderr := runText("", "dataset", corpus, "-o", "data", "--quiet", "--isolate", "none"); code != exitOK {
		t.Fatal(stderr)
	}
	if code, _, stderr := runText("", "index", "data", "-o", "gazettes.db", "--quiet"); code != exitOK {
		t.Fatal(stderr)
	}
	draft := fenced(t, string(data[strings.Index(string(data), "with the text"):]), "```\n")
	if err := os.WriteFile("draft.txt", []byte(strings.Join(draft, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	fresh := console.ReplaceAllStringFunc(string(data), func(block string) string {
		cut := strings.HasPrefix(block, "<!-- run cut")
		head, rest, _ := strings.Cut(block, "```console\n")
		var b strings.Builder
		b.WriteString(head + "```console\n")
		for _, line := range strings.Split(rest, "\n") {
			command, ok := strings.CutPrefix(line, "$ gongbao ")
			if !ok {
				continue
			}
			code, stdout, stderr := runText("", strings.Fields(command)...)
			if code != exitOK {
				t.Errorf("%s: %s", line, stderr)
			}
			if cut {
				stdout = someLines(stdout)
			}
			b.WriteString(line + "\n" + stdout)
		}
		b.WriteString("```")
		return b.String()
	})
	if *update && fresh != string(data) {
		if err := os.WriteFile(page, []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if fresh != string(data) {
		t.Errorf("docs/graph.md is not what the commands print: go test ./cmd/gongbao -run GraphPage -update writes it\n%s", fresh)
	}
}

// someLines keeps the first repeal and the first gap of a graph, each cut to what a page has room for.
func someLines(s string) string {
	var out strings.Builder
	for _, mark := range []string{`"relation":"repeals"`, `"type":"gap"`} {
		for line := range strings.Lines(s) {
			if strings.Contains(line, mark) {
				r := []rune(strings.TrimSpace(line))
				if len(r) > 420 {
					r = append(r[:420], '…')
				}
				out.WriteString(string(r) + "\n")
				break
			}
		}
	}
	return out.String()
}
