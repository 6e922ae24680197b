package intake

import (
	"context"

	"github.com/gongbao/gongbao/intake/ofd"
	"github.com/gongbao/gongbao/segment"
)

// readOFD reads the pages that have text. The error for the others holds a [*pdf.PagesError].
func readOFD(data []byte, limits Limits) (*segment.Source, error) {
	limits = limits.OrDefault()
	r, err := ofd.Options{MaxPages: toInt(limits.Pages), MaxDecoded: toInt(limits.Unpacked)}.Read(context.Background(), data, "")
	return resultOf("ofd", r, err)
}
