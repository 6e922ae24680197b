package dataset

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

const page = "../docs/datasets.md"

// chosen says which record of the sample the page shows: the first that has one of these words.
var chosen = map[string]string{
	NameValues: "4000元", NameCitations: `"relation":"repeals"`, NameEffects: `"act":"term"`, NameChecks: `"table-total"`, NameTables: `"total"`,
	NameChunks: `p1__chp_3__art_9`, NameProvisions: `p1__chp_3__art_9"`,
}

// TestPage writes the records of docs/datasets.md, real ones of the sample, and holds the page to them: between
// <!-- record NAME --> and the end of the block after it.
func TestPage(t *testing.T) {
	old, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	now := old
	for _, name := range names {
		now = inserted(t, now, "record "+name, "json", pretty(t, sampleRecord(t, name)))
	}
	v := Reading{Issue: sampleIssue(), File: File{Path: "gazettes/2018-10.txt", SHA256: sumOf(sampleIssue().Text(wholeText))}}.view()
	for _, data := range aknForm(v) {
		now = inserted(t, now, "akn", "xml", passage(string(data), `eId="cmp_1__att_1__chp_3__art_9"`, 9))
	}
	for _, data := range jsonLDForm(v) {
		now = inserted(t, now, "jsonld", "json", passage(string(data), `"@id": "urn:gongbao:cn/漪州市映荷区人民政府/映政规/2018/3",`, 3))
	}
	for _, data := range markdownForm(v) {
		now = inserted(t, now, "md", "markdown", passage(string(data), "---", 12))
		break
	}
	if *update {
		if err := os.WriteFile(page, now, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(now, old) && testing.Short() {
		t.Log("docs/datasets.md shows other records than the program makes now: go test ./dataset -run Page -update writes it")
	} else if !bytes.Equal(now, old) {
		t.Error("docs/datasets.md shows other records than the program makes: go test ./dataset -run Page -update writes it")
	}
	for _, name := range names {
		if !strings.Contains(string(now), "`"+name+".jsonl`") {
			t.Errorf("the page does not name %s.jsonl", name)
		}
	}
	for _, f := range Formats() {
		if !strings.Contains(string(now), "`"+string(f)+"`") {
			t.Errorf("the page does not name the format %s", f)
		}
	}
}

// sampleRecord returns a record of the sample as one line; of a file that failed an invented one.
func sampleRecord(t *testing.T, name string) []byte {
	if name == NameFailed {
		in := input{name: "gazettes/notice.doc", size: 223744, sum: strings.Repeat("ab12", 16)}
		data, err := encode(failure(in, fault{FailedFormat, "doc: this is an old Word, Excel or WPS document (OLE)", "save it as DOCX or PDF, and read that"}))
		if err != nil {
			t.Fatal(err)
		}
		data = bytes.Replace(data, []byte(`"path":""`), pathKey("gazettes/notice.doc"), 1)
		return data
	}
	is := sampleIssue()
	r := Reading{Issue: is, File: File{Path: "gazettes/2018-10.txt", SHA256: sumOf(is.Text(wholeText)), Bytes: int64(is.Source.Bytes)}}
	var first []byte
	for record := range r.Of(name) {
		data, err := encode(record)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil || bytes.Contains(data, []byte(chosen[name])) {
			first = data
		}
		if chosen[name] == "" || bytes.Contains(data, []byte(chosen[name])) {
			break
		}
	}
	if first == nil {
		data, err := encode(Problem{Head: r.view().head(NameProblems, "", "-", ProblemIncomplete, 1), Code: ProblemIncomplete, Severity: SeverityLoss,
			Message: "page 3 is a picture of text; install tesseract-ocr-chi-sim", Places: []Place{}})
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	return first
}

// pretty shows a record with one field a line, long ones cut.
func pretty(t *testing.T, line []byte) string {
	line = bytes.ReplaceAll(line, []byte(Version()), []byte("v1.0.0"))
	var b strings.Builder
	d := json.NewDecoder(bytes.NewReader(line))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	sep := "{"
	for d.More() {
		key, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			t.Fatal(err)
		}
		s := string(value)
		if r := []rune(s); len(r) > 240 {
			s = string(r[:220]) + " …"
		}
		b.WriteString(sep + ` "` + key.(string) + `": ` + s)
		sep = ",\n "
	}
	return b.String() + " }"
}

// passage returns n lines of a text from the first that holds a word on, without their common indent.
func passage(text, word string, n int) string {
	all := strings.Split(text, "\n")
	for i, line := range all {
		if strings.Contains(line, word) {
			all = all[i:min(i+n, len(all))]
			break
		}
	}
	indent := len(all[0]) - len(strings.TrimLeft(all[0], " "))
	for i, line := range all {
		all[i] = strings.TrimPrefix(line, all[0][:indent])
	}
	return strings.Join(all, "\n")
}

// inserted puts a block after a mark of the page.
func inserted(t *testing.T, text []byte, mark, language, block string) []byte {
	t.Helper()
	begin := []byte("<!-- " + mark + " -->\n")
	head, rest, ok := bytes.Cut(text, begin)
	if !ok {
		t.Fatalf("the page has no mark %s", begin)
	}
	if bytes.HasPrefix(rest, []byte("```")) {
		_, rest, ok = bytes.Cut(rest[3:], []byte("\n```\n"))
		if !ok {
			t.Fatalf("the block of %s does not end", mark)
		}
	}
	return bytes.Join([][]byte{head, begin, []byte("```" + language + "\n" + block + "\n```\n"), rest}, nil)
}

// block returns the first block of the page in a language.
func block(t *testing.T, language string) string {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(text), "```"+language+"\n")
	body, _, closed := strings.Cut(rest, "\n```")
	if !ok || !closed {
		t.Fatalf("the page has no block of %s", language)
	}
	return body
}

// The queries of the page run in DuckDB, and the program in pandas.
func TestRecipes(t *testing.T) {
	out := viewed(t, English)
	sql := strings.ReplaceAll(block(t, "sql"), "'data/", "'"+out+"/")
	got, err := node(t, "@duckdb/node-api", duckProgram, strings.Split(strings.TrimSuffix(sql, ";"), ";")...)
	switch {
	case errors.Is(err, errNoModule):
		t.Log("DuckDB is not there: the queries are not tried")
	case err != nil:
		t.Errorf("%v\n%s", err, got)
	case !strings.Contains(got, "补"):
		t.Errorf("the first query finds nothing: %s", got)
	}
	if err := exec.Command("/usr/bin/python3", "-c", "import pandas").Run(); err != nil {
		t.Skip("pandas is not there: install python3-pandas")
	}
	program := strings.ReplaceAll(block(t, "python"), `"data/`, `"`+out+`/`)
	b, err := exec.Command("/usr/bin/python3", "-c", program).CombinedOutput()
	if err != nil || !strings.Contains(string(b), "通知") {
		t.Errorf("%v\n%s", err, b)
	}
}
