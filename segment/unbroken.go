package segment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// Crawlers keep a whole document in one cell of a CSV file: its line breaks have become spaces or nothing.
//
//	各县人民政府：现将《…办法》印发给你们。云州市人民政府2031年9月5日云州市…办法第一章　总则第一条　为加强…。第二条　…
//
// The running order of its markers, the addressees, the signature above its day show where the lines began.

// unbrokenLength is the width of the shortest line that may be a document, in half-width cells.
const unbrokenLength = 160

// A breaker finds where lines began in one that holds a document.
type breaker struct {
	s      string
	quoted []bool // for each byte whether it stands inside a quotation or a title
	cuts   []int  // where lines begin
	issuer string // that the title names
	proofs int    // kinds of evidence
}

// breaks returns where lines began inside s, nil unless two kinds of evidence show that it holds a document.
func breaks(s string) []int {
	if len(s) < unbrokenLength*3/2 || !mayHoldDocument(s) || len(s) < 2*unbrokenLength && cells(s) < unbrokenLength {
		return nil
	}
	b := breaker{s: s, quoted: quotedBytes(s)}
	b.markers()
	b.head()
	b.signatures()
	b.cells()
	if b.proofs < 2 {
		return nil
	}
	b.spaces()
	b.notes()
	slices.Sort(b.cuts)
	b.cuts = slices.Compact(b.cuts)
	return slices.DeleteFunc(b.cuts, func(at int) bool { return at <= 0 || at >= len(s) })
}

// mayHoldDocument reports whether two kinds of evidence can stand in s, from what is cheap to look for: markers that count from one on,
// addressees, days with a name before them, quotation marks of a CSV file. Most long lines are paragraphs and have less.
func mayHoldDocument(s string) bool {
	shown, stopped, quotes, ones, proofs := false, false, 0, 0, 0
	for i := proofSigns.From(s, 0); i >= 0 && !(shown && quotes+ones+proofs >= 2); i = proofSigns.From(s, i+1) {
		switch r, n := han.Char(s, i); r {
		case ',', '"':
			if next := s[i+n:]; next != "" && next[0] == ','^'"'^s[i] {
				quotes = 1
			}
		case '。':
			stopped = true
		case '：':
			if shown = true; !stopped && i <= 900 {
				proofs += 2
			}
		case '日':
			if shown = true; dayStart(s, i) >= 0 {
				proofs++
			}
		case '第':
			switch rest := han.TrimLeft(s[i+3:]); {
			case in("一1１0０〇零○第", first(rest)): // 第一条 and 第一章
				proofs += 3
				shown = shown || strings.HasPrefix(rest, "一条")
			case strings.HasPrefix(rest, "二条"):
				shown = true
			}
		case '一':
			if in("、﹑．.", first(han.TrimLeft(s[i+3:]))) {
				ones = 1
			}
		}
	}
	return shown && quotes+ones+proofs >= 2
}

// proofSigns are what mayHoldDocument looks at.
var proofSigns = han.NewMarks("。：日第一,\"")

// quotedBytes tells for each byte of s whether it stands between quotation marks or title marks.
func quotedBytes(s string) []bool {
	in := make([]bool, len(s)+1)
	depth := 0
	for i, r := range s {
		switch r {
		case '“', '《', '「', '『', '〈':
			depth++
		case '”', '》', '」', '』', '〉':
			depth = max(0, depth-1)
		}
		in[i] = depth > 0
	}
	return in
}

// A foundMarker is a marker inside a long line.
type foundMarker struct {
	at int
	m  Marker
}

// markers cuts before the markers that count on.
func (b *breaker) markers() {
	next := map[Style]int{}
	count := map[Style]int{}
	heading := -1 // where the last division without a text of its own began
	alone := -1   // where the last heading without a sentence of its own ended
	for _, f := range b.allMarkers() {
		style, number := f.m.Style, f.m.Number
		if number != next[style]+1 && !(number == 1 && style != ArticleMark) {
			continue
		}
		if !b.canBegin(f, heading) && f.at != alone {
			continue
		}
		if alone = b.headingEnd(f); alone > 0 {
			b.cuts = append(b.cuts, alone)
		}
		b.cuts = append(b.cuts, f.at)
		next[style] = number
		count[style]++
		for lower := style + 1; lower <= CircledMark; lower++ {
			if lower != ArticleMark {
				delete(next, lower)
			}
		}
		if heading = -1; style < ArticleMark {
			heading = f.at
		}
	}
	for style, least := range map[Style]int{ArticleMark: 2, ChapterMark: 1, HanMark: 2} {
		if count[style] >= least {
			b.proofs++
		}
	}
	if count[ArticleMark] >= 4 {
		b.proofs++
	}
}

// headingLength is how many characters a heading without a sentence has at most: 一、保障措施.
const headingLength = 20

// headingEnd returns where the line below a heading begins that a blank ends and that has no mark of a sentence, 一、保障措施 各区应当…; 0 if
// f begins none.
func (b *breaker) headingEnd(f foundMarker) int {
	if f.m.Style <= ArticleMark {
		return 0
	}
	rest := b.s[f.m.Label.End:]
	name := strings.TrimLeftFunc(rest, isSpace)
	end := strings.IndexFunc(name, func(r rune) bool { return !isHan(r) })
	if end <= 0 || end > headingLength*len("一") {
		return 0
	}
	below := strings.TrimLeftFunc(name[end:], isSpace)
	if len(below) == len(name)-end || !b.beginsLine(below) {
		return 0
	}
	return len(b.s) - len(below)
}

// beginsLine reports whether a line can begin with s below a heading: a marker, or a sentence.
func (b *breaker) beginsLine(s string) bool {
	if m, ok := markerAt(startOf(s), 0); ok && !m.Spoilt && m.Strong && (m.Style < ArabicMark || m.Number == 1) {
		return true
	}
	if isDigit(first(s)) || isHanDigit(first(s)) {
		return false
	}
	end := strings.IndexAny(s, "。；：\u3000")
	return end > 12*len("一") && strings.HasPrefix(s[end:], "。") && strings.Contains(s[:end], "，")
}

// allMarkers returns what looks like markers outside of quotations.
func (b *breaker) allMarkers() []foundMarker {
	var out []foundMarker
	for i, r := range b.s {
		if b.quoted[i] || r != '第' && r != '（' && r != '(' && !isDigit(r) && !isHanDigit(r) {
			continue
		}
		if before := last(b.s[:i]); isDigit(before) || isHanDigit(before) && r != '第' {
			continue
		}
		if m, ok := markerAt(startOf(b.s[i:]), i); ok && !m.Spoilt {
			out = append(out, foundMarker{i, m})
		}
	}
	return out
}

// startOf returns as much of s as the longest marker and what follows it take.
func startOf(s string) string {
	n := min(len(s), 120)
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// canBegin reports whether a line can begin at a marker: a sentence or a clause ends before it, or the heading of a division, or the title
// of a text whose first marker it is.
func (b *breaker) canBegin(f foundMarker, heading int) bool {
	before, rest := b.s[:f.at], b.s[f.m.Label.End:]
	r := last(before)
	switch {
	case r == 0:
		return true
	case f.m.Style <= ArticleMark && runsOn(rest):
		return false
	case strings.ContainsRune("。；：！？;:", r):
		return true
	case f.m.Style > ArticleMark:
		return isSpace(r) && (f.m.Number > 1 || endsSentence(strings.TrimRightFunc(before, isSpace)))
	case isSpace(r) || r == '）' || r == ')':
		return true
	case heading >= 0:
		return f.at-heading < 200 && !holds(b.s[heading:f.at], "。", "，", "；") && cells(b.s[heading:f.at]) < 60
	}
	return f.m.Number == 1 && KindOf(lastClause(before)) != ""
}

// tailOf returns the end of s, where the name of who signs or of a text must stand.
func tailOf(s string) string {
	at := max(0, len(s)-400)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}

// lastClause returns what stands in s behind its last sentence or day.
func lastClause(s string) string {
	s = tailOf(s)
	if at := strings.LastIndexAny(s, "。；：）日"); at >= 0 {
		s = s[at:]
		s = s[len(string(first(s))):]
	}
	return s
}

// head cuts behind the addressees, and behind title and 文号 above them.
func (b *breaker) head() {
	if at := orderHead.FindStringIndex(b.s[:min(len(b.s), 200)]); at != nil && isMastheadName(b.s[:at[1]]) {
		b.cuts = append(b.cuts, at[1])
		b.proofs++
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
	if isRecipients(h) && !strings.Contains(h, "关于") {
		b.cuts = append(b.cuts, end)
		b.proofs++
		return
	}
	from := 0
	for _, at := range numbersInHead(h) {
		if !b.quoted[at[0]] {
			start, end := withBrackets(h, numberStart(h, at[0]), at[1])
			from = end
			b.cuts = append(b.cuts, start, from)
		}
	}
	if at := strings.Index(h, "关于"); at > 0 {
		b.issuer = h[strings.LastIndexAny(h[:at], " ,\"\u3000")+1 : at]
	}
	if isRecipients(h[from:]) && from > 0 && !strings.Contains(h[from:], "关于") {
		b.cuts = append(b.cuts, end)
		b.proofs += 2
		return
	}
	if at := b.letterEnd(h, from); at > 0 {
		b.cuts = append(b.cuts, at, end)
		b.proofs += 2
		return
	}
	for _, k := range lexicon.Words(lexicon.Paper) {
		for at := from; ; {
			n := strings.Index(h[at:], k)
			if n < 0 {
				break
			}
			at += n + len(k)
			if rest := strings.TrimLeftFunc(h[at:], isSpace); strings.Contains(h[:at], "关于") && !b.quoted[at-1] && isRecipients(rest) && isAddressee(rest) {
				b.cuts = append(b.cuts, at, end)
				b.proofs += 2
				return
			}
		}
	}
}

// orderHead is an order with its count at the beginning of a text: 云州市人民政府令第12号, 云州市人民政府令 第12号.
var orderHead = regexp.MustCompile(`^[\s　]*\p{Han}{3,30}令[\s　]*第\s*(?:\d{1,4}|[一二三四五六七八九十百〇]{1,5})\s*号`)

// isMastheadName reports whether s begins with the name of an organ and 令.
func isMastheadName(s string) bool {
	organ, _, ok := strings.Cut(strings.TrimLeftFunc(s, isSpace), "令")
	return ok && EndsOrgan(organ)
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
	title := strings.TrimRightFunc(h[:verb], isSpace)
	if at := numberInHead.FindAllStringIndex(title, -1); len(at) > 0 {
		from, to := withBrackets(title, at[len(at)-1][0], at[len(at)-1][1])
		if to == len(title) { // below the title
			title = strings.TrimRightFunc(title[:numberStart(title, from)], isSpace)
		}
	}
	if verb == len(h) || len(title) == verb || !meetingEnds.Ends(title) {
		return false
	}
	for _, at := range numberInHead.FindAllStringIndex(h, -1) {
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
	if !strings.Contains(title, "关于") || !EndsOrgan(strings.TrimLeftFunc(h[to:], isSpace)) {
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
		return from - len(string(before)), to + len(string(behind))
	}
	return from, to
}

// numberStart returns where the 文号 begins that numberInHead found at at: behind the 文种 of the title to which it is glued.
func numberStart(h string, at int) int {
	for i := range h[at:] {
		if i > 0 && (h[at+i] == '[' || strings.HasPrefix(h[at+i:], "〔") || strings.HasPrefix(h[at+i:], "（")) {
			break
		}
		if i > 0 && paperEnds.Ends(h[:at+i]) && strings.Contains(h[:at+i], "关于") {
			at += i
			break
		}
	}
	return at
}

// numberInHead is a 文号 in a line: 云政发〔2031〕8号.
// or set wide.
var numberInHead = regexp.MustCompile(`\p{Han}{2,12}[〔\[（(［]\d{4}[〕\]）)］]\s*第?\d{1,5}\s*号` +
	`|(?:\p{Han} ){2,12}[〔\[（(［] (?:\d ){4}[〕\]）)］] (?:第 )?(?:\d ){1,5}号`)

// numbersInHead returns where such numbers stand.
func numbersInHead(h string) [][]int {
	for at := 0; ; {
		n := han.Index(h[at:], "号")
		if n < 0 {
			return nil
		}
		if t := strings.TrimRight(h[:at+n], " \t\n\f\r"); t != "" && t[len(t)-1] >= '0' && t[len(t)-1] <= '9' {
			return numberInHead.FindAllStringIndex(h, -1)
		}
		at += n + len("号")
	}
}

// daysInLine returns where days with their year stand in a line: 2031 年 5 月 4 日, 二〇三一年五月四日.
func daysInLine(s string) [][2]int {
	var out [][2]int
	for at, end := 0, 0; ; {
		n := han.Index(s[at:], "日")
		if n < 0 {
			return out
		}
		i := at + n
		at = i + len("日")
		if from := dayStart(s, i); from >= end {
			out = append(out, [2]int{from, at})
			end = at
		}
	}
}

// dayStart returns where the day with its year begins whose 日 stands at i, -1 if none does.
func dayStart(s string, i int) int {
	day, ok := dayFigures(s, i, "月")
	if !ok {
		return -1
	}
	month, ok := dayFigures(s, day, "年")
	if !ok {
		return -1
	}
	return yearFigures(s, month)
}

// dayFigures goes back from the end of one to three figures at s[:i], with spaces around them, to the beginning of the sign before them.
func dayFigures(s string, i int, sign string) (int, bool) {
	i = len(strings.TrimRight(s[:i], " \t\n\f\r"))
	n := 0
	for ; n < 4; n++ {
		r, size := han.Before(s, i)
		if !isDigit(r) && (r == '零' || r == '〇' || r == '○' || !isHanDigit(r) || strings.ContainsRune("百千廿两", r)) {
			break
		}
		i -= size
	}
	i = len(strings.TrimRight(s[:i], " \t\n\f\r"))
	if n < 1 || n > 3 || !strings.HasSuffix(s[:i], sign) {
		return 0, false
	}
	return i - len(sign), true
}

// yearFigures returns where the four figures of one kind begin that end at s[:i], up to spaces; -1 if there are none.
func yearFigures(s string, i int) int {
	i = len(strings.TrimRight(s[:i], " \t\n\f\r"))
	arabic := 0
	for n := 1; n <= 4; n++ {
		r, size := han.Before(s, i)
		switch {
		case isDigit(r):
			arabic++
		case !strings.ContainsRune("一二三四五六七八九〇○零", r) || r < 0:
			return -1
		}
		if i -= size; arabic != 0 && arabic != n {
			return -1
		}
	}
	return i
}

// bracketedDay is what was done to a law on a day, in brackets below its title.
var bracketedDay = regexp.MustCompile(`[（(](?:[0-9]{4}|[一二三四五六七八九〇○零]{4})年[^）)。]{3,160}(?:通过|公布|发布|修订|修正|批准|施行)[^）)。]{0,20}[）)]`)

// signatures cuts before the names of who signs, before the day below them and behind it.
func (b *breaker) signatures() {
	for _, at := range daysInLine(b.s) {
		before := strings.TrimRightFunc(b.s[:at[0]], isSpace)
		tail := tailOf(before)
		from := strings.LastIndexAny(tail, "。；：！）")
		if b.quoted[at[0]] || from < 0 && b.issuer == "" {
			continue
		}
		if from >= 0 {
			from += len("。")
		}
		from = max(from, 0) + len(before) - len(tail)
		if k := len(before) - len(b.issuer); b.issuer != "" && strings.HasSuffix(before, b.issuer) && k > from {
			if space := strings.LastIndexFunc(before[from:k], isSpace); space >= 0 && isOrganLine(strings.TrimLeftFunc(before[from+space:], isSpace)) {
				k = from + space // 云州市 stands before the name by which the title calls it
			}
			from = k // behind a list of attachments
		}
		names := before[from:]
		if t, _ := trim(names); !(EndsOrgan(t) && isSignerLine(t)) && !IsPersonLine(t) || from == 0 || strings.ContainsAny(t, "，于自在至") {
			continue
		}
		if rest := b.s[at[1]:]; rest != "" && !b.endsAt(rest) {
			continue
		}
		b.cuts = append(b.cuts, from, at[0], at[1])
		b.proofs++
	}
}

// endsAt reports whether a text can end before rest: a note in brackets, an attachment, a title or a space follows.
func (b *breaker) endsAt(rest string) bool {
	r := first(rest)
	if isSpace(r) || r == '（' || r == '(' || strings.HasPrefix(rest, "附件") || strings.HasPrefix(rest, "抄送") || r == '"' {
		return true
	}
	for _, w := range []string{"第一章", "第一条", "一、"} {
		if at := strings.Index(rest, w); at > 0 && at < 200 && KindOf(strings.TrimRightFunc(rest[:at], isSpace)) != "" {
			return true
		}
	}
	return false
}

// spaces cuts at wide white space behind a sentence, and at any before what only begins a line.
func (b *breaker) spaces() {
	for i := 0; i < len(b.s); {
		r, n := utf8.DecodeRuneInString(b.s[i:])
		if !isSpace(r) || i == 0 {
			i += n
			continue
		}
		end := len(b.s) - len(strings.TrimLeftFunc(b.s[i:], isSpace))
		if before := last(b.s[:i]); strings.ContainsRune("。：；！", before) && !b.quoted[i] || dayEnds(b.s[:i]) || numberEnds(b.s[:i]) {
			b.cuts = append(b.cuts, end)
		}
		i = end
	}
}

func dayEnds(s string) bool {
	if !strings.HasSuffix(s, "日") {
		return false
	}
	tail := s[max(0, len(s)-45):]
	at := daysInLine(tail)
	return len(at) > 0 && at[len(at)-1][1] == len(tail)
}

func numberEnds(s string) bool {
	tail := strings.ToValidUTF8(s[max(0, len(s)-120):], "")
	at := numberInHead.FindAllStringIndex(tail, -1)
	return len(at) > 0 && at[len(at)-1][1] == len(tail)
}

// cells cuts between the cells of a CSV file: ,"各县人民政府：….
func (b *breaker) cells() {
	quotes := 0
	for i := range len(b.s) - 1 {
		if two := b.s[i : i+2]; two == `,"` || two == `",` {
			b.cuts = append(b.cuts, i)
			quotes++
		}
	}
	if quotes > 0 {
		b.proofs++
		if at := strings.IndexByte(b.s, ','); at > 0 && isNumeral(b.s[:at]) {
			b.cuts = append(b.cuts, at)
		}
	}
}

// notes cuts before and behind the notes in brackets below a signature, and before the list of attachments.
func (b *breaker) notes() {
	for _, w := range []string{"（此件", "(此件"} {
		if at := strings.Index(b.s, w); at > 0 {
			b.cuts = append(b.cuts, at)
			if end := strings.IndexAny(b.s[at:], "）)"); end > 0 {
				b.cuts = append(b.cuts, at+end+len(string(first(b.s[at+end:]))))
			}
		}
	}
	for _, at := range bracketedDay.FindAllStringIndex(b.s, -1) {
		if !b.quoted[at[0]] {
			b.cuts = append(b.cuts, at[0], at[1]) // 云州市供水条例（2031年5月20日…通过）
		}
	}
	for i := 0; ; {
		n := strings.Index(b.s[i:], "附件")
		if n < 0 {
			return
		}
		if i += n; i > 0 && !b.quoted[i] && strings.ContainsRune("。：；）日", last(b.s[:i])) {
			b.cuts = append(b.cuts, i)
			b.attachments(i + len("附件"))
		}
		i += len("附件")
	}
}

// attachments cuts before the members of the list of attachments at at: ：1.检查表2.名单.
func (b *breaker) attachments(at int) {
	rest := b.s[at:min(len(b.s), at+1200)]
	if end := strings.Index(rest, "。"); end >= 0 {
		rest = rest[:end]
	}
	for n, i := 1, 0; n < 100; n++ {
		label := strconv.Itoa(n)
		k := strings.Index(rest[i:], label)
		for k >= 0 && !isMember(rest[i+k:], rest[:i+k], label) {
			if next := strings.Index(rest[i+k+1:], label); next >= 0 {
				k += next + 1
			} else {
				k = -1
			}
		}
		if k < 0 {
			return
		}
		if i += k; n > 1 {
			b.cuts = append(b.cuts, at+i)
		}
		i += len(label)
	}
}

// isMember reports whether s begins with label as the number of a member of a list, and no figure ends before it.
func isMember(s, before, label string) bool {
	rest := s[len(label):]
	mark := first(rest)
	return !isDigit(last(before)) && (mark == '.' || mark == '．' || mark == '、') && !isDigit(first(rest[len(string(mark)):]))
}

// IsUnbroken reports whether a line holds so many sentences that its line breaks must be lost.
func IsUnbroken(s string) bool {
	return len(s) > 2000 && cells(s) > 4000 && strings.Count(s, "。") >= 30
}
