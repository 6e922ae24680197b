package segment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
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
			if lower != ArticleMark && lower != ChapterMark { // which count on through the parts of a law
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
	gap := name[end : len(name)-len(below)]
	if gap == "" || !b.beginsLine(below, hanSpaces(gap) >= 2 || openingYear.MatchString(startOf(below)) && !leadsOn(name[:end])) {
		return 0
	}
	return len(b.s) - len(below)
}

// hanSpaces counts the blanks of s that are as wide as a character: two of them are where a paragraph began.
func hanSpaces(s string) int { return strings.Count(s, "\u3000") }

// beginsLine reports whether a line can begin with s below a heading: a marker, or a sentence. Where a paragraph must have begun, for its
// indentation stands there, the sentence may begin with a figure.
func (b *breaker) beginsLine(s string, indented bool) bool {
	s = strings.TrimPrefix(s, "- ") // of a list that was Markdown
	if m, ok := markerAt(startOf(s), 0); ok && !m.Spoilt && m.Strong && (m.Style < ArabicMark || m.Number == 1) {
		return true
	}
	if !indented && (isDigit(first(s)) || isHanDigit(first(s))) {
		return false
	}
	end := clauseEnd(s)
	return end > 12*len("一") && strings.HasPrefix(s[end:], "。") && strings.Contains(s[:end], "，")
}

// leadsOn reports whether a day follows s in one sentence: （一）到 2031 年, （二）市城市管理局应当于 2031 年.
func leadsOn(s string) bool {
	return hanCount(s) < 4 || in("于到自从至在以经按由及和与的止", last(s))
}

// openingYear is a year before a sentence: 2031年上半年, ２０３１年第一季度.
var openingYear = regexp.MustCompile(`^(?:(?:19|20)\d\d|[１２][９０][０-９]{2})\s?年`)

// clauseEnd returns where the first sentence or clause of s ends, -1 if none does. What stands in brackets, （大写：叁万元）, ends none.
func clauseEnd(s string) int {
	depth := 0
	for i, r := range s {
		switch {
		case fold(r) == '(':
			depth++
		case fold(r) == ')':
			depth = max(depth-1, 0)
		case r == '。', depth == 0 && (r == '；' || r == '：' || r == '\u3000'):
			return i
		}
	}
	return -1
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
	return f.m.Number == 1 && wording.KindOf(lastClause(before)) != ""
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
		if t, _ := trim(names); !(wording.EndsOrgan(t) && isSignerLine(t)) && !wording.IsPersonLine(t) || from == 0 || strings.ContainsAny(t, "，于自在至") {
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
		if at := strings.Index(rest, w); at > 0 && at < 200 && wording.KindOf(strings.TrimRightFunc(rest[:at], isSpace)) != "" {
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
