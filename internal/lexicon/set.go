package lexicon

import "github.com/gongbao/gongbao/internal/han"

// A Set keeps words in one text, and finds them there. It has no pointers but these few: the garbage collector, which looks at every
// string of a list of strings, passes over the words.
type Set struct {
	text  string // the words, one after the other
	ends  []uint32
	slots []uint32 // by a hash of the word: its number and one, or 0
}

// NewSet returns the set of some words.
func NewSet(words []string) *Set {
	l := &Set{ends: make([]uint32, 0, len(words))}
	size := 0
	for _, w := range words {
		size += len(w)
	}
	text := make([]byte, 0, size)
	for _, w := range words {
		text = append(text, w...)
		l.ends = append(l.ends, uint32(len(text)))
	}
	l.text = string(text)
	slots := 8
	for slots < 2*len(words) {
		slots *= 2
	}
	l.slots = make([]uint32, slots)
	for k, w := range words {
		at := slot(l, w)
		for l.slots[at] != 0 {
			at = (at + 1) % slots
		}
		l.slots[at] = uint32(k) + 1
	}
	return l
}

// at returns word k.
func (l *Set) at(k int) string {
	from := uint32(0)
	if k > 0 {
		from = l.ends[k-1]
	}
	return l.text[from:l.ends[k]]
}

// slot returns where the number of a word stands, or one of the places before. It looks at every other byte, from the last one back: of a
// Chinese character that is one of the two that tell it from others.
func slot[T string | []byte](l *Set, word T) int {
	h := uint32(2166136261)
	for i := len(word) - 1; i >= 0; i -= 2 {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return int(h^h>>15) & (len(l.slots) - 1)
}

// find returns the number of a word, the next one behind after of those that are alike; -1 if there is none.
func find[T string | []byte](l *Set, word T, after int) int {
	for at := slot(l, word); l.slots[at] != 0; at = (at + 1) & (len(l.slots) - 1) {
		if k := int(l.slots[at]) - 1; k > after && l.at(k) == string(word) {
			return k
		}
	}
	return -1
}

// Has reports whether word is one of the set.
func (l *Set) Has(word string) bool { return find(l, word, -1) >= 0 }

// HasBytes is Has for a word that is no string yet.
func (l *Set) HasBytes(word []byte) bool { return find(l, word, -1) >= 0 }

// Index returns which word of the set it is, in the order that they were given in; -1 if it is none.
func (l *Set) Index(word string) int { return find(l, word, -1) }

// IndexBytes is Index for a word that is no string yet.
func (l *Set) IndexBytes(word []byte) int { return find(l, word, -1) }

// Heads returns the characters that the words begin with.
func (l *Set) Heads() *han.Set {
	set := han.MakeSet()
	for k := range l.ends {
		set.Add(han.First(l.at(k)))
	}
	return set
}
