package parse

import (
	"slices"
	"testing"
)

func TestParseDuration(t *testing.T) {
	for want, spellings := range map[string][]string{
		"P2Y": {"2 年", "2年", "两年", "二年", "２年", "2周年"}, "P15D": {"15 天", "15日", "十五日", "15个工作日", "15 个工作日", "15个 工作日", "半个月"}, "P5Y": {"5 个自然年", "五年"}, "P6M": {"半年", "六个月", "6个月"},
		"P1Y6M": {"一年半", "一年六个月", "1年零6个月"}, "PT6M": {"6 分钟", "六分钟"}, "PT24H": {"24小时", "24 个小时"}, "P2W": {"两周", "2 周", "两个星期"}, "P3M": {"三个月", "3个月", "一个季度"},
		"PT2H30M": {"两个半小时", "2小时30分钟"}, "P1M15D": {"一个半月"}, "PT12H": {"半天"}, "PT30M": {"半小时", "半个小时", "半小時"},
	} {
		for _, s := range spellings {
			d, err := ParseDuration(s)
			if err != nil || d.ISO != want {
				t.Errorf("ParseDuration(%q) = %+v, %v; want %s", s, d, err, want)
			}
		}
	}
}

func TestDurationRanges(t *testing.T) {
	for text, want := range map[string][2]string{
		"处六个月至二年有期徒刑": {"P6M", "P2Y"}, "一年至一年六个月": {"P1Y", "P1Y6M"}, "三年六个月至五年": {"P3Y6M", "P5Y"}, "6个月—2年": {"P6M", "P2Y"}, "3至5日": {"P3D", "P5D"},
		"租期2年至2031年12月": {"P2Y", ""}, "前90天至30天": {"P90D", ""},
	} {
		d := Durations(text, nil)
		if len(d) == 0 || d[0].Value.ISO != want[0] || d[0].Value.Max != want[1] {
			t.Errorf("%s: %+v, want %s", text, d, want)
		}
	}
}

func TestDurationBounds(t *testing.T) {
	for text, want := range map[string][]Bound{
		"工作满3年、5年、10年的": {AtLeast, AtLeast, AtLeast}, "应当在届满三十日前提出申请": {Exact}, "期限届满3个月内": {Exact}, "任职届满两年的": {AtLeast}, "满三年，一年内": {AtLeast, Exact},
		"是攻坚克难的关键一年": nil, "是很不平凡的一年": nil, "每一年一次": nil, "试用期一年": {Exact}, "电话0999-8005612031年": nil,
	} {
		var got []Bound
		for _, m := range Durations(text, nil) {
			got = append(got, m.Value.Bound)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}

func TestDurationsInText(t *testing.T) {
	for _, marked := range []string{
		"有效期 ⟦2 年⟧", "第 1-3 年给予补贴", "前 ⟦3 年⟧区级贡献", "较前一年下降", "提前⟦一周⟧报送", "每⟦半年⟧召开一次", "⟦三年⟧行动计划", "⟦五年⟧周期", "三年级、80年代", "1年产5万吨钢梁项目、2年产能3万套", "⟦三年⟧产出", "自收到之日起⟦15个工作日⟧内", "⟦一年⟧一次",
		"第十四个五年规划", "百年大计，千年古城", "二十世纪", "上半年和下半年", "连续⟦两年⟧复核", "处⟦三年⟧以上⟦七年⟧以下有期徒刑", "處有期徒刑⟦拾月⟧。", "判处拘役⟦5月⟧，缓刑⟦10月⟧", "⟦六月⟧以上", "公示期为⟦5日⟧", "⟦3至5日⟧", "下周一，周边，周期", "2022年", "当年、次年、上年度",
		"连续⟦三个会计年度⟧盈利", "⟦一两年⟧内，⟦三五年⟧，七五年", "用时⟦2小时30分⟧，三百分之一", "120學年度，⟦三學年⟧", "12月龄",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, Durations(text, nil), want)
	}
}
