package parse

import "strings"

// half adds one half of a unit in the next smaller ones: half a year is six months.
func (p *span) half(letter byte) {
	next := map[byte]struct {
		letter byte
		n      int64
	}{'Y': {'M', 6}, 'M': {'D', 15}, 'D': {'h', 12}, 'h': {'m', 30}, 'm': {'s', 30}, 'W': {'D', 3}}[letter]
	if next.n == 0 {
		return
	}
	q := p.part(next.letter)
	*q, _ = q.Add(Int(next.n))
}

// halfMeasure reads 半公里 and 半亩, whose unit stands at at.
func (sc *scan) halfMeasure(i, at int) int {
	u := sc.units.at(sc.s, at)
	if u.row == nil || u.kind() != ofMeasure || isLatin(rune(u.word()[0])) || len(u.word()) == 3 && !strings.Contains("亩吨斤升米里", u.word()) {
		return 0
	}
	e := at + len(u.word())
	if next, _ := char(sc.s, e); len(u.word()) == 3 && isHan(next) {
		return 0
	}
	half := decimal(5, 1)
	return sc.amount(i, &figure{start: i, end: e, lo: half, hi: half, first: &noNumber, unit: u}, Measure, u.code())
}

// halfAt reads 半年, 半个月, 半天, 半小时 and 半成 at i.
func (sc *scan) halfAt(i int) int {
	at := spaces(sc.s, i+len("半"))
	if e := has(sc.s, at, "成"); e > 0 {
		if next, _ := char(sc.s, e); !isHan(next) {
			five := Int(5)
			return sc.amount(i, &figure{start: i, end: e, lo: five, hi: five, first: &noNumber, unit: percentUnit}, Percent, "%")
		}
	}
	if e := hasAny(sc.s, at, "个", "個"); e > 0 {
		at = e
	}
	var letter byte
	var word string
	switch r, _ := char(sc.s, at); r {
	case '年':
		letter, word = 'Y', "年"
	case '月':
		letter, word = 'M', "月"
	case '天', '日':
		letter, word = 'D', "天"
	case '小':
		if letter, word = 'h', "小时"; has(sc.s, at, "小時") > 0 {
			word = "小時"
		}
	case '学':
		letter, word = 'Y', "学年"
	}
	if prev, _ := before(sc.s, i); strings.ContainsRune("上下前后大多对过", prev) && prev > 0 {
		return 0
	}
	if letter == 'D' && has(sc.s, at, "日") > 0 {
		word = "日"
	}
	end := has(sc.s, at, word)
	next, _ := char(sc.s, end)
	if word == "" {
		return sc.halfMeasure(i, at)
	}
	if end == 0 || strings.ContainsRune("湖形刊谈岛级度检薪报本", next) && next > 0 && has(sc.s, end, "检查") == 0 {
		return 0
	}
	var p span
	p.half(letter)
	return sc.duration(i, end, &figure{first: &noNumber}, Duration{ISO: string(p.iso(nil)), Bound: Exact})
}
