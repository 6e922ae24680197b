package wording

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gongbao/gongbao/internal/han"
)

// TestReading checks texts in all their spellings.
func TestReading(t *testing.T) {
	for want, spellings := range map[string][]string{
		"自2031年7月起，有效期2年":   {"自2031年7月起，有效期2年", "自 2031 年 7 月起,有效期 2 年", "自2031年\n7月起，有效期2年", "自　2031年7月起，有效期 2年\r\n"},
		"（试行）的通知：":          {"（试行）的通知：", "(试行)的通知:", "（试行） 的 通知："},
		"供水SCADA system平台":  {"供水SCADA system平台", "供水 SCADA system 平台"},
		"8:30至12:00，1,000元": {"8:30至12:00，1,000元"},
		"72&nbsp;）；GDP；人均":  {"72&nbsp;）;GDP;人均"},
		"第一章总则":             {"第第一一章章 总总则则", "第一章 总则"},
		"":                  {"", " ", "\n\n", "　"},
	} {
		for _, s := range spellings {
			if got := Reading(s); got != want {
				t.Errorf("%q reads %q, want %q", s, got, want)
			}
		}
	}
}

func TestSpacedReading(t *testing.T) {
	for s, want := range map[string]string{
		"组长：张三  副区长": "组长：张三 副区长", "成员： 李 四": "成员：李 四", "电话 8000123": "电话8000123", "张三": "张三",
	} {
		if got := SpacedReading(s); got != want {
			t.Errorf("%q reads %q, want %q", s, got, want)
		}
	}
}

func TestKey(t *testing.T) {
	for want, spellings := range map[string][]string{
		"(试行)的通知":  {"（试行） 的通知", "(试行)的通知", "【试行】的通知", "〔试行〕的 通知", "《试行》的通知"},
		"2031.5-6": {"2031·5—6", "２０３１．５－６", "2031.5–6"},
		"":         {"", " 　"},
	} {
		for _, s := range spellings {
			if got := han.Key(s); got != want {
				t.Errorf("%q has the key %q, want %q", s, got, want)
			}
		}
	}
}

// letters is the key of s without the bold type of Markdown, which a reading leaves out.
func letters(s string) string { return strings.ReplaceAll(han.Key(s), "**", "") }

// FuzzReading checks that nothing but width, white space and bold type changes, and that no text is lost.
func FuzzReading(f *testing.F) {
	for _, s := range []string{"自 2031 年 7 月起,有效期 2 年", "第第一一章章 总总则则", "组长： 张三\t副区长", "\xff（ ａ）", "a  b, c", " ,", "88((试", "**第一条** 为了", "**"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Reading(s)
		if utf8.ValidString(s) && !isDoubled([]rune(s)) && !isDoubled([]rune(once)) {
			if letters(once) != letters(s) {
				t.Errorf("%q reads %q: more than width and white space changed", s, once)
			}
			if again := Reading(once); letters(again) != letters(once) {
				t.Errorf("%q reads %q, and again %q", s, once, again)
			}
		}
		if letters(Reading(SpacedReading(s))) == "" && letters(Reading(s)) != "" {
			t.Errorf("%q is lost", s)
		}
	})
}
