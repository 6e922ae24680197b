package parse

import "testing"

// TestFiguresApart has figures whose characters letter-spacing or OCR set apart, and columns and lists that only look so.
func TestFiguresApart(t *testing.T) {
	for _, marked := range []string{
		"建有消防站 ⟦2 6 座⟧，投入 ⟦3, 200 万 元⟧", "增长 ⟦1 2 . 5 %⟧，达 ⟦- 0 . 7 %⟧", "⟦２　６　座⟧，另有⟦２　６　座⟧", "占地⟦1 , 2 5 0 . 8 亩⟧", "为⟦12. 5%⟧和⟦12 .5 亿元⟧", "收取⟦￥ 1 2 0 0 . 0 0⟧", "投入⟦¥68, 500.00（大写：陆万捌仟伍佰元整）⟧",
		"关于表彰 ⟦1 5 名⟧同志的决定", "⟦1 5 0 户⟧", "占 ⟦2 0 - 3 0 %⟧", "奖励 ⟦1 0⟧ 、⟦2 0⟧ 、⟦3 0 万元⟧", "⟦2, 000. 50 元⟧", "用水 ⟦12 050 立方米⟧，投资 ⟦1 250.5 万元⟧。", "⟦5, 000 元⟧以上", "⟦2 0 余座⟧",
		"1 5人", "⟦1 5 人⟧", "1 2人 ⟦3万元⟧", "甲 1 2 3 4 5 6 7", "云溪镇 1 5人", "云溪镇 120 ⟦35 人⟧", "共 1 50 户，其中", "单个项目不超过06 900元。", "总投资⟦8003634000万元⟧", "咨询8003634000", "投入 0 6 9 0 0 元，", "罚款 1, 234, 567 元", "1. ⟦5名⟧专家；2. ⟦3名⟧助手", "附件1. 3年规划", "：1. ⟦5%⟧以上", "1 2 3 三类", "2 . 1 总则", "PM 2 . 5",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, Amounts(text, nil), want)
		checkLaws(t, text, nil)
	}
}

func TestValuesApart(t *testing.T) {
	const s = "鹿政发〔 2 0 3 2 〕 1 6 号《鹿湾县规定》印发，第 1 2 条：自 2 0 3 2 年 5 月 1 0 日起施行，于2032. 5. 10印发，1 2 月 3 1 日前，期限 1 5 个工作日，电话：0 2 7 - 8 4 4 6 8 5 2 0、1 3 9 1 2 3 4 5 6 7 8，邮编 4 3 0 0 5 0，20 32年"
	var v Values
	Find(s, nil, &v)
	checkLaws(t, s, nil)
	if n := v.DocNumbers; len(n) != 1 || n[0].Value.String() != "鹿政发〔2032〕16号" || n[0].Value.Text != "鹿政发〔 2 0 3 2 〕 1 6 号" {
		t.Errorf("numbers: %+v", n)
	}
	if c := v.Citations; len(c) != 2 || c[1].Value.Pinpoint != "第 1 2 条" || c[0].Value.Title != "鹿湾县规定" {
		t.Errorf("citations: %+v", c)
	}
	days := []string{"2032-05-10", "2032-05-10", "2032-12-31", "2032-12-31"}
	if len(v.Dates) != len(days) {
		t.Fatalf("dates: %+v", v.Dates)
	}
	for i, m := range v.Dates {
		if i != 2 && m.Value.To.String() != days[i] {
			t.Errorf("%q is %+v", s[m.Start:m.End], m.Value)
		}
	}
	if d := v.Durations; len(d) != 1 || d[0].Value.ISO != "P15D" || !d[0].Value.Working {
		t.Errorf("durations: %+v", d)
	}
	contacts := []string{"02784468520", "13912345678", "430050"}
	if len(v.Contacts) != len(contacts) {
		t.Fatalf("contacts: %+v", v.Contacts)
	}
	for i, want := range contacts {
		if v.Contacts[i].Value.Value != want {
			t.Errorf("contact %d: %+v, want %s", i, v.Contacts[i], want)
		}
	}
	if e := v.Effects; len(e) != 1 || e[0].Value.From.String() != "2032-05-10" {
		t.Errorf("effects: %+v", e)
	}
}

// TestWhole has texts as they read without the blanks inside of their figures.
func TestWhole(t *testing.T) {
	for s, want := range map[string]string{
		"全县有 2 6 座，第 1 2 条": "全县有 26 座，第 12 条", "1 2 3": "1 2 3", "共 1 50 户，": "共 1 50 户，", "云州〔2 0 3 2〕1 号": "云州〔2032〕1 号", "": "",
		"云州办〔2032年1 5号": "云州办〔2032年15号", "自2032年1 5号": "自2032年1 5号",
	} {
		if got := whole(s); got != want {
			t.Errorf("whole(%q) = %q, want %q", s, got, want)
		}
	}
}

// TestCellsApart has cells of a table whose heading has the unit.
func TestCellsApart(t *testing.T) {
	for cell, want := range map[string]string{"1 2 0": "1200000", "1 , 2 0 0": "12000000", "1 20": "", "1 2 . 5": "125000"} {
		got := ""
		if a := Amounts(cell, &Context{Column: "金额（万元）"}); len(a) == 1 {
			got = a[0].Value.Min.String()
		}
		if got != want {
			t.Errorf("%q below 金额（万元） is %q, want %q", cell, got, want)
		}
	}
}
