package han

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// In reports whether r is one of the characters of a short set. It makes no string of r, as strings.ContainsRune does, and looks for the last
// byte of a character of three.
func In(set string, r rune) bool {
	switch {
	case uint32(r) < utf8.RuneSelf:
		return strings.IndexByte(set, byte(r)) >= 0
	case r >= 0x1000 && r < 0xD000:
		for i := 2; i < len(set); i++ {
			n := strings.IndexByte(set[i:], 0x80|byte(r)&0x3F)
			if n < 0 {
				return false
			}
			if i += n; set[i-1] == 0x80|byte(r>>6)&0x3F && set[i-2] == 0xE0|byte(r>>12) {
				return true
			}
		}
		return false
	}
	for i := 0; i < len(set); {
		c, n := Char(set, i)
		if c == r {
			return true
		}
		i += n
	}
	return false
}

// TrimStart returns s without the characters of a short set that it begins with, as strings.TrimLeft does; that one makes a string of each
// character.
func TrimStart(s, set string) string {
	for s != "" {
		r, n := Char(s, 0)
		if !In(set, r) {
			break
		}
		s = s[n:]
	}
	return s
}

// TrimEnd returns s without those that it ends with.
func TrimEnd(s, set string) string {
	for s != "" {
		r, n := Before(s, len(s))
		if !In(set, r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// A Set holds characters below U+10000, one bit each, and answers at once.
type Set [1 << 10]uint64

// The sets and the marks that a program makes when it starts.
var (
	setRoom   = RoomFor[Set](64)
	marksRoom = RoomFor[Marks](48)
)

// MakeSet returns an empty set.
func MakeSet() *Set { return setRoom.New() }

// NewSet returns the set of the characters of s.
func NewSet(s string) *Set {
	set := MakeSet()
	for _, r := range s {
		set.Add(r)
	}
	return set
}

// Add puts r into the set, if it is below U+10000.
func (s *Set) Add(r rune) {
	if uint32(r) < 1<<16 {
		s[r>>6] |= 1 << (r & 63)
	}
}

// Last returns where the last of the characters stands in text, -1 if none does.
func (s *Set) Last(text string) int {
	for i := len(text); i > 0; {
		r, n := Before(text, i)
		if i -= n; s.Has(r) {
			return i
		}
	}
	return -1
}

// Join puts all characters of another set into s.
func (s *Set) Join(other *Set) {
	for i, bits := range other {
		s[i] |= bits
	}
}

// Has reports whether r is in the set.
func (s *Set) Has(r rune) bool { return uint32(r) < 1<<16 && s[r>>6]>>(r&63)&1 != 0 }

// hasWide reports whether the character of three bytes that w begins with is in the set.
func (s *Set) hasWide(w uint64) bool { return s[w&0x0F<<6|w>>8&0x3F]>>(w>>16&0x3F)&1 != 0 }

// hasTwo reports the same of a character of two bytes.
func (s *Set) hasTwo(w uint64) bool {
	return w&0xC0E0 == 0x80C0 && s[w&0x1F]>>(w>>8&0x3F)&1 != 0
}

// Marks are a set of marks and characters that texts are searched for: 。；：.
type Marks struct {
	ideographs bool      // some of its characters are among those that noSigns passes over
	third      [256]bool // the last bytes of its characters of three: few others end with one of them
	tails      tailPairs // the last two bytes of the same: hardly any other ends with them
	lead       [256]bool // the first bytes of all others
	set        Set
}

// tailPairs has the last two bytes b, c of characters of three: bit c&63 of number b&63.
type tailPairs [64]uint64

// has reports whether the second and the third byte of w are such a pair.
func (t *tailPairs) has(w uint64) bool { return t[w>>8&63]>>(w>>16&63)&1 != 0 }

// NewMarks returns the set of the characters of s, which lie below U+10000.
func NewMarks(s string) *Marks {
	m := marksRoom.New()
	m.Add(s)
	return m
}

// Add puts the characters of s, which lie below U+10000, into the marks.
func (m *Marks) Add(s string) {
	for i := 0; i < len(s); {
		r, n := Char(s, i)
		if n == 3 {
			m.ideographs = m.ideographs || s[i] >= 0xE4 && s[i] <= 0xEB
			m.third[s[i+2]] = true
			m.tails[s[i+1]&63] |= 1 << (s[i+2] & 63)
		} else {
			m.lead[s[i]] = true
		}
		m.set.Add(r)
		i += n
	}
}

// Index returns where the first of the marks stands in s, -1 if none does.
func (m *Marks) Index(s string) int { return m.From(s, 0) }

// From returns where the first of the marks stands at s[i:] or after it, -1 if none does. It looks at two characters of three bytes
// at once, and at four ideographs if none of these is a mark. It calls nothing, so that it needs no frame on the stack.
func (m *Marks) From(s string, i int) int {
	rest := s[i:]
	for len(rest) >= 8 {
		w := Load64(rest)
		if noSigns(w) {
			if !m.ideographs {
				if rest = rest[6:]; len(rest) >= 8 && noSigns(Load64(rest)) {
					rest = rest[6:]
				}
				continue
			}
			if !m.third[byte(w>>16)] && !m.third[byte(w>>40)] || !m.tails.has(w) && !m.tails.has(w>>24) {
				rest = rest[6:]
				continue
			}
		}
		switch {
		case w&OneMask == OneWide:
			if m.third[byte(w>>16)] && m.set.hasWide(w) {
				return len(s) - len(rest)
			}
			rest = rest[3:]
		case m.lead[byte(w)] && (w&0x80 == 0 || m.set.hasTwo(w)):
			return len(s) - len(rest)
		default:
			rest = rest[1:]
		}
	}
	n, w := len(rest), uint64(0) // of the rest
	if len(s) >= 8 {
		w = Load64(s[len(s)-8:]) >> (8 * (8 - uint(n)) & 63)
	} else {
		for k := n - 1; k >= 0; k-- {
			w = w<<8 | uint64(rest[k])
		}
	}
	for ; n > 0; w, n = w>>8, n-1 {
		switch {
		case w&OneMask == OneWide:
			if m.third[byte(w>>16)] && m.set.hasWide(w) {
				return len(s) - n
			}
			w, n = w>>16, n-2
		case m.lead[byte(w)] && (w&0x80 == 0 || m.set.hasTwo(w)):
			return len(s) - n
		}
	}
	return -1
}

// NarrowFrom is From for the marks of ASCII alone. It looks at eight bytes at once.
func (m *Marks) NarrowFrom(s string, i int) int {
	rest := s[i:]
	for len(rest) > 8 {
		w := Load64(rest)
		if w&asciiBits == asciiBits {
			if rest = rest[8:]; len(rest) > 8 && Load64(rest)&asciiBits == asciiBits {
				rest = rest[8:]
			}
			continue
		}
		k := bits.TrailingZeros64(^w&asciiBits) >> 3
		if m.lead[byte(w>>(k<<3&63))] {
			return len(s) - len(rest) + k
		}
		rest = rest[k+1:]
	}
	for k := range len(rest) {
		if c := rest[k]; c < utf8.RuneSelf && m.lead[c] {
			return len(s) - len(rest) + k
		}
	}
	return -1
}

// Has reports whether r is one of the marks.
func (m *Marks) Has(r rune) bool { return m.set.Has(r) }

// Last returns where the last of the marks stands in s, -1 if none does.
func (m *Marks) Last(s string) int { return m.set.Last(s) }

// Stand reports whether one of the marks stands in s.
func (m *Marks) Stand(s string) bool { return m.From(s, 0) >= 0 }
