package segment

import (
	"testing"

	"github.com/gongbao/gongbao/internal/han"
)

// TestShapes checks each shape on lines that have it, and on lines that look alike and do not.
func TestShapes(t *testing.T) {
	for _, c := range []struct {
		name    string
		is      func(string) bool
		yes, no []string
	}{
		{"isRule", isRule,
			[]string{"———", "-----", "====", "____", "|---|:---:|", "－－－"},
			[]string{"", "--", "—3—", "——产业", "|1|2|"}},
		{"isPageNumber", isPageNumber,
			[]string{"— 3 —", "-3-", "·3·", "－ ３ －", "–12–", "第 3 页", "第3页 共20页", "～3～", "— 3", "•7•", "| 3 |"},
			[]string{"", "3", "3.", "—", "3-5", "— 3 — 4", "-12345-", "第3页的表", "第三条", "-3.5-", "1 2"}},
		{"isNumeral", isNumeral,
			[]string{"3", "12", "１２", "2031"},
			[]string{"", "12345", "1 2", "三", "3."}},
		{"isStamp", isStamp,
			[]string{"https://www.yunzhou.example/1.html", "http://a.example/ 1/2", "【字体：大 中 小】", "2031/5/6 上午9:15 通知", "2031/5/6, 09:15"},
			[]string{"网址：https://www.yunzhou.example", "2031/5/6", "1/2"}},
		{"isContentsHead", isContentsHead,
			[]string{"目录", "目 录", "目　　录", "目錄", "本期目录", "目次"},
			[]string{"", "目", "供水目录", "目录如下"}},
		{"isColumn", isColumn,
			[]string{"● 市政府文件 ●", "◆人事任免◆", "【部门文件】", "■ 政策解读", "○市政府文件○"},
			[]string{"", "市政府文件", "●●", "● 各区应当检查，并且报告 ●", "【第一】【第二】"}},
		{"isSureColumn", isSureColumn,
			[]string{"● 市政府文件 ●", "◆人事任免◆"},
			[]string{"■ 政策解读", "【部门文件】", ""}},
		{"isNumberLine", isNumberLine,
			[]string{"云政发〔2031〕8号", "云政发[2031] 8 号", "（云政发〔2031〕8号）", "发文字号：云政发〔2031〕8号", "云政发【2031】8号", "云政发〔２０３１〕８号", "云州市人民政府令第12号"},
			[]string{"", "云政发", "〔XXXX〕X号", "云水罚〔20××〕×号", "云政发〔2031〕8号同时废止", "根据云政发〔2031〕8号", "8号", "2031年第8号文"}},
		{"isDateLine", isDateLine,
			[]string{"2031年5月4日", "２０３１年５月４日", "二〇三一年五月四日", "二○三一年五月四日", "2031 年 5 月 4 日", "（2031年5月4日）"},
			[]string{"", "2031年5月", "自2031年5月4日起", "2031年5月4日至6日", "年 月 日"}},
		{"isMasthead", isMasthead,
			[]string{"云州市人民政府文件", "云 州 市 人 民 政 府 文 件", "云州市水务局文件", "云州市人民政府令", "中共云州市委办公室文件"},
			[]string{"", "文件", "按照云州市人民政府文件，", "供水文件", "有关文件", "司令"}},
		{"isAttachmentLine", isAttachmentLine,
			[]string{"附件", "附件1", "附件 1", "附件：", "附件1：供水抢修电话", "附件 供水抢修电话", "附表2", "附件１", "附件一", "附件1-2", "附：供水抢修电话"},
			[]string{"", "附则", "附件1所列的任务由市水务局负责。", "附近", "附", "附带条件"}},
	} {
		for _, s := range c.yes {
			if !c.is(s) {
				t.Errorf("%s(%q) is false", c.name, s)
			}
		}
		for _, s := range c.no {
			if c.is(s) {
				t.Errorf("%s(%q) is true", c.name, s)
			}
		}
	}
}

func TestTableRows(t *testing.T) {
	for _, raw := range []string{"a\tb\n", "| a | b |\n", "|a|b", "序号\t\n", "\ta\tb\n", "1\t\t\n"} {
		if !isTableRow(raw) {
			t.Errorf("%q is no row", raw)
		}
	}
	for _, raw := range []string{"", "\n", "\t\n", "\t市水务局负责。\n", "a|b\n", "|\n", "\t\t"} {
		if isTableRow(raw) {
			t.Errorf("%q is a row", raw)
		}
	}
}

func TestColumnName(t *testing.T) {
	for _, s := range []string{"市政府文件", "● 市政府文件 ●", "【市政府文件】", "■ 市政府文件", "◆市 政 府 文 件◆"} {
		if got := columnName(s); got != "市政府文件" {
			t.Errorf("%q is the column %q", s, got)
		}
	}
}

// TestShapeNeeds asserts that one of the signs that a shape needs stands on each line that has the shape.
func TestShapeNeeds(t *testing.T) {
	lines := append(mutatedLines(t), "[^]", "2031/5/6 上午9:15 通知", "http://a.example/1", "扫一扫在手机打开当前页", "葡文版本", "关闭本页", "【打印", "上一篇：供水", "分享到：", "CONTENTS")
	for w := range pageFeet.All {
		lines = append(lines, w)
	}
	for i := range shapes {
		sh, n := &shapes[i], 0
		for _, s := range lines {
			if sh.needs == 0 || !sh.is(s) {
				continue
			}
			if n++; !han.FactsOf(s).May(sh.needs) {
				t.Errorf("%q has the shape %v and none of its signs", s, sh.kind)
			}
		}
		if n == 0 && sh.needs != 0 {
			t.Errorf("no line has the shape %v", sh.kind)
		}
	}
}
