package score

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// The files of a folder of gold, as docs/gold.md tells.
type (
	goldStructure struct {
		Issue     map[string]any `json:"issue"`
		Contents  []goldEntry    `json:"contents"`
		Documents []goldDocument `json:"documents"`
		Tables    []goldTable    `json:"tables"`
	}
	goldEntry struct {
		Column string `json:"column"`
		Title  string `json:"title"`
		Page   int    `json:"page"`
	}
	goldDocument struct {
		Line       int        `json:"line"`
		LastLine   int        `json:"last_line"`
		Column     string     `json:"column"`
		Masthead   string     `json:"masthead"`
		Number     string     `json:"number"`
		Agency     string     `json:"agency"`
		Year       int        `json:"year"`
		Serial     int        `json:"serial"`
		Title      string     `json:"title"`
		Kind       string     `json:"kind"`
		Recipients []string   `json:"recipients"`
		Signer     string     `json:"signer"`
		Date       string     `json:"date"`
		Effective  effect     `json:"effective"`
		Repeals    []any      `json:"repeals"`
		Parts      []goldPart `json:"parts"`
	}
	goldPart struct {
		Role     string `json:"role"`
		Label    string `json:"label"`
		Title    string `json:"title"`
		Chapters int    `json:"chapters"`
		Articles int    `json:"articles"`
	}
	goldTable struct {
		FirstLine int        `json:"first_line"`
		LastLine  int        `json:"last_line"`
		Header    [][]string `json:"header"`
		Rows      [][]string `json:"rows"`
	}
	goldNode struct {
		Line      int    `json:"line"`
		Level     string `json:"level"`
		Label     string `json:"label"`
		Number    int    `json:"number"`
		Heading   string `json:"heading"`
		Ambiguous bool   `json:"heading_ambiguous"`
		Template  bool   `json:"template"`
	}
	goldValue struct {
		Line      int      `json:"line"`
		Start     int      `json:"start"`
		Text      string   `json:"text"`
		Type      string   `json:"type"`
		Optional  bool     `json:"optional"`
		Min       float64  `json:"min"`
		Max       float64  `json:"max"`
		Per       []string `json:"per"`
		Bound     string   `json:"bound"`
		ISO       string   `json:"iso"`
		Working   bool     `json:"working"`
		From      string   `json:"from"`
		To        string   `json:"to"`
		Recurring string   `json:"recurring"`
		Precision string   `json:"precision"`
		Inferred  bool     `json:"inferred_year"`
		Agency    string   `json:"agency"`
		Year      int      `json:"year"`
		Serial    int      `json:"serial"`
		Number    string   `json:"number"`
	}
	goldJoin struct {
		FirstLine int    `json:"first_line"`
		NextLine  int    `json:"next_line"`
		Kind      string `json:"kind"`
		Around    string `json:"joined_around"`
		TextJoin  *bool  `json:"text_join"`
		Certain   *bool  `json:"certain"`
	}
)

// Lines are the first and the last line of a text that gold speaks of. The zero Lines are all.
type Lines struct{ First, Last int }

func (l Lines) has(line int) bool { return l == (Lines{}) || l.First <= line && line <= l.Last }

// Folder compares the JSON of an issue with a folder of gold about its text: structure.json, outline.jsonl, values.jsonl, joins.jsonl
// and people.jsonl, as hand annotation and synthetic gazettes have them.
func Folder(data []byte, source, dir string, lines Lines) (*Report, error) {
	f := folderScorer{Report: &Report{Keep: true}, text: newText(source), lines: lines}
	if err := json.Unmarshal(data, &f.got); err != nil {
		return nil, fmt.Errorf("this is no issue: %w", err)
	}
	structure, err := os.ReadFile(filepath.Join(dir, "structure.json"))
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(structure, &f.want); err != nil {
		return nil, fmt.Errorf("%s: structure.json: %w", dir, err)
	}
	f.want.Documents = slices.DeleteFunc(f.want.Documents, func(d goldDocument) bool { return !lines.has(d.Line) })
	f.want.Tables = slices.DeleteFunc(f.want.Tables, func(t goldTable) bool { return !lines.has(t.FirstLine) })
	outline, err1 := readLines[goldNode](dir, "outline.jsonl")
	values, err2 := readLines[goldValue](dir, "values.jsonl")
	joins, err3 := readLines[goldJoin](dir, "joins.jsonl")
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return nil, err
		}
	}
	f.issue()
	f.contents()
	f.documents()
	f.outline(outline)
	f.tables()
	f.values(values)
	f.joins(joins)
	f.partition()
	return f.Report, nil
}

// readLines reads a file of JSON objects, one a line; a missing one has none.
func readLines[T any](dir, name string) (out []T, err error) {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	in := bufio.NewScanner(bytes.NewReader(data))
	in.Buffer(nil, 16<<20)
	for n := 1; in.Scan(); n++ {
		if len(bytes.TrimSpace(in.Bytes())) == 0 {
			continue
		}
		var v T
		if err := json.Unmarshal(in.Bytes(), &v); err != nil {
			return nil, fmt.Errorf("%s/%s: line %d: %w", dir, name, n, err)
		}
		out = append(out, v)
	}
	return out, in.Err()
}

// A folderScorer compares one issue with a folder.
type folderScorer struct {
	*Report
	*text
	lines Lines
	got   issue
	want  goldStructure
	pairs []*document // of the documents of the gold
}

// place names a byte: line 12.
func (f *folderScorer) place(at int) string { return fmt.Sprint("line ", f.line(at)) }

// field checks a text up to widths and spaces, and strictly.
func (f *folderScorer) field(name, where, got, want string) {
	f.judge(name, verdict{right: spare(got) == spare(want), strict: got == want, other: got != ""}, where, got, want)
}

// spare is what of a text counts here: no white space, and the six signs that are typed in two widths in one.
func spare(s string) string { return norm(s) }

// issue compares cover and colophon.
func (f *folderScorer) issue() {
	w := func(name string) string {
		switch v := f.want.Issue[name].(type) {
		case nil:
			return ""
		case float64:
			return fmt.Sprint(int(v))
		default:
			return fmt.Sprint(v)
		}
	}
	for _, x := range []struct {
		name string
		got  any
	}{
		{"name", f.got.Name}, {"latin_name", f.got.LatinName}, {"year", f.got.Year}, {"number", f.got.Number}, {"total_number", f.got.TotalNumber}, {"sponsor", f.got.Sponsor},
		{"address", f.got.Colophon.Address}, {"postcode", f.got.Colophon.Postcode}, {"phone", f.got.Colophon.Phone}, {"website", f.got.Colophon.Website},
	} {
		f.field("issue fields", x.name, fmt.Sprint(x.got), w(x.name))
	}
}

// contents compares the entries of the contents in order.
func (f *folderScorer) contents() {
	for i, want := range f.want.Contents {
		var e entry
		if i < len(f.got.Contents) {
			e = f.got.Contents[i]
		}
		got, should := fmt.Sprint(e.Column, " ", e.Title, " ", e.Page), fmt.Sprint(want.Column, " ", want.Title, " ", want.Page)
		f.field("contents", fmt.Sprint("entry ", i+1), got, should)
	}
	for i := len(f.want.Contents); i < len(f.got.Contents); i++ {
		f.extra("contents", fmt.Sprint("entry ", i+1), f.got.Contents[i].Title)
	}
}

// documents pairs the documents by their numbers and compares their fields and parts.
func (f *folderScorer) documents() {
	byNumber := map[string]*document{}
	inRange := 0
	for i := range f.got.Documents {
		d := &f.got.Documents[i]
		if at := d.Spans.first(); at >= 0 && f.lines.has(f.line(at)) {
			inRange++
		}
		key := d.ID
		if d.Number != nil && d.Number.Text != "" {
			key = d.Number.Text
		}
		if byNumber[spare(key)] == nil {
			byNumber[spare(key)] = d
		}
	}
	found := 0
	for _, d := range f.want.Documents {
		m := byNumber[spare(d.Number)]
		f.pairs = append(f.pairs, m)
		if m != nil {
			found++
		}
		f.check("documents", m != nil, fmt.Sprint("line ", d.Line), "no document", d.Number)
	}
	for range max(0, inRange-max(len(f.want.Documents), found)) {
		f.extra("documents", "the text", "more documents than there are")
	}
	for i, d := range f.want.Documents {
		f.facts(d, f.pairs[i])
		f.parts(d, f.pairs[i])
	}
}

// facts compares the fields of one document; with all of them right, the document is.
func (f *folderScorer) facts(want goldDocument, got *document) {
	where := fmt.Sprint("line ", want.Line, " ", want.Number)
	before := f.missed()
	if got == nil {
		got = &document{Spans: spans{}}
	}
	f.grounded("doc title", where, got.Title, want.Title, got.TitleSpans)
	f.field("doc kind", where, got.Kind, want.Kind)
	f.field("doc column", where, got.Column, want.Column)
	f.grounded("doc masthead", where, got.Masthead, want.Masthead, got.MastheadSpans)
	f.field("doc recipients", where, strings.Join(got.Recipients, "|"), strings.Join(want.Recipients, "|"))
	f.field("doc signer", where, strings.Join(got.Signers, "|"), want.Signer)
	f.field("doc date", where, got.Date, want.Date)
	f.field("doc effect", where, fmt.Sprint(got.Effect), fmt.Sprint(want.Effective))
	repeals := len(got.Repeals)
	for _, c := range got.Citations {
		repeals += one(c.Relation == "repeals")
	}
	f.field("doc repeals", where, fmt.Sprint(repeals), fmt.Sprint(len(want.Repeals)))
	f.field("doc end", where, fmt.Sprint(f.lastLine(got.Spans)), fmt.Sprint(want.LastLine))
	number := want.Agency + fmt.Sprint(" ", want.Year, " ", want.Serial)
	var at spans
	if got.Number != nil {
		at = got.Number.Spans
	}
	key := got.Number.key()
	f.measure("doc number").Printed = true
	f.judge("doc number", verdict{other: got.Number != nil, right: key == spare(want.Agency)+number[len(want.Agency):], strict: got.Number != nil && got.Number.Text == want.Number, placed: f.prints(at, want.Number)}, where, key, number)
	f.check("whole documents", f.missed() == before, where, "a field is wrong", "all fields")
}

// missed is how many things were missed so far.
func (r *Report) missed() int {
	n := 0
	for _, m := range r.Measures {
		if m.Name != "whole documents" {
			n += m.Want - m.Hit
		}
	}
	return n
}

// grounded checks a text that knows where it is printed: what is printed there must be it.
func (f *folderScorer) grounded(name, where, got, want string, at spans) {
	f.measure(name).Printed = true
	f.judge(name, verdict{right: spare(got) == spare(want), strict: got == want, placed: f.prints(at, want), other: got != ""}, where, got, want)
}

// prints reports whether what is printed at spans is a text, up to widths, spaces and brackets.
func (t *text) prints(at spans, want string) bool {
	var b strings.Builder
	for _, s := range at {
		b.WriteString(t.between(s))
	}
	bare := strings.NewReplacer("[", "〔", "]", "〕", "(", "〔", ")", "〕", "【", "〔", "】", "〕")
	return want != "" && bare.Replace(folded(b.String())) == bare.Replace(folded(want))
}

// lastLine is the last line of a document that is not blank.
func (f *folderScorer) lastLine(at spans) int {
	if len(at) == 0 {
		return 0
	}
	end := len(strings.TrimRight(f.s[:min(at.last(), len(f.s))], " \t\r\n\v\f　"))
	return f.line(max(0, end-1))
}

// parts compares instruments and attachments in order.
func (f *folderScorer) parts(want goldDocument, got *document) {
	var found []part
	if got != nil {
		found = slices.DeleteFunc(slices.Clone(got.Parts), func(p part) bool { return p.Role == "notice" })
	}
	where := fmt.Sprint("line ", want.Line, " ", want.Number)
	for i, w := range want.Parts {
		var p part
		if i < len(found) {
			p = found[i]
		}
		should := fmt.Sprint(w.Role, " ", norm(w.Label), " ", norm(w.Title), " ", w.Chapters, " ", w.Articles)
		f.check("parts", summary(p) == should, where, summary(p), should)
	}
	for _, p := range found[min(len(found), len(want.Parts)):] {
		f.extra("parts", where, summary(p))
	}
}

// partition checks that the layers cover the text once.
func (f *folderScorer) partition() {
	at, ok := 0, len(f.got.Layers) > 0
	for _, l := range f.got.Layers {
		ok = ok && l.Span[0] == at
		at = l.Span[1]
	}
	f.check("partition", ok && at == len(f.s), "layers", at, len(f.s))
}
