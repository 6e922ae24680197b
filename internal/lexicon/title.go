package lexicon

// The classes of the words by which lines and titles are told from each other.
const (
	ProseWord     Class = "<prose word>"     // shows that a line with a colon at its end is prose: 现将有关事项通知：
	IssuingWord   Class = "<issuing word>"   // stands before the title of a text that a notice issues: 我局制定了《供水办法》
	NowIssued     Class = "<now issued>"     // begins the clause in which a notice issues a text: 现将《供水办法》印发给你们
	IssuedWord    Class = "<issued word>"    // says of a title before it that the notice issues it: 《供水办法》已经同意，现予公布
	IssueOpener   Class = "<issue opener>"   // begins what a notice says of the title that it begins with: 《供水办法》业经审议通过
	EndsForce     Class = "<ends force>"     // says that the force of a text ends or its words change: 《供水办法》同时废止
	AboutWord     Class = "<about word>"     // stands between issuer and subject of a title: 云州市人民政府关于供水的通知
	SubjectWord   Class = "<subject word>"   // begins the subject of a title: 印发供水办法
	TitleIssues   Class = "<title issues>"   // says in a title that the paper issues another: 关于公布供水办法的令
	EnactmentWord Class = "<enactment word>" // says in 题注 what was done on a day: 2031年5月4日通过
	AmendedAct    Class = "<amended act>"    // says there that the text was amended: 2031年5月4日修订
	PublishedAct  Class = "<published act>"  // that it was published
	PassedAct     Class = "<passed act>"     // that it was passed
	ApprovedAct   Class = "<approved act>"   // that the body above the one that passed it approved
	RepealedAct   Class = "<repealed act>"   // that it was repealed
	ForceAct      Class = "<force act>"      // counts only a day: 自2031年7月1日起施行
	InsideWord    Class = "<inside word>"    // begins no paragraph: 以及
	SideWord      Class = "<side word>"      // follows a figure and says on which side of it something lies: 50%以上
	OpenWord      Class = "<open word>"      // needs another word after it; no heading and no sentence ends with one: 不超过
	ListWord      Class = "<list word>"      // says that a list follows: 符合下列条件
	StatementWord Class = "<statement word>" // shows that a short first sentence states a rule and names no subject: 由市水务局负责
	NoHeading     Class = "<no heading>"     // stands in 【】 after an article and is no heading of it: 【修改】
	ReferenceWord Class = "<reference word>" // goes on with a sentence about an article: 第九条规定的
	OpeningWord   Class = "<opening word>"   // goes on with such a sentence, or begins the text of the article: 第九条有关部门
	RuleWord      Class = "<rule word>"      // stands in a line of a rule and in no line of a list: 应当
	ClosingWord   Class = "<closing word>"   // begins the last line of a text: 特此通知
	GreetingEnd   Class = "<greeting end>"   // stands after the name of who a telegram or a letter of the Republic goes to: 各縣政府公鑒：
	SealWord      Class = "<seal word>"      // names a seal at a signature: （印章）
	ReportSubject Class = "<report subject>" // stands before 公报 where it is no gazette: 统计公报
	BeforeActor   Class = "<before actor>"   // stands before who acted, in 题注: 经云州市人民政府同意
	AfterActor    Class = "<after actor>"    // stands after who acted: 会议审议通过
	IssuerStop    Class = "<issuer stop>"    // follows the organs that a title begins with: 云州市人民政府关于
	AmendingEnd   Class = "<amending end>"   // ends a line that new words follow: 修改为：
	KnownWord     Class = "<known word>"     // begins the name of a text that the reader knows: 上述办法
)

const prose = "titles and sentences that gazettes print"

// proseWords are words of titles and of running text.
func proseWords() []Row {
	return []Row{
		{Word: "为了", Class: ProseWord, Source: prose, Example: "为了有关事项：", Exact: true},
		{Word: "将", Class: IssuingWord + OpenWord, Source: prose, Example: "将《供水办法》", Exact: true},
		{Word: "將 制订了 制订 修订了 编制了 拟定了 拟订了", Class: IssuingWord, Source: prose, Example: "將《供水办法》", Exact: true},
		{Word: "编制", Class: IssuingWord + NotOwn, Source: prose, Example: "编制《供水办法》", Exact: true},
		{Word: "起草了 形成了 形成", Class: IssuingWord, Source: prose, Example: "起草了《供水办法》"},
		{Word: "现印发 现公布 现发布 现转发 兹公布 茲公布", Class: NowIssued, Source: prose, Example: "现印发《供水办法》", Exact: true},
		{Word: "现予", Class: NowIssued + ClosingWord, Source: prose, Example: "现予《供水办法》", Exact: true},
		{Word: "发给", Class: IssuedWord + BoundFiller, Source: prose, Example: "《供水办法》发给", Exact: true},
		{Word: "业经 業經", Class: IssueOpener + AlreadyDone, Source: prose, Example: "《供水办法》业经市人民政府通过", Exact: true},
		{Word: "现", Class: IssueOpener, Source: prose, Example: "《供水办法》现予公布", Exact: true},
		{Word: "失效", Class: EndsForce + LapseWord, Source: prose, Example: "《供水办法》失效"},
		{Word: "批转", Class: SubjectWord + TitleIssues + IssuerStop, Source: prose, Example: "云州市人民政府批转供水办法的通知", Exact: true},
		{Word: "及其", Class: InsideWord, Source: prose, Example: "及其供水"},
		{Word: "等有关", Class: InsideWord, Source: prose, Example: "等有关供水", Exact: true},
		{Word: "以上", Class: SideWord + RuleWord + ClosingWord + MonthsGoOn + OrMore + AtLeastAfter, Source: prose, Example: "50%以上"},
		{Word: "以内", Class: SideWord + MonthsGoOn + AtMostAfter, Source: prose, Example: "50%以内"},
		{Word: "以外", Class: SideWord + ReferenceWord + BeyondAfter, Source: prose, Example: "50%以外"},
		{Word: "给", Class: OpenWord, Source: prose, Example: "供水给", Exact: true},
		{Word: "不低于", Class: OpenWord + AtLeastBefore + FarBound, Source: prose, Example: "供水不低于"},
		{Word: "不少于", Class: OpenWord + AtLeastBefore + FarBound, Source: prose, Example: "供水不少于"},
		{Word: "不超过", Class: OpenWord + AtMostBefore + FarBound, Source: prose, Example: "供水不超过"},
		{Word: "不得", Class: OpenWord + StatementWord + RuleWord + Negation, Source: prose, Example: "供水不得"},
		{Word: "至", Class: OpenWord + LastDay + HeadGoesOn + SignWord, Source: prose, Example: "供水至"},
		{Word: "下列", Class: ListWord, Source: prose, Example: "符合下列条件"},
		{Word: "必须 实行 为准", Class: StatementWord, Source: prose, Example: "供水必须", Exact: true},
		{Word: "可以", Class: StatementWord + RuleWord + BoundFiller, Source: prose, Example: "供水可以"},
		{Word: "是指 要把", Class: StatementWord, Source: prose, Example: "供水是指"},
		{Word: "均", Class: StatementWord + NoSum, Source: prose, Example: "供水均"},
		{Word: "新增 略 草案 保留 空白", Class: NoHeading, Source: prose, Example: "第五条【新增】"},
		{Word: "含", Class: NoHeading + Includes, Source: prose, Example: "第五条【含】"},
		{Word: "不", Class: NoHeading + Negation + Denial, Source: prose, Example: "第五条【不】"},
		{Word: "删除 刪除", Class: NoHeading, Source: prose, Example: "第五条【删除】", Exact: true},
		{Word: "至第 到第 款第 所列 中的 中所", Class: ReferenceWord, Source: prose, Example: "至第九条至第"},
		{Word: "之", Class: ReferenceWord + OwnGoesOn, Source: prose, Example: "之九条之"},
		{Word: "所定", Class: ReferenceWord + ParagraphGoesOn, Source: prose, Example: "所定九条所定"},
		{Word: "第", Class: ReferenceWord + OffsetWord + OwnGoesOn, Source: prose, Example: "第九条第"},
		{Word: "款规 所规 所訂 但书", Class: ReferenceWord, Source: prose, Example: "第九条款规", Exact: true},
		{Word: "但書", Class: ReferenceWord + ParagraphGoesOn, Source: prose, Example: "第九条但書", Exact: true},
		{Word: "情形", Class: OpeningWord + ParagraphGoesOn + OwnGoesOn, Source: prose, Example: "第九条情形"},
		{Word: "所需 由市 由省", Class: RuleWord, Source: prose, Example: "供水所需"},
		{Word: "由区 由县", Class: RuleWord, Source: prose, Example: "供水由区", Exact: true},
		{Word: "特此 此覆 妥否 可否", Class: ClosingWord, Source: prose, Example: "特此云州"},
		{Word: "此令 此布", Class: ClosingWord + CommandEnd, Source: prose, Example: "任命张三为内务总长此令"},
		{Word: "公鉴 钧鉴 均鉴 勋鉴 大鉴", Class: GreetingEnd, Source: prose, Example: "各縣政府公鑒："},
		{Word: "此复 此致 专此 谨此 当否 请予 敬请 顺致", Class: ClosingWord, Source: prose, Example: "此复云州", Exact: true},
		{Word: "代章 印 代印", Class: SealWord, Source: prose, Example: "（代章）"},
		{Word: "章", Class: SealWord + Ordered, Source: prose, Example: "（代章）"},
		{Word: "统计 调查 状况 资源 质量 环境 结果 发展", Class: ReportSubject, Source: prose, Example: "云州市统计公报", Exact: true},
		{Word: "全会", Class: ReportSubject + NamedTime, Source: prose, Example: "云州市全会公报", Exact: true},
		{Word: "普查 保持", Class: ReportSubject, Source: prose, Example: "云州市普查公报"},
		{Word: "第一次 第二次 第三次 第四次 第五次", Class: AfterActor, Source: prose, Example: "云州市人民政府第一次"},
		{Word: "审议 会议审议", Class: AfterActor, Source: prose, Example: "云州市人民政府审议", Exact: true},
		{Word: "修改为： 修订为： 调整为： 变更为： 改为： 修正為： 修改為：", Class: AmendingEnd, Source: prose, Example: "第五条修改为：", Exact: true},
	}
}
