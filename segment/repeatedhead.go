package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/wording"
)

// repeatedHeads puts aside lines that repeat and at least twice interrupt a sentence:
// only a running head stands between the two halves of a word.
func repeatedHeads(text string, lines []Line) {
	places := map[string][]int{}
	var keys []string // in order of first print, so that every run decides alike
	for i := range lines {
		if l := &lines[i]; l.Kind == KindText {
			s := l.text(text)
			if len(s) > 2*80 || in("。；，：", last(s)) {
				continue
			}
			if c := cells(s); c > 80 || c < 10 || startsEnactment(s) || isNoticeCount(s) { // 2031年5月4日　…会议通过 below title after title
				continue
			}
			if k := headKey(s); k != "" {
				if places[k] == nil {
					keys = append(keys, k)
				}
				places[k] = append(places[k], i)
			}
		}
	}
	for _, k := range keys {
		at := places[k]
		if len(at) < 3 || wording.IsPersonLine(lines[at[0]].text(text)) { // 院長　張三 signs each order of a gazette without full stops
			continue
		}
		interrupts := 0
		for _, i := range at {
			if interruptsSentence(text, lines, i) {
				interrupts++
			}
		}
		if interrupts >= 2 && interrupts*3 >= len(at) {
			for _, i := range at {
				lines[i].claimAs(Furniture, KindHead, "repeats, and stands inside sentences")
			}
		}
	}
}

// headKey is the same for two prints of a running head: digits, which count pages, are left out.
// A line that ends like a sentence has none.
func headKey(s string) string {
	if sentenceMarks.Stand(s) || hasHalfMark(s) {
		return ""
	}
	if !digitMarks.Stand(s) {
		return han.Key(s)
	}
	return strings.Map(func(r rune) rune {
		if isDigit(r) {
			return -1
		}
		return r
	}, han.Key(s))
}

// sentenceMarks part and end the sentences of a text, digitMarks are digits.
var (
	sentenceMarks = han.NewMarks("。；，：")
	digitMarks    = han.NewMarks(han.Digits)
)

// hasHalfMark reports whether a half-width mark parts or ends clauses in s: 各区人民政府,市政府各部门:.
func hasHalfMark(s string) bool {
	if strings.IndexByte(s, ',') < 0 && strings.IndexByte(s, ';') < 0 && strings.IndexByte(s, ':') < 0 {
		return false
	}
	prev := rune(0)
	for _, r := range s {
		if (r == ',' || r == ';' || r == ':') && (isHan(prev) || fold(prev) == ')') {
			return true
		}
		prev = r
	}
	return false
}

// interruptsSentence reports whether the text before line i is unfinished and the text after it goes on.
func interruptsSentence(text string, lines []Line, i int) bool {
	a, b := i-1, i+1
	for a >= 0 && (lines[a].Kind == KindBlank || lines[a].Role == Furniture) {
		a--
	}
	for b < len(lines) && (lines[b].Kind == KindBlank || lines[b].Role == Furniture) {
		b++
	}
	if a < 0 || b >= len(lines) || lines[a].Kind != KindText && lines[a].Kind != KindMarker || lines[b].Kind != KindText {
		return false
	}
	return cells(lines[a].text(text)) >= 50 && !isFinished(lines[a].text(text))
}

// isFinished reports whether s ends like a sentence, a clause of a list or a quotation.
func isFinished(s string) bool {
	return endsSentence(s) || strings.ContainsRune("”’」』", last(s))
}
