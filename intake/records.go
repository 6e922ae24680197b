package intake

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
	"github.com/gongbao/gongbao/segment"
)

// A table of records is the CSV file of a database: the first row names the fields, one of which is the title and one the text of a paper, and
// each row below is one paper:
//
//	标题,文号,公布日期,正文
//	云州市供水办法,云州市人民政府令第8号,2031-05-04,"第一条　为了…
//	第二条　…"

// maxFieldName is how many bytes the name of a field has at most, maxFields how many fields a row has.
const maxFieldName, maxFields = 48, 64

// fieldNames are the keys of the names of the fields for title and text.
var titleFields, textFields = nameSet(lexicon.TitleFact, "标题", "題名", "title"), nameSet("", "正文", "全文", "内容", "法规内容", "文件内容", "正文内容", "內容", "content", "text")

func nameSet(class lexicon.Class, more ...string) map[string]bool {
	names := map[string]bool{}
	if class != "" {
		more = append(more, lexicon.Words(class)...)
	}
	for _, w := range more {
		names[han.Key(w)] = true
	}
	return names
}

// isRecords reports whether the first row of text names the fields of a table of records.
func isRecords(text string) bool {
	row, rest, _ := strings.Cut(strings.TrimPrefix(text, "\ufeff"), "\n")
	if len(row) > maxFields*maxFieldName || strings.IndexByte(row, ',') < 0 || rest == "" {
		return false
	}
	names, err := csv.NewReader(strings.NewReader(row)).Read()
	if err != nil || len(names) > maxFields {
		return false
	}
	title, body := fieldsOf(names)
	return title >= 0 && body >= 0
}

// fieldsOf returns which fields are the title and the text, -1 where none or several are, or where one is no name of a field.
func fieldsOf(names []string) (title, body int) {
	title, body = -1, -1
	for i, name := range names {
		k := han.Key(name)
		switch {
		case len(name) > maxFieldName:
			return -1, -1
		case titleFields[k] && title < 0:
			title = i
		case textFields[k] && body < 0:
			body = i
		case textFields[k]:
			return -1, -1
		}
	}
	return title, body
}

// readRecords reads each row as a page of its own: the fields as the facts that a page prints above its text, then title and text.
func readRecords(text string) (*segment.Source, error) {
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = -1, true, true
	first, err := r.Read()
	if err != nil {
		return nil, recordError(err)
	}
	names := slices.Clone(first)
	title, body := fieldsOf(names)
	src := &segment.Source{Format: "csv"}
	var b strings.Builder
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, recordError(err)
		}
		start := b.Len()
		writeRecord(&b, names, row, title, body)
		src.Pages = append(src.Pages, segment.Page{Number: len(src.Pages) + 1, Span: segment.Span{Start: start, End: b.Len()}})
	}
	src.Text = b.String()
	return src, nil
}

// writeRecord writes the facts of a row and its text below the title. Where the facts are too few to show that a paper begins, the title alone does.
func writeRecord(b *strings.Builder, names, row []string, title, body int) {
	facts := 0
	for i, value := range row {
		if i != body && i != title && value != "" {
			facts++
		}
	}
	for i, value := range row {
		if value = onOneLine(value); value == "" || i == body || i == title && facts < leastFacts {
			continue
		}
		if i < len(names) {
			b.WriteString(onOneLine(names[i]) + "：")
		}
		b.WriteString(value + "\n")
	}
	if facts >= leastFacts {
		b.WriteString("\n")
	}
	text, heading := "", ""
	if body < len(row) {
		text = strings.Trim(row[body], "\r\n")
	}
	if title < len(row) {
		heading = onOneLine(row[title])
	}
	if !strings.HasPrefix(han.Key(text[:min(len(text), maxTitle)]), han.Key(heading)) {
		b.WriteString(heading + "\n\n")
	}
	b.WriteString(text + "\n\n")
}

const (
	leastFacts = 2    // beside the title
	maxTitle   = 1024 // bytes of a text that may print its title
)

// onOneLine returns a value without the breaks of its lines.
func onOneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func recordError(err error) error {
	return &FormatError{Format: "csv", Reason: "the table of records is damaged or cut off", Advice: "export it again", Err: err}
}
