package gazette

import (
	"slices"
	"sync"

	"github.com/gongbao/gongbao/parse"
)

// A valueScratch is the memory in which the values of a document are gathered, before it is known how many they are.
type valueScratch struct {
	found     parse.Values // in the text that was searched last
	amounts   []Amount
	dates     []Date
	durations []Duration
	citations []Citation
	aliases   []Alias
	contacts  []Contact
}

// scratches are handed from one document to the next.
var scratches = sync.Pool{New: func() any { return new(valueScratch) }}

// manyValues is how many values of a kind are not copied, and their memory not kept for the next document.
const manyValues = 1024

// room makes room for n more values at once, where they are many.
func room[T any](list *[]T, n int) {
	if n > manyValues {
		*list = slices.Grow(*list, n)
	}
}

// rooms makes room for all that was found in the text that was searched last.
func (s *valueScratch) rooms() {
	room(&s.amounts, len(s.found.Amounts))
	room(&s.dates, len(s.found.Dates))
	room(&s.durations, len(s.found.Durations))
	room(&s.citations, len(s.found.Citations))
	room(&s.aliases, len(s.found.Aliases))
	room(&s.contacts, len(s.found.Contacts))
}

// added returns the place of one more value in a list.
func added[T any](list *[]T) *T {
	var none T
	*list = append(*list, none)
	return &(*list)[len(*list)-1]
}

// give gives the document what was gathered, and empties the scratch.
func (s *valueScratch) give(d *Document) {
	s.found.Reset()
	d.Amounts = given(d.Amounts, &s.amounts)
	d.Dates = given(d.Dates, &s.dates)
	d.Durations = given(d.Durations, &s.durations)
	d.Citations = given(d.Citations, &s.citations)
	d.Aliases = given(d.Aliases, &s.aliases)
	d.Contacts = given(d.Contacts, &s.contacts)
}

// given returns a list with what was gathered, in memory of its own.
func given[T any](list []T, gathered *[]T) []T {
	switch n := len(*gathered); {
	case n == 0:
		return list
	case n > manyValues && len(list) == 0:
		list, *gathered = *gathered, nil
		return list
	}
	list = slices.Concat(list, *gathered)
	clear(*gathered)
	*gathered = (*gathered)[:0]
	return list
}
