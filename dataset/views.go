package dataset

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"runtime"

	"github.com/gongbao/gongbao/internal/inorder"
)

// records reads back the records of one kind, each decoded once, for a view of them.
func (o *output) records(ctx context.Context, k *kind, take func(any) error) error {
	f, err := o.reopen(k.name + ".jsonl")
	if err != nil {
		return o.at(k.name+".jsonl", err)
	}
	defer f.Close()
	return eachLine(f, func(text []byte) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		record, err := k.decode(text)
		if err != nil {
			return o.at(k.name+".jsonl", err)
		}
		return take(record)
	})
}

// eachLine gives the lines of a file to take, however long they are. Their bytes are good until the next one.
func eachLine(r io.Reader, take func([]byte) error) error {
	in := bufio.NewReaderSize(r, 1<<16)
	var long []byte
	for {
		text, err := in.ReadSlice('\n')
		switch {
		case err == bufio.ErrBufferFull:
			long = append(long, text...)
			continue
		case err == io.EOF && len(text)+len(long) == 0:
			return nil
		case err != nil && err != io.EOF:
			return err
		}
		if len(long) > 0 {
			long = append(long, text...)
			text = long
		}
		if line := bytes.TrimSuffix(text, []byte("\n")); len(line) > 0 {
			if err := take(line); err != nil {
				return err
			}
		}
		long = long[:0]
	}
}

// sideBySide does work for each of a list, as many at a time as there are processors, and returns the first error in their order.
func sideBySide[T any](ctx context.Context, list []T, work func(T) error) error {
	for err := range inorder.Do(ctx, runtime.GOMAXPROCS(0), list, work) {
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// csvView writes a CSV file for each record.
func csvView(ctx context.Context, o *output, lang string) error {
	return sideBySide(ctx, kinds, func(k kind) error { return o.csvOf(ctx, &k, lang) })
}

func (o *output) csvOf(ctx context.Context, k *kind, lang string) error {
	f, err := o.create(k.name + ".csv")
	if err != nil {
		return err
	}
	columns := Columns(k.name)
	w, err := NewCSV(f, k.name, columns, lang)
	if err != nil {
		return err
	}
	if err := o.records(ctx, k, w.Write); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.finish()
}

// A CSVWriter writes records as CSV: UTF-8 with a byte order mark, RFC 4180, lists joined by ；, nothing that a
// spreadsheet would run.
type CSVWriter struct {
	w       *csv.Writer
	record  string
	lang    string
	columns []Column
	row     []string
}

// NewCSV begins a CSV file of a record with the names of its columns.
func NewCSV(out io.Writer, record string, columns []Column, lang string) (*CSVWriter, error) {
	if _, err := io.WriteString(out, byteOrderMark); err != nil {
		return nil, err
	}
	w := &CSVWriter{csv.NewWriter(out), record, lang, columns, make([]string, len(columns))}
	w.w.UseCRLF = true
	for i, c := range columns {
		w.row[i] = c.Label(record, lang)
	}
	return w, w.w.Write(w.row)
}

// Write adds one record.
func (w *CSVWriter) Write(record any) error {
	for i, c := range w.columns {
		w.row[i] = c.In(w.record, w.lang, c.Cell(record)).Text
		if c.Type == ColumnText || c.Type == ColumnList {
			w.row[i] = inert(w.row[i])
		}
	}
	return w.w.Write(w.row)
}

// Flush ends the file.
func (w *CSVWriter) Flush() error {
	w.w.Flush()
	return w.w.Error()
}
