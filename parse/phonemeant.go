package parse

import (
	"strings"

	"github.com/gongbao/gongbao/internal/lexicon"
)

// accountLabels stand before the number of an account, whose groups look like those of a phone number.
var accountLabels = wordsOf(lexicon.AccountLabel)

// isAccount reports whether the number at i is that of an account: 账号：0200 0033 0902 6400 123.
func (sc *scan) isAccount(i int) bool {
	j := spacesBefore(sc.s, i)
	if r, n := before(sc.s, j); r == '：' || r == ':' {
		j = spacesBefore(sc.s, j-n)
	}
	if k := endsAny(sc.s, j, "号", "號"); k >= 0 && spacesBefore(sc.s, k) < k { // 账　　号：
		r, _ := before(sc.s, spacesBefore(sc.s, k))
		return r == '账' || r == '帐' || r == '帳' || r == '卡'
	}
	return accountLabels.endingAt(sc.s, j) >= 0
}

// isLaterGroup reports whether four digits stand, a space apart, before the number at i, which no phone number ends with: 3605 0152 0101 0000 is
// the number of an account or a card.
func (sc *scan) isLaterGroup(i int) bool {
	j := spacesBefore(sc.s, i)
	if j != i-1 || j < 4 || j == sc.phoneEnd || !isDigit(sc.s, i) {
		return false
	}
	return isDigit(sc.s, j-1) && isDigit(sc.s, j-2) && isDigit(sc.s, j-3) && isDigit(sc.s, j-4) && !isDigit(sc.s, j-5)
}

// phoneLabels stand before a phone number.
var phoneLabels = anyOf(append(lexicon.Words(lexicon.PhoneLabel), "电 话", "Tel", "TEL", "Fax")...)

// phoneIsMeant reports whether a bare number at i stands where a phone number is meant: after 电话, alone in
// parentheses, after another phone number, or in a column of phone numbers.
func (sc *scan) phoneIsMeant(i int) bool {
	s := sc.s
	if sc.ctx != nil && sc.ctx.Column != "" && (strings.Contains(sc.ctx.Column, "电话") || strings.Contains(sc.ctx.Column, "手机") || strings.Contains(sc.ctx.Column, "联系方式")) {
		return true
	}
	j := spacesBefore(s, i)
	if sc.phoneEnd > 0 && sc.phoneEnd <= j && j-sc.phoneEnd <= noteOfPhone && isPhoneMark(s[sc.phoneEnd:j]) {
		return true
	}
	r, n := before(s, j)
	if r == '（' || r == '(' {
		_, digits, e := arabicRun(s, i)
		close, _ := char(s, spaces(s, e))
		return digits == 8 && (close == '）' || close == ')') && hasAny(s, i, "19", "20") == 0
	}
	if r == '：' || r == ':' {
		j = spacesBefore(s, j-n)
	}
	for range 2 {
		if phoneLabels.endingAt(s, j) >= 0 {
			return true
		}
		if r, n := before(s, j); r == '）' || r == ')' { // 电话（传真）：
			low := max(0, j-40)
			k := strings.LastIndexAny(s[low:j-n], "（(")
			if k < 0 {
				break
			}
			j = spacesBefore(s, low+k)
			continue
		}
		break
	}
	return sc.behindUnit(i)
}

// unitReach is how far after a label, in characters, a number stands whose office is named before it.
const unitReach = 24

// behindUnit reports whether the name of an office stands between the label of a phone and the bare number at i, which a space parts
// from it: 咨询电话：市水务局供水科　8000123.
func (sc *scan) behindUnit(i int) bool {
	j := spacesBefore(sc.s, i)
	_, digits, e := arabicRun(sc.s, i)
	if next, _ := char(sc.s, e); j == i || digits < 7 || digits > 8 || isHan(next) {
		return false
	}
	for range unitReach {
		r, n := before(sc.s, j)
		switch {
		case r == '：' || r == ':':
			return phoneLabels.endingAt(sc.s, spacesBefore(sc.s, j-n)) >= 0
		case !isHan(r) && !isSpace(r):
			return false
		}
		j -= n
	}
	return false
}

// noteOfPhone is how many bytes may stand between two phone numbers: a mark, and whose the first is, （供水科）、.
const noteOfPhone = 13 * 3

// withoutNote returns s without the brackets that it begins with.
func withoutNote(s string) string {
	r, n := char(s, spaces(s, 0))
	if r != '（' && r != '(' {
		return s
	}
	e := closeParen(s, spaces(s, 0)+n)
	if e == spaces(s, 0)+n || strings.ContainsAny(s[:e], "0123456789") {
		return s
	}
	return s[e:]
}

// isPhoneMark reports whether s only stands between two phone numbers.
func isPhoneMark(s string) bool {
	s = trim(withoutNote(s))
	return s == "" || s == "、" || s == "/" || s == "，" || s == "," || s == "；" || s == ";" || s == "或"
}
