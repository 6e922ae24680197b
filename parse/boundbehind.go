package parse

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// behindWords bound the figure that they stand after.
var behindWords = boundsByHead(boundsOf(lexicon.AtMostAfter + lexicon.AtLeastAfter + lexicon.BeyondAfter + lexicon.AboutAfter + lexicon.StepAfter))

// A boundHead has the words of one first character, in their order.
type boundHead struct {
	head  rune
	words []boundWord
}

// boundsByHead are the lists of words by their first character.
func boundsByHead(words []boundWord) (heads []boundHead) {
	for _, w := range words {
		k := slices.IndexFunc(heads, func(h boundHead) bool { return h.head == w.head })
		if k < 0 {
			k = len(heads)
			heads = append(heads, boundHead{head: w.head})
		}
		heads[k].words = append(heads[k].words, w)
	}
	return heads
}

// wordsFrom returns the words of a list that begin with r.
func wordsFrom(heads []boundHead, r rune) []boundWord {
	for k := range heads {
		if heads[k].head == r {
			return heads[k].words
		}
	}
	return nil
}

// notUpDown go on with 上下 as a word of its own: 上下班. includes begin a note on the figure itself: （含本数）. shortNames follow on 以下.
var (
	notUpDown  = wordsOf(lexicon.NotUpDown)
	includes   = wordsOf(lexicon.Includes)
	shortNames = wordsOf(lexicon.ShortNameWord)
)

// amountBoundBehind returns the bound word behind the figure that ends at i.
func amountBoundBehind(s string, i int) (boundHit, bool) {
	excluded := false
	i = spaces(s, i)
	r, _ := char(s, i)
	if r == '（' || r == '(' || r == '〈' { // 〈 is an OCR's （
		var e int
		e, _, excluded = inclusiveNote(s, i)
		i = spaces(s, max(i, e))
		r, _ = char(s, i)
	}
	switch r {
	case '及', '或', '以', '之', '左', '上', '为', '為', '限', '额', '封':
	default:
		return boundHit{}, false
	}
	words := wordsFrom(behindWords, r)
	for k := range words {
		w := &words[k]
		if e := hasSpaced(s, i, w.word); e > 0 {
			if shortNames.at(s, e) > 0 || w.word == "上下" && notUpDown.at(s, e) > 0 {
				return boundHit{}, false
			}
			return boundHit{w.bound, w.exclusive || excluded, Range{i, e}}, true
		}
	}
	return boundHit{}, false
}

// inclusiveNote returns the end of （含）, （不含） or （含1000平方米） at s[i:], 0 if no such note stands there, and whether it takes
// the figure in or out. （含税） does neither.
func inclusiveNote(s string, i int) (end int, included, excluded bool) {
	_, n := char(s, i)
	at := spaces(s, i+n)
	e := includes.at(s, at)
	if e == 0 {
		return 0, false, false
	}
	out := e-at > len("含")
	e = spaces(s, e)
	k := strings.IndexAny(s[e:min(len(s), e+48)], "）)\n")
	if k < 0 || s[e+k] == '\n' {
		return 0, false, false
	}
	_, n = char(s, e+k)
	digit, _ := numeralAt(s, e)
	itself := k == 0 || digit != 0 || has(s, e, "本数") > 0
	return e + k + n, itself && !out, itself && out
}

// noted gives the bound that stands before a figure what a note behind the figure says of the figure itself: 低于5万元（含5万元）.
func (sc *scan) noted(end int, a *Amount, hit boundHit) boundHit {
	i := spaces(sc.s, end)
	r, n := char(sc.s, i)
	if hit.bound != AtMost && hit.bound != AtLeast || r != '（' && r != '(' && r != '〈' {
		return hit
	}
	e, included, excluded := inclusiveNote(sc.s, i)
	if digit, _ := numeralAt(sc.s, spaces(sc.s, hasAny(sc.s, spaces(sc.s, i+n), "不含", "含"))); e == 0 || digit != 0 && sc.repeatedIn(end, a) == 0 {
		return hit // （含3万元工本费）
	}
	hit.exclusive = excluded || hit.exclusive && !included
	return hit
}
