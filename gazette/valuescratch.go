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
	roll      roll // of the list of people that is read
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

// fewValues is how many values of a kind are left where they stand for those of the next text to be written over.
const fewValues = 8

// again makes the memory of what was found ready for the next text.
func (s *valueScratch) again() {
	f := &s.found
	leave(&f.DocNumbers)
	leave(&f.Dates)
	leave(&f.Durations)
	leave(&f.Amounts)
	leave(&f.Citations)
	leave(&f.Contacts)
	leave(&f.Effects)
	leave(&f.Aliases)
}

// leave empties a list but for a few values, which [valueScratch.forget] takes out when the document is read.
func leave[T any](list *[]T) {
	if l := *list; len(l) > fewValues {
		clear(l[fewValues:])
	}
	*list = (*list)[:0]
}

// forget takes the values that [leave] left out of the memory of what was found.
func (s *valueScratch) forget() {
	f := &s.found
	forget(f.DocNumbers)
	forget(f.Dates)
	forget(f.Durations)
	forget(f.Amounts)
	forget(f.Citations)
	forget(f.Contacts)
	forget(f.Effects)
	forget(f.Aliases)
}

func forget[T any](list []T) { clear(list[:min(cap(list), fewValues)]) }

// isEmpty reports whether nothing was found in the text that was searched last.
func (s *valueScratch) isEmpty() bool {
	f := &s.found
	return len(f.DocNumbers)+len(f.Dates)+len(f.Durations)+len(f.Amounts)+len(f.Citations)+len(f.Contacts)+len(f.Effects)+len(f.Aliases) == 0
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

// added returns the place of one more value in a list, which is empty: so is the memory of a scratch after what was gathered.
func added[T any](list *[]T) *T {
	n := len(*list)
	if n == cap(*list) {
		*list = slices.Grow(*list, 1)
	}
	*list = (*list)[:n+1]
	return &(*list)[n]
}

// give gives the document what was gathered, and empties the scratch.
func (s *valueScratch) give(d *Document) {
	s.forget()
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
