package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/parse"
)

// valueTail and valueHead are how many bytes of two lines are read where a value may stand on both.
const (
	valueTail = 36
	valueHead = 24
)

// endsInValue reports whether an amount, a time or a day begins at the end of the line of prose before and ends in after: 按照面积45 | 平方米,
// 有效期至2031年12 | 月31日. A narrow column or an OCR that keeps the lines of the print breaks them so; read apart, the halves are other values.
func endsInValue(before, after string) bool {
	if r := last(before); !isDigit(r) && r != '年' && r != '月' {
		return false
	}
	if !holds(before, "，", "。", "；", ",", ";") || isDateLine(before) || strings.ContainsRune(after, '\t') {
		return false // 附件1 | 人员名单, 2031年 | 5月4日　市水务局…
	}
	tail := endOf(before, valueTail)
	var v parse.Values
	parse.Find(tail+headOf(after, valueHead), nil, &v)
	return crosses(v.Dates, len(tail)) || crosses(v.Durations, len(tail)) || crosses(v.Amounts, len(tail))
}

// crosses reports whether one of the values stands on both sides of at.
func crosses[T any](values []parse.Match[T], at int) bool {
	for i := range values {
		if values[i].Start < at && values[i].End > at {
			return true
		}
	}
	return false
}

// endOf returns the end of s, n bytes of whole characters at most.
func endOf(s string, n int) string {
	at := max(0, len(s)-n)
	for at < len(s) && !utf8.RuneStart(s[at]) {
		at++
	}
	return s[at:]
}

// headOf returns the beginning of s, at least n bytes of whole characters.
func headOf(s string, n int) string {
	n = min(len(s), n)
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[:n]
}
