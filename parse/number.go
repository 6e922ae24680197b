package parse

import "strings"

// A printedNumber is a number with decimals and magnitude as printed, such as 1.4 万 or 百分之三点五 without its 百分之.
type printedNumber struct {
	v        Number
	end      int    // 0 if there was none
	arabic   bool   // begins with Arabic digits
	bare     bool   // only magnitudes, such as 百亿
	about    bool   // 十几, 数百, 20余万
	myriad   bool   // 万 or 亿 was printed
	section  bool   // 1.2.3: the number of a section or a version, no quantity
	hi       Number // upper end of a vague number such as 三五, else v
	confused bool   // a digit was printed as a letter
	digits   int    // Arabic digits, or positional Chinese ones, before the point
	power    int    // of ten, of what multiplies Arabic digits: 4 of 30万, 6 of 5百万
}

const pieces = 4 // that a number may have: 3亿5000万2千 has three

// readNumber reads the number at s[i:] with thousands separators, decimals and magnitudes.
func readNumber(s string, i int) printedNumber { return readMixed(s, i, pieces) }

// readMixed is readNumber for a number of at most depth pieces.
func readMixed(s string, i, depth int) (p printedNumber) {
	n, size := numeralAt(s, i)
	switch n.Family() {
	case familyArabic, familyOh:
		p.readArabic(s, i, depth)
	case 0:
		if r, _ := char(s, i); r == 'l' || r == 'I' || r == '|' {
			p.readArabic(s, i, depth)
		}
	case familyHan:
		if r, _ := char(s, i+size); uint32(r) < 1<<16 && followers[r]&followDigits == 0 && r != '、' && !isSpace(r) {
			return loneDigit(n, i+size)
		}
		return readHanDecimal(s, i, depth)
	case familyPower, familyMyriad, familyTens:
		return readHanDecimal(s, i, depth)
	}
	return p
}

// loneDigit is the number of one Chinese digit, before s[end:], after which none goes on: no numeral, no point and no mark between groups
// stands there, nor 余 or the like.
func loneDigit(n numeral, end int) printedNumber {
	p := printedNumber{v: Int(n.Value()), end: end}
	if n.Value() == 0 {
		p.digits = 1
	}
	return p
}

// points stand before the decimals of a Chinese number.
var points = anyOf("点", "點")

// readHanDecimal reads 三点五, 十二万五千, 一点四亿.
func readHanDecimal(s string, i, depth int) printedNumber {
	if p := positionalFigure(s, i, depth); p.end > 0 {
		return p
	}
	h := readHan(s, i)
	if h.end == 0 {
		return printedNumber{}
	}
	p := printedNumber{v: Int(h.v), end: h.end, bare: h.bare, about: h.approx, myriad: h.myriad, digits: h.digits}
	if h.approx {
		p.hi = Int(h.hi)
	}
	if !goesOn(s, h.end) {
		return p
	}
	if point := points.at(s, h.end); point > 0 && !h.approx && !h.bare {
		if v, end := hanFraction(s, point, h.v); end > 0 {
			p.v, p.end = v, end
			p.magnitude(s, depth)
			return p
		}
	}
	if p.vague(s, depth); p.end > 0 && !p.about && h.last > 0 {
		p.compound(s, h.last, depth)
	}
	return p
}

// shared returns the power of ten that a number shares with those before it in a list or a range: 4 of 30万, 6 of 5百万, 3 of 五千,
// 4 of 三十五万. 十 is none: 二至十元 begins with two.
func (n *printedNumber) shared() int {
	if n.arabic || n.digits > 0 || n.v.coef <= 0 || n.v.scale > 0 {
		return n.power
	}
	power, v := 0, n.v.coef
	for ; v >= 10 && v%10 == 0; v /= 10 {
		power++
	}
	switch {
	case v >= 10:
		return power / 4 * 4
	case power%4 == 1: // 五十, 五十万
		return power - 1
	}
	return power
}

// hanFraction reads the digits after 点 and puts them after whole: 三点五, 零點77.
func hanFraction(s string, i int, whole int64) (Number, int) {
	scale, end := 0, 0
	if v, digits, e := arabicRun(s, i); digits > 0 && digits <= 6 && whole < 1e11 {
		return decimal(whole*tens[digits]+v, digits), e
	}
	for scale < 18 {
		n, size := numeralAt(s, i)
		if n.Family() != familyHan || isLiang(s, i) || whole > 9e16 {
			break
		}
		whole = whole*10 + n.Value()
		scale++
		i += size
		end = i
	}
	if next, _ := numeralAt(s, i); next.Family() == familyPower {
		return Number{}, 0
	}
	return decimal(whole, scale), end
}

// vague reads 余, 多 or 几 after a round number, such as 二十余, 百余, and what follows it: 三十多万.
func (p *printedNumber) vague(s string, depth int) {
	i := p.end
	if j := spaces(s, i); j > i {
		if r, size := char(s, j); r == '余' || r == '餘' {
			at := spaces(s, j+size)
			if n, _ := numeralAt(s, at); n.Family() == familyMyriad || units.at(s, at).row != nil {
				i = j
			}
		}
	}
	if r, n := char(s, i); (isMore(r) || (r == '来' || r == '來') && units.at(s, i+n).row != nil) && p.v.scale == 0 && p.v.coef%10 == 0 && p.v.coef != 0 {
		p.about, p.bare, p.end = true, false, i+n
		p.magnitude(s, depth)
	}
}

// isMore reports whether r after a round number makes it a vague one: 二十余, 100多.
func isMore(r rune) bool {
	switch r {
	case '余', '餘', '多', '几', '幾':
		return true
	}
	return false
}

// readArabic reads 1,234.5 and the magnitude after it into p, which is empty.
func (p *printedNumber) readArabic(s string, i, depth int) {
	v, digits, end, confused := looseRun(s, i)
	p.readBehind(s, v, digits, end, confused, depth)
}

// arabicNumber is the number whose first digits looseRun has read.
func arabicNumber(s string, v int64, digits, end int, confused bool, depth int) (p printedNumber) {
	p.readBehind(s, v, digits, end, confused, depth)
	return p
}

// readBehind is readArabic where looseRun has read the first digits. Where nothing can be read p stays empty.
func (p *printedNumber) readBehind(s string, v int64, digits, end int, confused bool, depth int) {
	if v < 0 || digits == 0 {
		return
	}
	p.v, p.end, p.arabic, p.digits, p.confused = Int(v), end, true, digits, confused
	if !goesOn(s, end) {
		return
	}
	if digits <= 3 {
		var oh bool
		if w, e := spacedGroups(s, v, digits, end); e > end {
			v, end = w, e
		} else {
			v, end, oh = thousands(s, v, end)
		}
		if v < 0 {
			*p = printedNumber{}
			return
		}
		p.v, p.end, p.confused = Int(v), end, confused || oh
	}
	if r, n := char(s, end); r == '.' || r == '．' {
		if f, k, e := arabicRun(s, end+n); k > 0 && k <= 12 && f >= 0 && v < tens[18-k] {
			p.v, p.end = decimal(v*tens[k]+f, k), e
			if r, n := char(s, e); r == '.' || r == '．' {
				if _, k, _ := arabicRun(s, e+n); k > 0 {
					p.section = true
				}
			}
		} else if k > 0 {
			*p = printedNumber{}
			return
		}
	}
	p.vague(s, depth)
	p.magnitude(s, depth)
}

// thousands reads groups of three digits after v: 1,234,567 and 82，225.00元; confused reports a letter among them.
func thousands(s string, v int64, end int) (w int64, e int, confused bool) {
	wide := false
	w, e = v, end
	for {
		r, n := char(s, e)
		if r != ',' && r != '，' {
			break
		}
		g, k, next, oh := looseRun(s, e+n)
		if k != 3 || w > 1e14 {
			break
		}
		confused = confused || oh
		wide = wide || r == '，'
		w, e = w*1000+g, next
	}
	if wide && s[e-1] < 0x80 && hasAny(s, spaces(s, e), "元", "万", "亿") == 0 && !(has(s, e, ".") > 0 && zeroToNine(s, e+1)) {
		return v, end, false // 1，234 in half-width digits may be two numbers
	}
	return w, e, confused
}

// spacedGroups reads groups of three digits with a space between them, as GB/T 15835 prints them, after the one to three digits
// that end at end: 12 000 立方米, 1 250.5 吨. A unit must follow: beside another figure a space parts two.
func spacedGroups(s string, v int64, digits, end int) (int64, int) {
	if !groupBehind(s, end) || end < digits || s[end-digits] == '0' {
		return v, end
	}
	if r, _ := before(s, end-digits); isSpace(r) || isLatin(r) || r > 0 && strings.ContainsRune("0123456789.第表图件号页项款条章节组类级期批", r) {
		return v, end
	}
	w, e := v, end
	for groupBehind(s, e) && w < 1e12 {
		_, n := char(s, e)
		g, _, next := arabicRun(s, e+n)
		w, e = w*1000+g, next
	}
	behind := decimalsEnd(s, e)
	u := units.at(s, spaces(s, behind))
	if n, _ := numeralAt(s, spaces(s, behind)); u.row != nil && u.kind() != ofPercent && u.kind() != ofTime || n.Family() == familyMyriad || rangeMark(s, behind) > 0 {
		return w, e
	}
	return v, end
}

// groupBehind reports whether a space and exactly three digits stand at s[i:].
func groupBehind(s string, i int) bool {
	if i >= len(s) || s[i] != ' ' && s[i] != 0xC2 && s[i] != 0xE2 || s[i] == ' ' && !isDigit(s, i+1) {
		return false
	}
	r, n := char(s, i)
	if r != ' ' && r != '\u00a0' && r != '\u2009' && r != '\u202f' {
		return false
	}
	for k := range 3 {
		if !isDigit(s, i+n+k) {
			return false
		}
	}
	return !isDigit(s, i+n+3)
}

// magnitude reads what multiplies the number before it: 万, 千亿, 余万, 亿5000万, 万2千.
func (p *printedNumber) magnitude(s string, depth int) {
	last := 0 // power of the last magnitude
	sum := 0  // of all of them
	for !p.section {
		i := spaces(s, p.end)
		n, size := numeralAt(s, i)
		if n == 0 && !p.about {
			if r, k := char(s, i); isMore(r) {
				if m, w := numeralAt(s, i+k); m.Family() == familyPower || m.Family() == familyMyriad {
					p.about = true
					i, n, size = i+k, m, w
				}
			}
		}
		f := n.Family()
		if f != familyPower && f != familyMyriad || isUnitOf(s, i, size) || has(s, i+size, "分") > 0 {
			break
		}
		if f == familyPower && p.arabic && p.v.scale > 0 && n.Value() == 1 {
			break
		}
		v, ok := p.v.shift(int(n.Value()))
		if !ok {
			*p = printedNumber{}
			return
		}
		p.v, p.end, last = v, i+size, int(n.Value())
		sum += last
		p.myriad = p.myriad || f == familyMyriad
	}
	if last > 0 {
		end := p.end
		if p.compound(s, last, depth); p.end == end {
			p.power = sum
		}
		if r, n := char(s, p.end); isMore(r) && !p.about {
			p.about, p.end = true, p.end+n
		}
	}
}

// isUnitOf reports whether the magnitude at s[i:] begins a unit, as 千 does in 千米 or 千瓦, and 百 in 百分点.
func isUnitOf(s string, i, size int) bool {
	u := units.at(s, i)
	return u.row != nil && len(u.word()) > size
}

// compound reads the rest of 3亿5000万, 5万2千 or 1千零1 and adds it.
func (p *printedNumber) compound(s string, last, depth int) {
	i := p.end
	n, size := numeralAt(s, i)
	if n == familyHan { // 零
		i += size
		n, _ = numeralAt(s, i)
	}
	if f := n.Family(); f != familyArabic && f != familyHan || n == familyHan {
		return
	}
	if isLiang(s, i) { // 三十两: a weight, but 一万两千
		if next, _ := numeralAt(s, i+size); next.Family() != familyPower && next.Family() != familyMyriad {
			return
		}
	}
	if n == familyArabic && i == p.end {
		if _, digits, _ := arabicRun(s, i); digits != last {
			return
		}
	}
	if depth == 0 {
		return
	}
	rest := readMixed(s, i, depth-1)
	if rest.end == 0 || rest.v.Compare(Int(tens[last])) >= 0 || rest.about && rest.hi != (Number{}) || rest.section || rest.bare {
		return
	}
	if hasAny(s, spaces(s, rest.end), "年", "月", "日", "号") > 0 {
		return
	}
	if v, ok := p.v.Add(rest.v); ok {
		p.v, p.end, p.about = v, rest.end, p.about || rest.about // 3亿5000多万
	}
}
