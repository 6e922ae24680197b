package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// A wordSet is a short list of words, which are tried in their order: 以前, 之前, 前.
// Nearly every place is known by two bytes to hold none of them, the last ones of a character that a word begins or ends with.
type wordSet struct {
	places []wordPlace // of the words in text
	text   string      // the words, one after the other
	heads  [64]uint64  // bit c&63 of number b&63 for the second and third bytes b, c of each word; all if a word has no three
	tails  [64]uint64  // the same for the last two bytes of each word
	least  byte        // the least of the first bytes: a space or a Latin letter begins no Chinese word
	byHead *wordGroups // by the third byte, nil of a few words and where a word has no three
	byTail *wordGroups // by the last byte
}

// A wordPlace is where a word stands in the text of a set, and its last byte. It has no pointer: the garbage collector passes over the
// words.
type wordPlace struct {
	at, n uint16
	last  byte
}

// wordGroups has words by the low bits of one of their bytes, in each group in their order.
type wordGroups struct {
	places []wordPlace
	from   [65]uint16 // where each group begins, and where the last ends
}

// of returns the words that have the byte c.
func (g *wordGroups) of(c byte) []wordPlace { return g.places[g.from[c&63]:g.from[c&63+1]] }

// fewWords are tried one after the other as they are.
const fewWords = 4

// groupWords returns the groups of the words of a set by their third byte, or by their last; nil of a few.
func (w *wordSet) groupWords(last bool) *wordGroups {
	if len(w.places) <= fewWords {
		return nil
	}
	g := &wordGroups{places: make([]wordPlace, len(w.places))}
	for _, p := range w.places {
		g.from[w.groupOf(p, last)+1]++
	}
	for c := range len(g.from) - 1 {
		g.from[c+1] += g.from[c]
	}
	next := g.from
	for _, p := range w.places {
		c := w.groupOf(p, last)
		g.places[next[c]] = p
		next[c]++
	}
	return g
}

func (w *wordSet) groupOf(p wordPlace, last bool) byte {
	if last {
		return p.last & 63
	}
	return w.text[p.at+2] & 63
}

func anyOf(words ...string) *wordSet {
	w := &wordSet{places: make([]wordPlace, 0, len(words)), text: strings.Join(words, ""), least: 0xFF}
	short, at := false, 0
	for _, word := range words {
		w.least = min(w.least, word[0])
		n := len(word)
		w.places = append(w.places, wordPlace{uint16(at), uint16(n), word[n-1]})
		at += n
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
	if !short {
		w.byHead = w.groupWords(false)
		w.byTail = w.groupWords(true)
	}
	return w
}

// word returns the word at a place.
func (w *wordSet) word(p *wordPlace) string { return w.text[p.at : p.at+p.n] }

// list returns the words in their order.
func (w *wordSet) list() (words []string) {
	for k := range w.places {
		words = append(words, w.word(&w.places[k]))
	}
	return words
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
	places := w.places
	if w.byHead != nil && i < len(s)-2 {
		places = w.byHead.of(s[i+2])
	}
	for k := range places {
		p := &places[k]
		if e := i + int(p.n); e <= len(s) && s[e-1] == p.last && s[i:e] == w.word(p) {
			return e
		}
	}
	return 0
}

// is reports whether s is one of the words.
func (w *wordSet) is(s string) bool {
	places := w.places
	if w.byTail != nil && s != "" {
		places = w.byTail.of(s[len(s)-1])
	}
	for k := range places {
		if w.word(&places[k]) == s {
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
	places := w.places
	if w.byTail != nil {
		places = w.byTail.of(s[i-1])
	}
	for k := range places {
		p := &places[k]
		if start := i - int(p.n); start >= 0 && s[i-1] == p.last && s[start:i] == w.word(p) {
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
