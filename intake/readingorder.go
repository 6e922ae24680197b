package intake

import (
	"slices"

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
	for i, at := range placesOf(lines) {
		l := lines[at.line]
		if l.cells != nil {
			prints = append(prints, columns.Print{Box: tableBox(lines[at.from:at.to]), Table: true})
		} else {
			text, b := joinedWords(l.words[at.from:at.to])
			prints = append(prints, columns.Printed(b, text))
		}
		if (box(prints[i].Box)).isZero() {
			return columns.NewPage(nil)
		}
	}
	return columns.NewPage(prints)
}

// A wordPlace is the line and the words of a print, or the first line and the lines of a ruled table.
type wordPlace struct{ line, from, to int }

// nextWord is how near, in sides of a character, words of one line stand that are one print. An OCR knows better than their boxes that
// they are one line: the box of a word that it reads badly, such as 第 of 第七条, is that of a speck.
const nextWord = 0.9

// placesOf parts lines where a gutter could be. A ruled table is a print as a whole: some of its rows are blank.
func placesOf(lines []wordLine) []wordPlace {
	var places []wordPlace
	for i, l := range lines {
		if l.cells != nil {
			if i > 0 && lines[i-1].cells != nil && !l.apart {
				places[len(places)-1].to = i + 1
			} else {
				places = append(places, wordPlace{i, i, i + 1})
			}
			continue
		}
		for k, w := range l.words {
			n := len(places) - 1
			if k > 0 && !w.box.isZero() && w.box[0]-l.words[k-1].box[2] < nextWord*l.em {
				places[n].to = k + 1
			} else {
				places = append(places, wordPlace{i, k, k + 1})
			}
		}
	}
	return places
}

// joinedWords returns the text of words and the box around them; none where one has no box.
func joinedWords(words []word) (text string, b box) {
	b = words[0].box
	for _, w := range words {
		if w.box.isZero() {
			return "", box{}
		}
		text += w.text
		b = box{min(b[0], w.box[0]), min(b[1], w.box[1]), max(b[2], w.box[2]), max(b[3], w.box[3])}
	}
	return text, b
}

// tableBox returns the box around the words of the rows of a ruled table.
func tableBox(rows []wordLine) (b box) {
	for _, row := range rows {
		for _, words := range slices.Concat(row.cells...) {
			_, c := joinedWords(words)
			if b.isZero() {
				b = c
			}
			b = box{min(b[0], c[0]), min(b[1], c[1]), max(b[2], c[2]), max(b[3], c[3])}
		}
	}
	return b
}

// inOrder returns the lines as the regions of their page have them, as they are if it has none.
func inOrder(lines []wordLine, regions []columns.Region) []wordLine {
	if regions == nil {
		return lines
	}
	places := placesOf(lines)
	var out []wordLine
	for _, region := range regions {
		rows := region.Rows
		if region.Column == 0 {
			rows = printedRows(rows, places)
		}
		for i, row := range rows {
			words := slices.DeleteFunc(slices.Clone(row), func(k int) bool {
				at := places[k]
				isTable := lines[at.line].cells != nil
				if isTable {
					out = append(out, lines[at.from:at.to]...)
				}
				return isTable
			})
			if len(words) == 0 { // nothing but the table
				continue
			}
			line := joinedLine(lines, places, words)
			line.apart = line.apart && (i > 0 || region.Column < 2) // a sentence goes on at the top of the next column
			out = append(out, line)
		}
	}
	return out
}

// printedRows returns what lies across the columns in the lines that the OCR gave: it saw them whole.
func printedRows(rows [][]int, places []wordPlace) [][]int {
	var printed [][]int
	at := map[int]int{} // line → row of printed
	for _, k := range slices.Concat(rows...) {
		line := places[k].line
		if _, ok := at[line]; !ok {
			at[line] = len(printed)
			printed = append(printed, nil)
		}
		printed[at[line]] = append(printed[at[line]], k)
	}
	for _, row := range printed {
		slices.Sort(row)
	}
	return printed
}

// joinedLine makes a line of prints. It stands apart where a line does that it has the first word of.
func joinedLine(lines []wordLine, places []wordPlace, row []int) wordLine {
	var joined wordLine
	for _, i := range row {
		at := places[i]
		l := lines[at.line]
		joined.apart = joined.apart || l.apart && at.from == 0
		joined.words = append(joined.words, l.words[at.from:at.to]...)
	}
	joined.em = lineSize(joined.words)
	return joined
}
