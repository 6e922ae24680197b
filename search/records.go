package search

import (
	"context"
	"database/sql"
	"encoding"
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/gongbao/gongbao/dataset"
)

// Records yields rows of a view as the records of package dataset, such as
//
//	Records[dataset.Citation](ctx, ix, "citations", "relation = ? ORDER BY n", "repeals")
//
// where is what stands after WHERE; "" takes all rows, in the order in which they were indexed. What the index does not
// keep (tokens_estimated, the cells of tables) is left at zero.
func Records[T any](ctx context.Context, ix *Index, view, where string, args ...any) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		query := `SELECT * FROM "` + strings.ReplaceAll(view, `"`, ``) + `"`
		switch {
		case where != "":
			query += " WHERE " + where
		case slices.Contains(byDocument, view):
			query += " ORDER BY n"
		}
		rows, err := ix.Query(ctx, query, args...)
		if err != nil {
			yield(zero, ix.Told(ctx, err))
			return
		}
		defer rows.Close()
		fill, err := newFiller(rows, reflect.TypeFor[T]())
		for err == nil && rows.Next() {
			var record T
			if err = fill.row(rows, reflect.ValueOf(&record).Elem()); err == nil && !yield(record, nil) {
				return
			}
		}
		if err == nil {
			err = rows.Err()
		}
		if err != nil {
			yield(zero, ix.Told(ctx, err))
		}
	}
}

// byDocument are the views whose rows lie by their documents, and come in the order of a search for these.
var byDocument = []string{dataset.NameValues, dataset.NamePeople, dataset.NameContacts}

// Record returns the first of the rows that [Records] yields; false where there is none.
func Record[T any](ctx context.Context, ix *Index, view, where string, args ...any) (T, bool, error) {
	for record, err := range Records[T](ctx, ix, view, where, args...) {
		return record, err == nil, err
	}
	var zero T
	return zero, false, nil
}

// A filler puts the columns of rows into the fields of a record.
type filler struct {
	columns []string
	fields  [][]int // index of the field of each column; nil for a column that the record has not
	cells   []any
}

func newFiller(rows *sql.Rows, t reflect.Type) (*filler, error) {
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	at := map[string][]int{}
	fieldsByName(t, "", nil, at)
	f := &filler{columns: columns, fields: make([][]int, len(columns)), cells: make([]any, len(columns))}
	for i, name := range columns {
		f.fields[i] = at[name]
		f.cells[i] = new(any)
	}
	return f, nil
}

// fieldsByName finds the fields of a record by the names of its columns: those of an inner object are joined by _.
func fieldsByName(t reflect.Type, prefix string, path []int, out map[string][]int) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		step := append(path[:len(path):len(path)], i)
		switch {
		case f.Anonymous:
			fieldsByName(f.Type, prefix, step, out)
		case !f.IsExported() || name == "" || name == "-":
		case f.Type.Kind() == reflect.Struct && !isText(f.Type):
			fieldsByName(f.Type, prefix+name+"_", step, out)
		default:
			out[prefix+name] = step
		}
	}
}

func (f *filler) row(rows *sql.Rows, record reflect.Value) error {
	if err := rows.Scan(f.cells...); err != nil {
		return err
	}
	for i, path := range f.fields {
		cell := *f.cells[i].(*any)
		if path == nil || cell == nil {
			continue
		}
		if err := assign(record.FieldByIndex(path), cell); err != nil {
			return fmt.Errorf("column %s: %w", f.columns[i], err)
		}
	}
	emptyLists(record)
	return nil
}

// assign puts what SQLite has for a column into a field: whole numbers, reals, texts, and lists and decimals as JSON.
func assign(field reflect.Value, cell any) error {
	text, isString := cell.(string)
	if b, ok := cell.([]byte); ok {
		text, isString = string(b), true
	}
	switch {
	case field.Kind() == reflect.String && isString:
		field.SetString(text)
		return nil
	case field.Kind() == reflect.Bool:
		field.SetBool(cell == int64(1) || cell == true)
		return nil
	case (field.CanInt() || field.CanUint()) && !isString:
		return setInt(field, cell)
	case isText(field.Type()) && isString:
		return field.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text))
	case !isString:
		text = fmt.Sprint(cell)
	}
	return json.Unmarshal([]byte(text), field.Addr().Interface())
}

func setInt(field reflect.Value, cell any) error {
	n, ok := cell.(int64)
	if !ok {
		return fmt.Errorf("%v is no whole number", cell)
	}
	if field.CanUint() {
		field.SetUint(uint64(n))
	} else {
		field.SetInt(n)
	}
	return nil
}

var textType = reflect.TypeFor[encoding.TextUnmarshaler]()

// isText reports whether a type is written as a text, as a day is.
func isText(t reflect.Type) bool { return reflect.PointerTo(t).Implements(textType) }

// emptyLists makes [] of the lists that are NULL, as in the records.
func emptyLists(record reflect.Value) {
	for i := range record.NumField() {
		f := record.Field(i)
		switch {
		case record.Type().Field(i).Anonymous:
			emptyLists(f)
		case f.Kind() == reflect.Slice && f.IsNil() && !strings.Contains(record.Type().Field(i).Tag.Get("json"), "omitempty"):
			f.Set(reflect.MakeSlice(f.Type(), 0, 0))
		}
	}
}
