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

// catalogue returns the first line of the next catalogue of facts from line at on: three facts and more one below the other, one of
// which only sites print. -1 if there is none.
func (w *webReader) catalogue(at int) int {
	first, facts, strong := -1, 0, 0
	for i := at; i < len(w.lines); i++ {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		n, s := w.countFacts(i)
		switch {
		case n > 0:
			if first < 0 {
				first = i
			}
			facts, strong = facts+n, strong+s
			if facts >= 3 && strong > 0 && i > first && !w.breaksOff(first) {
				return first
			}
		case first >= 0 && w.isValue(i):
		default:
			first, facts, strong = -1, 0, 0
		}
	}
	return -1
}

// breaksOff reports whether the sentence above line i goes on behind it: what stands there is the margin of a printed page.
func (w *webReader) breaksOff(i int) bool {
	for n := 0; i > 0 && n < 8; {
		i--
		l, s := &w.lines[i], w.str(i)
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		if n++; cells(s) < 12 || len(factsIn(w.text, l, i)) > 0 {
			continue
		}
		return (l.Kind == KindText || l.Kind == KindMarker) && cells(s) > 40 && !isFinished(s) && rankTitle(han.Key(s)) != wholeTitle
	}
	return false
}

// countFacts returns how many facts stand on line i, and how many of them only sites print.
func (w *webReader) countFacts(i int) (facts, strong int) {
	l := &w.lines[i]
	if l.Print.Len() > 600 || l.Kind != KindText && l.Kind != KindRow && l.Kind != KindNumber {
		return 0, 0
	}
	for _, f := range factsIn(w.text, l, i) {
		facts++
		if f.strong {
			strong++
		}
	}
	if facts == 0 && l.Kind == KindText && w.isBareName(i) {
		facts = 1
		if strongFacts[strings.TrimRight(han.Key(w.str(i)), ":")] {
			strong = 1
		}
	}
	return facts, strong
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
		if mayBeOfSite(s) {
			k = siteKey(s)
		}
		switch {
		case k != "" && (beginsWith(k, sureSigns) || isCrumbs(k) && strings.Contains(k, "首页")):
			n = 2
		case k != "" && containsAny(k, siteSigns) && (isSiteLine(s) || beginsFoot(s) || strings.Contains(k, "icp备") || strings.Contains(k, "公网安备")):
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

// asideFacts puts aside the facts and the site's lines in [begin, end) but for the title, and returns that of the facts which tells the
// title, nil if none does.
func (w *webReader) asideFacts(begin, from, to, end int) *pageFact {
	known := len(w.facts)
	for i := begin; i < end; i++ {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture || i >= from && i < to {
			continue
		}
		if n := w.factLines(i, end); n > 0 {
			for k := i; k < i+n; k++ {
				if w.lines[k].Kind != KindBlank {
					w.aside(k, "a fact that a web page prints about the text")
				}
			}
			i += n - 1
			continue
		}
		if isSiteLine(w.str(i)) || isTimeStamp(w.str(i)) {
			w.aside(i, "what a web site prints round a text")
		}
	}
	for k := known; k < len(w.facts); k++ {
		if f := &w.facts[k]; f.kind == titleFact && f.value.Len() > 0 {
			return f
		}
	}
	return nil
}

// belowFacts returns the line below the catalogue that prints the title which the catalogue tells, else the first that is left to
// the text.
func (w *webReader) belowFacts(told *pageFact, end int) int {
	title := han.Key(w.text[told.value.Start:told.value.End])
	below := -1
	for i := told.line + 1; i < min(end+1, len(w.lines)); i++ {
		if w.lines[i].Kind == KindBlank || w.lines[i].Role == Furniture {
			continue
		}
		if han.Key(w.str(i)) == title {
			return i
		}
		if below < 0 || w.facts[len(w.facts)-1].line >= below {
			below = i
		}
	}
	return below
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

// numberTwice reports whether the 文号 stands twice at the top of the text, and nothing but days, codes and short words between: the values of a
// catalogue whose names are lost, 云政规字〔2031〕5号 | 2031年06月01日 | 2033年06月01日 | 云政规字〔2031〕5号.
func (w *webReader) numberTwice() bool {
	first, seen, days := -1, 0, 0
	for i := range w.lines {
		l := &w.lines[i]
		if l.Kind == KindBlank || l.Role == Furniture {
			continue
		}
		switch seen++; {
		case seen > 15:
			return false
		case l.Kind == KindNumber && first >= 0:
			return days > 0 && han.Key(w.str(i)) == han.Key(w.str(first))
		case l.Kind == KindNumber:
			first = i
		case l.Kind == KindDate:
			days++
		case l.Kind != KindText || cells(w.str(i)) > 24 || endsSentence(w.str(i)) || wording.KindOf(w.str(i)) != "":
			return false
		}
	}
	return false
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

// factLines returns how many lines the facts at line i take, 0 if there are none, and notes them. The name of a fact may stand on a line
// of its own, and its value below it.
func (w *webReader) factLines(i, end int) int {
	l := &w.lines[i]
	if l.Kind == KindMasthead || l.Kind == KindDate && strings.Contains(w.str(i), "年") {
		return 0
	}
	found := factsIn(w.text, l, i)
	if len(found) == 0 {
		if l.Kind != KindText || !w.isBareName(i) {
			return 0
		}
		key := strings.TrimRight(han.Key(w.str(i)), ":")
		found = []pageFact{{kind: factKinds[key], strong: strongFacts[key], line: i}}
	}
	if l.Kind == KindNumber && len(found) == 1 && !w.besideFact(i, end) {
		return 0 // 发文字号：云政发〔2031〕8号, alone above the text, heads it
	}
	n := 1
	if last := &found[len(found)-1]; last.value.Len() == 0 && l.Kind != KindRow {
		for j := i + 1; j < end && j < i+4; j++ {
			v := &w.lines[j]
			if v.Kind == KindBlank {
				continue
			}
			if v.Kind == KindText && (w.isBareName(j) || len(factsIn(w.text, v, j)) > 0) || v.Print.Len() > 400 || isSiteLine(w.str(j)) {
				break
			}
			if w.title != "" && last.kind != titleFact && last.kind != numberFact && w.isTitle(han.Key(w.str(j))) {
				break
			}
			last.value, n = v.Print, j-i+1
			break
		}
	}
	w.facts = append(w.facts, found...)
	return n
}

// maxFactName is more characters than the longest name of a fact has: 规范性文件编号.
const maxFactName = 12

// isBareName reports whether line i is the name of a fact and nothing else: 索 引 号：; without a colon only a strong one.
func (w *webReader) isBareName(i int) bool {
	s := w.str(i)
	if r, _ := han.Char(s, 0); !factBegins.Has(fold(r)) && !isSpace(r) || hanCount(s) > maxFactName {
		return false
	}
	k := han.Key(s)
	name := strings.TrimRight(k, ":")
	_, ok := factKinds[name]
	return ok && (len(name) < len(k) || strongFacts[name])
}

// besideFact reports whether the line with print above or below line i is a fact.
func (w *webReader) besideFact(i, end int) bool {
	for _, step := range []int{-1, 1} {
		j := i + step
		for j >= 0 && j < end && w.lines[j].Kind == KindBlank {
			j += step
		}
		if j >= 0 && j < end && (len(factsIn(w.text, &w.lines[j], j)) > 0 || len(w.facts) > 0 && w.facts[len(w.facts)-1].line == j) {
			return true
		}
	}
	return false
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

// isValue reports whether line i stands below the bare name of a fact.
func (w *webReader) isValue(i int) bool {
	for i--; i >= 0 && w.lines[i].Kind == KindBlank; i-- {
	}
	return i >= 0 && w.isBareName(i)
}

// isTimeStamp reports whether s tells, in figures only, when a page was published, perhaps with who did it: 2031-05-09 18:00 云州发布.
func isTimeStamp(s string) bool {
	if cells(s) > 100 || endsSentence(s) {
		return false
	}
	for i := 0; i+10 <= len(s); i++ {
		if d := s[i : i+10]; isFigures(d[:4]) && isFigures(d[5:7]) && isFigures(d[8:]) && (d[4] == '-' || d[4] == '/' || d[4] == '.') && d[7] == d[4] {
			return true
		}
	}
	return false
}

func isFigures(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
