package wording

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
)

// CountOf returns the count of an order without the year or the term before it: 第62号 of 〔十五届〕第62号.
func CountOf(s string) string {
	if count, ok := SpoiltCount(s); ok {
		return count
	}
	k := strings.TrimSuffix(strings.Replace(strings.Trim(han.Key(s), "()"), "號", "号", 1), "号")
	if bare := CountBehindYear(k); bare != "" {
		return bare + "号"
	}
	if bare := CountBehindYear("(" + k); bare != "" {
		return bare + "号"
	}
	return k + "号"
}

// CountInYear returns a count with its year, in the form that orders print: (2032)第5号 of the （2032）第5期 of minutes.
func CountInYear(s string) string {
	k := han.Key(s)
	if rest, ok := strings.CutSuffix(k, "期"); ok {
		return rest + "号"
	}
	return k
}

// CountBehindYear returns what stands after the year or the term that a count begins with, with 第: 第10 of 2032年第10, 第1 of (2007)1.
// "" if k begins with neither.
func CountBehindYear(k string) string {
	var year, rest string
	var ok bool
	if strings.HasPrefix(k, "(") {
		if year, rest, ok = strings.Cut(k[1:], ")"); !ok {
			return ""
		}
		year = strings.TrimSuffix(year, "年")
	} else if year, rest, ok = strings.Cut(k, "年"); !ok {
		return ""
	}
	term, isTerm := strings.CutSuffix(strings.TrimPrefix(year, "第"), "届")
	if isTerm && term != "" || IsYearLine(year) {
		if rest = strings.TrimPrefix(rest, "第"); rest != "" && (IsNumeral(rest) || strings.TrimFunc(rest, han.IsHanNumeral) == "") {
			return "第" + rest
		}
	}
	return ""
}

// IsYearLine reports whether s is a year and nothing else: 2022, 2022 年, 二〇二二年.
func IsYearLine(s string) bool {
	k := strings.TrimSuffix(han.Key(s), "年")
	runes := 0
	for _, r := range k {
		if !han.IsDigit(r) && !han.In("0一二三四五六七八九零", r) {
			return false
		}
		runes++
	}
	return runes == 4
}

// IsNumeral reports whether s is a number of at most four Arabic digits.
func IsNumeral(s string) bool {
	n := 0
	for _, r := range s {
		if !han.IsDigit(r) {
			return false
		}
		n++
	}
	return n > 0 && n <= 4
}

// SpoiltCount returns the count of an order in s as it must have been printed: 第667号 of 第“667已号, 弟 12 号, 第.667号。. ok is false if s
// is printed whole, or is something else.
func SpoiltCount(s string) (count string, ok bool) {
	if len(s) > 40 || !han.In(countHeads, han.First(han.TrimLeft(s))) || strings.IndexFunc(s, han.IsDigit) < 0 {
		return "", false
	}
	k := []rune(Mend(han.Key(s)))
	if len(k) < 3 {
		return "", false
	}
	digits, from, hao, stray := "", 0, false, 0
	for i, r := range k[1:] {
		switch {
		case han.IsDigit(r) && (from == 0 || from == i):
			digits, from = digits+string(r), i+1
		case han.In("号號亏", r) && digits != "" && !hao:
			hao = true
		case IsSpeck(r):
		case digits != "" && IsStray(r):
			stray++
		default:
			return "", false
		}
	}
	count = "第" + digits + "号"
	return count, hao && stray <= 1 && len(digits) <= 4 && count != han.Key(s)
}

// countHeads are 第 and what an OCR makes of it.
const countHeads = "第弟苐笫筅"

// IsSpeck reports whether r is a sign that an OCR makes of a speck or a gap.
func IsSpeck(r rune) bool { return han.In("“”\"'‘’`´.,，。·、;:-_~*^", r) }

// IsStray reports whether r is a character that an OCR makes of a part of 号 or of a digit, and none that counts something.
func IsStray(r rune) bool {
	return han.IsHan(r) && !han.IsHanNumeral(r) && !han.In("年月日条條款项項届屆次期批章节節版页頁名人个", r)
}
