package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// mastheadEnds are the last characters of organs that head their papers, and of what they head.
var mastheadEnds = lexicon.NewList("府文件", "室文件", "厅文件", "廳文件", "局文件", "委文件", "会文件", "院文件", "部文件", "署文件", "处文件", "办文件", "组文件", "行文件", "公司文件", "集团文件", "团文件",
	"政府令", "国务院令", "委员会令", "部令", "局令", "总局令", "主席令", "总署令", "公署令")

// mastheadBytes is how long the name of an organ is at most that heads a paper, with the kind after it: fifty characters, letter-spaced twenty-five.
const mastheadBytes = 150

// isMasthead reports whether s is a 发文机关标志 (GB/T 9704-2012, 7.2.4): 云州市人民政府文件, 云州市人民政府令.
func isMasthead(s string) bool {
	if len(s) > mastheadBytes || len(s) < 9 || last(s) != '件' && last(s) != '令' {
		return false
	}
	k := han.Key(s)
	if strings.ContainsAny(k, ",.:;\"()>") {
		return false
	}
	if mastheadEnds.End(k) && cells(k) >= 10 {
		return true
	}
	if organ, ok := strings.CutSuffix(k, paperHead); ok {
		return wording.EndsOrgan(organ) && hanCount(organ) >= 4 && wording.StartsOrgan(organ) && subjectAt(organ) < 0
	}
	organ, ok := strings.CutSuffix(k, "令")
	return ok && wording.EndsOrgan(organ) && !strings.HasSuffix(organ, "司") && hanCount(organ) >= 5 && subjectAt(organ) < 0 // 司令 is an office
}

// isLetterhead reports whether the line at n is an organ that heads a letter (GB/T 9704-2012, 10.1): no 文件 stands after its name, the 文号
// stands below it, and below that a title of its own.
func (r *headReader) isLetterhead() bool {
	m := r.n
	for ; m < r.n+4 && r.line(m) != nil && r.line(m).Kind == KindText && isOrganLine(r.str(m)) && hanCount(r.str(m)) > 3; m++ {
	}
	organs := m
	if organs == r.n || len(r.head.Title) > 0 || r.head.hasNumber() {
		return false
	}
	for m < organs+4 && r.line(m) != nil && r.line(m).Kind == KindText && r.isFact(m) {
		m++ // 类别：A, above the 文号 of an answer to a delegate
	}
	if r.line(m) == nil || r.line(m).Kind != KindNumber {
		return false
	}
	title := ""
	for m++; r.line(m) != nil && r.line(m).Kind == KindText && r.isTitleLike(m) && len(title) < 400; m++ {
		if title += r.str(m); endsTitle(title) {
			return true
		}
	}
	return false
}

// isOrderCount reports whether s is the count of an order or an announcement and nothing else: 第 300 号, 2032年第10号, 〔2007〕第1号,
// 〔十五届〕第62号.
func isOrderCount(s string) bool {
	if len(s) > 60 || !holds(s, "号", "號") || !in("第(", fold(first(s))) && !isDigit(first(s)) && !isHanDigit(first(s)) {
		return false
	}
	s, _ = withoutTotal(s)
	k := han.Key(s)
	k, ok := strings.CutSuffix(strings.Replace(k, "號", "号", 1), "号")
	if !ok {
		_, ok = wording.SpoiltCount(s)
		return ok
	}
	if bare := wording.CountBehindYear(k); bare != "" {
		k = bare
	}
	k, counted := strings.CutPrefix(k, "第")
	return counted && k != "" && len(k) < 34
}

// isNumberOfOrder reports whether k, the key of a 文号, is that of an order with its year: 公安部令2031年第5号.
func isNumberOfOrder(k string) bool {
	_, count, ok := strings.Cut(k, "令")
	if strings.HasSuffix(count, ")") {
		count = strings.Trim(count, "()") // 云州市公安局令（2031年第5号）
	}
	return ok && wording.CountBehindYear(strings.TrimSuffix(count, "号")) != ""
}

// joinOrders makes mastheads of the organs that stand above a line with nothing but 令, as organs issue an order together, and of those
// above a line with nothing but 公告 that a count follows: 云州市水务局 | 云州市财政局 | 令; 云州市商务局 | 公　告 | 2032年第5号.
func joinOrders(text string, lines []Line) {
	for i := range lines {
		l := &lines[i]
		if s := l.text(text); l.Kind != KindText || len(s) > mastheadBytes || !wording.OrderHeads.MayEnd(last(s)) {
			continue
		}
		k := han.Key(l.text(text))
		head := wording.OrderHeads.Of("|" + k)
		organ := strings.TrimSuffix(k, head)
		if head == "" || organ != "" && !isOrganLine(organ) {
			continue
		}
		above, below := organsAbove(text, lines, i), []int{}
		if organ != "" { // beside the one in the middle
			below = organsBelow(text, lines, i)
		}
		at := append(append(above, i), below...)
		if head == "令" && organ == "" && len(above) > 0 || isCounted(text, lines, at) && (organ == "" && len(above) > 0 || organ != "" && (len(below) > 0 || head != "令")) {
			for _, j := range at {
				lines[j].claim(KindMasthead, "an organ above 令, or 令 below organs")
			}
		}
	}
}

// joinPapers makes mastheads of the organs that stand round 文件 above a 文号, as a joint paper prints them (GB/T 9704-2012, 7.2.4): 文件 stands
// beside the middle one, on a line of its own below them, or on one line with all: 云州市水务局文件　云州市财政局.
func joinPapers(text string, lines []Line) {
	for i := range lines {
		l := &lines[i]
		if l.Kind != KindMasthead && l.Kind != KindText {
			continue
		}
		s := l.text(text)
		if len(s) > 200 || !l.may(han.WithPaper) || !contains(s, "件") || !contains(s, "文") {
			continue
		}
		k := han.Key(s)
		if l.Kind == KindText && k != paperHead && !isJointPaper(s) {
			continue
		}
		var at []int
		if organ, ok := strings.CutSuffix(k, paperHead); ok {
			above, below := organsAbove(text, lines, i), []int{}
			if organ != "" {
				below = organsBelow(text, lines, i)
			}
			if organ != "" && len(below) == 0 && !issuedBy(text, lines, above, i) && !signedBy(text, lines, above, i) {
				continue // a column, or the last names of a list
			}
			at = append(append(above, i), below...)
		} else {
			at = []int{i}
		}
		if k == paperHead && len(at) == 1 || !isAboveNumber(lines, at[len(at)-1]) {
			continue
		}
		for _, m := range at {
			lines[m].claim(KindMasthead, "organs round 文件, above a 文号")
		}
	}
}

// issuedBy reports whether the title below the masthead on line i and its 文号 names the organs of all the lines above.
func issuedBy(text string, lines []Line, above []int, i int) bool {
	if len(above) == 0 {
		return false
	}
	title := ""
	for j, n := i+1, 0; j < len(lines) && n < 6; j++ {
		if lines[j].Kind != KindBlank {
			title += han.Key(lines[j].text(text))
			n++
		}
	}
	for _, j := range above {
		if !strings.Contains(title, han.Key(lines[j].text(text))) {
			return false
		}
	}
	return true
}

// signedLines is how far below a masthead the organs that sign a paper are looked for: a report of some pages.
const signedLines = 160

// signedBy reports whether the organs of all the lines above line i sign below, together, as those do that ask for something
// in a paper whose title names none of them: 云州市水务局　云州市财政局 below 关于…的请示.
func signedBy(text string, lines []Line, above []int, i int) bool {
	if len(above) == 0 {
		return false
	}
	left := map[string]bool{}
	for _, j := range above {
		left[han.Key(lines[j].text(text))] = true
	}
	for j := i + 1; j < min(len(lines), i+signedLines) && len(left) > 0; j++ {
		if s := lines[j].text(text); len(s) < 200 && lines[j].Kind == KindText {
			for _, w := range strings.FieldsFunc(s, isSpace) {
				delete(left, han.Key(w))
			}
		}
	}
	return len(left) == 0
}

// isAboveNumber reports whether the first print below line i is a 文号; a picture of a star or a seal may stand between.
func isAboveNumber(lines []Line, i int) bool {
	for j := i + 1; j < min(len(lines), i+8); j++ {
		if lines[j].Kind != KindBlank {
			return lines[j].Kind == KindNumber
		}
	}
	return false
}

// paperHead stands after or beside the organs that head a paper.
const paperHead = "文件"

// isJointPaper reports whether s names organs side by side, and 文件 stands after one of them: 云州市水务局文件　云州市财政局.
func isJointPaper(s string) bool {
	if !contains(s, paperHead) || !han.HasSpace(s) {
		return false
	}
	words := strings.FieldsFunc(s, isSpace)
	papers := 0
	for _, w := range words {
		organ, ok := strings.CutSuffix(w, paperHead)
		if ok {
			papers++
		}
		if w != paperHead && (hanCount(organ) < 3 || !isOrganLine(organ)) {
			return false
		}
	}
	return papers == 1 && len(words) > 1
}

// isAnnounced reports whether s begins like the text of an announcement that publishes another: 《供水案件解释》已于….
func isAnnounced(s string) bool {
	at := strings.LastIndex(s, "》")
	if at < 0 {
		return false
	}
	rest := s[at+len("》"):]
	return strings.HasPrefix(s, "《") && (strings.HasPrefix(rest, "已") || strings.HasPrefix(rest, "业") || strings.HasPrefix(rest, "经"))
}

// isCounted reports whether the count of an order stands below the last of some lines.
func isCounted(text string, lines []Line, at []int) bool {
	i := at[len(at)-1]
	j := printBelow(lines, i)
	if j < 0 || lines[j].Kind != KindText && lines[j].Kind != KindNumber || !isOrderCount(lines[j].text(text)) {
		return false
	}
	return len(at) > 1 || !isWholeNumber(lines[i].text(text)+lines[j].text(text)) // 云州市林业局公告 | 2031年第8号 is one number
}

// organsAbove returns the lines with nothing but an organ above line i, from the first on.
func organsAbove(text string, lines []Line, i int) []int {
	var at []int
	for j := printAbove(lines, i); j >= 0 && len(at) < 8 && isLoneOrgan(text, lines, j); j = printAbove(lines, j) {
		at = append([]int{j}, at...)
	}
	return at
}

// organsBelow returns the lines with nothing but an organ below line i.
func organsBelow(text string, lines []Line, i int) []int {
	var at []int
	for j := printBelow(lines, i); j >= 0 && len(at) < 8 && isLoneOrgan(text, lines, j); j = printBelow(lines, j) {
		at = append(at, j)
	}
	return at
}

// isLoneOrgan reports whether line i is the name of an organ and nothing else.
func isLoneOrgan(text string, lines []Line, i int) bool {
	s := lines[i].text(text)
	return lines[i].Kind == KindText && hanCount(s) >= 3 && (isOrganLine(s) || len(s) < 60 && isOrganLine(han.Key(s)))
}

// isAnnouncementHead reports whether k ends with what heads an announcement.
func isAnnouncementHead(k string) bool {
	return wording.OrderHeads.Ends("|"+k) && !strings.HasSuffix(k, "令")
}
