package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// head cuts behind the addressees, and behind title and 文号 above them.
func (b *breaker) head() {
	if at := orderHead().FindStringIndex(b.s[:min(len(b.s), 200)]); at != nil && isMastheadName(b.s[:at[1]]) {
		b.proved(1, at[1])
		return
	}
	colon := strings.Index(b.s, "：")
	if colon < 0 || colon > 900 || strings.Contains(b.s[:colon], "。") {
		return
	}
	h := b.s[:colon]
	end := colon + len("：")
	if b.minutes(h) {
		return
	}
	if isRecipients(h) && !hasSubject(h) {
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
var paperWords = lexicon.Words(lexicon.Paper)

// titleEnd returns where a title ends in h at the word for a kind of paper, with addressees behind it: …供水工作的通知各县人民政府. 0 if none does.
func (b *breaker) titleEnd(h string, from int) int {
	if !hasSubject(h[from:]) {
		return 0
	}
	for _, k := range paperWords {
		for at := from; ; {
			n := strings.Index(h[at:], k)
			if n < 0 {
				break
			}
			at += n + len(k)
			if rest := strings.TrimLeftFunc(h[at:], isSpace); hasSubject(h[from:at]) && !b.quoted[at-1] && isRecipients(rest) && isAddressee(rest) {
				return at
			}
		}
	}
	return 0
}

// partedSubject is 关于 that the end of a printed line parts.
var partedSubject = expression(`关[\s　]+于`)

// subjectIn returns where h says what its title is about, 关于… or 印发…; -1 if it does not.
func subjectIn(h string) int {
	if at := subjectAt(h); at >= 0 {
		return at
	}
	if at := partedSubject().FindStringIndex(h); at != nil {
		return at[0]
	}
	return -1
}

func hasSubject(h string) bool { return subjectIn(h) >= 0 }

// orderHead is an order with its count at the beginning of a text: 云州市人民政府令第12号, 云州市人民政府令 第12号.
var orderHead = expression(`^[\s　]*\p{Han}{3,30}令[\s　]*第\s*(?:\d{1,4}|[一二三四五六七八九十百〇]{1,5})\s*号`)

// isMastheadName reports whether s begins with the name of an organ and 令.
func isMastheadName(s string) bool {
	organ, _, ok := strings.Cut(strings.TrimLeftFunc(s, isSpace), "令")
	return ok && wording.EndsOrgan(organ)
}

// attendVerbs are what is done at a meeting: 主持, 出席, 列席.
var attendVerbs = lexicon.Words(lexicon.AttendVerb)

// startsAttendance reports whether s begins like the first line of minutes below their title: 主持：县长张三.
func startsAttendance(s string) bool { return labelAt(s, attendVerbs) > 0 }

// minutes cuts before the lines of minutes that tell who was there, 主持：… 出席：…, and the 文号 above them; h is what stands before the
// first colon. It reports whether there are any.
func (b *breaker) minutes(h string) bool {
	verb := len(h)
	for _, w := range attendVerbs {
		if strings.HasSuffix(h, w) {
			verb = len(h) - len(w)
		}
	}
	if verb == len(h) {
		return false
	}
	title := strings.TrimRightFunc(h[:verb], isSpace)
	if at := numberInHead().FindAllStringIndex(title, -1); len(at) > 0 {
		from, to := withBrackets(title, at[len(at)-1][0], at[len(at)-1][1])
		if to == len(title) { // below the title
			title = strings.TrimRightFunc(title[:numberStart(title, from)], isSpace)
		}
	}
	if len(title) == verb || !meetingEnds.Ends(title) {
		return false
	}
	for _, at := range numberInHead().FindAllStringIndex(h, -1) {
		from, to := withBrackets(h, numberStart(h, at[0]), at[1])
		b.cuts = append(b.cuts, from, to)
	}
	b.cuts = append(b.cuts, verb)
	b.proofs++
	end := len(h) + len("：")
	for i, r := range b.s[end:min(len(b.s), end+2000)] {
		if !isSpace(r) {
			continue
		}
		if below := strings.TrimLeftFunc(startOf(b.s[end+i:]), isSpace); startsAttendance(below) || strings.HasPrefix(below, "会议") {
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
	title := strings.TrimRightFunc(h[from:to], isSpace)
	if !strings.Contains(title, "关于") || !wording.EndsOrgan(strings.TrimLeftFunc(h[to:], isSpace)) {
		return 0
	}
	for _, k := range letterKinds {
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

// numberStart returns where the 文号 begins that numberInHead found at at: behind the 文种 of the title to which it is glued.
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

// numberInHead is a 文号 in a line, 云政发〔2031〕8号, or one set wide, 云 政 发 〔 2 0 3 1 〕 8 号.
var numberInHead = expression(`\p{Han}{2,12}[〔\[（(［]\d{4}[〕\]）)］]\s*第?\d{1,5}\s*号` +
	`|(?:\p{Han} ){2,12}[〔\[（(［] (?:\d ){4}[〕\]）)］] (?:第 )?(?:\d ){1,5}号`)

// numberReach is more bytes than such a number has before the bracket that closes its year.
const numberReach = 120

// numbersInHead returns where such numbers stand. The expression is asked only where a figure stands before 号, and the bracket of the year
// before that, and only of what the number may take.
func numbersInHead(h string) (found [][]int) {
	from := 0 // behind the last number
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

// firstNumberInHead returns where the first such number stands in s, as numberInHead finds it: it begins with the characters before one of the
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

// codeBefore returns where the two to twelve characters begin that end at s[:at], each with gap behind it; -1 if there are fewer.
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

// numberBehind returns where a number ends whose year stands in the brackets at s[at:], with gap behind each of its signs but the last, or white
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
	isFigure := func(r rune) bool { return r >= '0' && r <= '9' }
	blanks := func() {
		if gap == "" {
			rest = strings.TrimLeft(rest, "\t\n\f\r ")
		}
	}
	if rest, ok = strings.CutPrefix(rest, gap); !ok {
		return 0
	}
	take(isFigure, 4, 4)
	take(func(r rune) bool { return in("〕])）］", r) }, 1, 1)
	blanks()
	take(func(r rune) bool { return r == '第' }, 0, 1)
	take(isFigure, 1, 5)
	blanks()
	if !ok || !strings.HasPrefix(rest, "号") {
		return 0
	}
	return len(s) - len(rest) + len("号")
}
