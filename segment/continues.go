package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/internal/wording"
	"github.com/gongbao/gongbao/parse"
)

// continues reports whether line i goes on where block b stopped. The joint is that of all lines of a document, one after the other.
func (j *joint) continues(b *Block, i int) bool {
	text, lines := j.text, j.lines
	l := &lines[i]
	prev := b.Lines[len(b.Lines)-1]
	if b.Kind == KindRow || l.Kind == KindRow {
		return j.continuesTable(b, i)
	}
	if l.Kind == KindDate && strings.HasSuffix(lines[prev].text(text), "期至") {
		l.claim(KindText, "the date that the line above ends before") // …，有效期至 | 2031年12月31日。
	}
	if l.Kind != KindText || b.Kind != KindText && b.Kind != KindMarker && b.Kind != KindNote {
		return false
	}
	blank, furniture := gapBetween(lines, prev, i)
	j.b, j.i, j.prev, j.before, j.after = b, i, prev, lines[prev].text(text), l.text(text)
	j.adjacent, j.page = !blank && !furniture, furniture
	return j.rule().joins
}

// continuesTable is continues where the block or the line is one of a table.
func (j *joint) continuesTable(b *Block, i int) bool {
	lines := j.lines
	l, prev := &lines[i], b.Lines[len(b.Lines)-1]
	switch {
	case b.Kind == KindRow && (l.Kind == KindCaption || l.Label || lines[prev].Kind == KindCaption && l.Kind == KindRow):
		return true // marked as part of the table
	case b.Kind == KindRow && lines[prev].Kind != KindRow && l.Kind == KindRow && prev == i-1:
		return true
	}
	return b.Kind == l.Kind && j.sameTable(b, i)
}

// isRowOfNames reports whether s is three names and more that wide blanks part, perhaps after a role. A line of them may be as long as one
// of prose, and ends all the same.
func isRowOfNames(s string) bool {
	if at := han.Index(s, "\u3000"); len(s) > 400 || at < 0 || !contains(s[at+len("\u3000"):], "\u3000") {
		return false
	}
	if at := strings.IndexAny(s, "：:"); at > 0 && at < 30 {
		s = s[at+han.CharLen(s[at:], 0):]
	}
	s = withoutNotes(s) // 张三（游泳）　李四（女）　王五
	words := strings.FieldsFunc(s, func(r rune) bool { return r == '\u3000' || r == '\t' })
	for _, w := range words {
		if n := hanCount(w); n < 1 || n > 4 || n*len("人") != len(strings.ReplaceAll(w, " ", "")) {
			return false
		}
	}
	return len(words) > 2
}

// withoutNotes returns s without what stands in round brackets.
func withoutNotes(s string) string {
	if !strings.ContainsAny(s, "（(") {
		return s
	}
	return outsideBrackets(s)
}

// isAboveDate reports whether the next line with print below line i is a date.
func isAboveDate(lines []Line, i int) bool {
	for i++; i < len(lines) && lines[i].Kind == KindBlank; i++ {
	}
	return i < len(lines) && lines[i].Kind == KindDate
}

// breaksProse reports whether line prev, right above line i, is full and breaks off inside a sentence: …应当同时 | 报送以下材料：计划.
func (set setting) breaksProse(prev, i int, before string) bool {
	return set.wraps(prev) && i == prev+1 && set.isFull(prev, before, false) && strings.Contains(before, "，") &&
		!endsSentence(before) && !isNameLine(before)
}

// isNameLine reports whether s is one line of a list of people: a name, a space and a post.
func isNameLine(s string) bool {
	if isLabelled(s) {
		return true
	}
	if name := han.TrimLeft(s); strings.IndexFunc(name[:min(len(name), longestName+len("　"))], isSpace) < 0 {
		return false
	}
	fields := strings.FieldsFunc(s, isSpace)
	return len(fields) > 1 && len(fields) < 6 && len([]rune(fields[0])) <= 4 && !strings.Contains(s, "。")
}

// longestName is how many bytes the four characters of a name have at most.
const longestName = 4 * utf8.UTFMax

// holderEnds end the posts of people: …局局长, but not 增长.
var holderEnds = lexicon.NewEnds(lexicon.HolderEnd, "（兼）")

// isHolder reports whether s is one line of a list of people that names a post: 张三 市财政局局长，市政府办公室副主任（兼）.
func isHolder(s string) bool {
	if len(s) > 150 || !holderEnds.End(s) || strings.IndexFunc(s[:min(len(s), 13)], isSpace) < 0 {
		return false
	}
	people := bridge.Roster("成员：" + s).([]parse.Match[parse.Person])
	return len(people) == 1 && people[0].Value.Post != ""
}

// isWholeTitle reports whether line i is a title on one line: it ends with a kind, and no clause ends in it. It orders nothing,
// as a sentence does that is broken off after 将年度工作总结.
func isWholeTitle(text string, lines []Line, i int) bool {
	l := &lines[i]
	s := l.text(text)
	if wording.KindOf(s) == "" || strings.HasPrefix(s, "《") || l.may(han.WithComma) && strings.ContainsAny(s, "，,") || strings.Contains(s, "应当") || opensBracket(s) {
		return false
	}
	if l.isJoined() {
		return isTitleWith(s, l.facts)
	}
	return isTitleLine(text, lines, i)
}

// longLine is how many cells an unfinished line has at least when a page broke it off: a paragraph
// that goes on over the page has filled at least one printed line, 28 characters by GB/T 9704-2012 (5.2.3).
const longLine = 56

// isArticle reports whether b is an article: its heading, if it has one, is short.
func (b *Block) isArticle() bool { return b.Kind == KindMarker && b.Marker.Style == ArticleMark }

// isDated reports whether the text after the marker begins with a year or a month and has clauses: 2025年4-5月，集中开展….
func (b *Block) isDated(before string) bool {
	if b.Kind != KindMarker || len(b.Lines) > 1 || !strings.Contains(before, "，") {
		return false
	}
	t, _ := trim(before[min(b.Marker.Label.End-b.Marker.Label.Start, len(before)):])
	return isDigit(first(t)) && (strings.Contains(t, "年") || strings.Contains(t, "月"))
}

// ruleWords say what is to be done, by whom and how.
var ruleWords = lexicon.NewHeads(append(lexicon.Words(lexicon.BasisWord+lexicon.RuleWord), "的，"))

// isRuleText reports whether s says what is to be done rather than names a subject.
func isRuleText(s string) bool { return ruleWords.Stand(s) }

// clauseLine is the same for a line that no heading looks like: a sentence ends in it, it is unnumbered and has clauses, it is numbered and
// has three, or it says a rule.
// A page set by GB/T 9704-2012 (5.2.3) has 28 characters on a line, 26 on the first of a paragraph.
const clauseLine = 46

// brokenLine is the same where a running head or a page number shows that the page ends, and the line has clauses.
const brokenLine = 28
