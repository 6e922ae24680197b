package lexicon

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// A Kept is a word that a table keeps: where it stands in the text of all such words. It is no pointer, so that the garbage collector
// passes over the tables; a string in each would have it look at every word.
type Kept struct {
	at    uint32
	n     uint16
	third byte // the last byte of its first character, if that has three; 0 otherwise
	last  byte // its last byte
}

// A List is a list of such words.
type List struct{ from, to uint32 }

// kept are the words of all tables. They are kept while the program starts and never afterwards: no lock guards them.
var kept struct {
	text  strings.Builder
	words string // what text has
	lists []Kept // those of all lists, one list after the other
}

// Keep keeps a word for as long as the program runs. Only what initialises a package may call it, and what makes lists.
func Keep(word string) Kept {
	k := add(word)
	kept.words = kept.text.String()
	return k
}

// add is Keep before kept.words has the word.
func add(word string) Kept {
	k := Kept{at: uint32(kept.text.Len()), n: uint16(len(word)), last: word[len(word)-1]}
	if word[0] >= firstOfThree {
		k.third = word[2]
	}
	kept.text.WriteString(word)
	return k
}

// firstOfThree is the least byte that a character of three bytes or more begins with.
const firstOfThree = 0xE0

// String returns the word.
func (k Kept) String() string { return kept.words[k.at : k.at+uint32(k.n)] }

// Len returns how many bytes the word has.
func (k Kept) Len() int { return int(k.n) }

// Byte returns byte i of the word.
func (k Kept) Byte(i int) byte { return kept.words[int(k.at)+i] }

// MayBegin reports whether s can begin with the first character of the word: most text begins otherwise.
func (k Kept) MayBegin(s string) bool { return k.third == 0 || len(s) > 2 && s[2] == k.third }

// Begins reports whether s begins with the word.
func (k Kept) Begins(s string) bool {
	n := int(k.n)
	return n <= len(s) && s[n-1] == k.last && s[:n] == k.String()
}

// Ends reports whether s ends with the word.
func (k Kept) Ends(s string) bool {
	n := int(k.n)
	return n <= len(s) && s[len(s)-1] == k.last && s[len(s)-n:] == k.String()
}

// At returns where the word ends that stands at s[i:], 0 if another one does.
func (k Kept) At(s string, i int) int {
	if e := i + int(k.n); e <= len(s) && s[e-1] == k.last && s[i:e] == k.String() {
		return e
	}
	return 0
}

// FirstAt returns where the first of some words ends that stands at s[i:], 0 if none does.
func FirstAt(words []Kept, s string, i int) int {
	for k := range words {
		w := &words[k]
		if e := i + int(w.n); e <= len(s) && s[e-1] == w.last && s[i:e] == w.String() {
			return e
		}
	}
	return 0
}

// Before returns where the word begins that ends at s[:i], -1 if another one does.
func (k Kept) Before(s string, i int) int {
	if start := i - int(k.n); start >= 0 && s[i-1] == k.last && s[start:i] == k.String() {
		return start
	}
	return -1
}

// NewList keeps a list of words.
func NewList(words ...string) List {
	l := List{from: uint32(len(kept.lists))}
	for _, w := range words {
		kept.lists = append(kept.lists, add(w))
	}
	kept.words = kept.text.String()
	l.to = uint32(len(kept.lists))
	return l
}

// ListOf keeps the words of a class, as [Words] has them, and further ones after them.
func ListOf(c Class, more ...string) List { return NewList(append(Words(c), more...)...) }

// ListOfKept keeps a list of words that are kept already.
func ListOfKept(words []Kept) List {
	from := uint32(len(kept.lists))
	kept.lists = append(kept.lists, words...)
	return List{from, uint32(len(kept.lists))}
}

// IsEmpty reports whether the list has no words.
func (l List) IsEmpty() bool { return l.from == l.to }

// Kept returns the words in their order.
func (l List) Kept() []Kept { return kept.lists[l.from:l.to] }

// Part returns the words from one place on to another.
func (l List) Part(from, to uint16) []Kept {
	return kept.lists[l.from+uint32(from) : l.from+uint32(to)]
}

// All yields the words in their order, for loops that are not often run.
func (l List) All(yield func(string) bool) {
	for _, w := range l.Kept() {
		if !yield(w.String()) {
			return
		}
	}
}

// Stand reports whether one of the words stands in s.
func (l List) Stand(s string) bool {
	for _, w := range l.Kept() {
		if han.Index(s, w.String()) >= 0 {
			return true
		}
	}
	return false
}

// Begin reports whether s begins with one of the words.
func (l List) Begin(s string) bool {
	for _, w := range l.Kept() {
		if w.Begins(s) {
			return true
		}
	}
	return false
}

// End reports whether s ends with one of the words.
func (l List) End(s string) bool {
	for _, w := range l.Kept() {
		if w.Ends(s) {
			return true
		}
	}
	return false
}

// Has reports whether s is one of the words.
func (l List) Has(s string) bool {
	for _, w := range l.Kept() {
		if int(w.n) == len(s) && w.Begins(s) {
			return true
		}
	}
	return false
}

// Words returns the words as a list of their own, for a table that is made of them.
func (l List) Words() []string {
	list := make([]string, 0, l.to-l.from)
	for w := range l.All {
		list = append(list, w)
	}
	return list
}
