package gazette

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/parse"
)

// yearAbove returns the heading that gives the dates below a heading their year, "" for the document's own: this one, or the
// one above it where this one names no year. Other years than the document's count where a plan is issued at the end of the
// year before (2032年工作计划 of December 2031) and where a report looks back in the first months (一、2030年工作回顾 of February 2031).
func (r *valueReader) yearAbove(heading, above string) string {
	day := r.ctx.Date
	atEnd, atBegin := day.Month >= 11, day.Month <= 3
	if !atEnd && !atBegin || !strings.Contains(heading, "年") {
		return above
	}
	switch year := oneYear(heading); {
	case year == 0:
		return above
	case year == day.Year && r.ctx.Year != 0:
		return heading // the document's own dates are of another year
	case year == day.Year:
		return ""
	case atEnd && year == day.Year+1, atBegin && year == day.Year-1 && looksBack(heading):
		return heading
	}
	return above
}

// oneYear returns the year that a heading names, 0 if it names none or several.
func oneYear(heading string) int {
	if !han.FactsOf(heading).May(han.WithYear | han.WithDigit) {
		return 0 // most
	}
	year := 0
	for _, d := range parse.Dates(heading, nil) {
		v := d.Value
		if v.From.IsZero() || v.From.Year != v.To.Year || year != 0 && v.From.Year != year {
			return 0
		}
		year = v.From.Year
	}
	return year
}

// pastWords end titles of what has been.
var pastWords = lexicon.ListOf(lexicon.PastWord)

// looksBack reports whether a heading stands above what has been done: 2030年工作回顾.
func looksBack(heading string) bool {
	for w := range pastWords.All {
		if strings.Contains(heading, w) {
			return true
		}
	}
	return false
}
