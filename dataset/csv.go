package dataset

import (
	"bytes"
	"encoding/csv"
	"strings"
	"unicode/utf8"
)

// byteOrderMark begins a CSV file so that Excel knows it to be UTF-8.
const byteOrderMark = "\ufeff"

// asCSV returns a table as CSV (RFC 4180) with its header, as Excel takes it.
func (t *Table) asCSV() []byte {
	var b bytes.Buffer
	b.WriteString(byteOrderMark)
	w := newCSV(&b)
	for _, rows := range [][][]string{t.Header, t.Rows} {
		for _, row := range rows {
			out := make([]string, max(t.Columns, len(row)))
			for i, c := range row {
				out[i] = inert(c)
			}
			w.Write(out) // a buffer takes everything
		}
	}
	w.Flush()
	return b.Bytes()
}

// newCSV returns a writer of CSV with the line ends of RFC 4180.
func newCSV(b *bytes.Buffer) *csv.Writer {
	w := csv.NewWriter(b)
	w.UseCRLF = true
	return w
}

// inert puts a ' before a cell that a spreadsheet would run.
func inert(s string) string {
	if isFormula(s) {
		return "'" + s
	}
	return s
}

// isFormula reports whether a spreadsheet could run s (OWASP, CSV Injection): it begins with a sign of a formula, and is
// more than a number with a sign, such as -3.5%, or a dash for a blank cell.
func isFormula(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '=', '＝', '@', '＠', '\t', '\r', '\n':
		return true
	case '+', '＋', '-', '－':
		return strings.TrimLeft(s[n:], "0123456789.,%％-— ") != ""
	}
	return false
}
