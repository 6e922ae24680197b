package score

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// A manifestLine says of one file the few facts that are sure.
type manifestLine struct {
	Name   string                     `json:"name"`
	Expect map[string]json.RawMessage `json:"expect"`
}

// Manifest compares the JSON of an issue with what a manifest says of the file at path: the line whose name path ends with. It
// returns nil where the manifest says nothing of it.
func Manifest(data []byte, path, manifest string) (*Report, error) {
	list, err := readLines[manifestLine](filepath.Dir(manifest), filepath.Base(manifest))
	if err != nil {
		return nil, err
	}
	slashed := "/" + filepath.ToSlash(path)
	i := slices.IndexFunc(list, func(m manifestLine) bool { return strings.HasSuffix(slashed, "/"+m.Name) })
	if i < 0 {
		return nil, nil
	}
	var got struct {
		issue
		Source struct {
			Format string `json:"format"`
		} `json:"source"`
	}
	if err := json.Unmarshal(data, &got); err != nil {
		return nil, fmt.Errorf("this is no issue: %w", err)
	}
	r := &Report{Keep: true}
	whole := true
	for _, name := range slices.Sorted(maps.Keys(list[i].Expect)) {
		have, ok := expected(name, &got.issue, got.Source.Format, list[i].Expect[name])
		whole = whole && ok
		r.judge("file "+name, verdict{right: ok, strict: ok, other: have != ""}, list[i].Name, have, string(list[i].Expect[name]))
	}
	r.check("whole files", whole, list[i].Name, "a field is wrong", "all fields")
	return r, nil
}

// expected reports whether a fact is one of the forms that the manifest allows. null is none.
func expected(name string, got *issue, format string, raw json.RawMessage) (have string, ok bool) {
	d := &document{}
	if len(got.Documents) > 0 {
		d = &got.Documents[0]
	}
	switch name {
	case "format":
		return format, sameJSON(format, raw)
	case "documents":
		return fmt.Sprint(len(got.Documents)), sameJSON(len(got.Documents), raw)
	case "articles":
		n := 0
		each(*got, func(x *node) { n += one(x.Type == "article") })
		return fmt.Sprint(n), sameJSON(n, raw)
	case "date":
		return d.Date, sameJSON(d.Date, raw) || string(raw) == "null" && d.Date == ""
	case "recipients":
		want := allowed(raw)
		return strings.Join(d.Recipients, "|"), sameSet(d.Recipients, want)
	case "number":
		if d.Number == nil || d.Number.Text == "" {
			return "", string(raw) == "null"
		}
		return d.Number.Text, anyForm(allowed(raw), d.Number.Text, d.Number.Agency+d.Number.Text)
	case "title":
		return d.Title, string(raw) == "null" && d.Title == "" || anyForm(allowed(raw), d.Title)
	}
	return "", false
}

func sameJSON(v any, raw json.RawMessage) bool {
	data, err := json.Marshal(v)
	return err == nil && string(data) == string(raw)
}

// allowed are the texts of a fact: one, or a list of which each is right.
func allowed(raw json.RawMessage) (list []string) {
	var word string
	if json.Unmarshal(raw, &list) != nil && json.Unmarshal(raw, &word) == nil {
		list = []string{word}
	}
	return list
}

func anyForm(forms []string, got ...string) bool {
	return slices.ContainsFunc(forms, func(want string) bool {
		return want != "" && slices.ContainsFunc(got, func(g string) bool { return loose(g) == loose(want) })
	})
}

func sameSet(a, b []string) bool {
	set := func(list []string) map[string]bool {
		out := map[string]bool{}
		for _, s := range list {
			out[loose(s)] = true
		}
		return out
	}
	return maps.Equal(set(a), set(b))
}

// loose folds kinds of brackets, dashes, dots and quotation marks too.
func loose(s string) string {
	return strings.NewReplacer("〔", "(", "[", "(", "【", "(", "〕", ")", "]", ")", "】", ")", "〈", "《", "«", "《", "〉", "》", "»", "》",
		"―", "-", "－", "-", "・", "·", "•", "·", "“", `"`, "”", `"`).Replace(folded(s))
}
