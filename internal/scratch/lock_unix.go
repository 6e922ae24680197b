//go:build unix

package scratch

import (
	"os"
	"syscall"
)

// take locks a file, if no other program has; the lock ends with the program.
func take(f *os.File) bool { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil }
