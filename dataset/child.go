package dataset

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/gongbao/gongbao/gazette"
)

// A job is one file for a child of the program.
type job struct {
	Disk   string `json:"disk"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
	Part   string `json:"part"` // where the part goes
	Making making `json:"making"`
}

// An answer is what the child says of it.
type answer struct {
	Outcome outcome `json:"outcome"`
	Error   string  `json:"error,omitempty"` // the part could not be written
}

// memoryVariable carries the limit of memory to a child.
const memoryVariable = "GONGBAO_CHILD_MEMORY"

// Serve is [Server.Serve] without keywords.
func Serve(ctx context.Context, in io.Reader, out io.Writer, open Opener) error {
	return Server{Open: open}.Serve(ctx, in, out)
}

// A Server is a child of the program that reads files for a run.
type Server struct {
	Open     Opener
	Keywords func(*gazette.Document) []string // that of [Options]
}

// Serve is the life of a child: it reads the files that come in as jobs, one a line, and answers each with a line, until
// its input ends. It ends itself and what it started as soon as the program that started it is gone.
func (s Server) Serve(ctx context.Context, in io.Reader, out io.Writer) error {
	var memory int64
	if _, err := fmt.Sscan(os.Getenv(memoryVariable), &memory); err == nil && memory > 0 {
		debug.SetMemoryLimit(memory / 10 * 7) // collect before the system ends us
		if err := limitMemory(memory); err != nil {
			return err
		}
	}
	jobs := make(chan job)
	go func() {
		lines := bufio.NewReader(in)
		for {
			text, err := lines.ReadBytes('\n')
			var j job
			if err != nil || json.Unmarshal(text, &j) != nil {
				endOwnGroup()
				os.Exit(1)
			}
			jobs <- j
		}
	}()
	answers := json.NewEncoder(out)
	for j := range jobs {
		if err := answers.Encode(j.do(ctx, s)); err != nil {
			return err
		}
	}
	return nil
}

func (j job) do(ctx context.Context, s Server) answer {
	if j.Making.Keywords {
		j.Making.keywords = s.Keywords
	}
	in := input{disk: j.Disk, sum: j.SHA256, size: j.Bytes}
	result, err := writePart(j.Part, func(out sink) (outcome, error) { return read(ctx, s.Open, j.Making, in, out) })
	a := answer{Outcome: result}
	if err != nil {
		a.Error = err.Error()
	}
	return a
}

// A child is a running child of the program, which reads one file after another.
type child struct {
	cmd     *exec.Cmd
	jobs    *json.Encoder
	stdin   io.WriteCloser
	answers *bufio.Reader
	stderr  *tail
	temp    string // folder of its own for what it and its tools leave behind
}

// startChild starts the command with its limits.
func (o *Options) startChild(cpus int) (*child, error) {
	cmd := o.Child()
	c := &child{cmd: cmd, stderr: &tail{}}
	var err error
	if c.temp, err = os.MkdirTemp("", "gongbao-child-"); err != nil {
		return nil, err
	}
	cmd.Env = append(os.Environ(), cmd.Env...)
	cmd.Env = append(cmd.Env, fmt.Sprintf("%s=%d", memoryVariable, o.Memory), "TMPDIR="+c.temp, fmt.Sprintf("GOMAXPROCS=%d", cpus))
	cmd.Stderr = c.stderr
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
		os.RemoveAll(c.temp)
		return nil, err
	}
	return c, nil
}

// stop ends the child.
func (c *child) stop() {
	c.stdin.Close()
	endGroup(c.cmd)
	c.cmd.Wait()
	os.RemoveAll(c.temp)
}

// errTime says that a child took too long.
var errTime = errors.New("the file took longer than it may")

// do lets the child read one file. After an error the child is no longer good for anything.
func (c *child) do(ctx context.Context, j job, timeout time.Duration) (answer, error) {
	type reply struct {
		text []byte
		err  error
	}
	if err := c.jobs.Encode(j); err != nil {
		return answer{}, err
	}
	came := make(chan reply, 1)
	go func() {
		text, err := c.answers.ReadBytes('\n')
		came <- reply{text, err}
	}()
	clock := time.NewTimer(timeout)
	defer clock.Stop()
	select {
	case <-ctx.Done():
		return answer{}, ctx.Err()
	case <-clock.C:
		return answer{}, errTime
	case r := <-came:
		if r.err != nil {
			return answer{}, r.err
		}
		var a answer
		return a, json.Unmarshal(r.text, &a)
	}
}

// death says why a child ended in the middle of a file.
func (c *child) death(err error) fault {
	said := c.stderr.String()
	switch {
	case errors.Is(err, errTime):
		return fault{FailedTime, "the file took longer than it may", "split the file, or give it more time with --timeout"}
	case strings.Contains(said, "out of memory") || strings.Contains(said, "cannot allocate memory") || said == "":
		return fault{FailedMemory, "the file took more memory than it may", "split the file, or give it more memory with --memory"}
	}
	first := said
	for line := range strings.SplitSeq(said, "\n") {
		if strings.HasPrefix(line, "panic:") || strings.HasPrefix(line, "fatal error:") {
			first = line
			break
		}
	}
	return crash(errors.New(first))
}

// A tail keeps the first bytes that a child says, which name the fault.
type tail struct{ b []byte }

// tailBytes is room for the first lines of a panic.
const tailBytes = 4096

func (t *tail) Write(p []byte) (int, error) {
	if room := tailBytes - len(t.b); room > 0 {
		t.b = append(t.b, p[:min(room, len(p))]...)
	}
	return len(p), nil
}

func (t *tail) String() string { return string(t.b) }

// cpusOf shares the processors among workers.
func cpusOf(workers int) int { return max(1, runtime.GOMAXPROCS(0)/max(1, workers)) }
