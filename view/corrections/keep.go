package corrections

import (
	"reflect"
	"strings"
)

// isPlace reports whether a field of a value says where it stands, not what it means. What a person says of a value never moves it: another
// text has it elsewhere.
func isPlace(name string) bool {
	switch name {
	case "eid", "cell", "confidence", "partner", "qualifier":
		return true
	}
	return strings.HasSuffix(name, "spans")
}

// eachField calls f with the fields of a struct by their JSON names, and with whether JSON leaves them out where they are empty.
func eachField(v reflect.Value, f func(name string, omit bool, field reflect.Value)) {
	eachUnseen(v, map[string]bool{}, f)
}

// eachUnseen is eachField for the names that no outer struct has: those hide the ones of what they embed.
func eachUnseen(v reflect.Value, seen map[string]bool, f func(string, bool, reflect.Value)) {
	t := v.Type()
	for i := range t.NumField() {
		field := t.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if field.IsExported() && name != "" && name != "-" && !seen[name] {
			seen[name] = true
			f(name, strings.HasPrefix(options, "omit"), v.Field(i))
		}
	}
	for i := range t.NumField() {
		if field := t.Field(i); field.Anonymous && field.Type.Kind() == reflect.Struct {
			eachUnseen(v.Field(i), seen, f)
		}
	}
}

// dropPlaces takes the places out of a value that came from outside, and writes its empty lists as the JSON of an issue does.
func dropPlaces(v reflect.Value) {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return
	}
	if v = open(v); v.Kind() == reflect.Slice && v.IsNil() {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	}
	if v.Kind() != reflect.Struct {
		return
	}
	eachField(v, func(name string, omit bool, field reflect.Value) {
		switch {
		case isPlace(name):
			field.SetZero()
			if field.Kind() == reflect.Slice && !omit {
				field.Set(reflect.MakeSlice(field.Type(), 0, 0))
			}
		case field.Kind() == reflect.Slice && field.IsNil() && !omit:
			field.Set(reflect.MakeSlice(field.Type(), 0, 0))
		case field.Kind() == reflect.Struct || field.Kind() == reflect.Pointer:
			dropPlaces(field)
		}
	})
}

// keepPlaces leaves what is said anew where the old value stands.
func keepPlaces(old, now reflect.Value) {
	if old.Kind() == reflect.Pointer && (old.IsNil() || now.IsNil()) {
		return
	}
	old, now = open(old), open(now)
	if old.Kind() != reflect.Struct {
		return
	}
	places := map[string]reflect.Value{}
	eachField(old, func(name string, _ bool, field reflect.Value) { places[name] = field })
	eachField(now, func(name string, _ bool, field reflect.Value) {
		from := places[name]
		switch {
		case isPlace(name), name == "text" && field.IsZero():
			field.Set(from)
		case field.Kind() == reflect.Struct || field.Kind() == reflect.Pointer:
			keepPlaces(from, field)
		}
	})
}
