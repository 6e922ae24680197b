package cage

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"github.com/gongbao/gongbao/internal/scratch"
)

// leave is how long a child whose program is gone waits for its reader to end what it started.
const leave = 2 * time.Second

// Serve is the life of a child: do is called with each job that comes in and answers it with lines, the last of which the program
// knows. When the input ends, because the program is done or gone, the child ends with what it started, and the temporary
// files of a program that is gone are removed.
func Serve(ctx context.Context, in io.Reader, out io.Writer, do func(ctx context.Context, job []byte, answer func(any) error) error) error {
	if err := limitSelf(); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	jobs := make(chan []byte)
	idle := make(chan struct{}, 1) // filled while no job is done
	idle <- struct{}{}
	go func() {
		lines := bufio.NewReader(in)
		for {
			job, err := lines.ReadBytes('\n')
			if err != nil {
				stop()
				select {
				case <-idle:
				case <-time.After(leave):
				}
				end()
			}
			jobs <- job
		}
	}()
	answers := json.NewEncoder(out)
	for job := range jobs {
		<-idle
		err := do(ctx, job, answers.Encode)
		idle <- struct{}{}
		if err != nil && ctx.Err() == nil {
			return err
		}
	}
	return nil
}

// limitSelf holds the child to its memory.
func limitSelf() error {
	var memory int64
	if _, err := fmt.Sscan(os.Getenv(memoryVariable), &memory); err != nil || memory <= 0 {
		return nil
	}
	debug.SetMemoryLimit(memory / 10 * 7) // collect before the system ends us
	return limitMemory(memory)
}

// end ends this child and all that it started.
func end() {
	if base := os.Getenv(baseVariable); base != "" {
		scratch.Sweep(base)
		time.Sleep(100 * time.Millisecond) // a program that is being killed lets its files go one after the other
		scratch.Sweep(base)
	}
	endOwnGroup()
	os.Exit(1)
}

// Inside reports whether this program is such a child: what it starts stays in its process group, and ends with it.
func Inside() bool { return os.Getenv(memoryVariable) != "" }
