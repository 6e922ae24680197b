package segment

import (
	"slices"
	"strings"
)

// siteSigns stand on the pages of web sites only; two of them show that a text was taken from one.
var siteSigns = []string{
	"当前位置", "您的位置", "您现在的位置", "我的位置", "您当前的位置", "网站标识码", "公网安备", "icp备", "版权所有", "网站地图", "无障碍", "长者模式", "扫一扫",
	"字体:", "字号:", "打印本页", "关闭窗口", "分享到", "高级搜索", "热门搜索", "热门关键词", "登录", "政务微信", "返回顶部", "浏览次数", "索引号:", "政府网站找错",
	"首页>", "來源網址",
}

// sureSigns begin a line that shows alone that a text was taken from a site.
var sureSigns = []string{"当前位置", "您的位置", "您现在的位置", "您当前的位置", "您所在的位置", "欢迎访问", "欢迎光临", "关注·", "关注.", "网站标识码", "政府网站标识码"}

// signPairs has two characters of every sign of a site, by the first of them: most lines are not folded, since they have none.
var signPairs = map[rune]string{
	'位': "置", '网': "站安", 'i': "cC", 'I': "cC", 'ｉ': "ｃ", 'Ｉ': "Ｃ", '版': "权", '地': "图", '障': "碍", '者': "模", '扫': "一", '字': "体号", '印': "本",
	'闭': "窗", '享': "到", '搜': "索", '门': "关", '登': "录", '务': "微", '回': "顶", '览': "次", '索': "引", '首': "页", '網': "址", '迎': "访光", '关': "注",
}

// mayBeOfSite reports whether two such characters stand in s, one behind the other up to spaces.
func mayBeOfSite(s string) bool {
	wanted := ""
	for _, r := range s {
		if isSpace(r) {
			continue
		}
		if wanted != "" && strings.ContainsRune(wanted, r) {
			return true
		}
		switch r { // the keys of signPairs, which a look into the map for each character would cost more than the folding
		case '位', '网', 'i', 'I', 'ｉ', 'Ｉ', '版', '地', '障', '者', '扫', '字', '印', '闭', '享', '搜', '门', '登', '务', '回', '览', '索', '首', '網', '迎', '关':
			wanted = signPairs[r]
		default:
			wanted = ""
		}
	}
	return false
}

// siteLines are all that stands on a line which a site prints round a text.
var siteLines = wordSet(`首页 网站首页 简 繁 简体 繁体 简体中文 繁体中文 繁體版 英文 english en 登录 注册 登录注册 退出 退出登录 个人中心 无障碍 无障碍浏览 无障碍阅读 长者模式 长者助手 适老化 老年模式 关怀版
	搜索 高级搜索 检索 搜 微信 微博 政务微信 政务微博 抖音 头条号 客户端 移动端 手机版 电脑版 移动版 app下载 收藏 分享 订阅 打印 关闭 返回 更多 更多> 上一页 下一页 上一条 下一条 上一篇 下一篇 我要纠错 纠错 朗读 语音播报 点赞
	网站地图 联系我们 关于我们 关于本站 版权声明 使用帮助 网站声明 站点地图 隐私声明 网站管理 访问统计 返回顶部 返回首页 返回上一级 返回列表 返回上页 收起 展开 全文 下载 精准 模糊 全部 标题 正文 文件 解读 热词 大 中 小 大中小 默认 超大
	政务公开 信息公开 政府信息公开 政民互动 互动交流 政务服务 办事服务 新闻中心 新闻动态 政策法规 政策文件 政府公报 专题专栏 数据开放 机构概况 政府数据 我要办 走进政府 数据加载中 加载中 基本信息 文档信息 文件信息 公文信息`)

// siteBeginnings begin a line that a site prints above, beside or below a text.
var siteBeginnings = []string{
	"当前位置", "您的位置", "您现在的位置", "您所在的位置", "您当前的位置", "您当前位置", "我的位置", "所在位置", "现在位置", "热门搜索", "热门关键词", "热门词", "本站热词", "热词:", "搜索方式", "搜索热词",
	"欢迎访问", "欢迎您", "欢迎光临", "字体:", "字号:", "字体大小", "文字大小", "(字体", "(字号", "(打印", "打印本页", "打印此页", "打印该页", "分享到", "分享:", "分享至", "扫一扫", "扫码", "微信扫", "用微信", "关闭窗口", "关闭本页", "(关闭", "(下载",
	"语音播报", "收藏", "浏览次数", "阅读次数", "点击数", "点击次数", "点击率", "浏览量", "阅读量", "访问量", "责任编辑", "(责任编辑", "编辑:", "(编辑", "上一篇", "下一篇", "上一条", "下一条", "首页>", "主页>", "网站首页>", "本站首页", "服务热线", "下载文字版", "下载图片版",
	"数据加载中", "简体|", "简体中文|", "简|繁", "关注·", "关注.", "移动客户端", "官方微", "官方抖音", "网站支持ipv6", "已归档", "文件已失效", "信息来源:", "稿源:", "文章来源:", "转载", "网页版", "加入收藏", "设为首页", "设置首页", "无障碍", "用户登录", "注册登录",
}

// footBeginnings begin what a site prints below a text: from the first of them on nothing belongs to the document.
var footBeginnings = []string{
	"相关稿件", "相关链接", "相关文章", "相关新闻", "相关阅读", "相关信息", "相关文件", "相关文档", "相关政策", "相关解读", "相关专题", "相关内容", "相关报道", "相关法规", "相关资讯", "相关推荐", "相关案例", "延伸阅读", "扩展阅读",
	"关联解读", "关联文件", "关联问答", "关联稿件", "政策解读", "文件解读", "图解政策", "一图读懂", "解读材料", "解读文件", "解读链接", "媒体解读", "专家解读", "纠错或建议", "网站纠错", "我要纠错", "附件下载", "下载附件", "文件下载", "附件文本下载", "相关附件", "(下载)", "友情链接", "友好链接", "常用链接",
	"网站地图", "站点地图", "关于我们", "联系我们", "版权所有", "版权声明", "copyright", "©", "网站标识码", "政府网站标识码", "扫一扫", "扫码", "微信扫", "长按识别", "长按二维码", "识别二维码", "预览时标签", "关注该公众号", "阅读原文", "分享到", "打印本页", "打印此页", "关闭窗口", "关闭本页", "(关闭", "(打印", "返回顶部", "返回上一级", "返回列表", "上一篇:", "下一篇:", "上一条:", "下一条:", "上一篇", "下一篇",
	"责任编辑:", "(责任编辑", "您可能", "猜你喜欢", "推荐阅读", "热点推荐", "为您推荐", "大家都在看", "我要评论", "网友评论", "用户评论", "我要咨询", "常见问题", "规则变迁", "主办单位:", "主办:", "承办单位:", "承办:", "技术支持:", "您访问的链接", "打印", "关闭", "文档附件", "政策咨询", "政策问答", "历史版本", "法律声明", "公众号二维码",
}

func init() {
	for _, list := range [][]string{sureSigns, siteSigns, siteBeginnings, footBeginnings} {
		for i, w := range list {
			list[i] = strings.ToLower(Key(w))
		}
	}
}

// wordSet makes a set of the keys of words.
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[siteKey(w)] = true
	}
	return set
}

// siteKey folds a line of a site as [Key] does, in small letters, without the signs that stand round its words: 【关闭窗口】, | 微博 |.
func siteKey(s string) string {
	return strings.Trim(strings.ToLower(Key(s)), "|,;-/·.*• ")
}

// isSiteLine reports whether s is what sites print round texts.
func isSiteLine(s string) bool {
	if len(s) > 400 || strings.HasSuffix(s, "。") {
		return false
	}
	k := siteKey(s)
	if k == "" || siteLines[strings.Trim(k, "():")] {
		return true
	}
	return beginsWith(k, siteBeginnings) || isCrumbs(k) || isFontChooser(s) || isMenuLine(s)
}

// isCrumbs reports whether k, the key of a line, is the way to a page: 首页>政务公开>文件. Folding makes > a bracket.
func isCrumbs(k string) bool {
	n := strings.Count(k, ")") - strings.Count(k, "(")
	switch {
	case n < 1 || len(k) > 240:
		return false
	case strings.HasPrefix(k, "首页)") || strings.HasPrefix(k, "主页)") || strings.HasPrefix(k, "网站首页)"):
		return true
	case strings.HasSuffix(k, ")"):
		return hanCount(k) <= 10
	}
	for _, w := range strings.Split(k, ")") {
		if hanCount(w) > 14 {
			return false
		}
	}
	return n >= 2
}

// isMenuLine reports whether s is a row of short words, as menus are: 首页 | 政务公开 | 政务服务.
func isMenuLine(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return isSpace(r) || r == '|' || r == '｜' || r == '丨' || r == '/' })
	if len(words) < 2 {
		return false
	}
	known := 0
	for _, w := range words {
		if hanCount(w) > 8 {
			return false
		}
		if siteLines[strings.Trim(siteKey(w), "():")] {
			known++
		}
	}
	return known*2 > len(words) || known >= 2 && len(words) < 12
}

// beginsFoot reports whether s begins what a site prints below a text.
func beginsFoot(s string) bool {
	if len(s) > 300 || strings.HasSuffix(s, "。") && len(s) < 100 {
		return false
	}
	k := siteKey(s)
	for _, w := range footBeginnings {
		rest, ok := strings.CutPrefix(k, w)
		if !ok {
			continue
		}
		// 相关文件 alone or before a colon; 版权所有 before a name. No 政策解读工作方案, no 打印机
		if r := first(rest); rest == "" || strings.ContainsRune(":()|>#0", r) || len(w) > 9 && !isHan(r) || hanCount(rest) > 0 && footNames[w] {
			return true
		}
	}
	return false
}

// footNames go on with a name.
var footNames = map[string]bool{"微信扫": true, "长按识别": true, "版权所有": true, "copyright": true, "©": true, "网站标识码": true, "政府网站标识码": true, "扫一扫": true, "扫码": true, "分享到": true, "您访问的链接": true, "上一篇": true, "下一篇": true, "打印本页": true, "关闭窗口": true, "打印此页": true, "关闭本页": true, "返回顶部": true, "网站地图": true}

// beginsWith reports whether s begins with one of words.
func beginsWith(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) })
}

// containsAny reports whether one of words stands in s.
func containsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
