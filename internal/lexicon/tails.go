package lexicon

import (
	"sort"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// Tails finds which of a list of words ends at a place, by the word's last character.
type Tails struct {
	bucket [1 << 16]uint8
	words  [][]tail // longest first
}

type tail struct {
	word  string
	index int // in the list that the table was made from
}

// NewTails returns the table of a list of words.
func NewTails(list []string) *Tails {
	t := &Tails{words: make([][]tail, 1)}
	for i, w := range list {
		r, _ := utf8.DecodeLastRuneInString(w)
		if r >= 1<<16 || w == "" {
			continue
		}
		if t.bucket[r] == 0 {
			if len(t.words) < 256 { // beyond that, characters share the last bucket
				t.words = append(t.words, nil)
			}
			t.bucket[r] = uint8(len(t.words) - 1)
		}
		t.words[t.bucket[r]] = append(t.words[t.bucket[r]], tail{w, i})
	}
	for _, b := range t.words {
		sort.SliceStable(b, func(i, j int) bool { return len(b[i].word) > len(b[j].word) })
	}
	return t
}

// MayEnd reports whether a word ends with r.
func (t *Tails) MayEnd(r rune) bool { return uint32(r) < 1<<16 && t.bucket[r] != 0 }

// EndsAt returns the index of the longest word that ends at s[:end] and where it starts, or -1.
func (t *Tails) EndsAt(s string, end int) (index, start int) {
	r, _ := han.Before(s, end)
	if uint32(r) >= 1<<16 || t.bucket[r] == 0 {
		return -1, end
	}
	for k := range t.words[t.bucket[r]] {
		w := &t.words[t.bucket[r]][k]
		start := end - len(w.word)
		if start < 0 || len(w.word) > 2 && s[start+2] != w.word[2] { // the last byte of its first character
			continue
		}
		if s[start:end] == w.word {
			return w.index, start
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
	for _, w := range t.words[t.bucket[r]] {
		if n := len(s) - len(w.word); n > 0 && s[n:] == w.word {
			return w.word
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
