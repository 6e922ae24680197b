// Gongbao reads Chinese government gazettes, clean or badly OCR'd, and prints what they hold:
//
//	gongbao parse testdata/gazette.txt    the whole issue as JSON
//	gongbao show testdata/gazette.txt     an overview for people
//	gongbao check testdata/gazette.txt    what the issue proves about itself, and what contradicts it
//
// Without a file each command reads standard input, and on a terminal a sample gazette that lies in the program.
// See gongbao --help.
package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	collectEarly()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run carries out one command line and returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once

	a := newApp(ctx, stdin, stdout, stderr)
	root := newRoot(a)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(a.out)
	root.SetErr(stderr)
	defer a.caging.close()
	err := a.carryOut(root)
	if ctx.Err() != nil {
		a.tidy()
	}
	if flushed := a.flush(); err == nil {
		err = flushed
	}
	if a.guard != nil {
		a.guard.end() // the end of a terminal's line is no error
	}
	return a.exitCode(err)
}

// carryOut runs a command. A panic is told in one line, and what was started and left for a while goes as after any other error.
func (a *app) carryOut(root *cobra.Command) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = broken(x)
		}
	}()
	return root.ExecuteContext(a.ctx)
}

// newApp returns a run of the program.
func newApp(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer) *app {
	a := &app{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr}
	to := stdout
	if isTerminal(stdout) {
		a.guard = &guard{out: stdout}
		to = a.guard
	}
	a.out = bufio.NewWriterSize(to, 1<<16)
	return a
}
