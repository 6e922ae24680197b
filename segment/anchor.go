package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// isSigned reports whether a signature stands above live line n, with nothing between but 版记 and notes in brackets.
func (f *finder) isSigned(n int) bool {
	m := n - 1
	for m > n-4 && f.is(m, KindText) && (closesWhole(f.str(m)) || isImprintLine(f.str(m))) {
		m--
	}
	if f.is(m-1, KindDate) && f.is(m, KindText) && wording.IsPersonLine(f.str(m)) {
		return true // Macau and Hong Kong sign below the day
	}
	if f.is(m, KindDate) {
		return f.is(m-1, KindText, KindMasthead) && isSignerLine(f.str(m-1))
	}
	_, ok := signedLine(f.str(m))
	return ok && f.is(m, KindText)
}

// isDayAlone reports whether the whole day on live line m ends a document that no organ signs, as papers with a masthead do:
// 请遵照执行。 | 二〇三一年五月四日. The days of a chronicle have no year, and a day in brackets belongs to a title.
func (f *finder) isDayAlone(m int) bool {
	s := f.str(m)
	return f.is(m, KindDate) && f.is(m-1, KindText, KindMarker) && endsSentence(f.str(m-1)) && !closesWhole(s) && strings.Contains(s, "年")
}

// isText makes the 文号 on live line n and its tails running text.
func (f *finder) isText(n int) {
	at, _ := withTails(f.lines, f.live[n])
	for _, i := range at {
		f.lines[i].Tail = false
		f.lines[i].claim(KindText, "a 文号 in running text")
	}
}

// isProse reports whether live line n breaks off inside a sentence, so that a 文号 below it belongs to the sentence.
func (f *finder) isProse(n int) bool {
	s := f.str(n)
	return f.is(n, KindText, KindMarker) && cells(s) >= 30 && !endsSentence(s) && !endsTitle(s) && wording.KindOf(s) == "" && !f.titleAbove(n+1) &&
		!isImprintLine(s) && !f.isFact(n) && !closesWhole(s) && !isNameRow(s) && !isSignedLine(s)
}

// isSignedLine reports whether s names who signs and the day: 云州市教育局　二〇三一年六月一日.
func isSignedLine(s string) bool {
	_, ok := signedLine(s)
	return ok
}

// isNameRow reports whether s is a row of names that wide blanks part, the last line of a list: 云州市水务局　　张　三　李小四.
func isNameRow(s string) bool {
	if cells(s) > 60 || holds(s, "，", "。", "；", "：") {
		return false
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return r == '\u3000' || r == '\t' })
	units := 0
	for _, w := range words {
		if n := hanCount(w); n > 4 || n*len("人") != len(strings.ReplaceAll(w, " ", "")) {
			units++
		}
	}
	return len(words) > 1 && units < 2
}

// isAnnouncement reports whether the 文号 on live line n is that of an announcement of an organ, which has no other head: the name stands
// on a line of its own, 国家林业部公告 | 2031年第8号, or both on one line below a signature, 云州市水务局通告（第3号）. In a list of announcements
// they do neither.
func (f *finder) isAnnouncement(n int) bool {
	if !holds(f.str(n), "告", "令") {
		return false
	}
	k := han.Key(f.str(n))
	for _, kind := range wording.JointKinds {
		if name, rest, ok := strings.Cut(k, kind); ok && rest != "" && wording.EndsOrgan(name) {
			return strings.HasSuffix(han.Key(f.lines[f.live[n]].text(f.text)), kind) || f.isSigned(n) || f.ends(n) && f.is(n+1, KindText) && endsSentence(f.str(n+1))
		}
	}
	return false
}

// isLoneOrderNumber reports whether the 文号 on live line n is that of an order, alone on its line; with a year a page may print it below the title
// of the text that is issued.
func (f *finder) isLoneOrderNumber(n int) bool {
	if !contains(f.str(n), "令") {
		return false
	}
	k := han.Key(f.str(n))
	return (strings.Contains(k, "令第") || isNumberOfOrder(k) && !f.insideHead(n)) && !f.isProse(n-1)
}

// isOfOpenOrder reports whether live line n tells in brackets, below the title of what an order issues, the number of that order:
// （云州市人民政府令第12号）.
func (f *finder) isOfOpenOrder(n int) bool {
	if len(f.found) == 0 || fold(first(f.str(n))) != '(' || !f.is(n-1, KindText) {
		return false
	}
	k := han.Key(f.str(n))
	if !strings.Contains(k, "令第") {
		return false
	}
	open, order := f.found[len(f.found)-1], ""
	for m := f.liveIndex(open.From); m < n && (f.is(m, KindMasthead, KindNumber) || f.isOrder(m)); m++ {
		order += han.Key(f.str(m))
	}
	return strings.Trim(k, "()") == order
}

// insideHead reports whether live line n still belongs to the head of the last document: a web page
// prints the number among its facts, and again above the text.
func (f *finder) insideHead(n int) bool {
	if len(f.found) == 0 {
		return false
	}
	open := f.found[len(f.found)-1]
	for m := n - 1; m >= 0 && f.live[m] > open.Anchor; m-- {
		if n-m > 40 {
			return false // a head is never so long
		}
		s := f.str(m)
		if f.is(m, KindMarker, KindRow) || endsSentence(s) && !isFact(s) {
			return false
		}
	}
	return true
}

// titleAbove reports whether the lines above live line n are a title with its 文种.
func (f *finder) titleAbove(n int) bool {
	s := ""
	for m := n - 1; m >= 0 && m >= n-5; m-- {
		short := m == n-1 && cells(f.str(m)) < 8 // 知 of …的通 | 知
		if !f.is(m, KindText, KindMasthead) || !f.isTitleLike(m) && !short || wording.IsPersonLine(f.str(m)) {
			return false
		}
		s = f.str(m) + s
		if m == n-1 && !short && !endsTitle(s) && wording.KindOf(s) == "" || m == n-2 && !endsTitle(s) && wording.KindOf(s) == "" {
			return false
		}
		if strings.Contains(s, "关于") || strings.Contains(s, "印发") || strings.Contains(s, "转发") || cells(s) > 30 || cells(s) > 16 && meetingEnds.Ends(s) {
			return true
		}
	}
	return false
}

// meetingEnds end titles that are short and about nothing: 云州市人民政府常务会议纪要.
var meetingEnds = lexicon.NewTails(lexicon.Words(lexicon.MeetingKind))

// titleBelow reports whether the lines below live line n are a title with its 文种, or a title and addressees.
func (f *finder) titleBelow(n int) bool {
	s := ""
	for m := n + 1; m <= n+5; m++ {
		if !f.is(m, KindText) || !f.isTitleLike(m) {
			return false
		}
		s += f.str(m)
		if endsTitle(s) || wording.KindOf(s) != "" && cells(s) > 16 || m == n+1 && isBracketedTitle(s) {
			return true
		}
	}
	return false
}

// isBracketedTitle reports whether s is a title in brackets, as it stands below the number of an announcement: （关于渡船检验的公告）.
func isBracketedTitle(s string) bool {
	inner, ok := withoutBracketsOf(s)
	return ok && subjectAt(inner) == 0 && hanCount(inner) >= 6 && endsTitle(inner)
}

// withoutBracketsOf returns what stands in the round brackets that close s whole.
func withoutBracketsOf(s string) (string, bool) {
	if fold(last(s)) != ')' || wording.BracketAtEnd(s) != 0 {
		return "", false
	}
	return s[han.CharLen(s, 0) : len(s)-han.LastLen(s)], true
}

// isMastheadOf reports whether the masthead on live line n heads a document: a title or the count of an order stands below, and no
// sentence breaks off above.
func (f *finder) isMastheadOf(n int) bool {
	if f.is(n+1, KindMasthead, KindNumber) || !f.isTitleLike(n+1) && !f.isOrder(n+1) {
		return false
	}
	return !f.is(n-1, KindText, KindMarker) || cells(f.str(n-1)) <= shortLine || endsSentence(f.str(n-1)) || f.titleAbove(n) ||
		fold(last(f.str(n-1))) == ')' && f.isOrder(n+1) // 二、云州市供水办法（2011年市政府令第9号） ends a list
}

// numberBelowTitle returns the live line of the 文号 below the title under the masthead on live line n, 0 if there is none.
func (f *finder) numberBelowTitle(n int) int {
	for m := n + 1; m <= n+5; m++ {
		if f.is(m, KindNumber) {
			return m
		}
		if !f.isTitleLike(m) {
			break
		}
	}
	return 0
}

// repeatsHead reports whether live line n says again what the head of the last document says.
func (f *finder) repeatsHead(n int) bool {
	open := f.found[len(f.found)-1]
	k := han.Key(f.str(n))
	for m := f.liveIndex(open.From); m < n-1 && m < f.liveIndex(open.From)+pageHead; m++ {
		if han.Key(f.str(m)) == k {
			return true
		}
	}
	return false
}

// mastheadStart goes back from the masthead on live line n to the first line of its document: another masthead, or, at the
// beginning of the text, the title that a web page prints above an order.
func (f *finder) mastheadStart(n int) int {
	for f.is(n-1, KindMasthead) {
		n--
	}
	if s := f.str(n - 1); len(f.found) == 0 && n < 15 && f.is(n-1, KindText) && isTitleLike(s) && hanCount(s) > 4 && wording.KindOf(s) != "" {
		return f.titleStart(n)
	}
	return n
}

// isOrder reports whether live line n counts an order: 第 300 号 below 云州市人民政府令.
func (f *finder) isOrder(n int) bool { return isOrderCount(f.str(n)) }

// headStart goes back from the 文号 on live line n to the first line of its document.
func (f *finder) headStart(n int) int {
	m := n
	if f.isLetterNumber(n) {
		return f.letterStart(n)
	}
	if f.isActOfMacau(n) {
		return f.regionOver(n)
	}
	if f.is(n-1, KindMasthead) {
		for f.is(m-1, KindMasthead) {
			m--
		}
		return m
	}
	if f.numbersLetterhead(n) {
		m = n - 1
		if f.is(n-1, KindDate) {
			m--
		}
		return m
	}
	if f.countsAnnouncement(n) || f.isLetterheadOver(n) {
		return f.organsOver(n)
	}
	if f.is(n-1, KindDate) && closesWhole(f.str(n-1)) && f.titleAbove(n-1) {
		return f.headStart(n - 1) // title, day in brackets, 文号
	}
	if f.titleAbove(n) || closesWhole(f.str(n)) && f.is(n-1, KindText) && f.isTitleLike(n-1) && wording.KindOf(f.str(n-1)) != "" {
		m = f.titleStart(n)
		for f.is(m-1, KindMasthead) {
			m--
		}
	}
	return m
}

// pageStart goes back from the head on live line m, the first of the text, over what a web page prints above it.
func (f *finder) pageStart(m int) int {
	for k := m; k > 0 && m-k < pageHead && f.isOfPage(k-1); {
		k--
		if k == 0 || !f.isOfPage(k-1) {
			return k
		}
	}
	return m
}

// isOfPage reports whether live line n can stand on a web page above a document: no sentence, and no part of an outline.
func (f *finder) isOfPage(n int) bool {
	s := f.str(n)
	switch {
	case f.is(n, KindText) && isDateline(s):
		return false
	case f.is(n, KindText):
		return isFact(s) || cells(s) < 160 && !endsSentence(s) && !strings.Contains(s, "。")
	case f.is(n, KindDate):
		return !isSignerLine(f.str(n-1)) || f.isFact(n-1)
	}
	return f.is(n, KindNumber, KindMasthead, KindRow, KindTitle)
}

// isDateline reports whether s tells in brackets which agency sent a text, as gazettes print it below one: （新华社云州2031年5月4日电）.
func isDateline(s string) bool {
	return closesWhole(s) && strings.HasSuffix(strings.TrimRight(han.Key(s), ")"), "电") && cells(s) < 60
}

// titleStart returns the first live line of the title that ends above live line n: where the contents know it,
// or where issuer and subject are complete.
func (f *finder) titleStart(n int) int {
	s, known := "", f.front.titles(f.text)
	best := n - 1
	for m := n - 1; m >= 0 && m > n-7 && f.is(m, KindText) && (f.isTitleLike(m) || m == n-1); m-- {
		if s != "" && breaksTitle(f.str(m)) {
			s, best = f.str(m)+s, m // 云州市人民政府批转 | 市水务局关于加强供水工作意见的通知
			continue
		}
		if s != "" && (closesWhole(f.str(m)) || f.isWhole(s) && !isOrganLine(f.str(m)) && !known[han.Key(f.str(m)+s)]) {
			break // （新华社云州5月4日电） ends the text above
		}
		s = f.str(m) + s
		best = m
		if known[han.Key(s)] {
			return f.issuerAbove(m, s)
		}
	}
	return best
}

// breaksTitle reports whether a title breaks off at the end of s, after its issuer and the word for what it does with the text that it names on the
// next line: 云州市人民政府批转, 云州市人民政府办公室关于印发.
func breaksTitle(s string) bool {
	k := han.Key(s)
	at := subjectAt(k)
	if at <= 0 || hanCount(k) > 40 {
		return false
	}
	return wording.EndsOrgan(k[:at]) && lexicon.Is(k[at:], lexicon.SubjectWord) || strings.HasPrefix(k[at:], "关于") && titleIssueEnds.Ends(k) && hanCount(k[at:]) <= 6
}

// titleIssueEnds end the piece of a title that says that the paper issues another.
var titleIssueEnds = lexicon.NewTails(titleIssues.Words())

// issuerAbove goes back from the title that begins on live line n to the organs that stand on lines of their own above it, where the
// contents leave them out: 云州市人民政府 | 关于表彰先进单位的决定, in the contents 关于表彰先进单位的决定（云政发〔2031〕8号）.
func (f *finder) issuerAbove(n int, title string) int {
	if subjectAt(title) != 0 {
		return n
	}
	m := n
	for m > n-4 && f.is(m-1, KindText) && isOrganLine(f.str(m-1)) && hanCount(f.str(m-1)) >= 3 {
		m--
	}
	return m
}

// isWhole reports whether s is a title with its issuer: 云州市人民政府关于….
func (f *finder) isWhole(s string) bool {
	at := subjectAt(s)
	return at > 0 && hanCount(s[:at]) >= 2
}

// countsAnnouncement reports whether the 文号 on live line n counts an announcement of the organs that stand alone above it, where another
// document is at its end: 云州市商务局　云州海关 | 公告2031年第34号.
func (f *finder) countsAnnouncement(n int) bool {
	if first(f.str(n)) != '公' {
		return false
	}
	name, rest, ok := strings.Cut(han.Key(f.str(n)), "公告")
	top := f.organsOver(n)
	return ok && name == "" && rest != "" && top < n && f.isClosed(top)
}

// isLetterheadOver reports whether the organ that heads a letter (GB/T 9704-2012, 10.1) stands alone above the 文号 on live line n, below another
// document that is at its end; the title below names it: 云州市水务局 | 云水函〔2031〕8号 | 云州市水务局关于供水的函.
func (f *finder) isLetterheadOver(n int) bool {
	top := f.organsOver(n)
	if top == n || !f.is(top-1, KindDate, KindRow) && !closesWhole(f.str(top-1)) && !f.is(top-1, KindColumn) || !f.titleBelow(n) {
		return false
	}
	return strings.HasPrefix(han.Key(f.str(n+1)), han.Key(f.str(top)))
}

// organsOver goes back over the organs that stand on lines of their own above live line n, five at most.
func (f *finder) organsOver(n int) int {
	m := n
	for m > n-5 && f.is(m-1, KindText) && isOrganLine(f.str(m-1)) {
		m--
	}
	return m
}
