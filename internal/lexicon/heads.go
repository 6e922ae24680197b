package lexicon

import "github.com/gongbao/gongbao/internal/han"

// Heads finds which of a list of words a text begins with, or holds, by the word's first character: most characters begin none of
// them, and nothing more is asked.
type Heads struct {
	bucket map[rune]uint8
	starts han.Set
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
			h.starts.Add(r)
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
	if r, _ := han.Char(s, 0); h.starts.Has(r) {
		return h.words[h.bucket[r]]
	}
	return nil
}

// Stand reports whether one of the words stands anywhere in s. It looks at each character once, whatever the words are.
func (h *Heads) Stand(s string) bool {
	for i := 0; i < len(s); {
		var r rune
		n := 3
		if han.IsIdeographAt(s, i) {
			r = rune(s[i]&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F)
		} else {
			r, n = han.Char(s, i)
		}
		if h.starts.Has(r) && h.Begins(s[i:]) {
			return true
		}
		i += n
	}
	return false
}
