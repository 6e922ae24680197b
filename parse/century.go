package parse

// centuryAt reads 20世纪80年代 or 十九世纪 whose number stands at i, and 上世纪90年代 whose 世纪 does; the date begins at start.
func (sc *scan) centuryAt(start, i int) int {
	s := sc.s
	n := readDateNumber(s, i)
	if n.end == 0 || n.v < 1 || n.v > 29 && n.v%10 != 0 {
		return 0
	}
	at := spaces(s, n.end)
	if e := hasAny(s, at, "世纪", "世紀"); e > 0 && n.v < 30 {
		return sc.decade(start, e, (n.v-1)*100)
	}
	if e := has(s, at, "年代"); e > 0 && n.v%10 == 0 && n.v < 100 && start == i {
		return sc.keepDate(start, decadePart(s, e), sc.decadeDate(1900+n.v))
	}
	return 0
}

// decade reads 80年代 behind a century that begins with the year from, or the century alone.
func (sc *scan) decade(start, i, from int) int {
	n := readDateNumber(sc.s, spaces(sc.s, i))
	if n.end > 0 && n.v%10 == 0 && n.v < 100 {
		if e := has(sc.s, spaces(sc.s, n.end), "年代"); e > 0 {
			return sc.keepDate(start, decadePart(sc.s, e), sc.decadeDate(from+n.v))
		}
	}
	d := Date{From: Day{from + 1, 1, 1}, To: Day{from + 100, 12, 31}, Precision: PrecisionMulti, Bound: Exact, Role: RoleMention}
	d.EDTF = sc.made.edtf(&d, &point{year: from + 1}, &point{year: from + 100})
	return sc.keepDate(start, i, &d)
}

// decadePart skips 初, 中期 or 末 behind a decade.
func decadePart(s string, i int) int {
	return max(i, hasAny(s, i, "初期", "中期", "末期", "后期", "初", "末"))
}

// decadeDate returns the ten years from the first one on.
func (sc *scan) decadeDate(from int) *Date {
	d := Date{From: Day{from, 1, 1}, To: Day{from + 9, 12, 31}, Precision: PrecisionMulti, Bound: Exact, Role: RoleMention}
	d.EDTF = sc.made.edtf(&d, &point{year: from}, &point{year: from + 9})
	return &d
}
