package bulk

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/internal/synth"
)

// made makes a dataset of some invented issues.
func made(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	if err := os.Mkdir(in, 0o755); err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(4) {
		if err := os.WriteFile(filepath.Join(in, string(rune('a'+seed))+".txt"), []byte(synth.Make(seed, synth.Options{Documents: 3}).Text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(dir, "data")
	if _, err := dataset.Run(context.Background(), []string{in}, out, dataset.Options{}); err != nil {
		t.Fatal(err)
	}
	return out
}

func count(t *testing.T, dir, name string, keep func(string) bool) int {
	t.Helper()
	n := 0
	for line, err := range lines(dir, name) {
		if err != nil {
			t.Fatal(err)
		}
		if keep == nil || keep(string(line)) {
			n++
		}
	}
	return n
}

// TestWrite: every record is there once under its own id, every value of a provision in that provision, and the settings are JSON.
func TestWrite(t *testing.T) {
	data := made(t)
	records := count(t, data, dataset.NameDocuments, nil) + count(t, data, dataset.NameProvisions, nil)
	values := count(t, data, dataset.NameValues, func(s string) bool { return strings.Contains(s, `"provision":"`) })
	for _, engine := range Engines() {
		out := filepath.Join(t.TempDir(), "out")
		if err := Write(data, out, engine); err != nil {
			t.Fatal(err)
		}
		ids, nested := map[string]bool{}, 0
		for _, index := range []string{Documents, Provisions} {
			text, err := os.ReadFile(filepath.Join(out, index+".ndjson"))
			if err != nil {
				t.Fatal(err)
			}
			list := strings.Split(strings.TrimSpace(string(text)), "\n")
			for i := 0; i < len(list); i++ {
				var action struct {
					Index struct {
						Index string `json:"_index"`
						ID    string `json:"_id"`
					} `json:"index"`
				}
				if engine == "elasticsearch" {
					if err := json.Unmarshal([]byte(list[i]), &action); err != nil || action.Index.Index != index {
						t.Fatalf("%v %s", err, list[i])
					}
					i++
				}
				var body struct {
					ID     string
					UID    string
					Values []struct{ Provision string }
				}
				if err := json.Unmarshal([]byte(list[i]), &body); err != nil {
					t.Fatalf("%v: %s", err, list[i])
				}
				if ids[body.ID] || engine == "elasticsearch" && action.Index.ID != body.ID || engine == "meilisearch" && len(body.UID) != 32 {
					t.Errorf("id %q %q, twice: %v", body.ID, action.Index.ID, ids[body.ID])
				}
				ids[body.ID] = true
				for _, v := range body.Values {
					nested++
					if v.Provision != body.ID {
						t.Errorf("a value of %s is in %s", v.Provision, body.ID)
					}
				}
			}
		}
		if len(ids) != records || nested != values || values == 0 {
			t.Errorf("%s: %d records of %d, %d values of %d", engine, len(ids), records, nested, values)
		}
	}
	for _, settings := range [][]byte{documentsMapping, provisionsMapping, meilisearchSettings} {
		if !json.Valid(settings) {
			t.Errorf("no JSON: %.60s", settings)
		}
	}
	if Write(data, t.TempDir(), "other") == nil {
		t.Error("an unknown engine was written for")
	}
}

// TestItemsOfDocument: a provision has what is asked of its document.
func TestItemsOfDocument(t *testing.T) {
	data := made(t)
	documents := map[string]map[string]any{}
	provisions, dated := 0, 0
	for item, err := range Items(data) {
		if err != nil {
			t.Fatal(err)
		}
		var record map[string]any
		if err := json.Unmarshal(item.Body, &record); err != nil {
			t.Fatal(err)
		}
		if item.Index == Documents {
			documents[item.ID] = record
			continue
		}
		provisions++
		of := documents[record["document"].(string)]
		for _, name := range asked {
			if d := cmp.Diff(of[name], record["document_"+name]); d != "" {
				t.Errorf("%s: %s of the document (-want +got):\n%s", item.ID, name, d)
			}
		}
		if record["document_date"] != nil {
			dated++
		}
	}
	if provisions == 0 || dated == 0 {
		t.Errorf("%d provisions, %d of documents with a day", provisions, dated)
	}
}
