package search

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gongbao/gongbao/dataset"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// A writer puts the records of sources into the tables.
type writer struct {
	ctx    context.Context
	tx     *sql.Tx
	into   map[string]*inserter // by table
	fts    map[string]*sql.Stmt // by table of words
	signs  *signs
	last   map[string]int64 // number of the last row of each table
	counts Counts
}

// Counts are how many files an update found.
type Counts struct {
	Added, Changed, Removed, Kept int // files
	Documents, Provisions         int // that the index holds now
}

// The tables that have rows for records, and the type of these.
var recordTables = []struct {
	name string
	zero any
}{
	{"issue", dataset.Issue{}}, {"document", dataset.Document{}}, {"provision", dataset.Provision{}}, {"value", dataset.Value{}},
	{"citation", dataset.Citation{}}, {"effect", dataset.Effect{}}, {"person", dataset.Person{}}, {"contact", dataset.Contact{}},
	{"tabular", dataset.Table{}}, {"finding", dataset.Check{}}, {"part", partRow{}}, {"document_checks", struct{}{}}, {"failed", dataset.Failure{}},
}

// A partRow is a row of the table part.
type partRow struct {
	Role  string `json:"role"`
	Title string `json:"title,omitempty"`
}

var ftsTables = []string{"title_fts", "heading_fts", "text_fts"}

func newWriter(ctx context.Context, tx *sql.Tx) (*writer, error) {
	w := &writer{ctx: ctx, tx: tx, into: map[string]*inserter{}, fts: map[string]*sql.Stmt{}, last: map[string]int64{}, signs: newSigns(ctx, tx)}
	words, err := newWordTable(ctx, tx)
	if err != nil {
		return nil, err
	}
	for _, t := range recordTables {
		in, err := newInserter(ctx, tx, words, t.name, t.zero)
		if err != nil {
			return nil, err
		}
		w.into[t.name] = in
		if in.columns[0] != "n" {
			continue
		}
		var last sql.NullInt64
		if err := tx.QueryRowContext(ctx, `SELECT max(n) FROM "`+t.name+`"`).Scan(&last); err != nil { // numbers only grow
			return nil, err
		}
		w.last[t.name] = last.Int64
	}
	for _, t := range ftsTables {
		stmt, err := tx.PrepareContext(ctx, `INSERT INTO `+t+`(rowid, tokens) VALUES (?, ?)`)
		if err != nil {
			return nil, err
		}
		w.fts[t] = stmt
	}
	return w, nil
}

// insert puts a record into a table and returns its number.
func (w *writer) insert(table string, record any, more given) (int64, error) {
	w.last[table]++
	n := w.last[table]
	more["n"] = n
	return n, w.into[table].insert(w.ctx, record, more)
}

// words makes a text findable.
func (w *writer) words(table string, n int64, tokens string) error {
	if tokens == "" {
		return nil
	}
	_, err := w.fts[table].ExecContext(w.ctx, n, tokens)
	return err
}

// A filing is what is known of a source while its records are put in.
type filing struct {
	*writer
	issue      int64
	documents  map[string]int64  // number by id
	provisions map[string]int64  // number by id
	texts      map[string]string // of provisions by id
	captions   map[string]string // of tables by the id of the provision
	extents    map[int64]*extent // of documents
	parts      map[[2]int64]bool // document and part that are in
}

// An extent is the provisions of a document: [first, first+count).
type extent struct{ first, count int64 }

// add puts all records of a source in.
func (w *writer) add(s *source) error {
	f := &filing{writer: w, documents: map[string]int64{}, provisions: map[string]int64{}, texts: map[string]string{}, captions: map[string]string{},
		extents: map[int64]*extent{}, parts: map[[2]int64]bool{}}
	for _, step := range []struct {
		name string
		take func(line []byte) error
	}{
		{dataset.NameIssues, each(func(r dataset.Issue) error { return f.addIssue(r, s.digest) })}, {dataset.NameTables, each(f.noteTable)},
		{dataset.NameDocuments, each(f.addDocument)}, {dataset.NameProvisions, each(f.addProvision)}, {dataset.NameTables, each(f.addTable)},
		{dataset.NameValues, each(f.addValue)}, {dataset.NameCitations, each(f.addCitation)}, {dataset.NameEffects, each(f.addEffect)},
		{dataset.NamePeople, each(f.addPerson)}, {dataset.NameContacts, each(f.addContact)}, {dataset.NameChecks, each(f.addCheck)},
		{dataset.NameProblems, each(f.addProblem)},
	} {
		for i, line := range s.lines[step.name] {
			if err := step.take(line); err != nil {
				return f.atFault(s, step.name, i, err)
			}
		}
		if step.name == dataset.NameProvisions {
			if err := f.closeDocuments(); err != nil {
				return err
			}
		}
	}
	return nil
}

// atFault tells the line of a dataset that could not be put in, unless it is the index that takes none.
func (f *filing) atFault(s *source, name string, i int, err error) error {
	if e, ok := errors.AsType[*sqlite.Error](err); f.ctx.Err() != nil || ok && e.Code()&0xff != sqlite3.SQLITE_CONSTRAINT {
		return fmt.Errorf("%s of %s: %w", name, s.id, err)
	}
	return spoiltAt(s.dir, name, s.first[name]+i, err)
}

// each reads a line as a record.
func each[T any](take func(T) error) func([]byte) error {
	return func(line []byte) error {
		var record T
		if err := json.Unmarshal(line, &record); err != nil {
			return err
		}
		return take(record)
	}
}

func (f *filing) addIssue(r dataset.Issue, digest string) (err error) {
	f.issue, err = f.insert("issue", r, given{"digest": digest, "format": orNull(r.File.Format), "encoding": orNull(r.File.Encoding),
		"pages": numberOrNull(r.File.Pages), "bytes": r.File.Bytes})
	return err
}

func (f *filing) addDocument(r dataset.Document) error {
	n, err := f.insert("document", r, given{"issue": f.issue, "first_provision": nil, "provisions": 0})
	if err != nil {
		return err
	}
	f.documents[r.ID] = n
	return f.words("title_fts", n, endTokens(units(r.Title)))
}

// closeDocuments writes which provisions belong to each document.
func (f *filing) closeDocuments() error {
	for _, n := range slices.Sorted(maps.Keys(f.extents)) {
		e := f.extents[n]
		_, err := f.tx.ExecContext(f.ctx, `UPDATE document SET first_provision = ?, provisions = ? WHERE n = ?`, e.first, e.count, n)
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *filing) addProvision(r dataset.Provision) error {
	document := f.documents[r.Document]
	if at := [2]int64{document, int64(r.Part)}; !f.parts[at] {
		f.parts[at] = true
		if err := f.into["part"].insert(f.ctx, partRow{r.PartRole, r.PartTitle}, given{"document": document, "part": r.Part}); err != nil {
			return err
		}
	}
	var parent any
	if p, ok := f.provisions[r.Parent]; ok {
		parent = p
	}
	g := placed(given{"document": document, "parent": parent, "crumb": orNull(f.captions[r.ID])}, r.Place)
	if r.Heading != "" && strings.HasPrefix(r.Text, r.Heading) {
		g["heading"], g["heading_runes"] = nil, utf8.RuneCountInString(r.Heading)
	}
	more, err := provisionAsides.rest(r, g, nil)
	if err != nil {
		return err
	}
	g["more"] = more
	n, err := f.insert("provision", r, g)
	if err != nil {
		return err
	}
	if e := f.extents[document]; e == nil {
		f.extents[document] = &extent{n, 1}
	} else {
		e.count++
	}
	if _, taken := f.provisions[r.ID]; !taken {
		f.provisions[r.ID], f.texts[r.ID] = n, r.Text
	}
	return f.addWords(n, headingOf(r.Label, r.Heading, f.captions[r.ID]), r.Text, r.Runes)
}

// addWords makes a provision findable by its words and single characters.
func (f *filing) addWords(n int64, heading, text string, runes int) error {
	h, t := units(heading), units(text)
	f.signs.add(n, h, t, runes)
	if err := f.words("heading_fts", n, endTokens(h)); err != nil {
		return err
	}
	return f.words("text_fts", n, tokens(t))
}

// headingOf is what a provision is called: label and heading, or the caption of a table.
func headingOf(label, heading, caption string) string {
	return strings.TrimSpace(label + "\n" + heading + "\n" + caption)
}

func (f *filing) noteTable(r dataset.Table) error {
	f.captions[r.ID] = r.Caption
	return nil
}

func (f *filing) addTable(r dataset.Table) error {
	var row, status any
	if r.Total != nil {
		row, status = r.Total.Row, r.Total.Status
	}
	at := f.at(r.Document, r.Provision, r.EID)
	_, err := f.insert("tabular", r, given{"document": at["document"], "provision": at["provision"], "header_rows": len(r.Header), "total_row": row, "total_status": status})
	return err
}

// at are the columns that say where a record stands.
func (f *filing) at(document, provision, eid string) given {
	g := given{"document": f.documents[document], "provision": nil, "eid": eid}
	if n, ok := f.provisions[provision]; ok {
		g["provision"], g["eid"] = n, nil
	}
	return g
}

// numbered adds the number after the address in the id of a record.
func (g given) numbered(id string) given {
	seq, _ := strconv.Atoi(id[strings.LastIndexByte(id, ':')+1:])
	g["seq"] = seq
	return g
}

// longProvision is how many bytes of a provision are looked through for the place of what a record prints: in a longer one the records are
// many, and each is kept with its own text.
const longProvision = 1 << 14

// printed adds where the text of a record stands in the text of its provision, in the place of the text itself.
func (f *filing) printed(g given, provision, text string) given {
	g["text"], g["text_at"], g["text_runes"] = text, nil, nil
	if whole := f.texts[provision]; text == "" || len(whole) > longProvision {
		return g
	}
	if at := strings.Index(f.texts[provision], text); at >= 0 {
		g["text"], g["text_at"] = nil, utf8.RuneCountInString(f.texts[provision][:at])+1
		g["text_runes"] = utf8.RuneCountInString(text)
	}
	return g
}

// sentence adds where the sentence stands in the text of the provision.
func (f *filing) sentence(g given, provision, sentence string, cell []int) given {
	g["sentence"], g["sentence_at"], g["sentence_runes"] = orNull(sentence), nil, nil
	text, ok := f.texts[provision]
	if !ok || sentence == "" || len(text) > longProvision {
		return g
	}
	at, size := strings.Index(text, sentence), len(sentence)
	if len(cell) == 2 {
		at, size = rowAt(text, cell[0], f.captions[provision] != "")
	}
	if at >= 0 {
		g["sentence"], g["sentence_at"] = nil, utf8.RuneCountInString(text[:at])+1
		g["sentence_runes"] = utf8.RuneCountInString(text[at : at+size])
	}
	return g
}

// rowAt finds a row in the text of a table.
func rowAt(text string, row int, caption bool) (at, size int) {
	if caption {
		row++
	}
	for line := range strings.SplitSeq(text, "\n") {
		if row == 0 {
			return at, len(line)
		}
		at += len(line) + 1
		row--
	}
	return -1, 0
}

// placed adds where a record stands, what is said elsewhere left out.
func placed(g given, p dataset.Place) given {
	if len(p.Spans) == 1 {
		g["start"], g["end"], g["spans"] = p.Spans[0].Start, p.Spans[0].End, nil
	}
	if p.FileLastPage == p.FilePage {
		g["file_last_page"] = nil
	}
	return g
}

func (f *filing) addValue(r dataset.Value) error {
	g := placed(f.at(r.Document, r.Provision, r.EID).numbered(r.ID), r.Place)
	for column, same := range map[string]bool{"code": r.Code == r.Unit, "edtf": r.EDTF == r.From.String(), "to": r.Precision == "day" && r.To == r.From, "bound": r.Bound == "exact"} {
		if same {
			g[column] = nil
		}
	}
	if r.Code == "" && r.Unit != "" {
		g["code"] = ""
	}
	f.printed(f.sentence(g, r.Provision, r.Sentence, r.Cell), r.Provision, r.Text)
	more, err := valueAsides.rest(r, g, exactly(r.Min, r.Max))
	if err != nil {
		return err
	}
	g["more"] = more
	_, err = f.insert("value", r, g)
	return err
}

func (f *filing) addCitation(r dataset.Citation) error {
	g := placed(f.at(r.Document, r.Provision, r.EID).numbered(r.ID), r.Place)
	_, err := f.insert("citation", r, f.printed(f.sentence(g, r.Provision, r.Sentence, nil), r.Provision, r.Text))
	return err
}

func (f *filing) addEffect(r dataset.Effect) error {
	g := placed(f.at(r.Document, r.Provision, r.EID).numbered(r.ID), r.Place)
	_, err := f.insert("effect", r, f.printed(f.sentence(g, r.Provision, r.Sentence, nil), r.Provision, r.Text))
	return err
}

func (f *filing) addPerson(r dataset.Person) error {
	g := placed(f.at(r.Document, r.Provision, r.EID).numbered(r.ID), r.Place)
	_, err := f.insert("person", r, f.printed(g, r.Provision, r.Text))
	return err
}

func (f *filing) addContact(r dataset.Contact) error {
	g := placed(f.at(r.Document, r.Provision, r.EID).numbered(r.ID), r.Place)
	_, err := f.insert("contact", r, f.printed(g, r.Provision, r.Text))
	return err
}

func (f *filing) addCheck(r dataset.Check) error {
	document, known := f.documents[r.Document]
	if known {
		_, err := f.tx.ExecContext(f.ctx, `INSERT INTO document_checks VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
			proved = proved + excluded.proved, broken = broken + excluded.broken, unprovable = unprovable + excluded.unprovable`,
			document, r.Status == "proved", r.Status == "broken", r.Status == "unprovable")
		if err != nil {
			return err
		}
	}
	if r.Status == "proved" {
		return nil
	}
	return f.finding(r.Document, r, given{"sort": "check", "grade": r.Status})
}

func (f *filing) addProblem(r dataset.Problem) error {
	return f.finding(r.Document, dataset.Check{Head: r.Head, Code: r.Code, Message: r.Message, Places: r.Places}, given{"sort": "problem", "grade": r.Severity})
}

func (f *filing) finding(document string, record dataset.Check, g given) error {
	g["issue"], g["document"] = f.issue, nil
	if n, ok := f.documents[document]; ok {
		g["document"] = n
	}
	_, err := f.insert("finding", record, g)
	return err
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func numberOrNull(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
