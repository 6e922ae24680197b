package segment

import (
	"strings"
)

// documentKinds are the fifteen kinds (文种) of 党政机关公文处理工作条例 (2012), art. 8, longest first.
var documentKinds = []string{
	"命令", "决议", "决定", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "纪要",
	"決議", "決定", "公報", "意見", "報告", "請示", "批覆", "議案", "紀要", "函", "令",
}

// instrumentKinds are kinds that other papers carry in their titles, as printed: the kinds of rules of
// 规章制定程序条例 (2001, 2017), art. 7, of 立法法, and the plans and lists that notices issue.
var instrumentKinds = []string{
	"实施细则", "管理办法", "实施办法", "暂行办法", "实施方案", "行动方案", "行动计划", "工作方案", "应急预案", "议事规则", "工作规则",
	"条例", "办法", "规定", "细则", "规则", "规程", "规范", "章程", "制度", "守则", "方案", "规划", "计划", "纲要", "要点", "预案", "措施",
	"政策", "标准", "目录", "清单", "名单", "名录", "总结", "公示", "说明", "解读", "解释", "批示", "答复", "讲话", "协议", "分工", "安排", "任务", "大事记",
	"條例", "辦法", "規定", "細則", "規則", "標準", "行政命令", "行政法規", "法律", "宪法", "憲法", "法典", "程序", "指南", "指引", "机制", "体系", "样本", "流程图", "示意图", "法", "表", "书", "图",
}

// KindOf returns the 文种 that a title ends with: 通知 of …关于印发…的通知（试行）. "" if it ends with none.
func KindOf(title string) string {
	t := withoutTail(title)
	for _, kinds := range [][]string{documentKinds, instrumentKinds} {
		for _, k := range kinds {
			if strings.HasSuffix(t, k) && len(t) > len(k) {
				return k
			}
		}
	}
	return ""
}

// withoutTail returns a title without spaces and the brackets after it: （试行）, （2022—2024年）, （第一批）.
func withoutTail(title string) string {
	t := strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, title)
	for range 3 {
		end := last(t)
		if end != '）' && end != ')' {
			break
		}
		open := strings.LastIndexAny(t, "（(《〈")
		if open <= 0 || cells(t[open:]) > 44 {
			break
		}
		t = t[:open]
	}
	return strings.TrimRight(t, "》”」")
}

// endsTitle reports whether s ends like the title of an official document (GB/T 9704-2012, 7.3.1):
// issuer, subject and 文种.
func endsTitle(s string) bool {
	t := withoutTail(s)
	for _, k := range documentKinds {
		if strings.HasSuffix(t, k) {
			return true
		}
	}
	return false
}

// isLabelled reports whether s is a short label, a colon and a value: 联系人：王五. No title begins so.
func isLabelled(s string) bool {
	n := 0
	for i, r := range s {
		if r == '：' || r == ':' {
			return n >= 1 && i+len(string(r)) < len(s)
		}
		if n++; n > 8 || !isHan(r) && !isSpace(r) {
			return false
		}
	}
	return false
}

// hasSentence reports whether a sentence or a member of a list ends somewhere in s.
func hasSentence(s string) bool {
	for _, r := range s {
		switch r {
		case '。', '；', ';', '！', '!', '？', '?':
			return true
		}
	}
	return false
}

// isTitleLike reports whether a line can be a title or a piece of one: words without the end of a sentence.
func isTitleLike(s string) bool {
	if len(s) > 300 {
		return false
	}
	c := cells(s)
	if c < 4 || c > 170 || hanCount(s) < 2 {
		return false
	}
	if hasSentence(s) || strings.HasSuffix(s, "：") || strings.HasSuffix(s, ":") {
		return false
	}
	if isImprintLine(s) || isLabelled(s) || strings.Contains(s, "》已") || strings.Contains(s, "》业") {
		return false
	}
	return !strings.HasPrefix(s, "（此件") && !strings.HasPrefix(s, "(此件") && !strings.HasPrefix(s, "> ")
}

// TitleKey folds the title of an entry of the contents as [Key] does, without the 文号 in brackets that some contents print
// behind it: …的通知（云政发〔2031〕1号）, …办法（云州市人民政府令第8号）.
func TitleKey(title string) string {
	s := strings.TrimRight(title, " \n　")
	return Key(s[:titleLength(s)])
}
