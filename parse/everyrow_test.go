package parse

import (
	"strings"
	"testing"
)

// described returns each value of s with the text that prints it: its range or its days, and what bounds it.
func described(s string, year int) string {
	var v Values
	Find(s, &Context{Year: year}, &v)
	var out []string
	for _, m := range v.Dates {
		out = append(out, s[m.Start:m.End]+"="+m.Value.EDTF)
	}
	for _, m := range v.Durations {
		d := s[m.Start:m.End] + "=" + m.Value.ISO
		if m.Value.Max != "" {
			d += ".." + m.Value.Max
		}
		out = append(out, d+bounded(m.Value.Bound, m.Value.Exclusive))
	}
	for _, m := range v.Amounts {
		a := s[m.Start:m.End] + "=" + m.Value.Min.String()
		if m.Value.Max != m.Value.Min {
			a += ".." + m.Value.Max.String()
		}
		out = append(out, a+m.Value.Unit+bounded(m.Value.Bound, m.Value.Exclusive))
	}
	for _, m := range v.DocNumbers {
		out = append(out, s[m.Start:m.End])
	}
	return strings.Join(out, " ")
}

func bounded(b Bound, exclusive bool) string {
	switch {
	case b == Exact:
		return ""
	case exclusive:
		return " " + string(b) + " exclusive"
	}
	return " " + string(b)
}

// rowsOfKinds have for each kind of value the forms of its lists, ranges and bounds, and what they are read as in 2031.
var rowsOfKinds = map[string][][2]string{
	"tenths": {
		{"占三成、五成", "三成=30% 五成=50%"}, {"占三成和五成", "三成=30% 五成=50%"}, {"占三成以及五成", "三成=30% 五成=50%"},
		{"二至三成", "二至三成=20..30%"}, {"两到三成", "两到三成=20..30%"}, {"3—5成", "3—5成=30..50%"}, {"3～5成", "3～5成=30..50%"}, {"3-5成", "3-5成=30..50%"},
		{"三成至五成", "三成至五成=30..50%"}, {"二至三成首付", "二至三成=20..30%"}, {"两三成", "两三成=20..30% about"}, {"七八成", "七八成=70..80% about"},
		{"不超过三成", "三成=30% at_most"}, {"三成以上", "三成=30% at_least"}, {"三成左右", "三成=30% about"},
		{"三至五成员单位", ""}, {"一成不变", ""}, {"3至5成员单位", ""},
	},
	"neighbouring digits": {
		{"十五六岁", "十五六岁=15..16岁 about"}, {"二十七八岁", "二十七八岁=27..28岁 about"}, {"十四五岁", "十四五岁=14..15岁 about"}, {"十五六人", "十五六人=15..16人 about"},
		{"一百二三十人", "一百二三十人=120..130人 about"}, {"一万五六千元", "一万五六千元=15000..16000CNY about"}, {"二十五六万元", "二十五六万元=250000..260000CNY about"},
		{"十六七年", "十六七年=P16Y..P17Y about"}, {"百分之十五六", "百分之十五六=15..16% about"}, {"七八十户", "七八十户=70..80户 about"},
		{"十四五重大项目", ""}, {"十四五个重大项目", ""}, {"第十五六条", ""},
	},
}

// TestRowsOfEveryKind reads the lists, ranges and bounds of every kind of value.
func TestRowsOfEveryKind(t *testing.T) {
	for kind, rows := range rowsOfKinds {
		for _, row := range rows {
			if got := described(row[0], 2031); got != row[1] {
				t.Errorf("%s: %s:\n got %s\nwant %s", kind, row[0], got, row[1])
			}
		}
	}
}
