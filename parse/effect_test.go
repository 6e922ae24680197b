package parse

import "testing"

func TestEffects(t *testing.T) {
	on := func(s string) Day { return day(s) }
	for text, want := range map[string]Effect{
		"本细则自 2022 年 7 月 16 日起施行，有效期 2 年。":        {From: on("2022-07-16"), Until: on("2024-07-15"), Term: "P2Y"},
		"自2022年7月31日开始施行,有效期三年。":                  {From: on("2022-07-31"), Until: on("2025-07-30"), Term: "P3Y"},
		"本办法自印发之日起施行。":                            {Anchor: "印发之日"},
		"本办法自公布之日起30日后施行":                         {Anchor: "公布之日", Offset: "P30D"},
		"本办法自2022年1月1日起施行，有效期至2024年12月31日。":       {From: on("2022-01-01"), Until: on("2024-12-31")},
		"本办法自2016年2月29日起施行，有效期5年":                 {From: on("2016-02-29"), Until: on("2021-02-28"), Term: "P5Y"},
		"本办法自2016年2月29日起施行，有效期4年":                 {From: on("2016-02-29"), Until: on("2020-02-28"), Term: "P4Y"},
		"本办法自2031年8月31日起施行，有效期6个月":                {From: on("2031-08-31"), Until: on("2032-02-29"), Term: "P6M"},
		"本通知有效期5年，自2022年1月1日起执行":                  {From: on("2022-01-01"), Until: on("2026-12-31"), Term: "P5Y"},
		"本规定自发布之日起施行，试行期一年":                       {Anchor: "发布之日", Term: "P1Y", Trial: true},
		"本办法自2022年1月1日起正式实施":                      {From: on("2022-01-01")},
		"自2022年1月1日起施行，长期有效":                      {From: on("2022-01-01"), Indefinite: true},
		"本办法自2022年7月1日起至2025年6月30日止施行":            {From: on("2022-07-01"), Until: on("2025-06-30")},
		"本办法自2022年7月1日起施行，至2025年6月30日止":           {From: on("2022-07-01"), Until: on("2025-06-30")},
		"本规定自2022年8月1日起试行，试行期两年":                  {From: on("2022-08-01"), Until: on("2024-07-31"), Term: "P2Y", Trial: true},
		"本细则自2022年8月30日起正式试行，有效期3年":               {From: on("2022-08-30"), Until: on("2025-08-29"), Term: "P3Y", Trial: true},
		"本规定自2022年8月1日起试行一年。":                     {From: on("2022-08-01"), Until: on("2023-07-31"), Term: "P1Y", Trial: true},
		"本規定自公布日施行。":                              {Anchor: "公布日"},
		"本批示自公佈翌日起生效。":                            {Anchor: "公佈", Offset: "P1D"},
		"本办法自公布之日的次日起施行":                          {Anchor: "公布之日", Offset: "P1D"},
		"本规定自2022年7月1日起施行。1999年1月1日起施行的《甲规定》同时废止": {From: on("2022-07-01")},
		"本办法自2025年1月1日起废止":                        {Until: on("2024-12-31")},
		"2022年7月1日 施行":                            {From: on("2022-07-01")},
		"本办法自2032年5月1日零时起施行。":                     {From: on("2032-05-01")},
		"自2032年5月1日0:00起执行":                       {From: on("2032-05-01")},
		"本政策执行期限为2032年5月1日至2034年4月30日。":           {From: on("2032-05-01"), Until: on("2034-04-30")},
		"本通告自2032年5月1日起至2033年4月30日止有效。":           {From: on("2032-05-01"), Until: on("2033-04-30")},
		"本要點自120年5月1日起廢止":                         {Until: on("2031-04-30")},
	} {
		found := Effects(text, nil)
		if len(found) != 1 || found[0].Value != want {
			t.Errorf("%s: %+v, want %+v", text, found, want)
		}
	}
	for _, text := range []string{"应当明确有效期，有效期最长不超过5年", "自本政策施行之日起三年内", "请认真组织实施。", "许可证有效期5年", "自落户之日起算", "有效期届满前", "自收到之日起15个工作日内办结", "2022年实施方案", "执行标准", "2022年7月1日 施行的办法", "于是2022年7月1日施行"} {
		if found := Effects(text, nil); len(found) > 0 {
			t.Errorf("%s: %+v, want none", text, found)
		}
	}
}

func TestEffectIsResolvedAgainstTheDocument(t *testing.T) {
	e := Effects("自印发之日起施行，有效期五年", nil)[0].Value.Resolve(day("2022-04-14"))
	if e.From != day("2022-04-14") || e.Until != day("2027-04-13") || e.Inferred != InferredFrom {
		t.Errorf("got %+v", e)
	}
	e = Effects("自公布之日起30日后施行", nil)[0].Value.Resolve(day("2022-04-14"))
	if e.From != day("2022-05-14") {
		t.Errorf("got %+v", e)
	}
}
