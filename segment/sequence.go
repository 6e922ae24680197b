package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// A sequence follows the numbers of markers through a document. It tells a marker from a wrapped line
// that happens to begin like one, and reads markers that an OCR has spoilt: what stands between
// （五） and （七） is （六）, whatever its brackets.
type sequence struct {
	text   string
	lines  []Line
	set    setting
	last   [lastStyle + 1]int // the last number of each style in the open scope
	ran    [lastStyle + 1]int // the same in the whole part: some lists count on through the headings above them
	quoted int                // lines left of an open quotation, in which nothing counts
}

// acceptMarkers decides which lines of kind marker are markers; the others become text.
func acceptMarkers(text string, lines []Line, at []int, set setting) {
	q := sequence{text: text, lines: lines, set: set}
	for n, i := range at {
		l := &lines[i]
		inside := q.insideQuotation(l)
		if l.Kind != KindMarker {
			if l.Kind == KindAttachment || l.Kind == KindNumber {
				q.last, q.ran = [lastStyle + 1]int{}, [lastStyle + 1]int{}
			}
			continue
		}
		if inside {
			l.claim(KindText, "inside a quotation, as in a text that amends another")
			l.quoted = l.Marker.strong && !q.isBrokenOff(at[n-1], i)
			continue
		}
		if ok, why := q.accepts(at, n); ok {
			l.claim(KindMarker, why)
			q.count(l.Marker)
			continue
		}
		l.claim(KindText, "begins like a marker, but goes on with the line before")
	}
}

// accepts reports whether line at[n] begins with a marker, and why.
func (q *sequence) accepts(at []int, n int) (bool, string) {
	l := &q.lines[at[n]]
	m := l.Marker
	follows := m.Number == q.last[m.Style]+1 || m.Suffix > 0 && m.Number == q.last[m.Style]
	broken := n > 0 && q.isBrokenOff(at[n-1], at[n])
	switch {
	case m.strong && !broken:
		return true, "begins with a marker"
	case m.strong:
		return follows, "a marker, and its number follows the last one"
	case broken && q.headsNext(at, n):
		return true, "a short line that numbers a division, and its first article comes next"
	case broken:
		return false, ""
	case m.inRun:
		return follows && m.Number > 1 && q.comesNext(at, n), "a marker between those before and behind it in the run"
	case m.Spoilt || m.Style == StemMark:
		return follows && (m.Number > 1 || m.Gap > 0) || q.comesNext(at, n), "a spoilt marker, read by the numbers around it"
	case m.Style == ArticleMark:
		return !q.comesAgain(at, n) && (follows || m.Number == 1 || q.last[ArticleMark] == 0 && q.comesNext(at, n) || q.skips(at, n)), "第…条 without a space, and its number follows the last one"
	}
	if m.Style == PartStyle && isEnd(last(l.text(q.text))) {
		return false, "" // 第一篇文章已经刊登。
	}
	follows = follows || m.Number == q.ran[m.Style]+1 || m.Number == q.last[m.Style]+2 && q.last[m.Style] > 0 && q.comesNext(at, n)
	return m.Number == 1 || follows || m.Style <= SectionMark && cells(l.text(q.text)) < 50, "a marker without a space, and its number follows"
}

// headsNext reports whether at[n] is 第一章总则 with 第一条 on the next line, below a title that fills its line as a broken sentence does.
func (q *sequence) headsNext(at []int, n int) bool {
	l := &q.lines[at[n]]
	s := l.text(q.text)
	if l.Marker.Style > SectionMark || n+1 == len(at) || cells(s) > longHeading || isEnd(last(s)) {
		return false
	}
	next := &q.lines[at[n+1]]
	return next.Kind == KindMarker && next.Marker.Style > l.Marker.Style && next.Marker.Style <= ArticleMark
}

// maxSkipped is how many articles in a row may be lost before one that is read without a space: 第七条 after 第四条.
const maxSkipped = 3

// skips reports whether the number of at[n] comes a few after the last one, and the next counts on from it: what is between is lost.
func (q *sequence) skips(at []int, n int) bool {
	m := q.lines[at[n]].Marker
	d := m.Number - q.last[m.Style]
	return d > 1 && d <= maxSkipped+1 && q.comesNext(at, n)
}

// isBrokenOff reports whether line a is unfinished and so full that line b must go on with it.
func (q *sequence) isBrokenOff(a, b int) bool {
	l := &q.lines[a]
	if l.Kind != KindText && l.Kind != KindMarker {
		return false
	}
	s := l.text(q.text)
	if l.endsSentence(q.text) || q.set.indented && q.lines[b].Indent >= q.set.indent {
		return false
	}
	if endsInside(s) && cells(s) > 20 {
		return true
	}
	if q.set.wraps(a) {
		return q.set.isFull(a, s, l.Kind == KindMarker) && b == a+1
	}
	return cells(s) >= longLine && l.Kind == KindText && b == a+1
}

// comesNext reports whether the next marker of the style of at[n] counts one further.
func (q *sequence) comesNext(at []int, n int) bool {
	m := q.lines[at[n]].Marker
	for _, i := range at[n+1 : min(len(at), n+40)] {
		if next := q.lines[i]; next.Kind == KindMarker && next.Marker.Style == m.Style {
			return next.Marker.Number == m.Number+1
		}
	}
	return false
}

// comesAgain reports whether the number of at[n] stands soon below as a clear marker: then this one only refers to it.
func (q *sequence) comesAgain(at []int, n int) bool {
	m := q.lines[at[n]].Marker
	for _, i := range at[n+1 : min(len(at), n+40)] {
		if next := q.lines[i]; next.Kind == KindMarker && next.Marker.Style == m.Style && next.Marker.strong {
			return next.Marker.Number == m.Number && next.Marker.Suffix == m.Suffix
		}
	}
	return false
}

// count notes an accepted marker: what stands below it begins to count anew.
func (q *sequence) count(m Marker) {
	q.last[m.Style], q.ran[m.Style] = m.Number, m.Number
	for s := m.Style + 1; s <= lastStyle; s++ {
		if m.Style < ArticleMark && s == ArticleMark {
			continue // the articles of a law count on through its chapters
		}
		q.last[s] = 0
	}
}

// insideQuotation reports whether a line stands inside a quotation of several paragraphs,
// as where a decision gives the new wording of an article. An unclosed mark is forgotten after a while.
func (q *sequence) insideQuotation(l *Line) bool {
	s := l.text(q.text)
	inside := q.quoted > 0
	if inside {
		q.quoted--
		if at, opens := lastQuote(s); at >= 0 && !opens { // each paragraph opens, only the last closes
			q.quoted = 0
		}
		return true
	}
	if len(s) < 6 || !l.may(han.WithQuote) {
		return false
	}
	if !hasOpenQuote(s) {
		return false
	}
	if n, opens := lastQuote(s); opens {
		if n == 0 || strings.HasSuffix(s[:n], "：") || strings.HasSuffix(s[:n], ":") {
			if strings.HasPrefix(s[n:], "“第") || strings.HasPrefix(s[n:], "“（") || strings.HasPrefix(s[n:], "“(") {
				q.quoted = 12
			}
		}
	}
	return false
}

// hasOpenQuote reports whether no ” stands after the last “ of s. It goes from one pair to the next.
func hasOpenQuote(s string) bool {
	for {
		at := han.Index(s, "“")
		if at < 0 {
			return false
		}
		s = s[at+len("“"):]
		end := han.Index(s, "”")
		if end < 0 {
			return true
		}
		s = s[end+len("”"):]
	}
}

// lastQuote returns where the last of “ and ” stands in s, and whether it is “; -1 if neither does. Their first two bytes are the same,
// and the last two follow each other.
func lastQuote(s string) (at int, opens bool) {
	const open, closed = "“", "”"
	for i := len(s) - 1; i >= 2; i-- {
		if c := s[i]; (c == open[2] || c == closed[2]) && s[i-1] == open[1] && s[i-2] == open[0] {
			return i - 2, c == open[2]
		}
	}
	return -1, false
}
