package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// A Row is a word of official Chinese, or several that answer the same questions.
type Row struct {
	Word    string   // in simplified characters where it has them, several with spaces between; the traditional forms follow by themselves
	Class   Class    // what it is and where it is asked for
	Not     []string // longer words that it ends or begins, and that are none of this class: 办法 of the kind 法
	Source  string   // the rule or the collection that names it
	Example string   // as printed, of one of the words
	Exact   bool     // in the printed form only: 后 is no 後
}

// A Class is the name of a question that a word answers. Of a word that answers several it is their sum: Paper + TitleKind.
type Class string

// Has reports whether c has one of the classes of one.
func (c Class) Has(one Class) bool {
	for one != "" {
		end := strings.IndexByte(string(one), '>') + 1
		if strings.Contains(string(c), string(one[:end])) {
			return true
		}
		one = one[end:]
	}
	return false
}

// tables are all tables, in the order of their files.
var tables = [][]Row{kinds, links, organs, offices, sums, persons, contacts, factNames, proseWords, siteWords, labels, dayWords, referenceWords, figureWords, boundWords, placeWords, columnWords}

// All returns every row, in the order of the tables.
func All() []Row {
	var list []Row
	for _, t := range tables {
		list = append(list, t...)
	}
	return list
}

// An entry is a row with its forms.
type entry struct {
	*Row
	forms []string
}

// entries are all rows with their forms, in the order of the tables.
var entries = sync.OnceValue(func() []entry {
	var list []entry
	for _, table := range tables {
		for i := range table {
			list = append(list, entry{&table[i], table[i].Forms()})
		}
	}
	return list
})

// index has the rows of each class, in the order of the tables.
var index = sync.OnceValue(func() map[Class][]*entry {
	m := map[Class][]*entry{}
	list := entries()
	for i := range list {
		for c := list[i].Class; c != ""; {
			end := strings.IndexByte(string(c), '>') + 1
			m[c[:end]] = append(m[c[:end]], &list[i])
			c = c[end:]
		}
	}
	return m
})

// rows returns the rows that have one of the classes of c, each once.
func rows(c Class) []*entry {
	var list []*entry
	for c != "" {
		end := strings.IndexByte(string(c), '>') + 1
		for _, r := range index()[c[:end]] {
			if !slices.Contains(list, r) {
				list = append(list, r)
			}
		}
		c = c[end:]
	}
	return list
}

// Words returns the words of the rows that have one of the classes of c, in both scripts, longer words before shorter ones:
// the first that a text holds at a place is the longest.
func Words(c Class) []string {
	var list []string
	for _, r := range rows(c) {
		list = append(list, r.forms...)
	}
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	return slices.Clip(list) // who appends to it has a list of his own
}

// Not returns what the rows of a class are not, in both scripts.
func Not(c Class) []string {
	var list []string
	for _, r := range rows(c) {
		for _, w := range r.Not {
			list = appendForms(list, w, r.Exact)
		}
	}
	return list
}

// ClassOf returns the classes of a word as printed, "" of one that no table has.
func ClassOf(word string) Class { return classes()[word] }

// Is reports whether a word as printed has one of the classes of c.
func Is(word string, c Class) bool { return classes()[word].Has(c) }

var classes = sync.OnceValue(func() map[string]Class {
	m := map[string]Class{}
	for _, e := range entries() {
		for _, w := range e.forms {
			m[w] += e.Class
		}
	}
	return m
})

// forms is how many traditional forms a word has at most: 发 alone has two, 發 and 髮.
const forms = 8

// Forms returns the words as the row has them, each with what it is in traditional characters, where that differs: 决定, 決定.
func (r *Row) Forms() []string {
	var list []string
	for w := range strings.FieldsSeq(r.Word) {
		list = appendForms(list, w, r.Exact)
	}
	return list
}

// appendForms appends a word and, unless it is exact, its traditional forms to a list.
func appendForms(list []string, word string, exact bool) []string {
	list = append(list, word)
	if exact {
		return list
	}
	all := [][]byte{make([]byte, 0, 2*len(word))}
	for _, c := range word {
		signs := han.Traditional(c)
		if len(signs) < 2 {
			if len(signs) == 1 {
				c = signs[0]
			}
			for i := range all {
				all[i] = utf8.AppendRune(all[i], c)
			}
			continue
		}
		var next [][]byte
		for _, head := range all {
			for _, t := range signs {
				next = append(next, utf8.AppendRune(head[:len(head):len(head)], t))
			}
		}
		all = next[:min(len(next), forms)]
	}
	for _, w := range all {
		if string(w) != word {
			list = append(list, string(w))
		}
	}
	return list
}
