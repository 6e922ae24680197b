package corrections

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"sync"
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
	key := namedField{v.Type(), name}
	at, known := fieldsNamed.Load(key)
	if !known {
		found := indexNamed(key.of, name)
		if found == nil {
			return reflect.Value{}, false // a name from outside is not kept
		}
		at = found
		fieldsNamed.Store(key, at)
	}
	return v.FieldByIndex(at.([]int)), true
}

// fieldsNamed are the indexes of the fields that were asked for, by namedField. Lists are gone through again
// and again: the names are looked up once.
var fieldsNamed sync.Map

type namedField struct {
	of   reflect.Type
	name string
}

func indexNamed(t reflect.Type, name string) []int {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.IsExported() && !f.Anonymous && tag == name && tag != "-" {
			return []int{i}
		}
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous && f.Type.Kind() == reflect.Struct {
			if below := indexNamed(f.Type, name); below != nil {
				return append([]int{i}, below...)
			}
		}
	}
	return nil
}
