package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A seam is a printed form in which the head of a document stands on one line with what has lines of its own elsewhere.
type seam struct {
	name    string
	example string // │ stands where the line is cut
	goes    func(rest string) []int
}

// behindNumber are what may stand after a 文号 on its line, tried in this order; goes returns where it begins and where it ends if
// more follows, nil if rest is something else.
var behindNumber = []seam{
	{"a day", "云政发〔2031〕8号│2031年5月4日", func(s string) []int { return cutIf(s, dayAt(s) > 0) }},
	{"addressees", "云政发〔2031〕8号│各区人民政府：│现将…", addresseesOf},
	{"a note on the passing", "云政发〔2031〕8号│（2031年5月4日市人民政府第8次常务会议通过）", func(s string) []int { return cutIf(s, startsEnactment(s)) }},
	{"a title", "云政发〔2031〕8号　│关于加强供水工作的通知", func(s string) []int { return cutIf(s, isTitleLike(s) && rankTitle(s) == wholeTitle) }},
}

// cutIf returns a cut before the rest of a line where it is what was asked for.
func cutIf(_ string, ok bool) []int {
	if !ok {
		return nil
	}
	return []int{0}
}

// addresseesOf cuts addressees from the number before them and from the text after them.
func addresseesOf(s string) []int {
	at := strings.IndexAny(s[:min(len(s), 400)], "：:")
	if at < 0 || holds(s[:at], "。", "；", "！", "？") {
		return nil
	}
	at += han.CharLen(s[at:], 0)
	if !isRecipients(s[:at]) {
		return nil
	}
	if han.Trimmed(s[at:]) == "" {
		return []int{0}
	}
	return []int{0, at}
}

// splitSeams cuts the lines that hold more than one line of a head. Together they still are the source.
func splitSeams(text string, lines []Line, markdown bool) []Line {
	var out []Line
	from := 0
	for i := range lines {
		if lines[i].Kind == KindBlank {
			continue
		}
		cuts := seamsOf(text, lines, i)
		if len(cuts) == 0 {
			continue
		}
		if out == nil {
			out = make([]Line, 0, len(lines)+8)
		}
		out = append(out, lines[from:i]...)
		at := lines[i].Span.Start
		for _, cut := range append(cuts, lines[i].Span.End) {
			out = append(out, newLine(text, Span{at, cut}, markdown))
			at = cut
		}
		from = i + 1
	}
	if out == nil {
		return lines
	}
	return append(out, lines[from:]...)
}

// seamsOf returns where in the source line i is cut. Two lines with title and 文号 one below the other are a list, and stay whole.
func seamsOf(text string, lines []Line, i int) []int {
	l, s := &lines[i], lines[i].text(text)
	var cuts []int
	lists := false
	if l.may(han.WithNumber) && l.may(han.WithDigit) { // of a 文号
		if open, end := bracketedNumberIn(s); end > 0 {
			if fillsNumber(s, open, end) && len(otherSeams(text, lines, i)) == 0 {
				return nil
			}
			cuts, lists = headSeamsAt(s, open, end)
		}
	}
	if len(cuts) == 0 {
		cuts = otherSeams(text, lines, i)
	}
	if lists {
		for _, j := range []int{printAbove(lines, i), printBelow(lines, i)} {
			if j < 0 {
				continue
			}
			if _, also := headSeams(lines[j].text(text)); also {
				return nil
			}
		}
	}
	for k := range cuts {
		cuts[k] += lines[i].Print.Start
	}
	return cuts
}

// otherSeams returns where line i is cut in whose head no 文号 with its bracket stands. Each form has a sign that few lines have.
func otherSeams(text string, lines []Line, i int) []int {
	l, s := &lines[i], lines[i].text(text)
	if l.may(han.WithSpace) && l.may(han.WithDay|han.WithNumber) {
		if cuts := letterheadSeams(s); len(cuts) > 0 {
			return cuts
		}
	}
	if l.may(han.WithOrder) {
		if at := titleSeam(s); at > 0 && textFollows(text, lines, i) {
			return []int{at}
		}
	}
	if l.may(han.WithNumber) && l.may(han.WithOrdinal) {
		if at := countSeam(s); at > 0 && isBelowOrder(text, lines, i) {
			return []int{at}
		}
	}
	if l.may(han.WithNumber) && l.may(han.WithOrdinal) {
		if at := orderSeam(s); at > 0 {
			return []int{at}
		}
	}
	if l.may(han.WithNumber) && l.may(han.WithDay) {
		if at := noteSeam(s); at > 0 {
			return []int{at}
		}
	}
	return textSeams(text, lines, i)
}

// textSeams returns where line i is cut that holds the whole text of a paper, between its addressees and who signs it.
func textSeams(text string, lines []Line, i int) (cuts []int) {
	l, s := &lines[i], lines[i].text(text)
	if l.may(han.WithColon) {
		if at := addresseeSeam(text, lines, i, s); at > 0 {
			cuts = append(cuts, at)
		}
	}
	if l.may(han.WithStop) && l.may(han.WithDay) {
		if at, day := signatureSeam(s); at > 0 && (len(cuts) == 0 || at > cuts[0]) {
			cuts = append(cuts, at, day)
		}
	}
	return cuts
}

// noteSeam returns where the text begins after the note with day and 文号 that databases print below a title: （1985年5月4日云政〔1985〕38号）│　根据….
// 0 if s is no such line.
func noteSeam(s string) int {
	if fold(first(s)) != '(' {
		return 0
	}
	head := s[:min(len(s), noteBytes)]
	end := strings.IndexAny(head, "）)")
	if end < 0 {
		return 0
	}
	inner, rest := s[han.CharLen(s, 0):end], s[end+han.CharLen(s[end:], 0):]
	text := strings.TrimLeftFunc(rest, isSpace)
	day := dayAt(inner)
	if day == 0 || len(text) == len(rest) || hanCount(text) < 8 || !isWholeNumber(strings.TrimFunc(inner[day:], isSpace)) {
		return 0
	}
	return len(s) - len(text)
}

// noteBytes is how long such a note may be.
const noteBytes = 160

// signatureSeam returns where the organ that signs and its day begin after the last sentence of a paper on one line:
// 请遵照执行。│云州市教育局　│2031年5月4日. 0 if s is no such line.
func signatureSeam(s string) (at, day int) {
	if !strings.HasSuffix(s, "日") {
		return 0, 0
	}
	day = dayStart(s, len(s)-len("日"))
	if day <= 0 {
		return 0, 0
	}
	at = strings.LastIndex(s[:day], "。")
	if at <= 0 {
		return 0, 0
	}
	at += len("。")
	organ := han.TrimRight(han.TrimLeft(s[at:day]))
	if !isOrganLine(organ) || !isSignerLine(organ) || cells(organ) < organCells || strings.ContainsAny(organ, "，、于自在至") {
		return 0, 0
	}
	return at, day
}

// organCells is how wide the name of an organ is at least that signs on the line of a sentence.
const organCells = 8

// printBelow returns the line with print below line i, over one blank line at most; -1 if there is none.
func printBelow(lines []Line, i int) int {
	for j := i + 1; j <= i+2 && j < len(lines); j++ {
		if lines[j].Kind != KindBlank {
			return j
		}
	}
	return -1
}

// fillsNumber reports whether s begins with the agency of the 文号 whose bracket opens at open, and ends with the number: nothing is cut there.
func fillsNumber(s string, open, end int) bool {
	return han.TrimLeft(s[end:]) == "" && isAgency(han.TrimRight(s[:open]))
}

// headSeams returns where s is cut between title or masthead, 文号 and what follows, and whether a list could print such a line.
func headSeams(s string) (cuts []int, lists bool) {
	if open, end := bracketedNumberIn(s); end > 0 {
		return headSeamsAt(s, open, end)
	}
	return nil, false
}

// headSeamsAt is headSeams where the bracket of a number opens at open, and the number ends at end.
func headSeamsAt(s string, open, end int) (cuts []int, lists bool) {
	from := numberFrom(s[:open])
	if from < 0 || !isWholeNumber(s[from:end]) && !(from > 0 && isNumberLine(s[from:end])) {
		return nil, false
	}
	if from > 0 {
		cuts = []int{len(han.TrimRight(s[:from]))} // a tab goes with what stands after it
	}
	rest := han.TrimLeft(s[end:])
	if rest == "" {
		return cuts, true
	}
	at := len(s) - len(rest)
	for i := range behindNumber {
		goes := behindNumber[i].goes(rest)
		if goes == nil {
			continue
		}
		cuts = append(cuts, end)
		for _, g := range goes[1:] {
			cuts = append(cuts, at+g)
		}
		return cuts, behindNumber[i].name == "a title"
	}
	return nil, false
}

// bracketedNumberIn returns where the bracket of the first 〔2031〕8号 of s opens, and where the number ends; 0 if there is none.
func bracketedNumberIn(s string) (open, end int) {
	s = s[:min(len(s), 600)]
	at := indexOfHao(s)
	if at < 0 {
		return 0, 0
	}
	t := han.TrimRight(s[:at])
	if !isDigit(last(t)) {
		return 0, 0 // the first 号 is that of something else
	}
	digits := withoutFigures(t)
	digits = strings.TrimSuffix(digits, "第")
	if r := last(digits); fold(r) == ')' {
		year := strings.TrimRightFunc(digits[:len(digits)-utf8.RuneLen(r)], func(r rune) bool { return isDigit(r) || isSpace(r) || r == '年' })
		if b := last(year); fold(b) == '(' && len(year) < len(digits)-4 {
			return len(year) - utf8.RuneLen(b), at + len("号")
		}
	}
	return 0, 0
}

// withoutFigures returns s without the digits and the white space at its end.
func withoutFigures(s string) string {
	for s != "" {
		if c := s[len(s)-1]; c >= '0' && c <= '9' {
			s = s[:len(s)-1]
			continue
		}
		r, n := han.Before(s, len(s))
		if !isDigit(r) && !isSpace(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// indexOfHao returns where the first 号 or 號 of s stands, -1 if none does.
func indexOfHao(s string) int {
	at := han.Index(s, "号")
	if at < 0 {
		return han.Index(s, "號")
	}
	if old := han.Index(s[:at], "號"); old >= 0 {
		return old
	}
	return at
}

// clauseMarks stand in sentences, and in no title or masthead before a 文号.
var clauseMarks = han.NewMarks("，。；：“”,;:")

// numberFrom returns where the 文号 begins whose bracket opens at the end of before: at its start, or after a title or a masthead.
// -1 if something else stands before it.
func numberFrom(before string) int {
	before = han.TrimRight(before)
	if clauseMarks.Stand(before) {
		return -1
	}
	if isAgency(before) {
		return 0
	}
	if isWritTitle(before) { // …行政处罚决定书〔2031〕5号
		return len(before)
	}
	for i, n, hans := len(before), 0, 0; i > 0 && n <= 14 && hans <= maxAgency; n++ {
		r, size := han.Before(before, i)
		i -= size
		switch {
		case isHan(r):
			hans++
		case isSpace(r):
			continue
		default:
			return -1
		}
		if isHeadText(han.TrimRight(before[:i])) && isAgency(before[i:]) {
			return i
		}
	}
	return -1
}

// maxAgency is how many characters the code of an organ has at most.
const maxAgency = 10

// isAgency reports whether s can be the 机关代字 of a 文号: 云政发.
func isAgency(s string) bool {
	n := hanCount(s)
	return (n >= 2 || regionCodes.Has(s)) && n <= maxAgency && !isSpace(first(s)) && subjectAt(s) < 0 &&
		!strings.ContainsFunc(s, func(r rune) bool { return !isHan(r) && !isSpace(r) })
}

// isHeadText reports whether s is a masthead, or a title with issuer or subject, and no words before it that go on with a sentence.
func isHeadText(s string) bool {
	if isMasthead(s) || isWritTitle(s) {
		return true
	}
	if !endsTitle(s) && wording.TitleEnds.Of(withoutTail(s)) == "" || hanCount(s) < 6 || subjectAt(s) < 0 {
		return false
	}
	return !lawWords.Begin(s)
}

// isWritTitle reports whether s is the name of an organ and the kind of its writ: 云州市水务局行政处罚决定书.
func isWritTitle(s string) bool {
	if !writKinds.End(s) || lawWords.Begin(s) {
		return false
	}
	for i := range s {
		if i > 4*len("云") && wording.EndsOrgan(s[:i]) {
			return true
		}
	}
	return false
}

var (
	writKinds   = lexicon.ListOf(lexicon.WritKind)
	regionCodes = lexicon.ListOf(lexicon.RegionCode)
)

// lawWords begin a sentence about a document, and no title.
var lawWords = lexicon.ListOf(lexicon.BasisWord)

// countSeam returns where the text of an order begins after its count on one line: 第　559　号　│《供水办法》已经…. 0 if s is no such line.
func countSeam(s string) int {
	if !strings.HasPrefix(s, "第") {
		return 0
	}
	at := indexOfHao(s[:min(len(s), 60)])
	if at < 0 {
		return 0
	}
	at += len("号")
	rest := han.TrimLeft(s[at:])
	if gap := len(s) - at - len(rest); gap == 0 || !isOrderCount(s[:at]) || hanCount(rest) < 8 {
		return 0
	}
	return len(s) - len(rest)
}

// orderSeam returns where the text of an order begins that stands after its head on one line: 云州市人民政府令　第　12　号　│《供水办法》已经…. 0 if
// s is no such line.
func orderSeam(s string) int {
	end := orderHead(s[:min(len(s), 200)])
	if end == 0 || !isMastheadName(s[:end]) {
		return 0
	}
	rest := han.TrimLeft(s[end:])
	at := strings.Index(rest, "》")
	if first(rest) != '《' || at < 0 || !strings.HasPrefix(rest[at+len("》"):], "已") {
		return 0
	}
	return len(s) - len(rest)
}

// titleSeam returns where the title in brackets begins after the number of an announcement or an order, with which gazettes of customs and of
// taxes print it on one line: 云州海关公告2031年第8号│（关于渡船检验的公告）. 0 if s is no such line.
func titleSeam(s string) int {
	if len(s) > 400 || fold(last(s)) != ')' {
		return 0
	}
	open := wording.BracketAtEnd(s)
	if open <= 0 {
		return 0
	}
	if number := han.TrimRight(s[:open]); !isBracketedTitle(s[open:]) || !holds(number, wording.JointKinds...) || !isNumberLine(number) {
		return 0
	}
	return open
}

// textFollows reports whether running text stands below line i, and no other entry of a list.
func textFollows(text string, lines []Line, i int) bool {
	j := printBelow(lines, i)
	if j < 0 {
		return false
	}
	s := lines[j].text(text)
	return lines[j].Kind != KindRow && (hasSentence(s) || cells(s) > 56 || fold(last(s)) == ':') && titleSeam(s) == 0
}

// isBelowOrder reports whether the line with print above line i ends with 令 or 公告.
func isBelowOrder(text string, lines []Line, i int) bool {
	j := printAbove(lines, i)
	if j < 0 {
		return false
	}
	k := han.Key(lines[j].text(text))
	return len(k) < 120 && (strings.HasSuffix(k, "令") || isAnnouncementHead(k))
}
