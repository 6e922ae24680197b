package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// headingLimit is how many characters a run-in heading has at most. 争取上级支持，用足政策红利策划布局项目 has twenty; one without
// a comma may be longer.
const headingLimit = 26

// A headingForm is one printed form of the heading after a marker.
type headingForm struct {
	name, example string                         // as printed, with its marker
	read          func(s string, n *Node) string // "" where the text has none of this form
}

// headingForms are tried in this order on the text after a marker, and the first that finds a heading wins.
var headingForms = []headingForm{
	{"a heading between dashes", "第1條 - 供水的條件 - 30/06/1997", func(s string, n *Node) string {
		if h, _ := dashedHeading(s); h != "" {
			return n.reading(h)
		}
		return ""
	}},
	{"the line of a division", "第一章　供水管理", divisionHeading},
	{"a heading in brackets", "第一条　（立法目的）为了保障供水，制定本条例。", func(s string, n *Node) string {
		if n.Type != TypeArticle && first(s) != '【' {
			return ""
		}
		return n.reading(bracketedHeading(s))
	}},
	{"a heading before a colon", "（一）元旦：1月1日至3日放假，共3天。", func(s string, n *Node) string { return n.reading(colonHeading(s, n)) }},
	{"a line without a sentence", "一、总体要求", func(s string, n *Node) string {
		if !isHeadingAlone(s) || endsInside(s) || n.Type == TypeArticle {
			return ""
		}
		return n.reading(s)
	}},
	{"the first sentence", "（一）建厂奖励。新建水厂给予奖励。", sentenceHeading},
}

// Heading returns the heading of a node with a marker, as one reads it, from s, the text after the marker ([Block.Rest]): the whole line of a
// heading that stands alone, or the first sentence of one that runs in (落户奖励。申请…), without its full stop. "" if the text has none.
func (n *Node) Heading(s string) string {
	_, h := n.heading(s)
	return h
}

// heading returns the heading in s and its form; nil if s has none.
func (n *Node) heading(s string) (form *headingForm, h string) {
	s, _ = trim(s)
	for i := range headingForms {
		if h := headingForms[i].read(s, n); h != "" {
			return &headingForms[i], h
		}
	}
	return nil, ""
}

// may reports whether one of the signs can stand in the text of n after its marker and the white space there.
func (n *Node) may(signs han.Facts) bool { return n.Block == nil || n.Block.behindMarker().May(signs) }

// reading returns a part of the text of n as one reads it.
func (n *Node) reading(s string) string {
	if n.Block == nil {
		return wording.Reading(s)
	}
	return wording.ReadingOf(s, n.Block.facts, false)
}

// divisionHeading returns the whole line of 编, 章 and 节.
func divisionHeading(s string, n *Node) string {
	if n.Type != TypeChapter && n.Type != TypeSection && n.Type != TypePart {
		return ""
	}
	return withoutStrayQuote(n.reading(s))
}

// sentenceHeading returns the first sentence of s without its full stop, where text follows and it names a subject.
func sentenceHeading(s string, n *Node) string {
	if !n.may(han.WithStop) {
		return ""
	}
	h, rest, ok := firstSentence(s)
	if !ok {
		return ""
	}
	if rest, _ = trim(rest); (rest == "" || closesWhole(rest)) && len(n.Children) == 0 || n.isStatement(h) {
		return ""
	}
	return n.reading(h)
}

// dashedHeading returns the heading between dashes that databases of Hong Kong print after a marker, with the day of the version, 簡稱 of
//   - 簡稱 - 30/06/1997, and where it stands; "" if s begins with none.
func dashedHeading(s string) (string, Span) {
	rest := han.TrimLeft(s)
	if r := first(rest); r != '-' && r != '－' && r != '–' && r != '—' {
		return "", Span{}
	}
	rest = rest[han.CharLen(rest, 0):]
	if !isSpace(first(rest)) {
		return "", Span{}
	}
	rest = han.TrimLeft(rest)
	from := len(s) - len(rest)
	h := han.TrimRight(rest)
	if at := strings.LastIndexAny(h, "-－–—"); at > 0 && isVersionDay(han.Trimmed(h[at+1:])) {
		h = han.TrimRight(h[:at])
	}
	if hanCount(h) < 2 || cells(h) > 120 || endsSentence(h) {
		return "", Span{}
	}
	return h, Span{from, from + len(h)}
}

// isVersionDay reports whether s is a day with the year after, 30/06/1997, or the word for a version.
func isVersionDay(s string) bool {
	return len(s) == len("30/06/1997") && isFigures(s[:2]) && isFigures(s[3:5]) && isFigures(s[6:]) && s[2] == '/' && s[5] == '/'
}

// withoutStrayQuote returns the name of a chapter without the one quotation mark that an OCR made of the wide space in it: 总“则.
func withoutStrayQuote(s string) string {
	if strings.Count(s, "“")+strings.Count(s, "”") != 1 || !utf8.ValidString(s) {
		return s
	}
	return strings.NewReplacer("“", "", "”", "").Replace(s)
}

// colonLimit is how many characters a heading has that a colon parts from its text: 清明节：4月5日放假.
const colonLimit = 12

// colonHeading returns the heading before the colon of a run-in heading, 元旦 of 元旦：1月1日至3日放假，共3天。. What stands after the colon is a
// sentence; a list (符合下列条件：) has no text there.
func colonHeading(s string, n *Node) string {
	if n.Type != TypeHeading || !n.may(han.WithColon) || opensProse(s) {
		return ""
	}
	at := colon(s)
	if at < 0 {
		return ""
	}
	h, rest := han.TrimRight(s[:at]), strings.TrimLeft(s[at:], ":：")
	if isDigit(last(h)) && isDigit(first(rest)) || strings.Count(h, "（")+strings.Count(h, "(") > strings.Count(h, "）")+strings.Count(h, ")") {
		return "" // 9:15, （大写：伍万元整）
	}
	if hanCount(h) < 2 || cells(h) > 2*colonLimit || holds(h, "，", "。", "；", "、", "“", "《") || opensBracket(h) || n.isStatement(h) {
		return ""
	}
	if listAnnounced.Stand(h) || !strings.Contains(s, "。") || strings.HasPrefix(han.Trimmed(rest), "“") {
		return ""
	}
	if strings.HasSuffix(h, "为") || strings.HasSuffix(h, "是") {
		return ""
	}
	return h
}

// opensProse reports whether s begins with a clause that shows that no heading stands before a colon in it: it is longer than one, or ends with
// a mark that one does not have. So begin most paragraphs.
func opensProse(s string) bool {
	end := han.IdeographsEnd(s, 0)
	return end > colonLimit*len("一") || end < len(s) && notBeforeColon.Has(first(s[end:]))
}

// notBeforeColon are the marks that a heading before a colon does not have.
var notBeforeColon = han.NewSet("，。；、“《")

// listAnnounced say that a list follows.
var listAnnounced = lexicon.ListOf(lexicon.ListWord)

// firstSentence splits s after its first full stop.
func firstSentence(s string) (sentence, rest string, ok bool) {
	at := han.Index(s, "。")
	if at < 0 {
		return "", "", false
	}
	return s[:at], s[at+len("。"):], true
}

// statements are words by which a short first sentence shows that it states a rule rather than names a subject.
var statements = lexicon.ListOf(lexicon.StatementWord)

var statementHeads = lexicon.NewHeads(statements.Words())

// isStatement reports whether a first sentence of n is a sentence and no heading. Articles have
// headings of a few words only; those of headings and items may have two clauses.
func (n *Node) isStatement(s string) bool {
	kind := n.Type
	limit, long := headingLimit, headingLimit+6
	if kind == TypeArticle {
		limit, long = 10, 10
	}
	if han.IsWider(s, long*2) {
		return true // as most sentences
	}
	hasComma := n.may(han.WithComma) && holds(s, "，", ",")
	if hasComma && (kind == TypeArticle || han.IsWider(s, limit*2)) || n.may(han.WithClause|han.WithColon) && holds(s, "；", "：") {
		return true
	}
	if saysDuty(s) {
		return true
	}
	if !statementHeads.Stand(s) {
		return false
	}
	for w := range statements.All {
		if contains(s, w) && !(w == "负责" && isPrinciple(s)) && !(kind != TypeArticle && cells(s) <= 32 && (w == "实行" || w == "适用")) { // （二）实行清单管理。
			return true
		}
	}
	return false
}

// isPrinciple reports whether s names how duties are divided, and not who has them: 分级负责, 统一领导、属地负责; but 市水务局负责.
func isPrinciple(s string) bool {
	before, ok := strings.CutSuffix(s, "负责")
	if !ok || cells(s) > headingLimit {
		return false
	}
	if at := strings.LastIndexAny(before, "，、 "); at >= 0 {
		_, n := utf8.DecodeRuneInString(before[at:])
		before = before[at+n:]
	}
	return hanCount(before) == 2 && !wording.EndsOrgan(before)
}

// saysDuty reports whether 应 or 應 in s says that something is to be done, and is no part of 供应, 应急, 响应.
func saysDuty(s string) bool {
	for i := dutySigns.From(s, 0); i >= 0; i = dutySigns.From(s, i+1) {
		before, after := last(s[:i]), first(s[i+len("应"):])
		if !in("供反对對相适適响響回效", before) && !in("急变變用对對答付聘", after) {
			return true
		}
	}
	return false
}

var dutySigns = han.NewMarks("应應")
