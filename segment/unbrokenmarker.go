package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// A foundMarker is a marker inside a long line.
type foundMarker struct {
	at int
	m  Marker
}

// markers cuts before the markers that count on.
func (b *breaker) markers() {
	next := map[Style]int{}
	count := map[Style]int{}
	heading := -1 // where the last division without a text of its own began
	alone := -1   // where the last heading without a sentence of its own ended
	for _, f := range b.allMarkers() {
		style, number := f.m.Style, f.m.Number
		if number != next[style]+1 && !(number == 1 && style != ArticleMark) {
			continue
		}
		if !b.canBegin(f, heading) && f.at != alone {
			continue
		}
		if alone = b.headingEnd(f); alone > 0 {
			b.cuts = append(b.cuts, alone)
		}
		b.cuts = append(b.cuts, f.at)
		next[style] = number
		count[style]++
		for lower := style + 1; lower <= CircledMark; lower++ {
			if lower != ArticleMark && lower != ChapterMark { // which count on through the parts of a law
				delete(next, lower)
			}
		}
		if heading = -1; style < ArticleMark {
			heading = f.at
		}
	}
	for style, least := range map[Style]int{ArticleMark: 2, ChapterMark: 1, HanMark: 2} {
		if count[style] >= least {
			b.proofs++
		}
	}
	if count[ArticleMark] >= 4 {
		b.proofs++
	}
}

// headingLength is how many characters a heading without a sentence has at most: 一、保障措施.
const headingLength = 20

// headingEnd returns where the line below a heading begins that a blank ends and that has no mark of a sentence, 一、保障措施 各区应当…; 0 if
// f begins none.
func (b *breaker) headingEnd(f foundMarker) int {
	if f.m.Style <= ArticleMark {
		return 0
	}
	rest := b.s[f.m.Label.End:]
	name := han.TrimLeft(rest)
	end := strings.IndexFunc(name, func(r rune) bool { return !isHan(r) })
	if end <= 0 || end > headingLength*len("一") {
		return 0
	}
	below := han.TrimLeft(name[end:])
	gap := name[end : len(name)-len(below)]
	if gap == "" || !b.beginsLine(below, hanSpaces(gap) >= 2 || opensWithYear(startOf(below)) && !leadsOn(name[:end])) {
		return 0
	}
	return len(b.s) - len(below)
}

// hanSpaces counts the blanks of s that are as wide as a character: two of them are where a paragraph began.
func hanSpaces(s string) int { return strings.Count(s, "\u3000") }

// beginsLine reports whether a line can begin with s below a heading: a marker, or a sentence. Where a paragraph must have begun, for its
// indentation stands there, the sentence may begin with a figure.
func (b *breaker) beginsLine(s string, indented bool) bool {
	s = strings.TrimPrefix(s, "- ") // of a list that was Markdown
	if m, ok := markerAt(startOf(s), 0); ok && !m.Spoilt && m.strong && (m.Style < ArabicMark || m.Number == 1) {
		return true
	}
	if !indented && (isDigit(first(s)) || isHanDigit(first(s))) {
		return false
	}
	end := clauseEnd(s)
	return end > 12*len("一") && strings.HasPrefix(s[end:], "。") && strings.Contains(s[:end], "，")
}

// leadsOn reports whether a day follows s in one sentence: （一）到 2031 年, （二）市城市管理局应当于 2031 年.
func leadsOn(s string) bool {
	return hanCount(s) < 4 || in("于到自从至在以经按由及和与的止", last(s))
}

// opensWithYear reports whether s begins with a year, as before a sentence: 2031年上半年, ２０３１年第一季度.
func opensWithYear(s string) bool {
	rest := s
	if len(s) > 4 && isDigit(rune(s[0])) {
		if s[:2] != "19" && s[:2] != "20" || !isDigit(rune(s[2])) || !isDigit(rune(s[3])) {
			return false
		}
		rest = s[4:]
	} else {
		for _, figures := range []string{"１２", "９０", wideFigures, wideFigures} {
			if !in(figures, first(rest)) || rest == "" {
				return false
			}
			rest = rest[len("１"):]
		}
	}
	if rest != "" && isPlainSpace(rest[0]) {
		rest = rest[1:]
	}
	return strings.HasPrefix(rest, "年")
}

const wideFigures = "０１２３４５６７８９"

// clauseEnd returns where the first sentence or clause of s ends, -1 if none does. What stands in brackets, （大写：叁万元）, ends none.
func clauseEnd(s string) int {
	depth := 0
	for i, r := range s {
		switch {
		case fold(r) == '(':
			depth++
		case fold(r) == ')':
			depth = max(depth-1, 0)
		case r == '。', depth == 0 && (r == '；' || r == '：' || r == '\u3000'):
			return i
		}
	}
	return -1
}

// allMarkers returns what looks like markers outside of quotations.
func (b *breaker) allMarkers() []foundMarker {
	var out []foundMarker
	for i := markerStarts.From(b.s, 0); i >= 0; i = markerStarts.From(b.s, i+1) {
		if b.quoted[i] {
			continue
		}
		r := first(b.s[i:])
		if before := last(b.s[:i]); isDigit(before) || isHanDigit(before) && r != '第' {
			continue
		}
		if m, ok := markerAt(startOf(b.s[i:]), i); ok && !m.Spoilt {
			out = append(out, foundMarker{i, m})
		}
	}
	return out
}

// markerStarts are the characters that such a marker begins with.
var markerStarts = han.NewMarks("第（(" + han.Digits + han.HanNumerals)

// startOf returns as much of s as the longest marker and what follows it take.
func startOf(s string) string {
	return headOf(s, 120)
}

// canBegin reports whether a line can begin at a marker: a sentence or a clause ends before it, or the heading of a division, or the title
// of a text whose first marker it is.
func (b *breaker) canBegin(f foundMarker, heading int) bool {
	before, rest := b.s[:f.at], b.s[f.m.Label.End:]
	r := last(before)
	switch {
	case r == 0:
		return true
	case f.m.Style <= ArticleMark && runsOn(rest):
		return false
	case in("。；：！？;:", r):
		return true
	case f.m.Style > ArticleMark:
		return isSpace(r) && (f.m.Number > 1 || endsSentence(han.TrimRight(before)))
	case isSpace(r) || r == '）' || r == ')':
		return true
	case heading >= 0:
		return f.at-heading < 200 && !holds(b.s[heading:f.at], "。", "，", "；") && cells(b.s[heading:f.at]) < 60
	}
	return f.m.Number == 1 && wording.KindOf(lastClause(before)) != ""
}
