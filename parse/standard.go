package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// The code of a standard stands after its title, in brackets or not, with the year after a dash:
// 《防洪标准》（GB 50201—2014）, 《旅游厕所质量要求与评定》GB/T 18973-2022, 《用水定额》（DB33/T 769—2022）.

// standardBehind gives c the code of a standard that stands after its title at s[:end], and returns where the citation ends then; end if
// none does.
func (sc *scan) standardBehind(c *Citation, end int) int {
	if !c.Number.IsZero() {
		return end
	}
	i := spaces(sc.s, end)
	r, n := char(sc.s, i)
	inside := r == '（' || r == '('
	if inside {
		i = spaces(sc.s, i+n)
	}
	d, e := standardCode(sc.s, i)
	if e == 0 {
		return end
	}
	if d.Serial == 0 {
		d = partOfStandard(d)
	}
	c.Number, c.NumberAt = d, Range{i, e}
	if inside {
		return max(e, closeParen(sc.s, e))
	}
	return e
}

// partOfStandard returns the number of a standard with parts, GB/T 5750.1-2023: that of the part, in the series GB/T 5750.
func partOfStandard(d DocNumber) DocNumber {
	at := strings.LastIndexByte(d.Text, '.')
	d.Agency = strings.TrimSpace(d.Text[:at])
	d.Serial, _, _ = arabicRun(d.Text, at+1)
	return d
}

// standardSeries are the letters before the number of a standard: of the state, GB, of a province, DB, of a branch, HJ.
var standardSeries = lexicon.NewSet(lexicon.Words(lexicon.StandardSeries))

// seriesReach is more than the bytes of the series of a standard and a space after it: DB330106/T.
const seriesReach = 24

// standardAlone reads the code of a standard without its title whose number begins at i: 按 GB/T 9704—2012 排版. 0 if none does.
func (sc *scan) standardAlone(i int) int {
	start := spacesBefore(sc.s, i)
	if start == 0 || sc.s[start-1] < 'A' || sc.s[start-1] > 'Z' {
		return 0
	}
	for start > sc.floor && (sc.s[start-1] >= 'A' && sc.s[start-1] <= 'Z' || sc.s[start-1] == '/' || isDigit(sc.s, start-1)) {
		if start--; i-start > seriesReach {
			return 0
		}
	}
	d, e := standardCode(sc.s, start)
	if e <= i || i < sc.titleEnd || !isStandardSeries(d.Agency) {
		return 0
	}
	c := Citation{Number: d, Kind: Document, NumberAt: Range{start, e}}
	if d.Serial == 0 { // GB/T 1.1—2020 has no number that an integer is: it is cited by its name
		if r, n := before(sc.s, start); (r == '（' || r == '(') && endsAny(sc.s, start-n, "》") >= 0 {
			return e // of the title before it
		}
		c = Citation{Title: strings.ReplaceAll(d.Text, " ", ""), TitleAt: Range{start, e}, Kind: Document}
	}
	c.Relation = sc.relation(start, e)
	sc.cite(start, e, &c)
	return e
}

// isStandardSeries reports whether series is one of standards: GB/T, DB33/T, T/ of an association and Q/ of a company.
func isStandardSeries(series string) bool {
	head, _, _ := strings.Cut(series, "/")
	return head == "T" || head == "Q" || standardSeries.Has(strings.TrimRight(head, "0123456789"))
}

// standardCode reads the code of a standard at s[i:]: its series GB/T, its number and its year. The number of one with a part,
// GB/T 5750.1-2023, is left 0. The end is 0 if there is none.
func standardCode(s string, i int) (DocNumber, int) {
	e := seriesEnd(s, i)
	if e == 0 {
		return DocNumber{}, 0
	}
	series := s[i:e]
	serial, digits, e := arabicRun(s, spaces(s, e))
	if digits == 0 || digits > 6 || serial == 0 {
		return DocNumber{}, 0
	}
	for e < len(s) && s[e] == '.' && isDigit(s, e+1) {
		serial = 0
		_, _, e = arabicRun(s, e+1)
	}
	r, n := char(s, spaces(s, e))
	if !isDash(r) || r == ' ' {
		return DocNumber{}, 0
	}
	year, digits, e := arabicRun(s, spaces(s, spaces(s, e)+n))
	if digits != 4 || year < 1949 || year > 2199 || isDigit(s, e) {
		return DocNumber{}, 0
	}
	return DocNumber{Text: s[i:e], Agency: series, Year: int(year), Serial: serial}, e
}

// seriesEnd returns the end of the letters of a series at s[i:]: GB/T, DB3301/T, T/CECS. 0 if none stand there.
func seriesEnd(s string, i int) int {
	e := max(i, has(s, i, "T/"), has(s, i, "Q/"))
	from := e
	for e < len(s) && s[e] >= 'A' && s[e] <= 'Z' {
		e++
	}
	if letters := e - from; letters < 2 || letters > 5 {
		return 0
	}
	if has(s, i, "DB") > 0 && e == i+len("DB") { // of a province, DB33/T, or of a city, DB3301/T
		_, _, e = arabicRun(s, e)
	}
	series := e
	for _, kind := range []string{"/T", "/Z", "／T"} {
		e = max(e, has(s, e, kind))
	}
	if e == series && has(s, i, "DB") > 0 && has(s, e, "/") > 0 && isDigit(s, e+1) {
		e++ // DB33/1036-2021, which a province makes binding
	}
	return e
}
