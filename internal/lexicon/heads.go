package lexicon

import "github.com/gongbao/gongbao/internal/han"

// Heads finds which of a list of words a text begins with, or holds, by the word's first character: most characters begin none of
// them, and nothing more is asked.
type Heads struct {
	starts han.Marks
	slots  uint32 // where its slots, by a hash of the first character, begin in those of all tables
	shift  uint32
}

// A headSlot has the words of one first character, in the order of the list.
type headSlot struct {
	first rune
	words List
}

// headSlots are the slots of all tables, which are made when a program starts. The tables have no pointer to them: the garbage collector
// passes over them.
var (
	headSlots []headSlot
	headRoom  = han.RoomFor[Heads](40)
)

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
	h := headRoom.New()
	h.starts.Add(string(chars))
	h.slots, h.shift = uint32(len(headSlots)), 29
	for 1<<(32-h.shift) < 2*len(chars) {
		h.shift--
	}
	headSlots = append(headSlots, make([]headSlot, 1<<(32-h.shift))...)
	for _, r := range chars {
		at := h.slot(r)
		for !headSlots[at].words.IsEmpty() {
			at = h.behind(at)
		}
		list := NewList(words[r]...)
		headSlots[at] = headSlot{r, list}
	}
	return h
}

// slot returns where the words that begin with r stand, or one of the places before.
func (h *Heads) slot(r rune) uint32 { return h.slots + uint32(r)*0x9E3779B1>>h.shift }

// behind returns the slot after one.
func (h *Heads) behind(slot uint32) uint32 { return h.slots + (slot+1-h.slots)&(1<<(32-h.shift)-1) }

// Of returns the first word of the list that s begins with, "" if there is none.
func (h *Heads) Of(s string) string {
	from, to := h.Beginning(s)
	for _, w := range kept.lists[from:to] {
		if w.Begins(s) {
			return w.String()
		}
	}
	return ""
}

// Begins reports whether s begins with one of the words.
func (h *Heads) Begins(s string) bool { return h.Of(s) != "" }

// Is reports whether s is one of the words. The list has longer words before shorter ones.
func (h *Heads) Is(s string) bool { return s != "" && h.Of(s) == s }

// MayBegin reports whether the first print of s, after white space, begins one of the words: if it does not, s in no reading of its
// spaces and signs is one of them.
func (h *Heads) MayBegin(s string) bool { return h.starts.Has(han.First(han.TrimLeft(s))) }

// Beginning returns the range of the words that begin with the first character of s, in the order of the list.
func (h *Heads) Beginning(s string) (from, to int) {
	r, _ := han.Char(s, 0)
	if !h.starts.Has(r) {
		return 0, 0
	}
	at := h.slot(r)
	for headSlots[at].first != r {
		at = h.behind(at)
	}
	return int(headSlots[at].words.from), int(headSlots[at].words.to)
}

// Word returns a word of such a range.
func (h *Heads) Word(k int) string { return kept.lists[k].String() }

// Stand reports whether one of the words stands anywhere in s. It looks at each character once, whatever the words are.
func (h *Heads) Stand(s string) bool { return h.From(s, 0) >= 0 }

// From returns where the first of the words stands at s[i:] or after it, -1 if none does.
func (h *Heads) From(s string, i int) int {
	for i = h.starts.From(s, i); i >= 0; i = h.starts.From(s, i+1) {
		if h.Begins(s[i:]) {
			return i
		}
	}
	return -1
}
