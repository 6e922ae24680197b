package parse

import "github.com/gongbao/gongbao/internal/lexicon"

// A point is one end of a date as printed; 0 stands for a part that is not there.
type point struct {
	year, month, day int
	quarter, half    int
	dekad            dekad
	first            int // 前三季度, 前11个月: quarters or months from the start of the year
	inferred         Inferred
	later            bool // of the year after the one that the range begins in: 次年4月30日
	wide             bool // a Chinese year of the Republic or of two digits: a month must follow
	end              int
}

// A dekad is a part of a month.
type dekad uint8

const (
	dekadNone dekad = iota
	dekadUpper
	dekadMiddle
	dekadLower
	dekadMiddleLower
	dekadUpperMiddle
	dekadStart
	dekadEnd
	dekadFirstHalf
	dekadSecondHalf
)

// dekads are tried in this order; the days are those of model and practice: 上旬 1-10, 中旬 11-20, 下旬 21-end.
var dekads = []struct {
	word     string
	part     dekad
	from, to int // to 0: the end of the month
}{
	{"上中旬", dekadUpperMiddle, 1, 20}, {"中下旬", dekadMiddleLower, 11, 0},
	{"上旬", dekadUpper, 1, 10}, {"中旬", dekadMiddle, 11, 20}, {"下旬", dekadLower, 21, 0},
	{"上名", dekadUpper, 1, 10}, {"中名", dekadMiddle, 11, 20}, {"下名", dekadLower, 21, 0}, // OCR reads 旬 as 名
	{"上半月", dekadFirstHalf, 1, 15}, {"下半月", dekadSecondHalf, 16, 0},
	{"初", dekadStart, 1, 10}, {"底", dekadEnd, 21, 0}, {"末", dekadEnd, 21, 0},
}

// A dateNumber is a number within a date.
type dateNumber struct {
	v          int
	digits     int // Arabic digits or positional Chinese ones
	arabic     bool
	positional bool
	confused   bool // a digit was printed as a letter
	end        int
}

func (n dateNumber) inferred() Inferred {
	if n.confused {
		return InferredDigit
	}
	return 0
}

// readDateNumber reads a number of at most four digits at s[i:].
func readDateNumber(s string, i int) dateNumber {
	n, _ := numeralAt(s, i)
	switch n.Family() {
	case familyArabic, familyOh, 0:
		return arabicDateNumber(looseRun(s, i))
	case familyHan, familyPower, familyTens:
		h := readHan(s, i)
		if h.end == 0 {
			return yearInDigits(s, i)
		}
		if h.bare || h.approx || h.v > 2999 {
			return dateNumber{}
		}
		return dateNumber{v: int(h.v), digits: h.digits, positional: h.positional, end: h.end}
	}
	return dateNumber{}
}

// yearInDigits reads a year of the Republic with a zero, 九○ of 九○年 or 一○二 of 一○二年.
func yearInDigits(s string, i int) dateNumber {
	v, digits, end, ohs := positionalDigits(s, i)
	if ohs == 0 || digits != 2 && digits != 3 || v >= 200 || has(s, spaces(s, end), "年") == 0 {
		return dateNumber{}
	}
	return dateNumber{v: int(v), digits: digits, positional: true, end: end}
}

// arabicDateNumber makes a number within a date of a run of digits.
func arabicDateNumber(v int64, digits, end int, confused bool) dateNumber {
	if digits == 0 || digits > 4 {
		return dateNumber{}
	}
	return dateNumber{v: int(v), digits: digits, arabic: true, confused: confused, end: end}
}

// republicNames are the names of the era of the Republic.
var republicNames = wordsOf(lexicon.RepublicName)

// republicAt returns the end of the name of the era at s[i:], 中華民國 or 中  華  民  國; 0 if none stands there.
func republicAt(s string, i int) int {
	if e := republicNames.at(s, i); e > 0 {
		return e
	}
	for _, w := range republicWords {
		if e := hasSpaced(s, i, w); e > 0 {
			return e
		}
	}
	return 0
}

// republicEndingAt returns where the name of the era begins that ends at s[:i], perhaps letter-spaced; -1 if none does.
func republicEndingAt(s string, i int) int {
	if at := republicNames.endingAt(s, i); at >= 0 {
		return at
	}
	from := -1
	for at, k := i, 0; k < republicCharacters; k++ {
		at = spacesBefore(s, at)
		_, n := before(s, at)
		if at -= n; n == 0 {
			break
		}
		if republicAt(s, at) == i {
			from = at
		}
	}
	return from
}

// republicWords are the names of the era, and republicCharacters is how many characters the longest has.
var republicWords = republicNames.list()

const republicCharacters = 4

// readPoint reads 2022年6月7日, 6月, 7日, 2022年第三季度, 2022年底 at s[i:], as much of it as is there.
func readPoint(s string, i int) (p point) {
	switch r, _ := char(s, i); r {
	case '中', '民':
		if e := republicAt(s, i); e > 0 {
			i = spaces(s, e)
			if e := has(s, i, "元年"); e > 0 {
				p.year, p.end = 1912, e
				p.afterYear(s)
				return p
			}
			p.readBehind(s, readDateNumber(s, i), true)
		}
		return p
	case '公':
		i = max(i, has(s, i, "公元"))
	}
	p.readAt(s, i, readDateNumber(s, i))
	return p
}

// readAt is readPoint into p, which is empty, where the number n at i has been read.
func (p *point) readAt(s string, i int, n dateNumber) {
	if n.digits == 2 && n.arabic && n.end < len(s) && s[n.end] == '/' {
		if q := dayFirst(s, i); q.end > 0 {
			*p = q
			return
		}
	}
	if n.digits == 4 && n.end < len(s) {
		switch s[n.end] {
		case '-', '/', '.', 0xEF: // 0xEF begins the full-width marks
			if q := readNumeric(s, i); q.end > 0 {
				*p = q
				return
			}
		}
	}
	p.readBehind(s, n, false)
}

// readBehind reads on after the first number n of a point, which is empty and stays so where there is none.
func (p *point) readBehind(s string, n dateNumber, era bool) {
	if n.end == 0 {
		return
	}
	i := spaces(s, n.end)
	r, size := char(s, i)
	if e := i + size; r == '年' && !(n.digits == 4 && n.v%10 == 0 && has(s, e, "代") > 0) { // 1980年代
		*p = yearPoint(n, era)
		p.end = e
		if p.year == 0 {
			*p = point{}
			return
		}
		long := p.wide
		if y := has(s, e, "度"); long && y > 0 && n.digits != 2 && n.v < 200 { // 九十年度
			p.end, p.wide = y, false
			return
		}
		p.afterYear(s)
		if long && p.month == 0 && p.half == 0 && p.quarter == 0 {
			*p = point{}
		}
		return
	}
	if era {
		return
	}
	if n.digits == 4 && i == n.end && (isLatin(r) || r == '上' || r == '下') && n.v >= 1949 { // 2023Q1, 2023上半年
		if q, y := readYearPart(s, i, partListed), yearPoint(n, false); q.end > 0 && y.year != 0 {
			q.year, q.inferred = y.year, y.inferred
			*p = q
		}
		return
	}
	if e := i + size; r == '月' && n.v >= 1 && n.v <= 12 && endsAny(s, n.end, "两", "兩") < 0 && !isAge(s, e) {
		p.month, p.inferred, p.end = n.v, n.inferred(), e
		p.afterMonth(s)
		return
	}
	if part, e := partUnit(s, i, "", partAlone); e > 0 && part.fits(n.v) {
		p.take(part, n.v, e)
		return
	}
	if e := dayMark(s, i); e > 0 && n.v >= 1 && n.v <= 31 {
		p.day, p.inferred, p.end = n.v, n.inferred(), e
	}
}

// yearPoint decides which year n names: 2022, 二〇二二, 民國111, 98 (1998), 八十五 (of the Republic).
func yearPoint(n dateNumber, era bool) (p point) {
	p.year, p.inferred = n.v, n.inferred()
	switch {
	case era:
		p.year += 1911
	case n.digits == 4 && n.v >= 1000 && n.v <= 2999:
	case !n.arabic && !n.positional && n.v >= 1900 && n.v <= 2100:
		p.wide = n.v == 2000
	case n.digits == 2 && (n.arabic || n.positional):
		p.year, p.inferred, p.wide = century(n.v), p.inferred|InferredCentury, n.v >= 10 // 08年 is a year of its own
	case n.digits == 3 && (n.arabic || n.positional) || !n.arabic && !n.positional && n.v >= 20 && n.v < 200:
		p.year, p.inferred, p.wide = 1911+n.v, p.inferred|InferredEra, true
	default:
		p.year = 0
	}
	return p
}

// century completes a year of two digits: from 50 on it is of the last century.
func century(v int) int {
	if v < 50 {
		return 2000 + v
	}
	return 1900 + v
}

// afterYear reads what may follow a year: 6月…, 第三季度, 上半年, 底, 年末.
func (p *point) afterYear(s string) {
	i := spaces(s, p.end)
	n := readDateNumber(s, i)
	if n.end == 0 {
		if q := readYearPart(s, i, partInYear); q.end > 0 {
			q.year, q.inferred, q.wide = p.year, p.inferred, p.wide
			*p = q
		}
		return
	}
	unit := spaces(s, n.end)
	if r, size := char(s, unit); r == '月' && isMonth(n.v) {
		p.month, p.end, p.inferred = n.v, unit+size, p.inferred|n.inferred()
		p.afterMonth(s)
		return
	}
	if y, e := partUnit(s, unit, "", partInYear); e > 0 && y.fits(n.v) {
		p.take(y, n.v, e)
	}
}

// afterMonth reads what may follow a month: 份, 中下旬, 底, 7日.
func (p *point) afterMonth(s string) {
	if e := has(s, p.end, "份"); e > 0 {
		p.end = e
	}
	i := spaces(s, p.end)
	if has(s, i, "月") > 0 && yearEnds.at(s, i+len("月")) > 0 { // 十二月月底
		i += len("月")
	}
	switch r, _ := char(s, i); r {
	case '上', '中', '下', '初', '底', '末':
		p.readDekad(s, i)
		return
	}
	n := readDateNumber(s, i)
	if n.end == 0 || n.v < 1 || n.v > 31 {
		return
	}
	if e := dayMark(s, spaces(s, n.end)); e > 0 {
		p.day, p.end, p.inferred = n.v, e, p.inferred|n.inferred()
	}
}

// dayMark returns the end of 日 or 号 at s[i:], 0 if neither stands there.
func dayMark(s string, i int) int {
	switch r, n := char(s, i); r {
	case '日', '号', '號':
		return i + n
	}
	return 0
}

// readDekad reads a part of a month at s[i:] after p.
func (p *point) readDekad(s string, i int) {
	for _, d := range dekads {
		e := has(s, i, d.word)
		if e == 0 && d.word[len(d.word)-3:] == "旬" {
			e = hasSpaced(s, i, d.word) // 9月中 旬
		}
		if e > 0 && !(d.part == dekadEnd && has(s, i, "末端") > 0) {
			if d.word[3:] == "名" {
				p.inferred |= InferredCharacter
			}
			p.dekad, p.end = d.part, e
			return
		}
	}
}
