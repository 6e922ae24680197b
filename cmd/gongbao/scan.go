package main

import (
	"os"
	"path/filepath"
	"time"
)

// cacheFolder is where the compiled PDFium is kept, so that only its first start takes seconds; "" if the user has no such folder.
func cacheFolder() string {
	base, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(base, "gongbao", "pdfium")
}

// bar draws how far the work is, in twenty cells.
func bar(done, total int) string {
	const width = 20
	filled := width * done / max(total, 1)
	b := make([]byte, width)
	for i := range b {
		b[i] = '.'
		if i < filled {
			b[i] = '#'
		}
	}
	return "[" + string(b) + "]"
}

// busy says that a file is being read, perhaps by programs and through temporary files, until the function that it returns is called.
func (a *app) busy() (done func()) {
	a.reading.RLock()
	return a.reading.RUnlock
}

// tidyTime is how long an interrupted program waits for its readers to end their programs and remove their files.
const tidyTime = 5 * time.Second

// tidy waits until nothing is being read any more. A reader that does not hear of the interruption is left.
func (a *app) tidy() {
	for end := time.Now().Add(tidyTime); time.Now().Before(end) && !a.reading.TryLock(); {
		time.Sleep(10 * time.Millisecond)
	}
}
