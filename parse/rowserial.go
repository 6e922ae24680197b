package parse

// isRowSerial reports whether the figure f at i is the running number of a row that is printed as a line of words, and its unit the
// beginning of the word after it: 2 双河供水有限公司 云州区 运行. The line begins with the number, or a
// row that ends with a day stands before it, and other blanks part its words.
func (sc *scan) isRowSerial(i int, f *figure) bool {
	if i > 0 && sc.s[i-1] != '\n' && !endsNumericDay(sc.s, spacesBefore(sc.s, i)) || !f.first.arabic || f.ranged || spaces(sc.s, f.first.end) == f.first.end {
		return false
	}
	if r, _ := char(sc.s, f.end); !isHan(r) {
		return false
	}
	parted := 0
	for e := f.end; e < len(sc.s) && sc.s[e] != '\n' && parted < 2; {
		r, n := char(sc.s, e)
		if next, _ := char(sc.s, e+n); isSpace(r) && isHan(next) {
			if prev, _ := before(sc.s, e); isHan(prev) {
				parted++
			}
		}
		e += n
	}
	return parted == 2
}

// endsNumericDay reports whether a day whose parts have two digits ends at s[:i]: 2033/04/15, 2033-04-15.
func endsNumericDay(s string, i int) bool {
	from := i - len("2033/04/15")
	if from < 0 || s[i-3] != '/' && s[i-3] != '-' {
		return false
	}
	return readNumeric(s, from).end == i
}
