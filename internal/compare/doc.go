// Compare tells what a change of the reader changes in its JSON.
//
//	go run ./internal/compare [-n 5] [-q] OLD NEW PATH…
//
// OLD and NEW are two built commands, PATH a file or a folder. Both read every file (parse --compact FILE), and the two
// readings are compared field by field: an entry of a list is paired with the one that is equal, stands at the same spans, or has the
// same name; what finds no pair is lost or gained, and a value that differs between pairs is changed. For every field, such as
// documents.amounts.max, compare prints how many were gained, lost and changed, and the first few of each with file and place.
//
// It exits with 1 where anything differs, 0 where nothing does, 2 where it was called wrongly.
package main
