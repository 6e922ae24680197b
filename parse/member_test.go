package parse

import "testing"

func TestMembers(t *testing.T) {
	text := "- 组 长：赵立言 区委副书记，区政府区长\n副组长：周 礼 区政府副区长\n成 员：孙明远 区政府办公室主任\n韩 柏 区发改局局长\n\n方晓 区财政局局长（兼） 0999-84468520\n\n领导小组办公室主任由方晓兼任。\n"
	want := []Person{
		{Name: "赵立言", Role: "组长", Post: "区委副书记，区政府区长"},
		{Name: "周礼", Role: "副组长", Post: "区政府副区长"},
		{Name: "孙明远", Role: "成员", Post: "区政府办公室主任"},
		{Name: "韩柏", Role: "成员", Post: "区发改局局长"},
		{Name: "方晓", Role: "成员", Post: "区财政局局长（兼）", Phone: "099984468520"},
	}
	sameMembers(t, text, membersOf(text), want)
}

func TestMembersInOneLine(t *testing.T) {
	got := membersOf("联系人：赵立言、周礼（区财政局）、买买提·艾力")
	if len(got) != 3 || got[1].Value.Unit != "区财政局" || got[2].Value.Name != "买买提·艾力" {
		t.Errorf("got %+v", got)
	}
	for _, s := range []string{"召集人：区长", "成员：区政府办公室、区发改局、区司法局主要负责人。", "申报议题材料联系人：", "各街道办事处："} {
		if got := membersOf(s); len(got) > 0 {
			t.Errorf("membersOf(%q) = %+v, want none", s, got)
		}
	}
}

// TestMembersOfUnitBeforeColon checks that a unit before a colon or a number is no word of the post after it.
func TestMembersOfUnitBeforeColon(t *testing.T) {
	for s, want := range map[string][]Person{
		"主持：市长俞 桐":            {{Name: "俞桐", Role: "主持", Post: "市长"}},
		"出席：副市长秦　屹、沈砚清":       {{Name: "秦屹", Role: "出席", Post: "副市长"}, {Name: "沈砚清", Role: "出席", Post: "副市长"}},
		"主持：区人民政府：区长赵立言":      {{Name: "赵立言", Role: "主持", Post: "区长", Unit: "区人民政府"}},
		"成员：区财政局：局长周礼":        {{Name: "周礼", Role: "成员", Post: "局长", Unit: "区财政局"}},
		"成员：区财政局：局长周礼、副局长孙明远": {{Name: "周礼", Role: "成员", Post: "局长", Unit: "区财政局"}, {Name: "孙明远", Role: "成员", Post: "副局长", Unit: "区财政局"}},
		"成员：区财政局　局长周礼":        {{Name: "周礼", Role: "成员", Post: "区财政局局长"}},
		"成员：区财政局 1 局长周礼":      {{Name: "周礼", Role: "成员", Post: "局长", Unit: "区财政局"}},
	} {
		sameMembers(t, s, membersOf(s), want)
	}
}

// sameMembers compares the people found in s with those that are meant, but for the places of their names.
func sameMembers(t *testing.T, s string, got []Match[Person], want []Person) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%s: %+v, want %+v", s, got, want)
		return
	}
	for i, m := range got {
		m.Value.NameAt = Range{}
		if m.Value != want[i] {
			t.Errorf("%s: %+v, want %+v", s, m.Value, want[i])
		}
	}
}

// TestLabelsOfAList reads a list whose groups stand below labels that are no role alone.
func TestLabelsOfAList(t *testing.T) {
	text := "主 任 委 员：\n罗海  市水务局副局长\n工作组负责人：\n任平  市水务局供水处处长\n专职工作人员：\n何  方  市水务局供水处副处长\n专  家  组：\n从专家库选取5名评审专家"
	sameMembers(t, text, membersOf(text), []Person{
		{Name: "罗海", Role: "主任委员", Post: "市水务局副局长"}, {Name: "任平", Role: "工作组负责人", Post: "市水务局供水处处长"},
		{Name: "何方", Role: "专职工作人员", Post: "市水务局供水处副处长"},
	})
}
