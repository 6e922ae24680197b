package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
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
	if beginsNextRow(before, after) {
		return false
	}
	tail := endOf(before, valueTail)
	var v parse.Values
	parse.Find(tail+headOf(after, valueHead), nil, &v)
	return crosses(v.Dates, len(tail)) || crosses(v.Durations, len(tail)) || crosses(v.Amounts, len(tail))
}

// beginsNextRow reports whether the figures on both sides of the end of a line are two: 2031年$38,592,000.00 | 2032年$64,320,000.00. A sum with
// its decimals is whole, and after it a year begins.
func beginsNextRow(before, after string) bool {
	digits := len(after) - len(strings.TrimLeft(after, "0123456789"))
	if digits == 0 || !isDigit(last(before)) {
		return false
	}
	figure := before[len(strings.TrimRight(before, "0123456789,.")):]
	return strings.Contains(figure, ".") || strings.HasPrefix(after[digits:], "年")
}

// endsInTitle reports whether before is prose that ends with the title of a text, and after begins with its number in brackets and goes on.
func endsInTitle(before, after string) bool {
	if last(before) != '》' || fold(first(after)) != '(' || !holds(before, "，", "、", ",") {
		return false
	}
	at := indexOfHao(headOf(after, 60))
	if at < 0 {
		return false
	}
	behind := after[at+len("号"):]
	return fold(first(behind)) == ')' && han.Trimmed(behind[len(string(first(behind))):]) != "" && isWholeNumber(after[len(string(first(after))):at+len("号")])
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
