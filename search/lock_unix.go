//go:build unix

package search

import (
	"os"
	"syscall"
)

// lockFile takes the lock of an open file; the system lets it go when the program ends, however it does.
func lockFile(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }
