package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// putAside gives the running heads that the user of a source names the role Furniture, also with a page number beside them.
func (o Options) putAside(text string, lines []Line) {
	heads := map[string]bool{}
	for _, h := range o.RunningHeads {
		heads[han.Key(h)] = true
	}
	for i := range lines {
		if l := &lines[i]; len(heads) > 0 && l.Kind != KindBlank && l.Kind != KindRow && len(l.text(text)) < 300 {
			k := strings.TrimFunc(han.Key(l.text(text)), func(r rune) bool { return isDigit(r) || r == '-' || r == '.' || r == '|' })
			if heads[k] || heads[han.Key(l.text(text))] {
				l.Marker = Marker{}
				l.claimAs(Furniture, KindHead, "a running head that the user's registry names")
			}
		}
	}
}

// putAside gives running heads, page numbers and web stamps the role Furniture. It never deletes:
// the lines stay, and what stands on both sides of them may join.
func putAside(text string, lines []Line) {
	for i := range lines {
		l := &lines[i]
		switch l.Kind {
		case KindPageNumber, KindStamp:
			l.claimRole(Furniture, l.Why)
		case KindText:
			if form := headFormOf(l.text(text)); form != nil && !isCoverName(text, lines, i) {
				l.claimAs(Furniture, KindHead, form.name)
			}
		}
	}
	for i := range lines {
		if l := &lines[i]; l.Kind == KindText && besideHead(lines, i) && isIssueLine(l.text(text)) {
			l.claimAs(Furniture, KindHead, "the count of the issue beside its name, at the head of a page")
		}
	}
	bareNumbers(text, lines)
	repeatedHeads(text, lines)
}

// reportsOn reports whether what stands before 公报 is what a paper of that kind reports on, and no name of a gazette: a year and its
// subject, 云州市2031年国民经济和社会发展统计, or a meeting, a census and the like.
func reportsOn(s string) bool {
	if wording.EndsOrgan(s) {
		return false
	}
	at := strings.Index(s, "年")
	return at >= len("2031") && hanCount(s[:at]) > 0 && hanCount(s[at+len("年"):]) >= 2 && !strings.Contains(s, "期") && isYearDigit(last(s[:at])) ||
		reportSubjects.Ends(s)
}

func isYearDigit(r rune) bool { return isDigit(r) || isHanDigit(r) }

// reportSubjects end what a 公报 reports on where it is a paper and no gazette.
var reportSubjects = lexicon.NewTails(lexicon.Words(lexicon.ReportSubject))

// withoutMarks drops the quotation marks and commas that an OCR makes of the wide space before the count.
func withoutMarks(r rune) rune {
	if r == '"' || r == ',' || r == '\'' || r == '`' || r == '*' || r == '_' {
		return -1
	}
	return r
}

// withoutCount returns the name without the count of the issue before it: 2022年第2期(总第3期)云州市人民政府.
func withoutCount(s string) string {
	at := strings.LastIndex(s, "期")
	if at < 0 {
		return s
	}
	rest := strings.TrimLeft(s[at+len("期"):], ")")
	if isIssueCount(s[:len(s)-len(rest)]) {
		return rest
	}
	return s
}

// isIssueCount reports whether s is nothing, or only the count of an issue: 2022年第2期(总第3期).
func isIssueCount(s string) bool {
	for _, r := range s {
		if !isDigit(r) && !strings.ContainsRune("年第期总刊号.-()一二三四五六七八九十百零月日,·", r) {
			return false
		}
	}
	return true
}

// isCoverName reports whether line i stands on the cover rather than at the head of a page:
// only the cover has the latin name or the count of the issue close below.
func isCoverName(text string, lines []Line, i int) bool {
	if j := printAbove(lines, i); j >= 0 && lines[j].Kind == KindPageNumber {
		return false // a page begins below its number
	}
	top, seen := isTop(lines, i) && !strings.ContainsFunc(lines[i].text(text), isDigit), 0
	for j := i + 1; j < len(lines) && seen < 3; j++ {
		if lines[j].Kind == KindBlank {
			continue
		}
		seen++
		s := lines[j].text(text)
		if isLatinName(s) || isIssueLine(s) || top && isCoverLine(s) {
			return true
		}
	}
	return false
}

// isTop reports whether at most two lines with print stand above line i.
func isTop(lines []Line, i int) bool {
	above := 0
	for j := range i {
		if lines[j].Kind != KindBlank {
			above++
		}
		if above > 2 {
			return false
		}
	}
	return true
}

// isLatinName reports whether s is the name of a gazette in pinyin: YUNZHOUSHI RENMIN ZHENGFU GONGBAO.
func isLatinName(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z':
			letters++
		case isSpace(r) || r == '\'' || r == '-' || r == '’':
		default:
			return false
		}
	}
	return letters >= 8 && strings.HasSuffix(strings.ToUpper(strings.TrimSpace(s)), "BAO")
}

// isIssueLine reports whether s counts an issue: 第2期（总第3期）, 2022年第2期.
func isIssueLine(s string) bool {
	return len(s) < 90 && strings.Contains(s, "期") && strings.Contains(s, "第") && isIssueCount(wording.Mend(han.Key(s)))
}

// bareNumbers puts aside bare page numbers: lines with only a number that count on. Two are enough where blank lines part them
// from the text, else three far apart: numbers that an OCR read out of a table stand close together.
func bareNumbers(text string, lines []Line) {
	var run []int
	apart := true
	flush := func() {
		wide := len(run) == 2 && run[1]-run[0] >= 20
		sure := len(run) >= 3 || len(run) == 2 && apart || wide || len(run) == 1 && besideHead(lines, run[0])
		for _, i := range run {
			if sure || partsRows(text, lines, i) || partsDocuments(text, lines, i) {
				lines[i].claimAs(Furniture, KindPageNumber, "a bare number that counts on from the last one, or parts two rows or two documents")
			}
		}
		run, apart = run[:0], true
	}
	for i := range lines {
		if lines[i].Kind != KindText || !isNumeral(lines[i].text(text)) {
			continue
		}
		alone := isAlone(lines, i)
		n := numeral(lines[i].text(text))
		if len(run) > 0 {
			prev := run[len(run)-1]
			if p := numeral(lines[prev].text(text)); n <= p || n > p+20 || i-prev < 5 && !(alone && i-prev >= 3) && !interruptsSentence(text, lines, i) && !interruptsSentence(text, lines, prev) {
				flush()
			}
		}
		run = append(run, i)
		apart = apart && alone
	}
	flush()
}

// isAlone reports whether line i stands apart from the text: between blank lines, or beside a running head.
func isAlone(lines []Line, i int) bool {
	if besideHead(lines, i) {
		return true
	}
	return (i == 0 || lines[i-1].Kind == KindBlank) && (i+1 == len(lines) || lines[i+1].Kind == KindBlank)
}

// partsRows reports whether a number of at most three digits stands right between two rows with as many cells, and is not the end of
// the row above: that ends with no digit, or with one of another width.
func partsRows(text string, lines []Line, i int) bool {
	if i == 0 || i+1 == len(lines) || lines[i-1].Kind != KindRow || lines[i+1].Kind != KindRow {
		return false
	}
	above, n := lines[i-1].text(text), lines[i].text(text)
	if numeral(n) > 999 || len(splitRow(above)) != len(splitRow(lines[i+1].text(text))) {
		return false
	}
	end := last(above)
	return !isDigit(end) || end < 0x80 != (first(n) < 0x80)
}

// partsDocuments reports whether a number of at most three digits stands below the last paragraph of a document: the next print is
// 抄送, a masthead or a column, the title of a law above its first article, or there is none.
func partsDocuments(text string, lines []Line, i int) bool {
	above := i - 1
	for above >= 0 && lines[above].Kind == KindBlank {
		above--
	}
	if above < 0 || numeral(lines[i].text(text)) > 999 {
		return false
	}
	a := lines[above].text(text)
	if isNumeral(a) || above == i-1 && lines[above].Kind != KindDate && !endsSentence(a) && !closesWhole(a) {
		return false
	}
	for j := i + 1; j < len(lines); j++ {
		switch l := &lines[j]; l.Kind {
		case KindBlank:
		case KindMasthead, KindColumn:
			return true
		default:
			return isImprintLine(l.text(text)) || strings.HasSuffix(a, "。") && isLawTitle(text, lines, j)
		}
	}
	return true
}

// isLawTitle reports whether the title of a law, on three lines at most, begins on line i above its first chapter or article.
func isLawTitle(text string, lines []Line, i int) bool {
	title := ""
	for n := 0; i < len(lines) && n < 4; i++ {
		l := &lines[i]
		switch {
		case l.Kind == KindBlank:
			continue
		case l.Kind == KindMarker:
			return n > 0 && l.Marker.Number == 1 && l.Marker.Style <= ArticleMark && (wording.KindOf(title) != "" || last(title) == '》')
		case l.Kind != KindText || !isTitleLike(l.text(text)):
			return false
		}
		title += l.text(text)
		n++
	}
	return false
}

// besideHead reports whether a running head stands right above or below line i.
func besideHead(lines []Line, i int) bool {
	return i > 0 && lines[i-1].Kind == KindHead || i+1 < len(lines) && lines[i+1].Kind == KindHead
}

// numeral reads a number of Arabic digits in half or full width.
func numeral(s string) int {
	n := 0
	for _, r := range s {
		if r >= '０' {
			r -= '０' - '0'
		}
		n = n*10 + int(r-'0')
	}
	return n
}

// repeatedHeads puts aside lines that repeat and at least twice interrupt a sentence:
// only a running head stands between the two halves of a word.
func repeatedHeads(text string, lines []Line) {
	places := map[string][]int{}
	var keys []string // in order of first print, so that every run decides alike
	for i := range lines {
		if l := &lines[i]; l.Kind == KindText {
			s := l.text(text)
			if len(s) > 2*80 || in("。；，：", last(s)) {
				continue
			}
			if c := cells(s); c > 80 || c < 10 || startsEnactment(s) || isNoticeCount(s) { // 2031年5月4日　…会议通过 below title after title
				continue
			}
			if k := headKey(s); k != "" {
				if places[k] == nil {
					keys = append(keys, k)
				}
				places[k] = append(places[k], i)
			}
		}
	}
	for _, k := range keys {
		at := places[k]
		if len(at) < 3 || wording.IsPersonLine(lines[at[0]].text(text)) { // 院長　張三 signs each order of a gazette without full stops
			continue
		}
		interrupts := 0
		for _, i := range at {
			if interruptsSentence(text, lines, i) {
				interrupts++
			}
		}
		if interrupts >= 2 && interrupts*3 >= len(at) {
			for _, i := range at {
				lines[i].claimAs(Furniture, KindHead, "repeats, and stands inside sentences")
			}
		}
	}
}

// headKey is the same for two prints of a running head: digits, which count pages, are left out.
// A line that ends like a sentence has none.
func headKey(s string) string {
	if holds(s, "。", "；", "，", "：") || hasHalfMark(s) {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return -1
		}
		return r
	}, han.Key(s))
}

// hasHalfMark reports whether a half-width mark parts or ends clauses in s: 各区人民政府,市政府各部门:.
func hasHalfMark(s string) bool {
	prev := rune(0)
	for _, r := range s {
		if (r == ',' || r == ';' || r == ':') && (isHan(prev) || fold(prev) == ')') {
			return true
		}
		prev = r
	}
	return false
}

// interruptsSentence reports whether the text before line i is unfinished and the text after it goes on.
func interruptsSentence(text string, lines []Line, i int) bool {
	a, b := i-1, i+1
	for a >= 0 && (lines[a].Kind == KindBlank || lines[a].Role == Furniture) {
		a--
	}
	for b < len(lines) && (lines[b].Kind == KindBlank || lines[b].Role == Furniture) {
		b++
	}
	if a < 0 || b >= len(lines) || lines[a].Kind != KindText && lines[a].Kind != KindMarker || lines[b].Kind != KindText {
		return false
	}
	return cells(lines[a].text(text)) >= 50 && !isFinished(lines[a].text(text))
}

// isFinished reports whether s ends like a sentence, a clause of a list or a quotation.
func isFinished(s string) bool {
	return endsSentence(s) || strings.ContainsRune("”’」』", last(s))
}
