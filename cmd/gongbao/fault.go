package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"

	"github.com/gongbao/gongbao/intake"
	"github.com/spf13/cobra"
)

// The exit codes of the program.
const (
	exitOK          = 0
	exitFailed      = 1
	exitMisused     = 2
	exitBroken      = 3   // a check is broken, and every file could be read
	exitInterrupted = 130 // as a shell counts a program that Ctrl-C ended
)

// A usageError is a mistake in the command line, such as "unknown flag: --compat: see gongbao parse --help".
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

// misuse returns a usageError that says where help is.
func misuse(cmd *cobra.Command, message string) error {
	return usageError{fmt.Sprintf("%s: see %s --help", message, cmd.CommandPath())}
}

// An outputError is what went wrong in writing the result, such as a full disk.
type outputError struct{ err error }

func (e outputError) Error() string { return "writing the result: " + cause(e.err) }
func (e outputError) Unwrap() error { return e.err }

// exitCode prints err on one line and returns the code that it ends the program with.
func (a *app) exitCode(err error) int {
	var usage usageError
	switch {
	case errors.Is(err, syscall.EPIPE):
		return exitFailed // nobody reads any more: nobody to tell
	case errors.Is(err, context.Canceled):
		a.complain(errors.New("interrupted: what was printed so far is complete to the last line"))
		return exitInterrupted
	case err != nil:
		a.complain(err)
	}
	switch {
	case errors.As(err, &usage):
		return exitMisused
	case a.failed:
		return exitFailed
	case a.broken:
		return exitBroken
	}
	return exitOK
}

// complain prints err as one line and goes on; the exit code will be 1.
func (a *app) complain(err error) {
	a.failed = true
	fmt.Fprintln(a.stderr, "gongbao: "+printable(strings.ReplaceAll(err.Error(), "\n", " ")))
}

// fault says in one line what is wrong with the file at path and what to do.
func fault(path string, err error) error {
	if format := (*intake.FormatError)(nil); errors.As(err, &format) {
		return err // names the file and says what to do
	}
	advice := ""
	switch {
	case errors.Is(err, fs.ErrNotExist):
		advice = ": check the path"
	case errors.Is(err, fs.ErrPermission):
		advice = ": give yourself the right to read it"
	}
	return fmt.Errorf("%s: %s%s", path, cause(err), advice)
}

// unwritable says in one line what could not be written below the folder dir and what to do.
func unwritable(dir string, err error) error {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		dir = path.Path
	}
	return fmt.Errorf("%s: cannot be written: %s: name another folder", dir, cause(err))
}

// unwritableFile says the same of a file that the user named.
func unwritableFile(path string, err error) error {
	return fmt.Errorf("%s: cannot be written: %s: name another file", path, cause(err))
}

// cause returns the reason of an error of the file system without its operation and path.
func cause(err error) string {
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		err = path.Err
	}
	return err.Error()
}
