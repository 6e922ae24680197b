package lexicon

import "github.com/gongbao/gongbao/internal/han"

// Heads finds which of a list of words a text begins with, by the word's first character: most texts begin with none of them, and
// are asked for one character only.
type Heads struct {
	bucket map[rune]uint8
	few    [64]bool   // whether a word may begin with a character, by its last six bits
	words  [][]string // of one first character, in the order of the list
}

// NewHeads returns the table of a list of words.
func NewHeads(list []string) *Heads {
	h := &Heads{bucket: map[rune]uint8{}}
	for _, w := range list {
		r := han.First(w)
		k, ok := h.bucket[r]
		if !ok {
			k = uint8(min(len(h.words), 255))
			if int(k) == len(h.words) {
				h.words = append(h.words, nil)
			}
			h.bucket[r] = k
			h.few[r&63] = true
		}
		h.words[k] = append(h.words[k], w)
	}
	return h
}

// Of returns the first word of the list that s begins with, "" if there is none.
func (h *Heads) Of(s string) string {
	for _, w := range h.Beginning(s) {
		if len(s) >= len(w) && s[:len(w)] == w {
			return w
		}
	}
	return ""
}

// Begins reports whether s begins with one of the words.
func (h *Heads) Begins(s string) bool { return h.Of(s) != "" }

// Beginning returns the words that begin with the first character of s, in the order of the list.
func (h *Heads) Beginning(s string) []string {
	r, _ := han.Char(s, 0)
	if r < 0 || !h.few[r&63] {
		return nil
	}
	k, ok := h.bucket[r]
	if !ok {
		return nil
	}
	return h.words[k]
}
