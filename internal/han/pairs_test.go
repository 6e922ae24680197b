package han

import (
	"strings"
	"testing"
)

// TestPairs compares the search for pairs with a look at each place.
func TestPairs(t *testing.T) {
	const text = "任命张三，李四同志任云州市财政局局长。由王五\xe7任\x80命a任命ü任命𠀀张，任\n命责任 任命任任命"
	p := NewPairs("由长，\n ", "张李王任", []string{"任命", "同志任", "任\u3000"})
	for i := range text {
		for _, s := range []string{text[i:], text[:i]} {
			for from := range s {
				at, open, word := p.From(s, from)
				want := pairFrom(s, from)
				if at != want || at >= 0 && (open != isOpenPair(s, at) || word != isWordPair(s, at)) {
					t.Fatalf("From(%q, %d) = %d, %v, %v, want %d", s, from, at, open, word, want)
				}
			}
		}
	}
}

// pairFrom returns the first place at s[i:] that is a pair.
func pairFrom(s string, i int) int {
	for ; i < len(s); i++ {
		if isOpenPair(s, i) || isWordPair(s, i) {
			return i
		}
	}
	return -1
}

func isWordPair(s string, i int) bool {
	return i > 2 && HasAny(s, i, "命", "志", "\u3000") > 0 && (strings.HasSuffix(s[:i], "任") || strings.HasSuffix(s[:i], "同"))
}

func isOpenPair(s string, i int) bool {
	if HasAny(s, i, "张", "李", "王", "任") == 0 {
		return false
	}
	for _, before := range []string{"由", "长", "，", "\n", " "} {
		if strings.HasSuffix(s[:i], before) {
			return true
		}
	}
	return i == 0
}
