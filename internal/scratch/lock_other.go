//go:build !unix

package scratch

import (
	"os"
	"time"
)

// forgotten is how old the lock of a folder is whose program is taken for gone, where locks do not end with the program.
const forgotten = 48 * time.Hour

// take locks a file that this program has made: nothing is to be done, since its age tells others of it.
func take(*os.File) bool { return true }

// renamesOpen says that a file can be renamed while it is open.
const renamesOpen = false

// isLeft reports whether a lock is so old that the program which made it is gone.
func isLeft(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && time.Since(info.ModTime()) > forgotten
}
