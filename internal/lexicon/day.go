package lexicon

// The classes of the words at days, times and forces.
const (
	RepublicName  Class = "<republic name>"  // is the era of the Republic before a year: 民國一百二十年
	MonthsGoOn    Class = "<months go on>"   // follows months that are a length of time: 六月以上
	PenaltyTerm   Class = "<penalty term>"   // stands before how long a penalty lasts: 有期徒刑10月
	MonthWord     Class = "<month word>"     // stands before a day of a month in no year: 每月15日
	YearlyWord    Class = "<yearly word>"    // stands before a day that comes again each year: 每年9月30日
	MonthlyWord   Class = "<monthly word>"   // stands before a day that comes again each month: 每月15日
	IncludedDay   Class = "<included day>"   // says that a day itself is meant too: 9月30日（含）前
	FromWord      Class = "<from word>"      // stands before the first day: 自2031年7月1日起
	SinceWord     Class = "<since word>"     // stands before the day from which something is in force: 于2031年7月1日施行
	ForceBegins   Class = "<force begins>"   // follows the day on which a force begins: 自2031年7月1日正式施行
	ForceWord     Class = "<force word>"     // says that something is in force: 自2031年7月1日起施行
	ForceEnd      Class = "<force end>"      // ends a bound that names the force itself: 起施行
	LapseWord     Class = "<lapse word>"     // follows the day on which something ends: 2031年7月1日废止
	ExpiryWord    Class = "<expiry word>"    // stands before that day: 有效期至2031年7月1日
	RangeEnd      Class = "<range end>"      // closes a range of days: 2031年1月1日至6月30日止
	RangeBegin    Class = "<range begin>"    // opens one: 2031年1月1日起至6月30日
	DeadlineLabel Class = "<deadline label>" // stands before the day, or over the column of days, until which something is to be done: 完成时限：
	UntilWord     Class = "<until word>"     // stands before a day that something must not pass: 截至2031年6月30日
	NotBound      Class = "<not bound>"      // begins like a bound after a day and is none: 前期
	LastDay       Class = "<last day>"       // stands before the last day of a force: 有效期延长至2031年7月1日
	BeforeTerm    Class = "<before term>"    // stands before 有效期 of a text, and not of a licence: 本政策有效期2年
	StartWord     Class = "<start word>"     // follows the day on which a force begins: 自2031年7月1日起
	AnchorDay     Class = "<anchor day>"     // names the day from which a text counts where 之 is left out: 自公布日施行
	NextDay       Class = "<next day>"       // follows a day on which nothing is in force yet: 自公佈翌日起
	Forecast      Class = "<forecast>"       // stands in a sentence before days that are to come: 预计12日夜间有雨
	OffsetWord    Class = "<offset word>"    // stands before the time that a force waits for: 起满六个月后
	OffsetEnd     Class = "<offset end>"     // follows it: 起30日后
	PublishWord   Class = "<publish word>"   // names the day of publication: 公布之日
	PlanWord      Class = "<plan word>"      // says that a day is still to come: 计划于6月完成
	PlanEnd       Class = "<plan end>"       // follows such a day: 6月底前
	NextYear      Class = "<next year>"      // names the year after the one before: 9月至次年3月
	LastWord      Class = "<last word>"      // stands before the one day or year that ends or opens a row: 最后一天
	SideOfDay     Class = "<side of day>"    // says on which side of a day a time lies: 届满三十日前
	NoteYear      Class = "<note year>"      // stands before 一年 where it is a year of the calendar: 不平凡的一年
	WeekName      Class = "<week name>"      // stands before the day of a week: 星期六
	RelativeYear  Class = "<relative year>"  // stands before 年 and names a year: 今年
	YearEnd       Class = "<year end>"       // follows 年 and names a part of it: 年底
	PartOfDay     Class = "<part of day>"    // stands after a day, with an hour or without: 3日夜间
	Feast         Class = "<feast>"          // is a feast, whose days differ from year to year: 2031年春节
	OrdinalUnit   Class = "<ordinal unit>"   // is counted by an ordinal: 第3年
)

const days = "days, periods and forces that gazettes print"

// dayWords are words around days.
func dayWords() []Row {
	return []Row{
		{Word: "中华民国 民国", Class: RepublicName, Source: days, Example: "中华民国一百二十年"},
		{Word: "减刑 缓刑 停职 停业 羁押 徒刑 刑期 停职检查 停止执业 停业整顿", Class: PenaltyTerm, Source: days, Example: "减刑5月"},
		{Word: "有期徒刑 拘役", Class: MonthsGoOn + PenaltyTerm, Source: days, Example: "六月有期徒刑"},
		{Word: "之内", Class: MonthsGoOn + AtMostAfter, Source: days, Example: "六月之内"},
		{Word: "每月 每个月 每月的", Class: MonthWord + MonthlyWord, Source: days, Example: "每月15日"},
		{Word: "次月 当月 本月 上月 下月 逐月 次月的 首月 末月 第一个月 最后一个月", Class: MonthWord, Source: days, Example: "次月15日"},
		{Word: "每年 每年度 每年的 逐年 历年", Class: YearlyWord, Source: days, Example: "每年9月30日"},
		{Word: "（含） (含)", Class: IncludedDay + InclusionNote, Source: days, Example: "9月30日（含）前"},
		{Word: "（含当日） （含当天）", Class: IncludedDay, Source: days, Example: "9月30日（含当日）前"},
		{Word: "自 从", Class: FromWord + SinceWord, Source: days, Example: "自2031年7月1日起"},
		{Word: "實施", Class: ForceBegins + ForceWord + ForceEnd, Source: days, Example: "自2031年7月1日實施", Exact: true},
		{Word: "生效", Class: ForceBegins + ForceWord + ForceEnd + ForceAct, Source: days, Example: "自2031年7月1日生效"},
		{Word: "正式施行 正式实施", Class: ForceBegins, Source: days, Example: "自2031年7月1日正式施行"},
		{Word: "起施行 起实施", Class: ForceWord + PlanEnd, Source: days, Example: "自2031年7月1日起施行"},
		{Word: "试行", Class: ForceWord, Source: days, Example: "自2031年7月1日试行"},
		{Word: "有效期至 有效期到", Class: ExpiryWord + UntilWord, Source: days, Example: "有效期至2031年7月1日"},
		{Word: "延长至", Class: ExpiryWord + UntilWord + LastDay, Source: days, Example: "延长至2031年7月1日"},
		{Word: "有效期截至 有效期延续至", Class: ExpiryWord, Source: days, Example: "有效期截至2031年7月1日"},
		{Word: "止", Class: RangeEnd + StartWord + BeforeAfter, Source: days, Example: "2031年1月1日至6月30日止"},
		{Word: "为止", Class: RangeEnd + BeforeAfter, Source: days, Example: "2031年1月1日至6月30日为止"},
		{Word: "截止", Class: RangeEnd + UntilWord + LastDay + BeforeAfter, Source: days, Example: "2031年1月1日至6月30日截止"},
		{Word: "起", Class: RangeBegin + StartWord + OffsetEnd + AfterAfter, Source: days, Example: "2031年1月1日起至6月30日"},
		{Word: "始 开始", Class: RangeBegin + StartWord + AfterAfter, Source: days, Example: "2031年1月1日始至6月30日"},
		{Word: "完成时限 责任时限 办结时限 办理时限 整改时限 完成时间 完成日期 截止时间 时间节点", Class: DeadlineLabel, Source: days, Example: "完成时限：2031年6月底"},
		{Word: "截至 截止到 延续至", Class: UntilWord + LastDay, Source: days, Example: "截至2031年6月30日"},
		{Word: "截止至 截至到 截止时间为 截止日期为 截止时间： 截止日期：", Class: UntilWord, Source: days, Example: "截止至2031年6月30日"},
		{Word: "不晚于 不迟于 最迟 至迟 最晚", Class: UntilWord + PlanWord, Source: days, Example: "不晚于2031年6月30日"},
		{Word: `起诉 起重 起义 前期 前后 前三 前两 前款 前来 前身 前列 前一 前二 前五 前十 始终 始发
		始建 起源 起到 起伏 起点 后者 前者 前端 后方`, Class: NotBound, Source: days, Example: "2031年6月起诉"},
		{Word: "起步", Class: NotBound + StepAfter, Source: days, Example: "2031年6月起步"},
		{Word: "前述", Class: NotBound + TargetWord + KnownWord, Source: days, Example: "2031年6月前述"},
		{Word: "且 之日", Class: BeforeTerm, Source: days, Example: "本且有效期2年"},
		{Word: "本条例", Class: BeforeTerm + OwnWord, Source: days, Example: "本本条例有效期2年"},
		{Word: "期间", Class: StartWord, Source: days, Example: "自2031年7月1日期间"},
		{Word: "发佈", Class: AnchorDay + PublishWord, Source: days, Example: "自发佈日施行"},
		{Word: "公佈", Class: AnchorDay + PublishWord + PublishedAct, Source: days, Example: "自公佈日施行"},
		{Word: "刊登 订定 核定", Class: AnchorDay, Source: days, Example: "自刊登日施行"},
		{Word: "翌日 次日 的次日 的翌日 之翌日 之次日 后次日", Class: NextDay, Source: days, Example: "自公布翌日起"},
		{Word: "满", Class: OffsetWord + AtLeastBefore, Source: days, Example: "自公布之日起满六个月后施行"},
		{Word: "届满", Class: OffsetWord, Source: days, Example: "自公布之日起届满六个月后施行"},
		{Word: "后 以后 之后", Class: OffsetEnd + SideOfDay + AfterAfter, Source: days, Example: "自公布之日起30日后施行"},
		{Word: "后起 届满后 期满后", Class: OffsetEnd, Source: days, Example: "自公布之日起30日后起施行"},
		{Word: `计划于 计划在 拟 拟于 拟在 力争 力争在 力争于 确保 确保在 预计于 定于 争取 争取在
		将于 将在 请于 请在 应于 应在 须于 须在 要在 于每年`, Class: PlanWord, Source: days, Example: "计划于6月完成"},
		{Word: "前", Class: PlanEnd + SideOfDay + OwnWord + BeforeAfter, Source: days, Example: "6月前"},
		{Word: "以前", Class: PlanEnd + SideOfDay + BeforeAfter, Source: days, Example: "6月以前"},
		{Word: "底前 起执行", Class: PlanEnd, Source: days, Example: "6月底前"},
		{Word: "次年 翌年 第二年 次年的 翌年的", Class: NextYear, Source: days, Example: "9月至次年3月"},
		{Word: "最后 同 某", Class: LastWord, Source: days, Example: "最后一天"},
		{Word: "内", Class: SideOfDay, Source: days, Example: "届满三十日内"},
		{Word: "关键的 重要 重要的 平凡的 寻常的 收官的 开局的 难忘的 攻坚的 新的 这", Class: NoteYear, Source: days, Example: "关键的一年"},
		{Word: "星期 礼拜 週", Class: WeekName, Source: days, Example: "星期六"},
		{Word: "周", Class: WeekName + UnitOfOne, Source: days, Example: "周六"},
		{Word: "今 去 明", Class: RelativeYear, Source: days, Example: "今年"},
		{Word: "本", Class: RelativeYear + TargetWord + NamedHead, Source: days, Example: "本年"},
		{Word: "上午 下午 中午 早上 早晨 清晨 晚上 晚间 夜间 夜里 傍晚 午夜 上半夜 下半夜 早", Class: PartOfDay, Source: days, Example: "3日夜间至5日白天"},
		{Word: "预计", Class: PlanWord + Forecast, Source: days, Example: "预计12日夜间有雨"},
		{Word: "预报 预测 预警", Class: Forecast, Source: days, Example: "预报12日夜间有雨"},
		{Word: "底 末 初", Class: YearEnd, Source: days, Example: "年底"},
		{Word: "元旦 国庆", Class: Feast + CommonWord, Source: days, Example: "2031年元旦至春节"},
		{Word: "春节 元宵 元宵节 清明 清明节 劳动节 端午 端午节 中秋 中秋节 国庆节", Class: Feast, Source: days, Example: "2031年春节至元宵节"},
		{Word: "号", Class: OrdinalUnit + HouseUnit + NumberSign + Ordered, Source: days, Example: "第3号"},
		{Word: "个五年规划 个五年计划", Class: OrdinalUnit, Source: days, Example: "第3个五年规划"},
	}
}
