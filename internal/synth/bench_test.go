package synth

import "testing"

func BenchmarkMake(b *testing.B) {
	for i := range b.N {
		b.SetBytes(int64(len(Make(uint64(i), Options{}).Text)))
	}
}

func BenchmarkNoisy(b *testing.B) {
	g := Make(5, Options{})
	b.SetBytes(int64(len(g.Text)))
	for i := range b.N {
		g.Noisy(uint64(i), BadScan)
	}
}
