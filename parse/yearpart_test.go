package parse

import (
	"strings"
	"testing"
)

// TestYearParts reads the example of each row after a year: that row reads it, and no earlier one. A row that is read without a year
// is read so, and no other; lists and ranges of it follow by themselves.
func TestYearParts(t *testing.T) {
	for k := range yearParts {
		y := &yearParts[k]
		for j := range yearParts[:k+1] {
			if p := yearParts[j].read(y.printed, 0, partInYear); (p.end == len(y.printed)) != (j == k) {
				t.Errorf("%s: %s is read to %d by %s", y.name, y.printed, p.end, yearParts[j].name)
			}
		}
		low := strings.NewReplacer("三", "一", "Q3", "Q1", "H2", "H1").Replace(y.printed)
		holdDates(t, "2022年"+y.printed+"完成", "2022年"+y.printed)
		holdDates(t, "2022年"+low+"、"+y.printed+"完成", "2022年"+low, y.printed)
		if y.alone {
			holdDates(t, "定于"+y.printed+"完成", y.printed)
		} else {
			holdDates(t, "定于"+y.printed+"完成")
		}
		if y.counts == quarters || y.counts == halves {
			holdDates(t, "2022年"+low+"至"+y.printed+"完成", "2022年"+low+"至"+y.printed)
		}
	}
}

// holdDates holds the dates of a text of 2031 to what is printed of them.
func holdDates(t *testing.T, text string, want ...string) {
	t.Helper()
	var got []string
	for _, d := range Dates(text, &Context{Date: Day{2031, 12, 6}}) {
		got = append(got, text[d.Start:d.End])
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%s: dates %v, want %v", text, got, want)
	}
}
