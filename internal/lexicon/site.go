package lexicon

// The classes of the words of web sites.
const (
	SiteSign   Class = "<site sign>"   // stands on pages of web sites only; two show that a text was taken from one: 网站地图
	SureSign   Class = "<sure sign>"   // begins a line that shows this alone: 当前位置：首页
	SiteLine   Class = "<site line>"   // is all of a line that a site prints round a text: 返回顶部
	SiteStart  Class = "<site start>"  // begins a line above, beside or below a text: 字号：大 中 小
	SiteFoot   Class = "<site foot>"   // begins what a site prints below a text; nothing after it belongs to the document: 相关链接
	NamedFoot  Class = "<named foot>"  // is a SiteFoot that a name follows: 版权所有 云州市人民政府
	FontLabel  Class = "<font label>"  // names the chooser for the size of the type: 字号：
	FontSize   Class = "<font size>"   // a button of the chooser for the size of the type, alone on its line: 加大
	PageFoot   Class = "<page foot>"   // begins a line that a page prints below a text: 打印本页
	SiteNotice Class = "<site notice>" // stands in a sentence by which a site speaks of itself: 未经授权不得转载
)

const sites = "pages of web sites of governments"

// siteWords are what web sites print round a text. They are asked of keys: without spaces, with folded signs, in small letters.
func siteWords() []Row {
	return []Row{
		{Word: "当前位置", Class: SiteSign + SureSign + SiteStart + PageFact, Source: sites, Example: "当前位置 云州市人民政府", Exact: true},
		{Word: "您的位置", Class: SiteSign + SureSign + SiteStart + PageFact, Source: sites, Example: "您的位置 云州市人民政府"},
		{Word: "您现在的位置 您当前的位置", Class: SiteSign + SureSign + SiteStart, Source: sites, Example: "您现在的位置 云州市人民政府", Exact: true},
		{Word: "我的位置", Class: SiteSign + SiteStart, Source: sites, Example: "我的位置 云州市人民政府"},
		{Word: "网站标识码", Class: SiteSign + SureSign + SiteFoot + NamedFoot + PageFoot, Source: sites, Example: "网站标识码 云州市人民政府", Exact: true},
		{Word: "公网安备 icp备 索引号: 政府网站找错 來源網址", Class: SiteSign, Source: sites, Example: "公网安备 云州市人民政府", Exact: true},
		{Word: "版权所有", Class: SiteSign + SiteFoot + NamedFoot + PageFoot, Source: sites, Example: "版权所有 云州市人民政府", Exact: true},
		{Word: "网站地图", Class: SiteSign + SiteLine + SiteFoot + NamedFoot + PageFoot, Source: sites, Example: "网站地图 云州市人民政府", Exact: true},
		{Word: "无障碍", Class: SiteSign + SiteLine + SiteStart, Source: sites, Example: "无障碍 云州市人民政府", Exact: true},
		{Word: "长者模式 高级搜索 登录 政务微信", Class: SiteSign + SiteLine, Source: sites, Example: "长者模式 云州市人民政府", Exact: true},
		{Word: "扫一扫 打印本页 关闭窗口", Class: SiteSign + SiteStart + SiteFoot + NamedFoot + PageFoot, Source: sites, Example: "扫一扫 云州市人民政府", Exact: true},
		{Word: "字体: 字号: 热门搜索 热门关键词 首页>", Class: SiteSign + SiteStart, Source: sites, Example: "字体: 云州市人民政府", Exact: true},
		{Word: "分享到", Class: SiteSign + SiteStart + SiteFoot + NamedFoot + PageFoot, Source: sites, Example: "分享到 云州市人民政府"},
		{Word: "返回顶部", Class: SiteSign + SiteLine + SiteFoot + NamedFoot, Source: sites, Example: "返回顶部 云州市人民政府", Exact: true},
		{Word: "浏览次数", Class: SiteSign + SiteStart + PageFact + OtherFact, Source: sites, Example: "浏览次数 云州市人民政府", Exact: true},
		{Word: "您所在的位置", Class: SureSign + SiteStart, Source: sites, Example: "您所在的位置云州市"},
		{Word: "欢迎访问 欢迎光临 关注· 关注.", Class: SureSign + SiteStart, Source: sites, Example: "欢迎访问云州市", Exact: true},
		{Word: "政府网站标识码", Class: SureSign + SiteFoot + NamedFoot, Source: sites, Example: "政府网站标识码云州市", Exact: true},
		{Word: "首页", Class: SiteLine + WeakFact, Source: sites, Example: "首页", Exact: true},
		{Word: `网站首页 简 简体 繁体 简体中文 繁体中文 繁體版 注册 登录注册 退出 退出登录 个人中心
		无障碍浏览 无障碍阅读 长者助手 适老化 关怀版 检索 政务微博 头条号 移动端 手机版 电脑版
		移动版 app下载 订阅 返回 上一页 下一页 纠错 朗读 点赞 关于本站 使用帮助 网站声明
		隐私声明 网站管理 访问统计 返回首页 返回上页 展开 下载 精准 热词 默认 政务公开 政民互动
		互动交流 政务服务 办事服务 新闻中心 新闻动态 政策法规 政府公报 专题专栏 数据开放 机构概况
		政府数据 我要办 走进政府 加载中 文档信息 详细信息 信息详情 公告详情 文章详情 政策详情 通知详情 内容详情
		国家法律法规数据库 国家规章库 国家行政法规库 行政法规库 政策文件库 规章库 政府规章库 地方性法规库`, Class: SiteLine, Source: sites, Example: "网站首页", Exact: true},
		{Word: `繁 英文 老年模式 搜索 搜 微信 微博 抖音 分享 更多 更多> 收起 全文 模糊 正文
		大中小 政策文件 基本信息 文件信息 公文信息`, Class: SiteLine, Source: sites, Example: "繁"},
		{Word: "大 小 超大", Class: SiteLine + FontSize, Source: sites, Example: "大"},
		{Word: "字体大小 文字大小", Class: SiteStart + FontLabel, Source: sites, Example: "字体大小：大 中 小", Exact: true},
		{Word: "字体 字号", Class: FontLabel, Source: sites, Example: "字体：大 中 小", Exact: true},
		{Word: "特大 较大 加大 减小 放大 缩小 还原 正常 恢复 a+ a- + -", Class: FontSize, Source: sites, Example: "加大"},
		{Word: "全屏", Class: SiteLine, Source: sites, Example: "全屏"},
		{Word: "中", Class: SiteLine + FontSize + HeadGoesOn + OwnGoesOn, Source: sites, Example: "中"},
		{Word: "客户端", Class: SiteLine + SiteNotice, Source: sites, Example: "客户端", Exact: true},
		{Word: "收藏", Class: SiteLine + SiteStart, Source: sites, Example: "收藏"},
		{Word: "打印", Class: SiteLine + SiteFoot + WeakFact, Source: sites, Example: "打印"},
		{Word: "关闭 我要纠错 联系我们 关于我们 版权声明 站点地图 返回上一级 返回列表", Class: SiteLine + SiteFoot, Source: sites, Example: "关闭", Exact: true},
		{Word: "上一条 下一条 语音播报 数据加载中", Class: SiteLine + SiteStart, Source: sites, Example: "上一条", Exact: true},
		{Word: "上一篇 下一篇", Class: SiteLine + SiteStart + SiteFoot + NamedFoot, Source: sites, Example: "上一篇"},
		{Word: "标题", Class: SiteLine + TitleLabel + TitleFact + ContentsName, Source: sites, Example: "标题", Exact: true},
		{Word: "信息公开 政府信息公开", Class: SiteLine + RemarkWord, Source: sites, Example: "信息公开", Exact: true},
		{Word: `您当前位置 现在位置 热门词 本站热词 热词: 搜索热词 欢迎您 (字体 (字号 打印该页
		(下载 编辑: (编辑 主页> 网站首页> 本站首页
		服务热线 下载文字版 下载图片版 简体| 简体中文| 简|繁 移动客户端 网站支持ipv6 已归档
		信息来源: 文章来源: 网页版 设为首页 设置首页 用户登录 注册登录`, Class: SiteStart, Source: sites, Example: "您当前位置云州", Exact: true},
		{Word: "扫一扫在手机 扫一扫分享 扫一扫手机", Class: SureSign + SiteStart + SiteFoot + NamedFoot + PageFoot, Source: sites, Example: "扫一扫在手机打开当前页", Exact: true},
		{Word: "视力保护色 视力保护", Class: SiteStart, Source: sites, Example: "视力保护色：白 绿"},
		{Word: "所在位置", Class: SiteStart + PageFact, Source: sites, Example: "所在位置云州"},
		{Word: "搜索方式 分享: 分享至 用微信 官方微 官方抖音 文件已失效 稿源: 加入收藏", Class: SiteStart, Source: sites, Example: "搜索方式云州"},
		{Word: "(打印", Class: SiteStart + SiteFoot, Source: sites, Example: "(打印云州"},
		{Word: "打印此页 关闭本页", Class: SiteStart + SiteFoot + NamedFoot + PageFoot, Source: sites, Example: "打印此页云州", Exact: true},
		{Word: "扫码 微信扫", Class: SiteStart + SiteFoot + NamedFoot, Source: sites, Example: "扫码云州", Exact: true},
		{Word: "(关闭 (责任编辑", Class: SiteStart + SiteFoot, Source: sites, Example: "(关闭云州", Exact: true},
		{Word: "阅读次数 点击数 点击次数 点击率 点击量 浏览量 阅读量 访问量", Class: SiteStart + WeakFact + OtherFact, Source: sites, Example: "阅读次数云州", Exact: true},
		{Word: "转载", Class: SiteStart + SiteNotice + ColumnName, Source: sites, Example: "转载云州", Exact: true},
		{Word: `相关稿件 相关链接 相关文章 相关新闻 相关阅读 相关信息 相关文件 相关文档 相关政策 相关解读
		相关专题 相关内容 相关报道 相关法规 相关资讯 相关推荐 相关案例 延伸阅读 扩展阅读 关联解读
		关联文件 关联问答 关联稿件 文件解读 图解政策 一图读懂 解读材料 解读文件 解读链接
		媒体解读 专家解读 纠错或建议 网站纠错 附件下载 下载附件 文件下载 附件文本下载 相关附件
		(下载) 友情链接 友好链接 常用链接 长按二维码 识别二维码 预览时标签 关注该公众号 阅读原文
		上一条: 下一条: 责任编辑: 猜你喜欢 推荐阅读 热点推荐 为您推荐 大家都在看 我要评论
		网友评论 用户评论 我要咨询 常见问题 规则变迁 主办单位: 主办: 承办单位: 承办: 技术支持:
		文档附件 政策咨询 历史版本 法律声明 公众号二维码`, Class: SiteFoot, Source: sites, Example: "相关稿件：云州", Exact: true},
		{Word: "政策解读 政策问答", Class: SiteFoot + ColumnName + OpensAlone, Source: sites, Example: "《云州市供水办法》政策解读", Exact: true},
		{Word: "长按识别 您访问的链接", Class: SiteFoot + NamedFoot, Source: sites, Example: "长按识别：云州", Exact: true},
		{Word: "上一篇: 下一篇: 您可能", Class: SiteFoot, Source: sites, Example: "上一篇:：云州"},
		{Word: "【打印 上一篇： 下一篇：", Class: PageFoot, Source: sites, Example: "【打印"},
		{Word: "[打印", Class: PageFoot + PageFact, Source: sites, Example: "[打印"},
		{Word: "【关闭", Class: PageFoot, Source: sites, Example: "【关闭", Exact: true},
		{Word: "版权 本网站 未经 浏览器 链接 点击 扫描 二维码 隐私", Class: SiteNotice, Source: sites, Example: "版权云州", Exact: true},
		{Word: "本站 分辨率", Class: SiteNotice, Source: sites, Example: "本站云州"},
	}
}
