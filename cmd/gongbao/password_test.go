package main

import (
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
	if err := os.WriteFile(list, []byte("wrong\r\n\n海堤\r\nsecond"), 0o600); err != nil {
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
