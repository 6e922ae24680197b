package corrections

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette/sample"
)

// everyField lists the paths of all fields of an issue's JSON.
func everyField(prefix string, v any, out *[]string) {
	switch x := v.(type) {
	case map[string]any:
		if eid, ok := x["eid"].(string); ok && x["children"] != nil {
			prefix = prefix[:strings.LastIndexByte(prefix, '[')] + "[" + eid + "]"
		}
		for name, field := range x {
			if name == "children" {
				for i, child := range field.([]any) {
					everyField(fmt.Sprint(prefix, "[", i, "]"), child, out)
				}
				continue
			}
			everyField(strings.TrimPrefix(prefix+"."+name, "."), field, out)
		}
	case []any:
		for i, entry := range x {
			everyField(fmt.Sprint(prefix, "[", i, "]"), entry, out)
		}
	}
	*out = append(*out, prefix)
}

// TestEveryField says every verdict about fields of every kind, right and wrong: no panic, every entry is told of, the issue can be written, and
// what was said is what stands there.
func TestEveryField(t *testing.T) {
	is := read(sample.Text)
	var fields []string
	everyField("", tree(t, is).root, &fields)
	slices.Sort(fields)
	taken, refused := 0, 0
	step := 61
	if testing.Short() {
		step = 151 // a prime, so that all kinds of fields come
	}
	for i := 0; i < len(fields); i += step {
		for _, value := range []string{"", `"甲"`, `7`, `[]`, `{}`, `["甲","乙"]`, `null`} {
			verdict := Corrected
			if value == "" {
				verdict = []string{Confirmed, Wrong}[i%2]
			}
			f := New(is)
			if _, err := f.Say(is, Correction{Field: fields[i], Verdict: verdict, Is: json.RawMessage(value), When: "2031-01-01T08:00:00Z"}); err != nil {
				refused++
				continue
			}
			taken++
			again := *is // a shallow copy: what is corrected stays so
			said := f.Apply(&again)
			if len(said) != 1 || said[0].Status == "lost" && verdict == Confirmed {
				t.Fatalf("%s, %s %s: %s", fields[i], verdict, value, raw(said))
			}
			if _, err := json.Marshal(&again); err != nil {
				t.Fatalf("%s, %s %s: %v", fields[i], verdict, value, err)
			}
			if i%2 == 0 || value != "" {
				is = read(sample.Text)
			}
		}
	}
	if taken < 20 || refused < 20 {
		t.Errorf("%d of %d fields are taken, %d refused", taken, len(fields), refused)
	}
}
