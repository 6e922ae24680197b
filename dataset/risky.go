package dataset

import (
	"bytes"
	"path/filepath"
)

// riskySigns begin files whose readers run much code on trust in the file: archives (DOCX, OFD) and pictures.
var riskySigns = []string{"PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "II*\x00", "MM\x00*", "GIF8", "BM", "\x00\x00\x00\x0cjP", "AT&TFORM", "RIFF", "\xd0\xcf\x11\xe0"}

// isRisky reports whether a file that begins with head is a PDF, an archive or a picture.
func isRisky(head []byte) bool {
	if bytes.Contains(head, []byte("%PDF-")) {
		return true
	}
	for _, sign := range riskySigns {
		if bytes.HasPrefix(head, []byte(sign)) {
			return true
		}
	}
	return false
}

// disk returns the path of a file of the dataset for a program that opens it by its path.
func (r *run) disk(name string) string {
	return filepath.Join(absolute(r.out.dir), filepath.FromSlash(name))
}
