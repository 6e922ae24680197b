package jsonout

import (
	"encoding"
	"encoding/json"
	"reflect"
	"sort"
	"strings"
	"sync"
)

// An encoder writes a value of one type, which can be addressed.
type encoder func(w *Writer, v reflect.Value)

// encoders has those that were made, by their types.
var encoders sync.Map

// value writes what the pointer v points at; what is no pointer is left to encoding/json.
func (w *Writer) value(v any) {
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Pointer || r.IsNil() {
		w.foreign(v)
		return
	}
	encoderOf(r.Type().Elem())(w, r.Elem())
}

// encoderOf returns the encoder of a type. One of a type that holds itself, as a node holds nodes, is found when it is needed.
func encoderOf(t reflect.Type) encoder {
	if e, ok := encoders.Load(t); ok {
		return e.(encoder)
	}
	ready := make(chan struct{})
	var made encoder
	early := encoder(func(w *Writer, v reflect.Value) {
		<-ready
		made(w, v)
	})
	if e, loaded := encoders.LoadOrStore(t, early); loaded {
		return e.(encoder)
	}
	made = newEncoder(t)
	close(ready)
	encoders.Store(t, made)
	return made
}

var (
	appenderType  = reflect.TypeFor[Appender]()
	marshalerType = reflect.TypeFor[json.Marshaler]()
	textType      = reflect.TypeFor[encoding.TextMarshaler]()
)

// does reports whether a type or a pointer to it has the methods of an interface.
func does(t, methods reflect.Type) bool {
	return t.Kind() != reflect.Pointer && t.Kind() != reflect.Interface && reflect.PointerTo(t).Implements(methods)
}

// newEncoder makes the encoder of a type.
func newEncoder(t reflect.Type) encoder {
	switch {
	case does(t, appenderType):
		return appended
	case does(t, marshalerType):
		return marshaled
	case does(t, textType):
		return texted
	}
	switch t.Kind() {
	case reflect.String:
		return func(w *Writer, v reflect.Value) { w.b = appendString(w.b, v.String()) }
	case reflect.Bool:
		return boolean
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return integer
	case reflect.Float64:
		return float
	case reflect.Pointer:
		return pointer(t)
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Uint8 {
			return list(t)
		}
	case reflect.Array:
		return array(t)
	case reflect.Struct:
		return object(t)
	}
	return func(w *Writer, v reflect.Value) { w.foreign(v.Interface()) }
}

// A field is one of an object.
type field struct {
	key    string // "name":
	name   string
	index  []int
	tagged bool
	write  encoder
	omits  func(v reflect.Value) bool // nil where it is always written
}

// fieldsOf returns the fields that encoding/json writes of a structure: of several with one name the one that lies least deep, and of
// those the one that is named by its tag.
func fieldsOf(t reflect.Type) []field {
	all := walk(t, nil, nil)
	var out []field
	for i := range all {
		if f := &all[i]; wins(all, i) {
			ft := typeAt(t, f.index)
			f.write = encoderOf(ft)
			out = append(out, *f)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return before(out[i].index, out[j].index) })
	return out
}

// walk adds the fields of a structure, those of what it embeds included.
func walk(t reflect.Type, index []int, all []field) []field {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Tag.Get("json") == "-" || !f.IsExported() && !f.Anonymous {
			continue
		}
		at := append(append([]int(nil), index...), i)
		if inner := under(f.Type); f.Anonymous && name == "" && inner.Kind() == reflect.Struct {
			all = walk(inner, at, all)
			continue
		}
		if !f.IsExported() {
			continue
		}
		x := field{name: name, index: at, tagged: name != "", omits: omission(f.Type, options)}
		if name == "" {
			x.name = f.Name
		}
		x.key = string(appendString(nil, x.name)) + ":"
		all = append(all, x)
	}
	return all
}

// under returns the type that a pointer points at.
func under(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}

// typeAt returns the type of a field.
func typeAt(t reflect.Type, index []int) reflect.Type {
	for _, i := range index {
		t = under(t).Field(i).Type
	}
	return t
}

// wins reports whether field i is written, of those with its name.
func wins(all []field, i int) bool {
	f := &all[i]
	for k := range all {
		g := &all[k]
		if k == i || g.name != f.name {
			continue
		}
		if len(g.index) < len(f.index) || len(g.index) == len(f.index) && (g.tagged || !f.tagged) {
			return false
		}
	}
	return true
}

// before reports whether a field stands before another one.
func before(a, b []int) bool {
	for k := range min(len(a), len(b)) {
		if a[k] != b[k] {
			return a[k] < b[k]
		}
	}
	return len(a) < len(b)
}

// omission returns what says that a field is left out, nil if it never is.
func omission(t reflect.Type, options string) func(v reflect.Value) bool {
	for o := range strings.SplitSeq(options, ",") {
		switch {
		case o == "omitzero":
			return isZero
		case o != "omitempty":
			continue
		}
		switch t.Kind() {
		case reflect.Slice, reflect.String, reflect.Map, reflect.Array:
			return func(v reflect.Value) bool { return v.Len() == 0 }
		case reflect.Bool, reflect.Int, reflect.Float64, reflect.Pointer, reflect.Interface:
			return reflect.Value.IsZero
		}
	}
	return nil
}

// isZero reports whether a value is zero, by its own method where it has one.
func isZero(v reflect.Value) bool {
	if z, ok := v.Addr().Interface().(interface{ IsZero() bool }); ok {
		return z.IsZero()
	}
	return v.IsZero()
}
