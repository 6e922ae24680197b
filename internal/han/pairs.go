package han

// Pairs are characters of three bytes that a text is searched for where they stand behind certain others: surnames that no other ideograph
// than 由 or 长 stands before, and the second characters of words such as 任命. Both sets and both of what stands before are asked of each
// character at once, and few places are left to be looked at.
type Pairs struct {
	signs [0x3F40]uint64 // by the last two bytes of a character: sixteen bits for each set, by the low half of its first byte
}

// The sets of characters, and the bits that they have in what signs gives of a character.
const (
	openSecond, wordSecond, openFirst, wordFirst = 0, 1, 2, 3

	openBit, wordBit = 1, 1 << 16
	behind           = 32 // from the bits of what stands before to those of what stands behind
)

// NewPairs returns the pairs of a character of second with one of first or what is no ideograph before it, and of the first two characters
// of the words.
func NewPairs(first, second string, words []string) *Pairs {
	p := new(Pairs)
	for i := range p.signs {
		p.signs[i] = 0xFC0F << (openFirst * 16) // the first bytes of ideographs are E4 to E9
	}
	for _, r := range first {
		p.add(string(r), openFirst)
	}
	for _, r := range second {
		p.add(string(r), openSecond)
	}
	for _, w := range words {
		p.add(w[:3], wordFirst)
		p.add(w[3:6], wordSecond)
	}
	return p
}

// add puts the character c into one of the sets.
func (p *Pairs) add(c string, set int) {
	p.signs[uint(c[1])&0x3F|uint(c[2])&0x3F<<8] |= 1 << (uint(c[0])&15 + uint(set)*16)
}

// of returns the sets of the character whose three bytes are the low ones of w.
func (p *Pairs) of(w uint64) uint64 { return p.signs[w>>8&0x3F3F] >> (w & 15) }

// From returns where the first pair ends at s[i:] or behind it, at its second character, and which of the two kinds it may be; -1 if there
// is none.
func (p *Pairs) From(s string, i int) (at int, open, word bool) {
	const pair = openBit | wordBit
	may := p.before(s, i) // of the character before rest
	rest := s[i:]
	for len(rest) >= 8 {
		w := Load64(rest)
		if w&OneMask != OneWide {
			if may, rest = openBit, rest[1:]; w&asciiBits == 0 {
				rest = rest[7:]
			}
			continue
		}
		a := p.of(w)
		if hit := a & may & pair; hit != 0 {
			return len(s) - len(rest), hit&openBit != 0, hit&wordBit != 0
		}
		may = a >> behind
		if w&TwoMask != TwoWide {
			rest = rest[3:]
			continue
		}
		b := p.of(w >> 24)
		if hit := b & may & pair; hit != 0 {
			return len(s) - len(rest) + 3, hit&openBit != 0, hit&wordBit != 0
		}
		may, rest = b>>behind, rest[6:]
	}
	for ; len(rest) > 2; rest = rest[1:] {
		w := uint64(rest[0]) | uint64(rest[1])<<8 | uint64(rest[2])<<16
		if w&OneMask != OneWide {
			continue
		}
		at = len(s) - len(rest)
		if hit := p.of(w) & p.before(s, at) & pair; hit != 0 {
			return at, hit&openBit != 0, hit&wordBit != 0
		}
	}
	return -1, false, false
}

// asciiBits are set in no byte of ASCII.
const asciiBits = 0x8080808080808080

// before returns what the character that ends at s[:i] is to the one behind it.
func (p *Pairs) before(s string, i int) uint64 {
	if i > 2 {
		if w := uint64(s[i-3]) | uint64(s[i-2])<<8 | uint64(s[i-1])<<16; w&OneMask == OneWide {
			return p.of(w) >> behind
		}
	}
	return openBit
}
