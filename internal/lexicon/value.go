package lexicon

// The classes of the words at figures.
const (
	NamedTime   Class = "<named time>"   // follows 次 where a figure names: 四次会议
	NamedPart   Class = "<named part>"   // follows 部 where a figure is no count of it: 两部分
	PerGap      Class = "<per gap>"      // may stand between what a price is for and its figure: 每户每月增支6元
	PerNoun     Class = "<per noun>"     // is what a price is for: 每学期300元
	Ordered     Class = "<ordered>"      // is counted by a list of ordinals: 第一、二批
	SignWord    Class = "<sign word>"    // stands before a figure whose dash is a minus: 增长-0.7%
	NumeralWord Class = "<numeral word>" // is a word in which a numeral is no number: 一切
	SumNote     Class = "<sum note>"     // begins a note that prints a sum again: （大写：贰万元整）
	UnitOfOne   Class = "<unit of one>"  // follows a 1 that stands by itself: 1元
)

const figures = "figures that gazettes print"

// figureWords are the words around figures.
func figureWords() []Row {
	return []Row{
		{Word: `增支 减支 免费 收 交 工本费 津贴 生活费 养老金 抚恤金 学费 住宿费 水费 电费 用水量 用电量 用气量 用量 产奶 产蛋 限量 限购 供应 配给 优惠 计收 扣减
		预算 投资 价格 售价 租金 费用 提高 上调 下调 降低 调增 再提高 另加发 再加发 另发 减收`, Class: PerGap, Source: figures, Example: "每户每月增支6元"},
		{Word: "扣除", Class: PerGap + BoundFiller, Source: figures, Example: "每户每月扣除6元"},
		{Word: "减免", Class: PerGap + BoundFiller, Source: figures, Example: "每户每月减免6元"},
		{Word: "奖补", Class: PerGap + BoundFiller, Source: figures, Example: "每户每月奖补6元"},
		{Word: "补偿", Class: PerGap + BoundFiller, Source: figures, Example: "每户每月补偿6元"},
		{Word: "救助", Class: PerGap + BoundFiller, Source: figures, Example: "每户每月救助6元"},
		{Word: "代表大会 常务会 供水 产业 开发 污染 分配 创业 装修 灾害 加压 衍生", Class: NamedTime, Source: figures, Example: "四次代表大会"},
		{Word: "分", Class: NamedPart + PerNoun, Source: figures, Example: "两部分"},
		{Word: "件 位", Class: NamedPart, Source: figures, Example: "两部件"},
		{Word: `学期 学年 小时 床位 车位 泊位 机组 生 户 吨 公里 只 亩 例 课时 标段 袋 公斤 斤
		分钟 秒 科次 证 度 餐 夜`, Class: PerNoun, Source: figures, Example: "每学期300元"},
		{Word: "晚", Class: PerNoun + PartOfDay, Source: figures, Example: "每晚300元"},
		{Word: "天", Class: PerNoun + UnitOfOne, Source: figures, Example: "每天300元"},
		{Word: "项", Class: Ordered + UnitOfOne + JoinedLaw, Source: figures, Example: "第一、二项"},
		{Word: "编", Class: Ordered + PutsOutWord, Source: figures, Example: "第一、二编"},
		{Word: "批 节 类 届 部分 阶段 档 轮", Class: Ordered, Source: figures, Example: "第一、二批"},
		{Word: "增长 增加 下降 减少 回落 变动 涨跌 降至 气温 低温 冷藏 冷冻 净额 结余 差额", Class: SignWord, Source: figures, Example: "增长-0.7%"},
		{Word: "增速", Class: SignWord + NoSum, Source: figures, Example: "增速-0.7%"},
		{Word: "增幅", Class: SignWord + NoSum, Source: figures, Example: "增幅-0.7%"},
		{Word: "环比", Class: SignWord + NoSum, Source: figures, Example: "环比-0.7%"},
		{Word: "同比", Class: SignWord + NoSum, Source: figures, Example: "同比-0.7%"},
		{Word: `一切 一般 一样 一起 一定 一旦 一些 一直 一致 一并 一同 一线 一带 一看 一体 一贯 一向
		一再 一时 一方面 四川 四周 三亚 三明 五台山 九江 六安 十足 十分 万一 千方 百货 百姓
		百科 万科 大陆 登陆 收拾 拾起 放肆 肆无 肆意 队伍 退伍 入伍 统一 唯一 同一 专一 之一
		陆空 海陆 七夕 八卦 两两 零售 零星 零部件 两会 壹号`, Class: NumeralWord, Source: figures, Example: "一切供水"},
		{Word: "大写 小写 人民币大写 金额大写 澳门币 澳门元 港币", Class: SumNote, Source: figures, Example: "（大写：贰万元整）"},
		{Word: "亿元 元 个 万 亿 倍 家 名 套", Class: UnitOfOne, Source: figures, Example: "1亿元"},
	}
}
