package ocr

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"io"
)

// mostPictures is how many pictures of one TIFF are read: a long gazette has a tenth of them.
const mostPictures = 2000

// errCircle is the error for a TIFF without an end.
var errCircle = errors.New("the picture is damaged: its pages come back to a page before")

// A tiff is what the directories of a TIFF say: one for each page.
type tiff struct {
	sizes []image.Point
	cut   bool // a directory after these cannot be read
}

// A tiffForm is how wide the fields of a directory are (TIFF 6.0, section 2; BigTIFF).
type tiffForm struct {
	order binary.ByteOrder
	wide  bool
}

// offset reads a place in the file.
func (t tiffForm) offset(b []byte) int64 {
	if t.wide {
		return int64(t.order.Uint64(b))
	}
	return int64(t.order.Uint32(b))
}

// tiffOf walks the directories of a TIFF, whose program would follow a circle of them for ever. What is none has no pages.
func tiffOf(f io.ReaderAt) (tiff, error) {
	var out tiff
	head := make([]byte, 16)
	if n, _ := f.ReadAt(head, 0); n < 8 {
		return out, nil
	}
	form := tiffForm{order: binary.LittleEndian}
	if head[0] == 'M' {
		form.order = binary.BigEndian
	}
	at := int64(form.order.Uint32(head[4:]))
	switch mark := form.order.Uint16(head[2:]); {
	case string(head[:2]) != "II" && string(head[:2]) != "MM" || mark != 42 && mark != 43:
		return out, nil
	case mark == 43:
		form.wide, at = true, int64(form.order.Uint64(head[8:]))
	}
	seen := map[int64]bool{}
	for at != 0 && !out.cut {
		switch {
		case seen[at]:
			return out, errCircle
		case len(out.sizes) == mostPictures:
			return out, fmt.Errorf("the picture has more than %d pages: split it", mostPictures)
		}
		seen[at] = true
		var size image.Point
		if size, at, out.cut = form.directory(f, at); size != (image.Point{}) || !out.cut {
			out.sizes = append(out.sizes, size)
		}
	}
	return out, nil
}

// directory reads the size of a page and where the next directory is, 0 after the last; cut says that one of the two is not there.
func (t tiffForm) directory(f io.ReaderAt, at int64) (size image.Point, next int64, cut bool) {
	counted, entry, link := 2, 12, 4
	if t.wide {
		counted, entry, link = 8, 20, 8
	}
	b := make([]byte, counted)
	if _, err := f.ReadAt(b, at); err != nil {
		return size, 0, true
	}
	count := uint64(t.order.Uint16(b))
	if t.wide {
		count = min(t.order.Uint64(b), 1<<16)
	}
	b = make([]byte, int(count)*entry+link)
	n, _ := f.ReadAt(b, at+int64(counted))
	for b := b[:n]; len(b) >= entry && count > 0; b, count = b[entry:], count-1 {
		place := b[entry-link:]
		value := int(t.order.Uint32(place) & 0x7fffffff)
		switch kind := t.order.Uint16(b[2:]); {
		case kind == 3: // a short stands in the first two bytes
			value = int(t.order.Uint16(place))
		case kind == 16: // eight bytes
			value = int(min(t.order.Uint64(place), 0x7fffffff))
		}
		switch t.order.Uint16(b) {
		case 256:
			size.X = value
		case 257:
			size.Y = value
		}
	}
	if n < len(b) {
		return size, 0, true
	}
	next = t.offset(b[len(b)-link:])
	return size, next, next < 0
}
