package parse

import (
	"slices"
	"testing"
)

func day(s string) Day {
	var d Day
	if err := d.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return d
}

func TestParseDate(t *testing.T) {
	type want struct {
		from, to  string
		precision Precision
		edtf      string
	}
	for w, spellings := range map[want][]string{
		{"2022-06-07", "2022-06-07", PrecisionDay, "2022-06-07"}: {
			"2022年6月7日", "2022 年 6 月 7 日", "２０２２年６月７日", "二〇二二年六月七日", "二○二二年六月七日", "二零二二年六月七日", "二〇 二二 年六 月七 日",
			"2022-06-07", "2022/6/7", "2022.6.7", "2022年06月07日", "2022年6月7号", "民国111年6月7日", "中華民國一百一十一年六月七日", "中    華    民    國   111   年   6   月  7   日", "民　國　111　年　6　月　7　日", "2O22年6月7日", "2022年O6月O7日",
		},
		{"2006-03-01", "2006-03-31", PrecisionMonth, "2006-03"}:               {"2006年3月", "二OO六年三月", "二〇〇六年三月", "二○○六年三月", "二零零六年三月份"},
		{"2022-07-01", "2022-09-30", PrecisionMulti, "2022-07/2022-09"}:       {"2022年7—9月", "2022年7-9月", "2022年7月至9月", "2022年7月—9月", "2022 年 7 ～ 9 月", "2022年7一9月", "2022年7月一9月", "二〇二二年七月至九月"},
		{"2022-04-11", "2022-10-31", PrecisionMulti, "2022-04-11/2022-10"}:    {"2022年4月中下旬-10月", "2022年4月中下旬一10月", "2022年4月中下 旬-10月"},
		{"2022-01-01", "2024-12-31", PrecisionMulti, "2022/2024"}:             {"2022-2024年", "2022—2024 年", "2022年至2024年", "2022年-2024年", "2022年一2024年"},
		{"2022-09-11", "2022-09-20", PrecisionDekad, "2022-09-11/2022-09-20"}: {"2022年9月中旬", "2022 年 9 月中旬", "2022年9月中 旬"},
		{"2022-02-21", "2022-02-28", PrecisionDekad, "2022-02-21/2022-02-28"}: {"2022年2月底", "2022年2月末", "2022年2月下旬"},
		{"2022-12-01", "2022-12-31", PrecisionMonth, "2022-12"}:               {"2022年底", "2022 年末", "2022年年底", "2022年12月"},
		{"2022-07-01", "2022-09-30", PrecisionQuarter, "2022-35"}:             {"2022年第三季度", "2022年三季度", "2022年3季度"},
		{"2022-01-01", "2022-06-30", PrecisionHalf, "2022-40"}:                {"2022年上半年", "2022上半年"},
		{"2022-09-01", "2023-08-31", PrecisionMulti, "2022-09/2023-08"}:       {"2022-2023学年", "2022—2023学年度", "2022/23學年", "2022至2023学年", "2022学年"},
		{"2022-09-01", "2025-08-31", PrecisionMulti, "2022-09/2025-08"}:       {"2022-2025学年"},
		{"2022-08-01", "2023-07-31", PrecisionMulti, "2022-08/2023-07"}:       {"111學年度", "111學年"},
		{"1980-01-01", "1989-12-31", PrecisionMulti, "1980/1989"}:             {"1980年代", "上世纪八十年代", "20世纪80年代", "上世纪80年代末"},
		{"1960-01-01", "1979-12-31", PrecisionMulti, "1960/1979"}:             {"二十世纪六七十年代", "六七十年代"},
		{"2022-01-01", "2022-12-31", PrecisionYear, "2022"}:                   {"2022年", "２０２２ 年", "二〇二二年"},
		{"2022-11-01", "2023-01-31", PrecisionMulti, "2022-11/2023-01"}:       {"2022年11月-2023年1月", "2022年11月至1月"},
		{"2022-06-01", "2022-06-15", PrecisionMulti, "2022-06-01/2022-06-15"}: {"2022年6月1-6月15日", "2022年6月1-2022年6月15日", "2022年6月1日至15日", "2022年6月1-15日", "2022年6月1日—6月15日"},
	} {
		for _, s := range spellings {
			d, err := ParseDate(s, nil)
			if err != nil || d.From != day(w.from) || d.To != day(w.to) || d.Precision != w.precision || d.EDTF != w.edtf {
				t.Errorf("ParseDate(%q) = %v–%v %s %s, %v; want %+v", s, d.From, d.To, d.Precision, d.EDTF, err, w)
			}
		}
	}
}

func TestDatesInText(t *testing.T) {
	for _, marked := range []string{
		"自⟦2022 年 7 月 16 日⟧起施行，有效期 2 年",
		"原则上每年 ⟦9 月中旬⟧前完成",
		"每月⟦15日⟧收集筛选",
		"项目策划（⟦4-9月⟧）。围绕",
		"办理落实阶段(⟦2022年3月下旬-10月⟧)",
		"动员部署阶段(⟦2022年3月下旬⟧前)",
		"收到之日起15日内",
		"提交时间：  年  月  日",
		"第 1-3 年给予 100% 租房补贴",
		"10 年内不得减少",
		"3个月内",
		"⟦2022年⟧度重大行政决策事项目录",
		"阳光政发〔2022〕10号", "于⟦2026年2月28日⟧17:00前完成", "⟦6月2日9:00至6月5日⟧15:00登录", "⟦6月1日⟧下午3点以后",
		"⟦2022年⟧第2期",
		"附件：1.⟦2024年⟧指标计划表", "2.⟦2023－2025年⟧任务分解表", "增长1.2024倍",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, Dates(text, nil), want)
	}
}

func TestDateBounds(t *testing.T) {
	for text, want := range map[string]Bound{
		"2022年9月30日前": Before, "2022年6月底之前": Before, "2022年9月30日以前": Before, "截至2022年9月30日": Before, "2026年2月28日17:00前": Before, "不晚于2022年9月": Before, "有效期至2022年9月30日": Before,
		"自2022年7月16日起施行": After, "2022年10月后": After, "2018年以来": After, "自2022年7月31日开始施行": After, "自2022年7月31日施行": After, "2023年起项目": After,
		"2022年9月30日": Exact, "2022年前三季度": Exact, "2022年起草": Exact, "2022年9月后续工作": Exact, "到2024年": Exact, "2022年3月1日至15日": Exact,
	} {
		found := Dates(text, nil)
		if len(found) != 1 || found[0].Value.Bound != want {
			t.Errorf("%s: %+v, want %s", text, found, want)
		}
	}
}

func TestDateOfDocumentFillsTheYear(t *testing.T) {
	ctx := &Context{Date: day("2022-04-11")}
	d := Dates("完成时限：9月30日前", ctx)[0].Value
	if d.To != day("2022-09-30") || d.Inferred != InferredYear || d.Bound != Before || d.Role != RoleDeadline || d.EDTF != "../2022-09-30" {
		t.Errorf("got %+v", d)
	}
	d = Dates("每年9月30日前", ctx)[0].Value
	if !d.To.IsZero() || d.Recurring != "yearly" || d.Inferred != 0 {
		t.Errorf("got %+v", d)
	}
	ctx.Heading = "2023年工作安排"
	d = Dates("9月30日前", ctx)[0].Value
	if d.To != day("2023-09-30") {
		t.Errorf("got %+v", d)
	}
}

func TestYearsOfTheRepublic(t *testing.T) {
	ctx := &Context{Date: day("2031-08-15"), Republic: true}
	for text, want := range map[string]string{
		"公告120年地價稅": "2031", "90年1月1日起": "2001-01-01/..", "112年8月至113年2月": "2023-08/2024-02", "民國112年8月": "2023-08", "120年度預算": "2031", "2031年": "2031", "租期20年": "", "滿三年": "",
	} {
		got := Dates(text, ctx)
		if want == "" && len(got) == 0 {
			continue
		}
		if len(got) != 1 || got[0].Value.EDTF != want {
			t.Errorf("%s: %+v, want %q", text, got, want)
		}
	}
	if got := Dates("90年1月1日起", nil); len(got) != 1 || got[0].Value.EDTF != "1990-01-01/.." {
		t.Errorf("a year of two digits elsewhere: %+v", got)
	}
}

func TestDateFromAnAnchor(t *testing.T) {
	d, err := ParseDate("自公布之日起30日后", &Context{Date: day("2022-04-14")})
	if err != nil || d.From != day("2022-05-14") || d.Inferred != InferredFrom || d.Offset != "P30D" {
		t.Errorf("got %+v, %v", d, err)
	}
	d, err = ParseDate("自印发之日起", nil)
	if err != nil || !d.From.IsZero() || d.Anchor != "印发之日" {
		t.Errorf("got %+v, %v", d, err)
	}
	if d, err := ParseDate("之日起", nil); err == nil && d.Anchor == "" {
		t.Errorf("got %+v", d)
	}
}

// TestDatesThatGoOn reads dates that take their year, or that they come again, from the date before.
func TestDatesThatGoOn(t *testing.T) {
	ctx := &Context{Date: day("2022-11-11")}
	for text, want := range map[string][]string{
		"降幅比前三季度收窄，前三季度完成": {"2022-01-01/2022-09-30", "2022-01-01/2022-09-30"},
		"12月上旬至明年1月中旬验收":   {"2022-12-01/2023-01-20"}, "从今年6月起至明年5月底": {"2022-06/2023-05-31"}, "9月至次年2月": {"2022-09/2023-02"}, "2023年11月至次年3月": {"2023-11/2024-03"},
		"每年11月1日至次年4月30日为防火期": {"XXXX-11-01/XXXX-04-30"},
		"每月5日、20日前报送":         {"XXXX-XX-05", "../XXXX-XX-20"}, "每月10日和25日": {"XXXX-XX-10", "XXXX-XX-25"}, "每季度首月10日前": {"../XXXX-XX-10"},
		"每年3月15日前、9月15日前": {"../XXXX-03-15", "../XXXX-09-15"}, "每年5月、10月": {"XXXX-05", "XXXX-10"}, "每年5月5日、15日": {"XXXX-05-05", "XXXX-05-15"},
		"每年2月底前上报，3月底前完成复核":                         {"../XXXX-02-28", "../XXXX-03-31"},
		"每年2月底前上报。3月底前完成复核":                         {"../XXXX-02-28", "../2022-03-31"},
		"自2024年3月1日至4月30日，其中3月1日—15日签约的，3月16日—31日的": {"2024-03-01/2024-04-30", "2024-03-01/2024-03-15", "2024-03-16/2024-03-31"},
		"2024年2—5月总结，5月20日前上报，6月10日前通报":             {"2024-02/2024-05", "../2024-05-20", "../2024-06-10"},
		"2024年建成，5月20日前上报":                          {"2024", "../2022-05-20"}, "2024年2月建成。5月20日前上报": {"2024-02", "../2022-05-20"}, "2024年2月建成，1月20日前上报": {"2024-02", "../2022-01-20"},
		"上年12月，上一年度1月至3月": {"2021-12", "2021-01/2021-03"}, "次年1月20日前": {"../XXXX-01-20"}, "应当每年自查，并于次年3月31日前报告": {"../XXXX-03-31"},
	} {
		var got []string
		for _, m := range Dates(text, ctx) {
			got = append(got, m.Value.EDTF)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{"自2022年7月31日施行", "自2022年7月31日起實施", "自2022年7月31日實施"} {
		if d := Dates(text, nil); len(d) != 1 || d[0].Value.Role != RoleEffective {
			t.Errorf("%s: the day from which a text is in force: %+v", text, d)
		}
	}
}

func TestNoDates(t *testing.T) {
	for _, s := range []string{"", "第一线", "二〇一九级", "2022", "13月", "10号楼", "3号线", "12日", "1.2.3", "192.168.1.1", "2022-13-45", "年 月 日", "当年", "次年", "上年度", "农历甲辰年三月", "农历2023年十二月二十九", "各族群众的三月三", "3-12月龄"} {
		if found := Dates(s, nil); len(found) > 0 {
			t.Errorf("Dates(%q) = %+v", s, found)
		}
	}
}

// TestRepeatedDay reads days with a note that says whether the day itself is meant: the note holds no second one.
func TestRepeatedDay(t *testing.T) {
	for s, want := range map[string]int{
		"2031年7月之前（含7月）建成": 1, "2031年7月前（含 7月）建成的": 1, "2031年7月1日以后（含7月1日）": 1, "2031年6月30日（含）前": 1, "2031年（不含2031年）以后": 1,
		"2031年7月（含7月至9月的水费）": 2, "2031年7月前（含水费）于8月缴纳": 2,
	} {
		if got := Dates(s, nil); len(got) != want {
			t.Errorf("%s: %+v, want %d dates", s, got, want)
		}
	}
}
