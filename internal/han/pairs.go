package han

// Pairs are characters of three bytes that a text is searched for where they stand after certain others: surnames that nothing but a mark, 由
// or 长 stands before, and the second characters of words such as 任命. What is looked at first is the last two bytes of each character; few
// places are left to be looked at again.
type Pairs struct {
	tails                       [1 << 16]uint8 // by these bytes, the first of them lowest: what a character ends, and what it introduces
	short                       [256]uint8     // what others introduce, by their last byte
	first, second, begins, ends Set
}

// What a character ends, and from which bit on what it introduces.
const (
	isOpen, isWord = 1, 2
	isPair         = isOpen | isWord
	introduces     = 2
)

// NewPairs returns the pairs of a character of second with one of first or nothing before it, and of the first two characters of the words.
func NewPairs(first, second string, words []string) *Pairs {
	p := new(Pairs)
	for _, r := range first {
		p.add(&p.first, r, isOpen<<introduces)
	}
	for _, r := range second {
		p.add(&p.second, r, isOpen)
	}
	for _, w := range words {
		r, n := Char(w, 0)
		p.add(&p.begins, r, isWord<<introduces)
		p.add(&p.ends, First(w[n:]), isWord)
	}
	return p
}

// add puts a character into one of the sets, and notes what it ends or introduces.
func (p *Pairs) add(set *Set, r rune, kind uint8) {
	set.Add(r)
	if c := string(r); len(c) == 3 {
		p.tails[uint16(c[1])|uint16(c[2])<<8] |= kind
	} else {
		p.short[c[len(c)-1]] |= kind
	}
}

// From returns where the first pair ends at s[i:] or after it, at its second character, and which of the two kinds it may be; -1 if there
// is none.
func (p *Pairs) From(s string, i int) (at int, open, word bool) {
	for at = p.near(s, i); at >= 0; at = p.near(s, at+3) {
		w := uint64(s[at]) | uint64(s[at+1])<<8 | uint64(s[at+2])<<16
		open, word = p.second.hasWide(w), p.ends.hasWide(w)
		if at > 2 && s[at-3]&0xF0 == 0xE0 {
			before := uint64(s[at-3]) | uint64(s[at-2])<<8 | uint64(s[at-1])<<16
			open, word = open && p.first.hasWide(before), word && p.begins.hasWide(before)
		} else {
			open, word = open && (at == 0 || p.short[s[at-1]] != 0), false
		}
		if open || word {
			return at, open, word
		}
	}
	return -1, false, false
}

// near returns where the next pair may end at s[i:] or after it: it looks at two characters at once. It calls nothing, so that it needs no frame
// on the stack.
func (p *Pairs) near(s string, i int) int {
	may := uint8(isPair) // what the character before rest introduces
	rest := s[i:]
	for len(rest) >= 8 {
		w := Load64(rest)
		if w&TwoMask == TwoWide {
			a, b := p.tails[uint16(w>>8)], p.tails[uint16(w>>32)]
			may &= a
			if (may|b&(a>>introduces))&isPair != 0 {
				if may&isPair != 0 {
					return len(s) - len(rest)
				}
				return len(s) - len(rest) + 3
			}
			may, rest = b>>introduces, rest[6:]
			continue
		}
		if w&OneMask == OneWide {
			a := p.tails[uint16(w>>8)]
			if a&may&isPair != 0 {
				return len(s) - len(rest)
			}
			may, rest = a>>introduces, rest[3:]
			continue
		}
		may, rest = p.short[byte(w)]>>introduces, rest[1:]
	}
	for len(rest) > 2 {
		if rest[0] < 0xE0 {
			may, rest = p.short[rest[0]]>>introduces, rest[1:]
			continue
		}
		a := p.tails[uint16(rest[1])|uint16(rest[2])<<8]
		if a&may&isPair != 0 {
			return len(s) - len(rest)
		}
		may, rest = a>>introduces, rest[3:]
	}
	return -1
}
