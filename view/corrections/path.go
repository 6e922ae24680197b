package corrections

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A path names a field of the JSON of an issue, such as documents[云政规〔2022〕3号].parts[1].body[p1__art_3].heading. In brackets stands
// what finds the entry of a list: its id, its eid or its index; empty ones leave that to the place. A key with brackets of its own
// stands in quotation marks: documents["云政[2022]3号"].
type path []step

// A step is the name of a field and, for lists, the keys after it: rows[3][2] has two.
type step struct {
	name string
	keys []string
}

// parsePath reads a path.
func parsePath(s string) (path, error) {
	var out path
	for rest := s; ; {
		n := strings.IndexAny(rest, ".[")
		if n < 0 {
			n = len(rest)
		}
		if n == 0 || strings.ContainsFunc(rest[:n], func(r rune) bool { return !('a' <= r && r <= 'z' || r == '_') }) {
			return nil, fmt.Errorf("field %q: %q is no name of a field", s, rest[:n])
		}
		at := step{name: rest[:n]}
		rest = rest[n:]
		for strings.HasPrefix(rest, "[") {
			key, behind, err := readKey(rest[1:])
			if err != nil {
				return nil, fmt.Errorf("field %q: %w", s, err)
			}
			at.keys = append(at.keys, key)
			rest = behind
		}
		out = append(out, at)
		if rest == "" {
			return out, nil
		}
		if rest[0] != '.' {
			return nil, fmt.Errorf("field %q: a dot is missing before %q", s, rest)
		}
		rest = rest[1:]
	}
}

// readKey reads a key and its closing bracket.
func readKey(s string) (key, rest string, err error) {
	if strings.HasPrefix(s, `"`) {
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil {
			return "", "", errors.New("a quotation mark is open")
		}
		if key, err = strconv.Unquote(quoted); err != nil || !strings.HasPrefix(s[len(quoted):], "]") {
			return "", "", errors.New("a bracket is missing behind a key")
		}
		return key, s[len(quoted)+1:], nil
	}
	key, rest, ok := strings.Cut(s, "]")
	if !ok {
		return "", "", errors.New("a bracket is open")
	}
	return key, rest, nil
}

// String is the path as it was written.
func (p path) String() string {
	var out strings.Builder
	for i, s := range p {
		if i > 0 {
			out.WriteByte('.')
		}
		out.WriteString(s.name)
		for _, k := range s.keys {
			if strings.ContainsAny(k, "[]\"\\") {
				k = strconv.Quote(k)
			}
			out.WriteString("[" + k + "]")
		}
	}
	return out.String()
}

// plain is the path without its keys but those of cells, which have no place of their own where they are blank.
func (p path) plain() string {
	var out []string
	for _, s := range p {
		name := s.name
		for _, k := range s.keys {
			if len(s.keys) > 1 {
				name += "[" + k + "]"
			}
		}
		out = append(out, name)
	}
	return strings.Join(out, ".")
}

// structural are the fields that others rely on: kinds of parts and provisions, tables as a whole, and indexes of other things.
var structural = []string{"type", "role", "table", "columns", "pieces", "filled", "groups", "total", "cells", "cell", "document", "part", "parent", "partner", "targets"}

// check refuses what no person corrects: where the source came from, what the reader says of itself, and the lists that hold all others.
func (p path) check() error {
	last := p[len(p)-1]
	switch {
	case slices.Contains([]string{"schema", "source", "layers", "checks", "problems", "corrections"}, p[0].name):
		return fmt.Errorf("%s is not for a person to correct", p[0].name)
	case slices.Contains([]string{"documents", "parts", "body", "children"}, last.name):
		return fmt.Errorf("%s is corrected by splitting and joining documents, or field by field", p)
	case strings.HasSuffix(last.name, "spans") || last.name == "eid" || last.name == "id":
		return fmt.Errorf("%s is no field of its own: say where a value stands by drawn", p)
	case slices.Contains(structural, last.name) || len(last.keys) < 2 && (last.name == "rows" || last.name == "header"):
		return fmt.Errorf("%s holds others together: correct these one by one", p)
	case len(p) > 12:
		return fmt.Errorf("%s is no field", p)
	}
	for _, s := range p {
		if s.name != "table" && s.name != last.name && slices.Contains(structural, s.name) {
			return fmt.Errorf("%s holds others together: nothing in it is corrected", s.name)
		}
		if len(s.keys) > 2 {
			return fmt.Errorf("%s has too many keys", p)
		}
		if s.name == "qualifier" {
			return fmt.Errorf("%s follows from the bound: correct that", p)
		}
	}
	return nil
}

// Measure is a field without the keys of its lists, documents.amounts.max: what figures are counted under. A field that is none stays as it is.
func Measure(field string) string {
	p, err := parsePath(field)
	if err != nil {
		return field
	}
	var names []string
	for _, s := range p {
		names = append(names, s.name)
	}
	return strings.Join(names, ".")
}

// withoutChildren leaves out the steps from a provision to those below it: where the place is known, it finds the provision.
func (p path) withoutChildren() path {
	return slices.DeleteFunc(slices.Clone(p), func(s step) bool { return s.name == "children" })
}
