package parse

import "testing"

// TestLawNames: bare names of laws are whole where they hold a character that stands before names as well.
func TestLawNames(t *testing.T) {
	for marked, title := range map[string]string{
		"依照⟦农村土地承包经营纠纷调解仲裁法第五条⟧的规定":     "农村土地承包经营纠纷调解仲裁法",
		"依照⟦农村集体经济组织法第三条⟧":              "农村集体经济组织法",
		"依照⟦循环经济促进法第三条⟧":                "循环经济促进法",
		"依照⟦对外贸易法第五条⟧":                  "对外贸易法",
		"根据⟦全民所有制工业企业法第二条⟧":             "全民所有制工业企业法",
		"根据⟦企业国有资产法第二条⟧":                "企业国有资产法",
		"依照⟦人口与计划生育法第十八条⟧":              "人口与计划生育法",
		"依照⟦基本医疗卫生与健康促进法第十八条⟧":          "基本医疗卫生与健康促进法",
		"依照⟦数据安全法第三条⟧":                  "数据安全法",
		"违反⟦票据法第三条⟧":                    "票据法",
		"依照⟦突发事件应对法第五十条⟧":               "突发事件应对法",
		"依照⟦预防未成年人犯罪法第三条⟧":              "预防未成年人犯罪法",
		"依照⟦反有组织犯罪法第三条⟧":                "反有组织犯罪法",
		"根据⟦国有土地上房屋征收与补偿条例第十条⟧":         "国有土地上房屋征收与补偿条例",
		"违反⟦城市市容和环境卫生管理条例第十条⟧":          "城市市容和环境卫生管理条例",
		"依照⟦专属经济区和大陆架法第三条⟧":             "专属经济区和大陆架法",
		"违反⟦商业特许经营管理条例第十条⟧":             "商业特许经营管理条例",
		"按照⟦地方各级人民代表大会和地方各级人民政府组织法第十条⟧": "地方各级人民代表大会和地方各级人民政府组织法",
		"他犯⟦刑法第三条⟧":                     "刑法",
		"经⟦公司法第三条⟧":                     "公司法",
	} {
		text, want := marks(t, marked)
		got := Citations(text, nil)
		sameSpans(t, text, got, want)
		if len(got) == 1 && got[0].Value.Title != title {
			t.Errorf("%s: the title is %s, want %s", text, got[0].Value.Title, title)
		}
	}
	for _, marked := range []string{"依据公司法和⟦民法典第五条⟧", "依照外商投资法和⟦数据安全法第三条⟧", "依照法律和⟦工会法第三条⟧", "依照⟦本条⟧和⟦工会法第三条⟧", "依照⟦民事诉讼法第一百条⟧和⟦行政处罚法第五条⟧", "依照⟦生物安全法第五条⟧以及⟦出境入境管理法第三条⟧"} {
		text, want := marks(t, marked)
		sameSpans(t, text, Citations(text, nil), want)
	}
}
