package lexicon

import (
	"slices"
	"sync"

	"github.com/gongbao/gongbao/internal/han"
)

// A Row is one word of official Chinese.
type Row struct {
	Word    string   // in simplified characters where it has them; the traditional forms follow by themselves
	Class   Class    // what it is and where it is asked for
	Not     []string // longer words that it ends or begins, and that are none of this class: 办法 of the kind 法
	Source  string   // the rule or the collection that names it
	Example string   // as printed
	Exact   bool     // in the printed form only: 后 is no 後
}

// A Class is a set of the questions that a word answers.
type Class uint64

// tables are all tables, in the order of their files.
var tables = [][]Row{kinds, links, organs, offices, sums}

// Words returns the words of the rows that have one of the classes of c, in both scripts, longer words before shorter ones:
// the first that a text holds at a place is the longest.
func Words(c Class) []string {
	var list []string
	for _, table := range tables {
		for i := range table {
			if table[i].Class&c != 0 {
				list = append(list, table[i].Forms()...)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	return list
}

// Not returns what the rows of a class are not, in both scripts.
func Not(c Class) []string {
	var list []string
	for _, table := range tables {
		for i := range table {
			if table[i].Class&c != 0 {
				for _, w := range table[i].Not {
					list = append(list, (&Row{Word: w, Exact: table[i].Exact}).Forms()...)
				}
			}
		}
	}
	return list
}

// ClassOf returns the classes of a word as printed, 0 of one that no table has.
func ClassOf(word string) Class { return classes()[word] }

var classes = sync.OnceValue(func() map[string]Class {
	m := map[string]Class{}
	for _, table := range tables {
		for i := range table {
			for _, w := range table[i].Forms() {
				m[w] |= table[i].Class
			}
		}
	}
	return m
})

// forms is how many traditional forms a word has at most: 发 alone has two, 發 and 髮.
const forms = 8

// Forms returns the word as its row has it and in traditional characters, where it has others: 决定, 決定.
func (r *Row) Forms() []string {
	if r.Exact {
		return []string{r.Word}
	}
	list := []string{""}
	for _, c := range r.Word {
		var next []string
		for _, head := range list {
			all := han.Traditional(c)
			if len(all) == 0 {
				all = []rune{c}
			}
			for _, t := range all {
				next = append(next, head+string(t))
			}
		}
		list = next[:min(len(next), forms)]
	}
	list = slices.DeleteFunc(list, func(w string) bool { return w == r.Word })
	return append([]string{r.Word}, list...)
}
