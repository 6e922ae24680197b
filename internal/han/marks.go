package han

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

// Has reports whether r is in the set.
func (s *Set) Has(r rune) bool { return uint32(r) < 1<<16 && s[r>>6]>>(r&63)&1 != 0 }

// Marks are a set of marks and characters that texts are searched for: 。；：.
type Marks struct {
	lead  [256]bool // the first bytes of its characters: most of a text begins with others
	chars string
}

// NewMarks returns the set of the characters of s.
func NewMarks(s string) *Marks {
	m := &Marks{chars: s}
	for i := 0; i < len(s); {
		_, n := Char(s, i)
		m.lead[s[i]] = true
		i += n
	}
	return m
}

// Index returns where the first of the marks stands in s, -1 if none does.
func (m *Marks) Index(s string) int {
	for i := 0; i < len(s); i++ {
		if !m.lead[s[i]] {
			continue
		}
		if r, _ := Char(s, i); In(m.chars, r) {
			return i
		}
	}
	return -1
}

// Stand reports whether one of the marks stands in s.
func (m *Marks) Stand(s string) bool { return m.Index(s) >= 0 }
