package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"time"
)

// unnamed is what a command reads to which no file was named: what comes in on standard input, such as from a pipe; on a
// terminal, where nothing comes, the sample. An empty pipe is an empty text and not the sample, whose records nobody
// asked for would go on to the next program.
func (a *app) unnamed() input {
	if a.sample || isTyped(a.stdin) {
		return ""
	}
	return standardInput
}

// batchToShow is batch for what only people look at: where nothing at all comes in, as in a job without standard input,
// it takes the sample. So the first command of the README does the same anywhere.
func (a *app) batchToShow(args []string) (batch, error) {
	b, err := a.batch(args)
	if len(args) == 0 && err == nil && b.inputs[0] == standardInput {
		in := bufio.NewReader(a.stdin)
		if a.comes(in) {
			a.stdin = in
		} else {
			b.inputs[0] = ""
		}
	}
	return b, err
}

// longestSilence is how long the first character of standard input may take where only people look. Some jobs leave open
// a pipe that nothing ever comes from.
const longestSilence = 15 * time.Second

// comes reports whether something comes in.
func (a *app) comes(in *bufio.Reader) bool {
	came := make(chan error, 1)
	go func() {
		_, err := in.Peek(1)
		came <- err
	}()
	select {
	case err := <-came:
		return err == nil
	case <-a.ctx.Done():
		return true // reading it ends at once
	case <-time.After(longestSilence):
		fmt.Fprintf(a.stderr, "gongbao: nothing came in for %s: this is the sample\n", longestSilence)
		return false
	}
}

// isTyped reports whether in is a terminal.
func isTyped(in io.Reader) bool {
	f, ok := in.(*os.File)
	return ok && isTerminal(f)
}
