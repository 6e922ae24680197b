package lexicon

// The classes of kinds of documents (文种). Which of them lets a line open a document, below a signature and its day, where no 文号, masthead or
// addressees stand with it:
//
//	Paper, OfficeKind  after an issuer or 关于: 云州市水务局关于检修渡口的通告, 云州省政府训令
//	OpensAlone         whatever stands before it: 2031年5月大事记
//	TitleKind alone    never: 渡口检修办法 is what the notice above issues
//
// With a 文号, a masthead or addressees any TitleKind is a title. TestKindsOpen of package segment tries each row.
const (
	Paper          Class = "<paper>"           // one of the fifteen of 党政机关公文处理工作条例: after an issuer or 关于 it opens a document
	TitleKind      Class = "<title kind>"      // ends the title of a document; alone it opens none
	CitedKind      Class = "<cited kind>"      // ends the title of a normative document that another one cites
	RuleKind       Class = "<rule kind>"       // ends the name of a rule that stands without 《》 before 第…条
	NounKind       Class = "<noun kind>"       // a RuleKind that is no verb as well: alone it can be a short form, 规定 cannot
	LawKind        Class = "<law kind>"        // ends the title of a law
	RegulationKind Class = "<regulation kind>" // ends the title of a regulation
	SeriesKind     Class = "<series kind>"     // carries a running number of its own: 财政部公告2031年第5号
	OfficeKind     Class = "<office kind>"     // ends the title of a paper by which an organ orders, and is none of the fifteen, 训令: it opens a document as Paper does
	OpensAlone     Class = "<opens alone>"     // ends a title that opens a document below a signature, though neither issuer nor 关于 stands before it
	CongressKind   Class = "<congress kind>"   // ends the title of an act of the National People's Congress that has the force of a law
	MeetingKind    Class = "<meeting kind>"    // ends the title of a paper on a meeting, which is about no more than that
	MinutesKind    Class = "<minutes kind>"    // ends the title of minutes, which may be counted as a journal is: （2031）第5期
	SpokenKind     Class = "<spoken kind>"     // ends the title of what is said before a meeting
	LetterKind     Class = "<letter kind>"     // ends the title of a paper that goes to somebody, whom its head names
	WritKind       Class = "<writ kind>"       // ends the title of a writ, which names the organ and no subject: 云州市水务局行政处罚决定书
	CommandEnd     Class = "<command end>"     // ends a paper of the Republic, which prints no full stop: 任命张三为内务总长此令
	StateHead      Class = "<state head>"      // is a head of the state, who issues orders as organs do: 大总统令
	TreatyKind     Class = "<treaty kind>"     // ends the title of what two governments have agreed: 关于植物检疫的协定
	PastWord       Class = "<past word>"       // ends the title of what has been, whose year is that of its subject: 2031年工作总结
)

// Where the words come from.
const (
	papers   = "党政机关公文处理工作条例 (2012), art. 8"
	rules    = "行政法规制定程序条例, art. 5; 规章制定程序条例, art. 7"
	laws     = "立法法; 立法技术规范"
	practice = "titles that gazettes print"
)

// kinds are what titles of documents and names of rules end with. To add one is to add a row: its flags say where it counts.
func kinds() []Row {
	return []Row{
		{Word: "命令", Class: ColumnName + Paper + TitleKind + CitedKind + SeriesKind + OpensAlone + MacauSeries, Source: papers, Example: "嘉奖命令"},
		{Word: "决议", Class: CongressKind + Paper + TitleKind + CitedKind + OpensAlone, Source: papers, Example: "关于供水工作的决议"},
		{Word: "决定", Class: CongressKind + Paper + TitleKind + CitedKind + RuleKind + CodeBreak + OpensAlone + PostBreak, Source: papers, Example: "关于供水工作的决定"},
		{Word: "公报", Class: GazetteName + Paper + TitleKind + CitedKind + OpensAlone + CommonWord, Source: papers, Example: "统计公报"},
		{Word: "公告", Class: NoticeHead + Paper + TitleKind + CitedKind + RuleKind + SeriesKind + OpensAlone + CommonWord + ProseWord + MacauSeries, Source: papers, Example: "关于供水工作的公告"},
		{Word: "通告", Class: ColumnName + NoticeHead + Paper + TitleKind + CitedKind + SeriesKind + OpensAlone + CommonWord + MacauSeries, Source: papers, Example: "关于供水工作的通告"},
		{Word: "审计结果公告 整改结果公告", Class: SeriesKind + OfficeKind, Source: practice, Example: "云州市审计局审计结果公告"},
		{Word: "意见", Class: Paper + TitleKind + CitedKind + RuleKind + NounKind + CodeBreak + LetterKind + NotPerson, Source: papers, Example: "关于供水工作的意见"},
		{Word: "通知", Class: Paper + TitleKind + CitedKind + RuleKind + CodeBreak + OpensAlone + LetterKind + CommonWord + ProseWord, Source: papers, Example: "关于供水工作的通知"},
		{Word: "通报", Class: Paper + TitleKind + CitedKind + OpensAlone + LetterKind + CommonWord + ActWord, Source: papers, Example: "关于供水工作的通报"},
		{Word: "报告", Class: Paper + TitleKind + CitedKind + SpokenKind + LetterKind + NotPerson, Source: papers, Example: "关于供水工作的报告"},
		{Word: "请示", Class: Paper + TitleKind + CitedKind + LetterKind, Source: papers, Example: "关于供水工作的请示"},
		{Word: "批复", Class: Paper + TitleKind + CitedKind + CodeBreak + LetterKind, Source: papers, Example: "关于供水工作的批复"},
		{Word: "批覆", Class: Paper + TitleKind + CitedKind + LetterKind, Source: practice, Example: "關於供水計畫的批覆"},
		{Word: "议案", Class: Paper + TitleKind + CitedKind, Source: papers, Example: "关于供水工作的议案"},
		{Word: "纪要", Class: MeetingKind + MinutesKind + Paper + TitleKind + CitedKind + CommonWord, Source: papers, Example: "关于供水工作的纪要"},
		{Word: "函", Class: Paper + TitleKind + CitedKind + LetterKind + CodeEnd, Source: papers, Example: "关于商请支持供水工程的函"},
		{Word: "令", Class: Paper + TitleKind + CitedKind + SeriesKind, Source: papers, Example: "云州市人民政府令第8号"},
		{Word: "实施细则", Class: TitleKind, Source: rules, Example: "供水实施细则"},
		{Word: "管理办法", Class: TitleKind, Source: rules, Example: "供水管理办法"},
		{Word: "实施办法", Class: TitleKind, Source: rules, Example: "供水实施办法"},
		{Word: "暂行办法", Class: TitleKind, Source: rules, Example: "供水暂行办法"},
		{Word: "实施方案", Class: TitleKind, Source: practice, Example: "供水实施方案"},
		{Word: "行动方案", Class: TitleKind, Source: practice, Example: "供水行动方案"},
		{Word: "行动计划", Class: TitleKind, Source: practice, Example: "供水行动计划"},
		{Word: "工作方案", Class: TitleKind, Source: practice, Example: "供水工作方案"},
		{Word: "应急预案", Class: TitleKind, Source: practice, Example: "供水应急预案"},
		{Word: "议事规则", Class: TitleKind, Source: practice, Example: "供水议事规则"},
		{Word: "工作规则", Class: TitleKind, Source: practice, Example: "供水工作规则"},
		{Word: "规例 附例", Class: TitleKind + CitedKind + RuleKind + RegulationKind, Source: rules, Example: "水務設施規例"},
		{Word: "条例", Class: TitleKind + CitedKind + RuleKind + RegulationKind + NotOwn, Source: rules, Example: "供水条例"},
		{Word: "办法", Class: TitleKind + CitedKind + RuleKind + NounKind + CodeBreak, Source: rules, Example: "供水办法"},
		{Word: "规定", Class: TitleKind + CitedKind + RuleKind + CodeBreak + OrderBreak + LawBreak + ProseWord + ReferenceWord + ParagraphGoesOn + HeadGoesOn + OwnGoesOn + BehindLostSign, Source: rules, Example: "供水规定"},
		{Word: "细则", Class: TitleKind + CitedKind + RuleKind + NounKind, Source: rules, Example: "供水细则"},
		{Word: "规则", Class: TitleKind + CitedKind + RuleKind + NounKind, Source: rules, Example: "供水规则"},
		{Word: "规程", Class: TitleKind + CitedKind + NounKind, Source: practice, Example: "供水规程"},
		{Word: "规范", Class: TitleKind + CitedKind, Source: practice, Example: "供水规范"},
		{Word: "章程", Class: TitleKind + CitedKind + RuleKind + NounKind + CommonWord + NotOwn + QuotedKind, Source: practice, Example: "供水章程"},
		{Word: "制度", Class: TitleKind + CitedKind + RuleKind + NotPerson, Source: practice, Example: "供水制度"},
		{Word: "守则", Class: TitleKind + CitedKind, Source: practice, Example: "供水守则"},
		{Word: "方案", Class: TitleKind + CitedKind + RuleKind + NounKind + CodeBreak + CommonWord, Source: practice, Example: "供水方案"},
		{Word: "规划", Class: TitleKind + CitedKind, Source: practice, Example: "供水规划"},
		{Word: "计划", Class: TitleKind + CitedKind + CommonWord + PlanWord, Source: practice, Example: "供水计划"},
		{Word: "纲要", Class: TitleKind + CitedKind + RuleKind + NounKind, Source: practice, Example: "供水纲要"},
		{Word: "要点", Class: TitleKind + CitedKind + QuotedKind, Source: practice, Example: "供水要点"},
		{Word: "预案", Class: TitleKind + CitedKind, Source: practice, Example: "供水预案"},
		{Word: "措施", Class: TitleKind + CitedKind + RuleKind, Source: practice, Example: "供水措施"},
		{Word: "政策", Class: TitleKind + CitedKind + BeforeTerm + JoinedLaw, Source: practice, Example: "供水政策"},
		{Word: "标准", Class: TitleKind + CitedKind + RuleKind + NoSum, Source: practice, Example: "供水标准"},
		{Word: "目录", Class: TitleKind + CitedKind + NotOwn, Source: practice, Example: "供水目录"},
		{Word: "清单", Class: TitleKind + CitedKind, Source: practice, Example: "供水清单"},
		{Word: "选举结果", Class: TitleKind + OpensAlone, Source: practice, Example: "第二次会议选举结果"},
		{Word: "名单", Class: NoticeHead + TitleKind + NotPerson, Source: practice, Example: "供水名单"},
		{Word: "名录", Class: TitleKind + CitedKind + PeopleList, Source: practice, Example: "供水名录"},
		{Word: "总结", Class: TitleKind + ActWord + PastWord, Source: practice, Example: "供水总结"},
		{Word: "公示", Class: TitleKind + CommonWord, Source: practice, Example: "供水公示"},
		{Word: "说明", Class: TitleKind + SpokenKind + NoteLabel + FormLabel, Source: practice, Example: "供水说明"},
		{Word: "解读", Class: TitleKind + OpensAlone + SiteLine, Source: practice, Example: "供水解读"},
		{Word: "解释", Class: CongressKind + TitleKind + CitedKind + RuleKind + CommonWord + CodeBreak, Source: laws, Example: "供水解释"},
		{Word: "批示", Class: TitleKind + CitedKind + SeriesKind + RuleKind + NounKind + ActWord + MacauSeries, Source: practice, Example: "供水批示"},
		{Word: "答复", Class: TitleKind + LetterKind, Source: practice, Example: "供水答复"},
		{Word: "讲话", Class: TitleKind + OpensAlone + SpokenKind + ActWord, Source: practice, Example: "供水讲话"},
		{Word: "协议", Class: TitleKind + CitedKind, Source: practice, Example: "供水协议"},
		{Word: "分工", Class: TitleKind + CitedKind, Source: practice, Example: "供水分工"},
		{Word: "安排", Class: TitleKind + CitedKind + CommonWord, Source: practice, Example: "供水安排"},
		{Word: "任务", Class: TitleKind + CommonWord + SplitWord, Source: practice, Example: "供水任务"},
		{Word: "声明", Class: TitleKind + CitedKind + OpensAlone, Source: practice, Example: "关于供水合作的联合声明"},
		{Word: "大事记", Class: ColumnName + TitleKind + OpensAlone + PastWord, Source: practice, Example: "2031年大事记"},
		{Word: "行政命令", Class: TitleKind + MacauSeries, Source: practice, Example: "第5/2031号行政命令"},
		{Word: "行政法规", Class: TitleKind + MacauSeries, Source: laws, Example: "供水行政法规"},
		{Word: "法律", Class: TitleKind + CommonWord + MacauSeries + JoinedLaw, Source: laws, Example: "水法律"},
		{Word: "宪法", Class: TitleKind + WholeLaw, Source: laws, Example: "中华人民共和国宪法"},
		{Word: "法典", Class: TitleKind + RuleKind + LawKind, Source: laws, Example: "民法典"},
		{Word: "程序", Class: TitleKind + CommonWord, Source: practice, Example: "供水程序"},
		{Word: "指南", Class: TitleKind + CitedKind, Source: practice, Example: "供水指南"},
		{Word: "指引", Class: TitleKind + CitedKind, Source: practice, Example: "供水指引"},
		{Word: "机制", Class: TitleKind + CitedKind, Source: practice, Example: "供水机制"},
		{Word: "体系", Class: TitleKind + CitedKind, Source: practice, Example: "供水体系"},
		{Word: "样本", Class: TitleKind, Source: practice, Example: "供水样本"},
		{Word: "流程图", Class: TitleKind, Source: practice, Example: "供水流程图"},
		{Word: "示意图", Class: TitleKind, Source: practice, Example: "供水示意图"},
		{Word: "法", Class: TitleKind + RuleKind + LawKind + NotBasis, Not: []string{"办法", "方法", "做法", "书法"}, Source: laws, Example: "节约用水法"},
		{Word: "表", Class: TitleKind + CaptionHead, Source: practice, Example: "任务分工表"},
		{Word: "倡议书 任务书", Class: TitleKind, Source: practice, Example: "供水倡议书"},
		{Word: "书", Class: TitleKind, Source: practice, Example: "目标责任书"},
		{Word: "决定书 告知书 通知书 判决书 裁定书 裁决书 调解书 起诉书 认定书 建议书 意见书 催告书 责任书 承诺书 确认书", Class: TitleKind + LetterKind + WritKind, Source: practice, Example: "行政处罚决定书"},
		{Word: "判決", Class: TitleKind + LetterKind, Source: practice, Example: "雲州地方法院民事判決", Exact: true},
		{Word: "图", Class: TitleKind, Source: practice, Example: "水系图"},
		{Word: "准则", Class: CitedKind, Source: practice, Example: "供水准则"},
		{Word: "分类", Class: CitedKind + WeakFact + OtherFact, Source: practice, Example: "供水分类"},
		{Word: "定额", Class: CitedKind, Source: practice, Example: "供水定额"},
		{Word: "公约", Class: CitedKind + RuleKind, Source: practice, Example: "供水公约"},
		{Word: "宣言", Class: CitedKind, Source: practice, Example: "供水宣言"},
		{Word: "建议", Class: CitedKind, Source: practice, Example: "供水建议"},
		{Word: "建议案", Class: CitedKind, Source: practice, Example: "供水建议案"},
		{Word: "案", Class: CitedKind, Source: practice, Example: "供水改革方案建议案"},
		{Word: "导则", Class: CitedKind, Source: practice, Example: "供水导则"},
		{Word: "大纲", Class: CitedKind, Source: practice, Example: "供水大纲"},
		{Word: "行动", Class: CitedKind, Source: practice, Example: "供水行动"},
		{Word: "指导意见", Class: CitedKind, Source: practice, Example: "供水指导意见"},
		{Word: "若干问题", Class: CitedKind, Source: practice, Example: "关于供水的若干问题"},
		{Word: "事项", Class: CitedKind + NotPerson + ThingList, Source: practice, Example: "供水事项"},
		{Word: "大案", Class: CitedKind, Source: practice, Example: "十大案"},
		{Word: "对策", Class: CitedKind, Source: practice, Example: "供水对策"},
		{Word: "通则", Class: CitedKind + RuleKind, Source: laws, Example: "供水通则"},
		{Word: "总则", Class: CitedKind + RuleKind, Source: laws, Example: "供水总则"},
		{Word: "要求", Class: CitedKind + NotPerson + ActWord + FormLabel + BehindLostSign, Source: practice, Example: "供水要求"},
		{Word: "基准", Class: CitedKind + QuotedKind, Source: practice, Example: "供水基准"},
		{Word: "总体规划", Class: CitedKind, Source: practice, Example: "供水总体规划"},
		{Word: "法通则", Class: LawKind, Source: laws, Example: "民法通则"},
		{Word: "法总则", Class: LawKind, Source: laws, Example: "民法总则"},
		{Word: "人事任免", Class: ColumnName + OpensAlone, Source: practice, Example: "人事任免"},
		{Word: "批示摘录", Class: NoticeHead + OpensAlone, Source: practice, Example: "行政長官批示摘錄"},
		{Word: "任免名单", Class: OpensAlone, Source: practice, Example: "云州市人民代表大会常务委员会任免名单"},
		{Word: "问答 纪事 通电 任免人员名单 人员任免名单 工作报告 情况报告 议程 日程 缺席人员名单 出席人员名单 列席人员名单 出缺席情况 活动纪要", Class: OpensAlone, Source: practice,
			Example: "云州市第五届人民代表大会第一次会议议程"},
		{Word: "协定 议定书 换文 谅解备忘录", Class: TreatyKind + TitleKind, Source: "国务院公报; 缔结条约程序法", Example: "关于植物检疫的协定"},
		{Word: "任职名单", Class: OpensAlone, Source: practice, Example: "云州市人民政府任职名单"},
		{Word: "免职名单", Class: OpensAlone, Source: practice, Example: "云州市人民政府免职名单"},
		{Word: "致辞", Class: TitleKind + SpokenKind + ActWord, Source: practice, Example: "在供水工程开工仪式上的致辞"},
		{Word: "发言", Class: TitleKind + SpokenKind + LabelVerb, Source: practice, Example: "在供水工作会议上的发言"},
		{Word: "指示", Class: TitleKind + OfficeKind, Source: practice, Example: "关于供水设施的指示"},
		{Word: "训令", Class: ColumnName + TitleKind + OfficeKind + MacauSeries, Source: practice, Example: "云州省政府训令"},
		{Word: "通令", Class: TitleKind + OfficeKind, Source: practice, Example: "云州省政府通令"},
		{Word: "指令", Class: ColumnName + TitleKind + OfficeKind, Source: practice, Example: "云州省政府指令"},
		{Word: "布告", Class: ColumnName + TitleKind + OfficeKind + SeriesKind, Source: practice, Example: "第3号布告"},
		{Word: "会议纪录 会议记录", Class: ColumnName + TitleKind + MeetingKind + OpensAlone, Source: practice, Example: "云州省政府委员会会议纪录"},
		{Word: "公函 代电 牌示", Class: ColumnName + TitleKind + OfficeKind, Source: practice, Example: "云州省政府代电"},
		{Word: "佈告", Class: TitleKind + OfficeKind, Source: practice, Example: "雲州省政府佈告", Exact: true},
		{Word: "公布之 此批 此告 此状 特此通告 特此布告", Class: CommandEnd, Source: practice, Example: "茲制定縣官任用條例公布之"},
		{Word: "此佈 公佈之", Class: CommandEnd, Source: practice, Example: "切切此佈", Exact: true},
		{Word: "统计公报 年度报告 年报 决算", Class: PastWord, Source: practice, Example: "云州市2031年国民经济和社会发展统计公报"},
		{Word: "回顾", Class: PastWord, Source: practice, Example: "2031年供水回顾", Exact: true},
	}
}
