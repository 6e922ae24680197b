package segment

import (
	"math/rand"
	"slices"
	"testing"
)

// TestInsert puts documents in at places that mostly lie farther and farther down, and holds what is found against a plain list.
func TestInsert(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 50 {
		f := finder{}
		for i := range r.Intn(20) {
			f.found = append(f.found, Extent{From: i})
		}
		plain, from := slices.Clone(f.found), 0
		for i := range 100 {
			if from = min(len(plain), from+r.Intn(3)); r.Intn(10) == 0 {
				from = r.Intn(len(plain) + 1)
			}
			x := Extent{From: 100 + i}
			f.insert(from, x)
			plain = slices.Insert(plain, from, x)
			if f.docs() != len(plain) {
				t.Fatalf("%d documents, want %d", f.docs(), len(plain))
			}
			for d := range plain {
				if *f.doc(d) != plain[d] {
					t.Fatalf("document %d is that of line %d, want %d", d, f.doc(d).From, plain[d].From)
				}
			}
		}
	}
}
