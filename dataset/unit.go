package dataset

import (
	"github.com/gongbao/gongbao/parse"
)

// isUnit reports whether a word is a unit that amounts have: 1 and the word are an amount or a length of time.
func isUnit(word string) bool {
	if _, err := parse.ParseAmount("1" + word); err == nil {
		return true
	}
	_, err := parse.ParseDuration("1" + word)
	return err == nil
}
