//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/gongbao/gongbao/gazette/sample"
)

// The name of a file comes from who made it. None of its signs moves the cursor of a terminal, sets a colour or turns the direction of
// writing, whatever prints it; what a program reads has them as JSON writes them.
func TestHostileNames(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a\x1b[31m\u202eb\u009b2Jc\rd\ne")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Skip("this system has no such names:", err)
	}
	names := map[string]string{
		"good\x1b]0;x\a\u2066.txt": sample.Text, "bad\x1b[2J\u009d.rar": "Rar!\x1a\x07", "cut\x1b[1m.docx": "PK\x03\x04", "no\x00thing"[:2] + "\x7f.pdf": "%PDF-1.4",
	}
	for name, data := range names {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	good, gone := filepath.Join(dir, "good\x1b]0;x\a\u2066.txt"), filepath.Join(dir, "gone\x1b[5m")
	out := filepath.Join(t.TempDir(), "out\x1b[7m")
	for _, args := range [][]string{
		{"show", good}, {"check", dir}, {"outline", dir}, {"tables", dir}, {"text", good}, {"explain", good, "1"}, {"values", dir}, {"documents", dir}, {"parse", gone}, {"parse", dir},
		{"dataset", dir, "-o", out}, {"dataset", gone, "-o", out}, {"values", good, "-o", filepath.Join(gone, "x.csv")}, {"index", out, "-o", out + ".db"},
		{"check", good, "--limits", "te\x1bxt=1"}, {"no\x1b[31mcommand"}, {"parse", "--no\x1b[31mflag"}, {"check", "--color", "\x1b[31m"}, {"parse", "--corrections=" + gone, good},
	} {
		_, stdout, stderr := runText("", args...)
		if args[0] == "parse" {
			stdout = "" // JSON: TestGuard
		}
		for _, r := range stdout + stderr {
			if r != '\n' && r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
				t.Errorf("gongbao %q prints %U: %q", args, r, stdout+stderr)
				break
			}
		}
		if stdout+stderr == "" && args[0] != "parse" && args[0] != "dataset" {
			t.Errorf("gongbao %q says nothing", args)
		}
	}
}

func TestGuard(t *testing.T) {
	const in = "{\"path\":\"a\u009b2J\u202e\u2066\x7f灯塔\\u001b“é\"}\r\n\x1b[32m好\x1b[0m\tb\x1b[8mc\x1b]0;x\ad\r\fe\x00\x1b"
	const want = `{"path":"a\u009b2J\u202e\u2066\u007f灯塔\u001b“é"}` + "\r\n\x1b[32m好\x1b[0m\tb" + `\u001b[8mc\u001b]0;x\u0007d\u000d` + "\fe" + `\u0000\u001b`
	for n := range len(in) {
		var b strings.Builder
		g := &guard{out: &b}
		for _, piece := range []string{in[:n], in[n:]} {
			if k, err := g.Write([]byte(piece)); err != nil || k != len(piece) {
				t.Fatal(k, err)
			}
		}
		if err := g.end(); err != nil || b.String() != want {
			t.Errorf("cut at %d: %q, %v", n, b.String(), err)
		}
	}
	var b strings.Builder
	g := &guard{out: &b}
	g.Write([]byte("cut \xe2\x80"))
	if g.end(); b.String() != "cut \xe2\x80" {
		t.Errorf("%q", b.String())
	}
}
