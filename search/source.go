package search

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/gongbao/gongbao/dataset"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// kept are the records that an index is made of; chunks are pieces of the provisions and no more.
var kept = []string{
	dataset.NameIssues, dataset.NameDocuments, dataset.NameProvisions, dataset.NameTables, dataset.NameValues, dataset.NameCitations,
	dataset.NameEffects, dataset.NamePeople, dataset.NameContacts, dataset.NameChecks, dataset.NameProblems,
}

// A source is the records of one file: lines of JSON by the name of the record.
type source struct {
	id     string // first 16 digits of its SHA-256
	digest string // of all the lines
	lines  map[string][][]byte
	dir    string         // of the dataset
	first  map[string]int // number of the first of the lines in its file, from 1
}

// A sources reads a dataset one file after another. The records of all names lie in the same order of files.
type sources struct {
	dir   string
	files []*records
}

// records is one file of JSON Lines with the line that comes next.
type records struct {
	name string
	f    *os.File
	in   *bufio.Reader
	next []byte // nil at the end
	line int    // number of next, from 1
}

// openSources opens a dataset.
func openSources(dir string) (*sources, error) {
	if err := looksLikeDataset(dir); err != nil {
		return nil, err
	}
	s := &sources{dir: dir}
	for _, name := range kept {
		path := filepath.Join(dir, name+".jsonl")
		f, err := os.Open(path)
		if err != nil {
			s.close()
			return nil, &FileError{path, bareError(err)}
		}
		r := &records{name: name, f: f, in: bufio.NewReaderSize(f, 1<<18)}
		s.files = append(s.files, r)
		if err := r.advance(); err != nil {
			s.close()
			return nil, &FileError{path, err}
		}
	}
	return s, nil
}

// looksLikeDataset says in one line what a path is that is no dataset.
func looksLikeDataset(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return &FileError{dir, errors.New("there is no such folder: gongbao dataset PATH… -o DIR makes a dataset")}
	case err != nil:
		return &FileError{dir, bareError(err)}
	case !info.IsDir():
		return &FileError{dir, errors.New("this is a file: an index is made of the folder that gongbao dataset wrote")}
	}
	if _, err := os.Stat(filepath.Join(dir, "report.json")); err != nil {
		return &FileError{dir, fmt.Errorf("this is no finished dataset (it has no report.json): gongbao dataset %s -o DIR makes one, and gongbao index DIR reads that", dir)}
	}
	return nil
}

func (s *sources) close() {
	for _, r := range s.files {
		r.f.Close()
	}
}

// advance reads the next line.
func (r *records) advance() error {
	line, err := r.in.ReadBytes('\n')
	if err == io.EOF && len(bytes.TrimSpace(line)) == 0 {
		r.next = nil
		return nil
	}
	if err != nil && err != io.EOF {
		return err
	}
	r.next = bytes.TrimSuffix(line, []byte("\n"))
	r.line++
	return nil
}

// sourceKey stands before the source in every record. Inside of a text its quotation marks would be escaped.
var sourceKey = []byte(`"source":"`)

// sourceOf returns the source of a record.
func sourceOf(line []byte) string {
	_, rest, ok := bytes.Cut(line, sourceKey)
	id, _, closed := bytes.Cut(rest, []byte(`"`))
	if !ok || !closed {
		return ""
	}
	return string(id)
}

// next returns the records of the next file; nil at the end of the dataset.
func (s *sources) next() (*source, error) {
	if s.files[0].next == nil {
		for _, r := range s.files {
			if r.next != nil {
				return nil, s.spoilt(r)
			}
		}
		return nil, nil
	}
	out := &source{id: sourceOf(s.files[0].next), lines: map[string][][]byte{}, dir: s.dir, first: map[string]int{}}
	if out.id == "" {
		return nil, s.spoilt(s.files[0])
	}
	h := sha256.New()
	for _, r := range s.files {
		out.first[r.name] = r.line
		for r.next != nil && sourceOf(r.next) == out.id {
			out.lines[r.name] = append(out.lines[r.name], r.next)
			h.Write(r.next)
			h.Write([]byte{'\n'})
			if err := r.advance(); err != nil {
				return nil, &FileError{filepath.Join(s.dir, r.name+".jsonl"), err}
			}
		}
	}
	if len(out.lines[dataset.NameIssues]) != 1 {
		return nil, s.spoilt(s.files[0])
	}
	out.digest = hex.EncodeToString(h.Sum(nil))
	return out, nil
}

func (s *sources) spoilt(r *records) error {
	return spoiltAt(s.dir, r.name, r.line, errors.New("the records of a file do not stand together"))
}

// spoiltAt tells the line of a dataset that is at fault.
func spoiltAt(dir, name string, line int, err error) error {
	if e, ok := errors.AsType[*sqlite.Error](err); ok && e.Code()&0xff == sqlite3.SQLITE_CONSTRAINT {
		err = errors.New("a record with its id or number has come before")
	}
	return &FileError{filepath.Join(dir, name+".jsonl"),
		fmt.Errorf("line %d is not what gongbao dataset wrote (%w): make the dataset again", line, err)}
}
