package segment

import (
	"strings"
	"testing"
)

// TestMarkers checks each marker in all its spellings.
func TestMarkers(t *testing.T) {
	for _, c := range []struct {
		want      Marker // without its label
		spellings []string
	}{
		{Marker{Style: PartStyle, Number: 1}, []string{"第一编 ", "第1编", "第一編"}},
		{Marker{Style: ChapterMark, Number: 3}, []string{"第三章 ", "第 三 章 ", "第３章", "第第三三章章"}},
		{Marker{Style: SectionMark, Number: 2}, []string{"第二节 ", "第二節", "第2节"}},
		{Marker{Style: ArticleMark, Number: 21}, []string{"第二十一条", "第 二十一 条", "第二 十 一条", "第21条", "第２１条", "第二十一條", "第廿一条", "第二十一条第二十一条 "}},
		{Marker{Style: ArticleMark, Number: 105}, []string{"第一百零五条", "第一百〇五条", "第105条"}},
		{Marker{Style: ArticleMark, Number: 17, Suffix: 1}, []string{"第十七条之一", "第 17-1 條", "第十七条 之一"}},
		{Marker{Style: HanMark, Number: 12}, []string{"十二、", "十二．", "十二.", "十二﹑"}},
		{Marker{Style: HanParen, Number: 6}, []string{"（六）", "(六)", "（ 六 ）", "(六）"}},
		{Marker{Style: HanParen, Number: 6, Spoilt: true}, []string{"《六)", "〈六）", "〔六】", "{六}", "［六］", "（六〉"}},
		{Marker{Style: ArabicMark, Number: 7}, []string{"7.", "7．", "7、", "７．", "７、", "⒎", "7 ."}},
		{Marker{Style: ArabicParen, Number: 4}, []string{"（4）", "(4)", "（４）", "4）", "４)", "⑷"}},
		{Marker{Style: CircledMark, Number: 9}, []string{"⑨"}},
		{Marker{Style: CircledMark, Number: 20}, []string{"⑳"}},
	} {
		for _, s := range c.spellings {
			text := s + "供水企业"
			got, ok := markerAt(text, 0)
			if label := text[:got.Label.End]; !ok || strings.TrimSpace(label) != strings.TrimSpace(s) {
				t.Errorf("%q has the label %q, %v", text, label, ok)
			}
			got.Label, got.strong = Span{}, false
			if got != c.want {
				t.Errorf("%q is %+v, want %+v", text, got, c.want)
			}
		}
	}
}

func TestNoMarkers(t *testing.T) {
	for _, s := range []string{
		"", "第", "第一", "第一线", "第一条第二款", "第一条、第三条", "第三条规定的", "第三条的", "第三章中的", "第一次检查",
		"一", "一是检查", "一个", "三里河", "二〇三一年", "百里、",
		"（含）", "（本市）", "（100）", "（一", "《三峡供水规则》", "(2031)", "（2031年）",
		"1.5万户", "1.5", "2031.5.4", "3个", "200.检查", "1：", "《2031年供水规则》", "《1年",
	} {
		if m, ok := markerAt(s, 0); ok {
			t.Errorf("%q begins with the marker %+v", s, m)
		}
	}
}

func TestStrongMarkers(t *testing.T) {
	for s, strong := range map[string]bool{
		"第九条 供水": true, "第九条": true, "第九条供水": false, "第九条：供水": true, "一、供水": true, "一.供水": false, "（一）供水": true, "《一)供水": false, "1.供水": true, "1.2031年": false,
	} {
		if m, ok := markerAt(s, 0); !ok || m.strong != strong {
			t.Errorf("%q: strong %v, found %v", s, m.strong, ok)
		}
	}
}

func TestMarkdownSigns(t *testing.T) {
	for s, want := range map[string]int{
		"# a": 2, "### a": 4, "- a": 2, "* a": 2, "+ a": 2, "": 0, "-2-": 0, "——a": 0, "#a": 0, "**a**": 0, "> a": 0, "####### a": 0, "-": 0,
	} {
		if got := markdownSign(s); got != want {
			t.Errorf("%q has a sign of %d bytes, want %d", s, got, want)
		}
	}
}

func TestGluedPrefixes(t *testing.T) {
	for s, want := range map[string]string{
		"-2-第四条 供水": "-2-", "— 12 —第四条": "— 12 —", "4第八条 供水": "4", "https://a.example/1 2/13第四条": "https://a.example/1 2/13",
		"第四条": "", "2031年": "", "——产业": "", "-2-": "", "4个": "", "2031第八条": "", "https://a.example/1供水": "",
	} {
		if n := gluedPrefix(s); s[:n] != want {
			t.Errorf("%q has the prefix %q, want %q", s, s[:n], want)
		}
	}
}
