package pdf

import (
	"bytes"
	"cmp"
	"compress/lzw"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"fmt"
	"io"
)

// A filter is one step of a stream's encoding with its parameters.
type filter struct {
	name                             string // FlateDecode, or Fl in an inline image
	predictor, columns, colors, bits int
	late                             bool // EarlyChange 0 of LZW
}

// decode undoes the filters. What they give one after the other takes from budget; lacks says why data are missing, "" where none are.
// Damaged data give what could be read before the damage.
func decode(data []byte, filters []filter, budget *int) (decoded []byte, lacks string) {
	for _, f := range filters {
		r := f.reader(data)
		if r == nil {
			return nil, fmt.Sprintf("it is packed by %.40q, which is not read", f.name)
		}
		var why string
		data, why = readUpTo(r, *budget)
		*budget -= len(data)
		lacks = cmp.Or(lacks, why)
		if f.predictor > 1 && len(data) > 0 {
			if data = unpredict(data, f); data == nil {
				return nil, "its predictor makes no sense"
			}
		}
	}
	return data, lacks
}

// What a stream may lack.
const (
	lacksRoom = "it decodes to more bytes than the limit allows"
	lacksData = "its data are damaged"
)

// reader returns a reader of the decoded data, nil for an unknown filter.
func (f filter) reader(data []byte) io.Reader {
	switch f.name {
	case "FlateDecode", "Fl":
		return inflate(data)
	case "Crypt": // of a file that is not encrypted
		return bytes.NewReader(data)
	case "LZWDecode", "LZW":
		if f.late {
			return lzw.NewReader(bytes.NewReader(data), lzw.MSB, 8)
		}
		return ofBytes(unLZW(data))
	case "ASCIIHexDecode", "AHx":
		l := lexer{data: data}
		return bytes.NewReader([]byte(l.hex().s))
	case "ASCII85Decode", "A85":
		data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
		if i := bytes.IndexByte(data, '~'); i >= 0 {
			data = data[:i]
		}
		return ascii85.NewDecoder(bytes.NewReader(data))
	case "RunLengthDecode", "RL":
		return ofBytes(unRunLength(data))
	}
	return nil
}

// inflate reads zlib data, of which the check sum may be cut off.
func inflate(data []byte) io.Reader {
	r, err := zlib.NewReader(io.MultiReader(bytes.NewReader(data), bytes.NewReader(noCheckSum)))
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return bytes.NewReader(nil)
	case err != nil:
		return failing{err}
	}
	return r
}

// ofBytes reads data, and ends with err if there is one.
func ofBytes(data []byte, err error) io.Reader {
	if err == nil {
		return bytes.NewReader(data)
	}
	return io.MultiReader(bytes.NewReader(data), failing{err})
}

// A failing reader has no data.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// noCheckSum stands after zlib data, so that a missing check sum is a wrong one and missing data are an error.
var noCheckSum = make([]byte, 4)

// readUpTo reads until the end, an error or limit, and says what the data lack. A check sum after them may be wrong or missing.
func readUpTo(r io.Reader, limit int) (data []byte, lacks string) {
	var b bytes.Buffer
	_, err := io.Copy(&b, io.LimitReader(r, int64(max(limit, 0))+1))
	switch {
	case b.Len() > limit:
		return b.Bytes()[:max(limit, 0)], lacksRoom
	case errors.Is(err, errTooLong):
		return b.Bytes(), lacksRoom
	case err != nil && !errors.Is(err, zlib.ErrChecksum):
		return b.Bytes(), lacksData
	}
	return b.Bytes(), ""
}

var (
	errTooLong = errors.New(lacksRoom)
	errDamaged = errors.New(lacksData)
)

// maxLZW bounds the output of one LZW or run-length stream.
const maxLZW = 32 << 20

// unLZW decodes PDF's LZW, which widens its codes one code early, unlike compress/lzw.
func unLZW(data []byte) ([]byte, error) {
	const clear, end = 256, 257
	type entry struct {
		prefix int
		last   byte
		length int
	}
	table := make([]entry, 258, 4096)
	for i := range 256 {
		table[i] = entry{-1, byte(i), 1}
	}
	var out []byte
	width, previous := 9, -1
	var bits, have int
	for _, c := range data {
		bits, have = bits<<8|int(c), have+8
		if have < width {
			continue
		}
		have -= width
		code := bits >> have & (1<<width - 1)
		bits &= 1<<have - 1
		switch {
		case code == clear:
			table, width, previous = table[:258], 9, -1
			continue
		case code == end:
			return out, nil
		case len(out) > maxLZW:
			return out, errTooLong
		case code > len(table) || code == len(table) && previous < 0:
			return out, errDamaged
		case previous >= 0 && len(table) < 4096:
			first := code
			if code == len(table) {
				first = previous
			}
			for table[first].prefix >= 0 {
				first = table[first].prefix
			}
			table = append(table, entry{previous, table[first].last, table[previous].length + 1})
		}
		if code >= len(table) {
			return out, errDamaged
		}
		n := table[code].length
		out = append(out, make([]byte, n)...)
		for at, i := code, len(out)-1; at >= 0 && n > 0; at, i, n = table[at].prefix, i-1, n-1 {
			out[i] = table[at].last
		}
		previous = code
		if size := len(table) + 1; size >= 1<<width && width < 12 {
			width++
		}
	}
	return out, nil
}

// unRunLength decodes runs: n<128 copies n+1 bytes, n>128 repeats one 257-n times.
func unRunLength(data []byte) ([]byte, error) {
	var out []byte
	for i := 0; i < len(data) && data[i] != 128; {
		if len(out) >= maxLZW {
			return out, errTooLong
		}
		n := int(data[i])
		i++
		if n < 128 {
			end := min(i+n+1, len(data))
			out = append(out, data[i:end]...)
			i = end
		} else if i < len(data) {
			out = append(out, bytes.Repeat(data[i:i+1], 257-n)...)
			i++
		}
	}
	return out, nil
}

// unpredict undoes a PNG (10–15) or TIFF (2) predictor.
func unpredict(data []byte, f filter) []byte {
	colors, bits, columns := max(f.colors, 1), f.bits, max(f.columns, 1)
	if bits == 0 {
		bits = 8
	}
	if colors > 32 || bits > 16 || columns > 1<<20 {
		return nil
	}
	pixel, row := max(1, colors*bits/8), (columns*colors*bits+7)/8
	if f.predictor == 2 {
		return unTIFF(data, row, pixel, bits)
	}
	var out []byte
	before := make([]byte, row)
	for len(data) > 1 {
		kind := data[0]
		n := min(row, len(data)-1)
		line := append(make([]byte, 0, row), data[1:1+n]...)
		data = data[1+n:]
		unPNG(kind, line, before, pixel)
		out = append(out, line...)
		before = append(line, make([]byte, row-n)...)
	}
	return out
}

// unPNG undoes one row of a PNG filter in place; before is the row above.
func unPNG(kind byte, line, before []byte, pixel int) {
	for i := range line {
		var left, corner byte
		if i >= pixel {
			left, corner = line[i-pixel], before[i-pixel]
		}
		switch up := before[i]; kind {
		case 1:
			line[i] += left
		case 2:
			line[i] += up
		case 3:
			line[i] += byte((int(left) + int(up)) / 2)
		case 4:
			line[i] += paeth(left, up, corner)
		}
	}
}

// paeth is the PNG predictor of that name.
func paeth(left, up, corner byte) byte {
	guess := int(left) + int(up) - int(corner)
	l, u, c := distance(guess, left), distance(guess, up), distance(guess, corner)
	switch {
	case l <= u && l <= c:
		return left
	case u <= c:
		return up
	}
	return corner
}

func distance(a int, b byte) int { return max(a-int(b), int(b)-a) }

// unTIFF undoes the horizontal difference of whole bytes; other depths are left as they are.
func unTIFF(data []byte, row, pixel, bits int) []byte {
	if bits != 8 {
		return data
	}
	out := append([]byte(nil), data...)
	for start := 0; start < len(out); start += row {
		for i := start + pixel; i < min(start+row, len(out)); i++ {
			out[i] += out[i-pixel]
		}
	}
	return out
}
