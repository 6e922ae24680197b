package han

import (
	"strings"
	"unicode/utf8"
)

// Has returns the end of word at s[i:], or 0 if something else stands there.
func Has(s string, i int, word string) int {
	if len(s)-i >= len(word) && s[i:i+len(word)] == word {
		return i + len(word)
	}
	return 0
}

// HasAny returns the end of the first of words that stands at s[i:], or 0.
//
//go:noinline
func HasAny(s string, i int, words ...string) int {
	for _, w := range words {
		if e := Has(s, i, w); e > 0 {
			return e
		}
	}
	return 0
}

// EndsAny returns the start of the first of words that ends at s[:i], or -1.
//
//go:noinline
func EndsAny(s string, i int, words ...string) int {
	for _, w := range words {
		if i >= len(w) && s[i-len(w):i] == w {
			return i - len(w)
		}
	}
	return -1
}

// HasSpaced is [Has] for a word that an OCR may have put a space into: 以 内. The word has no white space of its own.
func HasSpaced(s string, i int, word string) int {
	k := 0
	for k < len(word) && i < len(s) && s[i] == word[k] {
		k, i = k+1, i+1
	}
	if k == len(word) {
		return i
	}
	for k > 0 && !utf8.RuneStart(word[k]) { // back to the character that differs: a space may stand before it
		k, i = k-1, i-1
	}
	if i >= len(s) || !blankLead[s[i]] {
		return 0
	}
	for _, r := range word[k:] {
		at := WideBlanks(s, i)
		got, n := Char(s, at)
		if got != r {
			return 0
		}
		i = at + n
	}
	return i
}

// Holds reports whether one of marks stands in s. It looks for one after the other, which is faster than a look at each character of
// s where the marks are few; [Marks] are for many.
func Holds(s string, marks ...string) bool {
	for _, m := range marks {
		if Index(s, m) >= 0 {
			return true
		}
	}
	return false
}

// Colon returns where the first colon stands in s, wide or narrow, -1 if none does.
func Colon(s string) int {
	wide, narrow := Index(s, "："), strings.IndexByte(s, ':')
	if wide < 0 || narrow >= 0 && narrow < wide {
		return narrow
	}
	return wide
}
