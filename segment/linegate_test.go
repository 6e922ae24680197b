package segment

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// mutatedLines are the lines of the cases and of a synthetic gazette, and each of them changed at random: cut, with a blank or a sign in it,
// with the end of another.
func mutatedLines(t *testing.T) []string {
	lines := gateLines()
	for _, text := range samples(t) {
		lines = append(lines, strings.Split(text, "\n")...)
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	r := rand.New(rand.NewPCG(3, 9))
	signs := []string{" ", "　", "：", "，", "。", "》", "（", "）", "号", "\xe5", "·", "●", "；", "“", "\t", "年", "日", ""}
	for _, s := range lines {
		runes := []rune(s)
		k := r.IntN(len(runes) + 1)
		head, tail := string(runes[:k]), string(runes[k:])
		lines = append(lines, head, tail, head+signs[r.IntN(len(signs))]+tail, s+signs[r.IntN(len(signs))], tail+lines[r.IntN(len(lines))])
	}
	return lines
}

// A lineGate is a question about a line that is first asked cheaply, and the same in full.
type lineGate struct {
	name        string
	asked, full func(s string) bool
}

// lineGates are these questions.
var lineGates = []lineGate{
	{"isTitleOfColumn", isTitleOfColumn, func(s string) bool {
		return lexicon.Is(han.Key(s), lexicon.ColumnName) && lexicon.Is(han.Key(s), lexicon.OpensAlone)
	}},
	{"isNoticeHead", isNoticeHead, func(s string) bool { return len(s) <= 40 && lexicon.Is(han.Key(s), lexicon.NoticeHead) }},
	{"isUsualColumn", isUsualColumn, func(s string) bool { return len(s) <= 60 && isColumnKey(han.Key(s)) }},
	{"isLetterhead", isLetterhead, func(s string) bool { return isLetterheadKey(han.Key(s)) }},
	{"isRoleLabel", isRoleLabel, func(s string) bool {
		return slices.ContainsFunc(gateVerbs, func(verb string) bool {
			rest, ok := strings.CutPrefix(s, verb)
			return ok && slices.Contains(gateNouns, rest)
		})
	}},
	{"isTitleLike", func(s string) bool { return isTitleWith(s, han.FactsOf(s)) }, isTitleLike},
	{"isLetterLabel", isLetterLabel, func(s string) bool {
		at := colon(s[:min(len(s), 80)])
		return at > 0 && letterHeads.Begins(han.Key(s[:at]))
	}},
	{"server answers", func(s string) bool { return answerHeads.Stand(smallLetters(han.Key(s))) },
		func(s string) bool { return han.ContainsAny(strings.ToLower(han.Key(s)), serverAnswers()...) }},
	{"isHolder", func(s string) bool { return han.FactsOf(s).May(han.WithSpace) && isHolder(s) }, isHolder},
	{"names of facts", func(s string) bool { return mayBeginFact(s) && len(factNamesIn(s)) > 0 }, func(s string) bool { return len(factNamesIn(s)) > 0 }},
	{"opensChooser", opensChooser, func(s string) bool {
		return fontLabels.Has(strings.TrimSuffix(strings.TrimPrefix(han.Key(s), "("), ":"))
	}},
	{"strong facts", func(s string) bool { return mayBeginFact(s) && strongFacts.Has(han.Key(s)) }, func(s string) bool { return strongFacts.Has(han.Key(s)) }},
	{"open brackets", func(s string) bool { return han.FactsOf(s).May(han.WithBracket|han.WithQuote) && opensBracket(s) }, opensBracket},
	{"isFact", func(s string) bool { return isFactWith(s, han.FactsOf(s)) }, isFact},
	{"isKnownColumn", func(s string) bool {
		return gateFront.mayEndColumn(s) && gateFront.columns[han.Key(gateFront.ColumnName(s))]
	},
		func(s string) bool { return gateFront.columns[han.Key(gateFront.ColumnName(s))] }},
}

var gateVerbs, gateNouns = lexicon.Words(lexicon.LabelVerb), lexicon.Words(lexicon.LabelNoun)

// gateFront has contents that name some columns.
var gateFront = &Front{columns: map[string]bool{"政府文件": true, "供水(试行)": true, "人事任免": true, "供水通知": true, "水": true}}

// TestLineGates asserts that a question that is first asked cheaply is answered as it is in full.
func TestLineGates(t *testing.T) {
	lines := append(mutatedLines(t), "人 事 任 免", "● 政府文件 ●", "多政府文件多", "（供水（试行））", "【 水 】", "财政局", "三十日告示", "公　告", "財政總長周學", "人事任免》", "雲州市政府　函", "雲州市政府函（稿）", "联系人", "主办单位", "**版本**: 现行有效", "浏览次数：3 次", "来源：云州日报 2031-05-04",
		"【字 体：", "（文字大小:", " 字号", "索 引 号", "受 文 者：云州市公所", "404 Not Found", "您访问的页面不存在", "NGINX/1.9", "该资源 Access Denied", "张三 市财政局局长", "李四　云州市水务局副局长（兼）")
	for _, g := range lineGates {
		yes := 0
		for _, s := range lines {
			want := g.full(s)
			if want {
				yes++
			}
			if got := g.asked(s); got != want {
				t.Errorf("%s(%q) = %v, in full %v", g.name, s, got, want)
			}
		}
		if yes == 0 {
			t.Errorf("%s holds of no line", g.name)
		}
	}
}

// TestMidLineGate asserts that no text is turned away in which a marker in mid-line would be found, whatever numbers stand around it.
func TestMidLineGate(t *testing.T) {
	found := 0
	for _, s := range append(mutatedLines(t), "（一）检修。（二）登记；(三) 公布：", "第一条　供水。第二条　检修。", "一、供水。二、检修。三、登记", "供水：一、检修。二、登记",
		"供水   （二）检修", "第三条 供水。第 四 條 检修", "（一）供水；（二）检修", "一、供水； 二、检修") {
		b := Block{Kind: KindText, Lines: []int{0}, Pieces: []Span{{0, len(s)}}, facts: han.FactsOf(s)}
		blocks := []Block{b}
		if m, ok := markerAt(s, 0); ok {
			b.Marker = m
			blocks = append(blocks, b)
			b.Kind = KindMarker
			blocks = append(blocks, b)
		}
		for i := range blocks {
			for n := range 30 {
				q := splitter{text: s, lines: []Line{{}}, all: blocks[i : i+1]}
				for _, style := range midStyles {
					q.last[style], q.next[style] = n%10, []int{[]int{0, n%10 + 2, 1}[n/10]}
				}
				asked := q.mayPart(&blocks[i]) && q.mayCut(&blocks[i], s)
				if len(q.cutsIn(0, s)) == 0 {
					continue
				}
				if found++; !asked {
					t.Errorf("a marker stands in the middle of %q, and it is turned away", s)
				}
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d texts have a marker in the middle", found)
	}
}

// TestLastQuote compares the search for the last quotation mark with that of the standard library.
func TestLastQuote(t *testing.T) {
	for _, s := range append(mutatedLines(t), "“供水”", "“供“水", "供”水“", "‘供水’", "") {
		open, closed := strings.LastIndex(s, "“"), strings.LastIndex(s, "”")
		if at, opens := lastQuote(s); at != max(open, closed) || opens != (open > closed) {
			t.Errorf("lastQuote(%q) = %d, %v", s, at, opens)
		}
		if got := hasOpenQuote(s); got != (open > closed) {
			t.Errorf("hasOpenQuote(%q) = %v", s, got)
		}
	}
}

// TestNeeds asserts that a beginning needs nothing of a line that it could do without.
func TestNeeds(t *testing.T) {
	fits := map[string]int{}
	for name, text := range samples(t) {
		l := Read(&Source{Text: text})
		f := finder{text: text, lines: l.Lines, front: l.Front, live: liveLines(l.Lines)}
		for n := range f.live {
			for len(f.found) < len(l.Documents) && l.Documents[len(f.found)].Anchor < f.live[n] { // those above
				f.found = append(f.found, l.Documents[len(f.found)].Extent)
			}
			for i := range beginnings {
				o := &beginnings[i]
				if o.kind != KindText || o.needs.sort() > plainText || !o.fits(&f, n) {
					continue
				}
				if fits[o.name]++; !f.shows(n, han.LastPrint(f.str(n)), o.needs) {
					t.Errorf("%s: %q is %s, and shows not what that needs", name, f.str(n), o.name)
				}
			}
		}
	}
	if len(fits) < 6 {
		t.Errorf("only these beginnings stand in the cases: %v", fits)
	}
}

// TestFactsBehind asserts that the facts of a block after its marker leave out no sign that stands there.
func TestFactsBehind(t *testing.T) {
	apart := 0
	for _, s := range append(mutatedLines(t), "（一） 供水（试行）", "第十二条　供水。", "12. 供水", "(3)\t供水", "第 3 条 供水") {
		l := newLine(s, Span{0, len(s)}, false)
		m, ok := markerAt(l.text(s), l.Print.Start)
		if !ok {
			continue
		}
		l.Kind, l.Marker = KindMarker, m
		b := joinLines(s, []Line{l}, []int{0}, setting{})[0]
		rest := han.TrimLeft(b.RestOf(b.Text(s)))
		if b.behindMarker() != b.facts {
			apart++
		}
		if want := han.FactsOf(rest); want&^b.behindMarker() != 0 {
			t.Errorf("%q: %b lacks some of %b", s, b.behindMarker(), want)
		}
	}
	if apart == 0 {
		t.Error("no marker stands apart")
	}
}
