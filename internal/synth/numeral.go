package synth

import "strings"

var digits = []string{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"}

// numeral writes a number below 1000 in Chinese: 十二, 一百零五.
func numeral(n int) string {
	switch {
	case n < 10:
		return strings.Replace(digits[n], "〇", "零", 1)
	case n < 20:
		return "十" + rest(n%10)
	case n < 100:
		return digits[n/10] + "十" + rest(n%10)
	case n%100 == 0:
		return digits[n/100] + "百"
	case n%100 < 10:
		return digits[n/100] + "百零" + digits[n%10]
	}
	return digits[n/100] + "百" + digits[n%100/10] + "十" + rest(n%10)
}

// rest is the last digit of a number, nothing for 0.
func rest(n int) string {
	if n == 0 {
		return ""
	}
	return digits[n]
}

// spelled writes a number digit by digit: 二〇二二.
func spelled(s string) string {
	var out strings.Builder
	for _, r := range s {
		if r >= '0' && r <= '9' {
			out.WriteString(digits[r-'0'])
		} else {
			out.WriteRune(r)
		}
	}
	return out.String()
}
