package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// A password of an encrypted PDF comes from the command line, the environment, a file with one a line, or, for a single
// file, from the person at the terminal. What stands on the command line is seen by all users of the machine.

// passwordsVariable carries passwords, one a line, from a user's environment, and to children of the program.
const passwordsVariable = "GONGBAO_PASSWORD"

// passwordBytes is how long all passwords are at most: a child of the program gets them in one variable, which Linux lets have 128 KiB.
const passwordBytes = 96 << 10

// unlock gathers the passwords of the command line, of the file that was named and of the environment.
func (a *app) unlock() error {
	all := []string{a.password}
	if a.passwordFile != "" {
		f, err := os.Open(a.passwordFile)
		if err != nil {
			return usageError{fmt.Sprintf("--password-file: %v", err)}
		}
		defer f.Close()
		data, err := io.ReadAll(io.LimitReader(f, passwordBytes+1))
		switch {
		case err != nil:
			return usageError{fmt.Sprintf("--password-file: %v", err)}
		case len(data) > passwordBytes:
			return usageError{fmt.Sprintf("--password-file %s: this is no list of passwords, one a line: it has more than %d bytes", a.passwordFile, passwordBytes)}
		}
		all = append(all, strings.Split(strings.TrimPrefix(string(data), "\ufeff"), "\n")...)
	}
	all = append(all, strings.Split(os.Getenv(passwordsVariable), "\n")...)
	known, size := map[string]bool{"": true}, 0
	for _, p := range all {
		if p = strings.TrimRight(p, "\r"); known[p] {
			continue
		}
		if strings.Contains(p, "\x00") {
			return usageError{"a password has the sign NUL: the file is no list of passwords in UTF-8, one a line"}
		}
		known[p] = true
		a.passwords = append(a.passwords, p)
		size += len(p) + 1
	}
	if size > passwordBytes {
		return usageError{fmt.Sprintf("there are more than %d bytes of passwords: leave out those of other files", passwordBytes)}
	}
	return nil
}

// ask asks the person at the terminal for the password of a file; "" where nobody sits there.
func (a *app) ask(name string) string {
	in, ok := a.stdin.(*os.File)
	if !ok || !isTerminal(in) || !isTerminal(a.stderr) {
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
