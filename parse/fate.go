package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// A Fate is what a text says of the force of the one that it cites, beside repealing it at once: 《…》自2025年1月1日起废止,
// 《…》继续有效, 《…》有效期延长至2027年12月31日, 《…》暂停执行.
type Fate struct {
	Act   FateAct `json:"act,omitempty"`
	From  Day     `json:"from,omitzero"`  // first day on which it is so, where one is printed
	Until Day     `json:"until,omitzero"` // last day, where one is printed
	Term  string  `json:"term,omitempty"` // ISO 8601, by which it is extended: P2Y of 有效期延长2年
}

// A FateAct says what becomes of a cited text.
type FateAct string

// What becomes of a cited text.
const (
	FateEnds     FateAct = "ends"     // 自2025年1月1日起废止
	FateSurvives FateAct = "survives" // 继续有效, 有效期延长至2027年12月31日, 恢复执行
	FateSuspends FateAct = "suspends" // 暂停执行
)

// FateActs lists what may become of a cited text.
func FateActs() []FateAct { return []FateAct{FateEnds, FateSurvives, FateSuspends} }

// A fateWord stands after a cited text, or before it, and says what becomes of it.
type fateWord struct {
	word string
	act  FateAct
}

// fateWords are looked for in this order.
var fateWords = []fateWord{
	{"继续有效", FateSurvives}, {"仍然有效", FateSurvives}, {"仍有效", FateSurvives}, {"保持有效", FateSurvives}, {"繼續有效", FateSurvives},
	{"继续执行", FateSurvives}, {"继续施行", FateSurvives}, {"继续实施", FateSurvives}, {"继续适用", FateSurvives}, {"繼續適用", FateSurvives},
	{"恢复执行", FateSurvives}, {"恢复施行", FateSurvives}, {"恢复实施", FateSurvives},
	{"暂停执行", FateSuspends}, {"暂停施行", FateSuspends}, {"暂停实施", FateSuspends}, {"暂停适用", FateSuspends},
	{"中止执行", FateSuspends}, {"中止施行", FateSuspends}, {"中止实施", FateSuspends}, {"暂缓执行", FateSuspends}, {"暂缓施行", FateSuspends}, {"暂缓实施", FateSuspends},
	{"暂时停止执行", FateSuspends}, {"暂时停止施行", FateSuspends}, {"暂时停止实施", FateSuspends}, {"暂时停止适用", FateSuspends},
}

// fateHeads finds one of these words, or what grows longer, and fateTails one that ends at a place.
var fateHeads, fateTails = func() (*lexicon.Heads, *lexicon.Tails) {
	var words []string
	for _, w := range fateWords {
		words = append(words, w.word)
	}
	return lexicon.NewHeads(append(words, validTime)), lexicon.NewTails(words)
}()

// validTime is what grows longer.
const validTime = "有效期"

// extends stand after 有效期 where it grows longer.
var extends = anyOf("延长", "延续", "延期", "顺延", "延長")

// settle turns what was noted of denied repeals into a mark, and reads what becomes of the cited texts.
func (sc *scan) settle() {
	sc.listed = listing{} // asked again from the first on
	for i := range sc.out.Citations {
		m := &sc.out.Citations[i]
		c := &m.Value
		if c.Relation == denied {
			c.Relation, c.Negated = Mentions, true
		}
		quiet := c.quiet == m.End
		c.quiet = 0
		if (c.Title == "" && c.Number.IsZero()) || c.Relation != Mentions && c.Relation != Repeals && c.Relation != Implements || !c.Fate.IsZero() {
			continue
		}
		sc.fate(m, quiet)
	}
}

// IsZero reports whether nothing is said.
func (f Fate) IsZero() bool { return f == Fate{} }

// fate reads what becomes of one cited text, by the clause after its list, which says nothing where it is quiet, or the word before it.
func (sc *scan) fate(m *Match[Citation], quiet bool) {
	c, clause, marks := &m.Value, "", uint8(0)
	if !quiet {
		at := sc.behindList(m.End)
		if at < 0 {
			return
		}
		clause, marks = clauseAt(sc.s, at)
	}
	switch {
	case c.Relation == Repeals:
		if marks&marksLapse != 0 {
			if from := sc.dayBehind(clause, "自", "从", "于"); !from.IsZero() {
				c.Fate = Fate{Act: FateEnds, From: from}
			}
		}
	default:
		c.Fate = sc.fateOf(clause)
		if j := spacesBefore(sc.s, m.Start); c.Fate.IsZero() && fateTails.Ends(sc.s[:j]) {
			for _, w := range fateWords {
				if strings.HasSuffix(sc.s[:j], w.word) && !isDenied(sc.s[:j-len(w.word)]) {
					c.Fate.Act = w.act
				}
			}
		}
	}
	if c.Fate.Act == FateSuspends && c.Relation == Implements {
		c.Relation = Mentions
	}
}

// fateOf reads the clause after a cited text: 继续有效, 有效期延长至2027年12月31日, 自2025年1月1日起暂停执行.
func (sc *scan) fateOf(clause string) Fate {
	if !fateHeads.Stand(clause) {
		return Fate{}
	}
	for _, w := range fateWords {
		at := strings.Index(clause, w.word)
		if at < 0 || isDenied(clause[:at]) || isAttribute(clause[at+len(w.word):]) {
			continue
		}
		f := Fate{Act: w.act, From: sc.dayBehind(clause[:at], "自", "从", "于")}
		if f.Until = sc.dayBehind(clause[at:], "至", "到"); f.Until.IsZero() {
			f.Until = sc.dayBehind(clause, "有效期至", "有效期延长至", "截至")
		}
		return f
	}
	return sc.extension(clause)
}

// isAttribute reports whether what stands after the word makes it say something of another thing: 暂缓实施条文, 继续执行有关规定,
// 继续有效的，另行通知.
func isAttribute(s string) bool {
	r, _ := char(s, spaces(s, 0))
	return isHan(r) && !strings.ContainsRune("至到并且直为以一二两三半", r)
}

// extension reads 有效期延长至2027年12月31日 and 有效期延长2年.
func (sc *scan) extension(clause string) Fate {
	at := strings.Index(clause, validTime)
	if at < 0 {
		return Fate{}
	}
	rest := clause[at+len(validTime):]
	k := extends.at(rest, hasAny(rest, 0, "限", "统一", "再", "限统一"))
	if k == 0 || isDenied(clause[:at]) {
		return Fate{}
	}
	if until := sc.dayBehind(rest, "至", "到"); !until.IsZero() {
		return Fate{Act: FateSurvives, Until: until}
	}
	inner := scan{s: rest, units: sc.units}
	n := readNumber(rest, spaces(rest, k))
	if n.end == 0 {
		return Fate{}
	}
	f := inner.figureAt(spaces(rest, k), &n, inner.follower(n.end))
	if f.unit.row == nil || f.unit.kind() != ofTime || f.ranged {
		return Fate{}
	}
	if d, end := inner.readDuration(&f); end > 0 && d.Max == "" {
		return Fate{Act: FateSurvives, Term: d.ISO}
	}
	return Fate{}
}

// dayBehind returns the day that stands after one of the words, the zero Day if none does.
func (sc *scan) dayBehind(s string, words ...string) Day {
	for _, w := range words {
		for at := 0; ; {
			k := strings.Index(s[at:], w)
			if k < 0 {
				break
			}
			at += k + len(w)
			r := dateReader{s: s, year: sc.year()}
			if d, end := r.read(spaces(s, at)); end > 0 && d.Precision == PrecisionDay && !d.From.IsZero() {
				return d.From
			}
		}
	}
	return Day{}
}

// ofCitation reports whether what begins at i is said of the text that is cited right before it, and not of the text itself.
func (sc *scan) ofCitation(i int) bool {
	n := len(sc.out.Citations)
	if n == 0 {
		return false
	}
	last := &sc.out.Citations[n-1]
	if last.End > i || last.Value.Title == "" && last.Value.Number.IsZero() {
		return false
	}
	at := last.End
	if r, k := char(sc.s, at); r == '（' || r == '(' {
		at = closeParen(sc.s, at+k)
	}
	if at > i {
		return false
	}
	switch trim(sc.s[at:i]) {
	case "", "的", "，", ",", "文", "文件", "规定的", "等", "等文件":
		return true
	}
	return false
}
