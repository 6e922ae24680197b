package parse

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// A Unit is a word that may follow a number and gives it a meaning, such as 元, 平方米, 人 or 个工作日.
type Unit struct {
	Word  string // as printed
	Kind  Kind   // money, percent, measure, count or duration
	Code  string // "CNY" for money, the ISO 8601 letter for a duration; empty: the word itself
	UCUM  string // of a measure: "m2" for 平方米, m² and ㎡; empty where the Unified Code for Units of Measure has none, as for 亩
	Shift int    // power of ten that leads to the base unit: -1 for 角
	Times int    // factor that leads to the base unit, 0 for 1: 3 months for 个季度
}

// A Kind says what an amount measures.
type Kind string

// The kinds of amounts. A duration is no amount but has units all the same.
const (
	Money    Kind = "money"
	Percent  Kind = "percent"
	Measure  Kind = "measure"
	Count    Kind = "count"
	duration Kind = "duration"
)

// A unitTable finds the longest unit at a place by its first character.
type unitTable struct {
	bucket [1 << 16]uint16 // 0: no unit begins so
	units  []unitBucket
}

// A unitBucket has the units that begin with one character: in groups by what stands behind that, those of one character last, and of
// each group the longest word first.
type unitBucket struct {
	units  []Unit
	groups []uint16 // where each group begins and the last ends; none if there is but one, since not all have three bytes behind the first
	counts bool     // all count, and 一 before them does not: 一次, but 一倍
}

// The groups of units whose second character has three bytes go by the low bits of the last of them; soleUnits have no second character.
const (
	groupBits = 63
	soleUnits = groupBits + 1
)

// groupOf returns the group of a word with other units, -1 if it can be in none.
func groupOf(word string) int {
	switch _, n := utf8.DecodeRuneInString(word); {
	case n == len(word):
		return soleUnits
	case len(word) < n+3 || word[n] < utf8.RuneSelf:
		return -1
	default:
		return int(word[n+2] & groupBits)
	}
}

// close sorts the units into their groups.
func (b *unitBucket) close() {
	b.counts = len(b.units) > 0
	grouped := true
	for _, u := range b.units {
		b.counts = b.counts && u.Kind == Count && u.Word != "倍"
		grouped = grouped && groupOf(u.Word) >= 0
	}
	sort.SliceStable(b.units, func(i, j int) bool {
		v, w := b.units[i].Word, b.units[j].Word
		if g, h := groupOf(v), groupOf(w); grouped && g != h {
			return g < h
		}
		return len(v) > len(w)
	})
	if !grouped {
		return
	}
	b.groups = make([]uint16, soleUnits+2)
	for _, u := range b.units {
		for g := groupOf(u.Word) + 1; g < len(b.groups); g++ {
			b.groups[g]++
		}
	}
}

var units = newUnitTable(builtinUnits())

func newUnitTable(list []Unit) *unitTable {
	t := &unitTable{units: make([]unitBucket, 1)}
	for _, u := range list {
		r, _ := utf8.DecodeRuneInString(u.Word)
		if r >= 1<<16 || u.Word == "" {
			continue
		}
		if t.bucket[r] == 0 {
			t.units = append(t.units, unitBucket{})
			t.bucket[r] = uint16(len(t.units) - 1)
		}
		b := &t.units[t.bucket[r]]
		b.units = append(b.units, u)
	}
	for i := range t.units {
		t.units[i].close()
	}
	return t
}

// at returns the longest unit printed at s[i:], nil if there is none.
func (t *unitTable) at(s string, i int) *Unit {
	r, n := char(s, i)
	if uint32(r) >= 1<<16 || t.bucket[r] == 0 {
		return nil
	}
	return t.units[t.bucket[r]].longest(s, i, n)
}

// longest returns the longest unit of b that is printed at s[i:], where its first character stands, n bytes long.
func (b *unitBucket) longest(s string, i, n int) *Unit {
	if b.groups == nil || i+n+2 >= len(s) {
		return longestOf(b.units, s, i)
	}
	g := s[i+n+2] & groupBits
	if u := longestOf(b.units[b.groups[g]:b.groups[g+1]], s, i); u != nil {
		return u
	}
	return longestOf(b.units[b.groups[soleUnits]:], s, i)
}

// longestOf returns the first unit of the list, whose longest words come first, that is printed at s[i:]; nil if none is.
func longestOf(list []Unit, s string, i int) *Unit {
	for k := range list {
		w := list[k].Word
		if e := i + len(w); e > len(s) || s[e-1] != w[len(w)-1] || s[i:e] != w {
			continue
		}
		if isLatin(rune(w[len(w)-1])) {
			if next, _ := char(s, i+len(w)); isLatin(next) || next >= '0' && next <= '9' {
				continue
			}
		}
		return &list[k]
	}
	return nil
}

// spaced returns the longest unit of several Chinese characters that an OCR printed with a space inside
// at s[i:], where its first character r stands, n bytes long, such as 个 工作日 or 平 方米, and its end.
func (b *unitBucket) spaced(s string, i int, r rune, n int) (*Unit, int) {
	if e := i + n + 3; e < len(s) && s[i+n]&0xF0 == 0xE0 && !han.MayBeBlank(s[i+n]) && !han.MayBeBlank(s[e]) || !isHan(r) {
		return nil, 0
	}
	if !spaceAt(s, i+n) {
		if _, m := char(s, i+n); !spaceAt(s, i+n+m) {
			return nil, 0
		}
	}
	for k, u := range b.units {
		if len(u.Word) >= 6 {
			if e := hasSpaced(s, i, u.Word); e > i+len(u.Word) {
				return &b.units[k], e
			}
		}
	}
	return nil, 0
}

// builtinUnits lists the units that a formal text prints.
func builtinUnits() []Unit {
	list := []Unit{
		{"%", Percent, "%", "", 0, 0}, {"％", Percent, "%", "", 0, 0}, {"﹪", Percent, "%", "", 0, 0}, {"‰", Percent, "%", "", -1, 0},
		{"个百分点", Percent, "百分点", "", 0, 0}, {"個百分點", Percent, "百分点", "", 0, 0}, {"百分点", Percent, "百分点", "", 0, 0},
		{"个基点", Percent, "基点", "", 0, 0}, {"個基點", Percent, "基点", "", 0, 0}, {"基点", Percent, "基点", "", 0, 0},
		{"元", Money, "CNY", "", 0, 0}, {"圆", Money, "CNY", "", 0, 0}, {"圓", Money, "CNY", "", 0, 0}, {"块钱", Money, "CNY", "", 0, 0},
		{"元人民币", Money, "CNY", "", 0, 0}, {"元人民幣", Money, "CNY", "", 0, 0}, {"人民币", Money, "CNY", "", 0, 0},
		{"角", Money, "CNY", "", -1, 0},
	}
	for _, c := range lexicon.Currencies {
		for _, w := range lexicon.FormsOf(c.Words) {
			list = append(list, Unit{Word: w, Kind: Money, Code: c.Code})
		}
	}
	for _, t := range lexicon.Times {
		for _, w := range lexicon.FormsOf(t.Words) {
			list = append(list, Unit{Word: w, Kind: duration, Code: t.Code, Times: t.Times})
		}
	}
	for _, row := range lexicon.Units {
		for _, w := range lexicon.FormsOf(row.Words) {
			list = append(list, Unit{Word: w, Kind: Measure, UCUM: row.Code})
		}
	}
	for _, w := range lexicon.FormsOf(lexicon.Counts + lexicon.HanCounts) {
		list = append(list, Unit{Word: w, Kind: Count})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Word < list[j].Word })
	return list
}

// A currencySign stands before a figure.
type currencySign struct{ sign, code string }

var currencySigns = func() (list []currencySign) {
	for _, c := range lexicon.Currencies {
		for _, w := range lexicon.FormsOf(c.Before) {
			list = append(list, currencySign{w, c.Code})
		}
	}
	slices.SortStableFunc(list, func(a, b currencySign) int { return len(b.sign) - len(a.sign) })
	return list
}()

// currencyTails finds one of the signs where it ends.
var currencyTails = func() *lexicon.Tails {
	var list []string
	for _, c := range currencySigns {
		list = append(list, c.sign)
	}
	return lexicon.NewTails(list)
}()

// signNames say which currency $ or ¥ behind them means: HK$, 港幣$, JP¥. A longer name stands before its end.
var signNames = []struct {
	sign, code string
	dollar     bool
}{
	{"US", "USD", true}, {"USD", "USD", true}, {"美元", "USD", true}, {"美金", "USD", true}, {"HK", "HKD", true}, {"HKD", "HKD", true},
	{"港幣", "HKD", true}, {"港币", "HKD", true}, {"港元", "HKD", true}, {"MOP", "MOP", true}, {"澳門幣", "MOP", true}, {"澳门币", "MOP", true}, {"澳門元", "MOP", true},
	{"NT", "TWD", true}, {"NTD", "TWD", true}, {"新臺幣", "TWD", true}, {"新台幣", "TWD", true}, {"新台币", "TWD", true}, {"AU", "AUD", true}, {"A", "AUD", true},
	{"AUD", "AUD", true}, {"CA", "CAD", true}, {"C", "CAD", true}, {"CAD", "CAD", true}, {"SG", "SGD", true}, {"S", "SGD", true}, {"NZ", "NZD", true}, {"R", "BRL", true},
	{"JP", "JPY", false}, {"JPY", "JPY", false}, {"日元", "JPY", false}, {"日圓", "JPY", false}, {"RMB", "CNY", false}, {"CNY", "CNY", false}, {"CN", "CNY", false},
	{"人民币", "CNY", false}, {"人民幣", "CNY", false},
}

// hanCounts have the first characters of the classifiers that make a count of a Chinese numeral too.
var hanCounts = han.NewSet(firstCharacters(lexicon.FormsOf(lexicon.HanCounts)))

func firstCharacters(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteRune(han.First(w))
	}
	return b.String()
}
