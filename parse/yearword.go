package parse

import (
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
	start := i
	if r, n := before(s, i); r == '“' || r == '‘' || r == '"' || r == '「' || r == '＂' {
		start -= n
		if r, n := char(s, end); closes(r) || r == '’' || r == '＂' {
			end += n
		}
	}
	e := hasAny(s, end, "规划期间", "时期", "期间", "時期", "期間")
	if e == 0 && spaces(s, end+3) > end+3 {
		e = max(hasSpaced(s, end, "期间"), hasSpaced(s, end, "时期"))
	}
	if e == 0 || start < sc.floor {
		return 0
	}
	from := planYear(v)
	d := Date{From: Day{from, 1, 1}, To: Day{from + 4, 12, 31}, Precision: PrecisionMulti, Bound: Exact, Role: RoleMention}
	d.EDTF = sc.made().edtf(&d, &point{year: from}, &point{year: from + 4})
	sc.out.Dates = append(sc.out.Dates, Match[Date]{start, e, d})
	sc.valueEnds(e)
	return e
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
	return sc.yearWordAt(k)
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
