package parse_test

import (
	"encoding/json"
	"fmt"

	"github.com/gongbao/gongbao/parse"
)

func ExampleFind() {
	text := "按照《云州市总部经济办法》（云政规〔2021〕16号），最高奖励 500 万元，于9月30日前兑现。"
	ctx := &parse.Context{Date: parse.Day{Year: 2022, Month: 6, Day: 7}}
	var v parse.Values
	parse.Find(text, ctx, &v)
	for _, m := range v.Amounts {
		fmt.Println(text[m.Start:m.End], m.Value.Bound, m.Value.Max, m.Value.Unit)
	}
	for _, m := range v.Dates {
		fmt.Println(text[m.Start:m.End], m.Value.Bound, m.Value.To, "inferred:", m.Value.Inferred)
	}
	for _, m := range v.Citations {
		fmt.Println(m.Value.Relation, m.Value.Title, m.Value.Number)
	}
	// Output:
	// 500 万元 at_most 5000000 CNY
	// 9月30日 before 2022-09-30 inferred: year
	// basis 云州市总部经济办法 云政规〔2021〕16号
}

func ExampleInteger() {
	fmt.Println(parse.Integer("第"))
	fmt.Println(parse.Integer("一千二百六十条"))
	// Output:
	// 0 0
	// 1260 18
}

func ExampleParseDocNumber() {
	d, err := parse.ParseDocNumber("云政规【2021j 16 号")
	fmt.Println(d, d.Agency, d.Year, d.Serial, d.Repaired, err)
	// Output: 云政规〔2021〕16号 云政规 2021 16 true <nil>
}

func ExampleDates() {
	for _, m := range parse.Dates("2022年4月中下旬-10月；每年9月中旬前", nil) {
		b, _ := json.Marshal(m.Value)
		fmt.Println(string(b))
	}
	// Output:
	// {"from":"2022-04-11","to":"2022-10-31","precision":"multi","bound":"exact","edtf":"2022-04-11/2022-10","role":"mention"}
	// {"precision":"dekad","bound":"before","recurring":"yearly","edtf":"../XXXX-09-20","role":"deadline","qualifier":[{"text":"前","start":45,"end":48}]}
}

func ExampleEffect_Resolve() {
	e := parse.Effects("自印发之日起施行，有效期2年", nil)[0].Value
	e = e.Resolve(parse.Day{Year: 2022, Month: 7, Day: 16})
	fmt.Println(e.From, e.Until)
	// Output: 2022-07-16 2024-07-15
}

func ExampleFinder() {
	f := parse.Finder{Units: []parse.Unit{{Word: "标准台", Kind: parse.Count}}}
	var v parse.Values
	f.Find("购置300标准台", nil, &v)
	fmt.Println(v.Amounts[0].Value.Min, v.Amounts[0].Value.Unit)
	// Output: 300 标准台
}

func ExamplePeople() {
	for _, m := range parse.People("组 长：赵 礼 区委副书记\n成 员：孙明远 区财政局局长", nil) {
		fmt.Println(m.Value.Role, m.Value.Name, m.Value.Post)
	}
	// Output:
	// 组长 赵礼 区委副书记
	// 成员 孙明远 区财政局局长
}
