package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
)

// readContents reads the entries below the heading 目录 at line head. An entry may be broken over lines
// and pages; its page stands at the end of one of them. What has no page is a column, or a piece.
func (f *Front) readContents(text string, lines []Line, head int) {
	c := contentsReader{text: text, lines: lines, front: f, seen: map[string]bool{}}
	lines[head].claimRole(Contents, lines[head].Why())
	f.ContentsFrom = head
	i := head + 1
	for ; i < len(lines) && !c.isOver(i); i++ {
		c.line(i)
	}
	if c.paged && len(c.pending) > 0 && i < len(lines) && c.isColumnsOnly() {
		for lines[i-1].Span.Start >= c.pending[0].End || lines[i-1].Print == c.pending[0] || lines[i-1].Print.Start > c.pending[0].Start {
			if i--; lines[i].Kind == KindEntry {
				lines[i].claim(KindText, "a column between the contents and the first document")
			}
		}
	}
	c.finish()
	f.ContentsTo = i
	for j := head; j < i; j++ {
		if lines[j].Role == Body {
			lines[j].claimRole(Contents, lines[j].Why())
		}
	}
}

// isColumnsOnly reports whether each line that no page followed names a column.
func (c *contentsReader) isColumnsOnly() bool {
	for _, p := range c.pending {
		if !isColumnName(c.text[p.Start:p.End]) {
			return false
		}
	}
	return true
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
	top     string          // the key of the first line
	read    int             // how many lines have been read
	numbers map[string]int  // how often each 文号 stands alone on a line; nil before it is asked
	last    entryLine       // the line that was split last
	above   lastTitle       // the title of the last entry
}

// A lastTitle is the title of the last entry, of which each line below it is asked whether it goes on.
type lastTitle struct {
	entries, pieces int // when it was read
	text            string
	ends, broken    bool
}

// titleOfLast returns the title of the last entry, which is read anew when it has another piece.
func (c *contentsReader) titleOfLast() *lastTitle {
	n, a := len(c.front.Entries), &c.above
	if e := &c.front.Entries[n-1]; a.entries != n || a.pieces != len(e.Pieces) {
		s := e.Title(c.text)
		*a = lastTitle{n, len(e.Pieces), s, endsTitle(s), isBrokenTitle(s)}
	}
	return a
}

// An entryLine is a line of the contents in its parts.
type entryLine struct {
	s      string
	at     int // where it is printed
	title  string
	piece  Span // where the title is printed
	page   int
	pageAt Span // where the page is printed
}

// An entryForm is what a line of the contents can be, and what is made of it.
type entryForm struct {
	name, example string // as printed below 目录; | stands between lines, the last is meant
	fits          func(c *contentsReader, e *entryLine) bool
	take          func(c *contentsReader, e *entryLine)
}

// entryForms are tried in this order, and the first that fits wins.
var entryForms = []entryForm{
	{"a 文号 with the page, below the title that it numbers", "云州市人民政府关于供水的通知 | 云政发〔2032〕5号……3",
		func(c *contentsReader, e *entryLine) bool {
			return e.page > 0 && len(c.pending) > 0 && isPaperNumber(e.title)
		},
		func(c *contentsReader, e *entryLine) { c.entry(Span{}, e.page, e.pageAt) }},
	{"a title and its page", "云州市供水办法……（13）",
		func(c *contentsReader, e *entryLine) bool { return e.page > 0 },
		func(c *contentsReader, e *entryLine) { c.entry(e.piece, e.page, e.pageAt) }},
	{"a title whose page an OCR spoilt", "云州市人民政府关于供水的通知 本2",
		func(c *contentsReader, e *entryLine) bool { return spoiltPage(e.s) > 0 },
		func(c *contentsReader, e *entryLine) {
			c.entry(Span{e.piece.Start, e.at + spoiltPage(e.s)}, 0, Span{})
		}},
	{"a title and its number, in contents without pages", "云州市水务局关于供水管理的公告　公告2031年第7号",
		func(c *contentsReader, e *entryLine) bool { return !c.paged && beforeNumber(e.title) != "" },
		func(c *contentsReader, e *entryLine) {
			c.entry(Span{e.piece.Start, e.piece.Start + len(beforeNumber(e.title))}, 0, Span{})
		}},
	{"nothing but leaders", "……",
		func(c *contentsReader, e *entryLine) bool { return e.title == "" },
		func(c *contentsReader, e *entryLine) {}},
	{"a figure before the title: its page or its count", "13　云州市人民政府关于供水的通知",
		func(c *contentsReader, e *entryLine) bool {
			return leadingCount(e.s) > 0 && wording.KindOf(e.title) != ""
		},
		func(c *contentsReader, e *entryLine) {
			c.entry(e.piece, 0, Span{})
			c.front.Entries[len(c.front.Entries)-1].lead = leadingCount(e.s)
		}},
	{"the end of the title above, whose page stands on its first line", "云州市人民政府关于印发供水……3 | 办法的通知",
		func(c *contentsReader, e *entryLine) bool { return c.endsLast(e.title) },
		func(c *contentsReader, e *entryLine) {
			last := &c.front.Entries[len(c.front.Entries)-1]
			last.Pieces = append(last.Pieces, e.piece)
		}},
	{"a column, or the beginning of a title", "市政府文件",
		func(c *contentsReader, e *entryLine) bool { return true },
		func(c *contentsReader, e *entryLine) { c.pending = append(c.pending, e.piece) }},
}

// parts is splitEntry for a line of which it may have been asked just before.
func (c *contentsReader) parts(s string) (title Span, page int, pageAt Span) {
	if c.last.s != s || s == "" {
		c.last.s = s
		c.last.piece, c.last.page, c.last.pageAt = splitEntry(s)
	}
	return c.last.piece, c.last.page, c.last.pageAt
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
		if l.Kind == KindNumber && c.isAboveHead(i) {
			c.pending = append(c.pending, l.Print)
		} else if l.Kind == KindNumber && !c.paged {
			c.entry(Span{}, 0, Span{})
		}
		l.claim(KindEntry, "the number of an entry, or the names of its columns")
		return
	}
	title, page, pageAt := c.parts(s)
	start := l.Print.Start
	e := entryLine{s, start, s[title.Start:title.End], Span{start + title.Start, start + title.End}, page, Span{start + pageAt.Start, start + pageAt.End}}
	for k := range entryForms {
		if f := &entryForms[k]; f.fits(c, &e) {
			l.claim(KindEntry, f.name)
			f.take(c, &e)
			return
		}
	}
}

// isPaperNumber reports whether s is the 文号 of a paper, with its year in brackets; an order is called by its number, and that is a title.
func isPaperNumber(s string) bool {
	return paperBrackets.Stand(s) && !strings.Contains(s, "令") && isWholeNumber(s)
}

// paperBrackets open the year of the 文号 of a paper.
var paperBrackets = han.NewMarks("〔[（(【")

// entryLines is more lines than contents print one title on.
const entryLines = 20

// entryBytes is more than a title has whose end stands on a line of its own.
const entryBytes = 3000

// endUnpaged closes an entry whose page the OCR lost: a blank line follows, and the title has its end.
func (c *contentsReader) endUnpaged(i int) {
	if len(c.pending) == 0 || len(c.pending) > entryLines || len(c.front.Entries) == 0 {
		return
	}
	b := Block{Pieces: c.pending}
	if s := b.Text(c.text); cells(s) > columnWidth && wording.KindOf(s) != "" && strings.Contains(s, "关于") && !c.tailFollows(s, i) {
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
		return cells(tail) < tailWidth && endsTitle(s+tail)
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
		c.seen[han.Key(e.Title(c.text))] = true
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
	c.front.columns[han.Key(c.column)] = true
}

// endsLast reports whether s ends the entry before it, whose page stood on its first line:
// that title has no end yet, and with s it has.
func (c *contentsReader) endsLast(s string) bool {
	if len(c.front.Entries) == 0 || len(c.pending) > 0 || len(c.front.Entries[len(c.front.Entries)-1].Pieces) >= entryLines {
		return false
	}
	before := c.titleOfLast()
	if before.ends || cells(s) >= 90 {
		return false
	}
	return before.broken || cells(s) < 60 && len(before.text) < entryBytes && endsTitle(before.text+s)
}

// isBrokenTitle reports whether s begins like a title and stops before its kind.
func isBrokenTitle(s string) bool {
	if wording.KindOf(s) != "" {
		return false
	}
	return subjectWords.Stand(s) || strings.HasSuffix(s, "印") || strings.HasSuffix(s, "关") || strings.HasSuffix(s, "转")
}

// finish makes entries of the lines that no page followed: in contents without pages each line is a title, the rest of one or a column.
func (c *contentsReader) finish() {
	from := len(c.front.Entries)
	for _, p := range c.pending {
		if n := len(c.front.Entries); n > from && len(c.front.Entries[n-1].Pieces) < entryLines && c.titleOfLast().broken {
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

// leadingPages takes the numbers before the titles for pages where no page stands after one, and they do not count the entries.
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

// columnWidth is how wide the name of a column is at most, in half-width cells: twenty-two characters. What is wider in contents is a title.
const columnWidth = 44

// isColumnName reports whether a line of the contents without a page names a column: it is short
// and is no title.
func isColumnName(s string) bool {
	return cells(s) <= columnWidth && !isOwnTitle(s) && !strings.Contains(s, "关于") && !strings.Contains(s, "印发") && !strings.Contains(s, "關於") && !endsInside(s) && !startsInside(s) && !isRuleTitle(s)
}

// stateName begins the titles of laws of the state.
const stateName = "中华人民共和国"

// isOwnTitle reports whether s is a title that says neither what it is about nor what it issues, and no name of a column: that of a case,
// 甲公司诉乙公司供水合同纠纷案, the number of an announcement, of a law of the state, 中华人民共和国渡船法, or of a list that an organ heads, 云州市人民政府任免名单.
func isOwnTitle(s string) bool {
	k := withoutTail(s)
	if isCaseTitle(k) || isWholeNumber(s) || strings.HasPrefix(k, stateName) && wording.KindOf(s) != "" {
		return true
	}
	end := runningEnds.Of(k)
	organ := strings.TrimSuffix(k, end)
	return end != "" && hanCount(organ) >= 3 && wording.EndsOrgan(organ) && wording.StartsOrgan(organ)
}

// isRuleTitle reports whether s is the title of a rule that is about nothing in words: 水警規程. 行政規則 is the name of a column.
func isRuleTitle(s string) bool {
	return nounEnds.Ends(withoutTail(s)) && hanCount(s) >= 4 && !lexicon.Is(han.Key(s), lexicon.ColumnName)
}

// nounEnds end the titles of rules, and are no verbs.
var nounEnds = lexicon.NewTails(lexicon.Words(lexicon.NounKind))
