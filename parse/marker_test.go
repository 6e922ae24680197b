package parse

import "testing"

func TestReadMarker(t *testing.T) {
	for want, spellings := range map[Marker][]string{
		{Unit: "条", Number: 1260, Chinese: true}:             {"第一千二百六十条"},
		{Unit: "条", Number: 17, Sub: 1, Chinese: true}:       {"第十七条之一", "第十七条之一"},
		{Unit: "條", Number: 3, Sub: 1}:                       {"第3-1條", "第 3-1 條"},
		{Unit: "条", Number: 47}:                              {"第47条", "第４７条"},
		{Unit: "章", Number: 2, Chinese: true}:                {"第二章", "第 二 章"},
		{Number: 1, Chinese: true, Mark: "、"}:                {"一、"},
		{Number: 11, Chinese: true, Mark: "）", Opened: true}: {"（十一）"},
		{Number: 3, Mark: ")", Opened: true}:                 {"(3)", "( 3 )"},
		{Number: 3, Mark: "）"}:                               {"3）"},
		{Number: 12, Mark: "."}:                              {"12."},
		{Number: 4}:                                          {"④", "⑷", "⒋"},
		{Number: 6, Chinese: true, Mark: ")", Opened: true}:  {"《六)"},
	} {
		for _, s := range spellings {
			if got, n := ReadMarker(s + "正文"); got != want || n != len(s) {
				t.Errorf("ReadMarker(%q) = %+v, %d; want %+v, %d", s, got, n, want, len(s))
			}
		}
	}
	for _, s := range []string{"", "正文", "2.5亿元", "2022年", "第三方", "一般", "百货、", "第5-7条"} {
		if got, n := ReadMarker(s); n > 0 {
			t.Errorf("ReadMarker(%q) = %+v, want none", s, got)
		}
	}
}
