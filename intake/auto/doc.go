// Package auto opens whatever holds a gazette: text in any encoding, web pages, DOCX, OFD, the output of OCR programs, PDF,
// encrypted PDF, scans and pictures of pages. It is what the command gongbao reads with.
//
//	intake ─▶ (an encrypted or damaged PDF) pdfium ─▶ (pages without usable text) ocr
//
//	src, err := auto.Open(ctx, "2022-02.pdf")
//	if src == nil {
//		return err
//	}
//	is := gazette.Parse(src) // a page that could not be read is a problem of the issue
//
// The error is an [*Error]: which file, which format, which place in it, what is wrong and what to do. Where a part of
// the file could be read, the source comes with the error.
//
// Programs that do not want PDFium (10 MB) and the search for an OCR engine use package intake alone.
package auto
