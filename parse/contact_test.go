package parse

import "testing"

func TestContactsInText(t *testing.T) {
	for _, marked := range []string{
		"⟦0999-84468520⟧", "电话：⟦(0999)84468561⟧", "⟦09994870315⟧", "张三 ⟦13912345678⟧", "⟦139 1234 5678⟧", "热线⟦400-123-4567⟧、⟦12345⟧", "⟦0999-84875077⟧ ⟦0999-84865251⟧", "管理所：东湖路口（⟦84465257⟧）", "电话：⟦84468520转8001⟧",
		"邮编：⟦430000⟧", "邮 政 编 码 ⟦430000⟧", "地 址：⟦云州市临江区云江路1号⟧，电话：⟦0999-84468520⟧", "网址：⟦http://www.example.gov.cn⟧。", "⟦www.example.gov.cn/a?b=1⟧", "邮箱 ⟦a.b@example.gov.cn⟧；", "⟦5N@example.cn⟧", "$⟦0m@example.cn⟧",
		"材料请寄至⟦云州市临江区人民路88号3幢2层201室⟧（邮编：⟦430000⟧）", "送至⟦临江区云江路特1号市水务局收发室⟧。", "邮寄至：⟦云州市临江区人民路188弄5号楼⟧，王五", "办公室设在⟦云州市临江区望江巷12-3号⟧，负责", "⟦云州市临江区人民路88号云江大厦A座1201室⟧，邮编⟦430000⟧", "⟦临江区留水庄路5号院⟧ 邮政编码：⟦430001⟧",
		"寄至⟦云州市人民路88号⟧市水务局进行审核", "送至区水务局3号窗口", "办公室设在市水务局，共3人", "推送至2级平台", "设在第3号楼", "报送至人民法院第5号审判庭",
		"身份证号420102199001011234", "2022年6月7日", "20220607", "编号（20220607）", "第12345678号", "1.3912345678", "云州市临江路特1号",
	} {
		text, want := marks(t, marked)
		sameSpans(t, text, Contacts(text, nil), want)
	}
}

func TestContactsOfAColumn(t *testing.T) {
	for column, cell := range map[string]string{"地 址": "临江区云江路10号附7号", "举报投诉电话": "84468520"} {
		found := Contacts(cell, &Context{Column: column})
		if len(found) != 1 || found[0].End-found[0].Start != len(cell) {
			t.Errorf("%s: %q gave %+v", column, cell, found)
		}
	}
}
