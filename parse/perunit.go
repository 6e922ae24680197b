package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/lexicon"
)

func slash(s string, i int) bool {
	r, _ := char(s, i)
	return r == '/' || r == '／'
}

// perBehind reads the units that a price is for: /套/月, /平方米·月, 每平方米.
func (sc *scan) perBehind(i int) ([]string, int) {
	per := noUnits
	for range 3 {
		at := spaces(sc.s, i)
		r, n := char(sc.s, at)
		switch {
		case r == '/' || r == '／' || (r == '·' || r == '•' || r == '.') && len(per) > 0:
			at = spaces(sc.s, at+n)
		case r == '每':
			at = spaces(sc.s, at+n)
			if u := sc.units.at(sc.s, at); len(per) == 0 && (u.row == nil || hasAny(sc.s, at, "年", "个") > 0) {
				return per, i
			}
		default:
			return per, i
		}
		e := sc.perWord(at)
		if e == 0 {
			return per, i
		}
		per = append(per[:len(per):len(per)], sc.s[at:e])
		i = e
	}
	return per, i
}

// perNouns are what prices are for besides units and classifiers.
var perNouns = wordsOf(lexicon.PerNoun)

// perWord returns the end of the unit that a price at i is for, also of several, 100毫升 of 80毫克/100毫升; 0 if none is printed.
func (sc *scan) perWord(i int) int {
	from := i
	if _, digits, e := arabicRun(sc.s, i); digits > 0 && digits <= 4 {
		i = e
	}
	end := perNouns.at(sc.s, i)
	if end == 0 && i < len(sc.s) && sc.s[i] < utf8.RuneSelf {
		end = hasAny(sc.s, i, "kWh", "h", "s", "d", "a")
	}
	if next, _ := char(sc.s, end); end == i+1 && isLatin(next) {
		end = 0 // 5吨/all
	}
	if u := sc.units.at(sc.s, i); u.row != nil && u.kind() != ofPercent && u.kind() != ofMoney {
		if i > from && strings.HasSuffix(u.ucum(), ".h") {
			return 0 // 100兆瓦/200兆瓦时 of a store are two measures
		}
		end = max(end, i+len(u.word()))
	}
	return end
}

// perBefore reads 每平方米 or 每人每月 that ends at s[:i] and where it starts; 每年 alone is no unit price, but 每人每年 is one.
func (sc *scan) perBefore(i int) (per []string, start int) {
	start = i
	if !strings.Contains(sc.s[max(sc.floor, i-20):i], "每") { // nor further off: a unit has four characters at most
		return nil, i
	}
	for range 3 {
		word, at := sc.perWordBefore(start)
		if word == "" {
			break
		}
		per = append([]string{word}, per...)
		start = at
	}
	if len(per) == 0 || len(per) == 1 && (per[0] == "年" || per[0] == "年度") {
		return nil, i
	}
	return per, start
}

// perGaps may stand between what a price is for and the words of its bound or its figure: 每户每月增支不超过6元, 每件补贴不超过2000元.
var perGaps = lexicon.NewTails(lexicon.Words(lexicon.PerGap + lexicon.BoundFiller))

// perAcross is perBefore over the words that may stand between: 每户每年用水量216立方米.
func (sc *scan) perAcross(i int) []string {
	if !strings.Contains(sc.s[max(sc.floor, i-perReach):i], "每") {
		return nil
	}
	for range 3 {
		if per, _ := sc.perBefore(i); per != nil {
			return per
		}
		_, at := perGaps.EndsAt(sc.s, i)
		if at == i || at < sc.floor {
			return nil
		}
		i = spacesBefore(sc.s, at)
	}
	return nil
}

// perWordBefore reads one 每… that ends at s[:i].
func (sc *scan) perWordBefore(i int) (word string, at int) {
	s := sc.s
	end := spacesBefore(s, i)
	from := end
	for k := 0; k < 5 && from > sc.floor; k++ {
		r, n := before(s, from)
		from -= n
		if r == '每' {
			word = strings.TrimSpace(s[from+n : end])
			if word == "" || sc.perWord(spaces(s, from+n)) != end {
				return "", i
			}
			return word, from
		}
		if !isHan(r) && !isLatin(r) && !isSpace(r) && r != '²' && r != '³' && r != '㎡' {
			return "", i
		}
	}
	return "", i
}
