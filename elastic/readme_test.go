package elastic_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/elastic"
	"github.com/gongbao/gongbao/elastic/internal/command"
	"github.com/gongbao/gongbao/internal/synth"
)

var update = flag.Bool("update", false, "write the output of the commands into README.md")

// sampleData makes the dataset of the README: of the gazette that the program carries.
func sampleData(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "2018-10.txt"), []byte(synth.Sample().Text), 0o644); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "data")
	if _, err := dataset.Run(context.Background(), []string{filepath.Join(dir, "2018-10.txt")}, out, dataset.Options{}); err != nil {
		t.Fatal(err)
	}
	return out
}

// took is how long a load took, which differs each time.
var took = regexp.MustCompile(` MB in [0-9.]+m?s\b`)

// TestReadme runs the command of the README against a server that does not fail, and holds the README to what it prints.
func TestReadme(t *testing.T) {
	old, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	const begin = "```console\n$ gongbao-elastic data\n"
	head, rest, ok := strings.Cut(string(old), begin)
	shown, rest, closed := strings.Cut(rest, "```\n")
	if !ok || !closed {
		t.Fatal("the README does not show the command")
	}
	server := elastic.NewFaulty(t, 1, 0)
	var out, errs bytes.Buffer
	code := command.Run(context.Background(), []string{"--quiet", "--address", server.URL, sampleData(t)}, &out, &errs)
	if code != 0 || errs.Len() > 0 {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	plain := func(s string) string { return took.ReplaceAllString(s, " MB in 0s") }
	if plain(out.String()) == plain(shown) {
		return
	}
	if !*update {
		t.Errorf("the README shows\n%s\nand the command prints\n%s", shown, out.String())
	} else if err := os.WriteFile("README.md", []byte(head+begin+out.String()+"```\n"+rest), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestCommand: exit codes, the list of refusals, and what is wrong with the arguments in one line.
func TestCommand(t *testing.T) {
	dir := elastic.Written(t, 300)
	server := elastic.NewFaulty(t, 1, 0)
	server.Poison("0000000000000001:0:p1__art_7")
	list := filepath.Join(t.TempDir(), "refused.jsonl")
	for _, x := range []struct {
		args []string
		code int
		out  string
	}{
		{[]string{"--address", server.URL, "--refused", list, dir}, 1, "300 records read, 299 taken, 1 refused"},
		{[]string{"--address", server.URL, "--engine", "opensearch", "--json", dir}, 1, `"taken":299`},
		{[]string{"--address", server.URL, "--prefix", "other", "--quiet", dir}, 1, "other-provisions holds 293 records"},
		{[]string{"--engine", "solr", dir}, 1, `engine "solr": it is one of`}, {nil, 2, "usage: gongbao-elastic"}, {[]string{"--no"}, 2, "flag provided"},
		{[]string{"--ca", list, dir}, 1, "there is no certificate in it"}, {[]string{"--address", server.URL, filepath.Join(dir, "none")}, 1, "no such file"},
	} {
		var out, errs bytes.Buffer
		code := command.Run(context.Background(), x.args, &out, &errs)
		if code != x.code || !strings.Contains(out.String()+errs.String(), x.out) {
			t.Errorf("%v: exit code %d, want %d with %s\n%s%s", x.args, code, x.code, x.out, out.String(), errs.String())
		}
	}
	if data, err := os.ReadFile(list); err != nil || !strings.Contains(string(data), `"id":"0000000000000001:0:p1__art_7","status":400`) {
		t.Errorf("the list of refusals: %s, %v", data, err)
	}
}
