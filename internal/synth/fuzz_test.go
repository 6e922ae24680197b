package synth

import (
	"testing"
	"unicode/utf8"
)

// FuzzMake makes gazettes of any seed, size and noise: none may panic, and every span must lie in the text.
func FuzzMake(f *testing.F) {
	f.Add(uint64(1), uint8(0), 0.0)
	f.Add(uint64(272), uint8(3), BadScan)
	f.Add(uint64(1<<63), uint8(12), 1.0)
	f.Fuzz(func(t *testing.T, seed uint64, documents uint8, noise float64) {
		if !(noise >= 0 && noise <= 1) {
			noise = 0
		}
		g := Make(seed, Options{Documents: int(documents % 13), Noise: noise})
		if !utf8.ValidString(g.Text) {
			t.Error("the text is not valid")
		}
		inside := func(what string, s Span) {
			if s.Start < 0 || s.Start > s.End || s.End > len(g.Text) {
				t.Errorf("%s: %v lies outside of %d bytes", what, s, len(g.Text))
			}
		}
		g.Truth.moved(func(s Span) Span {
			inside("a place of the truth", s)
			return s
		})
		last := 0
		for _, d := range g.Truth.Structure.Documents {
			if d.At.Start < last {
				t.Errorf("%s begins before the last document ends", d.Number)
			}
			last = d.At.End
			for _, p := range d.Parts {
				if p.At.Start < d.At.Start || p.At.End > d.At.End {
					t.Errorf("%s lies outside of its document", p.Title)
				}
			}
		}
		g.HTML()
	})
}
