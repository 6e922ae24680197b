package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// isOver reports whether line i begins the first document.
func (c *contentsReader) isOver(i int) bool {
	l := &c.lines[i]
	s := l.text(c.text)
	if l.Kind == KindBlank || l.Kind == KindRule {
		return false
	}
	if c.read++; c.read == 1 {
		c.top = han.Key(s)
	}
	switch l.Kind {
	case KindNumber:
		return !c.numbersEntry(i)
	case KindColumn, KindMasthead:
		if _, page, _ := splitEntry(s); page > 0 {
			return false
		}
		return !c.entryFollows(i) && (c.isRead(s) || c.documentBelow(i))
	case KindText:
		if isNoticeCount(s) && len(c.front.Entries) > 0 && !c.entryFollows(i) {
			return true // 第2701號公告, the first notice of an issue of Hong Kong
		}
		if j := printBelow(c.lines, i); len(c.front.Entries)+len(c.pending) > 0 && j > 0 && headsOfficePaper(c.text, c.lines, i, j) {
			return true
		}
		if c.isRead(s) && !c.entryFollows(i) || c.isColophon(s) {
			return true
		}
	case KindMarker:
		return l.Marker.Style <= ArticleMark && len(c.front.Entries) > 0
	}
	if l.Role == Furniture || isLedEntry(s) {
		return false
	}
	title, page, _ := c.parts(s)
	k := han.Key(s[title.Start:title.End])
	if k == c.top && !c.paged && c.read > 4 && page == 0 && !c.entryFollows(i) {
		return true // the first column comes again: 法規
	}
	if page == 0 && (len(k) > 18 && c.seen[k] || len(k) > 11 && c.goesOnAsRead(i, k)) || page == 0 && c.paged && hanCount(k) > 2 && c.seen[k] && !c.entryFollows(i) {
		return true
	}
	if !c.paged { // in contents with pages two entries may begin with the same line
		c.seen[k] = true
		if t := beforeNumber(s[title.Start:title.End]); t != "" {
			c.seen[han.Key(t)] = true
			return false
		}
	}
	return page == 0 && c.numberBelow(i) && !c.entryFollows(i) || page == 0 && (strings.HasSuffix(s, "。") || strings.HasSuffix(s, "：") && len(c.front.Entries) > 0 && !c.entryFollows(i))
}

// beforeNumber returns the title of an entry that ends with a 文号 after a wide blank, 关于渡船检验的公告　公告2031年第7号; "" where none does.
func beforeNumber(s string) string {
	i := strings.LastIndex(s, "　")
	if i < 0 || !isWholeNumber(s[i+len("　"):]) {
		return ""
	}
	return s[:i]
}

// goesOnAsRead reports whether line i, of key k, and the one or two lines below it are a title that the contents have named: the head of the
// first document breaks it. An entry of that title has its page, or there are none, and then the head stands below a blank line.
func (c *contentsReader) goesOnAsRead(i int, k string) bool {
	if c.paged && (len(c.pending) > 0 || len(k) <= 18) || !c.paged && c.lines[i-1].Kind != KindBlank {
		return false
	}
	for j, n := printBelow(c.lines, i), 0; j >= 0 && n < 2 && c.lines[j].Kind == KindText; j, n = printBelow(c.lines, j), n+1 {
		s := c.lines[j].text(c.text)
		if _, page, _ := splitEntry(s); page > 0 {
			return false
		}
		if k += han.Key(s); c.seen[k] {
			return true
		}
	}
	return false
}

// numbersEntry reports whether the 文号 on line i belongs to an entry: to the one below it that has its page, or in brackets to the one
// above, because it comes again at the head of its document.
func (c *contentsReader) numbersEntry(i int) bool {
	return c.entryFollows(i) || c.comesAgain(i) || c.sharesLine(i) || c.isAboveHead(i)
}

// isAboveHead reports whether the number on line i, which names an announcement or an order, stands above the masthead of another: it is the last
// entry of contents without pages, 云州海关公告2031年第8号 | 云州市人民政府令 | 第12号.
func (c *contentsReader) isAboveHead(i int) bool {
	j := printBelow(c.lines, i)
	return !c.paged && j > 0 && c.lines[j].Kind == KindMasthead && len(c.front.Entries)+len(c.pending) > 0 && holds(c.lines[i].text(c.text), wording.JointKinds...)
}

// sharesLine reports whether line i is printed on one line with that above it: …的通知　云政发〔2031〕8号.
func (c *contentsReader) sharesLine(i int) bool {
	return !c.paged && i > 0 && c.lines[i-1].Print.End <= c.lines[i].Print.Start && !strings.Contains(c.text[c.lines[i-1].Print.End:c.lines[i].Print.Start], "\n")
}

// comesAgain reports whether line i is a 文号 in brackets that stands alone on a line of its own once more.
func (c *contentsReader) comesAgain(i int) bool {
	if name, _, _ := strings.Cut(han.Key(c.lines[i].text(c.text)), "第"); !closesWhole(c.lines[i].text(c.text)) && !wording.IsOfficePaper(name) {
		return false
	}
	if c.numbers == nil {
		c.numbers = map[string]int{}
		for j := range c.lines {
			if l := &c.lines[j]; l.Kind == KindNumber && j > c.front.ContentsFrom {
				c.numbers[strings.Trim(han.Key(printed(c.text, c.lines, j)), "()")]++
			}
		}
	}
	return c.numbers[strings.Trim(han.Key(printed(c.text, c.lines, i)), "()")] > 1
}

// isColophon reports whether s begins what the issue says about itself, where its contents stand at its end.
func (c *contentsReader) isColophon(s string) bool {
	return len(c.front.Entries) > 0 && len(c.pending) == 0 && (colophonLabel(s) != "" || isColophonTitle(s))
}

// numberBelow reports whether a 文号 stands below line i, with at most three pieces of a title between: no entry has one.
func (c *contentsReader) numberBelow(i int) bool {
	if len(c.front.Entries) == 0 {
		return false
	}
	for j, seen := i+1, 0; j < len(c.lines) && seen < 4; j++ {
		l := &c.lines[j]
		if l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture {
			continue
		}
		if l.Kind == KindNumber {
			return !c.comesAgain(j) && !c.sharesLine(j)
		}
		if s := l.text(c.text); hasPage(s) || l.Kind != KindText {
			return false
		}
		seen++
	}
	return false
}

// documentBelow reports whether the head of a document stands below line i: a masthead, a 文号, or a title with one or
// with addressees after it.
func (c *contentsReader) documentBelow(i int) bool {
	titles := 0
	for j := i + 1; j < len(c.lines) && titles < 5; j++ {
		l := &c.lines[j]
		s := l.text(c.text)
		switch {
		case l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture:
		case l.Kind == KindNumber || l.Kind == KindMasthead && titles == 0 || titles == 0 && isOrderCount(s):
			return true
		case titles > 0 && (strings.HasSuffix(s, "：") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "。")):
			return true
		case l.Kind != KindText || !isTitleLike(s):
			return l.Kind == KindMarker
		default:
			titles++
		}
	}
	return false
}

// isRead reports whether s is a column that the contents have already named: now it heads a document.
func (c *contentsReader) isRead(s string) bool {
	return len(c.front.Entries) > 0 && c.front.columns[han.Key(columnName(s))]
}

// entryFollows reports whether an entry with its page stands on the next lines.
func (c *contentsReader) entryFollows(i int) bool {
	seen := 0
	for j := i + 1; j < len(c.lines) && seen < 4; j++ {
		l := &c.lines[j]
		if l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture {
			continue
		}
		if hasPage(l.text(c.text)) {
			return true
		}
		if l.Kind == KindDate || endsSentence(l.text(c.text)) {
			return false
		}
		if l.Kind != KindNumber {
			seen++
		}
	}
	return false
}
