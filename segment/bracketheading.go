package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// bracketedLimit is how many characters a heading in brackets has at most: 突发事件应对工作的职责分工与协作.
const bracketedLimit = 24

// noHeadings are what stands in brackets after a marker and is a note about the article.
var noHeadings = lexicon.ListOf(lexicon.NoHeading)

// bracketedHeading returns the heading in brackets that the text of an article begins with, 立法目的 of （立法目的）为了…, and of
// 【立法目的】为了…. "" if it begins with none.
func bracketedHeading(s string) string {
	s = han.TrimLeft(s)
	open := first(s)
	if !in("（(【〔[［〖", open) || open == 0 {
		return ""
	}
	at := strings.IndexAny(s, "）)】〕]］〗")
	if at < 0 {
		return ""
	}
	h := han.Trimmed(s[len(string(open)):at])
	if n := cells(h); n < 4 || n > 2*bracketedLimit || holds(h, "。", "，", "；", "：", "（", "(") || hanCount(h) < 2 || noHeadings.Begin(h) {
		return ""
	}
	if _, n := parenMarker(s); n > 0 || strings.ContainsFunc(h, isDigit) {
		return ""
	}
	return h
}
