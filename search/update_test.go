package search

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/internal/synth"
)

// gazettes writes invented gazettes with these seeds into a folder.
func gazettes(t testing.TB, seeds ...uint64) string {
	t.Helper()
	dir := t.TempDir()
	for _, seed := range seeds {
		g := synth.Make(seed, synth.Options{})
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", seed)), []byte(g.Text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// datasetOf makes a dataset of a folder.
func datasetOf(t testing.TB, dir string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "data")
	if _, err := dataset.Run(context.Background(), []string{dir}, out, dataset.Options{Isolate: dataset.IsolateNone}); err != nil {
		t.Fatal(err)
	}
	return out
}

// indexOf makes an index of a dataset and opens it.
func indexOf(t testing.TB, data string) *Index {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gazettes.db")
	if _, err := Update(context.Background(), data, path, Options{}); err != nil {
		t.Fatal(err)
	}
	ix, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ix.Close() })
	return ix
}

// upTo lists the seeds 1 to n.
func upTo(n uint64) []uint64 {
	var out []uint64
	for i := range n {
		out = append(out, i+1)
	}
	return out
}

// TestLinkAside makes an index where a link lies under the name of the file that is written aside: what it points at stays as it is.
func TestLinkAside(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "other.txt")
	if err := os.WriteFile(other, []byte("灯塔"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(other, filepath.Join(dir, ".a.db.new")); err != nil {
		t.Skip(err)
	}
	if _, err := openAside(filepath.Join(dir, "a.db")); err == nil || !strings.Contains(err.Error(), "remove it") {
		t.Errorf("a link aside gives %v", err)
	}
	if data, err := os.ReadFile(other); err != nil || string(data) != "灯塔" {
		t.Errorf("what the link points at is %q, %v", data, err)
	}
}
