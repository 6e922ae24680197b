// Package folder has what a walk through a folder of gazettes asks of each entry, and makes the folders of outputs.
package folder

import (
	"io/fs"
	"os"
)

// IsFile reports whether path is a file or a link to one. What could block, such as a pipe, is none.
func IsFile(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// Pass leaves out a file, or a folder with all that is in it.
func Pass(d fs.DirEntry) error {
	if d != nil && d.IsDir() {
		return fs.SkipDir
	}
	return nil
}
