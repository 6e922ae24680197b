package parse

import "strings"

// phoneAt reads the phone number that begins at i: 027-84468520, (027)84468561, 02784870315, 13912345678, 400-123-4567,
// and 84465257 where the words around it say that it is one.
func (sc *scan) phoneAt(i int) int {
	s := sc.s
	if r, _ := before(s, i); r >= '0' && r <= '9' || isLatin(r) || r == '.' || r == '-' && i != sc.phoneEnd {
		return 0
	}
	end := phoneEnd(s, i)
	if end > 0 && hasShortArea(s, i) && !sc.phoneIsMeant(i) || end > 0 && (sc.isAccount(i) || sc.isLaterGroup(i)) {
		return 0
	}
	if end == 0 && sc.phoneIsMeant(i) {
		end = localEnd(s, i)
	}
	if end == 0 {
		return 0
	}
	if r, n := char(s, end); r >= '0' && r <= '9' || isLatin(r) || r == '.' && isDigit(s, end+n) {
		return 0
	}
	main := end
	end = extension(s, end)
	sc.phoneEnd = end
	value := sc.made().phoneDigits(s[i:main])
	if end > main {
		value += "-" + sc.made().phoneDigits(s[main:end])
	}
	return sc.contact(i, end, Contact{Phone, value})
}

// hasShortArea reports whether the number at i begins with an area code of two digits, as those of Taiwan do: 02-23456789.
func hasShortArea(s string, i int) bool {
	if r, n := char(s, i); r == '(' || r == '（' {
		i = spaces(s, i+n)
	}
	_, digits, _ := arabicRun(s, i)
	return digits == 2
}

func isDigit(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

// phoneEnd returns the end of a number that is a phone by its own form, 0 if it is none. The forms are those of
// 工业和信息化部 电信网编号计划: area codes of three or four digits with 0, mobile numbers from 13 to 19, 400 and 800.
func phoneEnd(s string, i int) int {
	r, n0 := char(s, i)
	switch r {
	case '+', '＋':
		return countryEnd(s, i+n0)
	case '(', '（':
		_, digits, e := arabicRun(s, spaces(s, i+n0))
		close, n := char(s, e)
		if digits == 3 && hasAny(s, spaces(s, i+n0), regionCodes...) > 0 && (close == ')' || close == '）') {
			return eightDigits(s, spaces(s, e+n))
		}
		if digits < 2 || digits > 4 || !zeroAt(s, spaces(s, i+n0)) || close != ')' && close != '）' {
			return 0
		}
		shortest := 7
		if digits == 3 {
			shortest = 6 // (089)326141 in Taiwan
		}
		return localDigits(s, spaces(s, e+n), shortest, 8)
	}
	_, digits, e := arabicRun(s, i)
	first, size := numeralAt(s, i)
	second, _ := numeralAt(s, i+size)
	switch {
	case first.Value() == 0 && digits >= 10 && digits <= 12 && second.Value() != 0:
		return e
	case first.Value() == 0 && digits >= 2 && digits <= 4 && second.Value() != 0:
		return afterArea(s, e)
	case first.Value() == 1 && second.Value() >= 3 && digits == 11:
		return e
	case first.Value() == 1 && second.Value() >= 3 && digits == 3:
		if m := groupEnd(s, e, 4); m > 0 {
			return groupEnd(s, m, 4)
		}
	case (first.Value() == 4 || first.Value() == 8) && digits == 10 && hasAny(s, i, "400", "800") > 0:
		return e
	case digits == 3 && hasAny(s, i, regionCodes...) > 0 && dash(s, e) > 0:
		return eightDigits(s, dash(s, e))
	case digits == 3 && hasAny(s, i, "400", "800") > 0:
		if m := groupEnd(s, e, 3); m > 0 {
			return groupEnd(s, m, 4)
		}
		if m := groupEnd(s, e, 4); m > 0 {
			return groupEnd(s, m, 3)
		}
		return groupEnd(s, e, 7)
	}
	return 0
}

// regionCodes are those of Hong Kong and Macau, whose numbers have eight digits: (852) 2810 1234, 853-28331234.
var regionCodes = []string{"852", "853"}

// eightDigits returns the end of eight digits at s[i:], in one piece or in two; 0 if they do not stand there.
func eightDigits(s string, i int) int {
	switch _, digits, e := arabicRun(s, i); digits {
	case 8:
		return e
	case 4:
		return groupEnd(s, e, 4)
	}
	return 0
}

func zeroAt(s string, i int) bool {
	n, _ := numeralAt(s, i)
	return n == familyArabic
}

// dash skips one of the marks that group the digits of a phone number, 0 if none stands at s[i:].
func dash(s string, i int) int {
	if r, n := char(s, i); isDash(r) {
		return i + n
	}
	return 0
}

// isDash reports whether r groups the digits of a phone number.
func isDash(r rune) bool {
	switch r {
	case '-', '－', '—', '–', '‐', '‑', '―', ' ', '·':
		return true
	}
	return false
}

// groupEnd returns the end of a group of exactly want digits after a dash or space.
func groupEnd(s string, i, want int) int {
	e := dash(s, i)
	if e == 0 {
		return 0
	}
	_, digits, end := arabicRun(s, e)
	if digits != want {
		return 0
	}
	return end
}

// afterArea reads the local number after 027: -84468520, —8446 8520, ）84468520.
func afterArea(s string, i int) int {
	i = spaces(s, i)
	if r, n := char(s, i); r == ')' || r == '）' {
		i += n
	} else if e := dash(s, i); e > 0 {
		i = e
		if e := dash(s, i); e > 0 {
			i = e
		}
	} else if !spaceBefore(s, i) {
		return 0
	}
	if e := serviceEnd(s, spaces(s, i)); e > 0 {
		return e
	}
	return localDigits(s, spaces(s, i), 7, 8)
}

// serviceEnd returns the end of the short number of a public service at s[i:], 12380 of 0431-12380 and 96110; 0 if none stands there.
func serviceEnd(s string, i int) int {
	if _, digits, e := arabicRun(s, i); digits == 5 && hasAny(s, i, "12", "95", "96") > 0 {
		return e
	}
	return 0
}

func spaceBefore(s string, i int) bool {
	r, _ := before(s, i)
	return isSpace(r)
}

// localDigits reads a number of lo to hi digits, which may be grouped 4-4 or 3-4 with a space.
func localDigits(s string, i, lo, hi int) int {
	_, digits, end := arabicRun(s, i)
	if digits >= lo && digits <= hi {
		return end
	}
	if digits == 3 || digits == 4 {
		return groupEnd(s, end, 4)
	}
	return 0
}

// localEnd reads a number without area code, or a short service number.
func localEnd(s string, i int) int {
	first, _ := numeralAt(s, i)
	if first.Value() == 0 || first.Family() != familyArabic {
		return 0
	}
	if e := localDigits(s, i, 7, 8); e > 0 {
		return e
	}
	_, digits, end := arabicRun(s, i)
	if digits == 5 && (first.Value() == 1 || first.Value() == 9) {
		return end
	}
	return 0
}

// countryEnd reads 86-27-84468520 or 1 541-754-3010 after +.
func countryEnd(s string, i int) int {
	_, digits, e := arabicRun(s, i)
	if digits == 0 {
		return 0
	}
	total := digits
	for range 4 {
		next := e
		if r, n := char(s, next); r == '(' || r == '（' || r == ')' || r == '）' {
			next += n
		} else if d := dash(s, next); d > 0 {
			next = d
		} else {
			break
		}
		_, digits, end := arabicRun(s, next)
		if digits == 0 {
			break
		}
		total += digits
		e = end
	}
	if total < 9 || total > 15 {
		return 0
	}
	return e
}

// extensionWords stand before an extension.
var extensionWords = anyOf("#", "＃", "转分机", "轉分機", "转", "轉", "分机", "分機")

// extension reads -8001 or 转8001 after a number.
func extension(s string, end int) int {
	i := end
	if e := extensionWords.at(s, spaces(s, i)); e > 0 {
		i = spaces(s, e)
	} else if r, n := char(s, i); r == '-' || r == '－' || r == '—' {
		i += n
	} else {
		return end
	}
	if _, digits, e := arabicRun(s, i); digits >= 1 && digits <= 5 {
		return e
	}
	return end
}

// phoneDigits keeps the digits of a phone number, with + in front.
func (c *chunk) phoneDigits(s string) string {
	if allDigits(s) {
		return s
	}
	var room [32]byte
	b := room[:0]
	for i := 0; i < len(s); {
		if isDigit(s, i) {
			b = append(b, s[i])
			i++
			continue
		}
		r, n := char(s, i)
		if d, _ := numeralAt(s, i); d.Family() == familyArabic {
			b = append(b, byte('0'+d.Value()))
		} else if r == '+' || r == '＋' {
			b = append(b, '+')
		}
		i += n
	}
	return c.keep(b)
}

// allDigits reports whether s holds half-width digits only.
func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s, i) {
			return false
		}
	}
	return true
}

// narrow returns s with full-width digits and letters in half width.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - 0xFEE0
		}
		return r
	}, s)
}
