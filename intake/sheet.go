package intake

import (
	"strings"

	"github.com/gongbao/gongbao/intake/internal/columns"
	"github.com/gongbao/gongbao/segment"
)

// A sheet is a source in the making: lines and words are written onto it in reading order.
type sheet struct {
	text   strings.Builder
	pages  []segment.Page
	runs   []segment.Run
	inPage bool // the last of pages is still open
	apart  bool // a blank line is wanted before the next line
	held   []wordLine
	room   gridRoom // of the tables

	rulings []box      // of the open page
	waiting []heldPage // pages of nothing but words, until it is known which columns the document has
	at      int        // index of the page that is being written
	frames  []columns.Frame
}

// A box is a place on a page: left, top, right, bottom.
type box [4]float64

func (b box) isZero() bool    { return b == box{} }
func (b box) height() float64 { return b[3] - b[1] }

// maxPages is more than the pages of a year of gazettes.
const maxPages = 20000

// newPage begins the next page, of a size in the units of its boxes, and sets it apart from the last.
func (s *sheet) newPage(width, height float64) {
	s.endPage()
	s.apart = true
	s.pages = append(s.pages, segment.Page{Number: len(s.pages) + 1, Width: width, Height: height})
	s.pages[len(s.pages)-1].Span.Start = -1
	s.inPage = true
}

// endPage ends the open page. One of nothing but words waits for the others of its document.
func (s *sheet) endPage() {
	if s.inPage && s.isUnwritten() {
		s.wait()
		s.inPage = false
		return
	}
	s.release()
	s.rulings = nil
	if s.inPage {
		s.closePage(len(s.pages) - 1)
	}
	s.inPage = false
}

// closePage sets where a page ends, and where it begins if nothing was written on it.
func (s *sheet) closePage(page int) {
	span := &s.pages[page].Span
	span.End = s.text.Len()
	if span.Start < 0 {
		span.Start = span.End
	}
}

// paragraph asks for a blank line before the next line.
func (s *sheet) paragraph() { s.apart = true }

// startLine makes ready to write at the start of a line, after a blank line if one is wanted.
func (s *sheet) startLine() {
	if s.apart && s.text.Len() > 0 {
		s.text.WriteByte('\n')
	}
	s.apart = false
	if s.inPage && s.pages[s.at].Span.Start < 0 {
		s.pages[s.at].Span.Start = s.text.Len()
	}
}

// lines writes text, a line for each of its own, without blank ones, and returns where they stand.
func (s *sheet) lines(text string) segment.Span {
	s.release()
	span := segment.Span{Start: -1}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if strings.TrimSpace(line) == "" {
			continue
		}
		s.startLine()
		if span.Start < 0 {
			span.Start = s.text.Len()
		}
		s.text.WriteString(line)
		span.End = s.text.Len()
		s.text.WriteByte('\n')
	}
	return span
}

// toPage begins the page with that number, counted from 1, if it is not begun yet.
// A number beyond that of any book is damage, and begins no page.
func (s *sheet) toPage(number int, width, height float64) {
	for number <= maxPages && len(s.pages) < number {
		s.newPage(width, height)
	}
}

// block writes text as a paragraph of its own that stood in b.
func (s *sheet) block(text string, b box) {
	s.paragraph()
	s.place(s.lines(strings.ReplaceAll(text, "\t", " ")), b, 0, 0)
	s.paragraph()
}

// place notes where the text at span stood on the open page.
func (s *sheet) place(span segment.Span, b box, size, confidence float64) {
	if span.Start < 0 || len(s.pages) == 0 || b.isZero() {
		return
	}
	s.runs = append(s.runs, segment.Run{Span: span, Page: s.at, Box: b, Size: size, Confidence: confidence})
}

// source ends the sheet.
func (s *sheet) source(format string) *segment.Source {
	s.endPage()
	s.release()
	return &segment.Source{Format: format, Text: s.text.String(), Pages: s.pages, Runs: s.runs}
}
