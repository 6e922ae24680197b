package han

import "unicode/utf8"

// A Numeral says what one printed character can be within a number: its family in the high half, its value in the low half.
type Numeral uint8

// The families of numerals. The value of a power or a myriad is its power of ten, that of FamilyTens the number of tens.
const (
	FamilyArabic Numeral = 0x10 // 0-9 ０-９
	FamilyDigit  Numeral = 0x20 // 〇零一二两 … 壹贰
	FamilyPower  Numeral = 0x30 // 十百千 拾佰仟
	FamilyMyriad Numeral = 0x40 // 万亿兆
	FamilyTens   Numeral = 0x50 // 廿卅卌
	FamilyOh     Numeral = 0x60 // ○ O o ◯: a zero only among Chinese digits, as in 二OO六年
)

// Family returns what kind of numeral n is, 0 of none.
func (n Numeral) Family() Numeral { return n & 0xF0 }

// Value returns the digit, the power of ten or the number of tens that n stands for.
func (n Numeral) Value() int64 { return int64(n & 0x0F) }

// Numerals gives the numeral of a character of the basic plane, 0 for all others.
// Variants follow the Unihan fields kPrimaryNumeric, kAccountingNumeric and kOtherNumeric.
var Numerals = *makeNumerals()

func makeNumerals() *[1 << 16]Numeral {
	t := new([1 << 16]Numeral)
	for i, set := range []string{
		"〇零", "一壹弌壱", "二贰貳两兩弍貮", "三叁參弎参叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖",
	} {
		for _, r := range set {
			t[r] = FamilyDigit | Numeral(i)
		}
		t['0'+i] = FamilyArabic | Numeral(i)
		t['０'+i] = FamilyArabic | Numeral(i)
	}
	for r, n := range map[rune]Numeral{'十': 1, '拾': 1, '百': 2, '佰': 2, '千': 3, '仟': 3} {
		t[r] = FamilyPower | n
	}
	for r, n := range map[rune]Numeral{'万': 4, '萬': 4, '亿': 8, '億': 8, '兆': 12} {
		t[r] = FamilyMyriad | n
	}
	for r, n := range map[rune]Numeral{'廿': 2, '卅': 3, '卌': 4} {
		t[r] = FamilyTens | n
	}
	for _, r := range "○ＯOo◯" {
		t[r] = FamilyOh
	}
	return t
}

// NumeralAt returns the numeral at s[i:] and the bytes it takes.
func NumeralAt(s string, i int) (Numeral, int) {
	if i >= 0 && i < len(s)-2 { // as Char does, in place
		w := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16
		if w&0x80 == 0 {
			return Numerals[w&0x7F], 1
		}
		if w&0xC0C0F0 == 0x8080E0 && plainLead>>(w&0x0F)&1 != 0 {
			return Numerals[w&0x0F<<12|w>>2&0xFC0|w>>16&0x3F], 3
		}
	}
	switch { // no other character is a numeral, but for a digit at the end
	case i < 0 || i >= len(s):
		return 0, 0
	case s[i] < utf8.RuneSelf:
		return Numerals[s[i]], 1
	case i < len(s)-1 && isTwo(s[i], s[i+1]):
		return 0, 2
	case i < len(s)-2 && isThree(s[i], s[i+1], s[i+2]):
		return 0, 3
	case i < len(s)-3 && isFour(s[i], s[i+1], s[i+2], s[i+3]):
		return 0, 4
	}
	return 0, 1
}

// DigitAt reports whether an Arabic digit, half or full width, stands at s[i:].
func DigitAt(s string, i int) bool {
	n, _ := NumeralAt(s, i)
	return n.Family() == FamilyArabic
}

// ArabicRun returns the digits printed at s[i:], half or full width, their value and the end;
// a run of more than 18 digits has the value -1.
func ArabicRun(s string, i int) (v int64, digits, end int) {
	for i < len(s) {
		var d int64
		size := 1
		if c := s[i]; c >= '0' && c <= '9' {
			d = int64(c - '0')
		} else if c != 0xEF {
			break
		} else {
			var n Numeral
			if n, size = NumeralAt(s, i); n.Family() != FamilyArabic {
				break
			}
			d = n.Value()
		}
		if digits++; digits > 18 {
			v = -1
		} else {
			v = v*10 + d
		}
		i += size
	}
	return v, digits, i
}

// HanNumerals are the Chinese characters that count provisions and headings: 一 of 第一条, 廿 of 廿一、.
const HanNumerals = "一二三四五六七八九十百千零〇○廿两"

// Digits are the Arabic digits in half and full width.
const Digits = "0123456789０１２３４５６７８９"

var hanNumerals = NewSet(HanNumerals)

// IsHanNumeral reports whether r is one of [HanNumerals].
func IsHanNumeral(r rune) bool { return hanNumerals.Has(r) }
