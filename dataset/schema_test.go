package dataset

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the schemas and the pages that are made from the types")

// An object is a JSON object with its keys in order.
type object []objectMember

type objectMember struct {
	key   string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		k, _ := encode(m.key)
		v, err := encode(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(k)
		b.WriteByte(':')
		b.Write(v)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// comments are what the Go source says of types and of their fields.
type comments struct {
	types  map[string]string
	fields map[string]string // by type and field, with a point between
}

// readComments reads the comments of this package.
func readComments(t *testing.T) comments {
	t.Helper()
	c := comments{map[string]string{}, map[string]string{}}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	for _, name := range files {
		f, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			g, ok := n.(*ast.GenDecl)
			if !ok {
				return true
			}
			for _, spec := range g.Specs {
				if s, ok := spec.(*ast.TypeSpec); ok {
					if st, ok := s.Type.(*ast.StructType); ok {
						c.add(s.Name.Name, g.Doc.Text(), st)
					}
				}
			}
			return true
		})
	}
	return c
}

func (c comments) add(name, doc string, st *ast.StructType) {
	c.types[name] = oneLine(doc)
	for _, f := range st.Fields.List {
		text := oneLine(f.Comment.Text())
		if text == "" {
			text = oneLine(f.Doc.Text())
		}
		for _, n := range f.Names {
			c.fields[name+"."+n.Name] = text
		}
	}
}

// schemaFor makes the schema of a record.
func (c comments) schemaFor(k kind, version string) []byte {
	t := reflect.TypeOf(k.zero)
	properties, required := object{}, []string{}
	c.properties(t, k.name, &properties, &required)
	for i := range properties {
		if properties[i].key == "schema" {
			properties[i].value = append(properties[i].value.(object), objectMember{"const", "gongbao." + k.name + "/" + strings.Split(version, ".")[0]})
		}
	}
	o := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", "urn:gongbao:" + k.name + ":" + version},
		{"title", "gongbao." + k.name},
		{"description", c.types[t.Name()]},
		{"type", "object"},
		{"properties", properties},
		{"required", required},
		{"additionalProperties", false},
	}
	b, _ := json.Marshal(o)
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(json.RawMessage(bytes.ReplaceAll(b, []byte(`\u003c`), []byte("<"))))
	return out.Bytes()
}

// properties adds the fields of a struct, those of embedded structs among them.
func (c comments) properties(t reflect.Type, path string, out *object, required *[]string) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			c.properties(f.Type, path, out, required)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		p := c.property(f.Type, path+"."+name)
		about := c.fields[t.Name()+"."+f.Name]
		if about == "" {
			about = meanings[path+"."+name]
		}
		if about != "" {
			p = append(object{{"description", about}}, p...)
		}
		*out = append(*out, objectMember{name, p})
		if !strings.HasPrefix(options, "omit") {
			*required = append(*required, name)
		}
	}
}

// property is the schema of one field.
func (c comments) property(t reflect.Type, path string) object {
	switch t {
	case numberType:
		return object{{"type", "number"}}
	case dayType:
		return object{{"type", "string"}, {"format", "date"}}
	case spanType, pairType:
		return object{{"type", "array"}, {"prefixItems", []object{{{"type", "integer"}, {"minimum", 0}}, {{"type", "integer"}, {"minimum", 0}}}},
			{"items", false}, {"minItems", 2}}
	case boxType:
		return object{{"type", "array"}, {"items", object{{"type", "number"}}}, {"minItems", 4}, {"maxItems", 4}}
	}
	switch t.Kind() {
	case reflect.String:
		if e := enumerations[path]; e != nil {
			return object{{"type", "string"}, {"enum", e}}
		}
		return object{{"type", "string"}}
	case reflect.Int, reflect.Int64:
		return object{{"type", "integer"}}
	case reflect.Float64:
		return object{{"type", "number"}}
	case reflect.Bool:
		return object{{"type", "boolean"}}
	case reflect.Slice:
		return object{{"type", "array"}, {"items", c.property(t.Elem(), path)}}
	case reflect.Pointer:
		return c.property(t.Elem(), path)
	}
	inner, required := object{}, []string{}
	c.properties(t, path, &inner, &required)
	return object{{"type", "object"}, {"properties", inner}, {"required", required}, {"additionalProperties", false}}
}

// latest returns the version in force of a record and the sum of its schema.
func latest(record string) (version, sum string) {
	for _, v := range schemaHistory() {
		if v.record == record {
			version, sum = v.version, v.sum
		}
	}
	return version, sum
}

// TestSchema holds the schemas that are checked in to the Go types, and each version to one schema. With -update it writes
// what is stale and raises the second number of a version; a change that old data does not bear needs the first one
// raised by hand in schema/versions.tsv.
func TestSchema(t *testing.T) {
	c := readComments(t)
	for _, k := range kinds {
		version, sum := latest(k.name)
		if version == "" && !*update {
			t.Errorf("%s has no version in schema/versions.tsv: go test ./dataset -run Schema -update", k.name)
			continue
		}
		now := c.schemaFor(k, version)
		if version != "" && hashOf(now) == sum {
			if old, _ := Schema(k.name); !bytes.Equal(old, now) {
				t.Errorf("schema/%s.schema.json is not that of version %s", k.name, version)
				save(t, k.name, now)
			}
			continue
		}
		if old, _ := Schema(k.name); testing.Short() && !*update && bytes.Equal(withoutCodes(old), withoutCodes(now)) {
			t.Logf("%s has new codes: go test ./dataset -run Schema -update raises its version", k.name)
			continue
		}
		if !*update {
			t.Errorf("the schema of %s changed and its version %s did not: go test ./dataset -run Schema -update", k.name, version)
			continue
		}
		if old, ok := Schema(k.name); ok && version != "" {
			if broken := breaks(old, now); broken != "" {
				t.Errorf("%s: %s: add a line with the next whole version to schema/versions.tsv by hand", k.name, broken)
				continue
			}
		}
		version = raise(version)
		now = c.schemaFor(k, version)
		save(t, k.name, now)
		note(t, k.name, version, hashOf(now))
	}
}

// codes are the lists that package gazette adds to.
var codes = regexp.MustCompile(`(?s)("description": "(?:which two things|what happened).*?"enum": )\[.*?\]`)

// withoutCodes is a schema without the lists that grow with the reader: a quick test does not ask for them, the full one
// does.
func withoutCodes(b []byte) []byte { return codes.ReplaceAll(b, []byte("$1[]")) }

func hashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// raise returns the next version: 1.0 of a new record, 1.4 after 1.3.
func raise(version string) string {
	if version == "" {
		return "1.0"
	}
	var a, b int
	fmt.Sscanf(version, "%d.%d", &a, &b)
	return fmt.Sprintf("%d.%d", a, b+1)
}

// breaks says what of an old schema a new one lacks; "" where all old data are still valid.
func breaks(old, now []byte) string {
	var a, b struct {
		Properties map[string]struct{ Type string }
		Required   []string
	}
	if json.Unmarshal(old, &a) != nil || json.Unmarshal(now, &b) != nil {
		return "a schema is no JSON"
	}
	for name, p := range a.Properties {
		if q, ok := b.Properties[name]; !ok || q.Type != p.Type {
			return "the field " + name + " is gone or of another type"
		}
	}
	for _, name := range b.Required {
		if _, ok := a.Properties[name]; !ok {
			return "the new field " + name + " is required"
		}
	}
	return ""
}

func save(t *testing.T, name string, data []byte) {
	if *update {
		if err := os.WriteFile("schema/"+name+".schema.json", data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func note(t *testing.T, name, version, sum string) {
	f, err := os.OpenFile("schema/versions.tsv", os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	fmt.Fprintf(f, "%s\t%s\t%s\n", name, version, sum)
}

// Every enumeration and meaning names a field that is there.
func TestEnumerations(t *testing.T) {
	c := readComments(t)
	for _, table := range []map[string][]string{enumerations} {
		for path := range table {
			record, _, _ := strings.Cut(path, ".")
			k := kindOf(record)
			if k == nil {
				t.Fatalf("%s: there is no such record", path)
			}
			values, _ := json.Marshal(table[path])
			if testing.Short() && strings.HasSuffix(path, ".code") {
				continue
			}
			if got := c.schemaFor(*k, "1.0"); !bytes.Contains(oneLineJSON(got), values) {
				t.Errorf("%s: no field of the schema has these values", path)
			}
		}
	}
	for path := range meanings {
		if enumerations[path] == nil {
			t.Errorf("%s has a meaning and no values", path)
		}
	}
}

func oneLineJSON(b []byte) []byte {
	var out bytes.Buffer
	_ = json.Compact(&out, b)
	return out.Bytes()
}

// Every field of every record says what it is.
func TestEveryFieldIsDescribed(t *testing.T) {
	for _, k := range kinds {
		b, _ := Schema(k.name)
		var s struct {
			Description string
			Properties  map[string]struct{ Description string }
		}
		if err := json.Unmarshal(b, &s); err != nil {
			t.Fatal(k.name, err)
		}
		if s.Description == "" {
			t.Errorf("%s has no description", k.name)
		}
		for name, p := range s.Properties {
			if p.Description == "" {
				t.Errorf("%s.%s has no description", k.name, name)
			}
		}
	}
}
