package search

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// commanded are the options of gongbao index: the edges between documents and the days of force are made in the same transaction.
var commanded Options

// childVariable makes of this test program one that updates an index: DATASET, a line end, and FILE.
const childVariable = "GONGBAO_TEST_UPDATE"

func TestMain(m *testing.M) {
	if data, path, ok := strings.Cut(os.Getenv(childVariable), "\n"); ok {
		if _, err := Update(context.Background(), data, path, commanded); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// contentOf is all that an index says: every row of every view, in an order that does not depend on how it was made.
func contentOf(t *testing.T, path string) map[string]string {
	t.Helper()
	ix, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	var check string
	if err := ix.DB.QueryRow(`PRAGMA integrity_check`).Scan(&check); err != nil || check != "ok" {
		t.Errorf("integrity check: %s, %v", check, err)
	}
	out := map[string]string{}
	for _, view := range []string{"documents", "provisions", "values", "citations", "effects", "people", "contacts", "tables", "checks", "problems", "issues", "failed"} {
		out[view] = rowsOf(t, ix, `SELECT * FROM "`+view+`" ORDER BY 1`, "n", "digest", "issue")
	}
	for name, query := range map[string]string{
		"works": `SELECT work, editions FROM works ORDER BY 1`,
		"edges": `SELECT * FROM edges ORDER BY document, eid, cited, relation, to_part, "to", pinpoint`,
		"force": `SELECT d.id, f."from", f.until FROM force f JOIN document d ON d.n = f.document ORDER BY 1, 2`,
	} {
		if out[name] = rowsOf(t, ix, query, "n"); out[name] == "" {
			t.Errorf("there are no %s", name)
		}
	}
	ctx := context.Background()
	for _, q := range []string{"停车", "补", "2019", "人民政府 AND 补助", "资金 NOT 补助", "第三条"} {
		var ids []string
		a, err := ix.Search(ctx, Query{Text: q, Limit: 1 << 20})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range a.Hits {
			ids = append(ids, h.ID)
		}
		slices.Sort(ids)
		out["query "+q] = strings.Join(ids, "\n")
	}
	return out
}

// rowsOf prints the rows of a query, but for some columns.
func rowsOf(t *testing.T, ix *Index, query string, without ...string) string {
	t.Helper()
	rows, err := ix.DB.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	cells := make([]any, len(columns))
	for i := range cells {
		cells[i] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(cells...); err != nil {
			t.Fatal(err)
		}
		for i, c := range columns {
			if !contains(without, c) {
				fmt.Fprintf(&b, "%s=%v ", c, *cells[i].(*any))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func compareContents(t *testing.T, got, want map[string]string) {
	t.Helper()
	for k := range want {
		if got[k] != want[k] {
			t.Errorf("%s differs from that of an undisturbed run: %d bytes, want %d", k, len(got[k]), len(want[k]))
		}
	}
}

// TestKilled ends a process that updates an index at random moments: the file is the old one or the new one, and a further
// run makes of it what an undisturbed run makes.
func TestKilled(t *testing.T) {
	before, after := datasetOf(t, gazettes(t, 1, 2, 3, 4)), datasetOf(t, gazettes(t, 3, 4, 5, 6, 7))
	dir := t.TempDir()
	path := filepath.Join(dir, "gazettes.db")
	fresh := filepath.Join(dir, "fresh.db")
	ctx := context.Background()
	begun := time.Now()
	if _, err := Update(ctx, after, fresh, commanded); err != nil {
		t.Fatal(err)
	}
	takes := time.Since(begun)
	want := contentOf(t, fresh)
	times := 5
	if os.Getenv("GONGBAO_LONG") != "" {
		times = 20
	}
	old := filepath.Join(dir, "old.db")
	if _, err := Update(ctx, before, old, commanded); err != nil {
		t.Fatal(err)
	}
	was := contentOf(t, old)
	r := rand.New(rand.NewPCG(uint64(begun.UnixNano()), 1))
	for i := range times {
		os.Remove(path)
		if i%2 == 0 { // over an index, or where there is none
			copyFile(t, old, path)
		}
		killed(t, after, path, time.Duration(r.Int64N(int64(takes*3/2))))
		switch _, err := os.Stat(path); {
		case errors.Is(err, os.ErrNotExist) && i%2 == 1:
		case err != nil:
			t.Fatalf("the old index is gone: %v", err)
		default:
			if got := contentOf(t, path); got["documents"] != was["documents"] {
				compareContents(t, got, want)
			}
		}
		if _, err := Update(ctx, after, path, commanded); err != nil {
			t.Fatal(err)
		}
		compareContents(t, contentOf(t, path), want)
	}
	left, err := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("files are left behind: %v, %v", left, err)
	}
}

// killed starts an update in a process of its own and ends it after some time.
func killed(t *testing.T, data, path string, after time.Duration) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), childVariable+"="+data+"\n"+path)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	cmd.Process.Kill()
	cmd.Wait()
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestIncremental: an update reads only what changed, and the index is that of a fresh run.
func TestIncremental(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "gazettes.db")
	for i, step := range []struct {
		seeds []uint64
		want  Counts
	}{
		{[]uint64{1, 2, 3}, Counts{Added: 3}},
		{[]uint64{1, 2, 3}, Counts{Kept: 3}},
		{[]uint64{2, 3, 4, 5}, Counts{Added: 2, Removed: 1, Kept: 2}},
		{[]uint64{5}, Counts{Removed: 3, Kept: 1}},
		{[]uint64{1, 5}, Counts{Added: 1, Kept: 1}},
	} {
		data := datasetOf(t, gazettes(t, step.seeds...))
		got, err := Update(ctx, data, path, commanded)
		if err != nil {
			t.Fatal(err)
		}
		got.Documents, got.Provisions = 0, 0
		if got != step.want {
			t.Errorf("step %d: %+v, want %+v", i, got, step.want)
		}
		fresh := filepath.Join(t.TempDir(), "fresh.db")
		if _, err := Update(ctx, data, fresh, commanded); err != nil {
			t.Fatal(err)
		}
		compareContents(t, contentOf(t, path), contentOf(t, fresh))
	}
}

// TestUpdateRefuses: what is no dataset is told in one line, and what is no index is not written over.
func TestUpdateRefuses(t *testing.T) {
	ctx := context.Background()
	folder := gazettes(t, 1)
	data := datasetOf(t, folder)
	letter := filepath.Join(t.TempDir(), "letter.txt")
	if err := os.WriteFile(letter, []byte("dear friend, this is not a database"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ data, path, want string }{
		{folder, filepath.Join(t.TempDir(), "x.db"), "this is no finished dataset"},
		{filepath.Join(folder, "none"), filepath.Join(t.TempDir(), "x.db"), "there is no such folder"},
		{letter, filepath.Join(t.TempDir(), "x.db"), "this is a file"},
		{data, letter, "this is no index"},
		{data, folder, "this is a folder"},
	} {
		if _, err := Update(ctx, x.data, x.path, Options{}); err == nil || !strings.Contains(err.Error(), x.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s → %s: %v, want %s", x.data, x.path, err, x.want)
		}
	}
	if b, _ := os.ReadFile(letter); !strings.HasPrefix(string(b), "dear friend") {
		t.Error("a letter was written over")
	}
}
