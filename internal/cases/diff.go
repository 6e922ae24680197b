package cases

import (
	"encoding/json"
	"reflect"

	"github.com/google/go-cmp/cmp"
)

// Unexported makes cmp compare the fields of structs that no other package sees, as those of a reading.
func Unexported() cmp.Option { return cmp.Exporter(func(reflect.Type) bool { return true }) }

// DiffJSON shows where two texts of JSON part, first what they say and, where that is the same, how they are written; "" if they are equal.
func DiffJSON(want, got []byte) string {
	var a, b any
	if json.Unmarshal(want, &a) == nil && json.Unmarshal(got, &b) == nil {
		if d := cmp.Diff(a, b); d != "" {
			return d
		}
	}
	return cmp.Diff(string(want), string(got))
}
