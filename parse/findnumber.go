package parse

import "github.com/gongbao/gongbao/internal/han"

// number hands what begins with the numeral first, size bytes long, to the reader of its kind.
func (sc *scan) number(i, size int, first rune) int {
	if han.Numerals[first].Family() == familyArabic {
		return sc.arabic(i)
	}
	if size == 3 && !quotedBefore(sc.s, i) { // 统一, 第一: nothing that a value could go on with
		switch r, m := char(sc.s, i+3); {
		case uint32(r) >= 1<<16:
		case !isSpace(r) && han.Numerals[r] == 0 && followers[r]&followNumber == 0 && (sc.units.bucket[r] == 0 || first == '一' && sc.units.buckets[sc.units.bucket[r]].counts && !sc.boundEnds(i)):
			return i + 3 // 一次 counts nothing
		case r == '、':
			if next, _ := numeralAt(sc.s, i+3+m); next == 0 { // 一、供水
				return i + 3
			}
		}
	}
	h := readNumber(sc.s, i)
	if h.end == 0 {
		if n := yearInDigits(sc.s, i); n.end > 0 {
			return max(sc.dateAt(i, n.end, n), n.end)
		}
		return digitsGoOn(sc.s, i)
	}
	follows := sc.follower(h.end)
	if follows&followPlan != 0 || h.about || h.digits > 1 || quotedBefore(sc.s, i) {
		if e := sc.planAt(i); e > 0 {
			return e
		}
		if _, e := planOrdinal(sc.s, i); e > h.end && h.v.Compare(Int(10)) > 0 {
			return e // 十四五个重大项目: the name of a plan, and no five
		}
	}
	if follows == 0 && (h.bare || !h.myriad) {
		return h.end
	}
	if follows&followDate != 0 && (!h.bare || h.about) {
		if e := sc.dateAt(i, h.end, readDateNumber(sc.s, i)); e > 0 {
			return e
		}
	}
	if e := sc.amountAt(i, &h, follows); e != 0 {
		return max(e, h.end)
	}
	if h.myriad {
		return max(h.end, tailEnd(sc.s, h.end))
	}
	return h.end
}

// boundEnds reports whether the last character of a bound stands before i: 至少一次.
func (sc *scan) boundEnds(i int) bool {
	r, _ := before(sc.s, i)
	return boundTable.MayEnd(r) || sc.alone
}

// tailEnd returns the end of the figure that goes on at s[i:] after 万 or 亿, 0 if none does: where the two are not read as one,
// the second is none of its own.
func tailEnd(s string, i int) int {
	if n, _ := numeralAt(s, i); n.Family() != familyHan && n.Family() != familyArabic && n.Family() != familyOh {
		return 0
	}
	return readNumber(s, i).end
}

// quotedBefore reports whether an opening quotation mark stands before i.
func quotedBefore(s string, i int) bool {
	return i >= 3 && s[i-3] == 0xE2 && s[i-2] == 0x80
}

// What may follow a number so that it is a value.
const (
	followDate     uint16 = 1 << iota // 年, 月, 日 or the mark of a range
	followSum                         // the number goes on, or is one of a list
	followPlan                        // 五 of 十四五
	followUnit                        // what a unit begins with
	followRange                       // the mark of a range
	followIncluded                    // （ of （含）, 以 and 及 of 及以上至
	followList                        // 、 or another mark of a list
	followTenth                       // 成
	followFraction                    // 分 of 分之
	followDigits                      // the number itself may go on: 点, 万, 余, a comma or a digit
	followPer                         // the unit that a price is for: /, 每
	followBound                       // a word that bounds a figure: 以 of 以上
	followNote                        // a note on a figure in brackets
)

// followKinds say of what kind a value may be, and followNumber that a number may be one.
const (
	followKinds  = followDate | followSum | followPlan | followUnit | followRange | followIncluded | followList | followTenth | followFraction
	followNumber = followKinds | followDigits
)

// goesOn reports whether the number that ends at s[:i] may go on there.
func goesOn(s string, i int) bool {
	r, _ := char(s, i)
	return uint32(r) < 1<<16 && followers[r]&followDigits != 0 || isSpace(r)
}

var followers = *makeFollowers()

func makeFollowers() *[1 << 16]uint16 {
	t := new([1 << 16]uint16)
	for set, bits := range map[string]uint16{
		"年月日季":                followDate | followUnit,
		"号號世学學上下":             followDate,
		han.RangeSigns + "起一": followDate | followSum | followRange,
		"./．／":                followDate | followSum,
		",，余餘多几幾来來点點个個零〇": followSum,
		",，.．余餘多几幾来來点點":   followDigits,
		"‧·・•":            followDigits,
		"（(":              followSum | followIncluded,
		"以及":              followIncluded,
		"成":               followSum | followTenth,
		"分":               followSum | followFraction,
		"○ＯOo◯":           followDate,
		"五":               followPlan,
		"/／每":             followPer,
		boundHeads:        followBound,
		noteMarks:         followNote,
	} {
		for _, r := range set {
			t[r] |= bits
		}
	}
	for _, join := range listJoins.list() {
		r, _ := char(join, 0)
		t[r] |= followSum | followList
	}
	for i := range yearParts {
		for _, word := range yearParts[i].behindNumber() {
			r, _ := char(word, 0)
			t[r] |= followDate
		}
	}
	for r, n := range &han.Numerals {
		if f := n.Family(); f == familyPower || f == familyMyriad {
			t[r] |= followSum
		}
		if n != 0 {
			t[r] |= followDigits
		}
	}
	return t
}

// followersAt says what the character at s[i:] after a number or its unit can make of it.
func followersAt(s string, i int) uint16 {
	r, _ := char(s, i)
	if uint32(r) >= 1<<16 {
		return 0
	}
	return followers[r]
}

// behind is followersAt after the figure that ends at i, over white space.
func (sc *scan) behind(i int) uint16 { return followersAt(sc.s, spaces(sc.s, i)) }

// follower says what the character after the number that ends at i can make of it, looking over white space.
func (sc *scan) follower(i int) uint16 {
	i = spaces(sc.s, i)
	if i >= len(sc.s) || sc.s[i] < ' ' {
		return 0
	}
	r, n := char(sc.s, i)
	if uint32(r) >= 1<<16 {
		return 0
	}
	if r < '0' && (r == '.' || r == '/') && !zeroToNine(sc.s, spaces(sc.s, i+n)) {
		return 0 // 1. 供水
	}
	if r == '、' {
		if next, _ := numeralAt(sc.s, spaces(sc.s, i+n)); next == 0 {
			return 0 // 一、供水
		}
	}
	bits := followers[r] & followKinds
	if sc.units.bucket[r] != 0 {
		bits |= followUnit
	}
	return bits
}

// arabic hands what begins with Arabic digits to the reader of its kind.
func (sc *scan) arabic(i int) int {
	v, digits, end, confused := looseRun(sc.s, i)
	if sc.tears(end) {
		return len(sc.s)
	}
	if len(sc.barred) > 0 {
		if e := sc.barredEnd(i); e > 0 {
			return e
		}
	}
	if (digits >= 3 || digits == 2 && v < 10) && mayBePhone(sc.s, i, end, digits) && !sc.currencyBefore(i) && !sc.isMeasured(end) {
		if e := sc.phoneAt(i); e > 0 {
			return e
		}
	}
	follows := sc.follower(end)
	prev, _ := before(sc.s, i)
	latin := isLatin(prev)
	if latin || isSpace(prev) {
		if e := sc.standardAlone(i); e > 0 {
			return e
		}
	}
	if follows == 0 && digits <= 3 && groupBehind(sc.s, end) {
		n := arabicNumber(sc.s, v, digits, end, confused, pieces)
		return max(sc.amountAt(i, &n, sc.follower(n.end)), n.end)
	}
	if follows == 0 && digits != 4 && !isSign(prev) && !isSpace(prev) && !isHan(prev) && !latin {
		return end
	}
	if latin && !sc.currencyBefore(i) {
		return decimalsEnd(sc.s, end)
	}
	if follows&followDate != 0 {
		if e := sc.dateAt(i, end, arabicDateNumber(v, digits, end, confused)); e > 0 {
			return e
		}
	}
	if digits == 4 {
		if e := sc.openLost(i, end); e > 0 {
			return e
		}
	}
	if follows&^followDate == 0 && !sc.currencyBefore(i) {
		return end
	}
	figures := arabicNumber(sc.s, v, digits, end, confused, pieces)
	return sc.figure(i, end, confused, follows, &figures)
}

// figure reads the amount whose number n stands at i; its first run of digits ends at end, and follows says what may stand after that.
func (sc *scan) figure(i, end int, confused bool, follows uint16, n *printedNumber) int {
	if confused {
		*n = readNumber(sc.s, i)
	}
	if n.v.scale == 4 && isMarkerOfYear(sc.s, end, n.end) {
		return end
	}
	if n.end != end {
		follows = sc.follower(n.end)
	}
	if e := sc.amountAt(i, n, follows); e != 0 {
		return max(e, end)
	}
	if n.myriad {
		return max(n.end, tailEnd(sc.s, n.end))
	}
	return max(n.end, end)
}

// decimalsEnd returns the end of the .5 that stands at s[i:] in a name such as PM2.5年均浓度; i if no decimals follow.
func decimalsEnd(s string, i int) int {
	if i+1 < len(s) && s[i] == '.' && isDigit(s, i+1) {
		for i++; isDigit(s, i); i++ {
		}
	}
	return i
}

// isMarkerOfYear reports whether the point at s[point:] closes the number of an entry, and the four digits after it that
// end at end are a year: 附件：1.2024年工作计划, 2.2023－2025年任务.
func isMarkerOfYear(s string, point, end int) bool {
	if c := rangeMark(s, end); c > 0 {
		if _, digits, e := arabicRun(s, c); digits == 4 {
			end = e
		}
	}
	_, n := char(s, point)
	year, digits, _ := arabicRun(s, point+n)
	return has(s, spaces(s, end), "年") > 0 && digits == 4 && year >= 1900 && year <= 2100
}

// isMeasured reports whether 万 or 亿, a unit of money, of measure or, without a space, of time stands after the digits that end at i: no
// telephone number has one, but for that before 周一至周五.
func (sc *scan) isMeasured(i int) bool {
	if n, _ := numeralAt(sc.s, spaces(sc.s, i)); n.Family() == familyMyriad {
		return true
	}
	u := sc.units.at(sc.s, spaces(sc.s, i))
	if u.row != nil && u.kind() == ofTime {
		return spaces(sc.s, i) == i && u.word() != "周"
	}
	return u.row != nil && (u.kind() == ofMoney || u.kind() == ofMeasure || u.kind() == ofPercent)
}

// isSign reports whether r is the sign of a currency.
func isSign(r rune) bool {
	switch r {
	case '¥', '￥', '$', '＄', '€', '£':
		return true
	}
	return false
}

// mayBePhone reports whether the run of digits s[i:end] can begin a phone number: 027-…, 139…, 400-…, 84468520, 12345.
// A short one is a group of it, so that a dash, a space or a parenthesis follows.
func mayBePhone(s string, i, end, digits int) bool {
	first, _ := numeralAt(s, i)
	switch {
	case digits > 4:
		return true
	case digits == 4 && first.Value() != 0:
		return groupEnd(s, end, 4) > 0 // 2804 2600, as Hong Kong prints them
	case first.Value() > 1 && first.Value() != 4 && first.Value() != 8:
		return false
	}
	r, _ := char(s, end)
	return r == ')' || r == '）' || isSpace(r) || isDash(r)
}

// currencyBefore reports whether the letters before i are a currency code: RMB 500.
func (sc *scan) currencyBefore(i int) bool {
	_, code := sc.signBefore(i)
	return code != ""
}
