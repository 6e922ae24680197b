package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// splitEntry splits a line of the contents into title and page: "title\t13", "title……13", "| title | 13 |".
// page is 0 where the line has none.
func splitEntry(s string) (title Span, page int, pageAt Span) {
	if end, at := labelledPage(s); at.Len() > 0 {
		start := end - len(strings.TrimLeftFunc(s[:end], isBullet))
		start += entryMarker(s[start:end])
		return Span{start, start + wording.TitleLength(s[start:end])}, numeral(s[at.Start:at.End]), at
	}
	e := unwrapPage(s)
	f := e.form()
	title = Span{e.start, e.start + wording.TitleLength(s[e.start:f.end(&e)])}
	if f.page {
		page, pageAt = numeral(s[e.digits:e.end]), Span{e.digits, e.end}
	}
	return title, page, pageAt
}

// A pagedEntry is a line of the contents without what stands round its page: brackets, 第 and 页, leaders, the last of two pages.
type pagedEntry struct {
	s      string
	start  int    // of the title
	bare   int    // where the title ends if there is no page
	digits int    // where the figures begin that may be the page
	end    int    // of these
	text   string // what stands before them
}

// unwrapPage takes off what stands round the page of an entry, if it has one.
func unwrapPage(s string) pagedEntry {
	n, word := bracketedPage(s), pageWord(s)
	if n += word; n > 0 {
		s = s[:n]
	}
	e := pagedEntry{s: s, start: len(s) - len(strings.TrimLeftFunc(s, isBullet)), end: len(wording.TrimLeaders(s))}
	e.start += entryMarker(s[e.start:])
	e.bare = max(e.start, len(strings.TrimRightFunc(s, isEdge))) // without a page the dash at the end belongs to the title
	if e.digits = e.end; e.end <= e.start {
		return e
	}
	for e.digits > e.start && s[e.digits-1] >= '0' && s[e.digits-1] <= '9' {
		e.digits--
	}
	text := wording.TrimLeaders(s[e.start:e.digits])
	if word > 0 {
		text = wording.TrimLeaders(strings.TrimSuffix(text, "第"))
	}
	if r := last(text); (r == '（' || r == '(') && e.digits-e.start == len(text) {
		text = wording.TrimLeaders(text[:len(text)-len(string(r))])
	}
	if first, ok := rangeStart(text, s[e.start+len(text):e.digits]); ok {
		e.end, e.digits = e.start+len(text), e.start+first
		text = wording.TrimLeaders(text[:first])
	}
	if short := strings.TrimRightFunc(text, isLeaderOrLatin); len(short) < len(text) && endsTitle(short) {
		text = short // leaders that the OCR read as letters: …的通知 pp62
	}
	e.text = text
	return e
}

// A pageForm is a way to print an entry with its page, or without one.
type pageForm struct {
	name, example string
	page          bool // the figures at the end are the page
	fits          func(e *pagedEntry) bool
	end           func(e *pagedEntry) int // of the title
}

// pageForms are tried in this order, and the first that fits decides.
var pageForms = []pageForm{
	{"leaders alone", "……", false, func(e *pagedEntry) bool { return e.end <= e.start }, func(e *pagedEntry) int { return e.start }},
	{"leaders and a page that counts over the year", "云州市供水办法……1024", true, (*pagedEntry).isOfYear, (*pagedEntry).textEnd},
	{"no page", "云州市供水办法", false, func(e *pagedEntry) bool { n := e.end - e.digits; return n == 0 || n > 3 }, (*pagedEntry).bareEnd},
	{"a page alone", "13", true, func(e *pagedEntry) bool { return e.text == "" }, (*pagedEntry).textEnd},
	{"a number that belongs to the title", "第二批供水企业名单2", false, (*pagedEntry).isNumberOfTitle, (*pagedEntry).bareEnd},
	{"a page behind the title", "云州市供水办法……13", true, func(*pagedEntry) bool { return true }, (*pagedEntry).textEnd},
}

// form returns how the entry is printed.
func (e *pagedEntry) form() *pageForm {
	k := 0
	for !pageForms[k].fits(e) { // the last one fits all
		k++
	}
	return &pageForms[k]
}

func (e *pagedEntry) textEnd() int { return e.start + len(e.text) }
func (e *pagedEntry) bareEnd() int { return e.bare }

// isOfYear reports whether the page has four or five figures, as in a gazette that counts its pages over the year.
func (e *pagedEntry) isOfYear() bool {
	n := e.end - e.digits
	return (n == 4 || n == 5) && isLed(strings.TrimRight(e.s[:e.digits], "（(")) && hanCount(e.text) > 3
}

// isNumberOfTitle reports whether the figures stand right after what is no end of a title.
func (e *pagedEntry) isNumberOfTitle() bool {
	return len(e.text) == e.digits-e.start && !endsTitle(e.text)
}

// isLed reports whether s ends with leaders: 云州市供水办法……, 供水辦法 ......
func isLed(s string) bool {
	s = han.TrimRight(s)
	return strings.HasSuffix(s, "..") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "··") || strings.HasSuffix(s, "⋯")
}

// spoiltPage returns where the title ends in a line whose page, and the leaders before it, the OCR read as something else:
// …的通知 |, …的通知 本2, …大事记 optaoo. It returns 0 if the line does not end so: a whole title, a space and a scrap.
func spoiltPage(s string) int {
	at := strings.LastIndexAny(s, " \t")
	if at < 0 || isColumn(s) {
		return 0
	}
	letters, others, han := 0, 0, 0
	for _, r := range s[at+1:] {
		switch {
		case r >= 'a' && r <= 'z':
			letters++
		case isHan(r):
			han++
		default:
			others++
		}
	}
	if letters < 4 && (han > 1 || letters+others+han > 3) || han > 3 {
		return 0
	}
	title := wording.TrimLeaders(s[:at])
	if endsTitle(title) || han == 0 && wording.KindOf(title) != "" && !strings.Contains(title, "印发") && !strings.Contains(title, "关于") {
		return len(title)
	}
	return 0
}

// bracketedPage returns where s ends without the closing bracket of a page, title……（13）; the opening one counts as a leader.
// It returns 0 if s does not end so.
func bracketedPage(s string) int {
	t := han.TrimRight(s)
	if fold(last(t)) != ')' {
		return 0
	}
	end := len(t) - han.LastLen(t)
	digits := strings.TrimRightFunc(t[:end], isDigit)
	n := end - len(digits)
	if n == 0 || n > 5 || fold(last(digits)) != '(' || n > 3 && !isLed(digits[:len(digits)-han.LastLen(digits)]) {
		return 0
	}
	return end
}

// rangeStart returns where the first page begins that text ends with, title …… 13, and whether a dash parts it from the last: 13-15.
func rangeStart(text, gap string) (int, bool) {
	if fold(first(han.Trimmed(gap))) != '-' || !isDigit(last(text)) {
		return 0, false
	}
	digits := strings.TrimRightFunc(text, isDigit)
	return len(digits), len(text)-len(digits) <= 3 && isLeader(last(digits))
}

// labelledPage returns where the title ends and where its first page stands in a line that says 页 before the page, or prints a range of
// pages in brackets: title 页3, title 頁3-6, title（4-6）. at is empty if s does not end so.
func labelledPage(s string) (end int, at Span) {
	t := han.TrimRight(s)
	closed := fold(last(t)) == ')'
	if closed {
		t = han.TrimRight(t[:len(t)-han.LastLen(t)])
	}
	rest := strings.TrimRightFunc(t, func(r rune) bool { return isDigit(r) || isSpace(r) || fold(r) == '-' })
	pages := han.TrimLeft(t[len(rest):])
	first := pages[:len(pages)-len(strings.TrimLeftFunc(pages, isDigit))]
	sign, size := utf8.DecodeLastRuneInString(rest)
	switch before := rest[:len(rest)-size]; {
	case len(first) == 0 || len(first) > 3 || len(pages) > 12 || closed && (fold(sign) != '(' || len(first) == len(pages)):
	case !closed && sign != '页' && sign != '頁' || !closed && !isLeader(last(before)):
	case hanCount(before) >= 2:
		from := len(t) - len(pages)
		return len(wording.TrimLeaders(before)), Span{from, from + len(first)}
	}
	return 0, Span{}
}

// pageWord returns where s ends without 页 after its page, title……第13页; 0 if it does not end so.
func pageWord(s string) int {
	t, ok := strings.CutSuffix(han.TrimRight(s), "页")
	if t = han.TrimRight(t); !ok || !isDigit(last(t)) {
		return 0
	}
	return len(t)
}

// entryMarker returns the length of what stands before the title of an entry: its count, 1. or 一、, and its 文号 where a space or a
// pipe parts them.
func entryMarker(s string) int {
	n := 0
	if at := countBeforeYear(s); at > 0 {
		n = at
	} else if leadingCount(s) > 0 {
		n = len(s) - len(strings.TrimLeftFunc(strings.TrimLeftFunc(s, isDigit), isBullet))
	} else if m, ok := markerAt(s, 0); ok && m.Style >= HanMark && m.strong {
		n = len(s) - len(strings.TrimLeftFunc(s[m.Label.End:], isBullet))
	}
	at := strings.Index(s[n:min(len(s), n+90)], "号")
	if at < 0 {
		return n
	}
	at += n + len("号")
	rest := strings.TrimLeftFunc(strings.TrimLeft(s[at:], "）)"), isBullet)
	if from := len(s) - len(rest); from > at && hanCount(rest) > 4 && isWholeNumber(s[n:at]+s[at:at+len(s[at:from])-len(strings.TrimLeft(s[at:from], "）)"))]) {
		return from
	}
	return n
}

// countBeforeYear returns where the title begins after the count of an entry and its point, 4.│2031年大事记, where both look like one figure. 0 if
// s begins otherwise.
func countBeforeYear(s string) int {
	rest := strings.TrimLeftFunc(s, isDigit)
	n := len(s) - len(rest)
	if n == 0 || n > 2 || len(rest) < len(".2031年") || rest[0] != '.' && !strings.HasPrefix(rest, "．") {
		return 0
	}
	rest = strings.TrimLeft(rest, ".．")
	if year := strings.TrimLeftFunc(rest, isDigit); len(rest)-len(year) != 4 || !strings.HasPrefix(year, "年") {
		return 0
	}
	return len(s) - len(rest)
}

// leadingCount returns the number of at most three digits that stands before a title, parted from it by a space: 13　…的通知. 0 if
// there is none.
func leadingCount(s string) int {
	s = strings.TrimLeftFunc(s, isBullet)
	rest := strings.TrimLeftFunc(s, isDigit)
	title := strings.TrimLeftFunc(rest, isBullet)
	if n := len(s) - len(rest); n == 0 || n > 3 || len(title) == len(rest) || !isHan(first(title)) && first(title) != '《' || in("年月日期号届次", first(title)) {
		return 0
	}
	return numeral(s[:len(s)-len(rest)])
}

// isLedEntry reports whether s is an entry of the contents whose page, or count, stands before its title: 13　…的通知.
func isLedEntry(s string) bool {
	return leadingCount(s) > 0 && wording.KindOf(s) != "" && hanCount(s) > 4
}

// hasPage reports whether s is an entry of the contents with its page, after its title or before it.
func hasPage(s string) bool {
	_, page, _ := splitEntry(s)
	return page > 0 || isLedEntry(s)
}

// contentsNames are the names of the columns where contents are set as a table.
var contentsNames = setOf(lexicon.Words(lexicon.ContentsName))

// isContentsHeader reports whether a row only names the columns of contents: 文号 | 标题 | 页码.
func isContentsHeader(s string) bool {
	for _, at := range splitRow(s) {
		if !contentsNames.Has(han.Key(s[at.Start:at.End])) {
			return false
		}
	}
	return true
}

// isBullet reports whether r stands before a title.
func isBullet(r rune) bool { return isEdge(r) || bulletSet.Has(r) }

// isEdge reports whether r stands before a title, or after one without a page.
func isEdge(r rune) bool { return isSpace(r) || edgeSet.Has(r) }

var bulletSet, edgeSet = han.NewSet(bullets), han.NewSet("|…⋯‥·．.")

func isLeaderOrLatin(r rune) bool { return isLeader(r) || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
