package lexicon

// The classes of the names of facts that pages tell about a document.
const (
	PageFact      Class = "<page fact>"      // is the name of a fact above a document, also with its value right after it: 发布日期2031-05-04
	WeakFact      Class = "<weak fact>"      // is such a name only before a colon, a space or a sign: 来源：
	TitleLabel    Class = "<title label>"    // stands before the title of a document among its facts: 名称：
	NumberLabel   Class = "<number label>"   // stands before its 文号: 发文字号：
	TitleFact     Class = "<title fact>"     // is the name of the title in a catalogue of 政府信息公开 or a database of law: 法规名称
	NumberFact    Class = "<number fact>"    // is the name of the 文号 there: 文号
	DateFact      Class = "<date fact>"      // is the name of the day of a document: 成文日期; the day on which a site published a page is none
	IssuedFact    Class = "<issued fact>"    // is the name of the day of a document where no other is named: 发文日期
	OrganFact     Class = "<organ fact>"     // is the name of who issued or published a document: 发布机构
	IssuerFact    Class = "<issuer fact>"    // is that of who issued it, and of no office that only put it on a page: 发文机关
	OtherFact     Class = "<other fact>"     // is the name of any other fact: 索引号
	CatalogueFact Class = "<catalogue fact>" // is the name of a fact that stands in catalogues and nowhere else: 组配分类
)

const catalogues = "政府信息公开目录; databases of law"

// factNames are the names of facts in catalogues of 政府信息公开 and databases of law.
func factNames() []Row {
	return []Row{
		{Word: "索引号 发布日期 发布时间 时效性 效力级别 公报编号 公報編號 统一登记号 组配分类", Class: PageFact + OtherFact + CatalogueFact, Source: catalogues, Example: "索引号：云州", Exact: true},
		{Word: "发文日期 發文日期", Class: PageFact + IssuedFact, Source: catalogues, Example: "发文日期：云州", Exact: true},
		{Word: "发文机关", Class: PageFact + OrganFact + IssuerFact + CatalogueFact, Source: catalogues, Example: "发文机关：云州", Exact: true},
		{Word: "发布机构", Class: PageFact + OrganFact + CatalogueFact, Source: catalogues, Example: "发布机构：云州", Exact: true},
		{Word: "发文单位", Class: PageFact + OrganFact + IssuerFact, Source: catalogues, Example: "发文单位：云州", Exact: true},
		{Word: "发布单位", Class: PageFact + OrganFact, Source: catalogues, Example: "发布单位：云州", Exact: true},
		{Word: "成文日期 生成日期", Class: PageFact + DateFact + CatalogueFact, Source: catalogues, Example: "成文日期：云州"},
		{Word: "信息来源 废止时间 访问次数", Class: PageFact + OtherFact, Source: catalogues, Example: "信息来源：云州", Exact: true},
		{Word: "施行日期 生效日期", Class: PageFact + OtherFact, Source: catalogues, Example: "施行日期：云州"},
		{Word: "您当前 您现在", Class: PageFact, Source: catalogues, Example: "您当前：云州", Exact: true},
		{Word: "刊登日期", Class: PageFact + OtherFact + CatalogueFact, Source: catalogues, Example: "刊登日期：云州"},
		{Word: "葡文版本", Class: PageFact + PageFoot, Source: catalogues, Example: "葡文版本：云州"},
		{Word: "来源", Class: WeakFact + OtherFact + LabelVerb, Source: catalogues, Example: "来源：云州", Exact: true},
		{Word: "信息分类 关键词 主题词 版數 体裁 登记号 更新时间", Class: WeakFact + OtherFact, Source: catalogues, Example: "信息分类：云州", Exact: true},
		{Word: "主题分类 公开日期", Class: WeakFact + OtherFact + CatalogueFact, Source: catalogues, Example: "主题分类：云州", Exact: true},
		{Word: "有效性", Class: WeakFact + OtherFact + CatalogueFact, Source: catalogues, Example: "有效性：云州"},
		{Word: "名称", Class: WeakFact + TitleLabel + TitleFact + ContentsName, Source: catalogues, Example: "名称：云州", Exact: true},
		{Word: "答复类别 是否公开", Class: WeakFact, Source: "letters that answer delegates (人大代表建议、政协提案答复)", Example: "答复类别：A", Exact: true},
		{Word: "作者 版本 更新日期", Class: WeakFact + OtherFact, Source: catalogues, Example: "作者：云州"},
		{Word: "版数", Class: WeakFact, Source: catalogues, Example: "版数：云州", Exact: true},
		{Word: "公开方式", Class: WeakFact + OtherFact + CatalogueFact + RemarkWord + Publicity, Source: catalogues, Example: "公开方式：云州", Exact: true},
		{Word: "文件名称", Class: TitleLabel + TitleFact + ContentsName, Source: catalogues, Example: "文件名称：云州市供水办法", Exact: true},
		{Word: "文件标题", Class: TitleLabel + TitleFact, Source: catalogues, Example: "文件标题：云州市供水办法", Exact: true},
		{Word: "发文字号", Class: NumberLabel + NumberFact + CatalogueFact + ContentsName, Source: catalogues, Example: "发文字号：云政发〔2031〕5号", Exact: true},
		{Word: "文件编号 發文字號", Class: NumberLabel + NumberFact, Source: catalogues, Example: "文件编号：云政发〔2031〕5号", Exact: true},
		{Word: "发文标题 信息名称 公文名称 法规名称 公文标题 信息标题 题名 法規名稱", Class: TitleFact, Source: catalogues, Example: "信息名称 | 云州市供水办法", Exact: true},
		{Word: "文件名", Class: TitleFact, Source: catalogues, Example: "文件名 | 云州市供水办法"},
		{Word: "发文文号", Class: NumberFact + CatalogueFact, Source: catalogues, Example: "发文文号 | 云政发〔2031〕5号", Exact: true},
		{Word: "文件号 公文文号 发文号 文件文号 公文字号", Class: NumberFact, Source: catalogues, Example: "文件号 | 云政发〔2031〕5号", Exact: true},
		{Word: "成文时间 签署日期 制定日期 通过日期", Class: DateFact, Source: catalogues, Example: "成文时间 | 2031-05-04", Exact: true},
		{Word: "成文", Class: DateFact + LabelVerb, Source: catalogues, Example: "成文 | 2031-05-04"},
		{Word: "发文时间 印发日期 颁布日期 颁布时间", Class: IssuedFact, Source: catalogues, Example: "发文时间 | 2031-05-04", Exact: true},
		{Word: "公發布日 公發布日期 公布日 發布日 發布日期 訂定日期", Class: IssuedFact + CatalogueFact, Source: catalogues, Example: "公發布日 | 民國120年5月4日", Exact: true},
		{Word: "修正日期 廢止日期 法規類別 法規體系 生效狀態 法規狀態 法規沿革 沿革 施行日 生效日 圖表附件 最新修正日期 異動日期", Class: OtherFact + CatalogueFact, Source: catalogues, Example: "修正日期 | 民國121年6月5日", Exact: true},
		{Word: "發布文號 法規文號 公布文號 公發布文號 發文文號 文號", Class: NumberFact, Source: catalogues, Example: "法規文號 | 雲府法字第1200001234號", Exact: true},
		{Word: "發布機關 公布機關 主管機關", Class: OrganFact, Source: catalogues, Example: "發布機關 | 雲洲市政府", Exact: true},
		{Word: "公布日期", Class: IssuedFact, Source: catalogues, Example: "公布日期 | 2031-05-04"},
		{Word: "发布机关", Class: OrganFact + CatalogueFact, Source: catalogues, Example: "发布机关 | 云州市人民政府", Exact: true},
		{Word: "制定机关 制发机关 颁布单位 发文机构 颁发部门 发文部门", Class: OrganFact + IssuerFact, Source: catalogues, Example: "制定机关 | 云州市人民政府", Exact: true},
		{Word: "公布机关 发布部门", Class: OrganFact, Source: catalogues, Example: "公布机关 | 云州市人民政府", Exact: true},
		{Word: "索取号 效力状态 文件状态 统一编号 体裁分类 载体类型 规则类别 规则层级 法律位阶 信息索引号 法律性质 效力位阶 法律效力位阶 法规性质 文件类型 信息类别 文件类别 公文类型", Class: OtherFact + CatalogueFact, Source: catalogues, Example: "索取号 | 012345678/2031-00008", Exact: true},
		{Word: `公开时间 实施日期 废止日期 规范性文件编号 服务对象分类 关键字 公开范围 公开责任部门
		语种 文种 公文种类 公文类别 法规类别 所属主题 服务对象 内容概述 状态 栏目 相關法規
		相關類別 所属类别 主题 所属栏目 题注 实施时间
		法规类型 所属行业 所属区域 阅读人次 评论人次 页面功能 发文内容`, Class: OtherFact, Source: catalogues, Example: "公开时间 | 012345678/2031-00008", Exact: true},
		{Word: "效力 有效期 信息格式 概述 稿源 生命周期", Class: OtherFact, Source: catalogues, Example: "效力 | 012345678/2031-00008"},
		{Word: "截止日期", Class: OtherFact + DeadlineLabel, Source: catalogues, Example: "截止日期 | 012345678/2031-00008"},
		{Word: "失效日期", Class: OtherFact + CatalogueFact, Source: catalogues, Example: "失效日期 | 012345678/2031-00008"},
		{Word: "类别", Class: OtherFact + WeakFact, Source: catalogues, Example: "类别：A", Exact: true},
		{Word: "公开属性", Class: OtherFact + WeakFact + RemarkWord + Publicity, Source: catalogues, Example: "公开属性：主动公开", Exact: true},
		{Word: "公开形式", Class: OtherFact + RemarkWord + Publicity, Source: catalogues, Example: "公开形式 | 012345678/2031-00008", Exact: true},
		{Word: "摘要", Class: OtherFact + FormLabel, Source: catalogues, Example: "摘要 | 012345678/2031-00008"},
	}
}
