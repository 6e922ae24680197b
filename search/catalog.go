package search

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"
)

// An object is a table, index, view or trigger as SQLite lists it, with the statement that made it.
type object struct{ kind, name, of, statement string }

// objects reads what a file lists.
func objects(db *sql.DB) ([]object, error) {
	rows, err := db.Query(`SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []object
	for rows.Next() {
		var o object
		if err := rows.Scan(&o.kind, &o.name, &o.of, &o.statement); err != nil {
			return nil, err
		}
		out = append(out, o)
	}
	return out, rows.Err()
}

// ours are the objects of schema.sql by their names. SQLite takes METADATA and metadata for one name; ours are in lower case.
var ours = sync.OnceValues(func() (map[string]object, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection has a memory of its own
	if _, err := db.Exec(schemaSQL); err != nil {
		return nil, err
	}
	list, err := objects(db)
	out := map[string]object{}
	for _, o := range list {
		out[strings.ToLower(o.name)] = o
	}
	return out, err
})

// errNoIndex says that a file of SQLite is something else.
var errNoIndex = errors.New("this SQLite file is no index: gongbao index makes one of a dataset")

// check refuses a file whose tables and views are not those of schema.sql: a view in the place of a table may have no end, and a trigger
// may do anything. Tables of a user beside them do no harm.
func (ix *Index) check() error {
	want, err := ours()
	if err != nil {
		return err
	}
	list, err := objects(ix.DB)
	if err != nil {
		return damaged(err)
	}
	other, seen := "", map[string]bool{}
	for _, o := range list {
		name := strings.ToLower(o.name)
		_, of := want[strings.ToLower(o.of)]
		_, named := want[name]
		switch {
		case (named || of) && (o != want[name] || seen[name]):
			if other == "" {
				other = fmt.Sprintf("the %s %s is not one that it makes", o.kind, cutName(o.name))
			}
		default:
			seen[name] = true
		}
	}
	if !seen["meta"] {
		return errNoIndex
	}
	var version string
	switch err := ix.DB.QueryRow(`SELECT value FROM meta WHERE key = 'schema'`).Scan(&version); {
	case err != nil:
		return errNoIndex
	case version != SchemaVersion:
		return fmt.Errorf("%w: it is %s, and this program reads %s; make it again with gongbao index", errOtherSchema, cutName(version), SchemaVersion)
	}
	for name, o := range want {
		if !seen[name] && other == "" {
			other = fmt.Sprintf("the %s %s is missing", o.kind, o.name)
		}
	}
	if other != "" {
		return fmt.Errorf("%w than that of gongbao index: %s; make it again with gongbao index", errOtherSchema, other)
	}
	return nil
}

// cutName shortens a name that stands in a message.
func cutName(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// Told is an error of reading an index as a user is told it: whose file is at fault, and what to do. Where the context has ended, its
// error is the cause. Those that name a file already, what was left out when it was made, and nil stay as they are.
func (ix *Index) Told(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	if _, told := errors.AsType[*FileError](err); err == nil || told || errors.Is(err, errNoForce) || ix.path == "" {
		return err
	}
	return &FileError{ix.path, damaged(err)}
}

// damaged says what to do with an index that cannot be read. One that stays where it is would be brought up to date, with its damage.
func damaged(err error) error {
	return fmt.Errorf("the index is damaged: %w: remove it and make it again with gongbao index", err)
}
