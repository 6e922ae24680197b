package parse

import (
	"strings"
	"testing"
)

// TestRowsOfAmounts reads lists and ranges whose magnitude or unit is printed once, and the words that bound them.
func TestRowsOfAmounts(t *testing.T) {
	for text, want := range map[string]string{
		"奖励30、20、10万元":       "30=300000 20=200000 10万元=100000",
		"奖励三十、二十、十万元":        "三十=300000 二十=200000 十万元=100000",
		"奖励100万、80万、50万元":    "100万=1000000 80万=800000 50万元=500000",
		"奖励5000、1万元":         "5000=5000 1万元=10000",
		"罚款5—8千元":            "5—8千元=5000..8000",
		"补贴3—5百万元":           "3—5百万元=3000000..5000000",
		"三至五千元":              "三至五千元=3000..5000",
		"三至五百万元":             "三至五百万元=3000000..5000000",
		"二至十元":               "二至十元=2..10",
		"5—1千元":              "5—1千元=5..1000",
		"五角至十元":              "五角至十元=0.5..10",
		"一元一角至一元三角":          "一元一角至一元三角=1.1..1.3",
		"二元至三元五角":            "二元至三元五角=2..3.5",
		"1元至1元3角":            "1元至1元3角=1..1.3",
		"一角五分到二角":            "一角五分到二角=0.15..0.2",
		"每斤一元一角":             "一元一角=1.1",
		"一元一次方程":             "",
		"提高2.16和1.66个百分点":    "2.16=2.16 1.66个百分点=1.66",
		"1000万元及以上至2000万元":   "1000万元及以上至2000万元=10000000..20000000",
		"1000万元（含）以上至2000万元": "1000万元（含）以上至2000万元=10000000..20000000",
		"5万元以上15万元以下":        "5万元=50000 at_least 15万元=150000 at_most",
		"超过销售额百分之三十":         "百分之三十=30 at_least exclusive",
		"最高不超过罚款额二十倍":        "二十倍=20 at_most",
		"最低责任限额的二倍":          "二倍=2",
		"在80000元限额内":         "80000元=80000 at_most",
		"以10万元为上限":           "10万元=100000 at_most",
		"最低限额为一亿元":           "一亿元=100000000 at_least",
		"三十至一百亿元":            "三十至一百亿元=3000000000..10000000000",
		"下限为10万元":            "10万元=100000 at_least",
		"增长-0.7%":            "-0.7%=-0.7",
		"下降－1.2亿元":           "－1.2亿元=-120000000",
		"零下18℃":              "零下18℃=-18",
		"项目-100万元":           "100万元=1000000",
		"一、二万元为限":            "二万元=20000 at_most",
		"第1、2万元":             "2万元=20000",
		"超过部分按50%给予":         "50%=50",
		"不超过100万元及500万元":     "100万元=1000000 at_most 500万元=5000000 at_most",
		"不超过100万元以及500万元":    "100万元=1000000 at_most 500万元=5000000 at_most",
		"不超过100万元，500万元用于":   "100万元=1000000 at_most 500万元=5000000",
	} {
		var got []string
		for _, m := range Amounts(text, nil) {
			s := text[m.Start:m.End] + "=" + m.Value.Min.String()
			if m.Value.Max != m.Value.Min {
				s += ".." + m.Value.Max.String()
			}
			if m.Value.Bound != Exact {
				s += " " + string(m.Value.Bound)
			}
			if m.Value.Exclusive {
				s += " exclusive"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s:\n got %s\nwant %s", text, s, want)
		}
	}
}

func TestRowsOfDurations(t *testing.T) {
	for text, want := range map[string]string{
		"工作满3、5年的": "3=P3Y at_least 5年=P5Y at_least", "公示3、5、7个工作日": "3=P3D exact 5=P5D exact 7个工作日=P7D exact",
		"分别为三、五年": "三=P3Y exact 五年=P5Y exact", "三、五年内完成": "五年=P5Y exact", "第3、5年": "5年=P5Y exact",
		"满3年以及5年的": "3年=P3Y at_least 5年=P5Y at_least", "满3年或者5年的": "3年=P3Y at_least 5年=P5Y at_least",
	} {
		var got []string
		for _, m := range Durations(text, nil) {
			got = append(got, text[m.Start:m.End]+"="+m.Value.ISO+" "+string(m.Value.Bound))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s:\n got %s\nwant %s", text, s, want)
		}
	}
}
