package parse

import (
	"cmp"
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// A Number is an exact decimal number, such as 1.4 or 14000; the zero value is 0.
// Numbers are comparable with ==, and are written in JSON as numbers.
type Number struct {
	coef  int64 // without trailing zeros if scale > 0
	scale uint8 // digits after the point, at most 18
}

// Int returns n as a Number.
func Int(n int64) Number { return Number{coef: n} }

// decimal returns coef / 10^scale in its one form.
func decimal(coef int64, scale int) Number {
	for scale > 0 && coef%10 == 0 {
		coef, scale = coef/10, scale-1
	}
	return Number{coef, uint8(scale)}
}

// ParseNumber reads a number that is printed in any of the ways of a formal text, and nothing else:
// 14000, 14,000, 1.4万, 一万四千, 壹万肆仟, 负十一.
func ParseNumber(s string) (Number, error) {
	s = wholeValue(s)
	i := spaces(s, 0)
	minus := 0
	if r, n := char(s, i); isMinus(r) {
		minus = i + n
	}
	n := readNumber(s, spaces(s, max(i, minus)))
	if v, end := fractionBehind(s, n); end > 0 {
		n.v, n.end, n.bare = v, end, false
	}
	if n.end == 0 || n.bare || n.section || spaces(s, n.end) != len(s) {
		return Number{}, errNo("number", s)
	}
	if minus > 0 {
		n.v.coef = -n.v.coef
	}
	return n.v, nil
}

// shift returns n × 10^by, and false if that is too large.
func (n Number) shift(by int) (Number, bool) {
	if drop := min(by, int(n.scale)); drop > 0 {
		n.scale -= uint8(drop)
		by -= drop
	}
	if by < 0 {
		if int(n.scale)-by > 18 {
			return Number{}, false
		}
		return decimal(n.coef, int(n.scale)-by), true
	}
	if by > 18 {
		return Number{}, n.coef == 0
	}
	hi, lo := bits.Mul64(uint64(abs(n.coef)), uint64(tens[by]))
	if hi != 0 || lo > math.MaxInt64 {
		return Number{}, false
	}
	n.coef *= tens[by]
	return n, true
}

// Add returns n + m, and false if that is too large to be exact.
func (n Number) Add(m Number) (Number, bool) {
	if n.scale < m.scale {
		n, m = m, n
	}
	k, ok := Number{coef: m.coef}.shift(int(n.scale - m.scale))
	sum := n.coef + k.coef
	if !ok || (sum > n.coef) != (k.coef > 0) && k.coef != 0 {
		return Number{}, false
	}
	return decimal(sum, int(n.scale)), true
}

// Mul returns n × m, and false if that is too large to be exact.
func (n Number) Mul(m Number) (Number, bool) {
	hi, lo := bits.Mul64(uint64(abs(n.coef)), uint64(abs(m.coef)))
	scale := int(n.scale) + int(m.scale)
	if hi != 0 || lo > math.MaxInt64 || scale > 18 {
		return Number{}, false
	}
	v := int64(lo)
	if (n.coef < 0) != (m.coef < 0) {
		v = -v
	}
	return decimal(v, scale), true
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// Compare returns -1, 0 or 1 as n is smaller than, equal to or larger than m.
func (n Number) Compare(m Number) int {
	if n.scale == m.scale {
		return cmp.Compare(n.coef, m.coef)
	}
	a, ok := n.shift(int(max(n.scale, m.scale)))
	b, ok2 := m.shift(int(max(n.scale, m.scale)))
	if !ok || !ok2 {
		return cmp.Compare(n.Float64(), m.Float64())
	}
	return cmp.Compare(a.coef, b.coef)
}

// Float64 returns the nearest float64 of n, for programs that draw or estimate.
func (n Number) Float64() float64 {
	f, _ := strconv.ParseFloat(n.String(), 64)
	return f
}

// Int64 returns n and true if n is an integer.
func (n Number) Int64() (int64, bool) { return n.coef, n.scale == 0 }

// String returns n in plain decimal digits, such as 1.4 or -0.05.
func (n Number) String() string { return string(n.append(nil)) }

func (n Number) append(b []byte) []byte {
	if n.scale == 0 {
		return strconv.AppendInt(b, n.coef, 10)
	}
	if n.coef < 0 {
		b = append(b, '-')
	}
	digits := strconv.FormatUint(uint64(abs(n.coef)), 10)
	if pad := int(n.scale) + 1 - len(digits); pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	point := len(digits) - int(n.scale)
	return append(append(append(b, digits[:point]...), '.'), digits[point:]...)
}

// MarshalJSON writes n as a JSON number, such as 1.4.
func (n Number) MarshalJSON() ([]byte, error) { return n.append(nil), nil }

// AppendJSON appends the JSON of n to b.
func (n Number) AppendJSON(b []byte) []byte { return n.append(b) }

// UnmarshalJSON reads a JSON number that has at most 18 digits.
func (n *Number) UnmarshalJSON(b []byte) error {
	s := string(b)
	if s == "null" {
		return nil
	}
	digits, exponent := s, 0
	if e := strings.IndexAny(s, "eE"); e >= 0 {
		var err error
		if exponent, err = strconv.Atoi(s[e+1:]); err != nil || exponent < -18 || exponent > 18 {
			return errNo("JSON number", s)
		}
		digits = s[:e]
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	coef, err := strconv.ParseInt(whole+fraction, 10, 64)
	if err != nil || len(fraction) > 18 {
		return errNo("JSON number", s)
	}
	v, ok := decimal(coef, len(fraction)).shift(exponent)
	if !ok {
		return errNo("JSON number", s)
	}
	*n = v
	return nil
}

// An Error says which string could not be read, and as what.
type Error struct {
	Kind string // what was looked for, such as "date"
	Text string // the whole string
}

// Error returns the message, such as parse: not a date: "三月里".
func (e *Error) Error() string { return "parse: not a " + e.Kind + ": " + strconv.Quote(e.Text) }

func errNo(kind, s string) error { return &Error{kind, s} }
