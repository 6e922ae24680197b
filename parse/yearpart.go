package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// A yearPart is a printed form of a part of a year that has a number: 第三季度, Q3, 前11个月. A row serves single dates, lists (第一、第二季度),
// ranges (Q1-Q3) and what is printed after a year or without one.
type yearPart struct {
	name, printed string
	before        string   // what stands before the number; "": nothing
	units         []string // what stands after it; none: nothing, and no Latin letter
	not           string   // characters that make another word of it where they follow: 第三季稻
	counts        counted  // what the number counts
	most          int      // the largest number
	alone         bool     // it is read without a year before it too
}

// counted says what the number of a part of a year counts.
type counted uint8

const (
	quarters      counted = iota // 三季度: the third
	halves                       // H2: the second
	firstMonths                  // 前11个月: from the start of the year
	firstQuarters                // 前三季度
)

// yearParts are tried in this order.
var yearParts = []yearPart{
	{"quarter", "三季度", "", []string{"季度"}, "", quarters, 4, true},
	{"quarter with 第", "第三季度", "第", []string{"季度", "个季度", "個季度"}, "", quarters, 4, true},
	{"quarter of Taiwan, Hong Kong and Macau", "第三季", "第", []string{"季"}, "节節稻报報刊风風", quarters, 4, false}, // without a year the season of a show
	{"quarter in Latin", "Q3", "Q", nil, "", quarters, 4, false},
	{"half with 第", "第2半年", "第", []string{"半年", "个半年", "個半年"}, "", halves, 2, false},
	{"half in Latin", "H2", "H", nil, "", halves, 2, false},
	{"first quarters", "前三季度", "前", []string{"季度", "个季度", "個季度"}, "", firstQuarters, 4, true},
	{"first quarters of Taiwan, Hong Kong and Macau", "前三季", "前", []string{"季"}, "节節稻报報刊风風", firstQuarters, 4, false},
	{"first months", "前11个月", "前", []string{"个月", "個月"}, "", firstMonths, 12, false},
}

// A partWord is a part of a year that has no number.
type partWord struct {
	word        string
	month, half int
	bare        bool // it stands right after a year only: 2022年底
}

// partWords are tried in this order.
var partWords = []partWord{
	{"年底", 12, 0, false}, {"年末", 12, 0, false}, {"年初", 1, 0, false},
	{"底", 12, 0, true}, {"末", 12, 0, true}, {"初", 1, 0, true},
	{"上半年", 0, 1, false}, {"下半年", 0, 2, false},
}

// partPlace says where a part of a year stands.
type partPlace uint8

const (
	partAlone  partPlace = iota // no year stands before it: 第三季度
	partListed                  // after another date of its year: 下半年 of 2022年上半年、下半年
	partInYear                  // right after a year: 2022年底
)

// partHeads are the characters that one of them begins with, if it is no number: those of their words, and white space before a number.
// unitHeads are those of what stands after the numbers.
var partHeads, unitHeads = func() (heads, units *han.Set) {
	heads, units = han.NewSet(han.Spaces()), han.MakeSet()
	for _, w := range partWords {
		heads.Add(han.First(w.word))
	}
	for _, y := range yearParts {
		heads.Add(han.First(y.before))
		for _, w := range y.units {
			units.Add(han.First(w))
		}
	}
	return heads, units
}()

// readYearPart reads a part of a year that is named without a month: 上半年, 第三季度, 前三季度, 底.
func readYearPart(s string, i int, place partPlace) point {
	if r, _ := char(s, i); !partHeads.Has(r) && !beginsNumber(r) {
		return point{}
	}
	for k := range partWords {
		w := &partWords[k]
		if e := has(s, i, w.word); e > 0 && (!w.bare || place == partInYear) {
			return point{month: w.month, half: w.half, end: e}
		}
	}
	for k := range yearParts {
		if p := yearParts[k].read(s, i, place); p.end > 0 {
			return p
		}
	}
	return point{}
}

// read reads the form at s[i:].
func (y *yearPart) read(s string, i int, place partPlace) (p point) {
	if place == partAlone && !y.alone {
		return p
	}
	if y.before != "" {
		if i = has(s, i, y.before); i == 0 {
			return p
		}
	}
	if len(y.units) == 0 {
		v, digits, end := arabicRun(s, i)
		if next, _ := char(s, end); digits == 1 && y.fits(int(v)) && !isLatin(next) {
			p.take(y, int(v), end)
		}
		return p
	}
	n := readDateNumber(s, spaces(s, i))
	if n.end == 0 || !y.fits(n.v) {
		return p
	}
	if e := y.unit(s, spaces(s, n.end)); e > 0 {
		p.take(y, n.v, e)
	}
	return p
}

// fits reports whether v can be the number of the form.
func (y *yearPart) fits(v int) bool { return v >= 1 && v <= y.most }

// unit returns the end of the unit of the form at s[i:], 0 if it does not stand there.
func (y *yearPart) unit(s string, i int) int {
	e := hasAny(s, i, y.units...)
	if next, _ := char(s, e); e == 0 || y.not != "" && strings.ContainsRune(y.not, next) {
		return 0
	}
	return e
}

// behindNumber returns what the form has right after a number: 季度 of 三季度, Q after the year of 2022Q3.
func (y *yearPart) behindNumber() []string {
	switch {
	case y.before == "":
		return y.units
	case len(y.units) == 0:
		return []string{y.before}
	}
	return nil
}

// partUnit returns the form whose number stands before s[i:], where its unit begins, with before before the number; nil if
// there is none.
func partUnit(s string, i int, before string, place partPlace) (y *yearPart, end int) {
	if r, _ := char(s, i); !unitHeads.Has(r) {
		return nil, 0
	}
	for k := range yearParts {
		y := &yearParts[k]
		if y.before != before && (y.before != "" || before != "第") || place == partAlone && !y.alone {
			continue
		}
		if e := y.unit(s, i); e > 0 {
			return y, e
		}
	}
	return nil, 0
}

// take gives p the part of a year whose number is v and which ends at end.
func (p *point) take(y *yearPart, v, end int) {
	p.end = end
	switch y.counts {
	case quarters:
		p.quarter = v
	case halves:
		p.half = v
	case firstMonths:
		p.first = v
	case firstQuarters:
		p.first = v * 3
	}
}

// isPart reports whether p is a quarter or a half of a year.
func (p *point) isPart() bool { return p.quarter != 0 || p.half != 0 }
