package parse

// A numeral says what one printed character can be within a number: its family in the high half, its value in the low half.
type numeral uint8

const (
	familyArabic numeral = 0x10 // 0-9 ０-９
	familyHan    numeral = 0x20 // 〇零一二两 … 壹贰
	familyPower  numeral = 0x30 // 十百千 拾佰仟: value is the power of ten
	familyMyriad numeral = 0x40 // 万亿兆: value is the power of ten
	familyTens   numeral = 0x50 // 廿卅卌: value is the number of tens
	familyOh     numeral = 0x60 // ○ O o ◯: a zero only among Chinese digits, as in 二OO六年
)

func (n numeral) family() numeral { return n & 0xF0 }
func (n numeral) value() int64    { return int64(n & 0x0F) }

// numerals gives the numeral of a character of the basic plane, 0 for all others.
// Variants follow the Unihan fields kPrimaryNumeric, kAccountingNumeric and kOtherNumeric.
var numerals = *makeNumerals()

func makeNumerals() *[1 << 16]numeral {
	t := new([1 << 16]numeral)
	for i, set := range []string{"〇零", "一壹弌壱", "二贰貳两兩弍貮", "三叁參弎参叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"} {
		for _, r := range set {
			t[r] = familyHan | numeral(i)
		}
		t['0'+i] = familyArabic | numeral(i)
		t['０'+i] = familyArabic | numeral(i)
	}
	for r, n := range map[rune]numeral{
		'十': 1, '拾': 1, '百': 2, '佰': 2, '千': 3, '仟': 3,
	} {
		t[r] = familyPower | n
	}
	for r, n := range map[rune]numeral{'万': 4, '萬': 4, '亿': 8, '億': 8, '兆': 12} {
		t[r] = familyMyriad | n
	}
	for r, n := range map[rune]numeral{'廿': 2, '卅': 3, '卌': 4} {
		t[r] = familyTens | n
	}
	for _, r := range "○ＯOo◯" {
		t[r] = familyOh
	}
	return t
}

// numeralAt returns the numeral at s[i:] and the bytes it takes.
func numeralAt(s string, i int) (numeral, int) {
	if i < len(s)-2 { // as char does, in place: no function is called more often
		w := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16
		if w&0x80 == 0 {
			return numerals[w&0x7F], 1
		}
		if w&0xC0C0F0 == 0x8080E0 && plainLead>>(w&0x0F)&1 != 0 {
			return numerals[w&0x0F<<12|w>>2&0xFC0|w>>16&0x3F], 3
		}
	}
	r, n := char(s, i)
	if uint32(r) >= 1<<16 {
		return 0, n
	}
	return numerals[r], n
}

// arabicRun returns the digits printed at s[i:], half or full width, their value and the end;
// a run of more than 18 digits has the value -1.
func arabicRun(s string, i int) (v int64, digits, end int) {
	for i < len(s) {
		var d int64
		size := 1
		if c := s[i]; c >= '0' && c <= '9' {
			d = int64(c - '0')
		} else if c != 0xEF {
			break
		} else {
			var n numeral
			if n, size = numeralAt(s, i); n.family() != familyArabic {
				break
			}
			d = n.value()
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

var tens = [19]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}
