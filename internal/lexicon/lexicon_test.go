package lexicon

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/gongbao/gongbao/internal/han"
)

// TestRows reads each row: it has a class and a source, its example prints it in one of its forms, and no word has two rows.
func TestRows(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range tables {
		for _, r := range table() {
			if r.Class == "" || r.Source == "" {
				t.Errorf("%s has no class or no source", r.Word)
			}
			if !slices.ContainsFunc(r.Forms(), func(w string) bool { return strings.Contains(r.Example, w) }) {
				t.Errorf("the example %q does not print %s", r.Example, r.Word)
			}
			for _, c := range r.Word {
				if s := han.Simplified(c); s != c && !r.Exact {
					t.Errorf("%s is traditional (%c is %c): write it simplified, or mark the row Exact", r.Word, c, s)
				}
			}
			for _, n := range r.Not {
				if !slices.ContainsFunc(strings.Fields(r.Word), func(w string) bool { return strings.Contains(n, w) }) {
					t.Errorf("%s, which %s is not, does not hold it", n, r.Word)
				}
			}
			for w := range strings.FieldsSeq(r.Word) {
				if seen[w] {
					t.Errorf("%s has two rows", w)
				}
				seen[w] = true
			}
		}
	}
}

func TestForms(t *testing.T) {
	for word, want := range map[string]string{"决定": "决定 決定", "公告": "公告", "发": "发 發 髮", "为限": "为限 為限 爲限"} {
		if got := strings.Join((&Row{Word: word}).Forms(), " "); got != want {
			t.Errorf("Forms of %s = %s, want %s", word, got, want)
		}
		if got := (&Row{Word: word, Exact: true}).Forms(); len(got) != 1 || got[0] != word {
			t.Errorf("exact forms of %s = %v", word, got)
		}
	}
}

func TestWords(t *testing.T) {
	list := Words(LawKind)
	if i, j := slices.Index(list, "法典"), slices.Index(list, "法"); i < 0 || j < i || slices.Contains(list, "办法") {
		t.Errorf("Words(LawKind) = %v", list)
	}
	if !slices.Contains(Not(LawKind), "辦法") {
		t.Errorf("Not(LawKind) = %v", Not(LawKind))
	}
	if !Is("條例", RegulationKind) || Is("苹果", Paper) || Is("办法", LawKind) {
		t.Error("Is")
	}
}

func TestTails(t *testing.T) {
	ends := NewTails([]string{"办法", "管理办法", "法"})
	for s, want := range map[string]string{"供水管理办法": "管理办法", "管理办法": "办法", "办法": "法", "法": "", "节水": "", "": ""} {
		if got := ends.Of(s); got != want {
			t.Errorf("Of(%q) = %q, want %q", s, got, want)
		}
	}
	if got := ends.Last("水法和办法的规定", 0, len("水法和办法的规定")); got != len("水法和办法") {
		t.Errorf("Last = %d", got)
	}
}

// once are the classes whose words the code has nowhere else. The words of running text that a name begins after are grammar, not
// terms: 关于, 以下 and 已经 mean other things in other places.
const once = Paper + TitleKind + CitedKind + RuleKind + LawKind + RegulationKind + SeriesKind + BasisWord + SumRow + SumColumn + PartSum +
	AtMostBefore + AtLeastBefore + BelowBefore + AboveBefore + AboutBefore + ListRole + ProseOffice + PeopleList + Honour + ContactLabel +
	SureSign + SiteStart + CatalogueFact + CopyTo + DeadlineLabel + SendWord + Amendment + AliasWord

// elsewhere are the words that a file writes again, with the reason. Words of one character are not asked: they are grammar.
var elsewhere = map[string]struct{ words, reason string }{
	"gazette/assemble.go":         {"公告", "what a masthead names"},
	"gazette/currency.go":         {"行政長官", "who issues papers in Macau"},
	"gazette/issuer.go":           {"行政命令 命令", "what a masthead names"},
	"internal/wording/imprint.go": {"抄送", "the label that makes a line 版记 wherever it stands"},
	"internal/wording/number.go":  {"公告 通告", "the papers that organs issue together under one number"},
	"internal/wording/organ.go":   {"最高", "the highest courts"},
	"parse/alias.go":              {"简称 簡稱", "a note that is nothing but 简称"},
	"parse/appointment.go":        {"同志 成员", "the name ends at 同志; a unit does not at 成员"},
	"parse/citation.go":           {"公报", "a gazette of an organ is no document of a meeting"},
	"parse/effect.go":             {"执行", "what stands before 有效期"},
	"parse/proseperson.go":        {"主任 主席", "roles that are posts as well"},
	"parse/relation.go":           {"修改为 删去", "what new words follow"},
	"parse/role.go":               {"名单 名單", "headings above a list of persons"},
	"segment/anchor.go":           {"公告", "the heading of an announcement, which its number follows"},
	"segment/colophon.go":         {"说明", "names of a part of a gazette"},
	"segment/partfacts.go":        {"抄送", "what ends the text of a notice"},
	"segment/kind.go":             {"目录 目錄", "the heading of the contents"},
	"segment/letter.go":           {"副本 說明", "a label of letters of Taiwan"},
	"segment/registry.go":         {"通知", "what stands for a kind of the user's registry"},
	"segment/tablehead.go":        {"说明", "a column of notes"},
	"segment/unbrokenfoot.go":     {"抄送", "what stands below a signature"},
}

// TestUnits reads the table of units: each word stands in one row, and each row has words.
func TestUnits(t *testing.T) {
	seen := map[string]string{}
	for _, u := range Units() {
		for _, w := range FormsOf(u.Words) {
			if code, known := seen[w]; known {
				t.Errorf("%s is %q and %q", w, code, u.Code)
			}
			seen[w] = u.Code
		}
	}
	for word, code := range map[string]string{"平方米": "m2", "㎡": "m2", "平米": "m2", "公頃": "har", "噸": "t", "亩": "", "公裡": "km", "公里": "km"} {
		if got, known := seen[word]; got != code || !known {
			t.Errorf("%s is %q, want %q", word, got, code)
		}
	}
	if _, known := seen["裡"]; known {
		t.Error("裡 is no length")
	}
}

// mostAgain is how many pairs testdata/writtenagain.txt has at most: who moves a word to its row makes it smaller.
const mostAgain = 366

// TestWrittenOnce reports each word of a table that the packages above write again. The words of the classes in once have their exceptions in
// elsewhere; those of all others in testdata/writtenagain.txt, a list that may lose pairs of a file and a word and gets no new ones but with
// a reason.
func TestWrittenOnce(t *testing.T) {
	again := readAgain(t)
	if len(again) > mostAgain {
		t.Errorf("%d words are written again, and %d were: give the word a class in its row", len(again), mostAgain)
	}
	for _, file := range sourcesAbove(t) {
		writtenIn(t, file, again)
	}
	for pair := range again {
		t.Errorf("%s is not written any more: take it off testdata/writtenagain.txt", pair)
	}
}

// sourcesAbove returns the files of the packages that read by the words of the lexicon, without their tests.
func sourcesAbove(t *testing.T) (sources []string) {
	t.Helper()
	for _, pkg := range []string{"parse", "internal/wording", "segment", "gazette"} {
		files, err := filepath.Glob("../../" + pkg + "/*.go")
		if err != nil || len(files) == 0 {
			t.Fatal("no files", err)
		}
		for _, file := range files {
			if !strings.HasSuffix(file, "_test.go") {
				sources = append(sources, file)
			}
		}
	}
	return sources
}

// readAgain reads the exceptions of the classes that are not in once: lines of a file, a colon and words, below the reason that they have in
// common, a line that begins with #.
func readAgain(t *testing.T) map[string]bool {
	data, err := os.ReadFile("testdata/writtenagain.txt")
	if err != nil {
		t.Fatal(err)
	}
	again, reason := map[string]bool{}, ""
	for line := range strings.Lines(string(data)) {
		if why, ok := strings.CutPrefix(line, "# "); ok {
			reason = why
			continue
		}
		file, words, _ := strings.Cut(line, ":")
		for _, w := range strings.Fields(words) {
			pair := file + ": " + w
			if reason == "" || again[pair] {
				t.Errorf("%s has no reason, or is there twice", pair)
			}
			again[pair] = true
		}
	}
	return again
}

// wordsOf are the words of a literal that lists them; none of a message, which prints one among words of English.
func wordsOf(literal string) []string {
	words := strings.Fields(literal)
	for _, w := range words {
		if strings.TrimLeft(w, "abcdefghijklmnopqrstuvwxyz,;:") == "" {
			return nil
		}
	}
	return words
}

func writtenIn(t *testing.T, file string, again map[string]bool) {
	name := strings.TrimPrefix(filepath.ToSlash(file), "../../")
	known := strings.Fields(elsewhere[name].words)
	written := map[string]bool{}
	defer func() {
		for _, w := range known {
			if !written[w] {
				t.Errorf("%s does not write %s any more: take it off the list", file, w)
			}
		}
		for w := range written {
			delete(again, name+": "+w)
		}
	}()
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		lit, ok := n.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING {
			return true
		}
		s, _ := strconv.Unquote(lit.Value)
		for _, w := range wordsOf(s) {
			written[w] = true
			if len(w) <= len("的") || slices.Contains(known, w) {
				continue
			}
			if Is(w, once) || hasRow(w) && !again[name+": "+w] {
				t.Errorf("%s: %s stands in the lexicon: ask for its class", fset.Position(lit.Pos()), w)
			}
		}
		return true
	})
}

// hasRow reports whether a word stands in a table.
func hasRow(word string) bool { return everyWord()[word] }

var everyWord = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for _, row := range All() {
		for _, w := range strings.Fields(row.Word) {
			for _, form := range appendForms(nil, w, row.Exact) {
				words[form] = true
			}
		}
	}
	return words
})
