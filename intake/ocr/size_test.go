package ocr

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"os"
	"path/filepath"
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
	for name, data := range map[string][]byte{
		"scan.png":  pngHead(30_000, 30_000),
		"strip.png": pngHead(1<<30, 1),
		"scan.tif":  tiffHead(binary.LittleEndian, "II", 100_000, 9_000),
		"scan2.tif": tiffHead(binary.BigEndian, "MM", 9_000, 100_000),
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := open(path, DefaultMaxPixels)
		if _, ok := errors.AsType[*SizeError](err); !ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTIFFSize(t *testing.T) {
	for _, data := range [][]byte{tiffHead(binary.LittleEndian, "II", 1654, 2339), tiffHead(binary.BigEndian, "MM", 1654, 2339)} {
		if got := tiffSize(bytes.NewReader(data)); got != image.Pt(1654, 2339) {
			t.Errorf("%q: %v", data[:2], got)
		}
		for n := range data { // cut off
			tiffSize(bytes.NewReader(data[:n]))
		}
	}
}
