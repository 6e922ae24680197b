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

// isTerminal reports whether out is shown as it is written. /dev/null, a device of characters too, is no terminal.
func isTerminal(out io.Writer) bool {
	f, ok := out.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
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
	return "\x1b[" + code + "m" + s + "\x1b[" + plain + "m"
}

// The codes of what is printed for people.
const (
	plain  = "0"
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
)

// colours are all of them: those that may reach a terminal.
var colours = []string{plain, bold, dim, red, green, yellow}

func (p paint) bold(s string) string { return p.in(bold, s) }
func (p paint) dim(s string) string  { return p.in(dim, s) }

// status colours the outcome of a check, and problem as a warning.
func (p paint) status(s string) string {
	switch s {
	case gazette.Proved:
		return p.in(green, s)
	case gazette.Broken:
		return p.in(red, s)
	}
	return p.in(yellow, s)
}
