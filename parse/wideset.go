package parse

// A wideSet holds characters of three bytes: the last two bytes are the index, the low bits of the first one the bit. Of the table, only
// the 8 KiB of bytes that occur so are ever read.
type wideSet [1 << 16]uint16

// add puts in the character c of three bytes.
func (t *wideSet) add(c string) { t[uint16(c[1])|uint16(c[2])<<8] |= 1 << (c[0] & 15) }

// has reports whether the low three bytes of w, which are one character, are in the set.
func (t *wideSet) has(w uint64) bool { return uint32(t[uint16(w>>8)])>>(w&15)&1 != 0 }

// The marks of the bytes of a character of three, and of two such characters.
const (
	wideMask, wideMarks = 0xC0C0F0, 0x8080E0
	twoMask, twoMarks   = wideMask | wideMask<<24, wideMarks | wideMarks<<24
)

// wideRune returns the character whose three bytes are the low ones of w.
func wideRune(w uint64) rune { return rune(w&0x0F<<12 | w>>2&0xFC0 | w>>16&0x3F) }

// load64 returns the first eight bytes of s, the first one lowest. It is one load.
func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
