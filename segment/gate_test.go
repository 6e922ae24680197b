package segment

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/synth"
)

// gateLines are lines of all sorts: those of a synthetic gazette, whole and cut at both ends, and some that gates could turn away.
func gateLines() []string {
	lines := strings.Split(synth.Make(5, synth.Options{Noise: 0.3}).Text, "\n")
	for _, s := range lines {
		if runes := []rune(s); len(runes) > 6 {
			lines = append(lines, string(runes[3:]), string(runes[:len(runes)-3]), string(runes[:6]))
		}
	}
	return append(lines, "云政发〔2031〕8", "云政发〔2031〕 8 号 ", "第56号令", "第3/2031號行政長官批示", "第12号　签发人：张三", "（2031年5月4日　云政〔2031〕8号）",
		"2031年5月4日", "2031年5月4曰", "二〇三一年五月四日（星期日）", "2031年5月4日前", "工 作 日", "二〇三一年五月 四 日", "发文字号：云政发〔2031〕8号", "第“667已号",
		"关于供水工作的 通 知（试行）", "《供水办法》", "供水办法（2031年） ", "云州市水务局公告")
}

// TestDaysInLine compares the reader of days in a long line with the form in plain signs.
func TestDaysInLine(t *testing.T) {
	form := regexp.MustCompile(`(?:[0-9０-９]{4}|[一二三四五六七八九〇○零]{4})\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*[0-9０-９一二三四五六七八九十]{1,3}\s*日`)
	for _, s := range append(gateLines(), "自2031 年 5月 4 日至12031年12月31日，二〇三一年十二月三十一日，2031年5月日，年5月4日，2031年零月4日日") {
		var want [][2]int
		for _, at := range form.FindAllStringIndex(s, -1) {
			want = append(want, [2]int{at[0], at[1]})
		}
		if got := daysInLine(s); !slices.Equal(got, want) {
			t.Errorf("daysInLine(%q) = %v, want %v", s, got, want)
		}
	}
}
