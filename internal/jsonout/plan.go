package jsonout

import (
	"encoding"
	"encoding/json"
	"reflect"
	"sort"
	"strings"
	"sync"
	"unsafe"
)

// An encoder writes the value of one type that stands at p. That p points at such a value is made sure of here alone: where the fields of a
// structure stand, and how long a list is, is asked of package reflect when the encoder of a type is made.
type encoder func(w *Writer, p unsafe.Pointer)

// encoders has those that were made, by their types.
var encoders sync.Map

// value writes what the pointer v points at; what is no pointer is left to encoding/json.
func (w *Writer) value(v any) {
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Pointer || r.IsNil() {
		w.foreign(v)
		return
	}
	encoderOf(r.Type().Elem())(w, r.UnsafePointer())
}

// AsList says that the structures of a type, which have nothing but whole numbers, are written as the list of them, [12,40]. They are written
// so without a call of a method that does the same.
func AsList[T any]() {
	t := reflect.TypeFor[T]()
	var at []uintptr
	var whole []func(p unsafe.Pointer) int64
	for i := range t.NumField() {
		at, whole = append(at, t.Field(i).Offset), append(whole, wholes[t.Field(i).Type.Kind()])
	}
	encoders.Store(t, encoder(func(w *Writer, p unsafe.Pointer) {
		if !w.Indent {
			b := append(w.b, '[')
			for i := range at {
				if i > 0 {
					b = append(b, ',')
				}
				b = appendInt(b, whole[i](unsafe.Add(p, at[i])))
			}
			w.b = append(b, ']')
			return
		}
		w.open('[')
		for i := range at {
			w.next(i == 0)
			w.b = appendInt(w.b, whole[i](unsafe.Add(p, at[i])))
		}
		w.close(']', len(at) == 0)
	}))
}

// encoderOf returns the encoder of a type. One of a type that holds itself, as a node holds nodes, is found when it is needed.
func encoderOf(t reflect.Type) encoder {
	if e, ok := encoders.Load(t); ok {
		return e.(encoder)
	}
	var made encoder
	var done sync.Once
	early := encoder(func(w *Writer, p unsafe.Pointer) {
		done.Do(func() { made = newEncoder(t) })
		made(w, p)
	})
	if e, loaded := encoders.LoadOrStore(t, early); loaded {
		return e.(encoder)
	}
	done.Do(func() { made = newEncoder(t) })
	encoders.Store(t, made)
	return made
}

var (
	appenderType  = reflect.TypeFor[Appender]()
	marshalerType = reflect.TypeFor[json.Marshaler]()
	textType      = reflect.TypeFor[encoding.TextMarshaler]()
	zeroType      = reflect.TypeFor[interface{ IsZero() bool }]()
)

// does reports whether a type or a pointer to it has the methods of an interface.
func does(t, methods reflect.Type) bool {
	return t.Kind() != reflect.Pointer && t.Kind() != reflect.Interface && reflect.PointerTo(t).Implements(methods)
}

// writesItself reports whether a type has a method that writes its JSON.
func writesItself(t reflect.Type) bool {
	return does(t, appenderType) || does(t, marshalerType) || does(t, textType)
}

// newEncoder makes the encoder of a type.
func newEncoder(t reflect.Type) encoder {
	switch {
	case does(t, appenderType):
		return appended(t)
	case does(t, marshalerType):
		return marshaled(t)
	case does(t, textType):
		return texted(t)
	}
	if whole := wholes[t.Kind()]; whole != nil {
		return func(w *Writer, p unsafe.Pointer) { w.b = appendInt(w.b, whole(p)) }
	}
	switch t.Kind() {
	case reflect.String:
		return text
	case reflect.Bool:
		return boolean
	case reflect.Float64:
		return float
	case reflect.Pointer:
		return pointer(t)
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Uint8 {
			return list(t)
		}
	case reflect.Array:
		elem, n := elements(t), t.Len()
		return func(w *Writer, p unsafe.Pointer) { elem(w, p, n) }
	case reflect.Struct:
		return object(t)
	}
	return func(w *Writer, p unsafe.Pointer) { w.foreign(reflect.NewAt(t, p).Elem().Interface()) }
}

// A field is one of an object.
type field struct {
	key    string         // ,"name":
	short  [shortKey]byte // the same with what follows it, where it is short: it is copied in one piece
	name   string
	index  []int
	tagged bool
	at     []uintptr // where it stands: in the structure, and after each embedded pointer on the way to it
	write  encoder
	text   bool                        // it is a string
	empty  bool                        // it is left out where it is empty, not only where it is zero
	omits  func(p unsafe.Pointer) bool // nil where it is always written, or a word says whether it is

	hasWord bool    // it is left out where a word of the structure is 0:
	word    uintptr // where that stands
}

// shortKey is how long a key may be that is copied in one piece.
const shortKey = 24

// fieldsOf returns the fields that encoding/json writes of a structure: of several with one name the one that lies least deep, and of
// those the one that is named by its tag.
func fieldsOf(t reflect.Type) []field {
	all := walk(t, nil, nil)
	var out []field
	for i := range all {
		if f := &all[i]; wins(all, i) {
			var ft reflect.Type
			ft, f.at = place(t, f.index)
			f.write, f.text = encoderOf(ft), ft.Kind() == reflect.String && !writesItself(ft)
			if n, ok := wordOf(ft); ok && f.omits != nil && len(f.at) == 1 && f.empty {
				f.hasWord, f.word, f.omits = true, f.at[0]+n, nil
			}
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
		x := field{name: name, index: at, tagged: name != "", omits: omission(f.Type, options), empty: decides(options) == "omitempty"}
		if name == "" {
			x.name = f.Name
		}
		x.key = "," + string(appendString(nil, x.name)) + ":"
		copy(x.short[:], x.key)
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

// place returns the type of a field, and where it stands.
func place(t reflect.Type, index []int) (reflect.Type, []uintptr) {
	at := []uintptr{0}
	for _, i := range index {
		if t.Kind() == reflect.Pointer {
			t, at = t.Elem(), append(at, 0)
		}
		f := t.Field(i)
		t = f.Type
		at[len(at)-1] += f.Offset
	}
	return t, at
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

// decides returns which of the options of a tag says when a field is left out, "" if none does. No field of the model has both.
func decides(options string) string {
	for o := range strings.SplitSeq(options, ",") {
		if o == "omitzero" || o == "omitempty" {
			return o
		}
	}
	return ""
}

// omission returns what says that a field is left out, nil if it never is.
func omission(t reflect.Type, options string) func(p unsafe.Pointer) bool {
	o := decides(options)
	if o == "omitempty" {
		return emptiness(t)
	}
	switch {
	case o == "omitzero" && does(t, zeroType):
		return func(p unsafe.Pointer) bool {
			return reflect.NewAt(t, p).Interface().(interface{ IsZero() bool }).IsZero()
		}
	case o == "omitzero":
		return func(p unsafe.Pointer) bool { return reflect.NewAt(t, p).Elem().IsZero() }
	}
	return nil
}

// wordOf returns which word of a value is 0 where it is empty for encoding/json: the length of a string or a list, a number, a pointer.
func wordOf(t reflect.Type) (at uintptr, ok bool) {
	switch t.Kind() {
	case reflect.String, reflect.Slice:
		return unsafe.Offsetof(slice{}.len), true
	case reflect.Int, reflect.Pointer:
		return 0, true
	}
	return 0, false
}

// emptiness returns what says that a value is empty for encoding/json, nil for a type of which none is.
func emptiness(t reflect.Type) func(p unsafe.Pointer) bool {
	if whole := wholes[t.Kind()]; whole != nil {
		return func(p unsafe.Pointer) bool { return whole(p) == 0 }
	}
	switch t.Kind() {
	case reflect.String:
		return func(p unsafe.Pointer) bool { return *(*string)(p) == "" }
	case reflect.Slice:
		return func(p unsafe.Pointer) bool { return (*slice)(p).len == 0 }
	case reflect.Pointer:
		return func(p unsafe.Pointer) bool { return *(*unsafe.Pointer)(p) == nil }
	case reflect.Bool:
		return func(p unsafe.Pointer) bool { return !*(*bool)(p) }
	case reflect.Map, reflect.Array:
		return func(p unsafe.Pointer) bool { return reflect.NewAt(t, p).Elem().Len() == 0 }
	case reflect.Float32, reflect.Float64, reflect.Interface,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return func(p unsafe.Pointer) bool { return reflect.NewAt(t, p).Elem().IsZero() }
	}
	return nil
}
