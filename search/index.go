package search

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"sync"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// SchemaVersion is the version of the tables that this program writes and reads.
const SchemaVersion = "gongbao.index/2"

//go:embed schema.sql
var schemaSQL string

// An Index is a file of indexed gazettes, open for reading.
type Index struct {
	// DB reads the tables and views of schema.sql. It may not write.
	DB   *sql.DB
	path string
	size int64   // of the file
	tx   *sql.Tx // in the place of DB, of an index that is being made

	mu    sync.Mutex
	known *spine
}

// Open opens an index for reading. It refuses what is none, or one of another version of the schema.
func Open(path string) (*Index, error) {
	if err := looksLikeIndex(path); err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite", fileURI(path, "mode=ro&_pragma=query_only(1)&_pragma=cache_size(-32768)"))
	if err != nil {
		return nil, &FileError{path, err}
	}
	ix := &Index{DB: db, path: path}
	if info, err := os.Stat(path); err == nil {
		ix.size = info.Size()
	}
	if err := ix.check(); err != nil {
		db.Close()
		return nil, &FileError{path, err}
	}
	return ix, nil
}

// Within reads what a transaction has put into an index that is being made, for a function of [Options.Finish]. It is good for
// [Records] and Query alone.
func Within(tx *sql.Tx) *Index { return &Index{tx: tx} }

// Query asks the tables and views of schema.sql.
func (ix *Index) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if ix.tx != nil {
		return ix.tx.QueryContext(ctx, query, args...)
	}
	return ix.DB.QueryContext(ctx, query, args...)
}

// Close lets the file go.
func (ix *Index) Close() error { return ix.DB.Close() }

// Meta returns what the table meta says of a key, such as "schema"; "" where it says nothing.
func (ix *Index) Meta(ctx context.Context, key string) (string, error) {
	var value string
	err := ix.DB.QueryRowContext(ctx, `SELECT value FROM meta WHERE key = ?`, key).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, err
}

// A FileError says what is wrong with an index or a dataset as a file.
type FileError struct {
	Path string
	Err  error
}

// Error gives one line, such as "gazettes.db: its schema is another".
func (e *FileError) Error() string { return e.Path + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *FileError) Unwrap() error { return e.Err }

// fileURI names a file for SQLite: signs such as ? and # in a path are no options.
func fileURI(path, options string) string {
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: options}).String()
}

// errOtherSchema says that an index is of another version of this program.
var errOtherSchema = errors.New("its schema is another")

// errNone says that there is no file.
var errNone = noFile{}

type noFile struct{}

func (noFile) Error() string        { return "no such file" }
func (noFile) Is(target error) bool { return target == os.ErrNotExist }

// sqliteMagic begins every SQLite file.
const sqliteMagic = "SQLite format 3\x00"

// looksLikeIndex looks at the file before SQLite does, whose own words say little to a user.
func looksLikeIndex(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return &FileError{path, fmt.Errorf("there is %w: gongbao index DATASET -o FILE makes one", errNone)}
	case err != nil:
		return &FileError{path, bareError(err)}
	case info.IsDir():
		return &FileError{path, errors.New("this is a folder: gongbao index makes a file of a dataset")}
	}
	f, err := os.Open(path)
	if err != nil {
		return &FileError{path, bareError(err)}
	}
	defer f.Close()
	head := make([]byte, len(sqliteMagic))
	if _, err := io.ReadFull(f, head); err != nil || string(head) != sqliteMagic {
		return &FileError{path, errors.New("this is no index: gongbao index DATASET -o FILE makes one")}
	}
	return nil
}

// bareError is an error of the file system without the path, which is told before it.
func bareError(err error) error {
	if e, ok := errors.AsType[*os.PathError](err); ok {
		return e.Err
	}
	return err
}
