package dataset

import (
	"iter"
	"strings"
	"unicode"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/parse"
)

// A Table is a printed table, joined over the pages that it was broken over.
type Table struct {
	Head
	Belonging
	Provision string     `json:"provision"`         // id of the provision that it is
	EID       string     `json:"eid"`               // its address
	Caption   string     `json:"caption,omitempty"` // printed for the table
	Columns   int        `json:"columns"`           // how many
	Header    [][]string `json:"header"`            // the heading rows, [] for a form
	Rows      [][]string `json:"rows"`              // blank cells stay ""
	Filled    [][]string `json:"filled,omitempty"`  // rows with cells that span several of them filled down, where that is certain
	Units     []string   `json:"units"`             // of each column, as its heading prints it: 万元 of 金额（万元）; "" where none
	Pieces    int        `json:"pieces"`            // how many printed pieces were joined
	Total     *Total     `json:"total,omitempty"`   // the row of sums
	CSV       string     `json:"csv"`               // path of the table as CSV, below the dataset
	Place
}

// A Total is a row of sums (合计).
type Total struct {
	Row    int    `json:"row"`    // index into rows
	Status string `json:"status"` // whether the other rows bear it out
}

// tables yields the tables of all documents, in printed order.
func (v *view) tables() iter.Seq[Table] {
	return func(yield func(Table) bool) {
		for i := range v.docs {
			d := &v.docs[i]
			for k := range d.nodes {
				if d.nodes[k].Table != nil && !yield(v.table(d, &d.nodes[k])) {
					return
				}
			}
		}
	}
}

func (v *view) table(d *docView, n *nodeView) Table {
	t := n.Table
	out := Table{
		Head: v.head(NameTables, d.work, d.index, n.EID), Belonging: v.belonging(d), Provision: v.provisionID(d, n.EID), EID: n.EID,
		Caption: t.Caption, Columns: t.Columns, Header: list(t.Header), Rows: list(t.Rows), Filled: t.Filled, Units: []string{},
		Pieces: t.Pieces, Place: v.places.place(n.Spans),
	}
	out.CSV = "tables/" + fileOf(out.ID) + ".csv"
	for c := range t.Columns {
		unit := unitOf(columnName(t, c))
		if unit == "" && t.Unit != "" && isFigures(t, c) {
			unit = t.Unit
		}
		out.Units = append(out.Units, unit)
	}
	if t.Total != nil {
		out.Total = &Total{t.Total.Row, t.Total.Status}
	}
	return out
}

// isFigures reports whether a column has nothing but figures, and is no column of serial numbers: the unit above a table
// is theirs.
func isFigures(t *gazette.Table, column int) bool {
	if name := columnName(t, column); strings.HasPrefix(name, "序") || strings.HasPrefix(name, "编号") || strings.HasSuffix(name, "号") {
		return false
	}
	figures := 0
	for _, row := range t.Rows {
		if column >= len(row) || strings.Trim(row[column], " -—/") == "" {
			continue
		}
		if _, err := parse.ParseNumber(row[column]); err != nil {
			return false
		}
		figures++
	}
	return figures > 0
}

// fileOf makes the name of a file of an id: a colon is no part of one on Windows.
func fileOf(id string) string { return strings.ReplaceAll(id, ":", "-") }

// unitOf returns the unit that the heading of a column has in its last bracket, 万元 of 金额（万元）; a bracket with
// something else in it, such as （公章）, is not told from a unit by its form: what has digits or more than six
// characters is none.
func unitOf(heading string) string {
	open := strings.LastIndexAny(heading, "（(")
	if open < 0 {
		return ""
	}
	_, unit, _ := strings.Cut(heading[open:], string([]rune(heading[open:])[0]))
	unit, closed := strings.CutSuffix(strings.TrimSuffix(unit, ")"), "）")
	unit = strings.TrimPrefix(strings.TrimPrefix(unit, "单位："), "单位:")
	if !closed && !strings.HasSuffix(heading, ")") || len([]rune(unit)) > 6 || strings.ContainsFunc(unit, unicode.IsDigit) || !isUnit(unit) {
		return ""
	}
	return unit
}
