package words

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-ego/gse"
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// A Segmenter parts texts into tokens. The zero Segmenter is right; it may be used by several goroutines.
type Segmenter struct {
	Words []string // words of the user's own, such as names of places and projects

	once sync.Once
	seg  *gse.Segmenter
}

// Registered returns the words of what a user of a parser knows beforehand, for Segmenter.Words: the units of amounts, and the names at the
// heads of pages.
func Registered(p gazette.Parser) []string {
	var out []string
	for _, u := range p.Units {
		out = append(out, u.Word)
	}
	return append(out, p.RunningHeads...)
}

// dictionary returns gse with the words of the user's own.
func (s *Segmenter) dictionary() *gse.Segmenter {
	s.once.Do(func() {
		if len(s.Words) == 0 {
			s.seg = plain()
		} else {
			s.seg = load(s.Words)
		}
	})
	return s.seg
}

// A strip is a piece of text that reads on over line ends: its characters with where they stand in the source.
type strip struct {
	text []byte
	at   []int  // offset in the source of each byte of text
	gap  []bool // white space stood before the character that begins at this byte
	item []int  // index of the item that each byte belongs to; -1 for none
}

func (p *strip) add(s string, from, item int, gap bool) {
	for i := range len(s) {
		p.text = append(p.text, s[i])
		p.at = append(p.at, from+i)
		p.item = append(p.item, item)
		p.gap = append(p.gap, gap && i == 0)
	}
}

// tokens parts a strip: items stay whole, the rest goes by characters and words.
func (s *Segmenter) tokens(p *strip, items []item, out []Token) []Token {
	for from := 0; from < len(p.text); {
		to := from + 1
		for to < len(p.text) && p.item[to] == p.item[from] {
			to++
		}
		if k := p.item[from]; k >= 0 {
			out = append(out, p.token(items[k].kind, from, to, items[k].reading))
		} else {
			out = s.plain(p, from, to, out)
		}
		from = to
	}
	return out
}

// plain parts what no item claims: runs of digits and of letters, signs, and Chinese between them.
func (s *Segmenter) plain(p *strip, from, to int, out []Token) []Token {
	for i := from; i < to; {
		kind := classAt(p.text, i)
		end := i + runeLen(p.text, i)
		for end < to && kind != signs && classAt(p.text, end) == kind && (kind == chinese || !p.gap[end]) {
			end += runeLen(p.text, end)
		}
		switch kind {
		case chinese:
			out = s.words(p, i, end, out)
		case digits:
			out = append(out, p.token(Number, i, end, narrow(p.text[i:end])))
		case letters:
			out = append(out, p.token(Word, i, end, strings.ToLower(narrow(p.text[i:end]))))
		default:
			out = append(out, p.token(Sign, i, end, ""))
		}
		i = end
	}
	return out
}

// words parts Chinese by the dictionary.
func (s *Segmenter) words(p *strip, from, to int, out []Token) []Token {
	text := p.text[from:to]
	simple := simplified(text)
	at := 0
	if len(simple) == len(text) {
		for _, w := range s.dictionary().Segment(simple) {
			if w.Start() != at || w.End() > len(text) || w.End() < len(text) && !utf8.RuneStart(text[w.End()]) {
				break
			}
			out = append(out, p.word(from+w.Start(), from+w.End(), simple[w.Start():w.End()]))
			at = w.End()
		}
	}
	for at < len(text) { // what the dictionary left: character by character
		n := runeLen(text, at)
		out = append(out, p.word(from+at, from+at+n, text[at:at+n]))
		at += n
	}
	return out
}

// word is a token of Chinese: a number where it reads as one.
func (p *strip) word(from, to int, simple []byte) Token {
	if n, err := parse.ParseNumber(string(simple)); err == nil {
		return p.token(Number, from, to, n.String())
	}
	reading := ""
	if string(simple) != string(p.text[from:to]) {
		reading = string(simple)
	}
	return p.token(Word, from, to, reading)
}

// token makes a token of the bytes [from, to).
func (p *strip) token(kind Kind, from, to int, reading string) Token {
	t := Token{Kind: kind, Text: string(p.text[from:to]), Reading: reading}
	if t.Reading == t.Text {
		t.Reading = ""
	}
	for i := from; i < to; i++ {
		if n := len(t.Spans); n > 0 && t.Spans[n-1].End == p.at[i] {
			t.Spans[n-1].End++
			continue
		}
		t.Spans = append(t.Spans, gazette.Span{Start: p.at[i], End: p.at[i] + 1})
	}
	return t
}

// The classes of characters that are parted from each other.
const (
	signs = iota
	digits
	letters
	chinese
)

func classAt(text []byte, i int) int {
	r, _ := utf8.DecodeRune(text[i:])
	switch {
	case unicode.Is(unicode.Nd, r):
		return digits
	case r == '〇' || unicode.Is(unicode.Han, r) || unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
		return chinese
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letters
	}
	return signs
}

func runeLen(text []byte, i int) int {
	_, n := utf8.DecodeRune(text[i:])
	return n
}

// narrow writes full-width letters and digits in half width.
func narrow(text []byte) string { return strings.Map(han.Narrow, string(text)) }

// simplified writes traditional characters as simplified ones of the same length.
func simplified(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if s := han.Simplified(r); utf8.RuneLen(s) == n {
			out = utf8.AppendRune(out, s)
		} else {
			out = append(out, text[:n]...)
		}
		text = text[n:]
	}
	return out
}

// settled orders items by where they begin and takes away those that share characters with one that goes before.
func settled(items []item) []item {
	items = slices.DeleteFunc(items, func(x item) bool { return len(x.spans) == 0 || x.spans[0].Start >= x.spans[0].End })
	slices.SortStableFunc(items, func(a, b item) int {
		return cmp.Or(cmp.Compare(a.kind.rank(), b.kind.rank()), cmp.Compare(a.spans[0].Start, b.spans[0].Start))
	})
	var kept []item
	var taken, fresh []gazette.Span // of the kept, in order: those of the kinds before, and of this one, which come at the end or near it
	for i, x := range items {
		if i > 0 && x.kind != items[i-1].kind && len(fresh) > 0 {
			taken, fresh = append(taken, fresh...), fresh[:0]
			slices.SortFunc(taken, func(a, b gazette.Span) int { return cmp.Compare(a.Start, b.Start) })
		}
		if !slices.ContainsFunc(x.spans, func(s gazette.Span) bool { return meets(taken, s) || meets(fresh, s) }) {
			kept = append(kept, x)
			for _, s := range x.spans {
				at, _ := slices.BinarySearchFunc(fresh, s.Start, func(t gazette.Span, start int) int { return cmp.Compare(t.Start, start) })
				fresh = slices.Insert(fresh, at, s)
			}
		}
	}
	slices.SortFunc(kept, func(a, b item) int { return cmp.Compare(a.spans[0].Start, b.spans[0].Start) })
	return kept
}

// meets reports whether a span shares characters with one of a list in order, whose spans do not meet each other.
func meets(taken []gazette.Span, s gazette.Span) bool {
	at, _ := slices.BinarySearchFunc(taken, s.Start, func(t gazette.Span, start int) int { return cmp.Compare(t.End, start+1) })
	return at < len(taken) && taken[at].Start < s.End
}
