// Package ofd reads OFD documents, the layout format of Chinese authorities (GB/T 33190-2016), into a [segment.Source].
//
// An OFD document is a ZIP archive of XML: OFD.xml names the documents, each Document.xml its pages and templates, each
// page its layers of text, paths and pictures, in millimetres from the top left corner:
//
//	archive ─▶ documents ─▶ pages and their templates ─▶ characters, rulings ─▶ lines and tables as in package pdf
//
// A page without text, as in a scan that was packed as OFD, is no failure of the file: its Quality says so, as for a PDF.
// A signed document is read like any other: its signatures are neither checked nor shown. An encrypted one is told.
//
// What holds for any bytes: no panic, no endless loop, memory in proportion to [Options]. Files, bytes, elements,
// objects, characters and pages are counted.
package ofd
