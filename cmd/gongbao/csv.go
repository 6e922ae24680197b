package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/internal/folder"
	"github.com/gongbao/gongbao/internal/scratch"
)

// An export is how tables are written as CSV.
type export struct {
	dir    string
	bom    bool // begin with a byte order mark
	raw    bool // leave cells that look like formulas
	filled bool // repeat cells that span several rows

	used map[string]bool // folders of issues
}

// issue writes the tables of one issue, into a folder of its own where there are many.
func (e *export) issue(a *app, is issue, many bool) error {
	dir := e.dir
	if many {
		dir = filepath.Join(dir, e.folder(is.src.Name))
	}
	if err := folder.Make(dir); err != nil {
		return unwritable(dir, err)
	}
	for i := range is.Documents {
		d, t := &is.Documents[i], 0
		for n := range d.Tables() {
			t++
			file := filepath.Join(dir, tableFile(i, t, d))
			if err := scratch.WriteFile(file, e.csv(n.Table)); err != nil {
				return unwritable(file, err)
			}
			fmt.Fprintln(a.out, file)
		}
	}
	return a.flush()
}

// folder returns the name of a folder for an issue, which no other issue has: 2022-02 for 2022-02.txt.
func (e *export) folder(name string) string {
	if e.used == nil {
		e.used = map[string]bool{}
	}
	base := fileName(strings.TrimSuffix(path.Base(name), path.Ext(name)))
	folder := base
	for n := 2; e.used[strings.ToLower(folder)]; n++ {
		folder = fmt.Sprintf("%s~%d", base, n)
	}
	e.used[strings.ToLower(folder)] = true
	return folder
}

// tableFile returns the name of a file for table t of document i, such as 03-云政规〔2022〕3号-table2.csv. Both count from 1
// in it, so that it is the file's own whatever the document is called.
func tableFile(i, t int, d *gazette.Document) string {
	return fmt.Sprintf("%02d-%s-table%d.csv", i+1, fileName(d.ID), t)
}

// longestName leaves room for what stands around it: file systems take 255 bytes.
const longestName = 120

// fileName returns s as a file system takes it: nothing that Windows forbids, no path, not hidden, not too long.
func fileName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsSpace(r) || !unicode.IsPrint(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, s)
	for len(s) > longestName {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	if s = strings.Trim(s, ". -"); s == "" {
		return "unnamed"
	}
	return s
}

// csv returns a table as CSV (RFC 4180, with line ends of Unix).
func (e *export) csv(t *gazette.Table) []byte {
	var out bytes.Buffer
	if e.bom {
		out.WriteString("\ufeff")
	}
	w := csv.NewWriter(&out)
	for _, rows := range [][][]string{t.Header, bodyRows(t, e.filled)} {
		for _, row := range rows {
			w.Write(e.row(row, t.Columns)) // a buffer takes everything
		}
	}
	w.Flush()
	return out.Bytes()
}

// row returns the cells of a row, as many as the table has columns.
func (e *export) row(cells []string, columns int) []string {
	out := make([]string, max(columns, len(cells)))
	for i, c := range cells {
		if out[i] = c; !e.raw && isFormula(c) {
			out[i] = "'" + c
		}
	}
	return out
}

// isFormula reports whether a spreadsheet could run s (OWASP, CSV Injection): it begins with a sign of a formula, and is
// more than a number with a sign, such as -3.5%, or a dash for a blank cell.
func isFormula(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '=', '＝', '@', '＠', '\t', '\r':
		return true
	case '+', '＋', '-', '－':
		return strings.TrimLeft(s[n:], "0123456789.,%％- ") != ""
	}
	return false
}
