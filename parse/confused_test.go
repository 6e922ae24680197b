package parse

import (
	"strings"
	"testing"
)

func TestDigitsPrintedAsLetters(t *testing.T) {
	for _, marked := range []string{"自⟦2O22年l0月1日⟧起", "⟦2022年I2月3O日⟧", "截至⟦2OI9年底⟧", "⟦2024年I 月⟧", "⟦3 月 l 日⟧"} {
		text, want := marks(t, marked)
		found := Dates(text, nil)
		sameSpans(t, text, found, want)
		for _, m := range found {
			if m.Value.Inferred&InferredDigit == 0 || m.Value.From.IsZero() && !strings.HasPrefix(text, "3 月") {
				t.Errorf("%s: %+v does not say that a digit is inferred", text, m.Value)
			}
		}
	}
	for _, marked := range []string{"最高⟦l00 万元⟧", "⟦4O00万元⟧", "⟦5O%⟧", "⟦1O,000元⟧", "⟦I200m²⟧", "⟦1〇00立方米⟧"} {
		text, want := marks(t, marked)
		found := Amounts(text, nil)
		sameSpans(t, text, found, want)
		for _, m := range found {
			if m.Value.Inferred&InferredDigit == 0 {
				t.Errorf("%s: %+v does not say that a digit is inferred", text, m.Value)
			}
		}
	}
	for _, s := range []string{"5G基站，IO口，Olympic", "CO2排放", "IoT平台", "ISO9001", "O2O模式", "I 类区域", "第I期"} {
		if got := Amounts(s, nil); len(got) > 0 {
			t.Errorf("Amounts(%q, nil) = %+v", s, got)
		}
	}
}
