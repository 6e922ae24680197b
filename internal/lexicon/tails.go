package lexicon

import (
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// Tails finds which of a list of words ends at a place, by the word's last character.
type Tails struct {
	bucket *[1 << 16]uint8 // in which of the groups of words those that end with a character stand, 0 where none does
	from   []uint32        // where each group begins in words
	words  []tail          // longest first in each group
	text   string          // the words, one after the other
}

// A tail is one word. It has no pointer: the garbage collector passes over the words.
type tail struct {
	at, n uint32 // in text, and how long
	index uint32 // in the list that the table was made from
	third byte   // the last byte of its first character
}

// NewTails returns the table of a list of words.
func NewTails(list []string) *Tails {
	t := &Tails{bucket: new([1 << 16]uint8)}
	var groups [256][]int
	n, size := 0, 0
	for i, w := range list {
		r, _ := utf8.DecodeLastRuneInString(w)
		if r >= 1<<16 || w == "" {
			continue
		}
		if t.bucket[r] == 0 {
			n = min(n+1, 255) // beyond that, characters share the last group
			t.bucket[r] = uint8(n)
		}
		groups[t.bucket[r]] = insertTail(groups[t.bucket[r]], list, i)
		size += len(w)
	}
	text := make([]byte, 0, size)
	for _, group := range groups[:n+1] {
		t.from = append(t.from, uint32(len(t.words)))
		for _, i := range group {
			w := list[i]
			t.words = append(t.words, tail{uint32(len(text)), uint32(len(w)), uint32(i), w[min(len(w)-1, 2)]})
			text = append(text, w...)
		}
	}
	t.from, t.text = append(t.from, uint32(len(t.words))), string(text)
	return t
}

// insertTail puts word i of a list behind those of a group that are as long or longer.
func insertTail(group []int, list []string, i int) []int {
	group = append(group, i)
	for k := len(group) - 1; k > 0 && len(list[group[k-1]]) < len(list[i]); k-- {
		group[k-1], group[k] = i, group[k-1]
	}
	return group
}

// MayEnd reports whether a word ends with r.
func (t *Tails) MayEnd(r rune) bool { return uint32(r) < 1<<16 && t.bucket[r] != 0 }

// group returns the words that end with r, longest first, and others where many characters end words.
func (t *Tails) group(r rune) []tail { return t.words[t.from[t.bucket[r]]:t.from[t.bucket[r]+1]] }

// word returns the word of w.
func (t *Tails) word(w *tail) string { return t.text[w.at : w.at+w.n] }

// EndsAt returns the index of the longest word that ends at s[:end] and where it starts, or -1.
func (t *Tails) EndsAt(s string, end int) (index, start int) {
	r, _ := han.Before(s, end)
	if uint32(r) >= 1<<16 || t.bucket[r] == 0 {
		return -1, end
	}
	group := t.group(r)
	for k := range group {
		w := &group[k]
		start := end - int(w.n)
		if start < 0 || w.n > 2 && s[start+2] != w.third {
			continue
		}
		if s[start:end] == t.word(w) {
			return int(w.index), start
		}
	}
	return -1, end
}

// Ends reports whether s ends with one of the words.
func (t *Tails) Ends(s string) bool {
	k, _ := t.EndsAt(s, len(s))
	return k >= 0
}

// Of returns the longest word that s ends with and is not: 办法 of 管理办法, where 管理办法 is a word too. "" if there is none.
func (t *Tails) Of(s string) string {
	r := han.Last(s)
	if !t.MayEnd(r) {
		return ""
	}
	group := t.group(r)
	for k := range group {
		w := t.word(&group[k])
		if n := len(s) - len(w); n > 0 && s[n:] == w {
			return w
		}
	}
	return ""
}

// Last returns the end of the rightmost word within s[start:end] that something follows, start if there is none.
func (t *Tails) Last(s string, start, end int) int {
	_, n := han.Before(s, end)
	for i := end - n; i > start; i -= n {
		if k, at := t.EndsAt(s, i); k >= 0 && at >= start {
			return i
		}
		_, n = han.Before(s, i)
	}
	return start
}
