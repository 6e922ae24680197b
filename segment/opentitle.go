package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A titleAt is the title that begins on a live line: its lines [from, to), and how surely it is the title of a document.
type titleAt struct {
	from, to int
	text     string
	sort     titleSort
}

// A titleSort says what the title of a document shows, from less to more.
type titleSort uint8

const (
	plainText    titleSort = iota
	textTitle              // 云州市供水办法
	runningTitle           // 2031年5月大事记, 政府工作报告: what a gazette prints in its running pages, and no notice issues
	organTitle             // 云州市水务局命令, 关于加强供水工作的通知
	issuerTitle            // 云州市人民政府关于加强供水工作的通知
)

// isTitle reports whether a title of at least the given sort begins on live line n.
func (f *finder) isTitle(n int, least titleSort) bool {
	if f.run.from != n || f.run.to == 0 {
		f.run = f.titleOn(n)
	}
	return f.run.sort >= least
}

// titleOn reads the title that begins on live line n.
func (f *finder) titleOn(n int) titleAt {
	t := titleAt{from: n, to: n + 1}
	if f.is(n-1, KindAttachment) || !f.isTitleLike(n) || closesWhole(f.str(n)) || f.isFact(n) || startsInside(f.str(n)) || wording.IsPersonLine(f.str(n)) || beginsWithDay(f.str(n)) {
		return t
	}
	if f.goesOnBelowAbout(n) {
		return t
	}
	for m := n; m < n+5 && f.is(m, KindText) && !isNoticeCount(f.str(m)) && (f.isTitleLike(m) || m > n && isTitleScrap(f.str(m))); m++ {
		s := f.str(m)
		if m > n && !f.goesOnBelowAbout(m) && (wording.KindOf(t.text) != "" && !isTail(s) && !closesBracketOf(t.text, s) || han.LastPrint(t.text) == '案' && isCaseTitle(han.Key(t.text)) || first(s) == '【' || closesWhole(s) && startsEnactment(s)) {
			break
		}
		t.text += s
		t.to = m + 1
	}
	if !f.is(t.to, KindNumber) { // that opens the document
		t.sort = sortTitle(t.text)
	}
	return t
}

// goesOnBelowAbout reports whether live line n goes on with a title that a line above breaks after 关于, perhaps with the name of a text between:
// 云州市人民代表大会常务委员会关于 | 《云江特别区条例》 | 附件一所列规定增减的决定.
func (f *finder) goesOnBelowAbout(n int) bool {
	above := n - 1
	if hasBookMarks(f.str(above)) && !strings.Contains(f.str(above)[len("《"):], "《") {
		above--
	}
	return above < n-1 && f.is(above, KindText) && strings.HasSuffix(f.str(above), "关于")
}

// isTitleScrap reports whether s has seven half-width cells at most: the end of a title, 知 of …的通 | 知.
func isTitleScrap(s string) bool { return len(s) < 3*8 && cells(s) < 8 }

// clauseSigns part clauses, or a label from what it says.
var clauseSigns = han.NewMarks("，,：:")

// beginsWithDay reports whether s begins with a day in square brackets, as the note on the making of an ordinance does: [1966年12月31日].
func beginsWithDay(s string) bool {
	if r := first(s); r != '[' && r != '［' {
		return false
	}
	at := strings.IndexAny(s, "]］")
	return at > 0 && dayAt(s[han.CharLen(s, 0):at]) > 0
}

// sortTitle returns what the title s shows.
func sortTitle(s string) titleSort {
	if r := han.LastPrint(s); !wording.EndsTail(r) && !wording.TitleEnds.MayEnd(r) && !runningEnds.MayEnd(r) && r != '案' {
		return plainText
	}
	k := withoutTail(s)
	kind := wording.TitleEnds.Of(k)
	if kind == "" && !runningEnds.Ends(k) && !isCaseTitle(k) || clauseSigns.Stand(s) && rankTitle(s) != wholeTitle {
		return plainText
	}
	switch at := subjectAt(s); {
	case at >= 0 && wording.IsOfficialKind(k) && hanCount(s[:at]) >= 2:
		return issuerTitle
	case at >= 0 && wording.IsOfficialKind(k), wording.IsOfficialKind(k) && wording.EndsOrgan(strings.TrimSuffix(k, kind)):
		return organTitle
	}
	if runningEnds.Ends(k) || isCaseTitle(k) {
		return runningTitle
	}
	if hanCount(s) > 4 {
		return textTitle
	}
	return plainText
}

// The kinds of papers that organs order by, of what stands in running pages, and of what is said before a meeting.
var (
	runningEnds = lexicon.NewTails(lexicon.Words(lexicon.OpensAlone))
	spokenEnds  = lexicon.NewTails(lexicon.Words(lexicon.SpokenKind))
)

// namesIssuer reports whether a title begins with the organ that issues it: 云州市人民政府关于…的规定, 中共云州市委办公室印发《…意见》.
func (t *titleAt) namesIssuer() bool {
	at := subjectAt(t.text)
	return at > 0 && wording.EndsOrgan(han.Key(t.text[:at])) && hanCount(t.text) >= 10
}

// beginsWithIssuer reports whether the first line of the title looked at, on live line n, is its issuer, alone or before its subject, and no line
// of a list runs into it; and it is none that the document above issues.
func (f *finder) beginsWithIssuer(n int) bool {
	s := f.str(n)
	at := subjectAt(s)
	return f.run.namesIssuer() && (isOrganRow(s) || at > 0 && wording.EndsOrgan(han.Key(s[:at]))) && !f.is(n-1, KindNumber, KindMasthead) && !f.issues(n)
}

// endsAbove is like ends, and knows as well that who signs ends a paper whose day stands at its head, and a treaty: 总理　张三, 李四（签字）.
func (f *finder) endsAbove(n int) bool {
	s := f.str(n - 1)
	return f.ends(n) || f.is(n-1, KindText) && (wording.IsPersonLine(s) || strings.HasSuffix(han.Key(s), "(签字)"))
}

// startsOnDay reports whether s begins with a day, with or without its month, as the entries of a chronicle do: 三日　, 5月8日至10日.
func startsOnDay(s string) bool {
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return isDigit(r) || isHanDigit(r) || in("十廿卅月", r) })
	return len(rest) < len(s) && first(rest) == '日'
}

// endsAgenda reports whether the line above live line n ends a text of a meeting, whose items have no full stop: 三、人事事项 of an agenda, 委员：甲　乙 of
// a list of who came.
func (f *finder) endsAgenda(n int) bool {
	d := len(f.found) - 1
	return d >= 0 && f.is(n-1, KindMarker, KindText) && cells(f.str(n-1)) < 60 && runningEnds.Ends(withoutTail(f.headKey(d))) && strings.Contains(f.run.text, "会议")
}

// isColumnTitle reports whether live line n is the name of a column, alone on its line, and no head of a document stands below it but a text: 人事任免.
func (f *finder) isColumnTitle(n int) bool {
	if !isTitleOfColumn(f.str(n)) || n == 0 || !f.isClosed(n) || f.headFollows(n) {
		return false
	}
	m := n + 1
	if isOrganLine(f.str(m)) && f.is(m, KindText) {
		m++
	}
	s := f.str(m)
	return f.is(m, KindText, KindMarker) && (endsSentence(s) || fold(last(s)) == ':')
}

// isTitleOfColumn reports whether s is the name of a column that may be the title of a text too.
func isTitleOfColumn(s string) bool { return columnTitles.MayBegin(s) && columnTitles.Is(han.Key(s)) }

// columnTitles are these names.
var columnTitles = lexicon.NewHeads(slices.DeleteFunc(lexicon.Words(lexicon.ColumnName), func(w string) bool { return !lexicon.Is(w, lexicon.OpensAlone) }))

// isCaseTitle reports whether k is the title of a case that courts publish: 甲公司诉乙公司供水合同纠纷案.
func isCaseTitle(k string) bool {
	r := last(k)
	return r == '案' && hanCount(k) >= 8 && (holds(k, "诉", "訴") || strings.HasSuffix(k, "纠纷案"))
}

// isBelowIssuer reports whether the last document found issues other texts, as a notice with the cases of a batch does.
func (f *finder) isBelowIssuer() bool {
	d := len(f.found) - 1
	return d >= 0 && titleIssues.Stand(f.headKey(d))
}

// isFullLine reports whether live line n is as long as lines around it, so that it may be the middle of a paragraph that only seems to end like
// a title: …执行本级人民代表大会的决议和上级国家行政机关的决定 | 和命令，….
func (f *finder) isFullLine(n int) bool {
	width := func(m int) int { return f.at(m).Indent + cells(f.str(m)) }
	own, alike := width(n), 0
	for m := max(0, n-4); m < min(len(f.live), n+5); m++ {
		if d := width(m) - own; m != n && d >= -3 && d <= 3 {
			alike++
		}
	}
	return own >= longLine && alike >= 2
}

// The words after the issuer in a title: what it is about, and what it issues or passes on.
var (
	aboutWords   = lexicon.ListOf(lexicon.AboutWord)
	subjectWords = lexicon.ListOf(lexicon.SubjectWord)
	titleIssues  = lexicon.ListOf(lexicon.TitleIssues)
)

// subjectAt returns where the subject of a title begins: 关于…, 印发…, 转发…. -1 if the title does not say so.
func subjectAt(s string) int { return subjectHeads.From(s, 0) }

var subjectHeads = lexicon.NewHeads(subjectWords.Words())

// ends reports whether the text above live line n is at its end: a sentence, a signature, a table, and no line that goes on below.
func (f *finder) ends(n int) bool {
	s := f.str(n - 1)
	switch {
	case n == 0 || f.is(n-1, KindAttachment, KindColumn):
		return false
	case f.is(n-1, KindDate, KindRow):
		return true
	case f.is(n-1, KindText, KindMarker):
		return closesWhole(s) && !f.isOtherName(n-1) || strings.HasSuffix(s, "。") || strings.HasSuffix(s, "施行") || strings.HasSuffix(s, "！") || endsInNote(s) || f.isSigned(n)
	}
	return false
}

// isOtherName reports whether live line n is in brackets the other name of the organ on the line above: 云州市健康建设委员会 | （爱国卫生运动委员会）.
func (f *finder) isOtherName(n int) bool {
	return n > 0 && f.is(n-1, KindText) && isOtherNameOf(f.str(n-1), f.str(n))
}

// isOtherNameOf reports whether s is the other name of the organ on the line above, in brackets.
func isOtherNameOf(above, s string) bool {
	return closesWhole(s) && isOrganLine(innerOf(s)) && isOrganLine(above)
}

// isPageHead reports whether a page ends above live line n: a running head, the number of a page or a form feed stands between.
func (f *finder) isPageHead(n int) bool {
	if n == 0 {
		return false
	}
	for i := f.live[n-1] + 1; i <= f.live[n]; i++ {
		if f.lines[i].Role == Furniture || strings.HasPrefix(f.text[f.lines[i].Span.Start:], "\f") || i > 0 && strings.HasSuffix(f.text[:f.lines[i].Span.Start], "\f") {
			return true
		}
	}
	return false
}
