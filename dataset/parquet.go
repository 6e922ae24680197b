package dataset

import (
	"context"
	"fmt"
	"math/big"
	"reflect"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
	"github.com/parquet-go/parquet-go"
)

// A decimal is an exact number as Parquet has it: DECIMAL(38,18), 16 bytes in two's complement. Every [parse.Number] has
// one: at most nineteen digits before the point and eighteen after.
type decimal [16]byte

const (
	decimalDigits = 38
	decimalScale  = 18
)

// rowGroupBytes is how many bytes of strings a row group is made of. Its columns are held in memory in compressed pages, about a tenth of that.
const rowGroupBytes = 128 << 20

// parquetView writes a Parquet file for each record: lists as lists, days and decimals as such, zstd.
func parquetView(ctx context.Context, o *output, _ string) error {
	return sideBySide(ctx, kinds, func(k kind) error { return o.parquetOf(ctx, &k) })
}

func (o *output) parquetOf(ctx context.Context, k *kind) error {
	f, err := o.create(k.name + ".parquet")
	if err != nil {
		return err
	}
	row := rowType(reflect.TypeOf(k.zero))
	w := parquet.NewWriter(f, parquet.SchemaOf(reflect.New(row).Interface()), parquet.Compression(&parquet.Zstd),
		parquet.CreatedBy("gongbao", Version(), ""), parquet.KeyValueMetadata("schema", schemaOf(k.name)))
	size := 0
	err = o.records(ctx, k, func(record any) error {
		value := reflect.New(row).Elem()
		if err := fill(value, reflect.ValueOf(record).Elem()); err != nil {
			return err
		}
		if size += weight(reflect.ValueOf(record).Elem()); size > rowGroupBytes {
			size = 0
			if err := w.Flush(); err != nil {
				return err
			}
		}
		return w.Write(value.Interface())
	})
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return o.at(k.name+".parquet", err)
	}
	return f.finish()
}

// A spanRow is a span in Parquet.
type spanRow struct {
	Start int64 `parquet:"start"`
	End   int64 `parquet:"end"`
}

var (
	spanRowType = reflect.TypeFor[spanRow]()
	decimalType = reflect.TypeFor[decimal]()
	pairType    = reflect.TypeFor[[2]int]()
	boxType     = reflect.TypeFor[[4]float64]()
)

// rowType makes the Go type that Parquet writes for a record: the same fields by the same names, embedded structs opened,
// what may be missing optional.
func rowType(t reflect.Type) reflect.Type { return reflect.StructOf(rowFields(t)) }

func rowFields(t reflect.Type) []reflect.StructField {
	var out []reflect.StructField
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			out = append(out, rowFields(f.Type)...)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" || !f.IsExported() {
			continue
		}
		cell, tag := cellType(f.Type)
		if strings.HasPrefix(options, "omit") && cell.Kind() != reflect.Slice && cell.Kind() != reflect.Pointer {
			cell = reflect.PointerTo(cell)
		}
		out = append(out, reflect.StructField{Name: f.Name, Type: cell, Tag: reflect.StructTag(`parquet:"` + name + tag + `"`)})
	}
	return out
}

// cellType returns the type that stands for t in a row, and the options of its tag.
func cellType(t reflect.Type) (reflect.Type, string) {
	switch t {
	case numberType:
		return decimalType, fmt.Sprintf(",decimal(%d:%d)", decimalScale, decimalDigits)
	case dayType:
		return reflect.TypeFor[int32](), ",date"
	case spanType, pairType:
		return spanRowType, ""
	case boxType:
		return reflect.TypeFor[[]float64](), ",list"
	}
	switch t.Kind() {
	case reflect.String:
		return reflect.TypeFor[string](), ",dict"
	case reflect.Int, reflect.Int64:
		return reflect.TypeFor[int64](), ""
	case reflect.Bool, reflect.Float64:
		return reflect.Zero(t).Type(), ""
	case reflect.Pointer:
		inner, tag := cellType(t.Elem())
		return reflect.PointerTo(inner), tag
	case reflect.Slice:
		inner, _ := cellType(t.Elem())
		return reflect.SliceOf(inner), ",list"
	}
	return rowType(t), ""
}

// fill copies a record into a row.
func fill(to, from reflect.Value) error {
	k := 0
	return fillFields(to, from, &k)
}

func fillFields(to, from reflect.Value, k *int) error {
	t := from.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			if err := fillFields(to, from.Field(i), k); err != nil {
				return err
			}
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" || name == "-" || !f.IsExported() {
			continue
		}
		if err := fillCell(to.Field(*k), from.Field(i)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		*k++
	}
	return nil
}

// fillCell copies one value.
func fillCell(to, from reflect.Value) error {
	switch {
	case to.Kind() == reflect.Pointer && from.Kind() == reflect.Pointer:
		if from.IsNil() {
			return nil
		}
		to.Set(reflect.New(to.Type().Elem()))
		return fillCell(to.Elem(), from.Elem())
	case to.Kind() == reflect.Pointer:
		if from.IsZero() {
			return nil
		}
		to.Set(reflect.New(to.Type().Elem()))
		return fillCell(to.Elem(), from)
	}
	switch x := from.Interface().(type) {
	case parse.Number:
		d, err := decimalOf(x)
		to.Set(reflect.ValueOf(d))
		return err
	case parse.Day:
		to.SetInt(epochDay(x))
	case gazette.Span:
		to.Set(reflect.ValueOf(spanRow{int64(x.Start), int64(x.End)}))
	case [2]int:
		to.Set(reflect.ValueOf(spanRow{int64(x[0]), int64(x[1])}))
	case [4]float64:
		to.Set(reflect.ValueOf(x[:]))
	default:
		return fillKind(to, from)
	}
	return nil
}

func fillKind(to, from reflect.Value) error {
	switch from.Kind() {
	case reflect.String:
		to.SetString(from.String())
	case reflect.Int, reflect.Int64:
		to.SetInt(from.Int())
	case reflect.Bool:
		to.SetBool(from.Bool())
	case reflect.Float64:
		to.SetFloat(from.Float())
	case reflect.Struct:
		return fill(to, from)
	case reflect.Slice:
		to.Set(reflect.MakeSlice(to.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			if err := fillCell(to.Index(i), from.Index(i)); err != nil {
				return err
			}
		}
	}
	return nil
}

// decimalOf returns n × 10¹⁸ in two's complement, the highest byte first.
func decimalOf(n parse.Number) (d decimal, err error) {
	whole, fraction, _ := strings.Cut(n.String(), ".")
	if len(fraction) > decimalScale {
		return d, fmt.Errorf("%s has more than %d digits behind the point", n, decimalScale)
	}
	x, ok := new(big.Int).SetString(whole+fraction+strings.Repeat("0", decimalScale-len(fraction)), 10)
	if !ok || x.BitLen() > 126 {
		return d, fmt.Errorf("%s is too large for a decimal of %d digits", n, decimalDigits)
	}
	if x.Sign() < 0 {
		x.Add(x, new(big.Int).Lsh(big.NewInt(1), 128))
	}
	x.FillBytes(d[:])
	return d, nil
}

// epochDay counts the days from 1970-01-01.
func epochDay(d parse.Day) int64 {
	y, m := int64(d.Year), int64(d.Month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	era := y / 400
	if y < 0 {
		era = (y - 399) / 400
	}
	of := y - era*400
	return era*146097 + of*365 + of/4 - of/100 + (153*(m-3)+2)/5 + int64(d.Day) - 1 - 719468
}

// weight estimates the bytes of a record by its strings.
func weight(v reflect.Value) int {
	switch v.Kind() {
	case reflect.String:
		return v.Len()
	case reflect.Struct:
		n := 0
		for i := range v.NumField() {
			n += weight(v.Field(i))
		}
		return n
	case reflect.Slice:
		n := 8
		for i := range v.Len() {
			n += weight(v.Index(i))
		}
		return n
	case reflect.Pointer:
		if v.IsNil() {
			return 1
		}
		return weight(v.Elem())
	}
	return 8
}
