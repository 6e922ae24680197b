package parse

import (
	"slices"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// A wordSet is a short list of words, which are tried in their order: 以前, 之前, 前.
// Nearly every place is known by two bytes to hold none of them, the last ones of a character that a word begins or ends with.
type wordSet struct {
	words []string
	heads [64]uint64 // bit c&63 of number b&63 for the second and third bytes b, c of each word; all if a word has no three
	tails [64]uint64 // the same for the last two bytes of each word
	least byte       // the least of the first bytes: a space or a Latin letter begins no Chinese word
}

func anyOf(words ...string) *wordSet {
	w := &wordSet{words: words, least: 0xFF}
	for _, word := range words {
		w.least = min(w.least, word[0])
		n := len(word)
		if n < 3 {
			for b := range w.heads {
				w.heads[b], w.tails[b] = ^uint64(0), ^uint64(0)
			}
			continue
		}
		w.heads[word[1]&63] |= 1 << (word[2] & 63)
		w.tails[word[n-2]&63] |= 1 << (word[n-1] & 63)
	}
	return w
}

// wordsOf returns the words of the classes of c.
func wordsOf(c lexicon.Class) *wordSet { return anyOf(lexicon.Words(c)...) }

// at returns the end of the first of the words that stands at s[i:], or 0.
func (w *wordSet) at(s string, i int) int {
	if i < len(s)-2 && (s[i] < w.least || w.heads[s[i+1]&63]>>(s[i+2]&63)&1 == 0) {
		return 0
	}
	return w.find(s, i)
}

// find is at where a word may stand. It is one function for its many callers: a copy in each would fill the memory that a
// processor keeps its next instructions in.
//
//go:noinline
func (w *wordSet) find(s string, i int) int {
	for _, word := range w.words {
		if e := i + len(word); e <= len(s) && s[e-1] == word[len(word)-1] && s[i:e] == word {
			return e
		}
	}
	return 0
}

// is reports whether s is one of the words.
func (w *wordSet) is(s string) bool { return slices.Contains(w.words, s) }

// endingAt returns the start of the first of the words that ends at s[:i], or -1.
func (w *wordSet) endingAt(s string, i int) int {
	if i <= 0 || i > 1 && w.tails[s[i-2]&63]>>(s[i-1]&63)&1 == 0 {
		return -1
	}
	return w.findBefore(s, i)
}

// findBefore is endingAt where a word may end.
//
//go:noinline
func (w *wordSet) findBefore(s string, i int) int {
	for _, word := range w.words {
		if start := i - len(word); start >= 0 && s[i-1] == word[len(word)-1] && s[start:i] == word {
			return start
		}
	}
	return -1
}

// wordAround returns where the longer word from start on begins that holds the character before at, 经济 of 经 at 国家经|济, 参与 of 与|; -1 if
// none of the longer words does. They have up to three characters before it.
func wordAround(s string, start, at int, longer *wordSet) int {
	for k, i := 0, at; k < 3 && i > start; k++ {
		_, n := before(s, i)
		i -= n
		if longer.at(s, i) >= at {
			return i
		}
	}
	return -1
}

// tailBytes has the last bytes of characters.
func tailBytes(chars string) (t [256]bool) {
	for _, r := range chars {
		w := string(r)
		t[w[len(w)-1]] = true
	}
	return t
}
