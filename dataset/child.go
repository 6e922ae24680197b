package dataset

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"runtime"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/cage"
)

// A job is one file for a child of the program.
type job struct {
	Disk   string `json:"disk"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
	Side   string `json:"side,omitempty"` // file of corrections
	Part   string `json:"part"`           // where the part goes
	Making making `json:"making"`
}

// An answer is what the child says of it.
type answer struct {
	Outcome outcome `json:"outcome"`
	Error   string  `json:"error,omitempty"` // the part could not be written
}

// Serve is [Server.Serve] without keywords.
func Serve(ctx context.Context, in io.Reader, out io.Writer, open Opener) error {
	return Server{Open: open}.Serve(ctx, in, out)
}

// A Server is a child of the program that reads files for a run.
type Server struct {
	Open     Opener
	Keywords func(*gazette.Document) []string // that of [Options]
	Correct  Corrector                        // likewise
}

// Serve is the life of a child: it reads the files that come in as jobs, one a line, and answers each with a line, until
// its input ends. It ends itself and what it started as soon as the program that started it is gone.
func (s Server) Serve(ctx context.Context, in io.Reader, out io.Writer) error {
	return cage.Serve(ctx, in, out, func(ctx context.Context, text []byte, answer func(any) error) error {
		var j job
		if err := json.Unmarshal(text, &j); err != nil {
			return err
		}
		return answer(j.do(ctx, s))
	})
}

func (j job) do(ctx context.Context, s Server) answer {
	if j.Making.Keywords {
		j.Making.keywords = s.Keywords
	}
	j.Making.corrector = s.Correct
	in := input{disk: j.Disk, sum: j.SHA256, size: j.Bytes, side: j.Side}
	result, err := writePart(j.Part, func(out sink) (outcome, error) { return read(ctx, s.Open, j.Making, in, out) })
	a := answer{Outcome: result}
	if err != nil {
		a.Error = err.Error()
	}
	return a
}

// startChild starts the command with its limits.
func (o *Options) startChild() (*cage.Child, error) {
	return cage.Start(o.Child(), cage.Limits{Memory: o.Memory, Time: o.Timeout, Processors: cpusOf(o.Workers)})
}

// ask lets a child read one file.
func ask(ctx context.Context, c *cage.Child, j job) (a answer, err error) {
	err = c.Do(ctx, j, func(line []byte) (bool, error) { return true, json.Unmarshal(line, &a) })
	return a, err
}

// deathFault says why a child ended in the middle of a file.
func deathFault(err error) fault {
	if d, ok := errors.AsType[*cage.Death](err); ok {
		switch d.Cause {
		case cage.Slow:
			return fault{FailedTime, d.Error(), "split the file, or give it more time with --timeout"}
		case cage.Large:
			return fault{FailedMemory, d.Error(), "split the file, or give it more memory with --memory"}
		}
		return crash(errors.New(d.Said))
	}
	return crash(err)
}

// cpusOf shares the processors among workers.
func cpusOf(workers int) int { return max(1, runtime.GOMAXPROCS(0)/max(1, workers)) }
