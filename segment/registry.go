package segment

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/bridge"
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
	standIn    string // of the same length
	whole      bool   // only where no word goes on after it
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

// Check reports the words of o that cannot be read: nothing built in can stand for them. [Options.Read] leaves them out. The error of
// several words has Unwrap() []error, one for each.
func (o Options) Check() error {
	_, left := o.ownRows()
	return errors.Join(left...)
}

// ownRows are the rows of the user's registry, longer words first, and an error for each word that has none.
func (o Options) ownRows() (rows []ownRow, left []error) {
	for _, c := range ownClasses {
		for _, word := range c.words(o) {
			in := ""
			for i := 0; i < len(c.tails) && in == ""; i++ {
				in = standIn(word, c.tails[i], c.whole)
			}
			switch {
			case in != "":
				rows = append(rows, ownRow{word, c.what, in, c.whole})
			case hanCount(word) == 1:
				left = append(left, fmt.Errorf("%q cannot be %s: one character would stand for any; name it in full, 研习社", word, c.what))
			default:
				left = append(left, fmt.Errorf("%q cannot be %s: it has no Chinese character", word, c.what))
			}
		}
	}
	slices.SortStableFunc(rows, func(a, b ownRow) int { return len(b.word) - len(a.word) })
	return rows, left
}

// standIn returns a word of the same length that ends with tail: 锦岭研习局 for 锦岭研习社, 研习A局 for 研习社A. It has as many characters of
// Chinese less as tail has. "" if word has not so many, or if nothing but tail is left and it may not stand alone.
func standIn(word, tail string, alone bool) string {
	rest := word
	for range utf8.RuneCountInString(tail) {
		at := strings.LastIndexFunc(rest, func(r rune) bool { return isHan(r) && utf8.RuneLen(r) == len("局") })
		if at < 0 {
			return ""
		}
		rest = rest[:at] + rest[at+len("局"):]
	}
	if rest == "" && !alone {
		return ""
	}
	return rest + tail
}

// twinOf returns the text in which built-in words stand for those of the registry, and where they stand.
func twinOf(text string, rows []ownRow) (twin string, found []OwnWord) {
	b := []byte(text)
	for i := range rows {
		r := &rows[i]
		for at := strings.Index(text, r.word); at >= 0; {
			end := at + len(r.word)
			if next := first(text[end:]); (!r.whole || !isHan(next)) && string(b[at:end]) == r.word { // and no longer word of the registry has it
				copy(b[at:end], r.standIn)
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

func init() {
	bridge.Twin = func(layout any) string { return layout.(*Layout).twin }
	bridge.FromTwin = func(layout any, name string) string { return layout.(*Layout).fromTwin(name) }
	bridge.OwnKind = func(layout any, title string) string { return layout.(*Layout).ownKind(title) }
}

// fromTwin returns the name of an organ that is printed where the twin of the text has s: 锦岭研习社 for 锦岭研习局.
func (l *Layout) fromTwin(s string) string {
	for i := range l.rows {
		if r := &l.rows[i]; !r.whole {
			s = strings.ReplaceAll(s, r.standIn, r.word)
		}
	}
	return s
}

// ownKind returns the kind of document of the user's registry that a title ends with, "" if it ends with none.
func (l *Layout) ownKind(title string) string {
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
