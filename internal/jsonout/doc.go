// Package jsonout writes values of the model as JSON: the same bytes as encoding/json without escaped HTML, compact or indented by two
// spaces, in one pass and with one buffer. What a type is made of is looked at once; values are not copied, and a type that implements
// [Appender] writes itself without a piece of memory of its own.
//
//	out := jsonout.Writer{W: os.Stdout, Indent: true}
//	err := out.Write(issue)
package jsonout

import "io"

// An Appender appends its JSON to b, compact, as its MarshalJSON returns it.
type Appender interface {
	AppendJSON(b []byte) []byte
}

// A Writer writes values one after the other.
type Writer struct {
	W      io.Writer // what is full of the buffer goes there, the rest at the end of each value; nil keeps it in memory
	Indent bool

	b     []byte
	depth int
	err   error
}

// enough is how much of a value is kept before it is written.
const enough = 64 << 10

// Write writes the JSON of v, a pointer, and a line end.
func (w *Writer) Write(v any) error {
	w.value(v)
	w.b = append(w.b, '\n')
	w.flush(0)
	return w.err
}

// Append appends the compact JSON of v, a pointer, to b.
func Append(b []byte, v any) ([]byte, error) {
	w := Writer{b: b}
	w.value(v)
	return w.b, w.err
}

// Bytes returns what was written so far, where there is no W.
func (w *Writer) Bytes() []byte { return w.b }

// flush passes on what is in the buffer, if it is more than some bytes.
func (w *Writer) flush(more int) {
	if w.W == nil || len(w.b) <= more || w.err != nil {
		return
	}
	_, w.err = w.W.Write(w.b)
	w.b = w.b[:0]
}

// open begins an object or a list.
func (w *Writer) open(sign byte) {
	w.b = append(w.b, sign)
	w.depth++
}

// next begins the next entry of an object or a list.
func (w *Writer) next(first bool) {
	if !first {
		w.b = append(w.b, ',')
	}
	if w.Indent {
		w.newline()
	}
}

// close ends an object or a list.
func (w *Writer) close(sign byte, empty bool) {
	w.depth--
	if w.Indent && !empty {
		w.newline()
	}
	if w.b = append(w.b, sign); len(w.b) > enough {
		w.flush(enough)
	}
}

// blanks are the white space before most lines.
const blanks = "\n                                                                "

// newline begins a line of the indented form.
func (w *Writer) newline() {
	n := 1 + 2*w.depth
	w.b = append(w.b, blanks[:min(n, len(blanks))]...)
	for n -= len(blanks); n > 0; n-- {
		w.b = append(w.b, ' ')
	}
}
