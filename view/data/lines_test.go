package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// TestLines puts the lines together again: they are the data of the whole.
func TestLines(t *testing.T) {
	for _, n := range []int{0, 1, 40} {
		text := ""
		if n > 0 {
			text = synth.Make(7, synth.Options{Documents: n}).Text
		}
		r := Read(&segment.Source{Name: "a.txt", Format: "text", Text: text})
		var out bytes.Buffer
		if err := WriteLines(&out, r, func(d *Data) { d.Keeps = true }); err != nil {
			t.Fatal(err)
		}
		lines := bytes.Split(bytes.TrimSuffix(out.Bytes(), []byte("\n")), []byte("\n"))
		if n == 40 && len(lines) < 3 {
			t.Errorf("%d documents are written in %d lines", n, len(lines))
		}
		whole := NewData(r)
		whole.Keeps = true
		want := parsed(t, marshal(t, whole))
		got := parsed(t, lines[0])
		count, documents := got["count"], []any{}
		for _, line := range lines[1:] {
			var some []any
			if err := json.Unmarshal(line, &some); err != nil {
				t.Fatal(err)
			}
			documents = append(documents, some...)
		}
		delete(got, "count")
		got["issue"].(map[string]any)["documents"] = documents
		if d := cmp.Diff(want, got); count != float64(len(documents)) || d != "" {
			t.Errorf("%d documents: the lines differ from the whole (%v, %d; -whole +lines):\n%s", n, count, len(documents), d)
		}
	}
}

// A writer whose reader has gone.
type gone struct{ left int }

func (g *gone) Write(p []byte) (int, error) {
	if g.left--; g.left < 0 {
		return 0, errors.New("gone")
	}
	return len(p), nil
}

func TestLinesToNobody(t *testing.T) {
	r := Read(&segment.Source{Name: "a.txt", Format: "text", Text: synth.Make(7, synth.Options{Documents: 40}).Text})
	for left := range 3 {
		if err := WriteLines(&gone{left}, r, nil); err == nil {
			t.Errorf("the reader went after %d lines, and nothing is said", left)
		}
	}
}

func marshal(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func parsed(t *testing.T, data []byte) (out map[string]any) {
	t.Helper()
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}
