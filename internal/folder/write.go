package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrLink is what is wrong with an output that is a link. A link among the folders above it is how the machine is laid out.
var ErrLink = errors.New("it is a link, and links are not followed")

// Make makes the folder of an output, with those above it. A link is none.
func Make(dir string) error {
	if err := refuseLink(dir); err != nil {
		return err
	}
	return os.MkdirAll(dir, 0o777)
}

// WriteFile is [os.WriteFile] that follows no link.
func WriteFile(path string, data []byte) error {
	if err := refuseLink(path); err != nil {
		return err
	}
	return os.WriteFile(path, data, 0o666)
}

// refuseLink refuses a link, also where a slash stands at the end of its name.
func refuseLink(path string) error {
	if info, err := os.Lstat(filepath.Clean(path)); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return &fs.PathError{Op: "write", Path: path, Err: ErrLink}
	}
	return nil
}
