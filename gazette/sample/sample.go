// Package sample holds a whole gazette of an invented city, for a first look and for examples.
package sample

import _ "embed"

// Name is what the sample is called, such as in the source of its issue.
const Name = "sample.txt"

// Text is the sample as an OCR program gives it.
//
//go:embed sample.txt
var Text string
