package lexicon

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/han"
)

// ownJoins are where several joins of a list or signs of a range stand together all the same, and why.
var ownJoins = map[string]string{
	"parse/finddate.go 及 或":        "a gate: what a word that bounds a day begins with",
	"segment/belowtitle.go -—―─一(": "dashes before the line below a title, and no range",
	"segment/heading.go -－–—":      "dashes before the day of a version",
	"segment/kind.go ————————":     "a rule across the page",
	"gazette/history.go 、，和":       "whether any of them stands somewhere in a clause",
	"gazette/total.go -—－–/／ ":     "a cell that says that there is nothing",
}

// TestJoinsWrittenOnce reports where parse, internal/wording, segment and gazette list the words that join the members of a list, 、 and 和, or the signs of
// a range once more: Joins, isJoin and joinAt have the former, rangeMark the latter.
func TestJoinsWrittenOnce(t *testing.T) {
	found := map[string]bool{}
	for _, file := range sourcesAbove(t) {
		joinsIn(t, file, found)
	}
	for where := range ownJoins {
		if !found[where] {
			t.Errorf("%s has no joins of its own any more: take it off the list", where)
		}
	}
}

func joinsIn(t *testing.T, file string, found map[string]bool) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	joins := Joins()
	report := func(n ast.Node, what string) {
		where := strings.TrimPrefix(filepath.ToSlash(file), "../../") + " " + what
		if found[where] = true; ownJoins[where] == "" {
			t.Errorf("%s: %s", fset.Position(n.Pos()), where)
		}
	}
	words := func(n ast.Node, list []ast.Expr) {
		var own []string
		for _, e := range list {
			if lit, ok := e.(*ast.BasicLit); ok && (lit.Kind == token.STRING || lit.Kind == token.CHAR) {
				if s, err := strconv.Unquote(lit.Value); err == nil && slices.Contains(joins, s) {
					own = append(own, s)
				}
			}
		}
		if len(own) > 1 {
			report(n, strings.Join(own, " "))
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			words(n, n.Args)
		case *ast.CompositeLit:
			words(n, n.Elts)
		case *ast.CaseClause:
			words(n, n.List)
		case *ast.BasicLit:
			if n.Kind != token.STRING {
				return true
			}
			s, _ := strconv.Unquote(n.Value)
			set, signs := 0, 0
			for _, r := range s {
				if slices.Contains(joins, string(r)) {
					set++
				}
				if strings.ContainsRune(han.RangeSigns, r) {
					signs++
				}
			}
			if signs >= 4 || set >= 2 && len([]rune(s)) <= 8 && strings.Trim(s, strings.Join(joins, "")+"，,；; ") == "" {
				report(n, s)
			}
		}
		return true
	})
}
