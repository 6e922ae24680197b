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
	if prev, _ := before(sc.s, i); prev > 0 && strings.ContainsRune("上下前后大多对过", prev) && (prev != '过' || !sc.isBounded(i)) {
		return 0
	}
	letter, end := halfTime(sc.s, at)
	if letter == 0 {
		return sc.halfMeasure(i, at)
	}
	if end == 0 {
		return 0
	}
	var p span
	var room [32]byte
	p.half(letter)
	d := Duration{ISO: sc.made().keep(p.iso(room[:0])), Bound: Exact}
	d.Max, end = sc.longest(&p, end) // 半年至一年
	return sc.duration(i, end, &figure{first: &noNumber}, d)
}

// halfTime reads the unit of time after 半 at s[i:]: 年 of 半年, 个月 of 半个月. letter is that of the unit, 0 if none begins there, and end is 0 where
// another word does: 半年度.
func halfTime(s string, i int) (letter byte, end int) {
	at := i
	if e := hasAny(s, at, "个", "個"); e > 0 {
		at = e
	}
	word := ""
	switch r, _ := char(s, at); r {
	case '年':
		letter, word = 'Y', "年"
	case '月':
		letter, word = 'M', "月"
	case '天':
		letter, word = 'D', "天"
	case '日':
		letter, word = 'D', "日"
	case '小':
		if letter, word = 'h', "小时"; has(s, at, "小時") > 0 {
			word = "小時"
		}
	case '学':
		letter, word = 'Y', "学年"
	default:
		return 0, 0
	}
	end = has(s, at, word)
	next, _ := char(s, end)
	if end == 0 || strings.ContainsRune("湖形刊谈岛级度检薪报本", next) && next > 0 && has(s, end, "检查") == 0 {
		return letter, 0
	}
	return letter, end
}
