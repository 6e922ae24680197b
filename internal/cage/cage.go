// Package cage runs what reads the files of strangers in children of the program: with limits of memory and time, a process group and a
// folder for temporary files of their own. A child that breaks costs one file. However the program ends, its children end
// with it, with all that they started, and their temporary files go.
package cage

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/gongbao/gongbao/internal/scratch"
)

// What a child finds in its environment.
const (
	memoryVariable = "GONGBAO_CHILD_MEMORY" // how many bytes it may take
	baseVariable   = "GONGBAO_CHILD_TEMP"   // the system's folder for temporary files: its own lies below it
)

// Limits of a child.
type Limits struct {
	Memory     int64         // bytes, where the system can hold it to them
	Time       time.Duration // for one job
	Processors int           // that it computes on
}

// A Child is a running child of the program, which does one job after another.
type Child struct {
	cmd     *exec.Cmd
	limits  Limits
	jobs    *json.Encoder
	stdin   io.WriteCloser
	answers *bufio.Reader
	stderr  *head
	temp    *scratch.Dir
	once    sync.Once
}

// Start starts a command, which calls [Serve], within its limits.
func Start(cmd *exec.Cmd, limits Limits) (*Child, error) {
	temp, err := scratch.Open()
	if err != nil {
		return nil, err
	}
	c := &Child{cmd: cmd, limits: limits, stderr: &head{}, temp: temp}
	cmd.Env = append(os.Environ(), cmd.Env...)
	cmd.Env = append(cmd.Env, fmt.Sprintf("%s=%d", memoryVariable, limits.Memory), baseVariable+"="+os.TempDir(),
		"TMPDIR="+temp.Path(), "TMP="+temp.Path(), "TEMP="+temp.Path(), fmt.Sprintf("GOMAXPROCS=%d", max(1, limits.Processors)))
	cmd.Stderr = c.stderr
	cmd.WaitDelay = leave
	apart(cmd)
	stdin, err := cmd.StdinPipe()
	if err == nil {
		var stdout io.Reader
		if stdout, err = cmd.StdoutPipe(); err == nil {
			c.stdin, c.jobs, c.answers = stdin, json.NewEncoder(stdin), bufio.NewReader(stdout)
			err = cmd.Start()
		}
	}
	if err != nil {
		return nil, errors.Join(err, temp.Close())
	}
	return c, nil
}

// Temp is the folder of the child's temporary files.
func (c *Child) Temp() string { return c.temp.Path() }

// Stop ends the child with all that it started, and removes its temporary files.
func (c *Child) Stop() {
	c.once.Do(func() {
		c.stdin.Close()
		endGroup(c.cmd)
		c.cmd.Wait()
		c.temp.Close()
	})
}

// Do gives the child a job and takes its answers, lines of JSON, until take says that one was the last. After an error, which
// is that of ctx, of take or a [*Death], the child is no longer good for anything.
func (c *Child) Do(ctx context.Context, job any, take func(line []byte) (last bool, err error)) error {
	if err := c.jobs.Encode(job); err != nil {
		return c.death(err)
	}
	clock := time.NewTimer(c.limits.Time)
	defer clock.Stop()
	for {
		line, err := c.line(ctx, clock.C)
		if err != nil {
			return err
		}
		if last, err := take(line); last || err != nil {
			return err
		}
	}
}

// line returns the next line of the child, if it comes in time.
func (c *Child) line(ctx context.Context, clock <-chan time.Time) ([]byte, error) {
	type reply struct {
		text []byte
		err  error
	}
	came := make(chan reply, 1)
	go func() {
		text, err := c.answers.ReadBytes('\n')
		came <- reply{text, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-clock:
		return nil, &Death{Cause: Slow}
	case r := <-came:
		if r.err != nil {
			return nil, c.death(r.err)
		}
		return r.text, nil
	}
}

// A Cause is why a child ended in the middle of a job.
type Cause int

// The causes.
const (
	Slow    Cause = iota // it took longer than it may
	Large                // it took more memory than it may
	Crashed              // it broke off by itself
)

// A Death says why a child ended in the middle of a job.
type Death struct {
	Cause Cause
	Said  string // by a child that crashed: the line that names the fault
}

// Error says it in one line.
func (d *Death) Error() string {
	switch d.Cause {
	case Slow:
		return "the file took longer than it may"
	case Large:
		return "the file took more memory than it may"
	}
	return "the program broke off: " + d.Said
}

// death says why the child ended.
func (c *Child) death(err error) error {
	c.Stop()
	said := c.stderr.String()
	if strings.Contains(said, "out of memory") || strings.Contains(said, "cannot allocate memory") || said == "" {
		return &Death{Cause: Large}
	}
	first := said
	for line := range strings.SplitSeq(said, "\n") {
		if strings.HasPrefix(line, "panic:") || strings.HasPrefix(line, "fatal error:") {
			first = line
			break
		}
	}
	if first == "" {
		first = err.Error()
	}
	return &Death{Crashed, strings.Join(strings.Fields(first), " ")}
}

// A head keeps the first bytes that a child says, which name the fault.
type head struct {
	mu sync.Mutex
	b  []byte
}

// headBytes is room for the first lines of a panic.
const headBytes = 4096

// Write keeps what there is room for.
func (h *head) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if room := headBytes - len(h.b); room > 0 {
		h.b = append(h.b, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

// String returns what was said.
func (h *head) String() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return string(h.b)
}
