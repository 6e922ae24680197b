package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// isLabelled reports whether s is a short label, a colon and a value: 联系人：王五. No title begins so.
func isLabelled(s string) bool {
	n := 0
	for i := 0; i < len(s); {
		if isIdeograph(s, i) {
			i += 3
		} else {
			r, size := han.Char(s, i)
			i += size
			if r == '：' || r == ':' {
				return n >= 1 && i < len(s)
			}
			if !isHan(r) && !isSpace(r) {
				return false
			}
		}
		if n++; n > 8 {
			return false
		}
	}
	return false
}

// hasSentence reports whether a sentence or a member of a list ends somewhere in s.
func hasSentence(s string) bool { return sentenceEnds.Stand(s) }

// sentenceEnds end a sentence or a clause, and stand in no title.
var sentenceEnds = han.NewMarks("。；！？;!?")

// isTitleLike reports whether a line can be a title or a piece of one: words without the end of a sentence.
func isTitleLike(s string) bool { return isTitleWith(s, 0) }

// isTitleWith is isTitleLike for a text with these facts, which may be none.
func isTitleWith(s string, facts han.Facts) bool {
	if len(s) > 300 {
		return false
	}
	switch last(s) {
	case '。', '；', ';', '！', '!', '？', '?', '：', ':':
		return false
	}
	if facts.May(han.WithStop|han.WithClause) && hasSentence(s) {
		return false
	}
	if c, n := han.Measure(s); c < 4 || c > 170 || n < 2 {
		return false
	}
	if facts.May(han.WithColon) && isLabelled(s) || facts.May(han.WithLatin) && isNoise(s) || facts.May(han.WithTitle) && isPassedTitle(s) {
		return false
	}
	return !isImprintLine(s) && !isRemarkLine(s) && !isPlaceOfDay(s) && !isOccasionDay(s) && !isCommand(s) && !isMinister(s) && !strings.HasPrefix(s, "（此件") && !strings.HasPrefix(s, "(此件") && !strings.HasPrefix(s, "> ")
}

// isPassedTitle reports whether s tells what has become of a text: 《云州市供水办法》已经.
func isPassedTitle(s string) bool {
	return contains(s, "》") && (contains(s, "》已") || contains(s, "》业"))
}

// isPlaceOfDay reports whether s says on which day and where a paper was made out, below its signature: 二零三一年七月三十日於行政長官辦公室.
func isPlaceOfDay(s string) bool {
	n := dayAt(s)
	return n > 0 && in("於于", first(s[n:]))
}

// isOccasionDay reports whether s begins with the day on which a report was given, below its title: ——2031年2月10日在云州市第五届人民代表 | 大会上.
func isOccasionDay(s string) bool {
	return (strings.HasPrefix(s, "—") || strings.HasPrefix(s, "―")) && dayAt(strings.TrimLeft(s, "—― \u3000")) > 0
}

// isNoise reports whether s is what an OCR made of a ruled line or an ornament: 一 全 As 上 As 人NAE. Single characters and scraps of Latin
// words stand apart.
func isNoise(s string) bool {
	if !hasLatin(s) {
		return false
	}
	latin, ideographs := 0, 0
	words := strings.Fields(s)
	for _, w := range words {
		if utf8.RuneCountInString(w) > 4 || strings.IndexFunc(w, isDigit) >= 0 || hanCount(w) > 2 {
			return false
		}
		if hanCount(w) > 0 {
			ideographs++
		}
		if strings.IndexFunc(w, isLatin) >= 0 {
			latin++
		}
	}
	return latin >= 3 && ideographs >= 2 && 2*latin >= len(words)
}

// hasLatin reports whether a Latin letter stands in s. They are single bytes, so nothing is decoded.
func hasLatin(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c >= 'a' && c <= 'z' {
			return true
		}
	}
	return false
}

func isLatin(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }
