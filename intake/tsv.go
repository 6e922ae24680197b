package intake

import (
	"strings"

	"github.com/gongbao/gongbao/segment"
)

// tsvHeader is the first line of the tables that Tesseract 3.05 to 5 writes with "tesseract … tsv".
const tsvHeader = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"

func isTSV(text string) bool { return strings.HasPrefix(strings.TrimPrefix(text, "\ufeff"), tsvHeader) }

// The levels of a row: what its box holds.
const (
	tsvPage      = "1"
	tsvParagraph = "3"
	tsvLine      = "4"
	tsvWord      = "5"
)

// readTSV reads the words of Tesseract's table, line by line.
func readTSV(text string) (*segment.Source, error) {
	var s sheet
	var line []word
	first := true
	for row := range strings.Lines(text) {
		if first {
			first = false
			continue
		}
		fields := strings.SplitN(strings.TrimRight(row, "\r\n"), "\t", 12)
		if len(fields) < 11 { // cut off
			continue
		}
		left, top := atof(fields[6]), atof(fields[7])
		b := box{left, top, left + atof(fields[8]), top + atof(fields[9])}
		switch fields[0] {
		case tsvPage, tsvParagraph, tsvLine:
			s.words(line)
			line = line[:0]
		}
		switch {
		case fields[0] == tsvPage:
			s.newPage(b[2], b[3])
		case fields[0] == tsvParagraph:
			s.paragraph()
		case fields[0] == tsvWord && len(fields) == 12 && strings.TrimSpace(fields[11]) == "": // Tesseract's word for a separator
			s.ruling(b)
		case fields[0] == tsvWord && len(fields) == 12:
			line = append(line, word{fields[11], b, 0, min(max(atof(fields[10]), 0), 100) / 100})
		}
	}
	s.words(line)
	return s.source("tsv"), nil
}
