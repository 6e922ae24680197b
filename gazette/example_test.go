package gazette_test

import (
	"encoding/json"
	"fmt"

	"github.com/gongbao/gongbao/gazette"
	"github.com/gongbao/gongbao/gazette/sample"
)

// The articles of a law stand in the part that holds it, with an address that stays the same.
func ExampleDocument_Articles() {
	issue := gazette.Parse(&gazette.Source{Name: sample.Name, Text: sample.Text})
	for article := range issue.Documents[0].Articles() {
		fmt.Println(article.EID, article.Label)
		if article.Number == 3 {
			break
		}
	}
	// Output:
	// p1__chp_1__art_1 第一条
	// p1__chp_1__art_2 第二条
	// p1__chp_2__sec_1__art_3 第三条
}

// The cells of a table stand in their rows, below the names of their columns.
func ExampleDocument_Tables() {
	issue := gazette.Parse(&gazette.Source{Text: "锦岭县水务局关于公布泵站的通知\n锦水发〔2031〕4号\n各供水单位：\n现公布泵站如下。\n" +
		"序号\t泵站\t水泵\n1\t北站\t2\n2\t南站\t3\n合计\t\t5\n锦岭县水务局\n2031年5月8日\n"})
	for node := range issue.Documents[0].Tables() {
		fmt.Printf("%q\n", node.Table.Header)
		for _, row := range node.Table.Rows {
			fmt.Printf("%q\n", row)
		}
	}
	// Output:
	// [["序号" "泵站" "水泵"]]
	// ["1" "北站" "2"]
	// ["2" "南站" "3"]
	// ["合计" "" "5"]
}

// A value is led back to line and column, and to page and box where the format has them.
func ExampleSourceInfo_Locate() {
	issue := gazette.Parse(&gazette.Source{Text: notice})
	for _, d := range issue.Documents[0].Dates {
		at := issue.Source.Locate(d.Spans[0])[0]
		fmt.Println(d.Text, at.Line, at.Column)
	}
	// Output:
	// 9月30日 4 3
	// 2031年5月7日 8 1
}

// A check says what is printed twice, and whether both agree.
func ExampleCheck() {
	issue := gazette.Parse(&gazette.Source{Name: sample.Name, Text: sample.Text})
	for _, c := range issue.Checks {
		if c.Code == gazette.CheckTotals {
			fmt.Println(c.Status, c.Message)
		}
	}
	// Output:
	// proved the sums of the table 《映荷区燃气安全监管任务分配表》 are those of its rows
}

// An Issue is the same when it is read back from its JSON.
func ExampleIssue() {
	issue := gazette.Parse(&gazette.Source{Text: notice})
	data, err := json.Marshal(issue)
	if err != nil {
		fmt.Println(err)
		return
	}
	var back gazette.Issue
	if err := json.Unmarshal(data, &back); err != nil {
		fmt.Println(err)
		return
	}
	again, err := json.Marshal(&back)
	fmt.Println(back.Schema, back.Documents[0].ID, string(again) == string(data), err)
	// Output:
	// gongbao.issue/1 锦水发〔2031〕3号 true <nil>
}
