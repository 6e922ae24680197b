package graph

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/search"
)

// stored prints planned issues into files, and makes a dataset and an index of them.
func stored(t *testing.T, m *chainMaker) *search.Index {
	t.Helper()
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	if err := os.Mkdir(in, 0o755); err != nil {
		t.Fatal(err)
	}
	for n, text := range m.issues {
		if err := os.WriteFile(filepath.Join(in, fmt.Sprintf("issue-%03d.txt", n)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx, data, path := context.Background(), filepath.Join(dir, "data"), filepath.Join(dir, "gazettes.db")
	if _, err := dataset.Run(ctx, []string{in}, data, dataset.Options{}); err != nil {
		t.Fatal(err)
	}
	if _, err := search.Update(ctx, data, path, search.Options{Finish: []search.Finisher{Store}}); err != nil {
		t.Fatal(err)
	}
	ix, err := search.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// TestStore: the index has the edges of the graph with their days, and --in-force gives on each day the texts that the plan has in force.
func TestStore(t *testing.T) {
	m, g := chains(t, 11, 30)
	ix := stored(t, m)
	ctx := context.Background()
	ends := 0
	for _, p := range m.texts {
		if p.by == "" {
			continue
		}
		ends++
		var n int
		err := ix.DB.QueryRow(`SELECT count(*) FROM edges e JOIN documents f ON f.id = e.document JOIN documents t ON t.id = e.to_document
			WHERE f.number = ? AND t.number = ? AND e.relation IN ('repeals', 'replaces') AND NOT e.candidate AND NOT e.partial AND e.day = ?`,
			p.by, p.number, p.repealed.String()).Scan(&n)
		if err != nil || n == 0 {
			t.Errorf("%s repeals %s on %s: %d edges, %v", p.by, p.number, p.repealed, n, err)
		}
	}
	held := 0
	for _, e := range g.Edges {
		if e.to.Held || e.acts() {
			held++
		}
	}
	var rows int
	if err := ix.DB.QueryRow(`SELECT count(*) FROM edges WHERE document IS NOT NULL AND "to" IS NOT NULL`).Scan(&rows); err != nil || rows != held || ends == 0 {
		t.Errorf("%d edges, want %d; %d texts are repealed, %v", rows, held, ends, err)
	}
	pairs, wrong := 0, 0
	for i := range 30 {
		on := m.texts[0].date.AddDays(40*i + 7)
		in := map[string]bool{}
		a, err := ix.Search(ctx, search.Query{InForce: on.String(), Limit: 1 << 20})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range a.Hits {
			in[h.Number] = true
		}
		for _, p := range m.texts {
			if !p.issued { // it does not say from when it is in force
				continue
			}
			pairs++
			if want := p.state(on) == InForce; in[p.number] != want {
				if wrong++; wrong < 5 {
					t.Errorf("%s on %s: %v, want %v: %s", p.number, on, in[p.number], want, p.state(on))
				}
			}
		}
	}
	if pairs < 1000 || wrong > 0 {
		t.Errorf("%d pairs of a text and a day, %d wrong", pairs, wrong)
	}
}

// TestTerms: the days on which a text is in force are those of its status, day by day.
func TestTerms(t *testing.T) {
	m, g := chains(t, 5, 8)
	for _, w := range g.Works {
		terms := g.Terms(w)
		for i := range 2500 {
			on := m.texts[0].date.AddDays(i - 50)
			in := false
			for _, x := range terms {
				in = in || x.From.Compare(on) <= 0 && (x.Until.IsZero() || on.Compare(x.Until) <= 0)
			}
			if want := g.Status(w, on).State == InForce; in != want {
				t.Fatalf("%s on %s: %v, want %v (%v)", w.ID, on, in, want, terms)
			}
		}
	}
}
