package parse

import (
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
	bucket [1 << 16]uint8 // 0: no unit begins so
	units  []unitBucket
}

// A unitBucket has the units that begin with one character, the longest word first.
type unitBucket struct {
	units   []Unit
	seconds uint64 // bit b&63 for the third byte b of the character behind the first, all bits if another size is possible
	short   int    // where the units of one character begin
	counts  bool   // all count, and 一 before them does not: 一次, but 一倍
}

// close sorts the units and notes what may follow their first character.
func (b *unitBucket) close() {
	sort.SliceStable(b.units, func(i, j int) bool { return len(b.units[i].Word) > len(b.units[j].Word) })
	b.counts = len(b.units) > 0
	for _, u := range b.units {
		b.counts = b.counts && u.Kind == Count && u.Word != "倍"
		switch _, n := utf8.DecodeRuneInString(u.Word); {
		case n == len(u.Word):
		case len(u.Word) < n+3 || u.Word[n] < utf8.RuneSelf:
			b.seconds = ^uint64(0)
			b.short++
		default:
			b.seconds |= 1 << (u.Word[n+2] & 63)
			b.short++
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
			if len(t.units) < 256 { // beyond that, characters share the last bucket
				t.units = append(t.units, unitBucket{})
			}
			t.bucket[r] = uint8(len(t.units) - 1)
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
	list := b.units
	if i+n+2 < len(s) && b.seconds>>(s[i+n+2]&63)&1 == 0 {
		list = list[b.short:]
	}
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
		{"元", Money, "CNY", "", 0, 0}, {"圆", Money, "CNY", "", 0, 0}, {"圓", Money, "CNY", "", 0, 0}, {"块钱", Money, "CNY", "", 0, 0},
		{"元人民币", Money, "CNY", "", 0, 0}, {"元人民幣", Money, "CNY", "", 0, 0}, {"人民币", Money, "CNY", "", 0, 0},
		{"角", Money, "CNY", "", -1, 0},
	}
	for word, code := range currencies {
		list = append(list, Unit{Word: word, Kind: Money, Code: code})
	}
	for _, u := range timeUnits {
		list = append(list, Unit{Word: u.word, Kind: duration, Code: u.letter, Times: u.times})
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

// currencies by the names of 中国人民银行 and ISO 4217.
var currencies = map[string]string{
	"美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD", "港幣": "HKD", "港圓": "HKD", "澳门元": "MOP", "澳門元": "MOP", "澳门币": "MOP", "澳門幣": "MOP",
	"欧元": "EUR", "歐元": "EUR", "日元": "JPY", "日圆": "JPY", "日圓": "JPY", "英镑": "GBP", "英鎊": "GBP", "韩元": "KRW", "韩圆": "KRW", "韓元": "KRW",
	"新台币": "TWD", "新臺幣": "TWD", "台币": "TWD", "臺幣": "TWD", "新台幣": "TWD", "瑞士法郎": "CHF", "加元": "CAD", "加拿大元": "CAD", "澳元": "AUD", "澳大利亚元": "AUD",
	"卢布": "RUB", "新加坡元": "SGD", "新元": "SGD", "泰铢": "THB", "印度卢比": "INR", "卢比": "INR", "林吉特": "MYR", "新西兰元": "NZD", "兰特": "ZAR",
	"越南盾": "VND", "印尼盾": "IDR", "菲律宾比索": "PHP", "瑞典克朗": "SEK", "丹麦克朗": "DKK", "挪威克朗": "NOK", "里拉": "TRY", "迪拉姆": "AED", "雷亚尔": "BRL",
}

// currencySigns stand before a figure, as the codes of ISO 4217 and the names of currencies do.
var currencySigns = []struct{ sign, code string }{
	{"人民币", "CNY"}, {"人民幣", "CNY"}, {"RMB", "CNY"}, {"CNY", "CNY"}, {"￥", "CNY"}, {"¥", "CNY"}, {"USD", "USD"}, {"HKD", "HKD"}, {"MOP", "MOP"},
	{"TWD", "TWD"}, {"NTD", "TWD"}, {"EUR", "EUR"}, {"€", "EUR"}, {"£", "GBP"}, {"GBP", "GBP"}, {"JPY", "JPY"}, {"AUD", "AUD"}, {"CAD", "CAD"}, {"SGD", "SGD"},
	{"CHF", "CHF"}, {"KRW", "KRW"}, {"$", "USD"}, {"＄", "USD"},
	{"澳門幣", "MOP"}, {"澳门币", "MOP"}, {"澳門元", "MOP"}, {"澳门元", "MOP"}, {"新臺幣", "TWD"}, {"新台币", "TWD"}, {"新台幣", "TWD"}, {"臺幣", "TWD"}, {"台币", "TWD"},
	{"美元", "USD"}, {"美金", "USD"}, {"港币", "HKD"}, {"港幣", "HKD"}, {"港元", "HKD"}, {"港圓", "HKD"}, {"欧元", "EUR"}, {"歐元", "EUR"},
	{"日元", "JPY"}, {"日圆", "JPY"}, {"日圓", "JPY"}, {"英镑", "GBP"}, {"英鎊", "GBP"}, {"澳元", "AUD"}, {"加元", "CAD"}, {"韩元", "KRW"}, {"韓元", "KRW"},
}

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

// timeUnits and their ISO 8601 letters; hours, minutes and seconds are in lower case here.
var timeUnits = []struct {
	word, letter string
	times        int
}{
	{"年", "Y", 0}, {"周年", "Y", 0}, {"自然年", "Y", 0}, {"个自然年", "Y", 0}, {"学年", "Y", 0}, {"个学年", "Y", 0}, {"个年度", "Y", 0}, {"个年头", "Y", 0},
	{"个月", "M", 0}, {"個月", "M", 0}, {"个自然月", "M", 0}, {"个季度", "M", 3}, {"個季度", "M", 3},
	{"日", "D", 0}, {"天", "D", 0}, {"工作日", "D", 0}, {"个工作日", "D", 0}, {"工作天", "D", 0}, {"个工作天", "D", 0}, {"個工作日", "D", 0}, {"個工作天", "D", 0},
	{"自然日", "D", 0}, {"个自然日", "D", 0}, {"日历天", "D", 0}, {"个日历天", "D", 0}, {"昼夜", "D", 0}, {"个交易日", "D", 0}, {"个昼夜", "D", 0},
	{"周", "W", 0}, {"星期", "W", 0}, {"个星期", "W", 0}, {"個星期", "W", 0}, {"礼拜", "W", 0}, {"个礼拜", "W", 0}, {"週", "W", 0},
	{"个半月", "M", 0}, {"个多月", "M", 0}, {"个多小时", "h", 0}, {"个半小时", "h", 0}, {"個半月", "M", 0}, {"個半小時", "h", 0},
	{"小时", "h", 0}, {"个小时", "h", 0}, {"小時", "h", 0}, {"個小時", "h", 0}, {"个钟头", "h", 0}, {"钟头", "h", 0},
	{"分钟", "m", 0}, {"分鐘", "m", 0}, {"秒", "s", 0}, {"秒钟", "s", 0}, {"刻钟", "m", 15},
}

// hanCounts have the first characters of the classifiers that make a count of a Chinese numeral too.
var hanCounts = firstCharacters(lexicon.FormsOf(lexicon.HanCounts))

func firstCharacters(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteRune(han.First(w))
	}
	return b.String()
}
