package search

import "testing"

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"投资1000万元":      "投资 资 1000 万 万元",
		"２０１９年5月":       "2019 年 5 月",
		"国发〔2019〕5号":    "国发 发（ （ 2019 ） 5 号",
		"停车，泊位":         "停车 泊位",
		"ISO 9001 标准":   "iso 9001 标 标准",
		"A4纸":           "a 4 纸",
		"12\t9\n道\t路 9": "12 ¶ 9 ¶ 道 路 9",
		"臺灣 — 台湾":       "台湾 湾－ －台 台湾",
		"":              "",
	} {
		if got := tokens(units(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
