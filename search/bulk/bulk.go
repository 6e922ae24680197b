// Package bulk writes a dataset for search engines: lines for the bulk interface of Elasticsearch and OpenSearch, or documents for
// Meilisearch, each with the settings that make Chinese words findable.
package bulk

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/internal/folder"
	"github.com/gongbao/gongbao/internal/scratch"
)

// An Engine is a search engine that [Write] writes for.
type Engine string

// The engines.
const (
	Elasticsearch Engine = "elasticsearch" // and OpenSearch
	Meilisearch   Engine = "meilisearch"
)

// Engines lists every engine.
func Engines() []Engine { return []Engine{Elasticsearch, Meilisearch} }

// The settings of the engines: two characters of Chinese side by side are a word, as in the engines' own analyser cjk; what is asked
// for as a facet is a keyword; values are nested, so that an amount and its unit are of one value; days and amounts are ranges.
var (
	//go:embed documents.json
	documentsMapping []byte
	//go:embed provisions.json
	provisionsMapping []byte
	//go:embed meilisearch.json
	meilisearchSettings []byte
)

// The indexes.
const (
	Documents  = "gongbao-documents"
	Provisions = "gongbao-provisions"
)

// Mapping returns the settings and the mapping of an index of Elasticsearch or OpenSearch.
func Mapping(index string) []byte {
	if index == Documents {
		return documentsMapping
	}
	return provisionsMapping
}

// MeilisearchSettings returns the settings of an index of Meilisearch.
func MeilisearchSettings() []byte { return meilisearchSettings }

// An Item is one document of an index. The id is that of the record: sent twice, it is there once.
type Item struct {
	Index string
	ID    string
	Body  []byte // JSON
}

// Items yields the documents and the provisions of a dataset, each provision with the values that stand in it and with what is asked
// of its document: number, title, kind, issuers, days. So one query asks for words, issuer, force and amount.
func Items(dir string) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		order := map[string]int{}
		for line, err := range lines(dir, dataset.NameDocuments) {
			if err != nil {
				yield(Item{}, err)
				return
			}
			id, _ := field(line, "id")
			order[id] = len(order)
			if !yield(Item{Documents, id, bytes.Clone(line)}, nil) {
				return
			}
		}
		values, stop := iter.Pull2(lines(dir, dataset.NameValues))
		defer stop()
		documents, stop := iter.Pull2(lines(dir, dataset.NameDocuments))
		defer stop()
		j := joiner{values: values, documents: documents, order: order}
		for line, err := range lines(dir, dataset.NameProvisions) {
			if err == nil {
				line, err = j.join(line)
			}
			id, _ := field(line, "id")
			if !yield(Item{Provisions, id, line}, err) || err != nil {
				return
			}
		}
	}
}

// A joiner reads documents and values along with the provisions: all three files have the documents in one order.
type joiner struct {
	values, documents func() ([]byte, error, bool)

	order map[string]int               // of the documents, by id
	of    map[string][]json.RawMessage // values of the document, by provision
	head  []byte                       // what is asked of the document: fields of a JSON object, each after a comma
	doc   int
	next  int    // the document that comes next
	ahead []byte // a value of a later document
	begun bool
}

// join puts what is asked of its document, and its values, into the record of a provision.
func (j *joiner) join(line []byte) ([]byte, error) {
	id, _ := field(line, "id")
	document, _ := field(line, "document")
	at, ok := j.order[document]
	if !ok {
		return nil, fmt.Errorf("%s is of no document of this dataset", id)
	}
	if !j.begun || at != j.doc {
		j.doc, j.begun = at, true
		if err := errors.Join(j.readHead(), j.readValues()); err != nil {
			return nil, err
		}
	}
	out := append(bytes.Clone(bytes.TrimSuffix(line, []byte("}"))), j.head...)
	if list := j.of[id]; list != nil {
		values, err := json.Marshal(list)
		if err != nil {
			return nil, err
		}
		out = append(append(out, `,"values":`...), values...)
	}
	return append(out, '}'), nil
}

// asked are the fields of a document that its provisions have too, as document_kind and so on.
var asked = []string{"number", "title", "kind", "column", "issuers", "region", "level", "date", "effect_from", "effect_until", "keywords"}

// readHead goes on to the document, and takes the fields that are asked for.
func (j *joiner) readHead() error {
	var line []byte
	for ; j.next <= j.doc; j.next++ {
		var err error
		var ok bool
		if line, err, ok = j.documents(); err != nil || !ok {
			return err
		}
	}
	if line == nil {
		return errors.New("the provisions are in another order than the documents")
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(line, &all); err != nil {
		return err
	}
	j.head = j.head[:0]
	for _, name := range asked {
		if value := all[name]; value != nil {
			j.head = append(append(j.head, `,"document_`+name+`":`...), value...)
		}
	}
	return nil
}

// readValues takes the values of the document.
func (j *joiner) readValues() error {
	j.of = map[string][]json.RawMessage{}
	for {
		line := j.ahead
		j.ahead = nil
		if line == nil {
			next, err, ok := j.values()
			if err != nil || !ok {
				return err
			}
			line = bytes.Clone(next)
		}
		of, _ := field(line, "document")
		at, ok := j.order[of]
		switch {
		case ok && at > j.doc:
			j.ahead = line
			return nil
		case ok && at == j.doc:
			if provision, _ := field(line, "provision"); provision != "" {
				j.of[provision] = append(j.of[provision], line)
			}
		}
	}
}

// field returns the text of a field of a record.
func field(line []byte, name string) (string, error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(line, &all); err != nil {
		return "", err
	}
	var s string
	if all[name] == nil {
		return "", nil
	}
	err := json.Unmarshal(all[name], &s)
	return s, err
}

// lines yields the lines of one file of a dataset. Their bytes are good until the next one.
func lines(dir, name string) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		f, err := os.Open(filepath.Join(dir, name+".jsonl"))
		if err != nil {
			yield(nil, err)
			return
		}
		defer f.Close()
		r := bufio.NewReaderSize(f, 1<<16)
		for {
			line, err := r.ReadBytes('\n')
			if line = bytes.TrimSpace(line); len(line) > 0 && !yield(line, nil) {
				return
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(nil, err)
				return
			}
		}
	}
}

// Write writes a dataset into the folder out, for an engine: settings, and one file of lines for each index. Each file comes to
// its place whole, and no link is followed.
func Write(dir, out string, engine Engine) error {
	if !slices.Contains(Engines(), engine) {
		return fmt.Errorf("engine %q: it is one of %q", engine, Engines())
	}
	if err := folder.Make(out); err != nil {
		return err
	}
	settings := map[string][]byte{Documents + ".mapping.json": documentsMapping, Provisions + ".mapping.json": provisionsMapping}
	if engine == Meilisearch {
		settings = map[string][]byte{"settings.json": meilisearchSettings}
	}
	for name, data := range settings {
		if err := scratch.WriteFile(filepath.Join(out, name), data); err != nil {
			return err
		}
	}
	files := map[string]*indexFile{}
	for _, index := range []string{Documents, Provisions} {
		f, err := scratch.Create(filepath.Join(out, index+".ndjson"))
		if err != nil {
			return err
		}
		defer f.Abandon()
		files[index] = &indexFile{bufio.NewWriter(f), f}
	}
	for item, err := range Items(dir) {
		if err != nil {
			return err
		}
		files[item.Index].item(item, engine)
	}
	return errors.Join(files[Documents].end(), files[Provisions].end())
}

// An indexFile is the file of an index while it is written.
type indexFile struct {
	*bufio.Writer // keeps the first error for end
	file          *scratch.Aside
}

// item writes an item as an engine takes it.
func (l *indexFile) item(x Item, engine Engine) {
	if engine == Meilisearch {
		l.Write(MeilisearchRecord(x))
		l.WriteByte('\n')
		return
	}
	id, _ := json.Marshal(x.ID)
	fmt.Fprintf(l, `{"index":{"_index":"%s","_id":%s}}`+"\n%s\n", x.Index, id, x.Body)
}

// end brings the file to its place.
func (l *indexFile) end() error {
	if err := l.Flush(); err != nil {
		return err
	}
	return l.file.Commit()
}

// MeilisearchRecord is the record of an item as Meilisearch takes it: its ids are of letters and digits only, so the record has one
// more, uid, made of its id.
func MeilisearchRecord(item Item) []byte {
	sum := sha256.Sum256([]byte(item.ID))
	return fmt.Appendf(nil, `{"uid":"%s",%s`, hex.EncodeToString(sum[:16]), item.Body[1:])
}
