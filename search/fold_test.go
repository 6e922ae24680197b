package search

import (
	"strings"
	"testing"
)

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

// TestFoldOf: the table says of every character what fold and classOf say.
func TestFoldOf(t *testing.T) {
	for r := rune(0); r <= 0x2ffff; r++ {
		if f := foldOf(r); f.r != fold(r) || f.c != classOf(fold(r)) {
			t.Fatalf("%q: %q, class %d", r, f.r, f.c)
		}
	}
}

// TestContained: a text that contains what is looked for as it is printed has its units, and no other has it so.
func TestContained(t *testing.T) {
	for _, x := range []struct {
		word, text string
		has        bool
	}{
		{"补助，按照", "补助，按照规定", true}, {"补助，按照", "补助 ，按照规定", false}, {"补助，按照", "補助，按照規定", false}, {"第1，2条", "第1，2条", true},
		{"1，2", "11，2", false}, {"元，5", "元，50", false}, {"第12 34，号", "第1234，号", false},
	} {
		us := units(x.word)
		printed, ok := contained(us)
		if got := ok && strings.Contains(x.text, string(printed)); got != x.has {
			t.Errorf("%q in %q: %v", x.word, x.text, got)
		} else if got && len(occurrences(units(x.text), us)) == 0 {
			t.Errorf("%q does not stand in %q", x.word, x.text)
		}
	}
}
