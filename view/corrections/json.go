package corrections

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
)

// encode writes v as JSON with < and > as they are.
func encode(v any, indent string) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	err := e.Encode(v)
	return out.Bytes(), err
}

// raw is the JSON of a value on one line.
func raw(v any) json.RawMessage {
	data, err := encode(v, "")
	if err != nil {
		return json.RawMessage("null")
	}
	return bytes.TrimSpace(data)
}

// fieldNamed returns the field of a struct that JSON calls name, those of embedded structs after its own.
func fieldNamed(v reflect.Value, name string) (reflect.Value, bool) {
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.IsExported() && !f.Anonymous && tag == name && tag != "-" {
			return v.Field(i), true
		}
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous && f.Type.Kind() == reflect.Struct {
			if found, ok := fieldNamed(v.Field(i), name); ok {
				return found, true
			}
		}
	}
	return reflect.Value{}, false
}
