package parse

import (
	"math"
	"strings"
)

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
	if n == 0 {
		return 0, 0
	}
	if n.Family() == familyArabic {
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
	last       int   // power of the magnitude that it ends with
}

// readHan reads the number in Chinese numerals at s[i:].
func readHan(s string, i int) hanNumber {
	first, n := numeralAt(s, i)
	switch first.Family() {
	case familyHan:
		second, _ := numeralAt(s, i+n)
		if first == familyHan|1 && isLiang(s, i+n) && isVagueUnit(s, i+n+len("两")) {
			return approximate(s, i+n+len("两"), hanNumber{v: 12, digits: 2})
		}
		if f := second.Family(); f == familyHan || f == familyOh || second == familyArabic {
			if h := readPositional(s, i); h.end > 0 {
				return h
			}
		}
		if first.Value() == 0 {
			if second.Family() == familyPower || second.Family() == familyMyriad {
				return hanNumber{}
			}
			return hanNumber{end: i + n, positional: true, digits: 1}
		}
		if second == 0 && !(i+n < len(s) && s[i+n] == ' ') {
			return hanNumber{v: first.Value(), end: i + n} // 三 alone
		}
		if second == ten {
			if h := withTen(s, i+n, first); h.end > 0 {
				return h
			}
		}
	case familyPower:
		if first == ten {
			if h := withTen(s, i, familyHan|1); h.end > 0 {
				return h
			}
		}
	case familyMyriad, familyTens:
	default:
		return hanNumber{}
	}
	return readStructured(s, i)
}

// ten is the numeral 十.
const ten = familyPower | 1

// withTen reads what readStructured would of 十, 十五, 二十 and 二十三, as most ordinals are printed, whose 十 stands at s[i:] after the digit tens,
// 1 if none is printed. Its end is 0 where the number may be another: where 两, another numeral or a blank stands after.
func withTen(s string, i int, tens numeral) (h hanNumber) {
	_, size := numeralAt(s, i)
	i += size
	h.v, h.last = tens.Value()*10, 1
	n, size := numeralAt(s, i)
	if n.Family() == familyHan && n.Value() > 0 && (n.Value() != 2 || !isLiang(s, i)) {
		h.v, h.last = h.v+n.Value(), 0
		i += size
		n, _ = numeralAt(s, i)
	}
	if tens.Value() == 0 || n != 0 || i < len(s) && s[i] == ' ' {
		return hanNumber{}
	}
	h.end = i
	return h
}

// readPositional reads 二〇二二, also where a zero is printed ○, O or 0.
func readPositional(s string, i int) hanNumber {
	h := hanNumber{positional: true}
	start, ohs, letters := i, 0, false
	for {
		n, size := numeralAt(s, i)
		f := n.Family()
		oh := f == familyOh || f == familyArabic && n.Value() == 0
		if f != familyHan && !oh || h.digits == 18 || i > start && isLiang(s, i) {
			break
		}
		if oh {
			ohs, letters = ohs+1, letters || size == 1 || f == familyArabic
		}
		h.v = h.v*10 + n.Value()
		h.digits++
		i += size
	}
	if h.digits < 2 || ohs > 0 && h.digits != 4 && (letters || h.digits > 3) { // 九○, 一○二
		return hanNumber{}
	}
	h.end = i
	next, _ := numeralAt(s, i)
	if f := next.Family(); h.digits == 2 && neighbours(s, start) {
		return approximate(s, i, h)
	} else if f == familyPower || f == familyMyriad || isLiang(s, start) {
		return hanNumber{}
	}
	return h
}

// isVagueUnit reports whether what 一两 before s[i:] counts makes it one or two, and no weight: 一两年, 一两个.
func isVagueUnit(s string, i int) bool {
	r, _ := char(s, i)
	return r > 0 && strings.ContainsRune("年天日个個次人周家户戶件名倍处處项項代百千万萬", r)
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
		f := n.Family()
		if f != familyPower && f != familyMyriad || h.hi > math.MaxInt64/tens[n.Value()] {
			h.end = i
			return h
		}
		h.myriad = h.myriad || f == familyMyriad
		h.v *= tens[n.Value()]
		h.hi *= tens[n.Value()]
		i += size
	}
}

// neighbours reports whether the two digits at s[i:] name a vague number, such as 三五, 七八, 两三.
func neighbours(s string, i int) bool {
	a, n := numeralAt(s, i)
	b, _ := numeralAt(s, i+n)
	return a.Value() > 0 && (b.Value() == a.Value()+1 || a.Value() == 3 && b.Value() == 5)
}

// readStructured reads a number with its powers of ten, such as 一百二十三, 十二万五千, 三百五 (350), 四千 九百 六十五.
func readStructured(s string, i int) hanNumber {
	b := hanBuilder{pending: -1, zero: -1, power: 9, myriad: 99}
	for {
		n, size := numeralAt(s, i)
		at := i
		if size == 1 && s[i] == ' ' && i+1 < len(s) { // an OCR's space: 四千 九百
			at = i + 1
			n, size = numeralAt(s, at)
			if !b.goesOn(n) {
				break
			}
		}
		if n == familyHan|2 && b.last > 0 && isLiang(s, at) { // 三十两: a weight, but 一万两千
			if next, _ := numeralAt(s, at+size); next.Family() != familyPower && next.Family() != familyMyriad {
				break
			}
		}
		if n.Family() == familyOh && b.last > 0 && digitBehind(s, at+size) {
			n = familyHan // 三百二十一億○五百萬
		}
		if n.Family() == familyHan && b.pending < 0 && b.last >= 4 && positionalFigure(s, at, 1).end > 0 {
			break // 一兆二、三四五億: the rest is written digit by digit
		}
		if n.Family() == familyPower && b.pending >= 0 && isUnitOf(s, at, size) && (n.Value() >= b.power || isKilo(s, at+size)) {
			break // 二十五千克
		}
		if !b.add(n, at) {
			if h := b.neighbour(s, n, at); h.end > 0 {
				return h
			}
			break
		}
		i = at + size
	}
	return b.number(i)
}

// neighbour reads the second of two neighbouring digits after a power, whose first one waits: 十五六, 二十七八, 一百二三十, 二十五六万. 十四五 is the name
// of a plan, but for an age. Its end is 0 where n at s[i:] is no such digit.
func (b *hanBuilder) neighbour(s string, n numeral, i int) hanNumber {
	if n.Family() != familyHan || b.pending <= 0 || n.Value() != b.pending+1 || b.last == 0 || b.zero >= 0 || s[i-1] == ' ' {
		return hanNumber{}
	}
	_, size := numeralAt(s, i)
	e, scale, whole := i+size, int64(1), b.total+b.section
	next, size := numeralAt(s, e)
	if next.Family() == familyPower && next.Value() < b.last {
		scale, e = tens[next.Value()], e+size
		next, size = numeralAt(s, e)
	} else if b.last != 1 {
		return hanNumber{}
	}
	h := hanNumber{v: whole + b.pending*scale, hi: whole + n.Value()*scale, approx: true}
	if next.Family() == familyMyriad && b.total == 0 {
		h.v, h.hi, h.myriad, e = h.v*tens[next.Value()], h.hi*tens[next.Value()], true, e+size
		next, _ = numeralAt(s, e)
	}
	if next != 0 || h.v == 14 && hasAny(s, e, "岁", "歲", "周岁", "周歲") == 0 {
		return hanNumber{}
	}
	h.end = e
	return h
}

// isKilo reports whether the 千 before s[i:] is always that of a unit: 五千克 weighs five kilograms, though 五千米 are five thousand metres.
func isKilo(s string, i int) bool {
	return hasAny(s, i, "克", "瓦", "伏") > 0 && has(s, i, "克拉") == 0
}

// A hanBuilder puts a number together from its numerals.
type hanBuilder struct {
	total, section int64
	pending        int64 // the digit that waits for its power, -1 if none does
	pendingAt      int
	zero           int   // where the last 零 stood, -1 if a power came after it
	power, myriad  int64 // the last ones: the next power must be smaller
	last           int64 // the last magnitude of either kind
	digits         int
	afterMyriad    bool // nothing stands after the last 万 yet
	overflow       bool
	h              hanNumber
	back           int // where the number ended before a digit that does not belong to it, 0 if all belongs
}

// goesOn reports whether n can go on with the number across a space.
func (b *hanBuilder) goesOn(n numeral) bool {
	switch n.Family() {
	case familyPower, familyMyriad:
		return b.pending >= 0 || b.section > 0
	case familyHan:
		return b.pending < 0 && b.last > 0
	}
	return false
}

// add takes the numeral n at i, or reports that the number ends before it.
func (b *hanBuilder) add(n numeral, i int) bool {
	switch n.Family() {
	case familyHan:
		return b.digit(n.Value(), i)
	case familyTens:
		if b.pending >= 0 || b.power <= 1 {
			return false
		}
		b.section += n.Value() * 10
		b.power, b.last, b.zero, b.digits = 1, 1, -1, b.digits+1
	case familyPower:
		return b.raise(n.Value())
	case familyMyriad:
		return b.close(n.Value())
	default:
		return false
	}
	b.afterMyriad = false
	return true
}

func (b *hanBuilder) digit(v int64, i int) bool {
	if b.pending >= 0 || v == 0 && (b.zero >= 0 || b.digits == 0 && b.last == 0) {
		return false
	}
	if v == 0 {
		b.zero = i
	} else {
		b.pending, b.pendingAt = v, i
		b.digits++
	}
	b.afterMyriad = false
	return true
}

// raise adds 十, 百 or 千 with the digit before it.
func (b *hanBuilder) raise(power int64) bool {
	if power >= b.power {
		if b.pending >= 0 { // 一百二百: the second number has begun
			b.back = b.pendingAt
		}
		return false
	}
	if b.pending < 0 && power > 1 && b.last > 0 {
		return false
	}
	if power == 1 {
		b.digits++
	}
	b.section += max(b.pending, 1) * tens[power]
	b.power, b.last, b.pending, b.zero, b.afterMyriad = power, power, -1, -1, false
	return true
}

// close multiplies what stands before 万, 亿 or 兆.
func (b *hanBuilder) close(myriad int64) bool {
	part := b.section + max(b.pending, 0)
	switch {
	case part == 0 && b.total == 0:
		part = 1
	case part == 0 && b.afterMyriad: // 万亿, 万万
		part, b.total = b.total, 0
	case part == 0 || myriad == b.myriad:
		return false
	case myriad > b.myriad: // 一万五千亿
		part, b.total = b.total+part, 0
	}
	if part > (math.MaxInt64-b.total)/tens[myriad] {
		b.overflow = true
		return false
	}
	b.total += part * tens[myriad]
	b.section, b.pending, b.power, b.zero = 0, -1, 9, -1
	b.myriad, b.last, b.afterMyriad, b.h.myriad = myriad, myriad, true, true
	return true
}

// number returns what was read, which ends at i.
func (b *hanBuilder) number(i int) hanNumber {
	if b.overflow {
		return hanNumber{}
	}
	if b.back > 0 {
		i, b.pending = b.back, -1
	}
	if b.zero >= 0 && b.pending < 0 {
		i = b.zero
	}
	if b.pending > 0 {
		if b.zero < 0 && b.last > 1 {
			b.pending *= tens[b.last-1] // 三百五
		}
		b.section += b.pending
	}
	b.h.v, b.h.end, b.h.bare = b.total+b.section, i, b.digits == 0
	if b.pending < 0 {
		b.h.last = int(b.last)
	}
	return b.h
}
