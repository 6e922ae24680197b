package lexicon

import (
	"strings"
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
var tables = []func() []Row{kinds, links, organs, offices, sums, persons, contacts, factNames, proseWords, siteWords, labels, dayWords, referenceWords, figureWords, boundWords, placeWords, columnWords}

// All returns every row, in the order of the tables.
func All() []Row {
	var list []Row
	for _, t := range tables {
		list = append(list, t()...)
	}
	return list
}

// Words returns the words of the rows that have one of the classes of c, in both scripts, longer words before shorter ones:
// the first that a text holds at a place is the longest.
func Words(c Class) []string {
	x := index()
	var list []string
	for _, row := range x.rowsOf(c) {
		for f := x.first[row]; f < x.first[row+1]; f++ {
			list = append(list, x.words.at(int(f)))
		}
	}
	return longestFirst(list)
}

// longestFirst sorts words by their length, and keeps the order of those of one.
func longestFirst(list []string) []string {
	longest := 0
	for _, w := range list {
		longest = max(longest, len(w))
	}
	starts := make([]int, longest+2) // of the words of each length, from the longest on
	for _, w := range list {
		starts[longest-len(w)+1]++
	}
	for i := range longest + 1 {
		starts[i+1] += starts[i]
	}
	sorted := make([]string, len(list)) // who appends to it has a list of his own
	for _, w := range list {
		at := &starts[longest-len(w)]
		sorted[*at] = w
		*at++
	}
	return sorted
}

// Not returns what the rows of a class are not, in both scripts.
func Not(c Class) []string {
	x := index()
	var list []string
	for _, row := range x.rowsOf(c) {
		for k := x.firstNot[row]; k < x.firstNot[row+1]; k++ {
			list = append(list, x.nots.at(int(k)))
		}
	}
	return list
}

// Is reports whether a word as printed has one of the classes of c.
func Is(word string, c Class) bool {
	x := index()
	for f := find(x.words, word, -1); f >= 0; f = find(x.words, word, f) {
		if x.has(x.row[f], c) {
			return true
		}
	}
	return false
}

// forms is how many traditional forms a word has at most: 发 alone has two, 發 and 髮.
const forms = 8

// Forms returns the words as the row has them, each with what it is in traditional characters, where that differs: 决定, 決定.
func (r *Row) Forms() []string { return r.appendForms(nil) }

// appendForms appends the forms of a row to a list.
func (r *Row) appendForms(list []string) []string {
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
	var short [64]byte // as most words
	s := speller{word: word, form: short[:0], left: forms, list: list}
	s.spell(0)
	return s.list
}

// A speller spells a word in traditional characters in all ways.
type speller struct {
	word string
	form []byte // as far as it is spelt
	left int    // how many forms more it may have
	list []string
}

// spell spells the word from one place on, and adds what differs from it to the list.
func (s *speller) spell(at int) {
	for at < len(s.word) {
		c, n := utf8.DecodeRuneInString(s.word[at:])
		signs := han.Traditional(c)
		if signs != "" {
			size := len(s.form)
			for _, t := range signs {
				s.form = utf8.AppendRune(s.form[:size], t)
				s.spell(at + n)
			}
			return
		}
		s.form = append(s.form, s.word[at:at+n]...)
		at += n
	}
	if s.left == 0 {
		return
	}
	if s.left--; string(s.form) != s.word {
		s.list = append(s.list, string(s.form))
	}
}
