package segment

import (
	"strings"

	"github.com/gongbao/gongbao/internal/han"
	"github.com/gongbao/gongbao/internal/lexicon"
)

// An Absence says why a text holds no document, "" where it may hold one.
type Absence string

// The absences.
const (
	AbsentUnfilled Absence = "unfilled"   // a page that a script would fill in: {{title}}
	AbsentRefused  Absence = "error-page" // what a web server or a site answers in place of a page: 404 Not Found
)

// answerHeads finds how web servers, gateways and sites say that they do not give a page.
var answerHeads = lexicon.NewHeads(serverAnswers())

func serverAnswers() []string {
	return []string{
		"404notfound", "403forbidden", "401unauthorized", "400badrequest", "500internalservererror", "502badgateway", "503service", "504gateway", "405methodnotallowed", "429toomany", "410gone",
		"301movedpermanently", "302found", "httpstatus", "httperror", "requestedurl", "objectmoved", "accessdenied", "errorcode", "pagenotfound", "servererrorin", "nginx", "apachetomcat", "theresourceyouarelookingfor",
		"页面不存在", "页面未找到", "网页不存在", "页面找不到", "找不到该页", "找不到页面", "找不到网页", "访问的页面", "访问的网页", "请求的页面", "访问的资源", "请求的资源", "访问的内容", "访问的文件", "文章不存在", "信息不存在", "内容不存在", "该内容已被", "内容已被发布者删除", "已被删除", "已被移除",
		"无法访问此", "无法访问该", "无法显示", "无法打开", "服务器错误", "服务器内部错误", "服务器繁忙", "系统错误", "系统繁忙", "系统异常", "系统维护", "网站维护", "正在维护", "升级维护", "请求被拦截", "请求已被", "访问被拒绝", "访问受限", "访问过于频繁", "访问频率", "请求过于频繁", "无权访问", "没有权限", "参数错误", "非法请求",
		"环境异常", "完成验证后即可继续访问", "请输入验证码", "安全验证", "人机验证", "会话已过期", "请重新登录", "请先登录", "正在跳转", "自动跳转", "自动返回", "启用javascript", "开启javascript", "enablejavascript", "启用cookie", "浏览器版本过低", "链接已过期", "链接已失效", "參數錯誤", "網頁不存在", "找不到網頁", "查無資料",
		"访问被阻断", "访问已被阻断", "访问被拦截", "访问被禁止", "禁止访问", "拒绝访问", "访问的url", "请求的url", "请求id", "您的ip", "服务不可用", "网关超时", "网关错误", "页面走丢", "网站已关闭", "网站已暂停", "请稍后再试", "请稍后重试",
	}
}

// answerLength is how many characters the answer of a server has at most.
const answerLength = 600

// mayBeFilled reports whether a sign that opens a place to be filled in stands on one of the lines.
func mayBeFilled(text string, lines []Line) bool {
	for i := range lines {
		l := &lines[i]
		if l.may(han.WithFill) && (strings.Contains(text[l.Span.Start:l.Span.End], "{") || strings.Contains(text[l.Span.Start:l.Span.End], "<%")) {
			return true
		}
	}
	return false
}

// absence returns why the text of src can hold no document.
func absence(src *Source, lines []Line) Absence {
	const short = 10 * answerLength
	unfilled, print := 0, 0
	mayFill := mayBeFilled(src.Text, lines)
	if len(src.Text) >= short && !mayFill {
		lines = lines[:0] // a long text with no place to fill in is no answer
	}
	for i := range lines {
		l := &lines[i]
		if l.Kind == KindBlank {
			continue
		}
		if print += hanCount(l.text(src.Text)); !mayFill && print >= answerLength {
			break
		}
		if mayFill && isUnfilled(l.text(src.Text)) {
			unfilled++
		}
	}
	switch {
	case src.Format == "html" && strings.TrimSpace(src.Text) == "":
		return AbsentUnfilled
	case unfilled > 0 && !hasText(src.Text, lines):
		return AbsentUnfilled
	case print < answerLength && len(src.Text) < short && isServerAnswer(src, lines):
		return AbsentRefused
	}
	return ""
}

// isUnfilled reports whether s has a place that a script fills in: {{rulesTitle}}, ${item.title}, <%= title %>.
func isUnfilled(s string) bool {
	for _, pair := range [][2]string{{"{{", "}}"}, {"${", "}"}, {"<%", "%>"}, {"[[${", "}]]"}, {"@{", "}"}} {
		if _, rest, ok := strings.Cut(s, pair[0]); ok && strings.Contains(rest, pair[1]) {
			return true
		}
	}
	return false
}

// hasText reports whether a sentence stands in the lines that are not to be filled in.
func hasText(text string, lines []Line) bool {
	for i := range lines {
		s := lines[i].text(text)
		if !isUnfilled(s) && hanCount(s) > 20 && holds(s, "。", "；") && !isNotice(s) {
			return true
		}
	}
	return false
}

// isServerAnswer reports whether a short text is the answer of a server, and has no line that only a document has.
func isServerAnswer(src *Source, lines []Line) bool {
	answers := false
	for i := range lines {
		l := &lines[i]
		switch l.Kind {
		case KindBlank:
			continue
		case KindNumber, KindMasthead:
			return false
		}
		s := l.text(src.Text)
		if l.Kind == KindMarker && l.Marker.Style <= ArticleMark || isTitleLike(s) && rankTitle(han.Key(s)) == wholeTitle {
			return false
		}
		answers = answers || answerHeads.Stand(smallLetters(han.Key(s)))
	}
	return answers || answerHeads.Stand(smallLetters(han.Key(src.Title)))
}

// putAllAside gives all lines to the site.
func putAllAside(lines []Line) {
	for i := range lines {
		if l := &lines[i]; l.Role == Body {
			l.claimAs(Furniture, KindStamp, "the text holds no document")
		}
	}
}
