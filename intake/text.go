package intake

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/segment"
)

// keep returns a reader of texts that need no other form: the text is kept, character for character.
func keep(format string) func(text string) (*segment.Source, error) {
	return func(text string) (*segment.Source, error) {
		return &segment.Source{Format: format, Text: text}, nil
	}
}

// isText reports whether s is for people to read: it has no more than a few control characters. Bytes above all of them are passed over, eight at
// once.
func isText(s string) bool {
	const low, high = 0x2020202020202020, 0x8080808080808080
	controls := 0
	for rest := s; rest != ""; {
		k := 0
		if len(rest) >= 8 {
			w := han.Load64(rest)
			below := (w - low) &^ w & high // its lowest bit is of the first byte below the space
			if below == 0 {
				rest = rest[8:]
				continue
			}
			k = bits.TrailingZeros64(below) >> 3
		}
		if rest[k] < ' ' && strings.IndexByte("\t\n\v\f\r\x1a\x1b", rest[k]) < 0 {
			controls++
		}
		rest = rest[k+1:]
	}
	return controls*50 <= len(s)
}

// isMarkdown reports whether a line of s has a mark that only Markdown gives it:
// a heading such as "## 第一章 总则", the rule of a pipe table such as "|---|---|", a line that begins with bold type such as
// "**第一条** 为了", or the HTML of an OCR program such as "<div style="text-align: center;">云州市水务局</div>".
func isMarkdown(s string) bool {
	for line := range strings.Lines(s) {
		if c := line[0]; c >= 0xE4 && c <= 0xE9 || '0' <= c && c <= '9' { // most lines: with a Chinese character, or a figure
			continue
		}
		if isATXHeading(line) || isPipeRule(line) || isBoldLine(line) || isTagLine(line) {
			return isText(s)
		}
	}
	return false
}

func isATXHeading(line string) bool {
	rest := strings.TrimLeft(strings.TrimPrefix(line, "\ufeff"), "#")
	marks := len(strings.TrimPrefix(line, "\ufeff")) - len(rest)
	return 1 <= marks && marks <= 6 && strings.HasPrefix(rest, " ") && strings.TrimSpace(rest) != ""
}

func isPipeRule(line string) bool {
	line = strings.TrimSpace(line)
	return strings.Contains(line, "|") && strings.Contains(line, "--") && strings.Trim(line, "|-: \t") == ""
}

// isBoldLine reports whether line begins with words in bold type: **第一条** 为了.
func isBoldLine(line string) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(line), "**")
	bold, _, closed := strings.Cut(rest, "**")
	return ok && closed && utf8.RuneCountInString(bold) > 1 && strings.ContainsFunc(bold, unicode.IsLetter) && !strings.ContainsAny(bold, "*|") &&
		bold == strings.TrimSpace(bold)
}

// isTagLine reports whether line is an element of HTML or a comment, and nothing else.
func isTagLine(line string) bool {
	line = strings.TrimSpace(line)
	if strings.HasPrefix(line, "<!--") {
		return strings.HasSuffix(line, "-->")
	}
	name := firstTag(line)
	return (textBlocks[name] || name == "img" || name == "span") && strings.HasSuffix(line, ">")
}
