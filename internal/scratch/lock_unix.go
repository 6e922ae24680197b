//go:build unix

package scratch

import (
	"os"
	"syscall"
)

// take locks a file, if no other program has; the lock ends with the program.
func take(f *os.File) bool { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil }

// renamesOpen says that a file can be renamed while it is open.
const renamesOpen = true

// isLeft reports whether the program that locked f is no more; f is locked then.
func isLeft(f *os.File) bool { return take(f) }
