package parse

import "testing"

func TestQuotedTitles(t *testing.T) {
	for s, want := range map[string]string{
		"修正「雲嶺縣公有市場收費自治條例」第三條。":            "雲嶺縣公有市場收費自治條例 第三條 amends",
		"依供水法第四十條及「雲嶺縣供水品質管理辦法」第二條規定辦理":    "供水法 第四十條 basis; 雲嶺縣供水品質管理辦法 第二條 basis",
		"所稱「應」及「依第一項規定」":                   " 第一項 basis",
		"依供水法第五條規定，按同法第六條處罰":               "供水法 第五條 basis; 供水法 第六條 basis",
		"承包期限超过民法典第三百三十二条规定的期限":            "民法典 第三百三十二条 mentions",
		"雲嶺縣公有市場收費自治條例第三條修正條文":             "雲嶺縣公有市場收費自治條例 第三條 mentions",
		"按照GB/T 9704—2012印制":               "GB/T 9704—2012 basis",
		"型号为ABC 1234-2031的水泵":              "",
		"依供水法第三條疑義，本府雲水字第1080001234號函停止適用": "供水法 第三條 basis; 雲水字第1080001234號 repeals",
	} {
		got := ""
		for _, m := range Citations(s, nil) {
			c := m.Value
			if got != "" {
				got += "; "
			}
			got += c.Title + c.Number.Text
			if c.Pinpoint != "" {
				got += " " + c.Pinpoint
			}
			got += " " + string(c.Relation)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
