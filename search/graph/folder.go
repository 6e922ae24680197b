package graph

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/gongbao/gongbao/dataset"
)

// Folder is a [Source] that reads the folder of a dataset. Its provisions are kept in memory: a large collection is better read from
// an index.
type Folder struct {
	dir        string
	provisions map[string][]dataset.Provision
	parts      []Part
	checks     map[string]Checks
}

// OpenFolder opens the folder of a dataset, which gongbao dataset wrote.
func OpenFolder(dir string) (*Folder, error) {
	if _, err := os.Stat(filepath.Join(dir, dataset.NameDocuments+".jsonl")); err != nil {
		return nil, fmt.Errorf("%s: this is no dataset: gongbao dataset makes one", dir)
	}
	f := &Folder{dir: dir, provisions: map[string][]dataset.Provision{}, checks: map[string]Checks{}}
	for p, err := range records[dataset.Provision](dir, dataset.NameProvisions) {
		if err != nil {
			return nil, err
		}
		list := f.provisions[p.Document]
		if len(list) == 0 || list[len(list)-1].Part != p.Part {
			f.parts = append(f.parts, Part{p.Document, p.Part, p.PartRole, p.PartTitle})
		}
		f.provisions[p.Document] = append(list, p)
	}
	for c, err := range records[dataset.Check](dir, dataset.NameChecks) {
		if err != nil {
			return nil, err
		}
		of := c.Document
		if of == "" {
			continue
		}
		f.checks[of] = f.checks[of].with(c.Status, c.Message)
	}
	return f, nil
}

// with counts one more check.
func (c Checks) with(status, message string) Checks {
	switch status {
	case "proved":
		c.Proved++
	case "broken":
		c.Broken++
		c.Messages = append(c.Messages, message)
	default:
		c.Unprovable++
	}
	return c
}

// Documents yields the documents of the dataset.
func (f *Folder) Documents() iter.Seq2[dataset.Document, error] {
	return records[dataset.Document](f.dir, dataset.NameDocuments)
}

// Citations yields the references of the dataset.
func (f *Folder) Citations() iter.Seq2[dataset.Citation, error] {
	return records[dataset.Citation](f.dir, dataset.NameCitations)
}

// Effects yields the clauses on force of the dataset.
func (f *Folder) Effects() iter.Seq2[dataset.Effect, error] {
	return records[dataset.Effect](f.dir, dataset.NameEffects)
}

// Parts yields the texts that the documents issue and attach.
func (f *Folder) Parts() iter.Seq2[Part, error] { return all(f.parts) }

// Provisions yields the provisions of one document.
func (f *Folder) Provisions(document string) iter.Seq2[dataset.Provision, error] {
	return all(f.provisions[document])
}

// Checks returns what a document proves about itself.
func (f *Folder) Checks(document string) (Checks, error) { return f.checks[document], nil }

func all[T any](list []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range list {
			if !yield(x, nil) {
				return
			}
		}
	}
}

// records yields the lines of one file of a dataset; none where there is no such file.
func records[T any](dir, name string) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		path := filepath.Join(dir, name+".jsonl")
		file, err := os.Open(path)
		if errors.Is(err, fs.ErrNotExist) {
			return
		}
		if err != nil {
			yield(zero, err)
			return
		}
		defer file.Close()
		r := bufio.NewReaderSize(file, 1<<16)
		for n := 1; ; n++ {
			line, err := r.ReadBytes('\n')
			if len(bytes.TrimSpace(line)) > 0 {
				var record T
				if err := json.Unmarshal(line, &record); err != nil {
					yield(zero, fmt.Errorf("%s:%d: %w", path, n, err))
					return
				}
				if !yield(record, nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(zero, err)
				return
			}
		}
	}
}
