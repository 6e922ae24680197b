package inchinese

import "testing"

func TestLength(t *testing.T) {
	for iso, want := range map[string]string{"P5Y": "5年", "P1Y6M": "1年6个月", "P30D": "30日", "PT2H": "2小时", "": "", "P": "P", "长": "长"} {
		if got := Length(iso); got != want {
			t.Errorf("%q is %q, want %q", iso, got, want)
		}
	}
}
