package search

import "testing"

// What the tests from outside, which need package graph as well, share with those from inside.
var (
	Gazettes  = gazettes
	DatasetOf = datasetOf
	UpTo      = upTo
)

// ReadRecords reads one file of a dataset.
func ReadRecords[T any](t testing.TB, data, name string) []T { return readRecords[T](t, data, name) }

// Holds reports whether a text has a word as a plain substring with the same borders.
func Holds(text, word string) bool { return holds(plain(text), plain(word)) }

// Commanded are the options with which the tests make and kill an index.
var Commanded = &commanded
