package intake

import (
	"fmt"
	"strconv"
	"strings"
)

// formatNumber writes n in one of the number formats of WordprocessingML (ECMA-376, part 1, 17.18.59 ST_NumberFormat),
// such as 12 in chineseCounting: 十二. Formats that no Chinese document uses come out as Arabic digits.
func formatNumber(n int, format string) string {
	switch format {
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting":
		return countingNumber(n)
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2":
		return digitByDigit(n)
	case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
		return strings.NewReplacer("一", "壹", "二", "贰", "三", "叁", "四", "肆", "五", "伍", "六", "陆", "七", "柒", "八", "捌", "九", "玖", "十", "拾", "百", "佰", "千", "仟", "〇", "零").Replace(countingNumber(n))
	case "ideographTraditional":
		return nth("甲乙丙丁戊己庚辛壬癸", n)
	case "ideographZodiac":
		return nth("子丑寅卯辰巳午未申酉戌亥", n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return nth("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", n)
	case "decimalEnclosedParen":
		return nth("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", n)
	case "decimalEnclosedFullstop":
		return nth("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", n)
	case "ideographEnclosedCircle":
		return nth("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", n)
	case "decimalFullWidth", "decimalFullWidth2":
		return fullWidth(n)
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "lowerLetter":
		return letters(n, 'a')
	case "upperLetter":
		return letters(n, 'A')
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "none":
		return ""
	}
	return strconv.Itoa(n)
}

const chineseDigits = "〇一二三四五六七八九"

// countingNumber writes n as people count: 十, 十二, 二十, 一百零三, 一千零一十.
func countingNumber(n int) string {
	if n <= 0 || n >= 10000 {
		return digitByDigit(n)
	}
	digits := []rune(chineseDigits)
	var b strings.Builder
	zero := false
	for _, place := range []struct {
		value int
		name  string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / place.value % 10
		if d == 0 {
			zero = b.Len() > 0
			continue
		}
		if zero {
			b.WriteString("零")
			zero = false
		}
		if !(d == 1 && place.value == 10 && n < 20) {
			b.WriteRune(digits[d])
		}
		b.WriteString(place.name)
	}
	return b.String()
}

// digitByDigit writes n as years are written: 二〇二二.
func digitByDigit(n int) string {
	digits := []rune(chineseDigits)
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return digits[r-'0']
		}
		return r
	}, strconv.Itoa(n))
}

func fullWidth(n int) string {
	return strings.Map(func(r rune) rune { return r - '0' + '０' }, strconv.Itoa(max(n, 0)))
}

// nth returns the character for n, counted from 1, or digits where the row has come to its end.
func nth(row string, n int) string {
	if characters := []rune(row); 1 <= n && n <= len(characters) {
		return string(characters[n-1])
	}
	return strconv.Itoa(n)
}

// letters writes n as Word does: a … z, aa, bb … zz, aaa.
func letters(n int, first rune) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, step := range []struct {
		value int
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.text)
		}
	}
	return b.String()
}
