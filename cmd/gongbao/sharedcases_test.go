package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestSharedCases reads the inputs of ../shared/cases and compares single fields of the JSON with what is right. Each row of
// gazette/testdata/shared-cases.tsv is a file, a path into the JSON and what must stand there. A path is names and indexes
// (documents.0.title), * for every entry (the values are joined by |), # at its end for how many there are;
// ** at its beginning for all objects of that name at any depth. articles and markers (labels of the outline) are gathered over all documents.
// Sentences of the inputs are not repeated here: sha:1a2b3c4d is the beginning of the SHA-256 of the right text.
func TestSharedCases(t *testing.T) {
	const folder = "../../../shared/cases"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("../shared/cases does not lie beside this repository")
	}
	data, err := os.ReadFile("../../gazette/testdata/shared-cases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]any{}
	for n, row := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		f := strings.Split(row, "\t")
		if len(f) < 3 {
			t.Fatalf("row %d has %d fields", n+1, len(f))
		}
		if needsOCR := strings.HasSuffix(f[0], ".png"); needsOCR {
			if _, err := exec.LookPath("tesseract"); err != nil {
				continue // pictures are read with tesseract
			}
		}
		if _, ok := read[f[0]]; !ok {
			read[f[0]] = readJSON(t, filepath.Join(folder, f[0]))
		}
		if got := at(read[f[0]], f[1]); !matches(got, f[2]) {
			t.Errorf("row %d: %s %s is %q (sha:%s), want %q", n+1, f[0], f[1], got, short(got), f[2])
		}
	}
}

func matches(got, want string) bool { return got == want || want == "sha:"+short(got) }

// short is the beginning of the hash of a text.
func short(s string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(s)))[:8] }

// readJSON is the JSON of a file, or an object with the error where it cannot be read.
func readJSON(t *testing.T, file string) any {
	t.Helper()
	var out, errs bytes.Buffer
	run([]string{"parse", "--compact", file}, strings.NewReader(""), &out, &errs)
	var v any
	d := json.NewDecoder(&out)
	d.UseNumber()
	if d.Decode(&v) != nil {
		return map[string]any{"error": errs.String()}
	}
	return v
}

// at is what stands at a path, as text.
func at(v any, path string) string {
	path, count := strings.CutSuffix(path, "#")
	var found []any
	switch head, rest, _ := strings.Cut(path, "."); head {
	case "articles", "markers":
		found = nodes(v, head == "articles")
	case "**":
		for _, o := range anywhere(v, strings.Split(rest, ".")[0]) {
			_, inner, _ := strings.Cut(rest, ".")
			found = append(found, follow(o, inner)...)
		}
	default:
		found = follow(v, path)
	}
	if count {
		return strconv.Itoa(len(found))
	}
	words := make([]string, len(found))
	for i, x := range found {
		words[i] = word(x)
	}
	return strings.Join(words, "|")
}

// word is a value as the table writes it: texts without quotation marks.
func word(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	if v == nil {
		return "null"
	}
	data, _ := json.Marshal(v)
	return string(data)
}

// follow returns what stands at a path of names, indexes and *; the entries of a list that ends it.
func follow(v any, path string) []any {
	if path == "" {
		if list, ok := v.([]any); ok {
			return list
		}
		return []any{v}
	}
	head, rest, _ := strings.Cut(path, ".")
	switch v := v.(type) {
	case map[string]any:
		if member, ok := v[head]; ok {
			return follow(member, rest)
		}
	case []any:
		if i, err := strconv.Atoi(head); err == nil && i < len(v) {
			return follow(v[i], rest)
		}
		var out []any
		for _, x := range v {
			if head == "*" {
				out = append(out, follow(x, rest)...)
			}
		}
		return out
	}
	return nil
}

// anywhere returns the members of a name at any depth, in the order of the JSON's lists.
func anywhere(v any, name string) []any {
	var out []any
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			out = append(out, anywhere(x, name)...)
		}
	case map[string]any:
		for _, k := range sortedNames(v) {
			if k == name {
				out = append(out, v[k])
			}
			out = append(out, anywhere(v[k], name)...)
		}
	}
	return out
}

func sortedNames(o map[string]any) []string {
	var names []string
	for k := range o {
		names = append(names, k)
	}
	slices.Sort(names)
	return names
}

// nodes returns the labels of the nodes of all outlines in printed order, those of articles alone where asked.
func nodes(v any, articles bool) []any {
	var out []any
	var walk func(list any)
	walk = func(list any) {
		entries, _ := list.([]any)
		for _, x := range entries {
			n, _ := x.(map[string]any)
			if label, _ := n["label"].(string); label != "" && (!articles || n["type"] == "article") {
				out = append(out, label)
			}
			walk(n["children"])
		}
	}
	for _, body := range anywhere(v, "body") {
		walk(body)
	}
	return out
}
