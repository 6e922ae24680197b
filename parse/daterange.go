package parse

import (
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A dateReader reads dates of one text.
type dateReader struct {
	s        string
	year     int    // that a date without one belongs to, 0 if unknown
	republic bool   // years are counted from 1912
	made     *chunk // of the strings of its dates, nil: each has a piece of memory of its own
}

// read reads the date at s[i:], a point or a range, and returns its end, 0 if there is none.
func (r dateReader) read(i int) (d Date, end int) {
	end = r.readFrom(i, readDateNumber(r.s, i), &d)
	return d, end
}

// readFrom is read into d where the number n at i, if there is one, has been read.
func (r dateReader) readFrom(i int, n dateNumber, d *Date) int {
	var left, right point
	r.points(i, n, &left, &right)
	if left.end == 0 && right.end == 0 {
		return 0
	}
	if right.end == 0 {
		r.date(d, &left, &left, false)
		return left.end
	}
	inherit(&left, &right, r.year)
	r.date(d, &left, &right, true)
	return right.end
}

// points reads both ends of a range, or only the left one, at i where the number n stands, into two empty points.
func (r dateReader) points(i int, n dateNumber, left, right *point) {
	if n.end > 0 {
		if c := r.sharedMark(n); c > 0 {
			if *left, *right = r.shared(n, c, point{}); right.end > 0 {
				return
			}
		}
		r.pointAt(i, n, left)
	} else {
		*left = readPoint(r.s, i)
	}
	if left.end == 0 {
		return
	}
	if left.month == 0 && left.quarter == 0 && left.half == 0 && left.first == 0 || left.day == 0 && left.dekad == 0 && left.month > 0 {
		a := readDateNumber(r.s, afterOrdinal(r.s, spaces(r.s, left.end)))
		if c := r.sharedMark(a); c > 0 {
			if l, x := r.shared(a, c, *left); x.end > 0 { // 2022年7—9月, 6月1-5日
				*left, *right = l, x
				return
			}
			if x := r.dayAcross(a, c, left); x.end > 0 {
				left.day, left.end, *right = a.v, a.end, x
				return
			}
		}
	}
	if c := rangeMark(r.s, dayTail(r.s, left.end)); c > 0 {
		*right = r.rightEnd(c)
		if right.end > 0 && !sensible(left, right) {
			*right = point{}
		}
	}
}

// dayAcross reads the right end at c of a range whose left day a, after the month of left, has no 日: 8月30-9月7日, 2031年8月30-2031年9月7日. It is empty
// where no later day with its month stands there.
func (r dateReader) dayAcross(a dateNumber, c int, left *point) point {
	if a.v < 1 || a.v > 31 || !a.arabic || a.digits > 2 {
		return point{}
	}
	x := r.rightEnd(c)
	later := x.month > left.month || x.month == left.month && x.day > a.v
	if x.month == 0 || x.day == 0 || !later && !x.later && (x.year == 0 || x.year == left.year) {
		return point{}
	}
	return x
}

// nextYears stand before the right end of a range that lies in the year after the left one.
var nextYears = wordsOf(lexicon.NextYear)

// rightEnd reads the right end of a range at i: 10月, 年底, 次年4月30日.
func (r dateReader) rightEnd(i int) point {
	if e := nextYears.at(r.s, i); e > 0 {
		p := readPoint(r.s, spaces(r.s, e))
		if p.month == 0 || p.year != 0 {
			return point{}
		}
		p.later = true
		return p
	}
	if e := hasAny(r.s, i, "当年", "同年"); e > 0 {
		if p := readPoint(r.s, spaces(r.s, e)); p.month != 0 && p.year == 0 {
			return p
		}
	}
	p := readPoint(r.s, i)
	if r.republic {
		if n := readDateNumber(r.s, i); n.end > 0 {
			p = point{}
			r.pointAt(i, n, &p)
		}
	}
	if p.end > 0 {
		return p
	}
	return r.word(i)
}

// pointAt reads the point at i, where the number n stands, into p, which is empty: 112年, 90年1月1日.
func (r dateReader) pointAt(i int, n dateNumber, p *point) {
	if p.readAt(r.s, i, n); !r.republic {
		return
	}
	year := has(r.s, spaces(r.s, n.end), "年")
	if p.end > year && year > 0 && has(r.s, year, "度") == p.end && n.v >= 100 {
		p.end = year // 一百年 of 一百年度, as of any other year; 九十年 alone is a length of time
	}
	switch {
	case p.end == 0 && year > 0 && n.v >= 100 && n.v < 200:
		*p = point{end: year}
		p.afterYear(r.s)
	case p.inferred&InferredCentury == 0 || p.month == 0:
		return
	}
	p.year, p.inferred = 1911+n.v, p.inferred&^InferredCentury|InferredEra
}

// word reads the right end of a range that begins with no number, such as 年底 or 上半年.
func (r dateReader) word(i int) point { return readYearPart(r.s, i, partListed) }

// sensible reports whether right can end a range that begins with left: 6月1日至15日, but not 2022年至15日.
func sensible(left, right *point) bool {
	switch {
	case right.year != 0:
		return left.day == 0 || right.month != 0
	case right.month != 0 || right.quarter != 0 || right.half != 0:
		return left.month != 0 || left.quarter != 0 || left.half != 0 || left.year != 0
	case right.day != 0:
		return left.day != 0
	}
	return false
}

// sharedMark returns where the second number begins in a range that has a as its first and no unit after it: 7—9月. 0 if there is no such range.
func (r dateReader) sharedMark(a dateNumber) int {
	if a.end == 0 {
		return 0
	}
	switch next, _ := char(r.s, a.end); next {
	case '年', '月', '日', '.', '/':
		return 0
	}
	return rangeMark(r.s, a.end)
}

// shared reads a range that begins with the number a, whose second number stands at c and whose unit is printed once,
// after what base already gives: 7—9月, 2022-2024年, 1-5日, 1-3季度.
func (r dateReader) shared(a dateNumber, c int, base point) (left, right point) {
	b := readDateNumber(r.s, afterOrdinal(r.s, c))
	if b.end == 0 {
		return
	}
	left, right = base, base
	unit := spaces(r.s, b.end)
	part, partEnd := partUnit(r.s, unit, ordinalMark(afterOrdinal(r.s, c) > c), placeBehind(base.year != 0))
	switch {
	case base.year == 0 && base.month == 0 && has(r.s, unit, "年") > 0 && a.digits == 4 && b.digits == 4 && a.v < b.v:
		left.year, right.year, right.end = a.v, b.v, has(r.s, unit, "年")
	case base.month == 0 && has(r.s, unit, "月") > 0 && isMonth(a.v) && isMonth(b.v) && a.digits <= 2:
		left.month, right.month, right.end = a.v, b.v, has(r.s, unit, "月")
		right.afterMonth(r.s)
		if right.day != 0 {
			return point{}, point{}
		}
	case base.month != 0 && dayMark(r.s, unit) > 0 && a.v < b.v && b.v <= 31 && a.v > 0:
		left.day, right.day, right.end = a.v, b.v, dayMark(r.s, unit)
	case base.month == 0 && part != nil && part.fits(a.v) && a.v < b.v && part.fits(b.v):
		left.take(part, a.v, a.end)
		right.take(part, b.v, partEnd)
	default:
		return point{}, point{}
	}
	left.end = a.end
	return left, right
}

// afterOrdinal returns the end of 第 at s[i:], as it stands before each number of 第一至第三季度; i if it does not.
func afterOrdinal(s string, i int) int {
	if e := has(s, i, "第"); e > 0 {
		return spaces(s, e)
	}
	return i
}

// ordinalMark is what stands before a number that is an ordinal.
func ordinalMark(ordinal bool) string {
	if ordinal {
		return "第"
	}
	return ""
}

// placeBehind is the place of a part of a year that stands after a year, or after none.
func placeBehind(year bool) partPlace {
	if year {
		return partInYear
	}
	return partAlone
}

func isMonth(v int) bool { return v >= 1 && v <= 12 }

// rangeSigns stand between the ends of a range.
var rangeSigns = han.NewSet(han.RangeSigns)

// rangeMark returns where the right end of a range begins after s[i:], 0 if no mark of a range stands there.
func rangeMark(s string, i int) int {
	i = spaces(s, i)
	r, n := char(s, i)
	if r == '起' && hasAny(s, spaces(s, i+n), "至", "到") > 0 {
		i = spaces(s, i+n)
		r, n = char(s, i)
	}
	switch {
	case rangeSigns.Has(r):
		i += n
	case r == '一': // OCR's dash: 7一9月, 30（含）一100亿元; no number goes on from 一 to an Arabic digit
		if prev, _ := before(s, i); !zeroToNine(s, i+n) || prev < 1<<16 && prev >= 0 && han.Numerals[prev].Family() == familyHan {
			return 0
		}
		i += n
	default:
		return 0
	}
	if next, n := char(s, i); next == r && (r == '—' || r == '-' || r == '─' || r == '–') {
		i += n
	}
	return spaces(s, i)
}

// partsOfDay stand after a day, with an hour or without: 下午5点, 7月3日夜间.
var partsOfDay = wordsOf(lexicon.PartOfDay)

// timeOfDay returns the end of a time such as 9:00, 17时30分, 零时, 夜间 or 下午5点 after a day at s[i:], i if none stands there.
func timeOfDay(s string, i int) int {
	at := spaces(s, i)
	r, _ := char(s, at)
	if part := partsOfDay.at(s, at); part > 0 {
		i, at = part, spaces(s, part)
	} else if uint32(r) >= 1<<16 || han.Numerals[r] == 0 {
		return i
	}
	h, e := integerAt(s, at)
	if e == 0 || e-at > len("二十四") || h > 24 {
		return i
	}
	r, n := char(s, e)
	switch r {
	case ':', '：':
		if m, digits, end := arabicRun(s, e+n); digits == 2 && m < 60 {
			return end
		}
	case '时', '時', '点', '點':
		if m, digits, end := arabicRun(s, e+n); digits > 0 && m < 60 && has(s, end, "分") > 0 {
			return has(s, end, "分")
		}
		return e + n
	}
	return i
}

// inherit completes each end of a range from the other: 2022年3月下旬-10月, 6月1日至15日, 11月至2023年1月.
func inherit(left, right *point, year int) {
	if right.year == 0 && right.month == 0 && right.day != 0 {
		right.month = left.month
	}
	switch {
	case right.year == 0 && left.year != 0:
		right.year = left.year
		if order(right) < order(left) {
			right.year++
		}
	case left.year == 0 && right.year != 0:
		left.year = right.year
		left.inferred |= InferredYear
		if order(right) < order(left) {
			left.year--
		}
	case left.year == 0 && year != 0 && left.isInYear():
		left.year, right.year = year, year
		left.inferred |= InferredYear
		if order(right) < order(left) {
			right.year++
		}
	}
	if right.later && right.year == left.year && left.year != 0 {
		right.year++
	}
}

// date puts the value of a point, or of a range of two, into d, which is empty.
func (r dateReader) date(d *Date, left, right *point, multi bool) {
	d.Bound, d.Inferred, d.Role, d.Precision = Exact, left.inferred|right.inferred, RoleMention, PrecisionMulti
	if !multi {
		d.Precision = left.precision()
	}
	if left.year == 0 && r.year != 0 && left.isInYear() {
		left.year, right.year = r.year, r.year
		d.Inferred |= InferredYear
	}
	if left.isNoDay() || right.isNoDay() {
		return
	}
	if left.year != 0 && right.year != 0 && left.valid() && right.valid() {
		d.From, _ = left.days()
		_, d.To = right.days()
		if d.To.Compare(d.From) < 0 {
			d.From, d.To = Day{}, Day{}
		}
	}
	d.EDTF = r.made.edtf(d, left, right)
}
