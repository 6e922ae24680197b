// Package ocr reads scans: PDFs without usable text, and pictures of pages.
//
// The reading is done by programs that are found on PATH and never required: pdftoppm makes
// a picture of each page, an [Engine] reads it. The one engine here runs tesseract. Pages are read
// side by side, one on each processor, and come back in order, each word with its box and the
// engine's confidence in it.
//
//	src, err := ocr.Options{Progress: func(done, all int) { fmt.Println(done, "/", all) }}.Open(ctx, "scan.pdf")
//
// Before the engine reads a page, its rulings are taken off and the cells of ruled tables are read apart, so
// that a table comes back as rows with tabs. Columns are found in the ink of the page, and a page in columns
// is read as a picture of one: the head, the left column, the right column, and so on.
//
// Of a PDF only the pages whose own text is of no use are read; the others keep theirs. A page that cannot be
// read is named, and the others are read. The size of a picture is looked at before it is made or unpacked.
// When the context ends, the programs are killed and the pictures removed.
package ocr
