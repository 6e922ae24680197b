// Package parse says what the printed things of a Chinese official text mean: numbers, document numbers, dates,
// amounts, durations, citations, contacts. It knows strings only: no lines, no pages, no documents.
//
// One pass from left to right finds everything:
//
//	var v parse.Values
//	parse.Find("国办发〔2019〕5号自2019年3月5日起施行", nil, &v)
//
// Each kind can be had alone, by one function that is named after it and takes the text and the context:
// [Amounts], [Citations], [Contacts], [Dates], [DocNumbers], [Durations], [Effects], [Numbers], [People]. The
// [Context] says what is known of the document, the heading or the column; nil if nothing is. Each value can
// be read from a string of its own ([ParseDate], [ParseDocNumber]). What is found is printed at the match's range; what is not printed
// there, such as the year of 9月30日, is listed as inferred.
package parse
