package synth

import (
	"bytes"
	"encoding/json"
	"path/filepath"

	"github.com/gongbao/gongbao/internal/folder"
)

// WriteFiles writes the truth into a folder: structure.json, outline.jsonl, values.jsonl, joins.jsonl
// and people.jsonl in the form of hand-made gold files, and more.jsonl for the kinds of values that those leave out.
func (t Truth) WriteFiles(dir string) error {
	for _, d := range []string{filepath.Dir(dir), dir} {
		if err := folder.Make(d); err != nil {
			return err
		}
	}
	structure, err := encode(t.Structure, " ")
	if err != nil {
		return err
	}
	values, err := lines(t.Values, func(v Value) bool { return !v.Kind.more() })
	if err != nil {
		return err
	}
	more, err := lines(t.Values, func(v Value) bool { return v.Kind.more() })
	if err != nil {
		return err
	}
	outline, err := lines(t.Outline, nil)
	if err != nil {
		return err
	}
	joins, err := lines(t.Joins, nil)
	if err != nil {
		return err
	}
	people, err := lines(t.People, nil)
	if err != nil {
		return err
	}
	for name, data := range map[string][]byte{"structure.json": structure, "values.jsonl": values, "more.jsonl": more,
		"outline.jsonl": outline, "joins.jsonl": joins, "people.jsonl": people} {
		if err := folder.WriteFile(filepath.Join(dir, name), data); err != nil {
			return err
		}
	}
	return nil
}

// more reports whether values of the kind stand in more.jsonl.
func (k Kind) more() bool { return k == Count || k == Email }

// encode is JSON as people read it: no escapes for < and >.
func encode(v any, indent string) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	err := e.Encode(v)
	return out.Bytes(), err
}

// lines is one JSON object a line for what is kept; nil keeps all.
func lines[T any](list []T, keep func(T) bool) ([]byte, error) {
	var out bytes.Buffer
	for _, x := range list {
		if keep != nil && !keep(x) {
			continue
		}
		line, err := encode(x, "")
		if err != nil {
			return nil, err
		}
		out.Write(line)
	}
	return out.Bytes(), nil
}

// MarshalJSON writes what a document does not have as null.
func (d Document) MarshalJSON() ([]byte, error) {
	type plain Document
	return encode(struct {
		plain
		Number *string `json:"number"`
		Agency *string `json:"agency"`
		Date   *string `json:"date"`
		Signer *string `json:"signer"`
	}{plain(d), orNull(d.Number), orNull(d.Agency), orNull(d.Date), orNull(d.Signer)}, "")
}
