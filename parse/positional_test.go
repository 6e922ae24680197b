package parse

import "testing"

func TestPositionalFigures(t *testing.T) {
	for s, want := range map[string]string{
		"編列二四九億八、三七○萬一千元。":     "24983701000 CNY",
		"共計二四九亿元，":             "24900000000 CNY",
		"經費八‧八三億元，":            "883000000 CNY",
		"增列七、○八八、○○○千元。":       "7088000000 CNY",
		"面積七五○公頃，":             "750 公頃",
		"計一、二○○人。":             "1200 人",
		"成長二一．五％":              "21.5 %",
		"歲入一兆二、三四五億元":          "1234500000000 CNY",
		"補助五○○萬元":              "5000000 CNY",
		"追加一二三萬四千五百元":          "1234500 CNY",
		"刪減三、○○○元":             "3000 CNY",
		"新增三千元":                "3000 CNY",
		"约七八百万元":               "7000000 CNY",
		"一、二三事件":               "",
		"“五·一”期间，三·八妇女节、九一八事变": "",
		"二、三、四级":               "",
	} {
		got := ""
		if a := Amounts(s); len(a) > 1 {
			t.Errorf("%s: %+v", s, a)
		} else if len(a) == 1 {
			got = a[0].Value.Min.String() + " " + a[0].Value.Unit
		}
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
