package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// Markdown is a plain text with signs that are no print: "## " before a heading, "- " before a member of a list, "**" round bold
// type. OCR programs put HTML between its paragraphs: <div style="text-align: center;">云州市水务局</div>, <!-- page 2 -->.
// Only a source whose format is markdown has such signs: in any other text 138****1234 and 王** are printed as they stand.

// isMarkdown reports whether the signs of Markdown are no print in s.
func (s *Source) isMarkdown() bool { return s.Format == "markdown" }

// Reading is like the function [Reading], and passes over the signs of emphasis that a Markdown source has: 第一条** 为了 reads 第一条为了.
func (s *Source) Reading(text string) string { return s.readingOf(text, 0, false) }

// SpacedReading is like the function [SpacedReading], as [Source.Reading] is like [Reading].
func (s *Source) SpacedReading(text string) string { return s.readingOf(text, 0, true) }

// readingOf is Reading, or SpacedReading, for a part of a text that has the given facts; 0 if they are not known.
func (s *Source) readingOf(text string, facts han.Facts, spaced bool) string {
	if s.isMarkdown() && facts.May(han.WithStar) {
		text = withoutEmphasis(text, true)
	}
	return wording.ReadingOf(text, facts, spaced)
}

// CellReading is like [Source.Reading] for a cell of a table, which has both signs of a pair or none.
func (s *Source) CellReading(text string) string { return s.cellReadingOf(text, 0) }

func (s *Source) cellReadingOf(text string, facts han.Facts) string {
	if s.isMarkdown() && facts.May(han.WithStar) {
		text = withoutEmphasis(text, false)
	}
	return wording.ReadingOf(text, facts, false)
}

// emphasis is the sign of bold type.
const emphasis = "**"

// withoutEmphasis leaves out the pairs of ** that stand round words; if cut, also the second sign of a pair whose first stood
// before s, where lines leave it out.
func withoutEmphasis(s string, cut bool) string {
	if !strings.Contains(s, emphasis) {
		return s
	}
	var b strings.Builder
	from := 0
	for _, at := range emphasisSigns(s, cut) {
		b.WriteString(s[from:at])
		from = at + len(emphasis)
	}
	b.WriteString(s[from:])
	return b.String()
}

// emphasisSigns returns where the signs of emphasis stand in s.
func emphasisSigns(s string, cut bool) []int {
	var signs []int
	open := -1
	for at := 0; at < len(s); {
		k := strings.IndexByte(s[at:], '*')
		if k < 0 {
			break
		}
		at += k
		n := len(s[at:]) - len(strings.TrimLeft(s[at:], "*"))
		switch before, after := s[:at], s[at+n:]; {
		case n != len(emphasis):
		case open >= 0 && closesEmphasis(before, after):
			signs = append(signs, open, at)
			open = -1
		case opensEmphasis(before, after):
			open = at
		case cut && len(signs) == 0 && open < 0 && closesCut(before, after):
			signs = append(signs, at)
		}
		at += n
	}
	if cut && open == 0 && len(signs) == 0 {
		signs = append(signs, open) // **附则 after 第二章
	}
	return signs
}

// opensEmphasis reports whether ** between before and after can begin bold type: words follow, and it hides no figures, 138**45.
func opensEmphasis(before, after string) bool {
	r := first(after)
	return r != 0 && !isSpace(r) && !in("，。、；：？！）》〉”’」』】〕,.;:?!)", r) && !hidesFigures(before, after)
}

// closesEmphasis reports whether ** between before and after can end bold type.
func closesEmphasis(before, after string) bool {
	r := last(before)
	return r != 0 && !isSpace(r) && !in("（《〈“‘「『【〔(", r) && !hidesFigures(before, after)
}

// closesCut reports whether ** ends bold type whose first sign is cut off: 第一条** 为了. A character that stands alone before it is
// the name of a person, 联系人：王**.
func closesCut(before, after string) bool {
	t := han.Trimmed(before)
	word := t
	if i := strings.LastIndexAny(t, ":：,，、；(（“ \u3000"); i >= 0 {
		_, n := utf8.DecodeRuneInString(t[i:])
		word = t[i+n:]
	}
	return t == "" || closesEmphasis(before, after) && utf8.RuneCountInString(word) != 1
}

func hidesFigures(before, after string) bool { return isDigit(last(before)) && isDigit(first(after)) }

// withoutBold returns where the print stands in a line that begins with bold type: after the first sign of the pair, and before the
// second where that ends the line. A second sign inside the line stays, and [Source.Reading] passes over it.
func withoutBold(s string) Span {
	at := Span{0, len(s)}
	signs := emphasisSigns(s, false)
	if len(signs) == 0 || signs[0] != 0 {
		return at
	}
	at.Start = len(emphasis)
	if signs[1] == len(s)-len(emphasis) {
		at.End = signs[1]
	}
	rest, skip := trim(s[at.Start:at.End])
	return Span{at.Start + skip, at.Start + skip + len(rest)}
}

// startsEntry reports whether a marker or the list of attachments stands after a sign of Markdown, - （一）检查水库, - 附件：1. 清单:
// there the sign is none of the print, also in a plain text.
func startsEntry(s string) bool {
	t, _ := trim(s)
	_, ok := markerAt(t, 0)
	return ok || strings.HasPrefix(t, "附件")
}

// markdownSign returns the length of the Markdown sign that s begins with:
// "## ", "- ", "* " or "+ ". The sign needs the space after it; "-2-" and "——" have none.
// The quotation sign "> " stays: what it quotes is commentary and opens nothing.
func markdownSign(s string) int {
	if s == "" || s[0] >= utf8.RuneSelf {
		return 0
	}
	n := 0
	for n < len(s) && s[n] == '#' {
		n++
	}
	if n == 0 && strings.IndexByte("-*+", s[0]) >= 0 {
		n = 1
	}
	if n == 0 || n > 6 || n >= len(s) {
		return 0
	}
	r, size := utf8.DecodeRuneInString(s[n:])
	if !isSpace(r) {
		return 0
	}
	return n + size
}

// inlineTags are the tags that stand round the print of a line of Markdown and say how it looks.
var inlineTags = map[string]bool{
	"div": true, "p": true, "center": true, "span": true, "font": true, "b": true, "strong": true, "i": true, "em": true, "u": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "section": true, "article": true, "a": true,
	"img": true, "br": true, "hr": true, "blockquote": true, "details": true, "summary": true, "small": true, "big": true,
}

// withoutTags returns where the print stands in a line of Markdown: tags and comments at its ends are none. A picture, ![seal](seal.jpg),
// has none either.
func withoutTags(s string) Span {
	at := Span{0, len(s)}
	for {
		t, skip := trim(s[at.Start:at.End])
		at = Span{at.Start + skip, at.Start + skip + len(t)}
		n := leadingTag(t)
		if n == 0 {
			break
		}
		at.Start += n
	}
	for {
		t, _ := trim(s[at.Start:at.End])
		at.End = at.Start + len(t)
		n := trailingTag(t)
		if n == 0 {
			return at
		}
		at.End -= n
	}
}

// leadingTag returns the length of the tag, comment or picture that s begins with.
func leadingTag(s string) int {
	switch {
	case strings.HasPrefix(s, "<!--"):
		if n := strings.Index(s, "-->"); n > 0 {
			return n + len("-->")
		}
	case strings.HasPrefix(s, "!["):
		if n := strings.Index(s, "]("); n > 0 {
			if k := strings.IndexByte(s[n:], ')'); k > 0 {
				return n + k + 1
			}
		}
	case strings.HasPrefix(s, "<"):
		if n := strings.IndexByte(s, '>'); n > 0 && inlineTags[tagName(s[1:n])] {
			return n + 1
		}
	}
	return 0
}

// trailingTag returns the length of the tag or comment that s ends with.
func trailingTag(s string) int {
	if !strings.HasSuffix(s, ">") {
		return 0
	}
	if strings.HasSuffix(s, "-->") {
		if n := strings.LastIndex(s, "<!--"); n >= 0 {
			return len(s) - n
		}
	}
	if n := strings.LastIndexByte(s, '<'); n >= 0 && inlineTags[tagName(s[n+1:len(s)-1])] {
		return len(s) - n
	}
	return 0
}
