package lexicon

import (
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// Tails finds which of a list of words ends at a place, by the word's last character.
type Tails struct {
	bucket *[1 << 16]uint8 // in which of the groups of words those that end with a character stand, 0 where none does
	groups []tailGroup     // and where the last ends
	words  []tail          // longest first in each group
	text   string          // the words, one after the other
}

// bucketRoom has the buckets of the tables that a program makes when it starts.
var bucketRoom = han.RoomFor[[1 << 16]uint8](40)

// A tailGroup is where the words of one group stand.
type tailGroup struct {
	before     uint64 // bit b&63 for the byte b before the last character of each longer word
	from, sole uint32 // where they begin in words, and where those of one character do
}

// A tail is one word. It has no pointer: the garbage collector passes over the words.
type tail struct {
	at, n uint32 // in text, and how long
	index uint32 // in the list that the table was made from
	third byte   // the last byte of its first character
	prev  byte   // the byte before its last character, 0 if it has but one
}

// NewTails returns the table of a list of words.
func NewTails(list []string) *Tails {
	t := &Tails{bucket: bucketRoom.New()}
	var groups [256][]int
	n, size := 0, 0
	for i, w := range list {
		r, _ := utf8.DecodeLastRuneInString(w)
		if r >= 1<<16 || w == "" {
			continue
		}
		if t.bucket[r] == 0 {
			n = min(n+1, 255) // beyond that, characters share the last group
			t.bucket[r] = uint8(n)
		}
		groups[t.bucket[r]] = insertTail(groups[t.bucket[r]], list, i)
		size += len(w)
	}
	text := make([]byte, 0, size)
	for _, group := range groups[:n+1] {
		g := tailGroup{from: uint32(len(t.words)), sole: uint32(len(t.words))}
		for _, i := range group {
			w := list[i]
			prev := byte(0)
			if n := len(w) - han.LastLen(w); n > 0 {
				g.sole++
				prev = w[n-1]
				g.before |= 1 << (prev & 63)
			}
			t.words = append(t.words, tail{uint32(len(text)), uint32(len(w)), uint32(i), w[min(len(w)-1, 2)], prev})
			text = append(text, w...)
		}
		t.groups = append(t.groups, g)
	}
	t.groups, t.text = append(t.groups, tailGroup{from: uint32(len(t.words))}), string(text)
	return t
}

// insertTail puts word i of a list after those of a group that are as long or longer.
func insertTail(group []int, list []string, i int) []int {
	group = append(group, i)
	for k := len(group) - 1; k > 0 && len(list[group[k-1]]) < len(list[i]); k-- {
		group[k-1], group[k] = i, group[k-1]
	}
	return group
}

// MayEnd reports whether a word ends with r.
func (t *Tails) MayEnd(r rune) bool { return uint32(r) < 1<<16 && t.bucket[r] != 0 }

// group returns the words that end with r, longest first, and others where many characters end words.
func (t *Tails) group(r rune) []tail {
	g := int(t.bucket[r])
	return t.words[t.groups[g].from:t.groups[g+1].from]
}

// word returns the word of w.
func (t *Tails) word(w *tail) string { return t.text[w.at : w.at+w.n] }

// EndsAt returns the index of the longest word that ends at s[:end] and where it starts, or -1.
func (t *Tails) EndsAt(s string, end int) (index, start int) {
	r, n := han.Before(s, end)
	if !t.MayEnd(r) {
		return -1, end
	}
	return t.endsWith(s, end, r, n)
}

// endsWith is EndsAt where the last character r, n bytes long, may end a word.
func (t *Tails) endsWith(s string, end int, r rune, n int) (index, start int) {
	groups := t.groups[t.bucket[r]:]
	g := &groups[0]
	sole := t.words[g.sole:groups[1].from]
	if end > n && g.before>>(s[end-n-1]&63)&1 != 0 {
		longer, prev := t.words[g.from:g.sole], s[end-n-1]
		for k := range longer {
			if w := &longer[k]; w.prev == prev && t.standsBefore(s, end, w) {
				return int(w.index), end - int(w.n)
			}
		}
	}
	for k := range sole {
		if w := &sole[k]; t.standsBefore(s, end, w) {
			return int(w.index), end - int(w.n)
		}
	}
	return -1, end
}

// standsBefore reports whether the word of w ends at s[:end].
func (t *Tails) standsBefore(s string, end int, w *tail) bool {
	start := end - int(w.n)
	if start < 0 || w.n > 2 && s[start+2] != w.third {
		return false
	}
	return s[start:end] == t.word(w)
}

// Ends reports whether s ends with one of the words.
func (t *Tails) Ends(s string) bool {
	k, _ := t.EndsAt(s, len(s))
	return k >= 0
}

// Of returns the longest word that s ends with and is not: 办法 of 管理办法, where 管理办法 is a word too. "" if there is none.
func (t *Tails) Of(s string) string {
	r := han.Last(s)
	if !t.MayEnd(r) {
		return ""
	}
	group := t.group(r)
	for k := range group {
		w := t.word(&group[k])
		if n := len(s) - len(w); n > 0 && s[n:] == w {
			return w
		}
	}
	return ""
}

// Last returns the end of the rightmost word within s[start:end] that something follows, start if there is none.
func (t *Tails) Last(s string, start, end int) int {
	_, n := han.Before(s, end)
	for i := end - n; i > start; i -= n {
		var r rune
		if r, n = han.Before(s, i); t.MayEnd(r) {
			if k, at := t.endsWith(s, i, r, n); k >= 0 && at >= start {
				return i
			}
		}
	}
	return start
}
