package search

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/parse"
)

// An inserter puts records of one type into a table: each column has the field of the same name, or what is given for it.
type inserter struct {
	stmt    *sql.Stmt
	columns []string
	fields  [][]int // nil for a column that must be given
	omitted []bool  // the zero value of the field means unknown
	worded  []bool  // the column has the number of a word
	words   *wordTable
	cells   []any
}

// wordSuffix ends the names of columns that have the number of a word: type_word for the field type.
const wordSuffix = "_word"

// A wordTable is the words that stand once in an index for many rows.
type wordTable struct {
	ctx    context.Context
	stmt   *sql.Stmt
	number map[string]int64
}

// newWordTable reads the words that an index has.
func newWordTable(ctx context.Context, tx *sql.Tx) (*wordTable, error) {
	w := &wordTable{ctx: ctx, number: map[string]int64{}}
	rows, err := tx.QueryContext(ctx, `SELECT word, n FROM word`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var word string
		var n int64
		if err := rows.Scan(&word, &n); err != nil {
			return nil, err
		}
		w.number[word] = n
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	w.stmt, err = tx.PrepareContext(ctx, `INSERT INTO word VALUES (?, ?)`)
	return w, err
}

// of returns the number of a word, which gets one when it is new.
func (w *wordTable) of(cell any) (any, error) {
	word, ok := cell.(string)
	if !ok {
		return cell, nil
	}
	n, ok := w.number[word]
	if !ok {
		n = int64(len(w.number) + 1)
		w.number[word] = n
		if _, err := w.stmt.ExecContext(w.ctx, n, word); err != nil {
			return nil, err
		}
	}
	return n, nil
}

// given are the values of the columns that are no field of the record.
type given map[string]any

// newInserter prepares the insertion of records of the type of zero into a table.
func newInserter(ctx context.Context, tx *sql.Tx, words *wordTable, table string, zero any) (*inserter, error) {
	rows, err := tx.QueryContext(ctx, `SELECT * FROM "`+table+`" LIMIT 0`)
	if err != nil {
		return nil, err
	}
	columns, err := rows.Columns()
	rows.Close()
	if err != nil {
		return nil, err
	}
	t := reflect.TypeOf(zero)
	at := map[string][]int{}
	fieldsByName(t, "", nil, at)
	in := &inserter{columns: columns, fields: make([][]int, len(columns)), omitted: make([]bool, len(columns)),
		worded: make([]bool, len(columns)), words: words, cells: make([]any, len(columns))}
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = `"` + c + `"`
		c, in.worded[i] = strings.CutSuffix(c, wordSuffix)
		in.columns[i] = c
		if in.fields[i] = at[c]; in.fields[i] != nil {
			in.omitted[i] = strings.Contains(t.FieldByIndex(at[c]).Tag.Get("json"), ",omit")
		}
	}
	in.stmt, err = tx.PrepareContext(ctx, `INSERT INTO "`+table+`" (`+strings.Join(names, ", ")+`) VALUES (?`+strings.Repeat(", ?", len(columns)-1)+`)`)
	return in, err
}

// insert puts one record in, with what is given for some of the columns.
func (in *inserter) insert(ctx context.Context, record any, more given) error {
	v := reflect.ValueOf(record)
	for i, c := range in.columns {
		value, ok := more[c]
		switch {
		case ok:
			in.cells[i] = value
		case in.fields[i] != nil:
			cell, err := cellOf(v.FieldByIndex(in.fields[i]), in.omitted[i])
			if err != nil {
				return err
			}
			in.cells[i] = cell
		default:
			in.cells[i] = nil
		}
		if in.worded[i] {
			var err error
			if in.cells[i], err = in.words.of(in.cells[i]); err != nil {
				return err
			}
		}
	}
	_, err := in.stmt.ExecContext(ctx, in.cells...)
	return err
}

var (
	dayType    = reflect.TypeFor[parse.Day]()
	numberType = reflect.TypeFor[parse.Number]()
)

// cellOf is a field as SQLite keeps it; nil for what is unknown and for a list with nothing in it.
func cellOf(v reflect.Value, omitted bool) (any, error) {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil, nil
		}
		v, omitted = v.Elem(), false
	}
	if omitted && v.IsZero() && v.Kind() != reflect.Bool {
		return nil, nil
	}
	switch {
	case v.Type() == dayType:
		return v.Interface().(parse.Day).String(), nil
	case v.Type() == numberType:
		n, _ := numeric(v.Interface().(parse.Number))
		return n, nil
	case v.Kind() == reflect.String:
		return v.String(), nil
	case v.Kind() == reflect.Bool:
		return v.Bool(), nil
	case v.CanInt():
		return v.Int(), nil
	case v.CanFloat():
		return v.Float(), nil
	case v.Kind() == reflect.Slice && v.Len() == 0:
		return nil, nil
	}
	return asJSON(v.Interface())
}

// asJSON writes a list as JSON, with < and > as they are.
func asJSON(list any) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(list)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// numeric is a decimal as SQLite compares it, and whether that is exact.
func numeric(n parse.Number) (value any, exact bool) {
	if i, ok := n.Int64(); ok {
		return i, true
	}
	f := n.Float64()
	return f, strconv.FormatFloat(f, 'f', -1, 64) == n.String()
}

// exactly are the decimals of a range, [min,max]; nil where the numbers of SQLite say the same.
func exactly(min, max *parse.Number) json.RawMessage {
	exact := true
	text := func(n *parse.Number) string {
		if n == nil {
			return "null"
		}
		_, ok := numeric(*n)
		exact = exact && ok
		return `"` + n.String() + `"`
	}
	both := fmt.Sprintf("[%s,%s]", text(min), text(max))
	if exact {
		return nil
	}
	return json.RawMessage(both)
}

// asides are fields that few records have, by their names in the column more.
type asides map[string][]int

func asidesOf(t reflect.Type, names ...string) asides {
	all := map[string][]int{}
	fieldsByName(t, "", nil, all)
	out := asides{}
	for _, name := range names {
		out[name] = all[name]
	}
	return out
}

var (
	valueAsides = asidesOf(reflect.TypeFor[dataset.Value](), "per", "exclusive", "recurring", "iso_max", "working", "natural", "anchor", "offset",
		"words", "differs", "cell", "confidence", "spans", "file_last_page", "boxes", "sentence")
	provisionAsides = asidesOf(reflect.TypeFor[dataset.Provision](), "suffix", "inferred", "heading", "spans", "file_last_page", "boxes")
)

// rest is what the column more has of a record; what is given as NULL has no need of it. nil where there is nothing.
func (a asides) rest(record any, g given, exact json.RawMessage) (any, error) {
	more := map[string]any{}
	if exact != nil {
		more["exact"] = exact
	}
	v := reflect.ValueOf(record)
	for name, path := range a {
		f := v.FieldByIndex(path)
		if value, ok := g[name]; ok && value == nil || f.IsZero() || f.Kind() == reflect.Slice && f.Len() == 0 {
			continue
		}
		more[name] = f.Interface()
	}
	if len(more) == 0 {
		return nil, nil
	}
	return asJSON(more)
}
