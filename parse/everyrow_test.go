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
	"lists of tenths": {
		{"二、三成", "二=20% 三成=30%"}, {"下降二、三成", "二=20% 三成=30%"}, {"分别占二、三、五成", "二=20% 三=30% 五成=50%"}, {"二、三成首付", ""},
	},
	"parts in words": {
		{"百分之五、八、十", "百分之五=5% 八=8% 十=10%"}, {"百分之五和八", "百分之五=5% 八=8%"}, {"千分之三、五", "千分之三=0.3% 五=0.5%"}, {"百分之五、百分之八", "百分之五=5% 百分之八=8%"},
		{"百分之五及八的比例", "百分之五=5% 八=8%"}, {"百分之五以及八", "百分之五=5% 八=8%"},
		{"百分之五至八", "百分之五至八=5..8%"}, {"百分之五到百分之八", "百分之五到百分之八=5..8%"}, {"百分之五—八", "百分之五—八=5..8%"}, {"百分之五～八", "百分之五～八=5..8%"}, {"百分之5-8", "百分之5-8=5..8%"},
		{"不超过百分之五、八", "百分之五=5% at_most 八=8% at_most"}, {"百分之五、八以上", "百分之五=5% at_least 八=8% at_least"}, {"百分之五左右", "百分之五=5% about"},
		{"百分之五、二、加强管理", "百分之五=5%"}, {"百分之五、三个村", "百分之五=5% 三个=3个"}, {"百分之五、八月", "八月=2031-08 百分之五=5%"},
	},
	"counts": {
		{"300、400人", "300=300人 400人=400人"}, {"300和400人", "300=300人 400人=400人"}, {"300及400户", "300=300户 400户=400户"}, {"300以及400个", "300=300个 400个=400个"},
		{"300、400、500人", "300=300人 400=400人 500人=500人"}, {"300、400至500人", "300=300人 400至500人=400..500人"},
		{"300至400人", "300至400人=300..400人"}, {"300到400人", "300到400人=300..400人"}, {"300—400人", "300—400人=300..400人"}, {"300～400人", "300～400人=300..400人"}, {"300-400人", "300-400人=300..400人"},
		{"三四百人", "三四百人=300..400人 about"}, {"不超过300、400人", "300=300人 at_most 400人=400人 at_most"}, {"300、400人以上", "300=300人 at_least 400人=400人 at_least"},
		{"300、400人左右", "300=300人 about 400人=400人 about"}, {"不满14、16周岁", "14=14周岁 at_most exclusive 16周岁=16周岁 at_most exclusive"},
		{"住户301、302户", "302户=302户"}, {"12、住宿200人", "200人=200人"}, {"10、20人", "20人=20人"}, {"第3、4组", ""},
	},
	"currencies": {
		{"100、200美元", "100=100USD 200美元=200USD"}, {"100和200美元", "100=100USD 200美元=200USD"}, {"100至200美元", "100至200美元=100..200USD"}, {"100—200欧元", "100—200欧元=100..200EUR"},
		{"约100、200美元", "100=100USD about 200美元=200USD about"}, {"奖励10、20至30万元", "10=100000CNY 20至30万元=200000..300000CNY"}, {"奖励10、20万元以下", "10=100000CNY at_most 20万元=200000CNY at_most"},
	},
	"below zero": {
		{"-5℃至10℃", "-5℃至10℃=-5..10℃"}, {"-5~10℃", "-5~10℃=-5..10℃"}, {"-5～-3℃", "-5～-3℃=-5..-3℃"}, {"－5℃～－3℃", "－5℃～－3℃=-5..-3℃"}, {"气温-5℃到-3℃", "-5℃到-3℃=-5..-3℃"}, {"零下5℃至零上10℃", "零下5℃至零上10℃=-5..10℃"},
		{"零下5至零下3℃", "零下5至零下3℃=-5..-3℃"}, {"零下5至10℃", ""}, {"5℃至-5℃", "5℃=5℃ -5℃=-5℃"}, {"-3%至5%", "-3%至5%=-3..5%"}, {"增长-3%—5%", "-3%—5%=-3..5%"}, {"-8%至5%", "-8%至5%=-8..5%"},
		{"-5℃、-3℃和10℃", "-5℃=-5℃ -3℃=-3℃ 10℃=10℃"}, {"项目-5至10人", "5至10人=5..10人"}, {"±5%", "±5%=-5..5%"}, {"不超过-5℃", "-5℃=-5℃ at_most"}, {"-5℃左右", "-5℃=-5℃ about"}, {"-5℃以下", "-5℃=-5℃ at_most"},
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
