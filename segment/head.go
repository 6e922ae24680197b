package segment

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// A Head is the top of a document: what GB/T 9704-2012 calls 版头, and title and addressees below it.
type Head struct {
	Masthead    []int // lines
	Number      []int // of the 文号: more than one where it is broken, 云政发〔2031〕 | 8号
	NumberSpans []Span
	Spoilt      bool   // signs that an OCR made of 第 and 号 stand between the spans of the 文号
	Day         []Span // a day beside the 文号: （1985年5月4日　云政〔1985〕38号）
	Title       []int
	TitleSpans  []Span
	Recipients  []int
	DayLines    []int  // of a day in brackets below the title, above the 文号 or the addressees
	Total       []Span // 总号 in brackets behind the count: 第8号（总第25号）
	Told        []Span // the day that the catalogue of a page tells: 成文日期 | 2031-05-04
	Stamps      []int  // facts that a web page or a database prints above the text
	Next        int    // index into the live lines of the first line below the head

	addressed *addresseeForm // of the recipients
}

// mark gives the lines of the head their kinds.
func (h *Head) mark(lines []Line) {
	for _, i := range h.Title {
		lines[i].claim(KindTitle, "words without a full stop at the head of a document")
	}
	for _, i := range h.Recipients {
		lines[i].claim(KindRecipients, h.addressed.name)
	}
	for _, i := range h.Stamps {
		lines[i].claim(KindStamp, "a fact that a web page prints above the text")
	}
	for _, i := range h.Number {
		if lines[i].Kind == KindText {
			lines[i].claim(KindNumber, "the count of an order below its masthead")
		}
	}
}

// title returns the lines of the title, one after the other.
func (h *Head) title(text string, lines []Line) string {
	var b strings.Builder
	for _, s := range h.TitleSpans {
		b.WriteString(text[s.Start:s.End])
	}
	return b.String()
}

// A headReader walks down the live lines from the start of a document.
type headReader struct {
	text  string
	lines []Line
	live  []int
	n     int
	head  Head
	known map[string]bool // keys of titles that the contents name
	page  page            // what a web page prints around the title
}

// readHead reads the head of the document that begins at live[0].
func readHead(text string, lines []Line, live []int, known map[string]bool) Head {
	r := headReader{text: text, lines: lines, live: live, known: known}
	if !r.readLetterHead() {
		r.skipPage()
		for r.n < len(live) && r.step() {
			r.n++
		}
		r.readFacts()
	}
	r.head.Next = r.n
	return r.head
}

func (r *headReader) line(n int) *Line {
	if n >= len(r.live) {
		return nil
	}
	return &r.lines[r.live[n]]
}

func (r *headReader) str(n int) string {
	if l := r.line(n); l != nil {
		return printed(r.text, r.lines, r.live[n])
	}
	return ""
}

// stamp gives the line at n to the facts that a web page prints above the text.
func (r *headReader) stamp(n int) {
	at, _ := withTails(r.lines, r.live[n])
	r.head.Stamps = append(r.head.Stamps, at...)
}

// step reads the line at n and reports whether it belongs to the head.
func (r *headReader) step() bool {
	l, s := r.line(r.n), r.str(r.n)
	switch {
	case len(r.head.Recipients) > 0:
		return false
	case r.takesChapterOfLaws(s):
	case r.isOfPage():
		r.stamp(r.n)
	case l.Kind == KindMasthead && !r.head.hasNumber() && r.takesMasthead():
		r.head.Masthead = append(r.head.Masthead, r.live[r.n])
	case l.Kind == KindMasthead && r.headsAgain():
		r.head.Masthead = append(r.head.Masthead, r.live[r.n])
	case l.Kind == KindNumber:
		return r.number(s)
	case r.n == 0 && isNoticeCount(s):
		r.setNumber(Span{0, len(s)})
	case r.isLetterhead():
		r.head.Masthead = append(r.head.Masthead, r.live[r.n])
	case l.Kind == KindRule || l.Role == Furniture:
	case r.isOrderNumber(s):
		count, total := withoutTotal(s)
		if r.setNumber(withoutBrackets(count)); total.Len() > 0 {
			_, pieces := withTails(r.lines, r.live[r.n])
			r.head.Total = Map(pieces, total.Start, total.End)
		}
	case l.Kind == KindDate && r.comesAgain():
		r.stamp(r.n)
	case l.Kind == KindDate && r.isDayOfHead(s):
		r.setDay(s)
	case l.Kind != KindText:
		return false
	case isFact(s) || isNoise(s):
		r.stamp(r.n)
	case r.startsRecipients():
		return r.recipients()
	case r.repeatsTitle(s):
		r.stamp(r.n)
	case r.takesTitle(s):
		r.addTitle()
	default:
		return false
	}
	return true
}

// takesMasthead reports whether the masthead at n is that of the document: nothing stands above it but others, or a title and nothing between.
func (r *headReader) takesMasthead() bool {
	h := &r.head
	return len(h.Title) == 0 || len(h.Masthead) == 0 && r.n > 0 && h.Title[len(h.Title)-1] == r.live[r.n-1] && strings.HasSuffix(han.Key(r.str(r.n)), "令")
}

// takesChapterOfLaws takes the title that stands behind the chapter of the laws of Hong Kong on the first line of an ordinance:
// 第 1 章 - 釋義及通則條例.
func (r *headReader) takesChapterOfLaws(s string) bool {
	l := r.line(r.n)
	if r.n != 0 || l.Kind != KindMarker || l.Marker.Style != ChapterMark {
		return false
	}
	from := l.Marker.Label.Len()
	h, at := dashedHeading(s[from:])
	if h == "" || !lawTitles.Ends(withoutTail(h)) {
		return false
	}
	start := l.Print.Start + from
	r.head.Title = append(r.head.Title, r.live[r.n])
	r.head.TitleSpans = append(r.head.TitleSpans, Span{start + at.Start, start + at.End})
	return true
}

// lawTitles end the titles of ordinances and of what is made under them.
var lawTitles = lexicon.NewTails(lexicon.Words(lexicon.RuleKind))

// headsAgain reports whether the masthead at n, below the title and the 文号 of a page, heads the paper as it was printed: its 文号 or its title
// comes once more below it.
func (r *headReader) headsAgain() bool {
	h := &r.head
	if !h.hasNumber() || len(h.Title) == 0 || len(h.Masthead) > 0 {
		return false
	}
	title := han.Key(h.title(r.text, r.lines))
	number := Block{Pieces: h.NumberSpans}
	below := ""
	for m := r.n + 1; m <= r.n+5 && r.line(m) != nil; m++ {
		k := han.Key(r.str(m))
		if below += k; r.line(m).Kind == KindNumber && k == han.Key(number.Text(r.text)) || k == title || below == title {
			return true
		}
		if r.line(m).Kind == KindNumber {
			below = ""
		}
	}
	return false
}

// number takes a 文号 line. The same one again is a fact about the document, and so is the first where it stands among facts; another one
// belongs to the next text.
func (r *headReader) number(s string) bool {
	at, ok := numberIn(s)
	if _, spoilt := wording.SpoiltCount(s); !ok && spoilt {
		at, ok = Span{0, len(s)}, true
	}
	if !ok {
		return false
	}
	h := &r.head
	if !h.hasNumber() {
		r.setNumber(at)
		return true
	}
	first := Block{Pieces: h.NumberSpans}
	if han.Key(first.Text(r.text)) != han.Key(s[at.Start:at.End]) {
		return false
	}
	if h.NumberSpans[0].Start > r.lines[h.Number[0]].Print.Start && wording.AfterLabel(r.lines[h.Number[0]].text(r.text), wording.NumberLabels...) > 0 {
		h.Stamps = append(h.Stamps, h.Number...)
		r.setNumber(at)
		return true
	}
	r.stamp(r.n)
	return true
}

// comesAgain reports whether the 文号 stands once more below the day at n: between both a site prints when it published the text and until when
// it is in force.
func (r *headReader) comesAgain() bool {
	if !r.head.hasNumber() {
		return false
	}
	first := Block{Pieces: r.head.NumberSpans}
	for m := r.n + 1; m < r.n+5 && r.line(m) != nil; m++ {
		if k := r.line(m).Kind; k == KindNumber {
			at, ok := numberIn(r.str(m))
			return ok && han.Key(first.Text(r.text)) == han.Key(r.str(m)[at.Start:at.End])
		} else if k != KindDate && k != KindText {
			return false
		}
	}
	return false
}

// isDayOfHead reports whether the line at n is a day in brackets in the middle of a head: the title stands above, and the 文号 or the
// addressees below it: 云州市人民政府关于加强供水工作的通知 | （二〇三一年五月四日） | 云政发〔2031〕8号.
func (r *headReader) isDayOfHead(s string) bool {
	next := r.line(r.n + 1)
	if next != nil && next.Kind == KindNumber && r.n > 0 && !r.head.hasNumber() && len(r.head.Day) == 0 && isLetterhead(r.str(r.n-1)) {
		return true // 雲州市政府公告 | 中華民國120年5月4日 | 雲府字第1200001234號
	}
	if r.n > 0 && len(r.head.Day) == 0 && !closesWhole(s) && r.endsOfficeHead(r.live[r.n-1]) {
		return true // 行政院訓令 | 第四三二一號 | 二十五年八月七日
	}
	return len(r.head.Title) > 0 && len(r.head.Day) == 0 && closesWhole(s) && next != nil &&
		(next.Kind == KindNumber && !r.head.hasNumber() || r.addressedAt(r.n+1))
}

// endsOfficeHead reports whether line i ends what heads the paper of an office: its name, 行政院訓令, or the count behind it.
func (r *headReader) endsOfficeHead(i int) bool {
	h := &r.head
	number := Block{Pieces: h.NumberSpans}
	name, _, _ := strings.Cut(han.Key(number.Text(r.text)), "第")
	switch {
	case len(h.Title) > 0:
		return wording.IsOfficeHead(h.title(r.text, r.lines)) && (h.Title[len(h.Title)-1] == i || h.hasNumber() && h.Number[0] <= i)
	case h.hasNumber():
		return wording.IsOfficeHead(name) && h.Number[0] <= i
	}
	return false
}

// setDay takes the day that fills the line at n and its tails, without its brackets.
func (r *headReader) setDay(s string) {
	lines, pieces := withTails(r.lines, r.live[r.n])
	open, end := 0, len(s)
	if closesWhole(s) {
		open, end = len(string(first(s))), len(s)-len(string(last(s)))
	}
	r.head.DayLines, r.head.Day = lines, Map(pieces, open, end)
}

// belowNote looks below the note on the passing of the text whose title is read, with which rest begins, for the 文号, 0 if there is none, and
// for the lines that print the title again: 关于审理…案件的解释 | （2031年5月4日…审判委员会第9次会议通过） | 关于审理…案件的解释 | 法释〔2031〕7号. In databases
// the note has no brackets.
func (h *Head) belowNote(text string, lines []Line, rest []int) (number int, again []int) {
	if len(h.Title) == 0 {
		return 0, nil
	}
	title, below, open := han.Key(h.title(text, lines)), "", []int{}
	for k, i := range rest[:min(len(rest), noteLines)] {
		s := printed(text, lines, i)
		switch {
		case lines[i].Kind == KindNumber && k > 0 && !h.hasNumber():
			return i, again
		case lines[i].Kind != KindText:
			return 0, again
		case startsEnactment(s) && (closesWhole(s) || endsInAct(s) && cells(s) < 120):
		case k > 0 && strings.HasPrefix(title, below+han.Key(s)):
			open = append(open, i)
			if below += han.Key(s); below == title {
				again, below, open = append(again, open...), "", nil
			}
		default:
			return 0, again
		}
	}
	return 0, again
}

// noteLines is how many lines the note and the title below it take at most.
const noteLines = 6

// setNumber takes the 文号 that fills the bytes at of the line at n and its tails.
func (r *headReader) setNumber(at Span) {
	lines, pieces := withTails(r.lines, r.live[r.n])
	r.head.Number, r.head.NumberSpans = lines, Map(pieces, at.Start, at.End)
	s := r.str(r.n)
	if r.head.Spoilt = isSpoilt(s); r.head.Spoilt {
		r.head.NumberSpans = countSigns(r.text, pieces)
		return
	}
	if from := len(s) - len(strings.TrimLeftFunc(s, func(c rune) bool { return fold(c) == '(' })); from < at.Start && dayAt(s[from:]) > 0 {
		r.head.Day = Map(pieces, from, from+dayAt(s[from:]))
	} else if rest := strings.TrimLeftFunc(s[at.End:], func(c rune) bool { return !isDigit(c) && !isHanDigit(c) }); dayAt(rest) > 0 {
		r.head.Day = Map(pieces, len(s)-len(rest), len(s)-len(rest)+dayAt(rest))
	}
}

// takeLate takes the 文号 on line i, which stands below the announcement of the text that it numbers, and returns the other lines.
func (h *Head) takeLate(lines []Line, rest []int, i int) []int {
	at := slices.Index(rest, i)
	if i == 0 || at < 0 || h.hasNumber() {
		return rest
	}
	var pieces []Span
	h.Number, pieces = withTails(lines, i)
	h.NumberSpans = pieces
	return append(append([]int{}, rest[:at]...), rest[at+1:]...)
}

// putAgain gives the lines that print the title again to what stands above the text, and returns the others.
func (h *Head) putAgain(lines []Line, rest, again []int) []int {
	if len(again) == 0 {
		return rest
	}
	for _, i := range again {
		h.Stamps = append(h.Stamps, i)
		lines[i].claim(KindStamp, "the title once more, below the note on the passing of the text")
	}
	return slices.DeleteFunc(slices.Clone(rest), func(i int) bool { return slices.Contains(again, i) })
}

// hasNumber reports whether a 文号 stands in h.
func (h *Head) hasNumber() bool { return len(h.Number) > 0 }

// isOrder reports whether the masthead is that of an order: 云州市人民政府令.
func (h *Head) isOrder(text string, lines []Line) bool {
	return len(h.Masthead) > 0 && strings.HasSuffix(han.Key(lines[h.Masthead[len(h.Masthead)-1]].text(text)), "令")
}

// numberBelow reports whether the 文号 stands below line i.
func (h *Head) numberBelow(i int) bool { return h.hasNumber() && h.Number[0] > i }

// isOrderNumber reports whether s counts an order below its masthead or its title: 第 300 号 below 云州市人民政府令,
// （第12号） below 云州市人民代表大会常务委员会公告.
func (r *headReader) isOrderNumber(s string) bool {
	s, _ = withoutTotal(s)
	k := han.Key(s)
	if !r.head.hasNumber() && r.countsMinutes(k) {
		return true
	}
	if r.head.hasNumber() || len(r.head.Masthead) == 0 && !strings.HasPrefix(k, "(") && !r.countsSeries(s) {
		return false
	}
	if inner := strings.TrimSuffix(k, ")"); len(inner) < len(k) && k[0] == '(' {
		title := r.head.title(r.text, r.lines)
		return isOrderCount(inner[1:]) && (len(r.head.Masthead) > 0 || endsTitle(title) && (!strings.Contains(title, "关于") || lexicon.Is(wording.KindOf(title), lexicon.SeriesKind)))
	}
	if at := strings.IndexByte(k, ')'); at > 0 && k[0] == '(' {
		k = k[at+1:]
	}
	return isOrderCount(k)
}

// countsSeries reports whether s counts a paper of a series without a masthead: it stands alone below its title, 云州市水务局关于供水的通告 |
// 2031年第3号, or above it at the beginning of all.
func (r *headReader) countsSeries(s string) bool {
	title := r.head.title(r.text, r.lines)
	if title == "" && r.n == 0 && r.line(1) != nil {
		title = r.str(1)
	} else if !r.belowTitle(r.n) {
		return false
	}
	return (lexicon.Is(wording.KindOf(title), lexicon.SeriesKind) && rankTitle(title) == wholeTitle || wording.IsOfficeHead(title)) && isOrderCount(s)
}

// countsMinutes reports whether k, the key of a line, counts minutes below their title: 云州市人民政府常务会议纪要 | （2032）第5期, 第12期.
func (r *headReader) countsMinutes(k string) bool {
	count, ok := strings.CutSuffix(k, "期")
	return ok && isOrderCount(count+"号") && lexicon.Is(wording.KindOf(r.head.title(r.text, r.lines)), lexicon.MinutesKind)
}

// withoutBrackets returns where the count of an order stands in s: 第12号 of （第12号）.
func withoutBrackets(s string) Span {
	if !closesWhole(s) {
		return Span{0, len(s)}
	}
	return Span{len(string(first(s))), len(s) - len(string(last(s)))}
}
