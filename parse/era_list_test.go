package parse

import "testing"

// TestYearsBehindAnEra has lists of years whose era is printed once, and lengths of time beside them.
func TestYearsBehindAnEra(t *testing.T) {
	for text, want := range map[string][]string{
		"民國38年、60年":     {"1949-12-31", "1971-12-31"},
		"民國七十一年及七十三年":   {"1982-12-31", "1984-12-31"},
		"中華民國90年、91年6月": {"2001-12-31", "2002-06-30"},
		"民國90年、15年以上":   {"2001-12-31"},
		"民國90年、服務滿15年者": {"2001-12-31"},
	} {
		var got []string
		for _, m := range Dates(text, nil) {
			got = append(got, m.Value.To.String())
		}
		if len(got) != len(want) {
			t.Errorf("%s: %v, want %v", text, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: %v, want %v", text, got, want)
			}
		}
	}
}
