package search

import (
	"context"
	"testing"
)

// BenchmarkSearch asks for words of one to six characters.
func BenchmarkSearch(b *testing.B) {
	ix := indexOf(b, synthetic(b, scale()))
	ctx := context.Background()
	words := []string{"停", "补助", "停车场", "专项资金", "2019", "各街道办事处"}
	for b.Loop() {
		for _, w := range words {
			if _, err := ix.Search(ctx, Query{Text: w, Limit: 20}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(words)), "µs/query")
}
