package search

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/gongbao/gongbao/dataset"
)

// Options say how an index is made. The zero value is right.
type Options struct {
	// Progress is told how many files of the dataset are done.
	Progress func(files int)
	// Finish is called when records have changed and all are in, and may fill tables of its own: graph.Store of package search/graph
	// fills those of what is in force, which Query.InForce asks.
	Finish []Finisher
}

// A Finisher fills tables of an index from what the others have, before the index takes its place; see [Within].
type Finisher func(ctx context.Context, tx *sql.Tx) error

// Update makes the index at path that of a dataset. Where there is one, only what has changed is read; else it is made.
// The file is built aside and takes its place when it is whole.
func Update(ctx context.Context, dir, path string, o Options) (Counts, error) {
	in, err := openSources(dir)
	if err != nil {
		return Counts{}, err
	}
	defer in.close()
	aside, err := openAside(path)
	if err != nil {
		return Counts{}, err
	}
	defer aside.close()
	counts, err := aside.update(ctx, in, o)
	if err != nil && ctx.Err() != nil {
		return Counts{}, ctx.Err() // what was cut off says only that its statement is closed
	}
	if _, told := errors.AsType[*FileError](err); err != nil && !told {
		if !aside.fresh {
			err = damaged(err)
		}
		err = &FileError{path, err}
	}
	if err != nil {
		return Counts{}, err
	}
	return counts, aside.commit()
}

// An asideFile is the index that is to be, beside the one that is.
type asideFile struct {
	path, temp string
	f          *os.File // holds the lock
	fresh      bool     // there is no index yet
}

// openAside copies the index that is, if there is one, or begins an empty file.
func openAside(path string) (*asideFile, error) {
	old, err := Open(path)
	fresh := errors.Is(err, os.ErrNotExist)
	if old != nil {
		old.Close()
	} else if !fresh && !errors.Is(err, errOtherSchema) {
		return nil, err
	}
	fresh = fresh || err != nil
	a := &asideFile{path: path, temp: filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new"), fresh: fresh}
	if info, err := os.Lstat(a.temp); err == nil && !info.Mode().IsRegular() {
		return nil, &FileError{path, fmt.Errorf("%s beside it is a link or no file: remove it", filepath.Base(a.temp))}
	}
	if a.f, err = os.OpenFile(a.temp, os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return nil, &FileError{path, bareError(err)}
	}
	if err := lockFile(a.f); err != nil {
		a.f.Close()
		return nil, &FileError{path, errors.New("another run writes this index: wait for it")}
	}
	if err := a.begin(); err != nil {
		a.close()
		return nil, &FileError{path, bareError(err)}
	}
	return a, nil
}

func (a *asideFile) begin() error {
	os.Remove(a.temp + "-journal")
	os.Remove(a.temp + packedSuffix)
	if err := a.f.Truncate(0); err != nil || a.fresh {
		return err
	}
	old, err := os.Open(a.path)
	if err != nil {
		return err
	}
	defer old.Close()
	_, err = io.Copy(a.f, old)
	return err
}

// close removes what was not put in place.
func (a *asideFile) close() {
	if a.temp != "" {
		os.Remove(a.temp)
		os.Remove(a.temp + packedSuffix)
	}
	a.f.Close()
}

// commit puts the new file in the place of the old one, on the disk when it returns.
func (a *asideFile) commit() error {
	err := a.f.Sync()
	if err == nil {
		err = os.Rename(a.temp, a.path)
	}
	if err != nil {
		return &FileError{a.path, bareError(err)}
	}
	a.temp = ""
	if dir, err := os.Open(filepath.Dir(a.path)); err == nil {
		dir.Sync() // a folder that cannot be synced is no fault of the index
		dir.Close()
	}
	return nil
}

// While the file is aside nobody reads it, and a half of it is thrown away: it needs no journal.
const asidePragmas = "_pragma=journal_mode(off)&_pragma=synchronous(off)&_pragma=locking_mode(exclusive)&_pragma=cache_size(-65536)&_pragma=temp_store(memory)&_pragma=page_size(8192)"

func (a *asideFile) update(ctx context.Context, in *sources, o Options) (Counts, error) {
	db, err := sql.Open("sqlite", fileURI(a.temp, asidePragmas))
	if err != nil {
		return Counts{}, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if a.fresh {
		if _, err := db.ExecContext(ctx, schemaSQL); err != nil {
			return Counts{}, err
		}
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return Counts{}, err
	}
	defer tx.Rollback()
	counts, err := fill(ctx, tx, in, o, a.fresh)
	if err != nil {
		return Counts{}, err
	}
	if err := tx.Commit(); err != nil {
		return Counts{}, err
	}
	if err := a.pack(ctx, db); err != nil {
		return Counts{}, err
	}
	return counts, nil
}

// pack closes the file, after it has written it anew without the room that is free in it: of a new index one part in eight of the
// tables that are not filled in the order of their rows, of one that was often updated more.
func (a *asideFile) pack(ctx context.Context, db *sql.DB) error {
	var pages, free int
	if err := db.QueryRowContext(ctx, `SELECT page_count, freelist_count FROM pragma_page_count(), pragma_freelist_count()`).Scan(&pages, &free); err != nil {
		return err
	}
	if !a.fresh && free < pages/8 {
		return db.Close()
	}
	if _, err := db.ExecContext(ctx, `VACUUM INTO ?`, a.temp+packedSuffix); err != nil {
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	packed, err := os.Open(a.temp + packedSuffix)
	if err != nil {
		return err
	}
	defer os.Remove(a.temp + packedSuffix)
	defer packed.Close()
	if err := a.f.Truncate(0); err != nil {
		return err
	}
	if _, err := a.f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err = io.Copy(a.f, packed)
	return err
}

// packedSuffix ends the name of the file that an index is packed into.
const packedSuffix = ".packed"

// fill brings the tables to what the dataset has.
func fill(ctx context.Context, tx *sql.Tx, in *sources, o Options, fresh bool) (Counts, error) {
	if err := tune(ctx, tx, fresh); err != nil {
		return Counts{}, err
	}
	w, err := newWriter(ctx, tx)
	if err != nil {
		return Counts{}, err
	}
	if err := w.take(in, o); err != nil {
		return Counts{}, err
	}
	if err := w.signs.finish(); err != nil {
		return Counts{}, err
	}
	if err := w.addFailed(filepath.Join(in.dir, dataset.NameFailed+".jsonl")); err != nil {
		return Counts{}, err
	}
	if err := w.finish(fresh); err != nil {
		return Counts{}, err
	}
	if !fresh && w.counts.Added+w.counts.Changed+w.counts.Removed == 0 {
		return w.counts, nil
	}
	for _, q := range []string{`DELETE FROM edge`, `DELETE FROM force`, `DELETE FROM meta WHERE key = '` + MetaForce + `'`} {
		if _, err := tx.ExecContext(ctx, q); err != nil {
			return Counts{}, err
		}
	}
	for _, f := range o.Finish {
		if err := f(ctx, tx); err != nil {
			return Counts{}, err
		}
	}
	return w.counts, nil
}

// tune tells FTS5 to gather more in memory before it writes, and to leave the merging of a new index to the end.
func tune(ctx context.Context, tx *sql.Tx, fresh bool) error {
	for _, t := range ftsTables {
		settings := map[string]int{"hashsize": 32 << 20, "pgsz": 8050}
		if fresh {
			settings["automerge"], settings["crisismerge"] = 0, 64
		}
		for name, value := range settings {
			if _, err := tx.ExecContext(ctx, `INSERT INTO `+t+`(`+t+`, rank) VALUES (?, ?)`, name, value); err != nil {
				return err
			}
		}
	}
	return nil
}

// take goes through the dataset: what is new is put in, what has changed is taken out before, what is gone is taken out.
func (w *writer) take(in *sources, o Options) error {
	have, err := w.present()
	if err != nil {
		return err
	}
	for files := 0; ; files++ {
		if err := w.ctx.Err(); err != nil {
			return err
		}
		s, err := in.next()
		if err != nil {
			return err
		}
		if s == nil {
			break
		}
		if err := w.one(s, have); err != nil {
			return err
		}
		delete(have, s.id)
		if o.Progress != nil {
			o.Progress(files + 1)
		}
	}
	for _, old := range have {
		w.counts.Removed++
		if err := w.remove(old.n); err != nil {
			return err
		}
	}
	return nil
}

// one brings one source up to date.
func (w *writer) one(s *source, have map[string]present) error {
	old, there := have[s.id]
	switch {
	case there && old.digest == s.digest:
		w.counts.Kept++
		return nil
	case there:
		w.counts.Changed++
		if err := w.remove(old.n); err != nil {
			return err
		}
	default:
		w.counts.Added++
	}
	return w.add(s)
}

// present is a source that the index has.
type present struct {
	n      int64
	digest string
}

func (w *writer) present() (map[string]present, error) {
	rows, err := w.tx.QueryContext(w.ctx, `SELECT n, source, digest FROM issue`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := map[string]present{}
	for rows.Next() {
		var p present
		var id string
		if err := rows.Scan(&p.n, &id, &p.digest); err != nil {
			return nil, err
		}
		out[id] = p
	}
	return out, rows.Err()
}

// addFailed keeps the list of files that gave no issue.
func (w *writer) addFailed(path string) error {
	if _, err := w.tx.ExecContext(w.ctx, `DELETE FROM failed`); err != nil {
		return err
	}
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	} else if err != nil {
		return &FileError{path, bareError(err)}
	}
	defer f.Close()
	d := json.NewDecoder(f)
	for line := 1; d.More(); line++ {
		var r dataset.Failure
		if err := d.Decode(&r); err != nil {
			return spoiltAt(filepath.Dir(path), dataset.NameFailed, line, err)
		}
		if err := w.into["failed"].insert(w.ctx, r, nil); err != nil {
			return err
		}
	}
	return nil
}

// finish merges what FTS5 wrote and says in meta what the file is.
func (w *writer) finish(fresh bool) error {
	for _, t := range ftsTables {
		if !fresh {
			break // FTS5 merges a few changes by itself
		}
		if _, err := w.tx.ExecContext(w.ctx, `INSERT INTO `+t+`(`+t+`) VALUES ('optimize')`); err != nil {
			return err
		}
	}
	err := w.tx.QueryRowContext(w.ctx, `SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM provision)`).Scan(&w.counts.Documents, &w.counts.Provisions)
	if err != nil {
		return err
	}
	_, err = w.tx.ExecContext(w.ctx, `INSERT OR REPLACE INTO meta VALUES ('schema', ?), ('reader', ?)`, SchemaVersion, dataset.Version())
	return err
}
