package parse

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// behindWords bound the figure that they stand after.
var behindWords = boundsByHead(boundsOf(lexicon.AtMostAfter + lexicon.AtLeastAfter + lexicon.BeyondAfter + lexicon.AboutAfter + lexicon.StepAfter))

// boundHeads are the characters that such a word is looked for at, and noteMarks open a note on the figure itself; 〈 is an OCR's （.
const boundHeads, noteMarks = "及或以之左上为為限额封", "（(〈"

// boundsByHead has the words of a list by their first characters, those of one in their order.
func boundsByHead(words []boundWord) []boundWord {
	slices.SortStableFunc(words, func(v, w boundWord) int { return int(v.head - w.head) })
	return words
}

// wordsFrom returns those words of such a list that begin with r.
func wordsFrom(words []boundWord, r rune) []boundWord {
	from := 0
	for from < len(words) && words[from].head < r {
		from++
	}
	end := from
	for end < len(words) && words[end].head == r {
		end++
	}
	return words[from:end]
}

// notUpDown go on with 上下 as a word of its own: 上下班. includes begin a note on the figure itself: （含本数）. shortNames follow on 以下.
var (
	notUpDown  = wordsOf(lexicon.NotUpDown)
	includes   = wordsOf(lexicon.Includes)
	shortNames = wordsOf(lexicon.ShortNameWord)
)

// amountBoundBehind returns the bound word after the figure that ends at i.
func amountBoundBehind(s string, i int) (boundHit, bool) {
	excluded := false
	i = spaces(s, i)
	r, _ := char(s, i)
	if r == '（' || r == '(' || r == '〈' {
		var e int
		e, _, excluded = inclusiveNote(s, i)
		i = spaces(s, max(i, e))
		r, _ = char(s, i)
	}
	if uint32(r) >= 1<<16 || followers[r]&followBound == 0 {
		return boundHit{}, false
	}
	words := wordsFrom(behindWords, r)
	for k := range words {
		w := &words[k]
		if e := hasSpaced(s, i, w.word.String()); e > 0 {
			if shortNames.at(s, e) > 0 || w.word.String() == "上下" && notUpDown.at(s, e) > 0 {
				return boundHit{}, false
			}
			return boundHit{w.bound(), w.exclusive() || excluded, Range{i, e}}, true
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

// noted gives the bound that stands before a figure what a note after the figure says of the figure itself: 低于5万元（含5万元）.
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
