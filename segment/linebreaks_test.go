package segment

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestLineBreaks compares where lines end with what one finds byte for byte.
func TestLineBreaks(t *testing.T) {
	signs := []string{"\n", "\r", "\f", "\v", "\u2028", "\u2029", "\r\n", "a", "云", "“", "\u2027", "\xe2\x80", "\xe2", ""}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var b strings.Builder
		for range rnd.IntN(12) {
			b.WriteString(signs[rnd.IntN(len(signs))])
		}
		text := b.String()
		ends, n := endsOf(text)
		for at := 0; at < len(text); n-- {
			want := at + 1
			for want < len(text) && (!endsLine(text[:want]) || text[want-1] == '\r' && text[want] == '\n') {
				want++
			}
			if got := ends.next(at); got != want {
				t.Fatalf("%q: the line at %d ends at %d, want %d", text, at, got, want)
			}
			at = want
		}
		if n < 0 {
			t.Errorf("%q has more lines than were counted", text)
		}
	}
}
