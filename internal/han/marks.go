package han

import "unicode/utf8"

// In reports whether r is one of the characters of a short set. It makes no string of r, as strings.ContainsRune does.
func In(set string, r rune) bool {
	for i := 0; i < len(set); {
		c, n := Char(set, i)
		if c == r {
			return true
		}
		i += n
	}
	return false
}

// A Set holds characters below U+10000, one bit each, and answers at once.
type Set [1 << 10]uint64

// NewSet returns the set of the characters of s.
func NewSet(s string) *Set {
	set := new(Set)
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

// Join puts all characters of another set into s.
func (s *Set) Join(other *Set) {
	for i, bits := range other {
		s[i] |= bits
	}
}

// Has reports whether r is in the set.
func (s *Set) Has(r rune) bool { return uint32(r) < 1<<16 && s[r>>6]>>(r&63)&1 != 0 }

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
	m := &Marks{}
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
	return m
}

// Index returns where the first of the marks stands in s, -1 if none does.
func (m *Marks) Index(s string) int { return m.From(s, 0) }

// From returns where the first of the marks stands at s[i:] or behind it, -1 if none does. It looks at two characters of three bytes
// at once.
func (m *Marks) From(s string, i int) int {
	rest := s[i:]
	for len(rest) >= 8 {
		w := Load64(rest)
		if noSigns(w) {
			if !m.ideographs || !m.third[byte(w>>16)] && !m.third[byte(w>>40)] || !m.tails.has(w) && !m.tails.has(w>>24) {
				rest = rest[6:]
				continue
			}
		}
		switch {
		case w&OneMask == OneWide:
			if m.third[byte(w>>16)] && m.set.Has(wideRune(w)) {
				return len(s) - len(rest)
			}
			rest = rest[3:]
		case m.lead[byte(w)] && m.at(rest):
			return len(s) - len(rest)
		default:
			rest = rest[1:]
		}
	}
	for rest != "" {
		if len(rest) > 2 {
			if w := uint64(rest[0]) | uint64(rest[1])<<8 | uint64(rest[2])<<16; w&OneMask == OneWide {
				if m.third[rest[2]] && m.set.Has(wideRune(w)) {
					return len(s) - len(rest)
				}
				rest = rest[3:]
				continue
			}
		}
		if m.lead[rest[0]] && m.at(rest) {
			return len(s) - len(rest)
		}
		rest = rest[1:]
	}
	return -1
}

// Has reports whether r is one of the marks.
func (m *Marks) Has(r rune) bool { return m.set.Has(r) }

// at reports whether s begins with one of the marks.
func (m *Marks) at(s string) bool {
	if s[0] < utf8.RuneSelf {
		return m.lead[s[0]]
	}
	r, _ := Char(s, 0)
	return m.set.Has(r)
}

// Stand reports whether one of the marks stands in s.
func (m *Marks) Stand(s string) bool { return m.From(s, 0) >= 0 }
