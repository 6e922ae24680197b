// Package pdf reads the text of a PDF into a [segment.Source]: every printed line
// one line, every table row one line with tabs, with the page and the box of each piece.
//
// The stages, in the order of [Options.Read]:
//
//	rewrite    any bytes → a small clean PDF with one flat table of objects (rewrite.go)
//	pages      the page tree, walked with limits (page.go)
//	content    a page's operators → glyphs and rulings (content.go, text.go, path.go)
//	font       codes → characters and widths (font.go, cmap.go, encoding.go)
//	arrange    glyphs → lines and tables in reading order (upright.go … aligned.go)
//	compose    lines → text, pages and runs (compose.go)
//	assess     is this page's text of use? (quality.go)
//
// The object layer is github.com/ledongthuc/pdf. It never sees the file itself: it loops on
// /Prev chains and unterminated strings, recurses through object streams and allocates what
// /Size asks for, so it gets the rewritten file, which has none of these. Its own text calls
// are not used.
//
// What holds for any bytes: no panic, no endless loop, memory in proportion to the file and
// to [Options]. Objects, decoded bytes, operators, glyphs and pages are counted, never timed,
// so the same file gives the same text on any machine; [Options.Read] stops early when its
// context ends. What does not hold: a limit on the memory of the whole process. Who reads
// files of strangers in bulk should still set one from outside.
//
// A page without usable text (a scan, a font without mapping) is no failure of the file:
// [Quality] says which page and why, for an OCR engine to take over.
package pdf
