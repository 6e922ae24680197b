package dataset

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake"
	"github.com/gongbao/gongbao/segment"
)

// An Opener reads the text of the file at path, which has the SHA-256 and all else already known. A damaged file gives
// both what could be read and an error.
type Opener func(ctx context.Context, path string) (*segment.Source, error)

// openPlain reads what package intake reads by itself.
func openPlain(_ context.Context, path string) (*segment.Source, error) { return intake.Open(path) }

// A line is one line of an output: a record, or a whole file such as a table as CSV.
type line struct {
	name string // of the record; "+" and the path of a file
	data []byte
}

// A sink takes lines.
type sink func(line) error

// A making says what is made of each file.
type making struct {
	Max      int      `json:"max"`
	Places   bool     `json:"places"`
	Keywords bool     `json:"keywords,omitempty"`
	Formats  []Format `json:"formats"` // those that are made of each issue: akn, md, jsonld

	Parser gazette.Parser `json:"parser"` // what is known beforehand

	keywords func(*gazette.Document) []string // where Keywords is set

	Correct   bool `json:"correct,omitempty"` // apply side files
	corrector Corrector
}

// An outcome is how the reading of one file ended.
type outcome struct {
	Code  FailureCode    `json:"code,omitempty"` // of a failure
	Part  bool           `json:"part,omitempty"` // only a part of the file could be read
	Count map[string]int `json:"count"`          // of records by name

	Remarks []string `json:"remarks,omitempty"` // on corrections that could not be applied
}

// read reads one file and gives its records to out. The paths in them are left open, since the same bytes may lie at
// another path next time.
func read(ctx context.Context, open Opener, m making, in input, out sink) (outcome, error) {
	src, err := openSafely(ctx, open, in.disk)
	if ctx.Err() != nil {
		return outcome{}, ctx.Err()
	}
	if src == nil {
		return fail(in, faultOf(bare(err, in)), out)
	}
	r := Reading{Source: src, File: File{SHA256: in.sum, Bytes: in.size}, Max: m.Max, Places: m.Places, Keywords: m.keywords}
	if err != nil {
		f := faultOf(bare(err, in))
		r.incomplete = &incomplete{joinAdvice(f)}
	}
	if r.Issue, err = parseSafely(m.Parser, src); err != nil {
		return fail(in, crash(err), out)
	}
	remarks, err := m.correct(in, r.Issue)
	if err != nil {
		return fail(in, fault{FailedAccess, oneLine(err.Error()), "put the side file of corrections right, or leave out --corrections"}, out)
	}
	result, err := r.write(m, out)
	result.Remarks = remarks
	return result, err
}

// write gives the records of a reading to out, and what else is made of it.
func (r Reading) write(m making, out sink) (outcome, error) {
	result := outcome{Part: r.incomplete != nil, Count: map[string]int{}}
	for name, record := range r.Records() {
		result.Count[name]++
		data, err := encode(record)
		if err == nil {
			err = out(line{name, data})
		}
		if t, ok := record.(Table); ok && err == nil {
			err = out(line{"+" + t.CSV, t.asCSV()})
		}
		if err != nil {
			return result, err
		}
	}
	for _, f := range m.Formats {
		for name, data := range documentForms[f](r.view()) {
			if err := out(line{"+" + name, data}); err != nil {
				return result, err
			}
		}
	}
	return result, nil
}

// encode writes a record as one line of JSON, with < and > as they are.
func encode(record any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(record); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// fail gives out the record of a file that gave no issue.
func fail(in input, f fault, out sink) (outcome, error) {
	data, err := encode(failure(in, f))
	if err == nil {
		err = out(line{NameFailed, data})
	}
	return outcome{Code: f.code, Count: map[string]int{NameFailed: 1}}, err
}

func failure(in input, f fault) Failure {
	record := Failure{Bytes: in.size, SameAs: []string{}, Code: f.code, Reason: f.reason, Advice: f.advice}
	record.Head = Head{ID: "unread:" + in.name, Schema: schemaOf(NameFailed), Reader: Version(), SHA256: in.sum}
	if in.sum != "" {
		record.ID, record.Source = in.sum[:16], in.sum[:16]
	}
	return record
}

// openSafely turns a panic of a reader into an error: one file may not stop the others.
func openSafely(ctx context.Context, open Opener, path string) (src *segment.Source, err error) {
	defer func() {
		if x := recover(); x != nil {
			src, err = nil, &crashError{fmt.Sprint(x)}
		}
	}()
	return open(ctx, path)
}

// parseSafely does the same for the reading of the text.
func parseSafely(p gazette.Parser, src *segment.Source) (is *gazette.Issue, err error) {
	defer func() {
		if x := recover(); x != nil {
			is, err = nil, &crashError{fmt.Sprint(x)}
		}
	}()
	return p.Parse(src), nil
}

// A crashError is a panic.
type crashError struct{ what string }

func (e *crashError) Error() string { return "the program broke off: " + e.what }

// crash is the fault of the program itself.
func crash(err error) fault {
	return fault{FailedCrash, oneLine(err.Error()), "this is a fault of the program: report it with the file"}
}

// bare takes the path of the file out of an error: what is told of a file does not depend on where it lies.
func bare(err error, in input) error {
	if err == nil {
		return errors.New("nothing could be read")
	}
	if c, ok := errors.AsType[*crashError](err); ok {
		return c
	}
	return &bareError{err, in.disk}
}

// A bareError is an error without the path that it names.
type bareError struct {
	err  error
	path string
}

func (e *bareError) Error() string {
	s := strings.ReplaceAll(e.err.Error(), e.path+": ", "")
	return strings.TrimPrefix(strings.ReplaceAll(s, e.path, "the file"), baseName(e.path)+": ")
}

func (e *bareError) Unwrap() error { return e.err }

func joinAdvice(f fault) string {
	if f.advice == "" {
		return f.reason
	}
	return f.reason + "; " + f.advice
}
