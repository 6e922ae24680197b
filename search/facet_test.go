package search

import (
	"context"
	"slices"
	"testing"

	"github.com/gongbao/gongbao/dataset"
)

// TestFacets: the values are those of the documents that the hits belong to, each document once.
func TestFacets(t *testing.T) {
	data := datasetOf(t, gazettes(t, upTo(6)...))
	ix := indexOf(t, data)
	a, err := ix.Search(context.Background(), Query{Text: "资金", Facets: true, Limit: 1 << 20})
	if err != nil || a.Facets == nil {
		t.Fatal(a, err)
	}
	kinds, seen := map[string]int{}, map[string]bool{}
	documents := readRecords[dataset.Document](t, data, "documents")
	for _, h := range a.Hits {
		i := slices.IndexFunc(documents, func(d dataset.Document) bool { return d.ID == h.Document })
		if !seen[h.Document] {
			seen[h.Document] = true
			kinds[documents[i].Kind]++
		}
	}
	if len(a.Facets.Kinds) == 0 || len(a.Facets.Kinds) > len(kinds) {
		t.Errorf("%d kinds, want %d", len(a.Facets.Kinds), len(kinds))
	}
	for _, f := range a.Facets.Kinds {
		if kinds[f.Value] != f.Documents {
			t.Errorf("%d documents are a %s, want %d", f.Documents, f.Value, kinds[f.Value])
		}
	}
}
