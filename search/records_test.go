package search

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/parse"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// readRecords reads one file of a dataset.
func readRecords[T any](t testing.TB, data, name string) []T {
	t.Helper()
	f, err := os.Open(filepath.Join(data, name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []T
	for d := json.NewDecoder(bufio.NewReader(f)); d.More(); {
		var r T
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// same holds a view to the file of the dataset, record by record, but for what an index does not keep.
func same[T any](t *testing.T, data string, ix *Index, name string, keep func(T) bool, lost ...string) {
	t.Helper()
	var want []T
	for _, r := range readRecords[T](t, data, name) {
		if keep == nil || keep(r) {
			want = append(want, r)
		}
	}
	var got []T
	for r, err := range Records[T](context.Background(), ix, name, "") {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if keep == nil || keep(r) {
			got = append(got, r)
		}
	}
	if len(got) != len(want) || len(want) == 0 {
		t.Errorf("%s: %d records, want %d", name, len(got), len(want))
		return
	}
	var zero T
	options := []cmp.Option{cmpopts.IgnoreFields(dataset.Head{}, "Schema")}
	if len(lost) > 0 {
		options = append(options, cmpopts.IgnoreFields(zero, lost...))
	}
	options = append(options, cmp.Comparer(func(a, b parse.Number) bool { return a.String() == b.String() }), cmpopts.EquateEmpty())
	bad := 0
	for i := range want {
		if d := cmp.Diff(want[i], got[i], options...); d != "" {
			if bad++; bad <= 3 {
				t.Errorf("%s (-dataset +index):\n%s", name, d)
			}
		}
	}
	if bad > 3 {
		t.Errorf("%s: %d of %d records differ", name, bad, len(want))
	}
}

// TestRecordsAreThoseOfTheDataset: the views give every record back as the dataset has it.
func TestRecordsAreThoseOfTheDataset(t *testing.T) {
	data := datasetOf(t, gazettes(t, upTo(12)...))
	ix := indexOf(t, data)
	same[dataset.Document](t, data, ix, "documents", nil)
	same[dataset.Provision](t, data, ix, "provisions", nil, "Tokens")
	same[dataset.Value](t, data, ix, "values", func(v dataset.Value) bool { return v.Cell == nil })
	same[dataset.Value](t, data, ix, "values", nil, "Sentence")
	same[dataset.Citation](t, data, ix, "citations", nil)
	same[dataset.Effect](t, data, ix, "effects", nil)
	same[dataset.Person](t, data, ix, "people", nil)
	same[dataset.Contact](t, data, ix, "contacts", nil)
	same[dataset.Check](t, data, ix, "checks", func(c dataset.Check) bool { return c.Status != "proved" })
	same[dataset.Problem](t, data, ix, "problems", nil)
}
