package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
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
	Total       []Span // 总号 in brackets after the count: 第8号（总第25号）
	Told        []Span // the day that the catalogue of a page tells: 成文日期 | 2031-05-04
	ToldIssuer  []Span // who issued the document, as the catalogue or a line below the title tells: 发文机关 | 云州市财政局 云州市民政局
	Stamps      []int  // facts that a web page or a database prints above the text

	addressed *addresseeForm // of the recipients
	next      int            // index into the live lines of the first line below the head
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
	to    int             // how many lines the addressees take that were found last
	seen  int             // how many lines were looked at
}

// readHead reads the head of the document that begins at live[0].
func readHead(text string, lines []Line, live []int, known map[string]bool) *keptHead {
	r := headReader{text: text, lines: lines, live: live, known: known}
	if !r.readLetterHead() {
		r.skipPage()
		for r.n < len(live) && r.step() {
			r.n++
		}
		r.readFacts()
	}
	r.head.next = r.n
	h := &keptHead{Head: r.head, live: live, seen: r.seen, claims: -1}
	if len(live) > 0 && lines[live[0]].ledger != nil {
		h.claims = int32(len(lines[live[0]].ledger.claims))
	}
	return h
}

func (r *headReader) line(n int) *Line {
	if r.seen = max(r.seen, n+1); n >= len(r.live) {
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

// isTitleLike reports whether the line at n can be a title or a piece of one.
func (r *headReader) isTitleLike(n int) bool {
	return r.line(n) != nil && isTitleLine(r.text, r.lines, r.live[n])
}

// isFact reports whether the line at n is a fact that a web page prints.
func (r *headReader) isFact(n int) bool {
	return r.line(n) != nil && isFactLine(r.text, r.lines, r.live[n])
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
	case r.n < 2 && !r.head.hasNumber() && (isRegion(s) || r.n > 0 && isLatinLine(s) && len(r.head.Stamps) > 0):
		r.stamp(r.n)
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
	case r.isFact(r.n) || l.may(han.WithLatin) && isNoise(s) || isMenu(s):
		r.stamp(r.n)
	case r.startsRecipients():
		return r.recipients()
	case l.may(han.WithColon) && len(r.head.Title) > 0 && r.isUnknownFact(r.n) && r.headGoesOn() || r.n == 0 && isSiteLine(s) && r.isTitleLike(1):
		r.stamp(r.n)
	case r.repeatsTitle(s):
		r.stamp(r.n)
	case r.titleBelowAgain(s):
		r.stamp(r.n)
		r.head.ToldIssuer = []Span{l.Print}
	case r.isIssuerAboveNumber(s):
		r.stamp(r.n)
		r.head.ToldIssuer = []Span{l.Print}
	case r.takesTitle(s):
		r.addTitle()
		r.head.unquoteTitle(r.text)
	default:
		return false
	}
	return true
}

// isIssuerAboveNumber reports whether s is the organ that a page prints between the title and the 文号:
//
//	云州市人民政府关于加强供水工作的通知
//	云州市人民政府
//	云政发〔2031〕8号
func (r *headReader) isIssuerAboveNumber(s string) bool {
	h := &r.head
	if len(h.Title) == 0 || h.hasNumber() || len(h.ToldIssuer) > 0 || r.live[r.n-1] != h.Title[len(h.Title)-1] || !isOrganLine(s) || !endsTitle(h.title(r.text, r.lines)) {
		return false
	}
	next := r.line(r.n + 1)
	return next != nil && (next.Kind == KindNumber || next.may(han.WithColon) && next.Kind == KindText && r.isUnknownFact(r.n+1) && r.headGoesOn())
}

// isUnknownFact reports whether the line at n has the shape of a fact: a label of any word, a colon and a short value.
func (r *headReader) isUnknownFact(n int) bool {
	s := r.str(n)
	return isLabelled(s) && cells(s) <= unknownFactCells && !endsSentence(s) && !holds(s, "，")
}

// headGoesOn reports whether the 文号 of the document, or who it is addressed to below its 文号, stands below the fact at n, with nothing but facts
// between: a page prints facts of its own above the head of the paper.
func (r *headReader) headGoesOn() bool {
	for m := r.n + 1; m <= r.n+unknownFacts && r.line(m) != nil; m++ {
		switch l := r.line(m); {
		case l.Kind == KindNumber:
			return !r.head.hasNumber()
		case l.Kind == KindDate && l.may(han.WithColon):
		case l.Kind != KindText:
			return false
		case r.head.hasNumber() && r.addressedAt(m):
			return true
		case !r.isFact(m) && !(l.may(han.WithColon) && r.isUnknownFact(m)):
			return false
		}
	}
	return false
}

const (
	unknownFactCells = 60
	unknownFacts     = 8 // lines of facts above the 文号
)

// isMenu reports whether s is a row of links above a text, three and more short words with bars between: 首页 | 新闻 | 公告.
func isMenu(s string) bool {
	if strings.Count(s, "|")+strings.Count(s, "｜") < 2 || cells(s) > menuCells || hasSentence(s) {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '｜' }) {
		if n := cells(strings.TrimFunc(w, isSpace)); n == 0 || n > menuWord {
			return false
		}
	}
	return true
}

const (
	menuCells = 120
	menuWord  = 20 // cells of a link
)

// takesMasthead reports whether the masthead at n is that of the document: nothing stands above it but others, or a title and nothing between.
func (r *headReader) takesMasthead() bool {
	h := &r.head
	return len(h.Title) == 0 || len(h.Masthead) == 0 && r.n > 0 && h.Title[len(h.Title)-1] == r.live[r.n-1] && strings.HasSuffix(han.Key(r.str(r.n)), "令")
}

// takesChapterOfLaws takes the title that stands after the chapter of the laws of Hong Kong on the first line of an ordinance:
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
