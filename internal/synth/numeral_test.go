package synth

import (
	"testing"
	"time"
)

func TestNumeral(t *testing.T) {
	for n, want := range map[int]string{0: "零", 7: "七", 10: "十", 12: "十二", 20: "二十", 35: "三十五", 100: "一百", 105: "一百零五", 110: "一百一十", 123: "一百二十三"} {
		if got := numeral(n); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}

func TestPrintedDays(t *testing.T) {
	d := day(2022, 11, 20)
	if got := printedDay(d); got != "2022年11月20日" {
		t.Error(got)
	}
	if got := chineseDay(d); got != "二〇二二年十一月二十日" {
		t.Error(got)
	}
	if got := iso(monthEnd(2024, 2)); got != "2024-02-29" {
		t.Error(got)
	}
}

// TestEffectEndsTheDayBefore checks that a term is counted to its last day.
func TestEffectEndsTheDayBefore(t *testing.T) {
	for _, c := range []struct {
		from  time.Time
		years int
		until string
	}{
		{day(2022, 7, 16), 2, "2024-07-15"},
		{day(2022, 1, 1), 5, "2026-12-31"},
	} {
		got := effect{from: c.from, years: c.years}.truth()
		if *got.From != iso(c.from) || *got.Until != c.until || *got.Term == "" {
			t.Errorf("%s for %d years: until %s, want %s", iso(c.from), c.years, *got.Until, c.until)
		}
	}
	if got := (effect{from: day(2022, 1, 1)}).truth(); got.Until != nil || got.Term != nil {
		t.Errorf("without a term: %+v", got)
	}
}

func TestFolioSpellings(t *testing.T) {
	seen := map[string]bool{}
	for f := range 7 {
		seen[habit{folio: f}.folioText(12)] = true
	}
	for _, want := range []string{"— 12 —", "-12-", "·12·", "12", "１２", "－12－", "—12—"} {
		if !seen[want] {
			t.Errorf("no page number is spelled %s", want)
		}
	}
}
