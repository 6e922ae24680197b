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

// asleep is how many times as long as it may compute a program may take by the clock: a busy machine makes it wait, and what it
// prints must not depend on that. It is for a program that waits for ever.
const asleep = 10

// File returns how a file is handed to a program: by its absolute path, which no program takes for an option.
func File(path string) (string, error) { return filepath.Abs(path) }

// Run runs a command and returns what it prints; its error has the last line of its complaints. The limit is of the time that it
// computes, and ten times as much by the clock; where the system cannot count that for it, of the time by the clock. The command has a
// process group of its own, which is killed when ctx ends or the time is over; within a child of the program it has that of
// the child, and ends with it.
func Run(ctx context.Context, limit time.Duration, command string, args ...string) ([]byte, error) {
	clock := limit
	if countsProcessor {
		clock = asleep * limit
	}
	within, stop := context.WithTimeoutCause(ctx, clock, ErrSlow)
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
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	err := cmd.Start()
	if err == nil {
		if err = limitProcessor(cmd.Process.Pid, limit); err != nil {
			stop() // which kills it
		}
		err = errors.Join(err, cmd.Wait())
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case context.Cause(within) == ErrSlow:
		return nil, fmt.Errorf("%s: %w: %v", filepath.Base(command), ErrSlow, clock)
	case cmd.ProcessState != nil && overran(cmd.ProcessState, limit):
		return nil, fmt.Errorf("%s: %w: %v of the processor", filepath.Base(command), ErrSlow, limit)
	case err != nil:
		lines := strings.Split(strings.TrimSpace(complaints.String()), "\n")
		return nil, fmt.Errorf("%s: %w: %s", command, err, lines[len(lines)-1])
	}
	return out.Bytes(), nil
}
