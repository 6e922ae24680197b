package parse

// A wideSet holds characters of three bytes: the last two bytes are the index, the low bits of the first one the bit. Of the table, only
// the 32 KiB of bytes that occur so are ever read in a text that is UTF-8.
//
// What is no such character is in every set, so that it is looked at: what has no two bytes that go on with a character after the first one,
// and of the rest what begins with no byte of E0 to EF. The low bits of A0 to AF, which begin no character, and of the marks of ASCII and
// some letters are alike, but after those such bytes are none of UTF-8, and no value begins before them.
type wideSet [1 << 16]uint64

// newWideSet returns a set without a character.
func newWideSet() *wideSet {
	t := new(wideSet)
	for k := range t {
		if t[k] = ^wideLeads; k&0xC0C0 != 0x8080 {
			t[k] = ^uint64(0)
		}
	}
	return t
}

// wideLeads has the low bits of the first bytes E0 to EF.
const wideLeads uint64 = 0xFFFF << (0xE0 & 63)

// add puts in the character c of three bytes.
func (t *wideSet) add(c string) { t[uint16(c[1])|uint16(c[2])<<8] |= 1 << (c[0] & 63) }

// has reports whether the character of the bytes a, b and c is in the set, or they are none.
func (t *wideSet) has(a, b, c byte) bool { return t[uint16(b)|uint16(c)<<8]>>(a&63)&1 != 0 }

// wideRune returns the character whose three bytes are the low ones of w.
func wideRune(w uint64) rune { return rune(w&0x0F<<12 | w>>2&0xFC0 | w>>16&0x3F) }
