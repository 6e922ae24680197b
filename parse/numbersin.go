package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// Numbers finds every number of text, in any script and with its sign and magnitude: 1.4万, 三百五, -22.2, 壹佰. They are the same in
// every context.
func Numbers(text string, _ *Context) []Match[Number] {
	var list []Match[Number]
	for i := 0; i < len(text); {
		start := i
		n := readNumber(text, i)
		_, size := char(text, i)
		if n.end == 0 || n.bare || n.section || isWordOfNumeral(text, i, n.end) {
			i = max(i+size, n.end)
			continue
		}
		v := n.v
		if f, end := fractionBehind(text, n); end > 0 {
			v, n.end = f, end
		}
		if at, ok := minusBefore(text, start); ok {
			start = at
			v.coef = -v.coef
		}
		list = append(list, Match[Number]{start, n.end, v})
		i = n.end
	}
	return list
}

// fractionBehind reads 分之一 after the denominator n, if the fraction is an exact decimal: 五分之一, 千分之二十三.
func fractionBehind(s string, n printedNumber) (Number, int) {
	e := has(s, spaces(s, n.end), "分")
	if e == 0 {
		return Number{}, 0
	}
	if e = has(s, spaces(s, e), "之"); e == 0 {
		return Number{}, 0
	}
	top := readNumber(s, spaces(s, e))
	if top.end == 0 || n.v.coef <= 0 || n.v.scale > 0 || top.v.scale > 0 {
		return Number{}, 0
	}
	for scale := 0; scale <= 15; scale++ {
		if top.v.coef > 1e3*tens[15-scale] {
			break
		}
		if x := top.v.coef * tens[scale]; x%n.v.coef == 0 {
			return decimal(x/n.v.coef, scale), top.end
		}
	}
	return Number{}, 0
}

// signWords stand before a figure whose dash is a minus and no mark of a range or a list: 增长-0.7%, 气温-18℃.
var signWords = wordsOf(lexicon.SignWord)

// minusBefore reads 负, 零下 or a minus sign before the number at i, and returns where it stands.
func minusBefore(s string, i int) (int, bool) {
	j := spacesBefore(s, i)
	if j == 0 || !minusTail[s[j-1]] {
		return i, false
	}
	r, n := before(s, j)
	at := j - n
	switch r {
	case '负', '負':
		prev, _ := before(s, at)
		return at, prev < 0 || !strings.ContainsRune(burdenHeads, prev)
	case '下':
		if at := endsAny(s, j, "零下"); at >= 0 {
			return at, true
		}
	case '-', '－', '−':
		prev, size := before(s, at)
		d, _ := numeralAt(s, at-size)
		free := (!isHan(prev) || signWords.endingAt(s, at) >= 0) && !isLatin(prev) && d.Family() != familyArabic && !closes(prev) && prev != '%' && prev != '％'
		return at, free && (at+n == i || signWords.endingAt(s, spacesBefore(s, at)) >= 0) // 增长 - 0.7%
	}
	return i, false
}

// burdenHeads make of 负 after them a word of its own, and no minus: 为企业减负3.2亿元, 胜负2分.
const burdenHeads = "减減欠抱担擔自肩背承胜勝辜欺增"

// fallWords end in a character after which a sign is a minus and no dash: 增长-0.7%, 亏损－1.2亿元.
const fallWords = "长長速降率额額为為度比幅达達损損值润潤温溫差减減余餘约約"

// minusOfUnit is minusBefore for a figure whose unit is printed: after a word, 增长-0.7% and 温度-18℃ are below zero.
func (sc *scan) minusOfUnit(i int, u printedUnit) (int, bool) {
	s := sc.s
	if j := spacesBefore(s, i); j == 0 || !minusTail[s[j-1]] {
		return i, false
	}
	at, ok := minusBefore(s, i)
	if ok || sc.alone && spacesBefore(s, at) == 0 { // - 0.7% and nothing else
		return at, at < i
	}
	r, n := before(s, i)
	if r != '-' && r != '－' && r != '−' {
		return i, false
	}
	at = i - n
	prev, _ := before(s, at)
	if !isHan(prev) {
		return i, false
	}
	return at, u.kind() == ofPercent || strings.Contains(u.word(), "℃") || strings.Contains(u.word(), "°C") || u.kind() == ofMoney && strings.ContainsRune(fallWords, prev)
}

// wordsOfNumerals are words in which a numeral is no number.
var wordsOfNumerals = lexicon.ListOf(lexicon.NumeralWord)

// isWordOfNumeral reports whether the numerals at s[i:end] belong to a word that is no number.
func isWordOfNumeral(s string, i, end int) bool {
	if end-i > 3 {
		return false
	}
	for w := range wordsOfNumerals.All {
		for k := 0; k+3 <= len(w); k += 3 {
			if i >= k && has(s, i-k, w) > 0 {
				return true
			}
		}
	}
	return false
}
