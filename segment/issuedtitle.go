package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// issues reports whether the document above live line n issues the text whose title stands there: it is an order, or a notice that
// says so in its title, and that text has not come yet; or it quotes the title, or lists it as an attachment.
func (f *finder) issues(n int) bool {
	title := han.Key(f.run.text)
	from := f.liveIndex(f.firstText())
	if d := len(f.found) - 1; d >= 0 {
		from = f.liveIndex(f.found[d].From)
	}
	for m := from; m < min(n, from+pageHead); m++ {
		if f.names(m, title, true) {
			return true
		}
	}
	for m := max(from+pageHead, n-pageHead); m < n; m++ {
		if f.names(m, title, f.is(m, KindAttachment)) {
			return true
		}
	}
	if f.texts > 0 {
		return false
	}
	f.above = f.above.of(f.text, f.lines, f.live[from:min(n, from+pageHead)], f.front.titles(f.text))
	h := f.above
	above := h.title(f.text, f.lines)
	if f.run.namesIssuer() && (f.passedBelow() || f.is(f.run.to, KindText) && isOrderCount(f.str(f.run.to))) {
		return false // 云州市中级人民法院　云州市人民检察院关于…的解释 | （…通过）
	}
	return titleIssues.Stand(above) || h.isOrder(f.text, f.lines)
}

// approves reports whether the title looked at is that of a text which the decision above approves, and which another has made: a treaty, or the
// rules of a lower congress. It has a head of its own: the note on its passing, its first article, or its parties.
func (f *finder) approves() bool {
	d := len(f.found) - 1
	if d < 0 || !f.passedBelow() && !f.lawBelow() && !(treatyEnds.Ends(withoutTail(f.run.text)) && f.textBelow()) {
		return false
	}
	if !f.headMayHold(d, han.WithApproval) {
		return false
	}
	_, approved, ok := strings.Cut(f.headKey(d), approvesText)
	return ok && strings.HasPrefix(approved, han.Key(f.run.text)+")")
}

// may reports whether one of the signs can stand on live line n.
func (f *finder) may(n int, signs han.Facts) bool {
	l := &f.lines[f.live[n]]
	return l.may(signs) || l.isJoined()
}

// headMayHold reports whether a sign can stand on one of the lines that the head of document d is read from.
func (f *finder) headMayHold(d int, sign han.Facts) bool {
	for _, i := range f.livesFrom(f.found[d].From) {
		if f.lines[i].may(sign) || f.lines[i].isJoined() {
			return true
		}
	}
	return false
}

// approvesText stands in the key of a decision's title before the text that it approves.
const approvesText = "批准("

// A namingLine is a long line, what it holds, and its key.
type namingLine struct {
	s, key         string
	quotes, adjoin bool // it holds 《, 附
}

const (
	namingBytes = 1000 // of a line whose key is made once
	mostNaming  = 64   // how often such lines are looked through, in lengths of the text, so that many titles below a long line cost no more than that
)

// names reports whether live line n quotes the title, or lists it as an attachment: listed says that it may without 《》.
func (f *finder) names(n int, title string, listed bool) bool {
	s := f.str(n)
	if len(s) < namingBytes {
		return (f.may(n, han.WithTitle) && strings.Contains(s, "《") || listed && (f.is(n, KindAttachment) || strings.Contains(s, "附"))) && namesTitle(han.Key(s), title)
	}
	l := f.long[n]
	if l.s != s {
		if f.long == nil {
			f.long = map[int]namingLine{}
		}
		l = namingLine{s: s, quotes: strings.Contains(s, "《"), adjoin: f.is(n, KindAttachment) || strings.Contains(s, "附")}
		if l.quotes || l.adjoin {
			l.key = han.Key(s)
		}
		f.long[n] = l
	}
	if !l.quotes && !(listed && l.adjoin) {
		return false
	}
	if f.naming += len(s); f.naming > mostNaming*len(f.text) {
		return false
	}
	return namesTitle(l.key, title)
}

// namesTitle reports whether a line names the title, whole or without its issuer: 现将《…》印发给你们, 附件：….
func namesTitle(line, title string) bool {
	if strings.Contains(line, title) {
		return true
	}
	for w := range aboutWords.All {
		if at := strings.Index(title, w); at > 0 && strings.Contains(line, "("+title[at:]+")") {
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
	for m < n+6 && f.is(m, KindText) && len(f.str(m)) < mastheadBytes && isOrganLine(f.str(m)) {
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
