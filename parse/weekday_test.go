package parse

import "testing"

// TestYearOfWeekdays checks which printed days of the week give a text its year: those after a day, in the forms that a day is read with.
func TestYearOfWeekdays(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"2月2日（星期六）、2月3日（星期日）上班。", 2019},
		{"2月2日(周六)上班。", 2019},
		{"2月2日 星期六上班。", 2019},
		{"2月2日〈 周六 〉上班。", 2019},
		{"2月2日（週六）上班。", 2019},
		{"2月2日（礼拜六）上班。", 2019},
		{"2月2日（禮拜六）上班。", 2019},
		{"2月2日（星期六）、2月3日（星期六）上班。", 0},
		{"2月2日周六上班。", 0},
		{"2月2日前检查学校周边，星期制不变。", 0},
		{"2月2日上班，本周三（周边）休息。", 0},
	} {
		if got := yearOfWeekdays(c.text, 2018); got != c.want {
			t.Errorf("%s: %d, want %d", c.text, got, c.want)
		}
	}
}
