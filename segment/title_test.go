package segment

import "testing"

func TestTitleShapes(t *testing.T) {
	for _, s := range []string{"云州市人民政府关于加强供水工作的通知", "关于印发", "云州市供水办法", "（试行）的通知", "任务清单"} {
		if !isTitleLike(s) {
			t.Errorf("%q is like no title", s)
		}
	}
	for _, s := range []string{"", "表", "市水务局负责检查。", "各区人民政府：", "一要检查；", "（此件公开发布）", "> 供水办法", "123456"} {
		if isTitleLike(s) {
			t.Errorf("%q is like a title", s)
		}
	}
}

func TestHeading(t *testing.T) {
	article, item := &Node{Type: TypeArticle}, &Node{Type: TypeItem}
	for _, c := range []struct {
		node *Node
		s    string
		want string
	}{
		{article, "公布电话。区水务局应当公告。", "公布电话"},
		{article, " 目 的。为了保障供水。", "目的"},
		{article, "区水务局应当公告。公告期十日。", ""},
		{article, "区水务局负责供水。", ""},
		{article, "总则", ""},
		{item, "建厂奖励。新建水厂给予奖励。", "建厂奖励"},
		{item, "指导思想", "指导思想"},
		{item, "供水企业应当公布电话。电话由专人接听。", ""},
		{item, "公布电话；", ""},
		{&Node{Type: TypeChapter}, "　总 则", "总则"},
		{item, "", ""},
	} {
		if got := c.node.Heading(c.s); got != c.want {
			t.Errorf("%s %q has the heading %q, want %q", c.node.Type, c.s, got, c.want)
		}
	}
}
