package parse

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/gongbao/gongbao/internal/cases"
)

const valuesPage = "../docs/values.md"

// A valueKind is one section of docs/values.md: ten printed forms, read by one function.
type valueKind struct {
	title, about string
	read         func(s string) []any
	forms        []string
}

// found turns matches into what the page shows: the text found and its JSON.
func found[T any](text string, list []Match[T]) []any {
	var out []any
	for _, m := range list {
		b, err := json.Marshal(m.Value)
		if err != nil {
			panic(err)
		}
		out = append(out, fmt.Sprintf("`%s` → `%s`", text[m.Start:m.End], b))
	}
	return out
}

// letter is the context of the page: a document of 7 June 2022.
var letter = &Context{Date: Day{2022, 6, 7}}

var valueKinds = []valueKind{
	{"Numbers", "`parse.ParseNumber`; the JSON of a number is a number.", func(s string) []any {
		n, err := ParseNumber(s)
		if err != nil {
			return nil
		}
		return []any{fmt.Sprintf("`%s`", n)}
	}, []string{"1,234.5", "１２３４", "一千二百六十", "壹仟贰佰陆拾", "二〇二二", "二OO六", "三百五", "1.4万", "2千亿", "十二万五千", "3亿5000万", "负三点五", "廿五"}},
	{"Amounts", "`parse.Amounts`. `text` is figure, unit and per-unit; the words around it give the bound.", func(s string) []any { return found(s, Amounts(s, nil)) },
		[]string{"最高不超过 4000 万元", "每平方米 1000 元", "500 元/套/月", "10 万、8 万、5 万元", "30-100 亿元以上项目", "1 亿元以上（含 1 亿元）", "超亿元企业", "¥20000.00（大写：贰万元整）", "新臺幣二萬元以上二十萬元以下", "百分之三点五", "增幅在 15% 以上", "不超过企业当年贡献的 100%", "三成左右", "分别免除不超过 400m²、800m²", "约 150 米", "不少于 20 人且不超过 300 人", "百亿级产业集群", "奖励30、20、10万元", "5—8千元", "五角至十元", "1000万元及以上至2000万元", "在80000元限额内", "消防站 2 6 座", "3, 200 万 元", "港幣$5,000和A$20", "1 5人", "序号 1 2 3"}},
	{"Durations", "`parse.Durations`.", func(s string) []any { return found(s, Durations(s, nil)) },
		[]string{"有效期 2 年", "15个工作日内", "5 个自然年", "三个月", "半年", "两年半", "一年六个月", "24小时", "3至7年", "不少于 10 年", "两个半小时", "第 1-3 年"}},
	{"Dates", "`parse.Dates` in a document of 2022-06-07.", func(s string) []any { return found(s, Dates(s, letter)) },
		[]string{"2022年6月7日", "二〇二二年六月七日", "二OO六年三月", "民國一百一十一年六月七日", "2022年7—9月", "2022年4月中下旬-10月", "9月30日前", "每年9月中旬前", "每月15日", "2022年6月底之前", "2022年第三季度", "2024 年末", "2022-2024年", "“十四五”期间", "自2022年7月16日起施行", "年底前", "2022年7月、8月", "2021年一、二季度", "2021年上、下半年", "2021年3月5、6日", "2020、2021年", "2021年第一至第三季度", "2021年Q1-Q3", "20世纪80年代", "2 0 3 2 年 5 月 1 0 日", "2032. 5. 10"}},
	{"Document numbers", "`parse.DocNumbers`.", func(s string) []any { return found(s, DocNumbers(s, nil)) },
		[]string{"云政规〔2021〕16号", "云政规[2021] 16 号", "云政规【２０２１)１６号", "云政规〔2021j16号", "是指根据云政规〔2021〕16号文", "云政规〔2021〕16号、17号", "国务院令第300号", "云州市商务局公告2022年第5号", "云商函2026年第322号", "(88)交函办字第494号", "院臺訴字第1010139937號", "第223/2000號行政長官批示", "第 XX 届〔XXXX〕X 号"}},
	{"Citations", "`parse.Citations`.", func(s string) []any { return found(s, Citations(s, nil)) },
		[]string{"根据《中华人民共和国行政许可法》第三条第二款第（一）项", "《云州市规则（试行）》（云政〔2019〕1号）同时废止", "现将《云州市方案》印发给你们", "贯彻《关于进一步实施〈中华人民共和国行政处罚法〉的通知》", "《关于甲的通知》（云办发〔2021〕84号，以下简称《通知》）", "依照刑法第一百三十三条之一", "本办法第五至七条", "《民法典》第五百七十七条与第584条", "前款规定", "按云政规〔2021〕16号文执行"}},
	{"Lists", "A unit printed once holds to the left, and so do what stands behind a year (上半年) and a bound behind the last element; what stands before the first element, as a year or a bound, holds to the right.", func(s string) []any { return anyFound(s) },
		[]string{"3%、5%和8%", "30、50、100公顷", "满3年、5年、10年的", "每人每月300元、200元", "2021年3月、4月", "2021年Q1、Q2", "依照本办法第五、六条", "依照本办法第三条、第五条和第七条", "云政规〔2021〕16号和17号", "2022年3月5日、8日", "2022年1、2月", "2022年一、二季度", "2022年上、下半年", "2022、2023年上半年", "2022、2023年1至3月", "300、400人", "不满14、16周岁", "100、200美元", "占二、三成", "百分之五、八、十", "半年、一年", "“十三五”“十四五”期间", "300、400至500人", "三分之一、二分之一"}},
	{"Ranges", "A range is one value; 5万元以上15万元以下 is two, which name each other. Two neighbouring digits are a range that is about. The model has no range of document numbers: its two ends are numbers of their own. Where the print does not say which values it means, there is none: 零下5至10℃ may end below zero or above it, 100×200平方米 is a size, and one third is no decimal number.", func(s string) []any { return anyFound(s) },
		[]string{"15%—20%", "50至60人", "3-5公顷", "5万元以上15万元以下", "3至7年", "10—15个工作日", "2021年3月5日至8日", "2021年3月至次年2月", "依照本办法第三条至第五条", "依照本办法第三至五条", "2022年上半年至2023年上半年", "60至70岁", "十五六岁", "100至200美元", "三元五角至五元", "二至三成", "三成至五成", "百分之五至八", "-5℃至10℃", "零下5℃至零上10℃", "零下5至10℃", "半年至一年", "“十三五”至“十四五”期间", "云政规〔2021〕16号至18号", "三分之一至二分之一", "100×200平方米"}},
	{"Bounds", "以上, 以下 and 以内 include the value, 不满, 超过 and 以外 do not (Civil Code, art. 1259).", func(s string) []any { return anyFound(s) },
		[]string{"不超过5%", "5%左右", "不低于20公顷", "60周岁以上", "不满18周岁", "300人以下", "5公里以外", "约3年", "15日以内", "不少于10年", "不超过半年", "三个月以上一年以下", "300、400人以上", "百分之五、八以上", "三成左右", "9月30日前", "截至2022年6月30日", "2022年7月16日起"}},
	{"Contacts", "`parse.Contacts`.", func(s string) []any { return found(s, Contacts(s, nil)) },
		[]string{"0999-84468520", "电话：(0999)84468561转8001", "09994870315", "139 1234 5678", "400-123-4567", "+86-999-84468520", "电话：84468520、84468521", "（84465257）", "地 址：云州市临江区云江路1号", "邮编：430000", "网址：http://www.example.gov.cn", "邮箱：a@example.gov.cn"}},
	{"Effects", "`parse.Effects` without the document's date; `Resolve` puts it in.", func(s string) []any { return found(s, Effects(s, nil)) },
		[]string{"自2022年7月16日起施行，有效期2年", "自印发之日起施行", "自公布之日起30日后施行", "自2022年7月31日开始施行，有效期三年", "有效期至2025年7月15日", "自发布之日起施行，试行期一年", "本办法长期有效", "本办法有效期5年，自2022年1月1日起施行", "自2022年1月1日起施行至2024年12月31日止", "自2025年1月1日起废止"}},
	{"Aliases", "`parse.Find`, field Aliases.", func(s string) []any {
		var v Values
		Find(s, nil, &v)
		return found(s, v.Aliases)
	}, []string{"云州人力资源服务产业园（以下简称“园区”）建设", "《关于甲的通知》（云办发〔2021〕84号，以下简称《通知》）", "《关于乙的议案》（以下称2号议案）", "领导小组（以下统称为小组）"}},
	{"People", "`parse.People`; a list names roles, running text and appointments name posts.", func(s string) []any { return found(s, People(s, nil)) },
		[]string{"组 长：张 三 区委副书记", "副组长：李四（区财政局）", "成员：王五、赵六、孙七", "联系人：周八 13912345678", "召集人：区长"}},
}

// anyFound reads the values of every kind in s.
func anyFound(s string) []any {
	var v Values
	Find(s, letter, &v)
	var out []any
	for _, list := range [][]any{found(s, v.DocNumbers), found(s, v.Dates), found(s, v.Durations), found(s, v.Amounts), found(s, v.Citations)} {
		out = append(out, list...)
	}
	return out
}

// valuesText writes the page.
func valuesText() string {
	var b strings.Builder
	b.WriteString("# What is read, and what comes out\n\nWritten by `go test ./parse -run ValuesPage -update`; a test fails when this page is stale.\n")
	for _, k := range valueKinds {
		fmt.Fprintf(&b, "\n## %s\n%s\n\n| printed | found |\n|---|---|\n", k.title, k.about)
		for _, form := range k.forms {
			var cells []string
			for _, v := range k.read(form) {
				cells = append(cells, strings.ReplaceAll(fmt.Sprint(v), "|", "\\|"))
			}
			if len(cells) == 0 {
				cells = []string{"nothing"}
			}
			fmt.Fprintf(&b, "| %s | %s |\n", form, strings.Join(cells, "<br>"))
		}
	}
	return b.String()
}

func TestValuesPage(t *testing.T) {
	want := valuesText()
	if *cases.Update {
		if err := os.WriteFile(valuesPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(valuesPage)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is stale: run go test ./parse -run ValuesPage -update", valuesPage)
	}
}
