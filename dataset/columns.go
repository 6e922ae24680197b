package dataset

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// A Column is one column of a record as a table shows it.
type Column struct {
	Name string     // in English, as in the JSON: fields of an inner object are joined by _, as in file_path
	Type ColumnType //
	path [][]int    // fields to go through, one step for each inner object
}

// A ColumnType says how the cells of a column are written.
type ColumnType string

// The types of columns.
const (
	ColumnText    ColumnType = "text"
	ColumnInteger ColumnType = "integer"
	ColumnDecimal ColumnType = "decimal" // exact
	ColumnReal    ColumnType = "real"
	ColumnBoolean ColumnType = "boolean"
	ColumnDay     ColumnType = "day"
	ColumnList    ColumnType = "list" // of texts
	ColumnNumbers ColumnType = "numbers"
	ColumnOther   ColumnType = "other" // lists of lists and of objects, written as JSON
)

// Separator stands between the entries of a list in one cell.
const Separator = "；"

// A Cell is what stands in one column of one record; the zero value is an empty cell.
type Cell struct {
	Text   string        // as it is written where there are no types
	Number *parse.Number // of an integer or a decimal
	Real   *float64
	Bool   *bool
	Day    parse.Day
}

// Columns returns the columns of a record in the order in which people read them: what it says first, then where it
// stands, then the ids. It returns nil for a name that is no record.
func Columns(record string) []Column {
	k := kindOf(record)
	if k == nil {
		return nil
	}
	all := fields(reflect.TypeOf(k.zero), "", nil)
	rank := func(c Column) int {
		if i := slices.Index(firstColumns[record], c.Name); i >= 0 {
			return i
		}
		if i := slices.Index(lastColumns, c.Name); i >= 0 {
			return 1000 + i
		}
		return 500
	}
	slices.SortStableFunc(all, func(a, b Column) int { return rank(a) - rank(b) })
	return all
}

// IsID reports whether a column is for programs: an id, a hash, a range of bytes.
func (c Column) IsID() bool { return slices.Contains(lastColumns[visibleLast:], c.Name) }

var (
	numberType = reflect.TypeFor[parse.Number]()
	dayType    = reflect.TypeFor[parse.Day]()
	spanType   = reflect.TypeFor[gazette.Span]()
)

// fields lists the columns of a struct: its own fields and those of embedded and inner structs.
func fields(t reflect.Type, prefix string, path [][]int) []Column {
	var out []Column
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		step := append(slices.Clone(path), []int{i})
		inner := f.Type
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		switch {
		case f.Anonymous:
			out = append(out, fields(f.Type, prefix, step)...)
		case !f.IsExported() || name == "" || name == "-":
		case inner.Kind() == reflect.Struct && inner != numberType && inner != dayType:
			out = append(out, fields(inner, prefix+name+"_", step)...)
		default:
			out = append(out, Column{prefix + name, typeOf(inner), step})
		}
	}
	return out
}

// typeOf returns how the values of a Go type are written.
func typeOf(t reflect.Type) ColumnType {
	switch {
	case t == numberType:
		return ColumnDecimal
	case t == dayType:
		return ColumnDay
	}
	switch t.Kind() {
	case reflect.String:
		return ColumnText
	case reflect.Bool:
		return ColumnBoolean
	case reflect.Int, reflect.Int64:
		return ColumnInteger
	case reflect.Float64:
		return ColumnReal
	case reflect.Slice:
		switch t.Elem().Kind() {
		case reflect.String:
			return ColumnList
		case reflect.Int:
			return ColumnNumbers
		}
	}
	return ColumnOther
}

// Cell returns what a record has in the column. record is one of the records of this package.
func (c Column) Cell(record any) Cell {
	v := reflect.ValueOf(record)
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	for _, step := range c.path {
		for v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return Cell{}
			}
			v = v.Elem()
		}
		v = v.FieldByIndex(step)
	}
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return Cell{}
		}
		v = v.Elem()
	}
	return c.cell(v)
}

func (c Column) cell(v reflect.Value) Cell {
	switch c.Type {
	case ColumnText:
		return Cell{Text: v.String()}
	case ColumnDecimal:
		n := v.Interface().(parse.Number)
		return Cell{Text: n.String(), Number: &n}
	case ColumnDay:
		d := v.Interface().(parse.Day)
		return Cell{Text: d.String(), Day: d}
	case ColumnInteger:
		if v.Int() == 0 && !zeroCounts(c.Name) {
			return Cell{}
		}
		n := parse.Int(v.Int())
		return Cell{Text: strconv.FormatInt(v.Int(), 10), Number: &n}
	case ColumnReal:
		x := v.Float()
		if x == 0 {
			return Cell{}
		}
		return Cell{Text: strconv.FormatFloat(x, 'f', -1, 64), Real: &x}
	case ColumnBoolean:
		b := v.Bool()
		return Cell{Text: strconv.FormatBool(b), Bool: &b}
	case ColumnList:
		return Cell{Text: strings.Join(v.Interface().([]string), Separator)}
	}
	return Cell{Text: asJSON(v)}
}

// zeroCounts reports whether 0 is a number in a column and not what is left out where it is unknown.
func zeroCounts(name string) bool { return slices.Contains(countColumns, name) }

// countColumns count something or count from 0.
var countColumns = []string{"documents", "problems", "checks_proved", "checks_broken", "checks_unprovable", "index", "parts", "articles",
	"tables", "characters", "part", "order", "runes", "tokens_estimated", "bytes", "file_bytes", "columns", "pieces", "total_row"}

// asJSON writes what has no form of its own in a table; an empty list is an empty cell.
func asJSON(v reflect.Value) string {
	if v.Kind() == reflect.Slice && v.Len() == 0 {
		return ""
	}
	b, err := encode(v.Interface())
	if err != nil {
		return ""
	}
	return string(b)
}

// decode reads one line of a file of records.
func (k *kind) decode(text []byte) (any, error) {
	record := reflect.New(reflect.TypeOf(k.zero))
	err := json.Unmarshal(text, record.Interface())
	return record.Interface(), err
}

// firstColumns are the columns that a record is read by.
var firstColumns = map[string][]string{
	NameIssues:     {"name", "year", "number", "total_number", "sponsor", "documents", "checks_proved", "checks_broken", "checks_unprovable", "problems", "complete"},
	NameDocuments:  {"number", "title", "issuers", "date", "kind", "effect_from", "effect_until", "term", "region", "level", "column", "recipients", "signers", "repeals", "published"},
	NameProvisions: {"part_title", "breadcrumb", "type", "label", "heading", "text"},
	NameChunks:     {"document_title", "breadcrumb", "text"},
	NameValues:     {"document_number", "document_title", "document_date", "kind", "text", "min", "max", "unit", "per", "bound", "from", "to", "iso", "role", "sentence"},
	NameCitations:  {"document_number", "document_title", "document_date", "relation", "title", "number", "pinpoint", "kind", "sentence"},
	NameEffects:    {"document_number", "document_title", "document_date", "act", "from", "until", "term", "object", "text"},
	NamePeople:     {"name", "role", "post", "unit", "phone", "document_number", "document_title", "document_date"},
	NameContacts:   {"kind", "value", "text", "document_number", "document_title", "document_date"},
	NameTables:     {"document_number", "document_title", "document_date", "caption", "columns", "total_status", "csv"},
	NameChecks:     {"status", "code", "message"},
	NameProblems:   {"severity", "code", "message"},
	NameFailed:     {"path", "code", "reason", "advice"},
}

// lastColumns stand at the right in every table; those from visibleLast on are hidden in a workbook.
var lastColumns = []string{"file_page", "file_last_page", "line", "path", "same_as", "work", "work_inferred",
	"id", "issue", "document", "provision", "provisions", "parent", "eid", "part", "order", "index", "leaf", "previous", "next", "targets", "resolved",
	"spans", "rune_spans", "boxes", "places", "header", "rows", "filled", "cell", "source", "sha256", "file_path", "file_sha256", "file_bytes", "schema", "reader"}

// visibleLast is how many of lastColumns people look at.
const visibleLast = 7
