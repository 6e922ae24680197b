package lexicon

import (
	"strings"
	"sync"
)

// A wordIndex has the forms of all words, and the rows of each class. The rows, which are counted through all tables, stay in these.
type wordIndex struct {
	words   *wordList        // the forms of the words of all rows, in the order of the tables
	row     []uint16         // of each form
	first   []uint16         // the first form of each row, and how many forms there are
	place   []place          // of each row
	classes map[Class]uint16 // the number of each
	from    []uint16         // where the rows of each class begin in rows
	rows    []uint16         // by class, in the order of the tables
}

// A place is where a row stands: in which of the tables, and where there.
type place struct{ table, at uint16 }

// index is made when a word is first asked for.
var index = sync.OnceValue(func() *wordIndex {
	x := &wordIndex{classes: map[Class]uint16{}}
	var words []string
	var of [][]uint16 // the rows of each class
	for t := range tables {
		for i := range tables[t] {
			r, row := &tables[t][i], uint16(len(x.place))
			x.place = append(x.place, place{uint16(t), uint16(i)})
			x.first = append(x.first, uint16(len(words)))
			for words = r.appendForms(words); len(x.row) < len(words); {
				x.row = append(x.row, row)
			}
			for c := range r.Class.each {
				k, known := x.classes[c]
				if !known {
					k, of = uint16(len(of)), append(of, nil)
					x.classes[c] = k
				}
				of[k] = append(of[k], row)
			}
		}
	}
	x.first = append(x.first, uint16(len(words)))
	x.words = newWordList(words)
	for _, list := range of {
		x.from = append(x.from, uint16(len(x.rows)))
		x.rows = append(x.rows, list...)
	}
	x.from = append(x.from, uint16(len(x.rows)))
	return x
})

// at returns a row.
func (x *wordIndex) at(row uint16) *Row { return &tables[x.place[row].table][x.place[row].at] }

// rowsOf returns the rows that have one of the classes of c, each once.
func (x *wordIndex) rowsOf(c Class) []uint16 {
	var list []uint16
	var seen []bool
	for one := range c.each {
		k, known := x.classes[one]
		if !known {
			continue
		}
		rows := x.rows[x.from[k]:x.from[k+1]]
		if len(one) == len(c) {
			return rows
		}
		if seen == nil {
			seen = make([]bool, len(x.place))
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
