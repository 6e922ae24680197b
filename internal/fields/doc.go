// Package fields compares two readings of one file field by field.
//
//	r := fields.New()
//	r.Add(fields.Reading{File: "2022-02.txt", Before: before, After: after}) // two trees of JSON
//	r.Print(os.Stdout, 5)
//
// An entry of a list is paired with the one that is equal, stands at the same spans, or has the same name; what finds no pair is lost or
// gained, and a value that differs between pairs is changed.
package fields
