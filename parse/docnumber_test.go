package parse

import (
	"strings"
	"testing"
)

// marks returns text without its ⟦marks⟧ and the ranges that they enclose.
func marks(t *testing.T, marked string) (text string, at []Range) {
	t.Helper()
	var b strings.Builder
	start := -1
	for _, r := range marked {
		switch r {
		case '⟦':
			start = b.Len()
		case '⟧':
			at = append(at, Range{start, b.Len()})
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), at
}

// sameSpans reports every difference between what was found and what was marked.
func sameSpans[T any](t *testing.T, text string, got []Match[T], want []Range) {
	t.Helper()
	ok := len(got) == len(want)
	for i := range got {
		ok = ok && got[i].Start == want[i].Start && got[i].End == want[i].End
	}
	if ok {
		return
	}
	var found, marked []string
	for _, m := range got {
		found = append(found, text[m.Start:m.End])
	}
	for _, r := range want {
		marked = append(marked, r.in(text))
	}
	t.Errorf("%s\n got %q\nwant %q", text, found, marked)
}

func TestParseDocNumber(t *testing.T) {
	for want, spellings := range map[DocNumber][]string{
		{Agency: "云政规", Year: 2021, Serial: 16}: {
			"云政规〔2021〕16号", "云政规［2021］16号", "云政规[2021]16号", "云政规（2021）16号", "云政规(2021)16号", "云政规【2021】16号",
			"云政规„2021‟16号", "云政规〔2021]16号", "云政规【2021)16号", "云政规〔２０２１〕１６号", "云政规〔2021〕 16 号", "云政规 〔 2021 〕 16号",
			"云政规〔2021〕第16号", "云政规〔二〇二一〕十六号", "云 政 规〔2021〕16号", "云　政　规〔2021〕16号", "云 政规〔2021〕16号", "云政 规〔2021〕16号", "云政规〔2021年〕16号", "云政规〔2021〕16號",
		},
		{Agency: "云政规", Year: 2021, Serial: 16, Repaired: true}: {
			"云政规〔2021j16号", "云政规〔2021 16号", "云政规〔202116号", "云政规〔202l16号", "云政规〔2021〕16", "云政规〔2021〕l6号",
		},
		{Agency: "国五办周字", Year: 1956, Serial: 78, Inferred: InferredCentury}: {"（56）国五办周字第七八号", "（56）国五办周字第78号", "（五六）国五办周字第七十八号"},
		{Agency: "云州海关公告", Year: 2031, Serial: 34}:                           {"云州海关2031年第34号公告", "云州海关公告2031年第34号"},
		{Agency: "市人民政府令", Serial: 300}:                                      {"市人民政府令第300号", "市人民政府令第 300 号", "市人民政府令第三百号", "市人民政府第300号令", "市人民政府令（第300号", "市人民政府令【第300号】"},
		{Agency: "行政長官批示", Year: 2000, Serial: 223}:                          {"第223/2000號行政長官批示"},
		{Agency: "公告", Year: 2022, Serial: 5}:                                {"公告2022年第5号", "公告 2022 年第 5 号"},
		{Agency: "商服贸函", Year: 2026, Serial: 322}:                            {"商服贸函2026年第322号"},
		{Agency: "台立經字", Serial: 922000562}:                                  {"台立經字第○九二二○○○五六二號", "台立經字第〇九二二〇〇〇五六二號"},
		{Agency: "院臺訴字", Serial: 1010139937}:                                 {"院臺訴字第1010139937號"},
		{Agency: "訴字", Year: 2031, Serial: 27, Inferred: InferredEra}:        {"120年度訴字第27號", "一二〇年度訴字第二七號", "一百二十年度訴字第二十七號", "120 年度訴字第 27 號"},
		{Agency: "台上字", Year: 2003, Serial: 1234, Inferred: InferredEra}:     {"92年度台上字第1234號", "九十二年度台上字第一二三四號"},
		{Agency: "交函办字", Year: 1988, Serial: 494, Inferred: InferredCentury}: {"(88)交函办字第494号", "（88）交函办字第494号", "（88）交函办字494号"},
		{Agency: "云政发", Year: 1985, Serial: 137, Inferred: InferredCentury}:  {"云政发（85）137号", "云政发〔85〕137号", "云政发 (85) 137 号", "(85)云政发137号", "（85）云政发 第137号"},
		{Agency: "云州市水务局公告", Year: 2031, Serial: 8}:                          {"云州市水务局公告2031年第8号", "云州市水务局公告（2031年第8号）", "云州市水务局公告〔2031〕第8号"},
		{Agency: "云州市水务局通告", Serial: 3}:                                      {"云州市水务局通告第3号", "云州市水务局通告（第3号）"},
		{Agency: "華總(一)義字", Serial: 10900012341}:                             {"華總(一)義字第10900012341號", "華總(一)義字第 10900012341 號"},
		{Agency: "台財融（二）字", Serial: 910016280}:                               {"台財融（二）字第0910016280號"},
		{Agency: "華總（一）義字", Year: 1994, Serial: 165, Inferred: InferredEra}:  {"（八三）華總（一）義字第0165號"},
		{Agency: "行政命令", Year: 2031, Serial: 12}:                             {"第12/2031號行政命令"},
		{Agency: "院臺法聯字", Serial: 1090012345}:                                {"院臺法聯字第1090012345號"},
		{Agency: "华总(一)义字", Serial: 10900012341}:                             {"华总(一)义字第10900012341号"},
		{Agency: "華總一義字", Year: 1999, Serial: 8800, Inferred: InferredEra}:   {"（88）華總一義字第 8800 號"},
		{Agency: "财政部 云务总局公告", Year: 2031, Serial: 7}:                        {"财政部 云务总局公告2031年第7号"},
		{Agency: "国令", Serial: 706}:                                          {"国令第706号"},
		{Agency: "云01民终", Year: 2019, Serial: 1234}:                          {"（2019）云01民终1234号"},
	} {
		for _, s := range spellings {
			got, err := ParseDocNumber(s)
			text := got.Text
			got.Text = ""
			if err != nil || got != want || text != strings.TrimSpace(s) {
				t.Errorf("ParseDocNumber(%q) = %+v, %q, %v; want %+v", s, got, text, err, want)
			}
		}
	}
}

func TestDocNumbersInText(t *testing.T) {
	for _, marked := range []string{
		"是指根据⟦云政规〔2021〕16号⟧文相关标准认定的企业",
		"享受⟦云政规〔2021〕16 号⟧文各项支持政策",
		"总部政策同时按⟦云政规〔2021〕16 号⟧文规定的条件",
		"《甲市办法》（⟦云政〔2019〕1号⟧）同时废止",
		"根据⟦国办发〔2018〕115号⟧和⟦国务院令第783号⟧",
		"对已亭受⟦云政规 （2017]50号⟧文奖励的", "对已享受⟦云政办［2017］19⟧规定奖励的", "（⟦云财规【2〇13]25 号⟧）",
		"根据⟦云 政规〔2021〕16号⟧", "继续按照 ⟦云发改规〔2021〕6 号⟧文执行", "见⟦云政规〔2021〕16号⟧、⟦17号⟧",
		"⟦云政规〔2021〕16⟧、⟦17号⟧",
		"⟦云政办〔2022〕4号⟧\n区人民政府办公室",
		"《关于甲的通知》(⟦国统字〔2021〕108号⟧)、《关于乙的通知》(⟦云政办电〔2022〕6号⟧)",
		"第 XX 届〔XXXX〕X 号",
		"云政〔20××〕×号",
		"云政〔20  〕  号",
		"2022年第2期（总第3期）",
		"2号议案办理工作，3号建议案",
		"云江大道（2022）3号楼",
		"统计分类（2017）》范围的企业",
		"行动计划（2022-2024年）",
		"（⟦市人民政府令第300号⟧）的要求", "《甲规定》（⟦市人民 政府令第300号⟧）", "《甲规定》( ⟦云发 改规〔2021〕6号⟧)",
		"第一号、第二号", "總統⟦（88）華總一義字第 8800024720 號⟧令修正，總統⟦（八二）華總（一）義字第3701號⟧令公布", "第二條（⟦台財融（十二）字第0910016280號⟧）",
		"汽车运动 和⟦国办发〔2021〕3号⟧的要求",
		"（⟦和政发〔2021〕3号⟧）", "（⟦并政发〔2021〕3号⟧）", "并⟦云政发〔2021〕3号⟧",
		"根据⟦云政发（85）12号⟧和⟦云政函（86）3号⟧", "东湖小区（85）12号楼", "住房补贴发（85）平方米3号",
		"作出⟦云罚字〔2021〕3号⟧决定，因⟦云罚字〔2021〕4号⟧被撤销，核发⟦云许〔2021〕5号⟧", "⟦云公（东）行罚决字〔2021〕3号⟧", "《供水办法（试行）》，办法（试行）⟦云政发〔2021〕3号⟧",
		"根据⟦财政部 云务总局公告2021年第7号⟧", "见⟦水利部 公安部 交通运输部公告2021年第5号⟧", "⟦财政部、税务总局令第5号⟧", "张大山 ⟦财政部公告2021年第3号⟧",
		"（文号 为⟦云政发〔2021〕3号⟧）", "（条 为⟦云政发〔2021〕3号⟧）", "（见条 为 ⟦云政发〔2021〕3号⟧）",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, DocNumbers(text, nil), want)
	}
}
