//go:build unix

package dataset

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// lockOutput keeps a second run out of the folder. The system lets the lock go when the program ends, however it does.
func lockOutput(o *output) (io.Closer, error) {
	if err := o.free(lockFile); err != nil {
		return nil, err
	}
	f, err := o.root.OpenFile(lockFile, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, o.at(lockFile, err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); errors.Is(err, syscall.EWOULDBLOCK) {
		f.Close()
		return nil, &OutputError{o.dir, errors.New("another run writes into this folder: wait for it, or name another folder")}
	}
	return f, nil
}
