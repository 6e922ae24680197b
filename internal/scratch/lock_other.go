//go:build !unix

package scratch

import (
	"os"
	"time"
)

// forgotten is how old the lock of a folder is whose program is taken for gone, where locks do not end with the program.
const forgotten = 48 * time.Hour

// take reports whether a lock is new, or so old that the program which made it is gone.
func take(f *os.File) bool {
	info, err := f.Stat()
	if err != nil {
		return false
	}
	age := time.Since(info.ModTime())
	return age < time.Second || age > forgotten
}
