package parse

import "testing"

func TestStandardCodes(t *testing.T) {
	for s, want := range map[string]DocNumber{
		"《甲标准》（GB 50201—2014）":   {Text: "GB 50201—2014", Agency: "GB", Year: 2014, Serial: 50201},
		"《甲标准》GB/T18973-2022":    {Text: "GB/T18973-2022", Agency: "GB/T", Year: 2022, Serial: 18973},
		"《甲定额》（DB33/T 769—2022）": {Text: "DB33/T 769—2022", Agency: "DB33/T", Year: 2022, Serial: 769},
	} {
		c, err := ParseCitation(s)
		if err != nil || c.Number != want {
			t.Errorf("%s: %+v %v, want %+v", s, c.Number, err, want)
		}
	}
}

func TestStandardsWithoutTitle(t *testing.T) {
	for s, want := range map[string]string{
		"本文件按照GB/T 1.1—2020的规定起草": "GB/T1.1—2020", "执行 HJ 2.1-2016 和有关规定": "HJ2.1-2016", "符合T/CECS 100-2020要求": "T/CECS100号2020", "XY 2.1-2016": "",
	} {
		got := ""
		for _, c := range Citations(s, nil) {
			if got = c.Value.Title; got == "" {
				got = c.Value.Number.Agency + Int(c.Value.Number.Serial).String() + "号" + Int(int64(c.Value.Number.Year)).String()
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

func TestRowSerials(t *testing.T) {
	for s, want := range map[string]int{
		"1 双河供水有限公司 云州区 运行": 0, "3 张大山 理发店 合格": 0, "5 人组成供水小组": 1, "12 个水厂 均已运行": 1, "双河水厂 合格 2033/04/15 2 双山供水公司 合格 已办": 0,
	} {
		var v Values
		Find(s, nil, &v)
		if len(v.Amounts) != want {
			t.Errorf("%s: %+v, want %d", s, v.Amounts, want)
		}
	}
}
