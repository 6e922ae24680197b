package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/gongbao/gongbao/segment"
)

// Limits bound what one file may cost. A field that is 0 has its default, which is right for gazettes; [LimitTable] lists them.
// A file above a limit is refused with a [*LimitError] in its [*FormatError]; where only pages of it are, these are not read and
// the rest is.
type Limits struct {
	Bytes    int64         // of the file
	Unpacked int64         // bytes that the streams of a PDF or the parts of an archive unpack to, together
	Text     int64         // bytes of the text, and of a format that is read as a tree
	Lines    int64         // of the text
	Cells    int64         // of the tables in the text
	Pages    int64         // of the file
	Depth    int64         // elements in each other in XML
	Pixels   int64         // of the picture of a page that is unpacked; one in a PDF may have five times as many
	PageTime time.Duration // for which a program may compute to read one page
}

// A Limit is a row of the table of limits.
type Limit struct {
	Name    string // such as "text"
	What    string // is limited, such as "bytes of its text"
	Default string // as [Limits.Set] reads it, such as "64MiB"

	field func(*Limits) *int64
	time  func(*Limits) *time.Duration
}

// limitTable is in the order in which a file meets the limits.
var limitTable = []Limit{
	{Name: "bytes", What: "bytes", Default: "256MiB", field: func(l *Limits) *int64 { return &l.Bytes }},
	{Name: "unpacked", What: "bytes that its streams and parts unpack to", Default: "128MiB", field: func(l *Limits) *int64 { return &l.Unpacked }},
	{Name: "pages", What: "pages", Default: "5000", field: func(l *Limits) *int64 { return &l.Pages }},
	{Name: "depth", What: "elements in each other", Default: "500", field: func(l *Limits) *int64 { return &l.Depth }},
	{Name: "pixels", What: "pixels of the picture of a page", Default: "40000000", field: func(l *Limits) *int64 { return &l.Pixels }},
	{Name: "page-time", What: "time for one page in an OCR engine", Default: "5m", time: func(l *Limits) *time.Duration { return &l.PageTime }},
	{Name: "text", What: "bytes of text", Default: "64MiB", field: func(l *Limits) *int64 { return &l.Text }},
	{Name: "lines", What: "lines of text", Default: "1000000", field: func(l *Limits) *int64 { return &l.Lines }},
	{Name: "cells", What: "cells of tables", Default: "2000000", field: func(l *Limits) *int64 { return &l.Cells }},
}

// LimitTable returns the limits with their defaults, for people to read.
func LimitTable() []Limit { return append([]Limit(nil), limitTable...) }

// Set sets the limit called name, such as "text" to "10MiB", "page-time" to "90s", or "pages" to "200".
func (l *Limits) Set(name, value string) error {
	for _, row := range limitTable {
		if row.Name == name {
			return row.set(l, value)
		}
	}
	return fmt.Errorf("%s: there is no such limit: they are %s", name, strings.Join(limitNames(), ", "))
}

func (row Limit) set(l *Limits, value string) error {
	if row.time != nil {
		d, err := time.ParseDuration(value)
		if err != nil || d <= 0 {
			return fmt.Errorf("%s=%s: write it as 90s or 5m", row.Name, value)
		}
		*row.time(l) = d
		return nil
	}
	n, ok := ParseSize(value)
	if !ok || n < 1 {
		return fmt.Errorf("%s=%s: write it as 2000, 64MiB or 1GiB", row.Name, value)
	}
	*row.field(l) = n
	return nil
}

func limitNames() []string {
	var names []string
	for _, row := range limitTable {
		names = append(names, row.Name)
	}
	return names
}

// sizes are the units of sizes, each with its power of two.
var sizes = map[string]int{"": 0, "B": 0, "K": 10, "KIB": 10, "KB": 10, "M": 20, "MIB": 20, "MB": 20, "G": 30, "GIB": 30, "GB": 30}

// ParseSize reads a number of bytes such as 3GiB, 800MiB or 2G, or of anything else, such as 2000.
func ParseSize(s string) (int64, bool) {
	s = strings.ToUpper(s)
	number := strings.TrimRight(s, "GMKIB")
	power, ok := sizes[s[len(number):]]
	x, err := strconv.ParseFloat(number, 64)
	x *= math.Exp2(float64(power))
	if !ok || err != nil || x < 0 || x >= math.Exp2(60) {
		return 0, false
	}
	return int64(x), true
}

// defaults are the limits of the zero value.
var defaults = func() (l Limits) {
	for _, row := range limitTable {
		if err := row.set(&l, row.Default); err != nil {
			panic(err) // the table is wrong
		}
	}
	return l
}()

// OrDefault returns l with the defaults for what is 0.
func (l Limits) OrDefault() Limits {
	for _, row := range limitTable {
		switch {
		case row.time != nil && *row.time(&l) == 0:
			*row.time(&l) = *row.time(&defaults)
		case row.field != nil && *row.field(&l) == 0:
			*row.field(&l) = *row.field(&defaults)
		}
	}
	return l
}

// A LimitError says which of [Limits] a file is above.
type LimitError struct {
	Name  string // of the limit, such as "text"
	What  string // such as "bytes of text"
	Have  int64  // the least that it has, where it was not counted to its end
	Limit int64
}

// Error says what is too much, such as "it has more than 64 MiB: 70000000 bytes of text".
func (e *LimitError) Error() string {
	if e.Have > e.Limit {
		return fmt.Sprintf("it has %d %s, more than %d", e.Have, e.What, e.Limit)
	}
	return fmt.Sprintf("it has more than %d %s", e.Limit, e.What)
}

// Over is the error of a file called name that is above a limit, as far as it was counted.
func (l Limits) Over(name, limit string, have int64) error {
	l = l.OrDefault()
	for _, row := range limitTable {
		if row.Name == limit && row.field != nil {
			return &FormatError{Name: name, Advice: fmt.Sprintf("split it, or raise the limit %s (--limits %s=…, intake.Limits)", limit, limit),
				Err: &LimitError{Name: limit, What: row.What, Have: have, Limit: *row.field(&l)}}
		}
	}
	panic("no such limit: " + limit)
}

// ReadAll reads all that r has, as far as the file called name may have bytes. Of a *bytes.Buffer it returns the bytes themselves, which
// must not change then.
func (l Limits) ReadAll(r io.Reader, name string) ([]byte, error) {
	limit := l.OrDefault().Bytes
	size := sizeOf(r)
	if size > limit {
		return nil, l.Over(name, "bytes", size)
	}
	b, given := r.(*bytes.Buffer)
	if !given {
		b = bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
		if _, err := b.ReadFrom(io.LimitReader(r, limit+1)); err != nil {
			return nil, fmt.Errorf("reading %s: %w", name, err)
		}
	}
	if int64(b.Len()) > limit {
		return nil, l.Over(name, "bytes", 0)
	}
	return b.Next(b.Len()), nil
}

// sizeOf returns how many bytes r has, as far as it tells beforehand, so that its room need not grow.
func sizeOf(r io.Reader) int64 {
	switch r := r.(type) {
	case interface{ Len() int }:
		return int64(r.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size()
		}
	}
	return 0
}

// Check refuses a source that has more text, lines, cells or pages than it may.
func (l Limits) Check(src *segment.Source) error {
	if src == nil {
		return nil
	}
	all := l.OrDefault()
	n := int64(len(src.Text))
	if n > all.Text {
		return l.Over(src.Name, "text", n)
	}
	if n := int64(len(src.Pages)); n > all.Pages {
		return l.Over(src.Name, "pages", n)
	}
	if n > all.Lines {
		if n := countLines(src.Text); n > all.Lines {
			return l.Over(src.Name, "lines", n)
		}
	}
	if n > all.Cells {
		if n := countCells(src.Text); n > all.Cells {
			return l.Over(src.Name, "cells", n)
		}
	}
	return nil
}

// countLines counts line ends and page breaks.
func countLines(text string) int64 {
	n := max(strings.Count(text, "\n"), strings.Count(text, "\r"))
	return int64(n + strings.Count(text, "\f"))
}

// countCells counts what parts cells: tabs, the bars of Markdown, the tags of HTML.
func countCells(text string) int64 {
	n := 0
	for _, mark := range []string{"\t", "|", "<td", "<TD", "<th", "<TH"} {
		n += strings.Count(text, mark)
	}
	return int64(n)
}

// withinLimits gives an error of a reader that met a limit its name, its place in the file and what to do.
func (l Limits) told(err error) error {
	limit, ok := errors.AsType[*LimitError](err)
	if !ok {
		return err
	}
	e := l.Over("", limit.Name, limit.Have).(*FormatError)
	if outer, ok := errors.AsType[*FormatError](err); ok {
		e.Format, e.Place = outer.Format, outer.Place
	}
	return e
}
