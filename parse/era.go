package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// An era is a way to count years that old papers and those of Japan print: 光緒三十四年, 昭和60年.
type era struct {
	name  string
	first int  // its year 1
	lunar bool // its months are none of our calendar
}

// eras are the last reigns of the Qing and the modern ones of Japan. The Republic (民國) is read on its own.
var eras = []era{
	{"康熙", 1662, true}, {"雍正", 1723, true}, {"乾隆", 1736, true}, {"嘉庆", 1796, true}, {"嘉慶", 1796, true}, {"道光", 1821, true},
	{"咸丰", 1851, true}, {"咸豐", 1851, true}, {"同治", 1862, true}, {"光绪", 1875, true}, {"光緒", 1875, true}, {"宣统", 1909, true}, {"宣統", 1909, true},
	{"明治", 1868, false}, {"大正", 1912, false}, {"昭和", 1926, false}, {"平成", 1989, false}, {"令和", 2019, false},
}

// eraTails are the last characters of their names.
var eraTails = han.NewSet("熙正隆庆慶光丰豐治绪緒统統和成国國")

// eraDate reads the year of an era whose number n stands at i, with the name that ends at j, before it: 昭和60年, 中華民國八十八年下半年. It
// returns the end of the date, 0 if no era stands there.
func (sc *scan) eraDate(i, j int, n dateNumber) int {
	if has(sc.s, spaces(sc.s, n.end), "年") == 0 {
		return 0
	}
	if at := republicEndingAt(sc.s, j); at >= sc.floor && at >= 0 {
		return sc.keepEra(at)
	}
	for _, e := range eras {
		if at := endsAny(sc.s, j, e.name); at >= sc.floor && n.v > 0 && n.v < 70 {
			return sc.reign(at, &e, n)
		}
	}
	return 0
}

// keepEra keeps the date of the Republic that begins at i.
func (sc *scan) keepEra(i int) int {
	var d Date
	r := sc.reader(sc.year())
	end := r.readFrom(i, dateNumber{}, &d)
	if end == 0 {
		return 0
	}
	if d.Precision != PrecisionYear {
		return sc.dateList(sc.keepDate(i, end, &d))
	}
	end = sc.keepDate(i, end, &d)
	for {
		next := sc.nextOfEra(end)
		if next == 0 {
			return sc.dateList(end)
		}
		end = next
	}
}

// nextOfEra keeps the next year of a list of years of the Republic, 60年 of 民國38年、60年, after the one that ends at s[:i]. It
// returns its end, 0 if there is none.
func (sc *scan) nextOfEra(i int) int {
	at := spaces(sc.s, joinAt(sc.s, spaces(sc.s, i)))
	n := readDateNumber(sc.s, at)
	year := has(sc.s, spaces(sc.s, n.end), "年")
	if at == 0 || n.end == 0 || n.v < 1 || n.v > 200 || year == 0 || boundsYears.at(sc.s, spaces(sc.s, year)) > 0 {
		return 0
	}
	p := point{year: 1911 + n.v, inferred: InferredEra, end: year}
	p.afterYear(sc.s)
	var d Date
	sc.reader(0).date(&d, &p, &p, false)
	return sc.keepDate(at, p.end, &d)
}

// boundsYears stand after years that are counted: 15年以上, 15年期.
var boundsYears = anyOf("以上", "以下", "以內", "以内", "期", "間", "间", "內", "来", "來")

// reign keeps a year of an era that begins at i, with its month where that is one of our calendar.
func (sc *scan) reign(i int, e *era, n dateNumber) int {
	year := spaces(sc.s, n.end) + len("年")
	p := point{year: e.first + n.v - 1, end: year}
	p.afterYear(sc.s)
	end := p.end
	if e.lunar {
		p = point{year: p.year, end: year}
	}
	var d Date
	sc.reader(0).date(&d, &p, &p, false)
	return max(end, sc.keepDate(i, p.end, &d))
}

// lunarWords stand before a date of the lunar calendar: 农历五月初五.
var lunarWords = anyOf("农历", "阴历", "夏历", "旧历", "農曆", "陰曆", "舊曆", "夏曆", "农历的")

// lunarTails are the last characters of these words and of the years that are counted so.
var lunarTails = han.NewSet(lastCharacters(lunarWords.list()) + "年")

func lastCharacters(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteRune(han.Last(w))
	}
	return b.String()
}

// lunarAt passes over a date of the lunar calendar, whose number stands at i after the character tail, which ends at j: it is none of ours.
// It returns its end, 0 if there is none.
func (sc *scan) lunarAt(i, j int, tail rune) int {
	if e := lunarFeast(sc.s, i); e > 0 {
		return e
	}
	if !lunarTails.Has(tail) || lunarWords.endingAt(sc.s, j) < 0 && !isSexagenaryYear(sc.s, j) {
		return 0
	}
	n := readNumber(sc.s, i)
	if y := has(sc.s, spaces(sc.s, n.end), "年"); y > 0 && n.end > 0 { // 农历2031年十二月二十九
		n = readNumber(sc.s, y)
	}
	e := has(sc.s, spaces(sc.s, n.end), "月")
	if n.end == 0 || e == 0 {
		return 0
	}
	e = max(e, has(sc.s, e, "初"))
	for range 3 {
		m, size := numeralAt(sc.s, e)
		if m == 0 {
			break
		}
		e += size
	}
	return max(e, has(sc.s, e, "日"))
}

// lunarFeast returns the end of a feast whose month and day are one number, 三月三 or 九月九, at s[i:]; 0 if none stands there.
func lunarFeast(s string, i int) int {
	n, size := numeralAt(s, i)
	if n.Family() != familyHan || n.Value() < 2 {
		return 0
	}
	e := has(s, i+size, "月")
	if e == 0 {
		return 0
	}
	m, _ := numeralAt(s, e)
	if next, _ := char(s, e+size); m != n || next == '日' || next == '号' || next == '號' || next == '十' {
		return 0
	}
	return e + size
}

// isSexagenaryYear reports whether a year of the cycle of sixty ends at s[:i]: 甲辰年.
func isSexagenaryYear(s string, i int) bool {
	at := endsAny(s, i, "年")
	if at < 0 {
		return false
	}
	branch, n := before(s, at)
	stem, _ := before(s, at-n)
	return branch > 0 && stem > 0 && strings.ContainsRune("子丑寅卯辰巳午未申酉戌亥", branch) && strings.ContainsRune("甲乙丙丁戊己庚辛壬癸", stem)
}

// yearOfNumber returns the year that the number of a text after the day at s[end:] names: 1984 of 八月十一日第85/84/M號法令. 0 if none
// stands there.
func yearOfNumber(s string, end int) int {
	i := has(s, spaces(s, end), "第")
	if i == 0 {
		return 0
	}
	_, digits, e := arabicRun(s, spaces(s, i))
	if r, n := char(s, e); digits == 0 || r != '/' && r != '／' {
		return 0
	} else {
		e += n
	}
	year, digits, e := arabicRun(s, e)
	if r, n := char(s, e); r == '/' || r == '／' {
		e += n
		for e < len(s) && isLatin(rune(s[e])) {
			e++
		}
	}
	if numberSigns.at(s, spaces(s, e)) == 0 {
		return 0
	}
	switch {
	case digits == 4:
		return int(year)
	case digits == 2:
		return century(int(year))
	}
	return 0
}
