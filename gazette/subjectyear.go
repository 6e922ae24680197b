package gazette

import (
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/bridge"
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/parse"
)

// subject puts into the context what the document says of its years: whether they are those of 民國, and which one the dates
// without a year belong to where it is not that of the document's date.
func (r *valueReader) subject(issueRepublic bool) {
	r.ctx.Republic = issueRepublic || r.doc.facts.May(han.WithRepublic) && han.Index(r.documentText(), "民國") >= 0
	day, err := parseDay(r.doc.Date)
	switch {
	case err == nil && !day.IsZero():
		r.ctx.Date = day
	case looksBack(r.doc.Title) && oneYear(r.doc.Title) > 0: // 2031年12月大事记 in an issue of 2032
		r.ctx.Date, r.ctx.Undated = parse.Day{Year: oneYear(r.doc.Title), Month: 1, Day: 1}, true
	case r.is.Year > 0:
		r.ctx.Date, r.ctx.Undated = parse.Day{Year: r.is.Year, Month: 1, Day: 1}, true
	default:
		r.ctx.Date, r.ctx.Undated = parse.Day{Year: r.openingYear(), Month: 1, Day: 1}, true
	}
	if r.ctx.Date.Year == 0 {
		r.ctx.Date = parse.Day{}
		return
	}
	if slices.ContainsFunc(r.doc.weekLines, func(at Span) bool { return bridge.PrintsWeekday(r.is.Text(at)) }) {
		if year := bridge.YearOfWeekdays(r.documentText(), r.ctx.Date.Year); year != 0 {
			r.ctx.Year = year
			return
		}
	}
	day, year := r.ctx.Date, oneYear(r.doc.Title)
	if day.Month >= 10 && year == day.Year+1 || day.Month <= 6 && year == day.Year-1 && looksBack(r.doc.Title) {
		r.ctx.Year = year // 关于2033年部分节假日安排的通知 of November 2032, 2031年统计公报 of March 2032
	}
}

// documentText returns all that the document prints.
func (r *valueReader) documentText() string {
	if len(r.doc.Spans) == 1 {
		return r.is.Text(r.doc.Spans[0])
	}
	if r.whole == "" {
		var b strings.Builder
		b.Grow(textLen(r.doc.Spans))
		for _, s := range r.doc.Spans {
			b.WriteString(r.is.Text(s))
		}
		r.whole = b.String()
	}
	return r.whole
}

// openingNodes is how many nodes of a document without a date are looked at for the year that it was written in.
const openingNodes = 12

// openingBytes is how many bytes of one node are looked at: a text that lost its line breaks may be one node.
const openingBytes = 1 << 16

// openingYear returns the one year that the title of a document without a date prints, 云州市2031年供水工作要点, or that of its first day or
// month: 时间：2031年6月8日 of minutes, the first sentence of a page. 0 if none is printed.
func (r *valueReader) openingYear() int {
	if year := oneYear(r.doc.Title); year > 0 {
		return year
	}
	seen := 0
	for _, n := range r.doc.Nodes() {
		if seen++; seen > openingNodes {
			break
		}
		for _, m := range parse.Dates(n.Text[:min(len(n.Text), openingBytes)], &parse.Context{Republic: r.ctx.Republic}) {
			d := m.Value
			if (d.Precision == parse.PrecisionDay || d.Precision == parse.PrecisionMonth) && !d.From.IsZero() && d.Inferred&parse.InferredYear == 0 {
				return d.From.Year
			}
		}
	}
	return 0
}

// isRepublican reports whether the issue itself counts its years from 1912: 中華民國九十三年 stands on its cover.
func (is *Issue) isRepublican() bool {
	for _, l := range is.Layers {
		if l.Role == "cover" && strings.Contains(is.Text(l.Span), "民國") {
			return true
		}
	}
	return strings.Contains(is.Name, "民國")
}
