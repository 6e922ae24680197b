package han

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// Cells returns the printed width of s in half-width cells: 2 for a Chinese character or sign, 1 for others.
// What the standard leaves open, such as “ and ①, is wide in Chinese print.
func Cells(s string) int { return cellsUpTo(s, math.MaxInt) }

// IsWider reports whether s takes more than limit cells. It looks at no more of s than tells it.
func IsWider(s string, limit int) bool { return len(s) > 3*limit || cellsUpTo(s, limit) > limit }

// cellsUpTo counts cells until they are more than limit.
func cellsUpTo(s string, limit int) int {
	n := 0
	for i := 0; i < len(s) && n <= limit; {
		switch c := s[i]; {
		case c < 0x80:
			n++
			i++
		case c >= 0xE4 && c <= 0xE9:
			end := IdeographsEnd(s, i)
			if end == i {
				n, i = n+2, i+1 // no UTF-8: wide, as what is shown in its place
				break
			}
			n += (end - i) / 3 * 2
			i = end
		case c >= 0xE3 && c <= 0xEF && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80:
			n += 2 // signs and characters of three bytes
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if n++; r >= 0x1100 {
				n++
			}
			i += size
		}
	}
	return n
}

// Measure returns the width of s as [Cells] does, and how many Chinese characters it has, as [Count] does.
func Measure(s string) (cells, hans int) {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			cells++
			i++
			continue
		}
		if end := IdeographsEnd(s, i); end > i {
			n := (end - i) / 3
			cells += 2 * n
			hans += n
			i = end
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if cells++; r >= 0x1100 {
			cells++
		}
		if IsHan(r) {
			hans++
		}
		i += size
	}
	return cells, hans
}

// Columns returns the columns that r takes on a terminal (Unicode Standard Annex #11). What the annex calls ambiguous, such as
// “ and ①, takes one.
func Columns(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	if unicode.Is(wide, r) {
		return 2
	}
	return 1
}
