package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// What a web site prints round a text is no part of it: menus, the way to the page, buttons, a catalogue of facts above; links, the
// foot with the addresses of the site below. The text itself is found by its structure: its title stands last above the first line
// that can only be text, and everything above it belongs to the site.

// A webReader puts aside what a site prints.
type webReader struct {
	text  string
	lines []Line
	title string // key of the title that the file itself gives, "" if it gives none
	facts pageFacts
}

// readWeb puts aside what a web site prints round the text of a page and returns the facts that it tells about the text.
func readWeb(src *Source, lines []Line) pageFacts {
	w := webReader{text: src.Text, lines: lines, title: han.Key(src.Title)}
	w.frontMatter()
	begin, end := -1, 0
	if src.Format == "html" || w.title != "" || w.signs() >= 2 || w.numberTwice() {
		begin, end = 0, w.head(0)
	}
	for at := w.catalogue(end); at >= 0; at = w.catalogue(end) {
		w.foot(begin, end, at)
		begin, end = at, w.head(at)
	}
	w.foot(begin, end, len(lines))
	return w.facts
}

// signs counts what only web sites print, two at most: a word of a site, or a strong fact and its value. A greeting and the way to
// the page are sure alone.
func (w *webReader) signs() int {
	n := 0
	for i := range w.lines {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Print.Len() > 300 {
			continue
		}
		s, k := l.text(w.text), ""
		if l.Kind == KindStamp && strings.HasPrefix(s, "http") {
			return 2 // the foot of a page that a browser printed: https://… 2/13
		}
		if l.Kind == KindStamp && (l.Why() == crumbs || l.Why() == chooser) {
			return 2
		}
		if l.may(han.WithSite) && !isPlainSentence(s) && mayBeOfSite(s) {
			k = siteKey(s)
		}
		switch {
		case k != "" && (sureHeads.Begins(k) || isCrumbs(k) && strings.Contains(k, "首页")):
			n = 2
		case k != "" && signHeads.Stand(k) && (isSiteLine(s) || beginsFoot(s) || strings.Contains(k, "icp备") || strings.Contains(k, "公网安备")):
			n++ // in a sentence 无障碍 and 登录 are what it speaks of
		case i < headLines && l.Kind == KindText:
			_, strong := w.countFacts(i)
			n += strong
		}
		if n >= 2 {
			return n
		}
	}
	return n
}

func (w *webReader) str(i int) string { return w.lines[i].text(w.text) }

// aside gives line i to the site.
func (w *webReader) aside(i int, why string) {
	l := &w.lines[i]
	l.Tail = false
	l.claimAs(Furniture, KindStamp, why)
}

// headLines is how many lines a site prints above a text at most.
const headLines = 600

// head puts aside what stands above the title from line begin on, and the facts and the site's lines down to where the text begins. It
// returns where that is.
func (w *webReader) head(begin int) int {
	end := w.textStart(begin)
	from, to := w.titleAt(begin, end)
	if begin > 0 && from >= 0 && rankTitle(w.keyOf(from, to)) != wholeTitle {
		from, to = -1, -1 // inside a source only the catalogue, or a whole title, shows that a document begins
	}
	told := w.asideFacts(begin, from, to, end)
	if told != nil {
		if at := w.belowBullets(told, end); at > 0 {
			from, end = at, at
		}
	}
	if from < 0 && told != nil {
		from = w.belowFacts(told, end)
	}
	if from < 0 {
		from = w.numberAbove(begin, end)
	}
	if from < 0 && begin == 0 {
		from = w.orderAbove(end)
	}
	for i := begin; i < from; i++ {
		if l := &w.lines[i]; l.Kind != KindBlank && l.Role != Furniture && !w.belongs(i, from) {
			w.aside(i, "above the title of a web page")
		}
	}
	if begin > 0 && from >= 0 && from < len(w.lines) {
		w.lines[from].opens = true
	}
	return end
}

// keyOf returns the key of the print on lines [from, to).
func (w *webReader) keyOf(from, to int) string {
	key := ""
	for i := from; i < to; i++ {
		key += han.Key(w.str(i))
	}
	return key
}

// numberAbove returns the line of the 文号 right above the text at line end, where it stands a second time: above it are the facts of a
// catalogue whose names are lost. -1 if there is none.
func (w *webReader) numberAbove(begin, end int) int {
	i := end - 1
	for i > begin && (w.lines[i].Kind == KindBlank || w.lines[i].Role == Furniture) {
		i--
	}
	if i <= begin || w.lines[i].Kind != KindNumber {
		return -1
	}
	for j := begin; j < i; j++ {
		if w.lines[j].Kind == KindNumber && han.Key(w.str(j)) == han.Key(w.str(i)) {
			return i
		}
	}
	return -1
}

// orderAbove returns the line of the masthead right above the text at line end, with the count of its order below it: a page prints no
// title above an order. -1 if there is none, or if what stands above it is not all the site's.
func (w *webReader) orderAbove(end int) int {
	from := -1
	for i := end - 1; i >= 0; i-- {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		if l.Kind == KindMasthead || l.Kind == KindNumber || isOrderCount(w.str(i)) {
			from = i
			continue
		}
		if from >= 0 && l.Kind == KindText && hanCount(w.str(i)) < 20 && !strings.Contains(w.str(i), "关于") {
			return from // the name of the site
		}
		return -1
	}
	return from
}

// belongs reports whether line i, above the title at line from, is its masthead or number: nothing else stands between.
func (w *webReader) belongs(i, from int) bool {
	if w.lines[from].Kind == KindNumber {
		return false
	}
	for ; i < from; i++ {
		switch l := &w.lines[i]; l.Kind {
		case KindBlank, KindNumber, KindMasthead, KindRule:
		default:
			if l.Role != Furniture {
				return false
			}
		}
	}
	return true
}

// textStart returns the first line that can only be text: a sentence, addressees, a marker, what was done on a day.
func (w *webReader) textStart(begin int) int {
	seen := 0
	for i := begin; i < len(w.lines); i++ {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		if seen++; seen > headLines || w.startsText(i) {
			return i
		}
	}
	return len(w.lines)
}

func (w *webReader) startsText(i int) bool {
	l, s := &w.lines[i], w.str(i)
	switch l.Kind {
	case KindMarker:
		return l.Marker.Style <= HanMark || cells(s) > 60
	case KindText:
	default:
		return l.Kind == KindContents
	}
	if isSiteLine(s) || isTimeStamp(s) || len(factsIn(w.text, l, i)) > 0 {
		return false
	}
	e := fold(last(s))
	switch {
	case startsEnactment(s) && strings.ContainsAny(s, "年"):
		return true
	case e == ':' && isRecipients(s) && (holds(s, "各", "，", "、") || wording.EndsOrgan(strings.TrimRight(s, "：:"))) && len(factsIn(w.text, l, i)) == 0:
		return true
	case startsAttendance(s):
		return true
	case strings.Contains(s, "》已经") || strings.Contains(s, "》业经"):
		return true
	}
	return hanCount(s) >= 12 && (holds(s, "。", "；") || e == ':' && hanCount(s) > 14 || strings.HasSuffix(s, "，"))
}

// isTimeStamp reports whether s tells, in figures only, when a page was published, perhaps with who did it: 2031-05-09 18:00 云州发布.
func isTimeStamp(s string) bool {
	if cells(s) > 100 || endsSentence(s) {
		return false
	}
	if n := dayAt(s); n > 0 {
		if rest, _ := trim(s[n:]); isHour(rest) {
			return true
		}
	}
	for i := 0; i+10 <= len(s); i++ {
		if d := s[i : i+10]; isFigures(d[:4]) && isFigures(d[5:7]) && isFigures(d[8:]) && (d[4] == '-' || d[4] == '/' || d[4] == '.') && d[7] == d[4] {
			return true
		}
	}
	return false
}

// isHour reports whether s is a time of day and nothing else: 07时41分, 18:00.
func isHour(s string) bool {
	return s != "" && isDigit(first(s)) && strings.Trim(s, "0123456789:：时分秒") == ""
}

func isFigures(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
