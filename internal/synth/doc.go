// Package synth writes gazettes of invented cities of which everything is known: where each document begins,
// what each article is called, what each amount means. A seed number decides all of it.
//
//	g := synth.Make(7, synth.Options{})   // the text, and g.Truth
//	bad := g.Noisy(1, synth.BadScan)      // the same gazette as an OCR program reads it from a bad scan
//	err := g.Truth.WriteFiles("truth")    // structure.json, outline.jsonl, values.jsonl, joins.jsonl, people.jsonl
//
// The way of the data:
//
//	place, habit ─▶ documents ─▶ blocks (a paragraph, a title, a table, with its truth) ─▶ press ─▶ text
//
// Noise has a strength from 0 to 1; [BadScan], 0.5, is what was measured on scans of 200 dpi: brackets of document
// numbers hardly ever survive, punctuation errs at about one in eight, figures and Chinese characters in one of some
// hundred, and only where a reader could still know them; where not, the truth is marked as damaged.
//
// Sentences are made of slots: {O} is a word of the topic, {money<} a planted amount with the words of its bound.
// The press prints the blocks page by page and tells every planted thing where it came to stand; it prints twice,
// because the contents need the pages of the documents.
//
//go:generate go test -run TestSampleIsFresh -update .
package synth
