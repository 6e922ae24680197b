package assist

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/search"
	"github.com/gongbao/gongbao/search/graph"
)

// TestSearch finds a word in an index, with its place and the checks of its document, and refuses a query that is none.
func TestSearch(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	if err := os.MkdirAll(in, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(in, "2023-08.txt"), []byte(gazetteText), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	if _, err := dataset.Run(ctx, []string{in}, filepath.Join(dir, "data"), dataset.Options{}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "gazettes.db")
	if _, err := search.Update(ctx, filepath.Join(dir, "data"), file, search.Options{Finish: []search.Finisher{graph.Store}}); err != nil {
		t.Fatal(err)
	}
	ix, err := search.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	s := client(t, Options{Search: Words(ix)})
	got, refused := call(t, s, "search", map[string]any{"query": "救生设备", "in_force": "2022-01-01"})
	hit := at(got, "hits", 0)
	if at(got, "total") != 1.0 || at(hit, "number") != "澜政规〔2021〕3号" || at(hit, "eid") == nil || at(hit, "spans", 0, 0) == nil || at(hit, "sha256") == nil {
		t.Fatalf("search: %v %s", got, refused)
	}
	if of, _ := at(hit, "document").(string); at(got, "checks", of, "proved") == nil {
		t.Errorf("the checks of the document: %v", got)
	}
	for _, args := range []map[string]any{{"query": "(("}, {"query": ""}, {"query": "甲\x00"}, {"query": "甲", "limit": 51}, {"query": "甲", "in_force": "soon"}, {"query": "甲", "amount": "much"}} {
		if got, refused := call(t, s, "search", args); refused == "" || len(refused) > maxMessage+10 {
			t.Errorf("%v: %v %q", args, got, refused)
		}
	}
}
