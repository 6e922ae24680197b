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
	for _, i := range thrice(text, lines) {
		s := lines[i].text(text)
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

// thrice returns the short lines of text whose Chinese characters may be those of two others: few repeat.
func thrice(text string, lines []Line) []int {
	var count [1 << 10]uint8
	var at []int
	var hashes []uint16
	for i := range lines {
		l := &lines[i]
		if l.Kind != KindText || l.Print.Len() > 2*80 {
			continue
		}
		if s := l.text(text); !sentenceMarks.Has(last(s)) {
			h := hashHan(s)
			if count[h] < 3 {
				count[h]++
			}
			at, hashes = append(at, i), append(hashes, h)
		}
	}
	kept := at[:0]
	for n, i := range at {
		if count[hashes[n]] >= 3 {
			kept = append(kept, i)
		}
	}
	return kept
}

// hashHan returns a number of ten bits for the ideographs of s, which a key keeps.
func hashHan(s string) uint16 {
	h := uint32(1)
	for i := 0; i < len(s); i++ {
		if isIdeograph(s, i) {
			h = (h ^ uint32(s[i+1])<<8 ^ uint32(s[i+2])) * 0x9E3779B1
			i += 2
		}
	}
	return uint16(h >> 22)
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
	return endsSentence(s) || in("”’」』", last(s))
}
