//go:build !unix

package dataset

import (
	"io"
	"os"
)

// lockOutput holds the lock file open; this system has no lock that ends with the program.
func lockOutput(o *output) (io.Closer, error) {
	f, err := o.root.OpenFile(lockFile, os.O_RDWR|os.O_CREATE, 0o666)
	return f, o.at(lockFile, err)
}
