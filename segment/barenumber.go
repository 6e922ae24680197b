package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/wording"
)

// bareNumbers puts aside bare page numbers: lines with only a number that count on. Two are enough where blank lines part them
// from the text, else three far apart: numbers that an OCR read out of a table stand close together.
func bareNumbers(text string, lines []Line) {
	var run []int
	apart := true
	flush := func() {
		wide := len(run) == 2 && run[1]-run[0] >= 20
		sure := len(run) >= 3 || len(run) == 2 && apart || wide || len(run) == 1 && besideHead(lines, run[0])
		for _, i := range run {
			if sure || partsRows(text, lines, i) || partsDocuments(text, lines, i) {
				lines[i].claimAs(Furniture, KindPageNumber, "a bare number that counts on from the last one, or parts two rows or two documents")
			}
		}
		run, apart = run[:0], true
	}
	for i := range lines {
		if lines[i].Kind != KindText || !isNumeral(lines[i].text(text)) {
			continue
		}
		alone := isAlone(lines, i)
		n := numeral(lines[i].text(text))
		if len(run) > 0 {
			prev := run[len(run)-1]
			if p := numeral(lines[prev].text(text)); n <= p || n > p+20 || i-prev < 5 && !(alone && i-prev >= 3) && !interruptsSentence(text, lines, i) && !interruptsSentence(text, lines, prev) {
				flush()
			}
		}
		run = append(run, i)
		apart = apart && alone
	}
	flush()
}

// isAlone reports whether line i stands apart from the text: between blank lines, or beside a running head.
func isAlone(lines []Line, i int) bool {
	if besideHead(lines, i) {
		return true
	}
	return (i == 0 || lines[i-1].Kind == KindBlank) && (i+1 == len(lines) || lines[i+1].Kind == KindBlank)
}

// lastPage is the highest number of a page: no issue has a thousand.
const lastPage = 999

// partsRows reports whether a number of at most three digits stands right between two rows with as many cells, and is not the end of
// the row above: that ends with no digit, or with one of another width.
func partsRows(text string, lines []Line, i int) bool {
	if i == 0 || i+1 == len(lines) || lines[i-1].Kind != KindRow || lines[i+1].Kind != KindRow {
		return false
	}
	above, n := lines[i-1].text(text), lines[i].text(text)
	if numeral(n) > lastPage || len(splitRow(above)) != len(splitRow(lines[i+1].text(text))) {
		return false
	}
	end := last(above)
	return !isDigit(end) || end < 0x80 != (first(n) < 0x80)
}

// partsDocuments reports whether a number of at most three digits stands below the last paragraph of a document: the next print is
// 抄送, a masthead or a column, the title of a law above its first article, or there is none.
func partsDocuments(text string, lines []Line, i int) bool {
	above := i - 1
	for above >= 0 && lines[above].Kind == KindBlank {
		above--
	}
	if above < 0 || numeral(lines[i].text(text)) > lastPage {
		return false
	}
	a := lines[above].text(text)
	if isNumeral(a) || above == i-1 && lines[above].Kind != KindDate && !endsSentence(a) && !closesWhole(a) {
		return false
	}
	for j := i + 1; j < len(lines); j++ {
		switch l := &lines[j]; l.Kind {
		case KindBlank:
		case KindMasthead, KindColumn:
			return true
		default:
			return isImprintLine(l.text(text)) || strings.HasSuffix(a, "。") && isLawTitle(text, lines, j)
		}
	}
	return true
}

// isLawTitle reports whether the title of a law, on three lines at most, begins on line i above its first chapter or article.
func isLawTitle(text string, lines []Line, i int) bool {
	title := ""
	for n := 0; i < len(lines) && n < 4; i++ {
		l := &lines[i]
		switch {
		case l.Kind == KindBlank:
			continue
		case l.Kind == KindMarker:
			return n > 0 && l.Marker.Number == 1 && l.Marker.Style <= ArticleMark && (wording.KindOf(title) != "" || last(title) == '》')
		case l.Kind != KindText || !isTitleLike(l.text(text)):
			return false
		}
		title += l.text(text)
		n++
	}
	return false
}

// numeral reads a number of Arabic digits in half or full width.
func numeral(s string) int {
	n := 0
	for _, r := range s {
		if r >= '０' {
			r -= '０' - '0'
		}
		n = n*10 + int(r-'0')
	}
	return n
}
