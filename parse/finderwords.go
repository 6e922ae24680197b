package parse

import (
	"errors"
	"fmt"
	"slices"
)

// A unitKind is a place in unitKinds.
type unitKind uint8

const (
	ofMoney unitKind = iota
	ofPercent
	ofMeasure
	ofCount
	ofTime
)

// unitKinds are the kinds that a unit may have.
var unitKinds = [...]Kind{Money, Percent, Measure, Count, duration}

// Check reports the units and breaks of f that cannot be read: a unit without a word or of a kind that there is not, a break without a word.
// [Finder.Find] leaves them out. The error of several has Unwrap() []error, one for each.
func (f *Finder) Check() error {
	_, _, left := f.words()
	return errors.Join(left...)
}

// words are the units and breaks of f that can be read, and an error for each that cannot.
func (f *Finder) words() (read []Unit, breaks []string, left []error) {
	for _, u := range f.Units {
		switch {
		case u.Word == "":
			left = append(left, fmt.Errorf("a unit of the kind %q has no word", u.Kind))
		case !slices.Contains(unitKinds[:], u.Kind):
			left = append(left, fmt.Errorf("%q cannot be a unit of the kind %q; there are %q", u.Word, u.Kind, unitKinds))
		default:
			read = append(read, u)
		}
	}
	for _, word := range f.Breaks {
		if word == "" {
			left = append(left, errors.New("a break before a document number has no word"))
			continue
		}
		breaks = append(breaks, word)
	}
	return read, breaks, left
}
