package wording

import "testing"

func TestDayOf(t *testing.T) {
	for _, s := range []string{"2031年5月4日", "二〇三一年五月四日", "２０３１ 年 ５ 月 ４ 日", "（2031年5月4日）", "2031年5月4日。"} {
		if d, ok := DayOf(s); !ok || d.String() != "2031-05-04" {
			t.Errorf("%q is %v, %v", s, d, ok)
		}
	}
	for _, s := range []string{"", "2031年5月", "2031年5月4日至6日", "2031年13月4日"} {
		if d, ok := DayOf(s); ok {
			t.Errorf("%q is %v", s, d)
		}
	}
}
