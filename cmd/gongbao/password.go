package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"
)

// A password of an encrypted PDF comes from the command line, the environment, a file with one a line, or, for a single
// file, from the person at the terminal. What stands on the command line is seen by all users of the machine.

// passwordsVariable carries passwords, one a line, from a user's environment, and to children of the program.
const passwordsVariable = "GONGBAO_PASSWORD"

// passwordFileBytes is the size of the largest file of passwords.
const passwordFileBytes = 1 << 20

// unlock gathers the passwords of the command line, of the file that was named and of the environment.
func (a *app) unlock() error {
	all := []string{a.password}
	if a.passwordFile != "" {
		f, err := os.Open(a.passwordFile)
		if err != nil {
			return usageError{fmt.Sprintf("--password-file: %v", err)}
		}
		defer f.Close()
		data, err := io.ReadAll(io.LimitReader(f, passwordFileBytes+1))
		switch {
		case err != nil:
			return usageError{fmt.Sprintf("--password-file: %v", err)}
		case len(data) > passwordFileBytes:
			return usageError{fmt.Sprintf("--password-file %s: this is no list of passwords, one a line: it has more than %d bytes", a.passwordFile, passwordFileBytes)}
		}
		all = append(all, strings.Split(string(data), "\n")...)
	}
	all = append(all, strings.Split(os.Getenv(passwordsVariable), "\n")...)
	for _, p := range all {
		if p = strings.TrimRight(p, "\r"); p != "" && !slices.Contains(a.passwords, p) {
			a.passwords = append(a.passwords, p)
		}
	}
	return nil
}

// ask asks the person at the terminal for the password of a file; "" where nobody sits there.
func (a *app) ask(name string) string {
	in, ok := a.stdin.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) || !isTerminal(a.stderr) {
		return ""
	}
	fmt.Fprintf(a.stderr, "password of %s: ", printable(name))
	password, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(a.stderr)
	if err != nil {
		return ""
	}
	return string(password)
}
