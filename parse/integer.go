package parse

import "math"

// Integer reads the integer that s starts with and returns it with the bytes it takes, 0 if s starts with none:
// 15, １５, 十五, 一十五, 廿五, 二〇二二, 一千二百六十, 壹仟贰佰, 十二万五千.
func Integer(s string) (n, size int) {
	v, end := integerAt(s, 0)
	if end == 0 || v > math.MaxInt {
		return 0, 0
	}
	return int(v), end
}

// integerAt reads the integer at s[i:], without decimals or a magnitude after Arabic digits.
func integerAt(s string, i int) (v int64, end int) {
	n, _ := numeralAt(s, i)
	if n.family() == familyArabic {
		v, digits, end := arabicRun(s, i)
		if v < 0 || digits == 0 {
			return 0, 0
		}
		return v, end
	}
	h := readHan(s, i)
	if h.bare || h.approx {
		return 0, 0
	}
	return h.v, h.end
}

// A hanNumber is a number in Chinese numerals, without decimals.
type hanNumber struct {
	v          int64
	end        int   // 0 if there was none
	bare       bool  // only magnitudes, such as 百亿
	positional bool  // digit by digit, such as 二〇二二
	approx     bool  // two neighbours, such as 三五 or 七八十
	hi         int64 // the second of two neighbours
	myriad     bool  // 万 or 亿 is in it
	digits     int   // how many, if positional
}

// readHan reads the number in Chinese numerals at s[i:].
func readHan(s string, i int) hanNumber {
	first, n := numeralAt(s, i)
	switch first.family() {
	case familyHan:
		second, _ := numeralAt(s, i+n)
		if f := second.family(); f == familyHan || f == familyOh || second == familyArabic {
			if h := readPositional(s, i); h.end > 0 {
				return h
			}
		}
		if first.value() == 0 {
			if second.family() == familyPower || second.family() == familyMyriad {
				return hanNumber{}
			}
			return hanNumber{end: i + n, positional: true, digits: 1}
		}
	case familyPower, familyMyriad, familyTens:
	default:
		return hanNumber{}
	}
	return readStructured(s, i)
}

// readPositional reads 二〇二二, also where a zero is printed ○, O or 0.
func readPositional(s string, i int) hanNumber {
	h := hanNumber{positional: true}
	start, ohs := i, 0
	for {
		n, size := numeralAt(s, i)
		f := n.family()
		oh := f == familyOh || f == familyArabic && n.value() == 0
		if f != familyHan && !oh || h.digits == 18 || i > start && isLiang(s, i) {
			break
		}
		if oh {
			ohs++
		}
		h.v = h.v*10 + n.value()
		h.digits++
		i += size
	}
	if h.digits < 2 || ohs > 0 && h.digits != 4 {
		return hanNumber{}
	}
	h.end = i
	next, _ := numeralAt(s, i)
	if f := next.family(); h.digits == 2 && neighbours(s, start) {
		return approximate(s, i, h)
	} else if f == familyPower || f == familyMyriad || isLiang(s, start) {
		return hanNumber{}
	}
	return h
}

// isLiang reports whether 两 stands at s[i:], which is no digit among digits: 二两 is a weight.
func isLiang(s string, i int) bool {
	r, _ := char(s, i)
	return r == '两' || r == '兩'
}

// approximate reads on after two neighbouring digits: 三五, 七八十, 两三百万.
func approximate(s string, i int, h hanNumber) hanNumber {
	h.approx, h.positional = true, false
	h.hi = h.v % 10
	h.v /= 10
	for {
		n, size := numeralAt(s, i)
		f := n.family()
		if f != familyPower && f != familyMyriad || h.hi > math.MaxInt64/tens[n.value()] {
			h.end = i
			return h
		}
		h.myriad = h.myriad || f == familyMyriad
		h.v *= tens[n.value()]
		h.hi *= tens[n.value()]
		i += size
	}
}

// neighbours reports whether the two digits at s[i:] name a vague number, such as 三五, 七八, 两三.
func neighbours(s string, i int) bool {
	a, n := numeralAt(s, i)
	b, _ := numeralAt(s, i+n)
	return a.value() > 0 && (b.value() == a.value()+1 || a.value() == 3 && b.value() == 5)
}

// readStructured reads a number with its powers of ten, such as 一百二十三, 十二万五千, 三百五 (350).
func readStructured(s string, i int) hanNumber {
	var h hanNumber
	var total, section, last int64 // last: the power below which the next must stay
	pending, zero, power, myriad := int64(-1), -1, int64(9), int64(99)
	digits := 0
loop:
	for {
		n, size := numeralAt(s, i)
		switch n.family() {
		case familyHan:
			if pending >= 0 || n.value() == 0 && (zero >= 0 || digits == 0 && last == 0) {
				break loop
			}
			if n.value() == 0 {
				zero = i
			} else {
				pending = n.value()
				digits++
			}
		case familyTens:
			if pending >= 0 || power <= 1 {
				break loop
			}
			section += n.value() * 10
			power, last = 1, 1
			digits, zero = digits+1, -1
		case familyPower:
			if n.value() >= power {
				break loop
			}
			if n.value() == 1 {
				digits++
			}
			section += max(pending, 1) * tens[n.value()]
			if pending < 0 && n.value() > 1 && i > 0 && (total > 0 || section > tens[n.value()]) {
				section -= tens[n.value()]
				break loop
			}
			power, last, pending, zero = n.value(), n.value(), -1, -1
		case familyMyriad:
			part := section + max(pending, 0)
			if part == 0 && total == 0 {
				part = 1
			}
			if part == 0 && n.value() <= myriad || n.value() == myriad {
				break loop
			}
			if n.value() > myriad {
				part, total = total+part, 0
			}
			if part > (math.MaxInt64-total)/tens[n.value()] {
				return hanNumber{}
			}
			total += part * tens[n.value()]
			section, pending, power, zero = 0, -1, 9, -1
			myriad, last = n.value(), n.value()
			h.myriad = true
		default:
			break loop
		}
		i += size
	}
	if zero >= 0 && pending < 0 {
		i = zero
	}
	if pending > 0 {
		if zero < 0 && last > 1 {
			pending *= tens[last-1]
		}
		section += pending
	}
	h.v, h.end, h.bare = total+section, i, digits == 0
	return h
}
