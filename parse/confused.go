package parse

import (
	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// OCR confuses the digits 0 and 1 with letters that look alike: 2O22年, l0月, 1OO万元. A run of digits may hold such letters
// where a unit, a bracket or a date's mark follows, which no word in Latin letters has.

// beginsNumber reports whether r is a numeral, or may be one that an OCR took for something else.
func beginsNumber(r rune) bool {
	if uint32(r) < 1<<16 && han.Numerals[r] != 0 {
		return true
	}
	_, confused := han.Confused(r)
	return confused
}

// looseRun is arabicRun over digits among which letters stand for 0 and 1; confused reports that there were such letters.
func looseRun(s string, i int) (v int64, digits, end int, confused bool) {
	v, digits, end = arabicRun(s, i)
	if end < len(s) && !han.MayBeConfused(s[end]) {
		return v, digits, end, false
	}
	r, n := char(s, end)
	if _, ok := han.Confused(r); !ok {
		return v, digits, end, false
	}
	strictV, strictDigits, strictEnd := v, digits, end
	real := digits
	for digits <= 12 {
		if d, ok := han.Confused(r); ok {
			v, digits, end = v*10+d, digits+1, end+n
		} else if d, size := numeralAt(s, end); d.Family() == familyArabic {
			v, digits, end = v*10+d.Value(), digits+1, end+size
			real++
		} else {
			break
		}
		r, n = char(s, end)
	}
	if real == 0 && digits == 1 && aloneDigit(s, i, end) {
		return v, digits, end, true
	}
	if real == 0 || strictV < 0 || digits > 12 || !afterDigits(s, end) || real*2 < digits && real*3 < digits+1 {
		return strictV, strictDigits, strictEnd, false
	}
	return v, digits, end, true
}

// aloneDigit reports whether the letter s[i:end] is a 1 by itself: l 年, I 月.
func aloneDigit(s string, i, end int) bool {
	if s[i] != 'l' && s[i] != 'I' {
		return false
	}
	switch r, _ := char(s, spaces(s, end)); r {
	case '年', '月', '日', '号', '个', '天', '万', '亿', '元', '%', '周':
		return true
	}
	return false
}

// afterDigits reports whether what stands at s[i:] shows that digits stood before it.
func afterDigits(s string, i int) bool {
	i = spaces(s, i)
	if units.at(s, i).row != nil {
		return true
	}
	switch r, n := char(s, i); r {
	case '月', '号', '號', '万', '亿', '千', '百', '〕', ']', '］', '】', '季':
		return true
	case '-', '—', '至', '～', '~', '–', '.':
		return zeroToNine(s, i+n)
	case ',':
		_, digits, _ := arabicRun(s, i+n)
		return digits == 3
	}
	return false
}

// confusedAt reads a number whose first digit is printed as a letter at i: l0月, O.5%.
func (sc *scan) confusedAt(i int) int {
	prev, _ := before(sc.s, i)
	if isLatin(prev) || prev > 0 && prev < 1<<16 && han.Numerals[prev].Family() == familyArabic {
		return 0
	}
	if _, _, end, confused := looseRun(sc.s, i); !confused || end == i {
		return 0
	}
	return sc.arabic(i)
}

// unitsOfOne are what stands after a 1 by itself.
var unitsOfOne = anyOf(append(lexicon.Words(lexicon.UnitOfOne), "%", "％")...)

// bracketOne reads the 1 that an OCR took for a closing bracket at i, where none was opened: 奖励]万元, 间隔满]年.
func (sc *scan) bracketOne(i int) int {
	prev, _ := before(sc.s, i)
	if !isHan(prev) && !sc.alone || unitsOfOne.at(sc.s, i+1) == 0 || opensBefore(sc.s, i) {
		return 0
	}
	n := arabicNumber(sc.s, 1, 1, i+1, true, pieces)
	return sc.amountAt(i, &n, sc.follower(n.end))
}

// opensBefore reports whether a bracket is open at i in its sentence.
func opensBefore(s string, i int) bool {
	closed := 0
	for range 40 {
		r, n := before(s, i)
		switch r {
		case '[', '［', '〔', '【', '(', '（':
			if closed--; closed < 0 {
				return true
			}
		case '］', '〕', '】', ')', '）':
			closed++
		case -1, '\n', '。', ']':
			return false
		}
		i -= n
	}
	return false
}
