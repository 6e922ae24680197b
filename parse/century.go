package parse

// centuryAt reads 20世纪80年代, 十九世纪, 上世纪90年代, 七八十年代 or 1950年代, whose number stands at i.
func (sc *scan) centuryAt(i int) int {
	s := sc.s
	n := readDateNumber(s, i)
	if e := hasAny(s, spaces(s, n.end), "世纪", "世紀"); e > 0 && n.v > 0 && n.v < 30 {
		return sc.decade(i, e, (n.v-1)*100)
	}
	start, from := sc.centuryBefore(i)
	if first, last, e := decades(s, i); e > 0 {
		return sc.keepDate(start, decadePart(s, e), sc.decadeDate(from+first, from+last))
	}
	if e := has(s, spaces(s, n.end), "年代"); e > 0 && n.digits == 4 && n.v%10 == 0 && n.v >= 1000 {
		return sc.keepDate(i, decadePart(s, e), sc.decadeDate(n.v, n.v))
	}
	return 0
}

// centuryBefore returns where 上世纪 or 本世纪 before i begins and the year that its century is counted from; i and 1900 without one.
func (sc *scan) centuryBefore(i int) (start, from int) {
	if at := endsAny(sc.s, i, "上世纪", "上个世纪", "上世紀", "上個世紀"); at >= sc.floor {
		return at, 1900
	}
	if at := endsAny(sc.s, i, "本世纪", "本世紀"); at >= sc.floor {
		return at, 2000
	}
	return i, 1900
}

// decades reads 80年代 and 七八十年代 at s[i:]: the first and the last decade of a century, and the end, 0 if there is none.
func decades(s string, i int) (first, last, end int) {
	if n := readDateNumber(s, i); n.end > 0 {
		first, last, end = n.v, n.v, n.end
	} else if h := readHan(s, i); h.approx {
		first, last, end = int(h.v), int(h.hi), h.end
	}
	e := has(s, spaces(s, end), "年代")
	if end == 0 || e == 0 || first%10 != 0 || first == 0 || last >= 100 {
		return 0, 0, 0
	}
	return first, last, e
}

// decade reads 80年代 after a century that begins with the year from, or the century alone.
func (sc *scan) decade(start, i, from int) int {
	if first, last, e := decades(sc.s, spaces(sc.s, i)); e > 0 {
		return sc.keepDate(start, decadePart(sc.s, e), sc.decadeDate(from+first, from+last))
	}
	d := Date{From: Day{from + 1, 1, 1}, To: Day{from + 100, 12, 31}, Precision: PrecisionMulti, Bound: Exact, Role: RoleMention}
	d.EDTF = sc.made().edtf(&d, &point{year: from + 1}, &point{year: from + 100})
	return sc.keepDate(start, i, &d)
}

// decadePart skips 初, 中期 or 末 after a decade.
func decadePart(s string, i int) int {
	return max(i, hasAny(s, i, "初期", "中期", "末期", "后期", "初", "末"))
}

// decadeDate returns the years of the decades that begin with first and last.
func (sc *scan) decadeDate(first, last int) *Date {
	d := Date{From: Day{first, 1, 1}, To: Day{last + 9, 12, 31}, Precision: PrecisionMulti, Bound: Exact, Role: RoleMention}
	d.EDTF = sc.made().edtf(&d, &point{year: first}, &point{year: last + 9})
	return &d
}
