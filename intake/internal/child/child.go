// Package child runs programs that read one file: bounded in time, and ended with all that they started.
package child

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/gongbao/gongbao/internal/cage"
)

// ErrSlow is the error for a program that did not end in its time.
var ErrSlow = errors.New("it did not end in its time")

// File returns how a file is handed to a program: by its absolute path, which no program takes for an option.
func File(path string) (string, error) { return filepath.Abs(path) }

// Run runs a command and returns what it prints; its error has the last line of its complaints. The command has a
// process group of its own, which is killed when ctx ends or the time is over; within a child of the program it has that of
// the child, and ends with it.
func Run(ctx context.Context, limit time.Duration, command string, args ...string) ([]byte, error) {
	within, stop := context.WithTimeoutCause(ctx, limit, ErrSlow)
	defer stop()
	cmd := exec.CommandContext(within, command, args...)
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	cmd.WaitDelay = 2 * time.Second
	if cage.Inside() {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	} else {
		group(cmd)
	}
	defer endWithThread(cmd)()
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case within.Err() != nil:
		return nil, fmt.Errorf("%s: %w: %v", filepath.Base(command), ErrSlow, limit)
	case err != nil:
		lines := strings.Split(strings.TrimSpace(complaints.String()), "\n")
		return nil, fmt.Errorf("%s: %w: %s", command, err, lines[len(lines)-1])
	}
	return out, nil
}
