package parse

import (
	"slices"
	"testing"
)

func TestCitationsInText(t *testing.T) {
	for _, marked := range []string{
		"2031年3月4日⟦云州市人民政府令第20号公布的《甲办法》⟧同时废止", "根据关于印发⟦《甲办法》的通知（云政〔2019〕1号）⟧的要求", "转发⟦《甲通知》⟧的通知（⟦云政〔2019〕1号⟧）", "⟦云州市人民政府令第20号⟧修改的⟦《甲办法》⟧",
		"根据⟦《中华人民共和国行政许可法》第三条第二款第（一）项⟧的规定", "⟦《甲办法》（云政〔2019〕1号）⟧同时废止", "印发⟦《关于甲的方案》⟧⟦《乙规则》⟧和⟦《丙制度》⟧",
		"⟦《关于实施〈中华人民共和国甲法〉的通知》（国发〔2021〕26号）⟧", "⟦《关于实施《甲法》的通知》⟧", "依照⟦刑法第一百三十三条之一⟧处罚", "⟦本办法第五至七条⟧", "⟦前两款⟧规定", "⟦《民法典》第五百七十七条⟧与⟦第584条⟧",
		"第九条 发布公告。", "第二章 总则", "⟦第三条第二款⟧规定的", "第三方、第二批", "按⟦云政规〔2021〕16号⟧文执行", "未闭合的《甲办法", "《》空的",
		"⟦本条第一款⟧规定的，依照⟦本章⟧、⟦本法第三章第二节⟧处罚，本条例、本章程、本节目、本项目、本项工作、本目录", "⟦前两款⟧、⟦前三条⟧、⟦前条第一款⟧、⟦前款第（一）项⟧", "⟦刑法第三条第一款⟧、⟦同条第二款⟧",
		"⟦第二條第二項第一款⟧、⟦第三款⟧，⟦前項第二款⟧，⟦第一項第二款⟧，⟦第三項⟧規定，⟦前條第一項第二款第三目⟧", "⟦第三条第一、二款⟧，⟦第（一）、（二）项⟧，⟦前項第三、第四兩款⟧",
		"⟦中华人民共和国劳动合同法第十九条⟧", "⟦《甲条例》第十条第（一）至（三）项⟧、⟦第十二条⟧",
		"⟦《云州市税务局关于甲的公告》（2031年第6号）第一、二条⟧", "⟦《甲条例》（第374章）第12条⟧", "⟦《甲条例》（国务院令第355号，2031年修订）第四十八条⟧", "适用⟦1号公告第三条⟧", "本院⟦法释〔2031〕17号第五条⟧", "⟦《甲办法》⟧（以下简称⟦《办法》⟧）",
		"违反⟦《甲办法》（云政〔2030〕8号）第十七、十九条⟧规定", "⟦第五、六条⟧规定的情形", "⟦第五、六、九条⟧规定的情形",
		"执行⟦《甲标准》（GB 50201—2014）⟧、⟦《乙规范》GB/T 18973-2022⟧和⟦《丙定额》（DB33/T 769—2022）⟧", "⟦《甲规范》（GB 50016-2014，2018年版）⟧第5.5.17条",
		"根据⟦云州海关、市场监管总局2031年第34号公告⟧、符合⟦中国证监会2030年第5号公告⟧的，详见⟦交通运输部2030年第8号通告⟧；见2031年第3号公告，刊登的第3900號公告，第3900号公告",
		"⟦《甲方法》（GB/T 5750.1-2023）⟧", "⟦《甲设计标准》（DB33/1036-2021）⟧", "⟦《甲手册》⟧（ABC 12）",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, Citations(text, nil), want)
	}
}

func TestCitationKinds(t *testing.T) {
	for title, want := range map[string]CitationKind{
		"中华人民共和国宪法": Law, "中华人民共和国行政复议法": Law, "云州省行政执法条例": Law, "民法典": Law, "党政机关公文处理工作条例": Document, "云州市行政规范性文件管理办法": Document,
		"云州省行政执法公示办法（试行）": Document, "国务院工作规则": Document, "地理信息产业统计分类（2017）": Document, "政府工作报告": Other, "议题申报审批单": Other, "云州市人民政府公报": Other, "关于甲的通知": Document,
		"全国人民代表大会常务委员会关于甲的决定": Law, "云州市人民代表大会常务委员会关于甲的决定": Document, "甲申请资料清单": Other, "云州市权力清单": Document,
	} {
		if got := titleKind(title); got != want {
			t.Errorf("%s is %s, want %s", title, got, want)
		}
	}
}

func TestRelations(t *testing.T) {
	for text, want := range map[string]Relation{
		"根据《甲办法》，制定本细则": Basis, "按照《甲办法》规定执行": Basis, "现将《甲方案》印发给你们": Issues, "《甲方案》已经区人民政府同意，现印发给你们": Issues, "转发《甲通知》": Forwards, "关于印 发《甲方案》的通知": Issues, "《甲通知》（云政〔2019〕1号）同时废止": Repeals,
		"决定废止《甲办法》": Repeals, "对《甲办法》作如下修改": Amends, "现对《甲办法》做如下修订": Amends, "根据关于印发《甲办法》的通知（云政〔2019〕1号）的要求": Basis, "贯彻落实《甲意见》": Implements, "查实以后，依云州市《甲办法》处理": Basis, "请按市财政局《甲办法》办理": Basis, "依托省《甲平台》": Mentions, "按月向市政府《甲专报》投稿": Mentions, "参见《甲年鉴》": Mentions, "2019年1月27日制发的《甲规则（试行）》（云政〔2019〕1号）同时废止": Repeals,
	} {
		found := Citations(text, nil)
		if len(found) != 1 || found[0].Value.Relation != want {
			t.Errorf("%s: %+v, want %s", text, found, want)
		}
	}
	for text, want := range map[string]Relation{
		"《甲办法》（云州市人民政府令第5号，根据2030年5月4日云州市人民政府令第9号修正）同时废止。": Mentions, "《甲办法》（2030年云州市人民政府令第9号修改）自公布之日起废止。": Mentions, "云州市人民政府令第9号同时废止。": Repeals,
	} {
		found := Citations(text, nil)
		if last := found[len(found)-1]; last.Value.Number.Serial != 9 || last.Value.Relation != want {
			t.Errorf("%s: %+v, want %s", text, found, want)
		}
	}
	for _, m := range Citations("《甲办法》（云政〔2019〕1号）、《乙办法》（云政（2020）2 号）、《丙办法》（云政（2020）3 号）同时废止。", nil) {
		if m.Value.Relation != Repeals {
			t.Errorf("%s of a list is %s", m.Value.Title, m.Value.Relation)
		}
	}
}

func TestProvisions(t *testing.T) {
	stopped := map[string]int{"第五条和第六条": len("第五条")} // what is no part of the pinpoint
	for s, want := range map[string]Provision{
		"第三条第二款第（一）项": {Article: 3, Paragraph: 2, Item: 1}, "第五至七条": {Article: 5, ArticleTo: 7}, "第五条至第七条": {Article: 5, ArticleTo: 7}, "第十七条之一": {Article: 17, Sub: 1}, "第3-1條": {Article: 3, Sub: 1}, "第5-7条": {Article: 5, ArticleTo: 7},
		"第二條第二項第一款": {Article: 2, Paragraph: 2, Item: 1}, "第二条第二项第一款": {Article: 2, Paragraph: 2, Item: 1}, "第二條第三項": {Article: 2, Paragraph: 3}, "第三條第一項第二款第三目": {Article: 3, Paragraph: 1, Item: 2, Subitem: 3}, "第三條第一款（二）項": {Article: 3, Paragraph: 1, Item: 2}, "第二条第三项": {Article: 2, Item: 3},
		"第十七、十九条": {Article: 17, Also: "19"}, "第四十二条、四十三条": {Article: 42, ArticleTo: 43}, "第四十二条、四十三条和五十二条": {Article: 42, Also: "43,52"}, "第二条第一款、二款": {Article: 2, Paragraph: 1, ParaTo: 2}, "第二十三条第一、三款": {Article: 23, Paragraph: 1, Also: "3"}, "第三条第（一）、（三）、（五）项": {Article: 3, Item: 1, Also: "3,5"}, "第五、六、九条": {Article: 5, Also: "6,9"},
		"第一、二款": {Paragraph: 1, ParaTo: 2}, "第三条第（一）、（二）、（三）项": {Article: 3, Item: 1, ItemTo: 3}, "第三条第（一）（二）项": {Article: 3, Item: 1, ItemTo: 2}, "第五条和第六条": {Article: 5}, "第三、第四兩款": {Paragraph: 3, ParaTo: 4},
		"第二编第三章第一节": {Part: 2, Chapter: 3, Section: 1}, "第一千零七十九条第一款": {Article: 1079, Paragraph: 1}, "第（一）至（三）项": {Item: 1, ItemTo: 3}, "第三条第一款第二项第三目": {Article: 3, Paragraph: 1, Item: 2, Subitem: 3},
	} {
		p, end := provisionAt(s, 0)
		if p != want || end != len(s) && stopped[s] != end {
			t.Errorf("%s: %+v of %d bytes, want %+v", s, p, end, want)
		}
	}
}

func TestProvisionBehindAShortName(t *testing.T) {
	got := Citations("依照《中华人民共和国供水法》（以下简称《供水法》）第六条、第七条，按云水规〔2031〕3号文件第二条第一款执行", nil)
	if len(got) != 5 || got[2].Value.Title != "中华人民共和国供水法" || got[3].Value.Title != "中华人民共和国供水法" || got[4].Value.Pinpoint != "第二条第一款" || got[4].Value.Number.Serial != 3 {
		t.Errorf("%+v", got)
	}
}

// TestProvisionBehindAnotherNumber gives no title to the provision after a number that stands in the brackets of something else.
func TestProvisionBehindAnotherNumber(t *testing.T) {
	got := Citations("参照《关于印发云州市养老服务管理办法的通知》（云府办的管理办法的通知》（云府办规〔2031〕24号）第三十一条执行", nil)
	for _, m := range got {
		if m.Value.Pinpoint == "第三十一条" && m.Value.Title != "" {
			t.Errorf("%+v", m.Value)
		}
	}
}

func TestProvisionsOneByOne(t *testing.T) {
	for s, want := range map[string][]Provision{
		"第十七、十九条": {{Article: 17}, {Article: 19}}, "第三条第（一）、（三）、（五）项": {{Article: 3, Item: 1}, {Article: 3, Item: 3}, {Article: 3, Item: 5}}, "第五、六条": {{Article: 5, ArticleTo: 6}},
	} {
		if p, _ := provisionAt(s, 0); !slices.Equal(p.Each(), want) {
			t.Errorf("%s: %+v, want %+v", s, p.Each(), want)
		}
	}
}

// TestListedProvisions completes what a pinpoint of a list leaves out, in the order of the mainland and in that of Taiwan.
func TestListedProvisions(t *testing.T) {
	for s, want := range map[string]Provision{
		"第二條第一項或第三項": {Article: 2, Paragraph: 3}, "第二條第一項第一款、第二款": {Article: 2, Paragraph: 1, Item: 2}, "第二条第一款第一项、第二款": {Article: 2, Paragraph: 2}, "第二条第一款第一项、第二项": {Article: 2, Paragraph: 1, Item: 2},
		"本条第一款第三项、第四项、第五项": {Paragraph: 1, Item: 5}, "前項第二款、第三款": {Item: 3, Preceding: 1}, "刑法第二条第一款、同条第三款": {Article: 2, Paragraph: 3}, "前項第二款": {Item: 2, Preceding: 1}, "前款第（二）项": {Item: 2, Preceding: 1}, "本条第二款": {Paragraph: 2}, "本章": {},
	} {
		got := Citations("依"+s+"规定", nil)
		if n := len(got); n == 0 || got[n-1].Value.Provision != want {
			t.Errorf("%s: %+v, want %+v", s, got, want)
		}
	}
}

func TestAliases(t *testing.T) {
	for text, want := range map[string]Alias{
		"建设人力资源服务产业园（以下简称“园区”）": {"园区", "建设人力资源服务产业园"}, "《关于甲的通知》（云办〔2021〕8号，以下简称《通知》）": {"通知", "关于甲的通知"}, "《关于乙的建议案》（以下称3号建议案）": {"3号建议案", "关于乙的建议案"},
		"水库和水闸（以下统称为水工程）": {"水工程", "水库和水闸"}, "供水合同（下称「合同」）": {"合同", "供水合同"},
		"《甲办法》（下称《办法》）": {"办法", "甲办法"}, "甲水务有限公司（以下简称甲公司）": {"甲公司", "甲水务有限公司"}, "国家机关和单位（以下简称机关、单位）": {"机关、单位", "国家机关和单位"}, "《甲通知》《乙通知》（以下合称“两通知”）": {"两通知", "乙通知"},
		"领导小组办公室（简称：供水办）":         {"供水办", "领导小组办公室"},
		"公共租赁住房常态分配 〈以下简称“常态分配”)": {"常态分配", "公共租赁住房常态分配"},
		"1990年至1992年对有困难的渡口适当返还一部分渡船检修基金和渡口调节基金以及船员培训的经费和码头照明的经费（以下简称“两金”）": {"两金", ""},
		"《甲办法》<td>（以下简称《办法》）": {"办法", ""}, "由云州市水务局会同云州市交通局负责渡口的日常管理和渡船的检修工作以及船员的培训工作，以下简称“两局”": {"两局", ""},
	} {
		var v Values
		Find(text, nil, &v)
		if len(v.Aliases) != 1 || v.Aliases[0].Value != want {
			t.Errorf("%s: %+v, want %+v", text, v.Aliases, want)
		}
	}
}

func TestTwoAliases(t *testing.T) {
	var v Values
	Find("产业园（以下简称“园区”或“云州园”），地下称重，简称不限", nil, &v)
	if len(v.Aliases) != 2 || v.Aliases[0].Value != (Alias{"园区", "产业园"}) || v.Aliases[1].Value != (Alias{"云州园", "产业园"}) {
		t.Errorf("%+v", v.Aliases)
	}
	if c := Citations("《甲规定》（以下简称“规定”或“甲规定”）", nil); len(c) == 0 || c[0].Value.Alias != "规定" {
		t.Errorf("%+v", c)
	}
}

// TestRelationsInTraditionalPrint has what Taiwan, Hong Kong and Macau say of the texts that they amend and repeal.
func TestRelationsInTraditionalPrint(t *testing.T) {
	for text, want := range map[string]Relation{
		"對《甲條例》進行了修訂": Amends, "修訂《甲條例》": Amends, "將《甲條例》廢止": Repeals, "《甲條例》同時廢止": Repeals, "《甲條例》自公布日起廢止。": Repeals, "《甲條例》尚未廢止": Mentions,
	} {
		if found := Citations(text, nil); len(found) != 1 || found[0].Value.Relation != want {
			t.Errorf("%s: %+v, want %s", text, found, want)
		}
	}
}
