package search

import (
	"database/sql"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/dataset"
)

// emptyIndex makes an index with nothing in it.
func emptyIndex(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "empty ?#%.db")
	db, err := sql.Open("sqlite", fileURI(path, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(schemaSQL); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`INSERT INTO meta VALUES ('schema', ?)`, SchemaVersion); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestViews opens every view, and holds its columns to those of the record.
func TestViews(t *testing.T) {
	ix, err := Open(emptyIndex(t))
	if err != nil {
		t.Fatal(err)
	}
	defer ix.Close()
	left := map[string]string{ // what an index does not keep
		"schema": "", "tokens_estimated": "", "header": "tables", "rows": "tables", "filled": "tables", "eid": "tables", "documents": "issues",
	}
	for _, name := range dataset.Names() {
		if name == dataset.NameChunks {
			continue
		}
		rows, err := ix.DB.Query(`SELECT * FROM "` + name + `"`)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		have, err := rows.Columns()
		rows.Close()
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range dataset.Columns(name) {
			column := strings.TrimPrefix(c.Name, "file_sha256")
			if name == dataset.NameIssues {
				column = strings.TrimPrefix(column, "file_")
			}
			if only, ok := left[c.Name]; column == "" || ok && (only == "" || only == name) || name == dataset.NameFailed {
				continue
			}
			if !contains(have, column) {
				t.Errorf("the view %s lacks the column %s", name, column)
			}
		}
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// TestOpenRefuses: what is no index is told in one line that says what to do.
func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.db")
	if err := os.WriteFile(text, []byte("not a database"), 0o644); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "other.db")
	db, err := sql.Open("sqlite", fileURI(other, ""))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`CREATE TABLE x (y)`); err != nil {
		t.Fatal(err)
	}
	db.Close()
	endless := filepath.Join(dir, "endless.db")
	if db, err = sql.Open("sqlite", fileURI(endless, "")); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`CREATE VIEW meta AS WITH RECURSIVE t(key, value) AS (SELECT 'a', 'b' UNION ALL SELECT key, value FROM t) SELECT * FROM t`); err != nil {
		t.Fatal(err)
	}
	db.Close()
	old := emptyIndex(t)
	if db, err = sql.Open("sqlite", fileURI(old, "")); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`UPDATE meta SET value = 'gongbao.index/0' WHERE key = 'schema'`); err != nil {
		t.Fatal(err)
	}
	db.Close()
	for path, want := range map[string]string{
		filepath.Join(dir, "none.db"): `there is no such file: gongbao index`, dir: `this is a folder`, text: `this is no index`,
		other: `this SQLite file is no index`, endless: `this SQLite file is no index`, old: `its schema is another: it is gongbao.index/0`,
	} {
		ix, err := Open(path)
		if err == nil {
			ix.Close()
			t.Errorf("%s was opened", path)
		} else if !regexp.MustCompile(`^` + regexp.QuoteMeta(path) + `: ` + want).MatchString(err.Error()) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
