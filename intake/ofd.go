package intake

import (
	"github.com/gongbao/gongbao/intake/ofd"
	"github.com/gongbao/gongbao/segment"
)

// readOFD reads the pages that have text. The error for the others holds a [*pdf.PagesError].
func readOFD(data []byte) (*segment.Source, error) {
	src, err := ofd.Read(data, "")
	if err != nil {
		return src, &FormatError{Format: "ofd", Err: err} // it says what to do
	}
	return src, nil
}
