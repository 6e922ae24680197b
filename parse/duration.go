package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A Duration is a length of time, such as 2 年, 15 个工作日, 半年 or 一年六个月.
type Duration struct {
	ISO     string `json:"iso"`               // ISO 8601: P2Y, P15D, PT6M, P1Y6M
	Max     string `json:"max,omitempty"`     // the upper end where a range is printed: P5D of 3-5日
	Working bool   `json:"working,omitempty"` // 工作日
	Natural bool   `json:"natural,omitempty"` // 自然年, 自然日

	Bound     Bound    `json:"bound"`
	Exclusive bool     `json:"exclusive,omitempty"`
	Qualifier []Phrase `json:"qualifier,omitempty"`
	Inferred  Inferred `json:"inferred,omitzero"` // "unit" of 3 in 满3、5年
}

// Durations finds every length of time of text.
func Durations(text string, ctx *Context) []Match[Duration] {
	return valuesOf(text, ctx).Durations
}

// ParseDuration reads a length of time and nothing else: 2 年, 三个月, 15个工作日, 半年, 两年半.
func ParseDuration(s string) (Duration, error) {
	for _, m := range alone(s).Durations {
		if m.Start == spaces(s, 0) && spaces(s, m.End) == len(s) {
			return m.Value, nil
		}
	}
	return Duration{}, errNo("duration", s)
}

// A span is a length of time by its parts, in tenths so that 1.5 小时 is exact.
type span struct {
	years, months, weeks, days, hours, minutes, seconds Number
}

// part returns the field for an ISO letter, hours, minutes and seconds being in lower case.
func (p *span) part(letter byte) *Number {
	switch letter {
	case 'Y':
		return &p.years
	case 'M':
		return &p.months
	case 'W':
		return &p.weeks
	case 'D':
		return &p.days
	case 'h':
		return &p.hours
	case 'm':
		return &p.minutes
	}
	return &p.seconds
}

// iso appends a span in ISO 8601.
func (p *span) iso(b []byte) []byte {
	b = append(b, 'P')
	b = appendPart(b, p.years, 'Y')
	b = appendPart(b, p.months, 'M')
	b = appendPart(b, p.weeks, 'W')
	b = appendPart(b, p.days, 'D')
	if p.hours != (Number{}) || p.minutes != (Number{}) || p.seconds != (Number{}) {
		b = append(b, 'T')
	}
	b = appendPart(b, p.hours, 'H')
	b = appendPart(b, p.minutes, 'M')
	return appendPart(b, p.seconds, 'S')
}

// appendPart appends a part of a span with its letter, nothing where it is 0.
func appendPart(b []byte, n Number, letter byte) []byte {
	if n == (Number{}) {
		return b
	}
	return append(n.append(b), letter)
}

// durationAt emits the length of time whose figure and unit are f.
func (sc *scan) durationAt(f *figure) int {
	d, end := sc.readDuration(f)
	if end == 0 {
		return 0
	}
	return sc.duration(f.start, end, f, d)
}

// lastWords stand before the one day or year that ends or opens a row.
var lastWords = wordsOf(lexicon.LastWord)

// readDuration makes the value of a figure and its time unit, with what follows: 半, 零六个月.
func (sc *scan) readDuration(f *figure) (Duration, int) {
	if f.first.bare && !f.first.about || f.lo == (Number{}) {
		return Duration{}, 0
	}
	if !f.first.arabic && f.first.digits > 1 && f.unit.letter() == 'Y' && hasAny(sc.s, f.start, "一两", "一兩", "两三", "兩三", "三五") == 0 {
		return Duration{}, 0 // 七五年: 1975
	}
	if f.lo == Int(1) && lastWords.endingAt(sc.s, spacesBefore(sc.s, f.start)) >= 0 {
		return Duration{}, 0 // 最后一天: a day of a row, and no length
	}
	letter := f.unit.letter()
	d := Duration{Bound: Exact}
	if w := f.unit.word(); len(w) >= len("工作日") {
		d.Working, d.Natural = strings.Contains(w, "工作"), strings.Contains(w, "自然")
	}
	var room [32]byte
	var lo span
	if !f.ranged {
		f.lo, f.hi = f.unit.base(f.lo), f.unit.base(f.hi)
	}
	*lo.part(letter) = f.lo
	end := f.end
	if strings.HasPrefix(f.unit.word(), "个半") {
		lo.half(letter)
	} else if f.lo == f.hi {
		end = sc.smaller(&lo, letter, end)
	}
	d.ISO = sc.made().keep(lo.iso(room[:0]))
	if !f.ranged && f.lo == f.hi {
		d.Max, end = sc.longest(&lo, end)
	} else if f.lo != f.hi {
		var hi span
		*hi.part(letter) = f.hi
		d.Max = sc.made().keep(hi.iso(room[:0]))
	}
	return d, end
}

// longest reads the upper end of a range whose ends have parts of their own: 六个月至二年, 一年至一年六个月. lo is its
// lower end, which ends at i; it returns i where no longer time follows.
func (sc *scan) longest(lo *span, i int) (iso string, end int) {
	c := rangeMark(sc.s, i)
	if c == 0 {
		return "", i
	}
	var hi span
	var room [32]byte
	if e := has(sc.s, c, "半"); e > 0 { // 三个月至半年
		letter, e := halfTime(sc.s, spaces(sc.s, e))
		if e == 0 {
			return "", i
		}
		if hi.half(letter); hi.hoursAbout() <= lo.hoursAbout() {
			return "", i
		}
		return sc.made().keep(hi.iso(room[:0])), e
	}
	n := readNumber(sc.s, c)
	u, e := sc.unitBehind(&n, n.end)
	if n.end == 0 || n.bare || n.about || u.row == nil || u.kind() != ofTime || n.v.Compare(Int(1000)) >= 0 {
		return "", i
	}
	*hi.part(u.letter()) = u.base(n.v)
	e = sc.smaller(&hi, u.letter(), e)
	if hi.hoursAbout() <= lo.hoursAbout() {
		return "", i
	}
	return sc.made().keep(hi.iso(room[:0])), e
}

// hoursAbout returns the length of p in hours, a month having thirty days.
func (p *span) hoursAbout() float64 {
	days := 365*p.years.Float64() + 30*p.months.Float64() + 7*p.weeks.Float64() + p.days.Float64()
	return 24*days + p.hours.Float64() + p.minutes.Float64()/60 + p.seconds.Float64()/3600
}

// smaller adds 半 or the smaller units after a unit: 三年半, 一年六个月, 1小时30分钟.
func (sc *scan) smaller(p *span, letter byte, end int) int {
	const order = "YMWDhms"
	switch r, _ := char(sc.s, end); {
	case r == '半', r == '零', r == '又', r == 'l', r == 'I', r == '|', isSpace(r), uint32(r) < 1<<16 && han.Numerals[r] != 0:
	default:
		return end
	}
	if e := has(sc.s, end, "半"); e > 0 && hasAny(sc.s, e, "径", "数", "价", "年", "个", "成") == 0 {
		p.half(letter)
		return e
	}
	for {
		i := end
		if e := hasAny(sc.s, i, "零", "又"); e > 0 {
			i = e
		}
		n := readNumber(sc.s, spaces(sc.s, i))
		if n.end == 0 || n.v.scale > 0 || n.bare || n.about {
			return end
		}
		u, e := sc.unitBehind(&n, n.end)
		if letter == 'h' && n.v.Compare(Int(60)) < 0 && has(sc.s, n.end, "分") > 0 && (u.row == nil || u.kind() != ofTime) && hasAny(sc.s, n.end+len("分"), "之", "别", "別") == 0 {
			p.minutes = n.v
			return n.end + len("分") // 2小时30分
		}
		if u.row == nil || u.kind() != ofTime || strings.IndexByte(order, u.letter()) <= strings.IndexByte(order, letter) {
			return end
		}
		letter = u.letter()
		*p.part(letter) = u.base(n.v)
		end = e
	}
}

// duration keeps a length of time with the words that bound it.
func (sc *scan) duration(start, end int, f *figure, d Duration) int {
	if f.first.v == Int(1) && (oneOfMany(sc.s, start) || isYearOfNote(sc.s, start, end)) {
		return end
	}
	hit, _, ok := boundBefore(sc.s, start, sc.floor)
	if !ok || hit.at.in(sc.s) == "近" { // 近三年 are the last three
		hit, ok = amountBoundBehind(sc.s, end)
	}
	if ok && sc.isCountedFromExpiry(hit, end) {
		ok = false
	}
	if ok {
		d.Bound, d.Exclusive = hit.bound, hit.exclusive
		d.Qualifier = sc.phrase(hit.at)
	} else if f.first.about {
		d.Bound = About
	} else if last := sc.durationBefore(start); last != nil && d.Max == "" {
		d.Bound, d.Exclusive, d.Qualifier = last.Bound, last.Exclusive, last.Qualifier
	}
	sc.out.Durations = append(sc.out.Durations, Match[Duration]{start, end, d})
	sc.valueEnds(end)
	return end
}

// isCountedFromExpiry reports whether 满 is that of 届满, from which the time that ends at end is counted: 届满三十日前.
func (sc *scan) isCountedFromExpiry(hit boundHit, end int) bool {
	if r, _ := before(sc.s, hit.at.Start); r != '届' && r != '屆' {
		return false
	}
	return sidesOfDay.at(sc.s, spaces(sc.s, end)) > 0
}

// sidesOfDay say on which side of a day a time lies: 届满三十日前.
var sidesOfDay = wordsOf(lexicon.SideOfDay)

// durationBefore returns the time before start in a list that one bound stands before: 工作满3年、5年、10年的; nil if there is none.
func (sc *scan) durationBefore(start int) *Duration {
	n := len(sc.out.Durations)
	if n == 0 {
		return nil
	}
	last := &sc.out.Durations[n-1]
	q := last.Value.Qualifier
	if last.End > start || start-last.End > maxJoin || len(q) == 0 || q[0].Start > last.Start || !isJoin(sc.s[last.End:start]) {
		return nil
	}
	return &last.Value
}

// oneOfMany reports whether the word before 一 at i makes 一年 a certain year and no length of time: 前一年, 上一年, 每一天;
// but 提前一周 is one.
func oneOfMany(s string, i int) bool {
	if has(s, i, "一") == 0 {
		return false
	}
	r, n := before(s, i)
	if r == '前' {
		r, _ = before(s, i-n)
		return r < 0 || !strings.ContainsRune("提会會期日满滿届屆年月", r)
	}
	if prev, _ := before(s, i-n); prev == '以' { // 半年以上一年以下
		return false
	}
	return r > 0 && strings.ContainsRune("上下某这那哪每同头另", r)
}

// noteWords stand before 一年 where it is a year of the calendar that is spoken of: 关键一年, 不平凡的一年.
var noteWords = wordsOf(lexicon.NoteYear)

// isYearOfNote reports whether s[i:end] is 一年 after one of them.
func isYearOfNote(s string, i, end int) bool {
	return has(s, i, "一年") == end && noteWords.endingAt(s, spacesBefore(s, i)) >= 0
}

// timeFits tells 三年 from 三年级 and 五年规划's name, 3日 from 3日元.
func timeFits(s string, n *printedNumber, u printedUnit, next rune, e int) bool {
	if n.arabic && n.digits > 1 && n.v.scale == 0 && n.v.Compare(Int(10)) < 0 {
		return false // 08年
	}
	if u.word() == "年" && n.v.Compare(Int(10000)) >= 0 {
		return false // 0999-8005612031年: a number and a year that an OCR put together
	}
	if n.digits == 4 && n.v.Compare(Int(1900)) >= 0 && n.v.Compare(Int(2100)) <= 0 && u.letter() == 'Y' && u.word() != "年" {
		return false // 2031—2032学年 is one year
	}
	if n.digits == 3 && u.word() == "學年" {
		return false // 120學年度
	}
	if next == '产' && u.word() == "年" && outputBehind(s, e) {
		return false
	}
	if !badBehindTime.Has(next) {
		return true
	}
	bad := ""
	switch u.word() {
	case "年":
		bad = notYear
	case "日":
		bad = notDay
	case "天":
		bad = notDays
	case "周":
		bad = notWeek
	case "秒":
		bad = notSecond
	}
	return bad == "" || !strings.ContainsRune(bad, next)
}

// outputBehind reports whether the output of a year stands at s[i:], before which the number of a list is no length of time: 1 年产5万吨, 2 年产能3万套.
func outputBehind(s string, i int) bool {
	i = has(s, i, "产")
	if e := has(s, i, "能"); e > 0 {
		i = e
	}
	n, _ := numeralAt(s, i)
	return n.Family() == familyArabic
}

// badBehindTime are all characters that make of some unit of time another word.
var badBehindTime = han.NewSet(notYear + notDay + notDays + notWeek + notSecond)

// What follows on a unit of time that it makes another word of: 年级, 日元, 天然, 周岁, 秒杀.
const (
	notYear   = "级代轮画货龄糕关夜味薪华报检鉴度份谊"
	notDay    = "元圆圓本报期历常程均产志照语志"
	notDays   = "然津河气空文台府宫坛安井"
	notWeek   = "岁边围末刊密知转期年遭折口庄村"
	notSecond = "杀"
)
