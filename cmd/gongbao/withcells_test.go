package main

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
	"github.com/gongbao/gongbao/segment"
)

// TestCellsComeBack reads the cells of tables from what parse --cells prints.
func TestCellsComeBack(t *testing.T) {
	code, out, errs := runText(sample.Text, "parse", "--cells", "-")
	if code != exitOK || errs != "" {
		t.Fatalf("code %d, %s", code, errs)
	}
	var back gazette.Issue
	if err := json.Unmarshal([]byte(out), &back); err != nil {
		t.Fatal(err)
	}
	want := gazette.Parse(&segment.Source{Name: "-", Format: "text", Text: sample.Text})
	tables := 0
	for d := range want.Documents {
		got := allTables(&back.Documents[d])
		for i, table := range allTables(&want.Documents[d]) {
			if tables++; !cmp.Equal(got[i].Cells, table.Cells) || len(table.Cells) == 0 {
				t.Errorf("document %d: the cells of table %d come back as %v", d, i, got[i].Cells)
			}
		}
	}
	if tables == 0 {
		t.Error("the sample has no tables")
	}
}

func allTables(d *gazette.Document) []*gazette.Table {
	var list []*gazette.Table
	for n := range d.Tables() {
		list = append(list, n.Table)
	}
	return list
}
