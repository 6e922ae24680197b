package synth

import (
	"math/rand/v2"
	"strings"
)

// Scramble makes a text of lines drawn from a pool, each again and again and some of them spoilt: cut, broken, mixed or with
// a wrong byte. A reader sees in few lines what a real issue has in many pages, in an order that no press prints;
// laws that hold here hold anywhere. The same state of r gives the same text.
func Scramble(r *rand.Rand, pool []string) string {
	drawn := make([]string, 1+r.IntN(10))
	for i := range drawn {
		drawn[i] = pool[r.IntN(len(pool))]
	}
	var b strings.Builder
	for range 1 + r.IntN(25) {
		line := drawn[r.IntN(len(drawn))]
		if chars := []rune(line); len(chars) > 2 && r.IntN(3) == 0 {
			line = spoil(r, line, chars, pool)
		}
		b.WriteString(line)
	}
	return b.String()
}

// spoil changes one place of a line.
func spoil(r *rand.Rand, line string, chars []rune, pool []string) string {
	a := r.IntN(len(chars))
	b := a + r.IntN(len(chars)-a)
	before, after := string(chars[:a]), string(chars[a:])
	switch r.IntN(7) {
	case 0:
		return before
	case 1:
		return after
	case 2:
		return before + string(chars[b:])
	case 3:
		return before + "\n" + after
	case 4:
		return before + string(chars[a:b]) + after
	case 5:
		other := []rune(pool[r.IntN(len(pool))])
		from := r.IntN(len(other) + 1)
		return before + string(other[from:min(len(other), from+1+r.IntN(6))]) + after
	default:
		spoilt := []byte(line)
		spoilt[r.IntN(len(spoilt))] ^= 1 << r.IntN(8)
		return string(spoilt)
	}
}
