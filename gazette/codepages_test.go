package gazette

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/cases"
)

// codePages are the tables of codes in the documentation: the file, the head of the table and what stands in it.
var codePages = []struct{ file, head, rows string }{
	{"../README.md", "| code | the two sides | printed |", tableOf(checkRows, false)},
	{"../README.zh.md", "| 代码 | 核对什么 | 例 |", tableOf(checkRows, true)},
	{"../docs/checks.md", "| code | the two sides | printed |", tableOf(checkRows, false)},
	{"../docs/checks.md", "| problem | what happened | printed |", tableOf(problemRows, false)},
}

// tableOf returns the rows of a table of codes.
func tableOf[C ~string](rows []codeRow[C], chinese bool) string {
	var b strings.Builder
	for _, r := range rows {
		what := r.What
		if chinese {
			what = r.Chinese
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", r.code, what, r.Printed)
	}
	return b.String()
}

// TestCodePages holds the tables of codes in the documentation to the tables of the code; -update writes them.
func TestCodePages(t *testing.T) {
	for _, p := range codePages {
		old, err := os.ReadFile(p.file)
		if err != nil {
			t.Fatal(err)
		}
		above, below, ok := strings.Cut(string(old), p.head+"\n|---|---|---|\n")
		if !ok {
			t.Errorf("%s has no table %s", p.file, p.head)
			continue
		}
		for strings.HasPrefix(below, "|") {
			_, below, _ = strings.Cut(below, "\n")
		}
		now := above + p.head + "\n|---|---|---|\n" + p.rows + below
		switch {
		case now == string(old):
		case *cases.Update:
			if err := os.WriteFile(p.file, []byte(now), 0o644); err != nil {
				t.Fatal(err)
			}
		default:
			t.Errorf("the table %s of %s is stale: go test ./gazette -run CodePages -update writes it", p.head, p.file)
		}
	}
}

// TestCodes holds every constant to a row with all its words, and the names apart.
func TestCodes(t *testing.T) {
	holdCodes(t, "checkcode.go", "CheckCode", checkRows)
	holdCodes(t, "problemcode.go", "ProblemCode", problemRows)
	for _, r := range problemRows {
		if r.Severity != SeverityLoss && r.Severity != SeverityDoubt && r.Severity != SeverityNote {
			t.Errorf("%s is a problem of severity %q", r.code, r.Severity)
		}
	}
	if m := CheckCode("none").Meaning(); m != (Meaning{}) {
		t.Errorf("an unknown code means %v", m)
	}
}

// holdCodes holds the constants of a type to its rows.
func holdCodes[C ~string](t *testing.T, file, kind string, rows []codeRow[C]) {
	constants := constantsOf(t, file, kind)
	if len(constants) != len(rows) {
		t.Errorf("%s: %d constants and %d rows", file, len(constants), len(rows))
	}
	names := map[string]C{}
	for _, r := range rows {
		if !constants[string(r.code)] || r.What == "" || r.English == "" || r.Chinese == "" {
			t.Errorf("%s: the row %v has no constant or lacks a word", file, r)
		}
		for _, name := range []string{r.English, r.Chinese} {
			if other, ok := names[name]; ok {
				t.Errorf("%s and %s are both called %s", other, r.code, name)
			}
			names[name] = r.code
		}
	}
}

// constantsOf returns the values of the constants of a type in a file.
func constantsOf(t *testing.T, file, kind string) map[string]bool {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
			if id, ok := v.Type.(*ast.Ident); ok && id.Name == kind {
				out[strings.Trim(v.Values[0].(*ast.BasicLit).Value, `"`)] = true
			}
		}
		return true
	})
	return out
}
