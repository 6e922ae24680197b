package lexicon

// The classes of the words that bound a value.
const (
	Negation      Class = "<negation>"        // turns a comparison round: 不能少于5人
	Superlative   Class = "<superlative>"     // is a name as well as a bound: 最低生活保障标准
	LeastWord     Class = "<least word>"      // stands before the verb whose object it bounds: 至少每两个月召开1次
	BoundFiller   Class = "<bound filler>"    // may stand between a bound and its figure: 最高给予50万元
	BoundNoun     Class = "<bound noun>"      // names what the figure after it measures, and may stand between any bound and it: 不足居住面积15平方米
	NotUpDown     Class = "<not up down>"     // makes 上下 a word of its own: 上下班
	Includes      Class = "<includes>"        // begins a note on whether the figure itself is meant: （含本数）
	ShortNameWord Class = "<short name word>" // gives a short name, where 以下 before it is no bound: 以下简称
	OrMore        Class = "<or more>"         // follows the lower end of a range: 1000万元及以上至2000万元
	InclusionNote Class = "<inclusion note>"  // is a note that an end of a range is meant too: 30（含）-100亿元
	AtMostBefore  Class = "<at most before>"  // bounds the figure after it from above, and it is meant too: 不超过5%
	AtLeastBefore Class = "<at least before>" // bounds it from below, and it is meant too: 不少于5人
	BelowBefore   Class = "<below before>"    // bounds it from above, and it is not meant: 不满5年
	AboveBefore   Class = "<above before>"    // bounds it from below, and it is not meant: 超过5年
	AboutBefore   Class = "<about before>"    // says that it is no exact figure: 约5年
	FarBound      Class = "<far bound>"       // is one of these that other words may separate from the figure: 不超过企业贡献的50%
	AtMostAfter   Class = "<at most after>"   // bounds the figure before it from above: 5%以下
	AtLeastAfter  Class = "<at least after>"  // bounds it from below: 5%以上
	BeyondAfter   Class = "<beyond after>"    // bounds it from below, and it is not meant: 5公里以外
	AboutAfter    Class = "<about after>"     // says that it is no exact figure: 5%左右
	StepAfter     Class = "<step after>"      // follows the least of what is paid, which is no bound: 5万元起步
	BeforeAfter   Class = "<before after>"    // bounds the day before it from above: 9月30日前
	AfterAfter    Class = "<after after>"     // bounds it from below: 7月16日起
	Comparison    Class = "<comparison>"      // is a comparison whose figure is meant too where 以上 or 以下 stands after it: 大于25米以上
)

const bounds = "Civil Code, art. 1259; bounds that gazettes print"

// boundWords are the words of bounds. That 以上, 以下, 以内 and 届满 include the figure and 不满, 超过 and 以外 do not is art. 1259 of the Civil Code.
func boundWords() []Row {
	return []Row{
		{Word: "不能 不应 不应当 不宜 不可 不会 均不 并不", Class: Negation, Source: bounds, Example: "不能少于5人"},
		{Word: "最长", Class: Superlative + AtMostBefore + FarBound, Source: bounds, Example: "最长5人"},
		{Word: "最高", Class: Superlative + AtMostBefore + FarBound + NamedHead + OrganHead, Source: bounds, Example: "最高5人"},
		{Word: "最低", Class: Superlative + SignWord + AtLeastBefore + FarBound, Source: bounds, Example: "最低5人"},
		{Word: "至少 最少", Class: LeastWord + AtLeastBefore + FarBound, Source: bounds, Example: "至少召开1次"},
		{Word: "最多 至多", Class: LeastWord + AtMostBefore + FarBound, Source: bounds, Example: "最多召开1次"},
		{Word: "奖励 补贴 补助 资助 可达 可 可获 可给予 累计 一次性 发放 罚款 缴纳 交纳 收取 征收 加收 奖金 增发", Class: BoundFiller, Source: bounds, Example: "最高奖励50万元"},
		{Word: `居住面积 建筑面积 使用面积 用地面积 占地面积 经营面积 种植面积 人均居住面积 人均住房面积 人均面积 面积 人均 投资额 投资总额 总投资 固定资产投资
		注册资本 年收入 营业收入 年营业收入 销售收入 年销售收入 销售额 年销售额 产值 年产值`, Class: BoundNoun, Source: bounds, Example: "不足居住面积15平方米"},
		{Word: "额度 贷款 可贷 报销 支付限额 授信 赔偿 贴息 提取 支持额度", Class: BoundFiller, Source: bounds, Example: "最高贷款50万元"},
		{Word: "达到 达", Class: BoundFiller + SignWord, Source: bounds, Example: "最高达到50万元"},
		{Word: "人民币 新台币", Class: BoundFiller + SumNote, Source: bounds, Example: "最高人民币50万元"},
		{Word: "再", Class: BoundFiller + DenialGap, Source: bounds, Example: "最高再50万元"},
		{Word: "班 车", Class: NotUpDown + PerNoun, Source: bounds, Example: "上下班"},
		{Word: "游 学", Class: NotUpDown, Source: bounds, Example: "上下游"},
		{Word: "级", Class: NotUpDown + Ordered, Source: bounds, Example: "上下级"},
		{Word: "不含", Class: Includes, Source: bounds, Example: "（不含本数）"},
		{Word: "统称", Class: ShortNameWord + AliasBegin + AliasWord + AliasVerb, Source: bounds, Example: "以下统称"},
		{Word: "称", Class: ShortNameWord + AliasWord, Source: bounds, Example: "以下称"},
		{Word: "及以上", Class: OrMore + AtLeastAfter, Source: bounds, Example: "1000万元及以上至2000万元"},
		{Word: "（含本数） (含本数) （含以上） （不含） (不含) （含) (含）", Class: InclusionNote, Source: bounds, Example: "30（含本数）-100亿元"},
		{Word: `最高不超过 最多不超过 最高不得超过 最长不超过 最大不超过 不得超过 不能超过 未超过 不应超过
		不超出 不得超出 不高于 不得高于 不多于 不得多于 不大于 不得大于`, Class: AtMostBefore + FarBound, Source: bounds, Example: "最高不超过5人"},
		{Word: "小于等于 最大 上限为 上限 上限是 最高限额为 最高限额 不得逾 不逾 顶多 ≤", Class: AtMostBefore, Source: bounds, Example: "小于等于5人"},
		{Word: "最低限额为 最低限额 下限为 下限 下限是 大于等于 起码 不短于 不下 不下于 突破 突破了 ≥", Class: AtLeastBefore, Source: bounds, Example: "最低限额为5人"},
		{Word: "封顶", Class: AtMostBefore + AtMostAfter, Source: bounds, Example: "封顶5人"},
		{Word: "不满 不足 未满 未达到 未达 不到 ＜ <", Class: BelowBefore, Source: bounds, Example: "不满5人"},
		{Word: "少于", Class: BelowBefore + Comparison, Source: bounds, Example: "少于5人"},
		{Word: "低于", Class: BelowBefore + Comparison, Source: bounds, Example: "低于5人"},
		{Word: "小于", Class: BelowBefore + Comparison, Source: bounds, Example: "小于5人"},
		{Word: "不得少于 不得低于 不应低于 不小于 不得小于 不应少于 不应小于", Class: AtLeastBefore + FarBound, Source: bounds, Example: "不得少于5人"},
		{Word: "超过 超出 超过了", Class: AboveBefore + FarBound, Source: bounds, Example: "超过5人"},
		{Word: "超 逾 ＞ >", Class: AboveBefore, Source: bounds, Example: "超5人"},
		{Word: "多于", Class: AboveBefore + Comparison, Source: bounds, Example: "多于5人"},
		{Word: "高于", Class: AboveBefore + Comparison, Source: bounds, Example: "高于5人"},
		{Word: "大于", Class: AboveBefore + Comparison, Source: bounds, Example: "大于5人"},
		{Word: "约 大约 约为 大概 近 将近 接近 约合 估计 约占 约有 约需 约达 约计 约等于 大致 ≈", Class: AboutBefore, Source: bounds, Example: "约5人"},
		{Word: "或以上 （含）以上 为下限", Class: AtLeastAfter, Source: bounds, Example: "5人或以上"},
		{Word: "及以下 或以下 及以内 为限 限额内 限额以内 额度内 额度以内 为上限", Class: AtMostAfter, Source: bounds, Example: "5人及以下"},
		{Word: "之外", Class: BeyondAfter, Source: bounds, Example: "5人之外"},
		{Word: "上下", Class: AboutAfter, Source: bounds, Example: "5人上下"},
		{Word: "及以前 或之前 及之前", Class: BeforeAfter, Source: bounds, Example: "2031年6月及以前"},
		{Word: "及以后 或之后 及之后 以来", Class: AfterAfter, Source: bounds, Example: "2031年6月及以后"},
	}
}
