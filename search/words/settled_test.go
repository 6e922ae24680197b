package words

import (
	"cmp"
	"math/rand"
	"slices"
	"testing"

	"github.com/gongbao/gongbao/gazette"
)

// TestSettled holds which items are kept against the plain way, in which each is asked of all that were kept before.
func TestSettled(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 500 {
		var items []item
		for range r.Intn(60) {
			x := item{kind: []Kind{Title, Amount, Date, Name}[r.Intn(4)]}
			n := 1 + r.Intn(2)
			for from := r.Intn(200); len(x.spans) < n; from += 12 + r.Intn(20) {
				x.spans = append(x.spans, gazette.Span{Start: from, End: from + 1 + r.Intn(10)})
			}
			items = append(items, x)
		}
		plain := slices.DeleteFunc(slices.Clone(items), func(x item) bool { return x.spans[0].Start >= x.spans[0].End })
		slices.SortStableFunc(plain, func(a, b item) int {
			return cmp.Or(cmp.Compare(a.kind.rank(), b.kind.rank()), cmp.Compare(a.spans[0].Start, b.spans[0].Start))
		})
		var want, got []gazette.Span
		var taken []gazette.Span
		for _, x := range plain {
			free := true
			for _, s := range x.spans {
				free = free && !slices.ContainsFunc(taken, func(k gazette.Span) bool { return k.Start < s.End && s.Start < k.End })
			}
			if free {
				taken, want = append(taken, x.spans...), append(want, x.spans[0])
			}
		}
		slices.SortFunc(want, func(a, b gazette.Span) int { return a.Start - b.Start })
		for _, x := range settled(items) {
			got = append(got, x.spans[0])
		}
		if !slices.Equal(got, want) {
			t.Fatalf("kept %v, want %v", got, want)
		}
	}
}
