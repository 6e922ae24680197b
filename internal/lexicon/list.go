package lexicon

// A wordList keeps words in one text, and finds them there. It has no pointers but these few: the garbage collector, which looks at every
// string of a list of strings, passes over the words.
type wordList struct {
	text  string // the words, one after the other
	ends  []uint32
	slots []uint32 // by a hash of the word: its number and one, or 0
}

// newWordList returns the list of some words. One that stands there twice is found twice.
func newWordList(words []string) *wordList {
	l := &wordList{ends: make([]uint32, 0, len(words))}
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
		at := l.slot(w)
		for l.slots[at] != 0 {
			at = (at + 1) % slots
		}
		l.slots[at] = uint32(k) + 1
	}
	return l
}

// at returns word k.
func (l *wordList) at(k int) string {
	from := uint32(0)
	if k > 0 {
		from = l.ends[k-1]
	}
	return l.text[from:l.ends[k]]
}

// slot returns where the number of a word stands, or one of the places before.
func (l *wordList) slot(word string) int {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return int(h^h>>15) & (len(l.slots) - 1)
}

// find returns the number of a word, the next one behind after of those that are alike; -1 if there is none.
func (l *wordList) find(word string, after int) int {
	for at := l.slot(word); l.slots[at] != 0; at = (at + 1) & (len(l.slots) - 1) {
		if k := int(l.slots[at]) - 1; k > after && l.at(k) == word {
			return k
		}
	}
	return -1
}
