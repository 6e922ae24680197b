// Package view makes the page on which a person checks the reading of a gazette and corrects it.
//
// The page shows on the left the source as printed, on the right what was read of it, on top what the issue proves about
// itself. It is made of three things without a build step: page.html (html/template), style.css, and one ES module, which is
// the files of folder app put together in the order of [appFiles]. The same page comes in three ways:
//
//   - [Server] gives it over HTTP to a browser on the same machine, and keeps corrections.
//   - [Write] makes one file that holds everything, which a browser opens from disk.
//   - The page without a file: [Inline] with no data, for a program that reads files in the browser and calls
//     gongbao.open with a host (app/host.js says what a host has).
//
// # What the page gets
//
// For each file lines of JSON (package data): first a [Data], the issue as gongbao parse --cells prints it but without documents, where pieces of the
// text stand on their pages, and whether pictures of the pages can be had; then lists of documents, which the page takes as they come. Beside it, in
// bytes, the text that the spans point into, which is there before the issue is read.
// The page does not decode the text as a whole: it keeps the bytes, knows where rows begin, and makes letters of those rows that are
// seen. So a text of 10 MB on one line is no different from any other, and a span needs no conversion.
//
// What a line was taken for and why is asked for when it is wanted (explain), and comes with a written page as a table of
// lines ([Claims]).
//
// # Corrections
//
// A person confirms a value, says that it is wrong, changes a field of it, draws its span anew, adds one that was not read, begins a document or joins
// two. The page says each as one entry, in the form of the side file FILE.gongbao.json (gongbao.corrections/1):
//
//	{"field": "documents[0].amounts[3].max", "anchor": {"span": [3567, 3574], "quote": "4000元", "before": "…", "after": "…"},
//	 "verdict": "corrected", "was": 4000, "is": 40000, "who": "李津", "when": "2031-05-04T09:30:00Z", "replaces": ["…"]}
//
// The verdict is confirmed, wrong (there is no such value) or corrected; drawn is an anchor too, where a person says that it is printed; op is
// split, join or undo. The page POSTs an entry to corrections and gets the list of those in force, the same that GET corrections
// gives; it shows them over what was read. The server keeps them by package corrections; POST merge takes
// the side file of another person. In a written page they last as long as the page, and are downloaded.
//
// # What is safe
//
// A gazette is a stranger's text. It reaches the page as bytes and as JSON, and the document only by textContent; signs that
// turn or hide text (bidirectional controls, zero-width and control characters) are shown as what they are. The server listens on loopback alone,
// its address has a token, Host and Origin must be its own, and it gives no file but those that were named.
// The policy of both pages allows no script but the page's own and no connection but to the server: none at all from a written page.
package view
