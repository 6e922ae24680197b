package pdf

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// objectKey is put into every dictionary of a rewritten file: its object number, so that
// fonts and page tree nodes can be told apart.
const objectKey = "ObjectNumber"

// lacksKey is put into a stream of which data are missing: why.
const lacksKey = "Lacks"

// rewrite writes what text needs of the scanned objects as a plain PDF: objects numbered from
// 1 without a gap, none in object streams, strings in hexadecimal, brackets balanced, lengths true,
// references to nothing to an object that says so, filters only Flate, pictures and font programs empty.
func (s *scan) rewrite(limit int) ([]byte, error) {
	root := s.root
	if _, ok := s.byNumber[root]; !ok {
		root = s.catalog
	}
	if _, ok := s.byNumber[root]; !ok {
		return nil, ErrDamaged
	}
	w := &rewriter{scan: s, numbers: map[int]int{}, budget: limit}
	var live []object
	for i, o := range s.objects {
		if s.byNumber[o.number] == i {
			live = append(live, o)
			w.numbers[o.number] = len(live)
		}
	}
	w.out.WriteString("%PDF-1.7\n")
	offsets := make([]int, len(live))
	for i, o := range live {
		offsets[i] = w.out.Len()
		w.object(i+1, o)
	}
	offsets = append(offsets, w.out.Len())
	w.nothing(len(offsets))
	w.tail(offsets, w.numbers[root])
	return w.out.Bytes(), nil
}

// A rewriter writes objects under new numbers.
type rewriter struct {
	out     bytes.Buffer
	scan    *scan
	numbers map[int]int // old object number → new
	budget  int         // bytes that may still be decoded
}

// tail writes the cross-reference table and the trailer.
func (w *rewriter) tail(offsets []int, root int) {
	start := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		fmt.Fprintf(&w.out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&w.out, "trailer\n<</Size %d /Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, root, start)
}

// nothing writes the object that references to nothing lead to.
func (w *rewriter) nothing(number int) {
	fmt.Fprintf(&w.out, "%d 0 obj\n<</%s %d /Length 0 /%s <%x>>>\nstream\n\nendstream\nendobj\n", number, objectKey, number, lacksKey, "it is not in the file")
}

// object writes one object.
func (w *rewriter) object(number int, o object) {
	b := o.read()
	fmt.Fprintf(&w.out, "%d 0 obj\n", number)
	switch {
	case b.stream != nil:
		w.stream(number, b)
	case len(b.tokens) > 0 && b.tokens[0].is("<<"):
		fmt.Fprintf(&w.out, "<</%s %d ", objectKey, number)
		w.value(b.tokens[1:], true)
	default:
		w.value(b.tokens, false)
	}
	w.out.WriteString("\nendobj\n")
}

// stream writes a stream with a true length and at most the Flate filter.
func (w *rewriter) stream(number int, b body) {
	d := b.entries()
	data, flate, lacks := w.data(d, b.stream)
	var end []byte
	if flate {
		end = noCheckSum
	}
	fmt.Fprintf(&w.out, "<</%s %d /Length %d ", objectKey, number, len(data)+len(end))
	if flate {
		w.out.WriteString("/Filter /FlateDecode ")
	}
	if lacks != "" {
		fmt.Fprintf(&w.out, "/%s <%x> ", lacksKey, lacks)
	}
	for _, key := range slices.Sorted(maps.Keys(d)) {
		switch key {
		case "Length", "Filter", "DecodeParms", objectKey, lacksKey, "F", "FFilter":
		default:
			w.token(token{kind: name, s: key})
			w.value(d[key], false)
		}
	}
	w.out.WriteString(">>\nstream\n")
	w.out.Write(data)
	w.out.Write(end)
	w.out.WriteString("\nendstream")
}

// data returns the stream's data to keep, whether they are still deflated, and what they lack.
func (w *rewriter) data(d entries, raw []byte) (data []byte, flate bool, lacks string) {
	filters, ok := d.filters(w.tokensAt)
	switch {
	case !ofText(d):
		return nil, false, "it says that it is a picture, a font or data"
	case !ok:
		return nil, false, "how it is packed cannot be told"
	case len(filters) == 0:
		return raw, false, ""
	case len(filters) == 1 && filters[0].name == "FlateDecode" && filters[0].predictor <= 1:
		if len(bytes.TrimSpace(raw)) == 0 {
			return nil, false, ""
		}
		return raw, true, ""
	case w.budget <= 0:
		return nil, false, lacksRoom
	}
	data, lacks = decode(raw, filters, &w.budget)
	return data, false, lacks
}

// tokensAt returns the tokens of an object, which may be the filters of a stream or their parameters, but is nothing long.
func (w *rewriter) tokensAt(number int) []token {
	i, ok := w.scan.byNumber[number]
	if !ok {
		return nil
	}
	o := w.scan.objects[i]
	o.src = o.src[:min(len(o.src), o.start+maxParameters)]
	return o.read().tokens
}

// maxParameters is more bytes than an object that says how a stream is packed has.
const maxParameters = 1 << 10

// ofText reports whether a stream can matter to text: no picture, no font program, no metadata.
func ofText(d entries) bool {
	switch d.name("Type") {
	case "XRef", "ObjStm", "Metadata", "EmbeddedFile":
		return false
	}
	switch d.name("Subtype") {
	case "Image", "Type1C", "CIDFontType0C", "OpenType", "XML":
		return false
	}
	return d["Length1"] == nil
}

// value writes the one value at the start of tokens, null if there is none, and closes
// what it leaves open. Of a dictionary the opening bracket may be written already.
func (w *rewriter) value(tokens []token, inDictionary bool) {
	var open []string
	if inDictionary {
		open = append(open, ">>")
	}
	written := inDictionary
	for i := 0; i < len(tokens) && !(written && len(open) == 0); i++ {
		t := tokens[i]
		switch {
		case t.is("<<") && len(open) < maxDepth:
			open = append(open, ">>")
		case t.is("[") && len(open) < maxDepth:
			open = append(open, "]")
		case nesting(t) > 0, nesting(t) < 0 && (len(open) == 0 || open[len(open)-1] != t.s):
			continue
		case nesting(t) < 0:
			open = open[:len(open)-1]
		case i+2 < len(tokens) && t.isInt() && tokens[i+1].isInt() && tokens[i+2].is("R"):
			w.reference(int(t.num))
			written, i = true, i+2
			continue
		}
		written = w.token(t) || written
	}
	for i := len(open) - 1; i >= 0; i-- {
		w.out.WriteString(open[i])
	}
	if !written {
		w.out.WriteString("null ")
	}
}

// maxDepth bounds the nesting of one object.
const maxDepth = 100

// reference writes a reference to old object number n, or to the object that stands for nothing.
func (w *rewriter) reference(n int) {
	number, ok := w.numbers[n]
	if !ok {
		number = len(w.numbers) + 1
	}
	fmt.Fprintf(&w.out, "%d 0 R ", number)
}

// token writes t in its plainest form and reports whether it is part of a value.
func (w *rewriter) token(t token) bool {
	switch t.kind {
	case number:
		w.out.WriteString(plainNumber(t.num))
	case text:
		w.out.WriteString("<" + hex.EncodeToString([]byte(t.s)) + ">")
	case name:
		w.out.WriteByte('/')
		for i := range len(t.s) {
			if c := t.s[i]; c <= ' ' || c > '~' || c == '#' || isDelimiter(c) {
				fmt.Fprintf(&w.out, "#%02x", c)
			} else {
				w.out.WriteByte(c)
			}
		}
	default:
		switch t.s {
		case "<<", ">>", "[", "]", "true", "false", "null":
			w.out.WriteString(t.s)
		default:
			return false
		}
	}
	w.out.WriteByte(' ')
	return true
}

// plainNumber prints n as a PDF number, whole ones without a point.
func plainNumber(n float64) string {
	if n == float64(int64(n)) && n < 1e15 && n > -1e15 {
		return strconv.FormatInt(int64(n), 10)
	}
	return strconv.FormatFloat(max(-1e15, min(n, 1e15)), 'f', 8, 64)
}
