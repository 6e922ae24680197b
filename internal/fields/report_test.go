package fields

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestReport checks what is told of two readings: nothing of what only moved, each change once, at its place.
func TestReport(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"equal", `{"documents":[{"id":"a","spans":[[0,9]]}]}`, `{"documents":[{"id":"a","spans":[[0,9]]}]}`, ""},
		{"a document more", `{"documents":[{"id":"a","spans":[[0,9]]}]}`, `{"documents":[{"id":"b","spans":[[20,29]]},{"id":"a","spans":[[0,9]]}]}`,
			"documents: 1 gained, 0 lost, 0 changed\n  + f:20 {\"id\":\"b\",\"spans\":[[20,29]]}\n"},
		{"an amount changed and one lost",
			`{"amounts":[{"text":"5元","max":5,"spans":[[3,7]]},{"text":"6元","max":6,"spans":[[9,13]]}]}`, `{"amounts":[{"text":"6元","max":60,"spans":[[9,13]]}]}`,
			"amounts: 0 gained, 1 lost, 0 changed\n  - f:3 {\"max\":5,\"spans\":[[3,7]],\"text\":\"5元\"}\namounts.max: 0 gained, 0 lost, 1 changed\n  ~ f:9 6 → 60\n"},
		{"a list of words", `{"issuers":["甲"]}`, `{"issuers":["甲","乙"]}`, "issuers: 0 gained, 0 lost, 1 changed\n  ~ f: [\"甲\"] → [\"甲\",\"乙\"]\n"},
		{"null and missing", `{"date":null}`, `{}`, ""},
		{"same title elsewhere", `{"documents":[{"title":"甲","spans":[[0,9]],"id":"x"}]}`, `{"documents":[{"title":"甲","spans":[[0,12]],"id":"x"}]}`,
			"documents.spans: 0 gained, 0 lost, 1 changed\n  ~ f:0 [[0,9]] → [[0,12]]\n"},
	} {
		var before, after any
		if err := json.Unmarshal([]byte(c.before), &before); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(c.after), &after); err != nil {
			t.Fatal(err)
		}
		r := New()
		r.Add(Reading{"f", before, after})
		var b strings.Builder
		r.Print(&b, 5)
		got := b.String()
		got = got[:strings.LastIndex(strings.TrimSuffix(got, "\n"), "\n")+1] // the closing line counts
		if got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
		if differ := c.want != ""; differ != (r.Total > 0) {
			t.Errorf("%s: %d differences", c.name, r.Total)
		}
	}
}
