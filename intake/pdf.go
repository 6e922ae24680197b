package intake

import (
	"bytes"

	"github.com/gongbao/gongbao/intake/pdf"
	"github.com/gongbao/gongbao/segment"
)

// isPDF reports whether data is a PDF; some have a few lines of mail before their head.
func isPDF(data []byte) bool {
	head := data[:min(len(data), 1024)]
	i := bytes.Index(head, []byte("%PDF-"))
	return i == 0 || i > 0 && bytes.Contains(data, []byte(" obj")) && (head[i-1] == '\n' || head[i-1] == '\r')
}

// readPDF reads the pages that have usable text. The error for the others holds a [*pdf.PagesError].
func readPDF(data []byte) (*segment.Source, error) {
	src, err := pdf.Read(data, "")
	if err != nil {
		return src, &FormatError{Format: "pdf", Err: err} // it says what to do
	}
	return src, nil
}
