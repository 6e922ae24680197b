package intake

import (
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// keep returns a reader of texts that need no other form: the text is kept, character for character.
func keep(format string) func(text string) (*segment.Source, error) {
	return func(text string) (*segment.Source, error) {
		return &segment.Source{Format: format, Text: text}, nil
	}
}

// isText reports whether s is for people to read: it has no more than a few control characters.
func isText(s string) bool {
	controls := 0
	for i := range len(s) {
		if s[i] < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b", rune(s[i])) {
			controls++
		}
	}
	return controls*50 <= len(s)
}

// isMarkdown reports whether a line of s has a mark that only Markdown gives it:
// a heading such as "## 第一章 总则", or the rule of a pipe table such as "|---|---|".
func isMarkdown(s string) bool {
	if !isText(s) {
		return false
	}
	for line := range strings.Lines(s) {
		if isATXHeading(line) || isPipeRule(line) {
			return true
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
