package lexicon

import "github.com/gongbao/gongbao/internal/han"

// Heads finds which of a list of words a text begins with, or holds, by the word's first character: most characters begin none of
// them, and nothing more is asked.
type Heads struct {
	starts *han.Marks
	slots  []headSlot // by a hash of the first character
	shift  uint32
}

// A headSlot has the words of one first character, in the order of the list.
type headSlot struct {
	first rune
	words []string
}

// NewHeads returns the table of a list of words.
func NewHeads(list []string) *Heads {
	var chars []rune
	words := map[rune][]string{}
	for _, w := range list {
		r := han.First(w)
		if words[r] == nil {
			chars = append(chars, r)
		}
		words[r] = append(words[r], w)
	}
	h := &Heads{starts: han.NewMarks(string(chars)), shift: 29}
	for 1<<(32-h.shift) < 2*len(chars) {
		h.shift--
	}
	h.slots = make([]headSlot, 1<<(32-h.shift))
	for _, r := range chars {
		at := h.slot(r)
		for h.slots[at].words != nil {
			at = (at + 1) % len(h.slots)
		}
		h.slots[at] = headSlot{r, words[r]}
	}
	return h
}

// slot returns where the words that begin with r stand, or one of the places before.
func (h *Heads) slot(r rune) int { return int(uint32(r) * 0x9E3779B1 >> h.shift) }

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
	if !h.starts.Has(r) {
		return nil
	}
	at := h.slot(r)
	for h.slots[at].first != r {
		at = (at + 1) % len(h.slots)
	}
	return h.slots[at].words
}

// Stand reports whether one of the words stands anywhere in s. It looks at each character once, whatever the words are.
func (h *Heads) Stand(s string) bool { return h.From(s, 0) >= 0 }

// From returns where the first of the words stands at s[i:] or behind it, -1 if none does.
func (h *Heads) From(s string, i int) int {
	for i = h.starts.From(s, i); i >= 0; i = h.starts.From(s, i+1) {
		if h.Begins(s[i:]) {
			return i
		}
	}
	return -1
}
