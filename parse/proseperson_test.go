package parse

import "testing"

func TestProsePeople(t *testing.T) {
	for s, want := range map[string][]Member{
		"县长李长河主持会议。":                   {{Name: "李长河", Role: "主持", Post: "县长"}},
		"副市长王海、赵云，市政府秘书长孙文海出席会议。":      {{Name: "王海", Post: "副市长"}, {Name: "赵云", Post: "副市长"}, {Name: "孙文海", Role: "出席", Post: "市政府秘书长"}},
		"会议听取了副县长王海关于春耕生产情况的汇报。":       {{Name: "王海", Post: "副县长"}},
		"领导小组下设办公室，由郑义兼任办公室主任。":        {{Name: "郑义", Role: "办公室主任"}},
		"办公室主任由市财政局局长张小三兼任。":           {{Name: "张小三", Role: "办公室主任", Post: "市财政局局长"}},
		"领导小组组长由市长李四担任，副组长由副市长王五同志担任。": {{Name: "李四", Role: "组长", Post: "市长"}, {Name: "王五", Role: "副组长", Post: "副市长"}},
		"副区长李某负责教育、民政工作。":              {{Name: "李某", Post: "副区长"}},
		"李四同志：负责财政、审计工作。":              {{Name: "李四"}},
		"主任全面负责工作，局长办公会讨论通过。":          nil,
		"组长应当负责，成员单位高度重视。":             nil,
		"校长全权负责，书记处书记、党组书记于会上部署。":      nil,
		"由金融机构负责，由文旅局任组长单位。":           nil,
		"由高校承担，董事长单位，全国人大常委会委员长会议。":    nil,
	} {
		got, _ := prosePeople(s)
		sameMembers(t, s, got, want)
	}
}
