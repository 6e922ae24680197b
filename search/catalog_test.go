package search

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/internal/effort"
)

// spoiltBy copies an index and changes it.
func spoiltBy(t *testing.T, path string, statements ...string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "spoilt.db")
	if err := os.WriteFile(out, data, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", fileURI(out, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(s, err)
		}
	}
	return out
}

// TestCatalog: only the tables and views of schema.sql are read. A stranger's view may have no end.
func TestCatalog(t *testing.T) {
	const endless = ` AS WITH RECURSIVE t(n, id) AS (SELECT 1, 'a' UNION ALL SELECT n, id FROM t) SELECT * FROM t`
	for _, c := range []struct {
		want       string
		statements []string
	}{
		{"", nil},
		{"", []string{`CREATE TABLE notes (a)`, `ANALYZE`, `VACUUM`, `CREATE VIEW mine` + endless}},
		{"the view documents is not one that it makes", []string{`DROP VIEW documents`, `CREATE VIEW documents` + endless}},
		{"the view Document is not one that it makes", []string{`PRAGMA foreign_keys = off`, `DROP TABLE document`, `CREATE VIEW Document` + endless}},
		{"the trigger x is not one that it makes", []string{`CREATE TRIGGER x AFTER INSERT ON meta BEGIN DELETE FROM issue; END`}},
		{"the index x is not one that it makes", []string{`CREATE INDEX x ON word(hex(zeroblob(n)))`}},
		{"the table word is not one that it makes", []string{`ALTER TABLE word ADD COLUMN x`}},
		{"the index citation_document is missing", []string{`DROP INDEX citation_document`}},
	} {
		path := spoiltBy(t, emptyIndex(t), c.statements...)
		ix, err := Open(path)
		if err == nil {
			ix.Close()
		}
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "make it again")) {
			t.Errorf("%s: %v, want %q", c.statements, err, c.want)
		}
		if c.want != "" && !errors.Is(err, errOtherSchema) {
			t.Errorf("%s: %v: gongbao index would not make it again", c.statements, err)
		}
	}
}

// TestSpoiltRows: rows that no run wrote take no time and no memory without an end, and what is wrong with them is told with the file.
func TestSpoiltRows(t *testing.T) {
	good := filepath.Join(t.TempDir(), "good.db")
	if _, err := Update(t.Context(), datasetOf(t, gazettes(t, 2)), good, Options{}); err != nil {
		t.Fatal(err)
	}
	begun := effort.CPUTime()
	for statement, fails := range map[string]bool{
		`UPDATE provision SET parent = n`:                            false,
		`UPDATE document SET provisions = 4000000000`:                true,
		`UPDATE document SET provisions = 'many'`:                    true,
		`UPDATE document SET year = 'none'`:                          true,
		`UPDATE sign SET provisions = X'02FFFFFFFFFFFFFFFFFF010001'`: false,
	} {
		path := spoiltBy(t, good, statement)
		ix, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		_, err = ix.Search(t.Context(), Query{Text: "市"})
		for _, e := range Records[dataset.Provision](t.Context(), ix, "provisions", "") {
			err = errors.Join(err, e)
		}
		for _, e := range Records[dataset.Document](t.Context(), ix, "documents", "") {
			err = errors.Join(err, e)
		}
		ix.Close()
		if (err != nil) != fails || fails && (!strings.HasPrefix(err.Error(), path+": the index is damaged") || !strings.Contains(err.Error(), "remove it and make it again")) {
			t.Errorf("%s: %v", statement, err)
		}
	}
	if took := effort.CPUTime() - begun; took > 20*time.Second {
		t.Errorf("it takes %v", took)
	}
}

// TestSpoiltDataset: of a dataset that was changed by hand, the file and the line are told.
func TestSpoiltDataset(t *testing.T) {
	for _, c := range []struct {
		name, old, new, want string
	}{
		{"documents", "\n", "\nTWICE", "documents.jsonl: line 2 is not what gongbao dataset wrote (a record with its id or number has come before)"},
		{"documents", `"id":"`, `"id":5,"x":"`, "documents.jsonl: line 1 is not what gongbao dataset wrote (json: "},
		{"values", `{`, `{{`, "values.jsonl: line 1 is not what gongbao dataset wrote (invalid character '{'"},
		{"values", `"source":"`, `"source":"0`, "values.jsonl: line 1 is not what gongbao dataset wrote (the records of a file do not stand together)"},
		{"issues", `"source":"`, `"source":"0`, "documents.jsonl: line 1 is not"},
		{"issues", "\n", "\nTWICE", "issues.jsonl: line "},
	} {
		data := datasetOf(t, gazettes(t, 2))
		path := filepath.Join(data, c.name+".jsonl")
		was, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(was), "\n")
		text := strings.Replace(string(was), c.old, strings.ReplaceAll(c.new, "TWICE", first+"\n"), 1)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		out := filepath.Join(t.TempDir(), "out.db")
		_, err = Update(t.Context(), data, out, Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasSuffix(err.Error(), "make the dataset again") {
			t.Errorf("%s, %q: %v, want %q", c.name, c.new, err, c.want)
		}
		if left, _ := os.ReadDir(filepath.Dir(out)); len(left) > 0 {
			t.Errorf("%s, %q: %v is left", c.name, c.new, left)
		}
	}
}

// TestCutOffTold: what a user ends is told as ended, whatever SQLite says of its statements.
func TestCutOffTold(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	finish := func(ctx context.Context, tx *sql.Tx) error {
		cancel()
		for {
			if _, err := tx.Exec(`DELETE FROM meta`); err != nil {
				return err
			}
		}
	}
	out := filepath.Join(t.TempDir(), "out.db")
	if _, err := Update(ctx, datasetOf(t, gazettes(t, 2)), out, Options{Finish: []Finisher{finish}}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if left, _ := os.ReadDir(filepath.Dir(out)); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}
