package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// facts are the names of what databases and web pages print above a document; they open a line even where the value is glued on.
var facts = lexicon.ListOf(lexicon.PageFact, "索 引 号", "[ 打印", "【")

var (
	factHeads     = lexicon.NewHeads(facts.Words())
	weakFactHeads = lexicon.NewHeads(weakFacts.Words())
)

// weakFacts are such names only where a colon, a space or a sign follows: 来源：, 首页 >.
var weakFacts = lexicon.ListOf(lexicon.WeakFact)

// strongLabels are the keys of facts.
var strongLabels = lexicon.NewSet(keysOf(facts.Words()))

// factLabels are all these names and those of title and 文号, as they stand before a colon with spaces between their characters: 有 效 性：有效.
var factLabels = lexicon.NewSet(keysOf(slices.Concat(facts.Words(), weakFacts.Words(), titleLabels.Words(), wording.NumberLabels.Words())))

// isFact reports whether s is such a fact.
func isFact(s string) bool { return isFactWith(s, 0) }

// isFactWith is isFact for a line with these signs, which may be none.
func isFactWith(s string, signs han.Facts) bool {
	return !strings.HasSuffix(s, "。") && len(s) <= 2*160 && saysFact(s, signs) && cells(s) <= 160
}

// saysFact is isFactWith for a line of any length.
func saysFact(s string, signs han.Facts) bool {
	if factHeads.Begins(s) {
		return true
	}
	if signs.May(han.WithStar) {
		if label, rest, ok := strings.Cut(s[:min(len(s), 60)], "**"); ok && (fold(first(rest)) == ':' || fold(last(label)) == ':') {
			return true // **版本**: 现行有效, a label in bold type of Markdown
		}
	}
	if signs.May(han.WithColon) {
		if at := colon(s[:min(len(s), 44)]); at > 0 && at <= 40 && factLabels.Has(han.Key(s[:at])) {
			return true
		}
	}
	for k, end := weakFactHeads.Beginning(s); k < end; k++ {
		if rest, ok := strings.CutPrefix(s, weakFactHeads.Word(k)); ok && (rest == "" || in("：:︰>＞】] \u3000", first(rest))) {
			return true
		}
	}
	return strings.HasPrefix(s, "<!--") || signs.May(han.WithView) && contains(s, "浏览") && contains(s, "次") ||
		signs.May(han.WithColon) && contains(s, "来源：") && strings.ContainsAny(s, "0123456789")
}

// isFactLabel reports whether s is the name of a fact and nothing else: 索引号, 发布机构：. The weak ones need company.
func isFactLabel(s string, weak bool) bool {
	k := strings.TrimRight(han.Key(s), ":")
	return k != "" && len(k) < 40 && (strongLabels.Has(k) || weak && factLabels.Has(k))
}

// titleLabels and numberLabels stand before the title and the 文号 of a document among its facts.
var (
	titleLabels = lexicon.ListOf(lexicon.TitleLabel)
)

// isPageFact reports whether the line at n of a head is a fact, also one in a table, 索引号 | 0123456/2031-00012 | 主题分类 | 城乡建设,
// or what stands below the name of a fact.
func (r *headReader) isPageFact(n int) bool {
	l, s := r.line(n), r.str(n)
	switch l.Kind {
	case KindMarker, KindMasthead:
		return false
	case KindNumber:
		return wording.AfterAnyLabel(s, wording.NumberLabels) > 0
	case KindRow:
		return !l.HTML && isFactRow(s, r.page.facts > 0 && r.page.last == n-1)
	}
	if n > 0 && r.page.last == n-1 && r.line(n-1).Kind == KindText && isFactLabel(r.str(n-1), true) {
		return r.isFact(n) || wording.AfterAnyLabel(r.str(n-1)+s, titleLabels) == 0 && len(s) < 200
	}
	return r.isFact(n) || r.page.facts > 0 && isIndexNumber(s)
}

// isFactRow reports whether a row has one or two names with their facts.
func isFactRow(s string, company bool) bool {
	at := splitRow(s)
	if len(at) != 2 && len(at) != 4 {
		return false
	}
	return isFactLabel(s[at[0].Start:at[0].End], company) && !isFactLabel(s[at[1].Start:at[1].End], true)
}

// isIndexNumber reports whether s is a 索引号 or a time: 11440999123456789W/2031-00008, 2031-05-04 16:20.
func isIndexNumber(s string) bool {
	digits := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c >= 0x80:
			return false
		}
	}
	return digits >= 8 && len(s) < 60
}

// readFacts takes title and 文号 from the facts above the text where it prints none.
func (r *headReader) readFacts() {
	for n := 0; n <= r.page.last && n < r.n; n++ {
		if title := r.fact(n, titleLabels); len(r.head.TitleSpans) == 0 && title.Len() > 0 && wording.KindOf(r.text[title.Start:title.End]) != "" {
			r.head.TitleSpans = []Span{title}
		}
		number := r.fact(n, wording.NumberLabels)
		if at, ok := numberIn(r.text[number.Start:number.End]); ok && !r.head.hasNumber() {
			r.head.Number = []int{r.live[n]}
			r.head.NumberSpans = []Span{{number.Start + at.Start, number.Start + at.End}}
		}
	}
}

// fact returns where the fact with one of the given names stands on the line at n, an empty span if there is none.
func (r *headReader) fact(n int, labels lexicon.List) Span {
	l, s := r.line(n), r.str(n)
	if l.Kind != KindRow {
		if from := wording.AfterAnyLabel(s, labels); l.Kind == KindText && from > 0 && isFact(s) {
			return Span{l.Print.Start + from, l.Print.End}
		}
		return Span{}
	}
	at := splitRow(s)
	for i := 0; i+1 < len(at); i += 2 {
		if label := s[at[i].Start:at[i].End]; wording.AfterAnyLabel(label+"：。", labels) == len(label)+len("：") {
			return Span{l.Print.Start + at[i+1].Start, l.Print.Start + at[i+1].End}
		}
	}
	return Span{}
}
