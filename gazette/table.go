package gazette

import "encoding/json"

// A Table is a printed table, joined over the pages that it was broken over.
type Table struct {
	Caption string     `json:"caption"`
	Header  [][]string `json:"header"` // the heading rows, [] for a form
	Rows    [][]string `json:"rows"`   // blank cells stay ""
	Columns int        `json:"columns"`
	Pieces  int        `json:"pieces"`           // how many printed pieces were joined
	Unit    string     `json:"unit,omitempty"`   // of the figures, as printed above the table: 万元
	Groups  []int      `json:"groups,omitempty"` // indexes of the Rows that are one label over the full width, 一、市本级
	Filled  [][]string `json:"filled,omitempty"` // Rows with vertically merged cells filled down, where that is certain
	Total   *Total     `json:"total,omitempty"`
	Spans   []Span     `json:"spans"`

	placed, unsure []int // indexes of Rows that have fewer cells than the header
	known          *tableFacts

	Cells [][]Cell `json:"-"` // the cells of Header and then of Rows, with their spans
}

// UnmarshalJSON reads a table with its cells, where they were written: gongbao parse --cells gives them.
func (t *Table) UnmarshalJSON(b []byte) error {
	type table Table // without this method
	in := struct {
		*table
		Cells [][]Cell `json:"cells"`
	}{table: (*table)(t)}
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	t.Cells = in.Cells
	return nil
}

// A Cell is one cell of a table.
type Cell struct {
	Text  string `json:"text"`
	Spans []Span `json:"spans"`
}

// Total is a row of sums (合计) and whether the other rows bear it out.
type Total struct {
	Row    int    `json:"row"`    // index into Rows
	Status string `json:"status"` // proved, broken or unprovable
}
