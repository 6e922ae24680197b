package main

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"github.com/gongbao/gongbao/gazette"
)

// A paint colours words, or leaves them alone.
type paint bool

// newPaint returns the paint for what is written to out. It colours on a terminal only, and not where the environment
// says NO_COLOR (https://no-color.org), unless the flag --color decides.
func newPaint(flag string, out io.Writer) (paint, error) {
	switch flag {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		return paint(isTerminal(out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"), nil
	}
	return false, usageError{fmt.Sprintf("--color %s: it is auto, always or never", flag)}
}

// isTerminal reports whether out is shown as it is written.
func isTerminal(out io.Writer) bool {
	f, ok := out.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// columns returns how many columns the terminal has that results are shown on; 0 where they are not.
func (a *app) columns() int {
	if a.wide > 0 {
		return a.wide
	}
	f, ok := a.stdout.(*os.File)
	if !ok || !isTerminal(f) {
		return 0
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	n, _, _ := term.GetSize(int(f.Fd())) // 0 where it is not known
	return n
}

// in wraps s in one of the codes of ECMA-48, 8.3.117 (SGR).
func (p paint) in(code, s string) string {
	if !p || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string { return p.in("1", s) }
func (p paint) dim(s string) string  { return p.in("2", s) }

// status colours the outcome of a check, and problem as a warning.
func (p paint) status(s string) string {
	switch s {
	case gazette.Proved:
		return p.in("32", s)
	case gazette.Broken:
		return p.in("31", s)
	}
	return p.in("33", s)
}
