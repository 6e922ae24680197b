package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// An encrypted PDF opens with a password from the command line, a file or the environment, and a folder of them, each with
// another password, becomes one dataset.
func TestPasswords(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes seconds to start")
	}
	if _, err := exec.LookPath("qpdf"); err != nil {
		t.Skip("qpdf is not installed (Debian package qpdf)")
	}
	dir := t.TempDir()
	lock := func(name, password string) string {
		path := filepath.Join(dir, name)
		if out, err := exec.Command("qpdf", "--encrypt", password, "own"+password, "256", "--", "../../testdata/gazette.pdf", path).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		return path
	}
	in := lock("a.pdf", "海堤")
	list := filepath.Join(dir, "list")
	if err := os.WriteFile(list, []byte("\ufeffwrong\r\n\n海堤\r\nsecond"), 0o600); err != nil {
		t.Fatal(err)
	}
	reads := func(want string, args ...string) {
		t.Helper()
		_, stdout, stderr := runText("", args...)
		if !strings.Contains(stdout+stderr, want) {
			t.Errorf("gongbao %v: %.200s%s, want %s", args, stdout, stderr, want)
		}
	}
	reads("opens with a password only", "text", in)
	reads("the password is wrong", "text", in, "--password", "灯塔")
	reads("云州市临江区", "text", in, "--password", "海堤")
	reads("云州市临江区", "text", in, "--password-file", list)
	reads("no list of passwords", "text", in, "--password-file", "/dev/zero")
	t.Setenv(passwordsVariable, "海堤")
	reads("云州市临江区", "text", in)

	t.Setenv(passwordsVariable, "")
	lock("b.pdf", "second")
	out := filepath.Join(t.TempDir(), "out")
	reads("2 issues", "dataset", in, filepath.Join(dir, "b.pdf"), "-o", out, "--password-file", list, "--isolate", "none")
}

// TestUnlock: passwords are taken line by line, each once, and no more than a child of the program can be given.
func TestUnlock(t *testing.T) {
	var many strings.Builder
	for i := range 12_000 {
		fmt.Fprintln(&many, 100_000+i)
	}
	for _, c := range []struct {
		file, variable string
		want           string // the passwords with + between, or what is wrong
	}{
		{"\ufeff灯塔\r\n\n 海堤 \n灯塔\n", "船\n海堤", "灯塔+ 海堤 +船+海堤"},
		{"", "", ""},
		{"a\x00b\n", "", "has the sign NUL"},
		{"\n\r\n", "\n", ""},
		{strings.Repeat("x", passwordBytes+1), "", "--password-file"},
		{many.String(), strings.Repeat("y", passwordBytes-80_000), "more than 98304 bytes of passwords"},
	} {
		t.Setenv(passwordsVariable, c.variable)
		a := &app{passwordFile: filepath.Join(t.TempDir(), "list")}
		if err := os.WriteFile(a.passwordFile, []byte(c.file), 0o600); err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := a.unlock(); err != nil {
			got = err.Error()
		} else {
			got = strings.Join(a.passwords, "+")
		}
		if got != c.want && (len(c.want) < 15 || !strings.Contains(got, c.want)) {
			t.Errorf("%.30q, %.30q: %.200q, want %q", c.file, c.variable, got, c.want)
		}
	}
}
