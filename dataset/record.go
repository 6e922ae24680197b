package dataset

import (
	"slices"

	"github.com/gongbao/gongbao/gazette"
)

// The names of the records. Each is a file of JSON Lines, such as documents.jsonl.
const (
	NameIssues     = "issues"
	NameDocuments  = "documents"
	NameProvisions = "provisions"
	NameChunks     = "chunks"
	NameValues     = "values"
	NameCitations  = "citations"
	NameEffects    = "effects"
	NamePeople     = "people"
	NameContacts   = "contacts"
	NameTables     = "tables"
	NameChecks     = "checks"
	NameProblems   = "problems"
	NameFailed     = "failed"
)

// Names lists the names of all records in the order in which they are written.
func Names() []string { return slices.Clone(names) }

var names = []string{
	NameIssues, NameDocuments, NameProvisions, NameChunks, NameValues, NameCitations, NameEffects,
	NamePeople, NameContacts, NameTables, NameChecks, NameProblems, NameFailed,
}

// A Head begins every record: what it is, and where it came from.
type Head struct {
	ID     string `json:"id"`             // source:document:eid[:n], the same on every machine and in every run
	Schema string `json:"schema"`         // name and version of the record, such as gongbao.documents/1
	Reader string `json:"reader"`         // version of the program that read it
	Source string `json:"source"`         // first 16 hexadecimal digits of the SHA-256 of the file
	SHA256 string `json:"sha256"`         // of the file, in hexadecimal digits
	Path   string `json:"path"`           // of the file, below the folder that was named
	Work   string `json:"work,omitempty"` // identity of the document, whatever issue printed it, such as cn/云州市人民政府/云政规/2022/3; of the issue for what belongs to no document
}

// A Place says where a record stands in its file.
type Place struct {
	Spans        []gazette.Span `json:"spans"`                    // half-open ranges [start, end) in bytes of the source text; gongbao parse reads the same text
	FilePage     int            `json:"file_page,omitempty"`      // on which it begins, counted from 1 in the file; left out where the format knows no pages
	FileLastPage int            `json:"file_last_page,omitempty"` // on which it ends
	Line         int            `json:"line,omitempty"`           // of the source text on which it begins, counted from 1
	Boxes        []Box          `json:"boxes,omitempty"`          // where it stands on the pages; with --places only
}

// A Box is a rectangle on a page.
type Box struct {
	Page int        `json:"page"` // counted from 1 in the file
	Box  [4]float64 `json:"box"`  // left, top, right, bottom, in points of 1/72 inch, or pixels for an OCR of a picture
}

// A Belonging says which document a record belongs to, in words that a table can be read by without a join.
type Belonging struct {
	Document       string `json:"document,omitempty"`        // id of the document
	DocumentNumber string `json:"document_number,omitempty"` // its 发文字号, such as 云政规〔2022〕3号
	DocumentTitle  string `json:"document_title,omitempty"`  // its 标题
	DocumentDate   string `json:"document_date,omitempty"`   // its 成文日期, such as 2022-06-07
}

// schemaOf returns the name and major version of a record, such as gongbao.documents/1.
func schemaOf(name string) string { return "gongbao." + name + "/" + major(name) }
