package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// partiesBelow reports whether the text below the title looked at begins with the parties that the title, on live line n, begins with.
func (f *finder) partiesBelow(n int) bool {
	party := []rune(han.Key(f.str(n)))
	return f.is(f.run.to, KindText) && strings.HasPrefix(han.Key(f.str(f.run.to)), string(party[:min(len(party), 4)]))
}

var treatyEnds = lexicon.NewTails(lexicon.Words(lexicon.TreatyKind))

// proseBelow reports whether a sentence or addressees stand below the title looked at.
func (f *finder) proseBelow() bool {
	m := f.run.to
	s := f.str(m)
	return f.is(m, KindText) && (!f.isTitleLike(m) || strings.Contains(s, "，")) && (endsSentence(s) || cells(s) > 56) || f.addresseesBelow()
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
	return f.is(f.run.to, KindText) && fold(first(s)) == '(' && (startsEnactment(s) || closesWhole(s) && isEnactment(s, false)) && (strings.Contains(s, "通过") || strings.Contains(s, "公布") || strings.Contains(s, "会议"))
}

// endsInAct reports whether s ends with the word for what was done with a law: …会议通过, …令第12号公布, 2031年6月1日　施行.
func endsInAct(s string) bool {
	return enactmentWords.End(han.TrimRight(s))
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

// isOccasion reports whether s says when and where something was said, and maybe who says it: ——2031年2月10日在…会议上, （2031年2月10日在…会议上）,
// 2031年2月10日在…会议上　云州市市长　张三.
func isOccasion(s string) bool {
	k := strings.TrimLeft(han.Key(s), "-—―─一(")
	at := dayAt(k)
	if at <= 0 || !strings.HasPrefix(k[at:], "在") {
		return false
	}
	if strings.HasSuffix(strings.TrimRight(k, ")"), "上") {
		return true
	}
	at = strings.LastIndex(s, "上")
	return at > 0 && wording.IsPersonLine(han.TrimLeft(s[at+len("上"):]))
}

// isSpeech reports whether s says where something was said, who says it, or both.
func isSpeech(s string) bool { return isOccasion(s) || wording.IsPersonLine(s) }

// textBelow reports whether text stands below the title looked at, and not only another title.
func (f *finder) textBelow() bool {
	m := f.run.to
	for m < f.run.to+2 && f.is(m, KindText) && isOrganRow(f.str(m)) {
		m++ // 云州市统计局　国家统计局云州调查队, who report
	}
	s := f.str(m)
	return f.is(m, KindMarker, KindRow, KindDate) || f.is(m, KindText) && (!f.isTitleLike(m) || endsSentence(s) || cells(s) > 56 || first(s) == '【' || isOccasion(s) || dayAt(s) > 0)
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

// printedTwice reports whether the title stands once more below the organ that is named below it.
func (f *finder) printedTwice(n int) bool {
	m := f.run.to
	if !f.is(m, KindText) || !isOrganLine(f.str(m)) {
		return false
	}
	title, again := han.Key(f.run.text), ""
	for k := m + 1; k <= m+(m-n) && f.is(k, KindText) && len(again) < len(title); k++ {
		again += han.Key(f.str(k))
	}
	return again == title && hanCount(f.run.text) >= 8
}
