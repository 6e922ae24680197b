package jsonout

import (
	"bytes"
	"encoding"
	"encoding/json"
	"math"
	"reflect"
	"strconv"
	"unsafe"
)

// appended writes values that append their own JSON.
func appended(t reflect.Type) encoder {
	return func(w *Writer, p unsafe.Pointer) {
		a := reflect.NewAt(t, p).Interface().(Appender)
		if !w.Indent {
			w.b = a.AppendJSON(w.b)
			return
		}
		start := len(w.b)
		w.b = a.AppendJSON(w.b)
		if c := w.b[start]; c == '[' || c == '{' {
			var short [64]byte
			w.indent(append(short[:0], w.b[start:]...), start)
		}
	}
}

// indent writes compact JSON indented in the place of what stands in the buffer from start on.
func (w *Writer) indent(data []byte, start int) {
	w.b = w.b[:start]
	depth, quoted := w.depth, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case quoted:
			w.b = append(w.b, c)
			if c == '\\' {
				i++
				w.b = append(w.b, data[i])
			} else if c == '"' {
				quoted = false
			}
		case c == '[' || c == '{':
			w.open(c)
			if next := data[i+1]; next == ']' || next == '}' {
				i++
				w.close(next, true)
			} else {
				w.newline()
			}
		case c == ']' || c == '}':
			w.close(c, false)
		case c == ',':
			w.next(false)
		case c == ':':
			w.b = append(w.b, ": "...)
		default:
			w.b = append(w.b, c)
			quoted = c == '"'
		}
	}
	w.depth = depth
}

// marshaled writes values by their method MarshalJSON, or that of encoding/json for what is not of the model.
func marshaled(t reflect.Type) encoder {
	return func(w *Writer, p unsafe.Pointer) {
		data, err := reflect.NewAt(t, p).Interface().(json.Marshaler).MarshalJSON()
		w.encoded(data, err)
	}
}

// foreign writes a value by encoding/json.
func (w *Writer) foreign(v any) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	w.encoded(bytes.TrimSuffix(out.Bytes(), []byte("\n")), err)
}

// encoded writes JSON that something else made.
func (w *Writer) encoded(data []byte, err error) {
	if err != nil {
		if w.err == nil {
			w.err = err
		}
		return
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, data); err != nil {
		w.err = err
		return
	}
	if w.Indent {
		w.indent(compact.Bytes(), len(w.b))
		return
	}
	w.b = append(w.b, compact.Bytes()...)
}

// texted writes values by their method MarshalText, as strings.
func texted(t reflect.Type) encoder {
	return func(w *Writer, p unsafe.Pointer) {
		data, err := reflect.NewAt(t, p).Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil && w.err == nil {
			w.err = err
		}
		w.b = appendString(w.b, string(data))
	}
}

func text(w *Writer, p unsafe.Pointer) { w.b = appendString(w.b, *(*string)(p)) }

func boolean(w *Writer, p unsafe.Pointer) { w.b = strconv.AppendBool(w.b, *(*bool)(p)) }

// wholes read a whole number of each kind.
var wholes = [reflect.UnsafePointer + 1]func(p unsafe.Pointer) int64{
	reflect.Int:   func(p unsafe.Pointer) int64 { return int64(*(*int)(p)) },
	reflect.Int8:  func(p unsafe.Pointer) int64 { return int64(*(*int8)(p)) },
	reflect.Int16: func(p unsafe.Pointer) int64 { return int64(*(*int16)(p)) },
	reflect.Int32: func(p unsafe.Pointer) int64 { return int64(*(*int32)(p)) },
	reflect.Int64: func(p unsafe.Pointer) int64 { return *(*int64)(p) },
}

// digitPairs are the numbers from 00 to 99.
const digitPairs = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

// appendInt appends n in figures. Most numbers are places in a text.
func appendInt(b []byte, n int64) []byte {
	if n < 0 || n >= 1e6 {
		return strconv.AppendInt(b, n, 10)
	}
	high, mid, low := n/10000*2, n/100%100*2, n%100*2
	switch {
	case n < 10:
		return append(b, digitPairs[low+1])
	case n < 100:
		return append(b, digitPairs[low], digitPairs[low+1])
	case n < 1000:
		return append(b, digitPairs[mid+1], digitPairs[low], digitPairs[low+1])
	case n < 10000:
		return append(b, digitPairs[mid], digitPairs[mid+1], digitPairs[low], digitPairs[low+1])
	case n < 100000:
		return append(b, digitPairs[high+1], digitPairs[mid], digitPairs[mid+1], digitPairs[low], digitPairs[low+1])
	}
	return append(b, digitPairs[high], digitPairs[high+1], digitPairs[mid], digitPairs[mid+1], digitPairs[low], digitPairs[low+1])
}

// float writes a number as encoding/json does: with an exponent where it is very small or large.
func float(w *Writer, p unsafe.Pointer) {
	f := *(*float64)(p)
	if math.IsInf(f, 0) || math.IsNaN(f) {
		w.foreign(f)
		return
	}
	if size := math.Abs(f); size == 0 || size >= 1e-6 && size < 1e21 {
		w.b = strconv.AppendFloat(w.b, f, 'f', -1, 64)
		return
	}
	w.foreign(f)
}

func pointer(t reflect.Type) encoder {
	elem := encoderOf(t.Elem())
	return func(w *Writer, p unsafe.Pointer) {
		p = *(*unsafe.Pointer)(p)
		if p == nil {
			w.b = append(w.b, "null"...)
			return
		}
		elem(w, p)
	}
}

// A slice is how Go keeps a list of any type.
type slice struct {
	data     unsafe.Pointer
	len, cap int
}

func list(t reflect.Type) encoder {
	write := elements(t)
	return func(w *Writer, p unsafe.Pointer) {
		s := (*slice)(p)
		if s.data == nil {
			w.b = append(w.b, "null"...)
			return
		}
		write(w, s.data, s.len)
	}
}

// elements returns what writes n elements from p on.
func elements(t reflect.Type) func(w *Writer, p unsafe.Pointer, n int) {
	elem, size := encoderOf(t.Elem()), t.Elem().Size()
	return func(w *Writer, p unsafe.Pointer, n int) {
		w.open('[')
		for i := range n {
			w.next(i == 0)
			elem(w, unsafe.Add(p, uintptr(i)*size))
		}
		w.close(']', n == 0)
	}
}

func object(t reflect.Type) encoder {
	fields := fieldsOf(t)
	return func(w *Writer, p unsafe.Pointer) {
		w.open('{')
		first := true
		for i := range fields {
			f := &fields[i]
			if f.hasWord && *(*uintptr)(unsafe.Add(p, f.word)) == 0 {
				continue
			}
			x := unsafe.Add(p, f.at[0])
			if len(f.at) > 1 {
				if x = behind(x, f.at[1:]); x == nil {
					continue
				}
			}
			if f.omits != nil && f.omits(x) {
				continue
			}
			w.key(f, first)
			if first = false; f.text {
				w.b = appendString(w.b, *(*string)(x))
			} else {
				f.write(w, x)
			}
		}
		w.close('}', first)
	}
}

// key writes the name of a field, and what stands before and after it.
func (w *Writer) key(f *field, first bool) {
	if w.Indent {
		w.next(first)
		w.b = append(append(w.b, f.key[1:]...), ' ')
		return
	}
	if n := len(w.b); !first && len(f.key) <= shortKey && n+shortKey <= cap(w.b) {
		w.b = w.b[:n+shortKey]
		*(*[shortKey]byte)(w.b[n:]) = f.short
		w.b = w.b[:n+len(f.key)]
		return
	}
	key := f.key
	if first {
		key = key[1:]
	}
	w.b = append(w.b, key...)
}

// behind follows the embedded pointer at p, and the others on the way to a field; nil where one of them is nil.
func behind(p unsafe.Pointer, at []uintptr) unsafe.Pointer {
	for _, offset := range at {
		if p = *(*unsafe.Pointer)(p); p == nil {
			return nil
		}
		p = unsafe.Add(p, offset)
	}
	return p
}
