package parse

import "strings"

// positionalPoints stand before the decimals of a figure that is written digit by digit: 八‧八三億元.
const positionalPoints = "‧·・．.•"

// positionalFigure reads the figure at s[i:] that is written digit by digit, as budgets and 函 of Taiwan print it: 二四九億,
// 八、三七○萬, 七、○八八、○○○千元, 八‧八三億元, 七五○公頃. What stands after its magnitude belongs to it, also written in powers:
// 二四九億八、三七○萬一千元.
func positionalFigure(s string, i, depth int) printedNumber {
	v, digits, end, ohs := positionalDigits(s, i)
	if digits == 0 || digits > 15 {
		return printedNumber{}
	}
	first, grouped := digits, false
	for digits < 15 && first <= 3 {
		r, n := char(s, end)
		if r != '、' && r != '，' && r != ',' {
			break
		}
		g, k, e, _ := positionalDigits(s, end+n)
		if k != 3 {
			break
		}
		v, digits, end, grouped = v*1000+g, digits+3, e, true
	}
	p := printedNumber{v: Int(v), end: end, digits: digits}
	point := false
	if r, n := char(s, end); strings.ContainsRune(positionalPoints, r) {
		if f, k, e, _ := positionalDigits(s, end+n); k > 0 && k <= 6 && digits <= 9 {
			p.v, p.end, point = decimal(v*tens[k]+f, k), e, true
		}
	}
	next, size := numeralAt(s, spaces(s, p.end))
	raised := next.Family() == familyMyriad || next.Family() == familyPower
	switch {
	case raised && !grouped && !point && digits == 1, isLiang(s, i):
		return printedNumber{} // 三千: written in powers
	case raised && digits == 2 && ohs == 0 && !grouped && !point && neighbours(s, i) && !digitBehind(s, spaces(s, p.end)+size):
		return printedNumber{} // 七八百: about, but 三五億二、四○○萬
	case raised && next.Family() == familyPower && !thousandsOf(s, spaces(s, p.end), size):
		return printedNumber{} // 二五十: no figure
	case raised, grouped, point:
	case ohs > 0 && digits != 4 && digits > 1 && measuresBehind(s, p.end):
	default:
		return printedNumber{}
	}
	p.magnitude(s, depth)
	p.digits = digits
	return p
}

// digitBehind reports whether a Chinese digit stands at s[i:].
func digitBehind(s string, i int) bool {
	n, _ := numeralAt(s, i)
	return n.Family() == familyHan && n.Value() > 0
}

// thousandsOf reports whether the power at s[i:] multiplies what stands before it because its unit follows: 千 of ○○○千元, or is 千 or 百 before
// 萬 and 億.
func thousandsOf(s string, i, size int) bool {
	n, _ := numeralAt(s, i)
	if n.Value() < 2 {
		return false
	}
	next, _ := numeralAt(s, spaces(s, i+size))
	return next.Family() == familyMyriad || measuresBehind(s, i+size)
}

// measuresBehind reports whether a unit other than one of time stands at s[i:].
func measuresBehind(s string, i int) bool {
	u := units.at(s, spaces(s, i))
	return u.row != nil && u.kind() != ofTime
}

// positionalDigits reads a row of Chinese digits at s[i:], with zeros in any print.
func positionalDigits(s string, i int) (v int64, digits, end, ohs int) {
	end = i
	for digits < 18 {
		n, size := numeralAt(s, end)
		oh := n.Family() == familyOh || n == familyHan || digits > 0 && n == familyArabic
		if n.Family() != familyHan && !oh || isLiang(s, end) || oh && digits == 0 && n != familyHan && !followsGroup(s, end) {
			break
		}
		if oh {
			ohs++
		}
		v, digits, end = v*10+n.Value(), digits+1, end+size
	}
	return v, digits, end, ohs
}

// followsGroup reports whether a mark between groups or a point stands before i: ○ of 七、○八八 begins a group.
func followsGroup(s string, i int) bool {
	r, _ := before(s, i)
	return strings.ContainsRune("、，,"+positionalPoints, r)
}

// digitsGoOn returns the end of the row of Chinese numerals at s[i:] that begins with three digits and is no number that can be
// read, 0 if there is none: no part of it is a number.
func digitsGoOn(s string, i int) int {
	_, digits, end, _ := positionalDigits(s, i)
	if digits < 3 {
		return 0
	}
	for {
		n, size := numeralAt(s, end)
		if f := n.Family(); f != familyHan && f != familyOh && f != familyPower && f != familyMyriad {
			return end
		}
		end += size
	}
}
