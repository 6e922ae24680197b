package inchinese

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

func TestChinese(t *testing.T) {
	for english, want := range map[string]string{
		"the contents print 《甲》, the document prints 《乙》":                               "目录作《甲》，正文作《乙》",
		"the sums of the table 《灯塔表》 are those of its rows":                             "表《灯塔表》的合计与各行相符",
		"the sums of the table are those of its rows":                                   "表的合计与各行相符",
		"“（一）灯塔（4项）” declares 4, and 3 rows follow":                                     "“（一）灯塔（4项）”称有 4，其下有 3 行",
		"第三条 comes after 第一条 in 《办法》":                                                   "《办法》中第三条排在第一条之后",
		"云政〔2031〕3号 comes after 云政〔2031〕1号, and the issue does not print those between": "云政〔2031〕3号 排在 云政〔2031〕1号 之后，中间各号本期未刊",
		"no such sentence": "",
	} {
		if got := inChinese(english); got != want {
			t.Errorf("%s: got %s, want %s", english, got, want)
		}
	}
}

// TestEverySentence reads the sentences of checks and problems from the source of package gazette, so that none is added without Chinese.
func TestEverySentence(t *testing.T) {
	found := 0
	for _, s := range sentencesOf(t, "../../gazette") {
		found++
		filled := strings.NewReplacer("%s", "甲", "%d", "7").Replace(s)
		if inChinese(filled) == "" {
			t.Errorf("no Chinese for %q", s)
		}
	}
	if found < 30 {
		t.Errorf("only %d sentences were found", found)
	}
}

// sentencesOf returns the formats of the sentences that a package gives to checks and problems.
func sentencesOf(t *testing.T, dir string) (out []string) {
	t.Helper()
	names, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || !strings.Contains(name, "check") && !strings.Contains(name, "problem") && !strings.Contains(name, "nodocument") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "Sprintf" {
				return true
			}
			if lit, ok := call.Args[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				s := strings.Trim(lit.Value, "\"`")
				if strings.Count(s, " ") > 2 && !strings.HasSuffix(s, "and ") && !strings.HasPrefix(s, "%d ") && !strings.HasPrefix(s, "the items below") {
					out = append(out, s)
				}
			}
			return true
		})
	}
	return out
}

// TestMessages reads spoilt gazettes and asks for the Chinese of all that they complain of.
func TestMessages(t *testing.T) {
	count := 0
	for seed := range 12 {
		text := synth.Make(uint64(seed), synth.Options{Noise: 0.15}).Text
		is := gazette.Parse(&segment.Source{Text: text})
		for _, c := range is.Checks {
			count++
			if inChinese(c.Message) == "" {
				t.Errorf("no Chinese for %s: %s", c.Code, c.Message)
			}
		}
		for _, p := range is.Problems {
			count++
			if inChinese(p.Message) == "" {
				t.Errorf("no Chinese for %s: %s", p.Code, p.Message)
			}
		}
	}
	if count < 100 {
		t.Errorf("only %d sentences were read", count)
	}
}
