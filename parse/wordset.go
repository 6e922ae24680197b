package parse

import "github.com/gongbao/gongbao/internal/lexicon"

// A wordSet is a short list of words, which are tried in their order: 以前, 之前, 前.
// Nearly every place is known by two bytes to hold none of them, the last ones of a character that a word begins or ends with.
type wordSet struct {
	words   lexicon.List
	byHead  lexicon.List // the words by their third bytes, none of a few words and where a word has no three
	byTail  lexicon.List // by their last bytes
	headsOf wordGroups
	tailsOf wordGroups
	heads   [64]uint64 // bit c&63 of number b&63 for the second and third bytes b, c of each word; all if a word has no three
	tails   [64]uint64 // the same for the last two bytes of each word
	least   byte       // the least of the first bytes: a space or a Latin letter begins no Chinese word
}

// wordGroups are where the groups of words with the same low bits of one of their bytes begin, and where the last ends. In each group
// the words have their order.
type wordGroups [65]uint16

// of returns those of a list that have the byte c.
func (g *wordGroups) of(list lexicon.List, c byte) []lexicon.Kept {
	return list.Part(g[c&63], g[c&63+1])
}

// fewWords are tried one after the other as they are.
const fewWords = 4

// groupWords returns words by the low bits of one of their bytes: the third, or the last.
func groupWords(words []lexicon.Kept, last bool) (lexicon.List, wordGroups) {
	var from wordGroups
	groupOf := func(w lexicon.Kept) byte {
		if last {
			return w.Byte(w.Len()-1) & 63
		}
		return w.Byte(2) & 63
	}
	for _, w := range words {
		from[groupOf(w)+1]++
	}
	for c := range len(from) - 1 {
		from[c+1] += from[c]
	}
	next, grouped := from, make([]lexicon.Kept, len(words))
	for _, w := range words {
		c := groupOf(w)
		grouped[next[c]] = w
		next[c]++
	}
	return lexicon.ListOfKept(grouped), from
}

// anyOf returns the set of some words. The sets are variables of the package, and no objects of the heap.
func anyOf(words ...string) (w wordSet) {
	w.words, w.least = lexicon.NewList(words...), 0xFF
	short := false
	for _, word := range words {
		w.least = min(w.least, word[0])
		n := len(word)
		if n < 3 {
			short = true
			for b := range w.heads {
				w.heads[b], w.tails[b] = ^uint64(0), ^uint64(0)
			}
			continue
		}
		w.heads[word[1]&63] |= 1 << (word[2] & 63)
		w.tails[word[n-2]&63] |= 1 << (word[n-1] & 63)
	}
	if !short && len(words) > fewWords {
		kept := w.words.Kept()
		w.byHead, w.headsOf = groupWords(kept, false)
		w.byTail, w.tailsOf = groupWords(kept, true)
	}
	return w
}

// list returns the words in their order.
func (w *wordSet) list() []string { return w.words.Words() }

// wordsOf returns the words of the classes of c.
func wordsOf(c lexicon.Class) wordSet { return anyOf(lexicon.Words(c)...) }

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
	var words []lexicon.Kept
	if !w.byHead.IsEmpty() && i < len(s)-2 {
		words = w.headsOf.of(w.byHead, s[i+2])
	} else {
		words = w.words.Kept()
	}
	return lexicon.FirstAt(words, s, i)
}

// is reports whether s is one of the words.
func (w *wordSet) is(s string) bool {
	words := w.words.Kept()
	if !w.byTail.IsEmpty() && s != "" {
		words = w.tailsOf.of(w.byTail, s[len(s)-1])
	}
	for _, word := range words {
		if word.String() == s {
			return true
		}
	}
	return false
}

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
	var words []lexicon.Kept
	if !w.byTail.IsEmpty() {
		words = w.tailsOf.of(w.byTail, s[i-1])
	} else {
		words = w.words.Kept()
	}
	for _, word := range words {
		if start := word.Before(s, i); start >= 0 {
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
