//go:build unix

package child

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestRun(t *testing.T) {
	out, err := Run(t.Context(), time.Minute, "/bin/sh", "-c", "echo read")
	if err != nil || string(out) != "read\n" {
		t.Errorf("%q, %v", out, err)
	}
	if _, err := Run(t.Context(), time.Minute, "/bin/sh", "-c", "echo no >&2; echo such page >&2; exit 3"); err == nil || !strings.HasSuffix(err.Error(), ": such page") {
		t.Errorf("got %v", err)
	}
}

// What a command may take is the time that it computes: one that waits, as on a busy machine, is not ended for it.
func TestRunCountsTheProcessor(t *testing.T) {
	if !countsProcessor {
		t.Skip("the system does not count for another process")
	}
	if out, err := Run(t.Context(), time.Second, "/bin/sh", "-c", "sleep 1.5; echo read"); err != nil || string(out) != "read\n" {
		t.Errorf("a command that sleeps longer than it may compute: %q, %v", out, err)
	}
	_, err := Run(t.Context(), time.Second, "/bin/sh", "-c", "while :; do :; done")
	if !errors.Is(err, ErrSlow) || !strings.HasSuffix(err.Error(), ": 1s of the processor") {
		t.Errorf("a command that computes for ever: %v", err)
	}
}

// A command is killed with what it started, when its time is over and when the context ends: the pipe that they write into ends with
// the last of them.
func TestRunEnds(t *testing.T) {
	for _, c := range []struct {
		name          string
		limit, cancel time.Duration
		want          error
	}{{"its time is over", 10 * time.Millisecond, time.Hour, ErrSlow}, {"the context ends", time.Hour, 100 * time.Millisecond, context.DeadlineExceeded}} {
		pipe := filepath.Join(t.TempDir(), "pipe")
		if err := syscall.Mkfifo(pipe, 0o600); err != nil {
			t.Skip(err)
		}
		end, err := os.OpenFile(pipe, os.O_RDONLY|syscall.O_NONBLOCK, 0)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), c.cancel)
		_, err = Run(ctx, c.limit, "/bin/sh", "-c", "exec 3>"+pipe+"; (sleep 5; echo late >&3) & wait")
		cancel()
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v", c.name, err)
		}
		if late, err := io.ReadAll(end); err != nil || len(late) > 0 {
			t.Errorf("%s: what the command started went on: %q, %v", c.name, late, err)
		}
		end.Close()
	}
}

func TestFile(t *testing.T) {
	got, err := File("--psm.png")
	if err != nil || !filepath.IsAbs(got) || filepath.Base(got) != "--psm.png" {
		t.Errorf("%q, %v", got, err)
	}
}
