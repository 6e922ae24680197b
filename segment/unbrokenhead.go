package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// colonOrStop ends the head of a paper on one line, or shows that its text has begun.
var colonOrStop = han.NewMarks("：:。")

// head cuts after the addressees, and after title and 文号 above them.
func (b *breaker) head() {
	if end := orderHead(b.s[:min(len(b.s), 200)]); end > 0 && isMastheadName(b.s[:end]) {
		b.proved(1, end)
		return
	}
	colon := colonOrStop.Index(headOf(b.s, 900))
	if colon < 0 || strings.HasPrefix(b.s[colon:], "。") {
		return
	}
	h := b.s[:colon]
	end := colon + han.CharLen(b.s, colon)
	if b.minutes(h) {
		return
	}
	if isRecipients(h) && !hasSubject(h) && !strings.Contains(h, `,"`) {
		b.proved(1, end)
		return
	}
	from := 0
	for _, at := range numbersInHead(h) {
		if !b.quoted[at[0]] {
			start, to := withBrackets(h, numberStart(h, at[0]), at[1])
			b.proved(0, start, to)
			from = to
		}
	}
	if at := subjectIn(h); at > 0 {
		b.issuer = h[strings.LastIndexAny(h[:at], " ,\"\u3000")+1 : at]
	}
	if isRecipients(h[from:]) && from > 0 && !hasSubject(h[from:]) {
		b.proved(2, end)
	} else if at := b.letterEnd(h, from); at > 0 {
		b.proved(2, at, end)
	} else if at := b.titleEnd(h, from); at > 0 {
		b.proved(2, at, end)
	}
}

// proved takes cuts, and kinds of evidence that they are right.
func (b *breaker) proved(kinds int, cuts ...int) {
	b.cuts = append(b.cuts, cuts...)
	b.proofs += kinds
}

// paperWords are the words for kinds of papers that a title ends with.
var paperWords = lexicon.ListOf(lexicon.Paper)

// titleEnd returns where a title ends in h at the word for a kind of paper, with addressees after it: …供水工作的通知各县人民政府. 0 if none does.
func (b *breaker) titleEnd(h string, from int) int {
	if !hasSubject(h[from:]) {
		return 0
	}
	for k := range paperWords.All {
		for at := from; ; {
			n := strings.Index(h[at:], k)
			if n < 0 {
				break
			}
			at += n + len(k)
			if rest := han.TrimLeft(h[at:]); hasSubject(h[from:at]) && !b.quoted[at-1] && isRecipients(rest) && isAddressee(rest) {
				return at
			}
		}
	}
	return 0
}

// subjectIn returns where h says what its title is about, 关于… or 印发…; -1 if it does not.
func subjectIn(h string) int {
	if at := subjectAt(h); at >= 0 {
		return at
	}
	return partedSubject(h)
}

// partedSubject returns where 关于 stands in h that the end of a printed line parts, -1 if it does not.
func partedSubject(h string) int {
	for at := 0; ; at += len("关") {
		n := strings.Index(h[at:], "关")
		if n < 0 {
			return -1
		}
		at += n
		rest := h[at+len("关"):]
		if behind := trimBlanks(rest); len(behind) < len(rest) && strings.HasPrefix(behind, "于") {
			return at
		}
	}
}

// isPlainSpace reports whether b is a blank or ends a line.
func isPlainSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r' }

// trimBlanks returns s without such blanks and wide ones at its beginning.
func trimBlanks(s string) string { return strings.TrimLeft(s, " \t\n\f\r\u3000") }

func hasSubject(h string) bool { return subjectIn(h) >= 0 }

// orderHead returns where an order with its count ends at the beginning of a text: 云州市人民政府令第12号, 云州市人民政府令 第12号. 0 if none
// stands there. Of several that begin so it is the longest name that counts.
func orderHead(s string) (end int) {
	at := len(s) - len(trimBlanks(s))
	for n := 0; n <= 30; n++ {
		if n >= 3 && strings.HasPrefix(s[at:], "令") {
			if e := countBehind(s, at+len("令")); e > 0 {
				end = e
			}
		}
		r, size := utf8.DecodeRuneInString(s[at:])
		if !unicode.Is(unicode.Han, r) {
			break
		}
		at += size
	}
	return end
}

// countBehind returns where 第12号 or 第十二号 ends that stands at s[i:] with or without blanks, 0 if it does not.
func countBehind(s string, i int) int {
	rest, ok := strings.CutPrefix(trimBlanks(s[i:]), "第")
	if !ok {
		return 0
	}
	rest = trimBlanks(rest)
	is, most := isArabic, 4
	if r := first(rest); !isArabic(r) {
		is, most = func(r rune) bool { return in("一二三四五六七八九十百〇", r) }, 5
	}
	n := 0
	for ; n < most && rest != "" && is(first(rest)); n++ {
		rest = rest[han.CharLen(rest, 0):]
	}
	if rest, ok = strings.CutPrefix(trimBlanks(rest), "号"); n == 0 || !ok {
		return 0
	}
	return len(s) - len(rest)
}

func isArabic(r rune) bool { return r >= '0' && r <= '9' }

// isMastheadName reports whether s begins with the name of an organ and 令.
func isMastheadName(s string) bool {
	organ, _, ok := strings.Cut(han.TrimLeft(s), "令")
	return ok && wording.EndsOrgan(organ)
}

// attendVerbs are what is done at a meeting: 主持, 出席, 列席.
var attendVerbs = lexicon.ListOf(lexicon.AttendVerb)

// startsAttendance reports whether s begins like the first line of minutes below their title: 主持：县长张三.
func startsAttendance(s string) bool { return labelAt(s, attendVerbs) > 0 }

// minutes cuts before the lines of minutes that tell who was there, 主持：… 出席：…, and the 文号 above them; h is what stands before the
// first colon. It reports whether there are any.
func (b *breaker) minutes(h string) bool {
	verb := len(h)
	for w := range attendVerbs.All {
		if strings.HasSuffix(h, w) {
			verb = len(h) - len(w)
		}
	}
	if verb == len(h) {
		return false
	}
	title := han.TrimRight(h[:verb])
	if at := numbersInHead(title); len(at) > 0 {
		from, to := withBrackets(title, at[len(at)-1][0], at[len(at)-1][1])
		if to == len(title) { // below the title
			title = han.TrimRight(title[:numberStart(title, from)])
		}
	}
	if len(title) == verb || !meetingEnds.Ends(title) {
		return false
	}
	for _, at := range numbersInHead(h) {
		from, to := withBrackets(h, numberStart(h, at[0]), at[1])
		b.cuts = append(b.cuts, from, to)
	}
	b.cuts = append(b.cuts, verb)
	b.proofs++
	end := len(h) + han.CharLen(b.s, len(h))
	for i, r := range b.s[end:min(len(b.s), end+2000)] {
		if !isSpace(r) {
			continue
		}
		if below := han.TrimLeft(startOf(b.s[end+i:])); startsAttendance(below) || strings.HasPrefix(below, "会议") {
			b.cuts = append(b.cuts, end+i)
		}
	}
	return true
}

// letterEnd returns where the title of a letter or a reply ends in h and a blank parts it from the one organ that it goes to:
// …的批复 云州市财政局. 0 if h has none.
func (b *breaker) letterEnd(h string, from int) int {
	to := strings.LastIndexFunc(h, isSpace)
	if to < from || b.quoted[to] {
		return 0
	}
	title := han.TrimRight(h[from:to])
	if !strings.Contains(title, "关于") || !wording.EndsOrgan(han.TrimLeft(h[to:])) {
		return 0
	}
	for k := range letterKinds.All {
		if strings.HasSuffix(title, k) {
			return from + len(title)
		}
	}
	return 0
}

// withBrackets returns h[from:to] with the round brackets that enclose it: （云政发〔2031〕8号） below a title.
func withBrackets(h string, from, to int) (int, int) {
	before, behind := last(h[:from]), first(h[to:])
	if fold(before) == '(' && fold(behind) == ')' {
		return from - han.LastLen(h[:from]), to + han.CharLen(h, to)
	}
	return from, to
}

// numberStart returns where the 文号 begins that stands at at: after the 文种 of the title to which it is glued.
func numberStart(h string, at int) int {
	for i := range h[at:] {
		if i > 0 && (h[at+i] == '[' || strings.HasPrefix(h[at+i:], "〔") || strings.HasPrefix(h[at+i:], "（")) {
			break
		}
		if i > 0 && wording.PaperEnds.Ends(h[:at+i]) && strings.Contains(h[:at+i], "关于") {
			at += i
			break
		}
	}
	return at
}

// numberReach is more bytes than such a number has before the bracket that closes its year.
const numberReach = 120

// numbersInHead returns where a 文号 stands in a line, 云政发〔2031〕8号, or one set wide, 云 政 发 〔 2 0 3 1 〕 8 号. It is looked for only where a
// figure stands before 号, and the bracket of the year before that, and only in what the number may take.
func numbersInHead(h string) (found [][]int) {
	from := 0 // after the last number
	for at := 0; ; at += len("号") {
		n := han.Index(h[at:], "号")
		if n < 0 {
			return found
		}
		at += n
		t := strings.TrimRight(h[:at], " \t\n\f\r")
		before := strings.TrimRight(t, " \t\n\f\r0123456789第")
		if len(before) == len(t) || !in("〕])）］", last(before)) {
			continue
		}
		start := max(from, len(before)-numberReach)
		for start < at && !utf8.RuneStart(h[start]) {
			start++
		}
		if a, b := firstNumberInHead(h[start : at+len("号")]); b > 0 {
			from = start + b
			found = append(found, []int{start + a, from})
		}
	}
}

// firstNumberInHead returns where the first such number stands in s, which begins with the characters before one of the
// brackets in s. to is 0 if there is none.
func firstNumberInHead(s string) (from, to int) {
	for at := yearBrackets.From(s, 0); at >= 0; at = yearBrackets.From(s, at+1) {
		for _, gap := range []string{"", " "} {
			if from = codeBefore(s, at, gap); from >= 0 {
				if to = numberBehind(s, at, gap); to > 0 {
					return from, to
				}
			}
		}
	}
	return 0, 0
}

var yearBrackets = han.NewMarks("〔[（(［")

// codeBefore returns where the two to twelve characters begin that end at s[:at], each with gap after it; -1 if there are fewer.
func codeBefore(s string, at int, gap string) int {
	from, count := at, 0
	for count < 12 && strings.HasSuffix(s[:from], gap) {
		r, n := utf8.DecodeLastRuneInString(s[:from-len(gap)])
		if !unicode.Is(unicode.Han, r) {
			break
		}
		from, count = from-len(gap)-n, count+1
	}
	if count < 2 {
		return -1
	}
	return from
}

// numberBehind returns where a number ends whose year stands in the brackets at s[at:], with gap after each of its signs but the last, or white
// space round 第 and before 号 where that is "". 0 if there is none.
func numberBehind(s string, at int, gap string) int {
	rest := s[at+han.CharLen(s, at):]
	ok := true
	take := func(is func(r rune) bool, least, most int) {
		for n := 0; ok && n < most; n++ {
			r, size := utf8.DecodeRuneInString(rest)
			if !is(r) || !strings.HasPrefix(rest[size:], gap) {
				ok = n >= least
				return
			}
			rest = rest[size+len(gap):]
		}
	}
	blanks := func() {
		if gap == "" {
			rest = strings.TrimLeft(rest, "\t\n\f\r ")
		}
	}
	if rest, ok = strings.CutPrefix(rest, gap); !ok {
		return 0
	}
	take(isArabic, 4, 4)
	take(func(r rune) bool { return in("〕])）］", r) }, 1, 1)
	blanks()
	take(func(r rune) bool { return r == '第' }, 0, 1)
	take(isArabic, 1, 5)
	blanks()
	if !ok || !strings.HasPrefix(rest, "号") {
		return 0
	}
	return len(s) - len(rest) + len("号")
}
