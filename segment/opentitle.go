package segment

import (
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
	if f.is(n-1, KindAttachment) || !f.isTitleLike(n) || closesWhole(f.str(n)) || isFact(f.str(n)) || startsInside(f.str(n)) || wording.IsPersonLine(f.str(n)) || beginsWithDay(f.str(n)) {
		return t
	}
	for m := n; m < n+5 && f.is(m, KindText) && !isNoticeCount(f.str(m)) && (f.isTitleLike(m) || m > n && cells(f.str(m)) < 8); m++ {
		s := f.str(m)
		if m > n && (wording.KindOf(t.text) != "" && !isTail(s) && !closesBracketOf(t.text, s) || isCaseTitle(han.Key(t.text)) || first(s) == '【') {
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

// clauseSigns part clauses, or a label from what it says.
var clauseSigns = han.NewMarks("，,：:")

// beginsWithDay reports whether s begins with a day in square brackets, as the note on the making of an ordinance does: [1966年12月31日].
func beginsWithDay(s string) bool {
	if r := first(s); r != '[' && r != '［' {
		return false
	}
	at := strings.IndexAny(s, "]］")
	return at > 0 && dayAt(s[len(string(first(s))):at]) > 0
}

// sortTitle returns what the title s shows.
func sortTitle(s string) titleSort {
	k := withoutTail(s)
	kind := wording.KindOf(s)
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

// partiesBelow reports whether the text below the title looked at begins with the parties that the title, on live line n, begins with.
func (f *finder) partiesBelow(n int) bool {
	party := []rune(han.Key(f.str(n)))
	return f.is(f.run.to, KindText) && strings.HasPrefix(han.Key(f.str(f.run.to)), string(party[:min(len(party), 4)]))
}

var treatyEnds = lexicon.NewTails(lexicon.Words(lexicon.TreatyKind))

// endsAbove is like ends, and knows as well that who signs ends a paper whose day stands at its head, and a treaty: 总理　张三, 李四（签字）.
func (f *finder) endsAbove(n int) bool {
	s := f.str(n - 1)
	return f.ends(n) || f.is(n-1, KindText) && (wording.IsPersonLine(s) || strings.HasSuffix(han.Key(s), "(签字)"))
}

// proseBelow reports whether a sentence or addressees stand below the title looked at.
func (f *finder) proseBelow() bool {
	m := f.run.to
	s := f.str(m)
	return f.is(m, KindText) && !isTitleLike(s) && (endsSentence(s) || cells(s) > 56) || f.addresseesBelow()
}

// isCaseTitle reports whether k is the title of a case that courts publish: 甲公司诉乙公司供水合同纠纷案.
func isCaseTitle(k string) bool {
	r := last(k)
	return r == '案' && hanCount(k) >= 8 && (holds(k, "诉", "訴") || strings.HasSuffix(k, "纠纷案"))
}

// isBelowIssuer reports whether the last document found issues other texts, as a notice with the cases of a batch does.
func (f *finder) isBelowIssuer() bool {
	d := len(f.found) - 1
	return d >= 0 && holds(f.headKey(d), titleIssues...)
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

// The words behind the issuer in a title: what it is about, and what it issues or passes on.
var (
	aboutWords   = lexicon.Words(lexicon.AboutWord)
	subjectWords = lexicon.Words(lexicon.SubjectWord)
	titleIssues  = lexicon.Words(lexicon.TitleIssues)
)

// subjectAt returns where the subject of a title begins: 关于…, 印发…, 转发…. -1 if the title does not say so.
func subjectAt(s string) int { return subjectHeads.From(s, 0) }

var subjectHeads = lexicon.NewHeads(subjectWords)

// ends reports whether the text above live line n is at its end: a sentence, a signature, a table, and no line that goes on below.
func (f *finder) ends(n int) bool {
	s := f.str(n - 1)
	switch {
	case n == 0 || f.is(n-1, KindAttachment, KindColumn):
		return false
	case f.is(n-1, KindDate, KindRow):
		return true
	case f.is(n-1, KindText, KindMarker):
		return closesWhole(s) || strings.HasSuffix(s, "。") || strings.HasSuffix(s, "施行") || strings.HasSuffix(s, "！") || endsInNote(s) || f.isSigned(n)
	}
	return false
}

// issues reports whether the document above live line n issues the text whose title stands there: it is an order, or a notice that
// says so in its title, and that text has not come yet; or it quotes the title, or lists it as an attachment.
func (f *finder) issues(n int) bool {
	title := han.Key(f.run.text)
	from := f.liveIndex(f.firstText())
	if d := len(f.found) - 1; d >= 0 {
		from = f.liveIndex(f.found[d].From)
	}
	for m := from; m < min(n, from+pageHead); m++ {
		if s := f.str(m); (strings.Contains(s, "《") || strings.Contains(s, "附")) && namesTitle(han.Key(s), title) {
			return true
		}
	}
	for m := max(from+pageHead, n-pageHead); m < n; m++ {
		if s := f.str(m); (strings.Contains(s, "《") || f.is(m, KindAttachment)) && namesTitle(han.Key(s), title) {
			return true
		}
	}
	if f.texts > 0 {
		return false
	}
	h := readHead(f.text, f.lines, f.live[from:min(n, from+pageHead)], f.front.titles(f.text))
	above := h.title(f.text, f.lines)
	return holds(above, titleIssues...) || h.isOrder(f.text, f.lines)
}

// approves reports whether the title looked at is that of a text which the decision above approves, and which another has made: a treaty, or the
// rules of a lower congress. It has a head of its own: the note on its passing, its first article, or its parties.
func (f *finder) approves() bool {
	d := len(f.found) - 1
	if d < 0 || !f.passedBelow() && !f.lawBelow() && !(treatyEnds.Ends(withoutTail(f.run.text)) && f.textBelow()) {
		return false
	}
	_, approved, ok := strings.Cut(f.headKey(d), approvesText)
	return ok && strings.HasPrefix(approved, han.Key(f.run.text)+")")
}

// approvesText stands in the key of a decision's title before the text that it approves.
const approvesText = "批准("

// namesTitle reports whether a line names the title, whole or without its issuer: 现将《…》印发给你们, 附件：….
func namesTitle(line, title string) bool {
	if strings.Contains(line, title) {
		return true
	}
	for _, w := range aboutWords {
		if at := strings.Index(title, w); at > 0 && strings.Contains(line, "("+title[at:]+")") {
			return true
		}
	}
	return false
}

// dayBelow reports whether a day in brackets stands below the title looked at: （二〇三一年五月四日）.
func (f *finder) dayBelow() bool { return f.is(f.run.to, KindDate) && closesWhole(f.str(f.run.to)) }

// passedBelow reports whether a note on the passing of a text stands below the title looked at, in brackets or, as databases print it,
// without them: 2031年5月4日　云州市第三届人民代表大会常务委员会第五次会议通过.
func (f *finder) passedBelow() bool {
	s := f.str(f.run.to)
	if isDigit(first(s)) && f.is(f.run.to, KindText) {
		return cells(s) < 120 && endsInAct(s) && startsEnactment(s)
	}
	return f.is(f.run.to, KindText) && fold(first(s)) == '(' && startsEnactment(s) && (strings.Contains(s, "通过") || strings.Contains(s, "公布") || strings.Contains(s, "会议"))
}

// endsInAct reports whether s ends with the word for what was done with a law: …会议通过, …令第12号公布, 2031年6月1日　施行.
func endsInAct(s string) bool {
	for _, w := range enactmentWords {
		if strings.HasSuffix(strings.TrimRightFunc(s, isSpace), w) {
			return true
		}
	}
	return false
}

// lawBelow reports whether the first article or chapter of a law stands below the title looked at.
func (f *finder) lawBelow() bool {
	l := f.at(f.run.to)
	return l != nil && l.Kind == KindMarker && l.Marker.Number == 1 && l.Marker.Style <= ArticleMark
}

// lawAbove reports whether the text above live line n is a law that no notice issues: its articles begin below its title, with neither
// addressees nor a signature between.
func (f *finder) lawAbove(n int) bool {
	from := f.liveIndex(f.firstText())
	if d := len(f.found) - 1; d >= 0 {
		from = f.liveIndex(f.found[d].From)
	}
	for m := from; m < min(n, from+pageHead); m++ {
		switch {
		case f.is(m, KindMarker) && f.at(m).Marker.Style <= ArticleMark:
			return true
		case f.is(m, KindMasthead, KindAttachment), f.is(m, KindDate) && !closesWhole(f.str(m)), f.is(m, KindText) && endsSentence(f.str(m)):
			return false
		}
	}
	return false
}

// addresseesBelow reports whether addressees stand below the title looked at, or its day in brackets and then addressees.
func (f *finder) addresseesBelow() bool {
	m := f.run.to
	if f.is(m, KindDate) && closesWhole(f.str(m)) {
		m++
	}
	return f.addresseesAt(m)
}

// addresseesAt reports whether addressees stand on live line m, or begin there.
func (f *finder) addresseesAt(m int) bool {
	s := ""
	for k := m; k < m+4 && f.is(k, KindText); k++ {
		if s += f.str(k); strings.HasSuffix(s, "：") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "︰") {
			return !strings.Contains(s, "。") && (isRecipients(s) || isSalutation(s))
		}
	}
	return false
}

// isSalutation reports whether s greets who is spoken to: 各位代表：, 同志们：.
func isSalutation(s string) bool {
	k := strings.TrimRight(han.Key(s), ":")
	return cells(k) <= 40 && (strings.HasPrefix(k, "各位") || strings.HasSuffix(k, "同志们") || strings.HasSuffix(k, "朋友们") || strings.HasSuffix(k, "委员们"))
}

// occasionBelow reports whether the title looked at is that of a speech or a report: 关于…的说明, 讲话, and below it stands where
// it was given, ——2031年2月10日在…会议上, or who is spoken to.
func (f *finder) occasionBelow() bool {
	s := f.str(f.run.to)
	if !spokenEnds.Ends(withoutTail(f.run.text)) {
		return false
	}
	return isOccasion(s) || isSalutation(s) && strings.HasSuffix(han.Key(s), ":")
}

// isOccasion reports whether s says when and where something was said: ——2031年2月10日在…会议上, （2031年2月10日在…会议上）.
func isOccasion(s string) bool {
	k := strings.TrimLeft(han.Key(s), "-—一(")
	at := dayAt(k)
	return at > 0 && strings.HasPrefix(k[at:], "在") && strings.HasSuffix(strings.TrimRight(k, ")"), "上")
}

// textBelow reports whether text stands below the title looked at, and not only another title.
func (f *finder) textBelow() bool {
	m := f.run.to
	for m < f.run.to+2 && f.is(m, KindText) && isOrganRow(f.str(m)) {
		m++ // 云州市统计局　国家统计局云州调查队, who report
	}
	s := f.str(m)
	return f.is(m, KindMarker, KindRow, KindDate) || f.is(m, KindText) && (!isTitleLike(s) || endsSentence(s) || cells(s) > 56 || first(s) == '【' || isOccasion(s) || dayAt(s) > 0)
}

// isOrganRow reports whether s names organs and nothing else, side by side.
func isOrganRow(s string) bool {
	words := strings.FieldsFunc(s, isSpace)
	for _, w := range words {
		if !isOrganLine(w) && !wording.EndsOrgan(w) {
			return false
		}
	}
	return len(words) > 0 && len(s) < 150
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

// numbersIssued reports whether the 文号 on live line n is that of the text whose title stands below it, which the document above, without
// a number, announces: 公告 …《…解释》已通过，现予公布 | 法释〔2031〕7号 | …解释.
func (f *finder) numbersIssued(n int) bool {
	if !f.is(n+1, KindText) || f.hasHeadNumber() || !f.isTitle(n+1, textTitle) && (f.run.to != n+2 || wording.KindOf(f.run.text) == "") {
		return false
	}
	from := f.liveIndex(f.firstText())
	if d := len(f.found) - 1; d >= 0 {
		from = f.liveIndex(f.found[d].From)
	}
	for m := from; m < min(n, from+pageHead); m++ {
		s := f.str(m)
		if strings.Contains(s, "《") && strings.Contains(s, "现予") && strings.Contains(sideBySide(s), "("+sideBySide(f.run.text)+")") ||
			commandEnds.Ends(han.Key(s)) && strings.Contains(han.Key(s), han.Key(f.run.text)) { // 茲制定縣官任用條例公布之此令
			f.late = append(f.late, f.live[n])
			return true
		}
	}
	return false
}

// announcesBelow reports whether live line n and those below it name organs, 公告 stands alone below them, and then what it announces.
func (f *finder) announcesBelow(n int) bool {
	m := n
	for m < n+6 && f.is(m, KindText) && len(f.str(m)) < 150 && isOrganLine(f.str(m)) {
		m++
	}
	if m == n || !f.is(m, KindText) || len(f.str(m)) > 40 {
		return false
	}
	k := han.Key(f.str(m))
	return wording.OrderHeads.Of("|"+k) == k && isAnnounced(f.str(m+1))
}

// sideBySide folds s as [han.Key] does, and leaves out the marks between organs: a title prints a space where a sentence has 、.
func sideBySide(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(han.Key(s), ",", ""), "、", "")
}

// hasHeadNumber reports whether a 文号 showed the last document found.
func (f *finder) hasHeadNumber() bool {
	d := len(f.found) - 1
	return d >= 0 && f.lines[f.found[d].Anchor].Kind == KindNumber
}

// isLateNumber reports whether the 文号 on live line n was found to belong to the document above.
func (f *finder) isLateNumber(n int) bool {
	return len(f.late) > 0 && f.late[len(f.late)-1] == f.live[n]
}
