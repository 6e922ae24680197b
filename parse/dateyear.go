package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// toldReach is how far after a full date, in bytes, its year is still told: a long sentence.
const toldReach = 450

// toldYear returns the year that the date d, printed without one at s[start:end], has from a full date before it in a story:
// 2003年 for the second day of 2003年5月13日提出申请，8月11日收到答复 in a letter of 2004. A plan has the opposite: what is to be
// done 8月11日前 is of the year of the plan. Where nothing tells it returns the year of the context.
func (sc *scan) toldYear(start, end int, d *Date) int {
	told := sc.tellingDate(start)
	if told == nil || sc.isPlanned(start, end) {
		return sc.year()
	}
	p := &told.Value
	if sc.year() != 0 && p.To.Year >= sc.year() || !d.From.IsZero() && monthDay(d.To) < monthDay(p.From) {
		return sc.year()
	}
	between := sc.s[told.End:start]
	if k := strings.IndexAny(between, "》《\n"); k >= 0 && between[k:k+1] == "\n" || k >= 0 && strings.HasPrefix(between[k:], "》") {
		return sc.year() // the full date stands in a title, or in another paragraph
	}
	if strings.Contains(between, "。") && !(hasDays(d) && hasDays(p) && opensSentence(sc.s, start) && opensSentence(sc.s, told.Start)) {
		return sc.year()
	}
	return p.To.Year
}

// tellingDate returns the last date before start if it may tell its year to one that has none: its own year is printed or told,
// it is no deadline, and it is no part of a basis such as 根据2021年5月1日的会议.
func (sc *scan) tellingDate(start int) *Match[Date] {
	n := len(sc.out.Dates)
	if n == 0 {
		return nil
	}
	m := &sc.out.Dates[n-1]
	d := &m.Value
	switch {
	case m.End > start || start-m.End > toldReach, d.From.IsZero() || d.From.Year != d.To.Year || d.Role != RoleMention:
		return nil
	case d.Precision == PrecisionYear || d.Precision == PrecisionHalf || d.Precision == PrecisionQuarter:
		return nil
	case d.Inferred&InferredYear != 0 && d.To.Year == sc.year():
		return nil
	}
	from := hanRunBefore(sc.s, m.Start, 0, 12)
	for k := from; k < m.Start; k += 3 {
		if basisWords.at(sc.s, k) > 0 {
			return nil
		}
	}
	return m
}

// basisWords stand before the day of a text or a meeting that something is founded on.
var basisWords = wordsOf(lexicon.BasisWord)

// planWords stand before a day that is still to come, and planEnds after it.
var (
	planWords = wordsOf(lexicon.PlanWord)
	planEnds  = wordsOf(lexicon.PlanEnd)
)

// isPlanned reports whether the words around a date say that its day was still to come.
func (sc *scan) isPlanned(start, end int) bool {
	return planWords.endingAt(sc.s, spacesBefore(sc.s, start)) >= 0 || planEnds.at(sc.s, spaces(sc.s, dayTail(sc.s, end))) > 0
}

// opensSentence reports whether a sentence begins at s[i:].
func opensSentence(s string, i int) bool {
	r, _ := before(s, spacesBefore(s, i))
	return r < 0 || r == '。' || r == '\n'
}

// hasDays reports whether d is a day, or a range that begins within a month: 8月11日至18日.
func hasDays(d *Date) bool {
	return d.Precision == PrecisionDay || d.Precision == PrecisionMulti && strings.Count(d.EDTF, "-") > 2
}

// monthDay gives a day its place within its year.
func monthDay(d Day) int { return d.Month*32 + d.Day }

// year returns the year that the context gives a date without one, 0 if it gives none. Most texts have no date that asks.
func (sc *scan) year() int {
	if !sc.yearKnown {
		sc.given, sc.yearKnown = sc.ctx.year(), true
	}
	return sc.given
}

// tellsYear reports whether r ends a word before a date that says which year it is of: 次年, 上年度.
func tellsYear(r rune) bool { return r == '年' || r == '度' }

// yearAt returns the year that a date at i without one belongs to: that of the context, or after 同年 and 次年 that of the last
// date of the text and the one after it, and after 上年 the one before that of the context.
func (sc *scan) yearAt(i int) int {
	j := spacesBefore(sc.s, i)
	if r, _ := before(sc.s, j); !tellsYear(r) {
		return sc.year()
	}
	last := 0
	if n := len(sc.out.Dates); n > 0 && sc.out.Dates[n-1].End <= i {
		last = sc.out.Dates[n-1].Value.To.Year
	}
	switch {
	case endsAny(sc.s, j, "同年") >= 0 && last != 0:
		return last
	case endsAny(sc.s, j, "次年", "翌年") >= 0:
		if last != 0 {
			last++
		}
		return last // the year after none that is known is not known
	case endsAny(sc.s, j, "上年", "上一年", "上年度", "上一年度") >= 0 && sc.year() != 0:
		return sc.year() - 1
	}
	return sc.year()
}

// yearGoesOn returns the year of d, which is printed at i without one, if the sentence has named a day or a month of a later
// year than the context's before: 期限自2024年3月1日至4月30日，其中3月1日至15日签约的. It returns 0 if d stays as it is.
func (sc *scan) yearGoesOn(i int, d *Date) int {
	n := len(sc.out.Dates)
	if n == 0 || d.Inferred&InferredYear == 0 && !strings.HasPrefix(d.EDTF, "XXXX-") || d.Precision == PrecisionYear {
		return 0
	}
	last := &sc.out.Dates[n-1]
	y := last.Value.From.Year
	if y <= sc.year() || last.End > i || i-last.End > 200 || last.Value.Inferred&InferredYear != 0 && sc.carried != n || len(firstOf(last.Value.EDTF)) < len("2024-03") && last.Value.Bound == Exact {
		return 0
	}
	if strings.ContainsAny(sc.s[last.End:i], "。；;\n") || endsAny(sc.s, spacesBefore(sc.s, i), "年", "年度") >= 0 {
		return 0
	}
	if moved, _ := sc.reader(y).read(i); moved.To.Compare(last.Value.From) < 0 {
		return 0
	}
	return y
}
