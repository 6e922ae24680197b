package parse

import (
	"slices"
	"strings"

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

var units = newUnitTable(builtinUnits())

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
	for _, c := range lexicon.Currencies() {
		for _, w := range lexicon.FormsOf(c.Words) {
			list = append(list, Unit{Word: w, Kind: Money, Code: c.Code})
		}
	}
	for _, t := range lexicon.Times() {
		for _, w := range lexicon.FormsOf(t.Words) {
			list = append(list, Unit{Word: w, Kind: duration, Code: t.Code, Times: t.Times})
		}
	}
	for _, row := range lexicon.Units() {
		for _, w := range lexicon.FormsOf(row.Words) {
			list = append(list, Unit{Word: w, Kind: Measure, UCUM: row.Code})
		}
	}
	for _, w := range lexicon.FormsOf(lexicon.Counts + lexicon.HanCounts) {
		list = append(list, Unit{Word: w, Kind: Count})
	}
	order := make([]int, len(list)) // places are less to move than units
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(i, j int) int { return strings.Compare(list[i].Word, list[j].Word) })
	sorted := make([]Unit, len(list))
	for k, i := range order {
		sorted[k] = list[i]
	}
	return sorted
}

// A currencySign stands before a figure.
type currencySign struct{ sign, code lexicon.Kept }

var currencySigns = func() (list []currencySign) {
	for _, c := range lexicon.Currencies() {
		for _, w := range lexicon.FormsOf(c.Before) {
			list = append(list, currencySign{lexicon.Keep(w), lexicon.Keep(c.Code)})
		}
	}
	slices.SortStableFunc(list, func(a, b currencySign) int { return b.sign.Len() - a.sign.Len() })
	return list
}()

// currencyTails finds one of the signs where it ends.
var currencyTails = func() *lexicon.Tails {
	var list []string
	for _, c := range currencySigns {
		list = append(list, c.sign.String())
	}
	return lexicon.NewTails(list)
}()

// signNames say which currency $ or ¥ after them means: HK$, 港幣$, JP¥. A longer name stands before its end.
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
