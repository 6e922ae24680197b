// Package lexicon has the words of official Chinese as data. A word stands here once, with its classes; the code of parse,
// segment and gazette asks for a class ([Words]) and has no list of its own.
//
// # To add a word
//
// Find the table that its printed thing has (kind.go: kinds of documents; link.go: words before the name of a text; …) and add
// one row: the word in simplified characters, its classes, the source that names it and one printed example that holds it. Where a
// row has all its classes already, the word joins that row.
//
//	{Word: "导则", Class: CitedKind, Source: practice, Example: "供水设计导则"},
//
// Its traditional forms follow by themselves (導則); a row with Exact has none. If the word stands in a table already, add the class
// to its row. If longer words end or begin alike and are something else, list them in Not: 办法 at the kind 法. Then write a case
// that fails without the row, and run go test ./internal/lexicon: it checks that each row is whole, that no word has two rows, and
// that no word of a class is written again in the code.
//
// # To add a class
//
// A class is one question of the code, not a theme: "does it end the title of a document?", not "law words". Add the constant with
// a printed example to the block of its table; its value is its name in <>. A word that answers several questions has their sum,
// TitleKind + CitedKind. Ask for the class where the question is asked, once, in a variable of the package:
//
//	var titleEnds = lexicon.ListOf(lexicon.TitleKind)
//
// What such a variable keeps has no pointer for each word, since the garbage collector would look at all of them in each of its cycles: a
// [List] is two numbers, and so is a word of a table of one's own ([Kept]). [Heads] and [Tails] find the words of a list that begin or end at
// a place.
package lexicon
