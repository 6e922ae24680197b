package ocr

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pngHead is the beginning of a PNG of so many pixels, without any.
func pngHead(width, height uint32) []byte {
	chunk := binary.BigEndian.AppendUint32([]byte("IHDR"), width)
	chunk = append(binary.BigEndian.AppendUint32(chunk, height), 8, 0, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), chunk...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(chunk))
}

// tiffHead is the beginning of a TIFF of so many pixels.
func tiffHead(order binary.AppendByteOrder, mark string, width, height uint32) []byte {
	b := order.AppendUint32(order.AppendUint16([]byte(mark), 42), 8)
	b = order.AppendUint16(b, 2)
	for tag, value := range map[uint16]uint32{256: width, 257: height} {
		b = order.AppendUint32(order.AppendUint32(order.AppendUint16(order.AppendUint16(b, tag), 4), 1), value)
	}
	return b
}

// The size of a picture is looked at before it is unpacked.
func TestLargePictures(t *testing.T) {
	const pixels = "more than 40000000: scale"
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"scan.png":   {pngHead(30_000, 30_000), pixels},
		"strip.png":  {pngHead(1<<30, 1), pixels},
		"thread.png": {pngHead(1, 30_000_000), "a side has at most 1048576"},
		"scan.tif":   {tiffHead(binary.LittleEndian, "II", 100_000, 9_000), pixels},
		"scan2.tif":  {tiffHead(binary.BigEndian, "MM", 9_000, 100_000), pixels},
		"big.tif":    {bigTIFF(1<<40, 1<<40, 0), pixels},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := open(path, DefaultMaxPixels)
		if _, ok := errors.AsType[*SizeError](err); !ok || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// tiffPages is a TIFF of so many pages without pixels; the last one names the directory at next as the one after it.
func tiffPages(pages int, next uint32) []byte {
	b := tiffHead(binary.LittleEndian, "II", 1654, 2339)
	for n := range pages {
		if n > 0 {
			b = append(binary.LittleEndian.AppendUint32(b, uint32(len(b)+4)), tiffHead(binary.LittleEndian, "II", 1654, 2339)[8:]...)
		}
	}
	return binary.LittleEndian.AppendUint32(b, next)
}

// bigTIFF is a BigTIFF of one page.
func bigTIFF(width, height uint64, next uint64) []byte {
	order := binary.BigEndian
	b := order.AppendUint64([]byte("MM\x00\x2b\x00\x08\x00\x00"), 16)
	b = order.AppendUint64(b, 2)
	for tag, value := range map[uint16]uint64{256: width, 257: height} {
		b = order.AppendUint64(order.AppendUint64(order.AppendUint16(order.AppendUint16(b, tag), 16), 1), value)
	}
	return order.AppendUint64(b, next)
}

// The pages of a TIFF are counted before a program reads them, which would follow a circle for ever.
func TestTIFFPages(t *testing.T) {
	for _, c := range []struct {
		name  string
		data  []byte
		pages int
		cut   bool
		err   string
	}{
		{"one", tiffPages(1, 0), 1, false, ""},
		{"big", bigTIFF(1654, 2339, 0), 1, false, ""},
		{"three", tiffPages(3, 0), 3, false, ""},
		{"three, and a fourth that is not there", tiffPages(3, 1<<20), 3, true, ""},
		{"cut off", tiffPages(2, 0)[:66], 2, true, ""},
		{"itself", tiffPages(1, 8), 1, false, "come back"},
		{"the first again", tiffPages(3, 8), 3, false, "come back"},
		{"big, itself", bigTIFF(1654, 2339, 16), 1, false, "come back"},
		{"too many", tiffPages(mostPictures+1, 0), mostPictures, false, "more than 2000 pages"},
		{"none", []byte("no picture at all"), 0, false, ""},
	} {
		got, err := tiffOf(bytes.NewReader(c.data))
		if len(got.sizes) != c.pages || got.cut != c.cut || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: %d pages, cut %v, %v", c.name, len(got.sizes), got.cut, err)
		}
		for _, size := range got.sizes {
			if size.X != 1654 {
				t.Errorf("%s: %v", c.name, size)
			}
		}
	}
	for _, data := range [][]byte{tiffHead(binary.LittleEndian, "II", 1654, 2339), tiffHead(binary.BigEndian, "MM", 1654, 2339), bigTIFF(5, 5, 0)} {
		for n := range data { // cut off
			if _, err := tiffOf(bytes.NewReader(data[:n])); err != nil {
				t.Error(err)
			}
		}
	}
}

// What tesseract did not reach of a TIFF is told: it stops without a word at a page that is damaged.
func TestPagesNotReached(t *testing.T) {
	dir := t.TempDir()
	engine, picture := filepath.Join(dir, "engine"), filepath.Join(dir, "scan.tif")
	row := "1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t1654\\t2339\\t-1\\t\\n"
	script := "#!/bin/sh\nprintf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n" + row + "5\\t1\\t1\\t1\\t1\\t1\\t9\\t9\\t90\\t30\\t96\\t灯塔\\n'\n"
	if err := os.WriteFile(engine, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		data   []byte
		unread int
	}{{tiffPages(1, 0), 0}, {tiffPages(3, 0), 2}, {tiffPages(1, 1<<20), 1}, {[]byte("GIF of its own"), 0}} {
		if err := os.WriteFile(picture, c.data, 0o600); err != nil {
			t.Fatal(err)
		}
		src, err := (&Tesseract{Command: engine}).Page(t.Context(), picture)
		if err != nil {
			t.Fatal(err)
		}
		unread := 0
		for i, p := range src.Pages {
			if p.Unread != "" {
				unread++
			}
			if p.Number != i+1 {
				t.Errorf("page %d has the number %d", i+1, p.Number)
			}
		}
		if unread != c.unread || !strings.Contains(src.Text, "灯塔") {
			t.Errorf("%d pages: %d are not read, want %d", len(src.Pages), unread, c.unread)
		}
	}
}
