package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// planAt reads “十四五”期间 whose numeral stands at i, with the quotation marks around it.
func (sc *scan) planAt(i int) int {
	s := sc.s
	v, end := planOrdinal(s, i)
	if end == 0 {
		return 0
	}
	start, end := planQuotes(s, i, end)
	if start < sc.floor {
		return 0
	}
	if e := planPeriod(s, end); e > 0 {
		return sc.keepPlan(start, e, v, v, 0)
	}
	return sc.planRow(start, end, v)
}

// planQuotes returns where the number of a plan at s[i:end] begins and ends with the quotation marks around it.
func planQuotes(s string, i, end int) (int, int) {
	start := i
	if r, n := before(s, i); r == '“' || r == '‘' || r == '"' || r == '「' || r == '＂' {
		start -= n
		if r, n := char(s, end); closes(r) || r == '’' || r == '＂' {
			end += n
		}
	}
	return start, end
}

// planPeriod returns the end of 期间 and the like at s[i:] after the number of a plan, 0 if none stands there.
func planPeriod(s string, i int) int {
	e := hasAny(s, i, "规划期间", "时期", "期间", "時期", "期間")
	if e == 0 && spaces(s, i+3) > i+3 {
		e = max(hasSpaced(s, i, "期间"), hasSpaced(s, i, "时期"))
	}
	return e
}

// keepPlan keeps the years of the plans from first to last.
func (sc *scan) keepPlan(start, end, first, last int, inferred Inferred) int {
	from, to := planYear(first), planYear(last)+4
	d := Date{From: Day{from, 1, 1}, To: Day{to, 12, 31}, Precision: PrecisionMulti, Bound: Exact, Role: RoleMention, Inferred: inferred}
	d.EDTF = sc.made().edtf(&d, &point{year: from}, &point{year: to})
	sc.out.Dates = append(sc.out.Dates, Match[Date]{start, end, d})
	sc.valueEnds(end)
	return end
}

// planRow reads a list or a range of plans whose 期间 is printed once, after the last one: 十三五、十四五期间, “十三五”“十四五”期间, “十三五”至“十四五”时期. The
// first one, of number v, stands at s[start:end].
func (sc *scan) planRow(start, end, v int) int {
	const most = 8
	var plans [most]struct{ start, end, v int }
	plans[0].start, plans[0].end, plans[0].v = start, end, v
	for n := 1; n < most; n++ {
		last := &plans[n-1]
		at, ranged := joinAt(sc.s, spaces(sc.s, last.end)), false
		if at == 0 && n == 1 {
			at = rangeMark(sc.s, last.end)
			ranged = at > 0
		}
		if at == 0 && last.end > last.start+1 && closesPlan(sc.s, last.end) {
			at = last.end // “十三五”“十四五”期间
		}
		if at == 0 {
			return 0
		}
		at = spaces(sc.s, at)
		number := at
		if r, size := char(sc.s, at); r == '“' || r == '‘' || r == '"' || r == '「' || r == '＂' {
			number = at + size
		}
		next, e := planOrdinal(sc.s, number)
		if e == 0 || next <= last.v {
			return 0
		}
		from, e := planQuotes(sc.s, number, e)
		period := planPeriod(sc.s, e)
		switch {
		case period > 0 && ranged:
			return sc.keepPlan(start, period, v, next, 0)
		case period > 0:
			for k := range plans[:n] {
				sc.keepPlan(plans[k].start, plans[k].end, plans[k].v, plans[k].v, InferredUnit)
			}
			return sc.keepPlan(from, period, next, next, 0)
		case ranged:
			return 0
		}
		plans[n].start, plans[n].end, plans[n].v = from, e, next
	}
	return 0
}

// closesPlan reports whether a quotation mark ends at s[:i] that closes the number of a plan.
func closesPlan(s string, i int) bool {
	r, _ := before(s, i)
	return closes(r) || r == '’' || r == '＂'
}

// planOrdinal reads the number of a five-year plan: 十四 of 十四五, 十 of 十五.
func planOrdinal(s string, i int) (n, end int) {
	if e := has(s, i, "十"); e > 0 {
		n, i = 10, e
		if has(s, i, "五") > 0 && has(s, i+3, "五") == 0 {
			return 10, i + 3
		}
	}
	if d, size := numeralAt(s, i); d.Family() == familyHan && d.Value() > 0 {
		if e := has(s, i+size, "五"); e > 0 {
			return n + int(d.Value()), e
		}
	}
	return 0, 0
}

// planYear returns the first year of a five-year plan: the first began in 1953, the third in 1966.
func planYear(n int) int {
	switch n {
	case 1:
		return 1953
	case 2:
		return 1958
	}
	return 1966 + 5*(n-3)
}

// The words of a year around 年: 今年, and 年底 without the 年 that it begins with.
var (
	relativeWords = wordsOf(lexicon.RelativeYear)
	yearEnds      = wordsOf(lexicon.YearEnd)
)

// yearWordAround reads a date that turns on 年 at i: 今年9月, 去年底, 年底.
func (sc *scan) yearWordAround(i int) int {
	if k := relativeWords.endingAt(sc.s, i); k >= 0 {
		if e := sc.yearWordAt(k); e > 0 {
			return e
		}
	}
	if yearEnds.at(sc.s, i+len("年")) == 0 {
		return 0
	}
	return sc.yearWordAt(i)
}

// halfOfYear reads 上半年 and 下半年 around 半 at i.
func (sc *scan) halfOfYear(i int) int {
	k := endsAny(sc.s, i, "上", "下")
	if k < 0 || has(sc.s, i, "半年") == 0 {
		return 0
	}
	if e := sc.halvesOfYear(k); e > 0 {
		return e
	}
	return sc.yearWordAt(k)
}

// halvesOfYear reads 上、下半年, whose 下半年 stands at i, after no year. 上 is no part of another word, 网上、下半年, where none but these stands before it.
func (sc *scan) halvesOfYear(i int) int {
	join := joinBefore(sc.s, i)
	if has(sc.s, i, "下") == 0 || join < 0 {
		return 0
	}
	k := endsAny(sc.s, join, "上")
	if k < sc.floor {
		return 0
	}
	if r, _ := before(sc.s, spacesBefore(sc.s, k)); isHan(r) && !strings.ContainsRune("于於在为為年的度按分自从從", r) {
		return 0
	}
	head := point{year: sc.yearAt(k)}
	if head.year != 0 {
		head.inferred = InferredYear
	}
	return sc.partRow(k, k, head)
}

// yearWordAt reads a date that begins with no number at i: 今年9月, 去年底, 年底, 上半年.
func (sc *scan) yearWordAt(i int) int {
	s := sc.s
	shift, at := relativeYear(s, i)
	if at == 0 {
		if prev, n := before(s, spacesBefore(s, i)); isYearWordTail(prev) || prev == '半' && n > 0 {
			return 0
		}
		at = i
	}
	p := readYearPart(s, spaces(s, at), partInYear)
	if p.end == 0 && at > i {
		p.end = at
		if p.afterYear(s); p.end == at {
			return sc.relativeRow(i, at, shift)
		}
	}
	if p.end == 0 {
		return 0
	}
	r := sc.reader(sc.year())
	if r.year != 0 {
		r.year += shift
	}
	right := point{}
	if c := rangeMark(s, p.end); c > 0 {
		if right = r.rightEnd(c); right.end == 0 || !sensible(&p, &right) {
			right = point{}
		}
	}
	var d Date
	end := p.end
	if right.end > 0 {
		inherit(&p, &right, r.year)
		r.date(&d, &p, &right, true)
		end = right.end
	} else {
		r.date(&d, &p, &p, false)
	}
	if at == i {
		sc.recurring(i, &d)
	}
	return sc.keepDate(i, end, &d)
}

// relativeRow reads 今年一、二季度, whose 今年 stands at s[i:at].
func (sc *scan) relativeRow(i, at, shift int) int {
	if sc.year() == 0 {
		return 0
	}
	d := Date{From: Day{sc.year() + shift, 1, 1}, Precision: PrecisionYear, Inferred: InferredYear}
	return sc.rowBehind(i, at, &d)
}

// isYearWordTail reports whether r before 年底 makes it the end of a year that the text has named elsewhere: 当年底, 次年底.
func isYearWordTail(r rune) bool {
	switch r {
	case '当', '當', '次', '同', '该', '翌', '上', '下', '前', '后', '过', '两', '几', '多', '数', '半', '隔', '逐', '历', '中', '大':
		return true
	}
	return han.Numerals[r&0xFFFF] != 0
}

// relativeYear reads 今年, 去年 or 明年 at s[i:].
func relativeYear(s string, i int) (shift, end int) {
	r, n := char(s, i)
	switch r {
	case '今', '本':
		shift = 0
	case '去':
		shift = -1
	case '明':
		shift = 1
	default:
		return 0, 0
	}
	e := has(s, i+n, "年")
	if e == 0 {
		return 0, 0
	}
	return shift, e
}
