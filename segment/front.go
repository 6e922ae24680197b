package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A Front is what stands before the first document: the cover and the contents.
type Front struct {
	Name, LatinName, Year, Sponsor int   // indexes of lines; -1 where there is none
	Count                          []int // lines that count the issue: 2022年第2期, 总第3期
	Entries                        []ContentsEntry
	ContentsFrom, ContentsTo       int // the lines of the contents

	columns map[string]bool // keys of the columns that the contents name
	ends    *han.Set        // the last characters of these keys, once they were asked for
	odd     bool            // one of the keys ends in a character that a set does not hold
	known   map[string]bool // keys of the titles
}

// A ContentsEntry is one title in the contents.
type ContentsEntry struct {
	Column string
	Pieces []Span // of the title, without leaders and page
	Page   int    // 0 where none is printed
	PageAt Span

	lead int // the number before the title: its page, or the count of the entry
}

// Title returns the title as printed, its pieces one after the other.
func (e *ContentsEntry) Title(src string) string {
	b := Block{Pieces: e.Pieces}
	return b.Text(src)
}

// readFront finds the cover and the contents and gives their lines these roles.
func readFront(text string, lines []Line) *Front {
	f := &Front{Name: -1, LatinName: -1, Year: -1, Sponsor: -1, columns: map[string]bool{}}
	head := contentsHead(text, lines)
	end := head
	if head < 0 {
		head, end = lastContents(text, lines), coverEnd(text, lines)
	}
	if head >= 0 {
		f.readContents(text, lines, head)
	}
	f.readCover(text, lines[:max(end, 0)])
	return f
}

// contentsHead finds the heading 目录 of an issue: entries with pages follow it, or columns.
// A 目录 that is followed by 第一章 belongs to a law, and stays in the body.
func contentsHead(text string, lines []Line) int {
	seen := 0
	for i := range lines {
		switch lines[i].Kind {
		case KindBlank:
			continue
		case KindContents:
			if hasEntries(text, lines, i) || comeAgain(text, lines, i) {
				return wholeContents(text, lines, i)
			}
		case KindNumber, KindRecipients:
			return -1
		case KindDate:
			if signsAbove(text, lines, i) {
				return -1
			}
		}
		if seen++; seen > 80 {
			break
		}
	}
	return -1
}

// signsAbove reports whether the day on line i is that of a signed paper: an organ above it, and a whole sentence above that. A 目录 further down is
// that of the text which the paper issues.
func signsAbove(text string, lines []Line, i int) bool {
	organ := printAbove(lines, i)
	if organ < 0 || lines[organ].Kind != KindText || !isOrganLine(lines[organ].text(text)) {
		return false
	}
	above := printAbove(lines, organ)
	return above >= 0 && lines[above].Kind == KindText && isProse(lines[above].text(text))
}

// wholeContents returns the line of the heading 目录 that stands below the highlights 要目 of the cover, which line head begins; head itself
// where there are none.
func wholeContents(text string, lines []Line, head int) int {
	if !strings.HasSuffix(han.Key(lines[head].text(text)), "要目") {
		return head
	}
	for i := head + 1; i < min(len(lines), head+60); i++ {
		switch l := &lines[i]; {
		case l.Kind == KindContents && hasEntries(text, lines, i):
			return i
		case l.Kind == KindNumber || l.Kind == KindDate || l.Kind == KindMasthead:
			return head
		}
	}
	return head
}

// lastContents finds the heading 目录 of contents that stand at the end of an issue: nothing but entries, two of them with pages, and
// a colophon follow it. -1 if there is none.
func lastContents(text string, lines []Line) int {
	if !haveKind(lines, KindContents) { // as most texts
		return -1
	}
	pages, sentences, seen := 0, 0, 0
	for i := len(lines) - 1; i > 0 && seen < 200; i-- {
		l := &lines[i]
		if l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture {
			continue
		}
		seen++
		s, page := l.text(text), 0
		if sentences == 0 {
			_, page, _ = splitEntry(s)
		}
		switch {
		case l.Kind == KindContents:
			if pages >= 2 && hasEntries(text, lines, i) {
				return i
			}
			return -1
		case page > 0:
			pages++
		case l.Kind == KindDate || pages > 0 && sentences > 0:
			return -1
		case isColophonTitle(s) || colophonLabel(s) != "":
			sentences = 0
		case strings.HasSuffix(s, "。"):
			sentences++
		}
	}
	return -1
}

// haveKind reports whether one of lines is of a kind.
func haveKind(lines []Line, k Kind) bool {
	for i := range lines {
		if lines[i].Kind == k {
			return true
		}
	}
	return false
}

// comeAgain reports whether lines below the heading 目录 at line head stand alone once more further down, three of them at least: contents without
// pages, of columns and titles that are about nothing.
func comeAgain(text string, lines []Line, head int) bool {
	entries := map[string]bool{}
	i := head + 1
	for ; i < len(lines) && len(entries) < 12 && i < head+40; i++ {
		if s := lines[i].text(text); lines[i].Kind == KindText && isTitleLikeEntry(s) {
			if k := han.Key(s); entries[k] {
				break
			} else {
				entries[k] = true
			}
		}
	}
	again := 0
	for ; i < len(lines); i++ {
		if s := lines[i].text(text); lines[i].Kind == KindText && len(s) < 200 && entries[han.Key(s)] {
			delete(entries, han.Key(s))
			again++
		}
	}
	return again >= 3
}

// isTitleLikeEntry reports whether s can be a column or a title in contents without pages: 法規, 令.
func isTitleLikeEntry(s string) bool {
	return len(s) < 200 && hanCount(s) > 0 && !endsSentence(s)
}

// hasEntries reports whether entries of a contents follow line head.
func hasEntries(text string, lines []Line, head int) bool {
	seen, entries, paged, divisions := 0, 0, 0, 0
	for i := head + 1; i < len(lines) && seen < 12; i++ {
		l := &lines[i]
		if l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture {
			continue
		}
		if l.Kind == KindMarker && l.Marker.Style <= ArticleMark {
			if divisions++; seen == 0 || divisions > 1 && paged == 0 {
				return false
			}
		}
		seen++
		_, page, _ := splitEntry(l.text(text))
		if page > 0 && seen <= 4 {
			paged++
		}
		if s := l.text(text); page > 0 || subjectAt(s) >= 0 || isLedEntry(s) {
			entries++
		}
	}
	if divisions > 1 && seen-divisions <= 2 {
		return false // 序言, 第一章, 第二章: a law's
	}
	return entries >= 2 || paged > 0 || entries == 1 && seen <= 3
}

// coverEnd returns the line after the cover of an issue without contents, 0 if there is no cover.
func coverEnd(text string, lines []Line) int {
	end, seen, named := 0, 0, false
	for i := range lines {
		l := &lines[i]
		if l.Kind == KindBlank {
			continue
		}
		if seen++; seen > 12 || l.Kind == KindMasthead || l.Kind == KindColumn || l.Kind == KindNumber || isProse(l.text(text)) {
			break
		}
		if s := l.text(text); wording.PaperEnds.Ends(han.Key(s)) && !isHeadShape(s) {
			return end // above the title of the first document; 常务会议纪要 | （2031）第5期 counts minutes
		}
		s := l.text(text)
		named = named || isHeadShape(s) || seen <= 2 && isBareName(s)
		if isLatinName(s) || isIssueLine(s) || isSponsor(s) || named && isCoverLine(s) {
			end = i + 1
		}
	}
	return end
}

// shortLine is how wide a line is at most that says nothing in a sentence of its own, in half-width cells: twenty characters. A name, a label and
// 2031年5月4日出版。 are no wider, and a paragraph that goes on below fills more.
const shortLine = 40

// isProse reports whether s is a sentence, as no cover prints.
func isProse(s string) bool { return strings.HasSuffix(s, "。") && cells(s) > shortLine }

// isShort reports whether s is no longer than the lines of a cover: a row of a table, with sentences in its cells, is none.
func isShort(s string) bool {
	return cells(s) <= 120 && !strings.HasSuffix(han.TrimRight(s), "。") || cells(s) <= shortLine
}

// readCover finds the printed facts of the cover.
func (f *Front) readCover(text string, lines []Line) {
	set := func(place *int, i int) {
		if *place < 0 {
			*place = i
		}
	}
	for i := range lines {
		l := &lines[i]
		if l.Kind == KindBlank {
			continue
		}
		s := l.text(text)
		if isProse(s) || !isShort(s) {
			continue
		}
		l.claimRole(Cover, "before the contents")
		switch {
		case isLatinName(s):
			set(&f.LatinName, i)
		case isIssueLine(s) || isNumberedIssue(s) || isDatedIssue(s) || isCoverCount(s):
			f.Count = append(f.Count, i)
		case isSponsor(s):
			set(&f.Sponsor, i)
		case isHeadShape(s) || f.Name < 0 && isBareName(s):
			set(&f.Name, i)
			if f.Name == i && isIssueLine(wording.BehindName(s)) {
				f.Count = append(f.Count, i)
			}
		case wording.IsYearLine(s):
			set(&f.Year, i)
		}
	}
}

// isDatedIssue reports whether s gives the day of an issue, as only a cover may, with its count or the day of the week after it:
// 二零三二年十月七日，星期一, 中華民國二十一年元月二十九日 第一號.
func isDatedIssue(s string) bool {
	k := firstYear.Replace(han.Key(s))
	at := dayAt(k)
	if at == 0 {
		return false
	}
	rest := strings.TrimLeft(k[at:], ",.()")
	return rest == "" || hanCount(rest) <= 4 && (strings.HasPrefix(rest, "星期") || strings.HasPrefix(rest, "第"))
}

// firstYear writes the first year of an era and the first month of a year in figures.
var firstYear = strings.NewReplacer("元年", "一年", "元月", "一月")

// isNumberedIssue reports whether s counts an issue by numbers or seasons, as only a cover may: 2031年第5号, 中華民國120年秋字第21期;
// or with the series of a gazette that has several: 第 41 期 第一組.
func isNumberedIssue(s string) bool {
	k := strings.TrimPrefix(han.Key(s), han.Key("中華民國"))
	if group, ok := strings.CutSuffix(k, "組"); ok {
		at := strings.LastIndex(group, "第")
		return at > 0 && isIssueCount(group)
	}
	year, rest, ok := strings.Cut(k, "年")
	if !ok || !wording.IsYearLine(year) && !(len(year) <= 3 && isNumeral(year)) {
		return false
	}
	season, count, ok := strings.Cut(rest, "第")
	if !ok || season != "" && !strings.Contains("春字夏字秋字冬字", season) {
		return false
	}
	count = strings.TrimSuffix(strings.TrimSuffix(count, "号"), "期")
	return isNumeral(count) || isIssueCount(count)
}

// hostLabels begin the line that names who publishes a gazette.
var hostLabels = lexicon.ListOf(lexicon.HostLabel)

// isSponsor reports whether s names who publishes the gazette: 云州市人民政府主办, 主办：云州市人民政府.
func isSponsor(s string) bool {
	k := han.Key(s)
	return len(k) < 120 && (strings.HasSuffix(k, "主办") || hostLabels.Begin(k)) && hanCount(k) >= 5
}
