// Package pdfium reads PDFs that package pdf cannot: encrypted ones, and those with damage or fonts
// that it does not know. It runs PDFium, the reader of Chromium, as WebAssembly inside the process,
// without cgo and without a file system. Lines, tables and pages are made as in package pdf.
//
// It costs some 10 MB of program, 120 MB of memory and a few seconds for the first file, less with
// a folder to keep the compiled module in. Programs that do not import this package do not carry it.
package pdfium
