package parse

// readNumeric reads 2022-06-07, 2022/6/7, 2022.6.7.
func readNumeric(s string, i int) point {
	y, digits, e := arabicRun(s, i)
	if digits == 1 || digits == 2 {
		return dayFirst(s, i)
	}
	if digits != 4 || y < 1000 || y > 2999 {
		return point{}
	}
	if p := monthOfRange(s, i); p.end > 0 {
		return p
	}
	mark, n := char(s, e)
	switch mark {
	case '-', '/', '.', '－', '／', '．':
	default:
		return point{}
	}
	m, digits, e := arabicRun(s, e+n)
	second, n := char(s, e)
	if digits < 1 || digits > 2 || m < 1 || m > 12 || second != mark {
		return point{}
	}
	d, digits, e := arabicRun(s, e+n)
	if digits < 1 || digits > 2 || d < 1 || d > 31 {
		return point{}
	}
	if r, n := char(s, e); r == mark {
		if _, digits, _ := arabicRun(s, e+n); digits > 0 {
			return point{}
		}
	}
	return point{year: int(y), month: int(m), day: int(d), end: e}
}

// dayFirst reads 30/06/1997, as Hong Kong writes days. One that may be read in two ways, 01/07/1997, is none.
func dayFirst(s string, i int) point {
	d, digits, e := arabicRun(s, i)
	if digits == 0 || digits > 2 || d <= 12 || d > 31 || e >= len(s) || s[e] != '/' {
		return point{}
	}
	m, digits, e := arabicRun(s, e+1)
	if digits != 2 || m < 1 || m > 12 || e >= len(s) || s[e] != '/' {
		return point{}
	}
	y, digits, end := arabicRun(s, e+1)
	if digits != 4 || y < 1800 || y > 2199 || end < len(s) && s[end] == '/' {
		return point{}
	}
	if i > 0 && (s[i-1] == '/' || isDigit(s, i-1)) {
		return point{}
	}
	return point{year: int(y), month: int(m), day: int(d), end: end}
}

// monthOfRange reads 1999.08 of 1999.08-2002.02, and 2002.02 after it.
func monthOfRange(s string, i int) point {
	p := numericMonth(s, i)
	if p.end == 0 {
		return p
	}
	if c := rangeMark(s, p.end); c > 0 && numericMonth(s, c).end > 0 {
		return p
	}
	k := spacesBefore(s, i)
	if _, n := before(s, k); n > 0 && k-n > 7 {
		if from := k - n - 7; rangeMark(s, from+7) == i && numericMonth(s, from).end == from+7 {
			return p
		}
	}
	return point{}
}

// numericMonth reads 1999.08 or 1999/08.
func numericMonth(s string, i int) point {
	y, digits, e := arabicRun(s, i)
	if digits != 4 || y < 1900 || y > 2099 || e != i+4 || e >= len(s) || s[e] != '.' && s[e] != '/' {
		return point{}
	}
	m, digits, end := arabicRun(s, e+1)
	if digits != 2 || !isMonth(int(m)) || end != e+3 || end < len(s) && s[end] == s[e] {
		return point{}
	}
	return point{year: int(y), month: int(m), end: end}
}

// yearIn returns the first four-digit year of a heading, 0 if there is none.
func yearIn(s string) int {
	for i := 0; i < len(s); {
		if n, _ := numeralAt(s, i); n.Family() == familyArabic || n.Family() == familyHan {
			if p := readPoint(s, i); p.year != 0 {
				return p.year
			}
		}
		_, n := char(s, i)
		i += n
	}
	return 0
}
