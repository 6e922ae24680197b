//go:build unix

package child

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
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

// A command is killed with what it started, when its time is over and when the context ends.
func TestRunEnds(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "mark")
	script := "(sleep 2; echo late > " + mark + ") & wait"
	start := time.Now()
	if _, err := Run(t.Context(), 100*time.Millisecond, "/bin/sh", "-c", script); !errors.Is(err, ErrSlow) {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := Run(ctx, time.Minute, "/bin/sh", "-c", script); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Skipf("the machine is too busy: %v", d)
	}
	time.Sleep(2500 * time.Millisecond)
	if _, err := os.Stat(mark); err == nil {
		t.Error("what the command started went on")
	}
}

func TestFile(t *testing.T) {
	got, err := File("--psm.png")
	if err != nil || !filepath.IsAbs(got) || filepath.Base(got) != "--psm.png" {
		t.Errorf("%q, %v", got, err)
	}
}
