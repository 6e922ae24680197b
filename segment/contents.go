package segment

import "strings"

// readContents reads the entries below the heading 目录 at line head. An entry may be broken over lines
// and pages; its page stands at the end of one of them. What has no page is a column, or a piece.
func (f *Front) readContents(text string, lines []Line, head int) {
	c := contentsReader{text: text, lines: lines, front: f, seen: map[string]bool{}}
	lines[head].Role = Contents
	f.ContentsFrom = head
	i := head + 1
	for ; i < len(lines) && !c.isOver(i); i++ {
		c.line(i)
	}
	c.finish()
	f.ContentsTo = i
	for j := head; j < i; j++ {
		if lines[j].Role == Body {
			lines[j].Role = Contents
		}
	}
}

// A contentsReader holds the pieces of an entry whose page has not come yet.
type contentsReader struct {
	text    string
	lines   []Line
	front   *Front
	column  string
	pending []Span
	seen    map[string]bool // keys of the titles read so far; before the first page, of all lines
	paged   bool            // an entry has a page
}

// isOver reports whether line i begins the first document.
func (c *contentsReader) isOver(i int) bool {
	l := &c.lines[i]
	s := l.text(c.text)
	switch l.Kind {
	case KindBlank, KindRule:
		return false
	case KindNumber:
		return true
	case KindColumn, KindMasthead:
		if _, page, _ := splitEntry(s); page > 0 {
			return false
		}
		return c.isRead(s) || !c.entryFollows(i) && c.documentBelow(i)
	case KindText:
		if c.isRead(s) {
			return true
		}
	case KindMarker:
		return l.Marker.Style <= ArticleMark && len(c.front.Entries) > 0
	}
	if l.Role == Furniture {
		return false
	}
	title, page, _ := splitEntry(s)
	k := Key(s[title.Start:title.End])
	if page == 0 && len(k) > 18 && c.seen[k] {
		return true
	}
	if !c.paged { // in contents with pages two entries may begin with the same line
		c.seen[k] = true
	}
	return page == 0 && c.numberBelow(i) || page == 0 && (strings.HasSuffix(s, "。") || strings.HasSuffix(s, "：") && len(c.front.Entries) > 0)
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
			return true
		}
		if _, page, _ := splitEntry(l.text(c.text)); page > 0 || l.Kind != KindText {
			return false
		}
		seen++
	}
	return false
}

// documentBelow reports whether the head of a document stands below line i: a masthead, a 文号, or a title with one or
// with addressees behind it.
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
	return len(c.front.Entries) > 0 && c.front.Columns[Key(columnName(s))]
}

// entryFollows reports whether an entry with its page stands on the next lines.
func (c *contentsReader) entryFollows(i int) bool {
	seen := 0
	for j := i + 1; j < len(c.lines) && seen < 4; j++ {
		l := &c.lines[j]
		if l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture {
			continue
		}
		if _, page, _ := splitEntry(l.text(c.text)); page > 0 {
			return true
		}
		if l.Kind == KindNumber || l.Kind == KindDate || endsSentence(l.text(c.text)) {
			return false
		}
		seen++
	}
	return false
}

// line reads one line of the contents.
func (c *contentsReader) line(i int) {
	l := &c.lines[i]
	if l.Kind == KindBlank {
		c.endUnpaged(i)
	}
	if l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture {
		return
	}
	s := l.text(c.text)
	title, page, pageAt := splitEntry(s)
	piece := Span{l.Print.Start + title.Start, l.Print.Start + title.End}
	l.Kind, l.Why = KindEntry, "below 目录"
	spoilt := 0
	if page == 0 {
		spoilt = spoiltPage(s)
	}
	switch {
	case page > 0:
		c.entry(piece, page, Span{l.Print.Start + pageAt.Start, l.Print.Start + pageAt.End})
	case spoilt > 0:
		c.entry(Span{l.Print.Start + title.Start, l.Print.Start + spoilt}, 0, Span{})
	case piece.Len() == 0:
	case c.endsLast(s[title.Start:title.End]):
		e := &c.front.Entries[len(c.front.Entries)-1]
		e.Pieces = append(e.Pieces, piece)
	default:
		c.pending = append(c.pending, piece)
	}
}

// endUnpaged closes an entry whose page the OCR lost: a blank line follows, and the title has its end.
func (c *contentsReader) endUnpaged(i int) {
	if len(c.pending) == 0 || len(c.front.Entries) == 0 {
		return
	}
	b := Block{Pieces: c.pending}
	if s := b.Text(c.text); cells(s) > 44 && KindOf(s) != "" && strings.Contains(s, "关于") && !c.tailFollows(s, i) {
		c.entry(Span{}, 0, Span{})
	}
}

// tailFollows reports whether the next line with print ends the title s.
func (c *contentsReader) tailFollows(s string, i int) bool {
	for j := i + 1; j < len(c.lines) && j < i+10; j++ {
		l := &c.lines[j]
		if l.Kind == KindBlank || l.Kind == KindRule || l.Role == Furniture {
			continue
		}
		t, _, _ := splitEntry(l.text(c.text))
		tail := l.text(c.text)[t.Start:t.End]
		return cells(tail) < 30 && endsTitle(s+tail)
	}
	return false
}

// entry closes an entry: what waits before it is its beginning, or a column.
func (c *contentsReader) entry(piece Span, page int, pageAt Span) {
	pieces := c.takePending()
	if piece.Len() > 0 {
		pieces = append(pieces, piece)
	}
	if len(pieces) == 0 {
		return
	}
	e := ContentsEntry{Column: c.column, Pieces: pieces, Page: page, PageAt: pageAt}
	c.front.Entries = append(c.front.Entries, e)
	if page > 0 {
		if !c.paged {
			clear(c.seen) // of lines: they may be the beginnings of two entries
		}
		c.paged = true
		c.seen[Key(e.Title(c.text))] = true
	}
}

// takePending sorts the waiting lines: columns first, then the beginning of an entry.
func (c *contentsReader) takePending() []Span {
	var pieces []Span
	for _, p := range c.pending {
		if len(pieces) == 0 && isColumnName(c.text[p.Start:p.End]) {
			c.setColumn(p)
			continue
		}
		pieces = append(pieces, p)
	}
	c.pending = c.pending[:0]
	return pieces
}

func (c *contentsReader) setColumn(p Span) {
	c.column = columnName(c.text[p.Start:p.End])
	c.front.Columns[Key(c.column)] = true
}

// endsLast reports whether s ends the entry before it, whose page stood on its first line:
// that title has no end yet, and with s it has.
func (c *contentsReader) endsLast(s string) bool {
	if len(c.front.Entries) == 0 || len(c.pending) > 0 {
		return false
	}
	before := c.front.Entries[len(c.front.Entries)-1].Title(c.text)
	if endsTitle(before) || cells(s) >= 90 {
		return false
	}
	return endsTitle(before+s) && cells(s) < 60 || isBrokenTitle(before)
}

// isBrokenTitle reports whether s begins like a title and stops before its kind.
func isBrokenTitle(s string) bool {
	if KindOf(s) != "" {
		return false
	}
	for _, w := range []string{"关于", "印发", "转发", "關於"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return strings.HasSuffix(s, "印") || strings.HasSuffix(s, "关") || strings.HasSuffix(s, "转")
}

// finish makes entries of the lines that no page followed: in contents without pages each line is a title or a column.
func (c *contentsReader) finish() {
	for _, p := range c.pending {
		if isColumnName(c.text[p.Start:p.End]) {
			c.setColumn(p)
			continue
		}
		c.front.Entries = append(c.front.Entries, ContentsEntry{Column: c.column, Pieces: []Span{p}})
	}
	c.pending = nil
}

// isColumnName reports whether a line of the contents without a page names a column: it is short
// and is no title.
func isColumnName(s string) bool {
	return cells(s) <= 44 && !strings.Contains(s, "关于") && !strings.Contains(s, "印发") && !strings.Contains(s, "關於") && !endsInside(s) && !startsInside(s)
}

// splitEntry splits a line of the contents into title and page: "title\t13", "title……13", "| title | 13 |".
// page is 0 where the line has none.
func splitEntry(s string) (title Span, page int, pageAt Span) {
	if n := bracketedPage(s); n > 0 {
		s = s[:n]
	}
	end := len(strings.TrimRightFunc(s, isLeader))
	start := len(s) - len(strings.TrimLeftFunc(s, isBullet))
	bare := max(start, len(strings.TrimRightFunc(s, isEdge))) // without a page the dash at the end belongs to the title
	if end <= start {
		return Span{start, start}, 0, Span{}
	}
	digits := end
	for digits > start && s[digits-1] >= '0' && s[digits-1] <= '9' {
		digits--
	}
	text := strings.TrimRightFunc(s[start:digits], isLeader)
	if r := last(text); (r == '（' || r == '(') && digits-start == len(text) {
		text = strings.TrimRightFunc(text[:len(text)-len(string(r))], isLeader)
	}
	if short := strings.TrimRightFunc(text, isLeaderOrLatin); len(short) < len(text) && endsTitle(short) {
		text = short // leaders that the OCR read as letters: …的通知 pp62
	}
	n := end - digits
	switch {
	case n == 0 || n > 3:
		return Span{start, bare}, 0, Span{}
	case text == "":
		return Span{start, start}, numeral(s[digits:end]), Span{digits, end}
	case len(text) == digits-start && !endsTitle(text):
		return Span{start, bare}, 0, Span{} // a number that belongs to the title
	}
	return Span{start, start + len(text)}, numeral(s[digits:end]), Span{digits, end}
}

// spoiltPage returns where the title ends in a line whose page, and the leaders before it, the OCR read as something else:
// …的通知 |, …的通知 本2, …大事记 optaoo. It returns 0 if the line does not end so: a whole title, a space and a scrap.
func spoiltPage(s string) int {
	at := strings.LastIndexAny(s, " \t")
	if at < 0 || isColumn(s) {
		return 0
	}
	letters, others, han := 0, 0, 0
	for _, r := range s[at+1:] {
		switch {
		case r >= 'a' && r <= 'z':
			letters++
		case isHan(r):
			han++
		default:
			others++
		}
	}
	if letters < 4 && (han > 1 || letters+others+han > 3) || han > 3 {
		return 0
	}
	title := strings.TrimRightFunc(s[:at], isLeader)
	if endsTitle(title) || han == 0 && KindOf(title) != "" && !strings.Contains(title, "印发") && !strings.Contains(title, "关于") {
		return len(title)
	}
	return 0
}

// bracketedPage returns where s ends without the closing bracket of a page, title……（13）; the opening one counts as a leader.
// It returns 0 if s does not end so.
func bracketedPage(s string) int {
	t := strings.TrimRightFunc(s, isSpace)
	if fold(last(t)) != ')' {
		return 0
	}
	end := len(t) - len(string(last(t)))
	digits := strings.TrimRightFunc(t[:end], isDigit)
	if n := end - len(digits); n == 0 || n > 3 || fold(last(digits)) != '(' {
		return 0
	}
	return end
}

// isBullet reports whether r stands before a title.
func isBullet(r rune) bool { return isEdge(r) || strings.ContainsRune(bullets, r) }

// isEdge reports whether r stands before a title, or behind one without a page.
func isEdge(r rune) bool { return isSpace(r) || strings.ContainsRune("|…⋯‥·．.", r) }

func isLeaderOrLatin(r rune) bool { return isLeader(r) || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// isLeader reports whether r leads from a title to its page, or encloses a cell.
func isLeader(r rune) bool {
	if isSpace(r) {
		return true
	}
	return strings.ContainsRune(".…·．・•:：|-—–_‥⋯/", r)
}
