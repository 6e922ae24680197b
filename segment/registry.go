package segment

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// A user's registry names kinds of documents and organs that the lexicon does not have. They go before the rows that are built in: the
// stages read a twin of the text in which a built-in word of the same class and the same length stands for each, 锦岭研习局 for
// 锦岭研习社, so that every rule knows them and every place stays as it is.

// An OwnWord is a word of the user's registry where it stands in the text.
type OwnWord struct {
	Word string
	What string // what the registry says that it is: "a kind of document", "an organ"
	Span Span
}

// String says it in words: 研习社 is an organ by the user's registry.
func (w OwnWord) String() string { return w.Word + " is " + w.What + " by the user's registry" }

// An ownRow is a word of the registry with what stands for it.
type ownRow struct {
	word, what string
	tail       string // of the built-in word that takes the place of the end of word
	whole      bool   // only where no word goes on behind it
}

// The classes of words that a registry may name, each with the built-in words that stand for them, the longer first.
var ownClasses = []struct {
	what  string
	tails []string
	whole bool
	words func(o Options) []string
}{
	{"a kind of document", []string{"通知", "令"}, true, func(o Options) []string { return o.Kinds }},
	{"an organ", []string{"局"}, false, func(o Options) []string { return o.Organs }},
}

// ownRows are the rows of the user's registry, longer words first. A word that ends with other characters than those of three bytes that
// Chinese is written in is left out, nothing of the same length stands for it; and an organ of one character,
// whose stand-in would be any 局.
func (o Options) ownRows() []ownRow {
	var rows []ownRow
	for _, c := range ownClasses {
		for _, word := range c.words(o) {
			for _, tail := range c.tails {
				if at := len(word) - len(tail); (at > 0 || at == 0 && c.whole) && utf8.RuneStart(word[at]) && hanCount(word[at:]) == utf8.RuneCountInString(tail) {
					rows = append(rows, ownRow{word, c.what, tail, c.whole})
					break
				}
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b ownRow) int { return len(b.word) - len(a.word) })
	return rows
}

// standIn is what stands for the word.
func (r *ownRow) standIn() string { return r.word[:len(r.word)-len(r.tail)] + r.tail }

// twinOf returns the text in which built-in words stand for those of the registry, and where they stand.
func twinOf(text string, rows []ownRow) (twin string, found []OwnWord) {
	b := []byte(text)
	for i := range rows {
		r := &rows[i]
		for at := strings.Index(text, r.word); at >= 0; {
			end := at + len(r.word)
			if next := first(text[end:]); (!r.whole || !isHan(next)) && string(b[at:end]) == r.word { // and no longer word of the registry has it
				copy(b[at:end], r.standIn())
				found = append(found, OwnWord{r.word, r.what, Span{Start: at, End: end}})
			}
			if at = strings.Index(text[end:], r.word); at >= 0 {
				at += end
			}
		}
	}
	slices.SortFunc(found, func(a, b OwnWord) int { return a.Span.Start - b.Span.Start })
	return string(b), found
}

// Twin returns the text in which built-in words stand for those of the user's registry; "" where none stands in it.
func (l *Layout) Twin() string { return l.twin }

// FromTwin returns the name of an organ that is printed where the twin of the text has s: 锦岭研习社 for 锦岭研习局.
func (l *Layout) FromTwin(s string) string {
	for i := range l.rows {
		if r := &l.rows[i]; !r.whole {
			s = strings.ReplaceAll(s, r.standIn(), r.word)
		}
	}
	return s
}

// OwnKind returns the kind of document of the user's registry that a title ends with, "" if it ends with none.
func (l *Layout) OwnKind(title string) string {
	for i := range l.rows {
		if r := &l.rows[i]; r.whole && strings.HasSuffix(withoutTail(title), r.word) {
			return r.word
		}
	}
	return ""
}

// ownIn returns the words of the registry that stand on a line.
func (l *Layout) ownIn(at Span) []OwnWord {
	from := sort.Search(len(l.own), func(i int) bool { return l.own[i].Span.Start >= at.Start })
	to := from
	for to < len(l.own) && l.own[to].Span.End <= at.End {
		to++
	}
	return l.own[from:to:to]
}
