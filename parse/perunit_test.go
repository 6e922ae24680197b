package parse

import (
	"fmt"
	"strings"
	"testing"
)

// brief prints the amounts of s: 80 per 户 月.
func brief(s string) string {
	var list []string
	for _, m := range Amounts(s, nil) {
		v := fmt.Sprintf("%v", m.Value.Min)
		if m.Value.Max != m.Value.Min {
			v += fmt.Sprintf("-%v", m.Value.Max)
		}
		v += " " + m.Value.Unit
		if len(m.Value.Per) > 0 {
			v += " per " + strings.Join(m.Value.Per, " ")
		}
		if m.Value.Bound != Exact {
			v += " " + string(m.Value.Bound)
		}
		list = append(list, v)
	}
	return strings.Join(list, "; ")
}

func TestPerUnitsAcrossWords(t *testing.T) {
	for s, want := range map[string]string{
		"每户每月增支不超过6元":             "6 CNY per 户 月 at_most",
		"每人每月另加发20元":              "20 CNY per 人 月",
		"每人每月提高30元":               "30 CNY per 人 月",
		"每户每年用水量216立方米以内":         "216 立方米 per 户 年 at_most",
		"每户每月免费5吨":                "5 吨 per 户 月",
		"每件补贴不超过2000元":            "2000 CNY per 件 at_most",
		"购进价12.5元/包，售价18元/包":      "12.5 CNY per 包; 18 CNY per 包",
		"宜为0.3 m³/min～0.5 m³/min": "0.3-0.5 m³ per min",
		"每年最高200万元":               "2000000 CNY at_most",
		"每张收工本费一角。":               "0.1 CNY per 张",
		"不得超过每县三百元":               "300 CNY per 县 at_most",
		"每月津貼為一千元":                "1000 CNY per 月",
		"每超一斤罚款50元":               "1 斤; 50 CNY",
	} {
		if got := brief(s); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}

func TestCountsOfOne(t *testing.T) {
	for s, want := range map[string]string{
		"清扫不少于一次": "1 次 at_least", "至少一名管水员": "1 名 at_least", "一次供水": "",
		"分为三档": "3 档", "卷烟10包": "10 包", "12节车厢": "12 节", "3节能项目": "", "第8节": "", "灭火器12具": "12 具",
		"两千七百八十万担": "27800000 担", "二十市尺": "20 市尺", "为企业减负3.2亿元": "320000000 CNY", "增速为负3.2%": "-3.2 %",
	} {
		if got := brief(s); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}
