package jsonout

import (
	"bytes"
	"encoding"
	"encoding/json"
	"math"
	"reflect"
	"strconv"
)

// appended writes a value that appends its own JSON.
func appended(w *Writer, v reflect.Value) {
	a := v.Addr().Interface().(Appender)
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

// marshaled writes a value by its method MarshalJSON, or that of encoding/json for what is not of the model.
func marshaled(w *Writer, v reflect.Value) {
	m := v.Addr().Interface()
	data, err := m.(json.Marshaler).MarshalJSON()
	w.encoded(data, err)
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

// texted writes a value by its method MarshalText, as a string.
func texted(w *Writer, v reflect.Value) {
	data, err := v.Addr().Interface().(encoding.TextMarshaler).MarshalText()
	if err != nil && w.err == nil {
		w.err = err
	}
	w.b = appendString(w.b, string(data))
}

func boolean(w *Writer, v reflect.Value) { w.b = strconv.AppendBool(w.b, v.Bool()) }

func integer(w *Writer, v reflect.Value) { w.b = strconv.AppendInt(w.b, v.Int(), 10) }

// float writes a number as encoding/json does: with an exponent where it is very small or large.
func float(w *Writer, v reflect.Value) {
	f := v.Float()
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
	return func(w *Writer, v reflect.Value) {
		if v.IsNil() {
			w.b = append(w.b, "null"...)
			return
		}
		elem(w, v.Elem())
	}
}

func list(t reflect.Type) encoder {
	write := array(t)
	return func(w *Writer, v reflect.Value) {
		if v.IsNil() {
			w.b = append(w.b, "null"...)
			return
		}
		write(w, v)
	}
}

func array(t reflect.Type) encoder {
	elem := encoderOf(t.Elem())
	return func(w *Writer, v reflect.Value) {
		w.open('[')
		n := v.Len()
		for i := range n {
			w.next(i == 0)
			elem(w, v.Index(i))
		}
		w.close(']', n == 0)
	}
}

func object(t reflect.Type) encoder {
	fields := fieldsOf(t)
	return func(w *Writer, v reflect.Value) {
		w.open('{')
		first := true
		for i := range fields {
			f := &fields[i]
			x, ok := valueAt(v, f.index)
			if !ok || f.omits != nil && f.omits(x) {
				continue
			}
			w.next(first)
			first = false
			w.b = append(w.b, f.key...)
			if w.Indent {
				w.b = append(w.b, ' ')
			}
			f.write(w, x)
		}
		w.close('}', first)
	}
}

// valueAt returns a field of v, false where an embedded pointer on the way to it is nil.
func valueAt(v reflect.Value, index []int) (reflect.Value, bool) {
	for k, i := range index {
		if k > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, true
}
