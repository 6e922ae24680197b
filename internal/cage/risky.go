package cage

import "bytes"

// riskySigns begin files whose readers run much code on trust in the file: archives (DOCX, OFD) and pictures.
var riskySigns = []string{"PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "II*\x00", "MM\x00*", "GIF8", "BM", "\x00\x00\x00\x0cjP", "AT&TFORM", "RIFF", "\xd0\xcf\x11\xe0"}

// HeadBytes is how much of a file [IsRisky] wants to see.
const HeadBytes = 1024

// IsRisky reports whether a file that begins with head is a PDF, an archive or a picture.
func IsRisky(head []byte) bool {
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
