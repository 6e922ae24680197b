package intake

import (
	"github.com/gongbao/gongbao/intake/internal/columns"
)

// A heldPage is a page of nothing but words that is not written yet. A page with a few lines in each column
// is only known for one in columns by the other pages.
type heldPage struct {
	page  int // its index
	lines []wordLine
	apart bool // a blank line is wanted after what was written before
}

// isUnwritten reports whether nothing of the open page was written yet.
func (s *sheet) isUnwritten() bool { return s.pages[len(s.pages)-1].Span.Start < 0 }

// wait puts the words of the open page with those of the pages before.
func (s *sheet) wait() {
	s.waiting = append(s.waiting, heldPage{len(s.pages) - 1, s.tables(s.held), s.apart})
	s.held, s.rulings = nil, nil
}

// writeWaiting writes the pages that wait, each in the columns of the document where it has them.
func (s *sheet) writeWaiting() {
	if len(s.waiting) == 0 {
		return
	}
	waiting, apart, inPage := s.waiting, s.apart, s.inPage
	s.waiting, s.inPage = nil, true
	prints := make([]*columns.Page, len(waiting))
	for i, w := range waiting {
		prints[i] = newPrints(w.lines)
	}
	s.frames = columns.Most(append(columns.Usual(prints), s.frames...))
	for i, w := range waiting {
		s.at, s.apart = w.page, w.apart
		s.writeLines(inOrder(w.lines, prints[i].Regions(s.frames)))
		s.closePage(w.page)
	}
	s.at, s.apart, s.inPage = max(0, len(s.pages)-1), apart, inPage
}

// release writes the pages that wait and the lines held back.
func (s *sheet) release() {
	s.writeWaiting()
	lines := s.tables(s.held)
	s.held, s.at = nil, max(0, len(s.pages)-1)
	page := newPrints(lines)
	s.writeLines(inOrder(lines, page.Regions(columns.Most(append(columns.Usual([]*columns.Page{page}), s.frames...)))))
}

// newPrints makes the lines of a page ready for the search for columns. Lines whose words have no places
// are in no columns.
func newPrints(lines []wordLine) *columns.Page {
	var prints []columns.Print
	for _, l := range lines {
		for _, w := range l.placed() {
			if w.box.isZero() {
				return columns.NewPage(nil)
			}
			p := columns.Printed(w.box, w.text)
			p.Table = l.cells != nil
			prints = append(prints, p)
		}
	}
	return columns.NewPage(prints)
}

// placed returns what of a line stands in places of its own: its words, or a row of a ruled table as a whole.
func (l wordLine) placed() []word {
	if l.cells == nil {
		return l.words
	}
	var row word
	for _, cell := range l.cells {
		for _, words := range cell {
			for _, w := range words {
				if row.box.isZero() {
					row.box = w.box
				}
				row.box = box{min(row.box[0], w.box[0]), min(row.box[1], w.box[1]), max(row.box[2], w.box[2]), max(row.box[3], w.box[3])}
			}
		}
	}
	return []word{row}
}

// A wordPlace is the line and the word of a print.
type wordPlace struct{ line, word int }

// inOrder returns the lines as the regions of their page have them, as they are if it has none.
func inOrder(lines []wordLine, regions []columns.Region) []wordLine {
	if regions == nil {
		return lines
	}
	var places []wordPlace
	for i, l := range lines {
		for k := range l.placed() {
			places = append(places, wordPlace{i, k})
		}
	}
	var out []wordLine
	for _, region := range regions {
		for i, row := range region.Rows {
			line := joinedLine(lines, places, row)
			line.apart = line.apart && (i > 0 || region.Column < 2) // a sentence goes on at the top of the next column
			out = append(out, line)
		}
	}
	return out
}

// joinedLine makes a line of prints, which are words or one row of a ruled table. It stands apart where a line does that it has
// the first word of.
func joinedLine(lines []wordLine, places []wordPlace, row []int) wordLine {
	var joined wordLine
	for _, i := range row {
		at := places[i]
		l := lines[at.line]
		joined.apart = joined.apart || l.apart && at.word == 0
		if l.cells != nil {
			joined.cells, joined.em = l.cells, l.em
			continue
		}
		joined.words = append(joined.words, l.words[at.word])
	}
	if joined.cells == nil {
		joined.em = lineSize(joined.words)
	}
	return joined
}
