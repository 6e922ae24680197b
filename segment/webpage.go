package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// A page is what a web page or a database prints above a text: the name of the site, menus, 当前位置：首页 > 政务公开, a table of
// facts, and the title, which often comes twice: as the heading of the page and in the text.
type page struct {
	runs  []titleRun
	facts int // how many lines are facts
	last  int // the last of them
	end   int // the line after the title that was chosen; 0 where none was
}

// A titleRun is lines one below the other that can be a title, [from, to) of the live lines.
type titleRun struct {
	from, to int
	key      string
	rank     titleRank
}

// A titleRank says how surely some lines are the title of a document.
type titleRank uint8

const (
	noTitle    titleRank = iota
	kindTitle            // 云州市供水办法
	wholeTitle           // 云州市人民政府关于加强冬季供水工作的通知
)

// pageHead is how many lines a web page prints above a text at most.
const pageHead = 40

// skipPage goes to the title, past what a web page prints above it.
func (r *headReader) skipPage() {
	r.readPage()
	start := -1
	if r.page.facts > 0 {
		start = r.titleOfPage()
	}
	switch {
	case start >= 0:
	case r.page.facts >= 3 && r.numberBelow() <= r.page.last:
		start = r.page.last + 1
	case len(r.page.runs) > 0:
		if start = r.titleAboveNumber(); start == 0 {
			start = r.belowHeading(&r.page.runs[0])
		}
	}
	for r.n < start {
		r.skipLine()
		r.n++
	}
}

// skipLine takes the line at n, which stands above the title, for a masthead, a 文号 or a fact.
func (r *headReader) skipLine() {
	switch l := r.line(r.n); {
	case l.Kind == KindMasthead && !r.head.hasNumber():
		r.head.Masthead = append(r.head.Masthead, r.live[r.n])
	case l.Kind == KindNumber && r.number(r.str(r.n)):
	default:
		r.stamp(r.n)
	}
}

// isOfPage reports whether the line at n stands below the title and is, or stands above, a fact of the page.
func (r *headReader) isOfPage() bool {
	k := r.line(r.n).Kind
	return r.page.end > 0 && r.n >= r.page.end && r.n <= r.page.last && k != KindNumber && k != KindMasthead && !(k == KindText && isOccasion(r.str(r.n)))
}

// readPage looks for facts, and for lines that can be a title, down to where the text begins.
func (r *headReader) readPage() {
	r.page = page{last: -1}
	open := false // whether the last line belongs to a run
	for n := 0; n < min(len(r.live), pageHead); n++ {
		l, s := r.line(n), r.str(n)
		if n > 0 && r.isStamped(n) {
			r.page.facts++
			open = false
		}
		switch {
		case r.isPageFact(n):
			r.page.facts++
			r.page.last, open = n, false
		case l.Kind == KindNumber || l.Kind == KindMasthead || l.Kind == KindDate || l.Kind == KindColumn:
			open = false
		case l.Kind != KindText || endsSentence(s) || len(s) > 300 || holds(s, "，", "。") || startsEnactment(s) || r.addressedAt(n):
			return
		case !r.isTitleLike(n) && !endsWithNumber(s) && !(open && cells(s) < 4):
			open = false
		default:
			r.extendRun(n, open)
			open = true
		}
	}
}

// isStamped reports whether a browser or a page put a stamp between the lines at n and n-1: 【字体：大 中 小】.
func (r *headReader) isStamped(n int) bool {
	for i := r.live[n-1] + 1; i < r.live[n] && i < r.live[n-1]+8; i++ {
		if r.lines[i].Kind == KindStamp {
			return true
		}
	}
	return false
}

// extendRun adds line n to the last run, or begins another one.
func (r *headReader) extendRun(n int, open bool) {
	p, s := &r.page, r.str(n)
	if !open {
		p.runs = append(p.runs, titleRun{from: n})
	}
	run := &p.runs[len(p.runs)-1]
	run.to = n + 1
	run.key += han.Key(s)
	run.rank = max(run.rank, rankTitle(run.key))
}

// rankTitle returns how surely a text is a title.
func rankTitle(s string) titleRank {
	switch {
	case endsTitle(s) && (strings.Contains(s, "关于") || strings.Contains(s, "印发") || strings.Contains(s, "转发") || strings.Contains(s, "關於")):
		return wholeTitle
	case wording.KindOf(s) != "" && hanCount(s) > 4:
		return kindTitle
	}
	return noTitle
}

// titleOfPage returns the first line of the title, -1 if the page has none. Of two titles of the same rank the last stands
// in the text and the others head the page; but two that only end like a title must be alike.
func (r *headReader) titleOfPage() int {
	best := -1
	for i := range r.page.runs {
		run := &r.page.runs[i]
		if run.rank == noTitle || best >= 0 && !run.replaces(&r.page.runs[best]) {
			continue
		}
		best = i
	}
	if best < 0 {
		return -1
	}
	r.page.end = r.page.runs[best].to
	return r.withoutHeading(r.page.runs[best].from, r.page.end)
}

// replaces reports whether run is rather the title than one above it.
func (run *titleRun) replaces(above *titleRun) bool {
	if run.rank != above.rank || run.rank == wholeTitle {
		return run.rank >= above.rank
	}
	return strings.HasSuffix(above.key, run.key) || strings.HasSuffix(run.key, above.key) || wording.Likeness(above.key, run.key) > 0.6
}

// withoutHeading returns the first line of the title on lines [from, to): lines that the title below them says again are
// headings of the page, such as 云州市供水办法 above 云州市人民政府关于印发云州市供水办法的通知.
func (r *headReader) withoutHeading(from, to int) int {
	below := ""
	for n := to - 1; n > from; n-- {
		below = han.Key(r.str(n)) + below
		if k := han.Key(r.str(n - 1)); hanCount(k) > 4 && (strings.HasPrefix(below, k) || namesText(below, k)) {
			return n
		}
	}
	return from
}

// namesText reports whether a title names the text k: …关于印发云州市供水办法的通知.
func namesText(title, k string) bool {
	at := strings.Index(title, k)
	if at <= 0 || wording.EndsOrgan(k) {
		return false
	}
	return subjectWords.Stand(title[:at]) || titleIssues.Stand(title[:at])
}

// belowHeading returns the first line of the title in run, if the heading of a page stands above it; 0 if none does.
func (r *headReader) belowHeading(run *titleRun) int {
	if n := r.withoutHeading(run.from, run.to); n > run.from {
		return n
	}
	return 0
}

// titleAboveNumber returns the first line of the title that stands above a 文号, 0 if there is no such title.
func (r *headReader) titleAboveNumber() int {
	k := r.numberBelow()
	if k <= 0 {
		return 0
	}
	m := k
	for m > 0 && r.line(m-1).Kind == KindText && (r.isTitleLike(m-1) || m == k && cells(r.str(m-1)) < 8) && !r.isFact(m-1) {
		if m < k && endsTitle(r.str(m-1)) {
			break // another title
		}
		m--
	}
	if m == k || r.line(0).Kind == KindMasthead {
		return 0
	}
	return r.withoutHeading(m, k)
}

// numberBelow returns the place of the last 文号 line in the head, 0 if there is none: no sentence ends before it.
func (r *headReader) numberBelow() int {
	k := 0
	for n := 0; n < len(r.live) && n < 25; n++ {
		l := r.line(n)
		if l.Kind == KindNumber {
			if n > 0 && r.line(n-1).Kind == KindText && (r.isTitleLike(n-1) && wording.KindOf(r.str(n-1)) != "" || n > 1 && cells(r.str(n-1)) < 8 && endsTitle(r.str(n-2)+r.str(n-1))) {
				k = n
			}
			continue
		}
		if l.Kind == KindMarker || l.Kind == KindRow || l.Kind == KindMasthead || endsSentence(r.str(n)) && !r.isFact(n) {
			break
		}
	}
	return k
}
