//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
)

// An interruption is an input during which somebody presses Ctrl-C, and which never ends.
type interruption struct{}

func (interruption) Read([]byte) (int, error) {
	if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
		return 0, err
	}
	select {}
}

func TestInterrupted(t *testing.T) {
	var stderr bytes.Buffer
	code := run([]string{"parse", "-"}, interruption{}, io.Discard, &stderr)
	if code != exitInterrupted || !strings.HasPrefix(stderr.String(), "gongbao: interrupted") {
		t.Errorf("exit code %d, want %d; standard error %q", code, exitInterrupted, stderr.String())
	}
}
