package gazette

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/cases"
)

const jsonPage = "../docs/json.md"

// The structs of the page, in the order of the JSON, with what is embedded in them.
var jsonTypes = []string{"Issue", "SourceInfo", "FileInfo", "PageSpan", "Entry", "Document", "DocNumber", "Event", "Listed", "Seal", "Effect", "Part", "Node", "Table", "Total", "Amount", "Date", "Duration", "Citation", "Alias", "Contact", "Person", "Phrase", "Place", "Colophon", "Check", "Problem", "Layer", "Correction"}

// changes is what the page says of its own versions.
const changes = "Fields may be added, and words to closed lists (codes of checks and problems, kinds, relations, roles): the schema stays `gongbao.issue/1`, and who reads it passes over what it does not know. " +
	"A field that goes, or gets another name, type or meaning, makes it `gongbao.issue/2`. That a text is read better than before, with other values or spans, is no change of the JSON; `gongbao version` names the program.\n"

// TestJSONPage writes docs/json.md from the declarations and their comments, and holds it to them.
func TestJSONPage(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("# The JSON\n\nWhat `gongbao parse` prints is one `Issue`, schema `" + Schema + "`. This page is written by a test from the Go types (`go test ./gazette -run JSONPage -update`).\n" +
		"Spans are lists of `[start, end)`, in bytes of the source text; days are `2022-06-07`; numbers are exact decimals. A field marked “if any” is left out where it is empty.\n\n" +
		"## What counts as a change\n\n" + changes)
	structs := declared(t, ".", "../parse")
	for _, name := range jsonTypes {
		d := structs["gazette."+name]
		if d == nil {
			t.Fatalf("there is no type %s", name)
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n| field | type | what it is |\n|---|---|---|\n", name, oneLine(d.doc))
		rows(&b, structs, "gazette", d, map[string]bool{})
	}
	if *cases.Update {
		if err := os.WriteFile(jsonPage, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(jsonPage)
	if err != nil || !bytes.Equal(page, b.Bytes()) {
		t.Errorf("docs/json.md is not what the types say: go test ./gazette -run JSONPage -update writes it (%v)", err)
	}
}

// A declaration is a struct and its comment.
type declaration struct {
	doc    string
	fields []*ast.Field
}

// declared returns the structs that the Go files of the folders declare, by package and name.
func declared(t *testing.T, folders ...string) map[string]*declaration {
	structs := map[string]*declaration{}
	for _, folder := range folders {
		paths, _ := filepath.Glob(filepath.Join(folder, "*.go"))
		for _, path := range paths {
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			name := file.Name.Name
			ast.Inspect(file, func(n ast.Node) bool {
				g, ok := n.(*ast.GenDecl)
				if !ok {
					return true
				}
				for _, spec := range g.Specs {
					if s, ok := spec.(*ast.TypeSpec); ok {
						if st, ok := s.Type.(*ast.StructType); ok {
							structs[name+"."+s.Name.Name] = &declaration{g.Doc.Text(), st.Fields.List}
						}
					}
				}
				return true
			})
		}
	}
	return structs
}

// rows writes the fields of a struct: its own first, then those of what it embeds, as encoding/json finds them.
func rows(b *bytes.Buffer, structs map[string]*declaration, pkg string, d *declaration, seen map[string]bool) {
	for _, f := range d.fields {
		if f.Tag == nil || len(f.Names) == 0 {
			continue
		}
		tag := reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("json")
		name, options, _ := strings.Cut(tag, ",")
		if name == "" || name == "-" || seen[name] {
			continue
		}
		seen[name] = true
		what := oneLine(f.Comment.Text())
		if what == "" {
			what = oneLine(f.Doc.Text())
		}
		if strings.HasPrefix(options, "omit") {
			what = strings.TrimSpace("if any: " + what)
		}
		fmt.Fprintf(b, "| `%s` | %s | %s |\n", name, typeName(f.Type), strings.TrimSuffix(what, ":"))
	}
	for _, f := range d.fields {
		if len(f.Names) > 0 {
			continue
		}
		switch x := f.Type.(type) {
		case *ast.Ident:
			if e := structs[pkg+"."+x.Name]; e != nil && pkg+"."+x.Name != "gazette.Place" {
				rows(b, structs, pkg, e, seen)
			} else if e != nil {
				b.WriteString("| … | | and the fields of Place |\n")
			}
		case *ast.SelectorExpr:
			if e := structs[x.X.(*ast.Ident).Name+"."+x.Sel.Name]; e != nil {
				rows(b, structs, x.X.(*ast.Ident).Name, e, seen)
			}
		}
	}
}

// typeName names a type as a reader of JSON would.
func typeName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return typeName(x.X) + " or null"
	case *ast.ArrayType:
		return "list of " + typeName(x.Elt)
	case *ast.SelectorExpr:
		return typeName(x.Sel)
	case *ast.Ident:
		switch x.Name {
		case "string", "Precision", "Bound", "Role", "Kind", "CitationKind", "Relation", "ContactKind":
			return "text"
		case "int", "Number", "float64":
			return "number"
		case "bool":
			return "true or false"
		case "Day":
			return "day"
		case "RawMessage":
			return "any JSON"
		case "Text":
			return "text or null"
		case "Page":
			return "number or null"
		case "Inferred":
			return "list of text"
		}
		return x.Name
	}
	return "…"
}

func oneLine(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "|", "\\|")
}
