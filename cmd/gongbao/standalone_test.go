package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/segment"
	"github.com/gongbao/gongbao/view/data"
)

// TestParsePrintsWhatThePageGives holds gongbao parse to what the page without a program gives for download.
func TestParsePrintsWhatThePageGives(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"sample.txt": sample.Text, "marks.txt": "云政发〔2031〕4号\n关于 <渡船> & 渡口的通知\n"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		src := &segment.Source{Name: name, Format: "text", Encoding: "UTF-8", Text: text, File: segment.FileOf([]byte(text))}
		want, err := data.Print(gazette.Parse(src))
		if err != nil {
			t.Fatal(err)
		}
		if code, got, stderr := runText("", "parse", name); code != exitOK || got != string(want) {
			t.Errorf("%s: gongbao parse ends with %d and prints %d bytes, the page gives %d: %s", name, code, len(got), len(want), stderr)
		}
	}
}

// TestStandaloneNeeds says what is missing where the page cannot be written, and writes nothing.
func TestStandaloneNeeds(t *testing.T) {
	if exists("../../view/standalone/built/reader.wasm.gz") {
		t.Skip("the reader is built in")
	}
	dir := t.TempDir()
	out := filepath.Join(dir, "gongbao.html")
	t.Setenv("PATH", t.TempDir())
	for _, test := range []struct {
		code int
		args []string
		want string
	}{
		{exitFailed, []string{"view", "--standalone", out}, "no reader for browsers in it, and cannot build one: there is no go command: take a released program"},
		{exitMisused, []string{"view", "--standalone", out, "a.txt"}, "the page reads files itself: name none"},
	} {
		code, _, stderr := runText("", test.args...)
		if code != test.code || !strings.Contains(stderr, test.want) || strings.Count(stderr, "\n") != 1 {
			t.Errorf("gongbao %q: %d, %s", test.args, code, stderr)
		}
	}
	if exists(out) {
		t.Error("a page without a reader is written")
	}
}
