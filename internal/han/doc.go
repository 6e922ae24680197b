// Package han knows the characters of Chinese official print: their classes and widths, white space, brackets and numerals, and
// the forms that stand for one another. It is the lowest floor: every package that reads Chinese asks it, and it asks none.
//
// What print, script and scanners interchange is undone in three folds. Each is used in a place of its own, since what is the same
// for one question differs for another:
//
//   - [Narrow] and [Sign]: width and shape of signs. （ and ( , ： and : , — and - are one. [Key] makes them one where two prints
//     are compared (a title and its entry in the contents), readers of signs ask it sign by sign.
//   - [Simplified] and [Traditional]: the script. 發 and 发 are one. The lexicon asks for the traditional forms of a word when it
//     builds its tables, so that no text is folded while it is read; a row may keep its form alone (后, the empress, is not 後).
//   - [Confused]: what an OCR reads for a digit. O and l are 0 and 1 only among digits, and readers of numbers say that they
//     took one so.
//
// Nothing here changes a text: a reader looks through these folds at the characters that are printed, one by one.
package han
