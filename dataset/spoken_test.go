package dataset

import "testing"

// TestSpokenSentences says in Chinese what people read in a table: sentences of checks, lengths of time.
func TestSpokenSentences(t *testing.T) {
	for _, c := range []struct{ record, column, text, want string }{
		{NameChecks, "message", "the sums of the table are those of its rows", "表的合计与各行相符"},
		{NameChecks, "message", "no such sentence", "no such sentence"},
		{NameDocuments, "term", "P5Y", "5年"},
		{NameValues, "iso", "P1Y6M", "1年6个月"},
	} {
		found := false
		for _, column := range Columns(c.record) {
			if column.Name != c.column {
				continue
			}
			found = true
			if got := column.In(c.record, Chinese, Cell{Text: c.text}).Text; got != c.want {
				t.Errorf("%s.%s: %q, want %q", c.record, c.column, got, c.want)
			}
			if got := column.In(c.record, English, Cell{Text: c.text}).Text; got != c.text {
				t.Errorf("%s.%s in English: %q", c.record, c.column, got)
			}
		}
		if !found {
			t.Errorf("%s has no column %s", c.record, c.column)
		}
	}
}
