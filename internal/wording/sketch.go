package wording

import (
	"math/bits"

	"github.com/gongbao/gongbao/internal/han"
)

// A Sketch is what bounds the [Likeness] of a key from above in a few instructions: how many characters it has, and which.
type Sketch struct {
	n    int    // characters
	mask uint64 // a bit for the low six bits of each
}

// With returns the sketch of two keys one after the other.
func (k Sketch) With(l Sketch) Sketch { return Sketch{k.n + l.n, k.mask | l.mask} }

// Most is never below the likeness of two keys: each bit that one of them alone has is a character that they do not share.
func (k Sketch) Most(l Sketch) float64 {
	if k.n+l.n == 0 {
		return 1
	}
	common := min(k.n-bits.OnesCount64(k.mask&^l.mask), l.n-bits.OnesCount64(l.mask&^k.mask))
	return 2 * float64(common) / float64(k.n+l.n)
}

// SketchOf returns the sketch of a key.
func SketchOf(key string) (k Sketch) {
	for i := 0; i < len(key); k.n++ {
		if han.IsIdeographAt(key, i) {
			k.mask |= 1 << (key[i+2] & 63)
			i += len("一")
			continue
		}
		r, n := han.Char(key, i)
		k.mask |= 1 << (r & 63)
		i += n
	}
	return k
}
