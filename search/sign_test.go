package search

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestPacked: a list is read as it was written, in each of the forms, and a spoilt one ends nothing.
func TestPacked(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	forms := map[byte]int{}
	for i := range 3000 {
		one := 1 + r.IntN(1<<(i%14)) // in so many
		var list []uint32
		for at := range uint32(1 << blockBits) {
			if r.IntN(one) == 0 {
				list = append(list, at)
			}
		}
		if len(list) == 0 {
			continue
		}
		blob := packed(nil, list)
		forms[blob[0]]++
		base := uint32(i) << blockBits
		var want []uint32
		for _, at := range list {
			want = append(want, at+base)
		}
		if got := unpacked(nil, blob, base); !slices.Equal(got, want) {
			t.Fatalf("one in %d: %d numbers, want %d (form %d)", one, len(got), len(want), blob[0])
		}
		if len(blob) > 3+1<<blockBits/8 {
			t.Errorf("one in %d: %d bytes", one, len(blob))
		}
		unpacked(nil, blob[:r.IntN(len(blob))], 0)
	}
	if len(forms) != 3 {
		t.Errorf("forms: %v", forms)
	}
	for range 2000 {
		blob := make([]byte, r.IntN(20))
		for i := range blob {
			blob[i] = byte(r.IntN(256))
		}
		if len(blob) > 2 && blob[0] == asRice {
			blob[1] &= 0x7f // a count that memory has room for
		}
		unpacked(nil, blob, 0)
	}
}
