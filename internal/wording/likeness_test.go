package wording

import (
	"math/rand"
	"testing"
)

// TestSketchBoundsLikeness holds the bound of sketches against the likeness itself.
func TestSketchBoundsLikeness(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	letters := []rune("供水节水管理办法条例通知的关于印发云州市人民政府（试行）ABab12")
	key := func() string {
		out := make([]rune, r.Intn(30))
		for i := range out {
			out[i] = letters[r.Intn(len(letters))]
		}
		return string(out)
	}
	alike := 0
	for range 20_000 {
		a := key()
		b := key()
		if r.Intn(2) == 0 { // a piece of the other key
			runes := []rune(a)
			b = string(runes[:r.Intn(len(runes)+1)])
		}
		l, most := Likeness(a, b), SketchOf(a).Most(SketchOf(b))
		if l > most {
			t.Fatalf("%q and %q: likeness %v, bound %v", a, b, l, most)
		}
		if l > 0.8 {
			alike++
		}
		if whole := SketchOf(a).With(SketchOf(b)); whole != SketchOf(a+b) {
			t.Fatalf("%q and %q: the sketch of both is %v, not %v", a, b, whole, SketchOf(a+b))
		}
	}
	if alike < 500 {
		t.Errorf("only %d pairs are alike: the test proves little", alike)
	}
}
