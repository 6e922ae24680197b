// Package main is the C library after the Python package gongbao. All that it gives is JSON; the caller frees it.
package main

/*
#include <stdlib.h>
*/
import "C"

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"unsafe"

	"github.com/gongbao/gongbao/dataset"
	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/intake/auto"
	"github.com/gongbao/gongbao/segment"
)

// A request is what is to be read, and how.
type request struct {
	Path     string `json:"path"`     // of a file; where it is "", the bytes that come along are read
	Name     string `json:"name"`     // of the bytes, such as "2022-02.txt"
	Password string `json:"password"` // of an encrypted PDF
	NoOCR    bool   `json:"no_ocr"`   // pages without text stay unread
	Record   string `json:"record"`   // "" for the whole issue, or the name of a record such as "values"
	Places   bool   `json:"places"`   // boxes on the pages, in records
}

// A reply is what comes back: a result, an error, or both where a part of the file could be read.
type reply struct {
	Result any    `json:"result,omitempty"`
	Error  *fault `json:"error,omitempty"`
}

// A fault is an error with what a program needs of it.
type fault struct {
	Message string `json:"message"`
	Kind    string `json:"kind"` // missing, forbidden, unreadable, crash
	Format  string `json:"format,omitempty"`
	Place   string `json:"place,omitempty"`
	Reason  string `json:"reason,omitempty"`
	Advice  string `json:"advice,omitempty"`
}

//export gongbao_read
func gongbao_read(what *C.char, data unsafe.Pointer, size C.longlong) *C.char {
	var q request
	if err := json.Unmarshal([]byte(C.GoString(what)), &q); err != nil {
		return answer(reply{Error: &fault{Message: err.Error(), Kind: "crash"}})
	}
	var b []byte
	if size > 0 {
		b = unsafe.Slice((*byte)(data), int(size))
	}
	return answer(q.read(b))
}

//export gongbao_version
func gongbao_version() *C.char { return C.CString(dataset.Version()) }

//export gongbao_free
func gongbao_free(p *C.char) { C.free(unsafe.Pointer(p)) }

func main() {}

// answer writes a reply as JSON that C owns.
func answer(r reply) *C.char {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(r); err != nil {
		return C.CString(`{"error":{"kind":"crash","message":"the result is no JSON"}}`)
	}
	return C.CString(b.String())
}

// read carries out a request. A panic, which would end the whole of Python, is an error like any other.
func (q request) read(data []byte) (r reply) {
	defer func() {
		if p := recover(); p != nil {
			r = reply{Error: &fault{Message: fmt.Sprintf("a fault of gongbao, please report it: %v\n%s", p, debug.Stack()), Kind: "crash"}}
		}
	}()
	src, err := q.source(data)
	if err != nil {
		r.Error = faultOf(err)
	}
	if src == nil {
		return r
	}
	is := gazette.Parse(src)
	if q.Record == "" {
		r.Result = is
		return r
	}
	records := []any{}
	for x := range (dataset.Reading{Issue: is, Source: src, Places: q.Places}).Of(q.Record) {
		records = append(records, x)
	}
	r.Result = records
	return r
}

func (q request) source(data []byte) (*segment.Source, error) {
	o := auto.Options{Password: q.Password, NoOCR: q.NoOCR}
	if dir, err := os.UserCacheDir(); err == nil {
		o.Cache = filepath.Join(dir, "gongbao")
	}
	if q.Path != "" {
		return o.Open(context.Background(), q.Path)
	}
	return o.Read(context.Background(), bytes.NewReader(data), q.Name)
}

func faultOf(err error) *fault {
	f := &fault{Message: err.Error(), Kind: "unreadable"}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.Kind = "missing"
	case errors.Is(err, fs.ErrPermission):
		f.Kind = "forbidden"
	}
	if e, ok := errors.AsType[*auto.Error](err); ok {
		f.Format, f.Place, f.Reason, f.Advice = e.Format, e.Place, e.Reason, e.Advice
	}
	return f
}
