package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// repeatsTitle reports whether s is a title that already stands above: web pages print it twice, and databases with the edition after it,
// 云州市供水条例（2031年修订）, in one of the two places.
func (r *headReader) repeatsTitle(s string) bool {
	if len(r.head.Title) == 0 {
		return false
	}
	k := han.Key(s)
	for n, i := range r.head.Title {
		if above := han.Key(r.lines[i].text(r.text)); above == k || isEdition(above, k) {
			r.leaveSite(n, s)
			return true
		}
	}
	t := han.Key(r.head.title(r.text, r.lines))
	return t == k || isEdition(t, k) || strings.HasPrefix(k, t) && endsWithNumber(s)
}

// isEdition reports whether two keys are one title, and one of them has the edition after it: 云州市供水条例（2031年修订）.
func isEdition(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a) == len(b) || !strings.HasPrefix(a, b) {
		return false
	}
	at := wording.BracketAtEnd(a)
	return at == len(b) && enactmentWords.Stand(a[at:]) && strings.Contains(a[at:], "年")
}

// leaveSite leaves the lines of the title above its n-th to the page, where s prints that one alone once more: they are the name of a site.
//
//	云州法规数据库
//	云州市供水条例
//	…
//	云州市供水条例
func (r *headReader) leaveSite(n int, s string) {
	h := &r.head
	if n == 0 || n+1 < len(h.Title) || len(h.TitleSpans) != len(h.Title) || wording.KindOf(s) == "" || r.live[r.n-1] == h.Title[n] {
		return
	}
	if han.Key(r.str(r.n-1)) == han.Key(r.lines[h.Title[n-1]].text(r.text)) {
		return // a title of two lines, printed twice
	}
	h.Stamps = append(h.Stamps, h.Title[:n]...)
	h.Title, h.TitleSpans = h.Title[n:], h.TitleSpans[n:]
}

// titleBelowAgain reports whether s, below the title, is the name that a database prints between the title and the title again:
// 关于检修渡口的通知 | 云州市水务局 | 关于检修渡口的通知.
func (r *headReader) titleBelowAgain(s string) bool {
	if len(r.head.Title) == 0 || cells(s) > 60 || hasSentence(s) || r.line(r.n+1) == nil {
		return false
	}
	title, again := han.Key(r.head.title(r.text, r.lines)), ""
	for m := r.n + 1; m <= r.n+3 && r.line(m) != nil && r.line(m).Kind == KindText && len(again) < len(title); m++ {
		again += han.Key(r.str(m))
	}
	return again == title
}

// takesTitle reports whether s is the title or its next piece.
func (r *headReader) takesTitle(s string) bool {
	above := r.head.title(r.text, r.lines)
	if above != "" && isYears(s) && wording.KindOf(above) != "" && r.nearTitle(r.head.Title[len(r.head.Title)-1]) {
		return true
	}
	if startsEnactment(s) || wording.IsPersonLine(s) || above == "" && r.isWrappedSentence(s) {
		return false
	}
	if above != "" && isOrganLine(s) && lexicon.Is(han.Key(above), lexicon.ColumnName) {
		return false // 人事任免 | 云州市人民政府, which begins the text
	}
	if above != "" && closesBracketOf(above, s) && cells(s) < 60 {
		return true // …指引（试 | 行）
	}
	if above == "" && r.isQuestion(s) {
		return true
	}
	if above == "" || cells(s) >= 4 {
		if !r.isTitleLike(r.n) && !endsWithNumber(above+s) {
			return false
		}
	}
	if above == "" {
		return true
	}
	lastLine := r.head.Title[len(r.head.Title)-1]
	if closesBracketOf(above, s) || !endsTitle(above) && endsTitle(above+s) && cells(s) < 20 {
		return true
	}
	if r.known[han.Key(above)] || len(r.head.Title) >= 6 || cells(above)+cells(s) > 260 {
		return false
	}
	if r.known[han.Key(above+s)] {
		return true
	}
	if r.numberAhead() {
		return true
	}
	if endsTitle(above) {
		return isTail(s)
	}
	if !endsTitle(above) && strings.Contains(above, "关于") && endsTitle(s) && !strings.Contains(s, "关于") && r.nearTitle(lastLine) {
		return true // a word that ends like a kind, and the line with it: …关于批准锦书 | 街道办事处选址的批复
	}
	if wording.KindOf(above) != "" && (!r.head.numberBelow(lastLine) || cells(above) > 16 && !endsTitle(s)) {
		return isTail(s)
	}
	return r.nearTitle(lastLine) && !strings.Contains(s, "，") && !isDateLine(s)
}

// isQuestion reports whether s, the first line of all, is the question that the text below it answers: 怎么办理用水报装？. In a list of
// questions and in a debate it is none.
func (r *headReader) isQuestion(s string) bool {
	if r.n != 0 || last(s) != '？' && last(s) != '?' || cells(s) > 80 || colon(s) >= 0 || r.live[0] != firstPrinted(r.lines) {
		return false
	}
	if inner := s[:len(s)-han.LastLen(s)]; hanCount(inner) < 4 || hasSentence(inner) {
		return false
	}
	next := r.line(1)
	return next != nil && (next.Kind == KindText || next.Kind == KindMarker) && last(r.str(1)) != '？' && last(r.str(1)) != '?' && cells(r.str(1)) > 8
}

// firstPrinted returns the first line of the body with print, -1 if there is none.
func firstPrinted(lines []Line) int {
	return slices.IndexFunc(lines, func(l Line) bool { return l.Role == Body && l.Kind != KindBlank && l.Kind != KindRule })
}

// isWrappedSentence reports whether s, at n, is the first line of a sentence that breaks inside 《》 and ends below: 为规范…，制定了《云州市 |
// 供水办法》，现予公布。. An announcement without a title begins so below its number.
func (r *headReader) isWrappedSentence(s string) bool {
	if !r.head.hasNumber() || !strings.Contains(s, "，") || strings.Count(s, "《") <= strings.Count(s, "》") {
		return false
	}
	_, rest, closed := strings.Cut(r.str(r.n+1), "》")
	return closed && r.line(r.n+1).Kind == KindText && strings.HasPrefix(rest, "，") && endsSentence(rest)
}

// numberAhead reports whether the 文号 of the document stands below the line at n, after at most three pieces of the title.
func (r *headReader) numberAhead() bool {
	if r.head.hasNumber() {
		return false
	}
	for m := r.n + 1; m <= r.n+4; m++ {
		l := r.line(m)
		if l == nil || l.Kind != KindText && l.Kind != KindNumber || l.Kind == KindText && !r.isTitleLike(m) {
			return false
		}
		if l.Kind == KindNumber {
			return endsTitle(r.str(m-1)) || wording.KindOf(r.str(m-1)) != ""
		}
	}
	return false
}

// nearTitle reports whether the line at n follows the last line of the title: no number between, and at most one blank line.
func (r *headReader) nearTitle(lastLine int) bool {
	return r.live[r.n]-lastLine <= 2 && !r.head.numberBelow(lastLine)
}

// tailWidth is how wide the end of a title is on a line of its own, in half-width cells: （试行）, （2031—2033年）, 的通知. What is wider is a title
// or a note.
const tailWidth = 30

// isYears reports whether s is the years that a plan is for, in brackets below its title: （2031—2035年）, （二〇三一年至二〇三五年）.
func isYears(s string) bool {
	return closesWhole(s) && cells(s) <= tailWidth && strings.Contains(s, "年") && strings.Trim(s, yearSigns) == ""
}

// yearSigns are the characters that the years of a plan are printed with.
const yearSigns = "（）()" + han.Digits + han.HanNumerals + "年度 " + han.RangeSigns

// isTail reports whether s only ends a title: （试行）, 的通知.
func isTail(s string) bool {
	if closesWhole(s) {
		return cells(s) <= tailWidth && colon(s) < 0 && !strings.Contains(s, "通过") && !strings.Contains(s, "此件") && !strings.Contains(s, "号")
	}
	return strings.HasPrefix(s, "的") && endsTitle(s) && cells(s) < tailWidth
}

// closesBracketOf reports whether s closes the bracket that the title above leaves open.
func closesBracketOf(above, s string) bool {
	return opensBracket(above) && holds(s, "）", ")", "》", "”", "〉") && cells(s) < 120
}

// addTitle takes the line at n for the title; a 文号 in brackets at its end is the number of the document.
func (r *headReader) addTitle() {
	h := &r.head
	h.Title = append(h.Title, r.live[r.n])
	h.TitleSpans = append(h.TitleSpans, r.line(r.n).Print)
	title := h.title(r.text, r.lines)
	if n := footnoteAtEnd(title); n > 0 {
		title = title[:len(title)-n]
		h.TitleSpans = Map(h.TitleSpans, 0, len(title))
	}
	at, ok := numberAtEnd(title)
	if !ok {
		return
	}
	if !h.hasNumber() {
		h.NumberSpans = Map(h.TitleSpans, at.Start, at.End)
		h.Number = h.Title[len(h.Title)-len(h.NumberSpans):]
	}
	open := strings.LastIndexFunc(title[:at.Start], func(x rune) bool { return fold(x) == '(' })
	h.TitleSpans = Map(h.TitleSpans, 0, len(han.TrimRight(title[:open])))
}

// unquoteTitle leaves out the 《》 round the whole title of a paper, as databases print it: 《云州市水务局关于印发〈供水办法〉的通知》.
func (h *Head) unquoteTitle(text string) {
	t := Block{Pieces: h.TitleSpans}
	s := t.Text(text)
	inner := strings.TrimSuffix(strings.TrimPrefix(s, "《"), "》")
	if len(inner)+2*len("《") != len(s) || strings.ContainsAny(inner, "《》") || !endsTitle(inner) || subjectAt(inner) < 0 {
		return
	}
	h.TitleSpans = Map(h.TitleSpans, len("《"), len(s)-len("》"))
}

// footnoteAtEnd returns how long the mark of a footnote is after a title with its kind, [1] of 云州市2031年统计公报[1]; 0 if none stands there.
func footnoteAtEnd(title string) int {
	if last(title) != ']' && last(title) != '］' {
		return 0
	}
	open := strings.LastIndexAny(title, "[［")
	if open <= 0 {
		return 0
	}
	inner := strings.Trim(title[open:], "[]［］")
	if inner == "" || len(inner) > 2 || strings.TrimFunc(inner, isDigit) != "" || wording.KindOf(title[:open]) == "" {
		return 0
	}
	return len(title) - open
}

func endsWithNumber(s string) bool {
	_, ok := numberAtEnd(s)
	return ok
}

// numberAtEnd finds a 文号 in brackets at the end of a title: …管理的通知（云发〔2021〕259号）.
func numberAtEnd(s string) (Span, bool) {
	at := wording.BracketAtEnd(s)
	if at < 0 || cells(s) < 30 {
		return Span{}, false
	}
	from, to := at+han.CharLen(s[at:], 0), len(s)-han.LastLen(s)
	return Span{from, to}, isNumberLine(s[from:to]) && endsTitle(s[:at])
}
