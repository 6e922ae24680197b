package gazette

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/internal/cases"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/synth"
	"github.com/gongbao/gongbao/segment"
)

// sharedRoot is where real gazettes lie on the machines of those who have them, beside the repository.
const sharedRoot = "../../shared"

// A text is an input of the laws.
type text struct{ name, text string }

// sharedTexts returns the texts that match the patterns, none where they are missing.
func sharedTexts(patterns ...string) []text {
	var out []text
	for _, p := range patterns {
		files, _ := filepath.Glob(filepath.Join(sharedRoot, p))
		for _, file := range files {
			if data, err := os.ReadFile(file); err == nil {
				out = append(out, text{strings.TrimPrefix(file, sharedRoot+"/"), string(data)})
			}
		}
	}
	return out
}

// synthetic returns n gazettes, clean and at several strengths of noise.
func synthetic(n int) []text {
	var out []text
	for i := range n {
		seed := uint64(i)
		g := synth.Make(seed, synth.Options{})
		switch strength := float64(i%5) / 4; strength {
		case 0:
			out = append(out, text{fmt.Sprintf("synthetic gazette %d", i), g.Text})
		default:
			out = append(out, text{fmt.Sprintf("synthetic gazette %d with noise %.2f", i, strength), g.Noisy(seed, strength).Text})
		}
	}
	return out
}

// long reports whether the laws are to be tested at full length, which takes minutes.
func long() bool { return os.Getenv("GONGBAO_LONG") != "" }

func TestLawsOnSample(t *testing.T) {
	holds(t, []text{{"the sample", sample.Text}, {"no text", ""}, {"signs of Markdown alone", "** **"}})
}

func TestLawsOnRealTexts(t *testing.T) {
	texts := sharedTexts("seed/*.txt", "real/*/*.txt", "real/*/*.md", "ocr/*.txt", "cases/*.txt", "real2/*/*.txt", "real2/annotated/texts/*.txt")
	if len(texts) == 0 {
		t.Skip("no real texts in ../shared")
	}
	holds(t, texts)
}

func TestLawsOnSyntheticGazettes(t *testing.T) {
	n := 200
	if testing.Short() {
		n = 20
	}
	holds(t, synthetic(n))
}

// FuzzLaws checks all laws on any bytes.
func FuzzLaws(f *testing.F) {
	for _, x := range synthetic(10) {
		f.Add(strings.ToValidUTF8(x.text[:min(len(x.text), 3000)], ""))
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 1<<14 {
			holds(t, []text{{"the text", s}})
		}
	})
}

// FuzzContents checks all laws on contents and the documents that they name, each side fuzzed by itself: whatever the contents say, no
// document is lost for it.
func FuzzContents(f *testing.F) {
	const documents = "云政发〔2031〕7号\n云州市人民政府关于修缮灯塔的通知\n各区人民政府：\n请修缮灯塔。\n云州市人民政府\n2031年5月4日\n" +
		"云州市人民政府办公厅关于渡船补贴的通知\n云政办发〔2031〕8号\n各区人民政府：\n渡船每艘补贴2万元。\n云州市人民政府办公厅\n2031年5月6日\n" +
		"云州市人民政府令\n第12号\n《云州市灯塔管护办法》已经审议通过，现予公布。\n市长　李四\n2031年5月8日\n云州市灯塔管护办法\n第一条 为了管好灯塔，制定本办法。\n"
	for _, contents := range []string{
		"云州市人民政府关于修缮灯塔的通知…………1\n云州市人民政府办公厅关于渡船补贴的通知…………2\n云州市灯塔管护办法…………3",
		"【市政府文件】\n关于修缮灯塔的通知（云政发〔2031〕7号）……（1）\n【部门文件】\n关于渡船补贴的通知（云政办发〔2031〕8号）……（2）\n云州市人民政府令第12号……（3）",
		"1　云州市人民政府关于修缮灯塔\n　　的通知\n2　云州市人民政府办公厅关于渡船补贴的通知\n9　云州市人民政府关于没有的事的通知",
		"云州市人民政府关于修缮灯塔的通知(1)\f云州市人民政府办公厅关于渡船补贴的通知(2)\n1",
		"云州市人民政府关于修缮灯塔的通知\n云州市人民政府办公厅关于渡船补贴的通知\n云州市灯塔管护办法\n1\n2\n3",
		"云政发〔2031〕7号\t云州市人民政府关于修缮灯塔的通知\t1\n云政办发〔2031〕8号\t云州市人民政府办公厅关于渡船补贴的通知\t99999",
		strings.Repeat("云州市人民政府关于修缮灯塔的通知……1\n", 20),
		"",
	} {
		f.Add(contents, documents)
	}
	f.Fuzz(func(t *testing.T, contents, documents string) {
		if len(contents)+len(documents) < 1<<12 {
			holds(t, []text{{"the issue", "云州市人民政府公报\n2031年第5号\n目　录\n" + contents + "\n" + documents}})
		}
	})
}

// holds checks the laws on each text, and shows the first violations of each law.
func holds(t testing.TB, texts []text) {
	t.Helper()
	count := map[string]int{}
	for _, x := range texts {
		for _, v := range violationsOf(x) {
			law, _, _ := strings.Cut(v, ":")
			if count[law]++; count[law] <= 5 {
				t.Errorf("%s: %s", x.name, v)
			}
		}
	}
	for law, n := range count {
		if n > 5 {
			t.Errorf("%s: %d violations in %d texts", law, n, len(texts))
		}
	}
}

// violationsOf are the violations in a text; a panic tells which text it was.
func violationsOf(x text) []string {
	defer func() {
		if e := recover(); e != nil {
			panic(fmt.Sprintf("%s: %v", x.name, e))
		}
	}()
	return violations(x.text, laws)
}

// A law checks one law on an issue and notes what breaks it.
type law struct {
	name  string
	check func(c *court)
}

// laws are the laws of the house, in the order of the architecture. The third, that any bytes give an issue within bounds, holds
// where the others can be checked at all; TestBounds measures the rest of it.
var laws = []law{
	{"partition", (*court).partition},
	{"nothing lost", (*court).lost},
	{"nothing invented", (*court).invented},
	{"printed, normal, inferred", (*court).inferred},
	{"merging is a view", (*court).view},
	{"found again", (*court).again},
	{"deterministic", (*court).deterministic},
}

// A court holds the laws against one issue.
type court struct {
	is    *Issue
	text  string
	valid bool // the text is UTF-8
	law   string
	found []string
}

// violations returns what breaks a law in the issue of a text, each with the name of its law.
func violations(s string, laws []law) []string {
	c := &court{is: Parse(&segment.Source{Name: "a.txt", Format: "text", Text: s}), text: s, valid: utf8.ValidString(s)}
	for _, l := range laws {
		c.law = l.name
		l.check(c)
	}
	return c.found
}

// breaks notes a violation.
func (c *court) breaks(format string, args ...any) {
	if len(c.found) < 50 {
		c.found = append(c.found, c.law+": "+fmt.Sprintf(format, args...))
	}
}

// roles are the roles of layers.
var roles = []string{"cover", "contents", "column", "furniture", "body", "colophon", "blank"}

// partition: the layers cover the source once, in order, and their concatenation is the source.
func (c *court) partition() {
	var whole strings.Builder
	at := 0
	for _, l := range c.is.Layers {
		if l.Span.Start != at || l.Span.End <= at || l.Span.End > len(c.text) {
			c.breaks("layer %v stands after byte %d", l.Span, at)
			return
		}
		at = l.Span.End
		whole.WriteString(c.is.Text(l.Span))
		if !slices.Contains(roles, l.Role) {
			c.breaks("a layer has the role %q", l.Role)
		}
		if blank := strings.TrimFunc(c.is.Text(l.Span), han.IsSpace) == ""; l.Role == "blank" && !blank {
			c.breaks("a blank layer prints %q", c.is.Text(l.Span))
		}
	}
	if whole.String() != c.text {
		c.breaks("the layers are not the source: %d of %d bytes", whole.Len(), len(c.text))
	}
}

// lost: what is printed in the body lies in one document, or under a problem that says it lies in none; and the cover has no prose.
func (c *court) lost() {
	var held []Span
	for d := range c.is.Documents {
		held = append(held, c.is.Documents[d].Spans...)
	}
	for _, p := range c.is.Problems {
		if p.Code == ProblemTextOutside {
			held = append(held, p.Spans...)
		}
	}
	slices.SortFunc(held, func(a, b Span) int { return a.Start - b.Start })
	for i := 1; i < len(held); i++ {
		if held[i].Start < held[i-1].End {
			c.breaks("%v and %v hold the same text", held[i-1], held[i])
		}
	}
	for _, l := range c.is.Layers {
		switch l.Role {
		case "body":
			c.holds(l.Span, held)
		case "cover":
			for line := range strings.SplitSeq(c.is.Text(l.Span), "\n") {
				if strings.HasSuffix(strings.TrimSpace(line), "。") && utf8.RuneCountInString(line) > 40 {
					c.breaks("the cover has the sentence %q", cut(line))
				}
			}
		}
	}
}

// holds checks that the words of a layer lie in one of the spans.
func (c *court) holds(layer Span, held []Span) {
	at := layer.Start
	gap := func(end int) {
		s := c.is.Text(Span{Start: at, End: end})
		twice := strings.HasPrefix(c.is.Text(Span{Start: end, End: layer.End}), strings.TrimSpace(s)) // the shadow of large type
		if strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) }) && !twice {
			c.breaks("%q is in no document", cut(s))
		}
	}
	from, _ := slices.BinarySearchFunc(held, layer.Start, func(s Span, at int) int { return s.End - at })
	for _, s := range held[from:] {
		if s.Start >= layer.End {
			break
		}
		if s.Start > at {
			gap(s.Start)
		}
		at = max(at, s.End)
	}
	if at < layer.End {
		gap(layer.End)
	}
}

// view: the pieces of every thing lie in the source, on character borders, in order, and none overlaps another;
// the nodes of a part come in
// printed order, and no two of them share a piece.
func (c *court) view() {
	eachSpans(c.is, func(what string, spans []Span) {
		at := 0
		for _, s := range spans {
			if s.Start < at || s.End <= s.Start || s.End > len(c.text) {
				c.breaks("%s has the pieces %v in a text of %d bytes", what, spans, len(c.text))
				return
			}
			if c.valid && !(utf8.ValidString(c.is.Text(s))) {
				c.breaks("%s is cut inside a character: %q", what, c.is.Text(s))
			}
			at = s.End
		}
	})
	for d := range c.is.Documents {
		for p := range c.is.Documents[d].Parts {
			part := &c.is.Documents[d].Parts[p]
			var all []Span
			at := 0
			for n := range part.Nodes() {
				if n.Spans[0].Start < at {
					c.breaks("a node is printed before the one that comes before it: %q", cut(n.Text))
				}
				at = n.Spans[0].Start
				all = append(all, n.Spans...)
			}
			slices.SortFunc(all, func(a, b Span) int { return a.Start - b.Start })
			for i := 1; i < len(all); i++ {
				if all[i].Start < all[i-1].End {
					c.breaks("two nodes of a part print %q", c.is.Text(all[i]))
				}
			}
		}
	}
}

// eachSpans calls f with the pieces of every thing of an issue that stands in one place. Checks, problems and
// citations with an inferred title show several places, which need no order.
func eachSpans(is *Issue, f func(what string, spans []Span)) {
	for i := range is.Contents {
		f("an entry of the contents", is.Contents[i].Spans)
	}
	if is.Colophon != nil {
		f("the colophon", is.Colophon.Spans)
	}
	for d := range is.Documents {
		doc := &is.Documents[d]
		for what, spans := range map[string][]Span{"a document": doc.Spans, "a title": doc.TitleSpans, "a masthead": doc.MastheadSpans, "the addressees": doc.RecipientSpans, "份号": doc.CopyNumberSpans, "密级": doc.SecrecySpans, "紧急程度": doc.UrgencySpans, "签发人": doc.ApprovedBySpans, "附注": doc.NoteSpans, "a signature": doc.SignerSpans, "a date of signature": doc.DateSpans} {
			f(what, spans)
		}
		if doc.Number != nil {
			f("a number", doc.Number.Spans)
		}
		for p := range doc.Parts {
			f("a part", doc.Parts[p].Spans)
			f("a title of a part", doc.Parts[p].titleSpans)
		}
		for _, n := range doc.Nodes() {
			f("a "+n.Type, n.Spans)
			if n.Table != nil {
				f("the rows of a table", n.Table.Spans)
				for _, row := range n.Table.Cells {
					for _, cell := range row {
						f("a cell", cell.Spans)
					}
				}
			}
		}
		for v := range values(doc) {
			f(v.kind, v.Spans)
		}
	}
	for i := range is.Checks {
		for _, s := range is.Checks[i].Spans {
			f("a check "+string(is.Checks[i].Code), []Span{s})
		}
	}
	for i := range is.Problems {
		for _, s := range is.Problems[i].Spans {
			f("a problem "+string(is.Problems[i].Code), []Span{s})
		}
	}
}

// deterministic: the same text gives the same JSON, on one core and on two.
func (c *court) deterministic() {
	one := marshal(c.is)
	cores := runtime.GOMAXPROCS(1)
	two := marshal(Parse(&segment.Source{Name: "a.txt", Format: "text", Text: c.text}))
	runtime.GOMAXPROCS(cores)
	if !bytes.Equal(one, two) {
		c.breaks("two readings give two issues, which differ %s", cases.DiffJSON(one, two))
	}
}

func marshal(is *Issue) []byte {
	data, err := json.Marshal(is)
	if err != nil {
		return []byte(err.Error())
	}
	return data
}
