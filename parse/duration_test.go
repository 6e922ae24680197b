package parse

import "testing"

func TestParseDuration(t *testing.T) {
	for want, spellings := range map[string][]string{
		"P2Y": {"2 年", "2年", "两年", "二年", "２年", "2周年"}, "P15D": {"15 天", "15日", "十五日", "15个工作日", "15 个工作日", "15个 工作日", "半个月"}, "P5Y": {"5 个自然年", "五年"}, "P6M": {"半年", "六个月", "6个月"},
		"P1Y6M": {"一年半", "一年六个月", "1年零6个月"}, "PT6M": {"6 分钟", "六分钟"}, "PT24H": {"24小时", "24 个小时"}, "P2W": {"两周", "2 周", "两个星期"}, "P3M": {"三个月", "3个月", "一个季度"},
		"PT2H30M": {"两个半小时", "2小时30分钟"}, "P1M15D": {"一个半月"}, "PT12H": {"半天"},
	} {
		for _, s := range spellings {
			d, err := ParseDuration(s)
			if err != nil || d.ISO != want {
				t.Errorf("ParseDuration(%q) = %+v, %v; want %s", s, d, err, want)
			}
		}
	}
}

func TestDurationsInText(t *testing.T) {
	for _, marked := range []string{
		"有效期 ⟦2 年⟧", "第 1-3 年给予补贴", "前 ⟦3 年⟧区级贡献", "较前一年下降", "提前⟦一周⟧报送", "每⟦半年⟧召开一次", "⟦三年⟧行动计划", "⟦五年⟧周期", "三年级、80年代", "自收到之日起⟦15个工作日⟧内", "⟦一年⟧一次",
		"第十四个五年规划", "百年大计，千年古城", "二十世纪", "上半年和下半年", "连续⟦两年⟧复核", "处⟦三年⟧以上⟦七年⟧以下有期徒刑", "⟦六月⟧以上", "公示期为⟦5日⟧", "⟦3至5日⟧", "下周一，周边，周期", "2022年", "当年、次年、上年度",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, Durations(text), want)
	}
}
