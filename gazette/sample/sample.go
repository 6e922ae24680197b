// Package sample holds a whole gazette of an invented city, for a first look and for examples. Folder truth, beside it, has
// all that is true about it, in the form that package synth writes.
package sample

import _ "embed"

// Name is what the sample is called in the source of its issue.
const Name = "sample.txt"

// Text is the sample as it is printed.
//
//go:embed sample.txt
var Text string
