package segment

import (
	"testing"

	"github.com/gongbao/gongbao/internal/wording"
)

// TestFrontShapes checks the shapes of heads and covers on lines that have them, and on lines that look alike.
func TestFrontShapes(t *testing.T) {
	for _, c := range []struct {
		name    string
		is      func(string) bool
		yes, no []string
	}{
		{"isHeadShape", isHeadShape,
			[]string{"云州市人民政府公报", "云 州 市 人 民 政 府 公 报", "云州市人民政府公报 2031年第2期", "3 云州市人民政府公报", "云州市人民政府公报　·３", "2031·2 云州市人民政府公报", "雲州市人民政府公報", "| 云州市人民政府公报 |"},
			[]string{"", "市公报", "《云州市人民政府公报》简介", "云州市人民政府公报由市政府编辑。", "本市规章在云州市人民政府公报上刊登，", "云州市人民政府办公室"}},
		{"isLatinName", isLatinName,
			[]string{"YUNZHOUSHI RENMIN ZHENGFU GONGBAO", "Yunzhou Shi Renmin Zhengfu Gongbao", "YUN'ANSHI GONGBAO"},
			[]string{"", "GONGBAO", "www.yunzhou.example", "YUNZHOU GAZETTE", "YUNZHOU 公报 GONGBAO"}},
		{"isIssueLine", isIssueLine,
			[]string{"2031年第2期", "第2期（总第9期）", "2031年第2期（总第9期）", "第二期", "２０３１年第２期", "一九九四年第九期（总第一百三十二期）"},
			[]string{"", "第二期工程", "2031年", "学期第1周", "第2期培训班"}},
		{"isNumberedIssue", isNumberedIssue,
			[]string{"2031年第5号", "中華民國120年秋字第21期", "二〇三一年第五号", "2031年第2期"},
			[]string{"", "第5号", "2031年第5号提案", "云州市公告2031年第5号", "2031年关于第5号", "2031年5月"}},
		{"isSponsor", isSponsor,
			[]string{"云州市人民政府主办", "云州市人民政府　主办", "主办：云州市人民政府", "主办单位：云州市人民政府"},
			[]string{"", "主办", "主办方", "由市政府主办的活动"}},
		{"wording.IsYearLine", wording.IsYearLine,
			[]string{"2031", "2031年", "二〇三一年", "２０３１", "二○三一"},
			[]string{"", "203", "20312", "2031年5月", "年"}},
		{"isColophonTitle", isColophonTitle,
			[]string{"《云州市人民政府公报》简介", "《云州市人民政府公报》 说明"},
			[]string{"", "公报", "简介", "关于公报的说明", "《供水办法》简介"}},
	} {
		for _, s := range c.yes {
			if !c.is(s) {
				t.Errorf("%s(%q) is false", c.name, s)
			}
		}
		for _, s := range c.no {
			if c.is(s) {
				t.Errorf("%s(%q) is true", c.name, s)
			}
		}
	}
}

func TestColophonLabel(t *testing.T) {
	for s, want := range map[string]string{
		"地址：云州市清风路1号": "地址", "地 址：清风路": "地址", "邮编:430999": "邮编", "电话：0999-8000123": "电话", "主办：云州市人民政府": "主办",
		"联系人：王五": "", "地址": "", "": "", "市水务局的地址：清风路": "",
	} {
		if got := colophonLabel(s); got != want {
			t.Errorf("%q has the label %q, want %q", s, got, want)
		}
	}
}
