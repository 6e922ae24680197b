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
	numbers map[string]int  // how often each 文号 stands alone on a line; nil before it is asked
}

// isOver reports whether line i begins the first document.
func (c *contentsReader) isOver(i int) bool {
	l := &c.lines[i]
	s := l.text(c.text)
	switch l.Kind {
	case KindBlank, KindRule:
		return false
	case KindNumber:
		return !c.numbersEntry(i)
	case KindColumn, KindMasthead:
		if _, page, _ := splitEntry(s); page > 0 {
			return false
		}
		return !c.entryFollows(i) && (c.isRead(s) || c.documentBelow(i))
	case KindText:
		if c.isRead(s) && !c.entryFollows(i) || c.isColophon(s) {
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
	return page == 0 && c.numberBelow(i) && !c.entryFollows(i) || page == 0 && (strings.HasSuffix(s, "。") || strings.HasSuffix(s, "：") && len(c.front.Entries) > 0)
}

// numbersEntry reports whether the 文号 on line i belongs to an entry: to the one below it that has its page, or in brackets to the one
// above, because it comes again at the head of its document.
func (c *contentsReader) numbersEntry(i int) bool {
	return c.entryFollows(i) || c.comesAgain(i)
}

// comesAgain reports whether line i is a 文号 in brackets that stands alone on a line of its own once more.
func (c *contentsReader) comesAgain(i int) bool {
	if !closesWhole(c.lines[i].text(c.text)) {
		return false
	}
	if c.numbers == nil {
		c.numbers = map[string]int{}
		for j := range c.lines {
			if l := &c.lines[j]; l.Kind == KindNumber && j > c.front.ContentsFrom {
				c.numbers[strings.Trim(Key(l.text(c.text)), "()")]++
			}
		}
	}
	return c.numbers[strings.Trim(Key(c.lines[i].text(c.text)), "()")] > 1
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
			return !c.comesAgain(j)
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
		if l.Kind == KindDate || endsSentence(l.text(c.text)) {
			return false
		}
		if l.Kind != KindNumber {
			seen++
		}
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
	if l.Kind == KindNumber || l.Kind == KindRow && isContentsHeader(s) {
		if l.Kind == KindNumber && !c.paged {
			c.entry(Span{}, 0, Span{})
		}
		l.Kind, l.Why = KindEntry, "the number of an entry, or the names of its columns"
		return
	}
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
	case leadingCount(s) > 0 && KindOf(s[title.Start:title.End]) != "":
		c.entry(piece, 0, Span{})
		c.front.Entries[len(c.front.Entries)-1].lead = leadingCount(s)
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

// finish makes entries of the lines that no page followed: in contents without pages each line is a title, the rest of one or a column.
func (c *contentsReader) finish() {
	from := len(c.front.Entries)
	for _, p := range c.pending {
		if n := len(c.front.Entries); n > from && isBrokenTitle(c.front.Entries[n-1].Title(c.text)) {
			c.front.Entries[n-1].Pieces = append(c.front.Entries[n-1].Pieces, p)
			continue
		}
		if isColumnName(c.text[p.Start:p.End]) {
			c.setColumn(p)
			continue
		}
		c.front.Entries = append(c.front.Entries, ContentsEntry{Column: c.column, Pieces: []Span{p}})
	}
	c.pending = nil
	c.leadingPages()
}

// leadingPages takes the numbers before the titles for pages where no page stands behind one, and they do not count the entries.
func (c *contentsReader) leadingPages() {
	counts := true
	for i := range c.front.Entries {
		e := &c.front.Entries[i]
		if e.lead == 0 || e.Page > 0 || i > 0 && e.lead < c.front.Entries[i-1].lead {
			return
		}
		counts = counts && e.lead == i+1
	}
	for i := range c.front.Entries {
		if e := &c.front.Entries[i]; !counts {
			e.Page = e.lead
		}
	}
}

// isColumnName reports whether a line of the contents without a page names a column: it is short
// and is no title.
func isColumnName(s string) bool {
	return cells(s) <= 44 && !strings.Contains(s, "关于") && !strings.Contains(s, "印发") && !strings.Contains(s, "關於") && !endsInside(s) && !startsInside(s)
}
