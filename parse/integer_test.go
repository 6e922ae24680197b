package parse

import "testing"

func TestInteger(t *testing.T) {
	for want, spellings := range map[int][]string{
		0:         {"0", "零", "〇", "０"},
		7:         {"7", "七", "柒", "７"},
		10:        {"10", "十", "一十", "拾", "壹拾"},
		14:        {"14", "十四", "一十四", "拾肆", "壹拾肆"},
		21:        {"21", "廿一", "二十一", "贰拾壹", "貳拾壹"},
		105:       {"105", "一百零五", "一百〇五", "壹佰零伍"},
		200:       {"200", "二百", "两百", "兩百", "贰佰"},
		350:       {"350", "三百五十", "三百五", "叁佰伍拾"},
		1260:      {"1260", "一千二百六十", "壹仟贰佰陆拾", "１２６０"},
		2006:      {"2006", "二〇〇六", "二OO六", "二○○六", "二零零六", "二00六"},
		10086:     {"10086", "一万零八十六", "一万〇八十六", "一萬零八十六"},
		125000:    {"125000", "十二万五千", "拾贰万伍仟"},
		1000080:   {"一百万零八十"},
		300000000: {"三亿", "叁亿"},
	} {
		for _, s := range spellings {
			if n, size := Integer(s); n != want || size != len(s) {
				t.Errorf("Integer(%q) = %d, %d bytes; want %d, %d", s, n, size, want, len(s))
			}
		}
	}
}

func TestIntegerEndsWhereItEnds(t *testing.T) {
	for s, want := range map[string]string{
		"十四五":     "十四",
		"二百零，":    "二百",
		"一、总则":    "一",
		"三条":      "三",
		"第三条":     "",
		"百货":      "",
		"三五天":     "",
		"123条":    "123",
		"二十二条之一":  "二十二",
		"":        "",
		"12, 345": "12",
	} {
		if _, size := Integer(s); s[:size] != want {
			t.Errorf("Integer(%q) used %q, want %q", s, s[:size], want)
		}
	}
}

// TestWithTen compares the short way to 十五, 二十 and 二十三 with the long one, before every character.
func TestWithTen(t *testing.T) {
	var numbers []string
	for _, tens := range []string{"", "一", "二", "两", "九", "壹", "貳", "零"} {
		for _, ten := range []string{"十", "拾"} {
			for _, one := range []string{"", "一", "二", "两", "五", "玖", "零"} {
				numbers = append(numbers, tens+ten+one)
			}
		}
	}
	step := rune(1)
	if testing.Short() {
		step = 97
	}
	short := 0
	for _, number := range numbers {
		for next := rune(0); next < 1<<16; next += step {
			s := number + string(next) + "克"
			first, n := numeralAt(s, 0)
			at := 0
			if first.Family() == familyHan {
				at = n
			} else {
				first = familyHan | 1
			}
			got := withTen(s, at, first)
			if got.end == 0 {
				continue
			}
			short++
			if want := readStructured(s, 0); got != want {
				t.Fatalf("%q: %+v, want %+v", s, got, want)
			}
		}
	}
	if short == 0 {
		t.Error("the short way is never taken")
	}
}
