package parse

import (
	"sort"
	"unicode/utf8"
)

// A tailTable finds which of a list of words ends at a place, by the word's last character.
type tailTable struct {
	bucket [1 << 16]uint8
	words  [][]tailWord // longest first
}

type tailWord struct {
	word  string
	index int // in the list that the table was made from
}

func newTailTable(list []string) *tailTable {
	t := &tailTable{words: make([][]tailWord, 1)}
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
		t.words[t.bucket[r]] = append(t.words[t.bucket[r]], tailWord{w, i})
	}
	for _, b := range t.words {
		sort.SliceStable(b, func(i, j int) bool { return len(b[i].word) > len(b[j].word) })
	}
	return t
}

// endsAt returns the index of the longest word that ends at s[:end] and where it starts, or -1.
func (t *tailTable) endsAt(s string, end int) (index, start int) {
	r, _ := before(s, end)
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

// ends reports whether s ends with one of the words.
func (t *tailTable) ends(s string) bool {
	k, _ := t.endsAt(s, len(s))
	return k >= 0
}

// last returns the end of the rightmost word within s[start:end] that something follows, start if there is none.
func (t *tailTable) last(s string, start, end int) int {
	_, n := before(s, end)
	for i := end - n; i > start; i -= n {
		if k, at := t.endsAt(s, i); k >= 0 && at >= start {
			return i
		}
		_, n = before(s, i)
	}
	return start
}

func tailBytes(chars string) (t [256]bool) {
	for _, r := range chars {
		w := string(r)
		t[w[len(w)-1]] = true
	}
	return t
}
