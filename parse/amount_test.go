package parse

import (
	"slices"
	"testing"
)

func TestParseAmount(t *testing.T) {
	type want struct {
		kind     Kind
		min, max string
		unit     string
	}
	for w, spellings := range map[want][]string{
		{Money, "40000000", "40000000", "CNY"}:      {"4000 万元", "4000万元", "4,000万元", "４０００万元", "四千万元", "肆仟万元整", "4千万元", "人民币4000万元", "￥40000000", "¥40,000,000.00", "4000万元人民币", "4000万"},
		{Money, "15005000", "15005000", "CNY"}:      {"1,500.50万元", "1500.5 万元"},
		{Money, "3000000000", "10000000000", "CNY"}: {"30-100 亿元", "30—100亿元", "30亿元至100亿元", "30(含)-100亿元", "30（含）一100亿元", "30亿元一100亿元", "30亿-100亿元", "三十至一百亿元"},
		{Money, "640143.17", "640143.17", "CNY"}:    {"六十四万零一百四十三元一角七分", "640143.17元", "陆拾肆万零壹佰肆拾叁元壹角柒分", "640143元1角7分"},
		{Money, "20000", "20000", "USD"}:            {"2万美元", "US$20,000", "$20000", "二万美元"},
		{Money, "20000", "20000", "HKD"}:            {"2万港元", "HK$20000", "2万港币", "港幣$20,000", "HK $20,000", "HKD 20000"},
		{Money, "20000", "20000", "MOP"}:            {"澳門幣$20,000.00", "MOP$20000", "澳門元20000"},
		{Money, "20000", "20000", "AUD"}:            {"A$20,000", "AU$20000", "2万澳元"},
		{Money, "20000", "20000", "JPY"}:            {"JP¥20,000", "JPY 20000", "2万日元"},
		{Money, "20000", "20000", "TWD"}:            {"NT$20,000", "新臺幣$20000", "NTD20000"},
		{Percent, "3.5", "3.5", "%"}:                {"3.5%", "3.5％", "３.５％", "百分之三点五", "百分之3.5", "35‰", "千分之三十五"},
		{Percent, "5", "10", "%"}:                   {"5%-10%", "5%一10%", "5-10%", "5%至10%", "百分之五至百分之十", "百分之五至十"},
		{Percent, "-3", "3", "%"}:                   {"±3%", "+/-3%", "±30‰"},
		{Percent, "30", "30", "%"}:                  {"三成", "3成", "30%"},
		{Percent, "-22.2", "-22.2", "%"}:            {"-22.2%", "负22.2%", "－22.2％"},
		{Percent, "0.5", "0.5", "百分点"}:              {"0.5个百分点", "0.5 个百分点", "零点五个百分点"},
		{Measure, "3870000", "3870000", "亩"}:        {"387万亩", "387 万亩", "3870000亩", "三百八十七万亩"},
		{Percent, "25", "25", "基点"}:                 {"25个基点", "二十五个基点"},
		{Measure, "25", "25", "千克"}:                 {"25千克", "二十五千克"},
		{Measure, "35", "35", "千米"}:                 {"三十五千米", "35千米"},
		{Measure, "254000", "254000", "千升"}:         {"25.4万千升"},
		{Measure, "30", "30", "两"}:                  {"三十两", "30两"},
		{Measure, "10", "10", "吉瓦时"}:                {"10吉瓦时", "十吉瓦时"},
		{Measure, "2.5", "2.5", "米"}:                {"2.5米", "两米半", "2.5 米"},
		{Measure, "400", "400", "m²"}:               {"400m²", "400 m²"},
		{Count, "14000", "14000", "户"}:              {"1.4 万户", "14000户", "一万四千户"},
		{Count, "4500000", "4500000", "群众"}:         {"450万群众", "450万困难群众", "四百五十万受灾群众", "450万脱贫农村群众"},
		{Count, "200000", "200000", "教师"}:           {"20万教师", "20万农村青年教师"},
		{Count, "130000000", "130000000", "老年人口"}:   {"1.3亿老年人口"},
	} {
		for _, s := range spellings {
			a, err := ParseAmount(s)
			if err != nil || a.Kind != w.kind || a.Min.String() != w.min || a.Max.String() != w.max || a.Unit != w.unit {
				t.Errorf("ParseAmount(%q) = %s %s–%s %s, %v; want %+v", s, a.Kind, a.Min, a.Max, a.Unit, err, w)
			}
		}
	}
}

func TestAmountsInText(t *testing.T) {
	for _, marked := range []string{
		"最高不超过 ⟦4000 万元⟧。", "分别给予 ⟦10 万⟧、⟦8 万⟧、⟦5 万元⟧的奖励", "分别为 ⟦5⟧、⟦10⟧、⟦20 万元⟧", "不超过 ⟦500 元/套/月⟧的补贴",
		"统一社会信用代码：91310000768782097N", "第四十二条、四十三条和五十二条、第3款、4款", "⟦三条⟧、⟦四条⟧线路", "⟦1 亿元⟧以上（含 ⟦1 亿元⟧，不含土地费用）", "⟦三个⟧千亿级、⟦两个⟧五百亿级集群", "年产值超⟦亿元⟧企业达到 ⟦200 家⟧", "单位：万元", "⟦50元/平方米/月⟧（上述费用不含物业费）",
		"处⟦五万元⟧以上⟦五十万元⟧以下的罚款", "增长⟦12.5%⟧，提高⟦1.2个百分点⟧", "三分之二以上同意", "元旦、三元里、二元结构、一元化", "报名截止后三角洲地区",
		"占地⟦120亩⟧，建筑面积⟦3.5万平方米⟧", "在 5G 网络、A4 纸、4S 店、C3 地块", "见附表1.2.3和图5-1", "第三方、第一批、第2项", "“三个一”和“四个意识”",
		"合同金额⟦¥20000.00（大写：贰万元整）⟧", "补助⟦伍万元整（50000元）⟧、⟦五万元⟧（⟦5户⟧）、⟦5万元⟧（⟦50000元⟧）", "库容2×10^8立方米", "每袋⟦三十六斤六两⟧，地⟦三亩五分⟧，高⟦3丈二尺⟧", "⟦六亩⟧三分之一", "补助⟦3000元/人·年⟧", "功率⟦300千瓦⟧，电量⟦1200万千瓦时⟧", "约⟦150 米⟧处", "节约⟦5 万元⟧", "⟦数十亿元⟧", "⟦20余家⟧企业", "十分重要，百货商店",
		"收X$500", "体重超过⟦二十五千克⟧、⟦五千米⟧", "帐篷⟦2000顶⟧、6顶层设计、1匹配", "北纬30°15′42″、坡度⟦30°⟧", "2031—2032学年", "增长 ⟦- 0.7%⟧",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, Amounts(text, nil), want)
	}
}

func TestCountsInText(t *testing.T) {
	for _, marked := range []string{
		"并处违法所得⟦一倍⟧以上⟦三倍⟧以下罚款", "超过部分加价⟦一倍⟧", "现有小窑⟦七千八百余处⟧，出动船只⟦一千二百艘次⟧", "发现三处隐患", "处20处分公司", "⟦32处⟧危桥，综合二处",
		"出口⟦12 000立方米⟧，已用⟦3 200 立方米⟧，⟦1 250.5吨⟧，⟦1 000—2 000元⟧", "⟦4 500元⟧", "见表2 ⟦100人⟧、第3 ⟦200米⟧", "各档增加⟦70⟧、⟦100立方米⟧", "附表10、⟦20元⟧",
		"⟦三十二头⟧奶牛和⟦四十种⟧药品", "平均每万人⟦9.6件⟧，每千人执业医师⟦3.2名⟧", "2.3人才引进，3.1名词解释", "一九九四股份", "实行收支两条线管理", "新开通⟦两条⟧线路", "满分⟦100分⟧，得⟦90分⟧以上或⟦80-89分⟧，扣⟦5分/次⟧", "8时30分，东经120度30分，5分局，1分为二", "首批⟦1.2万剂⟧疫苗，不足⟦人民币1角⟧的不计，三角形", "PM2.5年均浓度", "一新、一面",
		"千人口床位数由⟦6.4张⟧增至⟦7.6张⟧，每万人拥有基站⟦33.7座⟧", "人均预期寿命达⟦79.4岁⟧", "2.1人员配备，按3.2条办理，见表2.1人员", "⟦34款⟧新药，前2款规定，第2款", "收到锦旗⟦30面⟧，征地5面积",
		"市政府第六届61次常务会议、届3次会议", "带动⟦200万农户⟧、⟦5万退休职工⟧，每万人口⟦3人⟧，⟦20万元⟧群众，12万贫困县，投入3万特别国债，投入3万党员活动经费，10万职工医保",
		"服务⟦3万件次⟧，住院⟦3000床日⟧，投入⟦1.2万人天⟧", "⟦6～36月龄⟧、⟦3-12月龄⟧婴儿和⟦六月龄⟧", "桥梁⟦8座⟧⟦36孔⟧，住锦绣花园3幢1单元", "涉及⟦8乡镇⟧⟦46村⟧，310县道，5村民小组", "K12+300至K15+500段、K3+250处，全长⟦3.2公里⟧",
		"土石方⟦500方⟧，产气⟦22亿方⟧，12方面，3方协议", "建设⟦100兆瓦⟧/⟦200兆瓦时⟧储能", "⟦35蒸吨/小时⟧锅炉", "周转量⟦2亿座公里⟧", "⟦一两次⟧，一两银子", "约⟦7成⟧出口增量，5成员单位，一成不变", "⟦300里亚尔⟧，⟦100 USD⟧",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, Amounts(text, nil), want)
	}
}

func TestBounds(t *testing.T) {
	type want struct {
		bound     Bound
		exclusive bool
	}
	for w, texts := range map[want][]string{
		{AtMost, false}:  {"最高 5 万元", "不超过5万元", "最高不超过 5 万元", "5万元以下", "5万元及以下", "5万元以 内", "不 超过5万元", "最 高5万元", "5万元以内", "最高给予5万元", "最高奖励 5 万元", "至多5万元", "不高于 5 万元", "不得超过人民币5万元", "不会超过5万元", "最高不能超过5万元", "顶多5万元", "最高可贷5万元", "最高以5万元為限", "不得高於5萬元", "5万元（含税）以下", "低于5万元（含5万元）", "不满5万元（含）", "低于5万元（含本数）", "不超过5万元（含5万元）", "不高于市场价格 80% 的优惠", "不超过个人税前年收入的 5%"},
		{AtMost, true}:   {"低于5万元", "不满5万元", "不足5万元", "未達5萬元", "少于5万元", "不到5万元", "低于5万元（不含5万元）", "低于5万元（含税）", "不足居住面积15平方米的", "年收入低于人均5万元", "不满注册资本5万元"},
		{AtLeast, false}: {"5万元以上", "5 万元及以上", "不少于5万元", "不低于5万元", "不得低於5萬元", "不低于低保标准的1.6倍", "至少5万元", "突破5万元", "不能少于5万元", "不下5万元", "不下于5万元", "不 少 于5万元", "不得 少 于 5 万元", "5万元（含）以上", "5万元(含)以上", "达到5万元以上", "大于25米以上", "3人户及以上", "四人户以上", "超过5万元（含5万元）", "高于5万元(含）", "超过建筑面积50平方米（含50平方米）"},
		{AtLeast, true}:  {"超过5万元", "超过居住面积45平方米的", "超过用地面积5亩", "不低于5万元（不含5万元）", "不低于5万元（不含）", "超5万元", "高于5万元", "逾5万元", "5万元（不含）以上"},
		{About, false}:   {"约5万元", "5万元左右", "近5万元", "大约 5 万元", "5万余元", "約5萬元", "两成多", "约占5%", "约需5万元"},
		{Exact, false}:   {"5万元", "节约5万元", "居高不下5万元", "附近5万元", "最近5万元", "达到5万元", "给予5万元奖励，最高不超过", "最低生活保障标准的1.6倍", "1-5 万元以上", "每年奖励5万元", "最低生活保障标准的1.6倍", "最低责任限额的30%", "最高档电价的两倍", "每满5万元", "每超过5万元"},
	} {
		for _, text := range texts {
			found := Amounts(text, nil)
			if len(found) != 1 || found[0].Value.Bound != w.bound || found[0].Value.Exclusive != w.exclusive {
				t.Errorf("%s: %+v, want %+v", text, found, w)
			}
		}
	}
}

func TestBoundOfAListAndOfTheNextClause(t *testing.T) {
	for _, m := range Amounts("纳税总额超过 100 万元、500 万元、1000 万元的", nil) {
		if m.Value.Bound != AtLeast || !m.Value.Exclusive {
			t.Errorf("%+v is not bound like the first of its list", m)
		}
	}
	for text, want := range map[string]string{"低于33600元（不含33600元）至42000元（含42000元）间": "33600 42000", "5万元（含5万元）至8万元（不含8万元）": "50000 80000", "3亩（含3亩）—5亩（不含）": "3 5"} {
		if got := Amounts(text, nil); len(got) != 1 || got[0].Value.Min.String()+" "+got[0].Value.Max.String() != want {
			t.Errorf("%s: %+v, want the range %s", text, got, want)
		}
	}
	if noted := Amounts("5万元（不含5万元）以上", nil); noted[0].Value.Bound != AtLeast || !noted[0].Value.Exclusive || len(noted) != 1 {
		t.Errorf("a bound behind a note was lost: %+v", noted)
	}
	found := Amounts("给予5万元奖励，最高不超过50万元", nil)
	if found[0].Value.Bound != Exact || found[1].Value.Bound != AtMost {
		t.Errorf("a bound of the next clause was taken: %+v", found)
	}
}

func TestPerUnits(t *testing.T) {
	for text, want := range map[string][]string{
		"500 元/套/月": {"套", "月"}, "每平方米 1000 元": {"平方米"}, "每人每月300元": {"人", "月"}, "每年最高 200 万元": {}, "每年 200 万元": {}, "3000元/人·年": {"人", "年"},
		"每家企业一次性奖励 5 万元": {}, "1000元/㎡": {"㎡"}, "每吨不超过200元": {"吨"}, "每证13元": {"证"}, "5元/证": {"证"}, "每人每科次38元": {"人", "科次"}, "0.001元/千瓦·时": {"千瓦·时"}, "每度0.5元": {"度"},
		"80毫克/100毫升以上": {"100毫升"}, "每平方公里每年缴纳100元": {"平方公里", "年"}, "每项奖金4万元": {"项"}, "每人每年最高2000元": {"人", "年"},
	} {
		if got := Amounts(text, nil)[0].Value.Per; !slices.Equal(got, want) {
			t.Errorf("%s: per %q, want %q", text, got, want)
		}
	}
}

func TestUnitPriceOfAList(t *testing.T) {
	for _, m := range Amounts("每床每月补助300元、200元和100元", nil) {
		if !slices.Equal(m.Value.Per, []string{"床", "月"}) {
			t.Errorf("%+v is not for each bed and month", m)
		}
	}
	if got := Amounts("2元/次、5元", nil); len(got) != 2 || len(got[1].Value.Per) > 0 {
		t.Errorf("a unit behind the first of a list is not that of the second: %+v", got)
	}
}

func TestSumInWordsIsChecked(t *testing.T) {
	a := Amounts("¥20000.00（大写：叁万元整）", nil)[0].Value
	if !a.Differs || a.Words != Int(30000) {
		t.Errorf("20000 and 叁万 are one sum: %+v", a)
	}
}

func TestAmountOfAColumn(t *testing.T) {
	for column, want := range map[string]string{"金额（万元）": "1200000 CNY", "面积(亩)": "120 亩", "占比（%）": "120 %", "投资额（亿元）": "12000000000 CNY", "单位：元": "120 CNY", "完成预算的%": "120 %", "比上年±%": "120 %", "同比（±%）": "120 %"} {
		found := Amounts("120", &Context{Column: column})
		if len(found) != 1 || found[0].Value.Min.String()+" "+found[0].Value.Unit != want {
			t.Errorf("%s: %+v, want %s", column, found, want)
		}
	}
	for cell, want := range map[string]string{"-0.4": "-0.4..-0.4 exact", "401～1200": "401..1200 exact", "1200以上": "1200..1200 at_least", "≤28": "28..28 at_most", "28，另计": "", "≤28以上": "", "1200-401": "", "一档": "", "+20.5": "20.5..20.5 exact", "＋2": "2..2 exact",
		"3000云政发〔2031〕5号": "", "3000以上云政发〔2031〕5号": "", "3000云政发〔2031〕5号以上": ""} {
		got := ""
		for _, a := range Amounts(cell, &Context{Column: "用气量（立方米）"}) {
			got += a.Value.Min.String() + ".." + a.Value.Max.String() + " " + string(a.Value.Bound)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", cell, got, want)
		}
	}
	if found := Amounts("3.28", &Context{Column: "价格（元/立方米）"}); len(found) != 1 || len(found[0].Value.Per) != 1 || found[0].Value.Per[0] != "立方米" {
		t.Errorf("价格（元/立方米）: %+v", found)
	}
	if found := Amounts("2202.7", &Context{Column: "面积或长度（平方米/米）"}); len(found) != 1 || len(found[0].Value.Per) != 0 {
		t.Errorf("面积或长度（平方米/米）: %+v", found)
	}
	for _, column := range []string{"序号", "达标率≥90%", "%"} {
		if found := Amounts("120", &Context{Column: column}); len(found) > 0 {
			t.Errorf("%s: %+v", column, found)
		}
	}
}

func TestUnitsOfTheUser(t *testing.T) {
	f := Finder{Units: []Unit{{Word: "标准台", Kind: Count}, {Word: "埃镑", Kind: Money, Code: "EGP"}}, Breaks: []string{"呈报"}}
	var v Values
	f.Find("呈报云政规〔2021〕16号，购置300标准台，计5万埃镑", nil, &v)
	if len(v.Amounts) != 2 || v.Amounts[0].Value.Unit != "标准台" || v.Amounts[1].Value.Unit != "EGP" {
		t.Errorf("got %+v", v.Amounts)
	}
	if len(v.DocNumbers) != 1 || v.DocNumbers[0].Value.Agency != "云政规" {
		t.Errorf("got %+v", v.DocNumbers)
	}
}

// TestUCUM gives each printed form of a measure one code.
func TestUCUM(t *testing.T) {
	for text, code := range map[string]string{
		"120平方米": "m2", "120 m²": "m2", "120 m ²": "m2", "5 km ²": "km2", "30m ³/d": "m3", "120㎡": "m2", "120平米": "m2", "3公顷": "har", "5亩": "", "20噸": "t", "100平方米至200㎡": "m2", "8、10和12米": "m",
	} {
		list := Amounts(text, nil)
		if len(list) == 0 || list[len(list)-1].Value.Code != code || list[0].Value.Code != code {
			t.Errorf("%s: %+v, want the code %q", text, list, code)
		}
	}
	if list := Amounts("12人，50%，3万元", nil); len(list) != 3 || list[0].Value.Code+list[1].Value.Code+list[2].Value.Code != "" {
		t.Errorf("%+v", list)
	}
}
