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

// TestLikenessOfPlaces holds the likeness, which looks at all places of a key at once, against the table of all pairs of places.
func TestLikenessOfPlaces(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	letters := []rune("供水节水管理办法条例通知的关于印发云州市人民政府（试行）ABab12\x00\ufffd𠀀")
	for range 5_000 {
		key := func(n int) string {
			out := make([]rune, n)
			for i := range out {
				out[i] = letters[r.Intn(1+r.Intn(len(letters)))]
			}
			return string(out)
		}
		n := 1 + r.Intn(1+r.Intn(longestKey))
		a, b := key(n), key(max(1, min(longestKey, n-n/3+r.Intn(n))))
		if r.Intn(50) == 0 {
			a += "\xff"
		}
		x, y := []rune(a), []rune(b)
		if d := len(x) - len(y); a == b || len(x) > longestKey || d > len(x)/2 || -d > len(y)/2 {
			continue
		}
		row := make([]int, len(y)+1)
		for _, c := range x {
			diagonal := 0
			for j, q := range y {
				up := row[j+1]
				if row[j+1] = max(up, row[j]); c == q {
					row[j+1] = diagonal + 1
				}
				diagonal = up
			}
		}
		if got, want := Likeness(a, b), 2*float64(row[len(y)])/float64(len(x)+len(y)); got != want {
			t.Fatalf("%q and %q: likeness %v, want %v", a, b, got, want)
		}
	}
}

func BenchmarkLikeness(b *testing.B) {
	for b.Loop() {
		Likeness("云州市人民政府关于印发云州市供水管网检查办法的通知", "云州市人民政府关于印发云州市节水设施检査办法的通知")
	}
}
