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
			l.claimRole(Furniture, l.Why())
		case KindText:
			if !l.may(han.WithIssue | han.WithOrder) {
				continue
			}
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
		if !isDigit(r) && !in("年第期总刊号.-()一二三四五六七八九十百零月日,·", r) {
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

// besideHead reports whether a running head stands right above or below line i.
func besideHead(lines []Line, i int) bool {
	return i > 0 && lines[i-1].Kind == KindHead || i+1 < len(lines) && lines[i+1].Kind == KindHead
}
