package gazette

import (
	"fmt"

	"github.com/gongbao/gongbao/segment"
)

// unsureBelow is the confidence of an OCR under which a word of the head of a document is told. Tesseract gives right days
// with spaces in them 0.38, and 2016年3月30日 for a printed 10日 0.26.
const unsureBelow = 0.3

// noticeUnsure reports what a document is filed by, number, title, day and signature, where the OCR was not sure of it.
func noticeUnsure(src *segment.Source, doc *Document, add func(code ProblemCode, message string, spans []Span)) {
	if len(src.Runs) == 0 {
		return
	}
	type filed struct {
		name  string
		spans []Span
	}
	list := []filed{{"title", doc.TitleSpans}, {"day", doc.DateSpans}, {"signature", doc.SignerSpans}}
	if doc.Number != nil {
		list = append(list, filed{"文号", doc.Number.Spans})
	}
	for _, f := range list {
		if c := confidence(src, f.spans); c > 0 && c < unsureBelow {
			add(ProblemUnsure, fmt.Sprintf("the OCR was not sure of a word of the %s (confidence %.2f): look at the page", f.name, c), f.spans)
		}
	}
}
