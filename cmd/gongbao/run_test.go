package main

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"syscall"
	"testing"
)

// runText runs a command line on standard input and returns what it prints.
func runText(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

func TestExitCodes(t *testing.T) {
	broken := "云州市人民政府文件\n云政〔2024〕1号\n关于公布渡船数目的通知\n渡口\t渡船\n北渡\t2\n南渡\t3\n合计\t6\n"
	tests := []struct {
		code  int
		stdin string
		args  string
	}{
		{exitOK, "", "version"},
		{exitOK, "", "parse -"},
		{exitOK, "第一条 试行。", "check -"},
		{exitBroken, broken, "check -"},
		{exitFailed, "", "parse there-is-no-such-file"},
		{exitFailed, "一", "explain - 2"},
		{exitMisused, "", "parse --no-such-flag"},
		{exitMisused, "", "no-such-command"},
		{exitMisused, "", "explain"},
		{exitMisused, "", "parse - -"},
	}
	for _, test := range tests {
		code, _, stderr := runText(test.stdin, strings.Fields(test.args)...)
		if code != test.code {
			t.Errorf("gongbao %s: exit code %d, want %d (%s)", test.args, code, test.code, stderr)
		}
		if code == exitMisused && strings.Count(stderr, "\n") != 1 {
			t.Errorf("gongbao %s: not one line on standard error: %q", test.args, stderr)
		}
	}
}

// A fullDisk takes nothing.
type fullDisk struct{ err error }

func (d fullDisk) Write([]byte) (int, error) {
	return 0, &os.PathError{Op: "write", Path: "/dev/stdout", Err: d.err}
}

func TestOutputThatFails(t *testing.T) {
	tests := []struct {
		err  error
		want string
	}{
		{syscall.ENOSPC, "gongbao: writing the result: no space left on device\n"},
		{syscall.EPIPE, ""}, // nobody reads any more, as after head
	}
	for _, test := range tests {
		for _, command := range []string{"parse", "show", "outline", "tables", "check", "synth", "version", "help"} {
			var stderr bytes.Buffer
			code := run([]string{command, "--sample"}, strings.NewReader(""), fullDisk{test.err}, &stderr)
			if code != exitFailed || stderr.String() != test.want {
				t.Errorf("gongbao %s, %v: exit code %d, standard error %q", command, test.err, code, stderr.String())
			}
		}
	}
}

// A tornFile breaks off in the middle.
type tornFile struct{ sent bool }

func (f *tornFile) Read(p []byte) (int, error) {
	if f.sent {
		return 0, errors.New("the disk is gone")
	}
	f.sent = true
	return copy(p, "云州市"), nil
}

func TestInputThatFails(t *testing.T) {
	var stdout, stderr bytes.Buffer
	code := run([]string{"parse", "-"}, &tornFile{}, &stdout, &stderr)
	if code != exitFailed || stdout.Len() > 0 || !strings.Contains(stderr.String(), "the disk is gone") {
		t.Errorf("exit code %d, standard output %q, standard error %q", code, stdout.String(), stderr.String())
	}
}

// Any bytes are read, printed safely, and give the same output twice.
func TestAnyInput(t *testing.T) {
	inputs := []string{"", "\n", "\xff\xfe", strings.Repeat("云", 1<<16), strings.Repeat("第一条\n", 1<<12), "\x1b]0;x\a云政〔2024〕1号\x1b[2J", "a\u202eb\t|\t|"}
	for _, in := range inputs {
		for _, command := range []string{"parse -", "show -", "outline -", "tables -", "check -", "explain - 1"} {
			_, first, complaint := runText(in, strings.Fields(command)...)
			_, second, _ := runText(in, strings.Fields(command)...)
			if first != second {
				t.Errorf("gongbao %s: two runs on %.20q differ", command, in)
			}
			if strings.ContainsAny(first+complaint, "\x1b\a\u202e") && command != "parse -" {
				t.Errorf("gongbao %s: a control character of %.20q is printed", command, in)
			}
		}
	}
}
