package gazette

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/segment"
)

// isSpacedOut reports whether an OCR put spaces between the characters of s, as Tesseract does: 云 州 市 人 民 政府 办公 室. A few spaces, as
// between the names of a list or in 张　三, are printed.
func isSpacedOut(s string) bool {
	if len(s) < leastApart || strings.Count(s, " ") < minApart {
		return false
	}
	apart := 0
	for i := strings.IndexByte(s, ' '); i >= 0; {
		if isHanBeside(s, i) {
			apart++
		}
		n := strings.IndexByte(s[i+1:], ' ')
		if n < 0 {
			break
		}
		i += 1 + n
	}
	if apart < minApart {
		return false
	}
	ideographs := 0
	for _, r := range s {
		if isHan(r) {
			ideographs++
		}
	}
	return 4*apart >= ideographs
}

// isHanBeside reports whether ideographs stand before and after the space at i.
func isHanBeside(s string, i int) bool {
	if i == 0 || i+1 == len(s) || s[i-1] < utf8.RuneSelf || s[i+1] < utf8.RuneSelf {
		return false // most stand beside a figure
	}
	before, _ := han.Before(s, i)
	if !isHan(before) {
		return false
	}
	next, _ := han.Char(s, i+1)
	return isHan(next)
}

// minApart is how many characters of a text stand apart at least where an OCR set them so.
const minApart = 6

// leastApart is how many bytes such a text has at least: so many spaces, and an ideograph on each side of every one.
const leastApart = minApart*len(" ") + (minApart+1)*len("云")

// readSolid finds the values in what is printed at pieces without the spaces between its characters.
func (r *valueReader) readSolid(pieces []Span, eid string) {
	src := r.is.Source.source
	var solid []Span
	for _, p := range pieces {
		solid = appendSolid(solid, src.Text, p)
	}
	s := strings.Clone(r.raw(solid))
	r.find.Find(s, &r.ctx, &r.found)
	r.take(&textAt{slab: &r.slab, s: s, pieces: segment.NewMapper(solid), eid: eid, src: src, solid: true})
}

// appendSolid appends p without the spaces inside of it. A space between two Latin words or figures stays.
func appendSolid(list []Span, text string, p Span) []Span {
	from := p.Start
	for i := p.Start; i < p.End; i++ {
		if text[i] != ' ' || i > p.Start && i+1 < p.End && isASCIIWord(text[i-1]) && isASCIIWord(text[i+1]) {
			continue
		}
		if i > from {
			list = append(list, Span{Start: from, End: i})
		}
		from = i + 1
	}
	if p.End > from {
		list = append(list, Span{Start: from, End: p.End})
	}
	return list
}

// isASCIIWord reports whether c is a Latin letter or an Arabic figure.
func isASCIIWord(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// printed returns the bytes [start, end) of the text searched as they are printed, and where.
func (t *textAt) printed(start, end int) (string, []Span) {
	start, end = start+t.offset, end+t.offset
	spans := t.slab.spans.at(&t.pieces, start, end)
	if !t.solid {
		return t.s[start:end], spans
	}
	var b strings.Builder
	joined := spans[:0:0]
	for _, s := range spans {
		if n := len(joined); n > 0 && strings.Trim(t.src.Text[joined[n-1].End:s.Start], " ") == "" {
			joined[n-1].End = s.End
		} else {
			joined = append(joined, s)
		}
	}
	for _, s := range joined {
		b.WriteString(t.src.Text[s.Start:s.End])
	}
	return b.String(), joined
}
