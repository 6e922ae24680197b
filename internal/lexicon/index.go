package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// A wordIndex has the forms of all words, and the rows of each class. It has what is asked of the rows, which are counted through all tables,
// and not the rows: the garbage collector would look at each of their strings.
type wordIndex struct {
	words    *Set     // the forms of the words of all rows, in the order of the tables
	row      []uint16 // of each form
	first    []uint16 // the first form of each row, and how many forms there are
	nots     *Set     // what the rows are not
	firstNot []uint16 // the same of each row
	classes  *Set     // by their numbers
	from     []uint16 // where the rows of each class begin in rows
	rows     []uint16 // by class, in the order of the tables
}

// index is made when a word is first asked for.
var index = sync.OnceValue(func() *wordIndex {
	x := &wordIndex{}
	classes := map[Class]uint16{}
	var words, nots, names []string
	var of [][]uint16 // the rows of each class
	for _, table := range tables {
		for _, r := range table() {
			row := uint16(len(x.first))
			x.first, x.firstNot = append(x.first, uint16(len(words))), append(x.firstNot, uint16(len(nots)))
			for words = r.appendForms(words); len(x.row) < len(words); {
				x.row = append(x.row, row)
			}
			for _, w := range r.Not {
				nots = appendForms(nots, w, r.Exact)
			}
			for c := range r.Class.each {
				k, known := classes[c]
				if !known {
					k, of = uint16(len(of)), append(of, nil)
					classes[c] = k
					names = append(names, string(c))
				}
				of[k] = append(of[k], row)
			}
		}
	}
	x.first, x.firstNot = append(x.first, uint16(len(words))), append(x.firstNot, uint16(len(nots)))
	x.words, x.nots, x.classes = NewSet(words), NewSet(nots), NewSet(names)
	for _, list := range of {
		x.from = append(x.from, uint16(len(x.rows)))
		x.rows = append(x.rows, list...)
	}
	x.from = append(x.from, uint16(len(x.rows)))
	return x
})

// has reports whether a row has one of the classes of c.
func (x *wordIndex) has(row uint16, c Class) bool {
	for one := range c.each {
		if k := x.classes.Index(string(one)); k >= 0 {
			if _, found := slices.BinarySearch(x.rows[x.from[k]:x.from[k+1]], row); found {
				return true
			}
		}
	}
	return false
}

// rowsOf returns the rows that have one of the classes of c, each once.
func (x *wordIndex) rowsOf(c Class) []uint16 {
	var list []uint16
	var seen []bool
	for one := range c.each {
		k := x.classes.Index(string(one))
		if k < 0 {
			continue
		}
		rows := x.rows[x.from[k]:x.from[k+1]]
		if len(one) == len(c) {
			return rows
		}
		if seen == nil {
			seen = make([]bool, len(x.first))
		}
		for _, row := range rows {
			if !seen[row] {
				seen[row] = true
				list = append(list, row)
			}
		}
	}
	return list
}

// each yields the classes that c is the sum of.
func (c Class) each(yield func(Class) bool) {
	for c != "" {
		end := strings.IndexByte(string(c), '>') + 1
		if !yield(c[:end]) {
			return
		}
		c = c[end:]
	}
}
