package lexicon

import "github.com/gongbao/gongbao/internal/han"

// Heads finds which of a list of words a text begins with, or holds, by the word's first character: most characters begin none of
// them, and nothing more is asked.
type Heads struct {
	starts *han.Marks
	slots  []headSlot // by a hash of the first character
	shift  uint32
	words  []headWord // those that begin alike together, in the order of the list
	text   string     // the words, one after the other
}

// A headSlot has the words of one first character, from one place to another. Neither it nor a headWord has a pointer: the garbage
// collector passes over them.
type headSlot struct {
	first    rune
	from, to uint32
}

// A headWord is where a word stands in the text of all.
type headWord struct{ at, n uint32 }

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
	var text []byte
	for _, r := range chars {
		at := h.slot(r)
		for h.slots[at].to > 0 {
			at = (at + 1) % len(h.slots)
		}
		from := uint32(len(h.words))
		for _, w := range words[r] {
			h.words = append(h.words, headWord{uint32(len(text)), uint32(len(w))})
			text = append(text, w...)
		}
		h.slots[at] = headSlot{r, from, uint32(len(h.words))}
	}
	h.text = string(text)
	return h
}

// slot returns where the words that begin with r stand, or one of the places before.
func (h *Heads) slot(r rune) int { return int(uint32(r) * 0x9E3779B1 >> h.shift) }

// Of returns the first word of the list that s begins with, "" if there is none.
func (h *Heads) Of(s string) string {
	for k, end := h.Beginning(s); k < end; k++ {
		if w := h.Word(k); len(s) >= len(w) && s[:len(w)] == w {
			return w
		}
	}
	return ""
}

// Begins reports whether s begins with one of the words.
func (h *Heads) Begins(s string) bool { return h.Of(s) != "" }

// Is reports whether s is one of the words. The list has longer words before shorter ones.
func (h *Heads) Is(s string) bool { return s != "" && h.Of(s) == s }

// MayBegin reports whether the first print of s, behind white space, begins one of the words: if it does not, s in no reading of its
// spaces and signs is one of them.
func (h *Heads) MayBegin(s string) bool { return h.starts.Has(han.First(han.TrimLeft(s))) }

// Beginning returns the range of the words that begin with the first character of s, in the order of the list.
func (h *Heads) Beginning(s string) (from, to int) {
	r, _ := han.Char(s, 0)
	if !h.starts.Has(r) {
		return 0, 0
	}
	at := h.slot(r)
	for h.slots[at].first != r {
		at = (at + 1) % len(h.slots)
	}
	return int(h.slots[at].from), int(h.slots[at].to)
}

// Word returns a word of such a range.
func (h *Heads) Word(k int) string { return h.text[h.words[k].at : h.words[k].at+h.words[k].n] }

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
