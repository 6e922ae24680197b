package parse

import (
	"errors"
	"strings"
	"testing"
)

// TestNamesAreNoCounts reads figures that name or order something, and count nothing.
func TestNamesAreNoCounts(t *testing.T) {
	for _, s := range []string{"珠三角、长三角地区", "市人大常委会第四次会议", "四次会议", "二次供水设施", "零部件", "分为两部分", "第一、二、三条", "第二、三项", "第3、4条", "第二、三批"} {
		if got := Amounts(s, nil); len(got) > 0 {
			t.Errorf("%s: %q is no amount", s, s[got[0].Start:got[0].End])
		}
	}
	for _, s := range []string{"上一季度", "上一月度", "上一年"} {
		if got := Dates(s, &Context{Date: Day{2031, 5, 6}}); len(got) > 0 {
			t.Errorf("%s: %q is no date", s, s[got[0].Start:got[0].End])
		}
	}
}

// TestBoundOfObject reads bounds that stand before the verb.
func TestBoundOfObject(t *testing.T) {
	for s, want := range map[string]Bound{
		"至少每季度组织召开 1 次会议": AtLeast, "至少每两个月召开 2 次": AtLeast, "每年至少开展1次检查": AtLeast, "至少新建3个，改造5个": AtLeast, "最多推荐3人": AtMost,
		"至少应当公开，召开3次": Exact, "三十日以內": "", "不得超過三人": AtMost,
	} {
		for _, m := range Amounts(s, nil)[:min(1, len(Amounts(s, nil)))] {
			if m.Value.Bound != want {
				t.Errorf("%s: the bound is %s, want %s", s, m.Value.Bound, want)
			}
		}
	}
	if d := Durations("三十日以內", nil); len(d) != 1 || d[0].Value.Bound != AtMost {
		t.Errorf("三十日以內: %+v", d)
	}
}

// TestDeadlines tells a day until which something is to be done from one that was over when the text was written.
func TestDeadlines(t *testing.T) {
	for s, want := range map[string]Role{"完成时限：9月30日": RoleDeadline, "9月30日前完成": RoleDeadline, "2012年5月1日前建成的": RoleMention, "时间节点：2031年9月": RoleDeadline, "9月30日召开": RoleMention} {
		got := Dates(s, &Context{Date: Day{2031, 5, 6}})
		if len(got) != 1 || got[0].Value.Role != want {
			t.Errorf("%s: %+v, want the role %s", s, got, want)
		}
	}
	if got := Dates("9月30日", &Context{Date: Day{2031, 5, 6}, Column: "完成时限"}); len(got) != 1 || got[0].Value.Role != RoleDeadline {
		t.Errorf("a day below 完成时限: %+v", got)
	}
}

// TestRelationOverIssuers reads the relation of each citation of a list in which issuers are named.
func TestRelationOverIssuers(t *testing.T) {
	for s, want := range map[string][]Relation{
		"根据市委办公室、市政府办公室《甲办法》和《乙办法》要求":                          {Basis, Basis},
		"根据市财政局《甲办法》和市水务局《乙办法》，制定本办法。":                         {Basis, Basis},
		"为落实市政府办公室《甲意见》、市发展改革委等部门《乙意见》":                        {Implements, Implements},
		"根据《甲办法》（云政〔2031〕1号，以下简称《通知》）和《乙办法》要求":                 {Basis, Basis},
		"根据《甲规则》（以下统称“规则”）、《乙规定》（以下简称乙规定），制定本办法":               {Basis, Basis},
		"《甲条例》已经市人民政府第12次常务会议修订通过，现将修订后的《甲条例》公布，自2031年3月1日起施行": {Issues, Issues},
		"行使《甲法》第五十條(四)項規定的職權":                                  {Basis}, "根据民法通则第一百四十一条": {Basis},
		"依托《甲规划》建设":             {Mentions},
		"《甲请示》已经省人民政府批准，现转发给你们": {Forwards},
		"《甲办法》已经2031年1月5日市人民政府第12次常务会议审议通过，现予公布，自公布之日起施行": {Issues},
		"《甲请示》已经省人民政府批准，有关事项安排就绪":                         {""},
	} {
		got := Citations(s, nil)
		var rel []Relation
		for _, c := range got {
			if c.Value.Title != "" && c.Value.Title != "通知" {
				rel = append(rel, c.Value.Relation)
			}
		}
		for i := range want {
			if i >= len(rel) || rel[i] != want[i] && want[i] != "" {
				t.Errorf("%s: the relations are %v, want %v", s, rel, want)
				break
			}
		}
	}
}

// TestPinpointOfList gives the second of two paragraphs the article of the first.
func TestPinpointOfList(t *testing.T) {
	got := Citations("违反本条例第四条第二款、第三款规定的", nil)
	if len(got) != 2 || got[1].Value.Provision.Article != 4 || got[1].Value.Provision.Paragraph != 3 {
		t.Errorf("%+v", got)
	}
}

// TestNoSuchDay refuses days that the calendar does not have, and finds them in a text all the same.
func TestNoSuchDay(t *testing.T) {
	for _, s := range []string{"2022年2月30日", "2023-02-29", "9月31日", "2022年6月31日"} {
		if _, err := ParseDate(s, nil); !errors.Is(err, ErrNoSuchDay) {
			t.Errorf("%s: %v", s, err)
		}
		if got := Dates(s, nil); len(got) != 1 || !got[0].Value.IsImpossible() {
			t.Errorf("%s: %+v", s, got)
		}
	}
	if _, err := ParseDate("2024-02-29", nil); err != nil {
		t.Error(err)
	}
}

// TestSameYear gives 同年 and 次年 the year of the date before.
func TestSameYear(t *testing.T) {
	got := Dates("2021年8月启动，同年10月结束，次年3月验收，9月公布", &Context{Date: Day{2023, 6, 1}})
	for i, want := range []string{"2021-08", "2021-10", "2022-03", "2022-09"} {
		if i >= len(got) || got[i].Value.EDTF != want {
			t.Errorf("%d: %+v, want %s", i, got, want)
		}
	}
}

// TestToldYear gives a day in a story the year of the full date before it, and a day in a plan that of the document.
func TestToldYear(t *testing.T) {
	for s, want := range map[string]string{
		"2003年5月13日，甲公司提出申请，8月11日，区水务局答复，9月送达":     "2003-08-11 2003-09",
		"2003年5月13日发生事故。8月11日至18日又发生2起：8月11日，甲矿停产": "2003-08-11/2003-08-18 2003-08-11",
		"2003年5月13日，甲公司申请。8月11日，区水务局答复。":           "2003-08-11",
		"2003年5月13日，甲公司申请。区水务局8月11日报告。":            "2004-08-11",
		"2003年5月启动，8月11日前完成":                       "../2004-08-11",
		"2003年5月启动，拟于8月11日开工":                      "2004-08-11",
		"2003年5月13日受理，3月4日答复":                      "2004-03-04",
		"根据2003年5月13日市政府会议要求，8月11日起检查":             "2004-08-11/..",
		"《云州市2003年5月13日供水协议》规定，8月11日停水":            "2004-08-11",
		"2003年5月13日《供水协议》签订，8月11日停水":               "2003-08-11",
		"自2003年5月13日起施行，8月11日公布":                   "2004-08-11",
		"2003年5月13日签订，每年8月11日检查":                   "XXXX-08-11",
		"2003年5月13日停水，至8月11日恢复，12月1日再停，次年2月1日恢复":   "2003-08-11 2003-12-01 2004-02-01",
		"2004年5月13日停水，8月11日恢复":                     "2004-08-11",
		"2005年5月13日停水，8月11日恢复":                     "2005-08-11",
	} {
		var got []string
		for _, m := range Dates(s, &Context{Date: Day{2004, 10, 1}})[1:] {
			got = append(got, m.Value.EDTF)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %v, want %s", s, got, want)
		}
	}
}

// TestDaysWithoutMonth infers no year where the month is not known either.
func TestDaysWithoutMonth(t *testing.T) {
	got := Dates("7日至21日检查", &Context{Date: Day{2031, 5, 6}})
	if len(got) != 1 || got[0].Value.Inferred != 0 || !got[0].Value.From.IsZero() {
		t.Errorf("%+v", got)
	}
}
